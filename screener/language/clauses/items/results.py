"""Tests and what they have shown: "positive oligoclonal bands", "HER2-positive"."""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.items.parts import Part, term_kind
from screener.language.words.chunks import Values
from screener.language.words.late import late
from screener.language.words.wordlists import any_of
from screener.model.names import field_name
from screener.model.rules import OneOf, Present, Rule
from screener.model.vocabulary import Term, Vocabulary

_RESULTS = frozenset({"positive", "negative"})
_STAGED = late(r"stage\b", re.I)
_INITIALS = late(r"(?:.*\s)?[A-Z][A-Z0-9]+[a-z]?\d*\Z", re.S)
_INITIALS_FIRST = late(r"[A-Z][A-Z0-9]+[a-z]?\d*\s+[a-z]\w+")


@cache
def _says() -> re.Pattern[str]:
    """What was shown or found, anywhere in an item."""
    return re.compile(rf"\b(?:{any_of('result', 'found')})\b", re.I)


@cache
def _ends() -> re.Pattern[str]:
    """The same at an item's end."""
    return re.compile(rf"\b(?:{any_of('result', 'found')})\W*\Z", re.I)


@cache
def _bare() -> re.Pattern[str]:
    """An item that ends in a result, or is a tumour's status or stage alone."""
    shown, status = any_of("result"), any_of("status")
    return re.compile(rf"(?:.*(?:{shown})|{status}|stage\s+(?:[IVX]+|\d)[A-D]?)\W*\Z", re.I | re.S)


@cache
def _with_noun() -> re.Pattern[str]:
    """An item that has a noun behind its result or status."""
    return re.compile(rf"(?:.*\b(?:{any_of('result')})|{any_of('status')})\s+\w", re.I | re.S)


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


def detected(free: list[Part], at: str | None, span: Span, text: str, vocab: Vocabulary) -> Present | None:
    """ "HCV RNA positive", of what is measured in copies: a yes or no in the text's own words."""
    if len(free) != 2 or at is not None:
        return None
    for place, other in ((0, 1), (1, 0)):
        term, said = free[place].data, text[free[other].start : free[other].end]
        entry = vocab.variables.get(term.name) if isinstance(term, Term) and term.kind == "variable" else None
        if entry is not None and entry.kind == "quantity" and _ends().fullmatch(said):
            words = " ".join(text[slice(*span)].split())
            return Present(finding=field_name(words), words=words, span=span)
    return None


def is_result(parts: list[Part]) -> bool:
    """Whether the parts are a test and its result: "HER2-positive"."""
    if len(parts) != 2 or term_kind(parts[0]) != "variable" or not isinstance(parts[1].data, Values):
        return False
    return set(parts[1].data.values) <= _RESULTS


def is_shown(rule: Rule) -> bool:
    """Whether a rule asks for a test's result."""
    return isinstance(rule, OneOf) and set(rule.values) <= _RESULTS


def has_none(before: str, item: str) -> bool:
    """ "HIV and anti-HCV negative": the first item lacks the result that ends the second, and may share it."""
    return bool(_ends().search(item)) and not _says().search(before)


def lacks_noun(before: str, item: str, *, known: bool) -> bool:
    """ "ALK-positive or ROS1-positive NSCLC", "stage IV or recurrent NSCLC", "MDR or XDR tuberculosis": what the
    first item describes stands behind the second. ``known``: the first is a finding by itself, as COPD is."""
    if _bare().match(before):
        staged = _STAGED.match(before) and not _STAGED.match(item) and len(item.split()) > 1
        return bool(staged or _with_noun().match(item))
    return bool(not known and _INITIALS.match(before) and _INITIALS_FIRST.match(item))
