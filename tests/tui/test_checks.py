"""What is odd about a visit is told where somebody stops, saves or signs, and not beside its field alone."""

from pathlib import Path

import pytest

from screener.log.records import who
from screener.model.dates import PartialDate
from screener.reports.decision import as_text
from screener.reports.decision_html import as_html
from screener.tui.screens.dialogs import Choose, Reason
from screener.tui.screens.report import ReportScreen
from screener.tui.screens.signing import Sign
from screener.visit.entries import Entry
from screener.visit.paper import report_of
from screener.visit.view import overall, scene_of
from screener.visit.visiting import Visit
from tests.tui.driving import (
    ANSWERS,
    NARROW,
    WIDE,
    Drive,
    a_saved_visit,
    begin,
    desk_in,
    drive_as,
    open_first,
    say,
)

FIRST_PAGE = ("2026-03-02", "2026-03-10", "m", "1981-06-14", "2026-03-05", "3.0")
"""A consent that was signed after the visit."""
ODD = "consent date 2026-03-05 is after the visit of 2026-03-02"


def enrolled(folder: Path) -> Visit:
    """An eligible candidate's visit, signed by an investigator, and the candidate enrolled."""
    desk, saved = desk_in(folder), a_saved_visit(folder)
    desk.sign(saved, "Leo Weil", "investigator", "I confirm", who("LW"))
    with desk.log(write=True) as log:
        log.progress(saved.screening, "enrolled", who("LM"), on=PartialDate(2026, 3, 10))
    return saved


async def _hard_stop(app: Drive) -> None:
    await begin(app)
    await app.answer(*FIRST_PAGE, "p", "y", "6.5")
    assert isinstance(app.app.screen, Choose)


