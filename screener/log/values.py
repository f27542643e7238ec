"""Values as text and back: what a row's ``old`` and ``new`` hold, readable without this program.

=========  =============================================  ==========================
type       text                                           example
=========  =============================================  ==========================
amount     the number and its UCUM unit                   ``231 10*9/L``
event      no, yes, ongoing, or the last one's date       ``2025-04``
date       to the day, the month or the year              ``2026-03-10``
ages       completed ages on days                         ``44 years on 2026-03-10``
answer     yes or no                                      ``yes``
text       as it is                                       ``PPMS``
=========  =============================================  ==========================
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Literal, get_args

from screener.model.candidate import Age, Ages, Event, Value
from screener.model.dates import PartialDate, TimeUnit
from screener.model.protocol import DataField
from screener.model.quantities import Amount, Side

Type = Literal["amount", "event", "date", "ages", "answer", "text"]

_AGE = re.compile(r"(-?\d+)(?: to (-?\d+))? (year|month|week|day)s? on (\d{4}-\d\d-\d\d)\Z")


def type_of(value: Value) -> Type:
    """The kind of a value."""
    match value:
        case Amount():
            return "amount"
        case Event():
            return "event"
        case PartialDate():
            return "date"
        case Ages():
            return "ages"
        case bool():
            return "answer"
        case str():
            return "text"


def write(value: Value) -> str:
    """A value as text."""
    match value:
        case Amount():
            return f"{value.side}{value.value:f} {value.unit}".rstrip()
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)


def read(kind: str, text: str) -> Value:
    """The value behind a text. Raises ``ValueError`` for what :func:`write` never wrote."""
    match kind:
        case "amount":
            limit, _, unit = text.partition(" ")
            number = limit.lstrip("<>=")
            side = limit.removesuffix(number)
            if side not in get_args(Side):
                raise ValueError("not an amount")
            try:
                return Amount(Decimal(number), unit, side)  # type: ignore[arg-type]  # one of the sides
            except InvalidOperation:
                raise ValueError("not an amount") from None
        case "event":
            if text in ("no", "yes", "ongoing"):
                return Event(text)  # type: ignore[arg-type]  # one of the three states
            return Event("dated", read_date(text))
        case "date":
            return read_date(text)
        case "ages":
            return Ages(tuple(_age(part) for part in text.split("; ")))
        case "answer" if text in ("yes", "no"):
            return text == "yes"
        case "text":
            return text
    raise ValueError(f"no value of the kind {kind!r}")


def read_date(text: str) -> PartialDate:
    """A date as :func:`str` writes it. Raises ``ValueError``."""
    return PartialDate(*(int(part) for part in text.split("-")))


def _age(text: str) -> Age:
    found = _AGE.match(text)
    if found is None:
        raise ValueError("not an age")
    low, high, unit, on = found.groups()
    units: dict[str, TimeUnit] = {"year": "year", "month": "month", "week": "week", "day": "day"}
    return Age(int(low), int(high or low), units[unit], date.fromisoformat(on))


def fits(field: DataField, value: Value) -> bool:
    """Whether a value is of its field's kind."""
    match field.kind:
        case "quantity":
            return isinstance(value, Amount) and value.value.is_finite()
        case "event":
            return isinstance(value, Event | bool)
        case "date" if field.name == "birth_date":
            return isinstance(value, PartialDate | Ages)
        case "date":
            return isinstance(value, PartialDate)
        case "yes_no":
            return isinstance(value, bool)
        case _:
            return isinstance(value, str)
