"""Drafts in which nothing is left that the log lacks: what they hide, and what can be brought back."""

from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.log.batch import record
from screener.log.faults import LogFault
from screener.model.resources import shipped
from screener.sources.tables import open_table
from screener.visit.codes import over_saved
from screener.visit.desk import Desk
from screener.visit.entries import BLANK, Entry
from screener.visit.todo import tasks
from screener.visit.trials import TrialFile, find_trial
from screener.visit.visiting import Visit
from screener.visit.windows import given_up, is_gone, saved_elsewhere
from tests.log.visits import AB, LM
from tests.visit.trial import ELIGIBLE, TRIAL


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk of its own, with one trial."""
    file = TrialFile(find_trial(TRIAL), TRIAL, own=False)
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (file,))
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def saved(desk: Desk, code: str = "01-001") -> Visit:
    """A visit with all answers that was saved."""
    visit = desk.new(find_trial(TRIAL), code)
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    return desk.save(visit, LM)


def emptied(desk: Desk, code: str = "01-001") -> Visit:
    """A visit that was begun, and of which what was entered was deleted again."""
    visit = desk.new(find_trial(TRIAL), code)
    visit.sheet.put("edss", Entry("4.5"))
    desk.keep(visit)
    visit.sheet.put("edss", BLANK)
    desk.keep(visit)
    return visit


def test_a_new_visit_of_which_everything_was_deleted_stays_and_can_be_brought_back(desk: Desk) -> None:
    emptied(desk)
    (card,) = desk.recent()
    assert (card.code, card.state) == ("01-001", "draft, everything taken back")
    assert desk.next_code(TRIAL) == "01-002"
    again = desk.open(card)
    assert again.is_emptied
    assert again.state() == "everything taken back"
    assert again.sheet.undo() == "edss"
    assert again.sheet.entry("edss") == Entry("4.5")
    assert not again.is_emptied
    assert tasks(desk) == []


def test_so_does_one_that_holds_nothing_but_steps_back(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.draft = visit.sheet.draft._replace(past=(("edss", Entry("4.5")),))
    desk.drafts.save(visit.sheet.draft)
    (card,) = desk.recent()
    again = desk.open(card)
    again.sheet.undo()
    assert again.sheet.entry("edss") == Entry("4.5")


def test_what_was_undone_to_the_beginning_is_nothing(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("edss", Entry("4.5"))
    visit.sheet.undo()
    desk.keep(visit)
    assert not visit.is_emptied
    assert desk.recent() == []
    assert desk.next_code(TRIAL) == "01-001"


@pytest.mark.parametrize("text", ["deleted", "as it was"])
def test_a_draft_that_says_what_the_log_says_hides_nothing_that_is_to_be_signed(
    desk: Desk, text: str
) -> None:
    """A window that ended unasked leaves such a draft behind."""
    visit = saved(desk)
    field, before = ("new", BLANK) if text == "deleted" else ("edss", visit.sheet.entry("edss"))
    if field == "new":
        field = next(name for name in visit.fields if visit.sheet.entry(name) == BLANK)
    visit.sheet.put(field, Entry("5.0"), "misread")
    visit.sheet.put(field, before)
    assert visit.sheet.draft.inputs
    desk.keep(visit)
    (card,) = desk.recent()
    assert (card.state, card.draft) == ("saved, not signed", "")
    (task,) = tasks(desk)
    assert (task.draft, dict(task.steps)["To sign"]) == ("", dict(task.steps)["To sign"])
    again = desk.open(card)
    assert again.sheet.draft.id == visit.sheet.draft.id
    assert again.sheet.undo() == field
    assert again.sheet.entry(field) == Entry("5.0")


def test_what_was_emptied_does_not_hide_the_row_of_a_file(desk: Desk) -> None:
    protocol = load_protocol(TRIAL)
    rows = [*open_table(shipped("criteria") / f"{TRIAL}.candidates.csv", protocol)][:1]
    with desk.log(write=True) as log:
        record(log, protocol, find_trial(TRIAL).read_bytes(), rows, "0" * 64, LM)
    emptied(desk, rows[0].candidate.id)
    assert [task.draft for task in tasks(desk)] == [""]


def test_what_another_window_discarded_comes_back_by_a_persons_word_alone(desk: Desk) -> None:
    mine = desk.new(find_trial(TRIAL), "01-001")
    mine.sheet.put("edss", Entry("4.5"))
    desk.keep(mine)
    theirs = desk.open(desk.recent()[0])
    desk.discard(theirs)
    mine.sheet.put("platelets", Entry("231"))
    with pytest.raises(LogFault) as fault:
        desk.keep(mine)
    assert fault.value.cause == "gone"
    assert is_gone(desk, mine)
    assert not saved_elsewhere(desk, mine)
    assert desk.drafts.all() == []
    assert given_up(mine)
    desk.keep(mine)
    assert {name: one.text for name, one in desk.drafts.all()[0].inputs.items()} == {"platelets": "231"}


def test_to_leave_a_draft_that_was_removed_is_told_though_nothing_was_entered_since(desk: Desk) -> None:
    mine = desk.new(find_trial(TRIAL), "01-001")
    mine.sheet.put("edss", Entry("4.5"))
    desk.keep(mine)
    desk.discard(desk.open(desk.recent()[0]))
    with pytest.raises(LogFault, match="was removed in another window"):
        desk.keep(mine)
    desk.keep_anew(mine)
    assert desk.drafts.all()[0].inputs["edss"].text == "4.5"
    assert not is_gone(desk, mine)


def test_a_draft_that_went_because_its_visit_was_saved_was_not_given_up(desk: Desk) -> None:
    mine = desk.new(find_trial(TRIAL), "01-001")
    mine.sheet.put("edss", Entry("4.5"))
    desk.keep(mine)
    desk.save(desk.open(desk.recent()[0]), AB)
    mine.sheet.put("platelets", Entry("231"))
    with pytest.raises(LogFault, match="was removed in another window"):
        desk.keep(mine)
    assert saved_elsewhere(desk, mine)
    joined = over_saved(desk, mine)
    assert [*joined.sheet.changed] == ["platelets"]


def test_nor_was_one_of_a_change(desk: Desk) -> None:
    mine = saved(desk)
    mine.sheet.put("edss", Entry("5"), "misread")
    desk.keep(mine)
    desk.save(desk.open(desk.recent()[0]), AB)
    assert saved_elsewhere(desk, mine)
    mine.sheet.put("platelets", Entry("240"), "misread")
    fresh = desk.refreshed(mine)
    assert [*fresh.sheet.changed] == ["platelets"]
    assert len(desk.drafts.all()) == 1


def test_a_write_that_waits_when_the_draft_is_discarded_brings_nothing_back(desk: Desk) -> None:
    visit = emptied(desk)
    assert desk.discard(visit)
    desk.keep(visit)
    assert desk.drafts.all() == []


def test_of_a_draft_that_was_given_up_nothing_is_written_where_nothing_was_entered_since(desk: Desk) -> None:
    mine = desk.new(find_trial(TRIAL), "01-001")
    mine.sheet.put("edss", Entry("4.5"))
    desk.keep(mine)
    desk.discard(desk.open(desk.recent()[0]))
    mine.sheet.undo()
    with pytest.raises(LogFault):
        desk.keep(mine)
    assert not given_up(mine)
    assert (mine.state(), mine.kept, mine.fault) == ("nothing entered", True, "")
    assert mine.sheet.draft.inputs == {}
    mine.sheet.put("platelets", Entry("231"))
    desk.keep(mine)
    assert [*desk.drafts.all()[0].inputs] == ["platelets"]


@pytest.mark.parametrize("last", ["the emptied one", "the other"])
def test_of_two_drafts_of_one_code_the_emptied_one_hides_nothing(desk: Desk, last: str) -> None:
    """Whoever names the code means the one in which something stands, whichever was saved last."""
    taken_back = emptied(desk)
    other = desk.new(find_trial(TRIAL), "01-001")
    other.sheet.put("edss", Entry("5.0"))
    desk.keep(other)
    if last == "the emptied one":
        taken_back.sheet.put("platelets", Entry("231"))
        taken_back.sheet.put("platelets", BLANK)
        desk.keep(taken_back)
    assert {card.draft for card in desk.recent()} == {taken_back.sheet.draft.id, other.sheet.draft.id}
    known = desk.known(TRIAL, "01-001")
    assert known is not None
    assert known.draft == other.sheet.draft.id


@pytest.mark.parametrize("by", ["parents", "a link"])
def test_a_draft_is_there_by_whatever_path_its_log_is_named(tmp_path: Path, by: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "linked").symlink_to(tmp_path / "site")
    plain = tmp_path / "site" / "log.db"
    odd = tmp_path / ("linked/log.db" if by == "a link" else "site/../site/log.db")
    for begun, sought in ((odd, plain), (plain, odd)):
        folder = tmp_path / f"drafts of {begun.parent.name}{len(str(begun))}"
        desk = Desk(begun, folder)
        visit = desk.new(find_trial(TRIAL), "01-001")
        visit.sheet.put("edss", Entry("4.5"))
        desk.keep(visit)
        assert [draft.candidate for draft in Desk(sought, folder).ours()] == ["01-001"]
        assert Desk(tmp_path / "other.db", folder).ours() == []
        desk.drafts.save(desk.drafts.all()[0]._replace(log=str(begun)))  # as an earlier program wrote it
        assert [draft.candidate for draft in Desk(sought, folder).ours()] == ["01-001"]
