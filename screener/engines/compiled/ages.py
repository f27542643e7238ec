"""Leaves over age in columns: whole units of time lived at the anchor. See the reference's ages."""

from sqlglot import exp

from screener.engines.ages import Bound, bound_of, coarsest
from screener.engines.compiled.expr import (
    BIGINT,
    TEXT,
    Expr,
    and_,
    at_most,
    case,
    cast,
    compare,
    concat,
    equal,
    fails,
    holds,
    is_null,
    is_null_constant,
    minus,
    not_,
    null,
    number,
    or_,
    or_unknown,
    plus,
    text,
    times,
)
from screener.engines.compiled.leaf import Said, both_unknown
from screener.engines.compiled.settling import Facts
from screener.engines.measures import tests_of
from screener.engines.sentences import relation
from screener.engines.settle import NotKnown
from screener.model.dates import TimeUnit
from screener.model.rules import Between, Compare, Operator

_YEAR = 10_000
"""A year in dates written as one number, 20260310: their difference, cut to whole years, is the age."""


def say_age(leaf: Compare | Between, facts: Facts) -> Said:
    """What a bound on age says, in completed units on the anchor's date."""
    bounds = [bound_of(operator, quantity) for operator, quantity in tests_of(leaf)]
    odd = dict.fromkeys(bound.reason for bound in bounds if isinstance(bound, NotKnown))
    if odd:
        return Said(null(), text("; ".join(odd)), (), frozenset({"age"}))
    whole = [bound for bound in bounds if isinstance(bound, Bound)]
    born, anchor = facts.past("birth_date"), facts.anchor(leaf.at)
    likeness = frozenset({"age", anchor.because.sql()})
    if not anchor.missing:
        return Said(null(), anchor.because, (), likeness)
    day, low, high = anchor.parts.low, born.parts.low, born.parts.high
    after = holds(compare(">", low, day))
    missing = (
        ("birth_date", or_(born.unknown, not_(anchor.unknown))),
        *facts.closer("birth_date", and_(not_(born.unknown), not_(anchor.unknown), not_(after))),
        *((name, anchor.unknown) for name, _ in anchor.missing),
    )
    unknown = both_unknown(born, anchor)
    if is_null_constant(day) or is_null_constant(low):
        return Said(null(), case(unknown, text("")), missing, likeness)
    lived = _Lived(low, high, day, facts, single=born.parts.whole)
    truths = [lived.keeps(bound) for bound in whole]
    kept = and_(*truths)
    beside = case(
        [
            (is_null(kept), text(": the birth date is not known closely enough")),
            (kept, text(_kept(leaf, whole))),
        ],
        _missed(whole, truths),
    )
    on = concat(" on ", facts.dialect.day_text(day))
    told = case(
        [*unknown, (after, concat("the birth date is after ", facts.dialect.day_text(day)))],
        concat(lived.text(coarsest(whole)), on, beside),
    )
    return Said(case([(after, null())], kept), told, missing, likeness)


def _kept(leaf: Compare | Between, bounds: list[Bound]) -> str:
    if isinstance(leaf, Between):
        return ""
    return f", {relation(leaf.operator, True)} {bounds[0].text}"


def _missed(bounds: list[Bound], truths: list[Expr]) -> Expr:
    """The first bound that is missed."""
    told = [text(f", {relation(bound.operator, False)} {bound.text}") for bound in bounds]
    return case([(fails(truth), one) for truth, one in zip(truths[:-1], told[:-1], strict=True)], told[-1])


class _Lived:
    """The time lived by someone born from ``low`` to ``high``, and not after a day, on that day."""

    def __init__(self, low: Expr, high: Expr, day: Expr, facts: Facts, *, single: bool) -> None:
        self._low, self._high, self._day = low, high, day
        self._facts, self._single = facts, single

    def keeps(self, bound: Bound) -> Expr:
        """Whether the age keeps a bound; NULL where it may or may not."""
        youngest, oldest = self._spans(bound.unit)
        size = {"year": _YEAR, "week": 7}.get(bound.unit, 1)
        return _compare(bound.operator, youngest, oldest, bound.limit, size, single=self._single)

    def text(self, unit: TimeUnit) -> Expr:
        """The age in words: ``55 years``, ``55 to 56 years``."""
        youngest, oldest = (_count(span, unit) for span in self._spans(unit))
        plural = case([(equal(youngest, number(1)), text(""))], text("s"))
        one = concat(cast(youngest, TEXT), f" {unit}", plural)
        if self._single:
            return one
        span = concat(cast(youngest, TEXT), " to ", cast(oldest, TEXT), f" {unit}s")
        return case([(equal(youngest, oldest), one)], span)

    def _spans(self, unit: TimeUnit) -> tuple[Expr, Expr]:
        """The shortest and the longest time that can have been lived."""
        longest = self._span(self._low, unit)
        if self._single:
            return longest, longest
        if unit == "year":
            day = self._packed(self._day)
            return minus(day, at_most(self._packed(self._high), day)), longest
        return self._span(at_most(self._high, self._day), unit), longest

    def _span(self, born: Expr, unit: TimeUnit) -> Expr:
        """The time lived, in a scale on which a unit is worth ``_YEAR``, 7 or 1."""
        dialect = self._facts.dialect
        if unit == "year":
            return minus(self._packed(self._day), self._packed(born))
        if unit == "month":
            parts = {
                part: minus(dialect.part(part, self._day), dialect.part(part, born))
                for part in ("year", "month")
            }
            short = case(
                [(compare("<", dialect.part("day", self._day), dialect.part("day", born)), number(1))],
                number(0),
            )
            return minus(plus(times(parts["year"], number(12)), parts["month"]), short)
        return dialect.days_between(born, self._day)

    def _packed(self, day: Expr) -> Expr:
        """A date as one number: 20260310."""
        part = self._facts.dialect.part
        packed = plus(
            plus(times(part("year", day), number(_YEAR)), times(part("month", day), number(100))),
            part("day", day),
        )
        if isinstance(day, exp.Column):
            return self._facts.columns.define("numbered", f"number_of_{day.name}", packed)
        return packed


def _count(span: Expr, unit: TimeUnit) -> Expr:
    """The whole units of a time lived."""
    size = {"year": _YEAR, "week": 7}.get(unit, 1)
    if size == 1:
        return span
    parts = exp.Div(this=exp.Paren(this=span), expression=number(float(size)))
    return cast(exp.func("FLOOR", parts), BIGINT)


def _compare(operator: Operator, low: Expr, high: Expr, limit: int, size: int, *, single: bool) -> Expr:
    """A count from ``low`` to ``high`` (in parts, ``size`` to a unit) beside a limit in whole units."""
    here, next_one = number(limit * size), number((limit + 1) * size)
    match operator:
        case "<" | ">=":
            at = here
            kind: Operator = operator
        case "<=":
            at, kind = next_one, "<"
        case ">":
            at, kind = next_one, ">="
        case "=":
            possibly = and_(compare("<", low, next_one), compare(">=", high, here))
            surely = and_(compare(">=", low, here), compare("<", high, next_one))
            return and_(possibly, or_unknown(surely))
        case "!=":
            return not_(_compare("=", low, high, limit, size, single=single))
    if single:
        return compare(kind, low, at)
    if kind == "<":
        return and_(compare("<", low, at), or_unknown(compare("<", high, at)))
    return and_(compare(">=", high, at), or_unknown(compare(">=", low, at)))
