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
