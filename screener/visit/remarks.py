"""Remarks on what can be true and seldom is: a visit in the future, a consent after the visit, an inclusion a year away
from it, no consent beside the date on which it was signed.

A remark refuses nothing; it stands beside the field, where a slip of the keyboard is seen at once. Here alone it counts
what day it is: no verdict does.
"""

from datetime import date

from screener.engines.sentences import label
from screener.model.dates import PartialDate, is_to_come, read_date
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean
from screener.visit.entries import BLANK, Entries, Entry, read_entry
from screener.visit.firstpage import CONSENT, VERSION, VISIT, counted_dates

CONSENTED = "informed_consent"
"""The vocabulary's name for the yes/no of the consent itself."""
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
    ``previous`` visit, about no consent beside a signed one, and about the day by which something is obtained; empty
    where nothing is."""
    entry = entries.get(field.name, BLANK)
    if entry.unknown:
        return _of_the_deadline(entry, protocol, entries)
    if field.name == CONSENTED:
        return _of_no_consent(field, entries)
    consented = protocol.field(CONSENTED)
    if field.name == CONSENT and consented is not None and _of_no_consent(consented, entries):
        return f"at odds with {label(CONSENTED)}, which is no: is that right?"
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


def _of_the_deadline(entry: Entry, protocol: Protocol, entries: Entries) -> str:
    """What was not known at the visit cannot be had before it."""
    day, visit_field = read_date(entry.dated) if entry.dated.strip() else None, protocol.field(VISIT)
    visit = read_entry(visit_field, entries.get(VISIT, BLANK)) if visit_field is not None else None
    if isinstance(day, PartialDate) and isinstance(visit, PartialDate) and day.latest < visit.earliest:
        return f"to be obtained by {day}, before the visit of {visit}: is that right?"
    return ""


def _of_no_consent(field: DataField, entries: Entries) -> str:
    """A consent that was not given has no date on which it was signed, and no version."""
    if read_entry(field, entries.get(field.name, BLANK)) is not False:
        return ""
    day, version = (entries.get(name, BLANK).text.strip() for name in (CONSENT, VERSION))
    signed = " ".join(
        part for part in (day and f"of {clean(day)}", version and f"version {clean(version)}") if part
    )
    return f"at odds with the consent {signed}: is that right?" if signed else ""


def _of_the_visit(day: object, today: date | None, previous: PartialDate | None) -> str:
    if not isinstance(day, PartialDate):
        return ""
    if today is not None and is_to_come(day.earliest, today):
        return f"in the future (today is {today}): is that right?"
    if previous is not None and day.latest < previous.earliest:
        return f"before the earlier visit of {previous}: is that right?"
    return ""
