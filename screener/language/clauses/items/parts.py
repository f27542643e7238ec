"""The parts of an item: chunks, and brackets that can be read on their own."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from screener.errors import Span
from screener.language.clauses.items.leaves import Subject
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
    """From where the first part begins in the text to where the last one ends, in characters. There is one at least."""
    return parts[0].start, parts[-1].end


def term_kind(part: Part) -> str:
    """What kind of term a part is ("variable", "finding", "value" …); empty where it is none."""
    return part.data.kind if isinstance(part.data, Term) else ""


def term_name(part: Part) -> str:
    """The name of the term that a part is; empty where it is none."""
    return part.data.name if isinstance(part.data, Term) else ""


def contiguous(content: list[Part], some: list[Part]) -> bool:
    """Whether some of the parts of an item, in their order, have none of the others between them."""
    first, last = content.index(some[0]), content.index(some[-1])
    return last - first + 1 == len(some)


def list_leaves(rule: Rule) -> list[Rule]:
    """The items of a list and of the lists in it, left to right. A negation, a guard or an exception is one item: what
    stands in it is not said by itself."""
    return (
        [leaf for child in rule.rules for leaf in list_leaves(child)]
        if isinstance(rule, AllOf | AnyOf)
        else [rule]
    )


def same(plain: Rule, inner: Rule) -> bool:
    """Whether the bracket says the same thing again."""
    bare = without_spans(plain)
    return all(without_spans(leaf) == bare for leaf in list_leaves(inner))
