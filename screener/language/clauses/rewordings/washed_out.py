"""Drugs each with its time under a head that says what the times are: "Washout periods:", "Prohibited within the
specified time before baseline:" with "Rituximab: 6 months" below it.

Who took one of them within its time is excluded, or is not sought. Under a head that leaves open what a time is
("Prohibited medication:") it is asked.
"""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Rule
from screener.model.vocabulary import fold

_LONGEST = 1_500
"""Characters of such a list."""
_FORM = late(r"(?P<head>[^:\n]{1,150}):\s*(?P<items>.+)", re.DOTALL)
_BEFORE = late(r"\s+(?P<anchor>(?:before|prior\s+to|preceding)\s+(?P<day>[^:\n,;]{1,60}))\Z", re.IGNORECASE)
_WASHOUT = late(r"\bwash-?\s?outs?\b", re.IGNORECASE)
_LINE = late(r"\n\s*(?:\*\s+)?|\s*;\s+")
_ITEM = late(
    r"(?P<what>[^:\n()<>≤≥=\d]{2,80}?)\s*(?:[:–—(-]|\bfor\b)?\s*(?:(?:at\s+least|minimum(?:\s+of)?|≥)\s*)?"
    r"(?P<time>\d+\s*(?:day|week|month|year)s?)\s*\)?\s*[.;,]?",
    re.IGNORECASE,
)
_NAMES = late(r"\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+|\s*/\s*")


def washed_out(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a list; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if form is None:
        return None
    before = _BEFORE.search(form["head"])
    if not _says_what_times_are(form["head"][: before.start()] if before else form["head"], kind):
        return None
    anchor = f" {before['anchor']}" if before else ""
    rules: list[Rule] = []
    for line in _LINE.split(form["items"].removeprefix("* ")):
        item = _ITEM.fullmatch(line.strip()) if listed("taken together").isdisjoint(_words(line)) else None
        for name in _NAMES.split(item["what"]) if item is not None else ("",):
            rule = read(f"{name} within {item['time']}{anchor}") if item is not None and name else None
            # Words of its own may be what ended ("stopped rituximab") or half of a name ("oral or inhaled steroids").
            if not isinstance(rule, Occurred) or rule.window is None or rule.words:
                return None
            rules.append(rule if kind == "exclusion" else Not(rule=rule))
    if len(rules) == 1:
        return standing_at(rules[0], span)
    combine = AnyOf if kind == "exclusion" else AllOf
    return standing_at(combine(rules=tuple(rules)), span)


def _says_what_times_are(head: str, kind: CriterionKind) -> bool:
    """Whether a head has nothing but words of washouts, and says that each has its own time; where such treatment may
    as well be what is sought ("required within the specified time"), that it is not."""
    known = listed("of a washout") | (listed("enough of it") if kind == "inclusion" else frozenset())
    words = _words(head)
    if not all(word in known for word in words) or _times().search(head) is None:
        return False
    if _WASHOUT.search(head) is not None or not listed("not to be taken").isdisjoint(words):
        return True
    return kind == "exclusion" and "required" not in words


def _words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)]


@cache
def _times() -> re.Pattern[str]:
    told, time = any_of("told beside it"), r"(?:time(?:\s*frame)?|period|interval)s?"
    return re.compile(
        rf"{_WASHOUT.pattern}|\bwithin\s+(?:(?:the|their)\s+(?:{told})\s+(?:wash-?\s?out\s+)?{time}"
        rf"|(?:the\s+)?{time}\s+(?:{told}))\b",
        re.IGNORECASE,
    )
