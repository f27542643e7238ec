"""Leaves over time: an event in a window, a state that has lasted.

A window is closed at both ends and measured along the calendar. Only an event's last occurrence is
known: where that lies before the window there was none in it, where it lies after, an earlier one may.

Where a window runs on after the visit ("within 48 hours before inclusion", a week before it), nobody can say what will
be in it. Were that not known, every candidate would be stopped at the visit; so none so far is none, with a proviso:
ask again when the window is over.
"""

from datetime import date

from screener.engines.earlier import say_earlier
from screener.engines.ongoing import say_ongoing
from screener.engines.provisos import Proviso, may_run_on, runs_on
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.engines.stretches import days_text, window_text
from screener.model.candidate import Event
from screener.model.dates import PartialDate
from screener.model.protocol import SINCE
from screener.model.rules import Lasted, Length, Occurred, Window
from screener.model.stretches import DAY, END, edge_of, first_anchor, stretch_of, until_left
from screener.model.truth import Truth

OPPOSITE: dict[Length, Length] = {
    "at least": "less than",
    "less than": "at least",
    "at most": "more than",
    "more than": "at most",
}
"""How long something has lasted that has not lasted so long."""
NOT_BEGUN = " has not begun by "
STILL = ": it is not known whether it still held on "
"""Said of a beginning beside a last day, which may be the end."""


def say_occurred(leaf: Occurred, facts: Facts) -> Said:
    """What an event says of itself, or of a window."""
    if leaf.window is None:
        return _say_ever(leaf, facts)
    answer, anchor = facts.answer(leaf.event, leaf.words), facts.anchor(leaf.window.anchor)
    if isinstance(anchor, NotKnown) and not anchor.missing:
        return not_known(anchor)
    if isinstance(answer, NotKnown):
        return not_known(answer, *([anchor] if isinstance(anchor, NotKnown) else []))
    if answer.state == "ongoing":
        return say_ongoing(leaf, leaf.window, anchor, facts)
    if answer.date is None:
        return _say_undated(leaf, leaf.window, answer, anchor, facts)
    if isinstance(anchor, NotKnown):
        called = facts.label(leaf.event, leaf.words)
        used = shown(leaf.event, str(answer), "", leaf.span)
        return not_known(NotKnown(f"last {called} {answer}, but {anchor.reason}", anchor.missing), used=used)
    days = facts.clipped((answer.date.earliest, answer.date.latest))
    return _say_dated(leaf, leaf.window, answer, days, anchor, facts)


def _say_ever(leaf: Occurred, facts: Facts) -> Said:
    answer = facts.answer(leaf.event, leaf.words)
    if isinstance(answer, NotKnown):
        return not_known(answer)
    called = facts.label(leaf.event, leaf.words)
    used = shown(leaf.event, str(answer), "ever", leaf.span)
    if answer.date is not None:
        return Said(True, f"last {called} {answer}", used)
    return Said(answer.state != "no", f"{called}: {answer}{facts.settled_by_sex(leaf.event)}", used)


def _say_undated(
    leaf: Occurred, window: Window, answer: Event, anchor: date | NotKnown, facts: Facts
) -> Said:
    """No, or yes without a date, beside a window: no anchor is needed for what can be said of the past."""
    called = facts.label(leaf.event, leaf.words)
    used = shown(leaf.event, str(answer), window_text(window), leaf.span)
    if answer.state != "no":
        return not_known(NotKnown(f"{called}: yes, but its date is not known", (leaf.event,)), used=used)
    if window.direction == "after" and not facts.other_sex(leaf.event):
        if isinstance(anchor, NotKnown):
            return not_known(NotKnown(f"{called}: no, but {anchor.reason}", anchor.missing), used=used)
        bound, missing = (
            days_text(window, anchor, stretch_of(window, anchor)),
            _not_begun(leaf, window, anchor, facts),
        )
        if missing:
            return not_known(
                NotKnown(f"{called}: no, but {bound}{NOT_BEGUN}{facts.screening}", missing), used=used
            )
    proviso = _proviso(leaf, window, anchor, facts)
    return Said(False, f"{called}: no{facts.settled_by_sex(leaf.event)}", used, proviso=proviso)


def _proviso(leaf: Occurred, window: Window, anchor: date | NotKnown, facts: Facts) -> Proviso | None:
    """What is to be said of none in a window that is not over at the visit, or may not be; else nothing."""
    if facts.other_sex(leaf.event) or facts.screening is None:
        return None
    if isinstance(anchor, NotKnown):
        name = facts.anchor_field(window.anchor)
        return None if name == "screening_date" else may_run_on(facts.label(name))
    last = stretch_of(window, anchor).last
    return runs_on(last.latest) if last is not END and facts.visited_before(last.latest) else None


def _not_begun(leaf: Occurred, window: Window, anchor: date, facts: Facts) -> tuple[str, ...]:
    """What is wanted where a window after its anchor has not begun at the visit, which then knows nothing of it; empty
    where it has."""
    begins = stretch_of(window, anchor).first.since
    if window.direction == "before" or not facts.visited_before(begins):
        return ()
    return facts.or_visit(leaf.event, begins - DAY)


