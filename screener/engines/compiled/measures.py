"""Leaves over measured values in columns: each bound is turned into the unit that a value is in.

A value is never converted: the bound is, exactly, and then to the double beside which the comparison comes
out right for every double, whatever rounding lost (:func:`threshold`). Only multiples of a laboratory's
limit have no bound known beforehand: there both sides are compared as whole numbers of millionths.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from math import gcd, lcm
from typing import NamedTuple, get_args

from sqlglot import exp

from screener.engines.compiled.dialect import EXACT_DECIMAL
from screener.engines.compiled.expr import (
    DOUBLE,
    HUGE,
    Expr,
    and_,
    call,
    case,
    cast,
    compare,
    concat,
    double,
    equal,
    fails,
    false,
    is_false,
    is_null,
    is_null_constant,
    known,
    minus,
    not_,
    null,
    number,
    or_,
    plus,
    text,
    times,
    true,
)
from screener.engines.compiled.leaf import Said, together
from screener.engines.compiled.parts import Parts, by_unit
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.measures import LEFT_OPEN, beyond, tests_of
from screener.engines.sentences import quantity_text, relation, unit_shown, verb
from screener.model.dates import TIMES
from screener.model.quantities import Amount, Side, plain
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.scales import levelled
from screener.model.units import unit_beside

_MILLION = 1_000_000
_EXACTLY = 1_000_000_000
"""Below this size a double holds millionths exactly."""


class _Line(NamedTuple):
    """Where an amount of a unit lies on a scale: ``slope`` × the number + ``offset``."""

    scale: str
    slope: Fraction
    offset: Fraction


def line(code: str, usual: str, molar_mass: str) -> _Line:
    """The scale of a unit beside a variable whose usual unit is ``usual``, as amounts of it lie on it."""
    meant = unit_beside(code, usual)
    scale, nothing = levelled(Amount(Decimal(0), meant), molar_mass)
    _, one = levelled(Amount(Decimal(1), meant), molar_mass)
    return _Line(scale, Fraction(one) - Fraction(nothing), Fraction(nothing))


def comparable(code: str, other: str, usual: str, molar_mass: str) -> bool:
    """Whether amounts of the two units can be held against each other."""
    if unit_beside(code, usual) == unit_beside(other, usual):
        return True
    return line(code, usual, molar_mass).scale == line(other, usual, molar_mass).scale


def threshold(operator: Operator, bound: Fraction) -> tuple[Operator, float] | bool:
    """A comparison with a double that is right for every double, taken as its fewest digits.

    Two decimals that round to different doubles are ordered as these are. Only a value that rounds to the
    same double as the bound needs care: its fewest digits are known, and lie below, on or above the bound.
    Where that makes an equality never or always so, the answer is that.
    """
    nearest = float(bound)
    there = Fraction(repr(nearest)) - bound
    match operator:
        case "<":
            return ("<=" if there < 0 else "<"), nearest
        case "<=":
            return ("<=" if there <= 0 else "<"), nearest
        case ">":
            return (">=" if there > 0 else ">"), nearest
        case ">=":
            return (">=" if there >= 0 else ">"), nearest
        case "=":
            return ("=", nearest) if there == 0 else False
        case "!=":
            return ("!=", nearest) if there == 0 else True


class _Test(NamedTuple):
    """One bound held against the value: its truth, the bound in words, by how much it is missed; and what
    can be in the way, each with its sentence and the field that it wants. ``of`` is the limit or the unit.
    ``open`` is where the value is a limit that does not decide."""

    operator: Operator
    truth: Expr
    bound: Expr
    excess: Expr
    obstacles: tuple[tuple[Expr, Expr, str], ...]
    of: str
    open: Expr


def say_measure(leaf: Compare | Between, facts: Facts) -> Said:
    """What a bound on a measured value says."""
    settled = facts.amount(leaf.variable, leaf.words)
    called = facts.label(leaf.variable, leaf.words)
    tests = [_test(operator, quantity, leaf, settled, facts) for operator, quantity in tests_of(leaf)]
    value = settled.shown
    shown = _amount_text(value, settled.parts, facts)
    truth = null() if is_null_constant(value) else and_(*(test.truth for test in tests))
    likeness = frozenset({called, *(f"the limit {test.of}" for test in tests)})
    obstacles = [(settled.unknown, settled.because, leaf.variable)]
    for place, test in enumerate(tests):
        if test.of not in {earlier.of for earlier in tests[:place]}:
            obstacles += test.obstacles
        if not is_false(test.open):
            open_ = concat(f"{called} ", shown, f": {LEFT_OPEN} {relation(test.operator, True)} ", test.bound)
            obstacles.append((test.open, open_, leaf.variable))
    sentence = concat(f"{called} ", shown, f" {verb(called)} ")
    kept, missed = concat(sentence, _kept(tests)), concat(sentence, _missed(tests))
    alike = [[other for other in range(place) if other] for place in range(len(obstacles))]
    unknown = together([(so, why) for so, why, _ in obstacles], alike)
    if len(obstacles) == 1:
        unknown = settled.because
    told = case([(truth, kept), (fails(truth), missed)], unknown)
    return Said(truth, told, tuple((name, so) for so, _, name in obstacles), likeness)


def _kept(tests: list[_Test]) -> Expr:
    if [test.operator for test in tests] == [">=", "<="]:
        return concat("between ", tests[0].bound, " and ", tests[1].bound)
    parts: list[Expr | str] = []
    for place, test in enumerate(tests):
        parts += [" and "] if place else []
        parts += [f"{relation(test.operator, True)} ", test.bound]
    return concat(*parts)


def _missed(tests: list[_Test]) -> Expr:
    """The first bound that is missed; of a range, by how much."""
    told = [concat(f"{relation(test.operator, False)} ", test.bound, test.excess) for test in tests]
    branches = [(fails(test.truth), one) for test, one in zip(tests[:-1], told[:-1], strict=True)]
    return case(branches, told[-1])


def _test(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, settled: Settled, facts: Facts
) -> _Test:
    if quantity.limit:
        return _limit_test(operator, quantity, leaf, settled, facts)
    value, parts = settled.shown, settled.parts
    truths: dict[str, Expr] = {}
    misfits: dict[str, Expr] = {}
    excess: dict[str, Expr] = {}
    usual, molar_mass = _field(leaf, facts)
    for code in parts.codes:
        fits = comparable(code, quantity.unit, usual, molar_mass)
        held = partial(_held, quantity=quantity, code=code, value=value, usual=usual, molar_mass=molar_mass)
        truths[code] = _sided(operator, parts.side, held) if fits else null()
        misfits[code] = false() if fits else true()
        same = isinstance(leaf, Between) and code == quantity.unit
        excess[code] = _excess(value, number(quantity.value), facts) if same else text("")
    misfit = and_(known(value), by_unit(parts, misfits))
    bound = text(f'"{unit_shown(quantity.unit)}"' if quantity.unit else "a bare number")
    obstacle = (misfit, _misfit(leaf, parts, bound, facts), leaf.variable)
    truth = by_unit(parts, truths)
    return _Test(
        operator,
        truth,
        text(quantity_text(quantity)),
        _unless_limit(parts, by_unit(parts, excess)),
        () if is_false(misfit) else (obstacle,),
        quantity.unit,
        _open(settled, truth, misfit),
    )


def _sided(operator: Operator, side: Expr, held: Callable[[Operator], Expr]) -> Expr:
    """A comparison with a value that may be a limit (``> 90``); see :func:`screener.engines.measures.beyond`."""
    usual = held(operator)
    if is_null_constant(side):
        return usual
    branches = [(is_null(side), usual)]
    for one in filter(None, get_args(Side)):
        test, comes_to = beyond(one, operator)
        branches.append((and_(equal(side, text(one)), held(test)), true() if comes_to else false()))
    return case(branches, null())


def _open(settled: Settled, truth: Expr, misfit: Expr) -> Expr:
    """Whether the value is a limit that does not decide."""
    if is_null_constant(settled.parts.side) or is_null_constant(settled.shown):
        return false()
    return and_(known(settled.parts.side), known(settled.shown), not_(misfit), is_null(truth))


def _unless_limit(parts: Parts, excess: Expr) -> Expr:
    """By how much a bound is missed; not told of a limit, which may miss it by more."""
    return excess if is_null_constant(parts.side) else case([(known(parts.side), text(""))], excess)


def _field(leaf: Compare | Between, facts: Facts) -> tuple[str, str]:
    field = facts.field(leaf.variable)
    return (field.unit, field.molar_mass) if field is not None else ("", "")


def _held(
    operator: Operator, quantity: Quantity, code: str, value: Expr, usual: str, molar_mass: str
) -> Expr:
    """The comparison with a bound turned into the value's unit."""
    if unit_beside(code, usual) == unit_beside(quantity.unit, usual):
        bound = Fraction(quantity.value)
    else:
        own, other = line(code, usual, molar_mass), line(quantity.unit, usual, molar_mass)
        bound = (other.slope * Fraction(quantity.value) + other.offset - own.offset) / own.slope
    found = threshold(operator, bound)
    if isinstance(found, bool):
        return case([(known(value), true() if found else false())], null())
    return compare(found[0], value, double(found[1]))


