"""Lines that name a visit or a day over items, and a single bare line right above bullets."""

import pytest

from screener.language.text.sections import read_sections

TEXT = "Inclusion Criteria:\n\n* Asthma\n\n{}\n\n* HbA1c > 7 %\n* Age ≥ 18 years\n\nExclusion Criteria:\n\n* COPD"


def asked(text: str) -> list[str]:
    return [f"{'?' if piece.asked else ' '} {piece.text}" for piece in read_sections(text).pieces]


@pytest.mark.parametrize(
    "visit",
    ["Day 3", "Visit 2:", "Week 4", "Cycle 2 Day 1", "At visit 3:", "Randomization", "Follow-up visit"],
)
def test_what_stands_under_a_later_visit_is_asked(visit: str) -> None:
    text = TEXT.format(visit)
    assert asked(text) == ["  Asthma", "? HbA1c > 7 %", "? Age ≥ 18 years", "  COPD"]
    assert any("names a day or a visit" in problem.message for problem in read_sections(text).problems)


@pytest.mark.parametrize(
    "visit", ["Day 1", "Visit 1:", "Screening visit", "Baseline visit:", "Day -1", "Day -14:", "Day –28"]
)
def test_the_first_visit_is_the_screenings_own(visit: str) -> None:
    assert asked(TEXT.format(visit)) == ["  Asthma", "  HbA1c > 7 %", "  Age ≥ 18 years", "  COPD"]


@pytest.mark.parametrize("line", ["Day 3 ANC > 1.5 x 10^9/L", "Stage 2", "3 visits", "Visit 2 completed"])
def test_another_line_is_no_visit(line: str) -> None:
    assert any(line in piece.text for piece in read_sections(TEXT.format(line)).pieces)


def test_items_under_a_visit_are_asked_where_they_exclude() -> None:
    text = "Exclusion Criteria:\n\nVisit 1\n\n* COPD\n\nVisit 2\n\n* Diabetes"
    assert asked(text) == ["  COPD", "? Diabetes"]


def test_a_single_bare_line_right_above_bullets_is_asked_with_them() -> None:
    text = "Exclusion Criteria:\n\nDiabetes\n* Type 2\n* HbA1c > 9 %"
    assert asked(text) == ["? Diabetes", "? Type 2", "? HbA1c > 9 %"]
    assert asked("Inclusion Criteria:\n\nDiabetes\n\n* Asthma") == ["  Diabetes", "  Asthma"]
    assert asked("Inclusion Criteria:\n\nAdults\n* Asthma") == ["  Adults", "  Asthma"]
