"""A low screen: a long criterion leaves room for what it asks."""

import asyncio
from pathlib import Path

import pytest
from textual.geometry import Region
from textual.widgets import OptionList
from textual.widgets._footer import FooterKey
from textual.widgets._toast import Toast

from screener.tui.screens.signing import Sign
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.line import Line
from screener.tui.widgets.outline import Row, Strip
from screener.tui.widgets.top import TopBar
from screener.visit.trials import TrialFile, find_trial
from tests.tui.driving import NARROW, WIDE, Drive, a_saved_visit, begin, begin_at, driving, open_first

LONG = "NCT03927157"
"""A trial whose criteria, with rule and note, take more lines than there are."""


@pytest.fixture(autouse=True)
def _long_criteria(monkeypatch: pytest.MonkeyPatch) -> None:
    file = TrialFile(find_trial(LONG), LONG, own=False)
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (file,))


@pytest.mark.parametrize("id", ["I03", "I04", "I07", "E03"])
def test_the_row_with_the_cursor_is_on_the_screen(tmp_path: Path, id: str) -> None:
    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            await begin_at(app, "ms_course", LONG)
            await app.visit_screen.show(app.visit_screen.course.page_of(id), focus=True)
            await app.settle()
            sheet = app.visit_screen.page.query_one("#page--sheet").region
            rows = app.visit_screen.page.rows
            while not app.visit_screen.page.about.is_entered:
                row = app.visit_screen.page.row
                assert row in rows
                control = app.app.focused
                assert control is not None
                assert sheet.contains_region(control.region)
                assert sheet.contains_region(row.query_one(".field--label").region)
                await app.press("tab")

    asyncio.run(running())


