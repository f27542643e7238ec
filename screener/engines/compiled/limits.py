"""Multiples of a laboratory's limit of normal in columns, on either side of a comparison.

Only these have no bound known beforehand: there both sides are compared as whole numbers of millionths.
"""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from typing import NamedTuple

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
    plus,
    text,
    times,
    true,
)
from screener.engines.compiled.parts import Parts, by_unit
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.signs import (
    MILLION,
    Slack,
    Weights,
    comparable,
    huge,
    millionths,
    order_of,
    pairs_of,
    per_weights,
    rounding,
    sign_of,
    weights_of,
)
from screener.engines.measures import limit_words, tests_of
from screener.engines.sentences import quantity_text, verb
from screener.model.quantities import MULTIPLES, plain
from screener.model.rules import Between, Compare, Operator, Quantity
from screener.model.units import unit_shown

_ROOM = 10**37
"""Whole numbers up to here have room in every engine."""


def limit_test(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, settled: Settled, facts: Facts
) -> Test:
    name = f"{leaf.variable}_{quantity.limit.lower()}"
    limit = facts.amount(name, limit_words(quantity.limit, facts.label(leaf.variable, leaf.words)))
    value, parts = settled.shown, settled.parts
    usual, molar_mass = usual_unit(leaf, facts)
    ends = _against(quantity, leaf, settled, limit, name, facts)
    truth = _kept(operator, quantity, leaf, parts, ends, facts)
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
    obstacles = [(limit.unknown, limit.because, name)]
    if not is_false(misfit):
        why = misfit_text(leaf, parts, _unit_of(limit), facts)
        obstacles.append((and_(both, misfit), why, leaf.variable))
    excess = unless_limit(parts, excess)
    in_the_way = or_(misfit, is_null(limit.shown))
    return Test(
        operator,
        truth,
        _bound_text(quantity, limit, facts),
        excess,
        tuple(obstacles),
        name,
        open_limit(settled, truth, in_the_way),
        _rounded(ends, parts, truth),
    )


def _unit_of(limit: Settled) -> Expr:
    """The unit that a limit is in, as a sentence tells it."""
    codes = limit.parts.codes
    return by_unit(
        limit.parts, {code: text(f'"{unit_shown(code)}"' if code else "a bare number") for code in codes}
    )


def _bound_text(quantity: Quantity, limit: Settled, facts: Facts) -> Expr:
    """So many times a limit, and how much that is."""
    product = facts.dialect.decimal_text(_product(quantity, limit.shown, facts))
    units = by_unit(limit.parts, unit_texts(_product(quantity, limit.shown, facts), limit.parts.codes))
    return concat(f"{quantity_text(quantity)} (", product, units, ")")


Ends = tuple[Expr, Expr]
"""How a value stands against a bound, at either end of what was rounded to the two: -1 below it, 0 at it, 1 above it.
One expression twice, where nothing was rounded; NULL where it cannot be told."""
_NO_ENDS: Ends = (null(), null())


def _held(operator: Operator, ends: Ends) -> Expr:
    """Whether a bound is kept from the one end to the other; NULL where it may or may not be. See
    :func:`screener.engines.measures.compare`."""
    low, high = ends
    if low == high:
        return compare(operator, low, number(0))
    at_most, at_least = compare("<=", low, number(0)), compare(">=", high, number(0))
    equal_to = and_(equal(low, number(0)), equal(high, number(0)))
    match operator:
        case "<" | "<=":
            surely, possibly = compare(operator, high, number(0)), compare(operator, low, number(0))
        case ">" | ">=":
            surely, possibly = compare(operator, low, number(0)), compare(operator, high, number(0))
        case "=":
            surely, possibly = equal_to, and_(at_most, at_least)
        case "!=":
            surely, possibly = not_(and_(at_most, at_least)), not_(equal_to)
    return case([(surely, true()), (not_(possibly), false())], null())


