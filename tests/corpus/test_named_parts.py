"""Lines that name a part of the trial or a group and say more of it: what stands under each is asked of those alone."""

import pytest

from tests.corpus.test_sections import criteria, read

NAMED = {
    "parts": (
        "Inclusion Criteria:\n\nPart A: Healthy volunteers\n\n* BMI 18-30\n\nPart B: Patients with NASH\n\n* BMI 25-45",
        ["+ [Part A: Healthy volunteers] BMI 18-30", "+ [Part B: Patients with NASH] BMI 25-45"],
    ),
    "parts, and all of them": (
        "Inclusion Criteria:\nCohort 1: Relapsed AML\n* ECOG 0-2\nCohort 2: Untreated AML\n* Age 75 or older\n"
        "All cohorts:\n* Consent\nExclusion Criteria:\n* HIV",
        [
            "+ [Cohort 1: Relapsed AML] ECOG 0-2",
            "+ [Cohort 2: Untreated AML] Age 75 or older",
            "+ Consent",
            "- HIV",
        ],
    ),
    "behind a dash": (
        "Inclusion Criteria:\nArm A - treatment naive\n1. No chemotherapy\nArm B - treated before\n1. Chemotherapy",
        ["+ [Arm A - treatment naive] No chemotherapy", "+ [Arm B - treated before] Chemotherapy"],
    ),
    "cases and controls": (
        "Inclusion Criteria:\nCases: people with glaucoma\n- IOP > 21 mmHg\nControls: people without\n- IOP < 21 mmHg",
        ["+ [Cases: people with glaucoma] IOP > 21 mmHg", "+ [Controls: people without] IOP < 21 mmHg"],
    ),
    "for whom": (
        "Inclusion Criteria:\nFor adults\n* Age 18-65\nFor children\n* Age 6-17",
        ["+ [For adults] Age 18-65", "+ [For children] Age 6-17"],
    ),
    "none of one group": (
        "Exclusion Criteria:\nFor Patients\n1. Dementia\nFor Caregivers\nNone",
        ["- [For Patients] Dementia"],
    ),
    "without signs": (
        "Inclusion Criteria:\nParticipants:\nStroke\nCaregivers:\nAge 21 or older\nLives with the patient",
        [
            "+ [Participants] Stroke",
            "+ [Caregivers] Age 21 or older",
            "+ [Caregivers] Lives with the patient",
        ],
    ),
    "behind bullets": (
        "Inclusion Criteria:\n* Stroke\n* For subjects in Arm B only:\n\n  * Gout\n* Consent",
        ["+ Stroke", "+ [For subjects in Arm B] Gout", "+ Consent"],
    ),
    "in a heading without a side": (
        "Inclusion Criteria:\nStroke\nADDITIONAL CRITERIA FOR MRI SUBSTUDY:\nNo pacemaker\n"
        "Exclusion Criteria:\nAsthma",
        ["+ Stroke", "+ [FOR MRI SUBSTUDY] No pacemaker", "- Asthma"],
    ),
    "with it, and without": (
        "Inclusion criteria:\nParticipants with asthma\n- FEV1 < 80%\nParticipants without asthma\n- FEV1 > 80%",
        ["+ [Participants with asthma] FEV1 < 80%", "+ [Participants without asthma] FEV1 > 80%"],
    ),
    "without signs, and saying more": (
        "Inclusion Criteria:\nPatient group: patients with COPD\nFEV1 < 80%\nControl group: healthy people\nFEV1 > 90%",
        [
            "+ [Patient group: patients with COPD] FEV1 < 80%",
            "+ [Control group: healthy people] FEV1 > 90%",
        ],
    ),
}

