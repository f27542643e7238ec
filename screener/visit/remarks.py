"""Remarks on what is being entered: those of :mod:`screener.log.remarks`, beside the field and all together."""

from collections.abc import Iterable
from datetime import date

from screener.engines.odd_dates import CONSENTED, VISIT
from screener.errors import Refused
from screener.log.intake import CONSENT, OWN, VERSION
from screener.log.remarks import Answers, of_answers
from screener.log.remarks import remark as odd
from screener.model.candidate import Value
from screener.model.dates import PartialDate, read_date
from screener.model.protocol import DataField, Protocol
from screener.visit.entries import Entries, read_entry


def remark(
    field: DataField,
    protocol: Protocol,
    entries: Entries,
    today: date | None = None,
    previous: PartialDate | None = None,
) -> str:
    """What is odd about a field's entry beside the day of the visit, beside ``today`` and the ``previous`` visit, as a
    question; empty where nothing is."""
    found = odd(field.name, _answers(protocol, entries, today, previous, (field,)))
    return f"{found}: is that right?" if found else ""


def remarks(
    protocol: Protocol, entries: Entries, today: date | None = None, previous: PartialDate | None = None
) -> tuple[str, ...]:
    """What is odd about all the entries of a visit, a sentence each."""
    events = [field for field in protocol.fields if field.kind == "event"]
    return of_answers(_answers(protocol, entries, today, previous, events))


def _answers(
    protocol: Protocol,
    entries: Entries,
    today: date | None,
    previous: PartialDate | None,
    also: Iterable[DataField],
) -> Answers:
    """What the entries say of the dates that a remark may be on, and of some fields beside."""
    dates = (field for field in protocol.fields if field.kind == "date")
    wanted = {VISIT, CONSENTED, CONSENT, VERSION, *(field.name for field in (*dates, *also))}
    values: dict[str, Value] = {}
    for field in (*OWN, *protocol.fields):
        if field.name in wanted and field.name in entries:
            value = read_entry(field, entries[field.name])
            if value is not None and not isinstance(value, Refused):
                values[field.name] = value
    deadlines = {name: day for name, one in entries.items() if one.unknown and (day := _day(one.dated))}
    return Answers(
        values,
        today,
        counted=protocol.counted_dates,
        deadlines=deadlines,
        previous=previous,
        fields={field.name: field for field in protocol.fields},
    )


def _day(text: str) -> PartialDate | None:
    found = read_date(text) if text.strip() else None
    return found if isinstance(found, PartialDate) else None
