"""Rows whose dates a person should look at again: a visit in the future, a consent after it, a day that answers are
counted to before the visit or a year after it.

No verdict depends on it, and no sentence is made here: what is odd about which date, :mod:`screener.log.remarks` says.
Here is told which rows it has to be asked of, at little cost, as most files have none. A row more than it remarks on
does no harm; a row less would be lost.
"""

from collections.abc import Mapping
from datetime import date

from screener.model.candidate import Value
from screener.model.dates import PartialDate, is_to_come, read_date
from screener.model.protocol import Protocol

VISIT, CONSENT, CONSENTED = "screening_date", "consent_date", "informed_consent"
"""The fields of the visit's day, of the day on which the consent was signed, and of the consent itself."""
BETWEEN, AFTER = "=", ";"
"""What stands between a field's name and its date where they are told as one text, and behind each date."""
FAR = 365
"""Days between the visit and another date above which the row is looked at."""


def watched(protocol: Protocol) -> tuple[str, ...]:
    """The date fields of a protocol that a row is looked at for, in its order."""
    names = {VISIT, CONSENT, *protocol.counted_dates}
    return tuple(field.name for field in protocol.fields if field.kind == "date" and field.name in names)


def odd_dates(protocol: Protocol, values: Mapping[str, Value], today: date) -> str | None:
    """The dates of a row that is to be looked at, as one text; None of any other row. ``today`` is the day here."""
    return written(dates_told(protocol, values)) if _is_odd(protocol, values, today) else None


def dates_told(protocol: Protocol, values: Mapping[str, Value]) -> dict[str, str]:
    """What is told of each date that a row is looked at for, by field, and of a consent that was not given."""
    days = _days(protocol, values)
    no = {CONSENTED: "no"} if _is_refused(days, values) else {}
    return {**{name: str(day) for name, day in days.items()}, **no}


def written(told: Mapping[str, str]) -> str:
    """That as one text."""
    return "".join(f"{name}{BETWEEN}{said}{AFTER}" for name, said in told.items())


def read_back(told: str) -> dict[str, Value]:
    """The values that such a text tells."""
    values: dict[str, Value] = {}
    for one in told.split(AFTER)[:-1]:
        name, _, said = one.partition(BETWEEN)
        day = False if name == CONSENTED else read_date(said)
        if isinstance(day, bool | PartialDate):
            values[name] = day
    return values


def _days(protocol: Protocol, values: Mapping[str, Value]) -> dict[str, PartialDate]:
    found = ((name, values.get(name)) for name in watched(protocol))
    return {name: value for name, value in found if isinstance(value, PartialDate)}


def _is_refused(days: Mapping[str, PartialDate], values: Mapping[str, Value]) -> bool:
    """Whether a consent that was not given has a day on which it was signed."""
    return CONSENT in days and values.get(CONSENTED) is False


def _is_odd(protocol: Protocol, values: Mapping[str, Value], today: date) -> bool:
    days = _days(protocol, values)
    visit = days.get(VISIT)
    if _is_refused(days, values):
        return True
    if visit is None:
        return False
    if is_to_come(visit.earliest, today):
        return True
    for name, day in days.items():
        after, before = (day.earliest - visit.latest).days, (visit.earliest - day.latest).days
        if name == CONSENT and (after > 0 or before > FAR):
            return True
        if name not in (VISIT, CONSENT) and (before > 0 or after > FAR):
            return True
    return False
