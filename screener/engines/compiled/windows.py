"""Leaves over time in columns: an event in a window, a state that has lasted. See the reference's windows."""

from dataclasses import replace

from screener.engines.compiled.answers import or_because, sex_note
from screener.engines.compiled.earlier import earlier_than
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
    nullif,
    or_,
    or_unknown,
    text,
    true,
    when,
)
from screener.engines.compiled.leaf import Said, both_unknown
from screener.engines.compiled.occurrence import Occurrence
from screener.engines.compiled.ongoing import Ongoing, ongoing_beside
from screener.engines.compiled.parts import Parts
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.compiled.stretches import Edge, edge_of, inside, is_after, stretch_of
from screener.engines.compiled.to_come import ToCome, proviso_of, to_come
from screener.engines.stretches import window_text
from screener.engines.windows import OPPOSITE, STILL
from screener.model.dates import Duration
from screener.model.protocol import SINCE
from screener.model.rules import Lasted, Occurred, Window

FURTHEST = Duration(amount=1000, unit="year")
"""The longest window that is compiled: beyond it the calendar of some engines ends."""

_Columns = tuple[Expr, Expr, tuple[tuple[str, Expr], ...]]
"""The truth, what is told, and the fields that are missing, each with when."""


def too_long(duration: Duration | None) -> bool:
    """Whether a length of time cannot be compiled."""
    return duration is not None and duration.about_days > FURTHEST.about_days


def say_occurred(leaf: Occurred, facts: Facts) -> Said:
    """What an event says of itself, or of a window."""
    window = leaf.window
    if window is None:
        return _say_ever(leaf, facts)
    answer, anchor = facts.answer(leaf.event, leaf.words), facts.anchor(window.anchor)
    if not anchor.missing:
        return Said(null(), anchor.because, (), frozenset({anchor.because.sql()}))
    it = _beside(leaf, window, answer, anchor, facts)
    ongoing, coming = ongoing_beside(it, facts), to_come(it, facts)
    undated = case([(coming.no, coming.no_told)], _undated_text(it.called, ongoing, it.answer, facts))
    proviso = proviso_of(it, facts)
    likeness = frozenset({it.called, f"last {it.called}"})
    if is_null_constant(answer.parts.low):
        truth, told, missing = _say_undated(it, ongoing, coming, undated)
    else:
        truth, told, missing = _say_dated(it, ongoing, coming, undated, facts)
    return Said(truth, told, missing, likeness, proviso)


def _beside(leaf: Occurred, window: Window, answer: Settled, anchor: Settled, facts: Facts) -> Occurrence:
    """An event and its window, of an anchor that can be one."""
    called = facts.label(leaf.event, leaf.words)
    first, last = stretch_of(window, anchor.parts.low, facts)
    earlier = earlier_than(leaf, facts.protocol.anchor_field(window.anchor), first, last, facts)
    bound = _bound_text(window, anchor.parts.low, first, last, facts)
    return Occurrence(leaf, window, called, answer, anchor, first, last, bound, earlier)


def _unknown(it: Occurrence) -> list[tuple[Expr, Expr]]:
    """When the answer is not known, and why; nothing where it always is."""
    return both_unknown(it.answer, it.anchor)[: 0 if is_false(it.answer.unknown) else 1]


def _elsewhere(it: Occurrence, ongoing: Ongoing, coming: ToCome) -> Expr:
    """Whether something else than the event's own field is wanted."""
    return or_(ongoing.elsewhere, and_(coming.no, it.anchor.unknown))


def _say_undated(it: Occurrence, ongoing: Ongoing, coming: ToCome, undated: Expr) -> _Columns:
    """What an event says of a window where no answer is a date."""
    answer, anchor = it.answer, it.anchor
    truth = and_(answer.parts.yes, case([(answer.parts.ongoing, ongoing.inside)], null()))
    own, *others = answer.missing
    missing = (
        (own[0], not_(_elsewhere(it, ongoing, coming))),
        *others,
        *ongoing.missing,
        *coming.missing,
        *((name, and_(anchor.unknown, answer.unknown, so)) for name, so in anchor.missing),
    )
    return case([(coming.no, null())], truth), case(_unknown(it), undated), missing


def _say_dated(it: Occurrence, ongoing: Ongoing, coming: ToCome, undated: Expr, facts: Facts) -> _Columns:
    """What an event says of a window where answers are dates."""
    answer, anchor, earlier = it.answer, it.anchor, it.earlier
    dated = known(answer.parts.low)
    after = false() if earlier is None else is_after(it.last, answer.parts)
    elsewhere = _elsewhere(it, ongoing, coming)
    own, *others = answer.missing
    missing = (
        (own[0], and_(or_(not_(dated), not_(anchor.unknown)), not_(elsewhere), not_(after))),
        *others,
        *ongoing.missing,
        *coming.missing,
        *((name, and_(after, so)) for name, so in (earlier.missing if earlier is not None else ())),
        *facts.closer(it.leaf.event, and_(dated, not_(anchor.unknown), not_(after), not_(coming.before))),
        *((name, and_(anchor.unknown, or_(answer.unknown, dated))) for name, _ in anchor.missing),
    )
    return _truth_of_dates(it, ongoing, coming), _told_of_dates(it, coming, undated), missing


