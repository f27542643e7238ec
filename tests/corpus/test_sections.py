"""Eligibility texts taken apart: headings, bullets, nesting, wrapped lines, escapes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screener.language.sections import read_sections


def pieces(text: str) -> list[tuple[str, str]]:
    sections = read_sections(text)
    assert sections.lost(text) == ()
    return [(piece.kind, piece.text) for piece in sections.pieces]


INC, EXC = "inclusion", "exclusion"

TABLE: list[tuple[str, str, list[tuple[str, str]]]] = [
    (
        "the registry's usual form",
        "Inclusion Criteria:\n\n* Fever\n* Cough\n\nExclusion Criteria:\n\n* Pregnancy",
        [(INC, "Fever"), (INC, "Cough"), (EXC, "Pregnancy")],
    ),
    (
        "Windows line ends, capitals, dashes",
        "INCLUSION CRITERIA\r\n- Fever\r\n- Cough\r\nEXCLUSION CRITERIA\r\n- Pregnancy\r\n",
        [(INC, "Fever"), (INC, "Cough"), (EXC, "Pregnancy")],
    ),
    (
        "numbered",
        "Inclusion Criteria:\n\n1. Fever\n2. Cough\n\nExclusion Criteria:\n\n1) Pregnancy",
        [(INC, "Fever"), (INC, "Cough"), (EXC, "Pregnancy")],
    ),
    (
        "a wrapped bullet is one criterion",
        "Inclusion Criteria:\n\n* HbA1c ≥\n  7 %\n* Cough",
        [(INC, "HbA1c ≥ 7 %"), (INC, "Cough")],
    ),
    (
        "nested bullets stay with their parent",
        "Exclusion Criteria:\n\n* Any of the following:\n  * Fever\n  * Cough\n* Pregnancy",
        [(EXC, "Any of the following:\n* Fever\n* Cough"), (EXC, "Pregnancy")],
    ),
    (
        "escapes",
        "Inclusion Criteria:\n\n* Platelets \\<50 G/L\n* ALT &amp;lt; 40 U/L\n* AST &lt; 40 U/L",
        [(INC, "Platelets <50 G/L"), (INC, "ALT < 40 U/L"), (INC, "AST < 40 U/L")],
    ),
    (
        "no bullets",
        "Inclusion Criteria:\n\nFever\n\nCough\n\nExclusion Criteria:\n\nPregnancy",
        [(INC, "Fever"), (INC, "Cough"), (EXC, "Pregnancy")],
    ),
]


@pytest.mark.parametrize(("title", "text", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_sections(title: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(text) == expected, title


def test_without_a_heading_everything_is_inclusion_and_a_problem_says_so() -> None:
    sections = read_sections("* Fever\n* Cough")
    assert [piece.kind for piece in sections.pieces] == [INC, INC]
    assert [problem.severity for problem in sections.problems] == ["question"]


def test_an_empty_text_is_a_problem() -> None:
    sections = read_sections(" \n")
    assert sections.pieces == ()
    assert len(sections.problems) == 1


FRAGMENTS = st.lists(
    st.sampled_from(
        [
            "Inclusion Criteria:",
            "Exclusion criteria",
            "* ",
            "  - ",
            "1. ",
            "(a) ",
            "\n",
            "\r\n",
            "\\<",
            "&amp;lt;",
        ]
        + ["Fever", "age > 18", ":", ";", "and", " ", "\t", "•", "**", "\ufeff", "≥ 3"]
    ),
    max_size=30,
).map("".join)


@given(st.text(max_size=200) | FRAGMENTS)
def test_any_text_is_taken_apart_without_loss(text: str) -> None:
    sections = read_sections(text)
    assert sections.lost(text) == ()
    for piece in sections.pieces:
        start, end = piece.span
        assert 0 <= start <= end <= len(text)
        assert len(piece.origin) == len(piece.text)
        assert list(piece.origin) == sorted(piece.origin)
