"""What is told in passing: it covers no verdict, and goes with what it was told of."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from screener.tui.screens.dialogs import Choose
from screener.tui.widgets.outcome import OutcomeBar
from tests.tui.driving import NARROW, WIDE, Drive, begin_at, driving

Run = Callable[..., None]
LONG = "The draft of 01-001 is held by another window. It is as it was last saved. Close the other window."


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_it_covers_no_verdict(tmp_path: Path, size: tuple[int, int]) -> None:
    async def running() -> None:
        async with driving(tmp_path, size, toasts=True) as app:
            await begin_at(app, "edss")
            app.app.notify(LONG)
            screen = app.app.screen
            await app.until(lambda: any(one.region.height for one in screen.query(Toast)))
            toast = screen.query_one(Toast).region
            for widget in (screen.query_one("#page--verdict"), screen.query_one(OutcomeBar)):
                assert not toast.overlaps(widget.region)
            assert toast.y > 1

    asyncio.run(running())


def test_what_was_told_goes_with_the_page(drive: Run) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        app.app.notify("of this page")
        app.app.notify("to be read", severity="warning", timeout=20)
        app.app.notify("it failed", severity="error")
        app.app.fresh = 0
        await app.press("pagedown")
        assert [one.message for one in app.app._notifications] == ["to be read", "it failed"]
        await app.press("f1")
        assert [one.message for one in app.app._notifications] == ["it failed"]

    drive(journey)


def test_what_failed_does_not_lie_over_the_help_and_is_there_again_below(tmp_path: Path) -> None:
    async def running() -> None:
        async with driving(tmp_path, NARROW, toasts=True) as app:
            await begin_at(app, "edss")
            app.app.notify("it failed", severity="error", timeout=1_000)
            below = app.app.screen
            await app.until(lambda: any(one.region.height for one in below.query(Toast)))
            await app.press("f1")
            assert app.app.screen is not below
            assert not any(one.region.height for one in app.app.screen.query(Toast))
            await app.press("escape")
            await app.until(lambda: any(one.region.height for one in app.app.screen.query(Toast)))

    asyncio.run(running())


def test_what_failed_a_while_ago_does_not_lie_over_what_is_to_be_done(drive: Run) -> None:
    async def journey(app: Drive) -> None:
        app.app.notify("it failed", severity="error", timeout=1_000)
        app.app.fresh = 0
        await app.press("d")
        assert not app.app._notifications

    drive(journey)


@pytest.mark.parametrize("length", [36, 37, 38])
def test_its_last_line_is_on_the_screen_however_it_wraps(tmp_path: Path, length: int) -> None:
    """With a scroll bar's room beside it, a text that just fits without would lose its last word."""

    async def running() -> None:
        async with driving(tmp_path, NARROW, toasts=True) as app:
            app.app.notify(f"{'x' * (length - 4)} end")
            screen = app.app.screen
            await app.until(lambda: any(one.region.height for one in screen.query(Toast)))
            await app.settle()
            region, clip = screen._compositor.visible_widgets[screen.query_one(Toast)]
            assert clip.contains_region(region)

    asyncio.run(running())


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_what_there_is_no_room_for_is_to_be_read_first(tmp_path: Path, size: tuple[int, int]) -> None:
    """Whole, and not cut off above: it is scrolled by keys, and those that were pressed before do not end it."""
    message = " ".join(f"EDSS was “{n}”, is now “{n + 1}”, here “{n + 2}”." for n in range(60))

    async def running() -> None:
        async with driving(tmp_path, size, toasts=True) as app:
            await begin_at(app, "edss")
            app.app.notify(message, severity="warning", timeout=15)
            await app.settle()
            assert isinstance(app.app.screen, Choose)
            assert app.says("Choose .dialog--told Static") == message
            assert app.says("Choose .dialog--keys").endswith("^↓ reads on")
            told = app.app.screen.query_one(".dialog--told")
            await app.press(*["ctrl+down"] * 60)
            assert told.scroll_offset.y == told.max_scroll_y > 0
            await app.press("enter")
            assert app.is_on_visit
            assert app.field == "edss"
            app.app.notify(LONG)
            await app.settle()
            assert app.is_on_visit

    asyncio.run(running())
