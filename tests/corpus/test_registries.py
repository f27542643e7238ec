"""Fields that other registries print among the criteria, and what they say: JPRN's signs, ISRCTN's limits of age."""

import pytest

from screener.language.reading import read_criterion
from screener.language.wording import wording
from tests.corpus.test_sections import criteria, read

AGES = [
    ("Age minimum 20 years-old <=", "age >= 20 years"),
    ("Age minimum: 20 years-old <", "age > 20 years"),
    ("Age maximum 75 years-old >", "age < 75 years"),
    ("Age maximum: 75 years-old >=", "age <= 75 years"),
    ("Lower age limit 18 Years", "age >= 18 years"),
    ("Upper age limit: 75 Years", "age <= 75 years"),
    ("Ages Eligible for Study: 18 Years to 75 Years", "age between 18 and 75 years"),
    ("Inclusion agemin: 18 Years", "age >= 18 years"),
]


@pytest.mark.parametrize(("text", "rule"), AGES, ids=[text for text, _ in AGES])
def test_a_limit_of_age_is_read_with_its_sign(text: str, rule: str) -> None:
    reading = read_criterion(text, "inclusion")
    assert (reading.computability, wording(reading.rule)) == ("computable", rule)


@pytest.mark.parametrize("text", ["Age maximum 75 years-old <", "EDSS 3 <", "Age 18 <="])
def test_a_sign_that_stands_alone_at_the_end_is_asked_about(text: str) -> None:
    assert read_criterion(text, "inclusion").computability == "to judge"


def test_isrctn_prints_people_and_ages_between_the_lists() -> None:
    text = """
        Participant inclusion criteria
        1. Atrial fibrillation
        2. Hypertension
        Participant type(s)
        Patient
        Lower age limit
        18 Years
        Sex
        Both
        Participant exclusion criteria
        1. Haemorrhagic stroke
        2. Dialysis
        """
    assert criteria(text) == [
        "+ Atrial fibrillation",
        "+ Hypertension",
        "+ Lower age limit 18 Years",
        "- Haemorrhagic stroke",
        "- Dialysis",
    ]


TWO_IN_A_LINE = [
    ("1. Pregnancy 2. Dialysis", ["- Pregnancy", "- Dialysis"]),
    ("1. Tumours of grade 2. Any of them", ["- Tumours of grade 2. Any of them"]),
    ("1. Psoriasis 2. age above 18", ["- Psoriasis 2. age above 18"]),
    ("1. HIV\n2. Stage 2. Cancer", ["- HIV", "- Stage 2. Cancer"]),
]


@pytest.mark.parametrize(("text", "expected"), TWO_IN_A_LINE, ids=[text for text, _ in TWO_IN_A_LINE])
def test_two_items_in_the_one_line_of_a_side(text: str, expected: list[str]) -> None:
    assert criteria(f"Exclusion criteria:\n{text}") == expected


def test_a_definition_of_the_who_announces_nothing() -> None:
    text = "Exclusion criteria:\n1. Severe malaria per WHO\n2. Severe malnutrition\n"
    assert read(text).problems == ()


def test_one_side_at_a_step_of_the_trial_is_a_heading_behind_a_bullet_too() -> None:
    text = """
        Inclusion Criteria:

        * PRE-REGISTRATION - INCLUSION:
        * Asthma
        * REGISTRATION - INCLUSION CRITERIA:
        * COPD
        * REGISTRATION - EXCLUSION CRITERIA:
        * HIV
        """
    assert criteria(text) == ["+ Asthma", "+ COPD", "- HIV"]


@pytest.mark.parametrize(
    "step", ["REGISTRATION - INCLUSION OF WOMEN:", "TREATMENT - INSULIN:", "SCREENING: HIV"]
)
def test_a_line_about_a_step_is_no_heading(step: str) -> None:
    assert criteria(f"Exclusion criteria:\n* {step}\n* COPD")[0] == f"- {step}"


@pytest.mark.parametrize("comment", ["<!-- -->", "\\<!-- --\\>", "&lt;!-- --&gt;"])
def test_what_parts_two_lists_on_a_page_is_no_criterion(comment: str) -> None:
    text = f"Inclusion criteria:\n\n1. Asthma\n\n{comment}\n\n1. COPD\n\nExclusion criteria:\n\n1. HIV\n\n{comment}\n"
    assert criteria(text) == ["+ Asthma", "+ COPD", "- HIV"]