def _kept(
    operator: Operator, quantity: Quantity, leaf: Compare | Between, parts: Parts, ends: Ends, facts: Facts
) -> Expr:
    if is_null_constant(ends[0]):
        return null()
    truth = sided(operator, parts.side, lambda one: _held(one, ends))
    return held_once(truth, operator, quantity, leaf, parts, facts)


def _rounded(ends: Ends, parts: Parts, truth: Expr) -> Expr:
    """Where the two ends are told, and leave the bound open."""
    if ends[0] == ends[1]:
        return false()
    side = true() if is_null_constant(parts.side) else is_null(parts.side)
    return and_(known(ends[0]), side, is_null(truth))


def _product(quantity: Quantity, limit: Expr, facts: Facts) -> Expr:
    return times(facts.dialect.exact(limit), number(quantity.value))


def _against(
    quantity: Quantity, leaf: Compare | Between, settled: Settled, limit: Settled, name: str, facts: Facts
) -> Ends:
    """How a value stands against so many times its limit. ``name`` is the limit's. These are columns of their own: a
    verdict, its reasons and what they lack ask for them."""
    value = settled.shown
    if is_null_constant(value) or is_null_constant(limit.shown):
        return _NO_ENDS
    usual, molar_mass = usual_unit(leaf, facts)
    pairs = [
        (code, other, here)
        for code, other, here in pairs_of(settled.parts, limit.parts)
        if comparable(code, other, usual, molar_mass)
    ]
    only = len(settled.parts.codes) == len(limit.parts.codes) == 1
    exact = [_exactly(leaf.variable, value, facts), _exactly(name, limit.shown, facts)]
    stem = f"against_{quantity.limit.lower()}_{plain(quantity.value).replace('.', '_')}"

    def end(slack: Slack, stem: str) -> Expr:
        ways = per_weights(
            pairs,
            lambda code, other: weights_of(
                quantity.value, code, other, usual, molar_mass, leaf.variable, slack
            ),
        )
        signs = {weights: sign_of((value, exact[0]), (limit.shown, exact[1]), weights) for weights in ways}
        if only:
            found = next(iter(signs.values()), null())
        else:
            found = case([(or_(*heres), signs[weights]) for weights, heres in ways.items()], null())
        return facts.columns.define("numbered", facts.named(stem, leaf.variable), found)

    if any(rounding(code, other, leaf.variable, usual, molar_mass) for code, other, _ in pairs):
        return end(-1, f"{stem}_low"), end(1, f"{stem}_high")
    plainly = end(0, stem)
    return plainly, plainly


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
        or_(and_(there, other.rounded), and_(here, one.rounded)),
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
        plainly = partial(
            held_against, quantity=alike, code=code, value=value, variable="", usual="", molar_mass=""
        )
        truth = sided(operator, parts.side, plainly)
        truth = held_once(truth, operator, quantity, leaf, own, facts)
        over = excess_text(value, number(quantity.value), facts) if isinstance(leaf, Between) else nothing
        open_ = open_limit(settled, truth, false())
        return Test(operator, truth, bound, unless_limit(parts, over), (), quantity.unit, open_, false())
    limit = _limit_of(leaf, of, facts)
    if limit is None:
        wanted = f"× {quantity.limit}" if quantity.limit else unit_shown(quantity.unit)
        obstacle = (true(), _no_fit(leaf, code, text(_told(wanted)), facts), leaf.variable)
        return Test(operator, null(), bound, nothing, (obstacle,), quantity.unit, false(), false())
    name = f"{leaf.variable}_{of.lower()}"
    obstacles = [(limit.unknown, limit.because, name)]
    known_all, fits = known(limit.shown), text(_told(unit_shown(quantity.unit)))
    if quantity.limit:
        beside_name = f"{leaf.variable}_{quantity.limit.lower()}"
        beside = facts.amount(
            beside_name, limit_words(quantity.limit, facts.label(leaf.variable, leaf.words))
        )
        obstacles.insert(0, (beside.unknown, beside.because, beside_name))
        known_all, fits = and_(known_all, known(beside.shown)), _unit_of(beside)
        bound = _bound_text(quantity, beside, facts)
        ends, apart = _beside_other(quantity, leaf, settled, (limit, name), (beside, beside_name), facts)
    else:
        ends, apart = _beside_unit(quantity, leaf, settled, limit, name, facts)
    truth = _kept(operator, quantity, leaf, own, ends, facts)
    misfit = and_(known_all, apart)
    if not is_false(misfit):
        obstacles.append((misfit, _no_fit(leaf, code, fits, facts), leaf.variable))
    open_ = open_limit(settled, truth, or_(misfit, not_(known_all)))
    rounded = _rounded(ends, parts, truth)
    return Test(operator, truth, bound, nothing, tuple(obstacles), quantity.unit, open_, rounded)


