"""Multiples of a laboratory's limit of normal in columns, on either side of a comparison.

Only these have no bound known beforehand: there both sides are compared as whole numbers of millionths.
"""

from dataclasses import replace
from functools import partial

from screener.engines.compiled.bounds import (
    Test,
    amount_text,
    bound_in,
    excess_text,
    held_against,
    held_once,
    misfit_text,
    open_limit,
    sided,
    stem_of,
    unit_texts,
    unless_limit,
    usual_unit,
)
from screener.engines.compiled.expr import (
    Expr,
    and_,
    case,
    compare,
    concat,
    double,
    equal,
    false,
    holds,
    is_false,
    is_null,
    is_null_constant,
    known,
    not_,
    null,
    number,
    or_,
    text,
    times,
    true,
)
from screener.engines.compiled.parts import by_unit
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.signs import (
    MILLION,
    comparable,
    huge,
    millionths,
    order_of,
    pairs_of,
    sign_of,
    weights_of,
)
from screener.engines.measures import limit_words, tests_of
from screener.engines.sentences import quantity_text, unit_shown, verb
from screener.model.quantities import MULTIPLES, plain
from screener.model.rules import Between, Compare, Operator, Quantity

_ROOM = 10**37
"""Whole numbers up to here have room in every engine."""


def limit_test(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, settled: Settled, facts: Facts
) -> Test:
    name = f"{leaf.variable}_{quantity.limit.lower()}"
    limit = facts.amount(name, limit_words(quantity.limit, facts.label(leaf.variable, leaf.words)))
    value, parts = settled.shown, settled.parts
    usual, molar_mass = usual_unit(leaf, facts)
    against = _against(quantity, leaf, settled, limit, name, facts)
    truth = null()
    if not is_null_constant(against):
        truth = sided(operator, parts.side, lambda one: compare(one, against, number(0)))
        truth = held_once(truth, operator, quantity, leaf, parts, facts)
    pairs = pairs_of(parts, limit.parts)
    apart = [here for code, other, here in pairs if not comparable(code, other, usual, molar_mass)]
    only = len(pairs) == 1
    misfit = case([(true() if only else or_(*apart), true())], false()) if apart else false()
    excess = text("")
    if isinstance(leaf, Between) and not is_null_constant(truth):
        over = excess_text(value, _product(quantity, limit.shown, facts), facts)
        alike = [true() if only else here for code, other, here in pairs if code == other]
        excess = case([(or_(*alike), over)], excess)
    both = and_(known(value), known(limit.shown))
    unit = by_unit(
        limit.parts,
        {code: text(f'"{unit_shown(code)}"' if code else "a bare number") for code in limit.parts.codes},
    )
    obstacles = [(limit.unknown, limit.because, name)]
    if not is_false(misfit):
        obstacles.append((and_(both, misfit), misfit_text(leaf, parts, unit, facts), leaf.variable))
    product = facts.dialect.decimal_text(_product(quantity, limit.shown, facts))
    units = by_unit(limit.parts, unit_texts(_product(quantity, limit.shown, facts), limit.parts.codes))
    bound = concat(f"{quantity_text(quantity)} (", product, units, ")")
    excess = unless_limit(parts, excess)
    in_the_way = or_(misfit, is_null(limit.shown))
    return Test(
        operator,
        truth,
        bound,
        excess,
        tuple(obstacles),
        name,
        open_limit(settled, truth, in_the_way),
        false(),
    )


def _product(quantity: Quantity, limit: Expr, facts: Facts) -> Expr:
    return times(facts.dialect.exact(limit), number(quantity.value))


def _against(
    quantity: Quantity, leaf: Compare | Between, settled: Settled, limit: Settled, name: str, facts: Facts
) -> Expr:
    """How a value stands against so many times its limit: -1 below it, 0 at it, 1 above it; NULL where it cannot be
    told. ``name`` is the limit's. It is a column of its own: a verdict, its reasons and what they lack ask for it."""
    value = settled.shown
    if is_null_constant(value) or is_null_constant(limit.shown):
        return null()
    usual, molar_mass = usual_unit(leaf, facts)
    ways: dict[tuple[int, int, int], list[Expr]] = {}
    for code, other, here in pairs_of(settled.parts, limit.parts):
        if comparable(code, other, usual, molar_mass):
            ways.setdefault(weights_of(quantity.value, code, other, usual, molar_mass), []).append(here)
    only = len(settled.parts.codes) == len(limit.parts.codes) == 1
    exact = [_exactly(leaf.variable, value, facts), _exactly(name, limit.shown, facts)]
    signs = {weights: sign_of((value, exact[0]), (limit.shown, exact[1]), weights) for weights in ways}
    if only:
        found = next(iter(signs.values()), null())
    else:
        found = case([(or_(*heres), signs[weights]) for weights, heres in ways.items()], null())
    stem = f"against_{quantity.limit.lower()}_{plain(quantity.value).replace('.', '_')}"
    return facts.columns.define("numbered", facts.named(stem, leaf.variable), found)


def _exactly(name: str, value: Expr, facts: Facts) -> Expr:
    """A number as a whole number of millionths; NULL where it is none."""
    return facts.columns.define("answered", facts.named("millionths", name), millionths(value))


# --- values that are multiples themselves: "3.1 × ULN"


def is_multiple(settled: Settled, code: str) -> Expr:
    """Whether a value is given as a multiple of a limit; never NULL."""
    if code not in MULTIPLES or is_null_constant(settled.shown):
        return false()
    return holds(and_(known(settled.shown), equal(settled.parts.unit, text(code))))


