"""The nodes of a rule tree in columns: their two truths, and which leaves decide them.

The table of nodes in :mod:`screener.engines.evaluate` is the definition. Beside each truth stands, leaf by
leaf, when that leaf is among those that decide it; these conditions are looked at only where a reason is
told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from screener.engines.compiled.columns import Columns
from screener.engines.compiled.expr import (
    Expr,
    alike,
    and_,
    case,
    compare,
    fails,
    false,
    holds,
    is_constant,
    is_false,
    is_null,
    is_true,
    not_,
    null,
    number,
    or_,
    plus,
    true,
)
from screener.model.rules import AllOf, AnyOf, AtLeast, Not, Rule, Unless, When, children

_LEVELS = 4
By = Mapping[int, Expr]
"""For each leaf, by its place in the rule, when it is among those that decide."""


@dataclass(frozen=True)
class Proof:
    """A truth and the leaves that decide it."""

    truth: Expr
    by: By = field(default_factory=dict)


ALWAYS = Proof(true())


@dataclass(frozen=True)
class Node:
    """What a node comes to."""

    value: Proof
    applies: Proof


class Tree:
    """Reads one criterion's rule, given its leaves' truths; ``place`` tells the criterion from others.

    A truth is written out where it is used, and again in every condition above it. So that a rule's SQL does not grow
    with the cube of its depth, the truths of every fourth level are columns.
    """

    def __init__(self, truths: list[Expr], columns: Columns, place: int) -> None:
        self._leaves: Iterator[tuple[int, Expr]] = iter(enumerate(truths))
        self._columns, self._place, self._defined = columns, place, 0

    def read(self, rule: Rule) -> Node:
        """The node; its leaves are taken in the text's order."""
        node, level = self._read(rule), height(rule)
        if level % _LEVELS or not level:
            return node
        value, applies = (self._short(proof, level // _LEVELS) for proof in (node.value, node.applies))
        return Node(value, applies)

    def _short(self, proof: Proof, level: int) -> Proof:
        """The proof, its truth a column."""
        self._defined += 1
        name = f"d{self._place}_{self._defined}"
        return Proof(self._columns.define_deep(level, name, proof.truth), proof.by)

    def _read(self, rule: Rule) -> Node:
        match rule:
            case AllOf():
                below = [self.read(one) for one in rule.rules]
                parts = [self.satisfied(one) for one in below]
                truth = and_(*(part.truth for part in parts))
                return Node(self._decided(truth, parts), self._some_apply(below))
            case AnyOf():
                below = [self.read(one) for one in rule.rules]
                parts = [self.counts(one) for one in below]
                truth = or_(*(part.truth for part in parts))
                return Node(self._decided(truth, parts), self._some_apply(below))
            case AtLeast():
                below = [self.read(one) for one in rule.rules]
                parts = [self.counts(one) for one in below]
                enough = _at_least(rule.count, [part.truth for part in parts])
                return Node(self._decided(enough, parts), self._some_apply(below))
            case Not():
                inner = self.read(rule.rule)
                return Node(_negated(inner.value), inner.applies)
            case When():
                guard, then = self.counts(self.read(rule.guard)), self.read(rule.then)
                applies = self._decided(and_(guard.truth, then.applies.truth), [guard, then.applies])
                return Node(then.value, applies)
            case Unless():
                inner = self.read(rule.rule)
                spared = _negated(self.counts(self.read(rule.exception)))
                value = self._decided(and_(inner.value.truth, spared.truth), [inner.value, spared])
                return Node(value, inner.applies)
            case _:
                place, truth = next(self._leaves)
                return Node(Proof(truth, {place: true()}), ALWAYS)

    def counts(self, node: Node) -> Proof:
        """So, and applies: how an "any of" sees it."""
        if is_true(node.applies.truth):
            return self._decided(node.value.truth, [node.applies, node.value])
        truth = and_(node.applies.truth, node.value.truth)
        return self._decided(truth, [node.applies, node.value], first=fails(node.applies.truth))

    def satisfied(self, node: Node) -> Proof:
        """So, or does not apply: how an "all of" sees it."""
        spared = _negated(node.applies)
        truth = or_(spared.truth, node.value.truth)
        return self._decided(truth, [spared, node.value], first=holds(spared.truth))

    def _decided(self, truth: Expr, parts: list[Proof], first: Expr | None = None) -> Proof:
        """A truth made of parts: those that share it decide it. Where ``first`` holds, the first part alone."""
        first = first if first is not None else false()
        by: dict[int, list[Expr]] = {}
        for place, part in enumerate(parts):
            shares = same(part.truth, truth)
            if place:
                shares = and_(shares, not_(first))
            for leaf, so in part.by.items():
                by.setdefault(leaf, []).append(and_(shares, so))
        return Proof(truth, {leaf: or_(*so) for leaf, so in by.items()})

    def _some_apply(self, below: list[Node]) -> Proof:
        """Whether one or more of the rules apply; one that does is proof enough, the plainest is taken."""
        applies = [node.applies for node in below]
        if not below or any(is_true(one.truth) and not one.by for one in applies):
            return ALWAYS
        truth = or_(*(one.truth for one in applies))
        some = or_(*(holds(one.truth) for one in applies))
        plainest = _plainest(applies)
        by: dict[int, list[Expr]] = {}
        for place, one in enumerate(applies):
            shares = case([(some, plainest[place])], same(one.truth, truth))
            for leaf, so in one.by.items():
                by.setdefault(leaf, []).append(and_(shares, so))
        return Proof(truth, {leaf: or_(*so) for leaf, so in by.items()})


def height(rule: Rule) -> int:
    """How many levels of rules lie below a rule."""
    return max((1 + height(child) for child in children(rule)), default=0)


def _plainest(proofs: list[Proof]) -> list[Expr]:
    """For each proof, whether it is the first true one with the fewest leaves."""
    sizes = [_sum([case([(so, number(1))], number(0)) for so in proof.by.values()]) for proof in proofs]
    chosen = []
    for place, proof in enumerate(proofs):
        beaten = [
            and_(holds(other.truth), compare("<=" if earlier < place else "<", sizes[earlier], sizes[place]))
            for earlier, other in enumerate(proofs)
            if earlier != place
        ]
        chosen.append(and_(holds(proof.truth), not_(or_(*beaten))))
    return chosen


def _sum(numbers: list[Expr]) -> Expr:
    total: Expr = number(0)
    for one in numbers:
        total = plus(total, one)
    return total


def _negated(proof: Proof) -> Proof:
    return Proof(not_(proof.truth), proof.by)


def same(one: Expr, other: Expr) -> Expr:
    """Whether two truths are the same, not known being one of three."""
    if one == other:
        return true()
    if is_constant(other):
        one, other = other, one
    if is_constant(one):
        if is_true(one):
            return holds(other)
        return fails(other) if is_false(one) else is_null(other)
    return alike(one, other)


def _at_least(count: int, truths: list[Expr]) -> Expr:
    """TRUE once ``count`` are true, FALSE once that can no longer happen."""
    sure = _sum([case([(one, number(1))], number(0)) for one in truths])
    possible = _sum([case([(fails(one), number(0))], number(1)) for one in truths])
    enough = number(count)
    return case([(compare(">=", sure, enough), true()), (compare(">=", possible, enough), null())], false())
