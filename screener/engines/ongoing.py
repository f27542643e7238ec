"""What is ongoing at the visit, beside a window.

Where the visit is held on one of the window's days, what is ongoing lies in it. Where the window ends before the visit,
or may, it can have begun after that: since when it goes on decides, and is asked for; and then what was before. Where
the window begins after the visit, nobody knows whether it goes on until then.
"""

from datetime import date

from screener.engines.earlier import say_earlier
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.engines.stretches import window_text
from screener.model.asks import since_beside
from screener.model.dates import PartialDate
from screener.model.rules import Occurred, Window
from screener.model.stretches import DAY, stretch_of


def say_ongoing(leaf: Occurred, window: Window, anchor: date | NotKnown, facts: Facts) -> Said:
    """What an event that is ongoing says of a window."""
    called = f"{facts.label(leaf.event, leaf.words)}: ongoing"
    used = shown(leaf.event, "ongoing", window_text(window), leaf.span)
    moves = window.reaches_anchor and facts.moves(window.anchor)
    if isinstance(anchor, NotKnown):
        if moves:
            return Said(True, called, used)
        return not_known(NotKnown(f"{called}, but {anchor.reason}", anchor.missing), used=used)
    visit = facts.visit() if window.direction == "after" else None
    if isinstance(visit, NotKnown):
        return not_known(NotKnown(f"{called}, but {visit.reason}", visit.missing), used=used)
    stretch = stretch_of(window, anchor)
    begins, end = stretch.first.since, stretch.last.until
    if visit is None:  # within some hours before the anchor, the first sure day may be the one behind it
        begins = min(begins, anchor)
    if facts.visited_before(begins):
        why = f"{called} on {facts.screening}, and whether it goes on until {begins} is not known"
        return not_known(NotKnown(why, facts.or_visit(leaf.event, begins - DAY)), used=used)
    if facts.visited_by(end, moves=moves):
        return Said(True, called, used)
    name = since_beside(leaf, facts.anchor_field(window.anchor))
    begun = _begun(name, f"the beginning of {facts.label(leaf.event, leaf.words)}", facts)
    if isinstance(begun, NotKnown):
        missing = (*begun.missing, *facts.or_visit(name, end)[1:])
        return not_known(NotKnown(f"{called}, but {begun.reason}", missing), used=used)
    used += shown(name, str(begun), f"by {end}", leaf.span)
    first, last = facts.clipped((begun.earliest, begun.latest))
    if last <= end:
        return Said(True, f"{called} since {begun}, by {end}", used)
    if first >= stretch.last.later:
        also = facts.or_visit(leaf.event, end)[1:]
        prefix = f"{called} since {begun}, after {end}"
        turning = first if begun.is_full and facts.moves(window.anchor) else None
        return say_earlier(prefix, leaf, window, stretch, used, facts, also, turning=turning, lasts=True)
    why = f"{called} since {begun}, which may lie before or after {end}"
    return not_known(NotKnown(why, facts.closer(name)), used=used)


def _begun(name: str, called: str, facts: Facts) -> PartialDate | NotKnown:
    """Since when it goes on."""
    answer = facts.answer(name, called)
    return (
        answer if isinstance(answer, NotKnown) else answer.date or NotKnown(f"{called} is not known", (name,))
    )
