"""So many of an event in a time: "at least 2 relapses in the past 2 years", "number of falls in the past year ≥ 2".

Data say when an event was last, not how often it was: how many they were is a number of its own, in the text's words.
Whoever had none in that time had no two, so that the number is asked for of the others only.
"""

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from screener.errors import Span
from screener.language.clauses.items.parts import Part, span_of
from screener.language.words.chunks import Constraint, Range
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import listed
from screener.model.dates import Duration
from screener.model.names import field_name
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Not,
    Occurred,
    Present,
    Quantity,
    Rule,
    Window,
)

_NOUN = frozenset({"TERM", "WORDS", "FOR", "SEVERITY"})
_NUMBER_OF = late(r"(?:the\s+)?(?:total\s+)?number\s+of\s+", re.IGNORECASE)
_NUMBER = "number of "
_ANY_ONE = late(r"within\s+an?\s", re.IGNORECASE)
"""What opens a time that may be any such one: "more than one operation within a year"."""
_NEAR_DAYS = 7
_FEW, _MANY = {"<=": Decimal(1), "<": Decimal(2)}, {">=": Decimal(2), ">": Decimal(1)}


def repeated(content: Sequence[Part], text: str, compose: Callable[[list[Part]], Rule | None]) -> Rule | None:
    """The rule of such an item; None for any other. ``compose`` reads parts."""
    if len(content) > 2 and content[0].kind == "HISTORY":
        content = content[1:]  # "history of at least 2 relapses in the past year"
    numbered = _numbered(content, text) or _of_earlier(content, text)
    return numbered or _counted(content, text, compose) or _so_often(content, text, compose)


def _counted(content: Sequence[Part], text: str, compose: Callable[[list[Part]], Rule | None]) -> Rule | None:
    """A number, an event and a time, in this order."""
    event = content[1:-1]
    if (
        not event
        or len(event) > 4
        or content[-1].kind != "WINDOW"
        or any(one.kind not in _NOUN for one in event)
    ):
        return None
    needed = _is_needed(content[0].data)
    once = compose(list(content[1:])) if needed is not None else None
    if not isinstance(once, Occurred) or once.window is None or once.window.far is None:
        return None
    span = span_of(content)
    number = _number(text[content[1].start : content[-1].end], content[0].data, span)
    if once.words or _is_apart(once.window) or _ANY_ONE.match(text, content[-1].start):
        return number  # when the last one was is asked of what the vocabulary knows
    if needed:
        return AllOf(rules=(once, number), span=span)
    return AnyOf(rules=(Not(rule=once, span=once.span), number), span=span)


def counted_event(rule: Rule) -> Rule:
    """The event of such a rule, in its time; any other rule as it is."""
    parts = rule.rules if isinstance(rule, AllOf | AnyOf) and len(rule.rules) == 2 else (rule,)
    once = parts[0].rule if isinstance(parts[0], Not) else parts[0]
    counted = isinstance(parts[-1], Compare | Between) and parts[-1].words.startswith(_NUMBER)
    return once if counted and isinstance(once, Occurred) else rule


def _is_apart(window: Window) -> bool:
    """ "At least 2 seizures within 24 hours": so few hours or days are how near the events lie to each other, whenever
    that was. "Within 12 months" are the last ones."""
    named = lexicon().wordings.get(key(window.opener), {}).get("window")
    return window.anchor is None and named == "plain" and window.far is not None and _is_short(window.far)


def _is_short(length: Duration) -> bool:
    return length.minutes is not None or (length.unit == "day" and length.amount <= _NEAR_DAYS)


def _so_often(
    content: Sequence[Part], text: str, compose: Callable[[list[Part]], Rule | None]
) -> Rule | None:
    """ "More than 3 infections per year". What the vocabulary counts itself has a unit of its own."""
    event = [part for part in content[1:] if part.kind in _NOUN]
    last = text[content[-1].start : content[-1].end].lower().split()[-1:]
    per = [part.kind for part in content[1:]] == [*(part.kind for part in event[:-1]), "ACCORDING", "WORDS"]
    if not per or not event[:-1] or last not in (["day"], ["week"], ["month"], ["year"]):
        return None
    if _is_needed(content[0].data) is None or not isinstance(compose(event[:-1]), Present):
        return None
    return _number(text[content[1].start : content[-1].end], content[0].data, span_of(content))


def _numbered(content: Sequence[Part], text: str) -> Rule | None:
    """ "Number of falls in the past year ≥ 2": the number is named, and the bound stands before or behind the time."""
    kinds = [part.kind for part in content]
    bounds = [part.data for part in content if isinstance(part.data, Constraint | Range)]
    named = _NUMBER_OF.match(text, content[0].start)
    if named is None or len(bounds) != 1 or _is_needed(bounds[0]) is None or kinds.count("WINDOW") != 1:
        return None
    noun = [part for part in content if part.kind in _NOUN]
    if len(noun) + 2 != len(content) or kinds[: len(noun)] != [part.kind for part in noun]:
        return None
    window = next(part for part in content if part.kind == "WINDOW")
    words = f"{text[named.end() : noun[-1].end]} {text[window.start : window.end]}"
    return _number(words, bounds[0], span_of(content)) if named.end() < noun[-1].end else None


def _of_earlier(content: Sequence[Part], text: str) -> Rule | None:
    """ "Two or more prior biologic therapies": how many of them there were, whenever that was."""
    kinds = [part.kind for part in content]
    if len(content) < 3 or kinds[1] != "HISTORY" or set(kinds[2:]) - _NOUN:
        return None
    earlier = text[content[1].start : content[1].end].lower() in listed("earlier")
    last = text[content[-1].start : content[-1].end].lower().split()[-1]
    if not earlier or last not in listed("counted treatment") or _is_needed(content[0].data) is None:
        return None
    if last in listed("part of a treatment") and len(text[content[2].start : content[-1].end].split()) == 1:
        return None  # "fewer than 3 prior cycles": of what?
    return _number(text[content[1].start : content[-1].end], content[0].data, span_of(content))


def counts_earlier(rule: Rule) -> bool:
    """Whether a rule is how many earlier ones of something there were."""
    said = rule.words.lower() if isinstance(rule, Compare | Between) else ""
    return said.startswith(_NUMBER) and said.removeprefix(_NUMBER).split()[0] in listed("earlier")


def _number(words: str, bound: object, span: Span) -> Compare | Between:
    """The number of something, within its bound."""
    said = f"{_NUMBER}{' '.join(words.split())}"
    if isinstance(bound, Range):
        low, high = bound.low, bound.high
        return Between(
            variable=field_name(said), words=said, low=low, high=high, bounds=bound.bounds, span=span
        )
    assert isinstance(bound, Constraint)  # noqa: S101 - a bound of a count is one of the two
    return Compare(
        variable=field_name(said), words=said, operator=bound.operator, quantity=bound.quantity, span=span
    )


def _is_needed(bound: object) -> bool | None:
    """Whether a bound on a count leaves out who had none; None for what is no such bound."""
    if isinstance(bound, Range):
        ends = (bound.low, bound.high)
        whole = not bound.variable and all(map(_is_count, ends)) and bound.low.value < bound.high.value
        return bound.low.value >= 1 if whole else None
    if not isinstance(bound, Constraint) or bound.variable or not _is_count(bound.quantity):
        return None
    number = bound.quantity.value
    if bound.operator in _MANY:
        return True if number >= _MANY[bound.operator] else None
    return False if bound.operator in _FEW and number >= _FEW[bound.operator] else None


def _is_count(quantity: Quantity) -> bool:
    return not quantity.unit and not quantity.limit and quantity.value % 1 == 0
