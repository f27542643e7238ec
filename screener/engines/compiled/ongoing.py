"""What is ongoing at the visit, in columns, beside a window. See the reference's :mod:`screener.engines.ongoing`."""

from dataclasses import dataclass

from screener.engines.compiled.earlier import Earlier, once
from screener.engines.compiled.expr import (
    Expr,
    and_,
    case,
    compare,
    concat,
    false,
    holds,
    is_false,
    is_null_constant,
    known,
    not_,
    null,
    or_,
    text,
    true,
)
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.stretches import Edge
from screener.model.asks import since_beside
from screener.model.rules import Occurred, Window


@dataclass(frozen=True)
class Ongoing:
    """``inside`` is whether an event that is ongoing lies in the window, NULL where that is not known; ``told`` the
    sentence of one. Where the answer lies ``elsewhere`` than in the event's own field, which is never NULL,
    ``missing`` is what is wanted."""

    inside: Expr
    told: Expr
    elsewhere: Expr
    missing: tuple[tuple[str, Expr], ...] = ()


def ongoing_beside(
    leaf: Occurred,
    window: Window,
    answer: Settled,
    anchor: Settled,
    last: Edge,
    earlier: Earlier | None,
    facts: Facts,
) -> Ongoing:
    """What an event that is ongoing says of a window, which ends at ``last``."""
    called, ongoing = f"{facts.label(leaf.event, leaf.words)}: ongoing", answer.parts.ongoing
    if window.direction == "after":
        return Ongoing(null(), text(f"{called}, and it is not known since when"), false())
    field = facts.protocol.anchor_field(window.anchor)
    if is_false(ongoing) or is_null_constant(ongoing) or earlier is None:
        return Ongoing(true(), text(called), false())
    moves = window.reaches_anchor and field == facts.protocol.default_anchor
    visited = facts.visited_by(last.until, moves=moves)
    return _since(leaf, since_beside(leaf, field), ongoing, anchor, visited, last, earlier, facts)


def _since(
    leaf: Occurred,
    name: str,
    ongoing: Expr,
    anchor: Settled,
    visited: Expr,
    last: Edge,
    earlier: Earlier,
    facts: Facts,
) -> Ongoing:
    """Where the window ends before the visit: since when it goes on tells whether it had begun by then."""
    called = facts.label(leaf.event, leaf.words)
    beginning = f"the beginning of {called}"
    answer, end = facts.answer(name, beginning), last.until
    low, high = answer.parts.low, answer.parts.high
    begun, by, after = known(low), holds(compare("<=", high, end)), holds(compare(">=", low, last.later))
    if is_null_constant(low):
        begun, by, after = false(), false(), false()
    by, after = (once(what, one, leaf, facts) for what, one in (("by", by), ("begun_after", after)))
    there = not_(anchor.unknown)
    because = case([(answer.unknown, answer.because)], text(f"{beginning} is not known"))
    on = facts.dialect.day_text(end)
    since = concat(f"{called}: ongoing since ", answer.date_shown)
    told = case(
        [
            (visited, text(f"{called}: ongoing")),
            (anchor.unknown, concat(f"{called}: ongoing, but ", anchor.because)),
            (not_(begun), concat(f"{called}: ongoing, but ", because)),
            (by, concat(since, ", by ", on)),
            (after, concat(since, ", after ", on, earlier.told)),
        ],
        concat(since, ", which may lie before or after ", on),
    )
    own, *others = answer.missing
    is_open = holds(and_(ongoing, there, not_(visited), not_(by)))
    asked, late = and_(is_open, not_(after)), and_(is_open, after)
    missing = (
        (own[0], asked),
        *((other, and_(asked, answer.unknown, so)) for other, so in others),
        *facts.closer(name, and_(asked, begun)),
        *((other, and_(late, so)) for other, so in earlier.missing),
        *facts.or_visit(end, and_(is_open, or_(not_(begun), after))),
        *((other, holds(and_(ongoing, anchor.unknown))) for other, _ in anchor.missing),
    )
    inside = case([(or_(visited, by), true()), (after, earlier.truth)], null())
    return Ongoing(inside, told, holds(ongoing), missing)
