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
