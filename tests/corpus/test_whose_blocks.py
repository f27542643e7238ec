"""Blocks of a text that are of some people, or of one part of the trial, where no sign but the line itself says so."""

import pytest

from screener.language.text.sections import read_sections
from tests.corpus.test_sections import criteria, read

_OUT = "\n\nExclusion Criteria:\n\n* Stroke"


def _asked(text: str) -> list[tuple[str, str]]:
    return [(one.text, one.asked) for one in read(text).pieces]


@pytest.mark.parametrize(
    ("one", "other", "named"),
    [
        (
            "Eligibility Criteria for Participants with PD",
            "Eligibility Criteria for Care Partners",
            ("for Participants with PD", "for Care Partners"),
        ),
        (
            "Eligibility Criteria for Participants with PD:",
            "Eligibility Criteria for Care Partners:",
            ("for Participants with PD", "for Care Partners"),
        ),
        ("Selection criteria for mothers", "Selection criteria for infants", ("for mothers", "for infants")),
        ("Patient eligibility", "Caregiver eligibility", ("Patient eligibility", "Caregiver")),
    ],
)
def test_headings_of_people_over_sections_of_their_own_name_them(
    one: str, other: str, named: tuple[str, str]
) -> None:
    text = f"{one}\n\nInclusion Criteria:\n\n* Asthma\n\n{other}\n\nInclusion Criteria:\n\n* Gout{_OUT}"
    assert criteria(text) == [f"+ [{named[0]}] Asthma", f"+ [{named[1]}] Gout", "- Stroke"]
    assert any("comes once, behind what is asked of" in one.message for one in read(text).problems)


def test_a_heading_of_people_over_the_only_sections_names_everyone() -> None:
    text = f"Eligibility criteria for adults\n\nInclusion Criteria:\n\n* Asthma{_OUT}"
    assert criteria(text) == ["+ Asthma", "- Stroke"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Asthma group", "COPD group"),
        ("Experiment 1", "Experiment 2"),
        ("STEP 1", "STEP 2"),
        ("Study 1", "Study 2"),
        ("<Patients>", "<Healthy controls>"),
        ("[Phase I]", "[Phase II]"),
        ("Main study:", "Sub-study:"),
        ("Core study:", "Extension study:"),
    ],
)
def test_lines_over_bullets_name_parts_beside_each_other(one: str, other: str) -> None:
    text = f"Inclusion Criteria:\n\n{one}\n- Asthma\n- Gout\n{other}\n- Fever{_OUT}"
    first, second = one.strip("<>[]:"), other.strip("<>[]:")
    assert criteria(text) == [f"+ [{first}] Asthma", f"+ [{first}] Gout", f"+ [{second}] Fever", "- Stroke"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Asthma patients", "COPD patients"),
        ("Children with CP", "Typically developing children"),
    ],
)
def test_lines_that_may_name_people_are_asked_with_their_lists(one: str, other: str) -> None:
    text = f"Inclusion Criteria:\n\n{one}\n- Gout\n{other}\n- Fever{_OUT}"
    assert _asked(text) == [(one, one), ("Gout", one), (other, other), ("Fever", other), ("Stroke", "")]
    assert sum("may say whom alone" in one.message for one in read(text).problems) == 2


def test_one_such_line_alone_and_those_that_exclude_stay_criteria() -> None:
    alone = f"Inclusion Criteria:\n\nAsthma patients\n- Gout{_OUT}"
    assert {asked for _, asked in _asked(alone)} == {""}
    out = "Exclusion Criteria:\n\nPatients on dialysis\n- Gout\nPatients with COPD\n- Fever"
    assert {asked for _, asked in _asked(out)} == {""}


@pytest.mark.parametrize(
    "line", ["General:", "Common:", "Other:", "[Common]", "Medical history:", "Laboratory:"]
)
def test_what_sorts_behind_the_last_group_is_asked(line: str) -> None:
    text = f"Exclusion Criteria:\n\nGroup 1:\n* Smoking\n\n{line}\n* Gout"
    first, last = read(text).pieces
    assert (first.group, first.asked) == ("Group 1", "")
    assert (last.group, last.asked) == ("", "Group 1")
    assert any(f"“{line}” stands behind what is for “Group 1”" in one.message for one in read(text).problems)


