"""What is known of a criterion that a person is asked about as a whole, before any way decides a part of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from screener.language.words.chunks import Chunk
from screener.model.protocol import CriterionKind
from screener.model.rules import Judgement, Rule


class Undecided(NamedTuple):
    """A criterion with the question that is asked about it, and what it is cut into. ``read`` gives the rule of a
    text that can be read whole, else None."""

    text: str
    kind: CriterionKind
    chunks: Sequence[Chunk]
    question: Judgement
    read: Callable[[str], Rule | None]
