"""A visit is judged by the criteria that it was saved by; that they were changed since is told."""

from pathlib import Path

import pytest

from screener.commands.trial_names import rules_of
from screener.language.library import load_protocol
from screener.log.batch import file_digest, record
from screener.model.resources import shipped
from screener.sources.tables import open_table
from screener.visit.cards import CandidateCard
from screener.visit.changed import mark_changed
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.recent import of_line
from screener.visit.trials import find_trial, own_copy, replace_text
from screener.visit.visiting import Visit
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL

RULE = "edss between 3 and 6"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk of its own, as the app has it, and a user's own folder of criteria."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    found = Desk(tmp_path / "log.db", tmp_path / "drafts")
    found.in_app = True
    return found


def saved(desk: Desk) -> Visit:
    """A visit in the log."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    return desk.save(visit, LM)


def change(old: str, new: str) -> None:
    """Change the trial's criteria, in a copy of the user's own."""
    path = find_trial(TRIAL)
    text = path.read_text(encoding="utf-8")
    assert old in text
    replace_text(own_copy(path), text.replace(old, new, 1))


def card(desk: Desk) -> CandidateCard:
    """The candidate as home lists her."""
    (found,) = desk.recent()
    return found


def test_a_visit_of_criteria_that_were_changed_since_says_so_and_how_to_go_on(desk: Desk) -> None:
    saved(desk)
    assert not desk.open(card(desk)).note
    change(RULE, "edss between 3 and 4")
    visit = desk.open(card(desk))
    assert "This visit was saved by other criteria than" in visit.note
    assert "Enter on the candidate offers to screen again" in visit.note
    assert "old criteria" in visit.status()
    visit.sheet.put("edss", Entry("5"))
    visit.sheet.explain("edss", "misread")
    desk.keep(visit)
    again = desk.open(card(desk))
    assert "This visit was saved by other criteria than" in again.note, "a draft of a change does the same"
    assert "old criteria" in again.status()
    kept = desk.save(again, LM)
    assert "old criteria" in kept.status(), "once it is saved, too"
    assert "old criteria" not in desk.rescreen(kept.screening).status()


def test_who_reviewed_the_criteria_changes_nothing_of_what_they_judge_by(desk: Desk) -> None:
    saved(desk)
    before = load_protocol(TRIAL).digest
    change("[[criterion]]", '[[criterion]]\nreviewed = { by = "L. Martin", on = "2026-03-01" }')
    visit = desk.open(card(desk))
    assert load_protocol(str(find_trial(TRIAL))).digest != before
    assert not visit.note
    assert "old criteria" not in visit.status()


def test_who_was_taken_in_from_a_file_stands_by_the_same_criteria(desk: Desk) -> None:
    """A file is judged by rules whose places in the texts were not read; the criteria are the same."""
    file = shipped("criteria") / f"{TRIAL}.candidates.csv"
    table = open_table(file, rules_of(TRIAL))
    with desk.log(write=True) as log:
        record(log, rules_of(TRIAL), find_trial(TRIAL).read_bytes(), table, file_digest(file), LM)
    cards = [of_line(line) for line in desk.screenings()]
    assert cards
    for one in cards:
        visit = desk.open(one)
        assert not visit.note
        assert "old criteria" not in visit.status()
    change(RULE, "edss between 3 and 4")
    assert "This visit was saved by other criteria than" in desk.open(cards[0]).note


def test_a_log_that_does_not_know_which_rules_a_person_wrote_holds_the_same_criteria(desk: Desk) -> None:
    """An earlier program did not note it."""
    change(RULE, "edss between 3 and 4")
    visit = saved(desk)
    assert any(one.edited for one in visit.protocol.criteria)
    criteria = tuple(one.model_copy(update={"edited": False}) for one in visit.protocol.criteria)
    visit.protocol = visit.protocol.model_copy(update={"criteria": criteria})
    mark_changed(visit)
    assert not visit.is_outdated
