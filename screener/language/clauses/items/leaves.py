"""Leaves from what was read: a subject with a constraint, a window, a value. Units must fit."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, NamedTuple

from screener.errors import Problem, Span
from screener.language.words.chunks import Choice, Constraint, Duty, Range
from screener.language.words.late import late
from screener.language.words.wordlists import listed, pairs
from screener.model.names import field_name
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Lasted,
    Length,
    Not,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    Window,
)
from screener.model.scales import are_comparable
from screener.model.units import dimension, find_unit, unit_beside, units
from screener.model.vocabulary import Term, Variable, Vocabulary

_DEGREES = (
    r"(?i:(?<=\bmild)[\s‐‑–-]+(?:to|or)[\s‐‑–-]+(?=moderate|severe)"
    r"|(?<=\bmoderate)[\s‐‑–-]+(?:to|or)[\s‐‑–-]+(?=severe))"
)
_ALTERNATIVES = late(rf"\s+(?:and/)?or\s+|(?<=\w)\s*/\s*(?=\w)|{_DEGREES}")
_LENGTHS: dict[str, Length] = {">=": "at least", ">": "more than", "<=": "at most", "<": "less than"}
_EITHER = late(r"\s+(?:and/)?or\s+")
_ACTIVITY = "U/L"
"""The unit of an enzyme's activity."""


class Subject(NamedTuple):
    """What a constraint or a window is about: a vocabulary term, or the text's own ``words``. ``at`` is when it is
    measured, where that is said before the bound and so of the next bound too ("age at consent < 18 or > 75 years")."""

    term: Term | None
    words: str
    span: Span
    at: str | None = None

    def name(self, vocab: Vocabulary) -> tuple[str, str]:
        """The field's name and its own words (empty for the vocabulary's)."""
        if self.term is None or self.term.kind in ("umbrella", "guideline", "rule", "value"):
            return field_name(self.words), self.words
        if self.term.kind == "finding":
            return vocab.findings[self.term.name].name, ""
        return self.term.name, ""


@dataclass(frozen=True, slots=True)
class Misfit(Exception):
    """A leaf that cannot be built, as a problem to show."""

    problem: Problem


def measured(subject: Subject, vocab: Vocabulary) -> tuple[str, str, Variable | None]:
    """The variable that a threshold beside the subject bounds: name, own words, vocabulary entry.

    A threshold beside a condition bounds what the condition is measured by: thrombocytopenia, platelets.
    """
    name, words = subject.name(vocab)
    if not words and subject.term is not None and subject.term.kind == "finding":
        measure = vocab.findings[subject.term.name].measured_by
        if measure:
            name = measure
        else:
            words = subject.words
            name = field_name(words)
    return name, words, None if words else vocab.variables.get(name)


def fitted(quantity: Quantity, variable: Variable | None, span: Span) -> Quantity:
    """The quantity with the variable's usual unit where the text may leave it out.

    Raises :class:`Misfit` where a unit is missing or is of another kind than the variable's.
    """
    if variable is None or quantity.limit:
        return quantity
    name = variable.name.replace("_", " ")
    if not quantity.unit and variable.unit == "%" and _is_fraction(quantity.value, variable):
        return quantity.model_copy(update={"value": quantity.value * 100, "unit": "%"})
    if not quantity.unit:
        if variable.unit and not (variable.implied and _plausible(quantity.value, variable)):
            raise Misfit(
                Problem(
                    f"the bound of {name} has no unit. For example: {units()[variable.unit].shown}",
                    span=span,
                    severity="question",
                )
            )
        return quantity.model_copy(update={"unit": variable.unit})
    if quantity.unit == "%" and not variable.unit and variable.steps[-1:] == ("100",):
        return quantity.model_copy(update={"unit": ""})  # Karnofsky 70 %
    if not variable.unit:
        if not unit_beside(quantity.unit, ""):
            return quantity.model_copy(update={"unit": ""})
        raise Misfit(
            Problem(f"{name} has no unit, but the text gives {units()[quantity.unit].shown}", span=span)
        )
    code = unit_beside(quantity.unit, variable.unit)
    quantity = quantity.model_copy(update={"unit": code})
    if not are_comparable(code, variable.unit, variable.molar_mass):
        raise Misfit(
            Problem(
                f"{units()[quantity.unit].shown} does not fit {name}, which is given in "
                f"{units()[variable.unit].shown}",
                span=span,
            )
        )
    return quantity


def _plausible(value: Decimal, variable: Variable) -> bool:
    """Whether a bare number can be meant in the usual unit: an oxygen saturation of 9 is none of 9 %."""
    low, high = (Decimal(end) if end else None for end in (variable.low, variable.high))
    return (low is None or value >= low) and (high is None or value <= high)


