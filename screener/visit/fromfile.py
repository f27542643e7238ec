"""A visit that is begun with a row of a file: the values that the row holds, each with the row as its source.

The row's values count, as they do when the file is checked: they are of this screening, and not of an earlier one. What
was refused in the file, and what a form does not read back as the very same value, is not entered: it is asked, and the
field and the report say why until it is entered. The draft keeps that with what was typed: only this user can read it,
and it goes when the visit is saved.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from screener.engines.birthdays import BIRTH
from screener.errors import Refused
from screener.log.drafts import Input, NotTaken
from screener.log.faults import LogFault
from screener.log.listing import current
from screener.log.records import LASTING, Given, Screening
from screener.log.signed import standing_words
from screener.model.candidate import Value
from screener.model.protocol import DataField, Protocol
from screener.reports.labels import label_of
from screener.reports.text import plural
from screener.visit.batch import Batch, BatchRow
from screener.visit.codes import alike, told_alike
from screener.visit.entries import code_fault, in_form, read_entry
from screener.visit.given import entry_of
from screener.visit.origin import is_row_of_file, row_of_file
from screener.visit.view import called, value_text
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.visit.desk import Desk


_NAMED = 8
"""Fields that are named of those that a row leaves to be entered: each says so itself, too."""


def row_fault(row: BatchRow) -> str:
    """Why no visit can be begun with a row; empty where one can."""
    if row.candidate is None:
        why = "; ".join(reason for _, reason in row.refused)
        return f"No visit can be begun with row {row.verdict.row}: {why or 'its values are not kept here'}"
    fault = code_fault(row.candidate.id)  # a code that may be a name is not repeated
    told = (
        f"Row {row.verdict.row}: its candidate_id cannot be a visit's code. {fault}. Correct it in the file"
    )
    return told if fault else ""


def begin(desk: "Desk", path: Path, batch: Batch, row: BatchRow, again: int = 0) -> Visit:
    """A visit with what the row holds, as a draft that is on disk. ``note`` says who else has the code, by the log and
    in the file, what the row has that the criteria do not ask for any more, and whether its sex or birth is another
    than before.

    ``again`` is the screening after which the candidate is screened again: what the row lacks is carried over from it.
    Raises ``LogFault`` for a row that no visit can be begun with; the caller sees to it that nobody has the code, or
    that it is of the same person.
    """
    candidate = row.candidate
    fault = row_fault(row)
    if candidate is None or fault:
        raise LogFault("refused", fault)
    visit = desk.rescreen(again, path) if again else desk.new(path, candidate.id)
    source = row_of_file(batch.digest, row.verdict.row)
    inputs: dict[str, Input] = {}
    in_file = {name: NotTaken(in_form(why), source) for name, why in candidate.refused.items()}
    for name, value in candidate.values.items():
        field = visit.fields.get(name)
        if field is None:
            in_file[name] = NotTaken("", source)
            continue
        entry = entry_of(field, Given(value, source))
        read = read_entry(field, entry)
        if read == value:
            inputs[name] = entry
        else:
            in_file[name] = NotTaken(_otherwise(field, value, read), source)
    gone = [name for name in in_file if name not in visit.fields]
    in_file = {name: one for name, one in in_file.items() if name not in gone}
    visit.sheet.draft = visit.sheet.draft._replace(inputs=inputs, in_file=in_file)
    desk.keep(visit)
    lines = [] if again else current(desk.screenings(batch.protocol.trial, candidate.id))
    visit.note = " ".join(
        (
            *_others(lines, batch.same_code(row)),
            *([apart] if (apart := _apart(desk, batch, candidate.id)) else []),
            *_gone(gone, batch.protocol),
            *_another(visit),
        )
    )
    return visit


def _apart(desk: "Desk", batch: Batch, code: str) -> str:
    """Who has the code but for capitals, where nobody has it as it stands."""
    known = desk.screenings(batch.protocol.trial, code)
    return "" if known else told_alike(code, alike(desk, batch.protocol.trial, code))


def _otherwise(field: DataField, value: Value, read: Value | Refused | None) -> str:
    """What is amiss with a value of the file that the form does not read back as the same."""
    if isinstance(read, Refused):
        return in_form(read.reason)
    if field.name == BIRTH:  # which is never repeated
        return "this form does not read the date as the file does. Enter it anew"
    here = value_text(read, since=field.since) if read is not None else "nothing"
    return f"the file says {value_text(value, since=field.since)}, which this form reads as {here}. Enter it anew"


def _gone(names: Sequence[str], protocol: Protocol) -> Iterator[str]:
    """What the row has and no field takes: the criteria are others than when the file was judged."""
    if names:
        told = ", ".join(called(name, protocol) for name in names)
        yield f"The criteria were changed since the file was judged. What they do not ask for was left out: {told}."


def _another(visit: Visit) -> Iterator[str]:
    """What cannot have become another since the earlier visit and is another in the row, or was refused there: the
    code may be a wrong one. The reason is asked for when it is saved; of what was refused, what it is."""
    for name in LASTING:
        if name in visit.sheet.in_file and name in visit.sheet.base.entries:
            called = _called(visit, name)
            yield f"The row's {called} was refused, and the earlier visit's does not count: is it the same person?"
    for name in visit.sheet.unexplained:
        yield f"The row has another {_called(visit, name)} than the earlier visit: is it the same person?"


def _called(visit: Visit, name: str) -> str:
    field = visit.fields.get(name)
    return label_of(field) if field is not None else name


def taken(visit: Visit, row: int) -> str:
    """What the row gave and what it did not, in brief: ``5 values are from row 3 … To be entered: EDSS.``"""
    count = sum(is_row_of_file(entry.source) for entry in visit.sheet.draft.inputs.values())
    names = [_called(visit, name) for name in visit.sheet.in_file]
    more = len(names) - _NAMED
    left = ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
    told = f"{plural(count, 'value')} {'is' if count == 1 else 'are'} from row {row} of the file."
    return f"{told} To be entered: {left}." if left else told


def drafted(visit: Visit, batch: Batch, row: BatchRow) -> str:
    """What a draft that is there already has of a row, in a sentence or two."""
    source = row_of_file(batch.digest, row.verdict.row)
    draft = visit.sheet.draft
    count = sum(entry.source == source for entry in visit.sheet.entries.values())
    if not count and all(one.where != source for one in draft.in_file.values()):
        return "There is a draft of this candidate: that is opened, and nothing of the row is entered in it."
    return (
        f"There is a draft of this candidate, begun with this row: that is opened as it was left. "
        f"{plural(count, 'value')} in it {'is' if count == 1 else 'are'} from the row."
    )


def _others(lines: Sequence[Screening], rows: Sequence[int]) -> Iterator[str]:
    """Who else has the code: what the log holds from a file, and other rows of this one."""
    for line in lines:
        state = standing_words(line.progress, line.signature, "not signed")
        told = ", ".join(part for part in (line.outcome, state) if part)
        yield f"The log has {line.candidate} already: {told} (screening {line.number})."
    if rows:
        shown = f"{', '.join(map(str, rows[:5]))}{' …' if len(rows) > 5 else ''}"
        yield f"The same code stands in {'rows' if len(rows) > 1 else 'row'} {shown} of the file too."