def test_a_criterion_that_does_not_fit_in_can_be_read_on(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            await begin_at(app, "ms_course", LONG)
            await app.visit_screen.show(app.visit_screen.course.page_of("I07"), focus=True)
            await app.settle()
            sheet = app.visit_screen.page.query_one("#page--sheet")
            note = app.visit_screen.page.query_one("#page--judge")
            assert not sheet.region.overlaps(note.region)
            await app.press(*["ctrl+down"] * 12)
            assert sheet.region.overlaps(note.region)
            await app.press(*["ctrl+up"] * 12)
            assert sheet.scroll_offset.y == 0

    asyncio.run(running())


def test_the_inputs_stand_below_the_rule_again_where_there_is_room(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            await begin(app)
            order = [one.id for one in app.visit_screen.page.query_one("#page--sheet").children]
            assert order.index("page--fields") < order.index("page--rule")
            await app.pilot.resize_terminal(140, 40)
            await app.settle()
            order = [one.id for one in app.visit_screen.page.query_one("#page--sheet").children]
            assert order.index("page--fields") > order.index("page--judge")

    asyncio.run(running())


@pytest.mark.parametrize("id", ["I03", "I07", "E03"])
def test_the_protocol_s_words_stand_above_the_first_input(tmp_path: Path, id: str) -> None:
    """The rule, which may be long, does not push them off a screen that is not tall."""

    async def running() -> None:
        async with driving(tmp_path, (100, 30)) as app:
            await begin_at(app, "ms_course", LONG)
            await app.visit_screen.show(app.visit_screen.course.page_of(id), focus=True)
            await app.settle()
            sheet = app.visit_screen.page.query_one("#page--sheet")
            text = app.visit_screen.page.query_one("#page--text")
            assert sheet.scroll_offset.y == 0
            assert sheet.region.contains_region(text.region)

    asyncio.run(running())


def test_the_strips_last_words_stand_together() -> None:
    rows = [Row("visit", " ", "", "date"), *(Row(f"I{n:02}", "✓", "met", "") for n in range(1, 29))]
    strip = Strip([*rows, Row("E05", "!", "to judge", "")])
    strip.place = 29
    for width in range(20, 100):
        lines = ["".join(text for text, _ in line) for line in strip._laid(width)]
        assert any(line.strip().endswith("E05 to judge") for line in lines)
        assert all(len(line) <= width for line in lines)
        assert all(line.count("✓") for line in lines[:-1])


def test_at_sixty_columns_the_boxes_and_the_way_back_are_whole(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, (60, 24)) as app:
            await begin(app)
            for row in app.visit_screen.page.rows:
                for choice in row.query(Choice):
                    assert choice.size.width >= min(choice.get_content_width(choice.size, choice.size), 15)
            keys = [key for key in app.app.screen.query(FooterKey) if key.display]
            assert "Back" in {key.description for key in keys}
            assert max(key.region.right for key in keys) <= 60

    asyncio.run(running())


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_what_was_told_in_passing_lies_over_no_question(tmp_path: Path, size: tuple[int, int]) -> None:
    """Nor does it stick out behind one. It is there again afterwards."""

    def shown(app: Drive) -> list[Region]:
        return [
            one.region
            for screen in app.app.screen_stack
            for one in screen.query(Toast)
            if one.region and one.display
        ]

    async def running() -> None:
        async with driving(tmp_path, size, toasts=True) as app:
            await begin(app)
            await app.answer("2026-03-02")
            app.app.notify("The disk is full. " * 8, severity="error", timeout=60)
            app.app.notify("Something else.", severity="error", timeout=60)
            await app.settle()
            told = shown(app)
            assert len(told) == 2
            await app.press("escape")
            await app.settle()
            box = app.app.screen.query_one("Choose > Vertical").region
            assert not [one for one in shown(app) if one.overlaps(box)]
            assert len(shown(app)) == (0 if size == NARROW else 2)
            await app.press("escape")
            await app.settle()
            assert shown(app) == told

    asyncio.run(running())


def test_without_colours_the_row_that_one_is_on_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            shown = app.app.screen.query_one("#trials", OptionList)
            assert shown.get_visual_style("option-list--option-highlighted").underline

    asyncio.run(running())


@pytest.mark.parametrize("size", [(40, 12), (59, 24), (80, 17)])
def test_a_terminal_that_is_too_small_says_so_until_it_is_not(tmp_path: Path, size: tuple[int, int]) -> None:
    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            await begin(app)
            top = app.app.screen.query_one(TopBar)
            whole = str(top.content)
            await app.pilot.resize_terminal(*size)
            await app.settle()
            assert str(top.content) == f"Too small: {size[0]} by {size[1]}, needs 60 by 18"
            assert len(str(top.content)) <= size[0] - 2
            await app.pilot.resize_terminal(*NARROW)
            await app.settle()
            assert str(top.content) == whole

    asyncio.run(running())


def test_the_row_with_the_cursor_stays_on_a_screen_that_gets_lower(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            await begin(app)
            await app.pilot.resize_terminal(60, 16)
            await app.settle()
            row, sheet = app.visit_screen.page.row, app.visit_screen.page.query_one("#page--sheet")
            assert row is not None
            assert sheet.region.contains_region(row.region)

    asyncio.run(running())


def test_what_a_question_asks_is_on_the_smallest_screen(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, (40, 12)) as app:
            await app.press("n")
            line = app.app.screen.query_one(Line)
            region, clip = app.app.screen._compositor.visible_widgets[line]
            assert region.height == 1
            assert clip.contains_region(region)

    asyncio.run(running())


@pytest.mark.parametrize("size", [(60, 18), (60, 20), (60, 24), NARROW, WIDE])
def test_every_role_can_be_seen_and_how_one_signs(tmp_path: Path, size: tuple[int, int]) -> None:
    """Also where they take more than a line."""
    a_saved_visit(tmp_path)

    async def running() -> None:
        async with driving(tmp_path, size) as app:
            await open_first(app)
            await app.press("ctrl+r", "g")
            screen = app.app.screen
            assert isinstance(screen, Sign)
            shown = screen._compositor.visible_widgets
            for widget in (*screen.query(Line), screen.query_one(Choice), screen.query_one(".dialog--keys")):
                region, clip = shown[widget]
                assert clip.contains_region(region)
                assert region.height >= widget.get_content_height(widget.size, widget.size, widget.size.width)

    asyncio.run(running())
