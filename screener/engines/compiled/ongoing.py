"""What is ongoing at the visit, in columns, beside a window. See the reference's :mod:`screener.engines.ongoing`."""

from dataclasses import dataclass

from screener.engines.compiled.earlier import Earlier, once
from screener.engines.compiled.expr import (
    Expr,
    and_,
    at_most,
    case,
    compare,
    concat,
    false,
    holds,
    is_false,
    is_null,
    is_null_constant,
    known,
    not_,
    null,
    or_,
    text,
    true,
)
from screener.engines.compiled.occurrence import Occurrence
from screener.engines.compiled.settling import Facts
from screener.engines.compiled.stretches import Edge
from screener.model.asks import since_beside
from screener.model.rules import Occurred


@dataclass(frozen=True)
class Ongoing:
    """``inside`` is whether an event that is ongoing lies in the window, NULL where that is not known; ``told`` the
    sentence of one. Where the answer lies ``elsewhere`` than in the event's own field, which is never NULL,
    ``missing`` is what is wanted."""

    inside: Expr
    told: Expr
    elsewhere: Expr
    missing: tuple[tuple[str, Expr], ...] = ()


def ongoing_beside(it: Occurrence, facts: Facts) -> Ongoing:
    """What an event that is ongoing says of a window."""
    leaf, window, anchor, first, last, earlier = it.leaf, it.window, it.anchor, it.first, it.last, it.earlier
    called, ongoing = f"{it.called}: ongoing", it.answer.parts.ongoing
    field, later = facts.protocol.anchor_field(window.anchor), window.direction == "after"
    if is_false(ongoing) or is_null_constant(ongoing) or (earlier is None and not later):
        return Ongoing(true(), text(called), false())
    moves = window.reaches_anchor and field == facts.protocol.default_anchor
    begins = at_most(first.since, anchor.parts.low) if first.within_days and not later else first.since
    early = facts.visited_before(begins)
    no_visit = is_null(facts.screened.low) if later else false()
    there = and_(not_(anchor.unknown), not_(no_visit))
    visited = there if earlier is None else facts.visited_by(last.until, moves=moves)
    told: list[tuple[Expr, Expr]] = [
        (early, _goes_on_text(called, begins, facts)),
        (visited, text(called)),
        (anchor.unknown, concat(f"{called}, but ", anchor.because)),
    ]
    if later:
        told.append((no_visit, concat(f"{called}, but ", facts.past("screening_date").because)))
    wanted = and_(ongoing, not_(anchor.unknown))
    missing = [
        (leaf.event, holds(and_(ongoing, early))),
        ("screening_date", holds(and_(ongoing, early, compare("<=", begins, facts.screened.high)))),
        ("screening_date", holds(and_(wanted, no_visit))),
        *((other, holds(and_(ongoing, anchor.unknown))) for other, _ in anchor.missing),
    ]
    if earlier is None:
        inside = case([(early, null()), (visited, true())], null())
        return Ongoing(inside, case(told, text("")), holds(ongoing), tuple(missing))
    is_open = and_(ongoing, there, not_(early), not_(visited))
    since = _since(leaf, since_beside(leaf, field), is_open, last, earlier, facts)
    inside = case([(early, null()), (visited, true()), (not_(there), null())], since.inside)
    return Ongoing(inside, case(told, since.told), holds(ongoing), (*missing, *since.missing))


def _goes_on_text(called: str, begins: Expr, facts: Facts) -> Expr:
    """That nobody knows whether it goes on until a window begins."""
    visit, begins = facts.date_text(facts.screened), facts.dialect.day_text(begins)
    return concat(f"{called} on ", visit, ", and whether it goes on until ", begins, " is not known")


def _since(leaf: Occurred, name: str, is_open: Expr, last: Edge, earlier: Earlier, facts: Facts) -> Ongoing:
    """Where the window ends before the visit, and so ``is_open``: since when it goes on tells whether it had begun by
    then."""
    called = facts.label(leaf.event, leaf.words)
    beginning = f"the beginning of {called}"
    answer, end = facts.answer(name, beginning), last.until
    low, high = answer.parts.low, answer.parts.high
    begun, by, after = known(low), holds(compare("<=", high, end)), holds(compare(">=", low, last.later))
    if is_null_constant(low):
        begun, by, after = false(), false(), false()
    by, after = (once(what, one, leaf, facts) for what, one in (("by", by), ("begun_after", after)))
    because = case([(answer.unknown, answer.because)], text(f"{beginning} is not known"))
    on = facts.dialect.day_text(end)
    since = concat(f"{called}: ongoing since ", answer.date_shown)
    told = case(
        [
            (not_(begun), concat(f"{called}: ongoing, but ", because)),
            (by, concat(since, ", by ", on)),
            (after, concat(since, ", after ", on, earlier.told)),
        ],
        concat(since, ", which may lie before or after ", on),
    )
    own, *others = answer.missing
    is_open = holds(and_(is_open, not_(by)))
    asked, late = and_(is_open, not_(after)), and_(is_open, after)
    missing = (
        (own[0], asked),
        *((other, and_(asked, answer.unknown, so)) for other, so in others),
        *facts.closer(name, and_(asked, begun)),
        *((other, and_(late, so)) for other, so in earlier.missing),
        *facts.or_visit(end, and_(is_open, or_(not_(begun), after))),
    )
    return Ongoing(case([(by, true()), (after, earlier.truth)], null()), told, true(), missing)
