"""A thing in either of two ways: "relapsed or refractory myeloma", "oral or intravenous antibiotics within 7 days"."""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.known import known_name
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AnyOf, Occurred, Present, Rule, without_spans

_LEADS = (
    "known",
    "documented",
    "current",
    "prior",
    "previous",
    r"(?:history|presence|evidence|diagnosis|use)\s+of",
    r"(?:patients|treatment)\s+with",
)
_LONGEST = 300
"""Characters of such a sentence."""
_JOINS = late(r"\b(?:or|and|with|without)\b|/", re.IGNORECASE)


def in_ways(text: str, _kind: CriterionKind, span: Span, read: Read) -> AnyOf | None:
    """The thing in any of the ways; None for any other sentence. ``read`` gives the rule of a text that can be read
    whole. A first word that may be a condition of its own, "metastatic or unresectable melanoma", is asked about."""
    form = _form().fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if form is None or _JOINS.search(form["thing"]):
        return None
    ways = list(_way().finditer(form["ways"]))
    thing = read(f"{form['lead']}{form['thing']}")
    # of whatever it is: "mild or moderate AR"
    degrees = all(way[0].lower() in listed("step of severity") for way in ways)
    if not known_name(thing) and not (degrees and isinstance(thing, Present)):
        return None
    if ways[0][0].lower() in listed("attribute"):
        return None
    start = span[0] + text.index(text.strip()) + form.start("ways")
    ends = [*(way.end() for way in ways[:-1]), form.end("thing") - form.start("ways")]
    found: list[Rule] = []
    for way, end in zip(ways, ends, strict=True):
        rule = read(f"{form['lead']}{way[0]} {form['thing']}")
        if isinstance(rule, Present | Occurred):
            found.append(standing_at(rule, (start + way.start(), start + end)))
    apart = len(set(map(without_spans, found))) == len(ways)
    return AnyOf(rules=tuple(found), span=span) if apart else None


@cache
def _form() -> re.Pattern[str]:
    way, lead = _way().pattern, "|".join(_LEADS)
    return re.compile(
        rf"(?P<lead>(?:(?:{lead})\s+)*)(?P<ways>{way}(?:\s*,\s*{way})*\s*,?\s+(?:and/or|or)\s+{way})\s+"
        r"(?P<thing>[^;:\n,()]+?)\s*\.?",
        re.IGNORECASE,
    )


@cache
def _way() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of('way of a disease')})(?![\w-])", re.IGNORECASE)
