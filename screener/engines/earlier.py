"""What lies before an event's last occurrence, beside a window that ends before that.

The last occurrence alone says nothing of an earlier one. Where it lies after the window, the last one up to the
window's end is asked for, in a field of its own, and decides.
"""

from datetime import date

from screener.engines.findings import Used
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.asks import earlier_beside, up_to
from screener.model.dates import PartialDate
from screener.model.rules import Occurred, Window
from screener.model.stretches import BEGINNING, Place, Stretch, until_left, until_reached

MAY_BE = ": an earlier one may lie inside, but "
NONE_THEN = ", and there was none by then"
ONE_THEN = ", and there was one by then"
NO_DATE_THEN = ", and the date of the last by then is not known"
ONGOING_THEN = ", and it was ongoing then"
LAST_THEN = ", and the last by then, "
PLACES: dict[Place, str] = {
    "before": ", is before it",
    "inside": ", is within it",
    "unsure": ", may lie inside or outside it",
}


def earlier_words(called: str, leaf: Occurred, anchor_field: str) -> str:
    """What a sentence calls the last occurrence up to the window's end."""
    return f"the last {called} up to {up_to(leaf, anchor_field)}"


def say_earlier(
    prefix: str,
    leaf: Occurred,
    window: Window,
    stretch: Stretch,
    used: tuple[Used, ...],
    facts: Facts,
    also: tuple[str, ...] = (),
    *,
    turning: date | None = None,
    lasts: bool = False,
) -> Said:
    """What the last occurrence up to a window's end says, where the last of all lies after it, as ``prefix`` tells.

    ``also`` are fields that could decide as well. ``turning`` is the day of the last of all, where the window moves
    with the visit and comes to hold it; for good, if it ``lasts``.
    """
    field = facts.anchor_field(window.anchor)
    name = earlier_beside(leaf, field)
    answer = facts.answer(name, earlier_words(facts.label(leaf.event, leaf.words), leaf, field))
    if isinstance(answer, NotKnown):
        return not_known(NotKnown(f"{prefix}{MAY_BE}{answer.reason}", (*answer.missing, *also)), used=used)
    used += shown(name, str(answer), "", leaf.span)
    if answer.state == "no":
        return Said(False, f"{prefix}{NONE_THEN}", used, turns=_turns(False, window, turning, None, lasts))
    if answer.state == "ongoing":
        return Said(True, f"{prefix}{ONGOING_THEN}", used, turns=_turns(True, window, turning, None, lasts))
    if answer.date is None:
        if stretch.first is BEGINNING:
            return Said(True, f"{prefix}{ONE_THEN}", used)
        return not_known(NotKnown(f"{prefix}{NO_DATE_THEN}", (name, *also)), used=used)
    place = _place(answer.date, stretch, facts)  # one after the window is refused
    told = f"{prefix}{LAST_THEN}{answer.date}{PLACES[place]}"
    match place:
        case "before":
            return Said(False, told, used, turns=_turns(False, window, turning, None, lasts))
        case "inside":
            earlier = answer.date.earliest if answer.date.is_full else None
            moving = turning if earlier is not None else None
            return Said(True, told, used, turns=_turns(True, window, moving, earlier, lasts))
        case _:
            return not_known(NotKnown(told, (*facts.closer(name), *also)), used=used)


def _place(when: PartialDate, stretch: Stretch, facts: Facts) -> Place:
    """Where the date lies, which is at the latest the window's end, as it was asked for."""
    first, last = facts.clipped((when.earliest, when.latest))
    if first < stretch.last.later and stretch.last.on is not None:
        last = min(last, stretch.last.on)
    return stretch.place((first, last))


def _turns(
    truth: bool, window: Window, turning: date | None, earlier: date | None, lasts: bool
) -> tuple[tuple[date, bool], ...]:
    """The days on which it would become otherwise: the earlier one is left behind, the last of all comes in, and is
    left behind in its turn."""
    if turning is None:
        return ()
    reached = until_reached(window, turning)
    gone = None if lasts else until_left(window, turning)
    left = until_left(window, earlier) if earlier is not None else None
    days = [(gone, False)]
    if not truth and reached is not None:
        days = [(reached, True), *days]
    elif left is not None and reached is not None and left < reached:
        days = [(left, False), (reached, True), *days]
    return tuple((day, then) for day, then in days if day is not None)
