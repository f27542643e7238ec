"""Texts out of tables for download, where a line's end is a sign, written out, or nothing but blanks.

AACT's table ``eligibilities`` has ``~`` for each line's end; a CSV made of the registry's JSON has a written-out
``\\n``; others have one line for the whole text, or one for each side.
"""

import pytest

from tests.corpus.test_sections import read


def criteria(text: str) -> list[tuple[str, str]]:
    """The side and the words of each criterion of a text; nothing of it is lost."""
    return [(piece.kind, piece.text) for piece in read(text).pieces]


SIDES = [
    ("inclusion", "Age ≥ 18 years"),
    ("inclusion", "EDSS ≤ 6"),
    ("exclusion", "Pregnancy"),
    ("exclusion", "HIV"),
]
EXPORTS = {
    "a tilde for a line's end": (
        "Inclusion Criteria:~~* Age ≥ 18 years~* EDSS ≤ 6~~Exclusion Criteria:~~* Pregnancy~* HIV"
    ),
    "tildes before numbers": (
        "Inclusion Criteria:~1. Age ≥ 18 years~2. EDSS ≤ 6~Exclusion Criteria:~1. Pregnancy~2. HIV~"
    ),
    "tildes, and no heading at once": (
        "~  Inclusion Criteria:~~   -  Age ≥ 18 years~~   -  EDSS ≤ 6~~"
        "  Exclusion Criteria:~~   -  Pregnancy~~   -  HIV~"
    ),
    "in quotation marks": (
        '"Inclusion Criteria:~* Age ≥ 18 years~* EDSS ≤ 6~Exclusion Criteria:~* Pregnancy~* HIV~"'
    ),
    "written out": (
        r"Inclusion Criteria:\n\n* Age ≥ 18 years\n* EDSS ≤ 6\n\nExclusion Criteria:\n\n* Pregnancy\n* HIV"
    ),
    "written out, as Windows has it": (
        r"Inclusion Criteria:\r\n- Age ≥ 18 years\r\n- EDSS ≤ 6\r\n"
        r"Exclusion Criteria:\r\n- Pregnancy\r\n- HIV\r\n"
    ),
    "bars": "Inclusion Criteria: | Age ≥ 18 years | EDSS ≤ 6 | Exclusion Criteria: | Pregnancy | HIV",
    "a word processor's sign": (
        "Inclusion Criteria:¶- Age ≥ 18 years¶- EDSS ≤ 6¶Exclusion Criteria:¶- Pregnancy¶- HIV"
    ),
    "blanks": (
        "Inclusion Criteria:          -  Age ≥ 18 years          -  EDSS ≤ 6        "
        "Exclusion Criteria:          -  Pregnancy          -  HIV"
    ),
    "dashes": "Inclusion Criteria: - Age ≥ 18 years - EDSS ≤ 6 Exclusion Criteria: - Pregnancy - HIV",
    "dashes, and no colon": (
        "Inclusion Criteria - Age ≥ 18 years - EDSS ≤ 6 Exclusion Criteria - Pregnancy - HIV"
    ),
    "stars": "Inclusion Criteria: * Age ≥ 18 years * EDSS ≤ 6 Exclusion Criteria: * Pregnancy * HIV",
    "numbers": "Inclusion Criteria: 1. Age ≥ 18 years 2. EDSS ≤ 6 Exclusion Criteria: 1. Pregnancy 2. HIV",
    "a line for each side": (
        "Inclusion Criteria: - Age ≥ 18 years - EDSS ≤ 6\nExclusion Criteria: - Pregnancy - HIV\n"
    ),
}


@pytest.mark.parametrize("text", EXPORTS.values(), ids=EXPORTS.keys())
def test_an_exported_text_is_cut_where_its_lines_were(text: str) -> None:
    assert criteria(text) == SIDES
    assert not [problem.message for problem in read(text).problems]


SAME_LINE = {
    "about": (
        "Inclusion Criteria:~* Weight change of ~5 kg (~ 3 %)~* Age ≥ 18 years",
        "Weight change of ~5 kg (~ 3 %)",
    ),
    "a range": ("Inclusion Criteria: - HbA1c 7 - 10 % - Age ≥ 18 years", "HbA1c 7 - 10 %"),
    "times a limit": ("Exclusion Criteria: * ALT > 3 * ULN * Pregnancy", "ALT > 3 * ULN"),
    "a number that does not count on": (
        "Inclusion Criteria: 1. Psoriasis of stage 5. Severe 2. Age ≥ 18 years",
        "Psoriasis of stage 5. Severe",
    ),
    "small letters": (
        "Exclusion Criteria: - Myocarditis - viral or other - Pregnancy",
        "Myocarditis - viral or other",
    ),
    "half a dozen blanks": (
        "Inclusion Criteria: weight      ≥ 50 kg, age ≥ 18 years",
        "weight      ≥ 50 kg, age ≥ 18 years",
    ),
    "one letter written out": (r"Inclusion Criteria: family \name known", r"family \name known"),
}


