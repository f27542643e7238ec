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
from screener.engines.compiled.leaf import Proviso
from screener.engines.compiled.occurrence import Occurrence
from screener.engines.compiled.settling import Facts
from screener.engines.provisos import LACKS, MAY_RUN_ON, NOT_KNOWN, RUNS_ON, UNTIL
from screener.engines.windows import NOT_BEGUN
from screener.model.dates import Duration


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


def to_come(it: Occurrence, facts: Facts) -> ToCome:
    """What a window leaves open because it has not begun."""
    if it.window.direction == "before":
        return NOTHING_TO_COME
    leaf, answer, anchor, first, visit = it.leaf, it.answer, it.anchor, it.first, facts.screened
    early = once("early", facts.visited_before(first.since), leaf, facts)
    other = facts.other_sex(facts.field(leaf.event))
    no = and_(fails(answer.parts.yes), not_(other), or_(anchor.unknown, early))
    before = false()
    if not is_null_constant(answer.parts.high):
        before = and_(early, holds(compare("<=", answer.parts.high, first.earlier)))
    not_begun = concat(NOT_BEGUN, facts.date_text(visit))
    told = case([(anchor.unknown, anchor.because)], concat(it.bound, not_begun))
    may = holds(and_(early, or_(no, before), compare("<=", first.since, visit.high)))
    missing = (
        ("screening_date", may),
        *((name, and_(anchor.unknown, no)) for name, _ in anchor.missing),
    )
    return ToCome(no, before, concat(f"{it.called}: no, but ", told), concat(", which", not_begun), missing)


def proviso_of(it: Occurrence, facts: Facts) -> Proviso | None:
    """That none in a window is none so far, as the window is not over at the visit or may not be."""
    answer, first, last = it.answer, it.first, it.last
    field, visit = facts.protocol.anchor_field(it.window.anchor), facts.screened
    ends_by_visit = it.window.direction == "before" and field == "screening_date"
    if ends_by_visit or is_null_constant(last.until) or is_null_constant(visit.low):
        return None
    none = fails(answer.parts.yes)
    if not is_null_constant(answer.parts.high) and not is_null_constant(first.earlier):
        none = or_(none, holds(compare("<=", answer.parts.high, first.earlier)))
    latest = facts.dialect.shifted(last.later, Duration(amount=1, unit="day"), back=True)
    runs_on = facts.visited_before(latest)
    until, end = RUNS_ON.split("{}")
    called, day = facts.label(field), facts.dialect.day_text(latest)
    words = case([(it.anchor.unknown, text(MAY_RUN_ON.format(called)))], concat(until, day, end))
    brief = case([(it.anchor.unknown, text(f"{LACKS}{called}{NOT_KNOWN}"))], concat(UNTIL, day))
    so = and_(none, known(visit.low), not_(facts.other_sex(facts.field(it.leaf.event))))
    return Proviso(and_(so, or_(it.anchor.unknown, runs_on)), words, brief)
