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
    if found := _YEAR_FIRST.fullmatch(bare):
        year, first, second = int(found[1]), int(found[3]), int(found[4])
        days = {_day(year, first, second)} - {None}
    elif found := _WRITTEN.fullmatch(bare):
        year, first, second = int(found[4]), int(found[1]), int(found[3])
        days = {_day(year, second, first), _day(year, first, second)} - {None}
    else:
        return text
    return str(days.pop()) if len(days) == 1 else text


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