def _check_level(quantity: Quantity, variable: Variable, span: Span) -> None:
    """A number beside a finding is a level of what is measured: "QTc prolongation > 60 ms" is of a change."""
    if not quantity.limit and quantity.unit == variable.unit and not _plausible(quantity.value, variable):
        shown = f"{quantity.value} {units()[quantity.unit].shown}" if quantity.unit else f"{quantity.value}"
        raise Misfit(
            Problem(
                f"no {variable.name.replace('_', ' ')} is {shown}: perhaps a change is meant",
                span=span,
                severity="question",
            )
        )


def _is_fraction(value: Decimal, variable: Variable) -> bool:
    """Whether a bare number is a fraction of one, "LVEF < 0.40": no per cent that the variable can have, while a
    hundred times as much is."""
    percent = value * 100
    return (
        0 < value <= 1
        and bool(variable.low)
        and not _plausible(value, variable)
        and _plausible(percent, variable)
    )


def fits(quantity: Quantity, variable: Variable, vocab: Vocabulary) -> bool:
    """Whether the quantity's unit is of the variable's kind, or left out."""
    if not quantity.unit or quantity.limit or variable.kind != "quantity":
        return True
    try:
        fitted(quantity, vocab.measured_in(variable.name, quantity.unit), (0, 0))
    except Misfit:
        return False
    return True


def threshold(
    subject: Subject, data: Constraint | Range, place: Span, at: str | None, span: Span, vocab: Vocabulary
) -> Rule:
    """A comparison or a range of the subject's variable. Raises :class:`Misfit`."""
    if isinstance(data, Constraint) and (covers := _bounded_alike(subject, data.quantity, vocab)):
        # "Transaminases > 3 x ULN": elevated where either is, not elevated where neither is.
        each = tuple(threshold(one, data, place, at, span, vocab) for one in covers)
        below = data.operator in ("<", "<=")
        return AllOf(rules=each, span=span) if below else AnyOf(rules=each, span=span)
    name, words, variable = measured(subject, vocab)
    if variable is not None and variable.kind != "quantity" and variable.otherwise:
        variable = vocab.variables[variable.otherwise]  # the points behind the classes of a score
    if variable is not None and variable.kind == "quantity":
        end = data.high if isinstance(data, Range) else data.quantity
        variable = vocab.measured_in(
            variable.name, "" if end.limit else end.unit
        )  # FEV1 in litres, not in percent
        variable = _counted(end, variable, vocab)
        name = variable.name
        data = _in_its_unit(data, subject.words, variable)
    if variable is not None and variable.kind != "quantity":
        raise Misfit(Problem(f"{name.replace('_', ' ')} is a category: it has no bounds", span=span))
    if words:
        name, words, data = _of_donations(name, words, data)
    if isinstance(data, Range):
        data = _upwards(data)
        if data.low.value > data.high.value and data.low.unit == data.high.unit:
            raise Misfit(
                Problem(f"{data.low.value} is above {data.high.value}: nothing lies between", span=span)
            )
        both = data.low.unit and data.high.unit and variable is None
        if both and dimension(data.low.unit) != dimension(data.high.unit):
            units_given = f"{units()[data.low.unit].shown} and {units()[data.high.unit].shown}"
            raise Misfit(Problem(f"{units_given} are not of one kind", span=span))
        return Between(
            variable=name,
            words=words,
            low=fitted(data.low, variable, span),
            high=fitted(data.high, variable, span),
            bounds=data.bounds,
            at=at,
            named=subject.span,
            bound=place,
            span=span,
        )
    quantity = fitted(data.quantity, variable, span)
    if variable is not None and subject.term is not None and subject.term.kind == "finding":
        _check_level(quantity, variable, span)
    return Compare(
        variable=name,
        words=words,
        operator=data.operator,
        quantity=quantity,
        at=at,
        named=subject.span,
        bound=place,
        span=span,
    )


def _in_its_unit(data: Constraint | Range, words: str, variable: Variable) -> Constraint | Range:
    """ "Migraine days per month ≥ 4", "24-hour urine protein < 1 g": the bound in the unit that the name says."""
    ends = (data.low, data.high) if isinstance(data, Range) else (data.quantity,)
    given = {end.unit for end in ends}
    unit: str | None = None
    if given == {""}:
        per = re.search(r"\bper\s+\w+\Z", words)
        unit = find_unit(per[0]) if per is not None and variable.unit.startswith("/") else None
        unit = unit if unit == variable.unit else None
    elif (
        len(given) == 1
        and variable.unit.endswith("/d")
        and re.match(r"24[\s-]?h|daily\b", words, re.IGNORECASE)
    ):
        unit = f"{ends[0].unit}/d" if f"{ends[0].unit}/d" in units() else None
    if unit is None or any(end.limit for end in ends):
        return data
    first, last = (end.model_copy(update={"unit": unit}) for end in (ends[0], ends[-1]))
    return data._replace(low=first, high=last) if isinstance(data, Range) else data._replace(quantity=first)


