"""Settling a candidate's data in columns: as :mod:`screener.engines.settle` does for one candidate.

A value is absent, or refused, or contradicts the candidate's sex, or lies after the screening visit.
Missing is never no, but for what exists for one sex only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from screener.engines.compiled.clashes import clashes
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.expr import (
    DATE,
    TEXT,
    Expr,
    among,
    and_,
    at_most,
    between,
    case,
    cast,
    compare,
    concat,
    equal,
    false,
    holds,
    is_false,
    is_null,
    is_null_constant,
    known,
    left,
    lower,
    not_,
    null,
    number,
    or_,
    text,
    true,
)
from screener.engines.compiled.parts import NO_DATE, Parts
from screener.engines.sentences import label, past_verb, verb
from screener.model.asks import days_of_age
from screener.model.contradictions import answer_refusal, sex_refusal
from screener.model.dates import FIRST_YEAR, LAST_YEAR
from screener.model.protocol import DataField, FieldKind, Protocol
from screener.sources.cells import label as cell_label
from screener.sources.tables import BIRTH_SHOWN

UNSHOWN = "birth_date"
"""The field whose value no sentence repeats."""

Late = Literal["refused", "unknown"]
"""What becomes of a date after the screening visit: refused, as in a file, or not known, as when typed."""

_WANTED: dict[FieldKind, str] = {
    "quantity": "a measured value",
    "category": "a category",
    "event": "an answer",
    "date": "a date",
}
NO_TEXT = cast(null(), TEXT)
_FIRST, _LAST = (cast(text(day), DATE) for day in (f"{FIRST_YEAR}-01-01", f"{LAST_YEAR}-12-31"))


def in_calendar(day: Expr, latest: Expr = _LAST) -> Expr:
    """Whether a day is one that data can hold, and not after the latest."""
    return between(day, _FIRST, latest)


@dataclass(frozen=True)
class Settled:
    """A field's value, settled.

    ``unknown`` is whether it is not known, ``because`` the sentence for that, ``missing`` the fields wanted
    then, each with when. ``by_sex`` is whether the sex alone answered. ``shown`` is the value as a sentence
    shows it, ``date_shown`` the date where an answer is one.
    """

    parts: Parts
    unknown: Expr
    because: Expr
    missing: tuple[tuple[str, Expr], ...]
    shown: Expr
    by_sex: Expr = field(default_factory=false)
    plain: "PlainAnswer | None" = None
    date_shown: Expr = field(default_factory=null)


class PlainAnswer(NamedTuple):
    """An event's answer where its cell alone says it: ``no``, ``open`` (not known), or ``dated`` with
    ``parts``. The date is ``written`` so; where it is known to the day (``whole``), ``parts.low`` is it."""

    no: Expr
    open: Expr
    dated: Expr
    whole: Expr
    parts: Parts
    written: Expr


class Facts:
    """The settled columns of a protocol's fields, made as they are asked for."""

    def __init__(
        self,
        protocol: Protocol,
        given: Mapping[str, Parts],
        columns: Columns,
        dialect: Dialect,
        late: Late,
    ) -> None:
        self.protocol, self.columns, self.dialect = protocol, columns, dialect
        self._given, self._late_is = given, late
        self._fields = {field.name: field for field in protocol.fields}
        self._places = {field.name: place for place, field in enumerate(protocol.fields)}

    def field(self, name: str) -> DataField | None:
        """The protocol's field of that name."""
        return self._fields.get(name)

    def label(self, name: str, words: str = "") -> str:
        """What a sentence calls the field."""
        return label(name, words, self.field(name))

    def parts(self, name: str) -> Parts:
        """The field's parts as the source gives them; of a field without a column nothing is known."""
        return self._given.get(name, Parts())

    def named(self, stem: str, name: str) -> str:
        """A name for a column about a field."""
        return f"{stem}_{self._places.get(name, name)}"

    def amount(self, name: str, words: str = "") -> Settled:
        """The field's measured value."""
        return self._value(name, words, "quantity")

    def category(self, name: str, words: str = "") -> Settled:
        """The field's category."""
        return self._value(name, words, "category")

    def _value(self, name: str, words: str, kind: FieldKind) -> Settled:
        if self._is_other(name, kind):
            return self._unreadable(name, words, kind)
        given = self.parts(name)
        value, refused = given.value, self.refusal(name)
        if not is_null_constant(refused) and not is_null_constant(value):
            settled = case([(is_null(refused), value)], null())
            value = self.columns.define("packed", self.named("value", name), settled)
        because = self._because(name, words, refused)
        return Settled(given, is_null(value), because, ((name, true()),), value)

    def _is_other(self, name: str, *kinds: FieldKind) -> bool:
        """Whether the field is of another kind than a rule takes it for: two rules use its name differently."""
        field = self.field(name)
        return field is not None and field.kind not in kinds

    def _unreadable(self, name: str, words: str, kind: FieldKind) -> Settled:
        """A field of another kind: whatever stands in it is not known."""
        given, refused = self.parts(name), self.refusal(name)
        there = or_(*(known(one) for one in (given.value, given.yes, given.low)))
        sentence = text(f"{self.label(name, words)} cannot be read as {_WANTED[kind]}")
        because = self._because(name, words, refused, (there, sentence))
        return Settled(Parts(), true(), because, ((name, true()),), null())

    def _because(self, name: str, words: str, refused: Expr, late: tuple[Expr, Expr] | None = None) -> Expr:
        """Why a value is not known: it was refused, or lies after the screening visit, or is blank."""
        called = self.label(name, words)
        why = text(f"{called} {past_verb(called)} refused")
        if name != UNSHOWN:
            why = concat(why, ": ", refused)
        branches = [(known(refused), why), *([late] if late is not None else [])]
        return case(branches, text(f"{called} {verb(called)} not known"))

    # --- the sex, and what it settles

    @cached_property
    def sex(self) -> Expr:
        """``female``, ``male``, or NULL where it is blank, refused, contradicted or neither."""
        told, contradicted = self._told_sex, or_(*(so for so, _, _ in self._contradictions))
        if is_null_constant(told) or is_false(contradicted):
            return told
        return self.columns.define("edges", "sex", case([(contradicted, NO_TEXT)], told))

    @cached_property
    def _told_sex(self) -> Expr:
        given = self.parts("sex")
        if is_null_constant(given.value):
            return null()
        folded = lower(given.value)
        is_one = and_(is_null(given.refused), among(folded, ("female", "male")))
        return self.columns.define("read", "told_sex", case([(is_one, folded)], NO_TEXT))

    @cached_property
    def _contradictions(self) -> list[tuple[Expr, DataField, str]]:
        """When an answer says yes to what the sex says no to; the answer's field, and that sex."""
        found = []
        for one in self.protocol.fields:
            other = "male" if one.only == "female" else "female"
            so = and_(self._told_other_sex(one), holds(self.parts(one.name).yes))
            if not is_false(so):
                found.append((so, one, other))
        return found

    @cached_property
    def _clashes(self) -> dict[str, list[tuple[Expr, Expr]]]:
        return clashes(self)

    def _told_other_sex(self, field: DataField | None) -> Expr:
        """Whether the field's question does not arise for the sex that is told; never NULL."""
        if field is None or not field.only or field.kind not in ("yes_no", "event"):
            return false()
        if is_null_constant(self._told_sex):
            return false()
        other = "male" if field.only == "female" else "female"
        return self.columns.define("settled", f"told_{other}", holds(equal(self._told_sex, text(other))))

    def other_sex(self, field: DataField | None) -> Expr:
        """Whether the field's question does not arise for the candidate's sex; never NULL."""
        if is_false(self._told_other_sex(field)) or field is None:
            return false()
        other = "male" if field.only == "female" else "female"
        return self.columns.define("packed", f"is_{other}", holds(equal(self.sex, text(other))))

    # --- dates and the screening visit

    @property
    def screened(self) -> Parts:
        """The first and the last day that the visit can be."""
        given = self.parts("screening_date")
        if is_null_constant(given.refused) or is_null_constant(given.low):
            return given
        ends = [
            self.columns.define("read", f"screened_{name}", case([(is_null(given.refused), end)], NO_DATE))
            for name, end in (("low", given.low), ("high", given.high))
        ]
        return Parts(low=ends[0], high=ends[1], written=given.written, whole=given.whole)

    def _after_screening(self, parts: Parts) -> Expr:
        """Whether a date lies after the screening visit; never NULL."""
        if is_null_constant(parts.low) or is_null_constant(self.screened.high):
            return false()
        return holds(compare(">", parts.low, self.screened.high))

    def date_text(self, parts: Parts) -> Expr:
        """A date as it is known: ``2025-04-17``, ``2025-04``, ``2025``."""
        if not is_null_constant(parts.written):
            return parts.written
        day = self.dialect.day_text(parts.low)
        if parts.whole:
            return day
        days = self.dialect.days_between(parts.low, parts.high)
        return case(
            [(equal(parts.low, parts.high), day), (compare(">", days, number(31)), left(day, 4))],
            left(day, 7),
        )

    def _clipped(self, parts: Parts) -> Expr:
        """The last day that a date can be, at the latest the day of screening."""
        return parts.low if parts.whole else at_most(parts.high, self.screened.high)

    def closer(self, name: str, vague: Expr) -> tuple[tuple[str, Expr], ...]:
        """The screening date, wanted where a date that is not known to the day is too ``vague``: by the day of
        screening it has happened, if only that day is known."""
        given, screened = self.parts(name), self.screened
        if given.whole or is_null_constant(given.low):
            return ()
        ended = holds(equal(screened.low, screened.high))
        coarse = not_(equal(given.low, given.high))
        return (("screening_date", and_(vague, holds(coarse), not_(ended))),)

    def visited_before(self, day: Expr) -> Expr:
        """Whether the visit is held before a day, or may be; of one whose day is not told nothing is said. Never
        NULL."""
        visit = self.screened.low
        nothing = is_null_constant(visit) or is_null_constant(day)
        return false() if nothing else holds(compare("<", visit, day))

    def visited_by(self, day: Expr, *, moves: bool) -> Expr:
        """Whether the visit is surely not after a day; one that ``moves`` with it is its day where either is not told.
        Never NULL."""
        visit = self.screened.high
        if is_null_constant(visit) or is_null_constant(day):
            return true() if moves else false()
        by = compare("<=", visit, day)
        return or_(is_null(visit), is_null(day), holds(by)) if moves else holds(by)

    def or_visit(self, day: Expr, so: Expr) -> tuple[tuple[str, Expr], ...]:
        """The day of screening, wanted where it could tell that the visit is not after a day."""
        visit = self.screened
        if is_null_constant(visit.low):
            return (("screening_date", so),)
        may = and_(compare("<=", visit.low, day), compare("<", day, visit.high))
        return (("screening_date", and_(so, or_(is_null(visit.low), holds(may)))),)

    def _late_refusal(self, name: str, given: Parts) -> Expr:
        """Why a date after the screening visit is refused, as a file's reader says it."""
        if name == UNSHOWN:
            called: Expr = text(BIRTH_SHOWN)
        else:
            called = concat(f"{cell_label(self._fields[name])} ", self.date_text(given))
        return concat(called, " lies after the screening date, ", self.date_text(self.screened))

    def _unborn(self, given: Parts) -> list[tuple[Expr, Expr]]:
        """When the birth date lies after a day on which the age is asked, and why it is refused then."""
        days = set(days_of_age(self.protocol))
        found = []
        for one in self.protocol.fields:
            day = self.anchor_day(one.name) if one.name in days else null()
            if not is_null_constant(day) and not is_null_constant(given.low):
                said = concat(f"{BIRTH_SHOWN} lies after the {cell_label(one)}, ", self.dialect.day_text(day))
                found.append((holds(compare(">", given.low, day)), said))
        return found

    def _late_sentence(self, name: str, words: str, given: Parts) -> Expr:
        """Why a date after the screening visit is not known, as the reference engine says it."""
        called: Expr = text(self.label(name, words))
        if name != UNSHOWN:
            called = concat(called, " ", self.date_text(given))
        return concat(called, " is after the screening date ", self.date_text(self.screened))

    # --- answers

    def answer(self, name: str, words: str = "") -> Settled:
        """The field's answer, yes/no or event alike."""
        if self._is_other(name, "yes_no", "event"):
            return self._unreadable(name, words, "event")
        field, given = self.field(name), self.parts(name)
        other = self.other_sex(field)
        refused = self.refusal(name)
        late = self._late(given, refused)
        by_sex = and_(other, is_null(given.yes), is_null(given.refused))
        parts = self._settled_parts(name, given, spoilt=or_(known(refused), late), by_sex=by_sex)
        missing: list[tuple[str, Expr]] = [(name, true())]
        if field is not None and field.only and field.kind in ("yes_no", "event"):
            missing.append(("sex", and_(is_null(given.yes), is_null(refused), is_null(self.sex))))
        told = None if is_false(late) else (late, self._late_sentence(name, words, given))
        because = self._because(name, words, refused, told)
        shown = self._answer_text(parts, given)
        plain = self._plain_answer(field, given)
        date_shown = self.date_text(given) if not is_null_constant(parts.low) else NO_TEXT
        return Settled(parts, is_null(parts.yes), because, tuple(missing), shown, by_sex, plain, date_shown)

    def _plain_answer(self, field: DataField | None, given: Parts) -> PlainAnswer | None:
        """What the cell alone says. A date may still contradict the sex, or lie after the screening visit."""
        if given.plain is None:
            return None
        plain, latest = given.plain, self.screened.high
        dated = in_calendar(plain.first) if is_null_constant(latest) else in_calendar(plain.first, latest)
        blank = plain.blank
        if not is_false(self.other_sex(field)):
            dated, blank = false(), false()
        no = plain.no
        if field is not None and field.name in self._clashes:
            no, dated = false(), false()
        parts = Parts(yes=true(), low=plain.first, high=self._clipped(given))
        return PlainAnswer(no, blank, dated, plain.whole, parts, plain.written)

    def refusal(self, name: str) -> Expr:
        """Why the field's value is not taken, its own cell and the others considered; NULL where it is."""
        field, given = self._fields.get(name), self.parts(name)
        if field is None:
            return null()
        branches = [(known(given.refused), given.refused)]
        past = field.kind == "event" or name == UNSHOWN
        late = self._after_screening(given) if past and self._late_is == "refused" else false()
        if not is_false(late):
            branches.append((late, self._late_refusal(name, given)))
        if name == UNSHOWN and self._late_is == "refused":
            branches += self._unborn(given)
        for so, one, sex in self._contradictions:
            if name == "sex":
                branches.append((so, text(sex_refusal(sex, one))))
            elif name == one.name:
                branches.append((so, text(answer_refusal(one, sex))))
        branches += self._clashes.get(name, [])
        branches = [(so, said) for so, said in branches if not is_false(so)]
        if not branches:
            return null()
        if len(branches) == 1 and not is_null_constant(given.refused):
            return given.refused
        return self.columns.define("edges", self.named("refused", name), case(branches, NO_TEXT))

    def _late(self, given: Parts, refused: Expr) -> Expr:
        """Whether a date lies after the screening visit and is therefore not known."""
        if self._late_is == "refused":
            return false()
        return and_(is_null(refused), self._after_screening(given))

    def _settled_parts(self, name: str, given: Parts, *, spoilt: Expr, by_sex: Expr) -> Parts:
        """The parts as columns, NULL where they are not known."""

        def settled(stem: str, one: Expr, untold: Expr) -> Expr:
            nothing = is_null_constant(one) or is_false(one)
            if nothing and (stem != "yes" or is_false(by_sex)):
                return one
            branches = [(spoilt, null()), (by_sex, untold)]
            branches = [(so, said) for so, said in branches if not is_false(so)]
            if not branches:
                return one
            told = case(branches, one)
            return told if given.plain else self.columns.define("answered", self.named(stem, name), told)

        return Parts(
            yes=settled("yes", given.yes, false()),
            ongoing=settled("ongoing", given.ongoing, false()),
            low=settled("low", given.low, NO_DATE),
            high=settled("high", self._clipped(given), NO_DATE)
            if not is_null_constant(given.low)
            else NO_DATE,
            whole=given.whole,
        )

    def _answer_text(self, parts: Parts, given: Parts) -> Expr:
        """``no``, ``yes``, ``ongoing`` or the date, as it was given."""
        branches = []
        if not is_null_constant(parts.low):
            branches = [(known(parts.low), self.date_text(given))]
        return case(
            [*branches, (parts.ongoing, text("ongoing")), (parts.yes, text("yes"))],
            text("no"),
        )

    # --- dates in the past, and anchors

    def past(self, name: str, words: str = "") -> Settled:
        """The first and the last day that a date can be which lies in the past at screening."""
        if self._is_other(name, "date"):
            return self._unreadable(name, words, "date")
        given = self.parts(name)
        refused = self.refusal(name)
        late = self._late(given, refused)
        parts = self._settled_parts(name, given, spoilt=or_(known(refused), late), by_sex=false())
        told = None if is_false(late) else (late, self._late_sentence(name, words, given))
        because = self._because(name, words, refused, told)
        return Settled(parts, is_null(parts.low), because, ((name, true()),), self.date_text(given))

    def anchor(self, anchor: str | None) -> Settled:
        """The day that an anchor stands for, as ``parts.low``; nothing is missing where it can't be one."""
        name = self.protocol.anchor_field(anchor)
        impossible = {
            "": "the text names no anchor, and the criteria file must state default_anchor",
            UNSHOWN: "the birth date cannot be an anchor: state the criterion as an age",
        }
        if name in impossible:
            return Settled(Parts(), true(), text(impossible[name]), (), null())
        if self._is_other(name, "date"):
            return self._unreadable(name, "", "date")
        given = self.parts(name)
        refused = self.refusal(name)
        day = self.anchor_day(name)
        vague = None
        if not given.whole and not is_null_constant(given.low):
            sentence = concat(f"{self.label(name)} ", self.date_text(given), " is not known to the day")
            vague = (known(given.low), sentence)
        because = self._because(name, "", refused, vague)
        return Settled(Parts(low=day, high=day, whole=True), is_null(day), because, ((name, true()),), day)

    def anchor_day(self, name: str) -> Expr:
        """The day that a date field holds which was taken and is known to the day; NULL without one."""
        given, refused = self.parts(name), self.refusal(name)
        day = given.low if given.whole else case([(equal(given.low, given.high), given.low)], NO_DATE)
        if not is_null_constant(refused):
            day = case([(is_null(refused), day)], NO_DATE)
        return day if day == given.low else self.columns.define("settled", self.named("day", name), day)
