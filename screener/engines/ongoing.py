"""What is ongoing at the visit, beside a window that reaches up to its anchor.

Where the anchor is the visit, or lies after it, what is ongoing lies in the window. Where the anchor lies before the
visit, or may, it can have begun after the anchor: since when it goes on decides, and is asked for.
"""

from datetime import date

from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.model.asks import since_beside
from screener.model.dates import PartialDate
from screener.model.rules import Occurred, Window


def say_ongoing(leaf: Occurred, window: Window, anchor: date | NotKnown, facts: Facts) -> Said:
    """What an event that is ongoing says of a window that reaches up to its anchor."""
    called = f"{facts.label(leaf.event, leaf.words)}: ongoing"
    used = shown(leaf.event, "ongoing", window_text(window), leaf.span)
    if isinstance(anchor, NotKnown):
        if facts.moves(window.anchor):
            return Said(True, called, used)
        return not_known(NotKnown(f"{called}, but {anchor.reason}", anchor.missing), used=used)
    if facts.visited_by(anchor, moves=facts.moves(window.anchor)):
        return Said(True, called, used)
    name = since_beside(leaf, facts.anchor_field(window.anchor))
    if not name:
        why = f"{called}, and it is not known whether it was so on {anchor}"
        return not_known(NotKnown(why, facts.or_visit(leaf.event, anchor)), used=used)
    begun = _begun(name, f"the beginning of {facts.label(leaf.event, leaf.words)}", facts)
    if isinstance(begun, NotKnown):
        missing = (*begun.missing, *facts.or_visit(name, anchor)[1:])
        return not_known(NotKnown(f"{called}, but {begun.reason}", missing), used=used)
    used += shown(name, str(begun), f"by {anchor}", leaf.span)
    first, last = facts.clipped((begun.earliest, begun.latest))
    if last <= anchor:
        return Said(True, f"{called} since {begun}, by {anchor}", used)
    if first > anchor:
        why = f"{called} since {begun}, after {anchor}: an earlier one may lie inside"
        return not_known(NotKnown(why, facts.or_visit(leaf.event, anchor)), used=used)
    why = f"{called} since {begun}, which may lie before or after {anchor}"
    return not_known(NotKnown(why, facts.closer(name)), used=used)


def _begun(name: str, called: str, facts: Facts) -> PartialDate | NotKnown:
    """Since when it goes on."""
    answer = facts.answer(name, called)
    return (
        answer if isinstance(answer, NotKnown) else answer.date or NotKnown(f"{called} is not known", (name,))
    )


def window_text(window: Window) -> str:
    """A window in words, its anchor aside: ``within 1 year before``."""
    less = "less than" if window.strict else "within"
    far = f"{less} {window.far}" if window.far else "any time"
    near = f", {window.near} or more" if window.near else ""
    if window.strict and window.far is None:
        near = f", more than {window.near}"
    return f"{far}{near} {window.direction}"
