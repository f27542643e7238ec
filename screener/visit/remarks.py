"""Remarks on dates that can be true and seldom are: a visit in the future, a consent after the visit, an inclusion a
year away from it.

A remark refuses nothing; it stands beside the field, where a slip of the keyboard is seen at once. Here alone it counts
what day it is: no verdict does.
"""

from datetime import date

from screener.model.dates import PartialDate, is_to_come
from screener.model.protocol import DataField, Protocol
from screener.visit.entries import BLANK, Entries, read_entry
from screener.visit.firstpage import CONSENT, VISIT, counted_dates

_FAR = 365
"""Days between the visit and a date that answers are counted to, above which one looks again."""


def remark(
    field: DataField,
    protocol: Protocol,
    entries: Entries,
    today: date | None = None,
    previous: PartialDate | None = None,
) -> str:
    """What is odd about a date beside the day of the visit, and about that day beside ``today``, and beside the
    ``previous`` visit; empty where nothing is."""
    if field.name == VISIT:
        return _of_the_visit(read_entry(field, entries.get(VISIT, BLANK)), today, previous)
    if field.name not in {CONSENT, *counted_dates(protocol)}:
        return ""
    visit_field = protocol.field(VISIT)
    day = read_entry(field, entries.get(field.name, BLANK))
    visit = read_entry(visit_field, entries.get(VISIT, BLANK)) if visit_field is not None else None
    if not isinstance(day, PartialDate) or not isinstance(visit, PartialDate):
        return ""
    if (day.earliest - visit.latest).days > _FAR:
        return f"more than a year after the visit of {visit}: is that right?"
    if (visit.earliest - day.latest).days > _FAR:
        return f"more than a year before the visit of {visit}: is that right?"
    if field.name == CONSENT:
        return f"after the visit of {visit}: is that right?" if day.earliest > visit.latest else ""
    return f"before the visit of {visit}: is that right?" if day.latest < visit.earliest else ""


def _of_the_visit(day: object, today: date | None, previous: PartialDate | None) -> str:
    if not isinstance(day, PartialDate):
        return ""
    if today is not None and is_to_come(day.earliest, today):
        return f"in the future (today is {today}): is that right?"
    if previous is not None and day.latest < previous.earliest:
        return f"before the earlier visit of {previous}: is that right?"
    return ""
