"""Across the criteria of a trial: what contradicts, what differs, what is asked twice.

An inclusion criterion must be so, an exclusion criterion must not be: laid side by side they claim things of
every candidate who is let in. That an exclusion criterion says the opposite of an inclusion criterion
("18 years or older", and "minors" excluded) is usual and harmless, and is not mentioned. Nor are bounds
that two criteria set for different people.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from typing import Literal, NamedTuple

from screener.language.lint.claims import Claim, always_applies, claims
from screener.language.lint.clashes import Dates, by_line, clashes, covers
from screener.language.lint.demands import Demand, End, Line, bounds_of, steps_of
from screener.language.lint.findings import Finding, Item, Looked, Place, said, shown
from screener.model.protocol import Protocol
from screener.model.rules import (
    Between,
    Compare,
    Judgement,
    Not,
    Occurred,
    Rule,
    children,
    leaves,
    with_children,
)

_NEAR = Decimal("0.05")
"""Two bounds in different units are the same if they are so near: 126 mg/dL of glucose are 7.0 mmol/L."""
Differs = Literal[
    "not at all", "in nothing of weight", "on the bound itself", "in the bound", "in the window"
]
_DIFFERENT: dict[Differs, str] = {
    "on the bound itself": "they differ on the bound itself",
    "in the bound": "two bounds on one side, of which only the narrower counts",
    "in the window": "two windows on one event, of which only the longer counts",
}
_BARE = "unit "
"""The scale of numbers without a unit."""


class _Asked(NamedTuple):
    """A claim of the trial on every candidate, and the criterion that makes it."""

    item: Item
    claim: Claim


_Pair = tuple[_Asked, ...]


def across(looked: Looked) -> Iterator[Finding]:
    """The findings L01, L02 and L03."""
    asked = [_Asked(item, claim) for item in looked.items for claim in _claims(item, item.rule)]
    of = {id(one.claim): one for one in asked}
    dates = _dates(looked.trial.protocol)
    told: set[frozenset[int]] = set()
    for clash in clashes([one.claim for one in asked], dates):
        told |= {frozenset((id(one), id(other))) for one, other in combinations(clash, 2)}
        group = tuple(of[id(claim)] for claim in clash)
        if len({one.item.id for one in group}) > 1:  # a criterion that contradicts itself is L12
            yield _contradiction(looked, group)
    for pair, differs in _pairs(looked, asked, dates):
        key = frozenset(id(one.claim) for one in pair)
        finding = _compared(looked, pair, differs) if key not in told else None
        if finding is not None:
            told.add(key)
            yield finding
    yield from _sketched(looked, dates)


def _pairs(looked: Looked, asked: list[_Asked], dates: Dates) -> Iterator[tuple[_Pair, Differs]]:
    """Pairs of bounds on one side of one thing, and of windows on one event, for the same people."""
    of = {id(one.claim): one for one in asked}
    everything = [one.claim for one in asked]
    for one, other, differs in (*_bounds(everything, dates), *_windows(everything, dates)):
        pair = of[id(one)], of[id(other)]
        if one is not other and _alike(looked, pair):
            yield pair, differs


def _sketched(looked: Looked, dates: Dates) -> Iterator[Finding]:
    """What differs on the bound itself in questions too, as far as they could be read.

    A sketch may lay a number beside the wrong thing; that the same number stands under inclusion and under
    exclusion bears it out.
    """
    asked = [_Asked(item, claim) for item in looked.items for claim in _claims(item, _opened(item.rule))]
    read = {id(leaf) for item in looked.items for leaf in leaves(item.rule)}
    for pair, differs in _pairs(looked, asked, dates):
        one, other = pair
        known = not any(getattr(each.claim.leaf, "words", "") for each in pair)
        sketched = not {id(one.claim.leaf), id(other.claim.leaf)} <= read
        apart = one.item.inclusion is not other.item.inclusion
        if differs == "on the bound itself" and known and sketched and apart:
            finding = _compared(looked, pair, differs)
            if finding is not None:
                yield finding


def _opened(rule: Rule) -> Rule:
    """The rule with what could be read of its questions in their place."""
    if isinstance(rule, Judgement) and rule.about is not None:
        return _opened(rule.about)
    return with_children(rule, tuple(_opened(child) for child in children(rule)))


def _claims(item: Item, rule: Rule) -> tuple[Claim, ...]:
    """What a criterion claims of everybody. A question is a claim where it is the whole criterion: a piece of
    a sentence that was not understood means one thing here and another there."""
    if not always_applies(rule):
        return ()
    found = claims(rule, item.inclusion)
    return tuple(one for one in found if not isinstance(one.leaf, Judgement) or _bare(rule) is one.leaf)


def _bare(rule: Rule) -> Rule:
    return _bare(rule.rule) if isinstance(rule, Not) else rule


def _dates(protocol: Protocol) -> Dates:
    """Anchors by the field of their date; None where neither the text nor the file states one."""
    return Dates(lambda anchor: protocol.anchor_field(anchor) or None, loosely=True)


def _alike(looked: Looked, pair: _Pair) -> bool:
    """Whether the criteria are for the same people, as far as the source's headings say."""
    groups = looked.trial.groups or {}
    return len({groups.get(one.item.id, "") for one in pair}) == 1


# -- what is said ------------------------------------------------------------------------------------


