"""Items under an item that says on which side they are, or for whom: "* Patients are excluded if:" with a list of its
own among the inclusion criteria, "* Part B only:" with what is asked of those alone."""

from collections.abc import Iterator

from screener.errors import Problem, Span
from screener.language.text.frames import is_closed, names_group, read_frame
from screener.language.text.items import Node, split_all
from screener.language.text.reviewing import quote
from screener.model.protocol import CriterionKind


def items_apart(
    roots: list[Node], markers: list[Span], headings: list[Span], problems: list[Problem]
) -> Iterator[Node]:
    """The items as they are split, and in place of one that only heads a list on another side, or of other people, its
    items; its own words are then one of the ``headings``."""
    for node in split_all(roots, markers):
        excludes, group = _excludes(node), _group(node)
        if not excludes and not group:
            yield node
            continue
        headings.append((node.at, node.span[1]))
        if excludes:
            said = (
                f"{quote(node.text)} stands under inclusion and speaks of excluding. What stands under it was taken as "
                "exclusion criteria: check it."
            )
            problems.append(Problem(said, span=node.span, severity="question"))
        for item in node.below:
            _turn(item, "exclusion" if excludes else node.kind, group or node.group)
            yield item


def _excludes(node: Node) -> bool:
    if node.kind != "inclusion" or not node.below or not is_closed(node.text):
        return False
    frame = read_frame(node.text, node.kind)
    return frame is not None and frame.kind == "exclusion"


def _group(node: Node) -> str:
    """The part or the group of a trial that an item names for those under it; empty where it names none."""
    named = node.below and not node.group and is_closed(node.text) and names_group(node.text)
    return node.text.strip(" *_:：") if named else ""


def _turn(node: Node, kind: CriterionKind, group: str) -> None:
    node.kind, node.group = kind, group
    for item in node.below:
        _turn(item, kind, group)
