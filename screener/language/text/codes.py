"""A protocol's codes of its criteria: "I1 - Asthma", "E1 - Pregnancy" tell the side that no heading tells."""

import re
from collections.abc import Iterator, Sequence

from screener.errors import Problem
from screener.language.text.items import Node
from screener.language.text.reviewing import quote
from screener.model.protocol import CriterionKind

_SIDES: dict[str, CriterionKind] = {
    **dict.fromkeys(("I#", "IC#", "IN#", "CI#", "INC#", "INCL#"), "inclusion"),
    **dict.fromkeys(("E#", "EC#", "EX#", "CE#", "NI#", "CNI#", "EXC#", "EXCL#"), "exclusion"),
}

_PLAIN = re.compile(r"\(?1[.):]?\)?|#[.):]?")
"""The style of a plain number."""


def side_by_code(roots: Sequence[Node], *, headed: bool) -> Iterator[Problem]:
    """Put each criterion on the side of its code, where the text has codes of both, or codes of what
    excludes beside plain numbers and no heading (``headed``); each that changed is a problem."""
    coded = [_SIDES.get(node.style) for node in roots]
    others = {node.style for node in roots if node.style not in _SIDES}
    beside_plain = (
        not headed and coded.count("exclusion") > 1 and bool(others) and all(map(_PLAIN.fullmatch, others))
    )
    if {*coded} >= {"inclusion", "exclusion"} or beside_plain:
        for node in roots:
            side = _SIDES.get(node.style, node.kind)
            if side != node.kind:
                _turn(node, side)
                yield Problem(
                    f"{quote(node.text)} stands under the other side's heading, or under none, and was taken as "
                    f"{side} by its code. Check it.",
                    span=node.span,
                    severity="question",
                )


def _turn(node: Node, side: CriterionKind) -> None:
    node.kind = side
    for below in node.below:
        _turn(below, side)
