"""Odd dates among the results of a file: told at the row, below it, and in the counts."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from screener.reports import checks
from screener.tui.screens.batch import BatchScreen
from tests.functional.test_check_dates import HEADER, ROWS, YEAR_TYPO
from tests.tui.driving import Drive


def test_the_app_says_it(drive: Callable[..., None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "today_here", lambda: date(2026, 4, 1))
    given = tmp_path / "ward.csv"
    given.write_text("\n".join([HEADER, *ROWS]) + "\n")

    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.type(str(given), then="enter")
        await app.until(lambda: "columns used" in app.says("#batch--told"))
        await app.press("ctrl+r")
        await app.until(lambda: "11 candidates" in app.says("#batch--told"))
        assert "check the dates: 5 candidates" in app.says("#batch--told")
        screen = app.app.screen
        assert isinstance(screen, BatchScreen)
        assert str(screen.table.get_row_at(1)[3]).startswith("check the dates  every criterion is satisfied")
        await app.press("down")
        await app.until(lambda: YEAR_TYPO in app.says("#batch--row"))

    drive(journey)
