"""A visit that is open in two windows: who comes second is told at once."""

import asyncio
from pathlib import Path

from screener.visit.presence import Presence
from tests.tui.driving import a_visit, driving, open_first
from tests.visit.trial import TRIAL

LOG = Path("site01.db")
TOLD = "01-001 is open in another window too."


def test_who_opens_a_visit_that_is_open_elsewhere_is_told_at_once(tmp_path: Path) -> None:
    a_visit(tmp_path)

    async def running() -> None:
        async with driving(tmp_path) as first:
            await open_first(first)
            assert TOLD not in first.told
            async with driving(tmp_path) as second:
                await open_first(second)
                await second.until(lambda: TOLD in second.told)
            async with driving(tmp_path) as third:
                await open_first(third)
                await third.until(lambda: TOLD in third.told)
        async with driving(tmp_path) as alone:
            await open_first(alone)
            assert TOLD not in alone.told
            await alone.press("escape", "enter")
            await alone.settle()

    asyncio.run(running())
    assert not [*(tmp_path / "drafts").glob(".*.open*")]


def test_a_window_that_stays_is_told_of_after_the_first_has_gone(tmp_path: Path) -> None:
    first, second = (Presence(tmp_path, LOG, TRIAL, "01-001") for _ in range(2))
    assert (first.others, second.others) == (False, True)
    first.leave()
    third = Presence(tmp_path, LOG, TRIAL, "01-001")
    assert third.others
    assert not Presence(tmp_path, LOG, TRIAL, "01-002").others
    assert not Presence(tmp_path, Path("site02.db"), TRIAL, "01-001").others
    for one in (second, third):
        one.leave()
    assert not Presence(tmp_path, LOG, TRIAL, "01-001").others


def test_where_nothing_can_be_written_nobody_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.write_text("in the way", encoding="utf-8")
    assert not Presence(folder, LOG, TRIAL, "01-001").others
