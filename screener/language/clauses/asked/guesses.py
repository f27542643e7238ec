"""What a question is guessed to be about, without what it is plainly not: the age of a wound or of somebody's child is
no age of the candidate, and the points of a subscale are none of the scale.

A guess decides nothing, but stands beside the question. One that names another measure leads whoever answers astray.
"""

import re
from functools import cache

from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import (
    Between,
    Compare,
    Judgement,
    OneOf,
    Rule,
    children,
    readable,
    with_children,
)
from screener.model.vocabulary import Vocabulary, fold

_CLAUSE = late(r"[,;:.()\[\]\n]")
_WORD = late(r"[^\W\d_]+")
_AGE = late(r"\bage[sd]?\b", re.IGNORECASE)
_WITH_THEM = late(
    r"\b(?:sex|intercourse|relations)\s+with\s+(?:wo)?men\b|\b(?:fe)?male\s+(?:factors?|partners?|condoms?)\b",
    re.I,
)
_PART = 30
"""Characters behind a score within which a part of it may be named."""


def with_sound_guesses(rule: Rule, text: str, vocab: Vocabulary) -> Rule:
    """The rule, each question in it without what misleads of its guess."""
    if isinstance(rule, Judgement):
        if rule.about is None:
            return rule
        about = readable(_sound(rule.about, text, vocab))
        return rule if about == readable(rule.about) else rule.model_copy(update={"about": about})
    below = tuple(with_sound_guesses(child, text, vocab) for child in children(rule))
    return with_children(rule, below) if below else rule


def _sound(rule: Rule, text: str, vocab: Vocabulary) -> Rule:
    below = tuple(_sound(child, text, vocab) for child in children(rule))
    if below:
        return with_children(rule, below)
    return Judgement(question=text, span=rule.span) if _misleads(rule, text, vocab) else rule


def _misleads(leaf: Rule, text: str, vocab: Vocabulary) -> bool:
    if isinstance(leaf, OneOf):
        return leaf.variable == "sex" and _names_others(leaf, text)
    if not isinstance(leaf, Compare | Between) or leaf.words or leaf.span is None:
        return False
    if leaf.variable == "age":
        return _is_of_another(leaf, text)
    variable = vocab.variables.get(leaf.variable)
    start, end = leaf.span
    near = f"{text[start:end]}{_CLAUSE.split(text[end : end + _PART])[0]}".lower()
    return variable is not None and not variable.unit and _part().search(near) is not None


def _names_others(leaf: OneOf, text: str) -> bool:
    """ "Sex with men", "male factor": a sex that need not be the candidate's."""
    start, end = leaf.span or (0, 0)
    return any(found.start() < end and start < found.end() for found in _WITH_THEM.finditer(text))


def _is_of_another(leaf: Compare | Between, text: str) -> bool:
    """ "Wound older than 3 months", "at least one child aged 2-5 years": the age of something or somebody else."""
    start, end = leaf.span or (0, 0)
    bound = leaf.bound[0] if leaf.bound is not None else start
    before = _CLAUSE.split(text[:bound])[-1]
    said = f"{before} {text[bound:end]}"
    if _others().search(said):
        return True
    if _AGE.search(said):
        return False
    small = listed("is so") | listed("is allowed") | listed("beside an age")
    named = [word for word in map(fold, _WORD.findall(before)) if word not in small]
    ends = (leaf.quantity,) if isinstance(leaf, Compare) else (leaf.low, leaf.high)
    people = listed("people") | listed("somebody") | listed("young") | listed("takes part")
    grown = all(end.unit == "a" for end in ends)  # "T2DM between 40 and 70 years"
    return bool(named) and named[-1] not in people and (not grown or named[-1] in listed("grows old"))


@cache
def _others() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{any_of('of another age')})(?![^\W_])", re.IGNORECASE)


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('part of a score')})\b")
