"""A draft that cannot be read is named at home, and its code leads to no other person's visit."""

import asyncio
from pathlib import Path

import pytest

from screener.tui.screens.visit import VisitScreen
from screener.tui.widgets.doubt import Doubt
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.tui.driving import NARROW, WIDE, desk_in, driving
from tests.visit.trial import TRIAL


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_a_draft_that_cannot_be_read(tmp_path: Path, size: tuple[int, int]) -> None:
    desk = desk_in(tmp_path)
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("edss", Entry("4"))
    desk.keep(visit)
    (path,) = desk.drafts.folder.iterdir()
    path.write_text("{")

    async def running() -> None:
        async with driving(tmp_path, size) as app:
            home = app.app.screen
            await app.until(lambda: home.query_one(Doubt).display)
            told = str(home.query_one(Doubt).visual)
            assert (
                f"A draft in {path.parent} cannot be read and keeps the code 01-001: {path.name}. Put" in told
            )
            assert home.query_one("#recent").size.height >= 4
            await app.press("n")
            assert app.app.screen.query_one("Input").value == "01-002"  # type: ignore[attr-defined]
            await app.press("home", "ctrl+k")
            await app.type("01-001", then="enter")
            await app.until(lambda: "01-001 is taken" in app.told)
            assert not isinstance(app.app.screen, VisitScreen)
            path.unlink()
            await app.press("l", "escape")
            await app.until(lambda: not home.query_one(Doubt).display)

    asyncio.run(running())