def _told(unit: str) -> str:
    return f'"{unit}"' if unit else "a bare number"


def _no_fit(leaf: Compare | Between, code: str, wanted: Expr, facts: Facts) -> Expr:
    called = facts.label(leaf.variable, leaf.words)
    return concat(f'{called} {verb(called)} given in "{code}", which cannot be compared with ', wanted)


def limits_shown(leaf: Compare | Between, settled: Settled, facts: Facts) -> Expr:
    """The limit that makes so much of a multiple, as the value's sentence shows it: `` (ULN 40 U/L)``."""
    shown: Expr = text("")
    for code in settled.parts.codes:
        here = is_multiple(settled, code)
        if all(quantity.limit == MULTIPLES.get(code) for _, quantity in tests_of(leaf)):
            continue
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


def _columns(
    leaf: Compare | Between,
    facts: Facts,
    of: tuple[str, ...],
    sign: Callable[[Slack], Expr],
    *,
    rounds: bool,
) -> Ends:
    """Columns of the ends, as ``sign`` has each; ``of`` tells them from others of the variable."""
    slacks: tuple[Slack, ...] = (-1, 1) if rounds else (0,)
    ends = [
        facts.columns.define(
            "numbered", facts.named(stem_of("product", *of, str(slack)), leaf.variable), sign(slack)
        )
        for slack in slacks
    ]
    return ends[0], ends[-1]


def _beside_unit(
    quantity: Quantity, leaf: Compare | Between, settled: Settled, limit: Settled, name: str, facts: Facts
) -> tuple[Ends, Expr]:
    """How so many times a limit stands against a bound in a unit; and where the two have no scale in common."""
    if is_null_constant(limit.shown):
        return _NO_ENDS, false()
    usual, molar_mass = usual_unit(leaf, facts)
    codes = limit.parts.codes
    fitting = [code for code in codes if comparable(code, quantity.unit, usual, molar_mass)]
    apart = by_unit(limit.parts, {code: false() if code in fitting else true() for code in codes})
    if not fitting:
        return _NO_ENDS, apart

    def sign(slack: Slack) -> Expr:
        signs = {
            code: _product_sign(quantity, leaf, code, settled, (limit, name), facts, slack)
            if code in fitting
            else null()
            for code in codes
        }
        return by_unit(limit.parts, signs)

    rounds = any(rounding(code, quantity.unit, leaf.variable, usual, molar_mass) for code in fitting)
    of = (name, str(quantity.value), quantity.unit)
    return _columns(leaf, facts, of, sign, rounds=rounds), apart


def _product_sign(
    quantity: Quantity,
    leaf: Compare | Between,
    code: str,
    settled: Settled,
    limit: tuple[Settled, str],
    facts: Facts,
    slack: Slack,
) -> Expr:
    """-1, 0 or 1 for so many times a limit that is in the unit ``code``, beside a bound in a unit; exactly, where both
    numbers have millionths and their product has room."""
    usual, molar_mass = usual_unit(leaf, facts)
    steps = rounding(code, quantity.unit, leaf.variable, usual, molar_mass) if slack else None
    away = slack * steps.other / 2 if steps is not None else Decimal(0)
    bound = bound_in(quantity.model_copy(update={"value": quantity.value - away}), code, usual, molar_mass)
    value, one = settled.shown, _exactly(leaf.variable, settled.shown, facts)
    two = _exactly(limit[1], limit[0].shown, facts)
    other, two = _moved((limit[0].shown, two), slack * steps.own / 2 if steps is not None else Decimal(0))
    nearly = order_of(times(value, other), double(float(bound)))
    above, below = bound.numerator * MILLION**2, bound.denominator
    if abs(above) >= _ROOM or below >= MILLION:
        return nearly
    exactly = order_of(times(times(one, two), huge(below)), huge(above))
    return case([(and_(known(one), known(two)), exactly)], nearly)


