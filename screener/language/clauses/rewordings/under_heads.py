"""Bounds under the name of an organ or of a value: "Hepatic: bilirubin ≤ 1.5 × ULN", "ANC: ≥ 1.5 G/L (≥ 0.5 if …)".

The name of an organ or of a function only sorts them. What excludes by several bounds is read where they are joined.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.members import is_measured
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.loosened import loosened
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AnyOf, Compare, Rule
from screener.model.vocabulary import fold

_FORM = late(r"(?P<head>[A-Za-z][A-Za-z/ -]*?)\s*:\s*(?P<values>[^:\n]+)")
_JOINS = frozenset({"and", "or"})
_LONGEST = 300
"""Characters of such a sentence."""


def under_head(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The bounds of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if form is None:
        return None
    words = {fold(word) for word in re.findall(r"[A-Za-z]+", form["head"])} - _JOINS
    if not words <= listed("values of"):
        return loosened(text, kind, span, read)
    rule = loosened(form["values"], kind, span, read) or read(form["values"])
    if rule is None or not is_measured(rule):
        return None
    joined = kind == "inclusion" or isinstance(rule, Compare | AnyOf)
    return standing_at(rule, span) if joined else None
