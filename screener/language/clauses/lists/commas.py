"""Lists that a comma begins, of which the words do not say whether what follows narrows or adds.

"Women, pregnant or breastfeeding" excludes no woman who is neither; "adults, asthma or COPD" seeks adults with
either. Each is a question (:mod:`screener.language.clauses.lists.doubts`).
"""

from collections.abc import Sequence

from screener.language.clauses.items.members import Member
from screener.language.clauses.items.people import are_told, is_sex
from screener.language.clauses.items.results import is_shown
from screener.language.clauses.trees import end_of, start_of
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Not, Occurred, OneOf, Present, Rule, leaves

_OR = frozenset({"or", "mixed"})


def may_narrow(
    words: Sequence[str], rules: Sequence[Rule], verbs: Sequence[bool], kind: CriterionKind
) -> bool:
    """Whether what stands behind a comma may be said of what stands before it. ``words`` join the items behind the
    first, ``verbs`` tells of each item whether it says what people do ("treated with insulin")."""
    if words[:1] == ["with"] and "or" in words[1:] and kind == "inclusion":
        return True  # "age 18-65 years, with diabetes or hypertension"
    if not words or words[0] != "," or not set(words[1:]) <= {",", "or"}:
        return False
    if kind == "exclusion" and set(words) == {","} and any(map(is_shown, rules)):
        return all(
            is_shown(rule) or is_bounded(rule) for rule in rules
        )  # "HBsAg negative, anti-HBc positive"
    if kind == "exclusion":
        few = len(words) == 1 or set(words[1:]) == {"or"}
        narrowed = isinstance(rules[0], Present | Occurred) and (
            is_bounded(rules[1]) or isinstance(rules[1], Not)
        )
        return are_told(rules[0]) or (few and narrowed)
    if words[-1] != "or" or isinstance(rules[0], Not) or _of_one_variable(rules):
        return False
    return any(are_told(rule) or isinstance(rule, Not) or is_bounded(rule) for rule in rules) or any(
        verbs[1:]
    )


def begins_either(words: Sequence[str], rules: Sequence[Rule]) -> bool:
    """ "ALT or AST ≤ 2 × ULN, bilirubin ≤ 1.5 × ULN, INR or PT ≤ 1.5 × ULN": an "or" on either side of a comma, so that
    the last of them may join its own neighbours alone. "Male or female, with asthma or COPD" are people first."""
    first = next((place for place, word in enumerate(words) if word in _OR), len(words))
    while first < len(words) and all(map(_is_of_people, rules[: first + 2])):
        first = next((place for place in range(first + 1, len(words)) if words[place] in _OR), len(words))
    return "," in words[first:]


def _is_of_people(rule: Rule) -> bool:
    """Whether a rule asks for a sex, and for no more than an age beside it."""
    found = list(leaves(rule))
    return is_sex(found[0]) and all(is_sex(one) or getattr(one, "variable", "") == "age" for one in found)


def in_parts(members: Sequence[Member], rule: Rule) -> Rule:
    """What such a list most likely means: each of its parts between commas, of which any item is enough."""
    parts: list[list[Rule]] = [[]]
    for member in members:
        if member.word == ",":
            parts.append([])
        parts[-1].append(member.rule)
    if sum(len(part) > 1 for part in parts) < 2 or not isinstance(rule, AnyOf):
        return rule
    return AllOf(rules=tuple(map(_either, parts)), span=rule.span)


def _either(rules: Sequence[Rule]) -> Rule:
    if len(rules) == 1:
        return rules[0]
    first, *others = rules
    span = (start_of(first), end_of(others[-1]))
    if isinstance(first, Not) and start_of(first) < start_of(first.rule):  # "no AF or dialysis"
        return Not(rule=AnyOf(rules=(first.rule, *others), span=span), span=span)
    return AnyOf(rules=tuple(rules), span=span)


def narrowed(rule: Rule) -> Rule:
    """What such a list most likely means: what begins it, and any of what follows."""
    if not isinstance(rule, AnyOf) or len(rule.rules) < 2:
        return rule
    first, *rest = rule.rules
    behind = rest[0] if len(rest) == 1 else AnyOf(rules=tuple(rest), span=rule.span)
    return AllOf(rules=(first, behind), span=rule.span)


def is_bounded(rule: Rule) -> bool:
    """Whether a bound stands in an item; "minors" has none of its own."""
    return any(isinstance(leaf, Compare | Between) and leaf.bound is not None for leaf in leaves(rule))


def _of_one_variable(rules: Sequence[Rule]) -> bool:
    """ "EDSS 1, 2 or 3": values of one datum."""
    bounds = [rule for rule in rules if isinstance(rule, Compare | Between | OneOf)]
    return len(bounds) == len(rules) and len({rule.variable for rule in bounds}) == 1
