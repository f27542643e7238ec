"""Initials stay capitals in a reason, as the form writes them."""

import pytest

from screener.engines.sentences import label
from screener.model.abbreviations import as_asked
from screener.model.contradictions import clash_refusal
from screener.model.protocol import DataField


@pytest.mark.parametrize(
    ("words", "question", "said"),
    [
        ("lvef measurement", "LVEF measurement?", "LVEF measurement"),
        ("eGFR assessment", "eGFR assessment?", "eGFR assessment"),
        ("chronic alcohol abuse", "Chronic alcohol abuse?", "chronic alcohol abuse"),
        ("stroke", "Stroke of any kind (WHO)?", "stroke"),
        ("", "", ""),
    ],
)
def test_as_the_question_writes_them(words: str, question: str, said: str) -> None:
    assert as_asked(words, question) == said


def test_in_a_reason() -> None:
    field = DataField(name="lvef_measurement", kind="event", question="LVEF measurement?", known=False)
    assert label("lvef_measurement", "lvef measurement", field) == "LVEF measurement"
    assert label("lvef_measurement", "lvef measurement") == "lvef measurement"


def test_in_a_contradiction() -> None:
    whether = DataField(name="lvef_measurement", kind="event", question="LVEF measurement?", known=False)
    since = DataField(name="asthma_since", kind="event", question="Since when?")
    told = '"LVEF measurement" says no and "asthma since" gives a beginning: one of the two is wrong'
    assert clash_refusal(whether, since, "never") == told
