"""Tests and what they have shown: "positive oligoclonal bands", "HER2-positive"."""

from screener.errors import Span
from screener.language.chunks import Values
from screener.language.parts import Part, term_kind
from screener.model.rules import OneOf
from screener.model.vocabulary import Term, Vocabulary

_RESULTS = frozenset({"positive", "negative"})


def valued(free: list[Part], at: str | None, span: Span, text: str, vocab: Vocabulary) -> OneOf | None:
    """A category's value in words beside it: "positive oligoclonal bands"."""
    if len(free) != 2:
        return None
    for place, other in ((0, 1), (1, 0)):
        term = free[place].data
        if not isinstance(term, Term) or term.kind != "variable":
            continue
        words = text[free[other].start : free[other].end].lower()
        value = vocab.value_spellings.get(term.name, {}).get(words)
        if value is not None:
            return OneOf(variable=term.name, values=(value,), at=at, span=span)
    return None


def is_result(parts: list[Part]) -> bool:
    """Whether the parts are a test and its result: "HER2-positive"."""
    if len(parts) != 2 or term_kind(parts[0]) != "variable" or not isinstance(parts[1].data, Values):
        return False
    return set(parts[1].data.values) <= _RESULTS
