"""Rules, protocols and candidates of every kind, for Hypothesis.

The ranges are narrow on purpose: values meet their bounds, dates meet the ends of windows, and the same
name turns up in more than one leaf.

A strategy is made once and kept (``@cache``): Hypothesis checks each one that is made, and in a test that
draws a few thousand times this took more time than everything else.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from typing import Any, get_args

from dateutil.relativedelta import relativedelta
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import Duration, PartialDate, full_date
from screener.model.fields import fields_of
from screener.model.names import field_name
from screener.model.protocol import Criterion, DataField, Protocol
from screener.model.quantities import MULTIPLES, Amount, Side
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Lasted,
    Length,
    Not,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    Unless,
    When,
    Window,
    leaves,
)
from screener.model.vocabulary import vocabulary
from screener.sources.cells import takes_limits
from tests.maestro import RULES

VISIT = date(2026, 3, 10)
"""The day around which everything happens."""

_LEAVES = [leaf for rule in RULES.values() for leaf in leaves(rule)]
FINDINGS = sorted({leaf.finding for leaf in _LEAVES if isinstance(leaf, Present)})
EVENTS = sorted({leaf.event for leaf in _LEAVES if isinstance(leaf, Occurred)})
CATEGORIES = {
    "ms_course": ("PPMS", "SPMS", "RRMS", "CIS"),
    "oligoclonal_bands": ("positive", "negative"),
    "ckd_stage": ("2", "3", "3a", "3b", "4"),
    "sex": ("female", "male"),
}
ONE_SEX_ONLY = ("childbearing_potential", "pregnant", "breastfeeding", "vasectomy")
NUMBER_UNITS = {"edss": ("",), "platelets": ("10*9/L", "/mm3", "10*3/uL")}
AGE_UNITS = ("a", "mo", "wk", "d")
ANCHORS: tuple[str | None, ...] = (None, "inclusion", "screening", "consent", "tonsillotomy")
COLOURS = ("blue", "green", "dark red")

_numbers = st.sampled_from([Decimal(text) for text in ("0", "1", "2", "2.5", "3", "50", "50.0", "6.5")])
_anchors = st.sampled_from(ANCHORS)


@cache
def phrases() -> SearchStrategy[str]:
    """Words that no vocabulary knows."""
    word = st.sampled_from(("zorbal", "Quellin", "mirk-tain", "of the left", "type 3", "XQ7", "virtaxine"))
    return st.lists(word, min_size=1, max_size=3, unique=True).map(" ".join).map(_unknown)


def _unknown(phrase: str) -> str:
    return phrase if phrase[0].isalpha() and "zorbal" in phrase else f"zorbal {phrase}"


@cache
def questions() -> SearchStrategy[str]:
    """Whatever may stand in a criterion's line, signs and all."""
    letters = st.characters(exclude_categories=("C", "Zl", "Zp"))
    free = st.text(st.one_of(letters, st.sampled_from("\"'“”;:,()[]{}<>=|#\\ ")), min_size=1, max_size=30)
    plain = st.sampled_from(("able to comply", 'a "good" candidate; (see below)', "EDSS [stable]", "edss"))
    return st.one_of(plain, free.map(str.strip).filter(bool))


@cache
def durations(*units: str) -> SearchStrategy[Duration]:
    """Short lengths of time."""
    unit = st.sampled_from(units or ("day", "week", "month", "year"))
    return st.builds(
        lambda amount, unit: Duration(amount=amount, unit=unit), st.sampled_from((1, 2, 3, 6, 12, 30)), unit
    )


BRIEF = st.sampled_from(
    (
        Duration(amount=12, unit="hour"),
        Duration(amount=24, unit="hour"),
        Duration(amount=48, unit="hour"),
        Duration(amount=72, unit="hour"),
        Duration(amount=Decimal("4.5"), unit="hour"),
        Duration(amount=30, unit="minute"),
        Duration(amount=1440, unit="minute"),
        Duration(amount=1500, unit="minute"),
    )
)
"""Lengths that are counted within days."""


