"""A log that is not as it was written is shown, and says so wherever it is opened."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from screener.log import Log
from screener.log.chain import Head
from screener.tui.screens.log import LogScreen
from screener.tui.widgets.doubt import Doubt
from tests.tui.driving import NARROW, WIDE, Drive, a_saved_visit, desk_in, drive_as, driving


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_a_log_that_is_not_as_it_was_written_says_so_when_it_is_opened(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """What, which row, what to do: at home and above the log, for as long as it is so. It is shown all the same."""
    a_saved_visit(tmp_path)

    async def running() -> None:
        async with driving(tmp_path, size) as app:
            assert app.app.screen.query_one(Doubt).display is False
            with closing(sqlite3.connect(tmp_path / "log.db")) as db:
                trigger = db.execute(
                    "SELECT sql FROM sqlite_master WHERE name = 'entry_no_update'"
                ).fetchone()[0]
                db.execute("DROP TRIGGER entry_no_update")
                db.execute("UPDATE entry SET why = 'other' WHERE number = 3")
                db.execute(trigger)
                db.commit()
            await app.press("l")
            screen = app.app.screen
            assert isinstance(screen, LogScreen)
            await app.until(lambda: bool(screen.lines) and screen.query_one(Doubt).display)
            told = str(screen.query_one(Doubt).visual)
            assert "The log is NOT as it was written: row 3 (value" in told
            assert "In the log (l at home) v says what is broken" in told
            assert "--log" not in told
            assert screen.table.size.height >= 4
            await app.press("escape")
            await app.until(lambda: app.app.screen.query_one(Doubt).display)
            assert "row 3 (value" in str(app.app.screen.query_one(Doubt).visual)

    asyncio.run(running())


def test_a_log_is_looked_through_once_as_long_as_nobody_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every row is read for it, which takes its time in a log of many files."""
    a_saved_visit(tmp_path)
    walks = list[int]()
    checked = Log.checked_head

    def counted(log: Log) -> Head:
        walks.append(1)
        return checked(log)

    monkeypatch.setattr(Log, "checked_head", counted)
    desk = desk_in(tmp_path)
    assert [desk.doubts.told(), desk.doubts.told(), len(walks)] == ["", "", 1]
    a_saved_visit(tmp_path, "01-002")
    walks.clear()
    assert [desk.doubts.told(), len(walks)] == ["", 1]
    assert desk_in(tmp_path / "nowhere").doubts.told() == ""


def test_a_damaged_log_is_told_at_home_and_by_v_what_is_broken(tmp_path: Path) -> None:
    """It neither ends the app nor looks empty."""
    a_saved_visit(tmp_path)
    log = tmp_path / "log.db"
    whole = log.read_bytes()
    log.write_bytes(whole[:4096] + b"\x00" * (len(whole) - 4096))
    desk = desk_in(tmp_path)
    whole_, told = desk.verify()
    assert not whole_
    assert "damaged" in told
    assert "screener log" not in told

    async def journey(app: Drive) -> None:
        await app.until(lambda: "damaged" in app.says("#home--doubt"))
        await app.press("l")
        await app.until(lambda: "cannot be read" in app.says("TopBar"))
        assert "damaged" in app.says("#log--doubt")

    drive_as("LM", tmp_path, journey)


def test_a_log_that_is_taken_away_and_brought_back(tmp_path: Path) -> None:
    """Without it the app has no log, which is told; it is no empty one, and nobody is asked to begin another."""
    a_saved_visit(tmp_path)
    log, away = tmp_path / "log.db", tmp_path / "away.db"

    async def journey(app: Drive) -> None:
        await app.press("l")
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        await app.until(lambda: len(screen.lines) == 1)
        log.rename(away)
        screen.load()
        await app.until(lambda: "is not there any more" in app.says("#log--doubt"))
        await app.settle()
        assert "cannot be read" in app.says("TopBar")
        assert app.says("#log--line") == ""
        await app.press("v")
        await app.until(lambda: "is not there any more" in app.told)
        away.rename(log)
        screen.load()
        await app.until(lambda: len(screen.lines) == 1)
        await app.settle()
        assert app.says("#log--doubt") == ""

    drive_as("LM", tmp_path, journey)
