"""After the visit: enrolled, declined, an override, said in the app as the commands do."""

from datetime import date
from pathlib import Path

import pytest

from screener.log.records import who
from screener.model.dates import PartialDate
from screener.tui.screens import afterwards
from screener.tui.screens.dialogs import Ask, Choose
from screener.tui.screens.home import HomeScreen
from screener.tui.screens.log import LogScreen
from screener.tui.screens.report import ReportScreen
from screener.visit.settings import state_day_order
from tests.tui.driving import (
    NARROW,
    WIDE,
    Drive,
    a_saved_visit,
    desk_in,
    drive_as,
    open_first,
    say,
)


def test_what_becomes_of_a_candidate_comes_first_in_the_menu(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+p")
        await app.until(lambda: bool(app.app.screen.query_one("CommandList").option_count))  # type: ignore[attr-defined]
        menu = app.app.screen.query_one("CommandList")
        titles = [str(one.prompt).splitlines()[0] for one in menu.options[:5]]  # type: ignore[attr-defined]
        assert titles[0].startswith("Enrolled: 01-001")
        assert titles[3].startswith("Override a criterion: 01-001")

    drive_as("LM", tmp_path, journey)


def test_who_is_signed_for_is_enrolled_with_a_day_alone(tmp_path: Path) -> None:
    saved = a_saved_visit(tmp_path)
    desk_in(tmp_path).sign(saved, "Leo Weil", "investigator", "I confirm", who("LW"))

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Enrolled")
        await app.press("enter")
        assert app.is_on_visit
        assert app.visit.state() == "enrolled, signed by Leo Weil"
        await app.press("escape")
        await app.settle()
        assert isinstance(app.app.screen, HomeScreen)
        assert [one.state for one in app.app.screen.recent] == ["enrolled, signed by Leo Weil"]

    drive_as("LM", tmp_path, journey)
    (line,) = desk_in(tmp_path).screenings()
    assert (line.progress, str(line.progress_on)) == ("enrolled", "2026-03-10")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_that_nobody_signed_is_asked_about(tmp_path: Path, size: tuple[int, int]) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Enrolled")
        await app.press("enter")
        assert isinstance(app.app.screen, Choose)
        assert "No investigator" not in app.told
        await app.press("escape")
        assert app.visit.state() == "saved, not signed"
        await say(app, "Enrolled")
        await app.press("enter", "enter")
        assert app.visit.state() == "enrolled, saved, not signed"

    drive_as("LM", tmp_path, journey, size)


def test_who_is_not_eligible_or_before_the_consent_needs_a_reason(tmp_path: Path) -> None:
    a_saved_visit(tmp_path, edss="6.5", consent_date="2026-03-09")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Enrolled")
        await app.type("2026-03-05", then="enter")
        screen = app.app.screen
        assert isinstance(screen, Ask)
        assert "not eligible: say why" in screen._told
        assert "is of 2026-03-09, after 2026-03-05" in screen._told
        assert "No investigator has signed" not in screen._told.split("\n")[0]
        await app.press("enter")  # no reason is none
        assert app.app.screen is screen
        await app.type("waiver of the sponsor", then="enter")
        assert app.visit.progress == "enrolled"

    drive_as("LM", tmp_path, journey)
    (line,) = desk_in(tmp_path).screenings()
    assert line.progress_why == "waiver of the sponsor"


@pytest.mark.parametrize(
    ("day", "says"),
    [("2026-02-01", "was screened on"), ("2099-01-01", "in the future"), ("2026-03", "is no day")],
    ids=["before the visit", "to come", "a month"],
)
def test_a_day_that_cannot_be_is_refused_where_it_is_typed(tmp_path: Path, day: str, says: str) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Declined")
        await app.type(day, then="enter")
        assert says in app.says(".dialog--fault")

    drive_as("LM", tmp_path, journey)
    assert desk_in(tmp_path).screenings()[0].progress == "pending"


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "140x40"])
def test_what_was_answered_who_was_asked_again_is_said(tmp_path: Path, size: tuple[int, int]) -> None:
    saved = a_saved_visit(tmp_path)
    with desk_in(tmp_path).log(write=True) as log:
        log.progress(saved.screening, "enrolled", who("LM"), on=PartialDate(2026, 3, 4))

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Asked again")
        await app.type("2026-03-01", then="enter")
        assert "before the visit" in app.says(".dialog--fault")
        await app.press("escape")
        await say(app, "Asked again")
        await app.type("2026-03-10", then="enter")
        assert isinstance(app.app.screen, Choose)
        await app.press("enter")
        assert app.is_on_visit
        assert "asked again on 2026-03-10: nothing came about (LM)" in app.told

    drive_as("LM", tmp_path, journey, size)
    asked = desk_in(tmp_path).screenings()[0].asked
    assert asked is not None
    assert (str(asked.on), asked.came, asked.by) == ("2026-03-10", "none", "LM")


