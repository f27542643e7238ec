"""Items that say something of the item above them are joined to it: an exception that stands beside what it is of would
exclude by itself, and what it is of would exclude without it."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from screener.language.text.items import Node
from screener.language.words.asides import excepts, is_aside, may_except, notes, permits


def with_asides(nodes: Sequence[Node]) -> list[Node]:
    """The items of one level, each with the exceptions, notes and permissions behind it as items under it.

    One that has none before it is asked where it stands: it never excludes by itself.
    """
    kept: list[Node] = []
    for node, after in zip_longest(nodes, nodes[1:]):
        before = kept[-1] if kept else None
        same = before is not None and (before.kind, before.group) == (node.kind, node.group)
        if before is not None and same and _is_of(before, node, after):
            _join(before, node)
            continue
        if before is not None and same and may_except(node.text):
            before.asked = node.asked = before.text
        node.below = with_asides(node.below)
        kept.append(node)
    return kept


def lone_asides(nodes: Sequence[Node]) -> Iterator[Node]:
    """The exclusion criteria that only say something of others."""
    return (node for node in nodes if node.kind == "exclusion" and not node.below and is_aside(node.text))


def _is_of(before: Node, node: Node, after: Node | None) -> bool:
    """Whether an item is said of the one before it."""
    goes_on = after is not None and after.marker is not None and after.kind == node.kind
    if node.marker is None and before.marker is not None and not goes_on:
        return False  # a paragraph behind a list is of all of it, or of its last item
    if excepts(node.text):
        return True
    return node.kind == "exclusion" and (notes(node.text) or permits(node.text))


def _join(before: Node, node: Node) -> None:
    if before.below:
        before.asked = before.text  # of the whole list, or of its last item
    before.below.append(node)