@cache
def windows() -> SearchStrategy[Window]:
    """Windows before and after their anchor, with either distance, both or none."""

    def build(
        direction: Any, far: Duration | None, nearer: int | None, anchor: str | None, strict: bool
    ) -> Window:
        near = None
        if nearer is not None and far is None:
            near = Duration(amount=nearer, unit="month")
        elif nearer is not None and far is not None and nearer < far.amount:
            near = Duration(amount=nearer, unit=far.unit)
        strict = strict and (far is None) != (near is None)
        return Window(direction=direction, far=far, near=near, anchor=anchor, strict=strict)

    calendar = st.builds(
        build,
        st.sampled_from(("before", "after")),
        st.none() | durations(),
        st.sampled_from((None, None, 1, 2)),
        _anchors,
        st.booleans(),
    )
    brief = st.builds(within_days, BRIEF | durations(), st.none() | BRIEF, _anchors)
    return st.one_of(calendar, calendar, calendar, brief)


def within_days(far: Duration, near: Duration | None, anchor: str | None) -> Window:
    """A window before its anchor whose ends may lie within days; the nearer one is left out where it is not."""
    nearer = near if near is not None and near.about_days < far.about_days else None
    return Window(far=far, near=nearer, anchor=anchor)


@cache
def quantities(units: tuple[str, ...]) -> SearchStrategy[Quantity]:
    """Bounds in one of the units."""
    return st.builds(lambda value, unit: Quantity(value=value, unit=unit), _numbers, st.sampled_from(units))


_multiples = st.builds(
    lambda value, limit: Quantity(value=value, limit=limit), _numbers, st.sampled_from(("ULN", "LLN"))
)
_ages = st.builds(
    lambda value, unit: Quantity(value=value, unit=unit),
    st.sampled_from([Decimal(text) for text in ("0", "1", "2.5", "18", "55", "56")]),
    st.sampled_from(AGE_UNITS),
)
_operators = st.sampled_from(("<", "<=", "=", "!=", ">=", ">"))


@st.composite
def _measures(draw: st.DrawFn) -> tuple[str, str, SearchStrategy[Quantity]]:
    """A variable, its words where no vocabulary knows it, and bounds that suit it."""
    match draw(st.sampled_from(("age", "edss", "platelets", "words"))):
        case "age":
            return "age", "", _ages
        case "words":
            words = draw(phrases())
            return field_name(words), words, st.one_of(quantities(("", "g/L", "umol/L")), _multiples)
        case name:
            suiting = quantities(NUMBER_UNITS[name])
            return name, "", suiting if name == "edss" else st.one_of(suiting, suiting, _multiples)


@st.composite
def compares(draw: st.DrawFn) -> Rule:
    """A variable beside one bound."""
    name, words, bounds = draw(_measures())
    return Compare(
        variable=name, words=words, operator=draw(_operators), quantity=draw(bounds), at=draw(_anchors)
    )


@st.composite
def betweens(draw: st.DrawFn) -> Rule:
    """A variable between two bounds, the lower one first where they have one unit. "3 to 5 umol/L" are both in that
    unit: a bound without one stands beside none that has it."""
    name, words, bounds = draw(_measures())
    low, high = draw(bounds), draw(bounds)
    if not low.unit and not low.limit and not high.limit:
        low = low.model_copy(update={"unit": high.unit})
    if (low.unit, low.limit) == (high.unit, high.limit) and high.value < low.value:
        low, high = high, low
    ends: Any = draw(st.sampled_from(("[]", "[)", "(]", "()")))
    return Between(variable=name, words=words, low=low, high=high, bounds=ends, at=draw(_anchors))


@st.composite
def one_ofs(draw: st.DrawFn) -> Rule:
    """A category that is one of some values."""
    known = draw(st.sampled_from(("", *CATEGORIES)))
    words = "" if known else draw(phrases())
    values = st.lists(st.sampled_from(CATEGORIES.get(known, COLOURS)), min_size=1, max_size=3, unique=True)
    return OneOf(
        variable=known or field_name(words), words=words, values=tuple(draw(values)), at=draw(_anchors)
    )


