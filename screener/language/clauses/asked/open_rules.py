"""What the rule of an item leaves open though every word of it was read."""

from collections.abc import Sequence
from functools import partial

from screener.language.clauses import questions
from screener.language.clauses.asked.open_items import OpenItem, at_least_told, not_decided, told_scores
from screener.language.clauses.asked.past_courses import may_be_finished
from screener.language.clauses.items.own_words import is_elided
from screener.model.rules import (
    AllOf,
    Between,
    Compare,
    Not,
    Present,
    Rule,
    children,
    leaves,
    nodes,
    with_children,
)


def open_rule(rule: Rule, text: str) -> OpenItem | None:
    """What the rule of an item leaves open; None where it leaves nothing. "Women with depression (EPDS ≥ 12)" is open
    as "depression (EPDS ≥ 12)" alone is."""
    if any(map(is_elided, leaves(rule))):
        return OpenItem(rule, questions.ELIDED, not_decided)
    if any(may_be_finished(leaf, text) for leaf in leaves(rule)):
        return OpenItem(rule, questions.OR_FINISHED, not_decided)
    told = [node for node in nodes(rule) if isinstance(node, AllOf) and _is_told(node, text)]
    if not told:
        return None
    lacks = any(isinstance(one, Not) and any(node in told for node in nodes(one.rule)) for one in nodes(rule))
    decide = not_decided if lacks else partial(_told_within, rule, told)
    return OpenItem(rule, questions.GRADED_OR_TOLD, decide)


def _is_told(rule: AllOf, text: str) -> bool:
    """Whether a rule is of a condition and of the score in the bracket behind it, by which it is told too."""
    condition, bound = rule.rules[0], rule.rules[-1]
    if len(rule.rules) != 2 or not isinstance(condition, Present) or not isinstance(bound, Compare | Between):
        return False
    if (
        condition.span is None
        or bound.span is None
        or bound.words
        or bound.variable not in told_scores(condition)
    ):
        return False
    return text[condition.span[1] : bound.span[0]].lstrip().startswith(("(", "["))


def _told_within(rule: Rule, told: Sequence[Rule], asked: Rule) -> Rule:
    if isinstance(rule, AllOf) and rule in told:
        return at_least_told(rule, asked)
    return with_children(rule, tuple(_told_within(child, told, asked) for child in children(rule)))
