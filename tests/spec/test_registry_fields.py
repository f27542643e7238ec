"""Chapter: the registry's own fields. Sex and ages become criteria where the text does not state them.

What the text states of every candidate stands; a field that says something else is a problem that names
both. A condition ("women over 50 with …") bounds nobody's age.
"""

from decimal import Decimal

import pytest

from screener.errors import Problem
from screener.language.registry_fields import registry_criteria
from screener.model.protocol import Criterion, CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Bounds,
    Compare,
    Judgement,
    Not,
    OneOf,
    Operator,
    Present,
    Quantity,
    Rule,
    Unless,
    When,
)

FRAIL = Present(finding="frail")


def age(operator: Operator, value: str, unit: str = "a") -> Compare:
    """A bound on age."""
    return Compare(variable="age", operator=operator, quantity=Quantity(value=Decimal(value), unit=unit))


def ages(low: int, high: int, bounds: Bounds = "[]") -> Between:
    """An age between two bounds, in years."""
    ends = [Quantity(value=Decimal(end), unit="a") for end in (low, high)]
    return Between(variable="age", low=ends[0], high=ends[1], bounds=bounds)


def sexes(*values: str) -> OneOf:
    """A sex that is one of the values."""
    return OneOf(variable="sex", values=values)


def inc(rule: Rule) -> Criterion:
    """The rule as an inclusion criterion of the text."""
    return _criterion("inclusion", rule)


def exc(rule: Rule) -> Criterion:
    """The rule as an exclusion criterion of the text."""
    return _criterion("exclusion", rule)


def _criterion(kind: CriterionKind, rule: Rule) -> Criterion:
    return Criterion(id="I01" if kind == "inclusion" else "E01", kind=kind, text="…", rule=rule)


def run(
    *read: Criterion, sex: str = "", low: str = "", high: str = ""
) -> tuple[list[Criterion], list[Problem]]:
    """What the fields add to the text's criteria, and the problems."""
    criteria, problems = registry_criteria(sex, low, high, read)
    return list(criteria), list(problems)


def test_what_the_text_does_not_state_is_added() -> None:
    criteria, problems = run(inc(FRAIL), sex="FEMALE", low="18 Years", high="55 Years")
    assert problems == []
    assert [(c.id, c.kind, c.source, c.text) for c in criteria] == [
        ("R01", "inclusion", "registry", "Sex: female (registry)"),
        ("R02", "inclusion", "registry", "Minimum age: 18 Years (registry)"),
        ("R03", "inclusion", "registry", "Maximum age: 55 Years (registry)"),
    ]
    assert [c.rule for c in criteria] == [sexes("female"), age(">=", "18"), age("<=", "55")]


@pytest.mark.parametrize(("field", "unit"), [("6 Months", "mo"), ("1 Week", "wk"), ("28 Days", "d")])
def test_units(field: str, unit: str) -> None:
    (criterion,), problems = run(low=field)
    assert problems == []
    assert criterion.rule == age(">=", field.split()[0], unit)


