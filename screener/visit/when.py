"""Dates as people type them at a visit: what can be read in one way only is taken as year-month-day."""

import re
from datetime import date

_WRITTEN = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
TODAY = "today"


def plain_day(text: str, today: date | None = None) -> str:
    """A date that has one reading as year-month-day; any other text as it is: 03/04/2025 is asked about.

    ``today`` is the day that the word stands for.
    """
    bare = text.strip()
    if bare.lower() == TODAY and today is not None:
        return str(today)
    days = readings(bare)
    return str(days[0]) if len(days) == 1 else text


def readings(text: str) -> tuple[date, ...]:
    """The days that a date can be which is not written year-month-day with dashes, the earliest first; none of any
    other text."""
    if found := _YEAR_FIRST.fullmatch(text.strip()):
        days = {_day(int(found[1]), int(found[3]), int(found[4]))}
    elif found := _WRITTEN.fullmatch(text.strip()):
        year, first, second = int(found[4]), int(found[1]), int(found[3])
        days = {_day(year, second, first), _day(year, first, second)}
    else:
        return ()
    return tuple(sorted(day for day in days if day is not None))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
