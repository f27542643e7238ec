"""The consent of an earlier screening is not this one's: it is asked for again, and that it lacks is told."""

from pathlib import Path

import pytest

from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL

LACKS = "the consent of the earlier screening (2026-03-01, version 3.0) was not entered again, and is not of this one"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def first(desk: Desk, **consent: str) -> int:
    """The number of a visit with its consent."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in {**ELIGIBLE, **consent}.items():
        visit.sheet.put(field, Entry(text))
    return desk.save(visit, LM).screening


@pytest.mark.parametrize(
    ("entered", "checks"),
    [
        ({}, (LACKS,)),
        ({"consent_date": Entry("2026-03-01"), "consent_version": Entry("3.0")}, ()),
        ({"consent_date": Entry(unknown=True)}, ()),
    ],
)
def test_a_consent_that_is_not_entered_again_is_told(
    desk: Desk, entered: dict[str, Entry], checks: tuple[str, ...]
) -> None:
    again = desk.rescreen(first(desk, consent_date="2026-03-01", consent_version="3.0"))
    assert again.note == (
        "The consent is not carried over: it was 2026-03-01, version 3.0. Enter the one of this visit."
    )
    for name, entry in {"screening_date": Entry("2026-04-02"), **entered}.items():
        again.sheet.put(name, entry)
    number = desk.save(again, LM).screening
    assert desk.episode(number).screening.checks == checks
    assert desk.screenings()[-1].checks == checks


def test_where_there_was_none_nothing_is_told(desk: Desk) -> None:
    again = desk.rescreen(first(desk))
    again.sheet.put("screening_date", Entry("2026-04-02"))
    assert not again.note
    assert desk.episode(desk.save(again, LM).screening).screening.checks == ()
