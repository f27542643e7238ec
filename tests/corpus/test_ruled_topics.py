"""Topics with a line below them that says what of it is excluded, allowed or required, as the AIDS trials of the NIAID
have them; and topics that name a control of something, and no controls."""

import pytest

from tests.corpus.test_sections import criteria

TEXTS: dict[str, tuple[str, list[str]]] = {
    "what is excluded below a topic is for everyone": (
        "Exclusion Criteria\n\nConcurrent Medication:\n\nExcluded:\n\n* Ganciclovir\n* Foscarnet\n\n"
        "Risk Behavior:\n\nExcluded:\n\n* Active alcohol abuse",
        ["- Ganciclovir", "- Foscarnet", "- Active alcohol abuse"],
    ),
    "a topic of the past stays with its list": (
        "Exclusion Criteria\n\nPrior Medication:\n\nExcluded:\n\n* Interferon\n* Zidovudine",
        ["- Prior Medication: Excluded:\n* Interferon\n* Zidovudine"],
    ),
    "a ruling with a time of its own stays, too": (
        "Exclusion Criteria\n\nConcurrent Medication:\n\nExcluded within 14 days of study entry:\n\n* Interferon",
        ["- Concurrent Medication: Excluded within 14 days of study entry:\n* Interferon"],
    ),
    "what is allowed is one criterion with its topic": (
        "Inclusion Criteria\n\nConcurrent Medication:\n\nAllowed:\n\n* Aspirin\n\n"
        "Patients must have:\n\n* HIV infection",
        ["+ Concurrent Medication: Allowed:\n* Aspirin", "+ HIV infection"],
    ),
    "what is required is sought": (
        "Inclusion Criteria\n\nConcurrent Medication:\n\nRequired:\n\n* Zidovudine\n\n"
        "Exclusion Criteria\n\nConcurrent Treatment:\n\nExcluded:\n\n* Dialysis",
        ["+ Zidovudine", "- Dialysis"],
    ),
    "the next topic is on the side of its section again": (
        "Inclusion Criteria\n\nConcurrent Medication:\n\nExcluded:\n\n* Ganciclovir\n\n"
        "Concurrent Treatment:\n\nAllowed:\n\n* Transfusions\n\nPatients must have:\n\n* HIV infection",
        ["- Ganciclovir", "+ Concurrent Treatment: Allowed:\n* Transfusions", "+ HIV infection"],
    ),
    "a topic over a sentence that announces a list only sorts": (
        "Exclusion Criteria\n\nCo-existing Condition:\n\n"
        "Patients with the following symptoms or conditions are excluded:"
        "\n\n* Stroke\n* Dialysis\n\nConcurrent Medication:\n\nExcluded:\n\n* Ganciclovir\n\n"
        "Patients with the following prior conditions are excluded:\n\n* CMV retinitis",
        [
            "- Stroke",
            "- Dialysis",
            "- Ganciclovir",
            "- Patients with the following prior conditions are excluded:\n* CMV retinitis",
        ],
    ),
    "a topic over no ruling is a criterion with its list": (
        "Exclusion Criteria\n\nPrior Treatment:\n\n* Dialysis\n\nStroke",
        ["- Prior Treatment:\n* Dialysis", "- Stroke"],
    ),
    "people over such a line are people": (
        "Inclusion Criteria\n* Adults\n\nCohort A:\n\nExcluded:\n\n* Dialysis\n\nCohort B:\n\nExcluded:\n\n* Stroke",
        ["+ Adults", "- [Cohort A] Dialysis", "- [Cohort B] Stroke"],
    ),
}

CONTROLLED = ("Birth", "Glycemic", "Blood pressure", "Asthma", "Seizure", "Pain")
PEOPLE = ("Controls", "Control group", "Healthy control", "Matched controls", "Control")


@pytest.mark.parametrize("name", TEXTS)
def test_what_stands_below_a_ruled_topic(name: str) -> None:
    text, expected = TEXTS[name]
    assert criteria(text) == expected


@pytest.mark.parametrize("what", CONTROLLED)
def test_the_control_of_something_is_no_group_of_controls(what: str) -> None:
    text = f"Inclusion Criteria:\n\n* Adults\n\n{what} control:\n\n* HbA1c < 8 %\n* Stable dose"
    assert criteria(text) == ["+ Adults", f"+ {what} control:\n* HbA1c < 8 %\n* Stable dose"]


@pytest.mark.parametrize("who", PEOPLE)
def test_controls_are_people(who: str) -> None:
    text = f"Inclusion Criteria:\n\n* Adults\n\n{who}:\n\n* Gout"
    assert criteria(text) == ["+ Adults", f"+ [{who}] Gout"]
