"""Amounts on one scale: which units can be held against each other, and how.

Each side is multiplied by its unit's factor, in decimal arithmetic: nothing is divided, so that 49.9 stays
49.9. Between mass and substance stands the analyte's molar mass, and between the two scales of HbA1c a
line, on which laboratories round: 53 mmol/mol is their 7 %.
"""

from decimal import ROUND_FLOOR, Context, Decimal, localcontext

from screener.model.quantities import Amount
from screener.model.units import dimension, units

EXACT = Context(prec=100, traps=[])
"""Room for every product of a value, a factor and a molar mass; what overflows becomes infinite."""

_MASS, _SUBSTANCE = "mass concentration", "substance concentration"
_NGSP, _IFCC = "hba1c ngsp", "hba1c ifcc"
STEPS = {_NGSP: Decimal("0.1"), _IFCC: Decimal(1)}
"""To what a laboratory rounds an HbA1c, by the scale that it reports it on."""
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


def ways(left: Amount, right: Amount, molar_mass: str = "") -> tuple[tuple[Decimal, Decimal], ...] | None:
    """Two amounts on one scale, in each of the ways in which they are compared; None where their units have none in
    common.

    An HbA1c that was rounded on one scale says no more on the other: either amount is turned into what it is reported
    as there. Where the two ways differ, the comparison is open.
    """
    sides = common(left, right, molar_mass)
    if sides is None:
        return None
    turned, back = as_reported(left, right.unit), as_reported(right, left.unit)
    if turned is None or back is None:
        return (sides,)
    return (turned, right.value), (left.value, back)


def as_reported(amount: Amount, unit: str) -> Decimal | None:
    """An HbA1c as it is reported in the unit of the other scale, halves rounded up; None for any other two units."""
    own, other = dimension(amount.unit), dimension(unit)
    if {own, other} != {_NGSP, _IFCC}:
        return None
    with localcontext(EXACT):
        exact = to_ngsp(amount.value) if other == _NGSP else to_ifcc(amount.value)
        steps = exact / STEPS[other] + Decimal("0.5")
        return steps.to_integral_value(ROUND_FLOOR) * STEPS[other]


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
