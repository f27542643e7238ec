"""To what a laboratory rounds a result, by measure and unit: the table ``grammars/vocabulary/reporting.csv``.

A row without variables holds for all of them: its unit is used for one thing alone.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache

from screener.model.units import dimension, parts, rows, units


@cache
def _steps() -> dict[tuple[str, str], Decimal]:
    return {
        (variable, row["unit"]): Decimal(row["step"])
        for row in rows("reporting")
        for variable in parts(row["variables"]) or ("",)
    }


@cache
def reporting_step(variable: str, unit: str) -> Decimal | None:
    """The step to which a measure is reported in a unit, by its UCUM code; None where that is not known.

    Where the table has it in another unit of the dimension it is the same step, and the finest of several: 1 µmol/L is
    0.001 mmol/L, so that one amount is not held against a bound in two ways.
    """
    steps = _steps()
    own = steps.get((variable, unit)) or steps.get(("", unit))
    return own or min(_carried(variable, unit), default=None)


def _carried(variable: str, unit: str) -> list[Decimal]:
    """The steps of a measure in the other units of a unit's dimension, turned into it."""
    if not dimension(unit):
        return []
    return [
        step * units()[other].factor / units()[unit].factor
        for (name, other), step in _steps().items()
        if name == variable and dimension(other) == dimension(unit)
    ]


def is_finer(number: Decimal, step: Decimal) -> bool:
    """Whether a number has figures below a step: "1.72 nmol/L" was not rounded to a tenth."""
    return Fraction(number) % Fraction(step) != 0


def no_coarser(step: Decimal, number: Decimal) -> Decimal:
    """The step, or the place of the number's last figure where that is finer: "2.59 mmol/L" is not meant to a tenth."""
    place = number.normalize().as_tuple().exponent
    return min(step, Decimal((0, (1,), place))) if isinstance(place, int) and place < 0 else step
