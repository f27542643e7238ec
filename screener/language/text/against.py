"""Lists among what excludes whose bounds are those of the healthy: "Inadequate organ function:", "ANC ≥ 1500/mm3".

Whether such a list says what is inadequate or, as is often meant, what would be adequate cannot be told of its words.
Read as it stands it would exclude the healthy, so it is asked and never decided.
"""

import re
from collections.abc import Iterator, Sequence

from screener.errors import Problem
from screener.language.text.frames import SHORT, is_closed
from screener.language.text.items import Node, walk
from screener.language.text.reviewing import quote

AGAINST = "a head against its own bounds"
"""The doubt of such a list."""
_OF_VALUES = re.compile(
    r"\b(?:functions?|laboratory|labs?|organs?|(?:bone\s+)?marrow|reserve|ha?ematologic(?:al)?|renal|hepatic|liver|kidney"
    r"|cardiac|pulmonary|ha?ematology|chemistry|blood\s+counts?)\b",
    re.IGNORECASE,
)
_AS_IT_SHOULD_BE = re.compile(r"\b(?:adequate|sufficient|acceptable|satisfactory|normal)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:no|not|without|lack|lacks|lacking|absence|fails?|failure|non)\b", re.IGNORECASE)
_UP = r"(?:≥|⩾|≧|>=?|at\s+least\b|(?:greater|more|higher)\s+than\b|above\b)"
_DOWN = r"(?:≤|⩽|≦|<=?|at\s+most\b|(?:less|lower)\s+than\b|below\b|up\s+to\b)"
_BOUND = re.compile(rf"{_UP}|{_DOWN}", re.IGNORECASE)
_HEALTHY = re.compile(
    r"\b(?:anc|neutrophils?|granulocytes?|platelets?|plt|thrombocytes?|ha?emoglobin|hb|hgb|wbc"
    r"|leu[ck]ocytes?|white\s+(?:blood\s+)?cells?|lymphocytes?|e?gfr|clearance|crcl|lvef"
    rf"|ejection\s+fraction|albumin|fev1|dlco|spo2|saturation)\b[^<>≤≥\n]{{0,60}}?{_UP}"
    r"|\b(?:creatinine(?!\s+clearance)|bilirubin|ast|alt|sgot|sgpt|transaminases?|ggt|amylase"
    r"|lipase|prothrombin\s+time|pt|qtc[fb]?|inr|aptt|ptt|alkaline\s+phosphatase|alp)"
    rf"\b[^<>≤≥\n]{{0,60}}?{_DOWN}",
    re.IGNORECASE,
)


def against(roots: Sequence[Node]) -> Iterator[Problem]:
    """Mark each such list, and what comes under such a head that stands on a line of its own; a problem for each."""
    under = ""
    for node in roots:
        if node.kind != "exclusion" or (node.marker is None and under):
            under = ""
        if node.kind != "exclusion":
            continue
        head, items = _parted(node)
        if not items and node.marker is None and heads_values(head):
            under = head
        elif under and _all_healthy([node.text, *map(_whole, node.below)]):
            if not node.doubt:
                yield _told(under, node)
            node.doubt = node.doubt or AGAINST
        elif items and heads_values(head) and (_says_healthy(head) or _all_healthy(items)):
            node.doubt = node.doubt or AGAINST
            yield _told(head, node)


def _told(head: str, node: Node) -> Problem:
    return Problem(
        f"{quote(head)} stands under what excludes, over bounds that the healthy meet or of what is as it should be: "
        "whether its list excludes or says what is sought cannot be told. It is asked. Check it.",
        span=node.span,
        severity="question",
    )


def _parted(node: Node) -> tuple[str, list[str]]:
    """The head of a list and its items, in its own text or below it."""
    text = node.text
    if node.below:
        return text, [_whole(item) for item in node.below]
    head, colon, rest = text.partition(":")
    return (f"{head}:", [rest]) if colon and rest.strip() else (text, [])


def _whole(node: Node) -> str:
    return "\n".join(one.text for one in walk([node]))


def heads_values(head: str) -> bool:
    """Whether a short line only heads values of the laboratory or of organs: "Adequate organ function"."""
    short = len(head.split()) <= SHORT and not _BOUND.search(head) and head[-1:] not in ".;,"
    return short and _OF_VALUES.search(head) is not None


def _says_healthy(head: str) -> bool:
    """Whether a head that announces its list names what is as it should be: "Adequate organ function:"."""
    return is_closed(head) and bool(_AS_IT_SHOULD_BE.search(head)) and not _NOT.search(head)


def _all_healthy(items: Sequence[str]) -> bool:
    """Whether every item that has a bound has one that the healthy meet, and some have one."""
    bounded = [item for item in items if _BOUND.search(item)]
    return bool(bounded) and all(_HEALTHY.search(item) for item in bounded)
