"""What was entered for a field, as it was entered, and what it is read as.

An entry is a draft's input. Its ``text`` is what a cell of a candidates file would hold, so that one reader serves
both: ``231 G/L``, ``no``, ``ongoing``, ``2025-04``. A form shows the usual unit beside the number, so a bare number
is in that unit. Of a value that is not known, ``source`` says who obtains it and ``dated`` by when.
"""

import re
from collections.abc import Mapping
from datetime import date

from screener.engines.birthdays import BIRTH
from screener.errors import Refused
from screener.log.drafts import Input
from screener.log.intake import is_another
from screener.log.records import is_code
from screener.log.values import read
from screener.model.candidate import Candidate, Value
from screener.model.dates import DateOrder, PartialDate, read_date
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean
from screener.reports.signs import visible
from screener.sources.cells import ANSWERS, Dialect, either, read_cell
from screener.visit.origin import is_row_of_file
from screener.visit.when import against_order, plain_day, ways

_OF_FILES = re.compile(
    r",? or (?:declare \w+(?: = \"[^\"]*\")?(?:, or \"[^\"]*\")?|give the column's unit) in the mapping file"
)
_NO_ORDER = re.compile(r'the date "([^"]*)" has no declared order\. Write it as year-month-day')
_CELL = (
    ("or leave the cell empty if it is not known", "or choose unknown"),
    ("or leave the cell empty if that is not known", "or choose unknown"),
    ("or leave the cell empty", "or choose unknown"),
    ("the cell holds", "it has"),
)

_TWO_BIRTHS = (
    "the birth date (not repeated here) can be read with the day first or with the month first. Write it as "
    "year-month-day, like 1970-03-11"
)
_OTHER_BIRTH = (
    "the birth date (not repeated here) is no day of the calendar in the order in which this site types its days. "
    "Write it as year-month-day, like 1970-03-11"
)

Entry = Input
BLANK = Entry()
Entries = Mapping[str, Entry]


def is_answered(entry: Entry) -> bool:
    """Whether there is a value, or the word that it is not known."""
    return bool(entry.text.strip()) or entry.unknown


def tidied(entry: Entry) -> Entry:
    """The entry without white space around what was typed."""
    return entry._replace(
        text=entry.text.strip(),
        source=entry.source.strip(),
        dated=entry.dated.strip(),
        comment=entry.comment.strip(),
    )


def with_value(entry: Entry, text: str, unknown: bool) -> Entry:
    """The entry with another value, or as one that is not known.

    What goes with a value is not what goes with its absence, a source or who obtains it: of the one the other keeps
    the comment alone. A value that is another than the file's is not from that file.
    """
    kept = entry if entry.unknown == unknown else Entry(comment=entry.comment)
    if text.strip() != entry.text.strip() and is_row_of_file(kept.source):
        kept = kept._replace(source="", dated="")
    return kept._replace(text="" if unknown else text, unknown=unknown)


def half_typed(field: DataField, entry: Entry, today: date | None = None) -> Entry:
    """The entry as far as it goes: a number without the mark that its decimals would follow, a date of one reading as
    year-month-day; ``today`` is the day that the word stands for."""
    if field.kind in ("date", "event"):
        return entry._replace(text=plain_day(entry.text, today))
    return entry._replace(text=entry.text.rstrip(".,")) if field.kind == "quantity" else entry


def read_entry(field: DataField, entry: Entry) -> Value | Refused | None:
    """The value of an entry; None where nothing is known; a refusal that says what to enter instead."""
    if entry.unknown or not entry.text.strip():
        return None
    units = {field.name: field.unit} if field.unit else {}
    ages = _ages(entry.text) if field.name == BIRTH else None
    if ages is not None:
        return ages
    value = read_cell(field, entry.text, Dialect(units=units))
    if isinstance(value, Refused) and field.kind in ("date", "event"):
        if against := against_order(entry.text):
            return Refused(_OTHER_BIRTH if field.name == BIRTH else against)
        if len(ways(entry.text)) > 1:
            return Refused(_TWO_BIRTHS if field.name == BIRTH else _two_readings(entry.text))
    return Refused(in_form(value.reason)) if isinstance(value, Refused) else value


def as_typed(text: str) -> str:
    """What was typed, to be shown: nothing moves a cursor, and a sign that would is shown by its number."""
    return clean(visible(text))


