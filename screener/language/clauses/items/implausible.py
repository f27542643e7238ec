"""Bounds that the sketch of an item leaves out: a number that is none of what stands beside it makes a wrong guess, and
no guess is better."""

import re

from screener.language.words.chunks import Chunk, Constraint, Range
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.rules import Between, Compare, Quantity, Rule
from screener.model.units import dimension
from screener.model.vocabulary import Vocabulary, fold

_TITRE = late(r"\s?:\s?\d")
_BEFORE_COLON = late(r"\d\s?:\s?\Z")
_NEAR = 4
"""Characters before a number among which a colon and the digit before it stand."""
_YEARS = range(1900, 2100)
_WORD = late(r"[^\W_]+")


def is_no_value(part: Chunk, text: str) -> bool:
    """Whether the numbers of a bound are half of something else: a titre (1:80), a time of the day (22:00), years."""
    if not isinstance(part.data, Constraint | Range):
        return False
    ends = [part.data.quantity] if isinstance(part.data, Constraint) else [part.data.low, part.data.high]
    if len(ends) > 1 and all(map(_is_year, ends)):
        return True
    said = text[part.start : part.end]
    behind = said[:1].isdigit() and _BEFORE_COLON.search(text[max(0, part.start - _NEAR) : part.start])
    halved = behind or _TITRE.match(text, part.end)
    return bool(halved) or (len(ends) > 1 and bool(re.search(r"\d:\d", said)))


def is_no_subject(rule: Rule | None, vocab: Vocabulary) -> bool:
    """Whether a bound's words name nothing that has a value: none but plain ones ("despite 2 or more drugs"), people,
    or what somebody has or has not ("melanoma")."""
    if not isinstance(rule, Compare | Between) or not rule.words:
        return False
    words = [word for word in _WORD.findall(rule.words.lower()) if not word.isdigit()]
    if all(word in _plain() or fold(word) in _plain() for word in words):
        return True
    if words[-1] in listed("leads to a noun") or fold(words[-1]) in listed("people") | listed("takes part"):
        return True
    named = vocab.lookup(rule.words)
    ends = [rule.quantity] if isinstance(rule, Compare) else [rule.low, rule.high]
    finding = named is not None and named.kind == "finding"
    return finding and not _is_counted(rule.words) and any(map(_is_level, ends))


def _is_level(quantity: Quantity) -> bool:
    """Whether it is a bare number, or so much in a volume: no dose, size or length of time."""
    per = quantity.unit.rpartition("/")[2] if "/" in quantity.unit else ""
    return not quantity.unit or bool(quantity.limit) or dimension(per) == "volume"


def _is_counted(words: str) -> bool:
    """Whether words stand in the plural: "more than 5 blood products"."""
    last = words.split()[-1].lower()
    return last.endswith("s") and not last.endswith(("ss", "is", "us")) and fold(last) != last


def _plain() -> frozenset[str]:
    return listed("idle") | listed("has no value") | listed("somebody")


def _is_year(quantity: Quantity) -> bool:
    return not quantity.unit and quantity.value % 1 == 0 and int(quantity.value) in _YEARS
