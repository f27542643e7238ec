"""What is typed into a field: dates as people write them, and what Ctrl+U takes away."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widgets import Static

from screener.tui.screens.dialogs import Reason
from screener.tui.widgets.line import Line
from screener.visit.entries import Entry
from tests.tui.driving import NARROW, Drive, a_saved_visit, begin, begin_at, driving, open_first

Run = Callable[[Callable[[Drive], Awaitable[None]]], None]


@pytest.fixture
def drive(tmp_path: Path) -> Run:
    """Runs a journey through the app over the test's folder."""

    def run(journey: Callable[[Drive], Awaitable[None]]) -> None:
        async def running() -> None:
            async with driving(tmp_path) as app:
                await journey(app)

        asyncio.run(running())

    return run


def line(app: Drive, field: str) -> str:
    return app.row(field).query_one(Line).value


def test_dates_are_taken_as_people_write_them_where_they_have_one_reading(drive: Run) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.type("28/02/2026")
        assert not app.row("screening_date").has_class("-refused")
        assert line(app, "screening_date") == "28/02/2026"  # not written over while one types
        await app.press("enter")
        assert app.visit.sheet.entry("screening_date").text == line(app, "screening_date") == "2026-02-28"
        await app.type("Today", then="tab")
        assert app.visit.sheet.entry("inclusion_date").text == line(app, "inclusion_date") == "2026-03-10"
        await app.press("shift+tab", "ctrl+u")
        await app.type("03/04/2026", then="enter")
        assert app.row("inclusion_date").has_class("-refused")
        assert line(app, "inclusion_date") == "03/04/2026"

    drive(journey)


def test_an_event_and_a_source_take_them_too(drive: Run) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.type("25/05/2025", then="enter")
        assert app.visit.sheet.entry("pira").text == "2025-05-25"
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.press("ctrl+e")
        await app.type("letter", then="tab")
        await app.type("today", then="enter")
        assert app.visit.sheet.entry("pira").dated == "2026-03-10"

    drive(journey)


def test_what_is_typed_is_cleared_before_anything_is_unknown(drive: Run) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.type("2026-02-0")
        await app.press("ctrl+u")
        assert line(app, "screening_date") == ""
        assert not app.visit.sheet.entry("screening_date").unknown
        await app.type("2026-02-28", then="enter")
        assert app.visit.sheet.entry("screening_date").text == "2026-02-28"
        await app.press("ctrl+u")
        assert app.visit.sheet.entry("inclusion_date").unknown
        await app.press("ctrl+u")
        assert not app.visit.sheet.entry("inclusion_date").unknown

    drive(journey)


def test_a_saved_value_is_cleared_without_a_trace_and_unknown_with_a_reason(
    drive: Run, tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("ctrl+u")
        assert (line(app, "edss"), app.visit.is_unsaved) == ("", False)
        await app.press("ctrl+z")
        assert line(app, "edss") == "4.5"
        await app.press("ctrl+u", "ctrl+u")
        assert isinstance(app.app.screen, Reason)
        await app.press("escape")
        assert line(app, "edss") == "4.5"

    drive(journey)


def test_in_the_strip_it_clears_and_says_nothing_of_the_value(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("ctrl+e")
        await app.type("letter")
        await app.press("ctrl+u", "ctrl+u")
        assert app.visit_screen.page.about.stands.source == ""
        assert not app.visit.sheet.entry("edss").unknown

    drive(journey)


def test_a_long_text_is_shown_from_its_beginning_where_nobody_types(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.pilot.resize_terminal(*NARROW)
        await open_first(app)
        await app.visit_screen.show(0, field="sex", focus=True)
        await app.settle()
        line = app.row("birth_date").query_one(Line)
        assert len(line.value) > line.size.width
        assert line.scroll_offset.x == 0
        await app.visit_screen.show(0, field="birth_date", focus=True)
        await app.settle()
        line = app.row("birth_date").query_one(Line)
        await app.press("end")
        assert line.scroll_offset.x > 0
        await app.press("tab")
        assert line.scroll_offset.x == 0

    drive(journey)


def test_a_long_text_that_becomes_another_is_shown_from_its_beginning_too(drive: Run, tmp_path: Path) -> None:
    """Textual keeps the cursor, be it of a line that nobody is in, on the screen."""
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.pilot.resize_terminal(*NARROW)
        await open_first(app)
        await app.visit_screen.show(0, field="sex", focus=True)
        await app.settle()
        row = app.row("birth_date")
        line = row.query_one(Line)
        assert line.cursor_position > len("44 years on 2026-03-10") > line.size.width
        row.reset(Entry("44 years on 2026-03-10"))
        await app.settle()
        assert line.value == "44 years on 2026-03-10"
        assert line.scroll_offset.x == 0

    drive(journey)


def test_a_long_source_leaves_room_for_what_is_asked(drive: Run, tmp_path: Path) -> None:
    """The note tells its beginning; all of it is in the strip and in the report."""
    a_saved_visit(tmp_path)
    source = "letter " * 60

    async def journey(app: Drive) -> None:
        await app.pilot.resize_terminal(*NARROW)
        await open_first(app)
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("ctrl+e")
        await app.type(source.strip(), then="enter")
        note = str(app.row("edss").query_one(".field--note", Static).content)
        assert "from letter letter" in note
        assert note.endswith("…")
        assert len(note) < 120
        assert app.visit.sheet.entry("edss").source == source.strip()

    drive(journey)
