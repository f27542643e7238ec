"""Numbers in two units held against each other, both known from the columns alone: exactly, as whole numbers of
millionths, where both have such."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm
from typing import Literal

from sqlglot import exp

from screener.engines.compiled.expr import (
    HUGE,
    Expr,
    and_,
    call,
    case,
    cast,
    compare,
    double,
    equal,
    known,
    null,
    number,
    plus,
    text,
    times,
)
from screener.engines.compiled.parts import Parts
from screener.model import scales
from screener.model.scales import Line
from screener.model.units import unit_beside

MILLION = 1_000_000
Weights = tuple[int, int, int]
"""The whole numbers a, b, c for which a × value + c stands against b × other."""
EXACTLY = 1_000_000_000
"""Below this size a double holds millionths exactly."""


def line(code: str, usual: str, molar_mass: str) -> Line:
    """The scale of a unit beside a variable whose usual unit is ``usual``, as amounts of it lie on it."""
    return scales.line(unit_beside(code, usual), molar_mass)


def comparable(code: str, other: str, usual: str, molar_mass: str) -> bool:
    """Whether amounts of the two units can be held against each other."""
    if unit_beside(code, usual) == unit_beside(other, usual):
        return True
    return line(code, usual, molar_mass).scale == line(other, usual, molar_mass).scale


def pairs_of(parts: Parts, limit: Parts) -> list[tuple[str, str, Expr]]:
    """The units of a value and of a limit, and where these two are given."""
    return [
        (code, other, and_(equal(parts.unit, text(code)), equal(limit.unit, text(other))))
        for code in parts.codes
        for other in limit.codes
    ]


def per_weights(
    pairs: Iterable[tuple[str, str, Expr]], weights: Callable[[str, str], Weights]
) -> dict[Weights, list[Expr]]:
    """Where numbers in two units are held against each other with the same weights: most units are a power of ten
    apart, and what is written out for each pair is long."""
    found: dict[Weights, list[Expr]] = {}
    for code, other, here in pairs:
        found.setdefault(weights(code, other), []).append(here)
    return found


def has_millionths(value: Expr) -> Expr:
    """Whether a number has at most six decimals and is small enough that they are exact."""
    nearest = exp.Div(this=rounded(value), expression=double(float(MILLION)))
    return and_(equal(value, nearest), compare("<", call("abs", value), number(EXACTLY)))


def has_steps(value: Expr, step: Decimal) -> Expr:
    """Whether a number is a whole number of steps, each a power of ten; see
    :func:`screener.model.reporting.is_finer`."""
    if step >= 1:
        many = call("round", exp.Div(this=value, expression=double(float(step))))
        return equal(value, times(many, double(float(step))))
    per_one = double(float(1 / step))
    return equal(value, exp.Div(this=call("round", times(value, per_one)), expression=per_one))


def rounded(value: Expr) -> Expr:
    return call("round", times(value, double(float(MILLION))))


def millionths(value: Expr) -> Expr:
    """A number as a whole number of millionths; NULL where it is none."""
    return case([(has_millionths(value), cast(rounded(value), HUGE))], null())


Slack = Literal[-1, 0, 1]
"""Which of the numbers that were rounded to two others: the furthest down, the two themselves, the furthest up."""


def weights_of(
    factor: Decimal, code: str, other: str, usual: str, molar_mass: str, variable: str = "", slack: Slack = 0
) -> Weights:
    """The weights by which a value stands against ``factor`` times the other, each with its own unit; and at the end of
    its spread that ``slack`` says, see :func:`screener.model.scales.spread`."""
    if unit_beside(code, usual) == unit_beside(other, usual):
        own = beside = Line("", Fraction(1), Fraction(0))
    else:
        own, beside = line(code, usual, molar_mass), line(other, usual, molar_mass)
    # own.slope × value + own.offset  ~  beside.slope × times × limit + beside.offset
    first, second = own.slope, beside.slope * Fraction(factor)
    offset = own.offset - beside.offset
    steps = rounding(code, other, variable, usual, molar_mass) if slack else None
    if steps is not None:
        offset += slack * (first * Fraction(steps.own) + abs(second) * Fraction(steps.other)) / 2
    common = lcm(first.denominator, second.denominator, offset.denominator)
    numbers = [int(part * common) for part in (first, second, offset)]
    shared = gcd(*numbers) or 1
    a, b, c = (one // shared for one in numbers)
    return a, b, c


def rounding(code: str, other: str, variable: str, usual: str, molar_mass: str) -> scales.Steps | None:
    """To what a laboratory rounds in each of two units, of which neither tells what was rounded in the other."""
    return scales.steps_between(unit_beside(code, usual), unit_beside(other, usual), molar_mass, variable)


def sign_of(value: tuple[Expr, Expr], limit: tuple[Expr, Expr], weights: Weights) -> Expr:
    """-1, 0 or 1 for a value and a limit, each with its millionths; exactly, where both have such."""
    a, b, c = weights
    exactly = order_of(plus(times(value[1], huge(a)), huge(c * MILLION)), times(limit[1], huge(b)))
    near = plus(times(value[0], double(float(a))), double(float(c)))
    nearly = order_of(near, times(limit[0], double(float(b))))
    return case([(and_(known(value[1]), known(limit[1])), exactly)], nearly)


def order_of(one: Expr, other: Expr) -> Expr:
    branches = [(compare(sign, one, other), number(place)) for sign, place in (("<", -1), ("=", 0), (">", 1))]
    return case(branches, null())


def huge(whole: int) -> Expr:
    return cast(number(whole), HUGE)
