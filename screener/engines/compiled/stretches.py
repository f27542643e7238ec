"""The edges of a window in columns, and where a day lies among them. See the reference's stretches."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from screener.engines.compiled.expr import (
    Expr,
    and_,
    compare,
    false,
    holds,
    is_null_constant,
    not_,
    or_unknown,
)
from screener.engines.compiled.parts import NO_DATE, Parts
from screener.model.dates import Duration
from screener.model.rules import Window
from screener.model.stretches import days_within

if TYPE_CHECKING:
    from screener.engines.compiled.settling import Facts


@dataclass(frozen=True)
class Edge:
    """A moment at so long from an anchor. A day up to ``until`` lies surely not after it, one from ``since``
    on surely not before it; ``earlier`` and ``later`` leave out the moment's own day."""

    earlier: Expr
    until: Expr
    since: Expr
    later: Expr
    within_days: bool = False


def inside(first: Edge, last: Edge, parts: Parts) -> Expr:
    """Whether a dated event lies in the window: FALSE before it, NULL where it may or after it."""
    low, high = parts.low, parts.high
    if parts.whole:
        high = low
    surely = and_(compare(">=", low, first.since), compare("<=", high, last.until))
    not_before = (
        not_(compare("<=", high, first.earlier)) if first.within_days else compare(">=", high, first.since)
    )
    if is_null_constant(first.since):
        return or_unknown(compare("<=", high, last.until))
    if is_null_constant(last.until):
        surely = compare(">=", low, first.since)
    return and_(not_before, or_unknown(surely))


def is_after(last: Edge, parts: Parts) -> Expr:
    if is_null_constant(last.later):
        return false()
    return holds(compare(">=", parts.low, last.later))


def stretch_of(window: Window, anchor: Expr, facts: "Facts", *, lazy: bool = False) -> tuple[Edge, Edge]:
    """The first and the last edge of a window around its anchor; an open end is all NULL. ``lazy`` edges are
    no columns: they are worked out only in the rows that are held against them."""
    back = window.direction == "before"
    strict_far = 1 if window.strict and window.far is not None else 0
    strict_near = 1 if window.strict and window.far is None else 0
    near = edge_of(anchor, window.near, facts, back=back, further=strict_near, lazy=lazy)
    far = _open()
    if window.far is not None:
        far = edge_of(anchor, window.far, facts, back=back, further=-strict_far, lazy=lazy)
    return (far, near) if back else (near, far)


def _open() -> Edge:
    return Edge(NO_DATE, NO_DATE, NO_DATE, NO_DATE)


def edge_of(
    anchor: Expr,
    length: Duration | None,
    facts: "Facts",
    *,
    back: bool,
    further: int = 0,
    lazy: bool = False,
) -> Edge:
    """The moment so long before or after the anchor; ``further`` days moved away from the anchor."""
    days = Duration(amount=1, unit="day")

    def column(one: Expr, told: str) -> Expr:
        if lazy:
            return one
        name = f"edge_{anchor.sql()}_{told}".replace('"', "").replace(" ", "")
        return facts.columns.define("edges", name, one)

    if length is not None and length.minutes is not None:
        surely_further, surely_nearer = days_within(length.minutes)
        away = _stepped(anchor, surely_further, facts, back=back)
        near = _stepped(anchor, surely_nearer, facts, back=back)
        away = column(away, f"{length.minutes}min_far_{back}")
        near = column(near, f"{length.minutes}min_near_{back}")
        # The days at the two moments themselves are on neither sure side: there is no day "on" the edge.
        return Edge(away, away, near, near, True) if back else Edge(near, near, away, away, True)
    on = anchor if length is None else facts.dialect.shifted(anchor, length, back=back)
    if further:
        on = facts.dialect.shifted(on, days, back=back == (further > 0))
    if length is not None or further:
        on = column(on, f"{length or ''}_{further}_{back}")
    before = facts.dialect.shifted(on, days, back=True)
    after = facts.dialect.shifted(on, days, back=False)
    return Edge(before, on, on, after)


def _stepped(anchor: Expr, days: int, facts: "Facts", *, back: bool) -> Expr:
    if days < 0:
        days, back = -days, not back
    return facts.dialect.shifted(anchor, Duration(amount=days, unit="day"), back=back)
