"""Answers that contradict each other, or their own question, in columns: see :mod:`screener.model.contradictions`."""

from decimal import Decimal
from typing import TYPE_CHECKING

from screener.engines.compiled.expr import (
    Expr,
    and_,
    case,
    compare,
    concat,
    equal,
    fails,
    false,
    holds,
    is_false,
    is_null,
    is_null_constant,
    number,
    or_,
    text,
)
from screener.engines.compiled.parts import NO_DATE
from screener.engines.compiled.signs import (
    comparable,
    millionths,
    pairs_of,
    per_weights,
    sign_of,
    weights_of,
)
from screener.engines.compiled.stretches import stretch_of
from screener.model.asks import window_asked_up_to
from screener.model.contradictions import (
    AFTER_THE_END,
    Clash,
    beginnings,
    clash_refusal,
    crossed_refusal,
    earlier_ones,
    limits_of_normal,
)
from screener.model.dates import Duration
from screener.model.protocol import LOWER, DataField
from screener.model.rules import Window

if TYPE_CHECKING:
    from screener.engines.compiled.settling import Facts

_DAY = Duration(amount=1, unit="day")


def clashes(facts: "Facts") -> dict[str, list[tuple[Expr, Expr]]]:
    """By field: when what tells whether something holds and what tells since when contradict each other, or an event's
    last occurrence and an earlier one, or an earlier one lies after the day up to which it is asked for, or a
    laboratory's lower limit above its upper one; each with why it is refused then."""
    found: dict[str, list[tuple[Expr, Expr]]] = {}

    def add(name: str, so: Expr, why: Expr) -> None:
        if not is_false(so):
            found.setdefault(name, []).append((so, why))

    for whether, since in beginnings(facts.protocol):
        held, begun = facts.parts(whether.name), facts.parts(since.name)
        holds_now = held.yes if whether.kind == "yes_no" else held.ongoing
        both: tuple[tuple[Clash, Expr], ...] = (
            ("never", and_(fails(held.yes), holds(begun.yes))),
            ("not begun", and_(holds(holds_now), fails(begun.yes))),
            ("over before", holds(compare(">", begun.low, held.high))),
        )
        for clash, so in both:
            for name in (whether.name, since.name):
                add(name, so, text(clash_refusal(whether, since, clash)))
    for whole, earlier in earlier_ones(facts.protocol):
        last, part = facts.parts(whole.name), facts.parts(earlier.name)
        others: tuple[tuple[Clash, Expr], ...] = (
            ("no earlier", and_(fails(last.yes), holds(part.yes))),
            ("earlier later", holds(compare(">", part.low, last.high))),
        )
        for clash, so in others:
            for name in (whole.name, earlier.name):
                add(name, so, text(clash_refusal(whole, earlier, clash)))
    for lower, upper in limits_of_normal(facts.protocol):
        so = _crossed(lower, upper, facts)
        crossed = facts.columns.define("settled", facts.named("crossed", lower.name), so)
        for name in (lower.name, upper.name):
            add(name, crossed, text(crossed_refusal(lower, upper)))
    for field in facts.protocol.fields:
        window = window_asked_up_to(field, facts.protocol)
        if window is not None and not is_null_constant(facts.parts(field.name).low):
            add(field.name, *_after_the_end(field.name, window, facts))
    return found


def _crossed(lower: DataField, upper: DataField, facts: "Facts") -> Expr:
    """When a laboratory's lower limit lies above its upper one; never NULL."""
    low, high = facts.parts(lower.name), facts.parts(upper.name)
    if is_null_constant(low.value) or is_null_constant(high.value):
        return false()
    exact = millionths(low.value), millionths(high.value)
    unit, molar_mass, measure = lower.unit, lower.molar_mass, lower.name.removesuffix(LOWER)
    pairs = [pair for pair in pairs_of(low, high) if comparable(pair[0], pair[1], unit, molar_mass)]
    alike = per_weights(
        pairs, lambda code, other: weights_of(Decimal(1), code, other, unit, molar_mass, measure, -1)
    )
    above = [
        and_(
            or_(*heres), compare(">", sign_of((low.value, exact[0]), (high.value, exact[1]), one), number(0))
        )
        for one, heres in alike.items()
    ]
    taken = [is_null(one.refused) for one in (low, high) if not is_null_constant(one.refused)]
    return holds(and_(*taken, or_(*above))) if above else false()


def _after_the_end(name: str, window: Window, facts: "Facts") -> tuple[Expr, Expr]:
    """When a last occurrence up to a window's end lies after that, and why it is refused then."""
    given, anchor = facts.parts(name), facts.parts(facts.protocol.anchor_field(window.anchor))
    day = anchor.low if anchor.whole else case([(equal(anchor.low, anchor.high), anchor.low)], NO_DATE)
    if not is_null_constant(anchor.refused):
        day = case([(is_null(anchor.refused), day)], NO_DATE)
    later = stretch_of(window, day, facts, lazy=True)[1].later
    end = facts.dialect.day_text(facts.dialect.shifted(later, _DAY, back=True))
    before, behind = AFTER_THE_END
    return holds(compare(">=", given.low, later)), concat(facts.date_text(given), before, end, behind)
