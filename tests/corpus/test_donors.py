"""Headings of donors, and of a step that not everyone comes to, without a colon or the name of a side."""

import pytest

from tests.corpus.test_sections import criteria, read

OF_DONORS = (
    "Donor Eligibility",
    "Donor Eligibility:",
    "Donor Selection Criteria",
    "Donor Criteria",
    "Donor",
    "Donor requirements",
)
OF_A_STEP = ("Criteria for Step 2", "Eligibility for Step 2", "Eligibility criteria for Step 2:")


@pytest.mark.parametrize("line", OF_DONORS)
def test_what_is_asked_of_donors_is_theirs(line: str) -> None:
    text = (
        f"Inclusion Criteria:\n\n* Leukemia\n\n{line}\n\n* Age 18 to 60 years\n\nExclusion Criteria:\n\n* HIV"
    )
    assert criteria(text) == ["+ Leukemia", "+ [Donor] Age 18 to 60 years", "- HIV"]


def test_donors_over_bullets() -> None:
    text = "Inclusion Criteria:\n\n* Leukemia\n\nDonors\n\n* Age 18 to 60 years"
    assert criteria(text) == ["+ Leukemia", "+ [Donors] Age 18 to 60 years"]


@pytest.mark.parametrize("line", OF_A_STEP)
def test_what_is_asked_at_a_step_is_of_those_who_come_to_it(line: str) -> None:
    text = f"Inclusion Criteria:\n\n* Leukemia\n\n{line}\n\n* Gout\n\nExclusion Criteria:\n\n* HIV"
    assert criteria(text) == ["+ Leukemia", "+ [for Step 2] Gout", "- HIV"]


def test_eligibility_for_treatment_is_of_a_later_time() -> None:
    text = "Inclusion Criteria:\n\n* Leukemia\n\nEligibility for Treatment\n\n* Gout"
    assert criteria(text) == ["+ Leukemia", "+ [Eligibility for Treatment] Gout"]
    assert any("a time after inclusion" in one.message for one in read(text).problems)


@pytest.mark.parametrize("line", ["Donor Criteria", "Criteria for Step 2"])
def test_behind_what_excludes_no_side_can_be_told(line: str) -> None:
    text = f"Inclusion Criteria:\n\n* Leukemia\n\nExclusion Criteria:\n\n* HIV\n\n{line}\n\n* Hb >= 9 g/dL"
    sections = read(text)
    assert [bool(one.doubt) for one in sections.pieces] == [False, False, True]
    assert any("names no side" in one.message for one in sections.problems)


@pytest.mark.parametrize("line", ["Donor Eligibility", "Eligibility for Step 2"])
def test_eligibility_behind_what_excludes_includes(line: str) -> None:
    text = f"Inclusion Criteria:\n\n* Leukemia\n\nExclusion Criteria:\n\n* HIV\n\n{line}\n\n* Hb >= 9 g/dL"
    assert [one.kind for one in read(text).pieces] == ["inclusion", "exclusion", "inclusion"]


@pytest.mark.parametrize("line", ["Donor kidney function", "Criteria for Step 2 were met", "Donor available"])
def test_what_says_more_is_a_criterion(line: str) -> None:
    assert f"+ {line}" in criteria(f"Inclusion Criteria:\n\n* Leukemia\n\n{line}\n\nGout")
