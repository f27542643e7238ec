"""Lines that look like headings, groups or codes and are criteria: what they say stays where it stands."""

import pytest

from screener.language.library import read_trial
from screener.language.text.sections import read_sections
from screener.language.wording import wording
from tests.corpus.test_sections import criteria, read


def _rules(text: str) -> dict[str, str]:
    return {one.id: wording(one.rule) for one in read_trial(text.encode(), "text").protocol.criteria}


@pytest.mark.parametrize(
    "line", ["Women: included", "Children: excluded", "Adults: eligible", "Minors - not eligible"]
)
def test_who_is_included_is_no_heading(line: str) -> None:
    text = f"Inclusion Criteria:\n\nHypertension\n\n{line}\n\nAsthma\n\nExclusion Criteria:\n\nStroke"
    assert criteria(text) == ["+ Hypertension", f"+ {line}", "+ Asthma", "- Stroke"]


def test_what_one_arm_is_not_asked_is_asked_of_the_others_alone() -> None:
    text = "Inclusion Criteria:\n\nNot applicable to Arm 1:\n- Asthma\n\nExclusion Criteria:\n\n- Stroke"
    assert _rules(text)["I01"] == 'if (judge "comes under the heading “everyone but Arm 1”") then (asthma)'


def test_what_must_not_be_met_among_what_includes_is_one_criterion() -> None:
    head = "Patients must not meet any of the following:"
    text = f"Inclusion Criteria:\n\nAsthma\n\n{head}\n\n- Stroke\n- Cancer\n\nHypertension\n\nExclusion:\n\nFever"
    assert criteria(text) == [
        "+ Asthma",
        f"+ {head}\n* Stroke\n* Cancer",
        "+ Hypertension",
        "- Fever",
    ]


@pytest.mark.parametrize("says", ["without a history of", "with no", "with known", "with prior"])
def test_a_head_that_says_more_than_who_it_is_of_is_no_group(says: str) -> None:
    text = f"Exclusion Criteria:\n\nHealthy volunteers:\n- Asthma\n\nPatients {says}:\n- stroke\n- cancer"
    assert not any(f"[Patients {says}]" in one for one in criteria(text))


def test_one_word_for_people_above_a_list_stays_a_criterion() -> None:
    text = "Inclusion Criteria:\n\nAdults\n\n- Asthma\n- BMI < 30\n\nExclusion Criteria:\n\n- Stroke"
    assert criteria(text) == ["+ Adults", "+ Asthma", "+ BMI < 30", "- Stroke"]


def test_two_parts_named_in_one_item_are_not_one_group() -> None:
    item = "(Part A) Age 18-55 years; (Part B) Age 18-75 years"
    assert criteria(f"Inclusion Criteria:\n- {item}\n- Asthma") == [f"+ {item}", "+ Asthma"]


def test_rejection_of_a_graft_does_not_exclude() -> None:
    text = "Inclusion Criteria:\n\n- Kidney transplant\n\nBanff rejection criteria:\n\n- C4d positive"
    assert [one[0] for one in criteria(text)] == ["+", "+"]


def test_codes_beside_other_letters_are_of_no_side() -> None:
    text = "Inclusion Criteria:\nA1. Asthma\nA2. Hypertension\nE1. Sinus rhythm\nE2. Normal ECG"
    assert [one[0] for one in criteria(text)] == ["+", "+", "+", "+"]


@pytest.mark.parametrize(
    "line",
    [
        'Patients who do not meet the "inclusion criteria"',
        "Outside the inclusion criteria",
        "Inclusion bodies",
    ],
)
def test_what_speaks_of_the_other_side_puts_nothing_in_doubt(line: str) -> None:
    found = read(f"Exclusion Criteria:\n- {line}\n- Stroke\n- Asthma")
    assert [piece.kind for piece in found.pieces] == ["exclusion"] * 3
    assert found.problems == ()


def test_numbers_in_brackets_behind_a_list_take_no_time() -> None:
    """Each bracket once doubled the work: thirty of them never ended."""
    assert len(criteria("Exclusion Criteria:\n- Stroke\n- Cancer\nwithin " + "(1) " * 30 + "x")) == 2


def _sides(text: str) -> list[str]:
    pieces = read_sections(text).pieces
    return [f"{'?' if one.doubt else '+' if one.kind == 'inclusion' else '-'} {one.text}" for one in pieces]


def test_what_must_not_be_reaches_no_further_than_its_first_line_where_nothing_shows_where_it_ends() -> None:
    head = "Inclusion Criteria:\nAsthma\nMust not have:\n"
    lines = "COPD\nDiabetes\nAble to walk"
    assert _sides(head + lines) == ["+ Asthma", "- COPD", "? Diabetes", "? Able to walk"]
    # A blank line, the next head or a heading right above show where it begins or ends.
    apart = "Inclusion Criteria:\nAsthma\n\nMust not have:\nCOPD\nDiabetes"
    assert _sides(apart) == ["+ Asthma", "- COPD", "- Diabetes"]
    assert _sides(f"{head}COPD\nDiabetes\nMust have:\nGout") == ["+ Asthma", "- COPD", "- Diabetes", "+ Gout"]
    assert _sides("Inclusion Criteria:\nMust not have:\nCOPD\nDiabetes") == ["- COPD", "- Diabetes"]
