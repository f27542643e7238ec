"""The visit's screen: what is typed, what it says, where the cursor goes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Static

from screener.log.drafts import Drafts
from screener.tui.screens.dialogs import Choose
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.line import Line
from screener.tui.widgets.outcome import OutcomeBar
from screener.visit.trials import find_trial
from tests.tui.driving import (
    FIRST_PAGE,
    NARROW,
    WIDE,
    Drive,
    a_saved_visit,
    a_visit,
    begin,
    begin_at,
    open_first,
    save,
)


def test_the_verdict_changes_as_one_types(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        for sign, said in (
            ("6", "✓ met: EDSS 6 is between 3 and 6"),
            (".", "✓ met: EDSS 6 is between 3 and 6"),  # no refusal in the middle of a number
            ("5", "✗ not met: EDSS 6.5 is above 6 (by 0.5)"),
        ):
            await app.type(sign)
            assert app.says("#page--verdict") == said
        assert app.words["I03"] == "not met"
        assert "INELIGIBLE" in str(app.visit_screen.query_one("OutcomeBar").content)  # type: ignore[attr-defined]
        assert not isinstance(app.app.screen, Choose)  # not before the entry is accepted

    drive(journey)


def test_a_refused_value_says_why_and_decides_nothing(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.answer("3.2")
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        assert "is not an EDSS value" in str(app.row("edss").query_one(".field--note").content)  # type: ignore[attr-defined]
        assert app.row("edss").has_class("-refused")
        assert app.words["I03"] == "unknown"

    drive(journey)


def test_enter_stays_once_on_what_is_refused(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.answer("3.2")
        assert app.field == "edss"
        note = app.row("edss").query_one(".field--note", Static)
        assert "is not an EDSS value" in str(note.content)
        await app.press("enter")
        assert app.field == "pira"
        await app.press("pageup")
        await app.type("3.9", then="enter")  # is another one, in the place of what was refused before
        assert app.field == "edss"
        await app.press("backspace")
        await app.type("5", then="enter")
        assert app.field == "pira"

    drive(journey)


def test_enter_takes_no_choice_that_nobody_made(drive: Callable[..., None]) -> None:
    """A key too many must not answer yes."""

    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        assert app.field == "ms_course"
        await app.press("enter")
        assert "ms_course" not in app.visit.sheet.entries
        assert app.words["I01"] == "unknown"

    drive(journey)


def test_choices_are_made_with_letters_arrows_and_the_mouse(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer(*FIRST_PAGE[:2])
        choice = app.row("sex").query_one(Choice)
        await app.press("space")
        assert app.visit.sheet.entry("sex").text == "", "it only shows where it stands"
        await app.press("space")
        assert app.visit.sheet.entry("sex").text == choice.options[0].value
        await app.press("space", "m")
        assert app.visit.sheet.entry("sex").text == "male"
        await app.press("left", "space")
        assert app.visit.sheet.entry("sex").text == "female"
        await app.press("space")
        assert app.visit.sheet.entry("sex").text == ""
        await app.press("u")
        assert app.visit.sheet.entry("sex").unknown
        await app.pilot.click(choice, offset=(14, 0))
        await app.settle()
        assert app.visit.sheet.entry("sex").text == "male"
        await app.press("left", "enter")
        assert app.visit.sheet.entry("sex").text == "female"
        assert app.field == "birth_date"

    drive(journey)


def test_an_event_takes_its_date_from_the_first_digit(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.press("o")
        assert app.visit.sheet.entry("pira").text == "ongoing"
        await app.type("2025-05", then="enter")
        assert app.visit.sheet.entry("pira").text == "2025-05"
        await app.visit_screen.show(4, focus=True)
        await app.settle()
        await app.press("n")
        assert app.visit.sheet.entry("pira").text == "no"
        assert app.row("pira").query_one(Line).value == ""

    drive(journey)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_the_choices_of_an_event_stand_in_one_line_and_its_note_apart(
    drive: Callable[..., None], size: tuple[int, int]
) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.visit_screen.show(4, field="pira", focus=True)
        await app.settle()
        await app.type("2025-03")
        choice, note = app.row("pira").query_one(Choice), app.row("pira").query_one(".field--note")
        assert choice.size.height == 1
        assert note.region.y > choice.region.y

    drive(journey, size)


def test_unknown_has_a_place_for_who_obtains_it(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.press("ctrl+u", "ctrl+e")
        await app.type("LM", then="tab")
        await app.type("2026-03-20", then="enter")
        entry = app.visit.sheet.entry("edss")
        assert (entry.unknown, entry.source, entry.dated) == (True, "LM", "2026-03-20")
        note = app.row("edss").query_one(".field--note")
        assert str(note.content) == "not known; LM obtains it by 2026-03-20"  # type: ignore[attr-defined]
        assert app.field == "edss"
        await app.press("ctrl+u")
        assert not app.visit.sheet.entry("edss").unknown

    drive(journey)


def test_a_source_and_its_date_go_with_the_value(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.type("4.5")
        await app.press("ctrl+e")
        await app.type("letter", then="tab")
        await app.type("2026-03-02", then="tab")
        await app.type("by phone", then="enter")
        assert app.visit.sheet.entry("edss")[:4] == ("4.5", "letter", "2026-03-02", "by phone")

    drive(journey)


def test_a_date_of_a_source_that_is_none_is_refused(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.type("4.5")
        await app.press("ctrl+e")
        await app.type("letter", then="tab")
        await app.type("2026-03-32")
        for key in ("enter", "pagedown", "ctrl+s"):
            await app.press(key)
            assert app.visit_screen.page.about.is_entered
            assert app.is_on_visit
        assert "is not a day of the calendar" in app.told
        assert app.visit.sheet.entry("edss")[:3] == ("4.5", "letter", "")
        await app.press("backspace", "1", "enter")
        assert app.visit.sheet.entry("edss")[:3] == ("4.5", "letter", "2026-03-31")

    drive(journey)


def test_a_date_that_is_odd_beside_the_visit_is_remarked(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02", "2016-03-10", "m", "1981-06-14", "2026-03-05", "3")
        await app.visit_screen.show(0, focus=True)
        await app.settle()
        for field, told in (
            ("inclusion_date", "more than a year before the visit of 2026-03-02: is that right?"),
            ("consent_date", "after the visit of 2026-03-02: is that right?"),
        ):
            assert told in str(app.row(field).query_one(".field--note", Static).content)
            assert app.row(field).has_class("-remarked")

    drive(journey)


def test_what_does_not_apply_is_not_asked(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.visit_screen.show(6, focus=True)
        await app.settle()
        assert [
            row.query(Choice).first() if row.query(Choice) else None for row in app.visit_screen.page.rows
        ] == [
            None,
            None,
        ]
        assert app.words["I06"] == "not applicable"

    drive(journey)


def test_a_contradiction_is_shown_beside_both_answers(drive: Callable[..., None], tmp_path: Path) -> None:
    a_visit(tmp_path, pregnant="yes")

    async def journey(app: Drive) -> None:
        await open_first(app)
        told = '"sex" says male and "pregnant" says yes: one of the two is wrong'
        await app.visit_screen.show(0, field="sex", focus=True)
        await app.settle()
        assert str(app.row("sex").query_one(".field--note", Static).content) == told
        assert app.row("sex").has_class("-refused")
        bar = app.visit_screen.query_one(OutcomeBar)
        assert f"now sex was refused: {told}; I06, E06 wait for it" in str(bar.content)
        assert "next breastfeeding" in str(bar.content)
        await app.press("ctrl+n")
        assert app.field == "breastfeeding"
        assert app.row("pregnant").has_class("-refused")
        app.row("pregnant").focus_control()
        await app.press("n")
        assert not app.row("pregnant").has_class("-refused")

    drive(journey)


def test_undo_goes_back_step_by_step_and_shows_where(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.answer("4.5")
        await app.press("ctrl+z")
        assert app.field == "edss"
        assert "edss" not in app.visit.sheet.entries
        assert app.row("edss").query_one(Line).value == ""
        await app.press("ctrl+z", "ctrl+z")
        assert app.field == "ms_course"
        assert set(app.visit.sheet.entries) == {
            *("screening_date", "inclusion_date", "sex", "birth_date", "consent_date", "consent_version")
        }

    drive(journey)


def test_undo_takes_back_what_is_being_typed_first(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.type("6.5")
        assert app.words["I03"] == "not met"
        await app.press("ctrl+z")
        assert app.field == "edss"
        assert app.row("edss").query_one(Line).value == ""
        assert {**app.words}["I03"] == "unknown"
        assert "mcdonald_2017" in app.visit.sheet.entries
        await app.press("ctrl+z")
        assert "mcdonald_2017" not in app.visit.sheet.entries

    drive(journey)


def test_a_question_is_never_cut(drive: Callable[..., None]) -> None:
    """Who is of childbearing potential, its last words say."""

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer(*FIRST_PAGE[:2], "f", "1981-06-14")
        await app.visit_screen.show(6, focus=True)
        await app.settle()
        question = app.visit_screen.query_one("#about--question", Static)
        drawn = "".join(str(line.text) for line in map(question.render_line, range(question.size.height)))
        assert "oophorectomy)?" in drawn

    drive(journey, NARROW)


def test_an_age_in_a_birth_date_s_place_is_shown_whole(drive: Callable[..., None], tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(0)
        await app.settle()
        told = str(app.row("birth_date").query_one(".field--note", Static).content)
        assert told.startswith("44 years on 2026-03-02; 44 years on 2026-03-10 · also for")

    drive(journey)


def test_every_accepted_entry_is_on_the_disk_at_once(drive: Callable[..., None], tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        for number, answer in enumerate(FIRST_PAGE, 1):
            await app.answer(answer)
            (draft,) = Drafts(tmp_path / "drafts").all()
            assert len(draft.inputs) == number
        assert app.visit.state() == "draft saved"

    drive(journey)


def test_a_draft_that_cannot_be_written_says_so(drive: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "drafts").write_text("in the way", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer(*FIRST_PAGE[:1])
        assert app.visit.state() == "draft NOT on disk"
        assert "The draft could not be written" in app.told
        assert app.visit.sheet.entry("screening_date").text == "2026-03-02"

    drive(journey)


def test_a_log_that_cannot_be_written_leaves_the_draft(drive: Callable[..., None], tmp_path: Path) -> None:
    a_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        (tmp_path / "log.db").write_text("something else", encoding="utf-8")
        await app.press("ctrl+s")
        await app.type("LM", then="enter")
        await app.until(lambda: "is not a screening log" in app.told)
        assert app.visit.is_unsaved
        assert len(Drafts(tmp_path / "drafts").all()) == 1

    drive(journey)


def test_initials_are_asked_once_per_session(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "ms_course")
        await app.press("ctrl+s")
        await app.type("123", then="enter")
        assert "one to five letters" in app.says(".dialog--fault")
        for _ in range(3):
            await app.press("backspace")
        await app.type("LM", then="enter")
        await app.until(lambda: not app.visit.is_unsaved)
        await app.answer("p")
        await save(app)
        assert app.app.desk.who is not None

    drive(journey)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_the_footer_shows_every_key_in_full(drive: Callable[..., None], size: tuple[int, int]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        keys = [key for key in app.app.screen.query("FooterKey") if key.display]
        assert [key.description for key in keys] == [  # type: ignore[attr-defined]
            *("Next", "Unknown", "Source", "Undo", "Save", "Report", "Back", "Help", "Menu")
        ]
        assert max(key.region.right for key in keys) <= size[0]

    drive(journey, size)


def test_the_cursor_can_go_everywhere_without_a_mouse(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        seen = set()
        for _ in range(14):
            await app.press("tab")
            seen.add(app.app.focused)
        kinds = [type(widget).__name__ for widget in seen]
        assert {"Outline", "Line", "Choice"} <= set(kinds)
        assert kinds.count("Line") == 8
        await app.press("pagedown")
        assert app.visit_screen.place == 1
        await app.press("pageup")
        assert app.visit_screen.place == 0

    drive(journey)


def test_a_visit_begins_with_its_day_also_where_the_trial_counts_to_another(
    drive: Callable[..., None],
) -> None:
    async def journey(app: Drive) -> None:
        app.app.show_visit(app.app.desk.new(find_trial("NCT03935984"), "01-001"))
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert app.field == "screening_date"
        assert not app.row("screening_date").shown.waited
        await app.answer("2026-03-02")
        assert app.field == "consent_date"

    drive(journey)


def test_enter_on_the_first_page_passes_over_what_is_answered(drive: Callable[..., None]) -> None:
    """Whoever types on would write into it: 2026-03-0138.7."""

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02", "2026-03-10", "m", "1981-06-14", "2026-03-01", "3.0")
        await app.visit_screen.show(0, field="inclusion_date", focus=True)
        await app.press("ctrl+u")
        await app.answer("2026-03-09")
        assert app.field == "ms_course"
        assert app.visit.sheet.entry("consent_date").text == "2026-03-01"

    drive(journey)


def test_what_is_told_to_come_next_is_where_enter_goes(drive: Callable[..., None]) -> None:
    """Also what no criterion asks for: an answer to the question after it would stand in the consent's version."""

    async def journey(app: Drive) -> None:
        await begin(app)
        for answer in ("2026-03-02", "2026-03-10", "m", "1981-06-14", "2026-03-01", "3.0", "p"):
            told = str(app.visit_screen.query_one(OutcomeBar).content)
            coming = told.rpartition("next ")[2].replace("\n", " ").partition(":")[0].strip()
            await app.answer(answer)
            assert app.row(app.field).shown.label == coming, answer

    drive(journey)