@pytest.mark.parametrize(("text", "first"), SAME_LINE.values(), ids=SAME_LINE.keys())
def test_what_only_looks_like_a_line_end_is_none(text: str, first: str) -> None:
    assert criteria(text)[0][1].split() == first.split()


WHOLE = {
    "a tilde between numbers": (
        "Inclusion Criteria:~1. ECOG 0~2~2. Child-Pugh 5~6~Exclusion Criteria:~1. NYHA class II~IV~2. CKD stage 3~5",
        ["ECOG 0~2", "Child-Pugh 5~6", "NYHA class II~IV", "CKD stage 3~5"],
    ),
    "a number behind or": (
        "Exclusion Criteria: 1. NYHA class 1 or 2. Pregnancy 2. HIV",
        ["NYHA class 1 or 2. Pregnancy", "HIV"],
    ),
    "a number behind a dash": (
        "Exclusion Criteria: 1. CKD stage 1 - 2. Dialysis 3. HIV",
        ["CKD stage 1 - 2. Dialysis 3. HIV"],
    ),
    "a bound before the next heading": (
        "Inclusion Criteria: 1. Adults 2. ECOG ≤ 3. Exclusion Criteria: 1. HIV",
        ["Adults", "ECOG ≤ 3.", "HIV"],
    ),
    "a bound in two lines": ("Exclusion Criteria:\n1. Bilirubin > 2. Dialysis", ["Bilirubin > 2. Dialysis"]),
    "half a range": (
        "Exclusion Criteria: - HIV - BMI ≥ 30 kg/m² - ≤ 35 kg/m²",
        ["HIV", "BMI ≥ 30 kg/m² - ≤ 35 kg/m²"],
    ),
    "times a limit in other words": (
        "Exclusion Criteria: * HIV * ALT > 3 * institutional ULN * Bilirubin > 2 * normal * Cancer",
        ["HIV", "ALT > 3 * institutional ULN", "Bilirubin > 2 * normal", "Cancer"],
    ),
    "a list that is announced": (
        "Inclusion Criteria: - Patients who fulfil one of: - HIV - AIDS - Adults",
        ["Patients who fulfil one of: - HIV - AIDS - Adults"],
    ),
    "a sentence that excludes": (
        "Inclusion Criteria: 1. Adults 2. HIV Patients will be excluded if: 1. Dialysis 2. Pregnancy",
        ["Adults", "HIV Patients will be excluded if: 1. Dialysis 2. Pregnancy"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), WHOLE.values(), ids=WHOLE.keys())
def test_a_sign_that_may_be_the_sentences_own_cuts_nothing(text: str, expected: list[str]) -> None:
    assert [words for _, words in criteria(text)] == expected


OTHER_SIGNS = {
    "another sign on the other side": "Inclusion Criteria: * Adults * COPD\nExclusion Criteria: - HIV - Cancer",
    "in one line too": "Inclusion Criteria: - Adults - COPD Exclusion Criteria: * HIV * Cancer",
    "a heading that goes on": "Inclusion Criteria: 1. Adults 2. COPD Exclusion Criteria include: 1. HIV 2. Cancer",
    "a criterion": "Inclusion Criteria: - Adults - COPD Exclusion Criterion: - HIV - Cancer",
    "a key one": "Inclusion Criteria: * Adults * COPD Key Exclusion Criteria: * HIV * Cancer",
    "small letters": r"Inclusion Criteria:\n\nadults\n\ncopd\n\nExclusion Criteria:\n\nhiv\n\ncancer",
}


@pytest.mark.parametrize("text", OTHER_SIGNS.values(), ids=OTHER_SIGNS.keys())
def test_each_side_is_cut_by_its_own_sign(text: str) -> None:
    read_as = [(kind, words.lower()) for kind, words in criteria(text)]
    assert read_as == [
        ("inclusion", "adults"),
        ("inclusion", "copd"),
        ("exclusion", "hiv"),
        ("exclusion", "cancer"),
    ]


def test_lines_as_they_are_keep_their_tildes_and_bars() -> None:
    text = "Inclusion Criteria:\n\n* Age ~18 years~\n* A|B blood group\n\nExclusion Criteria:\n\n* Pregnancy"
    assert [words for _, words in criteria(text)] == ["Age ~18 years~", "A|B blood group", "Pregnancy"]


def test_a_bound_that_ends_in_or_above_does_not_hide_the_heading_behind_it() -> None:
    text = "Inclusion Criteria: Type 2 diabetes, HbA1c 7.0% or above Exclusion Criteria: Type 1 diabetes"
    assert criteria(text)[-1] == ("exclusion", "Type 1 diabetes")


def test_a_criterion_far_behind_its_heading_is_read() -> None:
    assert criteria("Inclusion Criteria:" + " " * 5000 + "Asthma") == [("inclusion", "Asthma")]
