"""A head among what excludes that goes against its own bounds: read as it stands it would exclude the healthy."""

import pytest

from tests.corpus.test_sections import read

HEALTHY = ("ANC >= 1.5 x 10^9/L", "Platelets ≥ 100 x 10^9/L", "Creatinine ≤ 1.5 x ULN")
SICK = ("ANC < 1.5 x 10^9/L", "Platelets < 100 x 10^9/L", "Creatinine > 1.5 x ULN")
HEADS = (
    "Inadequate organ function:",
    "Abnormal laboratory values:",
    "Inadequate hematologic function, defined as:",
    "Inadequate bone marrow reserve:",
    "Lack of adequate organ function:",
)


def _asked(head: str, bounds: tuple[str, ...]) -> list[bool]:
    text = f"Exclusion Criteria:\n\n* Stroke\n* {head}\n" + "".join(f"    * {one}\n" for one in bounds)
    sections = read(text)
    told = any("that the healthy meet" in one.message for one in sections.problems)
    assert told == any(one.doubt for one in sections.pieces)
    return [bool(one.doubt) for one in sections.pieces]


@pytest.mark.parametrize("head", HEADS)
def test_bounds_of_the_healthy_are_asked(head: str) -> None:
    assert _asked(head, HEALTHY) == [False, True]


@pytest.mark.parametrize("head", HEADS)
def test_bounds_of_the_sick_exclude(head: str) -> None:
    assert _asked(head, SICK) == [False, False]
    assert _asked(head, (*SICK, "Hemoglobin > 18 g/dL")) == [False, False]


@pytest.mark.parametrize("bounds", [HEALTHY, SICK])
def test_what_is_adequate_does_not_exclude(bounds: tuple[str, ...]) -> None:
    assert _asked("Adequate organ function:", bounds) == [False, True]


def test_a_head_on_a_line_of_its_own() -> None:
    text = "Exclusion Criteria:\n\n* Stroke\n\nInadequate organ function\n\n* ANC >= 1.5 x 10^9/L\n* HIV"
    assert [bool(one.doubt) for one in read(text).pieces] == [False, False, True, False]


@pytest.mark.parametrize(
    "text",
    [
        "Inclusion Criteria:\n* Adequate organ function:\n    * ANC >= 1.5 x 10^9/L",
        "Exclusion Criteria:\n* Any of the following:\n    * Hemoglobin > 18 g/dL",
        "Exclusion Criteria:\n* Platelets > 1000 x 10^9/L",
        "Exclusion Criteria:\n* Adequate contraception not used",
    ],
)
def test_other_lists_are_as_they_stand(text: str) -> None:
    assert not any(one.doubt for one in read(text).pieces)