def test_a_day_is_read_and_told_by_the_site_s_order_and_a_reason_is_asked_for(tmp_path: Path) -> None:
    saved = a_saved_visit(tmp_path)
    with desk_in(tmp_path).log(write=True) as log:
        log.progress(saved.screening, "enrolled", who("LM"), on=PartialDate(2026, 3, 4))
        log.asked(saved.screening, "happened", who("LM"), date(2026, 3, 9))
    state_day_order("day-first")

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Asked again")
        await app.type("03/14/2026", then="enter")
        assert "with the day first" in app.says(".dialog--fault")
        await app.press("escape")
        await say(app, "Asked again")
        await app.type("10/03/2026", then="enter")
        screen = app.app.screen
        assert isinstance(screen, Choose)
        assert "10 Mar 2026" in screen._told
        await app.press("enter")
        asked = app.app.screen
        assert isinstance(asked, Ask)
        assert "Why did nothing come about?" in asked._told
        await app.type("a mistake", then="enter")
        assert "nothing came about (LM: a mistake)" in app.told
        assert "10/03/2026 is 10 Mar 2026" in app.told

    drive_as("LM", tmp_path, journey)


def test_who_is_not_enrolled_is_not_asked_again(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Asked again")
        assert app.is_on_visit
        assert "not enrolled and eligible" in app.told

    drive_as("LM", tmp_path, journey)


def test_declined_and_pending_again_from_the_log(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: isinstance(app.app.screen, LogScreen))
        await app.settle()
        await say(app, "Declined")
        await app.press("enter")
        await app.type("no time", then="enter")
        await app.until(lambda: "declined" in str(app.app.screen.lines[0].progress))  # type: ignore[attr-defined]
        await say(app, "Pending again")
        assert "is declined: say why that changes" in app.app.screen._told.lower()  # type: ignore[attr-defined]
        await app.type("came back", then="enter")
        await app.until(lambda: app.app.screen.lines[0].progress == "pending")  # type: ignore[attr-defined]

    drive_as("LM", tmp_path, journey)
    rows = [one for one in desk_in(tmp_path).episode(2).entries if one.kind == "progress"]
    assert [(one.new, one.why) for one in rows] == [("declined", "no time"), ("pending", "came back")]


def test_a_criterion_is_overridden_in_its_own_words_and_the_signature_ends(tmp_path: Path) -> None:
    saved = a_saved_visit(tmp_path)
    desk_in(tmp_path).sign(saved, "Leo Weil", "investigator", "I confirm", who("LW"))

    async def journey(app: Drive) -> None:
        await open_first(app)
        await say(app, "Override")
        assert "The signature of Leo Weil is void then" in app.app.screen._told  # type: ignore[attr-defined]
        ids = [id for id, _ in app.app.screen._choices]  # type: ignore[attr-defined]
        await app.press(*["down"] * ids.index("E02"), "enter")
        assert [words for _, words in app.app.screen._choices][:1] == ["excludes (met)"]  # type: ignore[attr-defined]
        await app.press("enter")
        await app.type("seen on site", then="enter")
        assert app.visit.state() == "saved, not signed"
        await say(app, "Override")
        await app.press(*["down"] * ids.index("E02"), "enter")
        assert app.app.screen._choices[0][1] == "as computed: end the override"  # type: ignore[attr-defined]

    drive_as("LM", tmp_path, journey)
    (line,) = desk_in(tmp_path).screenings()
    assert (line.outcome, line.overridden) == ("ineligible", ("E02",))


def test_nothing_of_it_is_offered_before_the_save(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        assert [*afterwards.of_visit(app.visit_screen)]
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("backspace", "backspace", "backspace")
        await app.type("5", then="enter")
        await app.type("new result", then="enter")
        assert app.visit.is_unsaved
        assert not [*afterwards.of_visit(app.visit_screen)]

    drive_as("LM", tmp_path, journey)


async def to_log(app: Drive) -> None:
    """From home to the trial's log."""
    await app.press("l")
    await app.until(lambda: isinstance(app.app.screen, LogScreen) and bool(app.app.screen.lines))
    await app.settle()


def test_the_log_s_keys_say_it_of_who_is_under_the_cursor(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)
    a_saved_visit(tmp_path, "01-002")

    async def journey(app: Drive) -> None:
        await to_log(app)
        screen = app.app.screen
        assert isinstance(screen, LogScreen)
        assert screen.line is not None
        code = screen.line.candidate
        await app.press("d", "enter", "enter")
        await app.until(
            lambda: [one.candidate for one in screen.lines if one.progress == "declined"] == [code]
        )
        await app.press("p")
        await app.type("came back", then="enter")
        await app.until(lambda: all(one.progress == "pending" for one in screen.lines))
        await app.press("r", "enter", "enter")
        await app.until(
            lambda: [one.progress for one in screen.lines if one.candidate == code] == ["enrolled"]
        )
        await app.press("w")
        assert "override" in str(app.app.screen.query_one("Choose > Vertical").border_title)

    drive_as("LM", tmp_path, journey)


def test_from_the_log_one_signs_what_one_has_read(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await to_log(app)
        await app.press("g")
        await app.until(lambda: isinstance(app.app.screen, ReportScreen))
        await app.settle()
        assert "ELIGIBLE" in app.says("#report--text")
        await app.press("g")
        await app.type("Leo Weil", then="tab")
        await app.press("i", "enter")
        await app.until(lambda: app.visit.signed is not None)
        await app.settle()
        await app.press("escape", "escape")
        assert isinstance(app.app.screen, LogScreen)

    drive_as("LM", tmp_path, journey)
    (line,) = desk_in(tmp_path).screenings()
    assert line.signature is not None


def test_of_an_empty_log_nothing_is_said(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        await app.press("l")
        await app.until(lambda: isinstance(app.app.screen, LogScreen))
        await app.settle()
        for key in ("r", "d", "p", "w", "g"):
            await app.press(key)
            assert isinstance(app.app.screen, LogScreen)
        assert "no screening under the cursor" in app.told

    drive_as("LM", tmp_path, journey)


def test_the_report_s_keys_say_it_of_what_the_log_holds(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r", "r", "enter", "enter")
        await app.until(lambda: app.visit.progress == "enrolled")
        await app.settle()
        assert isinstance(app.app.screen, ReportScreen)
        assert "enrolled" in app.says("#report--text")
        await app.press("w")
        assert isinstance(app.app.screen, Choose)
        await app.press("escape", "escape")
        await app.visit_screen.show(3, focus=True)
        await app.settle()
        await app.press("backspace", "backspace", "backspace")
        await app.type("5", then="enter")
        await app.type("new result", then="enter")
        assert app.visit.is_unsaved
        await app.press("ctrl+r")
        for key in ("r", "d", "p", "w"):
            await app.press(key)
            assert isinstance(app.app.screen, ReportScreen)
        assert "Save the visit first" in app.told

    drive_as("LM", tmp_path, journey)
