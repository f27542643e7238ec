"""Whole texts as registries print them: each criterion under its own side and for its own people, no heading among
them, and nothing that is none."""

import pytest

from screener.language.reading import read_criterion
from tests.corpus.test_sections import criteria, read

EXCLUSION_IN_A_LIST = {
    "deeper": (
        "Inclusion criteria:\n\n* Stroke\n* Exclusion:\n\n  * HIV\n  * Gout\n* Consent\n\n"
        "Exclusion criteria:\n\n* Cancer",
        ["+ Stroke", "- HIV", "- Gout", "+ Consent", "- Cancer"],
    ),
    "deeper, in another word": (
        "Inclusion criteria:\n* Stroke\n* Ineligible:\n  * HIV\n* Consent",
        ["+ Stroke", "- HIV", "+ Consent"],
    ),
    "numbered": (
        "Inclusion criteria:\n1. Stroke\n2. Exclusion criteria:\n   1. HIV\n   2. Gout\n3. Consent",
        ["+ Stroke", "- HIV", "- Gout", "+ Consent"],
    ),
    "behind other signs": (
        "Inclusion criteria:\n1. Stroke\n2. Exclusion criteria:\na) HIV\nb) Gout\n3. Consent",
        ["+ Stroke", "- HIV", "- Gout", "+ Consent"],
    ),
    "for a group": (
        "Inclusion criteria:\n* Stroke\n* Exclusion criteria for cohort B:\n  * HIV\n* Consent",
        ["+ Stroke", "- [for cohort B] HIV", "+ Consent"],
    ),
    "on one line": (
        "Inclusion criteria:\n* Stroke\n* Exclusion: HIV\n* Consent",
        ["+ Stroke", "- HIV", "+ Consent"],
    ),
    "on one line, where the other side has its own heading": (
        "Inclusion criteria:\n* Stroke\n* Exclusion criteria: HIV\n* Consent\nExclusion criteria:\n* Cancer",
        ["+ Stroke", "- HIV", "+ Consent", "- Cancer"],
    ),
    "on one line, over a list": (
        "Inclusion criteria:\n* Stroke\n* Exclusion criteria: HIV\n  * Gout\n  * Cancer\n* Consent",
        ["+ Stroke", "- HIV\n* Gout\n* Cancer", "+ Consent"],
    ),
    "on one line, over a list, first of all": (
        "Inclusion criteria:\n* Exclusion criteria: HIV\n  * Gout\n  * Cancer\n* Stroke\nExclusion criteria:\n* Pain",
        ["- HIV\n* Gout\n* Cancer", "+ Stroke", "- Pain"],
    ),
    "the other way round": (
        "Exclusion criteria:\n* Stroke\n* Inclusion:\n  * Gout\n* HIV",
        ["- Stroke", "+ Gout", "- HIV"],
    ),
    "on one level": (
        "Inclusion criteria:\n* Stroke\n* Exclusion:\n* HIV\n* Gout",
        ["+ Stroke", "- HIV", "- Gout"],
    ),
    "both behind bullets, and one more beside them": (
        "* Inclusion:\n  * Stroke\n* Exclusion:\n  * HIV\n* Gout",
        ["+ Stroke", "- HIV", "- Gout"],
    ),
}


@pytest.mark.parametrize("name", EXCLUSION_IN_A_LIST)
def test_an_item_that_names_the_other_side(name: str) -> None:
    """It takes with it what stands under it; where no level tells, what comes after it. Either is asked about."""
    text, expected = EXCLUSION_IN_A_LIST[name]
    assert criteria(text) == expected
    asked = [one.message for one in read(text).problems if one.severity == "question"]
    assert any("check it" in message for message in asked)


@pytest.mark.parametrize(
    "text",
    [
        "* Inclusion criteria:\n* Stroke\n* Exclusion criteria:\n* HIV",
        "* Inclusion criteria:\n  * Stroke\n* Exclusion criteria:\n  * HIV",
        "1. Inclusion criteria:\n* Stroke\n2. Exclusion criteria:\n* HIV",
    ],
)
def test_headings_behind_bullets_leave_nothing_to_ask(text: str) -> None:
    assert criteria(text) == ["+ Stroke", "- HIV"]
    assert read(text).problems == ()


@pytest.mark.parametrize("word", ["Included", "Including", "Includes"])
def test_a_list_of_what_an_exclusion_takes_in_is_of_exclusion(word: str) -> None:
    text = f"Exclusion criteria:\n* Liver disease\n* {word}:\n  * cirrhosis\n  * hepatitis B\n* HIV"
    assert criteria(text) == ["- Liver disease", f"- {word}:\n* cirrhosis\n* hepatitis B", "- HIV"]
    assert read_criterion(f"{word}:\n* cirrhosis\n* hepatitis B", "exclusion").computability == "to judge"


def test_what_an_exclusion_leaves_in_is_no_inclusion_criterion() -> None:
    assert criteria("Exclusion criteria:\n* Autoimmune disease\n* Included: vitiligo") == [
        "- Autoimmune disease",
        "- Included: vitiligo",
    ]


