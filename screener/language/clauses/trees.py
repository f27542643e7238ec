"""The clause grammar's tree: its chunks, its place in the text."""

from collections.abc import Sequence

from lark import Tree

from screener.errors import Span
from screener.language.words.chunks import Chunk
from screener.language.words.tokens import Carried
from screener.model.rules import Rule
from screener.model.vocabulary import Term

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
LEADS = ("HISTORY", "NOT", "NOW", "JOIN")
"""Kinds that lead to a thing, and are no part of its name."""


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
    below: list[Tree[Carried] | Carried] = [tree]
    first, last = [], []
    while below:  # not by recursion: a text has as many lines below each other as it likes
        node = below.pop()
        if isinstance(node, Tree):
            below += node.children
        else:
            first.append(node.carried.start)
            last.append(node.carried.end)
    return min(first), max(last)


def start_of(rule: Rule) -> int:
    """Where a rule's text starts, 0 where that is not known."""
    return rule.span[0] if rule.span else 0


def end_of(rule: Rule) -> int:
    """Where a rule's text ends, 0 where that is not known."""
    return rule.span[1] if rule.span else 0


def span_of_rules(rules: Sequence[Rule]) -> Span:
    """From the first rule's text to the last one's."""
    return start_of(rules[0]), end_of(rules[-1])


def is_listed(tree: Tree[Carried]) -> bool:
    """Whether a sentence or a list has more than one item."""
    return any(len(found.children) > 1 for found in tree.find_data("list"))


def only_names(chunks: list[Chunk]) -> bool:
    """Whether a head only names a kind of thing, and bounds nobody: no people, no measure, no time."""
    content = [chunk for chunk in chunks if chunk.kind not in ("MARK", "FILLER", "NOW", "SEVERITY")]
    named = [c for c in content if not isinstance(c.data, Term) or c.data.kind in ("finding", "umbrella")]
    words = sum(chunk.end > chunk.start for chunk in content)
    return words <= 3 and len(named) == len(content) and all(c.kind in ("TERM", "WORDS") for c in content)


def only_leads(item: Tree[Carried]) -> bool:
    """Whether a silent item holds words that lead to a thing: "diagnosed with"."""
    return any(chunk.kind == "FILLER" and chunk.data == "lead" for chunk in chunks_of(item))


def begins_history(item: Tree[Carried]) -> bool:
    """Whether an item begins with "history of", or with people who have one: "women with a history of"."""
    others = [chunk for chunk in chunks_of(item) if not _is_of_people(chunk)]
    return (
        next((one.kind for one in others if one.kind not in ("MARK", "FILLER", *LEADS[1:])), "") == "HISTORY"
    )


def _is_of_people(chunk: Chunk) -> bool:
    """ "Women", "adults", "18-45 years": who somebody is, and no thing that they have."""
    if isinstance(chunk.data, Term):
        return chunk.data.kind in ("value", "rule") or chunk.data == Term("variable", "age")
    return chunk.kind in ("RANGE", "CONSTRAINT")


def defines(item: Tree[Carried]) -> bool:
    """Whether an item says what the one before it means: "defined as", "i.e."."""
    return _first_kind(item, ("MARK", "FILLER")) == "DEFINITION"


def _first_kind(item: Tree[Carried], silent: tuple[str, ...]) -> str:
    return next((chunk.kind for chunk in chunks_of(item) if chunk.kind not in silent), "")


def without_edges(text: str, span: Span) -> Span:
    """A question's place without the signs around it: "- stroke;" asks for stroke."""
    start, end = span
    while start < end and not text[start].isalnum() and text[start] not in '<>≤≥("':
        start += 1
    while end > start and (text[end - 1] in " \n;,*" or _closes_what_is_before(text, start, end)):
        end -= 1
    return start, end


def _closes_what_is_before(text: str, start: int, end: int) -> bool:
    """ "(Unless due to disease)": whether a place ends in a bracket that opens before it."""
    closes = text[end - 1]
    opens = {")": "(", "]": "["}.get(closes, "")
    before, words = text[:start], text[start:end]
    return (
        bool(opens)
        and words.count(closes) > words.count(opens)
        and before.count(opens) > before.count(closes)
    )