def _beside_other(
    quantity: Quantity,
    leaf: Compare | Between,
    settled: Settled,
    limit: tuple[Settled, str],
    beside: tuple[Settled, str],
    facts: Facts,
) -> tuple[Ends, Expr]:
    """How so many times a limit stands against so many times the other; and where they have no scale in common."""
    if is_null_constant(limit[0].shown) or is_null_constant(beside[0].shown):
        return _NO_ENDS, false()
    usual, molar_mass = usual_unit(leaf, facts)
    pairs = pairs_of(limit[0].parts, beside[0].parts)
    fitting = [pair for pair in pairs if comparable(pair[0], pair[1], usual, molar_mass)]
    apart = [here for pair in pairs if pair not in fitting for here in pair[2:]]
    there = case([(or_(*apart), true())], false()) if apart else false()
    if not fitting:
        return _NO_ENDS, there

    numbers = _exactly(leaf.variable, settled.shown, facts), _exactly(limit[1], limit[0].shown, facts)
    last = _exactly(beside[1], beside[0].shown, facts)

    def sign(slack: Slack) -> Expr:
        alike: dict[_Crossing, list[Expr]] = {}
        for code, other, here in fitting:
            weights = weights_of(quantity.value, code, other, usual, molar_mass)
            steps = rounding(code, other, leaf.variable, usual, molar_mass) if slack else None
            up = (slack * steps.own / 2, -slack * steps.other / 2) if steps is not None else (Decimal(0),) * 2
            alike.setdefault(_Crossing(weights, *up), []).append(here)
        signs = [
            (
                or_(*heres),
                _sign_beside(
                    one,
                    (settled.shown, numbers[0]),
                    (limit[0].shown, numbers[1]),
                    (beside[0].shown, last),
                ),
            )
            for one, heres in alike.items()
        ]
        return signs[0][1] if len(pairs) == 1 else case(signs, null())

    rounds = any(rounding(code, other, leaf.variable, usual, molar_mass) for code, other, _ in fitting)
    of = (limit[1], str(quantity.value), beside[1])
    return _columns(leaf, facts, of, sign, rounds=rounds), there


class _Crossing(NamedTuple):
    """How the product of a multiple and its limit stands beside another limit: the weights of the two, and how far
    either limit lies from what was reported."""

    weights: Weights
    away: Decimal
    back: Decimal


def _sign_beside(
    crossing: _Crossing, value: tuple[Expr, Expr], limit: tuple[Expr, Expr], beside: tuple[Expr, Expr]
) -> Expr:
    """-1, 0 or 1 for so many times the one limit beside so many times the other, each with its millionths; as
    :func:`_product_sign`."""
    a, b, c = crossing.weights
    own, two = _moved(limit, crossing.away)
    other, three = _moved(beside, crossing.back)
    product = times(times(value[0], own), double(float(a)))
    nearly = order_of(plus(product, double(float(c))), times(other, double(float(b))))
    if max(a, b, abs(c)) >= MILLION:
        return nearly
    left = plus(times(times(value[1], two), huge(a)), huge(c * MILLION**2))
    exactly = order_of(left, times(three, huge(b * MILLION)))
    return case([(and_(known(value[1]), known(two), known(three)), exactly)], nearly)


def _moved(number: tuple[Expr, Expr], by: Decimal) -> tuple[Expr, Expr]:
    """A number, and the same as millionths, so much up or down."""
    if not by:
        return number
    return plus(number[0], double(float(by))), plus(number[1], huge(int(by * MILLION)))
