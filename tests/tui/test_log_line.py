"""The log at 80 columns: what the table's columns cut is told in full below it, of the screening one is at."""

from pathlib import Path

import pytest

from screener.log.faults import LogFault
from screener.log.records import Screening, who
from screener.model.dates import PartialDate
from screener.tui.screens.log import LogScreen
from screener.tui.widgets.doubt import Doubt
from screener.tui.widgets.lists import Lines
from screener.tui.widgets.top import TopBar
from screener.visit.desk import Desk
from tests.tui.driving import NARROW, Drive, a_saved_visit, desk_in, drive_as


def test_what_is_to_be_looked_at_stands_below_the_table(tmp_path: Path) -> None:
    a_saved_visit(tmp_path, "01-002")
    number = a_saved_visit(tmp_path, edss="6.5").screening
    with desk_in(tmp_path).log(write=True) as log:
        log.progress(
            number, "enrolled", who("LM"), on=PartialDate(2026, 3, 10), why="a waiver of the sponsor"
        )

    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: "explained: enrolled, provisional" in app.says("#log--line"))
        told = app.says("#log--line")
        assert "criteria 2025-03-18" in told
        assert "check enrolled, and ineligible (I03); explained by LM: a waiver of the sponsor" in told
        await app.press("down")
        assert app.says("#log--line").startswith("01-002  provisional")

    drive_as("LM", tmp_path, journey, NARROW)


def test_the_version_of_the_criteria_stays_where_the_line_above_is_short(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        bar = app.app.screen.query_one(TopBar)
        bar.show(
            "MAESTRO-4MS v2025-03-18 (not reviewed)", "01-003  visit 2026-03-02  enrolled, saved, not signed"
        )
        assert str(bar.content).startswith("MAESTRO-4MS v2025-03-18  ")

    drive_as("LM", tmp_path, journey, NARROW)


def test_what_is_to_be_signed_alone_is_shown_and_exported(tmp_path: Path) -> None:
    signed = a_saved_visit(tmp_path, "01-001").screening
    a_saved_visit(tmp_path, "01-002")
    a_saved_visit(tmp_path, "01-003", edss="6.5")
    with desk_in(tmp_path).log(write=True) as log:
        log.sign(signed, "L. Martin", "investigator", "I confirm the decision", who("LM"))

    async def journey(app: Drive) -> None:
        await app.press("l")
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        await app.until(lambda: len(screen.lines) == 3)
        for keys, codes, told in (
            ("s", {"01-002", "01-003"}, "2 of 3, to be signed, last"),
            ("f", {"01-002"}, "1 of 3, eligible, to be signed, last"),
            ("s", {"01-001"}, "1 of 3, eligible, signed, last"),
        ):
            await app.press(keys)
            assert {line.candidate for line in screen.shown} == codes
            assert told in app.says("TopBar")
        await app.press("x")
        assert "not only the 1 that the list shows (eligible, signed)" in " ".join(
            app.says(".dialog--told Static").split()
        )
        await app.press("escape", "s")
        assert {line.candidate for line in screen.shown} == {"01-001", "01-002"}

    drive_as("LM", tmp_path, journey, NARROW)


def test_a_log_that_another_program_held_is_shown_once_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong stays told for as long as it is so, and no longer; the file itself does not change by it."""
    a_saved_visit(tmp_path)

    def held(*_: object) -> tuple[list[Screening], str]:
        raise LogFault("busy", "another program holds it")

    async def journey(app: Drive) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(Desk, "listing", held)
            await app.press("l")
            await app.until(lambda: "cannot be read" in app.says("TopBar"))
            assert "another program holds it" in app.says("Doubt")
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        screen._look()
        await app.until(lambda: len(screen.lines) == 1 and not screen.query_one(Doubt).display)
        assert "1 screening, all" in app.says("TopBar")

    drive_as("LM", tmp_path, journey)


def test_a_log_without_a_line_says_what_to_do(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: "n begins one" in app.says("#log--line"))

    drive_as("LM", tmp_path, journey, NARROW)


def test_filters_that_keep_nothing_say_how_to_see_the_rest(tmp_path: Path) -> None:
    a_saved_visit(tmp_path, "01-001")

    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: app.says("#log--line").startswith("01-001"))
        await app.press("/")
        await app.type("zzz", then="enter")
        assert "f and s show others, Esc ends the search" in app.says("#log--line")
        await app.press("escape")
        assert app.says("#log--line").startswith("01-001")

    drive_as("LM", tmp_path, journey, NARROW)


@pytest.mark.parametrize("key", ["end", "pagedown", "ctrl+end"])
@pytest.mark.parametrize("way", ["l", "d"])
def test_no_key_ends_the_app_where_there_is_no_row(tmp_path: Path, way: str, key: str) -> None:
    """The cursor of a table without rows lies before it, and is at the first once there is one."""

    async def journey(app: Drive) -> None:
        await app.press(way, key, "enter")
        a_saved_visit(tmp_path)
        app.app.screen.load()  # type: ignore[attr-defined]
        await app.until(lambda: app.app.screen.query_one(Lines).row_count == 1)
        await app.settle()
        assert app.app.screen.query_one(Lines).cursor_row == 0

    drive_as("LM", tmp_path, journey)
