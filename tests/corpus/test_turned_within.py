"""A line that turns the side within a section reaches as far as its list; what may stand behind the list is asked."""

import pytest

from tests.corpus.test_sections import read

TEXTS: dict[str, tuple[str, list[str]]] = {
    "up to a heading within the section": (
        "Inclusion Criteria:\n* Adults\n\nPatients must not have:\n* Stroke\n\nLaboratory criteria:\n* ANC >= 1500/mm3",
        ["+ Adults", "- Stroke", "? ANC >= 1500/mm3"],
    ),
    "up to a blank line, without bullets": (
        "Inclusion Criteria:\nAdults\nMust not have:\nStroke\nDialysis\n\nHb >= 9 g/dL",
        ["+ Adults", "- Stroke", "- Dialysis", "? Hb >= 9 g/dL"],
    ),
    "the first alone, where blank lines stand between all": (
        "Inclusion Criteria:\n\nMust not have:\n\nStroke\n\nDialysis\n\nAt least 18 years old",
        ["- Stroke", "? Dialysis", "? At least 18 years old"],
    ),
    "up to what people must be or have": (
        "Inclusion Criteria:\nPatients must not have:\nStroke\nPatients must have recovered from surgery\nHb >= 9 g/dL",
        ["- Stroke", "? Patients must have recovered from surgery", "? Hb >= 9 g/dL"],
    ),
    "up to a blank line among items that stand together": (
        "Inclusion Criteria:\n\nPatients must not have:\n\n* Stroke\n* HIV\n\n* ECOG 0-1",
        ["- Stroke", "- HIV", "? ECOG 0-1"],
    ),
    "an item heads a list on its own level": (
        "Inclusion Criteria:\n\n* Adults\n* Must not have any of:\n\n* Stroke\n* HIV\n\n* ECOG 0-1",
        ["+ Adults", "- Stroke", "- HIV", "? ECOG 0-1"],
    ),
    "a list further in goes on over a blank line": (
        "Inclusion Criteria:\n\n* Adults\n* Must not have any of:\n\n    * Stroke\n    * HIV\n\n    * Gout\n* ECOG 0-1",
        ["+ Adults", "- Stroke", "- HIV", "- Gout", "+ ECOG 0-1"],
    ),
    "blank lines between all items end no list with bullets": (
        "Inclusion Criteria:\n\n* Adults\n\nMust not have any of:\n\n* Stroke\n\n* HIV\n\n"
        "Exclusion Criteria:\n\n* Gout",
        ["+ Adults", "- Stroke", "- HIV", "- Gout"],
    ),
    "a line that turns back": (
        "Inclusion Criteria:\n\nPatients must not have:\n* Stroke\n* HIV\n\nPatients must have:\n* Hb >= 9 g/dL",
        ["- Stroke", "- HIV", "+ Hb >= 9 g/dL"],
    ),
    "numbers that begin anew": (
        "Inclusion Criteria:\nPatients must not have:\n1. Stroke\n2. HIV\n1. Hb >= 9 g/dL",
        ["- Stroke", "- HIV", "? Hb >= 9 g/dL"],
    ),
    "among what excludes": (
        "Exclusion Criteria:\n* Stroke\n\nPatients must have:\n* Hb >= 9 g/dL\n\nOther conditions:\n* Gout",
        ["- Stroke", "+ Hb >= 9 g/dL", "? Gout"],
    ),
    "what is excluded from the study is a section of its own": (
        "Inclusion Criteria:\n* Adults\n\nPatients are excluded if they have:\n* Stroke\n\nLaboratory:\n* Hb < 9 g/dL",
        ["+ Adults", "- Stroke", "- Hb < 9 g/dL"],
    ),
}


def shown(text: str) -> list[str]:
    """The criteria of a text behind the sign of their side, “?” where it cannot be told."""
    return [
        f"{'?' if one.doubt else '+' if one.kind == 'inclusion' else '-'} {one.text}"
        for one in read(text).pieces
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_a_line_that_turns_the_side_reaches_as_far_as_its_list(name: str) -> None:
    text, expected = TEXTS[name]
    assert shown(text) == expected
    told = [one.message for one in read(text).problems if "which side it is cannot be told" in one.message]
    assert len(told) == any(line.startswith("?") for line in expected)


def test_participants_head_no_section() -> None:
    told = read(
        "Inclusion Criteria:\n\nDiabetes\n\nParticipants must not have:\n\n1. Stroke\n\n2. HIV\n\n"
        "Laboratory values:\n\n1. Hemoglobin ≥ 9 g/dL\n\n2. Platelets ≥ 100,000/mm3\n\nExclusion Criteria:\n\nPregnancy"
    )
    doubt = {piece.text: piece.doubt for piece in told.pieces}
    assert doubt["Hemoglobin ≥ 9 g/dL"] == "Participants must not have:"
    assert not doubt["Stroke"]
