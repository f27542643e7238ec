"""Whose criteria are whose: what is asked of one group is never put on another, nor on everyone."""

import pytest

from tests.corpus.test_sections import criteria, read

TEXTS: dict[str, tuple[str, list[str]]] = {
    "cases after cases and controls": (
        "Exclusion Criteria:\n\nCases and controls:\n\n1. Gout\n2. HIV\n\nCases:\n\n3. Fever\n\nControls:\n\n3. Pain",
        ["- [Cases and controls] Gout", "- [Cases and controls] HIV", "- [Cases] Fever", "- [Controls] Pain"],
    ),
    "cases after everyone": (
        "Exclusion Criteria:\nAll subjects:\n1. Gout\nCases:\n2. Fever",
        ["- Gout", "- [Cases] Fever"],
    ),
    "all after an arm": (
        "Exclusion Criteria:\nArm 2:\n* Gout\nAll:\n* Fever",
        ["- [Arm 2] Gout", "- Fever"],
    ),
    "all that comes after no group, which is how many are asked": (
        "Exclusion Criteria:\nAll:\n* Gout\n* Fever",
        ["- All:\n* Gout\n* Fever"],
    ),
    "an arm left out": (
        "Inclusion Criteria:\nArms 1 and 2:\n* Gout\nNot applicable to Arm 1:\n* Fever",
        ["+ [Arms 1 and 2] Gout", "+ [everyone but Arm 1] Fever"],
    ),
    "one of each in paragraphs": (
        "Donor:\n\nGout.\n\nHIV.\n\nRecipient:\n\nFever.\n\nPain.",
        ["+ [Donor] Gout.", "+ [Donor] HIV.", "+ [Recipient] Fever.", "+ [Recipient] Pain."],
    ),
    "patients who were named among what is sought": (
        "Inclusion Criteria:\nHealthy volunteers:\n1. Gout\nPatients with asthma:\n1. HIV\n"
        "Exclusion Criteria:\nHealthy volunteers:\n1. Fever\nPatients with asthma:\n1. Pain",
        [
            "+ [Healthy volunteers] Gout",
            "+ [Patients with asthma] HIV",
            "- [Healthy volunteers] Fever",
            "- [Patients with asthma] Pain",
        ],
    ),
    "patients beside others among what excludes": (
        "Exclusion Criteria:\nHealthy volunteers:\n1. Fever\nPatients with asthma:\n1. Pain",
        ["- [Healthy volunteers] Fever", "- [Patients with asthma] Pain"],
    ),
    "an arm in brackets": (
        "Exclusion Criteria:\n- [Arm B] Gout\n- (Cohort A) Fever\n- (severe) Pain",
        ["- [Arm B] Gout", "- [Cohort A] Fever", "- (severe) Pain"],
    ),
    "a population is a topic": ("Inclusion Criteria:\nPopulation:\n- Gout\n- Fever", ["+ Gout", "+ Fever"]),
    "the head of a table": ("Inclusion Criteria:\nNo. | Criterion\n1. Gout\n2. Fever", ["+ Gout", "+ Fever"]),
    "codes of what excludes beside plain numbers": (
        "1. Gout\n2. Adults\n3. Pain\nE1. Fever\nE2. HIV",
        ["+ Gout", "+ Adults", "+ Pain", "- Fever", "- HIV"],
    ),
    "what they must not meet": (
        "Exclusion Criteria:\nSubject must not meet any of the following:\n- Gout\n- Fever",
        ["- Gout", "- Fever"],
    ),
    "whose presence excludes": (
        "Exclusion Criteria:\nThe presence of any of the following will exclude a subject from enrollment:\n- Gout",
        ["- Gout"],
    ),
    "values that exclude": (
        "Exclusion Criteria:\n- Gout\nPatients with the following laboratory values are also excluded:\n- Fever",
        ["- Gout", "- Fever"],
    ),
    "none, in German": ("Einschlusskriterien:\n- Gout\nAusschlusskriterien:\nkeine", ["+ Gout"]),
}


@pytest.mark.parametrize("name", TEXTS)
def test_each_criterion_is_of_its_people(name: str) -> None:
    text, expected = TEXTS[name]
    assert criteria(text) == expected


def test_codes_of_what_excludes_are_asked_about() -> None:
    told = [one.message for one in read("1. Gout\n2. Adults\nE1. Fever\nE2. HIV").problems]
    assert sum("by its code" in one for one in told) == 2
