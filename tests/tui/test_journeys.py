"""The ways through the app that a coordinator goes, from the first key to what lies on the disk afterwards."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from textual.widgets import DataTable, OptionList, Static

from screener.log import open_log
from screener.tui.screens.dialogs import Choose, Reason
from screener.tui.screens.home import HomeScreen
from screener.tui.screens.report import ReportScreen
from screener.tui.widgets.choice import Choice
from tests.tui.driving import (
    FIRST_PAGE,
    NARROW,
    REST,
    WIDE,
    Drive,
    a_saved_visit,
    begin,
    desk_in,
    driving,
    open_first,
    save,
    sign,
    whole_visit,
)


def drive(folder: Path, journey: Callable[[Drive], Awaitable[None]], size: tuple[int, int] = WIDE) -> None:
    """Run a journey through the app."""

    async def run() -> None:
        async with driving(folder, size, painted=True) as app:
            await journey(app)

    asyncio.run(run())


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_from_a_new_candidate_to_a_signed_report(tmp_path: Path, size: tuple[int, int]) -> None:
    async def journey(app: Drive) -> None:
        await whole_visit(app)
        assert app.visit.sheet.code == "01-001"
        assert app.visit_screen.scene.judged.decision.outcome == "eligible"
        await save(app)
        assert app.visit.state() == "saved, not signed"
        await sign(app)
        bar = str(app.visit_screen.query_one("OutcomeBar").content)  # type: ignore[attr-defined]
        assert "Every criterion is satisfied. Signed by Louise Martin, investigator." in bar
        assert app.visit.state() == "signed by Louise Martin"
        await app.press("ctrl+r")
        assert isinstance(app.app.screen, ReportScreen)
        await app.until(lambda: "signed by Louise Martin, investigator" in app.says("#report--text"))

    drive(tmp_path, journey, size)
    with open_log(tmp_path / "log.db", write=False) as log:
        (line,) = log.screenings()
        assert (line.candidate, line.outcome, line.site, line.assessor) == ("01-001", "eligible", "01", "LM")
        assert line.signed is not None
        assert str(line.consent_date) == "2026-03-01"
        assert log.verify().whole
        held = log.episode(line.number).held
        assert "1981" not in str(held["birth_date"].value)
    assert not list((tmp_path / "drafts").iterdir())


def test_a_visit_that_was_interrupted_is_as_it_was(tmp_path: Path) -> None:
    async def first(app: Drive) -> None:
        await begin(app)
        await app.answer(*FIRST_PAGE, *REST[:3])
        await app.press("ctrl+u")
        await app.press("ctrl+e")
        await app.type("LM", then="enter")
        entries.update(app.visit.sheet.entries)
        states.update(app.words)
        app.app.exit()  # without a question: as if the terminal had been closed

    async def second(app: Drive) -> None:
        screen = app.app.screen
        assert isinstance(screen, HomeScreen)
        assert [(card.code, card.state) for card in screen.recent] == [("01-001", "draft")]
        await app.press("right", "enter")
        await app.until(lambda: len(app.app.screen_stack) > 1)
        await app.settle()
        assert app.visit.sheet.entries == entries
        assert app.words == states
        assert app.visit.state() == "draft saved"
        await app.press("ctrl+z")
        assert app.visit.sheet.entry("pira").source == ""

    entries: dict[str, object] = {}
    states: dict[str, str] = {}
    drive(tmp_path, first)
    assert entries
    drive(tmp_path, second)


def test_a_change_after_the_signature_asks_why_and_voids_it(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await sign(app, initials="LM")
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("backspace", "backspace", "backspace")
        await app.type("5.5", then="enter")
        assert isinstance(app.app.screen, Reason)
        await app.press("escape")
        assert app.visit.sheet.entry("edss").text == "4.5"
        assert app.row("edss").stands.typed == "4.5"
        await app.press("backspace", "backspace", "backspace")
        await app.type("5.5", then="enter")
        await app.type("new result", then="enter")
        assert app.visit.sheet.entry("edss").text == "5.5"
        assert app.visit.state() == "draft saved"
        await app.press("ctrl+s", "enter")  # it is said that the signature becomes void
        await app.until(lambda: app.visit.signed is None)
        await app.settle()
        assert app.visit.state() == "saved, not signed"

    drive(tmp_path, journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        (line,) = log.screenings()
        episode = log.episode(line.number)
        change = next(row for row in episode.entries if row.kind == "value" and row.old is not None)
        assert (change.what, change.old, change.new, change.why) == ("edss", "4.5", "5.5", "new result")
        assert [one.void is not None for one in episode.signatures] == [True]


def test_a_rescreening_asks_what_was_carried_over_before_it_counts(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("right", "enter")
        assert isinstance(app.app.screen, Choose)
        await app.press("down", "enter")
        await app.until(lambda: len(app.app.screen_stack) > 1 and app.visit.screening == 0)
        await app.settle()
        assert app.visit.sheet.entry("screening_date").text == ""
        assert app.visit.sheet.entry("edss").text == "4.5"
        assert app.visit.sheet.carried("edss") == "of 2026-03-02"
        await app.answer("2026-09-01", "2026-09-08", "", "", "2026-09-01", "3.0")
        assert (app.field, app.words["I02"], app.words["I01"]) == ("ms_course", "met", "unknown")
        bar = str(app.visit_screen.query_one("OutcomeBar").content)  # type: ignore[attr-defined]
        assert "UNDETERMINED  12 of 14 criteria open. 20 carried-over values wait to be confirmed." in bar
        assert (
            "now MS course: “PPMS” of 2026-03-02 (183 days old) is carried over and waits to be confirmed, for I01"
            in bar
        )
        await app.answer("", "")
        assert app.words["I01"] == "met"
        assert app.field == "edss"
        said = app.says("#page--verdict")
        assert said == "? unknown: EDSS “4.5” is carried over and waits to be confirmed"
        note = app.row("edss").query_one(".field--note", Static)
        assert "does not count until Enter confirms it" in str(note.content)
        await app.press("pagedown", "pageup")
        assert app.words["I03"] == "unknown"  # passing confirms nothing
        await app.press("enter")
        assert app.visit.sheet.carried("edss") == ""
        assert app.words["I03"] == "met"
        await save(app)
        assert app.words["E01"] == "unknown"
        await app.press("ctrl+r")
        await app.until(lambda: "To confirm" in app.says("#report--text"))
        assert "17 values were carried over and do not count until confirmed" in app.says("#report--text")
        told = " ".join(app.says("#report--text").split())
        assert "carried over, asked on 2026-03-02, 183 days old at this visit, entered by LM, " in told
        assert " UTC, not confirmed: it does not count" in told

    drive(tmp_path, journey)
    with open_log(tmp_path / "log.db", write=False) as log:
        first, second = log.screenings()
        assert (second.previous, second.episode) == (first.number, 2)
        held = log.episode(second.number).held
        assert second.outcome == "undetermined"
        assert held["edss"].carried is None
        assert held["platelets"].carried is not None
        assert str(log.episode(first.number).screening.screening_date) == "2026-03-02"


def test_no_role_is_signed_that_nobody_chose(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r", "g")
        assert app.app.screen.query_one(Choice).chosen == ""
        await app.type("Louise Martin", then="enter")
        assert "a role" in app.says(".dialog--fault")
        assert app.app.screen.query_one(Choice).has_focus
        await app.press("c", "enter")
        await app.type("LM", then="enter")
        await app.until(lambda: "Louise Martin, coordinator" in app.says("#report--text"))
        assert app.visit.signed is None  # a coordinator's signature leaves it provisional
        assert app.visit.state() == "coordinator signed, investigator awaited"
        assert "provisional until an investigator signs" in app.says("#report--text")

    drive(tmp_path, journey)


def test_an_answer_that_is_chosen_again_is_confirmed(tmp_path: Path) -> None:
    """Whoever presses n on a carried no has answered, and whoever passes by has not."""
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("right", "enter", "down", "enter")
        await app.until(lambda: len(app.app.screen_stack) > 1 and app.visit.screening == 0)
        await app.settle()
        await app.answer("2026-09-01", "2026-09-08")
        await app.visit_screen.show(9, focus=True)
        await app.settle()
        await app.press("tab")
        assert app.visit.sheet.carried("relapse")
        await app.press("shift+tab", "n")
        assert not app.visit.sheet.carried("relapse")
        assert app.words["E01"] == "unknown"  # the new T2 lesion is not confirmed yet
        await app.press("ctrl+z")
        assert app.visit.sheet.carried("relapse") == "of 2026-03-02 (183 days old)"

    drive(tmp_path, journey)


def test_a_batch_with_bad_rows(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.type("NCT06592703.refused.csv", then="enter")
        await app.until(lambda: "29 columns used" in app.says("#batch--told"))
        await app.press("ctrl+r")
        await app.until(lambda: "8 candidates" in app.says("#batch--told"))
        assert "refused: 7 cells, 1 whole row" in app.says("#batch--told")
        await app.press("down")
        await app.until(lambda: "is not an EDSS value" in app.says("#batch--row"))
        told = app.says("#batch--row")
        assert told.index("refused  ") < told.index("unknown")
        await app.press("enter")
        await app.until(lambda: "Refused" in app.says("#report--text"))
        told = app.says("#report--text")
        assert told.startswith("Candidate synthetic-")
        assert "is not an EDSS value" in told
        assert told.count("→") >= 14  # every criterion with its reason
        await app.press("escape")
        await app.press("ctrl+f")
        funnel = app.says("#funnel--text")
        assert "8 candidates: 1 eligible, 7 undetermined, 0 ineligible" in funnel
        assert "Undetermined for want of (7)" in funnel
        assert " childbearing potential\n" in funnel
        await app.press("escape")
        await app.press("ctrl+x")
        await app.press("enter")
        await app.until(lambda: (tmp_path / "NCT06592703.refused.results.csv").exists())

    drive(tmp_path, journey)
    rows = (tmp_path / "NCT06592703.refused.results.csv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == 9
    assert rows[0].startswith("candidate_id,decision,failed")


def test_a_second_file_takes_the_first_ones_place(tmp_path: Path) -> None:
    """Whoever mistyped a name, or named a Parquet file, types the next one and does not go on with the first."""
    (tmp_path / "a.parquet").write_bytes(b"PAR1\x15\x04\x15\0")

    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.type("a.parquet", then="enter")
        await app.until(lambda: "is a Parquet file" in app.says("#batch--told"))
        await app.type("NCT06592703.refused.csv", then="enter")
        await app.until(lambda: "29 columns used" in app.says("#batch--told"))

    drive(tmp_path, journey)


def test_a_file_that_identifies_people_is_refused_before_it_is_read(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_text("candidate_id,NIR,edss\n1,2840675,4\n", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.type("people.csv", then="enter")
        await app.until(lambda: "identify people: NIR" in app.says("#batch--told"))
        assert "✗ NIR" in app.says("#batch--uses")
        await app.press("ctrl+r")
        assert not app.app.screen.query_one("#batch--results").display

    drive(tmp_path, journey)


def test_a_file_without_codes_is_told_before_anything_is_judged(tmp_path: Path) -> None:
    (tmp_path / "nobody.csv").write_text("code,edss\n1,4\n", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.type("nobody.csv", then="enter")
        await app.until(lambda: "has no column candidate_id" in app.says("#batch--told"))
        assert "– code" in app.says("#batch--uses")
        await app.press("ctrl+r")
        assert not app.app.screen.query_one("#batch--results").display

    drive(tmp_path, journey)


def test_enter_takes_the_first_file_at_hand_and_a_column_of_its_field_s_name_stands_once(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.csv").write_text("candidate_id,edss,Plättchen\n1,4,231\n", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.until(lambda: app.app.screen.query_one("#batch--list", OptionList).highlighted == 0)
        await app.press("down")
        await app.press("enter")
        await app.until(lambda: "2 columns used" in app.says("#batch--told"))
        assert "✓ candidate_id\n✓ edss          I03\n" in app.says("#batch--uses")

    drive(tmp_path, journey)


def test_what_becomes_of_a_long_column_goes_on_below_its_sign(tmp_path: Path) -> None:
    header = "candidate_id,edss,a column of the ward's own with a name that is long,last_name_of_nobody_in_particular"
    (tmp_path / "a.csv").write_text(f"{header}\n1,4,x,y\n", encoding="utf-8")

    async def running() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.press("b")
            await app.until(lambda: app.app.screen.query_one("#batch--list", OptionList).highlighted == 0)
            app.app.screen.query_one("#batch--list").focus()
            await app.press("enter")
            await app.until(lambda: "edss" in app.says("#batch--uses"))
            await app.settle()
            room = app.app.screen.query_one("#batch--uses").size.width
            lines = app.says("#batch--uses").splitlines()
            assert max(map(len, lines)) <= room
            assert any(line.startswith("    ") for line in lines)
            assert all(line[:2] in ("✓ ", "– ", "? ", "✗ ", "  ") for line in lines if line)

    asyncio.run(running())


def test_leaving_with_unsaved_entries_asks(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.type("2026-03-02", then="enter")
        for key in ("escape", "ctrl+q"):
            await app.press(key)
            assert isinstance(app.app.screen, Choose)
            await app.press("escape")
            assert app.is_on_visit
        await app.press("escape")
        await app.press("down", "down", "enter")
        await app.until(lambda: isinstance(app.app.screen, HomeScreen))

    drive(tmp_path, journey)
    assert desk_in(tmp_path).recent() == []


def test_leaving_a_saved_visit_asks_nothing(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("escape")
        assert isinstance(app.app.screen, HomeScreen)

    drive(tmp_path, journey)


def test_what_is_only_typed_is_not_lost_by_quitting(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        app.dash("backspace", "ctrl+q")
        await app.settle()
        assert isinstance(app.app.screen, Reason)
        await app.type("new result", then="enter")
        await app.press("ctrl+q")
        assert isinstance(app.app.screen, Choose)
        await app.press("escape")
        assert app.visit.sheet.entry("edss").text == "4"

    drive(tmp_path, journey)


def test_once_ineligible_the_app_says_so_and_offers_to_stop_or_to_go_on(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer(*FIRST_PAGE, "p", "y", "6.5")
        assert isinstance(app.app.screen, Choose)
        assert "EDSS 6.5 is above 6 (by 0.5)" in str(app.app.screen.query("Static").first().content)  # type: ignore[attr-defined]
        await app.press("down", "enter")
        assert app.is_on_visit
        assert app.field == "pira"
        await app.press("ctrl+n")
        assert not isinstance(app.app.screen, Choose)

    drive(tmp_path, journey)


def test_a_candidate_who_stands_in_a_file_twice_is_noted_and_not_counted_as_refused(tmp_path: Path) -> None:
    (tmp_path / "twice.csv").write_text("candidate_id,edss\nc-1,4\nc-1,5\n", encoding="utf-8")

    async def journey(app: Drive) -> None:
        await app.press("b")
        await app.type(str(tmp_path / "twice.csv"), then="enter")
        await app.until(lambda: "2 columns used" in app.says("#batch--told"))
        await app.press("ctrl+r")
        await app.until(lambda: "2 candidates" in app.says("#batch--told"))
        assert "refused" not in app.says("#batch--told")
        await app.press("down")
        await app.until(lambda: "note  the same code stands in row 2 too" in app.says("#batch--row"))
        assert "refused" not in app.says("#batch--row")
        table = app.app.screen.query_one(DataTable)
        assert not any("refused" in str(cell) for cell in table.get_row_at(1))

    drive(tmp_path, journey)
