"""The days of a window around its anchor, and where a day lies among them.

A window is closed at both ends and measured along the calendar.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal, NamedTuple

from screener.model.dates import Duration, shift
from screener.model.rules import Window

DAY = timedelta(days=1)
_DAY_MINUTES = 24 * 60
Place = Literal["before", "inside", "after", "unsure"]


class Edge(NamedTuple):
    """A moment at so long from an anchor, among days.

    A day up to ``earlier`` lies surely before the moment, a day from ``later`` on surely after it. A
    calendar step falls on a day, ``on``, which is both at the moment and on the right side of it. So many
    hours or minutes fall somewhere within one, as the time of the anchor is not known: ``on`` is None.
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

    @property
    def latest(self) -> date:
        """The last day on which the moment can fall."""
        return self.on or self.later - DAY


BEGINNING = Edge(date.min, date.min, date.min)
END = Edge(date.max, date.max, date.max)


class Stretch(NamedTuple):
    """The days from one edge to the other."""

    first: Edge
    last: Edge

    def place(self, days: tuple[date, date]) -> Place:
        """Where a day lies that is known to be from the one to the other."""
        earliest, latest = days
        if latest <= self.first.earlier:
            return "before"
        if earliest >= self.last.later:
            return "after"
        inside = earliest >= self.first.since and latest <= self.last.until
        return "inside" if inside else "unsure"


def stretch_of(window: Window, anchor: date) -> Stretch:
    """The days of a window around its anchor."""
    back = window.direction == "before"
    endless = BEGINNING if back else END
    near = edge_of(anchor, window.near, back=back)
    far = endless if window.far is None else edge_of(anchor, window.far, back=back)
    if window.strict and window.far is not None:
        far = _moved(far, DAY if back else -DAY)
    elif window.strict:
        near = _moved(near, -DAY if back else DAY)
    return Stretch(far, near) if back else Stretch(near, far)


def edge_of(anchor: date, length: Duration | None, *, back: bool) -> Edge:
    """The moment so long before or after the anchor; an end of the calendar where it lies beyond."""
    try:
        if length is not None and length.minutes is not None:
            return _within_days(anchor, length.minutes, back=back)
        on = anchor if length is None else shift(anchor, length, back=back)
        return Edge(on - DAY, on, on + DAY)
    except (ValueError, OverflowError):
        return BEGINNING if back else END


def until_left(window: Window, day: date) -> date | None:
    """The first anchor date from which on ``day`` lies before the window."""
    back = window.direction == "before"
    length = window.far if back else window.near
    if (back and length is None) or (length is not None and length.minutes is not None):
        return None
    start = day - DAY if window.strict and back else day
    return first_anchor(start, length, back, lambda anchor: day <= stretch_of(window, anchor).first.earlier)


def until_reached(window: Window, day: date) -> date | None:
    """The first anchor date from which on ``day`` lies after the window no longer."""
    back = window.direction == "before"
    length = window.near if back else window.far
    if length is not None and length.minutes is not None:
        return None
    return first_anchor(day, length, back, lambda anchor: day <= stretch_of(window, anchor).last.until)


def first_anchor(
    day: date, length: Duration | None, back: bool, holds: Callable[[date], bool]
) -> date | None:
    """The first anchor date that holds, sought from where ``length`` leads; None beyond the calendar."""
    try:
        anchor = day if length is None else shift(day, length, back=not back)
        while not holds(anchor):
            anchor += DAY
    except (ValueError, OverflowError):
        return None
    return anchor


def _moved(edge: Edge, step: timedelta) -> Edge:
    """The edge a day further in: "less than 3 months before" leaves out the day 3 months before.

    Hours and minutes fall somewhere within a day anyway.
    """
    if edge.on is None:
        return edge
    try:
        return Edge(edge.earlier + step, edge.on + step, edge.later + step)
    except OverflowError:
        return edge


def days_within(minutes: int) -> tuple[int, int]:
    """From how many days away on a moment lies surely further than so many minutes, and up to how many surely nearer.

    With D whole days between two days, 24 × (D − 1) to 24 × (D + 1) hours lie between two moments in them.
    """
    return -(-minutes // _DAY_MINUTES) + 1, minutes // _DAY_MINUTES - 1


def _within_days(anchor: date, minutes: int, *, back: bool) -> Edge:
    """So many minutes from somewhere within the anchor's day."""
    surely_further, surely_nearer = (timedelta(days=days) for days in days_within(minutes))
    if back:
        return Edge(anchor - surely_further, None, anchor - surely_nearer)
    return Edge(anchor + surely_nearer, None, anchor + surely_further)