def _contradiction(looked: Looked, group: _Pair) -> Finding:
    what = f"no candidate can satisfy {'both' if len(group) == 2 else 'all of these'}: {_told(group)}"
    if not _alike(looked, group):
        return Finding(
            "L01",
            "question",
            f"{what}. They stand under headings for different people",
            "Keep the criteria that your candidates come under",
            _places(looked, group),
        )
    return Finding(
        "L01",
        "error",
        what,
        "Correct the one that is wrong",
        _places(looked, group),
    )


def _compared(looked: Looked, pair: _Pair, differs: Differs) -> Finding | None:
    first, second = (one.item for one in pair)
    if differs in _DIFFERENT:
        if first.id == second.id and differs == "on the bound itself":
            return None  # "adults over 18 years" says one thing twice
        return Finding(
            "L02",
            "question",
            f"{_told(pair)}: {_DIFFERENT[differs]}",
            "Check which one the protocol means",
            _places(looked, pair),
        )
    if differs != "not at all" or first.id == second.id or first.inclusion != second.inclusion:
        return None
    return Finding(
        "L03",
        "note",
        f"{_told(pair)}: the same bound stands twice",
        "One of them is enough",
        _places(looked, pair),
    )


def _told(group: _Pair) -> str:
    """What criteria say of the candidate: ``I03 asks for “edss between 3 and 6”``."""
    told = []
    for item, claim in group:
        if item.inclusion:
            verb = "asks for" if claim.holds else "rules out"
        else:
            verb = "lets in only" if claim.holds else "excludes"
        told.append(f"{item.id} {verb} {said(claim.leaf)}")
    return " and ".join(told)


def _places(looked: Looked, group: _Pair) -> tuple[Place, ...]:
    return tuple(looked.place(one.item, one.claim.leaf.span) for one in group)


# -- bounds ------------------------------------------------------------------------------------------


def _bounds(everything: list[Claim], dates: Dates) -> Iterator[tuple[Claim, Claim, Differs]]:
    """Pairs of claims that bound one thing on one side, and how they differ."""
    for line, on_it in by_line(everything, dates).items():
        if line.kind not in ("measure", "age", "length"):
            continue
        steps = steps_of(line, on_it)
        for one, other in combinations(on_it, 2):
            ends = _ends(one, line, steps), _ends(other, line, steps)
            if ends[0] == ends[1]:
                yield one.claim, other.claim, "not at all"
            for side, (a, b) in enumerate(zip(*ends, strict=True)):
                if a is None or b is None or _same(a, b, _same_units(one, other)):
                    continue
                yield one.claim, other.claim, _difference(one, other, side, a, b)


def _ends(demand: Demand, line: Line, steps: tuple[Decimal, ...]) -> tuple[End | None, End | None]:
    """The ends of what meets a demand; on a scale with steps, the first and the last step that do."""
    low, high = demand.ends()
    if not steps:
        return _whole(low, line, 1), _whole(high, line, -1)
    met = [step for step in steps if demand.met_at(step)]
    if not met:
        return None, None
    return (
        End(met[0], True) if low is not None and met[0] > steps[0] else None,
        End(met[-1], True) if high is not None and met[-1] < steps[-1] else None,
    )


def _whole(end: End | None, line: Line, next_: int) -> End | None:
    """Of a bare whole number that is left out, the next one: more than 2 lesions are 3 or more."""
    if end is None or end.inside or line.kind != "measure" or line.scale != _BARE or end.place % 1:
        return end
    return End(end.place + next_, True)


def _same(one: End, other: End, same_units: bool) -> bool:
    if same_units:
        return one == other
    return abs(one.place - other.place) <= _NEAR * max(abs(one.place), abs(other.place))


def _same_units(one: Demand, other: Demand) -> bool:
    units = [
        {quantity.unit for _, quantity in bounds_of(demand.claim.leaf)}
        for demand in (one, other)
        if isinstance(demand.claim.leaf, Compare | Between)
    ]
    return all(unit == units[0] for unit in units)


def _difference(one: Demand, other: Demand, side: int, a: End, b: End) -> Differs:
    """How two ends on one side differ.

    The same number may be let in by one criterion and kept out by the other: somebody may measure just that.
    That neither lets it in matters where the number is one of few: an age, a step, a count; nobody weighs
    6 kg to the gram.
    """
    number = _number(one, side)
    if number is None or number != _number(other, side):
        return "in the bound"
    if a.place == b.place:  # a measure without steps
        let_in = one.claim.holds if a.inside else other.claim.holds
        kept_out = not (other.claim.holds if a.inside else one.claim.holds)
        if not (let_in and kept_out):
            return "in nothing of weight"
    return "on the bound itself"


def _number(demand: Demand, side: int) -> str | None:
    """The bound of a side as it was written."""
    leaf = demand.claim.leaf
    if not isinstance(leaf, Compare | Between):
        return None
    bounds = bounds_of(leaf)
    quantity = bounds[side if len(bounds) > 1 else 0][1]
    return shown(quantity)


# -- windows -----------------------------------------------------------------------------------------


def _windows(everything: list[Claim], dates: Dates) -> Iterator[tuple[Claim, Claim, Differs]]:
    """Pairs of claims that nobody had an event in a window, with windows of different lengths."""
    kept_out = [one for one in everything if isinstance(one.leaf, Occurred) and not one.holds]
    for one, other in combinations(kept_out, 2):
        first, second = one.leaf, other.leaf
        if not isinstance(first, Occurred) or not isinstance(second, Occurred) or first.event != second.event:
            continue
        if first.window is None or second.window is None:
            continue
        there, back = covers(first.window, second.window, dates), covers(second.window, first.window, dates)
        if there and back:
            yield one, other, "not at all"
        elif there or back:
            yield one, other, "in the window"