BLOCKS = {
    "patients beside controls": (
        "Diabetic patients\n\nInclusion:\n- HbA1c > 7%\n\nHealthy controls\n\nInclusion:\n- BMI < 30",
        ["+ [Diabetic patients] HbA1c > 7%", "+ [Healthy controls] BMI < 30"],
    ),
    "one donor, one recipient": (
        "Donor\nInclusion:\n1. Age 18-60\nExclusion:\n1. HIV\nRecipient\nInclusion:\n1. Age < 70",
        ["+ [Donor] Age 18-60", "- [Donor] HIV", "+ [Recipient] Age < 70"],
    ),
    "any names, each over inclusion of its own": (
        "Smokers\nInclusion criteria\n1. Asthma\nNonsmokers\nInclusion criteria\n1. COPD\n"
        "Exclusion criteria for both\n1. HIV",
        ["+ [Smokers] Asthma", "+ [Nonsmokers] COPD", "- HIV"],
    ),
    "and everybody": (
        "Group A:\nInclusion: BMI > 30\nGroup B:\nInclusion: BMI < 25\nExclusion (both groups): HIV",
        ["+ [Group A] BMI > 30", "+ [Group B] BMI < 25", "- HIV"],
    ),
    "a criterion over one block alone": (
        "Diabetic patients\nInclusion:\n- Insulin\nExclusion:\n- HIV",
        ["+ Diabetic patients", "+ Insulin", "- HIV"],
    ),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_line_over_each_of_several_blocks_names_its_people(name: str) -> None:
    text, expected = BLOCKS[name]
    assert criteria(text) == expected
    assert not read(text).lost(text)


def _for_some(text: str) -> list[str]:
    """For whom it is asked whether criteria are."""
    told = [problem.message for problem in read(text).problems]
    return [message.split(": ")[1].split(".")[0] for message in told if "people alone" in message]


def test_patients_and_controls_are_everybody_where_nobody_else_is_named() -> None:
    text = "Inclusion criteria (patients and controls):\n- Age > 18\nExclusion criteria ({}):\n- HIV"
    assert _for_some(text.format("controls")) == ["“controls”"]
    assert _for_some(text.format("caregivers")) == ["“patients and controls”", "“caregivers”"]


@pytest.mark.parametrize(
    ("group", "told"),
    [
        ("surgery group", ["“for surgery group”"]),
        ("the low-dose arm", ["“for the low-dose arm”"]),
        ("all groups", []),
        ("the age group", []),
    ],
)
def test_criteria_of_one_group_beside_everybodys_are_asked_about(group: str, told: list[str]) -> None:
    assert _for_some(f"Inclusion criteria:\n- Age > 18\nExclusion criteria for {group}:\n- HIV") == told


@pytest.mark.parametrize("name", NAMED)
def test_what_stands_under_a_named_part_is_for_its_people(name: str) -> None:
    text, expected = NAMED[name]
    assert criteria(text) == expected
    assert not read(text).lost(text)


ONE_AFTER_THE_OTHER = {
    "over one list": (
        "Inclusion Criteria:\nPart 1: Healthy volunteers\nPart 2: Patients with asthma\n* Age 40-80",
        ["+ Part 1: Healthy volunteers", "+ Part 2: Patients with asthma", "+ Age 40-80"],
    ),
    "over lines without signs": (
        "Inclusion Criteria:\nGroup 1: COPD\nGroup 2: healthy smokers\nAge 40-80",
        ["+ Group 1: COPD", "+ Group 2: healthy smokers", "+ Age 40-80"],
    ),
    "with a head of its own": (
        "Inclusion Criteria:\nCohort 1: Gout\n* Adults\nCohort 2: one of the following:\n* HIV\n* Asthma",
        ["+ Cohort 1: Gout", "+ Adults", "+ Cohort 2: one of the following:\n* HIV\n* Asthma"],
    ),
    "what is asked behind a name": (
        "Exclusion Criteria:\nPatients: any HIV\n* Stroke\nControls: BMI > 30\n* Asthma",
        ["- [Patients] any HIV", "- Stroke", "- [Controls] BMI > 30", "- Asthma"],
    ),
    "by their age": (
        "Inclusion Criteria:\nCohort 1: age 18-40\n* Stroke\nCohort 2: age 41-80\n* Asthma",
        ["+ Cohort 1: age 18-40", "+ Stroke", "+ Cohort 2: age 41-80", "+ Asthma"],
    ),
    "stages, which everybody goes through": (
        "Inclusion Criteria:\nStage 1: Screening\n* Age > 18\nStage 2: Randomization\n* HbA1c > 7%",
        ["+ Stage 1: Screening", "+ Age > 18", "+ Stage 2: Randomization", "+ HbA1c > 7%"],
    ),
    "one alone": (
        "Inclusion Criteria:\nCohort 1: Relapsed AML\n* ECOG 0-2",
        ["+ Cohort 1: Relapsed AML", "+ ECOG 0-2"],
    ),
}


@pytest.mark.parametrize("name", ONE_AFTER_THE_OTHER)
def test_what_stands_under_several_of_them_may_be_for_all(name: str) -> None:
    text, expected = ONE_AFTER_THE_OTHER[name]
    assert criteria(text) == expected


CHOICES = {
    "one of several": (
        "Inclusion Criteria:\n* At least one of the following:\n  * Renal:\n    * eGFR < 15\n    * Dialysis\n"
        "  * Hepatic:\n    * ALT > 3 x ULN\n* Age > 18",
        [
            "+ At least one of the following:\n* Renal:\n  * eGFR < 15\n  * Dialysis\n* Hepatic:\n  * ALT > 3 x ULN",
            "+ Age > 18",
        ],
    ),
    "none of several": (
        "Inclusion Criteria:\n* No history of:\n  * Renal:\n    * eGFR < 15\n    * Dialysis",
        ["+ No history of:\n* Renal:\n  * eGFR < 15\n  * Dialysis"],
    ),
}


@pytest.mark.parametrize("name", CHOICES)
def test_the_chapters_of_a_choice_stay_with_its_head(name: str) -> None:
    text, expected = CHOICES[name]
    assert criteria(text) == expected


FRAMES = {
    "may not enter": (
        "Exclusion criteria:\nThe participant may not enter the trial if ANY of the following apply:\nGout\nHIV",
        ["- Gout", "- HIV"],
    ),
    "ended by what it says of them": (
        "Inclusion criteria:\nPatients are required to meet all of the following criteria to be eligible.\n1. Gout.\n"
        "Exclusion criteria:\nPatients meeting any one of the following will not be eligible.\n1. HIV.",
        ["+ Gout.", "- HIV."],
    ),
}


@pytest.mark.parametrize("name", FRAMES)
def test_a_sentence_that_says_no_more_than_its_section_is_no_criterion(name: str) -> None:
    text, expected = FRAMES[name]
    assert criteria(text) == expected
    assert not read(text).lost(text)


@pytest.mark.parametrize(
    "text",
    [
        "Exclusion criteria:\nPatients not meeting all of the following criteria will be excluded.\n1. Gout.",
        "Inclusion criteria:\nPatients who meet any of the following will be included.\n1. Gout.",
    ],
)
def test_a_sentence_that_says_more_than_its_section_is_kept(text: str) -> None:
    assert len(criteria(text)) == 2


ON_ONE_LINE = {
    "small letters behind semicolons": (
        "Inclusion Criteria: 1) age 18; 2) BMI > 27 with one of: gout, asthma; 3) stable weight for 3 months.",
        ["+ age 18;", "+ BMI > 27 with one of: gout, asthma;", "+ stable weight for 3 months."],
    ),
    "dashes behind full stops": (
        "Inclusion Criteria:\n- Adults. - Smokes daily for at least 1 year. - CO > 8 ppm.",
        ["+ Adults.", "+ Smokes daily for at least 1 year.", "+ CO > 8 ppm."],
    ),
}


@pytest.mark.parametrize("name", ON_ONE_LINE)
def test_items_on_one_line_are_cut_where_each_begins(name: str) -> None:
    text, expected = ON_ONE_LINE[name]
    assert criteria(text) == expected
