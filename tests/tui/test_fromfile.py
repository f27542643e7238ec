"""From a file's row to a visit: what the file holds is there, what it lacks is asked, nobody's visit is replaced."""

from pathlib import Path

import pytest
from textual.widgets import Static

from screener.commands.log_write import check_log
from screener.language.library import load_protocol
from screener.log.records import who
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.row import RowScreen
from screener.visit.batch import Batch
from screener.visit.entries import Entry
from screener.visit.fromfile import begin
from screener.visit.trials import find_trial
from tests.tui.driving import NARROW, Drive, a_saved_visit, a_visit, desk_in, drive_as, save
from tests.visit.trial import TRIAL

_CSV = (
    "candidate_id,screening_date,inclusion_date,sex,birth_date,edss\n"
    "01-001,2026-03-02,2026-03-10,male,1981-06-14,4.5\n"
    "01-002,2026-03-02,2026-03-10,male,1981-06-14,5.0\n"
)


async def _row(app: Drive, *keys: str) -> None:
    await app.press("b")
    await app.type("some.csv", then="enter")
    await app.until(lambda: "columns used" in app.says("#batch--told"))
    await app.press("ctrl+r")
    await app.until(lambda: "2 candidates" in app.says("#batch--told"))
    await app.press(*keys, "enter")
    await app.until(lambda: isinstance(app.app.screen, RowScreen))


def test_a_row_becomes_a_visit_that_is_gone_on_with_and_saved(tmp_path: Path) -> None:
    (tmp_path / "some.csv").write_text(_CSV, encoding="utf-8")

    async def journey(app: Drive) -> None:
        await _row(app)
        await app.press("n")
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert "5 values are from row 2 of the file" in app.told
        assert app.visit.sheet.entry("edss").text == "4.5"
        assert app.visit.sheet.entry("edss").source.endswith(", row 2")
        assert app.visit.state() == "draft saved"
        await app.visit_screen.show(app.visit_screen.course.page_of("I03"), field="edss", focus=True)
        await app.press("ctrl+u")
        await app.answer("5.5")
        assert app.visit.sheet.entry("edss") == Entry("5.5")  # which the file does not hold
        await save(app)
        (line,) = app.app.desk.screenings()
        assert (line.candidate, line.kind) == ("01-001", "visit")
        await app.press("escape")
        assert isinstance(app.app.screen, RowScreen)

    drive_as("LM", tmp_path, journey, NARROW)


def test_who_has_a_visit_keeps_it(tmp_path: Path) -> None:
    (tmp_path / "some.csv").write_text(_CSV, encoding="utf-8")
    a_visit(tmp_path, "01-002", edss="4.0")

    async def journey(app: Drive) -> None:
        await _row(app, "down")
        await app.press("n")
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert "01-002: There is a draft of this candidate" in app.told
        assert app.visit.sheet.entry("edss").text == "4.0"

    drive_as("LM", tmp_path, journey)


@pytest.mark.parametrize(("keys", "edss", "kept"), [(("enter",), "4", 0), (("down", "enter"), "5", 1)])
def test_who_is_in_the_log_may_be_screened_again_with_the_row(
    tmp_path: Path, keys: tuple[str, ...], edss: str, kept: int
) -> None:
    (tmp_path / "some.csv").write_text(_CSV, encoding="utf-8")
    a_saved_visit(tmp_path, "01-002", edss="4.0")

    async def journey(app: Drive) -> None:
        await _row(app, "down")
        await app.press("n")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        await app.press(*keys)
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert app.visit.sheet.entry("edss").text == edss
        assert app.visit.sheet.entry("platelets").text == "231"
        assert len(app.app.desk.drafts.all()) == kept
        assert len(app.app.desk.screenings()) == 1

    drive_as("LM", tmp_path, journey, NARROW)


def test_what_is_told_of_who_is_in_the_log_is_not_cut(tmp_path: Path) -> None:
    """A line that just fits in is one line, and one that does not makes the box higher."""
    (tmp_path / "some.csv").write_text(_CSV, encoding="utf-8")
    a_saved_visit(tmp_path, "01-002", edss="")

    async def journey(app: Drive) -> None:
        await _row(app, "down")
        await app.press("n")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        await app.settle()
        told = app.app.screen.query_one(".dialog--told")
        assert "In the log: undetermined, saved, not signed, last changed 20" in app.says(
            ".dialog--told Static"
        )
        assert told.max_scroll_y == 0

    drive_as("LM", tmp_path, journey, NARROW)


def test_who_goes_on_with_a_draft_of_the_row_is_told_so(tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    file.write_text(_CSV, encoding="utf-8")
    batch = Batch(file, None, load_protocol(TRIAL))
    begin(desk_in(tmp_path), find_trial(TRIAL), batch, next(batch.rows()))

    async def journey(app: Drive) -> None:
        await _row(app)
        await app.press("n")
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        assert "01-001: There is a draft of this candidate, begun with this row" in app.told
        assert "5 values in it are from the row" in app.told

    drive_as("LM", tmp_path, journey)


def test_of_a_value_that_is_carried_over_and_refused_in_the_file_both_are_told(tmp_path: Path) -> None:
    (tmp_path / "some.csv").write_text(_CSV.replace("5.0", "3.2"), encoding="utf-8")
    a_saved_visit(tmp_path, "01-002", edss="4.0")

    async def journey(app: Drive) -> None:
        await _row(app, "down")
        await app.press("n", "down", "enter")
        await app.until(lambda: app.is_on_visit)
        await app.visit_screen.show(app.visit_screen.course.page_of("I03"), field="edss", focus=True)
        await app.settle()
        note = str(app.row("edss").query_one(".field--note", Static).content)
        assert note.startswith('refused in the file: "3.2" is not an EDSS value')
        assert note.endswith(
            "carried over, of 2026-03-02 (0 days old): does not count until Enter confirms it"
        )
        await app.press("enter")
        assert app.words["I03"] == "met"
        assert app.visit.sheet.in_file == {}

    drive_as("LM", tmp_path, journey)


def test_a_code_that_a_file_said_something_of_leads_there(tmp_path: Path) -> None:
    """A visit of nothing beside it would take its place."""
    (tmp_path / "some.csv").write_text(_CSV, encoding="utf-8")
    protocol, told = load_protocol(TRIAL), list[str]()
    check_log(
        *(tmp_path / "log.db", who("LM"), TRIAL, protocol, [tmp_path / "some.csv"], None),
        *(told.append, told.append),
    )

    async def journey(app: Drive) -> None:
        await app.press("n")
        await app.press("ctrl+u")
        await app.type("01-002", then="enter")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        await app.press("enter")
        await app.until(lambda: app.is_on_visit)
        await app.settle()
        lines = app.app.desk.screenings(TRIAL, "01-002")
        assert app.visit.screening == lines[-1].number
        assert app.visit.sheet.entry("edss").text == "5"

    drive_as("LM", tmp_path, journey, NARROW)
