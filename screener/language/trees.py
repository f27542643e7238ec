"""The clause grammar's tree: its chunks, its place in the text."""

from lark import Tree

from screener.errors import Span
from screener.language.chunks import Chunk
from screener.language.tokens import Carried
from screener.model.rules import Rule

_TERMINALS = frozenset(
    {
        "BREAK",
        "COLON",
        "FOR",
        "THEN",
        "IF",
        "UNLESS",
        "SEPARATOR",
        "OPEN",
        "CLOSE",
        "QUANTIFIED",
        "JUDGED_ABOUT",
    }
)


def terminal(chunk: Chunk) -> str:
    """The terminal of ``criterion.lark`` that a chunk is."""
    return chunk.kind if chunk.kind in _TERMINALS else "ATOM"


def chunks_of(tree: Tree[Carried]) -> list[Chunk]:
    """The chunks right below a node."""
    return [child.carried for child in tree.children if isinstance(child, Carried)]


def is_silent(token: Carried) -> bool:
    """Whether a chunk says nothing by itself."""
    return token.carried.kind in ("MARK", "FILLER")


def span_of_tree(tree: Tree[Carried]) -> Span:
    """From the first chunk below a node to the last."""
    chunks = [token.carried for token in tree.scan_values(lambda _: True)]
    return min(chunk.start for chunk in chunks), max(chunk.end for chunk in chunks)


def start_of(rule: Rule) -> int:
    """Where a rule's text starts, 0 where that is not known."""
    return rule.span[0] if rule.span else 0


def end_of(rule: Rule) -> int:
    """Where a rule's text ends, 0 where that is not known."""
    return rule.span[1] if rule.span else 0


def is_listed(tree: Tree[Carried]) -> bool:
    """Whether a sentence or a list has more than one item."""
    return any(len(found.children) > 1 for found in tree.find_data("list"))
