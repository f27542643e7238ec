"""Rules, and parts of rules, that come out the same for every candidate."""

from collections.abc import Iterator

from screener.errors import Severity
from screener.language.lint.claims import Claim, claims
from screener.language.lint.clashes import Clash, clashes
from screener.language.lint.findings import Finding, Item, Looked, Place, said
from screener.language.lint.verdicts import never_fails, never_met
from screener.model.rules import AllOf, AnyOf, AtLeast, Not, OneOf, Rule, When, children, leaves

Proof = tuple[Rule, Clash]
"""The part of a rule that is constant, and the claims that cannot be met together."""


def constant(looked: Looked) -> Iterator[Finding]:
    """The findings L12 and L13: of each criterion the smallest parts that are constant."""
    for item in looked.items:
        for proof in _parts(item.rule, True):
            yield _never_met(looked, item, proof)
        for proof in _parts(item.rule, False):
            if not _both_sexes(proof[0]):
                yield _never_fails(looked, item, proof)


def _parts(rule: Rule, holds: bool) -> list[Proof]:
    """The smallest parts that can never be met, or never fail (``holds`` false), and why.

    What stands behind a negation or a guard is constant itself where they are.
    """
    found = [proof for child in children(rule) for proof in _parts(child, holds)]
    if isinstance(rule, Not | When):
        return found
    if isinstance(rule, AllOf | AnyOf | AtLeast) and _counts_to_nothing(rule, holds):
        return [(rule, ())]
    known = [_leaves(clash) for _, clash in found]
    for clash in clashes(claims(rule, holds)):
        if not any(one <= _leaves(clash) for one in known):
            found.append((rule, clash))
    return found


def _leaves(clash: Clash) -> frozenset[tuple[int, bool]]:
    """The claims of a clash, to find the same ones again above."""
    return frozenset((id(claim.leaf), claim.holds) for claim in clash)


def _counts_to_nothing(rule: AllOf | AnyOf | AtLeast, holds: bool) -> bool:
    """A list that no candidate can fill: three of two, one of none, all of none."""
    if isinstance(rule, AtLeast):
        return rule.count > len(rule.rules) if holds else rule.count <= 0
    return not rule.rules and isinstance(rule, AnyOf) is holds


def _both_sexes(rule: Rule) -> bool:
    """ "Male or female" by itself is how trials say that sex does not matter."""
    below = list(leaves(rule))
    return bool(below) and all(isinstance(leaf, OneOf) and leaf.variable == "sex" for leaf in below)


def _never_met(looked: Looked, item: Item, proof: Proof) -> Finding:
    rule, clash = proof
    wants = " and ".join(_claim(one, one.holds) for one in clash)
    what = f"no candidate can meet {wants}{' at once' if len(clash) > 1 else ''}" if clash else _list(rule)
    severity: Severity = "question"
    if not never_met(item.rule):
        then = f"this part of {item.id} never counts"
    elif item.inclusion:
        severity, then = "error", f"so {item.id} lets nobody in"
    else:
        then = f"so {item.id} excludes nobody"
    advice = "Check it against the protocol, and correct the rule"
    return Finding("L12", severity, f"{what}: {then}", advice, _places(looked, item, proof))


def _never_fails(looked: Looked, item: Item, proof: Proof) -> Finding:
    rule, clash = proof
    wants = " or ".join(_claim(one, not one.holds) for one in clash)
    what = f"every candidate meets {wants}" if clash else _list(rule)
    severity: Severity = "question"
    if not never_fails(item.rule):
        # A whole scale or all of a category ("NYHA class I to IV") is how a text says nothing on purpose.
        severity = "note" if len(clash) == 1 else "question"
        then = f"this part of {item.id} says nothing"
    elif item.inclusion:
        then = f"so {item.id} asks nothing"
    else:
        severity, then = "error", f"so {item.id} excludes everybody"
    advice = "Check it against the protocol, and correct the rule"
    return Finding("L13", severity, f"{what}: {then}", advice, _places(looked, item, proof))


def _claim(claim: Claim, holds: bool) -> str:
    return said(claim.leaf) if holds else f"not {said(claim.leaf)}"


def _list(rule: Rule) -> str:
    if isinstance(rule, AtLeast):
        return f"at least {rule.count} of {len(rule.rules)} are asked for"
    return "the list is empty"


def _places(looked: Looked, item: Item, proof: Proof) -> tuple[Place, ...]:
    rule, clash = proof
    spans = [claim.leaf.span for claim in clash] or [rule.span]
    return tuple(looked.place(item, span) for span in dict.fromkeys(spans))
