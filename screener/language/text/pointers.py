"""Criteria that speak of other criteria of their list by number or letter: "Patients must fulfil either 2 or 3".

Those that are named are then not asked of everybody, or do not exclude one by one: each of them is a question.
"""

import re
from collections.abc import Iterator, Sequence

from screener.language.text.items import Node

_NOUN = r"(?:(?:inclusion\s+|exclusion\s+)?criteri(?:a|on)|items?|conditions?|numbers?|points?|no\.|#)"
_LABEL = r"[(#]?(?:[A-Z]|\d{1,2})\b(?![.,]\d|\s?[%°])\)?"
_MORE = rf"(?:\s*(?:,|,?\s*(?:and/or|or|and)|/)\s*(?:{_NOUN}\s*)?{_LABEL})"
_OF_SOME = re.compile(
    rf"\b(?:either|one\s+of|any\s+of|both|all\s+of)\s+(?:the\s+)?(?:{_NOUN}\s*)?(?P<some>{_LABEL}{_MORE}+)"
    r"(?=\s*(?:\Z|[.;:,)]|(?:must|should|shall|is|are|be|needs?|has|have|to|above|below|met|apply|applies)\b))"
    rf"|\b{_NOUN}\s*(?P<named>{_LABEL}{_MORE}+)",
    re.IGNORECASE,
)
_IS_MET = re.compile(
    r"\b(?:met|meets?|meeting|fulfil\w*|satisf\w+|apply|applies|required|present|true)\b", re.IGNORECASE
)
_OR_ONE = re.compile(rf"\b(?:or|unless|and)\s+(?:meets?\s+)?{_NOUN}\s*(?P<one>{_LABEL})", re.IGNORECASE)
_LABELS = re.compile(r"(?<![A-Za-z\d])(?:[A-Z]|\d{1,2})(?![A-Za-z\d])")
_JOINS = {
    "inclusion": re.compile(r"\bor\b|/", re.IGNORECASE),
    "exclusion": re.compile(r"\band\b", re.IGNORECASE),
}
POINTS = "speaks of other criteria of its list: each of those is asked. Check them."


def pointing(roots: Sequence[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """The criteria that speak of others, each with those."""
    labelled: dict[tuple[str, str], list[Node]] = {}
    for node in roots:
        labelled.setdefault((node.kind, _label(node)), []).append(node)
    for node in roots:
        names = dict.fromkeys(_named(node))
        others = [one for name in names for one in labelled.get((node.kind, name), ()) if one is not node]
        if others:
            yield node, others


def _named(node: Node) -> Iterator[str]:
    """The numbers and letters of other criteria in a criterion, in capitals."""
    text = node.text
    joins = _JOINS[node.kind]
    for found in _OF_SOME.finditer(text):
        said = found["some"] or found["named"]
        if joins.search(said) and _IS_MET.search(text):
            yield from _LABELS.findall(said)
    for found in _OR_ONE.finditer(text):
        if joins.search(found.group()) or node.kind == "exclusion":
            yield from _LABELS.findall(found["one"])


def _label(node: Node) -> str:
    """The number or letter in front of a criterion; empty without one."""
    if node.marker is None or not node.marker.value:
        return ""
    kind, value = node.marker.style.strip("().:/-–、#_")[-1:], node.marker.value
    if kind == "1":
        return str(value)
    return chr(ord("A") + value - 1) if kind in ("a", "A") else ""
