"""Where an export goes: the proposed name is replaced by typing, and no folder is made in passing."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from screener.tui.screens.dialogs import Ask
from screener.tui.screens.exporting import place_fault
from screener.tui.widgets.line import Line
from tests.tui.driving import WIDE, Drive, a_visit, driving, open_first


@pytest.fixture
def drive(tmp_path: Path) -> Callable[[Callable[[Drive], Awaitable[None]]], None]:
    """Runs a journey that begins where the file is asked."""
    a_visit(tmp_path)

    def run(journey: Callable[[Drive], Awaitable[None]]) -> None:
        async def running() -> None:
            async with driving(tmp_path, WIDE) as app:
                await open_first(app)
                await app.press("ctrl+r", "e", "down", "enter")
                assert isinstance(app.app.screen, Ask)
                await journey(app)

        asyncio.run(running())

    return run


Run = Callable[[Callable[[Drive], Awaitable[None]]], None]


def test_what_is_typed_takes_the_proposals_place(drive: Run, tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.type(str(tmp_path / "mine.txt"), then="enter")
        await app.until((tmp_path / "mine.txt").exists)

    drive(journey)


def test_the_proposal_can_be_changed_and_cleared(drive: Run, tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.press("end")
        await app.type("2")
        assert app.app.screen.query_one(Line).value == "NCT06592703-01-001.txt2"
        await app.press("ctrl+u")
        assert app.app.screen.query_one(Line).value == ""
        await app.type("other.txt", then="enter")
        await app.until((tmp_path / "other.txt").exists)

    drive(journey)


def test_a_folder_that_is_not_there_is_refused_and_not_made(drive: Run, tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.type("reprots/mine.txt", then="enter")
        assert "There is no folder reprots" in app.says(".dialog--fault")
        await app.press("escape")

    drive(journey)
    assert not (tmp_path / "reprots").exists()


def test_where_a_file_can_go(tmp_path: Path) -> None:
    assert place_fault(str(tmp_path / "file.txt")) == ""
    assert "is a folder" in place_fault(str(tmp_path))
