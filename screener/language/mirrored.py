"""Questions that a text asks twice, once of what is sought and once of what excludes: "No toxic megacolon" and "Toxic
megacolon". One answer serves both."""

import re
from collections.abc import Sequence

from screener.model.names import field_name
from screener.model.protocol import Criterion
from screener.model.rules import Judgement, Not, Rule

_NONE = re.compile(r"(?:no|without|absence\s+of)\s+(?:any\s+)?(?P<what>.+?)[\s.;,]*\Z", re.IGNORECASE)
_BOTH = re.compile(r"\b(?:and|but|except|unless|nor)\b|[;:]", re.IGNORECASE)
"""Words by which "no" may not reach all of a question."""


def asked_once(criteria: Sequence[Criterion]) -> list[Criterion]:
    """The criteria, a question of what is sought that only denies a question of what excludes given as its "not"."""
    excluding = {
        _bare(one.rule.question): one.rule.question
        for one in criteria
        if one.kind == "exclusion" and isinstance(one.rule, Judgement)
    }
    return [
        one.model_copy(update={"rule": _denied(one.rule, excluding.get(denies(one.rule), ""))})
        if one.kind == "inclusion" and denies(one.rule) in excluding
        else one
        for one in criteria
    ]


def is_same(rule: Rule, read: Rule) -> bool:
    """Whether a rule denies the question that the text, as it was ``read``, asks with a "no" before it."""
    inner = rule.rule if isinstance(rule, Not) else None
    return isinstance(inner, Judgement) and _bare(inner.question) == denies(read)


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
