"""The to-do list in the app: from home to what is to be done, and into the visit."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from screener.log.records import who
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.todo import ToDoScreen
from screener.tui.widgets.lists import Lines
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.tui.driving import NARROW, WIDE, Drive, a_saved_visit, a_visit, desk_in, driving, say
from tests.visit.trial import TRIAL


def _codes(app: Drive) -> list[str]:
    screen = app.app.screen
    assert isinstance(screen, ToDoScreen)
    return [task.candidate for task in screen.shown]


async def _listed(app: Drive) -> None:
    await app.press("d")
    await app.until(lambda: isinstance(app.app.screen, ToDoScreen) and app.app.screen.has_read)
    await app.settle()


def test_from_home_to_a_visit_and_back_to_what_is_left(tmp_path: Path, drive: Callable[..., None]) -> None:
    a_saved_visit(tmp_path, "01-001", platelets="", edss="")
    a_saved_visit(tmp_path, "01-002", platelets="")
    a_visit(tmp_path, "01-003")

    async def journey(app: Drive) -> None:
        await _listed(app)
        assert _codes(app) == ["01-003", "01-002", "01-001"]
        assert "3 candidates, nearest to a decision first" in app.says("TopBar")
        assert "To save" in app.says("#todo--told")
        await app.press("down")
        assert "platelets (E04): Platelet count" in app.says("#todo--told")
        await app.press("enter")
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert (app.visit.sheet.code, app.field) == ("01-002", "platelets")
        await app.answer("231")
        await app.press("escape")
        await app.press("enter")  # the draft stays
        await app.until(lambda: "01-002" in _codes(app) and "to save" in app.app.screen.shown[1].told)  # type: ignore[attr-defined]
        assert app.app.screen.query_one(Lines).cursor_row == 1
        await app.press("o", "o", "/")
        assert _codes(app) == ["01-001", "01-002", "01-003"]
        await app.type("edss", then="enter")
        assert _codes(app) == ["01-001"]
        await app.press("/")
        await app.type("zzz", then="enter")
        assert "Esc ends the search" in app.says("#todo--told")
        await app.press("escape")
        assert _codes(app) == ["01-001", "01-002", "01-003"]
        await app.press("escape")
        assert not isinstance(app.app.screen, ToDoScreen)

    drive(journey, NARROW)


def test_who_is_signed_is_enrolled_from_the_list_and_steps_that_do_not_fit_in_are_scrolled(
    tmp_path: Path, drive: Callable[..., None]
) -> None:
    number = a_saved_visit(tmp_path, "01-001").screening
    with desk_in(tmp_path).log(write=True) as log:
        log.sign(number, "L. Martin", "investigator", "I confirm the decision", who("LM"))
    desk = desk_in(tmp_path)
    bare = desk.new(find_trial(TRIAL), "01-002")
    bare.sheet.put("screening_date", Entry("2026-03-02"))
    desk.keep(bare)

    async def journey(app: Drive) -> None:
        app.app.desk.who = who("LM")
        await _listed(app)
        assert _codes(app) == ["01-001", "01-002"]
        assert "To decide" in app.says("#todo--told")
        await app.press("tab")
        assert app.app.screen.query_one(Lines).has_focus  # nothing is to be scrolled
        await app.press("down", "tab", "down")
        pane = app.app.screen.query_one("#todo--steps")
        assert pane.has_focus
        assert pane.scroll_target_y > 0
        await app.press("shift+tab", "up")
        await say(app, "Enrolled")
        await app.type("2026-03-10", then="enter")
        await app.until(lambda: _codes(app) == ["01-002"])

    drive(journey, NARROW)


def test_where_nothing_is_to_be_done_it_says_so(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await _listed(app)
        assert "Nothing is to be done" in app.says("#todo--told")
        await app.press("enter", "o")
        assert "0 candidates" in app.says("TopBar")

    drive(journey)


def test_a_log_that_cannot_be_read_is_told_and_stays_told(tmp_path: Path, drive: Callable[..., None]) -> None:
    (tmp_path / "log.db").write_text("no log at all, but some words", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await app.until(lambda: "not a screening log" in app.says("Doubt"))  # at home
        await app.press("d")
        await app.until(lambda: "not a screening log" in app.says("#todo--doubt"))
        assert app.says("#todo--told") == ""

    drive(journey)


def test_who_may_be_screened_again_is_screened_again_from_the_list(
    tmp_path: Path, drive: Callable[..., None]
) -> None:
    """Whose wash-out has passed by the day that the log states, long before the test is run."""
    a_saved_visit(tmp_path, "01-001", high_dose_corticosteroid="2026-03-01")
    a_saved_visit(tmp_path, "01-002", platelets="")

    async def journey(app: Drive) -> None:
        app.app.desk.clock = lambda: datetime(2026, 6, 1, 12, tzinfo=UTC)
        await _listed(app)
        assert _codes(app) == ["01-002", "01-001"]
        await app.press("end")
        assert "could be screened again since 2026-04" in app.says("#todo--told")
        await app.press("home", "end", "enter")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        await app.press("down", "enter")
        await app.until(lambda: app.is_on_visit)
        assert app.visit.sheet.draft.carry

    drive(journey, NARROW)


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_what_is_told_in_passing_lies_over_no_step(tmp_path: Path, size: tuple[int, int]) -> None:
    """The steps are what one reads here, to their end."""
    a_saved_visit(tmp_path, "01-001", platelets="")

    async def running() -> None:
        async with driving(tmp_path, size, toasts=True) as app:
            await _listed(app)
            app.app.notify("01-005 is in the screening log, which takes two lines here")
            await app.settle()
            (toast,) = app.app.screen.query("Toast")
            steps = app.app.screen.query_one("#todo--steps")
            assert not toast.region.overlaps(steps.region)

    asyncio.run(running())
