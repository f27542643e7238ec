"""Numbers in two units held against each other, both known from the columns alone: exactly, as whole numbers of
millionths, where both have such."""

from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm
from typing import NamedTuple

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
from screener.model.quantities import Amount
from screener.model.scales import levelled
from screener.model.units import unit_beside

MILLION = 1_000_000
EXACTLY = 1_000_000_000
"""Below this size a double holds millionths exactly."""


class Line(NamedTuple):
    """Where an amount of a unit lies on a scale: ``slope`` × the number + ``offset``."""

    scale: str
    slope: Fraction
    offset: Fraction


def line(code: str, usual: str, molar_mass: str) -> Line:
    """The scale of a unit beside a variable whose usual unit is ``usual``, as amounts of it lie on it."""
    meant = unit_beside(code, usual)
    scale, nothing = levelled(Amount(Decimal(0), meant), molar_mass)
    _, one = levelled(Amount(Decimal(1), meant), molar_mass)
    return Line(scale, Fraction(one) - Fraction(nothing), Fraction(nothing))


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


def has_millionths(value: Expr) -> Expr:
    """Whether a number has at most six decimals and is small enough that they are exact."""
    nearest = exp.Div(this=rounded(value), expression=double(float(MILLION)))
    return and_(equal(value, nearest), compare("<", call("abs", value), number(EXACTLY)))


def rounded(value: Expr) -> Expr:
    return call("round", times(value, double(float(MILLION))))


def millionths(value: Expr) -> Expr:
    """A number as a whole number of millionths; NULL where it is none."""
    return case([(has_millionths(value), cast(rounded(value), HUGE))], null())


def weights_of(factor: Decimal, code: str, other: str, usual: str, molar_mass: str) -> tuple[int, int, int]:
    """The whole numbers a, b, c for which a × value + c stands against b × other, as the value does against
    ``factor`` times the other, each with its own unit."""
    if unit_beside(code, usual) == unit_beside(other, usual):
        own = beside = Line("", Fraction(1), Fraction(0))
    else:
        own, beside = line(code, usual, molar_mass), line(other, usual, molar_mass)
    # own.slope × value + own.offset  ~  beside.slope × times × limit + beside.offset
    first, second = own.slope, beside.slope * Fraction(factor)
    offset = own.offset - beside.offset
    common = lcm(first.denominator, second.denominator, offset.denominator)
    numbers = [int(part * common) for part in (first, second, offset)]
    shared = gcd(*numbers) or 1
    a, b, c = (one // shared for one in numbers)
    return a, b, c


def sign_of(value: tuple[Expr, Expr], limit: tuple[Expr, Expr], weights: tuple[int, int, int]) -> Expr:
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
