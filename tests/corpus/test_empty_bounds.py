"""Bounds of one thing that together leave no value, so that nobody could meet them: they are asked about."""

import pytest

from screener.language.clauses.questions import CONTRARY, NOTHING_BETWEEN, TWO_BOUNDS
from screener.language.reading import read_criterion
from screener.language.wording import wording


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (
            "Age at diagnosis < 18 years; age ≥ 18 years",
            "all of (age < 18 years at diagnosis; age >= 18 years)",
        ),
        (
            "Age < 18 years at diagnosis and age ≥ 18 years at screening",
            "all of (age < 18 years at diagnosis; age >= 18 years at screening)",
        ),
        (
            "BMI between 18 and 30 kg/m2 and BMI ≥ 30 kg/m2",
            "all of (bmi between 18 and 30 kg/m²; bmi >= 30 kg/m²)",
        ),
    ],
)
def test_something_lies_between(text: str, rule: str) -> None:
    read = read_criterion(text, "inclusion")
    assert wording(read.rule) == rule
    assert read.computability == "computable"


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("Age ≥ 18 and age < 18", NOTHING_BETWEEN),
        ("Age > 18, age ≤ 18 and age ≤ 30", NOTHING_BETWEEN),
        ("Age between 18 and 65 years exclusive and age ≥ 65 years", NOTHING_BETWEEN),
        ("BMI between 18 and 30 kg/m2 (exclusive) and BMI ≥ 30 kg/m2", NOTHING_BETWEEN),
        ("Age ≥ 18 years at screening and age < 18 years at baseline", NOTHING_BETWEEN),
        ("Age at inclusion < 18 years; age ≥ 18 years", CONTRARY),
    ],
)
def test_nothing_lies_between(text: str, question: str) -> None:
    read = read_criterion(text, "inclusion")
    assert read.computability == "to judge"
    assert [problem.message for problem in read.problems] == [question]


def test_the_strictness_of_a_bound_is_its_own() -> None:
    """That 30 itself is out says nothing of 18: what is asked is which of the two upper bounds is meant."""
    read = read_criterion("Age ≥ 18, age ≤ 18 and age < 30", "inclusion")
    assert [problem.message for problem in read.problems] == [TWO_BOUNDS]
