"""One code, one person: what is done where two windows have given one code to two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screener.log.alike import alike_in
from screener.log.faults import LogFault
from screener.visit.meanwhile import differences
from screener.visit.unread import kept_codes, may_hold_any
from screener.visit.view import entry_text

OTHER_WINDOW = "Another window has a newer draft of this visit. That one stays."

if TYPE_CHECKING:
    from screener.log.drafts import Draft
    from screener.log.records import Screening, Who
    from screener.log.store import Log
    from screener.visit.desk import Desk
    from screener.visit.visiting import Visit


def is_taken(screening: int, draft: Draft) -> bool:
    """Whether a visit that the log holds of the draft's candidate was put there since the draft was begun.

    What an earlier program began says nothing of when, nor does a change of what is in the log take a code.
    """
    return draft.screening is None and draft.seen is not None and screening > draft.seen


def free_code(desk: Desk, trial: str) -> str:
    """The next free code of the site that was used last, with as many digits as its last one; empty where a draft that
    cannot be read may hold any."""
    unread = desk.drafts.unreadable()
    if may_hold_any(unread, trial):
        return ""
    codes = [*kept_codes(unread, trial), *(line.candidate for line in desk.screenings(trial))]
    codes += [draft.candidate for draft in reversed(desk.ours()) if draft.trial == trial]
    site = next((code.rpartition("-")[0] for code in reversed(codes) if "-" in code), "01")
    ends = [code.removeprefix(f"{site}-") for code in codes if code.startswith(f"{site}-")]
    last = max(
        (end for end in ends if end.isascii() and end.isdigit() and len(end) < 9), key=int, default="000"
    )
    return f"{site}-{int(last) + 1:0{len(last)}d}"


def alike(desk: Desk, trial: str, code: str, *, but: str = "") -> str:
    """A code of the trial's that differs from this one in its capitals alone, which two people seldom have; empty where
    there is none. ``but`` is a draft's code that is given up."""
    codes = {*(desk.told(lambda log: log.alike(trial, code)) or ())}
    codes |= {draft.candidate for draft in desk.ours() if draft.trial == trial and draft.candidate != but}
    return next(iter(alike_in(code, codes)), "")


def told_alike(code: str, other: str) -> str:
    """What is to be said of two codes that differ in capitals alone; empty where there is no ``other``."""
    if not other:
        return ""
    return f"{code} is a new candidate: {other}, who differs in capitals alone, is another one here."


class Taken(LogFault):
    """A visit of the candidate was put into the log since the draft was begun. ``own`` says that whoever saves now
    saved that one too, ``further`` that both are of a candidate who was there before. What to do is said where it is
    done: with keys, or with options."""

    def __init__(self, line: Screening, *, own: bool, further: bool) -> None:
        code, number = line.candidate, line.number
        told = f"{code} was put into the log meanwhile, as screening {number} by {line.assessor}"
        if own:
            told = f"You ({line.assessor}) saved a visit of {code} in another window meanwhile, as screening {number}"
        super().__init__("taken", f"{told}. Nothing was saved here, and the draft stays")
        self.own, self.further = own, further


def check_free(log: Log, draft: Draft, who: Who) -> None:
    """Raises :class:`Taken` where a visit of the candidate was put into the log since the draft was begun.

    Two windows may have proposed one free code for two persons, and nothing takes them apart again.
    """
    for line in log.screenings(draft.trial, draft.candidate):
        if line.kind == "visit" and is_taken(line.number, draft):
            raise Taken(line, own=line.assessor == who.initials, further=draft.carry is not None)


def dropped(desk: Desk, visit: Visit) -> Visit:
    """What the log holds of the candidate, in place of a draft that is of the same person. Raises ``LogFault``."""
    draft = visit.sheet.draft
    lines = desk.screenings(draft.trial, draft.candidate)
    saved = desk.open_screening(max(line.number for line in lines if line.kind == "visit"))
    if not desk.discard(visit):
        saved.note = OTHER_WINDOW
    return saved


def over_saved(desk: Desk, visit: Visit) -> Visit:
    """What the log holds of the candidate, with what was entered here over it: where they differ it is said, and each
    value that is replaced asks why. Raises ``LogFault``."""
    draft = visit.sheet.draft
    line = max(
        (line for line in desk.screenings(draft.trial, draft.candidate) if line.kind == "visit"),
        key=lambda line: line.number,
    )
    here = draft._replace(screening=line.number, seen=line.last, revision=visit.revision)
    saved = desk.open_draft(here)
    desk.keep_anew(saved)
    found = differences(saved.fields, {}, saved.sheet.base.entries, here.inputs, saved.sheet.base.refused)
    differing = [
        f"{one.label} is saved as {entry_text(one.theirs)}, here {entry_text(one.mine)}."
        for one in found
        if one.mine is not None and one.is_disputed
    ]
    saved.note = " ".join(differing) or "No value differs."
    return saved


def moved(desk: Desk, visit: Visit, code: str, *, anew: bool = False) -> Visit:
    """The same visit, under another code, which nobody has yet; its draft goes with it. One that another window removed
    is written ``anew`` by a person's word alone.

    Whose code differs from the new one in capitals alone is told with the visit. Raises ``LogFault`` for a code that
    somebody has, for a visit that is in the log, for a further visit, which is of a
    candidate who is there, and ("gone") for a draft that another window removed.
    """
    draft = visit.sheet.draft
    if draft.screening or draft.carry:
        raise LogFault(
            "refused",
            f"{draft.candidate} is in the log under that code, and a code in the log stays as it is",
        )
    if code == draft.candidate:
        raise LogFault("taken", f"This visit has the code {code} already")
    if desk.known(draft.trial, code) is not None or desk.screenings(draft.trial, code):
        raise LogFault("taken", f"{code} is somebody's code already. Give one that nobody has")
    told = told_alike(code, alike(desk, draft.trial, code, but=draft.candidate))
    before = draft, visit.fault, visit.kept
    visit.sheet.draft = draft._replace(candidate=code, site=code.rpartition("-")[0], seen=0)
    try:
        (desk.keep_anew if anew else desk.keep)(visit)
    except LogFault as fault:
        visit.sheet.draft, visit.fault, visit.kept = before
        if fault.cause == "gone":
            desk.keep(visit)  # which says so of the code that the draft had
        raise
    visit.note = told
    visit.sheet.base = desk.beside(visit.sheet.draft, visit.sheet.base)
    return visit
