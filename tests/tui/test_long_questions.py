"""A question with much to tell, on a low screen: what is told scrolls, and all that is asked is on the screen."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import OptionList

from screener.tui.screens.dialogs import Choose
from screener.tui.screens.signing import Sign
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.line import Line
from tests.tui.driving import NARROW, Drive, driving

MUCH = "01-001: UNDETERMINED. Missing: " + ", ".join(f"what E{number:02d} asks for" for number in range(60))
WAYS = [
    (f"way-{number}", f"A way on that takes more than one line of a narrow box, {number}")
    for number in range(4)
]
SIZES = [(60, 24), NARROW, (80, 30), (100, 36)]


def check_seen(app: Drive, asked: str) -> None:
    """All of it is on the screen, and enough of what is told."""
    screen = app.app.screen
    shown = screen._compositor.visible_widgets
    for widget in screen.query(asked):
        region, clip = shown[widget]
        assert clip.contains_region(region)
        assert region.height >= widget.get_content_height(widget.size, widget.size, widget.size.width)
    told = screen.query_one(".dialog--told")
    assert told.size.height >= 3
    assert told.max_scroll_y


@pytest.mark.parametrize("size", SIZES)
def test_a_signature_shows_what_is_asked_and_what_is_missing(tmp_path: Path, size: tuple[int, int]) -> None:
    async def running() -> None:
        async with driving(tmp_path, size) as app:
            app.app.push_screen(Sign(MUCH))
            await app.settle()
            await app.press("enter")  # the name is still missing, which is said
            assert len(app.app.screen.query(f"{Line.__name__}, {Choice.__name__}")) == 3
            check_seen(app, "Line, Choice, .dialog--fault, .dialog--keys")

    asyncio.run(running())


@pytest.mark.parametrize("size", SIZES)
def test_a_choice_shows_every_way_on(tmp_path: Path, size: tuple[int, int]) -> None:
    async def running() -> None:
        async with driving(tmp_path, size) as app:
            app.app.push_screen(Choose("Chosen", MUCH, WAYS))
            await app.settle()
            check_seen(app, "OptionList, .dialog--keys")
            assert not app.app.screen.query_one(OptionList).max_scroll_y

    asyncio.run(running())


def test_on_a_larger_screen_there_is_room_again(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, (60, 18)) as app:
            app.app.push_screen(Choose("Chosen", MUCH[:500], WAYS))
            await app.settle()
            told = app.app.screen.query_one(".dialog--told")
            assert told.max_scroll_y
            assert "reads on" in app.says(".dialog--keys")
            await app.pilot.resize_terminal(140, 45)
            await app.settle()
            assert not told.max_scroll_y
            assert "reads on" not in app.says(".dialog--keys")

    asyncio.run(running())


def test_a_question_that_is_answered_before_it_is_drawn_again_leaves_nothing_to_lay_out(
    drive: Callable[..., None],
) -> None:
    """What is laid out after the next refresh may come when the question is gone."""

    async def journey(app: Drive) -> None:
        asked = Choose("Chosen", MUCH, WAYS)
        await app.app.push_screen(asked)
        await app.press("escape")
        assert app.app.screen is not asked
        asked.tell_more()

    drive(journey)
