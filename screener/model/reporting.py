"""To what a laboratory rounds a result, by measure and unit: the table ``grammars/vocabulary/reporting.csv``.

A row without variables holds for all of them: its unit is used for one thing alone.
"""

from decimal import Decimal
from functools import cache

from screener.model.units import parts, rows


@cache
def _steps() -> dict[tuple[str, str], Decimal]:
    return {
        (variable, row["unit"]): Decimal(row["step"])
        for row in rows("reporting")
        for variable in parts(row["variables"]) or ("",)
    }


def reporting_step(variable: str, unit: str) -> Decimal | None:
    """The step to which a measure is reported in a unit, by its UCUM code; None where that is not known."""
    steps = _steps()
    return steps.get((variable, unit)) or steps.get(("", unit))


def no_coarser(step: Decimal, number: Decimal) -> Decimal:
    """The step, or the place of the number's last figure where that is finer: "2.59 mmol/L" is not meant to a tenth."""
    place = number.normalize().as_tuple().exponent
    return min(step, Decimal((0, (1,), place))) if isinstance(place, int) and place < 0 else step
