"""Criteria under headings for different people are asked of those who come under the heading."""

from screener.language.library import read_trial
from screener.language.wording import wording

TEXT = b"""Inclusion criteria for patients:
- Age > 50 years
Inclusion criteria for controls:
- Age < 50 years
Exclusion Criteria:
- Asthma
"""


def test_each_group_has_its_own_criteria() -> None:
    rules = {one.id: wording(one.rule) for one in read_trial(TEXT, "text").protocol.criteria}
    assert rules["I01"].endswith("then (age > 50 years)")
    assert rules["I02"].endswith("then (age < 50 years)")
    assert "patients" in rules["I01"]
    assert "controls" in rules["I02"]
    assert rules["E01"] == "asthma"


def test_whoever_is_in_no_group_is_not_sought() -> None:
    """Each inclusion criterion is one group's: without this one, nothing would be asked of anybody else."""
    rules = {one.id: wording(one.rule) for one in read_trial(TEXT, "text").protocol.criteria}
    assert rules["R01"] == (
        'any of (judge "comes under the heading “for patients”"; judge "comes under the heading “for controls”")'
    )


def test_criteria_of_everybody_are_enough() -> None:
    """A heading for some beside criteria for all may name a part of the study: nobody need be in it."""
    text = b"Inclusion criteria:\n- Asthma\n" + TEXT
    assert "R01" not in {one.id for one in read_trial(text, "text").protocol.criteria}


def _rules(text: str) -> dict[str, str]:
    return {one.id: wording(one.rule) for one in read_trial(text.encode(), "text").protocol.criteria}


def test_exclusion_criteria_for_one_group_alone_are_asked_of_that_group() -> None:
    inclusion = "Inclusion criteria for mothers:\n- Asthma\nInclusion criteria for children:\n- Rhinitis\n"
    rules = _rules(inclusion + "Exclusion criteria for mothers:\n- Fever\n")
    assert rules["E01"] == 'if (judge "comes under the heading “for mothers”") then (fever)'
    rules = _rules("Inclusion criteria:\n- Asthma\nChildren, exclusion:\n- Fever\n")
    assert rules["E01"] == 'if (judge "comes under the heading “Children”") then (fever)'
    rules = _rules("Inclusion criteria:\n- Asthma\nExclusion criteria for healthy controls:\n- Fever\n")
    assert rules["E01"] == 'if (judge "comes under the heading “for healthy controls”") then (fever)'
    rules = _rules("Inclusion criteria:\n- Asthma\nExclusion criteria for patients:\n- Fever\n")
    assert rules["E01"] == "fever"


def test_a_heading_in_capitals_names_patients_beside_controls() -> None:
    text = (
        "Inclusion Criteria for Patients:\n- Asthma\nInclusion Criteria for Healthy Controls:\n- Age > 18\n"
    )
    assert "Patients" in _rules(text)["I01"]


def test_a_heading_for_everybody_names_no_group() -> None:
    text = (
        "Inclusion criteria for all participants:\n- Asthma\nInclusion criteria for controls:\n- Age > 18\n"
    )
    assert _rules(text)["I01"] == "asthma"


def test_groups_that_stand_over_blocks_of_both_sides() -> None:
    text = "Group 1 (Cases)\nInclusion:\n- Asthma\nExclusion:\n- Fever\nGroup 2 (Siblings)\nInclusion:\n- Cough\n"
    rules = _rules(text)
    assert "Group 1" in rules["I01"]
    assert "Group 1" in rules["E01"]
    assert "Group 2" in rules["I02"]
    assert "I03" not in rules
    cases = _rules("Cases:\nInclusion Criteria:\n- Asthma\nControls:\nInclusion Criteria:\n- Age > 18\n")
    assert "Cases" in cases["I01"]


def test_lines_without_signs_below_the_name_of_a_group_and_what_it_has() -> None:
    text = "Inclusion criteria:\nExperimental group: asthma\nFever\nControl group: no asthma\nNo fever\n"
    rules = _rules(text)
    assert rules["I02"] == 'if (judge "comes under the heading “Experimental group”") then (fever)'
    assert rules["I04"] == 'if (judge "comes under the heading “Control group”") then (not (fever))'
    told = [one.message for one in read_trial(text.encode(), "text").problems]
    assert any("may be meant for everyone" in one for one in told)
    of_all = "Inclusion criteria:\nCohort A: asthma\nCohort B: rhinitis\nFever\n"
    assert _rules(of_all)["I03"] == "fever"


def test_donors_and_the_eye_that_is_meant_are_not_everybody() -> None:
    text = "Donor Inclusion Criteria:\n- Age > 20\nRecipient Inclusion Criteria:\n- Aplastic anemia\n"
    rules = _rules(text + "Donor Exclusion Criteria:\n- Pregnancy\n")
    assert rules["I01"] == 'if (judge "comes under the heading “Donor”") then (age > 20 years)'
    assert rules["E01"] == 'if (judge "comes under the heading “Donor”") then (pregnant)'
    rules = _rules("Inclusion Criteria:\n- Age > 20\nStudy Eye Exclusion Criteria:\n- Glaucoma\n")
    assert rules["E01"] == 'if (judge "comes under the heading “Study Eye”") then (glaucoma)'
