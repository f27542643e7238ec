"""Dates as people type them at a visit: what can be read in one way only is taken as year-month-day, and what could be
read in two ways by the order that the site states."""

import re
from datetime import date
from typing import NamedTuple

from screener.visit.settings import day_order

_WRITTEN = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d{1,2})\2(\d{1,2})")
TODAY = "today"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_FIRST = {"day-first": "day", "month-first": "month"}


def plain_day(text: str, today: date | None = None) -> str:
    """A date that has one reading as year-month-day; any other text as it is: 03/04/2025 is asked about where the site
    states no order.

    ``today`` is the day that the word stands for.
    """
    bare = text.strip()
    if bare.lower() == TODAY and today is not None:
        return str(today)
    days = readings(bare)
    return str(days[0]) if len(days) == 1 else text


def readings(text: str) -> tuple[date, ...]:
    """The days that a date can be which is not written year-month-day with dashes, the earliest first; none of any
    other text. Where the site states an order, of a day in the other there is none."""
    ordered = _by_order(text)
    if ordered is None:
        return ways(text)
    return (ordered.day,) if ordered.day is not None else ()


def ways(text: str) -> tuple[date, ...]:
    """The same whatever the site states."""
    if found := _YEAR_FIRST.fullmatch(text.strip()):
        days = {_day(int(found[1]), int(found[3]), int(found[4]))}
    elif found := _WRITTEN.fullmatch(text.strip()):
        year, first, second = int(found[4]), int(found[1]), int(found[3])
        days = {_day(year, second, first), _day(year, first, second)}
    else:
        return ()
    return tuple(sorted(day for day in days if day is not None))


def echo(text: str) -> str:
    """A day that was read by the order that the site states, its month as a word: ``5 Dec 1980``; empty for any other
    text."""
    ordered = _by_order(text)
    return spoken(ordered.day) if ordered is not None and ordered.day is not None else ""


def echo_unrepeated(text: str) -> str:
    """The same of a birth date, which is told nowhere but in its own field: by which order it was read; empty for any
    other text."""
    ordered = _by_order(text)
    if ordered is None or ordered.day is None:
        return ""
    return f"read with the {ordered.first} first (the date is not repeated here)"


def spoken(day: date) -> str:
    """A day with its month as a word, which has one reading."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def against_order(text: str) -> str:
    """Why a date cannot be taken that is a day in the other order only than the site states; empty for any other."""
    ordered = _by_order(text)
    if ordered is None or ordered.day is not None or ordered.other is None:
        return ""
    return (
        f'"{text.strip()}" is no day of the calendar with the {ordered.first} first, as this site types its days.'
        f" Write {ordered.other} if {spoken(ordered.other)} is meant"
    )


class _Ordered(NamedTuple):
    """A typed day by the order that the site states, and by the other one. ``first`` is what comes first by it."""

    first: str
    day: date | None
    other: date | None


def _by_order(text: str) -> _Ordered | None:
    """The day by the order that the site states, and the day by the other; None where none is stated, or the text has
    no such day."""
    found = _WRITTEN.fullmatch(text.strip())
    order = day_order() if found else "none"  # which is looked up on the disk
    if not found or order == "none":
        return None
    year, first, second = int(found[4]), int(found[1]), int(found[3])
    day, other = _day(year, second, first), _day(year, first, second)
    return (
        _Ordered(_FIRST[order], day, other) if order == "day-first" else _Ordered(_FIRST[order], other, day)
    )


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
