"""However long a text is, its reading ends, and nothing of it is lost."""

import pytest

from screener.language.clauses import questions
from screener.language.reading import read_criterion
from screener.language.text.sections import read_sections
from screener.model.protocol import CriterionKind
from screener.model.rules import Judgement

KINDS: tuple[CriterionKind, ...] = ("inclusion", "exclusion")
PIECES = {
    "labels": "Age: ",
    "lasts": "last ",
    "fractions": "20/",
    "names and slashes": "stroke/",
    "slashes": "/",
    "brackets": "(a) ",
    "empty brackets": "()",
    "bounds": "≥ 18 ",
    "lengths": "3 weeks ",
    "numbers": "1 ",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_piece_said_again_and_again_is_a_question(piece: str, kind: CriterionKind) -> None:
    text = piece * 700
    reading = read_criterion(text, kind)
    assert reading.ledger.lost == 0
    assert reading.ledger.computable == 0
    assert isinstance(reading.rule, Judgement)
    assert reading.rule.question == " ".join(text.split())


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "piece", ["asthma with ", "asthma according to ", "other things with ", "severe, e.g. "]
)
def test_a_word_that_joins_again_and_again_ends_no_reading(piece: str, kind: CriterionKind) -> None:
    text = f"zorbal {piece * 400}end"
    reading = read_criterion(text, kind)
    assert reading.ledger.lost == 0
    assert isinstance(reading.rule, Judgement)


@pytest.mark.parametrize("kind", KINDS)
def test_a_criterion_that_is_longer_than_a_whole_registration_is_one_question_with_its_reason(
    kind: CriterionKind,
) -> None:
    text = "Age ≥ 18 years. " * 1_700
    reading = read_criterion(text, kind)
    assert isinstance(reading.rule, Judgement)
    assert reading.rule.question == text.strip()
    assert reading.rule.span == (0, len(text))
    assert reading.ledger == (0, sum(not sign.isspace() for sign in text), 0)
    assert [(one.message, one.severity) for one in reading.problems] == [(questions.TOO_LONG, "question")]


def test_a_line_of_a_hundred_thousand_characters_comes_whole_to_its_question() -> None:
    said = ("Age: " * 20_000).strip()
    [piece] = read_sections(f"Inclusion Criteria:\n* {said}").pieces
    assert read_criterion(piece.text, "inclusion").rule == Judgement(question=said, span=(0, len(said)))


def test_many_slashes_that_are_written_stay_what_they_are_about() -> None:
    few = read_criterion("stroke/gout/asthma from childhood", "exclusion").rule
    assert isinstance(few, Judgement)
    assert few.about is not None
