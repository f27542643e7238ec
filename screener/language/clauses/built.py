"""What building a piece of a criterion gives, and the ways to read a piece that it is told of."""

from collections.abc import Callable
from typing import NamedTuple

from screener.errors import Span
from screener.model.protocol import CriterionKind
from screener.model.rules import Rule


class Built(NamedTuple):
    """A rule, and whether it was read whole (False: it holds a question that the text did not ask for)."""

    rule: Rule
    clean: bool


Read = Callable[[str], Rule | None]
"""The rule of a text that can be read whole."""
Way = Callable[[str, CriterionKind, Span, Read], Rule | None]
"""A way to read what is said another way than usual: it gives the rule of a text, whose kind and span it is told, and
what gives the rule of a piece; None of a text that is not its own."""


class Rewordings(NamedTuple):
    """The ways for two sentences of which one tempers the other, for what stands under a head, for a sentence."""

    two: Way
    headed: Way
    sentence: Way


def as_it_stands(*_: object) -> None:
    """The way of a rule that somebody wrote: nothing in it is said another way than usual."""