def _excess(value: Expr, bound: Expr, facts: Facts) -> Expr:
    """By how much a value misses a bound: `` (by 0.5)``; nothing where it touches it.

    Few values have more than six decimals; the difference of the others is a whole number of millionths."""
    dialect = facts.dialect
    slowly = _excess_of_any(value, bound, facts)
    if (
        not isinstance(bound, exp.Literal)
        or Decimal(bound.this) * _MILLION % 1
        or Decimal(bound.this) > _EXACTLY
    ):
        return slowly
    millionths = minus(_rounded(value), double(float(Decimal(bound.this) * _MILLION)))
    away = exp.Div(this=call("abs", millionths), expression=double(float(_MILLION)))
    quickly = case(
        [(equal(value, cast(bound, DOUBLE)), text(""))], concat(" (by ", dialect.number_text(away), ")")
    )
    return case([(_has_millionths(value), quickly)], slowly)


def _excess_of_any(value: Expr, bound: Expr, facts: Facts) -> Expr:
    dialect = facts.dialect
    apart = exp.Sub(this=dialect.exact(value), expression=cast(bound, EXACT_DECIMAL))
    away = dialect.decimal_text(cast(call("abs", apart), EXACT_DECIMAL))
    touches = equal(dialect.exact(value), cast(bound, EXACT_DECIMAL))
    return case([(touches, text(""))], concat(" (by ", away, ")"))


