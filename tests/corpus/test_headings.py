"""Headings of eligibility texts in their many spellings, and criteria that only sound like one."""

import pytest

from tests.corpus.test_sections import criteria, read, shown, the_problem

HEADINGS = {
    "+": [
        "Inclusion Criteria:",
        "INCLUSION CRITERIA",
        "Inclusion",
        "INCLUSION",
        "Inclusions:",
        "inclusion criteria :",
        "Key inclusion criteria",
        "Main Inclusion Criterion:",
        "Subject Inclusion",
        "Patient Inclusion Criteria:",
        "**Inclusion Criteria:**",
        "## Inclusion criteria",
        "*Inclusion Criteria*",
        "Criteria for inclusion",
        "Criteria: Inclusion Criteria:",
        "Inclusion criteria are:",
        "Inclusion criteria will be as follows:",
        "1. Inclusion criteria:",
        "- INCLUSION CRITERIA:",
        "A. Inclusion Criteria",
        "Patients will be included if they meet all of the following criteria:",
        "Subjects must meet all the following inclusion criteria to be eligible for the study:",
    ],
    "-": [
        "Exclusion Criteria:",
        "EXCLUSION",
        "Exclusions",
        "Main Exclusion Criteria:",
        "Other exclusion criteria:",
        "Non-inclusion criteria:",
        "Non inclusion Criteria",
        "Ineligibility criteria:",
        "Criteria for exclusion:",
        "Patients are excluded if:",
        "Patients with any of the following will be excluded:",
        "Subjects will not be included if one or more of the following criteria applies:",
        "Participants are not eligible for the study if any of the following criteria are met:",
        "The following exclusion criteria apply to all subjects:",
        "Exclude:",
    ],
}


@pytest.mark.parametrize(
    ("sign", "heading"), [(sign, heading) for sign, several in HEADINGS.items() for heading in several]
)
def test_spellings_of_headings(sign: str, heading: str) -> None:
    sections = read(f"{heading}\n\n* Fever for a week\n* Cough\n")
    assert shown(sections) == [f"{sign} Fever for a week", f"{sign} Cough"]
    assert sections.problems == ()
    assert len(sections.headings) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Does not meet the inclusion criteria",
        "Not meeting inclusion criteria",
        "Exclusion criteria of another study met",
        "Inclusion in another trial",
        "Eligible for spinal anaesthesia",
        "Excluded from surgery by a cardiologist",
        "Patients with diabetes will be excluded from the second part:",
        "Participation in a trial within 30 days",
    ],
)
def test_criteria_that_sound_like_headings(line: str) -> None:
    sections = read(f"Exclusion Criteria:\n\n* Fever\n* {line}\n* Cough\n")
    assert shown(sections) == ["- Fever", f"- {line}", "- Cough"]


@pytest.mark.parametrize(
    ("heading", "group"),
    [
        ("Exclusion criteria for patients:", "for patients"),
        ("Inclusion Criteria (control group)", "control group"),
        ("Inclusion criteria - group A:", "group A"),
        ("Inclusion Criteria for carers (n = 30):", "for carers (n = 30)"),
        ("Inclusion criteria for mothers will be:", "for mothers"),
        ("Healthy volunteers - Inclusion Criteria:", "Healthy volunteers"),
        ("Exclusion Criteria (Smith & Jones, 2005):", ""),
    ],
)
def test_headings_that_name_people(heading: str, group: str) -> None:
    (piece,) = read(f"{heading}\n- Fever").pieces
    assert piece.group == group


def test_criteria_for_different_people_are_a_question() -> None:
    text = "Inclusion criteria for cases:\n- Asthma\nInclusion criteria for controls:\n- No asthma\n"
    assert criteria(text) == ["+ [for cases] Asthma", "+ [for controls] No asthma"]
    problem = the_problem(text)
    assert problem.severity == "question"
    assert "for cases" in problem.message
    assert "for controls" in problem.message
