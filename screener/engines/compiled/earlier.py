"""What lies before an event's last occurrence, in columns. See the reference's :mod:`screener.engines.earlier`."""

from dataclasses import dataclass

from screener.engines.compiled.bounds import stem_of
from screener.engines.compiled.expr import (
    Expr,
    at_most,
    case,
    concat,
    fails,
    false,
    holds,
    is_null_constant,
    known,
    null,
    text,
    true,
)
from screener.engines.compiled.parts import Parts
from screener.engines.compiled.settling import Facts
from screener.engines.compiled.stretches import Edge, inside
from screener.engines.earlier import (
    LAST_THEN,
    MAY_BE,
    NO_DATE_THEN,
    NONE_THEN,
    ONE_THEN,
    ONGOING_THEN,
    PLACES,
    earlier_words,
)
from screener.model.asks import earlier_beside
from screener.model.rules import Occurred


@dataclass(frozen=True)
class Earlier:
    """What the last occurrence up to a window's end says, where the last of all lies after it: its ``truth``, what is
    told behind the last one's sentence, and the fields that are ``missing``, each with when."""

    truth: Expr
    told: Expr
    missing: tuple[tuple[str, Expr], ...]


def earlier_than(leaf: Occurred, anchor_field: str, first: Edge, last: Edge, facts: Facts) -> Earlier | None:
    """What is known of it; None beside a window that nothing lies after."""
    name = earlier_beside(leaf, anchor_field)
    if not name:
        return None
    answer = facts.answer(name, earlier_words(facts.label(leaf.event, leaf.words), leaf, anchor_field))
    unknown_told = concat(MAY_BE, answer.because)
    if is_null_constant(answer.parts.yes):
        return Earlier(null(), unknown_told, tuple((one, true()) for one, _ in answer.missing))
    open_first = is_null_constant(first.since)
    undated = true() if open_first else null()
    truth_branches = [(answer.unknown, null()), (fails(answer.parts.yes), false())]
    ongoing = holds(answer.parts.ongoing)
    told_branches = [(answer.unknown, unknown_told), (fails(answer.parts.yes), text(NONE_THEN))]
    missing = [(name, true())]
    if not is_null_constant(answer.parts.low):
        low = answer.parts.low
        high = answer.parts.high if last.within_days else at_most(answer.parts.high, last.until)
        within = once("within", inside(first, last, Parts(yes=true(), low=low, high=high)), leaf, facts)
        dated = known(low)
        truth_branches.append((dated, within))  # one after the window is refused
        lies = case(
            [
                (fails(within), text(PLACES["before"])),
                (holds(within), text(PLACES["inside"])),
            ],
            text(PLACES["unsure"]),
        )
        told_branches.append((dated, concat(LAST_THEN, answer.date_shown, lies)))
        missing += facts.closer(name, dated)
    truth_branches.append((ongoing, true()))
    told_branches.append((ongoing, text(ONGOING_THEN)))
    told = case(told_branches, text(ONE_THEN if open_first else NO_DATE_THEN))
    return Earlier(case(truth_branches, undated), told, tuple(missing))


def once(what: str, one: Expr, leaf: Occurred, facts: Facts) -> Expr:
    """What is asked of an event and its window, as a column of its own: a verdict, its reasons and what they lack ask
    for it."""
    window = leaf.window
    assert window is not None  # noqa: S101 - only what has a window asks so
    stem = stem_of(what, repr(window.model_copy(update={"span": None, "opener": ""})))
    return facts.columns.define("numbered", facts.named(stem, leaf.event), one)
