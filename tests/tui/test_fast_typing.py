"""Keys that come faster than anything can be painted: none is lost, misplaced or written over."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from screener.log.drafts import Draft, Drafts
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.visit import VisitScreen
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.line import Line
from screener.visit import view
from tests.tui.driving import ANSWERS, FIRST_PAGE, REST, Drive, a_saved_visit, begin, begin_at, open_first


def texts(app: Drive) -> dict[str, str]:
    """What was entered, by field."""
    return {name: entry.text for name, entry in app.visit.sheet.entries.items()}


def test_a_whole_visit_in_one_burst(drive: Callable[..., None], tmp_path: Path) -> None:
    """From the moment on when the visit's screen is opened, before it has any fields."""

    async def journey(app: Drive) -> None:
        await app.press("n")
        app.dash("enter")
        while not any(isinstance(one, VisitScreen) for one in app.app.screen_stack):
            await asyncio.sleep(0)
        for answer in (*FIRST_PAGE, *REST):
            app.dash(*answer, "enter")
        await app.settle()
        assert texts(app) == ANSWERS
        assert app.visit_screen.scene.judged.decision.outcome == "eligible"
        (draft,) = Drafts(tmp_path / "drafts").all()
        assert {name: one.text for name, one in draft.inputs.items()} == ANSWERS

    drive(journey)


def test_keys_that_correct_come_in_their_place(drive: Callable[..., None]) -> None:
    """A letter goes straight into its field; Backspace, Tab and arrows go round by the screen's bindings."""

    async def journey(app: Drive) -> None:
        await begin(app)
        app.dash(*"2026-03-12", "backspace", "backspace", *"02", "tab", *"2026-03-1", "left", "0", "end")
        app.dash(
            "backspace", "0", "tab", "right", "space", "tab", *"1981", "shift+tab", "right", "space", "tab"
        )
        app.dash(*"1981-06-14", "enter")
        await app.settle()
        assert {name: text for name, text in texts(app).items() if text} == {
            "screening_date": "2026-03-02",
            "inclusion_date": "2026-03-00",
            "sex": "male",
            "birth_date": "19811981-06-14",
        }

    drive(journey)


def test_verdicts_that_come_late_write_over_nothing(
    drive: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is painted is older than what was typed since: in a number, in a choice, beside a value."""
    judge = view.scene

    def slowly(*of: object) -> view.Scene:
        time.sleep(0.05)  # longer than it takes to press the next keys
        return judge(*of)  # type: ignore[arg-type]  # handed through as they are

    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        monkeypatch.setattr(view, "scene", slowly)
        for key in ("p", "enter", "y", "n", "y", "enter", *"4.5"):
            app.dash(key)
            await app.pilot.pause(0.002)
        app.dash("ctrl+e", *"letter", "tab", *"2026-03-02", "tab", *"by phone", "enter")
        await app.settle()
        assert texts(app)["ms_course"] == "PPMS"
        assert texts(app)["mcdonald_2017"] == "yes"
        assert app.visit.sheet.entry("edss")[:4] == ("4.5", "letter", "2026-03-02", "by phone")

    drive(journey)


def test_each_typed_sign_stays_while_the_one_before_is_judged(
    drive: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    judge = view.scene

    def slowly(*of: object) -> view.Scene:
        time.sleep(0.02)
        return judge(*of)  # type: ignore[arg-type]  # handed through as they are

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.visit_screen.show(12, focus=True)
        await app.settle()
        line = app.row("platelets").query_one(Line)
        line.focus()
        monkeypatch.setattr(view, "scene", slowly)
        typed = ""
        for sign in "123456789012":
            app.dash(sign)
            while line.value == typed:
                await asyncio.sleep(0)
            typed += sign
            assert line.value == typed
        await app.settle()
        assert line.value == typed
        assert app.visit_screen.scene.entries["platelets"].text == typed

    drive(journey)


def test_a_slow_disk_keeps_the_last_entry(
    drive: Callable[..., None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save = Drafts.save

    def slowly(drafts: Drafts, draft: Draft) -> Draft:
        time.sleep(0.1)
        return save(drafts, draft)

    async def journey(app: Drive) -> None:
        await begin(app)
        monkeypatch.setattr(Drafts, "save", slowly)
        for answer in (*FIRST_PAGE, "p", "y", "4.5"):
            app.dash(*answer, "enter")
        await app.settle()
        (draft,) = Drafts(tmp_path / "drafts").all()
        assert draft.inputs["edss"].text == "4.5"
        assert app.visit.state() == "draft saved"

    drive(journey)


def test_undo_right_behind_an_entry_takes_that_one_back(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        app.dash(*"4.5", "enter", "ctrl+z")
        await app.settle()
        assert "edss" not in texts(app)
        assert app.field == "edss"
        assert app.row("edss").stands.typed == ""

    drive(journey)


def test_a_refused_reason_leaves_what_was_saved(drive: Callable[..., None], tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(2, focus=True)
        await app.visit_screen.show(1, focus=True)
        await app.settle()
        app.dash("s", "escape", "enter", "n")
        await app.settle()
        assert texts(app)["ms_course"] == "PPMS"
        assert app.visit_screen.page.rows[0].query_one(Choice).chosen in ("PPMS", "SPMS")

    drive(journey)


def test_keys_pressed_before_a_question_was_seen_do_not_answer_it(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        app.dash(*"6.5", "enter", *"2025-05", "enter", "n", "enter")
        await app.settle()
        assert isinstance(app.app.screen, Choose)
        await app.press("down", "enter")
        assert app.is_on_visit
        assert app.field == "pira"

    drive(journey)


def test_a_first_page_that_ends_the_screening_is_typed_to_its_end(drive: Callable[..., None]) -> None:
    """Of somebody too old the birth date says so already; the consent behind it was lost in the question."""

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02", "2026-03-10", "m", "1960-06-14")
        assert app.is_on_visit
        assert "INELIGIBLE" in str(app.visit_screen.query_one("OutcomeBar").content)  # type: ignore[attr-defined]
        await app.answer("2026-03-01")
        assert app.is_on_visit
        await app.answer("3.0")
        assert texts(app)["consent_date"] == "2026-03-01"
        assert texts(app)["consent_version"] == "3.0"
        assert isinstance(app.app.screen, Choose), "and then it is asked"

    drive(journey)


def test_who_types_on_into_a_question_that_came_by_itself_has_not_answered_it(
    drive: Callable[..., None],
) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.answer("6.5")
        assert isinstance(app.app.screen, Choose)
        await app.answer("2025-05")
        assert isinstance(app.app.screen, Choose), "Enter was for what was typed before it"
        await app.press("down", "down", "enter")
        assert app.is_on_visit
        assert app.field == "pira"

    drive(journey)


def test_a_choice_that_ends_the_screening_can_still_be_corrected(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.press("s")
        assert app.is_on_visit
        assert "INELIGIBLE" in str(app.visit_screen.query_one("OutcomeBar").content)  # type: ignore[attr-defined]
        await app.press("backspace", "p", "enter")  # “sp” would go on to be SPMS
        assert app.is_on_visit
        assert app.field == "mcdonald_2017"

    drive(journey)
