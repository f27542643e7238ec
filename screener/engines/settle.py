"""Settling a candidate's data: what a field's value is, or why it is not known.

Everything that makes a value unusable is met here: it is absent, it was refused, it is of another kind
than its field, it contradicts the candidate's sex, it lies after the screening visit. Missing is never
no, with one exception that is knowledge and not a guess: what exists for one sex only is no for the
other.
"""

from datetime import date
from typing import NamedTuple

from screener.engines.findings import Used
from screener.engines.provisos import Proviso
from screener.engines.sentences import label, past_verb, verb
from screener.errors import Span
from screener.model.candidate import Ages, Candidate, Event, Value
from screener.model.contradictions import contradictions, known_sex, of_other_sex
from screener.model.dates import PartialDate, born_between
from screener.model.protocol import DataField, Protocol
from screener.model.quantities import Amount
from screener.model.truth import Truth

__all__ = ["Facts", "NotKnown", "Said", "contradictions", "not_known", "shown"]

_UNSHOWN = "birth_date"
"""The field whose value no sentence repeats."""


class NotKnown(NamedTuple):
    """Why something is not known, in a sentence, and the fields whose values are wanted."""

    reason: str
    missing: tuple[str, ...] = ()


class Said(NamedTuple):
    """What one leaf says of a candidate: its truth, the sentence for it, and what it rests on.

    ``turns`` are the days on which its truth would become another, the data unchanged, were the visit on
    that day or later; in order, with the truth from then on. ``proviso`` is what it takes for granted that is yet to
    come; empty where it takes nothing.
    """

    truth: Truth
    reason: str
    used: tuple[Used, ...] = ()
    missing: tuple[str, ...] = ()
    turns: tuple[tuple[date, bool], ...] = ()
    proviso: Proviso | None = None


def not_known(*why: NotKnown, used: tuple[Used, ...] = ()) -> Said:
    """A leaf that cannot be decided, for all the reasons given."""
    reasons = dict.fromkeys(one.reason for one in why)
    missing = dict.fromkeys(name for one in why for name in one.missing)
    return Said(None, "; ".join(reasons), used, tuple(missing))


def shown(field: str, value: str, bound: str, span: Span | None) -> tuple[Used, ...]:
    """The one datum that a leaf rests on, as a finding shows it."""
    return (Used(field, value, bound, span),)


