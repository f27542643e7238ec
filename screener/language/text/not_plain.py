"""Criteria of which the whole text leaves open how they are joined: each is marked to be asked about, and told."""

from collections.abc import Iterator, Sequence

from screener.errors import Problem
from screener.language.text.aside_items import lone_asides
from screener.language.text.connectives import TORN, is_torn
from screener.language.text.items import Node, walk
from screener.language.text.pointers import POINTS, pointing
from screener.language.text.reviewing import quote
from screener.language.text.unmarked import FLAT, is_flat_list


def not_plain(roots: Sequence[Node]) -> Iterator[Problem]:
    """Mark what is asked: a list against whose head a word goes, a note that stands alone, criteria that others name. A
    problem for each, and for a list whose end cannot be seen."""
    for node in filter(is_torn, roots):
        node.asked = node.text
        yield _told(node, TORN)
    for node in lone_asides(roots):
        node.asked = node.text
    for node, others in pointing(roots):
        for one in (node, *others):
            one.asked = node.text
        yield _told(node, POINTS)
    for node in filter(is_flat_list, walk(roots)):
        if not node.asked:
            yield _told(node, FLAT)


def _told(node: Node, what: str) -> Problem:
    return Problem(f"{quote(node.text)} {what}", span=node.span, severity="question")
