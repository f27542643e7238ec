"""What is ongoing at the visit, in columns, beside a window. See the reference's :mod:`screener.engines.ongoing`."""

from dataclasses import dataclass

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
    or_,
    text,
)
from screener.engines.compiled.settling import Facts, Settled
from screener.model.asks import since_beside
from screener.model.rules import Occurred, Window


@dataclass(frozen=True)
class Ongoing:
    """``inside`` is whether the event is ongoing and thereby surely in the window; ``told`` the sentence of one that
    is ongoing. Where the answer lies ``elsewhere`` than in the event's own field, which is never NULL, ``missing`` is
    what is wanted."""

    inside: Expr
    told: Expr
    elsewhere: Expr
    missing: tuple[tuple[str, Expr], ...] = ()


def ongoing_beside(leaf: Occurred, window: Window, answer: Settled, anchor: Settled, facts: Facts) -> Ongoing:
    """What an event that is ongoing says of a window."""
    called, ongoing = f"{facts.label(leaf.event, leaf.words)}: ongoing", answer.parts.ongoing
    if not window.reaches_anchor:
        return Ongoing(false(), text(f"{called}, and it is not known since when"), false())
    field, default = facts.protocol.anchor_field(window.anchor), facts.protocol.default_anchor
    if is_false(ongoing) or is_null_constant(ongoing) or field == "screening_date":
        return Ongoing(ongoing, text(called), false())
    day, moves = anchor.parts.low, field == default
    visited = facts.visited_by(day, moves=moves)
    name = since_beside(leaf, field)
    on = facts.dialect.day_text(day)
    if not name:
        told = case(
            [(visited, text(called))],
            concat(f"{called}, and it is not known whether it was so on ", on),
        )
        return Ongoing(
            and_(ongoing, visited), told, false(), facts.or_visit(day, and_(ongoing, not_(visited)))
        )
    return _since(leaf, name, ongoing, anchor, visited, facts)


def _since(leaf: Occurred, name: str, ongoing: Expr, anchor: Settled, visited: Expr, facts: Facts) -> Ongoing:
    """Beside another day than the visit's: since when it goes on tells whether it had begun by then."""
    called = facts.label(leaf.event, leaf.words)
    beginning = f"the beginning of {called}"
    answer, day = facts.answer(name, beginning), anchor.parts.low
    low, high = answer.parts.low, answer.parts.high
    begun, by, after = known(low), holds(compare("<=", high, day)), holds(compare(">", low, day))
    if is_null_constant(low):
        begun, by, after = false(), false(), false()
    there = not_(anchor.unknown)
    open_since = and_(ongoing, there, not_(visited), not_(by))
    because = case([(answer.unknown, answer.because)], text(f"{beginning} is not known"))
    on = facts.dialect.day_text(day)
    since = concat(f"{called}: ongoing since ", answer.date_shown)
    told = case(
        [
            (visited, text(f"{called}: ongoing")),
            (anchor.unknown, concat(f"{called}: ongoing, but ", anchor.because)),
            (not_(begun), concat(f"{called}: ongoing, but ", because)),
            (by, concat(since, ", by ", on)),
            (after, concat(since, ", after ", on, ": an earlier one may lie inside")),
        ],
        concat(since, ", which may lie before or after ", on),
    )
    own, *others = answer.missing
    asked = and_(open_since, not_(after))
    missing = (
        (own[0], asked),
        *((other, and_(asked, answer.unknown, so)) for other, so in others),
        *facts.closer(name, and_(asked, begun)),
        *facts.or_visit(day, and_(open_since, or_(not_(begun), after))),
        *((other, holds(and_(ongoing, anchor.unknown))) for other, _ in anchor.missing),
    )
    elsewhere = holds(and_(ongoing, or_(anchor.unknown, asked)))
    return Ongoing(and_(ongoing, or_(visited, by)), told, elsewhere, missing)