GROUPS = {
    "everyone beside a cohort": (
        "Exclusion criteria:\n* Cohort A:\n  * HIV\n* All cohorts:\n  * Gout\n  * Stroke",
        ["- [Cohort A] HIV", "- Gout", "- Stroke"],
    ),
    "only, without a colon": (
        "Exclusion criteria:\n* Group A only\n  * HIV\n* Group B only:\n  * Gout\n* Stroke",
        ["- [Group A] HIV", "- [Group B] Gout", "- Stroke"],
    ),
    "healthy controls only": (
        "Exclusion criteria:\nBoth groups:\n1. HIV\n\nHealthy control group only:\n1. Gout",
        ["- HIV", "- [Healthy control group only] Gout"],
    ),
    "patients and those who care for them": (
        "Inclusion criteria:\nPatients:\n* Dementia\nCaregivers:\n* Adults\nExclusion criteria:\nPatients:\n* HIV\n"
        "Caregivers:\n* Depression",
        ["+ [Patients] Dementia", "+ [Caregivers] Adults", "- [Patients] HIV", "- [Caregivers] Depression"],
    ),
    "patients and those who care for them, behind bullets": (
        "Exclusion criteria:\n* Patients\n  * HIV\n* Caregivers\n  * Depression",
        ["- [Patients] HIV", "- [Caregivers] Depression"],
    ),
    "on one line each": (
        "Inclusion criteria:\n1. Patients: stroke\n2. Controls: healthy\n3. Adults\nExclusion criteria:\n"
        "1. Patients: HIV\n2. Controls: gout",
        ["+ [Patients] stroke", "+ [Controls] healthy", "+ Adults", "- [Patients] HIV", "- [Controls] gout"],
    ),
    "on one line, of one alone": (
        "Inclusion criteria:\n1. Patients: stroke\n2. Adults",
        ["+ Patients: stroke", "+ Adults"],
    ),
    "two that are no chapters, without a colon": (
        "Inclusion criteria\nMothers\n1. Adults\nInfants\n1. Preterm birth\nExclusion criteria\nMothers\n1. HIV\n"
        "Infants\n1. Gout",
        ["+ [Mothers] Adults", "+ [Infants] Preterm birth", "- [Mothers] HIV", "- [Infants] Gout"],
    ),
    "recipients and donors": (
        "Exclusion criteria:\n* Recipients:\n  * HIV\n* Donors:\n  * Gout",
        ["- [Recipients] HIV", "- [Donors] Gout"],
    ),
    "the same cohort in two wordings, and both": (
        "Inclusion criteria:\n* Cohort A only:\n  * Gout\nExclusion criteria:\nCohort A:\n* HIV\nFor both:\n* Stroke",
        ["+ [Cohort A] Gout", "- [Cohort A] HIV", "- Stroke"],
    ),
    "topics before a colon": (
        "Inclusion criteria:\n* Stage: II or III\n* Phase: chronic\n* Population: adults\n* Partners: none\n"
        "Exclusion criteria:\n* Intervention: surgery\n* Controls: HbA1c > 9%\n* Surveys: incomplete\n"
        "* Cases: reported before\n* Level: C5",
        [
            "+ Stage: II or III",
            "+ Phase: chronic",
            "+ Population: adults",
            "+ Partners: none",
            "- Intervention: surgery",
            "- Controls: HbA1c > 9%",
            "- Surveys: incomplete",
            "- Cases: reported before",
            "- Level: C5",
        ],
    ),
    "topics over lists": (
        "Inclusion criteria:\n* Stage\n  * III\n  * IV\n* Parents\n  * consent",
        ["+ Stage\n* III\n* IV", "+ Parents\n* consent"],
    ),
    "ages": (
        "Inclusion criteria:\n* Children: 2-11 years\n* Adults: 18-64 years\nExclusion criteria:\n"
        "* Children: under 3 years\n* Adults: over 80 years",
        [
            "+ Children: 2-11 years",
            "+ Adults: 18-64 years",
            "- Children: under 3 years",
            "- Adults: over 80 years",
        ],
    ),
    "whoever stands near the trial": (
        "Exclusion criteria:\n* Infants: below 1500 g\n* Staff: employees\n* Families: relatives",
        ["- Infants: below 1500 g", "- Staff: employees", "- Families: relatives"],
    ),
    "one who takes part and a partner": (
        "Inclusion criteria:\n* Participants: able to consent\n* Partners: willing to use contraception",
        ["+ Participants: able to consent", "+ Partners: willing to use contraception"],
    ),
    "recipients without donors": (
        "Inclusion criteria:\nKidney transplant recipients:\n- on tacrolimus\nExclusion criteria:\n"
        "* Transplant recipients:\n  * lung\n* Recipients:\n  * liver\n* Cohort A:\n  * HIV",
        [
            "+ Kidney transplant recipients:\n* on tacrolimus",
            "- Transplant recipients:\n* lung",
            "- Recipients:\n* liver",
            "- [Cohort A] HIV",
        ],
    ),
    "patients alone": (
        "Inclusion criteria:\nPatients:\n* Dementia\n* Adults",
        ["+ Dementia", "+ Adults"],
    ),
    "people who are excluded": (
        "Exclusion criteria:\n* Patients on dialysis\n* Children\n  * below 12 kg\n* HIV",
        ["- Patients on dialysis", "- Children\n* below 12 kg", "- HIV"],
    ),
}


