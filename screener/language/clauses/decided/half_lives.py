"""A time or so many half-lives: "within 30 days or 5 half-lives, whichever is longer, before the first dose".

How long a half-life is, nobody's data say. Where the longer counts, whoever took the drug within the time that is told
is excluded by it, and whoever never took it is not; where the shorter counts, whoever did not take it within that time
is not. Of everybody else a person is asked. Without a word on which counts, either does.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.errors import Span
from screener.language.clauses.decided.undecided import Undecided
from screener.language.words.late import late
from screener.language.words.wordlists import any_of
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Rule

_NUMBER = r"(?:\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten)(?:\s*\(\d+\))?"
_WHICHEVER = late(
    r"(?:[,;]\s*)?(?:[(\[]\s*)?(?:depending\s+on\s+)?which\s?ever\s+(?:(?:is|was|period|time|one|duration)\s+)*(?:the\s+)?"
    r"(?P<counts>longe(?:r|st)|greate(?:r|st)|shorte(?:r|st))(?:\s*[)\]])?\s*,?",
    re.IGNORECASE,
)


def half_lives(criterion: Undecided) -> Rule | None:
    """What can be decided by the time that is told, and the question where it cannot; None for any other text."""
    text, question, read = criterion.text, criterion.question, criterion.read
    counts = _WHICHEVER.search(text)
    halves = list(_or_half_lives().finditer(text)) or list(_half_lives_or().finditer(text))
    rest = _without(text, [one.span() for one in (*halves, counts) if one is not None])
    if len(halves) != 1 or rest is None or _WHICHEVER.search(rest):
        return None
    timed = read(rest)
    ever = _ever(timed) if timed is not None else None
    if timed is None or ever is None:
        return None
    asked = question.model_copy(update={"about": None})
    shorter = counts is not None and counts["counts"].lower().startswith("short")
    if isinstance(timed, Not):
        if shorter:
            return AnyOf(rules=(timed, asked), span=question.span)
        return AllOf(
            rules=(timed, AnyOf(rules=(ever, asked), span=question.span)),
            span=question.span,
        )
    if shorter:
        return AllOf(rules=(timed, asked), span=question.span)
    return AnyOf(rules=(timed, AllOf(rules=(ever, asked), span=question.span)), span=question.span)


def _half_lives() -> str:
    """ "5 half-lives of the drug", not "5 half-lives of the first dose"."""
    what = rf"(?:[\w-]+\s+)?(?:{any_of('drug of a half-life')})s?\b(?!\s+(?:dose|administration))"
    of = rf"(?:\s+of\s+(?:the|that|this|any|each|such|its)?\s*{what})?"
    return rf"(?:at\s+least\s+)?{_NUMBER}\s*(?:x\s+|times\s+)?(?:the\s+)?(?:[\w-]+\s+)?half[-\s]?li(?:fe|ves)\b{of}"


@cache
def _or_half_lives() -> re.Pattern[str]:
    return re.compile(rf"(?:,\s*)?(?:[(\[]\s*)?\bor\s+(?:within\s+)?{_half_lives()}\s*[)\]]?", re.IGNORECASE)


@cache
def _half_lives_or() -> re.Pattern[str]:
    return re.compile(rf"\b{_half_lives()}\s*,?\s*\bor\s+(?:within\s+)?(?=\d)", re.IGNORECASE)


def _without(text: str, spans: Sequence[Span]) -> str | None:
    """The text with blanks in some places; None where that leaves half of a bracket."""
    rest = text
    for start, end in spans:
        rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    even = all(rest.count(one) == rest.count(other) for one, other in ("()", "[]"))
    return rest if even else None


def _ever(rule: Rule) -> Rule | None:
    """The same without its time; None where it is anything but what was done within one length of time."""
    inner = rule.rule if isinstance(rule, Not) else rule
    members = inner.rules if isinstance(inner, AnyOf) else (inner,)
    timed = [one for one in members if isinstance(one, Occurred) and one.window is not None]
    windows = [one.window for one in timed if one.window is not None]
    if not timed or len(timed) < len(members):
        return None
    if any(one.direction != "before" or one.far is None or one.near is not None for one in windows):
        return None
    if len({(one.far, one.anchor, one.strict) for one in windows}) > 1:
        return None
    bare = tuple(one.model_copy(update={"window": None}) for one in timed)
    either = inner.model_copy(update={"rules": bare}) if isinstance(inner, AnyOf) else bare[0]
    return rule.model_copy(update={"rule": either}) if isinstance(rule, Not) else either
