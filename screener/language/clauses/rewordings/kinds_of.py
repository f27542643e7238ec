"""A condition with its kinds in a bracket: "pancreatitis (acute or chronic)", "diabetes mellitus (type 1 or 2)".

Whoever has one of the kinds is meant, and each must be a condition that is known by itself.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.known import known_name
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AnyOf, Rule

_FORM = late(r"(?P<thing>[^()\[\];:,\n]+)[(\[](?P<kinds>[^()\[\];:\n]+)[)\]]\s*[.;]?\s*")
_JOINS = late(r"\s*,\s*(?:(?:and/or|or|and)\s+)?|\s+(?:and/or|or|and)\s+|\s*/\s*", re.IGNORECASE)
_AND = late(r"(?<!/)\band\b(?!/)", re.IGNORECASE)
_NUMBERED = late(r"(?P<word>[a-z]+)\s+(?:\d+|[IVX]+|[A-E])\Z", re.IGNORECASE)
_MOST = 3
"""Words of a kind."""


def kinds_of(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """Any of the kinds; None for any other text. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text)
    if form is None or _AND.search(form["kinds"]):
        return None  # "hepatitis (B and C)" may be both at once
    kinds = _with_word([one for one in _JOINS.split(form["kinds"].strip()) if one])
    whole = read(form["thing"])
    if len(kinds) < 2 or not known_name(whole) or any(len(one.split()) > _MOST for one in kinds):
        return None
    rules = [_of_kind(one, form["thing"], whole, read) for one in kinds]
    found = tuple(rule for rule in rules if rule is not None)
    return standing_at(AnyOf(rules=found), span) if len(found) == len(rules) else None


def _with_word(kinds: list[str]) -> list[str]:
    """ "Type 1 or 2" is type 1 or type 2."""
    first = _NUMBERED.match(kinds[0]) if kinds else None
    if first is None:
        return kinds
    return [kinds[0], *(one if " " in one else f"{first['word']} {one}" for one in kinds[1:])]


def _of_kind(kind: str, thing: str, whole: Rule | None, read: Read) -> Rule | None:
    """The condition of that kind: "history of pancreatitis" and "acute" is a history of acute pancreatitis."""
    words = thing.split()
    for place in range(len(words), -1, -1):
        rule = read(" ".join((*words[:place], kind, *words[place:])))
        if type(rule) is type(whole) and known_name(rule) not in ("", known_name(whole)):
            return rule
    return None
