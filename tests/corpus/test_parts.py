"""Registrations of cancer trials in the form of PDQ: chapters in capitals, and parts with names of their own."""

import pytest

from screener.language.reading import read_criterion
from tests.corpus.test_sections import criteria, read

LISTED = """DISEASE CHARACTERISTICS:

* Adenocarcinoma of the pancreas
* Hormone receptor status:

  * Not specified

PATIENT CHARACTERISTICS:

Age:

* 18 and over

Sex:

* Female

Menopausal status:

* Not specified

Life expectancy:

* Not specified

Hepatic:

* No cirrhosis

Renal:

* Creatinine no greater than 2.0 mg/dL

Cardiovascular:

* No congestive heart failure
* No myocardial infarction within the past 6 months

PRIOR CONCURRENT THERAPY:

Biologic therapy:

* Not specified

Chemotherapy:

* No prior gemcitabine
* No other concurrent chemotherapy

Radiotherapy:

* No more than 1 prior course
* No concurrent radiotherapy

Surgery:

* See Disease Characteristics
"""
IN_LINES = """DISEASE CHARACTERISTICS: Metastatic melanoma

PATIENT CHARACTERISTICS: Age: 18 to 70 Performance status: ECOG 0-2 Hepatic: Bilirubin less than 1.5 mg/dL \
Renal: Not specified Other: Not pregnant or nursing

PRIOR CONCURRENT THERAPY: Biologic therapy: No prior interleukin-2 Chemotherapy: No more than 2 prior regimens \
Surgery: Not specified
"""
BEHIND_BULLETS = """DISEASE CHARACTERISTICS:

* Metastatic melanoma

PATIENT CHARACTERISTICS:

* Age: Over 18
* Sex: Not specified
* Other: HIV negative

PRIOR CONCURRENT THERAPY:

* Chemotherapy: No prior chemotherapy
* Surgery: Not specified
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            LISTED,
            """
            + Adenocarcinoma of the pancreas
            + Age: 18 and over
            + Sex: Female
            + No cirrhosis
            + Creatinine no greater than 2.0 mg/dL
            + No congestive heart failure
            + No myocardial infarction within the past 6 months
            + No prior gemcitabine
            + No other concurrent chemotherapy
            + Radiotherapy: ⏎ * No more than 1 prior course ⏎ * No concurrent radiotherapy
            """,
        ),
        (
            IN_LINES,
            """
            + Metastatic melanoma
            + Age: 18 to 70
            + Performance status: ECOG 0-2
            + Bilirubin less than 1.5 mg/dL
            + Not pregnant or nursing
            + No prior interleukin-2
            + Chemotherapy: No more than 2 prior regimens
            """,
        ),
        (
            BEHIND_BULLETS,
            """
            + Metastatic melanoma
            + Age: Over 18
            + HIV negative
            + No prior chemotherapy
            """,
        ),
    ],
    ids=["in lists", "in lines", "behind bullets"],
)
def test_each_item_of_a_part_is_a_criterion(text: str, expected: str) -> None:
    wanted = [line.strip().replace(" ⏎ ", "\n") for line in expected.strip().splitlines()]
    assert criteria(text) == wanted
    assert not read(text).lost(text)


@pytest.mark.parametrize(
    "text", [LISTED, IN_LINES, BEHIND_BULLETS], ids=["in lists", "in lines", "behind bullets"]
)
def test_what_a_part_does_not_ask_is_told(text: str) -> None:
    said = [problem.message for problem in read(text).problems if "Not specified" in problem.message]
    assert len(said) == text.count("Not specified")
    assert all("asks nothing" in message for message in said)


def test_a_part_keeps_an_item_that_needs_its_name() -> None:
    needs = "No more than 1 prior course"
    rule = next(piece for piece in read(LISTED).pieces if needs in piece.text)
    assert rule.text.startswith("Radiotherapy:")
    assert read_criterion(rule.text, rule.kind).computability == "to judge"


def test_names_of_parts_sort_in_no_other_text() -> None:
    text = "Inclusion Criteria:\n\nChemotherapy:\n\n* Cisplatin\n* Carboplatin\n\nOther: asthma"
    assert criteria(text)[0] == "+ Chemotherapy:\n* Cisplatin\n* Carboplatin"


ORGANS = """DISEASE CHARACTERISTICS:
* Breast cancer
PATIENT CHARACTERISTICS:
Hepatic:
* No metastases
Renal:
* Creatinine ≤ 2.0 mg/dL
Cardiovascular:
* No surgery within 6 months
PRIOR CONCURRENT THERAPY:
Biologic therapy:
* No concurrent growth factors during the first course of study therapy unless they are needed
Chemotherapy:
* No more than 2 prior regimens
Surgery:
* See Disease Characteristics
* See ophthalmologist within 2 weeks
"""


def test_an_organ_stays_with_what_is_said_of_it_alone() -> None:
    """No metastases below "Hepatic:" are none of the liver; below "Renal:" a creatinine is what it is anywhere."""
    found = criteria(ORGANS)
    assert "+ Hepatic:\n* No metastases" in found
    assert "+ Cardiovascular:\n* No surgery within 6 months" in found
    assert "+ Creatinine ≤ 2.0 mg/dL" in found


def test_a_part_is_no_rest_of_the_line_before_it() -> None:
    found = criteria(ORGANS)
    assert "+ Chemotherapy:\n* No more than 2 prior regimens" in found
    assert found[-1] == "+ See ophthalmologist within 2 weeks"
