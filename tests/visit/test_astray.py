"""A log that is moved or renamed takes its drafts along; of drafts whose log is nowhere one is told."""

from pathlib import Path

from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.todo import tasks
from screener.visit.trials import find_trial
from screener.visit.visiting import Visit
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL


def changed(desk: Desk) -> Visit:
    """A visit in the log, and a draft of a change of it."""
    visit = desk.new(find_trial(TRIAL), "09-001")
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    saved = desk.save(visit, LM)
    saved.sheet.put("platelets", Entry("200"), "new result")
    desk.keep(saved)
    return saved


def test_a_log_takes_its_drafts_along(tmp_path: Path) -> None:
    old, new, drafts = tmp_path / "m1" / "s.db", tmp_path / "m2" / "t.db", tmp_path / "drafts"
    old.parent.mkdir()
    changed(Desk(old, drafts))
    begun = Desk(old, drafts)
    begun.screenings()
    other = begun.new(find_trial(TRIAL), "09-002")
    other.sheet.put("edss", Entry("4"))
    begun.keep(other)
    new.parent.mkdir()
    old.rename(new)
    desk = Desk(new, drafts)
    assert {(one.candidate, bool(one.draft)) for one in tasks(desk)} == {("09-001", True), ("09-002", True)}
    assert desk.astray() == ""
    known = desk.known(TRIAL, "09-001")
    assert known is not None
    visit = desk.open(known)
    assert visit.sheet.entry("platelets").text == "200"
    desk.save(visit, LM)
    assert [one.candidate for one in desk.meant()] == ["09-002"]


def test_a_copy_does_not_take_the_drafts_of_the_log_that_is_there(tmp_path: Path) -> None:
    old, copy, drafts = tmp_path / "s.db", tmp_path / "copy.db", tmp_path / "drafts"
    changed(Desk(old, drafts))
    copy.write_bytes(old.read_bytes())
    assert Desk(copy, drafts).meant() == []
    assert Desk(copy, drafts).astray() == ""


def test_a_copy_from_before_does_not_take_the_drafts_of_a_log_that_was_moved(tmp_path: Path) -> None:
    """It lacks what was saved since: were the draft saved into it, there would be two logs of one trial."""
    old, new, drafts = tmp_path / "s.db", tmp_path / "moved.db", tmp_path / "drafts"
    backup = tmp_path / "backup.db"
    desk = Desk(old, drafts)
    first = desk.new(find_trial(TRIAL), "09-000")
    desk.save(first, LM)
    backup.write_bytes(old.read_bytes())
    changed(desk)
    old.rename(new)
    copied = Desk(backup, drafts)
    assert copied.meant() == []
    assert "A draft (09-001) belongs to the log" in copied.astray()
    moved = Desk(new, drafts)
    assert [one.candidate for one in moved.meant()] == ["09-001"]
    assert moved.astray() == ""


def test_a_draft_that_was_kept_with_the_first_row_alone_comes_along_too(tmp_path: Path) -> None:
    old, drafts = tmp_path / "s.db", tmp_path / "drafts"
    desk = Desk(old, drafts)
    changed(desk)
    (draft,) = desk.drafts.all()
    desk.drafts.save(draft._replace(root=draft.root.partition(" ")[0]))
    old.rename(tmp_path / "t.db")
    assert [one.candidate for one in Desk(tmp_path / "t.db", drafts).meant()] == ["09-001"]


def test_of_drafts_whose_log_is_nowhere_one_is_told(tmp_path: Path) -> None:
    old, other, drafts = tmp_path / "s.db", tmp_path / "other.db", tmp_path / "drafts"
    changed(Desk(old, drafts))
    old.rename(tmp_path / "elsewhere.db")
    desk = Desk(other, drafts)
    assert desk.meant() == []
    assert desk.astray() == (
        f"A draft (09-001) belongs to the log {old}, which is not there any more. Open that log where it lies "
        f"now (--log), or put it back. If it is no longer wanted: screener visit TRIAL CODE --log {old} --discard."
    )


def test_a_draft_that_an_earlier_program_began_is_told_of(tmp_path: Path) -> None:
    """It does not say what its log begins with: whose it is a person says."""
    old, drafts = tmp_path / "s.db", tmp_path / "drafts"
    desk = Desk(old, drafts)
    changed(desk)
    (draft,) = desk.drafts.all()
    desk.drafts.save(draft._replace(root=""))
    old.rename(tmp_path / "t.db")
    assert Desk(tmp_path / "t.db", drafts).meant() == []
    assert "A draft (09-001) belongs to the log" in Desk(tmp_path / "t.db", drafts).astray()


def test_a_draft_of_a_log_into_which_nothing_was_saved_is_of_no_log_that_is_lost(tmp_path: Path) -> None:
    """There is no file until a visit is saved: of the log nothing is gone, and nobody is alarmed."""
    drafts = tmp_path / "drafts"
    desk = Desk(tmp_path / "first.db", drafts)
    visit = desk.new(find_trial(TRIAL), "09-001")
    visit.sheet.put("edss", Entry("4"))
    desk.keep(visit)
    assert Desk(tmp_path / "other.db", drafts).astray() == ""
    assert [one.candidate for one in Desk(tmp_path / "first.db", drafts).meant()] == ["09-001"]


def test_a_draft_that_came_along_and_is_kept_is_of_the_log_that_it_came_with(tmp_path: Path) -> None:
    """Also where a copy is put later where its log lay."""
    old, new, drafts = tmp_path / "s.db", tmp_path / "t.db", tmp_path / "drafts"
    changed(Desk(old, drafts))
    old.rename(new)
    desk = Desk(new, drafts)
    known = desk.known(TRIAL, "09-001")
    assert known is not None
    visit = desk.open(known)
    visit.sheet.put("edss", Entry("5"), "misread")
    desk.keep(visit)
    old.write_bytes(new.read_bytes())
    visit.sheet.put("edss", Entry("5.5"), "misread")
    desk.keep(visit)
    assert [one.candidate for one in Desk(new, drafts).meant()] == ["09-001"]
    assert Desk(old, drafts).meant() == []
    assert Desk(new, drafts).drafts.all()[0].inputs["edss"].text == "5.5"
