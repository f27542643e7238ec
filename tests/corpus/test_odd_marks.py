"""Signs that start items only in company, lines that break before a time, and criteria that speak of others."""

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from tests.corpus.test_sections import criteria, read

SIGNS = ("?", "？", "・", "※", "#")
COUNTS = (("a-", "b-"), ("1 )", "2 )"), ("1°)", "2°)"), ("2a)", "2b)"), ("2-1)", "2-2)"), ("(2-1)", "(2-2)"))
ALONE = (
    "? Stroke",
    "2a) Stroke",
)


def _rules(text: str) -> list[str]:
    source = f"Inclusion Criteria:\n\n{text}"
    assert read(source).lost(source) == ()
    return [wording(one.rule) for one in read_trial(source.encode(), "text").protocol.criteria]


@pytest.mark.parametrize(("one", "two"), [*((sign, sign) for sign in SIGNS), *COUNTS])
def test_a_sign_in_company_starts_an_item(one: str, two: str) -> None:
    listed = f"1. Gout\n2. One of the following:\n{one} Prior stroke\n{two} Diabetes\n3. Age ≥ 18"
    assert _rules(listed) == ["gout", "any of (stroke ever; diabetes)", "age >= 18 years"]


@pytest.mark.parametrize("line", ALONE)
def test_a_sign_alone_starts_none(line: str) -> None:
    assert len(criteria(f"Inclusion Criteria:\n\nGout\n{line}")) == 2
    assert all(piece.text in ("Gout", line) for piece in read(f"Inclusion Criteria:\n\nGout\n{line}").pieces)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("> Grade 2 neuropathy", "> NYHA class II heart failure"),
        ("+ HIV test", "+ HBsAg"),
        ("~ ULN bilirubin", "~ HbA1c ≤ 9%"),
        ("37 ° C or less", "38 ° F"),
    ],
)
def test_a_sign_that_is_said_of_what_follows_is_kept(one: str, two: str) -> None:
    text = f"Exclusion Criteria:\n\n{one}\n{two}"
    assert [piece.text for piece in read(text).pieces] == [one, two]


def test_a_list_that_counts_with_a_blank_before_the_bracket() -> None:
    assert _rules("1 ) Age ≥ 18\n2 ) Diabetes\n3 ) Stroke") == ["age >= 18 years", "diabetes", "stroke"]


def test_headings_with_the_signs_of_markdown_stay_headings() -> None:
    text = "# Inclusion Criteria\n\n- Gout\n\n# Exclusion Criteria\n\n- Stroke"
    assert [piece.kind for piece in read(text).pieces] == ["inclusion", "exclusion"]


@pytest.mark.parametrize(
    "past", ["in the past", "within the last", "during the previous", "in the preceding"]
)
def test_a_line_that_ends_before_its_time_goes_on(past: str) -> None:
    assert _rules(f"* No smoking {past}\n2 years\n* Stroke") == [
        "not (smoker within the past 2 years)",
        "stroke",
    ]


POINTING = {
    "Either criteria A or criteria B must be met.\nA. All of the following:\n- Gout\n- Asthma\nB. Stroke": (
        3,
        3,
    ),
    "1. Patients must fulfil either 2 or 3\n2. HbA1c ≥ 6.5%\n3. FPG ≥ 126 mg/dL\n4. Age ≥ 18": (3, 4),
    "1. Age ≥ 18\n2. HbA1c ≥ 6.5% OR criterion 3\n3. FPG ≥ 126 mg/dL": (2, 3),
    "1. Age ≥ 18\n2. Meets criterion 1 and 3\n3. FPG ≥ 126 mg/dL": (0, 3),
    "1. Age ≥ 18\n2. ECOG 0 or 1\n3. FPG ≥ 126 mg/dL": (0, 3),
    "1. Age ≥ 18\n2. One of 2 or 3 stents required\n3. Gout": (0, 3),
}


@pytest.mark.parametrize(("text", "counts"), POINTING.items())
def test_criteria_that_are_named_by_another_are_asked(text: str, counts: tuple[int, int]) -> None:
    sections = read(f"Inclusion Criteria:\n\n{text}")
    asked = sum(bool(piece.asked) for piece in sections.pieces)
    assert (asked, len(sections.pieces)) == counts
    assert any("speaks of other criteria" in one.message for one in sections.problems) is bool(asked)


def test_a_list_on_the_level_of_its_head_is_told() -> None:
    listed = "- One of the following:\n- HbA1c ≥ 6.5%\n- Gout\n- BMI ≥ 27"
    [problem] = read(f"Inclusion Criteria:\n\n{listed}").problems
    assert "on its own level" in problem.message
    assert read(f"Exclusion Criteria:\n\n{listed}").problems == ()
