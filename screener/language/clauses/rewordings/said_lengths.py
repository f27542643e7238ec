"""Patterns of a length of time as a sentence says it: "at least six months". Each is for the inside of a larger one."""

UNIT = r"(?:hour|day|week|month|year)s?"
COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
BRIEF = r"(?:\d+(?:[.,]\d+)?\s*[½¼¾]?\s*(?:h|hrs?|hours?|min|minutes?|days?|weeks?))"
"""So long, from minutes to weeks: "4½ hours", "270 min"."""
LEAST = r"(?:at\s+least|a\s+minimum\s+of|minimum|no\s+less\s+than|more\s+than|greater\s+than|over|≥|>=|>)"
MOST = r"(?:no\s+more\s+than|at\s+most|less\s+than|fewer\s+than|under|≤|<=|<)"

_HOURS = {"hour": 1, "day": 24, "week": 168}
_MONTHS = {"month": 1, "year": 12}
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def are_as_long(one: str, other: str) -> bool:
    """Whether two lengths of time are the same: "14 days" and "2 weeks", and no number of days is a month."""
    left, right = _counted(one), _counted(other)
    return left is not None and left == right


def _counted(length: str) -> tuple[str, int] | None:
    """So many hours, or so many months; None for a number that is not told here."""
    number, unit = length.lower().split()
    unit = unit.removesuffix("s")
    count = int(number) if number.isdigit() else _NUMBERS.index(number) + 1 if number in _NUMBERS else 0
    if not count:
        return None
    return ("hours", count * _HOURS[unit]) if unit in _HOURS else ("months", count * _MONTHS[unit])