def _truth_of_dates(it: Occurrence, ongoing: Ongoing, coming: ToCome) -> Expr:
    """Whether an event lies in its window."""
    answer, plain = it.answer, it.plain
    held = _or_earlier(it, answer.parts, inside(it.first, it.last, answer.parts))
    truth = and_(answer.parts.yes, case([(answer.parts.ongoing, ongoing.inside)], held))
    truth = case([(or_(coming.no, coming.before), null())], truth)
    if plain is None:
        return truth
    on = (plain.whole, _inside_on(plain.parts.low, it.first, it.last))
    held = _or_earlier(it, plain.parts, case([on], inside(it.first, it.last, plain.parts)))
    return case([(plain.no, false()), (plain.dated, held), (plain.open, null())], truth)


def _or_earlier(it: Occurrence, parts: Parts, held: Expr) -> Expr:
    """Whether a date lies in the window, ``held``; of one after it what lies earlier counts."""
    if it.earlier is None or is_null_constant(it.earlier.truth):
        return held
    return case([(is_after(it.last, parts), it.earlier.truth)], held)


def _told_of_dates(it: Occurrence, coming: ToCome, undated: Expr) -> Expr:
    """How an event lies to its window, in words."""
    answer, anchor, plain = it.answer, it.anchor, it.plain
    sentence = concat(f"last {it.called} ", answer.date_shown)
    told = case(
        [
            *_unknown(it),
            (not_(known(answer.parts.low)), undated),
            (anchor.unknown, concat(sentence, ", but ", anchor.because)),
        ],
        concat(_placed_text(sentence, it, answer.parts), when(coming.before, coming.behind)),
    )
    if plain is None:
        return told
    sentence = concat(f"last {it.called} ", plain.written)
    dated_text = case(
        [(anchor.unknown, concat(sentence, ", but ", anchor.because))],
        _placed_text(sentence, it, plain.parts),
    )
    return case([(plain.no, text(f"{it.called}: no")), (plain.dated, dated_text)], told)


def _undated_text(called: str, ongoing: Ongoing, answer: Settled, facts: Facts) -> Expr:
    """No, yes or ongoing, beside a window."""
    return case(
        [
            (answer.parts.ongoing, ongoing.told),
            (answer.parts.yes, text(f"{called}: yes, but its date is not known")),
        ],
        concat(f"{called}: no", sex_note(answer, facts)),
    )


def _say_ever(leaf: Occurred, facts: Facts) -> Said:
    answer = facts.answer(leaf.event, leaf.words)
    called = facts.label(leaf.event, leaf.words)
    told = concat(f"{called}: ", answer.shown, sex_note(answer, facts))
    if not is_null_constant(answer.parts.low):
        told = case([(known(answer.parts.low), concat(f"last {called} ", answer.date_shown))], told)
    truth, told = answer.parts.yes, or_because(answer, told)
    if answer.plain is not None:
        plain = answer.plain
        dated = concat(f"last {called} ", plain.written)
        truth = case([(plain.no, false()), (plain.dated, true()), (plain.open, null())], truth)
        told = case([(plain.no, text(f"{called}: no")), (plain.dated, dated)], told)
    likeness = frozenset({called, f"last {called}"})
    return Said(truth, told, answer.missing, likeness)


def _inside_on(day: Expr, first: Edge, last: Edge) -> Expr:
    """Whether a day lies in the window, as :func:`inside` says it of any date; each edge is looked at once."""
    if first.within_days or last.within_days or is_null_constant(last.until):
        return inside(first, last, Parts(yes=true(), low=day, high=day, whole=True))
    not_over = or_unknown(compare("<=", day, last.until))
    return not_over if is_null_constant(first.since) else and_(compare(">=", day, first.since), not_over)


def _placed_text(sentence: Expr, it: Occurrence, parts: Parts) -> Expr:
    """How a dated event lies to the window, in words."""
    first, last = it.first, it.last
    low, high = parts.low, parts.low if parts.whole else parts.high
    before = compare("<=", high, first.earlier) if not is_null_constant(first.earlier) else false()
    after = is_after(last, parts)
    begun = true() if is_null_constant(first.since) else compare(">=", low, first.since)
    not_over = true() if is_null_constant(last.until) else compare("<=", high, last.until)
    lies = case(
        [
            (before, text(" is before ")),
            (after, text(" is after ")),
            (case([(begun, not_over)], false()), text(" is within ")),
        ],
        text(" may lie inside or outside "),
    )
    return concat(sentence, lies, it.bound, when(after, it.earlier.told if it.earlier is not None else ""))