def is_other(field: DataField, kept: Entry, entry: Entry) -> bool:
    """Whether a lasting field's entry is another than was carried over: another sex, or another birth."""
    before, now = read_entry(field, kept), read_entry(field, entry)
    readable = not isinstance(before, Refused) and not isinstance(now, Refused)
    return readable and is_another(field.name, before, now)  # type: ignore[arg-type]  # no refusal


def is_refused(field: DataField, entry: Entry) -> bool:
    """Whether a text was entered that is no value of the field."""
    return isinstance(read_entry(field, entry), Refused)


def date_fault(text: str) -> str:
    """Why a text is not the date of a source, or of when something is obtained; empty where it is, or there is none."""
    read = read_date(text) if text.strip() else None
    if isinstance(read, Refused) and (against := against_order(text)):
        return against
    if isinstance(read, Refused) and len(ways(text)) > 1:
        return _two_readings(text)
    return in_form(read.reason) if isinstance(read, Refused) else ""


def _ages(text: str) -> Value | None:
    """The ages that a log keeps in place of a birth date; None for a date as one types it."""
    try:
        return read("ages", text) if " on " in text else None
    except ValueError:
        return None


def in_form(reason: str) -> str:
    """A refusal's advice without what only a file has: cells and mapping files."""
    reason = _NO_ORDER.sub(_two_days, _OF_FILES.sub("", reason))
    for cell, form in _CELL:
        reason = reason.replace(cell, form)
    return reason


def _two_days(found: re.Match[str]) -> str:
    """Which days a date with slashes can be; of a form nobody declares an order."""
    text = found[1]
    orders: tuple[DateOrder, ...] = ("dd/mm/yyyy", "mm/dd/yyyy")
    days = {str(day) for order in orders if isinstance(day := read_date(text, order), PartialDate)}
    if len(days) == 1:
        return f'Write "{text}" as {next(iter(days))}'
    can_be = f"can be {either(tuple(sorted(days)))}" if days else "is no day of the calendar"
    return f'"{text}" {can_be}. Write it as year-month-day'


def _two_readings(text: str) -> str:
    """Which days a date can be of which one cannot say what stands first in it, the day or the month."""
    days = tuple(str(day) for day in ways(text))
    return f'"{text.strip()}" can be {either(days)}. Write it as year-month-day'


def candidate_of(protocol: Protocol, code: str, entries: Entries) -> Candidate:
    """The candidate that the entries describe."""
    values: dict[str, Value] = {}
    refused: dict[str, str] = {}
    for field in protocol.fields:
        entry = entries.get(field.name)
        if entry is None or field.kind == "code":
            continue
        value = read_entry(field, entry)
        if isinstance(value, Refused):
            refused[field.name] = value.reason
        elif value is not None:
            values[field.name] = value
    return Candidate(code, values, refused)


def unknown_of(entries: Entries) -> frozenset[str]:
    """The fields that were asked and are not known."""
    return frozenset(name for name, entry in entries.items() if entry.unknown)


def choices(field: DataField) -> tuple[str, ...]:
    """What can be chosen for a field, *unknown* apart; nothing for one that is typed."""
    match field.kind:
        case "category":
            return field.values
        case "yes_no":
            return ("yes", "no")
        case "event":
            return ("no", "yes") if field.since else ("no", "ongoing", "yes")
        case _:
            return ()


def other_spellings(field: DataField, choice: str) -> tuple[str, ...]:
    """In what other ways a choice can be typed: as a cell of a file has them."""
    if field.kind in ("yes_no", "event"):
        found = [text for text, answer in ANSWERS.items() if choice == ("yes" if answer else "no")]
    else:
        found = [text for text, value in field.spellings.items() if value.lower() == choice.lower()]
    return tuple(text for text in found if text != choice.lower())


def chosen(field: DataField, text: str) -> str:
    """Which of the choices a text is, in the choice's own spelling; empty where it is none."""
    folded = text.strip().lower()
    if field.kind in ("yes_no", "event") and folded in ANSWERS:
        return "yes" if ANSWERS[folded] else "no"
    if field.kind == "category":
        folded = field.spellings.get(folded, folded).lower()
    return next((one for one in choices(field) if one.lower() == folded), "")


def code_fault(code: str) -> str:
    """Why a text cannot be a candidate's code; empty where it can."""
    if is_code(code):
        return ""
    return (
        "A code has at most 64 letters, digits and . _ -, one digit or more, for example 01-007; never a name, nor a "
        "social security number"
    )
