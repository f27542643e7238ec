"""Headings with a slip in them: taken for the nearest side, and told; what is only like one is none."""

import pytest

from screener.language.text.headings import read_heading
from screener.language.text.sections import read_sections

SLIPS = [
    "Ex clusion Criteria",
    "Exclsion",
    "Exclu sion Criteria",
    "Excluion critera:",
    "Key exclsion criteria",
    "Exclusiom Criteria",
    "Execlusion Criteria",
    "Exclusion Cirteria",
    "Eclusion",
]
KNOWN = [
    "Exlusion Criteria",
    "Exclusion Criteria",
    "EXCLUSION",
    "EXCLUSIONCRITERIA",
    "Exclusion criterion:",
    "Exculsion criteria",
]
LIKE = [
    "Infusion criteria",
    "Occlusion",
    "Occlusion criteria",
    "Conclusion",
    "Explosion",
    "Expulsion",
    "Extrusion",
    "Enclusion criteria",
    "Inclusion body",
    "Exclusion diet",
    "Incision criteria",
    "Seclusion",
]
TOLD = "with a slip in it"


def sides(text: str) -> list[str]:
    return [
        f"{'+' if piece.kind == 'inclusion' else '-'} {piece.text}" for piece in read_sections(text).pieces
    ]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_taken_for_its_side_and_told(slip: str) -> None:
    text = f"Inclusion Criteria\n\n* Asthma\n\n{slip}\n\n* COPD"
    assert sides(text) == ["+ Asthma", "- COPD"]
    told = [problem for problem in read_sections(text).problems if TOLD in problem.message]
    assert [problem.severity for problem in told] == ["question"]


@pytest.mark.parametrize("slip", ["Inclusons critera", "I nclusion criteria", "Iclusion Criteria"])
def test_so_is_one_of_what_includes(slip: str) -> None:
    text = f"Exclusion Criteria\n\n* COPD\n\n{slip}\n\n* Asthma"
    assert sides(text) == ["- COPD", "+ Asthma"]


@pytest.mark.parametrize("known", KNOWN)
def test_what_is_known_is_told_of_nothing(known: str) -> None:
    text = f"Inclusion Criteria\n\n* Asthma\n\n{known}\n\n* COPD"
    assert sides(text) == ["+ Asthma", "- COPD"]
    assert not any(TOLD in problem.message for problem in read_sections(text).problems)


@pytest.mark.parametrize("like", LIKE)
def test_another_word_is_no_heading(like: str) -> None:
    assert read_heading(like) is None


def test_behind_a_bullet_a_side_alone_is_none() -> None:
    assert sides("Inclusion Criteria\n\n* Asthma\n* Exclsion\n* COPD") == ["+ Asthma", "+ Exclsion", "+ COPD"]