def test_it_is_told_where_one_may_stop(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await _hard_stop(app)
        assert f"Check: {ODD}." in app.says(".dialog--told Static")

    drive_as("LM", tmp_path, journey)


@pytest.mark.parametrize("key", ["ctrl+s", "ctrl+r"])
def test_the_keys_of_the_visit_go_on_where_one_may_stop(tmp_path: Path, key: str) -> None:
    async def journey(app: Drive) -> None:
        await _hard_stop(app)
        await app.press(key)
        if key == "ctrl+r":
            assert isinstance(app.app.screen, ReportScreen)
        else:
            await app.until(lambda: bool(app.visit.screening))

    drive_as("LM", tmp_path, journey)
    assert len(desk_in(tmp_path).screenings()) == (key == "ctrl+s")


def test_it_is_told_where_one_signs_and_in_the_report(tmp_path: Path) -> None:
    a_saved_visit(tmp_path, consent_date="2026-03-05")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r")
        await app.until(lambda: f"Check       {ODD}" in app.says("#report--text"))
        await app.press("g")
        assert isinstance(app.app.screen, Sign)
        assert f"Check: {ODD}." in app.says(".dialog--told Static")

    drive_as("LM", tmp_path, journey)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_a_correction_that_makes_an_enrolled_candidate_ineligible_is_told(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    enrolled(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(app.visit_screen.course.page_of("I03"), field="edss", focus=True)
        await app.settle()
        await app.press("ctrl+u")
        await app.type("6.5", "enter")
        assert isinstance(app.app.screen, Reason)
        await app.type("new result", "enter")
        assert app.visit.state() == "enrolled, draft saved"
        await app.press("ctrl+s", "enter")  # it is said that the signature becomes void
        await app.until(lambda: app.visit.signed is None)
        await app.settle()
        assert "01-001 is enrolled, and ineligible (I03)." in app.says(".dialog--told Static")
        await app.press("down", "enter")
        await app.until(lambda: "enrolled, and ineligible (I03)" in app.says("#report--text"))

    drive_as("LM", tmp_path, journey, size)


def test_an_override_counts_on_the_visit_too_and_is_told_of_who_is_enrolled(tmp_path: Path) -> None:
    enrolled(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Override a criterion")
        await app.press("down", "down", "enter", "enter")
        await app.type("seen by the neurologist", "enter")
        await app.until(lambda: isinstance(app.app.screen, Choose))
        assert "01-001 is enrolled, and ineligible (I03)." in app.says(".dialog--told Static")
        assert "Whoever signed has to sign again" in app.says(".dialog--told Static")
        await app.press("escape")
        assert app.words["I03"] == "not met"
        assert "INELIGIBLE" in str(app.visit_screen.query_one("OutcomeBar").content)  # type: ignore[attr-defined]
        await app.visit_screen.show(app.visit_screen.course.page_of("I03"), focus=True)
        await app.settle()
        assert "overridden by LM: seen by the neurologist" in app.says("#page--verdict")
        await app.press("ctrl+u")
        await app.type("5", "enter")
        await app.type("new result", "enter")
        assert app.words["I03"] == "met"  # another finding than the one that the status was put to

    drive_as("LM", tmp_path, journey)


def test_that_who_is_eligible_is_so_by_an_override_is_told_beside_the_word(tmp_path: Path) -> None:
    saved = a_saved_visit(tmp_path, edss="6.5")
    desk = desk_in(tmp_path)
    with desk.log(write=True) as log:
        log.override(saved.screening, "I03", "met", who("LM"), "scored anew")
    visit = desk.open_screening(saved.screening)
    said = overall(scene_of(visit.protocol, visit.sheet))
    assert (said.outcome, said.detail.partition(". ")[0]) == (
        "eligible",
        "Every criterion is satisfied, I03 by an override",
    )
    visit.sheet.put("edss", Entry("6.5", comment="seen again"))  # a draft says the same of it
    for report in (report_of(desk, desk.open_screening(saved.screening)), report_of(desk, visit)):
        assert "\nOverridden  I03 (computed: not met)\n" in as_text(report)
        assert "<dt>Overridden</dt><dd>I03 (computed: not met)</dd>" in as_html(report)


def test_who_is_enrolled_is_so_on_the_home_screen_after_a_rescreening_too(tmp_path: Path) -> None:
    desk = desk_in(tmp_path)
    again = desk.rescreen(enrolled(tmp_path).screening)
    again.sheet.put("screening_date", Entry("2026-03-09"))
    for name in ("consent_date", "consent_version"):  # which is asked again
        again.sheet.put(name, Entry(ANSWERS[name]))
    desk.save(again, who("LM"))
    assert [one.state for one in desk.recent()] == ["enrolled before, saved, not signed"]


def test_what_is_typed_where_it_begins_nothing_is_told(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await begin(app)
        await app.answer("2026-03-02", "2026-03-10")
        assert app.field == "sex"
        await app.type("1981-06-14")
        assert app.told.count("“1” begins none of these: female, male, unknown. Nothing was entered.") == 1

    drive_as("LM", tmp_path, journey)


def test_the_ages_that_stand_for_a_birth_date_are_replaced_whole(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.visit_screen.show(0, field="birth_date", focus=True)
        await app.settle()
        await app.type("1981-06-14")
        assert app.row("birth_date").stands.typed == "1981-06-14"

    drive_as("LM", tmp_path, journey)


def test_another_sex_at_a_rescreening_asks_why(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("right", "enter", "down", "enter")
        await app.until(lambda: len(app.app.screen_stack) > 1 and app.visit.screening == 0)
        await app.settle()
        await app.answer("2026-09-01", "2026-09-08")
        assert app.field == "sex"
        await app.press("f")
        assert isinstance(app.app.screen, Reason)
        told = app.says(".dialog--told Static")
        assert told.startswith(
            "sex was “male” at the earlier visit and is now “female”. Is it the same person?"
        )
        await app.press("escape")
        assert app.visit.sheet.entry("sex").text == "male"

    drive_as("LM", tmp_path, journey)
