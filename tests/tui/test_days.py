"""Days that are typed day first or month first: stated in the app, read by it, echoed where they are typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Static

from screener.tui.screens.dialogs import Ask, Choose
from screener.tui.screens.home import HomeScreen
from screener.tui.widgets.line import Line
from screener.visit.settings import settings, settings_file, state_day_order
from tests.tui.driving import (
    NARROW,
    WIDE,
    Drive,
    a_saved_visit,
    begin,
    begin_at,
    desk_in,
    drive_as,
    open_first,
    say,
)

Drives = Callable[..., None]


def note(app: Drive, field: str) -> str:
    """What stands beside a field's input."""
    return str(app.row(field).query_one(".field--note", Static).content)


def line(app: Drive, field: str) -> str:
    return app.row(field).query_one(Line).value


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_the_order_is_shown_and_stated_from_home(drive: Drives, size: tuple[int, int]) -> None:
    async def journey(app: Drive) -> None:
        await app.press("o")
        screen = app.app.screen
        assert isinstance(screen, Choose)
        assert screen._choices[0][1].endswith("(stated now)")
        await app.press("down", "enter")
        await app.until(lambda: "05/12/1980 is 5 Dec 1980" in app.told)
        assert isinstance(app.app.screen, HomeScreen)
        assert settings().days == "day-first"
        await say(app, "Order of typed days")
        assert isinstance(app.app.screen, Choose)
        assert app.app.screen._choices[1][1].endswith("(stated now)")
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, HomeScreen))
        await app.settle()
        assert settings().days == "day-first", "Enter leaves it as it is"
        await say(app, "Order of typed days")
        await app.press("escape")

    drive(journey, size)


def test_a_file_that_cannot_be_used_is_told_where_the_order_is_stated(drive: Drives) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("days = 'french'", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await app.press("o")
        assert isinstance(app.app.screen, Choose)
        assert "It states nothing" in app.app.screen._told
        await app.press("down", "down", "enter")
        await app.until(lambda: settings().days == "month-first")

    drive(journey)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_a_day_is_echoed_while_it_is_typed_and_once_it_is_taken(drive: Drives, size: tuple[int, int]) -> None:
    state_day_order("day-first")

    async def journey(app: Drive) -> None:
        await begin(app)
        assert "=" not in note(app, "screening_date")
        await app.type("05/03/2026")
        assert "= 5 Mar 2026" in note(app, "screening_date")
        assert line(app, "screening_date") == "05/03/2026"  # not written over while one types
        await app.press("enter")
        assert line(app, "screening_date") == app.visit.sheet.entry("screening_date").text == "2026-03-05"
        assert "= 5 Mar 2026" in note(app, "screening_date")
        await app.type("10/03/2026", then="tab")
        assert app.visit.sheet.entry("inclusion_date").text == "2026-03-10"
        assert "= 10 Mar 2026" in note(app, "inclusion_date")
        await app.press("shift+tab", "ctrl+u")
        await app.type("2026-03-11", then="enter")
        assert "Mar" not in note(app, "inclusion_date")

    drive(journey, size)


def test_a_day_of_the_other_order_is_refused_where_it_is_typed(drive: Drives) -> None:
    state_day_order("day-first")

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.type("02/25/2026", then="enter")
        assert app.row("screening_date").has_class("-refused")
        assert "with the day first" in note(app, "screening_date")
        assert "2026-02-25 if 25 Feb 2026 is meant" in " ".join(note(app, "screening_date").split())
        assert line(app, "screening_date") == "02/25/2026"

    drive(journey)


def test_an_event_and_the_date_of_a_source_too(drive: Drives) -> None:
    state_day_order("month-first")

    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.type("05/02/2025")
        assert "= 2 May 2025" in note(app, "pira")
        await app.press("enter")
        assert app.visit.sheet.entry("pira").text == "2025-05-02"
        await app.visit_screen.show(6, focus=True)  # as it may be by now
        await app.until(lambda: "05/02/2025 is 2 May 2025" in app.told)
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.press("ctrl+e")
        await app.type("letter", then="tab")
        await app.type("06/03/2025", then="enter")
        assert app.visit.sheet.entry("pira").dated == "2025-06-03"
        assert "06/03/2025 is 3 Jun 2025" in app.told

    drive(journey)


def test_a_birth_date_is_repeated_nowhere_but_in_its_field(drive: Drives) -> None:
    state_day_order("day-first")

    async def journey(app: Drive) -> None:
        await begin_at(app, "birth_date")
        await app.type("05/12/1980", then="enter")
        assert app.visit.sheet.entry("birth_date").text == "1980-12-05"
        await app.visit_screen.show(4, focus=True)
        await app.until(lambda: "read with the day first (the date is not repeated here)" in app.told)
        assert "1980" not in app.told

    drive(journey)


def test_the_day_on_which_one_declined_too(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)
    state_day_order("day-first")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Declined")
        await app.type("03/25/2026", then="enter")
        assert "with the day first" in app.says(".dialog--fault")
        await app.press("ctrl+u")
        await app.type("05/03/2026", then="enter")
        assert isinstance(app.app.screen, Ask)
        assert "5 Mar 2026" in app.app.screen._title
        await app.press("enter")
        await app.until(lambda: "05/03/2026 is 5 Mar 2026" in app.told)

    drive_as("LM", tmp_path, journey)
    assert str(desk_in(tmp_path).screenings()[0].progress_on) == "2026-03-05"


def test_where_nothing_is_stated_nothing_is_echoed(drive: Drives) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.type("28/02/2026", then="enter")
        assert line(app, "screening_date") == "2026-02-28"
        assert "Feb" not in note(app, "screening_date")

    drive(journey)