def _bound_text(window: Window, anchor: Expr, first: Edge, last: Edge, facts: Facts) -> Expr:
    """The window's days; of hours or minutes, these."""
    if first.within_days or last.within_days:
        return concat(f"the time {window_text(window)} ", facts.dialect.day_text(anchor))
    open_first, open_last = is_null_constant(first.since), is_null_constant(last.until)
    if open_first and open_last:
        return text("any time")
    if open_first:
        return concat("the time up to ", facts.dialect.day_text(last.until))
    if open_last:
        return concat("the time from ", facts.dialect.day_text(first.since), " on")
    return concat(facts.dialect.day_text(first.since), " … ", facts.dialect.day_text(last.until))


def say_lasted(leaf: Lasted, facts: Facts) -> Said:
    """What the beginning of a state says of how long it has lasted."""
    name = f"{leaf.event}{SINCE}"
    called = facts.label(leaf.event, leaf.words)
    answer, anchor = facts.answer(name, f"the beginning of {called}"), facts.anchor(leaf.until)
    likeness = frozenset({called, f"the beginning of {called}", f"{called} since", anchor.because.sql()})
    if not anchor.missing:
        return Said(null(), anchor.because, (), likeness)
    day, holds_at_all = anchor.parts.low, answer.parts.yes
    low, high = answer.parts.low, answer.parts.high
    if answer.plain is not None:  # then these are no columns yet
        low, high = (
            facts.columns.define("answered", facts.named(f"since_{end}", name), one)
            for end, one in (("low", low), ("high", high))
        )
    # Where something holds, but not since when, is as good as nothing known: the date is what is asked for.
    undated = and_(known(holds_at_all), is_null(low))
    undated_text = text(f"{called}: yes, but it is not known since when")
    because = case([(undated, undated_text)], answer.because)
    absent = (holds(not_(holds_at_all)), concat(f"{called}: no", sex_note(answer, facts)))
    unknown = both_unknown(replace(answer, unknown=or_(answer.unknown, undated), because=because), anchor)
    own, *others = answer.missing
    begun_after = holds(compare(">", low, day))
    known_both = (known(low), not_(anchor.unknown))
    over, last = _maybe_over(leaf, day, facts)
    over = and_(*known_both, not_(begun_after), over)
    missing = (
        (own[0], or_(is_null(low), and_(not_(anchor.unknown), not_(over)))),
        (leaf.event, over),
        *others,
        *facts.closer(name, and_(*known_both, not_(begun_after), not_(over))),
        *((other, anchor.unknown) for other, _ in anchor.missing),
    )
    if is_null_constant(low) or is_null_constant(day):
        return Said(nullif(holds_at_all, true()), case([absent, *unknown], text("")), missing, likeness)
    sentence = concat(f"{called} since ", answer.date_shown)
    lasted = case([(begun_after, null())], _lasted(leaf, low, at_most(high, day), day, facts))
    lasted = and_(lasted, case([(over, null())], true()))
    truth = case([(absent[0], false())], lasted)
    on = concat(" on ", facts.dialect.day_text(day))
    told = case(
        [
            absent,
            *unknown,
            (begun_after, concat(sentence, " begins after ", facts.dialect.day_text(day))),
            (
                and_(over, is_null(truth)),
                concat(sentence, ", but last ", last, STILL, facts.dialect.day_text(day)),
            ),
            (is_null(truth), concat(sentence, f" may or may not be {leaf.bound} {leaf.duration}", on)),
            (truth, concat(sentence, f", {leaf.bound} {leaf.duration}", on)),
        ],
        concat(sentence, f", {OPPOSITE[leaf.bound]} {leaf.duration}", on),
    )
    return Said(truth, told, missing, likeness)


def _maybe_over(leaf: Lasted, day: Expr, facts: Facts) -> tuple[Expr, Expr]:
    """Whether a state's last day, where another criterion asks for it, lies before a day, or may; never NULL. And that
    last day, as it is told."""
    if facts.field(leaf.event) is None:
        return false(), text("")
    answer = facts.answer(leaf.event, leaf.words)
    if is_null_constant(answer.parts.low) or is_null_constant(day):
        return false(), text("")
    anchor = facts.protocol.anchor_field(leaf.until)
    over = holds(compare("<", answer.parts.low, day))
    return facts.columns.define(
        "numbered", facts.named(f"over_by_{anchor}", leaf.event), over
    ), answer.date_shown


def _lasted(leaf: Lasted, low: Expr, high: Expr, day: Expr, facts: Facts) -> Expr:
    edge = edge_of(day, leaf.duration, facts, back=True)
    if leaf.bound in ("at least", "less than"):
        possibly, surely = compare("<", low, edge.later), compare("<=", high, edge.until)
    else:
        possibly, surely = compare(">", high, edge.earlier), compare(">=", low, edge.since)
    lasted = and_(possibly, or_unknown(surely))
    return lasted if leaf.bound in ("at least", "at most") else not_(lasted)
