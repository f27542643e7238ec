"""The coordinator's desk: what home shows of the log and the drafts."""

from pathlib import Path

import pytest

from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import TrialFile, find_trial
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk of its own, with one trial."""
    file = TrialFile(find_trial(TRIAL), TRIAL, own=False)
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (file,))
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def saved(desk: Desk, code: str, **other: str) -> int:
    """A visit with all answers that was saved; the number of its screening."""
    visit = desk.new(find_trial(TRIAL), code)
    for field, text in {**ELIGIBLE, **other}.items():
        visit.sheet.put(field, Entry(text))
    return desk.save(visit, LM).screening


def test_home_counts_persons_by_the_outcome_of_their_last_visit(desk: Desk) -> None:
    first = saved(desk, "01-001")
    saved(desk, "01-002", edss="6.5")
    again = desk.rescreen(first)
    again.sheet.put("screening_date", Entry("2027-03-02"))
    desk.save(again, LM)
    (card,) = desk.trials()
    assert dict(card.outcomes) == {"undetermined": 1, "ineligible": 1}
