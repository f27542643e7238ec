"""What somebody has received, counted for one stage of a disease, or in a list: "at most 2 prior regimens for
metastatic disease", "no prior systemic therapy or radiotherapy".
"""

import re
from functools import cache

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Not, Occurred, Rule

_PRIOR = late(
    r"(?P<none>(?:no|without)\s+(?:any\s+)?)?(?P<prior>prior|previous)\s+"
    r"(?P<items>[^;:\n,()<>≤≥=\d]+(?:,[^;:\n,()<>≤≥=\d]+){0,5})",
    re.IGNORECASE,
)
_JOINS = late(r"\s*,\s*(?:or\s+)?|\s+or\s+", re.IGNORECASE)
_OF_ANOTHER_TIME = late(r"\b(?:planned|scheduled|current|ongoing|concurrent|concomitant)\b", re.IGNORECASE)
_LONGEST = 200
"""Characters of such a sentence."""


def received_before(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip().removesuffix(".")
    if len(said) > _LONGEST:
        return None
    rule = _for_a_stage(said, read) or _listed(said, read)
    return standing_at(rule, span) if rule is not None else None


def _for_a_stage(text: str, read: Read) -> Rule | None:
    """ "At most 2 prior regimens for metastatic disease": a count of its own, by what was counted and for what; of all
    the regimens that somebody ever had there may be more."""
    form = _staged().fullmatch(text)
    rule = read(form["counted"]) if form is not None else None
    if form is None or not isinstance(rule, Compare | Between) or rule.variable not in listed("received"):
        return None
    stage = re.sub(r"(?:\s+disease)?\s+setting\Z", " disease", " ".join(form["stage"].lower().split()))
    words = f"{rule.variable.replace('_', ' ')} for {stage}"
    return rule.model_copy(update={"variable": field_name(words), "words": words, "named": None})


def _listed(text: str, read: Read) -> Rule | None:
    """ "No prior systemic therapy or radiotherapy": none of each, where one of them is told by how many there were."""
    form = _PRIOR.fullmatch(text)
    if form is None or _OF_ANOTHER_TIME.search(form["items"]):
        return None
    items = _JOINS.split(form["items"]) if _JOINS.search(form["items"]) else []
    rules = [read(f"{form['none'] or ''}{form['prior']} {item}") for item in items if item]
    counted = [rule for rule in rules if isinstance(rule, Compare) and rule.variable in listed("received")]
    others = [rule for rule in rules if rule not in counted]
    if not counted or len(rules) < len(items) or not all(map(_is_treatment, others)):
        return None
    found = tuple(rule for rule in rules if rule is not None)
    return AllOf(rules=found) if form["none"] else AnyOf(rules=found)


def _is_treatment(rule: Rule | None) -> bool:
    """Whether a rule asks whether somebody was ever given something that the vocabulary knows."""
    inner = rule.rule if isinstance(rule, Not) else rule
    return isinstance(inner, Occurred) and inner.window is None and not inner.words


@cache
def _staged() -> re.Pattern[str]:
    return re.compile(
        r"(?P<counted>[^;:\n,()]+?)\s+(?:for|in)\s+(?:the\s+|their\s+)?"
        rf"(?P<stage>(?:{any_of('way of a disease')})\s+(?:{any_of('stage of treatment')}))",
        re.IGNORECASE,
    )
