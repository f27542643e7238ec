"""A time on a line of its own behind a list: of all of it or of its last item, which is asked."""

import pytest

from screener.language.reading import read_criterion
from screener.language.text.late_times import TOLD
from screener.language.text.sections import read_sections
from screener.model.rules import Judgement

LISTS = {
    "on the level of the items": "* Any of the following:\n  * Stroke\n  * Gout\n  within the past 6 months",
    "after a blank line": "* Use of any of the following:\n  * warfarin\n  * digoxin\n\n  prior to screening",
    "at the margin": "* Any of the following:\n  * Stroke\n  * Gout\nwithin 14 days before randomization.",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_a_time_behind_a_list_is_asked_of_all_of_it(text: str) -> None:
    source = f"Exclusion Criteria:\n\n{text}\n* Pregnancy"
    sections = read_sections(source)
    listed, pregnancy = sections.pieces
    assert isinstance(read_criterion(listed.text, "exclusion").rule, Judgement)
    assert pregnancy.text == "Pregnancy"
    assert [TOLD in one.message for one in sections.problems] == [True]
    assert sections.lost(source) == ()


def test_a_time_behind_items_of_a_section_is_told() -> None:
    sections = read_sections(
        "Exclusion Criteria:\n\n* Stroke\n* Gout\n\nwithin 3 months before screening.\n\n* Pregnancy"
    )
    assert [piece.text for piece in sections.pieces] == [
        "Stroke",
        "Gout",
        "within 3 months before screening.",
        "Pregnancy",
    ]
    assert [TOLD in one.message for one in sections.problems] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "* Any of the following:\n  * Stroke\n  * Gout\n    within the past 6 months",
        "* Any of the following:\n  * Stroke within the past 6 months",
        "* Stroke\n* Gout\n\nwithin reach of the site for 6 months",
    ],
)
def test_a_time_within_an_item_and_a_line_that_says_more_are_as_they_were(text: str) -> None:
    assert not [
        one for one in read_sections(f"Exclusion Criteria:\n\n{text}").problems if TOLD in one.message
    ]