def _misfit(leaf: Compare | Between, parts: Parts, wanted_unit: Expr, facts: Facts) -> Expr:
    called = facts.label(leaf.variable, leaf.words)
    given = by_unit(
        parts,
        {code: text(f'in "{unit_shown(code)}"' if code else "without a unit") for code in parts.codes},
    )
    return concat(f"{called} {verb(called)} given ", given, ", which cannot be compared with ", wanted_unit)


def _amount_text(value: Expr, parts: Parts, facts: Facts) -> Expr:
    """A measured value with its unit: ``49.9 G/L``."""
    amount = concat(facts.dialect.number_text(value), by_unit(parts, _unit_texts(value, parts.codes)))
    if is_null_constant(parts.side):
        return amount
    return concat(case([(known(parts.side), concat(parts.side, " "))], text("")), amount)


def _unit_texts(value: Expr, codes: tuple[str, ...]) -> dict[str, Expr]:
    texts: dict[str, Expr] = {}
    for code in codes:
        if code in TIMES:
            plural = case([(equal(value, number(1)), text(""))], text("s"))
            texts[code] = concat(f" {TIMES[code]}", plural)
        else:
            texts[code] = text(f" {unit_shown(code)}".rstrip())
    return texts


# --- multiples of a laboratory's limit


def _limit_test(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, settled: Settled, facts: Facts
) -> _Test:
    name = f"{leaf.variable}_{quantity.limit.lower()}"
    side = "upper" if quantity.limit == "ULN" else "lower"
    limit = facts.amount(name, f"the {side} limit of normal for {facts.label(leaf.variable, leaf.words)}")
    value, parts = settled.shown, settled.parts
    usual, molar_mass = _field(leaf, facts)
    against = _against(quantity, leaf, settled, limit, name, facts)
    truth = null()
    if not is_null_constant(against):
        truth = _sided(operator, parts.side, lambda one: compare(one, against, number(0)))
    pairs = _pairs(parts, limit.parts)
    apart = [here for code, other, here in pairs if not comparable(code, other, usual, molar_mass)]
    only = len(pairs) == 1
    misfit = case([(true() if only else or_(*apart), true())], false()) if apart else false()
    excess = text("")
    if isinstance(leaf, Between) and not is_null_constant(truth):
        over = _excess(value, _product(quantity, limit.shown, facts), facts)
        alike = [true() if only else here for code, other, here in pairs if code == other]
        excess = case([(or_(*alike), over)], excess)
    both = and_(known(value), known(limit.shown))
    unit = by_unit(
        limit.parts,
        {code: text(f'"{unit_shown(code)}"' if code else "a bare number") for code in limit.parts.codes},
    )
    obstacles = [(limit.unknown, limit.because, name)]
    if not is_false(misfit):
        obstacles.append((and_(both, misfit), _misfit(leaf, parts, unit, facts), leaf.variable))
    product = facts.dialect.decimal_text(_product(quantity, limit.shown, facts))
    units = by_unit(limit.parts, _unit_texts(_product(quantity, limit.shown, facts), limit.parts.codes))
    bound = concat(f"{quantity_text(quantity)} (", product, units, ")")
    excess = _unless_limit(parts, excess)
    in_the_way = or_(misfit, is_null(limit.shown))
    return _Test(operator, truth, bound, excess, tuple(obstacles), name, _open(settled, truth, in_the_way))


