"""Heads over bullets, most without a colon: a condition that they narrow is asked with them under exclusion, an organ's
name only sorts them, and a kind of disease of which each is one is asked beside them."""

import pytest

from screener.language.reading import read_criterion
from screener.language.wording import wording
from screener.model.rules import Judgement


def _read(head: str, *items: str) -> str:
    reading = read_criterion("\n".join((head, *(f"* {item}" for item in items))), "exclusion")
    assert reading.ledger.lost == 0
    return wording(reading.rule)


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("Anemia", ["Hb < 8 g/dL"]),
        ("Heart failure", ["NYHA III or IV"]),
        ("Hypertension", ["SBP > 180"]),
        ("Diabetes", ["HbA1c > 9%"]),
        ("Diabetes", ["type 1", "uncontrolled"]),
        ("Kidney disease", ["eGFR < 30"]),
        ("Recent infection", ["within 2 weeks"]),
        ("MAD only", ["Prednisone > 20 mg/d"]),
        ("Extension study", ["pregnancy"]),
        ("Intervention arm", ["dialysis"]),
        ("Randomisation", ["pregnancy"]),
        ("Hepatic", ["failure"]),
        ("Infections", ["chronic"]),
        ("Cardiac", ["surgery within 6 months", "LVEF < 40%"]),
        ("Cardiac", ["No MI within 6 months", "LVEF < 40%"]),
    ],
)
def test_a_head_that_its_bullets_narrow_is_asked_with_them(head: str, items: list[str]) -> None:
    reading = read_criterion("\n".join((head, *(f"* {item}" for item in items))), "exclusion")
    assert isinstance(reading.rule, Judgement)
    assert reading.rule.question == " ".join((head, *(f"* {item}" for item in items)))
    assert reading.ledger.lost == 0


@pytest.mark.parametrize(
    ("head", "items", "rule"),
    [
        ("Cardiac", ["LVEF < 40%"], "lvef < 40 %"),
        ("Renal", ["creatinine > 2 mg/dL"], "creatinine > 2 mg/dL"),
        (
            "Infections",
            ["HIV", "hepatitis B"],
            'any of (judge "Infections"; hiv infection; hepatitis b infection)',
        ),
        ("Medications", ["warfarin"], 'judge "Medications * warfarin" about (warfarin)'),
    ],
)
def test_the_name_of_an_organ_is_no_way_to_be_excluded(head: str, items: list[str], rule: str) -> None:
    """That of infections or drugs may be one: others than those below it."""
    assert _read(head, *items) == rule


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("Psychiatric:", ["Hospitalization within 1 year", "Suicide attempt"]),
        ("Respiratory:", ["Depression", "Asthma"]),
        ("Cardiac:", ["Amyloidosis", "Sarcoidosis"]),
        ("Infection:", ["Fever > 38 C", "Sepsis"]),
    ],
)
def test_what_may_be_of_any_organ_is_asked_with_its_head(head: str, items: list[str]) -> None:
    assert isinstance(
        read_criterion("\n".join((head, *(f"* {item}" for item in items))), "exclusion").rule, Judgement
    )


@pytest.mark.parametrize("head", ["Heart disease", "Immune compromised", "Major cardiovascular disease"])
def test_a_kind_of_disease_is_asked_beside_what_it_lists(head: str) -> None:
    assert _read(head, "angina", "arrhythmia") == f'any of (judge "{head}"; angina; arrhythmia)'


@pytest.mark.parametrize(
    ("head", "items", "rule"),
    [
        (
            "Cardiovascular:",
            ["No MI within 6 months", "No unstable angina"],
            "all of (not (myocardial infarction within the past 6 months); not (unstable angina))",
        ),
        ("Neurologic:", ["No seizures"], "not (seizure)"),
        (
            "Renal:",
            ["No dialysis", "Creatinine < 1.5 mg/dL"],
            "all of (not (dialysis); creatinine < 1.5 mg/dL)",
        ),
        ("Labs:", ["ALT < 3 x ULN", "Hb > 8 g/dL"], "all of (alt < 3 x ULN; hemoglobin > 8 g/dL)"),
        ("Any of the below:", ["stroke", "dialysis"], "any of (stroke; dialysis)"),
        ("All of the below:", ["stroke", "dialysis"], "all of (stroke; dialysis)"),
    ],
)
def test_an_organ_sorts_what_is_sought(head: str, items: list[str], rule: str) -> None:
    assert (
        wording(read_criterion("\n".join((head, *(f"* {item}" for item in items))), "inclusion").rule) == rule
    )


@pytest.mark.parametrize(
    ("head", "items"),
    [
        ("Hepatic:", ["No disease", "Bilirubin < 1.5 mg/dL"]),
        ("Cardiac:", ["no surgery within 6 months"]),
        ("Psychiatric:", ["depression"]),
        ("Medications:", ["metformin", "insulin"]),
    ],
)
def test_what_needs_its_organ_or_may_be_let_in_is_asked(head: str, items: list[str]) -> None:
    reading = read_criterion("\n".join((head, *(f"* {item}" for item in items))), "inclusion")
    assert isinstance(reading.rule, Judgement)


@pytest.mark.parametrize(
    ("head", "items", "rule"),
    [
        ("Labs:", ["ALT > 3 x ULN", "Hb < 8 g/dL"], "any of (alt > 3 x ULN; hemoglobin < 8 g/dL)"),
        ("Cardiac:", ["MI", "angina"], "any of (myocardial infarction; angina)"),
        ("Any of the below:", ["stroke", "dialysis"], "any of (stroke; dialysis)"),
    ],
)
def test_an_organ_with_a_colon_sorts_what_excludes(head: str, items: list[str], rule: str) -> None:
    assert _read(head, *items) == rule
