"""Exceptions, notes and permissions that stand as items: none of them excludes by itself."""

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from screener.language.words.asides import is_aside
from tests.corpus.test_sections import read

BESIDE = (
    "* Other malignancy ≤ 3 years before registration/* EXCEPTIONS: Non-melanotic skin cancer",
    "* Prior malignancy/* Except for basal cell carcinoma/* Unless disease-free for 5 years",
    "* HIV infection/* Note: patients with undetectable viral load are eligible",
    "* HIV infection/* Patients with controlled HIV are allowed",
    "* Anticoagulation/* LMWH is allowed",
)
UNDER = (
    "* HIV infection/  * Exceptions: undetectable viral load and CD4 > 350",
    "* Active hepatitis B/  * Note: Patients with undetectable HBV DNA are eligible",
    "* Pregnancy/  * NOTE: women of childbearing potential must have a negative test",
    "* Anticoagulation/  * LMWH is allowed",
    "* Hepatitis C/  * Patients with cured hepatitis C may enroll",
    "* Brain metastases/  * Treated brain metastases are allowed/  * Leptomeningeal disease",
)
ASIDES = (
    "Exceptions: basal cell carcinoma",
    "Except for basal cell carcinoma",
    "Unless disease-free for 5 years",
    "Note that stable doses are fine",
    "Participants will not be excluded if medications are stable",
    "Prior adjuvant therapy allowed",
)
OWN = (
    "Except for alopecia, all toxicities must be resolved",
    "Patients who are eligible for transplantation",
    "Participants who may participate in another trial",
    "Drugs that are not allowed",
    "Uncontrolled hypertension; treated hypertension is allowed",
    "Exceptional stress",
    "Unless otherwise stated, stroke",
    "Patients not eligible",
)


def _rules(shown: str, side: str = "Exclusion") -> list[str]:
    text = f"{side} Criteria:\n\n" + shown.replace("/", "\n")
    assert read(text).lost(text) == ()
    return [wording(one.rule) for one in read_trial(text.encode(), "text").protocol.criteria]


@pytest.mark.parametrize("shown", [*BESIDE, *UNDER])
def test_an_aside_is_asked_with_what_it_is_of(shown: str) -> None:
    asked, stroke = _rules(f"{shown}/* Stroke")
    assert asked.startswith('judge "')
    assert stroke == "stroke"


def test_an_exception_of_what_includes_is_asked_with_it() -> None:
    asked, stroke = _rules("* No HIV infection/* Exception: undetectable viral load/* Stroke", "Inclusion")
    assert asked.startswith('judge "No HIV infection * Exception')
    assert stroke == "stroke"


def test_a_permission_with_nothing_before_it_never_excludes() -> None:
    [rule] = _rules("* LMWH is allowed")
    assert rule == 'judge "LMWH is allowed: stands in the way"'


def test_a_note_without_a_bullet_between_items_is_of_the_one_before_it() -> None:
    asked, stroke = _rules("- HIV infection//Note: patients with controlled HIV are eligible//- Stroke")
    assert asked.startswith('judge "HIV infection * Note')
    assert stroke == "stroke"


def test_a_note_behind_the_last_item_never_excludes_nor_does_what_it_may_be_of() -> None:
    *rules, note = _rules("- HIV infection/- Stroke//Note: patients with controlled disease are eligible")
    assert rules == ['judge "HIV infection: stands in the way"', 'judge "Stroke: stands in the way"']
    assert note.endswith(': stands in the way"')


def test_an_exception_behind_a_list_is_asked_of_all_of_it() -> None:
    asked, stroke = _rules("* Cancer:/  * breast/  * lung/* Exceptions: carcinoma in situ/* Stroke")
    assert asked.startswith('judge "Cancer:')
    assert stroke == "stroke"


def test_exceptions_on_the_level_of_their_head_are_under_it_where_small_letters_tell() -> None:
    asked, stroke = _rules("* Malignancy, except/* basal cell carcinoma/* carcinoma in situ/* Stroke")
    assert asked.startswith('judge "Malignancy, except * basal')
    assert stroke == "stroke"


