"""A code that differs from another one in capitals alone: whose it is is asked before a visit is begun."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from screener.tui.screens.dialogs import Checked, Choose
from screener.tui.widgets.line import Line
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.tui.driving import Drive, desk_in
from tests.visit.trial import TRIAL

Run = Callable[[Callable[[Drive], Awaitable[None]]], None]


def test_whose_it_is_is_asked(drive: Run, tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    begun = desk.new(find_trial(TRIAL), "E-01")
    begun.sheet.put("edss", Entry("4.5"))
    desk.keep(begun)

    async def typed(app: Drive) -> None:
        await app.press("n")
        await app.until(lambda: isinstance(app.app.screen, Checked))
        app.app.screen.query_one(Line).value = "e-01"
        await app.press("enter")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        assert "There is E-01 in this trial" in app.says("Choose .dialog--told Static")

    async def journey(app: Drive) -> None:
        await typed(app)
        await app.press("enter")  # the same person
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert (app.visit.sheet.code, app.visit.sheet.entry("edss").text) == ("E-01", "4.5")

    drive(journey)
