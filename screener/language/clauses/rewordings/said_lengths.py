"""Patterns of a length of time as a sentence says it: "at least six months". Each is for the inside of a larger one."""

from typing import get_args

from screener.model.dates import Duration, TimeUnit

UNIT = r"(?:hour|day|week|month|year)s?"
COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
BRIEF = r"(?:\d+(?:[.,]\d+)?\s*[½¼¾]?\s*(?:h|hrs?|hours?|min|minutes?|days?|weeks?))"
"""So long, from minutes to weeks: "4½ hours", "270 min"."""
LEAST = r"(?:at\s+least|a\s+minimum\s+of|minimum|no\s+less\s+than|more\s+than|greater\s+than|over|≥|>=|>)"
MOST = r"(?:no\s+more\s+than|at\s+most|less\s+than|fewer\s+than|under|≤|<=|<)"

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UNITS: dict[str, TimeUnit] = {unit: unit for unit in get_args(TimeUnit)}


def are_as_long(one: str, other: str) -> bool:
    """Whether two lengths of time are the same: "14 days" and "2 weeks", and no number of days is a month."""
    left, right = _length(one), _length(other)
    return left is not None and right is not None and left.counted == right.counted


def _length(said: str) -> Duration | None:
    """The length of time; None for a number that is not told here."""
    number, unit = said.lower().split()
    count = int(number) if number.isdigit() else _NUMBERS.index(number) + 1 if number in _NUMBERS else 0
    return Duration(amount=count, unit=_UNITS[unit.removesuffix("s")]) if count else None
