"""The words that people read for a criterion's state: the same on a screen and in a report.

What waits for a person's judgement alone is *to judge*, not *unknown*: there is no document to look it up in. To the
engines, to the log and in every machine format it is an unknown as any other.
"""

from typing import Literal

from screener.engines.decisions import Effect, effect
from screener.engines.findings import Finding
from screener.model.protocol import Criterion, Protocol
from screener.model.rules import Judgement, leaves
from screener.model.wording import clean

Word = Effect | Literal["to judge"]

SYMBOLS: dict[Word, str] = {
    "met": "✓",
    "passes": "✓",
    "not met": "✗",
    "excludes": "✗",
    "unknown": "?",
    "to judge": "!",
    "not applicable": "–",
}
JUDGED_WHOLE = "a question to a person, in the text's own words"
TO_JUDGE = "a person has to answer; nothing is assumed"


def word_of(criterion: Criterion, finding: Finding) -> Word:
    """A criterion's state in a word; one that waits for a person's judgement alone is *to judge*."""
    word: Effect = effect(criterion, finding)
    if word == "unknown" and finding.missing:
        asked = {leaf.field for leaf in _questions(criterion)}
        if asked.issuperset(finding.missing):
            return "to judge"
    return word


def reasons_of(criterion: Criterion, finding: Finding) -> tuple[str, ...]:
    """A finding's reasons, in which a question that nobody answered is *to judge*.

    A criterion that is one question says so without repeating it: its text stands beside it.
    """
    unanswered = {f"{asked} is not known": asked for asked in map(_asked, _questions(criterion))}
    told = tuple(clean(reason) for reason in finding.reasons)
    if len(told) == len(unanswered) == 1 and unanswered.keys() >= {*told}:
        return (TO_JUDGE,)
    return tuple(f"{unanswered[one]} is to judge" if one in unanswered else one for one in told)


def is_judged(protocol: Protocol, name: str) -> bool:
    """Whether the field of that name holds a person's answer to a question of a criterion's."""
    return any(leaf.field == name for criterion in protocol.criteria for leaf in _questions(criterion))


def is_judged_whole(criterion: Criterion) -> bool:
    """Whether the rule is one question that repeats the text, whatever could be read of it."""
    rule = criterion.rule
    return isinstance(rule, Judgement) and _bare(rule.question) == _bare(criterion.text)


def _bare(words: str) -> str:
    """Words without the sign that ends an item of a list."""
    return clean(words).rstrip(" ;,.")


def _questions(criterion: Criterion) -> list[Judgement]:
    return [leaf for leaf in leaves(criterion.rule) if isinstance(leaf, Judgement)]


def _asked(question: Judgement) -> str:
    return clean(f"“{question.question}”")