def test_what_is_typed_replaces_what_was_refused_there_once_one_comes_back(
    drive: Callable[..., None],
) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02", "2026-02-30")
        assert app.field == "inclusion_date"
        await app.press("backspace", "8", "enter")  # who stays there corrects a sign
        assert app.visit.sheet.entry("inclusion_date").text == "2026-02-38"
        await app.press("enter")
        await app.press("up")
        await app.visit_screen.show(0, field="inclusion_date", focus=True)
        await app.answer("2026-03-10")
        assert app.visit.sheet.entry("inclusion_date").text == "2026-03-10"

    drive(journey)


def test_the_arrows_do_not_go_around_a_page(drive: Callable[..., None]) -> None:
    """Above the first field would lie the comment below the last, which takes whatever is typed."""

    async def journey(app: Drive) -> None:
        await begin(app)
        await app.press("up", "up")
        assert app.field == "screening_date"
        assert not app.visit_screen.page.about.is_entered
        await app.press("down")
        assert app.field == "inclusion_date"
        await app.press(*["down"] * 40)
        assert app.visit_screen.page.about.is_entered
        await app.type("seen", then="enter")
        assert [one.comment for one in app.visit.sheet.entries.values()] == ["seen"]
        await app.press(*["up"] * 40)
        assert app.field == "screening_date"

    drive(journey, NARROW)
