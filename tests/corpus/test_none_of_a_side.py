"""Lines that say that a side has no criteria, and sentences that say who does not qualify."""

import pytest

from tests.corpus.test_sections import criteria, read


@pytest.mark.parametrize(
    "line", ["No Exclusion Criteria", "* No exclusion criteria.", "There are no exclusion criteria"]
)
@pytest.mark.parametrize("after", ["", "\n\nInclusion Criteria for partners:\n\n* Gout"])
def test_no_criteria_of_the_other_side_are_no_criterion(line: str, after: str) -> None:
    text = f"Inclusion Criteria:\n\n* Fever\n\n{line}{after}"
    assert criteria(text)[0] == "+ Fever"
    assert not any("clusion" in one for one in criteria(text))
    assert any("was read as: no exclusion criteria" in one.message for one in read(text).problems)


def test_over_a_list_such_a_line_is_a_criterion() -> None:
    text = "Inclusion Criteria:\n\n* Fever\n\nNo exclusion criteria\n\n* Gout"
    assert criteria(text) == ["+ Fever", "+ No exclusion criteria", "+ Gout"]


@pytest.mark.parametrize(
    "line",
    [
        "Any participant who meets any of the following criteria will not qualify for entry:",
        "Any participant who meets any of the following criteria will not qualify for entry into the study:",
        "Participants will not qualify if any of the following apply:",
    ],
)
def test_who_does_not_qualify_is_excluded(line: str) -> None:
    text = f"Inclusion Criteria:\n\n* Fever\n\n{line}\n\n* Gout\n* Pain"
    assert criteria(text) == ["+ Fever", "- Gout", "- Pain"]
