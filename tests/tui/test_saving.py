"""What is asked before a visit is saved, and what becomes of a save that cannot be."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widgets import OptionList

from screener.log import open_log
from screener.log.drafts import Drafts
from screener.log.faults import LogFault
from screener.log.records import who
from screener.reports.episode import on_episode
from screener.tui.screens.dialogs import Choose, Reason
from screener.tui.screens.home import HomeScreen
from screener.tui.widgets.about import About
from screener.tui.widgets.line import Line
from screener.visit.entries import Entry
from tests.tui.driving import (
    NOON,
    Drive,
    a_saved_visit,
    a_visit,
    begin,
    begin_at,
    desk_in,
    drive_as,
    open_first,
    save,
    sign,
)

Run = Callable[[Callable[[Drive], Awaitable[None]]], None]


async def enter_edss(app: Drive, text: str) -> None:
    """Type another EDSS and press Enter."""
    await app.visit_screen.show(3, field="edss", focus=True)
    await app.settle()
    await app.press(*["backspace"] * len(app.row("edss").query_one(Line).value))
    await app.type(text, then="enter")


def test_what_cannot_be_taken_is_said_before_it_is_saved(drive: Run, tmp_path: Path) -> None:
    a_visit(tmp_path, edss="")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await enter_edss(app, "3,2")
        await app.visit_screen.show(3, field="edss", focus=True)
        await app.press("ctrl+e")
        await app.type("letter", then="tab")
        await app.press("tab")
        await app.type("illegible", then="enter")
        await app.press("pagedown", "ctrl+s")
        assert isinstance(app.app.screen, Choose)
        assert "EDSS: " in app.says("Choose .dialog--told Static")
        assert "is not an EDSS value" in app.says("Choose .dialog--told Static")
        assert "The log keeps what was typed there" in app.says("Choose .dialog--told Static")
        assert "birth date" not in app.says("Choose .dialog--told Static")
        await app.press("enter")
        assert (app.is_on_visit, app.visit.is_unsaved, app.field) == (True, True, "edss")
        await app.press("ctrl+s", "down", "enter")
        await app.type("LM", then="enter")
        await app.until(lambda: not app.visit.is_unsaved)

    drive(journey)

    async def again(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, field="edss", focus=True)
        await app.settle()
        assert app.row("edss").has_class("-refused")
        told = str(app.row("edss").query_one(".field--note").content)  # type: ignore[attr-defined]
        assert 'refused when it was saved: "3,2" is not an EDSS value' in told
        assert app.row("edss").query_one(Line).value == "3,2"
        assert not app.visit.sheet.entry("edss").unknown
        assert app.visit_screen.query_one(About).stands[::2] == ("letter", "illegible")
        assert app.says("#page--verdict").startswith(
            '? unknown: EDSS was refused: "3,2" is not an EDSS value'
        )
        await enter_edss(app, "4.5")
        await save(app)
        assert app.words["I03"] == "met"
        assert app.visit.sheet.entry("edss")[:4:3] == ("4.5", "illegible")

    drive(again)


def test_a_saved_value_that_is_replaced_by_a_refused_one_asks_why(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await enter_edss(app, "3,2")
        assert app.is_on_visit  # it may yet be corrected: the reason is asked for where the log is to keep it
        await app.press("ctrl+s", "down", "enter")
        assert isinstance(app.app.screen, Reason)
        await app.type("illegible", then="enter")
        await app.type("LM", then="enter")
        await app.until(lambda: not app.visit.is_unsaved)

    drive(journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        (change,) = [row for row in log.entries(2) if row.kind == "value" and row.old is not None]
        assert (change.what, change.old, change.new, change.why) == ("edss", "4.5", None, "illegible")


def test_it_is_said_before_a_signature_becomes_void(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await sign(app)
        await enter_edss(app, "5.5")
        await app.type("new result", then="enter")
        await app.press("ctrl+s")
        assert isinstance(app.app.screen, Choose)
        assert "Louise Martin signed this visit" in app.says("Choose .dialog--told Static")
        await app.press("escape")
        assert app.visit.signed is not None
        await app.press("ctrl+s", "enter")
        await app.until(lambda: not app.visit.is_unsaved)
        assert app.visit.signed is None

    drive(journey)


def in_another_window(folder: Path) -> None:
    """The draft that is open here is opened elsewhere too, and goes on there."""
    desk = desk_in(folder)
    visit = desk.open_draft(desk.drafts.all()[0])
    visit.sheet.put("edss", Entry("5.5"))
    desk.keep(visit)


def test_to_discard_here_leaves_what_another_window_has_entered(drive: Run, tmp_path: Path) -> None:
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        in_another_window(tmp_path)
        await app.press("escape", "down", "down", "enter")
        await app.until(lambda: "Another window has a newer draft" in app.told)
        assert isinstance(app.app.screen, HomeScreen)

    drive(journey)
    (draft,) = Drafts(tmp_path / "drafts").all()
    assert draft.inputs["edss"].text == "5.5"


def test_to_save_takes_in_what_another_window_has_entered(drive: Run, tmp_path: Path) -> None:
    """The newer of the two is not left behind: it is shown, and goes into the log with the rest."""
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        in_another_window(tmp_path)
        await app.press("ctrl+s")
        told = app.says("Choose .dialog--told Static")
        assert "Another window has entered something in this visit since" in told
        assert "EDSS was “4.5”, is now “5.5”." in told
        await app.press("enter")
        assert app.visit.sheet.entry("edss").text == "5.5"
        assert app.visit.is_unsaved
        await save(app)

    drive(journey)
    assert Drafts(tmp_path / "drafts").all() == []
    with open_log(tmp_path / "log.db", write=False) as log:
        assert str(log.episode(2).held["edss"].value) == "5.5"


def test_what_is_entered_in_two_windows_is_kept_of_both(drive: Run, tmp_path: Path) -> None:
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        in_another_window(tmp_path)
        await app.visit_screen.show(app.visit_screen.course.page_of("E04"), field="platelets", focus=True)
        await app.settle()
        await app.press("ctrl+u")
        await app.type("240", then="enter")
        await app.until(lambda: "EDSS was “4.5”, is now “5.5”." in app.told)
        await app.settle()
        texts = [app.visit.sheet.entry(name).text for name in ("edss", "platelets")]
        assert texts == ["5.5", "240"]
        assert app.visit.state() == "draft saved"
        await app.press(
            "ctrl+z", "ctrl+z", "ctrl+z"
        )  # takes back what was entered here, and nothing of the other's
        assert app.visit.sheet.entry("edss").text == "5.5"
        assert app.visit.sheet.entry("platelets").text == "231"

    drive(journey)
    (draft,) = Drafts(tmp_path / "drafts").all()
    assert [draft.inputs[name].text for name in ("edss", "platelets")] == ["5.5", "231"]


def test_what_two_windows_enter_for_one_field_is_kept_of_both(drive: Run, tmp_path: Path) -> None:
    """What was entered here stands; an inspector finds the other value in the audit trail, before it."""
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        in_another_window(tmp_path)
        await app.visit_screen.show(app.visit_screen.course.page_of("I03"), field="edss", focus=True)
        await app.settle()
        await app.press("ctrl+u")
        await app.type("5.0", then="enter")
        await app.until(lambda: "the log keeps both once this is saved" in app.told)
        await app.settle()
        assert "EDSS was “4.5”, is now “5.5”, here “5.0”." in app.told
        (draft,) = Drafts(tmp_path / "drafts").all()
        assert [(field, one.text) for field, one in draft.disputed] == [("edss", "5.5")]
        await save(app)

    drive(journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        episode = log.episode(2)
        assert log.verify().whole
    trail = [(row.old, row.new, row.why) for row in episode.entries if row.what == "edss"]
    assert trail == [
        (None, "5.5", "entered in another window"),
        ("5.5", "5.0", "entered otherwise in two windows: this one stands"),
    ]
    (change,) = on_episode(episode).changes
    assert (change.label, change.old, change.new) == ("EDSS", "5.5", "5")


def test_what_another_window_took_back_is_told(drive: Run, tmp_path: Path) -> None:
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        other = desk_in(tmp_path)
        theirs = other.open_draft(other.drafts.all()[0])
        field = theirs.sheet.undo()
        other.keep(theirs)
        assert field == "unable_to_consent"
        await app.press("ctrl+s")
        assert "unable to consent was “no”, is now blank." in app.says("Choose .dialog--told Static")

    drive(journey)


def test_a_draft_that_is_not_on_disk_cannot_be_kept(drive: Run, tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.write_text("in the way", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02")
        await app.press("escape")
        assert "is NOT on disk as it stands. The draft cannot be saved in" in app.says(
            "Choose .dialog--told Static"
        )
        ways = app.app.screen.query_one(OptionList)
        assert [one.id for one in ways.options] == ["save", "keep", "stay", "discard"]
        await app.press("down", "enter")
        assert app.is_on_visit  # it can't be written still
        folder.unlink()
        await app.press("escape", "down", "enter")
        await app.until(lambda: isinstance(app.app.screen, HomeScreen))

    drive(journey)
    (draft,) = Drafts(folder).all()
    assert draft.inputs["screening_date"].text == "2026-03-02"


def test_that_it_failed_is_not_told_any_more_once_it_went_well(drive: Run, tmp_path: Path) -> None:
    """Else it stands beside that the visit is in the log, and one does not know which to believe."""
    folder = tmp_path / "drafts"
    folder.write_text("in the way", encoding="utf-8")

    async def journey(app: Drive) -> None:
        app.app.desk.who = who("LM")
        await begin(app)
        await app.answer("2026-03-02")
        await app.until(lambda: "The draft could not be written" in app.told)
        folder.unlink()
        await app.answer("2026-03-10")
        await app.settle()
        assert app.told == ""
        app.app.notify("The log cannot be written", severity="error", timeout=20)
        await save(app)
        assert app.told.strip() == "01-001 is in the screening log."

    drive(journey)


def changed_elsewhere(folder: Path, **other: str) -> None:
    """Somebody else saves other values of the visit, while it is open here."""
    desk = desk_in(folder)
    (line,) = desk.screenings()
    visit = desk.open_screening(line.number)
    for field, text in other.items():
        visit.sheet.put(field, Entry(text), "corrected elsewhere")
    desk.save(visit, who("AB"))


def test_what_somebody_else_saved_is_shown_and_the_second_save_goes_through(
    drive: Run, tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await enter_edss(app, "5.5")
        await app.type("new result", then="enter")
        changed_elsewhere(tmp_path, edss="5", platelets="150")
        await app.press("ctrl+s")
        await app.type("LM", then="enter")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        told = app.says("Choose .dialog--told Static")
        assert f"AB saved this visit at {NOON.astimezone():%Y-%m-%d %H:%M}, after it was opened here." in told
        assert "EDSS was “4.5”, is now “5”, here “5.5”." in told
        assert "platelets was “231”, is now “150”." in told
        await app.press("enter")  # look first
        assert app.is_on_visit
        assert app.visit.sheet.entry("platelets").text == "150"
        assert app.visit.sheet.entry("edss").text == "5.5"
        assert app.visit.is_unsaved
        await app.press("ctrl+s")
        assert isinstance(app.app.screen, Reason)  # the reason before was for another change
        await app.type("measured again", then="enter")
        await app.until(lambda: not app.visit.is_unsaved)

    drive(journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        rows = [row for row in log.entries(2) if row.kind == "value" and row.what == "edss"]
        assert [(row.old, row.new, row.who, row.why) for row in rows] == [
            (None, "4.5", "LM", ""),
            ("4.5", "5", "AB", "corrected elsewhere"),
            ("5", "5.5", "LM", "measured again"),
        ]


def test_what_nobody_else_changed_is_saved_without_another_question(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await enter_edss(app, "5.5")
        await app.type("new result", then="enter")
        changed_elsewhere(tmp_path, platelets="150")
        await app.press("ctrl+s")
        await app.type("LM", then="enter")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        await app.press("down", "enter")
        await app.until(lambda: not app.visit.is_unsaved)
        assert app.visit.sheet.entry("platelets").text == "150"

    drive(journey)


def test_who_entered_the_same_has_nothing_left_to_save(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await enter_edss(app, "5")
        await app.type("new result", then="enter")
        changed_elsewhere(tmp_path, edss="5")
        await app.press("ctrl+s")
        await app.type("LM", then="enter")
        await app.until(lambda: "AB saved this visit" in app.told)
        assert app.is_on_visit
        assert not app.visit.is_unsaved

    drive(journey)


def test_nobody_signs_what_was_not_shown(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r")
        changed_elsewhere(tmp_path, edss="6.5")
        await app.press("g")
        await app.type("Louise Martin", then="tab")
        await app.press("i", "enter")
        await app.type("LM", then="enter")
        await app.until(lambda: "was changed meanwhile by AB" in app.told)
        await app.until(lambda: "INELIGIBLE" in app.says("#report--text"))
        assert app.visit.signed is None

    drive(journey)


def test_a_slip_over_a_saved_value_is_said_before_a_reason_is_asked_for(drive: Run, tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.type("03-25", then="enter")
        assert app.is_on_visit  # no reason is asked for what is no date
        assert app.row("pira").has_class("-refused")
        assert app.field == "pira"
        await app.press("backspace", "backspace", "backspace", "backspace", "backspace")
        await app.type("2025-03", then="enter")
        assert isinstance(app.app.screen, Reason)
        assert "2025-05" in app.app.screen._told
        await app.type("letter", then="enter")
        assert app.visit.sheet.why("pira") == "letter"
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.press("o")
        assert isinstance(app.app.screen, Reason)  # the reason was for the date

    drive(journey)


def test_to_leave_what_was_all_taken_back_leaves_no_draft(tmp_path: Path, drive: Run) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("backspace", "backspace", "backspace")
        await app.type("5.5", then="enter")
        await app.type("misread", then="enter")
        await app.until(lambda: len(Drafts(tmp_path / "drafts").all()) == 1)
        await app.press("ctrl+z")
        assert app.visit.sheet.changed == {}
        await app.press("escape")
        await app.until(lambda: not app.is_on_visit)
        await app.settle()
        assert Drafts(tmp_path / "drafts").all() == []

    drive(journey)


@pytest.mark.parametrize("way", ["keep", "discard"])
def test_to_leave_a_new_visit_of_which_everything_was_deleted_asks(
    tmp_path: Path, drive: Run, way: str
) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "inclusion_date")
        visit = app.visit_screen
        visit.accept("screening_date", Entry())
        await app.settle()
        await app.press("escape")
        assert "everything that was entered was deleted again" in app.says("Choose .dialog--told Static")
        await app.press(*["down"] * (way == "discard"), "enter")
        await app.until(lambda: isinstance(app.app.screen, HomeScreen))

    drive(journey)
    assert len(Drafts(tmp_path / "drafts").all()) == (way == "keep")


def test_a_log_that_cannot_be_written_says_that_the_draft_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_visit(tmp_path)

    def full(*_: object) -> None:
        raise LogFault("full", "The log cannot be written (the disk is full)")

    async def journey(app: Drive) -> None:
        await open_first(app)
        monkeypatch.setattr(app.app.desk, "save", full)
        await app.press("ctrl+s")
        assert "(the disk is full). What was entered is kept as a draft" in app.told

    drive_as("LM", tmp_path, journey)
