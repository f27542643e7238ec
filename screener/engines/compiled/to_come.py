"""A window after its anchor, in columns, that has not begun at the visit, which then knows nothing of it. See the
reference's :mod:`screener.engines.windows`."""

from dataclasses import dataclass

from screener.engines.compiled.earlier import once
from screener.engines.compiled.expr import (
    Expr,
    and_,
    case,
    compare,
    concat,
    fails,
    false,
    holds,
    is_null_constant,
    known,
    not_,
    or_,
    text,
)
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.stretches import Edge
from screener.engines.windows import MAY_RUN_ON, NOT_BEGUN, RUNS_ON
from screener.model.dates import Duration
from screener.model.rules import Occurred, Window


@dataclass(frozen=True)
class ToCome:
    """``no`` is whether the answer is a no that is left open, ``before`` whether its date lies before a window that has
    not begun; neither is NULL. ``no_told`` and ``behind`` are what is told then, of a date behind its sentence.
    ``missing`` is what is wanted besides the event."""

    no: Expr
    before: Expr
    no_told: Expr
    behind: Expr
    missing: tuple[tuple[str, Expr], ...]


NOTHING_TO_COME = ToCome(false(), false(), text(""), text(""), ())


def to_come(
    leaf: Occurred, window: Window, answer: Settled, anchor: Settled, first: Edge, bound: Expr, facts: Facts
) -> ToCome:
    """What a window, whose days are told as ``bound``, leaves open because it has not begun."""
    if window.direction == "before":
        return NOTHING_TO_COME
    called, visit = facts.label(leaf.event, leaf.words), facts.screened
    early = once("early", facts.visited_before(first.since), leaf, facts)
    other = facts.other_sex(facts.field(leaf.event))
    no = and_(fails(answer.parts.yes), not_(other), or_(anchor.unknown, early))
    before = false()
    if not is_null_constant(answer.parts.high):
        before = and_(early, holds(compare("<=", answer.parts.high, first.earlier)))
    not_begun = concat(NOT_BEGUN, facts.date_text(visit))
    told = case([(anchor.unknown, anchor.because)], concat(bound, not_begun))
    may = holds(and_(early, or_(no, before), compare("<=", first.since, visit.high)))
    missing = (
        ("screening_date", may),
        *((name, and_(anchor.unknown, no)) for name, _ in anchor.missing),
    )
    return ToCome(no, before, concat(f"{called}: no, but ", told), concat(", which", not_begun), missing)


def proviso_of(
    leaf: Occurred, window: Window, answer: Settled, anchor: Settled, first: Edge, last: Edge, facts: Facts
) -> tuple[Expr, Expr] | None:
    """When none in a window is none so far, as the window is not over at the visit or may not be, and what is said."""
    field, visit = facts.protocol.anchor_field(window.anchor), facts.screened
    ends_by_visit = window.direction == "before" and field == "screening_date"
    if ends_by_visit or is_null_constant(last.until) or is_null_constant(visit.low):
        return None
    none = fails(answer.parts.yes)
    if not is_null_constant(answer.parts.high) and not is_null_constant(first.earlier):
        none = or_(none, holds(compare("<=", answer.parts.high, first.earlier)))
    latest = facts.dialect.shifted(last.later, Duration(amount=1, unit="day"), back=True)
    runs_on = facts.visited_before(latest)
    until, end = RUNS_ON.split("{}")
    may = text(MAY_RUN_ON.format(facts.label(field)))
    words = case([(anchor.unknown, may)], concat(until, facts.dialect.day_text(latest), end))
    so = and_(none, known(visit.low), not_(facts.other_sex(facts.field(leaf.event))))
    return and_(so, or_(anchor.unknown, runs_on)), words
