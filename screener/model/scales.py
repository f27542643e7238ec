"""Amounts on one scale: which units can be held against each other, and how.

Each side is multiplied by its unit's factor, in decimal arithmetic: nothing is divided, so that 49.9 stays
49.9. Between mass and substance stands the analyte's molar mass, and between the two scales of HbA1c a line.

What a laboratory reports it has rounded, and what it has rounded in one unit says no more in another that is no
multiple of ten away: 53 mmol/mol is an HbA1c of 7 %, and 126 mg/dL are a glucose of 7.0 mmol/L, though the molar mass
has it at 6.994. So amounts on two of those scales are compared as they are reported (:func:`ways`), where it is known
to what a laboratory rounds them (:mod:`screener.model.reporting`), and what the two ways tell apart is open. In one
unit, and in two of one dimension, the comparison is exact.
"""

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from math import floor
from typing import NamedTuple

from screener.model.quantities import Amount
from screener.model.reporting import is_finer, no_coarser, reporting_step
from screener.model.units import dimension, units

EXACT = Context(prec=100, traps=[])
"""Room for every product of a value, a factor and a molar mass; what overflows becomes infinite."""

_MASS, _SUBSTANCE = "mass concentration", "substance concentration"
_NGSP, _IFCC = "hba1c ngsp", "hba1c ifcc"
_NGSP_SLOPE, _NGSP_INTERCEPT = Decimal("0.09148"), Decimal("2.152")


def to_ngsp(ifcc: Decimal) -> Decimal:
    """An HbA1c in IFCC mmol/mol as NGSP %, by the master equation of the two (Hoelzel et al., Clin Chem
    2004;50:166-174): NGSP = 0.09148 x IFCC + 2.152."""
    return _NGSP_SLOPE * ifcc + _NGSP_INTERCEPT


def to_ifcc(ngsp: Decimal) -> Decimal:
    """An HbA1c in NGSP % as IFCC mmol/mol: :func:`to_ngsp` the other way, rounded as the context has it."""
    return (ngsp - _NGSP_INTERCEPT) / _NGSP_SLOPE


def common(left: Amount, right: Amount, molar_mass: str = "") -> tuple[Decimal, Decimal] | None:
    """Two amounts on one scale; None where their units have none in common."""
    if left.unit == right.unit:
        sides = left.value, right.value
    else:
        (scale, first), (other, second) = levelled(left, molar_mass), levelled(right, molar_mass)
        if scale != other:
            return None
        sides = first, second
    return sides if all(side.is_finite() for side in sides) else None


class Steps(NamedTuple):
    """To what a laboratory rounds a measure, in each of two units."""

    own: Decimal
    other: Decimal


def steps_between(own: str, other: str, molar_mass: str = "", variable: str = "") -> Steps | None:
    """To what a laboratory rounds amounts in two units, by their UCUM codes, of which neither tells what was rounded in
    the other; None for any other two."""
    first, second = reporting_step(variable, own), reporting_step(variable, other)
    apart = dimension(own) != dimension(other) and are_comparable(own, other, molar_mass)
    return Steps(first, second) if apart and first is not None and second is not None else None


def ways(
    value: Amount, bound: Amount, molar_mass: str = "", variable: str = ""
) -> tuple[tuple[Decimal, Decimal], ...] | None:
    """A value and a bound on one scale, in each of the ways in which they are compared; None where their units have
    none in common.

    Where a value was rounded in another unit than the bound's, either of the two is turned into what it is reported as
    in the other's. Where the two ways differ, the comparison is open. A value with more figures than its step was not
    rounded to that, and the bound beside it is not rounded at all.
    """
    sides = common(value, bound, molar_mass)
    if sides is None:
        return None
    steps = steps_between(value.unit, bound.unit, molar_mass, variable)
    if steps is None:
        return (sides,)
    turned = as_reported(value, bound.unit, molar_mass, no_coarser(steps.other, bound.value))
    if is_finer(value.value, steps.own):
        return (turned, bound.value), sides
    return (turned, bound.value), (value.value, as_reported(bound, value.unit, molar_mass, steps.own))


def as_reported(amount: Amount, unit: str, molar_mass: str, step: Decimal) -> Decimal:
    """An amount as it is reported in another unit of its scale, in steps of ``step``, halves rounded up."""
    exact = line(amount.unit, molar_mass).onto(line(unit, molar_mass), Fraction(amount.value))
    with localcontext(EXACT):
        return floor(exact / Fraction(step) + Fraction(1, 2)) * step


def spread(
    one: Amount, other: Amount, steps: Steps, times: tuple[Decimal, Decimal], molar_mass: str = ""
) -> tuple[Fraction, Fraction]:
    """From where to where the one may lie away from the other, each so many ``times`` what was rounded to its step."""
    own, beside = line(one.unit, molar_mass), line(other.unit, molar_mass)
    apart = own.at(Fraction(one.value)) - beside.at(Fraction(other.value))
    slack = (
        own.slope * Fraction(steps.own) * abs(Fraction(times[0]))
        + beside.slope * Fraction(steps.other) * abs(Fraction(times[1]))
    ) / 2
    return apart - slack, apart + slack


def surely_above(one: Amount, other: Amount, molar_mass: str = "", variable: str = "") -> bool:
    """Whether the one lies above the other, whatever the two were rounded from where they are on two scales."""
    sides = common(one, other, molar_mass)
    steps = steps_between(one.unit, other.unit, molar_mass, variable)
    if sides is None or steps is None:
        return sides is not None and sides[0] > sides[1]
    return spread(one, other, steps, (Decimal(1), Decimal(1)), molar_mass)[0] > 0


class Line(NamedTuple):
    """Where an amount of a unit lies on a scale: ``slope`` × the number + ``offset``."""

    scale: str
    slope: Fraction
    offset: Fraction

    def at(self, number: Fraction) -> Fraction:
        """Where a number lies."""
        return self.slope * number + self.offset

    def onto(self, other: "Line", number: Fraction) -> Fraction:
        """A number as it is in another unit of the scale."""
        return (self.at(number) - other.offset) / other.slope


def line(code: str, molar_mass: str) -> Line:
    """The scale of a unit, as amounts of it lie on it."""
    scale, nothing = levelled(Amount(Decimal(0), code), molar_mass)
    _, one = levelled(Amount(Decimal(1), code), molar_mass)
    return Line(scale, Fraction(one) - Fraction(nothing), Fraction(nothing))


def are_comparable(one: str, other: str, molar_mass: str = "") -> bool:
    """Whether amounts in two units, by their UCUM codes, can be held against each other."""
    scales = [levelled(Amount(Decimal(1), code), molar_mass)[0] for code in (one, other)]
    return scales[0] == scales[1]


def levelled(amount: Amount, molar_mass: str = "") -> tuple[str, Decimal]:
    """The scale of an amount and where on it the amount lies. Amounts on one scale can be compared.

    A dimension is a scale of its own, and so is a unit that the table does not know.
    """
    unit = units().get(amount.unit)
    if unit is None:
        return f"unit {amount.unit}", amount.value
    with localcontext(EXACT):
        number = amount.value * unit.factor
        if unit.dimension == _SUBSTANCE and molar_mass:
            return _MASS, number * Decimal(molar_mass)
        if unit.dimension == _IFCC:
            return _NGSP, to_ngsp(number)
    return unit.dimension or f"unit {amount.unit}", number
