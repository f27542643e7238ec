"""Dates as people know them: whole, to the month, or to the year; and calendar arithmetic.

Nothing here asks what day it is. Calendar steps come from ``dateutil``, which clamps at month ends:
six months before 31 August is 28 or 29 February.
"""

import re
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, NamedTuple

from dateutil.relativedelta import relativedelta
from pydantic import BaseModel, ConfigDict, model_validator

from screener.errors import Refused
from screener.model.quantities import plain

TimeUnit = Literal["minute", "hour", "day", "week", "month", "year"]
DateOrder = Literal["iso", "dd/mm/yyyy", "mm/dd/yyyy"]

FIRST_YEAR, LAST_YEAR = 1900, 2200
EXAMPLES: dict[DateOrder, tuple[str, str, str]] = {
    "iso": ("2025-04-17", "2025-04", "2025"),
    "dd/mm/yyyy": ("17/04/2025", "04/2025", "2025"),
    "mm/dd/yyyy": ("04/17/2025", "04/2025", "2025"),
}
"""How a date is written in each order: to the day, to the month, to the year."""
TIME_OF_DAY = "has a time of day. Write the day alone"
OTHER_YEAR = f"is not between {FIRST_YEAR} and {LAST_YEAR}"
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?)?)?\Z")
_TIMED = re.compile(r"(?:\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})[T ]\d{1,2}:\d{2}")
_SLASHED = re.compile(r"(?:(?:(\d{1,2})[/.])?(\d{1,2})[/.])?(\d{4})\Z")


TIMES: dict[str, TimeUnit] = {
    "a": "year",
    "mo": "month",
    "wk": "week",
    "d": "day",
    "h": "hour",
    "min": "minute",
}
"""The units of time by their UCUM codes."""
CODES = {unit: code for code, unit in TIMES.items()}
"""The UCUM codes by the units of time."""


_ABOUT_DAYS: dict[TimeUnit, float] = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "month": 30.4,
    "year": 365.2,
}
_DIGITS = 20
"""So many digits may an amount have: more would be rounded, and name no time that anybody has lived."""
_MINUTES: dict[TimeUnit, int] = {"minute": 1, "hour": 60}
_DAY = 24 * _MINUTES["hour"]
_SMALLER: dict[TimeUnit, tuple[int, TimeUnit]] = {
    "year": (12, "month"),
    "week": (7, "day"),
    "day": (24, "hour"),
}
"""The smaller unit of which so many are one of a unit, always."""


class Duration(BaseModel):
    """A length of time: a whole number of minutes, hours, days, weeks, months or years.

    Of hours it may be a part that is whole in minutes: 4.5 hours stay what the text calls them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: int | Decimal
    unit: TimeUnit

    @model_validator(mode="after")
    def _is_exact(self) -> "Duration":
        """Each length has one form, in whole minutes or whole steps of the calendar."""
        if isinstance(self.amount, Decimal):
            if whole_of(self.amount, _MINUTES.get(self.unit, 1)) is None:
                raise ValueError(f"{self.amount} {self.unit}s are no whole number of minutes or of days")
            whole = whole_of(self.amount)
            object.__setattr__(self, "amount", self.amount.normalize() if whole is None else whole)
        return self

    def __str__(self) -> str:
        return f"{plain(Decimal(self.amount))} {self.unit}{'' if self.amount == 1 else 's'}"

    @property
    def minutes(self) -> int | None:
        """How many minutes it has, where it is counted in minutes or hours; None of steps of the calendar."""
        factor = _MINUTES.get(self.unit)
        return None if factor is None else int(self.amount * factor)

    @property
    def steps(self) -> int:
        """How many of its units it has, which are steps of the calendar."""
        return int(self.amount)

    @property
    def counted(self) -> tuple[Literal["months", "days"], Decimal]:
        """So many months, or so many days: 2 weeks are 14 days, 48 hours are 2, and no number of days is a month."""
        if self.minutes is not None:
            return "days", Decimal(self.minutes) / _DAY
        if self.unit in ("year", "month"):
            return "months", Decimal(self.steps * (12 if self.unit == "year" else 1))
        return "days", Decimal(self.steps * (7 if self.unit == "week" else 1))

    @property
    def about_days(self) -> float:
        """About how many days it has: to tell the longer of two, never to count a date."""
        return float(self.amount) * _ABOUT_DAYS[self.unit]


def length_of(amount: Decimal, unit: TimeUnit) -> Duration | None:
    """So much of a unit, exactly: 1.5 years are 18 months, half a day 12 hours; None where no unit has it whole."""
    whole = whole_of(amount)
    if whole is not None:
        return Duration(amount=whole, unit=unit)
    if unit == "hour":
        return Duration(amount=amount, unit=unit) if whole_of(amount, _MINUTES[unit]) is not None else None
    factor, smaller = _SMALLER.get(unit, (1, unit))
    several = whole_of(amount, factor)
    return Duration(amount=several, unit=smaller) if several is not None else None


def whole_of(amount: Decimal, factor: int = 1) -> int | None:
    """So many times an amount, where that is a whole number; None of any other, and of too many digits."""
    if not amount.is_finite() or len(amount.as_tuple().digits) > _DIGITS:
        return None
    several = amount * factor if factor != 1 else amount
    return int(several) if several == several.to_integral_value() else None


class PartialDate(NamedTuple):
    """A date known to the day, the month or the year: an interval of days, never an imputed one."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        if self.day is not None:
            return self.earliest
        step = relativedelta(years=1) if self.month is None else relativedelta(months=1)
        return self.earliest + step - timedelta(days=1)

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day it can be; None where the calendar has no such day."""
        try:
            return self.earliest, self.latest
        except (ValueError, OverflowError):
            return None

    @property
    def is_full(self) -> bool:
        """Whether it is known to the day."""
        return self.day is not None

    def __str__(self) -> str:
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text


def full_date(day: date) -> PartialDate:
    """A date known to the day."""
    return PartialDate(day.year, day.month, day.day)


def is_to_come(day: date, today: date) -> bool:
    """Whether a day lies ahead of ``today``, the computer's: for somebody east of it, it may be tomorrow already."""
    return day > today + timedelta(days=1)


