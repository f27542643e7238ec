"""A visit that is begun with a row of a file: the values that the row holds, each with the row as its source.

The row's values count, as they do when the file is checked: they are of this screening, and not of an earlier one. What
was refused in the file, and what a form does not read back as the very same value, is not entered: it is asked, and the
field and the report say why until it is entered. A draft does not keep that, for a cell may hold anything, a name too.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from screener.log.drafts import Input
from screener.log.faults import LogFault
from screener.log.listing import current
from screener.log.records import Given, Screening
from screener.log.signed import standing_words
from screener.reports.labels import label_of
from screener.reports.text import plural
from screener.visit.batch import Batch, BatchRow
from screener.visit.entries import code_fault, in_form, read_entry
from screener.visit.given import entry_of
from screener.visit.origin import is_row_of_file, row_of_file
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.visit.desk import Desk


_OTHERWISE = "this form reads it as another value. Enter it anew"


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


def begin(desk: "Desk", path: Path, batch: Batch, row: BatchRow) -> Visit:
    """A visit with what the row holds, as a draft that is on disk. ``note`` says who else has the code, by the log and
    in the file.

    Raises ``LogFault`` for a row that no visit can be begun with; the caller sees to it that nobody has the code.
    """
    candidate = row.candidate
    fault = row_fault(row)
    if candidate is None or fault:
        raise LogFault("refused", fault)
    visit, source = desk.new(path, candidate.id), row_of_file(batch.digest, row.verdict.row)
    inputs: dict[str, Input] = {}
    in_file = {name: in_form(why) for name, why in candidate.refused.items() if name in visit.fields}
    for name, value in candidate.values.items():
        field = visit.fields.get(name)
        entry = entry_of(field, Given(value, source)) if field is not None else None
        if field is None or entry is None or read_entry(field, entry) != value:
            in_file[name] = _OTHERWISE
        else:
            inputs[name] = entry
    visit.sheet.draft = visit.sheet.draft._replace(inputs=inputs)
    visit.sheet.base = visit.sheet.base._replace(in_file=in_file)
    desk.keep(visit)
    lines = current(desk.screenings(batch.protocol.trial, candidate.id))
    visit.note = " ".join(_others(lines, batch.same_code(row)))
    return visit


def _called(visit: Visit, name: str) -> str:
    field = visit.fields.get(name)
    return label_of(field) if field is not None else name


def taken(visit: Visit, row: int) -> str:
    """What the row gave and what it did not, in brief: ``5 values are from row 3 … To be entered: EDSS.``"""
    count = sum(is_row_of_file(entry.source) for entry in visit.sheet.entries.values())
    left = ", ".join(_called(visit, name) for name in visit.sheet.in_file)
    told = f"{plural(count, 'value')} {'is' if count == 1 else 'are'} from row {row} of the file."
    return f"{told} To be entered: {left}." if left else told


def _others(lines: Sequence[Screening], rows: Sequence[int]) -> Iterator[str]:
    """Who else has the code: what the log holds from a file, and other rows of this one."""
    for line in lines:
        state = standing_words(line.progress, line.signature, "not signed")
        told = ", ".join(part for part in (line.outcome, state) if part)
        yield f"The log has {line.candidate} already: {told} (screening {line.number})."
    if rows:
        shown = f"{', '.join(map(str, rows[:5]))}{' …' if len(rows) > 5 else ''}"
        yield f"The same code stands in {'rows' if len(rows) > 1 else 'row'} {shown} of the file too."
