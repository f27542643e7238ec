"""Answers that contradict each other: a man who is entered as pregnant, "asthma: no" beside since when it holds, and
a last relapse before the first; and one that contradicts its own question, a last one up to a day that lies after it.
So do a laboratory's limits of normal, the lower one above the upper.

Neither of the two answers is believed over the other: neither is taken, and a person looks. The sex alone
must not make a candidate eligible who may be pregnant.
"""

from collections.abc import Iterator
from datetime import date
from typing import Literal

from screener.model.abbreviations import spoken
from screener.model.asks import window_asked_up_to
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.protocol import LOWER, SINCE, UPPER, DataField, Protocol
from screener.model.quantities import Amount
from screener.model.scales import surely_above
from screener.model.stretches import DAY, stretch_of
from screener.model.units import unit_beside


def known_sex(candidate: Candidate) -> str:
    """``female``, ``male``, or empty where it is blank, refused or neither."""
    if "sex" in candidate.refused:
        return ""
    sex = candidate.values.get("sex")
    folded = sex.lower() if isinstance(sex, str) else ""
    return folded if folded in ("female", "male") else ""


def of_other_sex(field: DataField, sex: str) -> bool:
    """Whether the field is a question that does not arise for this sex, so that its answer is no."""
    return field.kind in ("yes_no", "event") and bool(field.only and sex) and field.only != sex


