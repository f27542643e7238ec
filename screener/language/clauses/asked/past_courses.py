"""A course of treatment that may be over, said with its length: "received dialysis for more than 3 months", "latent
tuberculosis unless treated with isoniazid for at least a month".

Whoever has finished it has had it for so long, and has it no more: a length of time is read as one up to now.
"""

import re
from functools import cache

from screener.language.clauses.items.known import is_treatment
from screener.language.words.late import late
from screener.language.words.wordlists import any_of
from screener.model.rules import Lasted, Rule
from screener.model.vocabulary import fold

_NOW = late(
    r"\b(?:current(?:ly)?|now|ongoing|being|chronic(?:ally)?|stable|still|on|receiving|taking|using)\b", re.I
)
_RECEIVED = late(r"\b(?:received|underwent|undergone|been\s+given|were\s+given|completed)\b", re.I)
_TREATED = late(r"\btreated\s+(?:with|by)\b\s*", re.I)
_NEAR = 24
"""Characters before what lasted in which its verb stands."""


def may_be_finished(rule: Rule, text: str) -> bool:
    """Whether a rule is of such a course. "Treated with" outside of an exception is taken as what goes on, as it is
    without a length."""
    if not isinstance(rule, Lasted) or rule.span is None:
        return False
    start, end = rule.span
    before = re.split(r"[,;:.(]", text[max(0, start - _NEAR) : start])[-1]
    said = f"{before}{text[start:end]}"
    if _NOW.search(said):
        return False
    if _RECEIVED.search(said):
        return True
    least = rule.bound in ("at least", "more than")
    spared = _spares().search(_TREATED.sub("", text[:start])) is not None
    return least and spared and (_TREATED.search(said) is not None or _is_course(rule))


def _is_course(rule: Lasted) -> bool:
    """Whether it is a treatment by its name, and no illness."""
    words = rule.words.split() or rule.event.split("_")
    return (not rule.words and is_treatment(rule.event)) or bool(_courses() & set(map(fold, words)))


@cache
def _courses() -> frozenset[str]:
    return frozenset(
        map(fold, ("treatment", "therapy", "prophylaxis", "chemoprophylaxis", "course", "chemotherapy"))
    )


@cache
def _spares() -> re.Pattern[str]:
    """What stands before an exception's first words."""
    people = rf"(?:(?:the\s+)?(?:{any_of('takes part')})s?\s+|they\s+|he\s+or\s+she\s+)?"
    return re.compile(
        rf"\b(?:unless|except(?:ed|\s+if|\s+when|\s+where|\s+for)?|but\s+for)\s+{people}"
        r"(?:(?:has|have|had|is|are|was|were|been|with|after|following|successfully|adequately)\s+)*\Z",
        re.IGNORECASE,
    )
