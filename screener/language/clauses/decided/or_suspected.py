"""What is known or suspected: "known or suspected pregnancy", "no confirmed or suspected tuberculosis".

Whoever has it meets "known or suspected", whatever else is suspected. What a suspicion is, the words leave to a
person, who is asked about everybody else. Under a "no" it is the other way round: whoever has it does not meet it.
"""

import re
from collections.abc import Iterator
from functools import cache

from screener.language.clauses.decided.undecided import Undecided
from screener.language.words.wordlists import any_of
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Not,
    Rule,
    Unless,
    When,
    leaves,
    nodes,
    readable,
    without_spans,
)

_LONGEST = 300
"""Characters of such a text: longer ones are asked as they are."""


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    """The words of the suspicion, with the word for what is known: behind what is suspected, or before it."""
    known, suspected = rf"(?:{any_of('known for sure')})", rf"(?:{any_of('suspected')})"
    joins = r"(?:\s+(?:or|and/or)\s+|\s*/\s*)"
    both = rf"(?:{known}{joins}{suspected}|{suspected}{joins}{known})(?![\w-])"
    return (
        re.compile(rf"\s*(?:,\s*{both}|\(\s*{both}\s*\))(?=\s*[.;]?\s*\Z)", re.IGNORECASE),
        re.compile(rf"(?<![\w-])(?P<known>{known}){joins}{suspected}(?![\w-])", re.IGNORECASE),
        re.compile(rf"(?<![\w-]){suspected}{joins}(?P<known>{known})(?![\w-])", re.IGNORECASE),
    )


def or_suspected(criterion: Undecided) -> Rule | None:
    """What is known, beside the question; None for any other text."""
    text, question = criterion.text, criterion.question
    if len(text) > _LONGEST:
        return None
    read = [
        rule
        for said in _without_suspicion(text)
        if (rule := criterion.read(said)) is not None and not _has_gaps(rule)
    ]
    rule = min(read, key=_words, default=None)  # "proven pregnancy" is a pregnancy
    if rule is None or _words(rule) == len(list(leaves(rule))):
        return None  # of what no name is known one question asks as well as two
    shown = readable(question.about) if question.about is not None else None
    same = shown is not None and without_spans(shown) == without_spans(rule)
    asked = question.model_copy(update={"about": None}) if same else question
    if isinstance(rule, Not) and _has_one_side(rule.rule):
        return AllOf(rules=(rule, asked), span=question.span)
    return AnyOf(rules=(rule, asked), span=question.span) if _has_one_side(rule) else None


def _without_suspicion(text: str) -> Iterator[str]:
    """The text without the words of its one suspicion, which blanks replace so that all else keeps its place; with the
    word for what is known, and without it."""
    for form in _forms():
        found = list(form.finditer(text))
        if not found:
            continue
        start, end = found[0].span()
        blank = text[:start] + " " * (end - start) + text[end:]
        if len(found) == 1 and "known" in form.groupindex:
            first, last = found[0].span("known")
            yield blank[:first] + text[first:last] + blank[last:]
        if len(found) == 1:
            yield blank
        return


def _words(rule: Rule) -> int:
    """How many of a rule's data have no name but their own words."""
    return sum(bool(getattr(leaf, "words", "")) for leaf in leaves(rule))


def _has_gaps(rule: Rule) -> bool:
    """Whether the blanks are within the name of a datum in the text's own words."""
    return any("  " in getattr(leaf, "words", "") for leaf in leaves(rule))


def _has_one_side(rule: Rule) -> bool:
    """Whether more that is so never makes it hold less: nothing in it is denied, spared or asked of some alone."""
    return not any(isinstance(one, Not | Unless | When | AtLeast) for one in nodes(rule))