def contradictions(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """Why answers are refused, by field, each with the other that says the opposite."""
    return {
        **_after_the_end(protocol, candidate),
        **_with_earlier(protocol, candidate),
        **_with_beginning(protocol, candidate),
        **_with_limits(protocol, candidate),
        **_with_sex(protocol, candidate),
    }


def beginnings(protocol: Protocol) -> Iterator[tuple[DataField, DataField]]:
    """The fields of which one says whether something holds, and the other since when it does."""
    fields = {field.name: field for field in protocol.fields}
    for since in protocol.fields:
        whether = fields.get(since.name.removesuffix(SINCE)) if since.since else None
        if whether is not None and whether.kind in ("yes_no", "event"):
            yield whether, since


Clash = Literal["never", "not begun", "over before", "no earlier", "earlier later"]
"""How an answer and its beginning contradict: it never was and has begun, it is so and has not, it was over before.
And how the last occurrence does and one by some day: there never was one, and was one by then, or one later."""


AFTER_THE_END = (" lies after ", ", up to which the last one is asked for")
"""What is said before and behind the day up to which a date is asked for that lies after it."""


def earlier_ones(protocol: Protocol) -> Iterator[tuple[DataField, DataField]]:
    """The fields of which one holds an event's last occurrence, and the other its last one by some day."""
    fields = {field.name: field for field in protocol.fields}
    for earlier in protocol.fields:
        last = fields.get(earlier.earlier_of) if earlier.earlier_of else None
        if last is not None and last.kind == earlier.kind == "event":
            yield last, earlier


def limits_of_normal(protocol: Protocol) -> Iterator[tuple[DataField, DataField]]:
    """The fields of a laboratory's lower and upper limit for one measure, where both are asked for."""
    fields = {field.name: field for field in protocol.fields}
    for lower in protocol.fields:
        upper = fields.get(f"{lower.name.removesuffix(LOWER)}{UPPER}") if lower.name.endswith(LOWER) else None
        if upper is not None and upper.kind == lower.kind == "quantity":
            yield lower, upper


def crossed_refusal(lower: DataField, upper: DataField) -> str:
    """Why neither of two limits is taken of which the lower one lies above the upper."""
    one, other = _told(lower), _told(upper)
    return f'"{one}" is above "{other}": one of the two is wrong'


def clash_refusal(whether: DataField, beside: DataField, clash: Clash) -> str:
    """Why neither an answer is taken nor the one beside it, which says the opposite."""
    one, other = f'"{_told(whether)}"', f'"{_told(beside)}"'
    match clash:
        case "never":
            told = f"{one} says no and {other} gives a beginning"
        case "not begun":
            told = f"{one} says {'ongoing' if whether.kind == 'event' else 'yes'} and {other} says no"
        case "over before":
            told = f"{one} gives a last day before {other} begins"
        case "no earlier":
            told = f"{one} says no and {other} tells of one"
        case "earlier later":
            told = f"{one} gives a last day before that of {other}"
    return f"{told}: one of the two is wrong"


def _with_beginning(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """Of what never held, nothing has begun; what holds now has; and nothing is over before it begins."""
    found: dict[str, str] = {}
    for whether, since in beginnings(protocol):
        clash = _clash(whether, candidate.values.get(whether.name), candidate.values.get(since.name))
        if clash is not None:
            found |= dict.fromkeys((whether.name, since.name), clash_refusal(whether, since, clash))
    return found


def _clash(whether: DataField, held: Value | None, begun: Value | None) -> Clash | None:
    if _says_no(held) and _says_yes(begun):
        return "never"
    if _holds_now(whether, held) and _says_no(begun):
        return "not begun"
    last, first = _days(held), _days(begun)
    # 2025 and 2025-06 may agree: only a first day after the last that the other can be contradicts it.
    return "over before" if last is not None and first is not None and first[0] > last[1] else None


def _with_earlier(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """Of what never happened there was none before; and the last of all is not before another."""
    found: dict[str, str] = {}
    for last, earlier in earlier_ones(protocol):
        whole, part = candidate.values.get(last.name), candidate.values.get(earlier.name)
        ends, others = _days(whole), _days(part)
        clash: Clash | None = None
        if _says_no(whole) and _says_yes(part):
            clash = "no earlier"
        elif ends is not None and others is not None and others[0] > ends[1]:
            clash = "earlier later"
        if clash is not None:
            for name in (last.name, earlier.name):
                found.setdefault(name, clash_refusal(last, earlier, clash))
    return found


def _with_limits(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """A laboratory's lower limit does not lie above its upper one; in units that cannot be compared, or where rounding
    in two of them may have put it there, nothing is said."""
    found: dict[str, str] = {}
    for lower, upper in limits_of_normal(protocol):
        ends = [
            amount._replace(unit=unit_beside(amount.unit, lower.unit))
            for field in (lower, upper)
            if field.name not in candidate.refused
            and isinstance(amount := candidate.values.get(field.name), Amount)
            and amount.value.is_finite()
        ]
        measure = lower.name.removesuffix(LOWER)
        if len(ends) == 2 and surely_above(ends[0], ends[1], lower.molar_mass, measure):
            found |= dict.fromkeys((lower.name, upper.name), crossed_refusal(lower, upper))
    return found


def _after_the_end(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """The last one up to some day does not lie after that day."""
    found: dict[str, str] = {}
    for field in protocol.fields:
        days = _days(candidate.values.get(field.name)) if field.earlier_of else None
        window = window_asked_up_to(field, protocol) if days is not None else None
        if days is None or window is None:
            continue
        name = protocol.anchor_field(window.anchor)
        anchor = candidate.values.get(name)
        if isinstance(anchor, PartialDate) and name not in candidate.refused:
            on = anchor.days
            later = stretch_of(window, on[0]).last.later if on is not None and on[0] == on[1] else None
            if later is not None and days[0] >= later:
                before, behind = AFTER_THE_END
                found[field.name] = f"{candidate.values[field.name]}{before}{later - DAY}{behind}"
    return found


def _days(value: Value | None) -> tuple[date, date] | None:
    """The days that the date of an event can be."""
    if not isinstance(value, Event) or value.state != "dated" or value.date is None:
        return None
    return value.date.days


def _holds_now(field: DataField, value: Value | None) -> bool:
    """Whether it is so at the visit: an event that is merely answered yes may be over."""
    if field.kind == "yes_no":
        return _says_yes(value)
    return isinstance(value, Event) and value.state == "ongoing"


def _with_sex(protocol: Protocol, candidate: Candidate) -> dict[str, str]:
    """One says yes to what the candidate's sex says no to: it is refused, and the sex with it."""
    sex = known_sex(candidate)
    clashing = [
        field
        for field in protocol.fields
        if of_other_sex(field, sex) and _says_yes(candidate.values.get(field.name))
    ]
    if not clashing:
        return {}
    return {
        "sex": sex_refusal(sex, clashing[0]),
        **{field.name: answer_refusal(field, sex) for field in clashing},
    }


def answer_refusal(field: DataField, sex: str) -> str:
    """Why an answer is refused that the sex contradicts."""
    return f'"{_told(field)}" says yes and "sex" says {sex}: one of the two is wrong'


def sex_refusal(sex: str, field: DataField) -> str:
    """Why the sex is refused that an answer contradicts."""
    return f'"sex" says {sex} and "{_told(field)}" says yes: one of the two is wrong'


def _told(field: DataField) -> str:
    """What people are told the field is: its name in plain letters, with the capitals that its question gives it."""
    return spoken(field.name, field.question)


def _says_no(value: Value | None) -> bool:
    return value is False or (isinstance(value, Event) and value.state == "no")


def _says_yes(value: Value | None) -> bool:
    return value is True or (isinstance(value, Event) and value.state != "no")