@pytest.mark.parametrize("sex", ["", "ALL", " all "])
@pytest.mark.parametrize("absent", ["", "N/A", "n/a "])
def test_all_and_absent_add_nothing(sex: str, absent: str) -> None:
    assert run(sex=sex, low=absent, high=absent) == ([], [])


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"low": "12 Hours"}, "finer than a day"),
        ({"high": "30 Minutes"}, "finer than a day"),
        ({"low": "adult"}, "cannot be read"),
        ({"high": "2.5 Years"}, "cannot be read"),
        ({"sex": "BOTH"}, "none of ALL"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_note(fields: dict[str, str], says: str) -> None:
    criteria, (problem,) = run(**fields)
    assert criteria == []
    assert problem.severity == "note"
    assert says in problem.message


LOWER = [
    inc(age(">=", "18")),
    inc(age(">", "17")),
    inc(ages(18, 65)),
    inc(ages(17, 65, "(]")),
    inc(AllOf(rules=(FRAIL, age(">=", "18")))),
    inc(Not(rule=age("<", "18"))),
    exc(age("<", "18")),
    exc(AnyOf(rules=(FRAIL, age("<", "18"), age(">", "65")))),
    exc(Not(rule=age(">=", "18"))),
    inc(age(">=", "216", "mo")),
    inc(Judgement(question="18 or older, as far as known", about=age(">=", "18"))),
    inc(When(guard=FRAIL, then=age(">=", "18"))),
    inc(Unless(rule=age(">=", "18"), exception=FRAIL)),
    inc(AnyOf(rules=(AllOf(rules=(sexes("female"), age(">=", "18"))), age(">=", "21")))),
    inc(AtLeast(count=1, rules=(FRAIL, age(">=", "18")))),
]


@pytest.mark.parametrize("criterion", LOWER, ids=lambda c: c.rule.kind)
def test_a_minimum_that_the_text_states(criterion: Criterion) -> None:
    criteria, problems = run(criterion, low="18 Years")
    assert (criteria, problems) == ([], [])


UPPER = [
    inc(age("<=", "55")),
    inc(age("<", "56")),
    inc(ages(18, 55)),
    inc(ages(18, 56, "[)")),
    exc(age(">", "55")),
    exc(age(">=", "56")),
    inc(age("<", "672", "mo")),
]


@pytest.mark.parametrize("criterion", UPPER, ids=lambda c: c.rule.kind)
def test_a_maximum_that_the_text_states(criterion: Criterion) -> None:
    criteria, problems = run(criterion, high="55 Years")
    assert (criteria, problems) == ([], [])


@pytest.mark.parametrize(
    ("criterion", "fields", "names"),
    [
        (inc(age(">=", "16")), {"low": "18 Years"}, ("18 Years", "16 years or more", "I01")),
        (inc(age(">", "18")), {"low": "18 Years"}, ("18 Years", "over 18 years", "I01")),
        (exc(age("<", "21")), {"low": "18 Years"}, ("18 Years", "21 years or more", "E01")),
        (inc(age("<", "55")), {"high": "55 Years"}, ("55 Years", "under 55 years", "I01")),
        (inc(ages(18, 70)), {"high": "55 Years"}, ("55 Years", "up to 70 years", "I01")),
        (inc(age("<", "29", "d")), {"high": "1 Year"}, ("1 Year", "under 29 days", "I01")),
        (inc(sexes("male")), {"sex": "FEMALE"}, ("sex: FEMALE", "male", "I01")),
        (inc(sexes("female")), {"sex": "ALL"}, ("sex: ALL", "female", "I01")),
        (exc(sexes("female")), {"sex": "FEMALE"}, ("sex: FEMALE", "male", "E01")),
        (inc(sexes("female", "male")), {"sex": "MALE"}, ("sex: MALE", "female or male", "I01")),
    ],
)
def test_a_contradiction_names_both(
    criterion: Criterion, fields: dict[str, str], names: tuple[str, ...]
) -> None:
    criteria, (problem,) = run(criterion, **fields)
    assert criteria == []
    assert problem.severity == "question"
    assert all(name in problem.message for name in names)


@pytest.mark.parametrize(
    "criterion",
    [
        inc(When(guard=age(">", "50"), then=FRAIL)),
        exc(AllOf(rules=(age("<", "21"), FRAIL))),
        inc(Unless(rule=FRAIL, exception=age("<", "21"))),
        inc(Compare(variable="age_of_onset", operator=">=", quantity=Quantity(value=Decimal(9), unit="a"))),
        exc(ages(20, 30)),
        inc(age("!=", "30")),
    ],
    ids=lambda c: c.rule.kind,
)
def test_a_condition_states_nothing(criterion: Criterion) -> None:
    criteria, problems = run(criterion, low="18 Years", high="80 Years")
    assert [c.rule for c in criteria] == [age(">=", "18"), age("<=", "80")]
    assert problems == []


def test_an_alternative_that_differs_is_asked_about_and_the_field_is_added() -> None:
    either = AnyOf(rules=(age(">=", "60"), FRAIL))
    (criterion,), (problem,) = run(inc(either), low="18 Years")
    assert criterion.rule == age(">=", "18")
    assert "60 years or more" in problem.message
    assert problem.severity == "question"


def test_sex_in_the_text() -> None:
    assert run(inc(sexes("female")), sex="FEMALE") == ([], [])
    assert run(exc(sexes("male")), sex="FEMALE") == ([], [])
    guarded = When(guard=sexes("female"), then=FRAIL)
    (criterion,), problems = run(inc(guarded), sex="FEMALE")
    assert criterion.rule == sexes("female")
    assert problems == []


def test_the_strictest_of_several_counts() -> None:
    read = (inc(age(">=", "16")), exc(age("<", "18")))
    assert registry_criteria("", "18 Years", "", read) == ((), ())
