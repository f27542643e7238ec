"""What somebody who is new at the desk would stumble over: where the cursor is, what is told, what is still missing."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.segment import Segment
from textual.events import Paste
from textual.strip import Strip
from textual.theme import Theme
from textual.widgets import Static

from screener.tui.looks import DARK, LIGHT, shown_in
from screener.tui.screens.criteria import CriteriaScreen
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.home import HomeScreen
from screener.tui.screens.log import LogScreen
from screener.tui.screens.signing import Sign
from screener.tui.widgets.line import Line
from screener.visit.course import Course
from screener.visit.trials import find_trial
from tests.tui.driving import NARROW, NOON, Drive, a_saved_visit, a_visit, begin_at, open_first
from tests.visit.trial import TRIAL


def test_a_trials_ways_are_taken_by_the_keys_of_home_too(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await app.press("enter")
        assert isinstance(app.app.screen, Choose)
        await app.press("l")
        await app.until(lambda: isinstance(app.app.screen, LogScreen))

    drive(journey)


def test_nothing_is_open_is_told_once_and_names_what_is_left_to_do(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+n", "ctrl+n", "ctrl+n")
        told = [one.message for one in app.app._notifications if "Nothing is open" in one.message]
        assert told == ["Nothing is open. ^r shows the report, to be signed"]

    drive(journey)


def test_after_the_signature_the_visit_says_how_one_tells_what_became_of_the_candidate(
    tmp_path: Path,
) -> None:
    from screener.log.records import who
    from tests.tui.driving import desk_in

    visit = desk_in(tmp_path).sign(
        a_saved_visit(tmp_path), "Louise Martin", "investigator", "seen", who("LM")
    )
    assert "Enrolled or Declined" in Course(visit).what_is_left()


def test_the_protocols_words_are_in_sight_again_where_the_first_input_is_entered(
    drive: Callable[..., None],
) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "intracranial_hypertension")
        await app.press(*["down"] * 4)
        assert app.visit_screen.page.query_one("#page--sheet").scroll_y > 0
        await app.press(*["up"] * 4)
        await app.until(lambda: app.visit_screen.page.query_one("#page--sheet").scroll_y == 0)

    drive(journey, (80, 20))


def test_to_the_recent_candidates_one_comes_for_who_was_left_last(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        assert isinstance(app.app.screen, HomeScreen)
        a_visit(tmp_path, "01-002", NOON + timedelta(hours=1))
        app.app.screen.read()
        await app.settle()
        assert app.app.screen.candidate is not None
        assert app.app.screen.candidate.code == "01-002"
        await app.press("right")
        a_visit(tmp_path, "01-003", NOON + timedelta(hours=2))
        app.app.screen.read()
        await app.settle()
        assert app.app.screen.candidate.code == "01-002"  # whom the cursor is on

    drive(journey)


@pytest.mark.parametrize(
    ("typed", "missing", "at"),
    [
        ((), "a printed name, a role", "sign--name"),
        (("A", "B"), "a role", None),
    ],
)
def test_a_signature_that_lacks_something_says_what_and_goes_there(
    drive: Callable[..., None], tmp_path: Path, typed: tuple[str, ...], missing: str, at: str | None
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("ctrl+r", "g")
        assert isinstance(app.app.screen, Sign)
        assert "14 of 14 rules not reviewed" in app.says(".dialog--told Static")
        await app.press("tab", "tab", "shift+tab", "shift+tab", *typed, "enter")
        assert app.says(".dialog--fault") == f"Still missing: {missing}"
        assert app.app.screen.focused is not None
        assert app.app.screen.focused.id == at

    drive(journey)


def test_a_trial_of_which_some_rules_are_reviewed_says_the_number_of_criteria_once() -> None:
    from screener.tui.screens.home import _trial
    from screener.visit.cards import TrialCard

    card = TrialCard(Path("x.toml"), TRIAL, TRIAL, criteria=20, review="2 of 20 criteria reviewed by KL")
    assert str(_trial(card, 40)).count("criteria") == 1
    assert "20 criteria, not reviewed" in str(_trial(card._replace(review="not reviewed"), 40))


def test_the_first_page_says_that_today_is_a_date(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "screening_date")
        assert "today" in app.says("#page--text")
        await app.type("today", then="enter")
        assert app.visit.sheet.entry("screening_date").text == "2026-03-10"

    drive(journey, NARROW)


def test_the_date_counted_to_is_stated_at_the_criteria(drive: Callable[..., None], tmp_path: Path) -> None:
    """An imported text names none, and whoever imports it need not write TOML."""
    path = tmp_path / "own" / "T1.toml"
    path.parent.mkdir()
    kept = [
        line for line in find_trial(TRIAL).read_text("utf-8").splitlines() if "default_anchor" not in line
    ]
    path.write_text("\n".join(kept), "utf-8")

    async def journey(app: Drive) -> None:
        app.app.push_screen(CriteriaScreen(path))
        await app.settle()
        await app.until(lambda: "T1" in app.says("TopBar") or "MAESTRO" in app.says("TopBar"))
        await app.press("down")
        assert "press d to state it" in app.says("#criteria--more")
        await app.press("d", "down", "enter")
        await app.until(lambda: "no default_anchor" not in app.says("#criteria--more"))
        assert "default_anchor" in path.read_text("utf-8")
        assert "Counted to inclusion." in app.told
        assert "counted to inclusion, where the rule names no other date" in app.says("#criteria--more")
        await app.press("d")
        assert isinstance(app.app.screen, Choose), "another can be stated"
        assert "Now: inclusion." in str(app.app.screen.query_one(".dialog--told Static", Static).content)
        await app.press("enter")
        await app.until(lambda: "counted to screening" in app.says("#criteria--more"))

    drive(journey, NARROW)


def test_where_the_cursor_is_is_seen_at_its_label_and_among_the_choices(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    a_saved_visit(tmp_path)

    async def journey(app: Drive) -> None:
        await open_first(app)
        await app.press("pagedown")
        for field in ("ms_course", "mcdonald_2017"):
            assert app.field == field
            rows = app.visit_screen.page.rows
            bold = [row.name_of for row in rows if row.query_one(".field--label").styles.text_style.bold]
            assert bold == [field]
            reversed_ = [segment.text for segment in line_of(app) if is_reversed(segment)]
            assert [text.strip() for text in reversed_] == [
                f"(•) {'PPMS' if field == 'ms_course' else 'yes'}"
            ]
            await app.press("down")
        await app.press("up", "right")
        assert [s.text for s in line_of(app) if is_reversed(s)] == ["( ) no"]

    drive(journey, NARROW)


def is_reversed(segment: Segment) -> bool:
    """Whether a piece of a line is shown reversed."""
    return segment.style is not None and bool(segment.style.reverse)


def line_of(app: Drive) -> Strip:
    """The first line of the control with the cursor."""
    assert app.app.focused is not None
    return app.app.focused.render_line(0)


@pytest.mark.parametrize(("theme", "red", "green"), [(DARK, 9, 10), (LIGHT, 1, 2)])
def test_with_sixteen_colours_an_outcome_is_red_or_green(theme: Theme, red: int, green: int) -> None:
    """The nearest of sixteen to a light red is a grey, and the outcome is what is to be seen first."""
    shown = shown_in(theme, "standard")
    colours = {**shown.to_color_system().generate(), **shown.variables}
    nearest = [
        Color.parse(colours[name][:7]).downgrade(ColorSystem.STANDARD).number
        for name in ("text-error", "text-success")
    ]
    assert nearest == [red, green]
    assert shown_in(theme, "truecolor") is theme


def test_of_a_text_of_several_lines_that_is_pasted_nothing_is_dropped(drive: Callable[..., None]) -> None:
    """A line copied from a record often ends with its break, and a comment may have several."""

    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        await app.press("ctrl+e")
        app.app.post_message(Paste("letter of\n\n  the neurologist\r\n2 March\n"))
        await app.settle()
        await app.press("enter")
        entry = app.visit.sheet.entry("edss")
        assert entry.source == "letter of the neurologist 2 March"

    drive(journey)


@pytest.mark.parametrize(
    ("pasted", "stands"),
    [
        ("4\n200 G/L", "4 ⏎ 200 G/L"),
        ("200 G/L\n", "200 G/L"),
        (" 200 G/L", " 200 G/L"),
        ("\n200 G/L", "200 G/L"),
        ("\n", ""),
    ],
)
def test_values_that_are_pasted_over_one_another_are_not_one_value(
    drive: Callable[..., None], pasted: str, stands: str
) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "platelets")
        app.app.post_message(Paste(pasted))
        await app.settle()
        assert app.visit_screen.page.rows_of("platelets")[0].query_one(Line).value == stands
        await app.press("enter")
        assert app.row("platelets").shown.refused == ("⏎" in stands)

    drive(journey)


def test_the_row_that_is_entered_stays_in_sight_and_what_is_read_beside_it_too(
    drive: Callable[..., None],
) -> None:
    def is_in_sight(app: Drive) -> bool:
        page = app.visit_screen.page
        row = page.row
        return row is not None and page.query_one("#page--sheet").region.contains_region(row.region)

    async def journey(app: Drive) -> None:
        await begin_at(app, "platelets")
        for key in "99x":  # the note that grows, and the verdict below, take their lines from the sheet
            await app.press(key)
            await app.until(lambda: is_in_sight(app))
        sheet = app.visit_screen.page.query_one("#page--sheet")
        stood = sheet.scroll_y
        await app.press("ctrl+down")
        read = sheet.scroll_y
        assert read > stood
        assert is_in_sight(app)
        await app.press("1")
        assert sheet.scroll_y == read

    drive(journey, (80, 20))