@pytest.mark.parametrize("name", GROUPS)
def test_for_whom_a_list_is(name: str) -> None:
    text, expected = GROUPS[name]
    assert criteria(text) == expected


LAYOUTS = {
    "a table with its numbers and its answers": (
        "No.\tInclusion criteria\tMet\n1\tAdults\tYes / No\n2\t4-14 migraine days per month\tYes / No\n"
        "No.\tExclusion criteria\tMet\n1\tHIV\tYes / No\n2\tGout\tYes / No",
        ["+ Adults", "+ 4-14 migraine days per month", "- HIV", "- Gout"],
    ),
    "a table of names and their bounds": (
        "Inclusion criteria:\n* Adults\n\n| ANC | ≥ 1,500/µL |\n| Platelets | ≥ 100,000/µL |\n\n* Consent",
        ["+ Adults", "+ ANC ≥ 1,500/µL", "+ Platelets ≥ 100,000/µL", "+ Consent"],
    ),
    "a bar that is no table's": (
        "Inclusion criteria:\n* Adults | ≥ 18 years\n* Gout",
        ["+ Adults | ≥ 18 years", "+ Gout"],
    ),
    "two dashes below one": (
        "Inclusion criteria:\n- Sepsis:\n-- SOFA ≥ 2\n-- fever\n- Adults",
        ["+ Sepsis:\n* SOFA ≥ 2\n* fever", "+ Adults"],
    ),
    "two dashes throughout": (
        "Inclusion criteria:\n-- Sepsis\n-- Adults",
        ["+ Sepsis", "+ Adults"],
    ),
    "fields of ISRCTN": (
        "Inclusion criteria\n1. Adults\nExclusion criteria\n1. HIV\nDate of first enrolment\n01/02/2019\n"
        "Date of final enrolment\n31/01/2021\nTotal final enrolment\n312\nCountries of recruitment\nEngland",
        ["+ Adults", "- HIV"],
    ),
    "the part behind the criteria of ANZCTR": (
        "Key inclusion criteria\nAdults\nKey exclusion criteria\nHIV\nStudy design\nPurpose of the study\nTreatment",
        ["+ Adults", "- HIV"],
    ),
    "two columns with bounds": (
        "Inclusion Criteria | Exclusion Criteria\nAdults | < 40 kg\nGout | > 150 mmHg systolic",
        ["+ Adults", "+ Gout", "- < 40 kg", "- > 150 mmHg systolic"],
    ),
    "an exclusion section after a deeper heading": (
        "Inclusion Criteria:\n1. Adults\n2. Stroke\n   Exclusions: pregnancy\n1. HIV\n2. Cancer",
        ["+ Adults", "+ Stroke", "- pregnancy", "- HIV", "- Cancer"],
    ),
    "an exclusion section after a deeper heading, behind dashes": (
        "Inclusion Criteria:\n- Adults\n- Stroke\n    Exclusions: pregnancy\n- HIV\n- Cancer",
        ["+ Adults", "+ Stroke", "- pregnancy", "- HIV", "- Cancer"],
    ),
    "another sign in a definition": (
        "Inclusion criteria:\n1. Adequate organ function defined as:\n- ANC\n* platelets\n2. Adults",
        ["+ Adequate organ function defined as:\n* ANC\n* platelets", "+ Adults"],
    ),
    "what an item leaves out, on a line of its own": (
        "Inclusion criteria:\n1. Lung cancer\n   Exclusions: EGFR positive\n2. Adults\nExclusion criteria:\n1. HIV",
        ["+ Lung cancer Exclusions: EGFR positive", "+ Adults", "- HIV"],
    ),
    "another sign behind a list of which one is enough": (
        "Inclusion criteria:\n1. One of the following:\n- Gout\n- Stroke\n• Consent\n2. Adults",
        ["+ One of the following:\n* Gout\n* Stroke\nConsent", "+ Adults"],
    ),
    "another sign behind a list of which all is asked": (
        "Inclusion criteria:\n1. All of the following:\n- Gout\n- Stroke\n• Consent\n2. Adults",
        ["+ All of the following:\n* Gout\n* Stroke\n* Consent", "+ Adults"],
    ),
    "a heading behind its name in another language": (
        "選択基準\n/ Inclusion Criteria\n1. Adults\n除外基準\n/ Exclusion Criteria\n1. HIV",
        ["+ Adults", "- HIV"],
    ),
}


def test_what_stands_within_an_item_is_asked_about() -> None:
    text, _ = LAYOUTS["what an item leaves out, on a line of its own"]
    assert any("“Exclusions:” stands within an item" in one.message for one in read(text).problems)


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_is_printed_around_criteria(name: str) -> None:
    text, expected = LAYOUTS[name]
    assert criteria(text) == expected
