"""A visit that is begun with a row of a file: the values that the row holds, each with the row as its source.

The row's values count, as they do when the file is checked: they are of this screening, and not of an earlier one. What
was refused in the file, and what a form does not read back as the very same value, is not entered: it is asked, and
one is told.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from screener.log.drafts import Input
from screener.log.faults import LogFault
from screener.log.records import Given
from screener.reports.labels import label_of
from screener.reports.text import plural
from screener.visit.batch import Batch, BatchRow
from screener.visit.entries import code_fault, read_entry
from screener.visit.given import entry_of
from screener.visit.origin import row_of_file
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.visit.desk import Desk


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
    """A visit with what the row holds, as a draft that is on disk. ``note`` says what it holds and what it lacks.

    Raises ``LogFault`` for a row that no visit can be begun with; the caller sees to it that nobody has the code.
    """
    candidate = row.candidate
    fault = row_fault(row)
    if candidate is None or fault:
        raise LogFault("refused", fault)
    visit, source = desk.new(path, candidate.id), row_of_file(batch.digest, row.verdict.row)
    inputs: dict[str, Input] = {}
    left = [*candidate.refused]
    for name, value in candidate.values.items():
        field = visit.fields.get(name)
        entry = entry_of(field, Given(value, source)) if field is not None else None
        if field is None or entry is None or read_entry(field, entry) != value:
            left.append(name)
        else:
            inputs[name] = entry
    visit.sheet.draft = visit.sheet.draft._replace(inputs=inputs)
    desk.keep(visit)
    visit.note = _note(len(inputs), row.verdict.row, [_called(visit, name) for name in left])
    return visit


def _called(visit: Visit, name: str) -> str:
    field = visit.fields.get(name)
    return label_of(field) if field is not None else name


def _note(taken: int, row: int, left: Iterable[str]) -> str:
    is_ = "is" if taken == 1 else "are"
    told = (
        f"{plural(taken, 'value')} {is_} from row {row} of the file, which stands beside each as its source."
    )
    named = ", ".join(left)
    return f"{told} Not taken from it, and to be entered: {named}." if named else told
