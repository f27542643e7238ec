"""The candidates who were worked on last, as home lists them: visits in the log, and drafts."""

from datetime import datetime
from typing import TYPE_CHECKING

from screener.log.records import Screening
from screener.log.remarks import standing
from screener.model.moments import local_day
from screener.visit.cards import CandidateCard
from screener.visit.drafted import draft_state, has_taken_code
from screener.visit.unfinished import unfinished
from screener.visit.view import scene_of
from screener.visit.visiting import TAKEN_BACK, Visit

if TYPE_CHECKING:
    from screener.visit.desk import Desk


def recent(desk: "Desk", most: int, *, rows: bool) -> list[CandidateCard]:
    """The candidates worked on last, the latest first: drafts, visits, and unless ``rows`` is off those rows of a
    file to which somebody added something since: a value, a status, a signature."""
    cards: dict[tuple[str, ...], tuple[datetime, CandidateCard]] = {}
    visits, drafts = dict[tuple[str, str], int](), set[tuple[str, str]]()
    lines = desk.screenings()
    enrolled = {(line.trial, line.candidate) for line in lines if line.progress == "enrolled"}
    for line in lines:
        name = (line.trial, line.candidate)
        if line.kind == "visit" or (rows and line.changed > line.opened):
            before = line.progress == "pending" and name in enrolled
            cards[name] = (line.changed, of_line(line, "enrolled before, " if before else ""))
        if line.kind == "visit":
            visits[name] = line.number
    for one in unfinished(desk):
        draft = one.draft
        when, outcome = draft.saved or desk.clock(), _outcome(one.visit)
        name = (draft.trial, draft.candidate)
        taken = has_taken_code(draft, visits.get(name))
        # One that cannot be opened now keeps its code all the same; to open it says why it cannot.
        state = draft_state(draft, lines) if outcome else "draft, its criteria are missing"
        state = f"draft, {TAKEN_BACK}" if one.is_emptied and not taken else state
        outcome, number = outcome or "undetermined", draft.screening or 0
        card = CandidateCard(*name, outcome, state, str(local_day(when)), number, draft.id, one.is_emptied)
        # Of two drafts of one code, or one of a code that is taken, none is to hide another person; nor does one
        # in which nothing is left hide what a file said.
        cards[(*name, draft.id) if taken or one.is_emptied or name in drafts else name] = (when, card)
        if not one.is_emptied:
            drafts.add(name)
    ordered = sorted(cards.values(), key=lambda pair: pair[0], reverse=True)
    return [card for _, card in ordered[:most]]


def of_line(line: Screening, before: str = "") -> CandidateCard:
    """The card of a screening; ``before`` stands before its state."""
    outcome, state = line.outcome or "undetermined", f"{before}{standing(line, 'saved, not signed')}"
    day = str(local_day(line.changed))
    return CandidateCard(line.trial, line.candidate, outcome, state, day, line.number)


def _outcome(visit: Visit | None) -> str:
    """What a draft's visit comes to; empty for one that can't be opened."""
    return "" if visit is None else scene_of(visit.protocol, visit.sheet).judged.decision.outcome
