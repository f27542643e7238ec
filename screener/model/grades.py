"""Which scale grades which condition: the NYHA class heart failure, stages kidney disease."""

from functools import cache
from typing import NamedTuple

from screener.model.units import rows


class Grade(NamedTuple):
    """A scale and a condition that it grades. Beside the condition the ``bare`` word alone names the scale
    ("stage 3 chronic kidney disease"); empty where it would not be told from other scales."""

    scale: str
    condition: str
    bare: str


@cache
def grades() -> tuple[Grade, ...]:
    """Every scale with every condition that it grades."""
    return tuple(Grade(row["scale"], row["condition"], row["bare"]) for row in rows("grades"))


def grades_it(scale: str, condition: str) -> bool:
    """Whether a scale grades a condition."""
    return any(one.scale == scale and one.condition == condition for one in grades())


def named_by(word: str) -> tuple[Grade, ...]:
    """The scales that a bare word ("stage", "class") names beside their conditions."""
    return tuple(one for one in grades() if one.bare == word) if word else ()
