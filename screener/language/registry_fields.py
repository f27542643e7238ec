"""The registry's own fields as criteria: sex, minimum age, maximum age, where the text does not state them.

What the text states stands. Where a field says something else, neither is believed over the other: a
problem names both.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from screener.errors import Problem, Span
from screener.model.protocol import Criterion
from screener.model.quantities import plain
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Not,
    OneOf,
    Operator,
    Quantity,
    Rule,
    Unless,
    When,
)

Side = Literal["minimum", "maximum"]
Weight = Literal["all", "part"]

_AGE = re.compile(r"\s*([0-9]{1,6})\s*(year|month|week|day|hour|minute)s?\s*\Z", re.IGNORECASE)
_UNITS = {"year": "a", "month": "mo", "week": "wk", "day": "d"}
_STEPS = {"a": ("mo", 12), "mo": ("mo", 1), "wk": ("d", 7), "d": ("d", 1)}
_DAYS = {"mo": Decimal("30.4375"), "d": Decimal(1)}
_NAMES = {"a": "years", "mo": "months", "wk": "weeks", "d": "days"}
_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "=": "!=", "!=": "="}
_WORDS: dict[Operator, str] = {
    ">=": "{} or more",
    ">": "over {}",
    "=": "exactly {}",
    "!=": "not {}",
    "<=": "up to {}",
    "<": "under {}",
}
_SEXES = frozenset({"female", "male"})
_NEAR = Decimal("0.03")
_ABSENT = ("", "N/A", "NA", "NONE", "NO LIMIT")


@dataclass(frozen=True, slots=True)
class _Limit:
    """An age bound as the days of a life see it: from ``at`` units on, or up to before ``at`` units.

    "55 years or less" and "under 56 years" are the same, since age is counted in completed units.
    ``shown`` is the bound as it was written.
    """

    side: Side
    at: int
    unit: str
    shown: str = ""

    def equals(self, other: "_Limit") -> bool:
        """Whether two bounds on one side are the same; months and days are compared within 3 %."""
        (unit, step), (others, other_step) = _STEPS[self.unit], _STEPS[other.unit]
        mine, theirs = self.at * step, other.at * other_step
        if unit == others:
            return mine == theirs
        days, other_days = mine * _DAYS[unit], theirs * _DAYS[others]
        return abs(days - other_days) <= _NEAR * max(days, other_days)

    @property
    def days(self) -> Decimal:
        """About how many days that is, to find the strictest of several."""
        unit, step = _STEPS[self.unit]
        return self.at * step * _DAYS[unit]


@dataclass(frozen=True, slots=True)
class _Said:
    """Something the text says of age or sex: of every candidate (``all``) or of some (``part``)."""

    criterion: str
    weight: Weight
    what: _Limit | frozenset[str]
    span: Span | None


class Registered(NamedTuple):
    """A record's own fields, in the registry's words: "FEMALE", "18 Years"; empty where it states none."""

    sex: str
    minimum_age: str
    maximum_age: str


class Difference(NamedTuple):
    """A field that says something else than a criterion of the text, both as they are shown.

    ``span`` is the place in the criterion's text. ``added``: the field became a criterion of its own, since
    the text says its part of some candidates only.
    """

    field: str
    registry: str
    criterion: str
    text: str
    span: Span | None
    added: bool

    @property
    def problem(self) -> Problem:
        """The difference as a problem that names both."""
        then = "The registry's was added beside it" if self.added else "The text's stands"
        return Problem(
            f"the registry says {self.registry}, and {self.criterion} of the text says {self.text}. {then}: check "
            "both against the protocol",
            f"registry, {self.field}",
            severity="question",
        )


def registry_criteria(
    sex: str, minimum_age: str, maximum_age: str, read: Sequence[Criterion]
) -> tuple[tuple[Criterion, ...], tuple[Problem, ...]]:
    """The criteria R01… that the registry's fields add to the text's criteria ``read``, and the problems.

    ``sex`` is ``FEMALE``, ``MALE``, ``ALL`` or empty; the ages are as "18 Years", "6 Months", "N/A" or
    empty. ``ALL`` and an absent age add nothing. Ages in hours or minutes, and what can't be read, are
    said in a note.
    """
    criteria, amiss = compare(Registered(sex, minimum_age, maximum_age), read)
    return criteria, tuple(one.problem if isinstance(one, Difference) else one for one in amiss)


def compare(
    registered: Registered, read: Sequence[Criterion]
) -> tuple[tuple[Criterion, ...], tuple[Difference | Problem, ...]]:
    """The criteria that the fields add, as :func:`registry_criteria` has them, where the fields differ from
    the text, and the fields that cannot be used."""
    said = [one for criterion in read if criterion.source == "text" for one in _said(criterion)]
    added: list[tuple[str, Rule]] = []
    amiss: list[Difference | Problem] = []
    _sex(registered.sex.strip().upper(), said, added, amiss)
    sides: tuple[tuple[Side, str], ...] = (
        ("minimum", registered.minimum_age),
        ("maximum", registered.maximum_age),
    )
    for side, field in sides:
        _age(side, field.strip(), said, added, amiss)
    criteria = tuple(
        Criterion(id=f"R{number:02d}", kind="inclusion", text=text, rule=rule, source="registry")
        for number, (text, rule) in enumerate(added, start=1)
    )
    return criteria, tuple(amiss)


def _sex(
    field: str, said: list[_Said], added: list[tuple[str, Rule]], amiss: list[Difference | Problem]
) -> None:
    if not field:
        return
    if field not in ("ALL", "FEMALE", "MALE"):
        amiss.append(_note("sex", field, "is none of ALL, FEMALE, MALE"))
        return
    meant = _SEXES if field == "ALL" else frozenset({field.lower()})
    texts = [(one, one.what) for one in said if isinstance(one.what, frozenset)]
    stated = [(one, values) for one, values in texts if one.weight == "all"]
    for one, values in stated:
        if values != meant:
            amiss.append(_differs("sex", f"sex: {field}", " or ".join(sorted(values)) or "no sex", one))
            return
    if not stated and meant != _SEXES and not any(values == meant for _, values in texts):
        rule = OneOf(variable="sex", values=tuple(meant))
        added.append((f"Sex: {field.lower()} (registry)", rule))


def _age(
    side: Side,
    field: str,
    said: list[_Said],
    added: list[tuple[str, Rule]],
    amiss: list[Difference | Problem],
) -> None:
    if field.upper() in _ABSENT:
        return
    found = _AGE.match(field)
    unit = _UNITS.get(found[2].lower()) if found else None
    if found is None or unit is None:
        why = "is finer than a day, and an age is not counted so" if found else "cannot be read as an age"
        amiss.append(_note(f"{side} age", field, f"{why}: no criterion was made of it"))
        return
    count = int(found[1])
    own = _Limit(side, count if side == "minimum" else count + 1, unit)
    texts = [(one, one.what) for one in said if isinstance(one.what, _Limit) and one.what.side == side]
    stated = [(one, limit) for one, limit in texts if one.weight == "all"]
    shown = f"{side} age: {field}"
    if stated:
        pick = max if side == "minimum" else min
        one, limit = pick(stated, key=lambda pair: pair[1].days)
        if not limit.equals(own):
            amiss.append(_differs(f"{side} age", shown, limit.shown, one))
        return
    if any(limit.equals(own) for _, limit in texts):
        return
    if texts:
        one, limit = texts[0]
        amiss.append(
            _differs(f"{side} age", shown, f"{limit.shown}, for some of the candidates", one, added=True)
        )
    operator: Operator = ">=" if side == "minimum" else "<="
    quantity = Quantity(value=Decimal(count), unit=unit)
    rule = Compare(variable="age", operator=operator, quantity=quantity)
    added.append((f"{side.capitalize()} age: {field} (registry)", rule))


def _note(field: str, value: str, why: str) -> Problem:
    return Problem(f"the registry's {field} “{value[:40]}” {why}", f"registry, {field}", severity="note")


def _differs(field: str, registry: str, text: str, one: _Said, *, added: bool = False) -> Difference:
    return Difference(field, registry, one.criterion, text, one.span, added)


def _said(criterion: Criterion) -> Iterator[_Said]:
    """What one criterion demands of a candidate's age and sex; excluding says the opposite."""
    yield from _walk(criterion.rule, criterion.kind == "inclusion", "all", criterion.id)


