"""Items with two readings, what is decided of them, and what is asked of a person."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from screener.language.clauses.elapsed import NEVER, waited
from screener.language.clauses.parted import all_or_any, or_never
from screener.language.clauses.parts import Part
from screener.language.clauses.pressures import PAIR, of_both
from screener.model.protocol import CriterionKind
from screener.model.rules import Rule
from screener.model.vocabulary import Vocabulary


class OpenItem(NamedTuple):
    """``about`` is what an item most likely means, ``question`` what it leaves open, ``decide`` makes the rule of the
    question to a person."""

    about: Rule
    question: str
    decide: Callable[[Rule], Rule | None]


def open_item(parts: Sequence[Part], text: str, vocab: Vocabulary, kind: CriterionKind) -> OpenItem | None:
    """An item that is such a one; None for any other."""
    both = of_both(parts, text, vocab)
    if both is not None:
        return OpenItem(both, PAIR, partial(all_or_any, both))
    late = waited(parts, text, vocab) if kind == "inclusion" else None
    return OpenItem(late, NEVER, partial(or_never, late)) if late is not None else None
