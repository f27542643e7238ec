"""The app around its screens: the menu, help, themes, the log, the criteria, faults."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.log.drafts import Drafts
from screener.tui import looks
from screener.tui.faults import told
from screener.tui.screens.dialogs import Reason
from screener.tui.screens.home import HomeScreen
from screener.tui.screens.log import LogScreen
from tests.tui.driving import (
    NOON,
    Drive,
    a_saved_visit,
    a_visit,
    begin,
    begin_at,
    open_first,
    save,
)


def test_the_key_that_leaves_elsewhere_says_what_leaves_here(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.press("ctrl+c")
        assert "Ctrl+Q leaves" in app.told
        assert "[" not in app.told

    drive(journey)


def test_the_menu_reaches_everything(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        home = {command.title for command in app.app.get_system_commands(app.app.screen)}
        trial = "MAESTRO-4MS NCT06592703"
        assert {
            *(
                f"New candidate: {trial}",
                f"Screening log: {trial}",
                f"Check a file: {trial}",
                f"Criteria: {trial}",
            ),
            *("New candidate", "Batch", "Log", "Criteria", "Light or dark", "Help", "Quit"),
        } <= home
        await begin_at(app, "ms_course")
        await save(app)
        visit = {command.title for command in app.app.get_system_commands(app.app.screen)}
        assert {"Next", "Unknown", "Source", "Undo", "Save", "Report", "Go to E04: unknown"} <= visit
        await app.press("escape")
        assert "Open 01-001" in {command.title for command in app.app.get_system_commands(app.app.screen)}

    drive(journey)


def test_the_menu_goes_to_a_criterion(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.press("ctrl+p")
        await app.type("E04")
        await app.until(lambda: len(app.app.screen.query("CommandList").first().options) == 1)  # type: ignore[attr-defined]
        await app.press("enter")
        await app.until(lambda: app.visit_screen.place == 12)

    drive(journey)


def test_the_menu_takes_what_was_typed_first(drive: Callable[..., None], tmp_path: Path) -> None:
    a_visit(tmp_path, edss="")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, field="edss", focus=True)
        await app.settle()
        await app.type("6.5")
        await app.press("ctrl+p")
        await app.type("Go to I07: met")
        await app.until(lambda: len(app.app.screen.query("CommandList").first().options) == 1)  # type: ignore[attr-defined]
        await app.press("enter")
        await app.until(lambda: app.visit_screen.place == 7)
        await app.settle()
        assert app.words["I03"] == "not met"
        assert app.visit.sheet.entry("edss").text == "6.5"
        (draft,) = Drafts(tmp_path / "drafts").all()
        assert draft.inputs["edss"].text == "6.5"

    drive(journey)


def test_the_menu_asks_why_a_saved_value_changes_and_opens_over_no_question(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, field="edss", focus=True)
        await app.settle()
        await app.press("backspace", "ctrl+p")
        assert isinstance(app.app.screen, Reason)
        await app.press("ctrl+p")
        assert isinstance(app.app.screen, Reason)

    drive(journey)


def test_help_names_the_keys_of_the_screen_and_the_order_of_the_questions(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.press("f1")
        page = str(app.app.screen.query("VerticalScroll Static").first().content)  # type: ignore[attr-defined]
        assert "Go to the next open question" in page
        assert "hard stops" in page
        assert page.count("^p") == 1
        await app.press("escape", "ctrl+r", "f1")
        page = str(app.app.screen.query("VerticalScroll Static").first().content)  # type: ignore[attr-defined]
        assert page.count("Back\n") == 1
        assert "the next open question" not in page  # nothing is entered on a report
        await app.press("escape", "escape", "f1")
        page = str(app.app.screen.query("VerticalScroll Static").first().content)  # type: ignore[attr-defined]
        assert "light or dark" in page
        await app.press("escape")
        assert app.is_on_visit

    drive(journey)


def test_light_and_dark(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        assert app.app.current_theme.dark
        await app.press("t")
        assert not app.app.current_theme.dark

    drive(journey)


def test_a_code_that_is_taken_opens_that_candidate(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.press("escape", "enter")
        assert isinstance(app.app.screen, HomeScreen)
        await app.press("n")
        assert app.app.screen.query_one("Line").value == "01-002"  # type: ignore[attr-defined]
        await app.type("01-001", then="enter")
        await app.until(lambda: len(app.app.screen_stack) > 1)
        await app.settle()
        assert app.visit.sheet.entry("birth_date").text == "1981-06-14"

    drive(journey)


def test_a_name_is_no_code(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await app.press("n")
        for _ in range(6):
            await app.press("backspace")
        await app.type("Martin", then="enter")
        assert "never a name" in app.says(".dialog--fault")

    drive(journey)


def test_the_log_is_filtered_sorted_counted_and_opened(drive: Callable[..., None], tmp_path: Path) -> None:
    a_saved_visit(tmp_path)
    a_saved_visit(tmp_path, "01-002", edss="6.5")

    async def journey(app: Drive) -> None:
        await app.press("l")
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        await app.until(lambda: len(screen.shown) == 2)
        assert [line.candidate for line in screen.shown] == ["01-002", "01-001"]
        counts = app.says("#log--counts")
        assert "  excluded            1" in counts
        assert f"I03  {'█' * 24} 1" in counts
        await app.press("o")
        assert [line.candidate for line in screen.shown] == ["01-001", "01-002"]
        await app.press("f", "f")
        assert [line.candidate for line in screen.shown] == ["01-002"]
        await app.press("f", "f", "slash")
        await app.type("001")
        assert [line.candidate for line in screen.shown] == ["01-001"]
        await app.press("enter", "v")
        await app.until(lambda: "The chain is whole" in app.told)
        await app.press("enter", "enter")
        await app.until(lambda: app.is_on_visit)
        assert app.visit.sheet.code == "01-001"

    drive(journey)


def test_the_cursor_of_the_log_stays_on_its_line(drive: Callable[..., None], tmp_path: Path) -> None:
    """Else Enter would open another candidate than the one who was signed just now."""
    for days, code in enumerate(("01-001", "01-002", "01-003")):
        a_saved_visit(tmp_path, code, NOON - timedelta(days=9 - days))

    async def journey(app: Drive) -> None:
        await app.press("l")
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        await app.until(lambda: bool(screen.shown))
        await app.press("down", "down")
        assert screen.shown[screen.table.cursor_row].candidate == "01-001"
        await app.press("o")
        assert screen.shown[screen.table.cursor_row].candidate == "01-001"
        assert screen.table.cursor_row == 0

    drive(journey)


def test_the_log_that_stays_open_shows_what_is_written_elsewhere(
    drive: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screener.tui.screens.log._LOOK", 0.05)
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("l")
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        await app.until(lambda: len(screen.shown) == 1)
        a_saved_visit(tmp_path, "01-002")
        await app.until(lambda: len(screen.shown) == 2)

    drive(journey)


def test_the_log_is_exported(drive: Callable[..., None], tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("l", "x", "enter", "enter")
        await app.until(lambda: (tmp_path / "NCT06592703-log.csv").exists())

    drive(journey)
    assert "01-001" in (tmp_path / "NCT06592703-log.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(("turns", "ending"), [(0, "html"), (1, "txt"), (2, "json")])
def test_the_report_is_exported_and_never_over_a_file_without_a_question(
    drive: Callable[..., None], tmp_path: Path, turns: int, ending: str
) -> None:
    path = tmp_path / f"NCT06592703-01-001.{ending}"
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r", "e", *["down"] * turns, "enter", "enter")
        await app.until(path.exists)
        path.write_text(path.read_text(encoding="utf-8").replace("01-001", "01-009"), encoding="utf-8")
        await app.press("e", *["down"] * turns, "enter", "enter")
        assert "01-001" not in path.read_text(encoding="utf-8")
        await app.press("enter")
        await app.until(lambda: "01-001" in path.read_text(encoding="utf-8"))

    drive(journey)
    text = path.read_text(encoding="utf-8")
    assert "EDSS 4.5 is between 3 and 6" in text
    assert not re.search(r"\b1981\b", text)


def test_the_report_is_never_exported_over_what_the_app_did_not_write(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    path = tmp_path / "NCT06592703-01-001.html"
    a_visit(tmp_path)
    path.write_text("mine", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r", "e", "enter", "enter")
        assert "is a file that screener did not write" in app.says(".dialog--fault")

    drive(journey)
    assert path.read_text(encoding="utf-8") == "mine"


def test_a_criterion_is_marked_as_reviewed_in_the_users_own_copy(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    async def journey(app: Drive) -> None:
        await app.press("c")
        await app.until(lambda: "14 criteria" in app.says("TopBar"))
        await app.press("down", "down", "r")
        await app.type("LM", then="enter")
        await app.until(lambda: "1 of 14 criteria reviewed" in app.says("TopBar"))

    drive(journey)
    (own,) = (tmp_path / "data").rglob("NCT06592703.toml")
    protocol = load_protocol(str(own))
    assert {one.id: one.review.by for one in protocol.criteria if one.review} == {"I03": "LM"}


def test_a_rule_is_edited_with_live_checking(drive: Callable[..., None], tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.press("c")
        await app.until(lambda: "14 criteria" in app.says("TopBar"))
        await app.press("down", "down", "e")
        await app.press(*["backspace"] * len(" at inclusion"))
        await app.until(lambda: app.says("#criteria--live").startswith("✓ EDSS between 3 and 6"))
        await app.press("backspace")
        await app.until(lambda: app.says("#criteria--live").startswith("✗ "))
        await app.press("enter")
        await app.until(lambda: bool(app.told))
        assert not list((tmp_path / "data").rglob("*.toml"))
        await app.type("5", then="enter")
        await app.until(lambda: bool(list((tmp_path / "data").rglob("*.toml"))))

    drive(journey)
    (own,) = (tmp_path / "data").rglob("NCT06592703.toml")
    assert "rule = 'edss between 3 and 5'" in own.read_text(encoding="utf-8")


# -- consoles -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "term", "plain"),
    [("utf-8", "xterm-256color", False), ("cp850", "xterm", True), ("utf-8", "linux", True)],
)
def test_a_console_without_the_signs_gets_plain_ones(
    monkeypatch: pytest.MonkeyPatch, encoding: str, term: str, plain: bool
) -> None:
    class Stream:
        pass

    stream = Stream()
    stream.encoding = encoding  # type: ignore[attr-defined]
    monkeypatch.setattr("sys.__stdout__", stream)
    monkeypatch.setenv("TERM", term)
    looks.has_symbols.cache_clear()
    try:
        assert looks.symbol("✓ met ✗ – …") == ("+ met x - ..." if plain else "✓ met ✗ – …")
    finally:
        looks.has_symbols.cache_clear()


def test_a_fault_of_the_program_shows_no_value(drive: Callable[..., None]) -> None:
    """Textual's own traceback would print every local variable."""
    value = "1981-06-14"

    def fails(value: str) -> None:
        raise ValueError(f"cannot use {value}")

    try:
        fails(value)
    except ValueError as fault:
        text = told(fault, "the folder")
    assert "ValueError" in text
    assert "in fails" in text
    assert value not in text

    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        app.visit_screen.call_later(fails, value)
        await app.pilot.pause(0.2)

    with pytest.raises(ValueError, match="cannot use"):
        drive(journey)


def test_the_commands_import_no_textual() -> None:
    code = (
        "import sys; from screener.cli import run; run(['--help']); run(['check', 'NCT06592703', "
        "'NCT06592703.candidates.csv']); sys.exit('textual' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert run.returncode == 0