@pytest.mark.parametrize(
    "shown",
    [
        "1. Malignancy, except for:/2. Basal cell carcinoma/3. Stroke",
        "* Malignancy, except/* basal cell carcinoma/* CIS of the cervix/* Stroke",
    ],
)
def test_exceptions_on_the_level_of_their_head_are_asked_where_nothing_tells_their_end(shown: str) -> None:
    head, *others = _rules(shown)
    assert "judge" in head
    assert all("stands in the way" in rule for rule in others)


def test_kinds_of_a_condition_still_exclude_each() -> None:
    [rule] = _rules("* Heart disease/  * Myocardial infarction/  * Heart failure")
    assert rule == 'any of (judge "Heart disease"; myocardial infarction; heart failure)'


def test_what_is_an_aside() -> None:
    assert [text for text in ASIDES if not is_aside(text)] == []
    assert [text for text in OWN if is_aside(text)] == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("ALT > 3 x ULN", "Other than metformin, use of antidiabetic drugs"),
        ("Age > 75 years", "Except for basal cell carcinoma, any malignancy within 5 years"),
        ("Hemoglobin < 9 g/dL", "Except for alopecia, toxicities not resolved to grade 1"),
    ],
)
def test_a_criterion_with_an_exception_of_its_own_is_one(one: str, two: str) -> None:
    text = f"Exclusion Criteria:\n\n1. {one}\n2. {two}"
    assert [(piece.text, piece.asked) for piece in read(text).pieces] == [(one, ""), (two, "")]


def test_what_may_be_an_exception_or_a_criterion_is_asked_with_the_one_before_it() -> None:
    text = "Exclusion Criteria:\n\n1. Dialysis\n2. Other than aspirin, anticoagulants"
    assert [piece.asked for piece in read(text).pieces] == ["Dialysis", "Dialysis"]


def test_a_permission_of_somebody_else_is_none() -> None:
    text = "Exclusion Criteria:\n\n- Dialysis\n- Patients in whom resection is considered acceptable"
    assert len(read(text).pieces) == 2


def _asked(text: str) -> list[str]:
    return [one.text for one in read(text).pieces if one.asked]


def test_a_paragraph_behind_a_list_asks_the_items_that_it_names() -> None:
    note = "Note: patients with well-controlled diabetes may be included."
    text = f"Exclusion Criteria:\n\n* COPD\n* Diabetes\n* Heart failure\n\n{note}"
    assert _asked(text) == ["Diabetes", note]
    note = "Patients with ECOG 2 may be included if stable."
    text = f"Inclusion Criteria:\n\n* ECOG 0-1\n* Gout\n\n{note}\n\nExclusion Criteria:\n\n* COPD"
    assert _asked(text) == ["ECOG 0-1", note]


def test_a_paragraph_that_names_none_of_them_asks_the_last() -> None:
    note = "Patients with stable asthma are allowed."
    assert _asked(f"Exclusion Criteria:\n\n* Gout\n* Lung disease\n\n{note}") == ["Lung disease", note]


def test_a_choice_to_which_another_is_joined_is_asked_item_by_item() -> None:
    behind = "AND any of the following:\n* Diabetes\n* Hypertension"
    text = "Exclusion Criteria:\n\n* Gout\n\nAny of the following:\n* Asthma\n* COPD\n\n" + behind
    assert _asked(text) == ["Asthma", f"COPD {behind}"]


@pytest.mark.parametrize(
    "note",
    [
        "Men and women can participate.",
        "Both inpatients and outpatients are eligible.",
        "Patients of both sexes may be included.",
    ],
)
def test_a_paragraph_that_lets_in_everybody_asks_no_item(note: str) -> None:
    assert _asked(f"Inclusion Criteria:\n\n* Asthma\n* Age over 18\n\n{note}") == [note]
    assert _asked(f"Inclusion Criteria:\n\n* Men\n* Age over 18\n\n{note}") == ["Men", note]


@pytest.mark.parametrize(
    "note",
    ["Women can participate.", "Men and women can participate if controlled.", "Children are eligible."],
)
def test_a_paragraph_that_lets_in_some_asks_all_items(note: str) -> None:
    assert _asked(f"Inclusion Criteria:\n\n* Asthma\n* Age over 18\n\n{note}") == [
        "Asthma",
        "Age over 18",
        note,
    ]
