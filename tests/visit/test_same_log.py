"""The log is taken away while the app is open, or another is put in its place: it is told, and nothing is lost."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.log.faults import LogFault
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from screener.visit.visiting import Visit
from tests.log.visits import LM
from tests.tui.driving import a_saved_visit, desk_in
from tests.visit.trial import TRIAL


def taken(path: Path) -> None:
    """Moved, with what is beside it."""
    away = path.parent / "away"
    away.mkdir()
    for one in path.parent.glob(f"{path.name}*"):
        one.rename(away / one.name)


def emptied(path: Path) -> None:
    """As a copy that broke off leaves it."""
    path.write_bytes(b"")


def unplugged(path: Path) -> None:
    """A file where the folder was."""
    taken(path)
    shutil.move(path.parent / "away", path.parent.parent / "away")
    path.parent.rename(path.parent.parent / "gone")
    path.parent.write_text("")


def saves(desk: Desk) -> None:
    """Somebody with one answer is saved."""
    desk.save(begun(desk), LM)


def begun(desk: Desk, code: str = "01-002") -> Visit:
    """A visit with one answer, as a draft."""
    visit = desk.new(find_trial(TRIAL), code)
    visit.sheet.put("edss", Entry("4.5"))
    desk.keep(visit)
    return visit


@pytest.mark.parametrize("away", [taken, emptied, unplugged])
def test_a_log_that_was_there_is_not_begun_anew(tmp_path: Path, away: Callable[[Path], None]) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    a_saved_visit(folder)
    desk = Desk(folder / "log.db", tmp_path / "drafts")
    assert len(desk.screenings(TRIAL)) == 1
    visit = begun(desk)
    away(folder / "log.db")
    steps: list[Callable[[], object]] = [
        *(lambda: desk.screenings(TRIAL), lambda: desk.listing(TRIAL), desk.verify),
        lambda: desk.save(visit, LM),
    ]
    for step in steps:
        with pytest.raises(
            LogFault, match=re.escape(f"The log {folder / 'log.db'} is not there any more")
        ) as fault:
            step()
        assert fault.value.cause == "away"
    assert not (folder / "log.db").is_file() or not (folder / "log.db").stat().st_size
    assert [draft.candidate for draft in desk.ours()] == ["01-002"], "what was entered is a draft"


def test_when_it_is_back_all_goes_on(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)
    desk = desk_in(tmp_path)
    desk.screenings(TRIAL)
    log = tmp_path / "log.db"
    taken(log)
    with pytest.raises(LogFault):
        desk.screenings(TRIAL)
    for one in (tmp_path / "away").iterdir():
        one.rename(tmp_path / one.name)
    saves(desk)
    assert [line.candidate for line in desk.screenings(TRIAL)] == ["01-001", "01-002"]


def test_an_older_copy_takes_nothing(tmp_path: Path) -> None:
    """What was saved since would be missing from it, and missed by nobody."""
    a_saved_visit(tmp_path)
    log, copy = tmp_path / "log.db", tmp_path / "copy.db"
    shutil.copy(log, copy)
    desk = desk_in(tmp_path)
    saves(desk)
    visit = begun(desk, "01-003")
    shutil.copy(copy, log)
    steps: tuple[Callable[[], object], ...] = (
        lambda: desk.screenings(TRIAL),
        lambda: desk.save(visit, LM),
        desk.verify,
    )
    for step in steps:
        with pytest.raises(
            LogFault, match=r"is another one than before, or an older copy: its row [0-9]+ is not"
        ):
            step()
    assert [line.candidate for line in desk_in(tmp_path).screenings(TRIAL)] == ["01-001"], (
        "opened anew it is the log"
    )


def test_another_log_is_not_taken_for_it(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)
    other = tmp_path / "other"
    other.mkdir()
    for code in ("02-001", "02-002", "02-003"):
        a_saved_visit(other, code)
    desk = desk_in(tmp_path)
    desk.screenings(TRIAL)
    shutil.copy(other / "log.db", tmp_path / "log.db")
    with pytest.raises(LogFault, match="is another one than before"):
        desk.screenings(TRIAL)


def test_a_log_that_never_was_is_begun(tmp_path: Path) -> None:
    """With the first save; and what others save meanwhile is the same log."""
    desk = desk_in(tmp_path)
    assert desk.screenings(TRIAL) == []
    saves(desk)
    other = desk_in(tmp_path)
    other.save(begun(other, "01-003"), LM)
    assert len(desk.screenings(TRIAL)) == 2