def _of_donations(name: str, words: str, data: Constraint | Range) -> tuple[str, str, Constraint | Range]:
    """ "PRBC > 4 units": units of blood are a number of donations, and no international units."""
    ends = (data.low, data.high) if isinstance(data, Range) else (data.quantity,)
    whole = all(end.unit == "[IU]" and end.written.lower() in ("unit", "units") for end in ends)
    if not whole or not listed("given in units").intersection(re.findall(r"[^\W\d_]+", words.lower())):
        return name, words, data
    words = f"{words} in units"
    first, last = (end.model_copy(update={"unit": ""}) for end in (ends[0], ends[-1]))
    counted = (
        data._replace(low=first, high=last) if isinstance(data, Range) else data._replace(quantity=first)
    )
    return field_name(words), words, counted


def _upwards(data: Range) -> Range:
    """ "-1.0 to -2.5": of negative numbers, whose order people write either way, the lower one first."""
    if data.low.value <= data.high.value or data.high.value >= 0 or data.bounds != "[]":
        return data
    return data._replace(low=data.high, high=data.low)


def covered(subject: Subject, vocab: Vocabulary) -> tuple[Subject, ...]:
    """The variables that an umbrella term stands for, each named by it; nothing where it covers other things."""
    term = subject.term
    names = vocab.umbrellas.get(term.name, ()) if term is not None and term.kind == "umbrella" else ()
    if any(name not in vocab.variables for name in names):
        return ()
    return tuple(Subject(Term("variable", name), name.replace("_", " "), subject.span) for name in names)


def _bounded_alike(subject: Subject, quantity: Quantity, vocab: Vocabulary) -> tuple[Subject, ...]:
    """The variables of an umbrella term to each of which a bound applies: "AST/ALT > 3 x ULN", and in the unit of an
    enzyme "AST/ALT > 300 U/L". A bare number is the ratio of the two, and of "SBP/DBP > 160 mmHg" it is open which."""
    activity = bool(quantity.unit) and dimension(quantity.unit) == dimension(_ACTIVITY)
    return covered(subject, vocab) if quantity.limit or activity else ()


def _counted(quantity: Quantity, variable: Variable, vocab: Vocabulary) -> Variable:
    """The variable, or what a unit that counts one thing names: a smoker's cigarettes a day, not pack-years."""
    if not quantity.unit.startswith("{") or fits(quantity, variable, vocab):
        return variable
    named = [entry for entry in vocab.variables.values() if entry.unit == quantity.unit]
    return named[0] if len(named) == 1 else variable


def category(
    subject: Subject, values: tuple[str, ...], place: Span, at: str | None, span: Span, vocab: Vocabulary
) -> Rule:
    """A category's values."""
    name, words = subject.name(vocab)
    return OneOf(variable=name, words=words, values=values, at=at, named=subject.span, bound=place, span=span)


def occurrence(subject: Subject, window: Window | None, span: Span, vocab: Vocabulary) -> Rule:
    """An event in a window, or ever. A variable's name is no event: its own words are kept then."""
    name, words = subject.name(vocab)
    if subject.term is not None and subject.term.kind == "variable":
        name, words = field_name(subject.words), subject.words
    if not words:
        _not_on_itself(name, window, span)
    return Occurred(event=name, words=words, window=window, span=span)


def _not_on_itself(event: str, window: Window | None, span: Span) -> None:
    """Raises :class:`Misfit` for an event that is counted to itself."""
    if is_on_itself(event, window):
        what = event.replace("_", " ")
        message = f"{what} is counted to itself: until which date is the time meant?"
        raise Misfit(Problem(message, span=span, severity="question"))


def is_on_itself(event: str, window: Window | None) -> bool:
    """Whether an event of the vocabulary is counted to itself: "stroke > 24 hours after symptom onset" means the
    time since the stroke, up to a date that the text does not name."""
    anchor = window.anchor if window is not None else None
    stem, words = pairs("befell").get(noun_of(anchor), ""), set(event.split("_"))
    befallen = noun_of(anchor) == "onset" and bool(words & listed("befalls"))
    return befallen or (stem != "" and any(word.startswith(stem) for word in words))


