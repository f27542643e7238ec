"""F1 explains every screen, and so does ? wherever it is not typed: at the visit every sign is."""

import asyncio
import re
from pathlib import Path

import pytest
from textual.binding import Binding
from textual.command import CommandList, CommandPalette
from textual.widgets import Input, OptionList, TextArea
from textual.widgets._footer import FooterKey

from screener.tui.looks import symbol
from screener.tui.screens.help import HelpScreen
from screener.tui.screens.home import HomeScreen
from tests.tui.driving import NARROW, WIDE, Drive, a_saved_visit, driving, open_first

SCREENS = {
    **{
        "home": (),
        "log": ("l",),
        "criteria": ("c",),
        "batch": ("b",),
        "to do": ("d",),
        "a new trial": ("a",),
    },
    **{"visit": ("visit",), "report": ("visit", "ctrl+r")},
}
"""How each screen is come to from home."""


async def helped(app: Drive, key: str) -> bool:
    """Whether a key opens the help, which is left again."""
    below = app.app.screen
    await app.press(key)
    opened = isinstance(app.app.screen, HelpScreen)
    if opened:
        await app.press("escape")
    assert app.app.screen is below
    return opened


def test_what_does_not_fit_in_beside_a_key_goes_on_below_its_beginning(tmp_path: Path) -> None:
    async def run() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.press("?")
            lines = app.says("#help--text").splitlines()
            place = next(place for place, line in enumerate(lines) if line.startswith("d  "))
            start = lines[place].index("What is still to be")
            assert lines[place + 1].startswith(" " * start)
            assert lines[place + 1][start:].strip()
            assert max(map(len, lines[: lines.index("What is asked next, and why")])) <= 71

    asyncio.run(run())


@pytest.mark.parametrize("screen", SCREENS)
def test_help_on(screen: str, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            for key in SCREENS[screen]:
                await (open_first(app) if key == "visit" else app.press(key))
            assert await helped(app, "f1")
            inputs = [
                one
                for one in app.app.screen.query("*")
                if isinstance(one, Input | TextArea) and one.focusable
            ]
            for one in inputs[:1]:
                one.focus()
                await app.settle()
                assert not await helped(app, "?")
            if screen != "visit":
                app.app.screen.set_focus(None)
                await app.settle()
                assert await helped(app, "?")

    asyncio.run(run())


MODAL = {
    **{"a trial's menu": ("enter",), "a new candidate": ("n",), "signing": ("visit", "ctrl+r", "g")},
    "an override": ("l", "w"),
}
"""Questions, which have keys of their own."""


@pytest.mark.parametrize("screen", [*SCREENS, *MODAL])
def test_every_key_that_a_screen_declares_is_in_its_help(screen: str, tmp_path: Path) -> None:
    """Those that stand below it, which hides some where there are few columns, and those that do not."""
    a_saved_visit(tmp_path)

    async def run() -> None:
        async with driving(tmp_path, NARROW) as app:
            for key in {**SCREENS, **MODAL}[screen]:
                await (open_first(app) if key == "visit" else app.press(key))
            below = app.app.screen
            declared = [
                binding
                for one in type(below).__mro__
                if one.__module__.startswith("screener.")
                for binding in Binding.make_bindings(one.__dict__.get("BINDINGS", ()))
            ]
            assert declared
            await app.press("f1")
            assert isinstance(app.app.screen, HelpScreen)
            page = app.says("#help--text").partition("Keys of this screen\n")[2]
            lines = [" ".join(line.split()) for line in page.partition("\n\n")[0].splitlines()]
            told = " ".join(lines)
            for binding in declared:
                says = binding.tooltip or binding.description
                assert symbol(" ".join(says.split())) in told, binding
                assert app.app.get_key_display(binding).replace("⏎", "Enter") in re.split(r"[ ,]+", told), (
                    binding
                )

    asyncio.run(run())


@pytest.mark.parametrize(
    ("screen", "width", "shown"),
    [
        *(("log", 140, "rdpwg"), ("log", 138, "rdpwg"), ("log", 137, ""), ("log", 80, "")),
        *(("report", 140, "rdpwg"), ("report", 92, "rdpwg"), ("report", 80, "g")),
    ],
)
def test_what_is_said_after_the_visit_stands_below_where_there_is_room(
    screen: str, width: int, shown: str, tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def run() -> None:
        async with driving(tmp_path, (width, 24)) as app:
            for key in SCREENS[screen]:
                await (open_first(app) if key == "visit" else app.press(key))
            keys = [one for one in app.app.screen.query(FooterKey) if one.display]
            assert {one.key for one in keys} & {*"rdpwg"} == {*shown}
            assert max(one.region.right for one in keys) <= width
            assert "escape" in [one.key for one in keys]

    asyncio.run(run())


def test_home_tells_how_a_trial_is_found_and_added(tmp_path: Path) -> None:
    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            await app.press("f1")
            told = app.says("#help--text")
            assert "a part of its name or number" in told
            assert "screener import" in told
            assert "criteria" in told.partition("to add your own")[2]

    asyncio.run(run())


def test_the_visit_tells_how_one_answers_later_or_not_at_all(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            await open_first(app)
            await app.press("f1")
            told = app.says("#help--text")
            assert "who obtains it, by when" in told
            assert "the menu has Override, with the reason" in " ".join(told.split())

    asyncio.run(run())


def test_a_slash_finds_a_trial_at_home_as_it_does_in_lists(tmp_path: Path) -> None:
    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            home = app.app.screen
            assert isinstance(home, HomeScreen)
            await app.press("right", "/")
            assert isinstance(app.app.screen, CommandPalette)
            sought = home.trials[-1]
            home.query_one("#trials", OptionList).highlighted = None
            await app.type(sought.trial)
            await app.until(lambda: app.app.screen.query_one(CommandList).option_count > 0)
            await app.press("enter")
            await app.until(lambda: app.app.screen is home)
            assert home.trial == sought
            assert home.query_one("#trials").has_focus

    asyncio.run(run())


@pytest.mark.parametrize("screen", ["log", "report"])
def test_what_has_no_key_is_explained_where_it_can_be_chosen(screen: str, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            for key in SCREENS[screen]:
                await (open_first(app) if key == "visit" else app.press(key))
            await app.press("f1")
            told = app.says("#help--text")
            assert "After the visit: in the menu (^p)" in told
            for word in ("Enrolled", "Declined", "Override"):
                assert word in told

    asyncio.run(run())
