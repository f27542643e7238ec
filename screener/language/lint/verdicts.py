"""Rules that can never be met, and rules that can never fail, whoever the candidate is.

``never_met`` and ``never_fails`` are proofs about the reference engine: a rule of which they are true is
never *met*, or never *not met*, for any candidate whose values its fields allow (a category's own values, a
scale's own steps, a limit of normal above 0). Where they are false nothing is said.
"""

from screener.language.lint.claims import always_applies, claims
from screener.language.lint.clashes import clashes
from screener.model.rules import AllOf, AnyOf, AtLeast, Not, Rule, Unless, When


def never_met(rule: Rule) -> bool:
    """Whether the rule's value can never be true."""
    if clashes(claims(rule, True)):
        return True
    match rule:
        case AllOf():
            return any(always_applies(one) and never_met(one) for one in rule.rules)
        case AnyOf():
            return all(_never_counts(one) for one in rule.rules)
        case AtLeast():
            return sum(not _never_counts(one) for one in rule.rules) < rule.count
        case Not():
            return never_fails(rule.rule)
        case When():
            return never_met(rule.then)
        case Unless():
            return never_met(rule.rule) or (always_applies(rule.exception) and never_fails(rule.exception))
        case _:
            return False


def never_fails(rule: Rule) -> bool:
    """Whether the rule's value can never be false."""
    if clashes(claims(rule, False)):
        return True
    match rule:
        case AllOf():
            return all(never_fails(one) for one in rule.rules)
        case AnyOf():
            return any(always_applies(one) and never_fails(one) for one in rule.rules)
        case AtLeast():
            sure = sum(always_applies(one) and never_fails(one) for one in rule.rules)
            return sure >= rule.count
        case Not():
            return never_met(rule.rule)
        case When():
            return never_fails(rule.then)
        case Unless():
            return never_fails(rule.rule) and _never_counts(rule.exception)
        case _:
            return False


def _never_counts(rule: Rule) -> bool:
    """Whether the rule can never be both so and asked."""
    return never_met(rule) or (isinstance(rule, When) and _never_counts(rule.guard))
