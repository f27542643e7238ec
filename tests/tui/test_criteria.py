"""The criteria's screen: whose rule is edited, and that nothing typed is dropped without a question."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.language.strict import read_rule
from screener.tui.screens.criteria import RULES, CriteriaScreen
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.home import HomeScreen
from screener.tui.widgets.line import Line
from screener.tui.widgets.outline import Outline
from screener.visit.trials import TrialFile, find_trial, own_copy, replace_text
from tests.tui.driving import NARROW, WIDE, Drive, a_saved_visit, driving, open_first
from tests.visit.trial import TRIAL


@pytest.fixture
def drive(tmp_path: Path) -> Callable[..., None]:
    """Runs a journey that begins with the rule of I03 being edited."""

    def run(journey: Callable[[Drive], Awaitable[None]]) -> None:
        async def running() -> None:
            async with driving(tmp_path, WIDE) as app:
                await app.press("c")
                await app.until(lambda: "14 criteria" in app.says("TopBar"))
                await app.press("down", "down", "e")
                await journey(app)

        asyncio.run(running())

    return run


def line(app: Drive) -> Line:
    """The line in which a rule is edited."""
    return app.app.screen.query_one("#criteria--line", Line)


def test_a_rule_is_written_to_the_criterion_with_which_the_edit_began(
    drive: Callable[..., None], tmp_path: Path
) -> None:
    before = {one.id: one.rule for one in load_protocol(TRIAL).criteria}

    async def journey(app: Drive) -> None:
        await app.press(*["backspace"] * len("6 at inclusion"))
        await app.type("5")
        app.app.screen.query_one(Outline).highlighted = 9  # as the mouse or the arrows in the list do
        await app.settle()
        assert "rule of I03" in app.says("#criteria--whose")
        line(app).focus()
        await app.press("enter")
        await app.until(lambda: bool(list((tmp_path / "data").rglob("*.toml"))))
        await app.until(lambda: "The rule of I03 is changed" in app.told)

    drive(journey)
    (own,) = (tmp_path / "data").rglob("NCT06592703.toml")
    after = {one.id: one.rule for one in load_protocol(str(own)).criteria}
    assert [id for id in after if after[id] != before[id]] == ["I03"]


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
def test_a_typed_rule_is_dropped_after_a_question_only(drive: Callable[..., None], key: str) -> None:
    async def journey(app: Drive) -> None:
        await app.press("backspace", key)
        assert isinstance(app.app.screen, Choose)
        await app.press("enter")  # the first way is to go on
        assert isinstance(app.app.screen, CriteriaScreen)
        assert line(app).value.endswith("at inclusio")
        assert line(app).has_focus
        await app.press("escape", "down", "enter")
        assert not app.app.screen.query_one("#criteria--edit").display
        await app.press("escape")
        assert isinstance(app.app.screen, HomeScreen)

    drive(journey)


def test_another_rule_takes_the_place_of_a_typed_one_after_a_question_only(
    drive: Callable[..., None],
) -> None:
    async def journey(app: Drive) -> None:
        await app.press("backspace")
        outline = app.app.screen.query_one(Outline)
        outline.focus()
        await app.press("down", "e")
        assert isinstance(app.app.screen, Choose)
        await app.press("escape")
        assert "rule of I03" in app.says("#criteria--whose")
        assert line(app).value.endswith("at inclusio")

    drive(journey)


def test_a_rule_is_cleared_by_one_key(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await app.press("ctrl+u")
        assert line(app).value == ""

    drive(journey)


def test_a_rule_that_was_not_touched_is_left_without_a_question(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await app.press("escape")
        assert not app.app.screen.query_one("#criteria--edit").display

    drive(journey)


def test_what_a_criterion_needs_is_called_by_its_labels(tmp_path: Path) -> None:
    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            await app.press("c")
            await app.until(lambda: "needs  MS course, McDonald 2017\n" in app.says("#criteria--more"))

    asyncio.run(run())


def test_a_file_that_states_no_version_has_none_in_the_heading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = find_trial(TRIAL).read_text(encoding="utf-8").replace('version = "2025-03-18"', 'version = ""')
    path = tmp_path / f"{TRIAL}.toml"
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (TrialFile(path, TRIAL, own=True),))

    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            await app.press("c")
            await app.until(lambda: "MAESTRO-4MS  criteria" in app.says("TopBar"))

    asyncio.run(run())


def test_a_question_is_named_in_its_own_words_to_the_end(tmp_path: Path) -> None:
    """There is room for all of them here; and of a reviewer with a long name it is said that there is one."""
    name = "NCT03926117"

    async def running() -> None:
        async with driving(tmp_path, WIDE) as app:
            await app.app.push_screen(CriteriaScreen(find_trial(name)))
            await app.settle()
            await app.until(lambda: "of 24 criteria" in app.says("TopBar"))
            outline = app.app.screen.query_one(Outline)
            assert {row.about for row in outline.rows} == {"reviewed"}
            for place in range(24):
                outline.highlighted = place
                await app.settle()
                needs = app.says("#criteria--more").partition("\n")[0]
                assert needs.startswith("needs  ")
                assert "…" not in needs

    asyncio.run(running())


@pytest.mark.parametrize("rule", [rule for _, rule in RULES])
def test_the_examples_of_rules_can_be_read(rule: str) -> None:
    assert read_rule(rule).rule is not None


def test_a_low_screen_shows_the_line_that_is_edited_and_reads_on_by_key(tmp_path: Path) -> None:
    """A long text and its rule stand above the line: it was below the screen's end, and no key went there."""

    async def run() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.press("c")
            await app.until(lambda: "14 criteria" in app.says("TopBar"))
            page = app.app.screen.query_one("#criteria--page")
            await app.press("end")  # E06, the longest
            assert page.max_scroll_y
            assert page.scroll_y == 0
            await app.press("ctrl+down", "ctrl+down")
            assert page.scroll_y > 0
            await app.press("ctrl+up", "ctrl+up")
            await app.press("e")
            edited = app.app.screen.query_one("#criteria--edit")
            assert page.region.contains_region(edited.region)
            await app.type("x")
            assert page.region.contains_region(edited.region)

    asyncio.run(run())


def test_help_explains_the_signs_of_this_screen_and_how_a_rule_is_written(tmp_path: Path) -> None:
    async def run() -> None:
        async with driving(tmp_path, WIDE) as app:
            await app.press("c")
            await app.until(lambda: "14 criteria" in app.says("TopBar"))
            await app.press("f1")
            told = app.says("#help--text")
            assert "computable" in told
            assert "lvef <= 45 %" in told
            assert "not met, excludes" not in told
            assert "What is asked next" not in told

    asyncio.run(run())


def test_a_visit_says_that_its_criteria_were_changed_since(tmp_path: Path) -> None:
    a_saved_visit(tmp_path)
    path = find_trial(TRIAL)
    text = path.read_text(encoding="utf-8").replace("edss between 3 and 6", "edss between 3 and 4")
    replace_text(own_copy(path), text)

    async def run() -> None:
        async with driving(tmp_path, NARROW) as app:
            await open_first(app)
            assert "This visit was saved by other criteria than" in app.told
            assert "old criteria" in app.says("TopBar")
            assert "saved, not signed" in app.says("TopBar")

    asyncio.run(run())
