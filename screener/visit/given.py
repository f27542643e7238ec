"""Between a form's entries and what the screening log holds."""

from collections.abc import Mapping

from screener.errors import Refused
from screener.log.obtaining import Obtaining, obtaining
from screener.log.records import Given, Refusal
from screener.model.candidate import Event
from screener.model.dates import PartialDate, read_date
from screener.model.protocol import DataField
from screener.model.quantities import Amount, plain
from screener.model.units import unit_shown
from screener.model.wording import seen
from screener.visit.entries import Entries, Entry, read_entry
from screener.visit.sheet import Sheet

REFUSED_ELSEWHERE = "what the file has was refused"
"""Said of a value that was confirmed or entered beside a row's."""


def given_of(fields: Mapping[str, DataField], entries: Entries) -> dict[str, Given]:
    """What the entries say, as the log takes it. An emptied one says: not known."""
    return {name: _given(fields[name], entry) for name, entry in entries.items() if name in fields}


def refused_in_file(sheet: Sheet) -> dict[str, Given]:
    """What a file's row had that was refused, and in whose place nothing was entered: the log says that there was
    something and of which row, as it does of a file that is checked into it. The cell itself may be anything. What an
    earlier visit says does not stand in its place by itself, a sex neither: the row may be of somebody else."""
    return {name: Given(None, one.where, refused=Refusal()) for name, one in sheet.in_file.items()}


def why_given(sheet: Sheet) -> dict[str, str]:
    """Why each entry is given, as the log is to say it: the reason for a change, and that what a file's row has in its
    place was refused."""
    told: dict[str, str] = {}
    for name in sheet.changed:
        one = sheet.draft.in_file.get(name)
        refused = f"{REFUSED_ELSEWHERE} ({one.where})" if one is not None and one.where else ""
        told[name] = "; ".join(part for part in (sheet.why(name), refused) if part)
    return told


def _given(field: DataField, entry: Entry) -> Given:
    if entry.unknown:
        return Given(None, comment=str(Obtaining(entry.source, entry.dated, entry.comment)))
    dated = read_date(entry.dated) if entry.dated else None
    day = dated if isinstance(dated, PartialDate) else None
    # A date that is none stays with the source as it was typed: nothing is lost.
    source = entry.source if day is not None else f"{entry.source} {entry.dated}".strip()
    value = read_entry(field, entry)
    if isinstance(value, Refused):
        return Given(None, source, day, entry.comment, Refusal(seen(entry.text), value.reason))
    return Given(value, source, day, entry.comment)


def entry_of(field: DataField, given: Given) -> Entry:
    """The form's entry for what the log holds."""
    text = _text(field, given) if given.value is not None else given.refused.text if given.refused else ""
    if text or given.refused or given.source or given.dated is not None:
        return Entry(text, given.source, str(given.dated or ""), given.comment)
    by, on, rest = obtaining(given.comment)
    return Entry(source=by, dated=on, comment=rest, unknown=True)


def _text(field: DataField, given: Given) -> str:
    """A value as one would type it into its field."""
    value = given.value
    match value:
        case Amount():
            unit = "" if value.unit == field.unit else unit_shown(value.unit)
            return f"{value.side} {plain(value.value)} {unit}".strip()
        case Event():
            return str(value)
        case bool():
            return "yes" if value else "no"
        case _:
            return str(value)