def test_what_sorts_within_a_group_stays_the_groups() -> None:
    text = "Exclusion Criteria:\n\nGroup 1:\nDemographics:\n* Age < 18\nLaboratory:\n* ALT > 3 x ULN\nGroup 2:\n* Gout"
    assert criteria(text) == ["- [Group 1] Age < 18", "- [Group 1] ALT > 3 x ULN", "- [Group 2] Gout"]
    assert {asked for _, asked in _asked(text)} == {""}


def test_the_people_of_a_heading_do_not_end_with_a_topic() -> None:
    text = "Exclusion criteria for Part B:\n\n* Smoking\n\nGeneral:\n* Gout"
    assert [(one.group, one.asked) for one in read(text).pieces] == [("for Part B", "")] * 2


@pytest.mark.parametrize("everyone", ["ALL COHORTS:", "ALL PATIENTS:", "All participants:"])
def test_everyone_behind_a_bullet_ends_a_group(everyone: str) -> None:
    text = f"Inclusion Criteria:\n\n* COHORT 1:\n* Asthma\n* {everyone}\n* Gout{_OUT}"
    assert criteria(text) == ["+ [COHORT 1] Asthma", "+ Gout", "- Stroke"]


def test_caregivers_are_a_group_over_bullets_and_asked_as_a_bullet() -> None:
    over = "Inclusion Criteria:\n\n* Gout\n\nExclusion Criteria:\n\nCAREGIVERS\n\n* Dementia"
    assert criteria(over) == ["+ Gout", "- [CAREGIVERS] Dementia"]
    within = "Exclusion Criteria:\n\n* Gout\n* CAREGIVERS\n* Dementia"
    assert _asked(within) == [("Gout", ""), ("CAREGIVERS", "CAREGIVERS"), ("Dementia", "CAREGIVERS")]


def test_one_caregiver_in_a_numbered_list_is_an_item_of_it() -> None:
    within = "Exclusion Criteria:\n\n1. Gout\n2. Caregiver\n3. Dementia"
    assert _asked(within) == [("Gout", ""), ("Caregiver", ""), ("Dementia", "")]
    several = within.replace("Caregiver", "Caregivers")
    assert [asked for _, asked in _asked(several)] == ["", "Caregivers", "Caregivers"]


def test_people_before_a_colon_as_an_item_are_asked_with_what_follows() -> None:
    text = f"Inclusion Criteria:\n\n* DONOR:\n* Age over 18\n* RECIPIENT:\n* Leukemia{_OUT}"
    assert [asked for _, asked in _asked(text)] == ["DONOR:", "DONOR:", "RECIPIENT:", "RECIPIENT:", ""]


def test_the_name_of_a_chapter_over_bullets_is_no_finding() -> None:
    assert criteria("Exclusion Criteria:\n\nMEDICAL HISTORY\n\n* Dementia\n* Stroke") == [
        "- Dementia",
        "- Stroke",
    ]
    assert criteria("Inclusion Criteria:\n\nInformed consent\n\n* Asthma") == [
        "+ Informed consent",
        "+ Asthma",
    ]


@pytest.mark.parametrize("colon", ["", ":"])
@pytest.mark.parametrize("step", ["PRE-REGISTRATION", "Registration", "Pre-screening", "Screening"])
def test_the_criteria_at_a_step_are_a_heading(step: str, colon: str) -> None:
    flat = (
        f"Inclusion Criteria:\n\n* {step} INCLUSION CRITERIA{colon}\n* Asthma\n\n"
        f"Exclusion Criteria:\n\n* {step} EXCLUSION CRITERIA{colon}\n* Stroke"
    )
    assert criteria(flat) == ["+ Asthma", "- Stroke"]
    mixed = f"Inclusion Criteria:\n\n* {step} EXCLUSION CRITERIA{colon}\n* Stroke\n* {step} INCLUSION CRITERIA\n* Gout"
    assert criteria(mixed) == ["- Stroke", "+ Gout"]
    assert criteria(f"{step} eligibility criteria{colon}\n\n* Asthma") == ["+ Asthma"]
    assert criteria(f"Exclusion Criteria:\n\n{step} criteria{colon}\n\n* Stroke") == ["- Stroke"]


def test_eligibility_at_a_step_behind_what_excludes_is_asked() -> None:
    text = "Exclusion Criteria:\n\n* Stroke\n\nREGISTRATION ELIGIBILITY CRITERIA\n\n* ECOG 0-1"
    assert [(one.kind, one.doubt) for one in read_sections(text).pieces] == [
        ("exclusion", ""),
        ("exclusion", "REGISTRATION ELIGIBILITY CRITERIA"),
    ]
