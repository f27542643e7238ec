"""A disk that stays full is told once at a time: each entry that cannot be written would else lie over more of it."""

from collections.abc import Callable

from screener.log.faults import LogFault
from screener.tui.screens.windows import not_written
from tests.tui.driving import Drive, begin_at

Run = Callable[..., None]


def test_a_draft_that_cannot_be_written_is_told_once(drive: Run) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        for what in ("no space left", "no space left", "read-only"):
            not_written(app.visit_screen, LogFault("full", what))
            await app.settle()
        failed = [one for one in app.app._notifications if one.severity == "error"]
        assert [one.message for one in failed] == ["no space left", "read-only"]
        assert all(one.timeout >= 20 for one in failed)

    drive(journey)
