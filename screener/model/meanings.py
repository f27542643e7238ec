"""Which measures say what a condition is: creatinine and eGFR renal impairment, mean arterial pressure hypotension.

A bound of such a measure beside the condition, in a bracket or behind "defined as", is what the condition means
there. Conditions that stay while their measure is treated to normal, a diabetes, are not among them, but for the high
blood pressure, with which a bound of it says how high.
"""

from functools import cache

from screener.model.units import rows


@cache
def meanings() -> dict[str, frozenset[str]]:
    """Each condition's measures, as ``grammars/vocabulary/meanings.csv`` has them."""
    found: dict[str, set[str]] = {}
    for row in rows("meanings"):
        found.setdefault(row["condition"], set()).add(row["measure"])
    return {condition: frozenset(measures) for condition, measures in found.items()}
