"""Lines that may be headings and were not read as one: what stands below them is asked, and never decided."""

import pytest

from screener.language.library import read_trial
from screener.language.text.doubts import may_turn
from screener.language.wording import wording
from tests.corpus.test_sections import criteria, read

OPEN = ": does not stand in the way, whether it includes or excludes"
UNREAD = (
    "Exclusion criteria abridged form",
    "Exclusion criteria as amended later on",
    "Fetal exclusion:",
    "Stage 1 exclusion",
    "EC:",
    "Excl.",
    "Rejects:",
    "Exclusion criteria day 1",
    "Contraindications",
    "Exclusion or withdrawal criteria",
    "Exclusion and discontinuation criteria",
)
OF_BOTH = (
    "Inclusion/exclusion criteria:",
    "Inclusion and exclusion criteria:",
    "Exclusion and Inclusion Criteria",
)
AND_STOPS = (
    "Withdrawal and exclusion criteria:",
    "Dropout/exclusion criteria:",
    "Drop-out and exclusion criteria",
    "Termination/exclusion criteria:",
    "Withdrawal/exclusion criteria:",
    "Study exit and exclusion criteria:",
)
TWICE_OUT = ("Exclusion/non-inclusion criteria:", "Non-inclusion and exclusion criteria:")


def _rules(text: str) -> list[str]:
    return [wording(one.rule) for one in read_trial(text.encode(), "text").protocol.criteria]


@pytest.mark.parametrize("line", UNREAD)
def test_what_stands_below_a_line_that_may_turn_the_side_is_asked(line: str) -> None:
    text = f"Inclusion Criteria:\n\n- Hypertension\n\n{line}\n\n- Pregnancy\n- Stroke\n"
    rules = _rules(text)
    assert rules[0] == "hypertension"
    assert all(OPEN in rule for rule in rules[1:])
    assert any("cannot be told" in one.message for one in read(text).problems)


def test_why_it_is_asked_stands_beside_the_rule() -> None:
    trial = read_trial(b"Inclusion:\n- Asthma\nStage 2 exclusion\n- Stroke", "text")
    assert [one.note for one in trial.protocol.criteria] == [
        "",
        "It may be a heading of the other side.",
        "“Stage 2 exclusion” above it may be a heading of the other side.",
    ]


def test_the_next_heading_ends_the_doubt() -> None:
    text = "Inclusion:\n- Asthma\nFetal exclusion:\n- Stroke\nExclusion Criteria:\n- Pregnancy\n"
    assert _rules(text)[-1] == "pregnant"


def test_a_line_among_what_excludes_that_may_be_of_what_includes() -> None:
    text = "Exclusion Criteria:\n- Asthma\n\nStage 2 inclusion\n\n- Age >= 18 years\n"
    assert _rules(text)[-1] == 'judge "Age >= 18 years: stands in the way, whether it includes or excludes"'


def test_nothing_of_a_heading_that_names_people_is_decided() -> None:
    text = "Inclusion Criteria:\n- Asthma\n\nFetal exclusion caregivers:\n- Stroke\n"
    assert OPEN in _rules(text)[-1]


def test_the_people_named_before_such_a_line_may_not_be_those_after_it() -> None:
    text = "Cohort 1: exclusion criteria\n- Asthma\n\nCohort 2 inclusion\n\n- Age >= 18 years\n"
    assert _rules(text)[-1].startswith('judge "Age >= 18 years: stands in the way')


@pytest.mark.parametrize(
    "line",
    [
        "No exclusion criteria of the parent study",
        "Meets exclusion criteria for MRI",
        "Does not have any exclusion criteria",
        "Exclusion of other causes",
        "Contraindications to MRI",
        "Exclusion criteria of the parent study documented",
        "Pregnancy excluded",
        "Asthma (Exclusion criteria: see below)",
        "Patients who had exclusion criteria before:",
        "Inclusion criteria of the study",
    ],
)
def test_a_criterion_that_mentions_criteria_turns_nothing(line: str) -> None:
    assert not may_turn(line, "inclusion")


def test_an_item_between_others_is_a_criterion() -> None:
    text = "Inclusion Criteria:\n- Asthma\n- Exclusion criteria as judged by a nurse\n- Stroke\n"
    assert _rules(text)[-1] == "stroke"
    assert read(text).problems == ()
    assert criteria(text)[-1] == "+ Stroke"


@pytest.mark.parametrize("line", OF_BOTH)
def test_a_heading_of_both_sides_behind_one_of_them(line: str) -> None:
    text = f"Inclusion Criteria:\n- Asthma\n\n{line}\n- Stroke\n\nExclusion Criteria:\n- Pregnancy\n"
    rules = _rules(text)
    assert rules[0] == "asthma"
    assert OPEN in rules[1]
    assert rules[2] == "pregnant"
    assert any("heading of both sides" in one.message for one in read(text).problems)


def test_a_heading_of_both_sides_over_all_asks_nothing() -> None:
    text = (
        "Inclusion and exclusion criteria:\n\nInclusion Criteria:\n- Asthma\nExclusion Criteria:\n- Stroke\n"
    )
    assert _rules(text) == ["asthma", "stroke"]


@pytest.mark.parametrize("line", AND_STOPS + TWICE_OUT)
def test_a_second_name_of_what_excludes(line: str) -> None:
    text = f"Inclusion Criteria:\n- Asthma\n\n{line}\n- Stroke\n"
    assert criteria(text) == ["+ Asthma", "- Stroke"]
    assert any("reasons to stop" in one.message for one in read(text).problems) == (line in AND_STOPS)


def test_numbers_that_begin_anew_where_no_heading_excludes() -> None:
    text = "Inclusion Criteria:\n1. Asthma\n2. Adults\n1. Stroke\n2. Pregnancy\n"
    trial = read_trial(text.encode(), "text")
    rules = [wording(one.rule) for one in trial.protocol.criteria]
    assert rules[:2] == ["asthma", "age >= 18 years"]
    assert all(OPEN in rule for rule in rules[2:])
    assert trial.protocol.criteria[2].note.startswith("The numbers begin anew")
    assert sum("numbers begin anew" in one.message for one in read(text).problems) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Inclusion Criteria:\n1. Asthma\n2. Adults\n1. Stroke\n2. Gout\nExclusion Criteria:\n1. Pregnancy",
        "Inclusion Criteria:\nMedical:\n1. Asthma\n2. Adults\nSafety:\n1. Stroke\n2. Gout",
        "Inclusion Criteria:\n1. Asthma\n2. One of:\n1. Stroke\n2. Gout",
        "Inclusion Criteria:\n1. Asthma\n2. Adults\n1. Stroke\n2. Gout\n3. Pain\n3. Fever",
        "Inclusion Criteria:\n1. Asthma\n2. Adults\n1. Stroke",
    ],
)
def test_numbers_that_begin_anew_within_one_side(text: str) -> None:
    assert not any(one.doubt for one in read(text).pieces)
