"""Leaves over measured values in columns: each bound is turned into the unit that a value is in."""

from dataclasses import replace
from functools import partial

from screener.engines.compiled.bounds import (
    Test,
    amount_text,
    excess_text,
    held_against,
    held_once,
    misfit_text,
    open_limit,
    sided,
    unless_limit,
    usual_unit,
)
from screener.engines.compiled.expr import (
    Expr,
    and_,
    case,
    concat,
    fails,
    false,
    is_false,
    is_null,
    is_null_constant,
    known,
    not_,
    null,
    number,
    text,
    true,
)
from screener.engines.compiled.leaf import Said, together
from screener.engines.compiled.limits import (
    either,
    is_multiple,
    limit_test,
    limits_shown,
    multiple_test,
)
from screener.engines.compiled.parts import by_unit
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.signs import comparable, rounding
from screener.engines.measures import LEFT_OPEN, ROUNDED, tests_of
from screener.engines.sentences import quantity_text, relation, verb
from screener.model.quantities import MULTIPLES
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.units import unit_shown


def say_measure(leaf: Compare | Between, facts: Facts) -> Said:
    """What a bound on a measured value says."""
    settled = facts.amount(leaf.variable, leaf.words)
    called = facts.label(leaf.variable, leaf.words)
    tests = [_test(operator, quantity, leaf, settled, facts) for operator, quantity in tests_of(leaf)]
    value = settled.shown
    shown = concat(amount_text(value, settled.parts, facts), limits_shown(leaf, settled, facts))
    truth = null() if is_null_constant(value) else and_(*(test.truth for test in tests))
    likeness = frozenset({called, *(f"the limit {test.of}" for test in tests)})
    obstacles = [(settled.unknown, settled.because, leaf.variable)]
    for place, test in enumerate(tests):
        if test.of not in {earlier.of for earlier in tests[:place]}:
            obstacles += test.obstacles
        if not is_false(test.open):
            open_ = concat(f"{called} ", shown, f": {LEFT_OPEN} {relation(test.operator, True)} ", test.bound)
            obstacles.append((test.open, open_, leaf.variable))
        if not is_false(test.rounded):
            open_ = concat(f"{called} ", shown, f": {ROUNDED} {relation(test.operator, True)} ", test.bound)
            obstacles.append((test.rounded, open_, leaf.variable))
    sentence = concat(f"{called} ", shown, f" {verb(called)} ")
    kept, missed = concat(sentence, _kept(tests)), concat(sentence, _missed(tests))
    alike = [[other for other in range(place) if other] for place in range(len(obstacles))]
    unknown = together([(so, why) for so, why, _ in obstacles], alike)
    if len(obstacles) == 1:
        unknown = settled.because
    told = case([(truth, kept), (fails(truth), missed)], unknown)
    return Said(truth, told, tuple((name, so) for so, _, name in obstacles), likeness)


def _kept(tests: list[Test]) -> Expr:
    if [test.operator for test in tests] == [">=", "<="]:
        return concat("between ", tests[0].bound, " and ", tests[1].bound)
    parts: list[Expr | str] = []
    for place, test in enumerate(tests):
        parts += [" and "] if place else []
        parts += [f"{relation(test.operator, True)} ", test.bound]
    return concat(*parts)


def _missed(tests: list[Test]) -> Expr:
    """The first bound that is missed; of a range, by how much."""
    told = [concat(f"{relation(test.operator, False)} ", test.bound, test.excess) for test in tests]
    branches = [(fails(test.truth), one) for test, one in zip(tests[:-1], told[:-1], strict=True)]
    return case(branches, told[-1])


def _test(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, settled: Settled, facts: Facts
) -> Test:
    codes = settled.parts.codes
    in_units = tuple(code for code in codes if code not in MULTIPLES)
    usual = replace(settled, parts=replace(settled.parts, codes=in_units))
    test = (limit_test if quantity.limit else _unit_test)(operator, quantity, leaf, usual, facts)
    for code in codes:
        here = is_multiple(settled, code)
        if not is_false(here):
            test = either(here, multiple_test(operator, quantity, leaf, settled, facts, code), test)
    return test


def _unit_test(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, settled: Settled, facts: Facts
) -> Test:
    """A bound in a unit, or a bare number."""
    value, parts = settled.shown, settled.parts
    truths: dict[str, Expr] = {}
    misfits: dict[str, Expr] = {}
    excess: dict[str, Expr] = {}
    usual, molar_mass = usual_unit(leaf, facts)
    for code in parts.codes:
        fits = comparable(code, quantity.unit, usual, molar_mass)
        held = partial(
            held_against,
            quantity=quantity,
            code=code,
            value=value,
            variable=leaf.variable,
            usual=usual,
            molar_mass=molar_mass,
        )
        truths[code] = sided(operator, parts.side, held) if fits else null()
        misfits[code] = false() if fits else true()
        same = isinstance(leaf, Between) and code == quantity.unit
        excess[code] = excess_text(value, number(quantity.value), facts) if same else text("")
    misfit = and_(known(value), by_unit(parts, misfits))
    bound = text(f'"{unit_shown(quantity.unit)}"' if quantity.unit else "a bare number")
    obstacle = (misfit, misfit_text(leaf, parts, bound, facts), leaf.variable)
    truth = held_once(by_unit(parts, truths), operator, quantity, leaf, parts, facts)
    rounded = false()
    if any(rounding(code, quantity.unit, leaf.variable, usual, molar_mass) for code in parts.codes):
        side = true() if is_null_constant(parts.side) else is_null(parts.side)
        rounded = and_(known(value), side, not_(misfit), is_null(truth))
    return Test(
        operator,
        truth,
        text(quantity_text(quantity)),
        unless_limit(parts, by_unit(parts, excess)),
        () if is_false(misfit) else (obstacle,),
        quantity.unit,
        open_limit(settled, truth, misfit),
        rounded,
    )