def _walk(rule: Rule, holds: bool, weight: Weight, where: str) -> Iterator[_Said]:
    """What follows for age and sex if the rule must be true (``holds``) or must be false.

    A condition ("women over 50 with …") bounds nobody's age and is passed over; an alternative is a
    statement in ``part``.
    """
    match rule:
        case AllOf() | AnyOf():
            together = isinstance(rule, AllOf) == holds
            if not together and not holds:
                return
            for child in rule.rules:
                yield from _walk(child, holds, weight if together else "part", where)
        case AtLeast():
            for child in rule.rules if holds else ():
                yield from _walk(child, holds, "part", where)
        case Not():
            yield from _walk(rule.rule, not holds, weight, where)
        case When():
            yield from _walk(rule.then, holds, "part", where)
        case Unless():
            yield from _walk(rule.rule, holds, "part", where)
        case Judgement():
            if rule.about is not None:
                yield from _walk(rule.about, holds, weight, where)
        case Compare(variable="age"):
            operator = rule.operator if holds else _OPPOSITE[rule.operator]
            yield from (_Said(where, weight, limit, rule.span) for limit in _limits(operator, rule.quantity))
        case Between(variable="age"):
            if holds:
                low: Operator = ">=" if rule.bounds[0] == "[" else ">"
                high: Operator = "<=" if rule.bounds[1] == "]" else "<"
                for limit in (*_limits(low, rule.low), *_limits(high, rule.high)):
                    yield _Said(where, weight, limit, rule.span)
        case OneOf(variable="sex"):
            values = frozenset(rule.values) & _SEXES
            yield _Said(where, weight, values if holds else _SEXES - values, rule.span)
        case _:
            return


def _limits(operator: Operator, quantity: Quantity) -> Iterator[_Limit]:
    """The bounds of a comparison, in completed units: over 18 is 19 or more, up to 55 is under 56."""
    unit = quantity.unit or "a"
    if unit not in _STEPS or quantity.limit:
        return
    value = quantity.value
    shown = _WORDS[operator].format(f"{plain(value)} {_NAMES[unit]}")
    if operator in (">=", "=", ">"):
        at = math.floor(value) + 1 if operator == ">" else math.ceil(value)
        yield _Limit("minimum", at, unit, shown)
    if operator in ("<=", "=", "<"):
        at = math.ceil(value) if operator == "<" else math.floor(value) + 1
        yield _Limit("maximum", at, unit, shown)
