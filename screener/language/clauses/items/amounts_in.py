"""An amount that is of a time: "weight loss > 10 % in the past 6 months", "blood donation >= 500 mL within 8 weeks".

A change has no day of its own, and neither has what was given in all: it is a number of that time, asked for in the
text's words. Whoever gave no blood in that time gave no 500 mL, so that the amount is asked for of the others only.
"""

from collections.abc import Callable, Sequence

from screener.language.clauses.items.parts import Part, span_of, term_kind
from screener.language.words.chunks import Constraint
from screener.language.words.wordlists import listed
from screener.model.dates import TIMES
from screener.model.names import field_name
from screener.model.rules import AllOf, Compare, Occurred, Rule, Window
from screener.model.vocabulary import fold

_NOUN = frozenset({"TERM", "WORDS", "FOR", "SEVERITY"})
_LONGEST = 5
"""Parts of a name; more of them are a sentence."""


def amount_in(
    content: Sequence[Part], text: str, compose: Callable[[list[Part]], Rule | None]
) -> Rule | None:
    """The rule of such an item; None for any other. ``compose`` reads parts."""
    bounds = [part for part in content if isinstance(part.data, Constraint)]
    window = content[-1] if content else None
    if window is None or not isinstance(window.data, Window) or len(bounds) != 1 or window.kind != "WINDOW":
        return None
    noun = [part for part in content[:-1] if part is not bounds[0]]
    bound = bounds[0].data
    if not noun or len(noun) > _LONGEST or any(part.kind not in _NOUN for part in noun):
        return None
    if not isinstance(bound, Constraint) or not _is_amount(bound) or not _is_till(window.data):
        return None
    place = content.index(bounds[0])
    cuts = [content[:place], content[place + 1 : -1]]  # "donation of > 450 mL of blood"
    named = " of ".join(text[part[0].start : part[-1].end] for part in cuts if part)
    words = " ".join(f"{named} {text[window.start : window.end]}".split())
    span = span_of(content)
    amount = Compare(
        variable=field_name(words), words=words, operator=bound.operator, quantity=bound.quantity, span=span
    )
    said = [fold(word) for word in named.split()]
    if {said[0], said[-1]} & listed("change over a time"):
        # "Hearing loss > 40 dB in the past year" is a condition.
        condition = any(term_kind(part) == "finding" for part in noun) and "weight" not in said
        return None if condition else amount
    if not {said[0], said[-1]} & listed("given away") or bound.operator not in (">", ">="):
        return None
    given = compose([*noun, window]) if len(said) > 1 else None
    if given is None or (isinstance(given, Occurred) and given.words):
        return amount
    return AllOf(rules=(given, amount), span=span) if isinstance(given, Occurred) else None


def _is_amount(bound: Constraint) -> bool:
    """Whether a bound is of a measured amount, and neither a count nor a time."""
    unit = bound.quantity.unit
    whole = bound.quantity.written.lower().startswith("unit")  # of blood, which are no IU
    return bool(unit) and not whole and not bound.quantity.limit and not bound.variable and unit not in TIMES


def _is_till(window: Window) -> bool:
    return window.direction == "before" and window.far is not None and window.near is None