@st.composite
def _named(draw: st.DrawFn) -> tuple[str, str]:
    """An event, and its words where no vocabulary knows it."""
    known = draw(st.sampled_from(("", *EVENTS[:3], *EVENTS[:3], "anticoagulant", "pregnant")))
    words = "" if known else draw(phrases())
    return known or field_name(words), words


@st.composite
def occurreds(draw: st.DrawFn) -> Rule:
    """An event, ever or in a window."""
    name, words = draw(_named())
    return Occurred(event=name, words=words, window=draw(st.none() | windows()))


@st.composite
def lasteds(draw: st.DrawFn) -> Rule:
    """A state that has lasted."""
    name, words = draw(_named())
    bound: Any = draw(st.sampled_from(get_args(Length)))
    length = draw(durations("day", "week", "month", "month", "year", "hour") | BRIEF)
    return Lasted(event=name, words=words, bound=bound, duration=length, until=draw(_anchors))


LEAVES: dict[type[Any], SearchStrategy[Rule]] = {
    Compare: compares(),
    Between: betweens(),
    OneOf: one_ofs(),
    Occurred: occurreds(),
    Lasted: lasteds(),
    Present: st.builds(lambda name: Present(finding=name), st.sampled_from(FINDINGS))
    | st.builds(lambda words: Present(finding=field_name(words), words=words), phrases()),
    Judgement: st.builds(lambda text: Judgement(question=text), questions()),
}
"""A strategy for every leaf."""


def _lists(inner: SearchStrategy[Rule], smallest: int) -> SearchStrategy[tuple[Rule, ...]]:
    return st.lists(inner, min_size=smallest, max_size=3).map(tuple)


COMPOSITES: dict[type[Any], Callable[[SearchStrategy[Rule], int], SearchStrategy[Rule]]] = {
    AllOf: lambda inner, smallest: _lists(inner, smallest).map(lambda below: AllOf(rules=below)),
    AnyOf: lambda inner, smallest: _lists(inner, smallest).map(lambda below: AnyOf(rules=below)),
    AtLeast: lambda inner, smallest: st.builds(
        lambda below, count: AtLeast(count=min(count, max(len(below), 1)), rules=below),
        _lists(inner, smallest),
        st.integers(1, 3),
    ),
    Not: lambda inner, _: inner.map(lambda rule: Not(rule=rule)),
    When: lambda inner, _: st.builds(lambda guard, then: When(guard=guard, then=then), inner, inner),
    Unless: lambda inner, _: st.builds(
        lambda rule, exception: Unless(rule=rule, exception=exception), inner, inner
    ),
}
"""For every node above the leaves, a strategy made from one for what is below, and the shortest list."""

_leaf = st.one_of(*LEAVES.values())

STRATEGIES: dict[type[Any], SearchStrategy[Rule]] = {
    **LEAVES,
    **{node: build(_leaf, 2) for node, build in COMPOSITES.items()},
}
"""A strategy for every node of the rule tree."""


_of_a_sex = st.one_of(
    st.sampled_from([OneOf(variable="sex", values=(sex,)) for sex in CATEGORIES["sex"]]),
    st.sampled_from([Present(finding=name) for name in ONE_SEX_ONLY]),
    st.builds(lambda window: Occurred(event="pregnant", window=window), st.none() | windows()),
)
"""Leaves that are about the sex, or that exist for one sex only."""


@cache
def rules(smallest: int = 2, *, of_a_sex: bool = False) -> SearchStrategy[Rule]:
    """Rules of every shape; ``smallest`` is the length of the shortest list in them. Where they are all
    ``of_a_sex``, an answer that the sex contradicts often stands beside criteria that rest on the sex."""
    return st.recursive(
        _of_a_sex if of_a_sex else _leaf,
        lambda inner: st.one_of(*(build(inner, smallest) for build in COMPOSITES.values())),
        max_leaves=6,
    )