class Facts:
    """One candidate's data as one protocol asks for them."""

    def __init__(self, protocol: Protocol, candidate: Candidate) -> None:
        self._protocol = protocol
        self._values = candidate.values
        self._refused = {**contradictions(protocol, candidate), **candidate.refused}
        self._fields = {field.name: field for field in protocol.fields}
        self.sex = "" if "sex" in self._refused else known_sex(candidate)
        self.screening = self._screening_date()

    def field(self, name: str) -> DataField | None:
        """The protocol's field of that name, if it asks for it."""
        return self._fields.get(name)

    def label(self, name: str, words: str = "") -> str:
        """What a sentence calls the field."""
        return label(name, words, self.field(name))

    def value(self, name: str, words: str = "") -> Value | NotKnown:
        """The field's value, of whatever kind, if it was given and taken."""
        called = self.label(name, words)
        if name in self._refused:
            why = "" if name == _UNSHOWN else f": {self._refused[name]}"
            return NotKnown(f"{called} {past_verb(called)} refused{why}", (name,))
        value = self._values.get(name)
        if value is None:
            return NotKnown(f"{called} {verb(called)} not known", (name,))
        return value

    def amount(self, name: str, words: str = "") -> Amount | NotKnown:
        """The field's measured value."""
        value = self.value(name, words)
        if isinstance(value, NotKnown):
            return value
        if isinstance(value, Amount) and value.value.is_finite():
            return value
        return self._wrong(name, words, "a measured value")

    def category(self, name: str, words: str = "") -> str | NotKnown:
        """The field's category."""
        value = self.value(name, words)
        return value if isinstance(value, NotKnown | str) else self._wrong(name, words, "a category")

    def settled_by_sex(self, name: str) -> str:
        """The sex, noted beside a question that does not arise for it and was not answered; else empty."""
        if name in self._refused or self._values.get(name) is not None:
            return ""
        return f" (sex: {self.sex})" if self.other_sex(name) else ""

    def other_sex(self, name: str) -> bool:
        """Whether the field's question does not arise for the candidate's sex."""
        field = self.field(name)
        return field is not None and of_other_sex(field, self.sex)

    def answer(self, name: str, words: str = "") -> Event | NotKnown:
        """The field's answer, yes/no or event alike."""
        if self.settled_by_sex(name):
            return Event("no")
        value = self.value(name, words)
        if isinstance(value, NotKnown):
            return self._or_sex(name, value)
        if isinstance(value, bool):
            return Event("yes" if value else "no")
        if not isinstance(value, Event):
            return self._wrong(name, words, "an answer")
        if value.state != "dated":
            return Event(value.state)
        if value.date is None:
            return Event("yes")
        if value.date.days is None:
            return self._wrong(name, words, "an answer")
        return self._not_after_screening(name, words, str(value), value.date.earliest) or value

    def past(self, name: str, words: str = "") -> tuple[date, date] | NotKnown:
        """The first and the last day that a date can be which lies in the past at screening."""
        value = self.value(name, words)
        if isinstance(value, NotKnown):
            return value
        days: tuple[date, date] | None = None
        if isinstance(value, Ages):
            days = born_of(value)
        elif isinstance(value, PartialDate):
            days = value.days
        if days is None:
            return self._wrong(name, words, "a date")
        return self._not_after_screening(name, words, str(value), days[0]) or self.clipped(days)

    def clipped(self, days: tuple[date, date]) -> tuple[date, date]:
        """The interval, ended at the latest on the day of screening."""
        if self.screening is None:
            return days
        return days[0], min(days[1], self.screening.latest)

    def closer(self, name: str) -> tuple[str, ...]:
        """The fields that could tell more of a date which is not known to the day.

        That is the date itself, and the day of screening, where that is not known either: a relapse of
        2026 told on 10 March has happened by then.
        """
        value = self._values.get(name)
        told = value.date if isinstance(value, Event) else value
        if isinstance(told, Ages):
            coarse = any(age.low < age.high for age in told.known)
        else:
            coarse = isinstance(told, PartialDate) and not told.is_full
        ended = self.screening is not None and self.screening.is_full
        return (name, "screening_date") if coarse and not ended else (name,)

    def anchor(self, anchor: str | None) -> date | NotKnown:
        """The day that an anchor stands for. Only a date known to the day anchors anything."""
        name = self.anchor_field(anchor)
        if not name:
            return NotKnown("the text names no anchor, and the criteria file must state default_anchor")
        if name == _UNSHOWN:
            return NotKnown("the birth date cannot be an anchor: state the criterion as an age")
        value = self.value(name)
        if isinstance(value, NotKnown):
            return value
        days = value.days if isinstance(value, PartialDate) else None
        if days is None:
            return self._wrong(name, "", "a date")
        if days[0] != days[1]:
            return NotKnown(f"{self.label(name)} {value} is not known to the day", (name,))
        return days[0]

    def anchor_field(self, anchor: str | None) -> str:
        """The date field behind an anchor."""
        return self._protocol.anchor_field(anchor)

    @property
    def default_anchor(self) -> str:
        """The date field that is counted to where a text names no anchor."""
        return self._protocol.default_anchor

    def moves(self, anchor: str | None) -> bool:
        """Whether the anchor is the visit itself, which could be held on another day."""
        return self.anchor_field(anchor) in (self.default_anchor, "screening_date")

    def visited_by(self, day: date, *, moves: bool) -> bool:
        """Whether the visit is surely not after a day; one that ``moves`` with it is its day where that is not told."""
        return moves if self.screening is None else self.screening.latest <= day

    def visited_before(self, day: date) -> bool:
        """Whether the visit is held before a day, or may be; of one whose day is not told nothing is said."""
        return self.screening is not None and self.screening.earliest < day

    def visit(self) -> PartialDate | NotKnown:
        """The day of the visit, as closely as it is known."""
        value = self.value("screening_date")
        if isinstance(value, NotKnown):
            return value
        return self.screening or self._wrong("screening_date", "", "a date")

    def or_visit(self, name: str, day: date) -> tuple[str, ...]:
        """The field, and the day of screening where that could tell as well that the visit is not after a day."""
        told = self.screening
        return (name, "screening_date") if told is None or told.earliest <= day < told.latest else (name,)

    def _screening_date(self) -> PartialDate | None:
        value = self._values.get("screening_date")
        if "screening_date" in self._refused or not isinstance(value, PartialDate):
            return None
        return value if value.days is not None else None

    def _not_after_screening(self, name: str, words: str, value: str, earliest: date) -> NotKnown | None:
        if self.screening is None or earliest <= self.screening.latest:
            return None
        shown = "" if name == _UNSHOWN else f" {value}"
        called = self.label(name, words)
        return NotKnown(f"{called}{shown} is after the screening date {self.screening}", (name,))

    def _or_sex(self, name: str, why: NotKnown) -> NotKnown:
        """Where the datum exists for one sex only, the sex could settle it as well."""
        field = self.field(name)
        blank = name not in self._refused
        if blank and field is not None and field.only and not self.sex:
            return NotKnown(why.reason, (*why.missing, "sex"))
        return why

    def _wrong(self, name: str, words: str, wanted: str) -> NotKnown:
        return NotKnown(f"{self.label(name, words)} cannot be read as {wanted}", (name,))


def born_of(ages: Ages) -> tuple[date, date] | None:
    """The days of birth that agree with every age; None where none does."""
    try:
        ends = [born_between(age.low, age.high, age.unit, age.on) for age in ages.known]
    except (ValueError, OverflowError):
        return None
    first, last = (
        max((one[0] for one in ends), default=date.max),
        min((one[1] for one in ends), default=date.min),
    )
    return (first, last) if first <= last else None
