"""Heads without a colon over bullets among what excludes: a condition that they narrow is asked with them, the name of
an organ only sorts them, and a kind of disease of which each is one is asked beside them."""

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
        ("Medications", ["warfarin"], "warfarin"),
        ("Infections", ["HIV", "hepatitis B"], "any of (hiv infection; hepatitis b infection)"),
    ],
)
def test_the_name_of_an_organ_is_no_way_to_be_excluded(head: str, items: list[str], rule: str) -> None:
    assert _read(head, *items) == rule


@pytest.mark.parametrize("head", ["Heart disease", "Immune compromised", "Major cardiovascular disease"])
def test_a_kind_of_disease_is_asked_beside_what_it_lists(head: str) -> None:
    assert _read(head, "angina", "arrhythmia") == f'any of (judge "{head}"; angina; arrhythmia)'
