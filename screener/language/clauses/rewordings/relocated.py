"""Where the parts of a usual wording stand in the sentence that was said another way.

What is read in other words keeps the places that it has in those words; the sentence has others, or none.
"""

from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.model.rules import Rule, children, with_children

_PLACES = ("span", "named", "bound", "bound_span")


def reads_here(read: Read, text: str, span: Span) -> Read:
    """``read`` for the wordings of one sentence, ``text``, which stands at ``span``: every place of the rule is where
    the same words stand in the sentence, and the sentence where they do not stand there once."""

    def read_here(usual: str) -> Rule | None:
        rule = read(usual)
        return rule if rule is None or usual == text else _relocated(rule, _there(usual, text, span))

    return read_here


def filled(rule: Rule, span: Span) -> Rule:
    """The rule with a place wherever none is told."""
    whole = with_children(rule, tuple(filled(child, span) for child in children(rule)))
    return whole if whole.span is not None else whole.model_copy(update={"span": span})


def _there(usual: str, text: str, span: Span) -> Callable[[Span], Span]:
    low = text.lower()

    def there(place: Span) -> Span:
        words = usual[slice(*place)].lower()
        if not words or low.count(words) != 1 or len(low) != len(text):
            return span
        start = span[0] + low.index(words)
        return start, start + len(words)

    return there


def _relocated(rule: Rule, there: Callable[[Span], Span]) -> Rule:
    moved = with_children(rule, tuple(_relocated(child, there) for child in children(rule)))
    update: dict[str, object] = {}
    for field in _PLACES:
        place = getattr(moved, field, None)
        if isinstance(place, tuple):
            update[field] = there(place)
    if places := getattr(moved, "places", ()):
        update["places"] = tuple(map(there, places))
    window = getattr(moved, "window", None)
    if window is not None and window.span is not None:
        update["window"] = window.model_copy(update={"span": there(window.span)})
    return moved.model_copy(update=update)
