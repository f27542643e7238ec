"""Lines between criteria that sort them or say for whom they are, as protocols and registries print them.

A protocol's template has chapters without a colon, whose items count on; older records of cancer trials have a
heading for each organ; a trial of several groups names its people above each list.
"""

import pytest

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
