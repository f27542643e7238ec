"""Lines between criteria that sort them or say for whom they are, as protocols and registries print them.

A protocol's template has chapters without a colon, whose items count on; older records of cancer trials have a
heading for each organ; a trial of several groups names its people above each list.
"""

import pytest

from screener.language.reading import read_criterion
from tests.corpus.test_sections import criteria, read

INCLUSION = "Inclusion criteria:\n\n"
TEMPLATE = f"""{INCLUSION}Age
1. Aged 18 to 70 years

Type of participant and disease characteristics
2. Plaque psoriasis

Weight
3. BMI 18 to 32 kg/m2

Informed consent
4. Written consent

Exclusion criteria:

Medical conditions
1. Tuberculosis
2. Hepatitis B

Prior/concomitant therapy
3. Ustekinumab
"""
ORGANS = f"""{INCLUSION}PATIENT CHARACTERISTICS:

Age:

* 18 and over

Performance status:

* ECOG 0-1

Life expectancy:

* At least 3 months

Hepatic:

* Bilirubin < 2 mg/dL
* AST < 3 x ULN
"""
PEOPLE = f"""{INCLUSION}Healthy volunteers
  - Aged 18 to 50
  - Non-smokers
Patients with COPD
  - Aged 40 to 80
All participants
  - Able to walk
"""


def test_each_chapter_is_told_and_one_of_the_past_is_a_question() -> None:
    told = {one.message: one.severity for one in read(TEMPLATE).problems}
    assert told["“Weight” was taken as a heading: it asks nothing by itself."] == "note"
    assert [message for message, severity in told.items() if severity == "question"] == [
        "“Prior/concomitant therapy” was taken as a heading. Check which of the criteria below it are of the past too."
    ]


def test_people_under_exclusion_are_criteria() -> None:
    text = "Exclusion criteria:\nHealthy volunteers\n- Asthma\nPatients on dialysis\n- Cough"
    assert any(one.endswith("Patients on dialysis") for one in criteria(text))


def test_chapters_of_a_template_are_no_criteria() -> None:
    assert criteria(TEMPLATE) == [
        "+ Aged 18 to 70 years",
        "+ Plaque psoriasis",
        "+ BMI 18 to 32 kg/m2",
        "+ Written consent",
        "- Tuberculosis",
        "- Hepatitis B",
        "- Ustekinumab",
    ]


def test_organs_sort_and_an_item_that_needs_its_heading_keeps_it() -> None:
    assert criteria(ORGANS) == [
        "+ Age: 18 and over",
        "+ ECOG 0-1",
        "+ Life expectancy: At least 3 months",
        "+ Bilirubin < 2 mg/dL",
        "+ AST < 3 x ULN",
    ]


def test_lists_for_different_people() -> None:
    groups = [(piece.text, piece.group) for piece in read(PEOPLE).pieces]
    assert groups == [
        ("Aged 18 to 50", "Healthy volunteers"),
        ("Non-smokers", "Healthy volunteers"),
        ("Aged 40 to 80", "Patients with COPD"),
        ("Able to walk", ""),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Informed consent\n1. Adults\n2. Asthma", ["+ Informed consent", "+ Adults", "+ Asthma"]),
        (
            "Informed consent\n1. Adults\n2. Asthma\n\nAge\n1. 40 to 80",
            ["+ Informed consent", "+ Adults", "+ Asthma", "+ Age", "+ 40 to 80"],
        ),
        ("Patients with COPD\n- Adults", ["+ Patients with COPD", "+ Adults"]),
        ("- Surgery:\n  - Cardiac\n  - Within 6 months", ["+ Surgery:\n* Cardiac\n* Within 6 months"]),
        ("- Hepatic:\n  - Cirrhosis\n  - Failure", ["+ Hepatic:\n* Cirrhosis\n* Failure"]),
        (
            "1. Stroke\nLiver disease\n2. Cancer\nRenal disease\n3. HIV",
            ["+ Stroke", "+ Liver disease", "+ Cancer", "+ Renal disease", "+ HIV"],
        ),
        (
            "Age\n1. Adults\n\nPrior medication\n2. Insulin",
            ["+ Age", "+ Adults", "+ Prior medication", "+ Insulin"],
        ),
        (
            "Healthy volunteers\n- Adults\nBoth parents signed consent\n- No asthma",
            [
                "+ [Healthy volunteers] Adults",
                "+ [Healthy volunteers] Both parents signed consent",
                "+ [Healthy volunteers] No asthma",
            ],
        ),
    ],
)
def test_what_may_be_a_criterion_or_is_needed_by_its_items_stays(text: str, expected: list[str]) -> None:
    assert criteria(INCLUSION + text) == expected


def test_an_or_behind_a_list_joins_what_comes_after_it() -> None:
    text = "1. At least one of:\n   a. Diabetes\n   b. Hypertension\nOR\n2. Stroke\n3. Adults"
    sections = read(INCLUSION + text)
    assert [piece.text for piece in sections.pieces] == [
        "At least one of:\n* Diabetes\n* Hypertension OR\n* Stroke",
        "Adults",
    ]
    assert "taken as one" in sections.problems[0].message


@pytest.mark.parametrize("head", ["Both of:", "All of the following:", "Diabetes with:"])
@pytest.mark.parametrize("joint", ["{}; or\n2. Cancer", "{}\nOR\n2. Cancer", "{}\n2. or cancer"])
def test_an_or_behind_another_list_is_asked_about(head: str, joint: str) -> None:
    text = f"{INCLUSION}1. {head}\n   a. Stroke\n   b. {joint.format('Hypertension')}"
    (piece,) = read(text).pieces
    assert read_criterion(piece.text, piece.kind).computability == "to judge"
