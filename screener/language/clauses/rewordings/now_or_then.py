"""Who is or was something: "current or ex-smokers", "current or former smokers with at least 10 pack-years".

The noun is said once, and so what is said behind it is of both.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.known import known_name
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Present, Rule

_FORM = late(
    r"current(?:ly)?\s+(?:or|and/or)\s+(?P<then>former\s+|previous\s+|past\s+|ex[-\s]\s?)(?P<noun>[\w-]+(?:\s[\w-]+)?)"
    r"(?:\s*,?\s+with\s+(?P<bound>[^;\n]+?))?\s*[.;]?",
    re.IGNORECASE,
)
_LONGEST = 200
"""Characters of such a sentence."""


def now_or_then(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """Either of the two, with the bound that is said of both; None for any other text. ``read`` gives the rule of a
    text that can be read whole."""
    form = _FORM.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if form is None:
        return None
    now, then = read(f"current {form['noun']}"), read(f"{form['then']}{form['noun']}")
    if not isinstance(now, Present) or not isinstance(then, Present) or now == then:
        return None
    if not known_name(now) or not known_name(then):
        return None
    either: Rule = AnyOf(rules=(now, then))
    if form["bound"] is None:
        return standing_at(either, span)
    bound = read(form["bound"])
    if not isinstance(bound, Compare | Between) or bound.words:
        return None
    return standing_at(AllOf(rules=(either, bound)), span)
