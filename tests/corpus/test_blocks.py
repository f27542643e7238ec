"""Blocks and groups of a trial in whole texts: what is asked of some is put on them alone, and on all of them."""

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from tests.corpus.test_sections import criteria, read

AB = "Cohort A\nInclusion Criteria:\n* Gout\n\nCohort B\nInclusion Criteria:\n* Fever\n\n"
TEXTS: dict[str, tuple[str, list[str]]] = {
    "everyone before what excludes": (
        "Inclusion Criteria:\nCohort A:\n* Gout\nCohort B:\n* Fever\nAll Cohorts\nExclusion Criteria:\n* HIV",
        ["+ [Cohort A] Gout", "+ [Cohort B] Fever", "- HIV"],
    ),
    "both parts before what excludes": (
        "Inclusion Criteria:\n\nPart A:\n* Gout\n\nPart B:\n* Fever\n\nBoth Parts\n\nExclusion Criteria:\n\n* HIV",
        ["+ [Part A] Gout", "+ [Part B] Fever", "- HIV"],
    ),
    "one list of what excludes behind two blocks": (
        AB + "Exclusion Criteria:\n* HIV",
        ["+ [Cohort A] Gout", "+ [Cohort B] Fever", "- HIV"],
    ),
    "a list of what excludes in each block": (
        "Cohort A\nInclusion Criteria:\n* Gout\nExclusion Criteria:\n* HIV\n"
        "Cohort B\nInclusion Criteria:\n* Fever\nExclusion Criteria:\n* Pain",
        ["+ [Cohort A] Gout", "- [Cohort A] HIV", "+ [Cohort B] Fever", "- [Cohort B] Pain"],
    ),
    "a list of what excludes in a block before the last": (
        AB + "Exclusion Criteria:\n* HIV\n\nCohort C\nInclusion Criteria:\n* Pain",
        ["+ [Cohort A] Gout", "+ [Cohort B] Fever", "- [Cohort B] HIV", "+ [Cohort C] Pain"],
    ),
    "arms with more said of them, each over a section": (
        "Arm A: HER2-positive\nInclusion Criteria:\n- Gout\nArm B: HER2-negative\nInclusion Criteria:\n- Fever",
        ["+ [Arm A: HER2-positive] Gout", "+ [Arm B: HER2-negative] Fever"],
    ),
    "an arm with more said of it over a list": (
        "Arm A: HER2-positive\nInclusion Criteria:\n- Gout\nArm B: HER2-negative\n- Fever\nExclusion Criteria:\n- HIV",
        ["+ [Arm A: HER2-positive] Gout", "+ [Arm B: HER2-negative] Fever", "- HIV"],
    ),
    "a stage with who comes to it": (
        "Inclusion Criteria:\nStage 1:\n* Gout\n\nStage 2 (non-responders):\n* < 50% reduction in HAM-D",
        ["+ [Stage 1] Gout", "+ [Stage 2 (non-responders)] < 50% reduction in HAM-D"],
    ),
    "the same people only": (
        "Inclusion Criteria:\n\nHealthy subjects:\n* Gout\n\nPatients with asthma:\n* Fever\n\n"
        "Patients with asthma only:\n* Pain",
        ["+ [Healthy subjects] Gout", "+ [Patients with asthma] Fever", "+ [Patients with asthma] Pain"],
    ),
    "patients beside donors": (
        "INCLUSION CRITERIA - PATIENT:\n* Gout\nINCLUSION CRITERIA - DONOR:\n* Fever\n"
        "EXCLUSION CRITERIA - PATIENT:\n* HIV\nEXCLUSION CRITERIA - DONOR:\n* Pain",
        ["+ [PATIENT] Gout", "+ [DONOR] Fever", "- [PATIENT] HIV", "- [DONOR] Pain"],
    ),
}
TIMES = ("at baseline", "at screening", "- screening", "(screening)", "- run-in", "- withdrawal")


@pytest.mark.parametrize("name", TEXTS)
def test_each_criterion_is_of_its_block(name: str) -> None:
    text, expected = TEXTS[name]
    assert criteria(text) == expected


def test_a_list_that_was_taken_for_everyone_is_told() -> None:
    told = [one.message for one in read(AB + "Exclusion Criteria:\n* HIV").problems]
    assert any("comes once" in one for one in told)


@pytest.mark.parametrize("time", TIMES)
def test_a_time_is_no_group_of_people(time: str) -> None:
    text = f"Inclusion Criteria:\n* Gout\nExclusion criteria {time}:\n* HIV\nExclusion criteria:\n* Fever"
    rules = [wording(one.rule) for one in read_trial(text.encode(), "text").protocol.criteria]
    assert criteria(text) == ["+ Gout", "- HIV", "- Fever"]
    assert rules[1:] == ["hiv infection", "fever"]


@pytest.mark.parametrize("time", ["Baseline", "Screening", "Run-in", "Withdrawal"])
def test_nor_is_one_before_the_name_of_the_side(time: str) -> None:
    text = f"{time} inclusion criteria:\n* Gout\n{time} exclusion criteria:\n* HIV"
    assert criteria(text) == ["+ Gout", "- HIV"]
