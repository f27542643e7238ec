"""Leaves over time: an event in a window, a state that has lasted.

A window is closed at both ends and measured along the calendar. Only an event's last occurrence is
known: where that lies before the window there was none in it, where it lies after, an earlier one may.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from screener.engines.ongoing import say_ongoing, window_text
from screener.engines.sentences import stretch_text
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.candidate import Event
from screener.model.dates import Duration, PartialDate, shift
from screener.model.protocol import SINCE
from screener.model.rules import Lasted, Length, Occurred, Window
from screener.model.truth import Truth

OPPOSITE: dict[Length, Length] = {
    "at least": "less than",
    "less than": "at least",
    "at most": "more than",
    "more than": "at most",
}
"""How long something has lasted that has not lasted so long."""
_DAY = timedelta(days=1)
Place = Literal["before", "inside", "after", "unsure"]


class _Edge(NamedTuple):
    """A moment at so long from an anchor, among days.

    A day up to ``earlier`` lies surely before the moment, a day from ``later`` on surely after it. A
    calendar step falls on a day, ``on``, which is both at the moment and on the right side of it. So many
    hours fall somewhere within one, as the hour of the anchor is not known: ``on`` is None.
    """

    earlier: date
    on: date | None
    later: date

    @property
    def until(self) -> date:
        """The last day that surely lies not after the moment."""
        return self.on or self.earlier

    @property
    def since(self) -> date:
        """The first day that surely lies not before the moment."""
        return self.on or self.later


_BEGINNING = _Edge(date.min, date.min, date.min)
_END = _Edge(date.max, date.max, date.max)


class _Stretch(NamedTuple):
    """The days from one edge to the other."""

    first: _Edge
    last: _Edge

    def place(self, days: tuple[date, date]) -> Place:
        """Where a day lies that is known to be from the one to the other."""
        earliest, latest = days
        if latest <= self.first.earlier:
            return "before"
        if earliest >= self.last.later:
            return "after"
        inside = earliest >= self.first.since and latest <= self.last.until
        return "inside" if inside else "unsure"


def say_occurred(leaf: Occurred, facts: Facts) -> Said:
    """What an event says of itself, or of a window."""
    if leaf.window is None:
        return _say_ever(leaf, facts)
    answer, anchor = facts.answer(leaf.event, leaf.words), facts.anchor(leaf.window.anchor)
    if isinstance(anchor, NotKnown) and not anchor.missing:
        return not_known(anchor)
    if isinstance(answer, NotKnown):
        return not_known(answer, *([anchor] if isinstance(anchor, NotKnown) else []))
    if answer.state == "ongoing" and leaf.window.reaches_anchor:
        return say_ongoing(leaf, leaf.window, anchor, facts)
    if answer.date is None:
        return _say_undated(leaf, leaf.window, answer, facts)
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


def _say_undated(leaf: Occurred, window: Window, answer: Event, facts: Facts) -> Said:
    """No, yes or ongoing, beside a window: no anchor is needed for what can be said."""
    called = facts.label(leaf.event, leaf.words)
    used = shown(leaf.event, str(answer), window_text(window), leaf.span)
    if answer.state == "no":
        return Said(False, f"{called}: no{facts.settled_by_sex(leaf.event)}", used)
    if answer.state == "ongoing":
        why = f"{called}: ongoing, and it is not known since when"
    else:
        why = f"{called}: yes, but its date is not known"
    return not_known(NotKnown(why, (leaf.event,)), used=used)


def _say_dated(
    leaf: Occurred, window: Window, answer: Event, days: tuple[date, date], anchor: date, facts: Facts
) -> Said:
    stretch = _stretch(window, anchor)
    bound = _days_text(window, anchor, stretch)
    used = shown(leaf.event, str(answer), bound, leaf.span)
    sentence = f"last {facts.label(leaf.event, leaf.words)} {answer}"
    place = stretch.place(days)
    if place == "before":
        return Said(False, f"{sentence} is before {bound}", used)
    if place == "inside":
        moving = answer.date is not None and answer.date.is_full and facts.moves(window.anchor)
        turn = _first_without(window, days[0]) if moving else None
        return Said(True, f"{sentence} is within {bound}", used, turns=((turn, False),) if turn else ())
    if place == "after":
        why = NotKnown(f"{sentence} is after {bound}: an earlier one may lie inside", (leaf.event,))
    else:
        why = NotKnown(f"{sentence} may lie inside or outside {bound}", facts.closer(leaf.event))
    return not_known(why, used=used)


def _days_text(window: Window, anchor: date, stretch: _Stretch) -> str:
    """The window's days; of hours, the hours."""
    if stretch.first.on is None or stretch.last.on is None:
        return f"the time {window_text(window)} {anchor}"
    first = None if stretch.first is _BEGINNING else stretch.first.on
    return stretch_text(first, None if stretch.last is _END else stretch.last.on)


