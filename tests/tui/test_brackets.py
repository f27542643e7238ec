"""Names, paths and texts with brackets: they are shown as they are, and the app goes on."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widgets._toast import Toast

from screener.log.records import who
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.log import LogScreen, widths_in
from screener.visit.trials import TrialFile, find_trial
from tests.tui.driving import NARROW, WIDE, Drive, a_saved_visit, desk_in, driving
from tests.visit.trial import TRIAL


def drive(folder: Path, journey: Callable[[Drive], Awaitable[None]], size: tuple[int, int] = WIDE) -> None:
    """Run a journey through the app."""

    async def run() -> None:
        async with driving(folder, size) as app:
            await journey(app)

    asyncio.run(run())


def painted(app: Drive) -> str:
    """Every character on the screen."""
    return "\n".join(
        "".join(piece.text for piece in strip) for strip in app.app.screen._compositor.render_strips()
    )


@pytest.mark.parametrize("name", ["Louise Martin [PI]", "L. Martin [/MD]"])
def test_a_signers_name_with_brackets_stands_in_the_log(tmp_path: Path, name: str) -> None:
    visit = a_saved_visit(tmp_path)
    desk_in(tmp_path).sign(visit, name, "investigator", "I confirm the decision", who("LM"))

    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: f"signed by {name}" in painted(app))

    drive(tmp_path, journey)


def test_what_is_told_in_passing_is_no_markup(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        app.app.notify("/srv/[/x]/[ward].csv cannot be read")
        app.app.screen.notify("and [/x]")
        await app.until(lambda: len(app.app._notifications) == 2)
        shown = [str(Toast(one).render()) for one in app.app._notifications]
        assert shown == ["/srv/[/x]/[ward].csv cannot be read", "and [/x]"]

    drive(tmp_path, journey)


def test_a_trials_name_and_its_criteria_are_no_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = find_trial(TRIAL).read_text(encoding="utf-8")
    text = text.replace('acronym = "MAESTRO-4MS"', 'acronym = "MAES [/x] [ward]"')
    text = text.replace("EDSS score: 3 to 6", "EDSS [/x] score: 3 to 6")
    path = tmp_path / f"{TRIAL}.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (TrialFile(path, TRIAL, own=True),))

    async def journey(app: Drive) -> None:
        assert "MAES [/x] [ward]" in painted(app)
        await app.press("ctrl+p")
        await app.type("new candidate MAES")
        await app.until(lambda: "New candidate: MAES [/x] [ward]" in painted(app))
        await app.press("escape", "enter")
        assert isinstance(app.app.screen, Choose)
        assert "MAES [/x] [ward]" in painted(app)
        await app.press("escape", "n", "enter")
        await app.until(lambda: app.is_on_visit)
        await app.press("ctrl+p")
        await app.type("go to I03")
        await app.until(lambda: "EDSS [/x] score" in painted(app))

    drive(tmp_path, journey)


def test_long_codes_are_told_apart_in_a_narrow_log(tmp_path: Path) -> None:
    codes = ("synthetic-01", "synthetic-02", "01-multiple-sclerosis-0001", "01-multiple-sclerosis-0002")
    for code in codes[:2]:
        a_saved_visit(tmp_path, code)

    async def short(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: all(code in painted(app) for code in codes[:2]))
        assert "2 screenings, all" in painted(app)

    drive(tmp_path, short, NARROW)
    for code in codes[2:]:
        a_saved_visit(tmp_path, code, edss="")

    async def long(app: Drive) -> None:
        await app.press("l")
        assert isinstance(app.app.screen, LogScreen)
        await app.until(lambda: all(f"…{code[-15:]} " in painted(app) for code in codes[2:]))

    drive(tmp_path, long, NARROW)


def test_one_screening_is_one(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: " 1 screening, all" in painted(app))

    drive(tmp_path, journey, NARROW)


@pytest.mark.parametrize("longest", [0, 10, 12, 26, 64])
@pytest.mark.parametrize("room", [40, 80, 96, 140])
def test_the_columns_fill_the_room(room: int, longest: int) -> None:
    widths = widths_in(room, longest)
    assert sum(widths) + 2 * len(widths) == max(room, 80)
    assert min(widths) >= 8
