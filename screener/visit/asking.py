"""What to ask next of a visit, and why, in a coordinator's words."""

from collections.abc import Sequence

from screener.engines.questions import Question, questions, waiting
from screener.engines.sentences import label
from screener.reports.labels import label_of
from screener.visit.entries import BLANK, unknown_of
from screener.visit.view import Scene, entry_text, not_used, unknown_text


def to_ask(shown: Scene, *, for_completeness: bool = False) -> tuple[Question, ...]:
    """The questions in the order in which to ask them; once the candidate is ineligible only for completeness."""
    judged, unknown = shown.judged, unknown_of(shown.entries)
    if for_completeness:
        return waiting(shown.protocol, judged.candidate, judged.findings, unknown)
    return questions(shown.protocol, judged.candidate, judged.findings, judged.decision, unknown)


def in_order(found: Sequence[Question], first_page: Sequence[str]) -> list[Question]:
    """The questions as they are asked: those of the first page in its order, then the others in theirs."""
    places = {name: place for place, name in enumerate(first_page)}
    return sorted(found, key=lambda one: places.get(one.field, len(places)))


def next_question(
    found: Sequence[Question], after: str = "", *, first_page_first: Sequence[str] = ()
) -> Question | None:
    """The question to go to; the one after ``after``, where that is still open. Around at the end."""
    ordered = in_order(found, first_page_first)
    names = [one.field for one in ordered]
    if not names:
        return None
    place = names.index(after) + 1 if after in names else 0
    return ordered[place % len(ordered)]


def why(question: Question, shown: Scene) -> str:
    """Why a question is asked now, in a sentence."""
    field = shown.protocol.field(question.field)
    called = label_of(field) if field else label(question.field)
    many = len(question.criteria) > 1
    ids = _ids(question.criteria)
    if question.field in shown.waiting:
        carried = f"{entry_text(shown.entries[question.field])} {shown.waiting[question.field]}"
        return f"{called}: {carried} is carried over and waits to be confirmed, for {ids}"
    match question.group:
        case "date":
            return f"{called}: {ids} {'are' if many else 'is'} counted to it, so it comes first"
        case "stop" if shown.judged.decision.outcome == "ineligible":
            return f"{called}: asked for completeness ({_ids(question.stops)}), the screening has ended"
        case "stop":
            return f"{called}: one answer can end the screening ({_ids(question.stops)})"
        case "together":
            return f"{called}: it decides {ids} together with another answer"
        case "closer":
            told = not_used(shown).get(question.field) or f"{called}: answered, but not closely enough"
            return f"{told}; {ids} {'wait' if many else 'waits'} for it"
        case "obtain":
            entry = shown.entries.get(question.field, BLANK)
            return f"{called}: {unknown_text(entry)}; {ids} {'wait' if many else 'waits'} for it"


def _ids(ids: Sequence[str]) -> str:
    return ", ".join(ids) if len(ids) <= 3 else f"{len(ids)} criteria"


ORDER = (
    "Questions come in this order: dates that others are counted to; hard stops, where one answer can end the "
    "screening, those that can fail several criteria first; answers that decide only together with others; answers "
    "that were not close enough; last what is not known and somebody obtains. A question that no longer changes the "
    "decision is not asked."
)