def either(here: Expr, one: Test, other: Test) -> Test:
    """The one test where ``here`` holds, else the other."""
    there = not_(here)
    return Test(
        other.operator,
        case([(here, one.truth)], other.truth),
        case([(here, one.bound)], other.bound),
        case([(here, one.excess)], other.excess),
        (
            *((and_(there, so), why, name) for so, why, name in other.obstacles),
            *((and_(here, so), why, name) for so, why, name in one.obstacles),
        ),
        other.of,
        or_(and_(there, other.open), and_(here, one.open)),
        and_(there, other.rounded),
    )


def multiple_test(
    operator: Operator,
    quantity: Quantity,
    leaf: Compare | Between,
    settled: Settled,
    facts: Facts,
    code: str,
) -> Test:
    """A bound held against a value that is a multiple of a limit: itself, where the bound is a multiple too."""
    value, parts, of = settled.shown, settled.parts, MULTIPLES[code]
    own = replace(parts, codes=(code,))
    bound, nothing = text(quantity_text(quantity)), text("")
    if quantity.limit == of:
        alike = Quantity(value=quantity.value, unit=code)
        plainly = partial(held_against, quantity=alike, code=code, value=value, usual="", molar_mass="")
        truth = sided(operator, parts.side, plainly)
        truth = held_once(truth, operator, quantity, leaf, own, facts)
        over = excess_text(value, number(quantity.value), facts) if isinstance(leaf, Between) else nothing
        open_ = open_limit(settled, truth, false())
        return Test(operator, truth, bound, unless_limit(parts, over), (), quantity.unit, open_, false())
    wanted = f"× {quantity.limit}" if quantity.limit else unit_shown(quantity.unit)
    misfit_why = concat(
        f'{facts.label(leaf.variable, leaf.words)} {verb(facts.label(leaf.variable, leaf.words))} given in "{code}", '
        "which cannot be compared with " + (f'"{wanted}"' if wanted else "a bare number")
    )
    limit = _limit_of(leaf, of, facts)
    if quantity.limit or limit is None:
        obstacle = (true(), misfit_why, leaf.variable)
        return Test(operator, null(), bound, nothing, (obstacle,), quantity.unit, false(), false())
    name = f"{leaf.variable}_{of.lower()}"
    usual, molar_mass = usual_unit(leaf, facts)
    codes = limit.parts.codes
    signs = {
        one: _product_sign(quantity, leaf, one, settled, limit, name, facts)
        if comparable(one, quantity.unit, usual, molar_mass)
        else null()
        for one in codes
    }
    apart = by_unit(limit.parts, {one: true() if is_null_constant(signs[one]) else false() for one in codes})
    if is_null_constant(limit.shown):
        apart = false()
    sign = null() if is_null_constant(limit.shown) else by_unit(limit.parts, signs)
    truth = null()
    if not is_null_constant(sign):
        stem = stem_of("product", of, str(quantity.value), quantity.unit)
        sign = facts.columns.define("numbered", facts.named(stem, leaf.variable), sign)
        truth = sided(operator, parts.side, lambda one: compare(one, sign, number(0)))
        truth = held_once(truth, operator, quantity, leaf, own, facts)
    misfit = and_(known(limit.shown), apart)
    obstacles = [(limit.unknown, limit.because, name)]
    if not is_false(misfit):
        obstacles.append((misfit, misfit_why, leaf.variable))
    open_ = open_limit(settled, truth, or_(misfit, is_null(limit.shown)))
    return Test(operator, truth, bound, nothing, tuple(obstacles), quantity.unit, open_, false())


def limits_shown(leaf: Compare | Between, settled: Settled, facts: Facts) -> Expr:
    """The limit that makes so much of a multiple, as the value's sentence shows it: `` (ULN 40 U/L)``."""
    shown: Expr = text("")
    if all(quantity.limit for _, quantity in tests_of(leaf)):
        return shown
    for code in settled.parts.codes:
        here = is_multiple(settled, code)
        limit = None if is_false(here) else _limit_of(leaf, MULTIPLES[code], facts)
        if limit is not None and not is_null_constant(limit.shown):
            told = concat(f" ({MULTIPLES[code]} ", amount_text(limit.shown, limit.parts, facts), ")")
            shown = case([(and_(here, known(limit.shown)), told)], shown)
    return shown


def _limit_of(leaf: Compare | Between, of: str, facts: Facts) -> Settled | None:
    """The limit as the trial asks for it; None where it does not."""
    name = f"{leaf.variable}_{of.lower()}"
    if facts.field(name) is None:
        return None
    return facts.amount(name, limit_words(of, facts.label(leaf.variable, leaf.words)))


def _product_sign(
    quantity: Quantity,
    leaf: Compare | Between,
    code: str,
    settled: Settled,
    limit: Settled,
    name: str,
    facts: Facts,
) -> Expr:
    """-1, 0 or 1 for so many times a limit that is in the unit ``code``, beside a bound in a unit; exactly, where both
    numbers have millionths and their product has room."""
    usual, molar_mass = usual_unit(leaf, facts)
    bound = bound_in(quantity, code, usual, molar_mass)
    value, other = settled.shown, limit.shown
    nearly = order_of(times(value, other), double(float(bound)))
    above, below = bound.numerator * MILLION**2, bound.denominator
    if abs(above) >= _ROOM or below >= MILLION:
        return nearly
    one, two = _exactly(leaf.variable, value, facts), _exactly(name, other, facts)
    exactly = order_of(times(times(one, two), huge(below)), huge(above))
    return case([(and_(known(one), known(two)), exactly)], nearly)
