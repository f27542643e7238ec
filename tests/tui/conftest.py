"""What every test of the app stands on: a home of its own, one trial, no way to the user's data."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

from tests.tui.driving import WIDE, Drive, driving, only_the_first_trial


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    only_the_first_trial(monkeypatch)


@pytest.fixture(scope="session", autouse=True)
def _styles_are_read_once() -> Iterator[None]:
    """Every app of the run has the same styles, which take as long to read as a few keys to press."""
    read, known = Stylesheet._parse_rules, dict[object, list[RuleSet]]()

    def once(sheet: Stylesheet, css: str, *place: Any, **more: Any) -> list[RuleSet]:
        key = (css, *place, *more.items(), *sheet._variables.items())
        if key not in known:
            known[key] = read(sheet, css, *place, **more)
        return known[key]

    # Each widget that is styled looks for every rule in a set: the usual hash says the same as the rule's own, in C.
    with patch.object(Stylesheet, "_parse_rules", once), patch.object(RuleSet, "__hash__", object.__hash__):
        yield


@pytest.fixture
def drive(tmp_path: Path) -> Callable[..., None]:
    """Runs a journey through the app over the test's folder."""

    def run(
        journey: Callable[[Drive], Awaitable[None]], size: tuple[int, int] = WIDE, *, painted: bool = False
    ) -> None:
        async def running() -> None:
            async with driving(tmp_path, size, painted=painted) as app:
                await journey(app)

        asyncio.run(running())

    return run
