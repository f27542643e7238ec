"""One code, one person: what is asked where another window saved a visit of the same code."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from textual.containers import Vertical
from textual.widgets import OptionList

from screener.log import open_log
from screener.log.drafts import Drafts
from screener.log.records import who
from screener.tui.screens.dialogs import Checked, Choose, Reason
from screener.tui.screens.home import HomeScreen
from screener.tui.widgets.line import Line
from screener.visit.entries import Entry
from tests.tui.driving import (
    Drive,
    a_visit,
    begin,
    desk_in,
    open_first,
)

Run = Callable[[Callable[[Drive], Awaitable[None]]], None]


def test_a_code_that_another_window_took_is_replaced_where_it_is_saved(drive: Run, tmp_path: Path) -> None:
    """Two people in two windows: the second save asks whose code it is, and goes on under the next free one."""

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02")
        await save_of_a_taken_code(app, tmp_path)
        assert "01-001 was put into the log meanwhile, as screening 2 by AB" in app.says(
            "Choose .dialog--told Static"
        )
        await app.press("down", "down", "enter")
        await app.until(lambda: isinstance(app.app.screen, Checked))
        assert app.app.screen.query_one(Line).value == "01-002"
        await app.press("enter")
        await app.until(lambda: bool(app.visit.screening))
        await app.settle()
        assert app.visit.sheet.code == "01-002"
        assert "01-002" in app.visit.status()

    drive(journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        assert [line.candidate for line in log.screenings()] == ["01-001", "01-002"]
    assert Drafts(tmp_path / "drafts").all() == []


def test_a_removed_draft_gets_another_code_after_a_question(drive: Run, tmp_path: Path) -> None:
    """What another window discarded while one was asked whose code it is comes back by a person's word alone."""

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02")
        await save_of_a_taken_code(app, tmp_path)
        await app.press("down", "down", "enter")
        await app.until(lambda: isinstance(app.app.screen, Checked))
        drafts = Drafts(tmp_path / "drafts")
        drafts.discard(app.visit.sheet.draft.id, app.visit.revision)
        await app.press("enter")
        await app.until(
            lambda: "removed in another window" in str(app.app.screen.query("Vertical").first().border_title)
        )
        assert drafts.all() == []
        await app.press("down", "enter")
        await app.until(lambda: bool(app.visit.screening))
        assert app.visit.sheet.code == "01-002"

    drive(journey)


async def save_of_a_taken_code(app: Drive, folder: Path, by: str = "AB") -> None:
    """The visit is saved after somebody else saved one of its code."""
    other = desk_in(folder)
    theirs = other.new(app.visit.path, app.visit.sheet.code)
    theirs.sheet.put("edss", Entry("5"))
    other.save(theirs, who(by))
    await app.press("ctrl+s")
    await app.type("LM", then="enter")
    await app.until(lambda: isinstance(app.app.screen, Choose))


def test_a_visit_that_one_saved_oneself_is_not_told_as_another_s(drive: Run, tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02")
        await save_of_a_taken_code(app, tmp_path, by="LM")
        assert "You saved this visit" in str(app.app.screen.query_one(Vertical).border_title)
        told = app.says("Choose .dialog--told Static")
        assert "You (LM) saved a visit of 01-001 in another window meanwhile, as screening 2." in told
        assert "--" not in told
        await app.press("down", "enter")
        await app.until(lambda: app.visit.screening == 2)

    drive(journey)


def test_what_was_entered_here_can_go_over_what_was_saved_of_the_same_person(
    drive: Run, tmp_path: Path
) -> None:
    a_visit(tmp_path, edss="6.5")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await save_of_a_taken_code(app, tmp_path)
        await app.press("down", "enter")
        await app.until(lambda: app.visit.screening == 2)
        await app.settle()
        assert "EDSS is saved as “5”, here “6.5”." in app.told
        assert app.visit.sheet.entry("platelets").text == "231"
        await app.press("ctrl+s")
        assert isinstance(app.app.screen, Reason)
        await app.type("read from the wrong line", then="enter")
        await app.until(lambda: not app.visit.is_unsaved)

    drive(journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        (line,) = log.screenings()
        held = log.episode(line.number).held
        assert (str(held["edss"].value), line.assessor) == ("6.5", "LM")
    assert Drafts(tmp_path / "drafts").all() == []


def test_a_code_that_is_of_the_same_person_leads_to_what_was_saved(drive: Run, tmp_path: Path) -> None:
    """What was entered here goes, as the way says; nothing is in the log twice."""
    a_visit(tmp_path, edss="6.5")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await save_of_a_taken_code(app, tmp_path)
        await app.press("down", "down", "down", "enter")
        await app.until(lambda: app.visit.screening == 2)
        await app.settle()
        assert app.visit.sheet.entry("edss").text == "5"

    drive(journey)
    assert Drafts(tmp_path / "drafts").all() == []


def test_home_shows_both_people_of_one_code(drive: Run, tmp_path: Path) -> None:
    first, second = a_visit(tmp_path), a_visit(tmp_path, edss="6.5")
    assert first.sheet.draft.id != second.sheet.draft.id

    async def journey(app: Drive) -> None:
        home = app.app.screen
        assert isinstance(home, HomeScreen)
        await app.until(lambda: len(home.recent) == 2)
        await app.settle()
        assert home.query_one("#recent", OptionList).option_count == 2

    drive(journey)
