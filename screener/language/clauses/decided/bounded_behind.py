"""A condition with a bound in a bracket behind it: "prediabetes (HbA1c 5.7-6.4 %)", "compensated cirrhosis (CP A)".

The bracket says what is meant, or how far it must have come. Who is not within the bound meets it in neither way, and
who is, and has the condition, in both. Of who is within the bound without the condition, a person is asked.
"""

import re

from screener.language.clauses.decided.undecided import Undecided
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    OneOf,
    Present,
    Rule,
    leaves,
)
from screener.model.vocabulary import fold

_FORM = late(r"\s*(?P<thing>[^()\[\];:]+?)\s*[(\[](?P<bound>[^()\[\];:]+)[)\]]\s*\.?\s*")
_GRADE = late(
    r"\s*(?:(?:mild|moderate|severe)(?:\s*(?:to|/|-|or)\s*(?:moderate|severe|very\s+severe))?|very\s+severe)\s+",
    re.IGNORECASE,
)
_EXAMPLE = late(
    r"\s*(?:e\.?\s?g\b|such as|for (?:example|instance)|includ|like\b|mostly|usually)", re.IGNORECASE
)


def bounded_behind(criterion: Undecided) -> Rule | None:
    """The bound with the condition or else the question; None for any other text."""
    text, kind, question, read = criterion.text, criterion.kind, criterion.question, criterion.read
    form = _FORM.fullmatch(text)
    if form is None or _EXAMPLE.match(form["bound"]):
        return None
    if kind == "exclusion" and fold(form["thing"].split()[-1]) in listed("broad"):
        return None  # "bleeding disorder (INR > 1.5)": one of the ways to have one
    start, end = form.span("bound")  # blanks before it leave it in its place
    graded = _GRADE.match(text)
    thing, bound = read(text[: form.end("thing")]), read(" " * start + text[start:end])
    if thing is None and graded is not None:  # "severe hemophilia A (FVIII < 1 %)": the bound says how severe
        thing = read(" " * graded.end() + text[graded.end() : form.end("thing")])
    if not isinstance(thing, Present) or bound is None:
        return None
    measured = all(map(_is_named, leaves(bound)))
    asked = question.model_copy(update={"about": None})
    either = AnyOf(rules=(thing, asked), span=question.span)
    return AllOf(rules=(bound, either), span=question.span) if measured else None


def _is_named(leaf: Rule) -> bool:
    """Whether the bracket itself names what a bound is of: "> 2 drinks/day" is of what stands before."""
    if not isinstance(leaf, Compare | Between | OneOf) or leaf.variable in ("age", "sex"):
        return False
    return leaf.named is not None and leaf.named != leaf.bound