@cache
def rules_of_own_answers() -> SearchStrategy[Rule]:
    """Rules in which every leaf is a question of its own, and no list has guards in it."""
    asked = st.just(Present(finding="own"))
    plain = {node: build for node, build in COMPOSITES.items() if node is not When}
    unguarded = st.recursive(
        asked, lambda inner: st.one_of(*(build(inner, 2) for build in plain.values())), max_leaves=4
    )
    guarded = st.recursive(
        unguarded,
        lambda inner: st.one_of(*(COMPOSITES[node](inner, 2) for node in (When, When, Unless, Not))),
        max_leaves=3,
    )
    return guarded.map(lambda rule: _each_its_own(rule, count(1)))


def _each_its_own(rule: Rule, numbers: Iterator[int]) -> Rule:
    """The rule, its leaves numbered."""
    match rule:
        case Present():
            return Present(finding=f"own_{next(numbers)}", words="own")
        case AllOf() | AnyOf() | AtLeast():
            return rule.model_copy(update={"rules": tuple(_each_its_own(one, numbers) for one in rule.rules)})
        case Not():
            return Not(rule=_each_its_own(rule.rule, numbers))
        case When():
            return When(guard=_each_its_own(rule.guard, numbers), then=_each_its_own(rule.then, numbers))
        case Unless():
            inner = _each_its_own(rule.rule, numbers)
            return Unless(rule=inner, exception=_each_its_own(rule.exception, numbers))
        case _:
            raise AssertionError(f"no leaf of these: {rule}")


def protocol_of(rules: list[Rule], default_anchor: str = "inclusion_date") -> Protocol:
    """A protocol of the rules: inclusion and exclusion criteria in turn."""
    criteria = tuple(
        Criterion(
            id=f"{'IE'[place % 2]}{place // 2 + 1:02d}",
            kind="exclusion" if place % 2 else "inclusion",
            text=f"rule {place + 1}",
            rule=rule,
        )
        for place, rule in enumerate(rules)
    )
    asked = fields_of(((one.id, one.rule) for one in criteria), vocabulary(), default_anchor, {})
    return Protocol(trial="NCT00000000", default_anchor=default_anchor, criteria=criteria, fields=asked)


@cache
def protocols(smallest: int = 2) -> SearchStrategy[Protocol]:
    """Protocols of a few generated rules; rarely one that states no default anchor. Now and then all its rules
    are of a sex."""
    anchor = st.sampled_from(("inclusion_date",) * 6 + ("screening_date",) * 2 + ("",))
    mixed = st.lists(rules(smallest), min_size=1, max_size=4)
    of_a_sex = st.lists(rules(smallest, of_a_sex=True), min_size=1, max_size=4)
    return st.builds(protocol_of, st.one_of(mixed, mixed, mixed, of_a_sex), anchor)


_STEPS = [
    relativedelta(days=days, months=-months)
    for months in (0, 1, 2, 3, 6, 12, 24)
    for days in (-30, -7, -2, -1, 0, 1, 2)
]
_BIRTHS = [
    relativedelta(days=days, months=-months) for months in (1, 12, 30, 216, 660, 672) for days in (-1, 0, 1)
]
_EDGES = [date(2026, 2, 28), date(2025, 8, 31), date(2024, 2, 29), date(2026, 1, 31)]


@cache
def days(*, birth: bool = False) -> SearchStrategy[date]:
    """Days at which a window or an age may just turn."""
    return st.sampled_from([VISIT + step for step in (_BIRTHS if birth else _STEPS)] + _EDGES)


def coarse(day: date, known: str) -> PartialDate:
    """A day as it is remembered: to the ``day``, the ``month`` or the ``year``."""
    if known == "day":
        return full_date(day)
    return PartialDate(day.year, day.month if known == "month" else None)


@cache
def partial_dates(*, birth: bool = False) -> SearchStrategy[PartialDate]:
    """Dates known to the day, the month or the year."""
    return st.builds(coarse, days(birth=birth), st.sampled_from(("day", "day", "day", "month", "year")))


@cache
def visits() -> SearchStrategy[PartialDate]:
    """Dates of visits: close together, and mostly whole."""
    near = st.integers(-3, 3).map(lambda off: full_date(VISIT + timedelta(days=off)))
    return st.one_of(near, near, near, st.sampled_from((PartialDate(2026, 3), PartialDate(2026))))