def no_day(order: DateOrder = "iso", *, slashed: bool = False) -> str:
    """What is said behind a date that no calendar has; 2025-04-00 is none, as exports write what is not known.

    Of a ``slashed`` one the order is said that it was read in: 04/17/2025 is a day in the other.
    """
    day, month, year = EXAMPLES[order]
    so = f", read as {order}" if slashed else ""
    return f"is not a day of the calendar{so}. Write as much as is known: {day}, {month} or {year}"


def has_time(text: str) -> bool:
    """Whether a text is a date with a time of day behind it, which a timestamp's text has.

    A midnight behind year-month-day is none: it is what a date becomes in a column of timestamps.
    """
    return _TIMED.match(text) is not None and _ISO.match(text) is None


def has_other_year(text: str) -> bool:
    """Whether a text is a date, to the day or less closely, of a year that is none of those that are read."""
    found = _ISO.match(text) or _SLASHED.match(text)
    if found is None:
        return False
    year = next(int(part) for part in found.groups() if part is not None and len(part) == 4)
    return not FIRST_YEAR <= year <= LAST_YEAR


def read_date(text: str, order: DateOrder = "iso") -> PartialDate | Refused:
    """A date as written: ``2025``, ``2025-04``, ``2025-04-17``; with a declared order also ``17/04/2025``.

    A date with slashes is refused unless its order was declared: 03/04/2025 has two readings.
    """
    text = text.strip()
    iso = _ISO.match(text)
    if iso:
        return _checked(text, *iso.groups(), because=no_day(order))
    slashed = _SLASHED.match(text)
    if slashed:
        if order == "iso":
            return Refused(
                f'the date "{text}" has no declared order. Write it as year-month-day, '
                'or declare date_format = "dd/mm/yyyy" in the mapping file'
            )
        first, second, year = slashed.groups()
        day, month = (first, second) if order == "dd/mm/yyyy" or first is None else (second, first)
        return _checked(text, year, month, day, because=no_day(order, slashed=True))
    whole, to_month, to_year = EXAMPLES[order]
    if has_time(text):
        return Refused(f'"{text}" {TIME_OF_DAY}, like {whole}')
    return Refused(
        f'"{text}" is not a date. Write {whole}, or {to_month} or {to_year} where no more is known'
    )


def _checked(
    text: str, year: str, month: str | None = None, day: str | None = None, *, because: str
) -> PartialDate | Refused:
    read = PartialDate(int(year), int(month) if month else None, int(day) if day else None)
    if not FIRST_YEAR <= read.year <= LAST_YEAR:
        return Refused(f'the year of "{text}" {OTHER_YEAR}')
    try:
        _ = read.latest
    except ValueError:
        return Refused(f'"{text}" {because}')
    return read


def shift(day: date, duration: Duration, *, back: bool) -> date:
    """The day ``duration`` before (``back``) or after ``day``, clamped at month ends.

    Raises ``ValueError`` for hours and minutes, which are finer than a day, and beyond the calendar's years.
    """
    if duration.minutes is not None:
        raise ValueError("what is finer than a day cannot shift a date")
    amount = -duration.steps if back else duration.steps
    if duration.unit == "day":
        return day + timedelta(days=amount)
    if duration.unit == "week":
        return day + timedelta(weeks=amount)
    if duration.unit == "month":
        return day + relativedelta(months=amount)
    return day + relativedelta(years=amount)


def completed(birth: date, on: date, unit: TimeUnit) -> int:
    """Whole units of time lived from ``birth`` to ``on``.

    Someone born on 29 February is a year older on 1 March of a common year: a birthday that a year lacks
    has not been reached on its eve. Raises ``ValueError`` for hours and minutes: a birth date has none.
    """
    if unit in _MINUTES:
        raise ValueError("an age is not counted in hours or minutes")
    if unit == "day":
        return (on - birth).days
    if unit == "week":
        return (on - birth).days // 7
    months = 12 * (on.year - birth.year) + on.month - birth.month - (on.day < birth.day)
    return months if unit == "month" else months // 12


def born_between(low: int, high: int, unit: TimeUnit, on: date) -> tuple[date, date]:
    """The first and the last day of birth of someone who is ``low`` to ``high`` completed units old on a day.

    Raises ``ValueError`` or ``OverflowError`` beyond the calendar's years.
    """
    first = shift(on, Duration(amount=high + 1, unit=unit), back=True)
    while completed(first, on, unit) > high:
        first += timedelta(days=1)
    last = shift(on, Duration(amount=low, unit=unit), back=True)
    while completed(last, on, unit) < low:
        last -= timedelta(days=1)
    return first, last
