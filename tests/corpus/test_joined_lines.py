"""Items below a head that stand apart: joined by "or", or listed on the head's own line.

A sample is a text; beside it stand its criteria, as in :mod:`tests.corpus.test_sections`.
"""

import pytest

from tests.corpus.test_sections import criteria, read, the_problem


def test_or_at_the_end_of_an_item_joins_it_with_the_next() -> None:
    text = """
        Inclusion Criteria:
        - Adequate organ function:
          - Creatinine ≤ 1.5 x ULN
            OR
          - Creatinine clearance ≥ 60 mL/min
          - ANC ≥ 1,500/mcL
        """
    joined = "* Creatinine ≤ 1.5 x ULN OR Creatinine clearance ≥ 60 mL/min"
    assert criteria(text) == [f"+ Adequate organ function:\n{joined}\n* ANC ≥ 1,500/mcL"]
    assert "stand apart and are joined by “or”" in the_problem(text).message


def test_or_before_the_last_of_several_items_may_be_of_all_of_them() -> None:
    text = """
        Inclusion Criteria:
        - Presence of:
          - HbA1c ≥ 7 %
          - Fasting glucose ≥ 126 mg/dL or
          - Diabetes
        """
    assert criteria(text) == ["+ Presence of:\n* HbA1c ≥ 7 %\n* Fasting glucose ≥ 126 mg/dL or\n* Diabetes"]


@pytest.mark.parametrize("last", ["TIA within 6 months", "cough; and age over 60", "fever for 3 days"])
def test_what_the_last_item_of_a_line_says_more_may_be_of_all_of_them(last: str) -> None:
    line = f"One of the following: a) stroke b) asthma c) {last}"
    assert criteria(f"Inclusion Criteria:\n- {line}\n- Adults") == [f"+ {line}", "+ Adults"]


def test_an_item_that_lists_is_not_joined_with_the_next() -> None:
    text = """
        Inclusion Criteria:
        - High risk:
          - Age ≥ 65 years, diabetes, or
          - Smoking
        """
    assert criteria(text) == ["+ High risk:\n* Age ≥ 65 years, diabetes, or\n* Smoking"]


def test_what_a_head_joins_is_not_joined_again() -> None:
    text = """
        Inclusion Criteria:
        - Any of the following:
          - Asthma; or
          - COPD
        """
    assert criteria(text) == ["+ Any of the following:\n* Asthma; or\n* COPD"]
    assert not read(text).problems


@pytest.mark.parametrize(
    "line",
    [
        "One of the following: a) asthma b) COPD c) fever",
        "One of the following: a. asthma b. COPD c. fever",
        "One of the following: 1. asthma 2. COPD 3. fever",
    ],
)
def test_the_list_behind_a_head_on_its_line(line: str) -> None:
    text = f"Inclusion Criteria:\n- {line}\n- Adults"
    assert criteria(text) == ["+ One of the following:\n* asthma\n* COPD\n* fever", "+ Adults"]


def test_a_list_on_a_line_that_goes_on_behind_it() -> None:
    line = "One of the following: a) asthma b) COPD. Patients must be adults."
    assert criteria(f"Inclusion Criteria:\n- {line}\n- Cough") == [f"+ {line}", "+ Cough"]