def noun_of(anchor: str | None) -> str:
    """What an anchor is a kind of: the surgery of "cardiac_surgery"."""
    return (anchor or "").split("_")[-1]


def state(subject: Subject, duty: Duty, place: Span, span: Span, vocab: Vocabulary) -> Rule:
    """A state and how long it has lasted."""
    name, words = subject.name(vocab)
    if subject.term is not None and subject.term.kind == "variable":
        name, words = field_name(subject.words), subject.words
    return Lasted(
        event=name,
        words=words,
        bound=_LENGTHS[duty.sign],
        duration=duty.duration,
        until=duty.until,
        bound_span=place,
        span=span,
    )


def either(text: str, history: Span, end: int) -> tuple[Span, ...]:
    """Where "past" and "present" stand in "past or present asthma"; nothing where only one does."""
    found = _EITHER.search(text, *history)
    if found is None:
        return ()
    return (history[0], found.start()), (found.end(), end)


def degrees(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Where the ends of "moderate to severe asthma" stand in a phrase; nothing where it has no such range."""
    found = re.compile(_DEGREES).search(text, start, end)
    return ((start, found.start()), (found.end(), end)) if found is not None else ()


def placed(rule: Rule, text: str) -> Rule:
    """A datum that its text names in several wordings, with the place of each: "alcohol or drug abuse"."""
    if isinstance(rule, Not):
        return rule.model_copy(update={"rule": placed(rule.rule, text)})
    if (
        isinstance(rule, AnyOf) and len({one.span for one in rule.rules}) == 1
    ):  # "unwilling or unable to consent"
        return rule.model_copy(update={"rules": tuple(placed(one, text) for one in rule.rules)})
    if not isinstance(rule, Present | Occurred) or rule.places or rule.span is None:
        return rule
    start, end = rule.span
    places: list[Span] = []
    for found in _ALTERNATIVES.finditer(text, start, end):
        places.append((start, found.start()))
        start = found.end()
    return rule.model_copy(update={"places": (*places, (start, end))}) if places else rule


def windowed(rule: Rule, window: Window) -> Rule | None:
    """A finding as an event in the window; None for what a window cannot be laid on."""
    if isinstance(rule, Present):
        if not rule.words:
            _not_on_itself(rule.finding, window, rule.span or (0, 0))
        return Occurred(event=rule.finding, words=rule.words, window=window, span=rule.span)
    if isinstance(rule, Occurred) and rule.window is None:
        return rule.model_copy(update={"window": window})
    return None


def is_step(value: Decimal, variable: Variable) -> bool:
    """Whether a value, in the variable's usual unit, is one of its scale; a variable without a scale has any."""
    return not variable.steps or value in {Decimal(step) for step in variable.steps}


def highest(rule: Compare | Between) -> Decimal:
    """The bound, or the upper one of two."""
    return rule.quantity.value if isinstance(rule, Compare) else rule.high.value


def choice(
    subject: Subject, data: Choice, place: Span, at: str | None, span: Span, vocab: Vocabulary
) -> Rule:
    """Numbers of a scale: neighbouring steps are a range, others one value or the other. Raises :class:`Misfit`."""
    name, words, variable = measured(subject, vocab)
    given = {quantity.value: fitted(quantity, variable, span) for quantity in data.values}
    values = sorted(given)
    places: dict[str, Any] = {"at": at, "named": subject.span, "bound": place, "span": span}
    steps = [Decimal(step) for step in variable.steps] if variable is not None else []
    between = [step for step in steps if values[0] <= step <= values[-1]]
    if len(values) > 1 and between == values:
        low, high = Quantity(value=values[0]), Quantity(value=values[-1])
        return Between(variable=name, words=words, low=low, high=high, **places)
    either = tuple(
        Compare(variable=name, words=words, operator="=", quantity=given[value], **places) for value in values
    )
    return either[0] if len(either) == 1 else AnyOf(rules=either, span=span)


def shared(rule: Compare | Between, subject: Subject, vocab: Vocabulary) -> Rule | None:
    """ "AST and ALT < 2.5 × ULN": the bound for the variable named before it."""
    name, _ = subject.name(vocab)
    entry = vocab.variables[name]
    quantity = rule.quantity if isinstance(rule, Compare) else rule.low
    if not quantity.limit and entry.unit != quantity.unit:
        return None
    return rule.model_copy(
        update={
            "variable": name,
            "words": "",
            "named": subject.span,
            "span": (subject.span[0], rule.span[1] if rule.span else 0),
        }
    )
