"""A bound that need not be met where something explains it: "ANC ≥ 1.5 × 10^9/L unless due to bone marrow involvement".

Whoever is within the bound needs no explanation. Of everybody else a person is asked. So it is of a value that is to be
good enough alone: "hemoglobin ≤ 10 g/dL unless due to bleeding" is sought of those who do not bleed.
"""

import re
from functools import cache

from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.items.parts import list_leaves
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import AllOf, AnyOf, Compare, Rule

_LONGEST = 300
"""Characters of such a text: longer ones are asked as they are."""

_MORE = late(
    r"[<>≤≥=\d]|,(?!.*\bor\b)|\band\b(?!/or)|\b(?:but|with|without|which|then|must|should|is|are|no|not|if|when)\b",
    re.IGNORECASE,
)
"""What asks for more than a cause: "due to metastases, then ≤ 5 × ULN", "due to disease, and no G-CSF"."""


@cache
def _form() -> re.Pattern[str]:
    what = rf"(?:(?:(?:an?|the|this|these|it|they|such|any|{any_of('out of bounds')})\s+)*(?:is|are|was|were)\s+)?"
    held = (
        r"(?:(?:elevated|increased|decreased|abnormal|lower|higher|clearly|felt|considered|thought|deemed|judged|believed"
        r"|known|to|be|as)\s+)*"
    )
    due = rf"(?:{any_of('explained by')})"
    return re.compile(
        rf"(?P<bound>[^;:\n]+?)\s*[,(]?\s*\b(?:unless|except\s+(?:if|when|where)|except)\s+{what}{held}{due}\s+"
        r"(?P<cause>[^;:\n()]+?)\s*\)?\s*[.;]?\s*",
        re.IGNORECASE,
    )


def unless_due(criterion: Undecided) -> Rule | None:
    """The bound, or else the question; None for any other text."""
    text, question = criterion.text, criterion.question
    if criterion.kind != "inclusion" or len(text) > _LONGEST:
        return None
    form = _form().fullmatch(text)
    if form is None or _MORE.search(form["cause"]):
        return None
    bound = criterion.read(form["bound"])
    if (
        bound is None
        or not isinstance(bound, Compare | AllOf)
        or not all(map(_is_enough, list_leaves(bound)))
    ):
        return None
    asked = question.model_copy(update={"about": None})
    return AnyOf(rules=(bound, asked), span=question.span)


def _is_enough(leaf: Rule) -> bool:
    """Whether a bound says that a value is good enough: no more than so many times a normal one, or no less of what
    there is to be enough of."""
    if not isinstance(leaf, Compare) or leaf.words:
        return False
    if leaf.quantity.limit:
        return leaf.operator[0] == "<"
    return leaf.operator[0] == ">" and leaf.variable in listed("enough of")
