"""Bounds that another one replaces for some people: "AST ≤ 2.5 × ULN; if liver metastases, AST ≤ 5 × ULN".

Read word by word both hold, and whoever has metastases is held to the narrower one. So both together are one
question, unless the second is the narrower: "LDL < 100; if diabetes, LDL < 70".
"""

import re
from collections.abc import Iterator

from screener.errors import Span
from screener.language.clauses.members import with_about
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    OneOf,
    Rule,
    When,
    children,
    with_children,
)

OVERRIDES = "does the bound for some replace the one before it? Write the rule in full"
_BARE = re.compile(r"[\s(]*(?:[<>≤≥=]|\d)")


def without_overrides(rule: Rule, text: str) -> Rule:
    """The rule with such bounds as one question each."""
    below = tuple(without_overrides(child, text) for child in children(rule))
    rule = with_children(rule, below) if below else rule
    if not isinstance(rule, AllOf | AnyOf):
        return rule
    parts = list(rule.rules)
    for place, part in enumerate(parts):
        either = isinstance(rule, AnyOf)  # "ALT > 3 × ULN; > 5 × ULN if liver metastases" that exclude
        others = [
            at
            for at, other in enumerate(parts)
            if at != place and _is_replaced(other, part, text, either=either)
        ]
        if others:
            group = [parts[at] for at in sorted((*others, place))]
            asked = _asked(rule, group, text)
            left = [one for one in parts if one not in group]
            if not left:
                return asked
            left.insert(min(others), asked)
            return without_overrides(rule.model_copy(update={"rules": tuple(left)}), text)
    return rule


def _asked(rule: AllOf | AnyOf, group: list[Rule], text: str) -> Judgement:
    spans = [one.span for one in group if one.span is not None]
    span: Span = (min(start for start, _ in spans), max(end for _, end in spans))
    about = rule.model_copy(update={"rules": tuple(group), "span": span})
    words = [" ".join(text[start:end].split()).strip(" ;*-") for start, end in sorted(spans)]
    return Judgement(question="; ".join(words), about=about, span=span)


def _is_replaced(other: Rule, part: Rule, text: str, *, either: bool) -> bool:
    """Whether a rule for some people bounds, or asks about, what another rule bounds for all. Where ``either`` of two
    is enough, the narrower one replaces the other too."""
    if not isinstance(part, When) or isinstance(other, When) or other.span is None or part.span is None:
        return False
    bounds = {name for name, _ in _bounds(other)}
    if not bounds or other.span[0] > part.span[0]:
        return False
    then = part.then
    if isinstance(then, Judgement) and then.about is None and then.span is not None:
        return bool(_BARE.match(text, then.span[0]))  # "≤ 5 x ULN", of what stands before it
    said = dict(_bounds(then))
    guarded = {name for name, _ in _bounds(part.guard)}  # "if creatinine > 1.5, clearance > 60"
    if bounds & guarded:
        return True
    alike = [(said[name], bound) for name, bound in _bounds(other) if name in said]
    return any(either or not is_narrower(*two) for two in alike)


def _bounds(rule: Rule) -> Iterator[tuple[str, Rule]]:
    for leaf in with_about(rule):
        if isinstance(leaf, Compare | Between | OneOf) and leaf.variable != "sex":
            yield leaf.variable, leaf


def is_narrower(bound: Rule, other: Rule) -> bool:
    """Whether whoever meets the one bound meets the other."""
    if not isinstance(bound, Compare) or not isinstance(other, Compare):
        return False
    one, two = bound.quantity, other.quantity
    if (one.unit, one.limit) != (two.unit, two.limit) or bound.operator[0] != other.operator[0]:
        return False
    return one.value < two.value if bound.operator[0] == "<" else one.value > two.value
