"""A line that says who else may take part asks nothing of everyone: it is one criterion with its list, to be judged."""

import pytest

from screener.language.library import read_trial
from screener.language.wording import wording
from tests.corpus.test_sections import criteria, read

LINES = (
    "Patients with the following are eligible:",
    "The following patients are eligible:",
    "Patients with the following may be enrolled:",
    "Patients with the following conditions may be included:",
    "Patients with the following can participate:",
    "Patients meeting the following are also eligible:",
    "Also eligible:",
    "Eligible if:",
    "Patients may be included if:",
)
FRAMES = (
    "Patients with all of the following are eligible:",
    "Patients meeting the following criteria are eligible:",
    "Patients must meet the following to be eligible:",
    "Only the following patients may be included:",
    "Patients are eligible if:",
)


@pytest.mark.parametrize("side", ["Inclusion", "Exclusion"])
@pytest.mark.parametrize("line", LINES)
def test_who_else_may_take_part_is_judged(line: str, side: str) -> None:
    text = f"{side} Criteria:\n\n* Diabetes\n\n{line}\n\n* Hypertension\n* HIV infection"
    sign = "+" if side == "Inclusion" else "-"
    assert criteria(text) == [f"{sign} Diabetes", f"{sign} {line}\n* Hypertension\n* HIV infection"]
    last = read_trial(text.encode(), "text").protocol.criteria[-1]
    assert wording(last.rule).startswith(f'judge "{line}')


@pytest.mark.parametrize("line", LINES[:7])
def test_so_it_is_right_below_the_name_of_the_section(line: str) -> None:
    text = f"Inclusion Criteria:\n\n{line}\n\n* Hypertension\n* HIV infection"
    assert criteria(text) == [f"+ {line}\n* Hypertension\n* HIV infection"]


@pytest.mark.parametrize("line", LINES[7:])
def test_a_condition_right_below_the_name_of_the_section_is_the_sections(line: str) -> None:
    assert criteria(f"Inclusion Criteria:\n\n{line}\n\n* Hypertension\n* Gout") == [
        "+ Hypertension",
        "+ Gout",
    ]


@pytest.mark.parametrize("line", FRAMES)
def test_what_is_asked_of_all_is_asked_of_all(line: str) -> None:
    assert criteria(f"Inclusion Criteria:\n* Adults\n\n{line}\n* Gout") == ["+ Adults", "+ Gout"]


def test_without_bullets_nobody_can_tell_how_far_it_reaches() -> None:
    text = "Inclusion Criteria:\nAdults\n\nAlso eligible:\n\nHypertension\n\nGout\n\nExclusion Criteria:\n\nStroke"
    assert [bool(one.doubt) for one in read(text).pieces] == [False, True, True, True, False]
