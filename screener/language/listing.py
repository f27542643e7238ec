"""What the items of a list look like: how each begins, whether it adds to the one before it."""

import re

from lark import Tree

from screener.language.sharing import Item
from screener.language.tokens import Carried
from screener.language.trees import LEADS, chunks_of, span_of_tree
from screener.model.rules import Rule

_DONE = re.compile(r"(?:\w+ly\s+)?\w+ed\s+(?:in|by|at|for|to|with|from|on)\b", re.IGNORECASE)


def has_verb(item: Tree[Carried], text: str) -> bool:
    """Whether an item begins anew: "or were treated with steroids"."""
    first = chunks_of(item)[:1]
    words = text[slice(*first[0].span)].lower().split() if first else []
    return bool(words) and first[0].kind == "FILLER" and words[0] not in ("the", "a", "an", "any", "of")


def view(tree: Tree[Carried], rule: Rule, word: str, text: str) -> Item:
    """An item as the check of what a list shares sees it."""
    start, end = span_of_tree(tree)
    chunks = [chunk for chunk in chunks_of(tree) if chunk.kind not in ("MARK", "FILLER")]
    kinds = tuple(chunk.kind for chunk in chunks)
    first = next((chunk.start for chunk in chunks if chunk.kind not in LEADS), start)
    return Item(text[start:end], kinds, rule, text[first:end], word)


def leading_negation(items: list[Tree[Carried]]) -> bool:
    """Whether only the first item is negated: "no A or B", "patients without A or B"."""
    negated = [any(c.kind in ("NOT", "UNABLE") for c in chunks_of(item)) for item in items]
    return negated[0] and not any(negated[1:])


def has_with(item: Tree[Carried]) -> bool:
    """Whether a "with" stands inside an item: "diabetes with nephropathy", not "with nephropathy"."""
    kinds = [chunk.kind for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")]
    return "JOIN" in kinds[1:]


def begins_with(item: Tree[Carried]) -> bool:
    """Whether an item only adds to the one before it: "diabetes, with HbA1c > 9 %"."""
    return [chunk.kind for chunk in chunks_of(item)[:1]] == ["JOIN"]


def says_with(item: Tree[Carried]) -> bool:
    """Whether a "with" stands anywhere in an item."""
    return any(chunk.kind == "JOIN" for chunk in chunks_of(item))


def is_doing(item: Tree[Carried], text: str) -> bool:
    """Whether an item says what the people before it do: "and receiving insulin", "and treated with insulin"."""
    if _DONE.match(text, span_of_tree(item)[0]):
        return True
    first = chunks_of(item)[:1]
    words = text[slice(*first[0].span)].lower().split() if first else []
    return bool(words) and first[0].kind == "FILLER" and words[0].endswith("ing")
