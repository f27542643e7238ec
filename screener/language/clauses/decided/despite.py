"""A bound that holds in spite of what is done about it: "LDL-C ≥ 100 mg/dL despite statin therapy", "IOP ≥ 25 mmHg in
the study eye despite treatment".

Whoever is not within the bound does not meet it, whatever was done. Of whoever is, a person is asked. Behind the words
nothing may stand that could bring in somebody else.
"""

import re

from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.items.parts import list_leaves
from screener.language.clauses.rewordings.of_one_eye import is_of_one_eye
from screener.language.words.late import late
from screener.model.rules import AllOf, AnyOf, Between, Compare, OneOf, Rule

_LONGEST = 300
"""Characters of such a text: longer ones are asked as they are."""
_FORM = late(
    r"(?P<bound>[^;:\n]+?)\s*,?\s+(?:despite|in\s+spite\s+of|(?:while\s+)?on\s+(?:a\s+)?(?:stable|maximal(?:ly)?|maximum|max\.?|"
    r"optimal|optimum|background)\b)\s*(?P<what>[^;:\n]+?)\s*\.?\s*",
    re.IGNORECASE,
)
_OTHER = late(r"[<>≤≥,]|\b(?:or|and|unless|except|if|but|in|for|of|at|within|during)\b|\.\s", re.IGNORECASE)
"""What may let in somebody else, or is another item."""


def despite(criterion: Undecided) -> Rule | None:
    """The bound and the question, both to be met; None for any other text."""
    text, question = criterion.text, criterion.question
    form = _FORM.fullmatch(text) if len(text) <= _LONGEST else None
    if form is None or _OTHER.search(form["what"]) or form["bound"].count("(") != form["bound"].count(")"):
        return None
    bound = criterion.read(form["bound"])
    if bound is None or not isinstance(bound, Compare | Between | OneOf | AllOf | AnyOf):
        return None
    if not all(
        isinstance(leaf, Compare | Between | OneOf) and _is_measured(leaf) for leaf in list_leaves(bound)
    ):
        return None
    asked = question.model_copy(update={"about": None})
    return AllOf(rules=(bound, asked), span=question.span)


def _is_measured(leaf: Compare | Between | OneOf) -> bool:
    """Whether a bound is of what the vocabulary measures, or of what it measures of one eye."""
    return not leaf.words or is_of_one_eye(leaf.words)
