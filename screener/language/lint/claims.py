"""What a rule demands of whoever meets it: the leaves that must be so, and those that must not be.

A leaf behind a guard, or one of several alternatives, is demanded of nobody in particular and is no claim.
The truths are those of the reference engine (:mod:`screener.engines.evaluate`): a rule in an "all of" is
satisfied too where it does not apply, so only a rule that always applies passes its claims on.
"""

from typing import NamedTuple

from screener.model.rules import AllOf, AnyOf, AtLeast, Leaf, Not, Rule, Unless, When, children


class Claim(NamedTuple):
    """A leaf that must be so (``holds``) or must not be so."""

    leaf: Leaf
    holds: bool


def always_applies(rule: Rule) -> bool:
    """Whether a rule is asked of every candidate: no guard stands over the whole of it."""
    match rule:
        case When():
            return False
        case Not() | Unless():
            return always_applies(rule.rule)
        case AllOf() | AnyOf() | AtLeast():
            return not rule.rules or any(always_applies(one) for one in rule.rules)
        case _:
            return True


def claims(rule: Rule, holds: bool) -> tuple[Claim, ...]:
    """What must be so where the rule's value is true, or is false (``holds``)."""
    match rule:
        case AllOf() if holds or len(rule.rules) == 1:
            return _of_all(rule.rules, holds)
        case AnyOf() if not holds or len(rule.rules) == 1:
            return _of_all(rule.rules, holds)
        case AtLeast() if holds and rule.count == len(rule.rules):
            return _of_all(rule.rules, True)
        case AtLeast() if not holds and rule.count == 1:
            return _of_all(rule.rules, False)
        case Not():
            return claims(rule.rule, not holds)
        case When():
            return claims(rule.then, holds)
        case Unless() if holds:
            return claims(rule.rule, True) + _of_all((rule.exception,), False)
        case AllOf() | AnyOf() | AtLeast() | Unless():
            return ()
        case _:
            return (Claim(rule, holds),)


def _of_all(rules: tuple[Rule, ...], holds: bool) -> tuple[Claim, ...]:
    return tuple(claim for rule in rules if always_applies(rule) for claim in claims(rule, holds))


def below(rule: Rule) -> tuple[Rule, ...]:
    """A rule and every rule below it, the deepest first."""
    return (*(one for child in children(rule) for one in below(child)), rule)
