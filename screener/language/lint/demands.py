"""Claims laid on a line: a number's scale, an age in months, a category's values, yes and no.

Claims on one line can be held against each other point by point: between two neighbouring bounds nothing
changes, so the bounds, a point between each two and one beyond each end stand for the whole line. Of a
scale with steps the steps are the points, of an age the whole months or days.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from screener.language.lint.claims import Claim
from screener.model.dates import Duration
from screener.model.quantities import Amount
from screener.model.rules import (
    Between,
    Compare,
    Judgement,
    Lasted,
    Length,
    Occurred,
    OneOf,
    Operator,
    Present,
    Quantity,
)
from screener.model.scales import levelled
from screener.model.units import unit_beside
from screener.model.vocabulary import Variable, vocabulary

Kind = Literal["measure", "age", "category", "answer", "length"]
Point = Decimal | str | bool
Test = tuple[Operator, Decimal]

_MONTHS = {"year": 12, "month": 1}
_DAYS = {"week": 7, "day": 1}
_AGES = {"a": "year", "mo": "month", "wk": "week", "d": "day"}
_FINER = {"year": ("month", 12), "week": ("day", 7)}
_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_SIGNS: dict[Length, Operator] = {"at least": ">=", "more than": ">", "at most": "<=", "less than": "<"}
_ABSENT = Decimal(-1)
"""The point for what does not hold at all, on a line of how long it has: no bound is met there."""
_LONGEST = 1_000_000
"""Units of an age that the reference engine counts at most."""
_ELSE = ""
"""The point for every value of a category that nobody has named."""
_HOLDS: dict[Operator, Callable[[Any, Any], bool]] = {
    "<": lambda value, bound: value < bound,
    "<=": lambda value, bound: value <= bound,
    "=": lambda value, bound: value == bound,
    ">=": lambda value, bound: value >= bound,
    ">": lambda value, bound: value > bound,
}


class Line(NamedTuple):
    """What claims are about that can be held against each other. ``at`` is the date named, None if none is."""

    kind: Kind
    name: str
    scale: str = ""
    at: str | None = None


class End(NamedTuple):
    """An end of a stretch: its place on the line, and whether the place itself belongs to the stretch."""

    place: Decimal
    inside: bool


class Demand(NamedTuple):
    """A claim on its line: all of ``tests`` hold, or not all (``holds``); one of ``values``, or none."""

    line: Line
    claim: Claim
    holds: bool
    tests: tuple[Test, ...] = ()
    values: frozenset[str] = frozenset()

    def met_at(self, point: Point) -> bool:
        """Whether a candidate at the point meets it."""
        if self.line.kind == "answer":
            return point is self.holds
        if self.line.kind == "category":
            return (point in self.values) is self.holds
        if self.line.kind == "length" and point == _ABSENT:
            return not self.holds
        return all(_HOLDS[sign](point, bound) for sign, bound in self.tests) is self.holds

    def ends(self) -> tuple[End | None, End | None]:
        """The lower and the upper end of the stretch that meets it, where it is one stretch."""
        if not self.holds and (len(self.tests) != 1 or self.tests[0][0] == "="):
            return None, None
        low: End | None = None
        high: End | None = None
        for sign, bound in self.tests:
            sign = sign if self.holds else _OPPOSITE[sign]
            if sign in (">", ">=", "="):
                low = End(bound, sign != ">")
            if sign in ("<", "<=", "="):
                high = End(bound, sign != "<")
        return low, high


def variable_of(leaf: Compare | Between | OneOf) -> Variable | None:
    """The vocabulary's entry behind a leaf; None for a thing of the trial's own."""
    return None if leaf.words else vocabulary().variables.get(leaf.variable)


def bounds_of(leaf: Compare | Between) -> tuple[tuple[Operator, Quantity], ...]:
    """The comparisons that a leaf makes, all of which must hold."""
    if isinstance(leaf, Compare):
        return ((leaf.operator, leaf.quantity),)
    lower: Operator = ">=" if leaf.bounds[0] == "[" else ">"
    upper: Operator = "<=" if leaf.bounds[1] == "]" else "<"
    return ((lower, leaf.low), (upper, leaf.high))


def demands(claim: Claim) -> tuple[Demand, ...]:
    """The claim on its line; on two lines where the two ends of a range have no scale in common; on none
    where it can be held against nothing."""
    leaf, holds = claim
    match leaf:
        case Compare() | Between():
            return _bounded(leaf, claim)
        case OneOf():
            values = frozenset(value.lower() for value in leaf.values)
            return (Demand(Line("category", leaf.variable, at=leaf.at), claim, holds, values=values),)
        case Present():
            return (Demand(Line("answer", leaf.finding), claim, holds),)
        case Judgement():
            return (Demand(Line("answer", leaf.field), claim, holds),)
        case Lasted():
            return _lasted(leaf, claim)
        case Occurred():
            return ()


def _bounded(leaf: Compare | Between, claim: Claim) -> tuple[Demand, ...]:
    unlike = isinstance(leaf, Compare) and leaf.operator == "!="
    holds = claim.holds is not unlike
    tests: dict[Line, tuple[Test, ...]] = {}
    for sign, quantity in bounds_of(leaf):
        placed = _placed(leaf, "=" if unlike else sign, quantity)
        if placed is None:
            return ()
        line, own = placed
        tests[line] = (*tests.get(line, ()), *own)
    if len(tests) > 1 and not holds:
        return ()
    return tuple(Demand(line, claim, holds, own) for line, own in tests.items())


def _placed(
    leaf: Compare | Between, sign: Operator, quantity: Quantity
) -> tuple[Line, tuple[Test, ...]] | None:
    """A bound on its line."""
    if leaf.variable == "age":
        return _aged(leaf, sign, quantity)
    if quantity.limit:
        return Line("measure", leaf.variable, quantity.limit, leaf.at), ((sign, quantity.value),)
    entry = variable_of(leaf)
    usual, molar_mass = (entry.unit, entry.molar_mass) if entry is not None else ("", "")
    scale, place = levelled(Amount(quantity.value, unit_beside(quantity.unit, usual)), molar_mass)
    if not place.is_finite():
        return None
    return Line("measure", leaf.variable, scale, leaf.at), ((sign, place),)


def _aged(
    leaf: Compare | Between, sign: Operator, quantity: Quantity
) -> tuple[Line, tuple[Test, ...]] | None:
    """A bound on age in whole months, or in whole days, which the calendar ties to months only roughly.

    Age is counted in completed units: over 18 years is 19 years or more, up to 55 is under 56.
    """
    unit, count = _AGES.get(quantity.unit, ""), quantity.value
    if count % 1 and unit in _FINER:  # two and a half years are thirty months
        unit, times = _FINER[unit]
        count *= times
    if not unit or quantity.limit or count % 1 or abs(quantity.value) > _LONGEST:
        return None
    scale, factor = ("months", _MONTHS[unit]) if unit in _MONTHS else ("days", _DAYS[unit])
    here, next_ = count * factor, (count + 1) * factor
    tests: dict[Operator, tuple[Test, ...]] = {
        ">=": ((">=", here),),
        ">": ((">=", next_),),
        "<": (("<", here),),
        "<=": (("<", next_),),
        "=": ((">=", here), ("<", next_)),
    }
    return Line("age", "age", scale, leaf.at), tests[sign]


def _lasted(leaf: Lasted, claim: Claim) -> tuple[Demand, ...]:
    placed = length(leaf.duration)
    if placed is None:
        return ()
    scale, long = placed
    return (
        Demand(
            Line("length", leaf.event, scale, leaf.until), claim, claim.holds, ((_SIGNS[leaf.bound], long),)
        ),
    )


def length(duration: Duration) -> tuple[str, Decimal] | None:
    """A length of time in months or in days; None for hours and minutes, which no date tells."""
    return duration.counted if duration.minutes is None else None


def points(line: Line, on_it: Sequence[Demand]) -> tuple[Point, ...]:
    """The points that stand for the whole line, in order, as far as the demands on it tell them apart."""
    if line.kind == "answer":
        return (False, True)
    if line.kind == "category":
        return _values(on_it)
    bounds = sorted({bound for demand in on_it for _, bound in demand.tests})
    steps = steps_of(line, on_it)
    if steps:
        return steps
    if line.kind in ("age", "length"):
        # Whole numbers from nothing on.
        whole = {place for bound in bounds for place in (bound - 1, bound, bound + 1) if place >= 0}
        return tuple(sorted(whole | {_ABSENT} if line.kind == "length" else whole))
    between = [(low + high) / 2 for low, high in pairwise(bounds)]
    return tuple(sorted([bounds[0] - 1, *bounds, *between, bounds[-1] + 1]))


def steps_of(line: Line, on_it: Sequence[Demand]) -> tuple[Decimal, ...]:
    """The only values that the variable of a line has, on the line's scale; none for a continuous one."""
    if line.kind != "measure" or line.scale in ("ULN", "LLN"):
        return ()
    leaf = on_it[0].claim.leaf
    entry = variable_of(leaf) if isinstance(leaf, Compare | Between) else None
    if entry is None or not entry.steps:
        return ()
    placed = [levelled(Amount(Decimal(step), entry.unit), entry.molar_mass) for step in entry.steps]
    return tuple(place for scale, place in placed if scale == line.scale)


def _values(on_it: Sequence[Demand]) -> tuple[str, ...]:
    named = {value for demand in on_it for value in demand.values}
    leaf = on_it[0].claim.leaf
    entry = variable_of(leaf) if isinstance(leaf, OneOf) else None
    own = [value.lower() for value in entry.values] if entry is not None else [_ELSE]
    return (*own, *sorted(named - set(own)))
