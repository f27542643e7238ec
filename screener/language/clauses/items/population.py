"""People and what they are, named beside each other: "female smokers", "adults unable to consent"."""

import re
from collections.abc import Sequence

from screener.errors import Span
from screener.language.clauses.items.contrary import is_empty
from screener.language.clauses.items.parts import Part
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.results import is_shown
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, Compare, Occurred, Present, Rule, children, with_children
from screener.model.vocabulary import Term, Vocabulary, fold

_USING = frozenset({"use", "using", "currently"})
_HAVING = late(
    r"\b(?:with|having|have|has|of|whose)\s+(?:(?:an?|one|the|their|living|young)\s+)*\Z", re.IGNORECASE
)


def described(rules: Sequence[Rule], span: Span, vocab: Vocabulary) -> Rule | None:
    """The terms of a phrase as one rule, where they name people by sex or age and what these are; else None."""
    sexes = [rule for rule in rules if is_sex(rule)]
    ages = [rule for rule in rules if isinstance(rule, Compare) and rule.variable == "age"]
    others = [rule for rule in rules if rule not in sexes and rule not in ages]
    if len(rules) > 1 and isinstance(rules[-1], Present) and all(map(is_shown, rules[:-1])):
        return AllOf(rules=tuple(rules), span=span)  # "ER-positive breast cancer"
    if len(rules) < 2 or len(sexes) > 1 or len(ages) > 1 or not (sexes or ages):
        return None
    if others and sexes and not ages and all(_only(rule, vocab) == sexes[0].values[0] for rule in others):
        sexes = []  # "pregnant women": the finding exists for that sex only, the noun adds nothing
    left = (*sexes, *ages, *others)
    if len(left) > 1:
        return AllOf(rules=left, span=span)
    return left[0].model_copy(update={"span": span})


def aged_as(who: Rule, age: Rule, span: Span) -> Rule | None:
    """People and the age that is said of them: "adults aged 16 and older", where the number says who is meant."""
    said = who.rules if isinstance(who, AllOf) else (who,)
    others = tuple(rule for rule in said if not (isinstance(rule, Compare) and rule.variable == "age"))
    if is_empty([*said, age]):
        return None  # "adults under 18"
    if isinstance(age, Compare):  # "adults under 60": of age, and under 60
        others = tuple(rule for rule in said if rule in others or not _is_bounded_alike(rule, age))
    return AllOf(rules=(*others, age), span=span) if others else age.model_copy(update={"span": span})


def _is_bounded_alike(rule: Rule, age: Compare) -> bool:
    """Whether an age of people is bounded on the side on which the number bounds it: "adults over 65"."""
    return isinstance(rule, Compare) and rule.operator[0] == age.operator[0]


def standing_at(rule: Rule, span: Span) -> Rule:
    """The rule behind a word, which stands where the word does, with all that it is made of."""
    below = tuple(standing_at(child, span) for child in children(rule))
    return with_children(rule, below).model_copy(update={"span": span})


def _only(rule: Rule, vocab: Vocabulary) -> str:
    name = rule.finding if isinstance(rule, Present) else rule.event if isinstance(rule, Occurred) else ""
    entry = vocab.findings.get(name)
    return entry.only if entry else ""


def are_others(parts: Sequence[Part], text: str) -> bool:
    """Whether somebody else is named and more is said ("caregivers aged 18 or older", "caregivers of patients …"), or
    who may get a treatment and has not had it."""
    others = [part for part in parts if part.kind not in ("MARK", "FILLER", "NOW", "NOT", "UNABLE", "JOIN")]
    return _are_to_get(parts, text) or (
        len(others) > 1
        and any(
            isinstance(part.data, Term)
            and part.data.kind == "finding"
            and part.data.name in listed("another")
            for part in others
        )
    )


def _are_to_get(parts: Sequence[Part], text: str) -> bool:
    """ "Kidney transplant candidates": who may get one, not who has. "Female candidates" are people."""
    before: Part | None = None
    for part in parts:
        if before is not None and text[part.start : part.end].lower() in ("candidate", "candidates"):
            return before.kind == "WORDS" or (isinstance(before.data, Term) and before.data.kind == "finding")
        if part.kind not in ("MARK", "FILLER"):
            named = part.data.name if isinstance(part.data, Term) else ""
            before = None if named == "healthy" else part
    return False


def is_had(text: str, start: int) -> bool:
    """Whether the people at a place are somebody's: "women with infants", "having a child"."""
    return _HAVING.search(text, 0, start) is not None


def is_able(parts: Sequence[Part]) -> bool:
    """Whether the last part is what somebody is able to do, so that a "without" behind it says how: "able to walk
    without pain"."""
    term = parts[-1].data if parts else None
    return isinstance(term, Term) and "able" in term.name.split("_")


def who_do_not(content: Sequence[Part], text: str) -> int:
    """Where "not using" stands behind women of whom contraception is asked, "women of childbearing potential not using
    contraception"; 0 where it does not."""
    if (
        len(content) != 3
        or [part.kind for part in content[1:]] != ["NOT", "TERM"]
        or not _is_of_sex(content[0])
    ):
        return 0
    told = text[content[1].start : content[2].end].lower().split()
    return int(told[0] == "not" and fold(told[1]) in _USING and len(told) > 2)


def _is_of_sex(part: Part) -> bool:
    term = part.data
    if not isinstance(term, Term):
        return False
    return (term.kind == "finding" and term.name in listed("fertile")) or (
        term.kind == "value" and term.name == "sex"
    )