def _stretch(window: Window, anchor: date) -> _Stretch:
    """The days of a window around its anchor."""
    back = window.direction == "before"
    endless = _BEGINNING if back else _END
    near = _edge(anchor, window.near, back=back)
    far = endless if window.far is None else _edge(anchor, window.far, back=back)
    if window.strict and window.far is not None:
        far = _moved(far, _DAY if back else -_DAY)
    elif window.strict:
        near = _moved(near, -_DAY if back else _DAY)
    return _Stretch(far, near) if back else _Stretch(near, far)


def _moved(edge: _Edge, step: timedelta) -> _Edge:
    """The edge a day further in: "less than 3 months before" leaves out the day 3 months before.

    Hours fall somewhere within a day anyway.
    """
    if edge.on is None:
        return edge
    try:
        return _Edge(edge.earlier + step, edge.on + step, edge.later + step)
    except OverflowError:
        return edge


def _edge(anchor: date, length: Duration | None, *, back: bool) -> _Edge:
    """The moment so long before or after the anchor; an end of the calendar where it lies beyond."""
    try:
        if length is not None and length.unit == "hour":
            return _hours(anchor, length.amount, back=back)
        on = anchor if length is None else shift(anchor, length, back=back)
        return _Edge(on - _DAY, on, on + _DAY)
    except (ValueError, OverflowError):
        return _BEGINNING if back else _END


def _hours(anchor: date, hours: int, *, back: bool) -> _Edge:
    """So many hours from somewhere within the anchor's day.

    With D whole days between two days, 24 × (D − 1) to 24 × (D + 1) hours lie between two moments in them.
    """
    surely_further = timedelta(days=-(-hours // 24) + 1)
    surely_nearer = timedelta(days=hours // 24 - 1)
    if back:
        return _Edge(anchor - surely_further, None, anchor - surely_nearer)
    return _Edge(anchor + surely_nearer, None, anchor + surely_further)


def _first_without(window: Window, day: date) -> date | None:
    """The first anchor date from which on ``day`` lies before the window."""
    back = window.direction == "before"
    length = window.far if back else window.near
    if (back and length is None) or (length is not None and length.unit == "hour"):
        return None
    start = day - _DAY if window.strict and back else day
    return _first(start, length, back, lambda anchor: day <= _stretch(window, anchor).first.earlier)


def _first(day: date, length: Duration | None, back: bool, holds: Callable[[date], bool]) -> date | None:
    """The first anchor date that holds, sought from where ``length`` leads; None beyond the calendar."""
    try:
        anchor = day if length is None else shift(day, length, back=not back)
        while not holds(anchor):
            anchor += _DAY
    except (ValueError, OverflowError):
        return None
    return anchor


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
    if truth is None:
        why = f"{sentence} may or may not be {leaf.bound} {leaf.duration} on {anchor}"
        return not_known(NotKnown(why, facts.closer(name)), used=used)
    turn = _lasted_turn(leaf, since[0]) if since[0] == since[1] and facts.moves(leaf.until) else None
    turns = ((turn, not truth),) if turn is not None and turn > anchor else ()
    return Said(truth, f"{sentence}, {_length(leaf, truth)} on {anchor}", used, turns=turns)


def _beginning(answer: Event | NotKnown, called: str, name: str) -> PartialDate | NotKnown:
    """Since when something holds that does hold."""
    if isinstance(answer, NotKnown):
        return answer
    return answer.date or NotKnown(f"{called}: yes, but it is not known since when", (name,))


def _lasted(leaf: Lasted, since: tuple[date, date], anchor: date) -> Truth:
    """Whether what began then has lasted so long; more is not at most, less is not at least."""
    edge = _edge(anchor, leaf.duration, back=True)
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
    if leaf.duration.unit == "hour":
        return None

    def long_enough(anchor: date) -> bool:
        return since <= _edge(anchor, leaf.duration, back=True).until

    def too_long(anchor: date) -> bool:
        return since <= _edge(anchor, leaf.duration, back=True).earlier

    return _first(
        since, leaf.duration, True, long_enough if leaf.bound in ("at least", "less than") else too_long
    )