def _product(quantity: Quantity, limit: Expr, facts: Facts) -> Expr:
    return times(facts.dialect.exact(limit), number(quantity.value))


def _pairs(parts: Parts, limit: Parts) -> list[tuple[str, str, Expr]]:
    """The units of a value and of a limit, and where these two are given."""
    return [
        (code, other, and_(equal(parts.unit, text(code)), equal(limit.unit, text(other))))
        for code in parts.codes
        for other in limit.codes
    ]


def _against(
    quantity: Quantity, leaf: Compare | Between, settled: Settled, limit: Settled, name: str, facts: Facts
) -> Expr:
    """How a value stands against so many times its limit: -1 below it, 0 at it, 1 above it; NULL where it cannot be
    told. ``name`` is the limit's. It is a column of its own: a verdict, its reasons and what they lack ask for it."""
    value = settled.shown
    if is_null_constant(value) or is_null_constant(limit.shown):
        return null()
    usual, molar_mass = _field(leaf, facts)
    ways: dict[tuple[int, int, int], list[Expr]] = {}
    for code, other, here in _pairs(settled.parts, limit.parts):
        if comparable(code, other, usual, molar_mass):
            ways.setdefault(_weights(quantity, code, other, usual, molar_mass), []).append(here)
    only = len(settled.parts.codes) == len(limit.parts.codes) == 1
    exact = [_exactly(leaf.variable, value, facts), _exactly(name, limit.shown, facts)]
    signs = {weights: _sign((value, exact[0]), (limit.shown, exact[1]), weights) for weights in ways}
    if only:
        found = next(iter(signs.values()), null())
    else:
        found = case([(or_(*heres), signs[weights]) for weights, heres in ways.items()], null())
    stem = f"against_{quantity.limit.lower()}_{plain(quantity.value).replace('.', '_')}"
    return facts.columns.define("numbered", facts.named(stem, leaf.variable), found)


def _exactly(name: str, value: Expr, facts: Facts) -> Expr:
    """A number as a whole number of millionths; NULL where it is none."""
    whole = case([(_has_millionths(value), _millionths(value))], null())
    return facts.columns.define("answered", facts.named("millionths", name), whole)


def _weights(quantity: Quantity, code: str, other: str, usual: str, molar_mass: str) -> tuple[int, int, int]:
    """The whole numbers a, b, c for which a × value + c stands against b × limit, each with its own unit."""
    if unit_beside(code, usual) == unit_beside(other, usual):
        own = beside = _Line("", Fraction(1), Fraction(0))
    else:
        own, beside = line(code, usual, molar_mass), line(other, usual, molar_mass)
    # own.slope × value + own.offset  ~  beside.slope × times × limit + beside.offset
    first, second = own.slope, beside.slope * Fraction(quantity.value)
    offset = own.offset - beside.offset
    common = lcm(first.denominator, second.denominator, offset.denominator)
    numbers = [int(part * common) for part in (first, second, offset)]
    shared = gcd(*numbers) or 1
    a, b, c = (one // shared for one in numbers)
    return a, b, c


def _sign(value: tuple[Expr, Expr], limit: tuple[Expr, Expr], weights: tuple[int, int, int]) -> Expr:
    """-1, 0 or 1 for a value and a limit, each with its millionths; exactly, where both have such."""
    a, b, c = weights
    exactly = _order(plus(times(value[1], _huge(a)), _huge(c * _MILLION)), times(limit[1], _huge(b)))
    near = plus(times(value[0], double(float(a))), double(float(c)))
    nearly = _order(near, times(limit[0], double(float(b))))
    return case([(and_(known(value[1]), known(limit[1])), exactly)], nearly)


def _order(one: Expr, other: Expr) -> Expr:
    branches = [(compare(sign, one, other), number(place)) for sign, place in (("<", -1), ("=", 0), (">", 1))]
    return case(branches, null())


def _huge(whole: int) -> Expr:
    return cast(number(whole), HUGE)


def _millionths(value: Expr) -> Expr:
    return cast(_rounded(value), HUGE)


def _rounded(value: Expr) -> Expr:
    return call("round", times(value, double(float(_MILLION))))


def _has_millionths(value: Expr) -> Expr:
    """Whether a number has at most six decimals and is small enough that they are exact."""
    rounded = exp.Div(this=_rounded(value), expression=double(float(_MILLION)))
    return and_(equal(value, rounded), compare("<", call("abs", value), number(_EXACTLY)))
