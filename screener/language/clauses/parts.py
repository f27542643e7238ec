"""The parts of an item: chunks, and brackets that can be read on their own."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from screener.errors import Span
from screener.language.clauses.leaves import Subject
from screener.language.words.chunks import Chunk
from screener.model.rules import AllOf, AnyOf, Rule, without_spans
from screener.model.vocabulary import Term


class Group(NamedTuple):
    """A bracket as part of an item: its text and how to read it (with a variable to inherit)."""

    start: int
    end: int
    rule: Callable[[Subject | None], Rule | None]
    best: Callable[[Subject | None], Rule | None]
    kind: str = "GROUP"
    data: None = None


Part = Chunk | Group


def span_of(parts: Sequence[Part]) -> Span:
    return parts[0].start, parts[-1].end


def term_kind(part: Part) -> str:
    return part.data.kind if isinstance(part.data, Term) else ""


def term_name(part: Part) -> str:
    """The name of the term that a part is; empty where it is none."""
    return part.data.name if isinstance(part.data, Term) else ""


def contiguous(content: list[Part], some: list[Part]) -> bool:
    first, last = content.index(some[0]), content.index(some[-1])
    return last - first + 1 == len(some)


def list_leaves(rule: Rule) -> list[Rule]:
    return (
        [leaf for child in rule.rules for leaf in list_leaves(child)]
        if isinstance(rule, AllOf | AnyOf)
        else [rule]
    )


def same(plain: Rule, inner: Rule) -> bool:
    """Whether the bracket says the same thing again."""
    bare = without_spans(plain)
    return all(without_spans(leaf) == bare for leaf in list_leaves(inner))
