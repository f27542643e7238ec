"""Two windows on one draft: what was entered in either is kept, and where they differ it is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screener.log.drafts import Draft, Input
from screener.log.faults import LogFault
from screener.visit.codes import is_taken
from screener.visit.entries import BLANK, is_answered
from screener.visit.meanwhile import differences

if TYPE_CHECKING:
    from screener.visit.desk import Desk
    from screener.visit.visiting import Visit

_OTHER = (
    "Another window has entered something in this visit since: it is here now, beside what was entered here."
)

_BOTH = "Where the two differ, what was entered here stands; the log keeps both once this is saved."


def newer(desk: Desk, visit: Visit) -> Draft | None:
    """The visit's draft as another window saved it since; None where none did, or where there is none to read."""
    draft = visit.sheet.draft
    try:
        found = desk.drafts.restore(draft.id)
    except LogFault:
        return None
    return found if found.revision != visit.revision else None


def is_gone(desk: Desk, visit: Visit) -> bool:
    """Whether the draft was on the disk, and another window has removed it."""
    return bool(visit.revision) and not desk.drafts.has(visit.sheet.draft.id)


def saved_elsewhere(desk: Desk, visit: Visit) -> bool:
    """Whether the log has got this visit since it was opened here: then a draft that is gone was not given up.

    Raises ``LogFault`` where the log cannot be read.
    """
    draft = visit.sheet.draft
    lines = [line for line in desk.screenings(draft.trial, draft.candidate) if line.kind == "visit"]
    if draft.screening:
        return any(line.number == draft.screening and line.last != draft.seen for line in lines)
    return any(is_taken(line.number, draft) for line in lines)


def given_up(visit: Visit) -> bool:
    """Go on with what was entered here since the draft was written last, and with nothing else of it: another window
    has discarded that. False where nothing is left to be written: then it is discarded here too."""
    mine = visit.sheet.draft
    before = visit.written.inputs if visit.written is not None else {}
    here = {name: one for name, one in mine.inputs.items() if one != before.get(name)}
    visit.sheet.draft = mine._replace(
        inputs=here, past=tuple((name, None) for name in here), disputed=(), revision=0
    )
    visit.revision, visit.written = 0, None
    if here or mine.in_file:
        return True
    visit.kept, visit.fault = True, ""
    return False


def join(visit: Visit, other: Draft) -> str:
    """Go on with what another window has saved, what was entered here since over it; what differs, in sentences.

    Of a field that both changed, what was entered here stands, and the other's is told, and kept for the log. To undo
    takes back what was entered here alone.
    """
    mine = visit.sheet.draft
    before = visit.written.inputs if visit.written is not None else {}
    here = {name: one for name, one in mine.inputs.items() if one != before.get(name)}
    undone = [name for name in before if name not in mine.inputs and other.inputs.get(name) == before[name]]
    theirs = {**dict.fromkeys(before, BLANK), **other.inputs}  # what was taken back there is told too
    found = differences(visit.fields, before, theirs, here)
    past = [(name, other.inputs.get(name)) for name in (*here, *undone)]
    kept: dict[str, Input] = {name: one for name, one in other.inputs.items() if name not in undone}
    lost = [(one.field, one.theirs) for one in found if one.is_disputed and is_answered(one.theirs)]
    disputed = tuple(dict.fromkeys((*other.disputed, *mine.disputed, *lost)))
    visit.sheet.draft = other._replace(inputs={**kept, **here}, past=tuple(past), disputed=disputed)
    visit.revision, visit.written = other.revision, other
    return " ".join((_OTHER, *(str(one) for one in found), *([_BOTH] if lost else [])))