@cache
def events() -> SearchStrategy[Value]:
    """An event's answers, a plain yes or no among them."""
    dated = partial_dates().map(lambda when: Event("dated", when))
    return st.one_of(dated, dated, dated, st.sampled_from((Event("no"), Event("ongoing"), Event("yes"))))


@cache
def amounts(units: tuple[str, ...]) -> SearchStrategy[Amount]:
    """Measured values on and beside the bounds, some of them limits, some multiples of the laboratory's limit."""
    value = st.sampled_from([Decimal(text) for text in ("0", "1", "2.5", "2.50", "3", "49.9", "50", "50000")])
    sides: SearchStrategy[Side] = st.sampled_from(("", "", "", "", "", "<", "<=", ">", ">="))
    return st.builds(Amount, value, st.sampled_from(units), sides)


def values(field: DataField) -> SearchStrategy[Value]:
    """Values of the field's own kind."""
    match field.kind:
        case "date" if field.name == "birth_date":
            return partial_dates(birth=True)
        case "date":
            return visits()
        case "quantity":
            own = NUMBER_UNITS.get(
                field.name.removesuffix("_uln").removesuffix("_lln"), ("g/L", "umol/L", "")
            )
            if takes_limits(field):
                return amounts((*own, *own, field.unit, *MULTIPLES))
            return amounts((*own, *own, field.unit)).map(lambda one: one._replace(side=""))
        case "category":
            return st.sampled_from((*CATEGORIES.get(field.name, COLOURS), "other"))
        case "event":
            return events()
        case _:
            return st.booleans()


@cache
def odd_values() -> SearchStrategy[Value]:
    """Values of any kind, whatever the field."""
    wild = st.sampled_from([Amount(Decimal(text)) for text in ("NaN", "Infinity", "-1", "1E+50", "1E-50")])
    broken = st.sampled_from((PartialDate(9999), PartialDate(2025, 13), PartialDate(2025, 2, 30)))
    dated = st.one_of(broken, st.none()).map(lambda when: Event("dated", when))
    return st.one_of(
        st.booleans(),
        st.text(max_size=5),
        partial_dates(),
        events(),
        amounts(("", "mg")),
        wild,
        broken,
        dated,
    )


@st.composite
def candidates(draw: st.DrawFn, protocol: Protocol, *, odd: bool = False) -> Candidate:
    """A candidate of whom something is known, something refused, something blank."""
    known: dict[str, Value] = {}
    refused: dict[str, str] = {}
    for field in protocol.fields:
        if field.kind == "code":
            continue
        blank = ("blank",) * (5 if field.only else 1)  # the sex may answer it
        fate = draw(st.sampled_from(("known",) * 8 + blank + ("refused",) + ("odd",) * (3 if odd else 0)))
        if fate == "known":
            known[field.name] = draw(values(field))
        elif fate == "odd":
            known[field.name] = draw(odd_values())
        elif fate == "refused":
            refused[field.name] = "not taken"
    return Candidate("01-001", known, refused)


@st.composite
def less_known(draw: st.DrawFn, candidate: Candidate) -> Candidate:
    """The same candidate of whom less is known: values left blank, dates remembered less closely."""
    kept: dict[str, Value] = {}
    for name, value in candidate.values.items():
        fate = draw(st.sampled_from(("keep", "keep", "keep", "drop", "month", "year")))
        if fate == "keep":
            kept[name] = value
        elif fate != "drop":
            kept[name] = _coarser(value, fate)
    return Candidate(candidate.id, kept, candidate.refused)


def _coarser(value: Value, known: str) -> Value:
    if isinstance(value, Event) and value.date is not None:
        return Event(value.state, _coarser_date(value.date, known))
    return _coarser_date(value, known) if isinstance(value, PartialDate) else value


def _coarser_date(value: PartialDate, known: str) -> PartialDate:
    return PartialDate(value.year, value.month if known == "month" else None)