def _say_dated(
    leaf: Occurred, window: Window, answer: Event, days: tuple[date, date], anchor: date, facts: Facts
) -> Said:
    stretch = stretch_of(window, anchor)
    bound = days_text(window, anchor, stretch)
    used = shown(leaf.event, str(answer), bound, leaf.span)
    sentence = f"last {facts.label(leaf.event, leaf.words)} {answer}"
    place = stretch.place(days)
    if place == "before":
        missing = _not_begun(leaf, window, anchor, facts)
        if missing:
            told = f"{sentence} is before {bound}, which{NOT_BEGUN}{facts.screening}"
            return not_known(NotKnown(told, missing), used=used)
        proviso = _proviso(leaf, window, anchor, facts)
        return Said(False, f"{sentence} is before {bound}", used, proviso=proviso)
    moving = answer.date is not None and answer.date.is_full and facts.moves(window.anchor)
    if place == "after":
        last = days[0] if moving else None
        return say_earlier(f"{sentence} is after {bound}", leaf, window, stretch, used, facts, turning=last)
    if place == "inside":
        turn = until_left(window, days[0]) if moving else None
        return Said(True, f"{sentence} is within {bound}", used, turns=((turn, False),) if turn else ())
    why = NotKnown(f"{sentence} may lie inside or outside {bound}", facts.closer(leaf.event))
    return not_known(why, used=used)


def say_lasted(leaf: Lasted, facts: Facts) -> Said:
    """What the beginning of a state says of how long it has lasted."""
    name = f"{leaf.event}{SINCE}"
    called = facts.label(leaf.event, leaf.words)
    answer, anchor = facts.answer(name, f"the beginning of {called}"), facts.anchor(leaf.until)
    if isinstance(anchor, NotKnown) and not anchor.missing:
        return not_known(anchor)
    if isinstance(answer, Event) and answer.state == "no":
        used = shown(name, str(answer), f"{leaf.bound} {leaf.duration}", leaf.span)
        return Said(False, f"{called}: no{facts.settled_by_sex(name)}", used)
    begun = _beginning(answer, called, name)
    if isinstance(begun, NotKnown) or isinstance(anchor, NotKnown):
        return not_known(*(why for why in (begun, anchor) if isinstance(why, NotKnown)))
    since = facts.clipped((begun.earliest, begun.latest))
    if since[0] > anchor:
        return not_known(NotKnown(f"{called} since {begun} begins after {anchor}", (name,)))
    since = (since[0], min(since[1], anchor))
    truth = _lasted(leaf, since, anchor)
    used = shown(name, str(begun), f"{leaf.bound} {leaf.duration} on {anchor}", leaf.span)
    sentence = f"{called} since {begun}"
    last = _last_day(leaf, facts)
    if truth is not False and last is not None and last.earliest < anchor:
        used += shown(leaf.event, str(last), f"on {anchor}", leaf.span)
        return not_known(NotKnown(f"{sentence}, but last {last}{STILL}{anchor}", (leaf.event,)), used=used)
    if truth is None:
        why = f"{sentence} may or may not be {leaf.bound} {leaf.duration} on {anchor}"
        return not_known(NotKnown(why, facts.closer(name)), used=used)
    moving = since[0] == since[1] and last is None and facts.moves(leaf.until)
    turn = _lasted_turn(leaf, since[0]) if moving else None
    turns = ((turn, not truth),) if turn is not None and turn > anchor else ()
    return Said(truth, f"{sentence}, {_length(leaf, truth)} on {anchor}", used, turns=turns)


def _last_day(leaf: Lasted, facts: Facts) -> PartialDate | None:
    """The last day on which a state held, where another criterion asks for it and a date is told."""
    if facts.field(leaf.event) is None:
        return None
    answer = facts.answer(leaf.event, leaf.words)
    return None if isinstance(answer, NotKnown) else answer.date


def _beginning(answer: Event | NotKnown, called: str, name: str) -> PartialDate | NotKnown:
    """Since when something holds that does hold."""
    if isinstance(answer, NotKnown):
        return answer
    return answer.date or NotKnown(f"{called}: yes, but it is not known since when", (name,))


def _lasted(leaf: Lasted, since: tuple[date, date], anchor: date) -> Truth:
    """Whether what began then has lasted so long; more is not at most, less is not at least."""
    edge = edge_of(anchor, leaf.duration, back=True)
    match leaf.bound:
        case "at least":
            return _before_or_after(since[1] <= edge.until, since[0] >= edge.later)
        case "less than":
            return _before_or_after(since[0] >= edge.later, since[1] <= edge.until)
        case "at most":
            return _before_or_after(since[0] >= edge.since, since[1] <= edge.earlier)
        case "more than":
            return _before_or_after(since[1] <= edge.earlier, since[0] >= edge.since)


def _before_or_after(surely: bool, surely_not: bool) -> Truth:
    return True if surely else False if surely_not else None


def _length(leaf: Lasted, truth: bool) -> str:
    return f"{leaf.bound if truth else OPPOSITE[leaf.bound]} {leaf.duration}"


def _lasted_turn(leaf: Lasted, since: date) -> date | None:
    """The first anchor date on which the state has lasted long enough, or too long."""
    if leaf.duration.minutes is not None:
        return None

    def long_enough(anchor: date) -> bool:
        return since <= edge_of(anchor, leaf.duration, back=True).until

    def too_long(anchor: date) -> bool:
        return since <= edge_of(anchor, leaf.duration, back=True).earlier

    return first_anchor(
        since, leaf.duration, True, long_enough if leaf.bound in ("at least", "less than") else too_long
    )
