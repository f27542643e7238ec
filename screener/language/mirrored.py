"""Questions that a text asks twice, once of what is sought and once of what excludes: "No toxic megacolon" and "Toxic
megacolon". One answer serves both."""

import re
from collections.abc import Mapping, Sequence, Set

from screener.model.names import field_name
from screener.model.protocol import Criterion
from screener.model.rules import Judgement, Not, Rule

_NONE = re.compile(r"(?:no|without|absence\s+of)\s+(?:any\s+)?(?P<what>.+?)[\s.;,]*\Z", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:and|but|except|unless|nor)\b|[;:]", re.IGNORECASE)
"""Words by which "no" may not reach all of a question."""


def asked_once(criteria: Sequence[Criterion], groups: Mapping[str, str]) -> list[Criterion]:
    """The criteria, a question of what is sought that only denies a question of what excludes given as its "not".

    ``groups`` are the people of each, by id: what is asked of a patient and of a caregiver are two questions.
    """
    excluding = {
        (groups.get(one.id), _bare(one.rule.question)): one.rule.question
        for one in criteria
        if one.kind == "exclusion" and isinstance(one.rule, Judgement)
    }
    asked: list[Criterion] = []
    for one in criteria:
        question = excluding.get((groups.get(one.id), denies(one.rule))) if one.kind == "inclusion" else None
        asked.append(one.model_copy(update={"rule": _denied(one.rule, question)}) if question else one)
    return asked


def is_same(rule: Rule, read: Rule) -> bool:
    """Whether a rule denies the question that the text, as it was ``read``, asks with a "no" before it."""
    inner = rule.rule if isinstance(rule, Not) else None
    return isinstance(inner, Judgement) and _bare(inner.question) == denies(read)


def changed(criteria: Sequence[Criterion], denied: Set[str]) -> set[str]:
    """Those of the ids ``denied`` whose question no exclusion criterion asks: a person wrote them so."""
    asked = {
        one.rule.question for one in criteria if one.kind == "exclusion" and isinstance(one.rule, Judgement)
    }
    return {
        one.id
        for one in criteria
        if one.id in denied
        and not (one.kind == "inclusion" and isinstance(one.rule, Not) and _question(one.rule.rule) in asked)
    }


def _question(rule: Rule) -> str:
    return rule.question if isinstance(rule, Judgement) else ""


def denies(rule: Rule) -> str:
    """The field of what a question begins to deny; empty where it denies nothing, or not plainly all of it."""
    found = _NONE.fullmatch(rule.question) if isinstance(rule, Judgement) else None
    return _bare(found["what"]) if found is not None and not _BOTH.search(found["what"]) else ""


def _bare(question: str) -> str:
    return field_name(question.strip(" .;,"))


def _denied(rule: Rule, question: str) -> Rule:
    about = rule.about if isinstance(rule, Judgement) else None
    inner = about.rule if isinstance(about, Not) else None
    return Not(rule=Judgement(question=question, about=inner, span=rule.span), span=rule.span)
