"""Lines within a section that name the way into the study, people or a step: what stands below them keeps its side, and
is asked where side or people cannot be told."""

import pytest

from screener.language.text.sections import read_sections
from tests.corpus.test_sections import criteria

_OUT = "Exclusion Criteria:\n\n* pregnancy\n\n"


def _told(text: str) -> list[str]:
    return [one.message for one in read_sections(text).problems if one.severity == "question"]


@pytest.mark.parametrize(
    "line",
    [
        "At inclusion:",
        "At enrollment:",
        "At the time of inclusion:",
        "On enrolment in the study:",
        "At study entry:",
        "Before inclusion:",
        "Prior to entry into the study:",
    ],
)
@pytest.mark.parametrize("before", [_OUT, "Exclusion Criteria:\n\n"])
def test_a_point_in_time_under_what_excludes_is_a_head_of_its_list(line: str, before: str) -> None:
    pieces = read_sections(f"{before}{line}\n\n* fever\n* SBP > 180 mmHg").pieces
    assert {piece.kind for piece in pieces} == {"exclusion"}
    assert pieces[-1].text == f"{line}\n* fever\n* SBP > 180 mmHg"


def test_a_point_in_time_within_a_numbered_list_turns_nothing() -> None:
    pieces = read_sections("Exclusion Criteria:\n\n1. Stroke\nAt inclusion:\n2. Fever\n3. SBP > 180").pieces
    assert {piece.kind for piece in pieces} == {"exclusion"}


@pytest.mark.parametrize(
    "line",
    [
        "For inclusion:",
        "For enrollment:",
        "For inclusion in the study:",
        "Enrollment:",
        "Recruitment:",
        "For participation:",
    ],
)
@pytest.mark.parametrize("before", [_OUT, "Exclusion Criteria:\n\n"])
def test_what_may_be_a_time_or_a_heading_is_asked(line: str, before: str) -> None:
    text = f"{before}{line}\n\n* fever"
    piece = read_sections(text).pieces[-1]
    assert (piece.kind, piece.text, piece.doubt) == ("exclusion", "fever", line)
    assert any(told.startswith(f"“{line}” stands under what excludes") for told in _told(text))


@pytest.mark.parametrize(
    "line", ["Study entry:", "Patient Selection:", "Study Inclusion:", "Patient inclusion:"]
)
@pytest.mark.parametrize(
    "before", [f"Inclusion Criteria:\n\n* Gout\n\n{_OUT}", f"* Gout\n\n{_OUT}", _OUT[:21]]
)
def test_the_way_into_the_study_is_asked_where_another_line_includes(line: str, before: str) -> None:
    piece = read_sections(f"{before}\n\n{line}\n\n* fever").pieces[-1]
    assert (piece.kind, piece.text, piece.doubt) == ("exclusion", "fever", line)
    piece = read_sections(f"{_OUT}{line}\n\n* fever\n\nInclusion Criteria:\n\n* Gout").pieces[1]
    assert (piece.kind, piece.text, piece.doubt) == ("exclusion", "fever", line)


@pytest.mark.parametrize(
    "line",
    [
        "Study entry:",
        "Patient Selection:",
        "Study Inclusion:",
        "Patient inclusion:",
        "Eligibility:",
        "Subject Eligibility:",
    ],
)
def test_the_way_into_the_study_includes_where_nothing_else_does(line: str) -> None:
    assert criteria(f"{_OUT}{line}\n\n* fever") == ["- pregnancy", "+ fever"]


@pytest.mark.parametrize("line", ["Screening criteria:", "Registration criteria", "Pre-screening criteria"])
def test_a_step_behind_what_excludes_is_asked(line: str) -> None:
    piece = read_sections(f"{_OUT}{line}\n\n* fever").pieces[-1]
    assert (piece.kind, piece.text, piece.doubt) == ("exclusion", "fever", line)


def test_steps_that_part_what_excludes_are_of_its_side() -> None:
    text = "Exclusion Criteria:\n\nScreening criteria:\n\n* Stroke\n\nRegistration criteria:\n\n* fever"
    assert [(one.kind, one.doubt) for one in read_sections(text).pieces] == [("exclusion", "")] * 2


def test_inclusion_behind_pre_inclusion_is_asked() -> None:
    text = "Exclusion Criteria:\n\nPre-inclusion\n\n* pregnancy\n\nInclusion\n\n* fever"
    assert [(one.kind, one.doubt) for one in read_sections(text).pieces[1:]] == [
        ("exclusion", ""),
        ("exclusion", "Inclusion"),
    ]


@pytest.mark.parametrize(
    ("out", "into"),
    [
        ("For exclusion:", "For inclusion:"),
        ("Exclusion Criteria:", "Inclusion:"),
        ("Exclusion Criteria:", "Inclusion criteria at enrollment:"),
        ("Exclusion Criteria:", "Patients are eligible if:"),
    ],
)
def test_a_true_heading_of_what_includes_turns_back(out: str, into: str) -> None:
    pieces = read_sections(f"{out}\n\n* pregnancy\n\n{into}\n\n* Asthma").pieces
    assert [(one.kind, one.doubt) for one in pieces] == [("exclusion", ""), ("inclusion", "")]


@pytest.mark.parametrize(
    "frame",
    [
        "Patients will be excluded for any ONE of the following reasons:",
        "Excluded for any of the following reasons:",
    ],
)
def test_reasons_to_exclude_are_a_frame(frame: str) -> None:
    assert criteria(f"Exclusion Criteria:\n\n{frame}\n\n* Stroke\n* Gout") == ["- Stroke", "- Gout"]


def test_one_line_of_both_sides_with_bullets_is_cut() -> None:
    text = "Inclusion: • Age ≥ 18 years • Asthma Exclusion: • Pregnancy • Gout"
    assert criteria(text) == ["+ Age ≥ 18 years", "+ Asthma", "- Pregnancy", "- Gout"]


def test_numbers_that_stand_twice_and_numbered_headings() -> None:
    assert criteria("Inclusion Criteria:\n\n1. 1. Asthma\n2. 2. Gout") == ["+ Asthma", "+ Gout"]
    once = criteria("Inclusion Criteria:\n\n1. Asthma\n2. 2. degree AV block\n3. Gout")
    assert once == ["+ Asthma", "+ 2. degree AV block", "+ Gout"]
    assert criteria("Exclusion Criteria:\n\n* Stroke\n* Inclusion Criteria 4. No consent") == [
        "- Stroke",
        "- Inclusion Criteria 4. No consent",
    ]
    text = "Inclusion Criteria 1. Asthma\nInclusion Criteria 2. Male\nExclusion Criteria 1. Gout"
    assert criteria(text) == ["+ Asthma", "+ Male", "- Gout"]


@pytest.mark.parametrize("line", ["Suspension criteria:", "Delay criteria:", "Postponement criteria:"])
def test_reasons_to_wait_are_no_heading_of_what_excludes(line: str) -> None:
    text = f"Exclusion Criteria:\n\n* Gout\n\n{line}\n\n* Fever"
    assert criteria(text) == ["- Gout", f"- {line}\n* Fever"]


def test_what_people_must_not_have_behind_what_they_must_is_sure() -> None:
    text = "Participants must have:\nAsthma\nGout\nParticipants must not have:\nStroke\nCOPD"
    pieces = read_sections(text).pieces
    assert [(one.kind[0], one.text, one.doubt) for one in pieces] == [
        ("i", "Asthma", ""),
        ("i", "Gout", ""),
        ("e", "Stroke", ""),
        ("e", "COPD", ""),
    ]
