"""What every test of the app stands on: a home of its own, one trial, no way to the user's data."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from tests.tui.driving import WIDE, Drive, driving, only_the_first_trial


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    only_the_first_trial(monkeypatch)


@pytest.fixture
def drive(tmp_path: Path) -> Callable[..., None]:
    """Runs a journey through the app over the test's folder."""

    def run(journey: Callable[[Drive], Awaitable[None]], size: tuple[int, int] = WIDE) -> None:
        async def running() -> None:
            async with driving(tmp_path, size) as app:
                await journey(app)

        asyncio.run(running())

    return run
