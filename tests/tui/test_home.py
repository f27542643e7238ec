"""Home: the lists are read anew whenever one comes back, and the cursor stays on what it was on."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest
from textual.widgets import OptionList

from screener.log.records import who
from screener.tui.screens.home import HomeScreen
from screener.tui.screens.visit import VisitScreen
from screener.tui.widgets.top import with_room
from screener.visit.cards import CandidateCard
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import TrialFile, find_trial
from tests.tui.driving import NARROW, NOON, WIDE, Drive, a_saved_visit, a_visit, begin, desk_in, driving
from tests.visit.trial import TRIAL

OTHER = "NCT03792893"


def drive(folder: Path, journey: Callable[[Drive], Awaitable[None]]) -> None:
    """Run a journey through the app."""

    async def run() -> None:
        async with driving(folder, WIDE) as app:
            await app.until(lambda: len(home(app).trials) == 2)
            await app.settle()
            await journey(app)

    asyncio.run(run())


def home(app: Drive) -> HomeScreen:
    """The first screen, wherever it lies."""
    return next(one for one in app.app.screen_stack if isinstance(one, HomeScreen))


def listed(app: Drive, selector: str) -> list[str]:
    """The ids of a list's lines."""
    return [one.id or "" for one in home(app).query_one(selector, OptionList).options]


@pytest.fixture(autouse=True)
def _two_trials(monkeypatch: pytest.MonkeyPatch) -> None:
    files = tuple(TrialFile(find_trial(name), name, own=False) for name in (OTHER, TRIAL))
    monkeypatch.setattr("screener.visit.desk.trial_files", lambda: files)


def test_a_trial_that_was_worked_on_comes_first_and_stands_once(tmp_path: Path) -> None:
    async def journey(app: Drive) -> None:
        assert [card.trial for card in home(app).trials] == [TRIAL, OTHER]
        await app.press("down")
        await begin(app)
        await app.answer("2026-03-02")
        await app.press("escape", "enter")
        await app.until(lambda: [card.trial for card in home(app).trials] == [OTHER, TRIAL])
        await app.settle()
        assert len(listed(app, "#trials")) == 2
        assert home(app).trial is not None
        assert home(app).trial.trial == OTHER  # type: ignore[union-attr]

    drive(tmp_path, journey)


def test_the_cursor_stays_on_its_trial_when_another_comes_first(tmp_path: Path) -> None:
    """Else ``n`` would open a candidate of a trial that nobody chose."""

    async def journey(app: Drive) -> None:
        assert home(app).trial.trial == TRIAL  # type: ignore[union-attr]
        a_visit(tmp_path, trial=OTHER)
        home(app).read()
        await app.until(lambda: [card.trial for card in home(app).trials] == [OTHER, TRIAL])
        await app.settle()
        assert home(app).trial.trial == TRIAL  # type: ignore[union-attr]

    drive(tmp_path, journey)


def test_the_cursor_stays_on_its_candidate_when_another_comes_first(tmp_path: Path) -> None:
    a_visit(tmp_path, "01-001", NOON - timedelta(days=1))

    async def journey(app: Drive) -> None:
        await app.press("right")
        assert home(app).candidate.code == "01-001"  # type: ignore[union-attr]
        a_visit(tmp_path, "01-002")
        home(app).read()
        await app.until(lambda: [card.code for card in home(app).recent] == ["01-002", "01-001"])
        await app.settle()
        assert home(app).candidate.code == "01-001"  # type: ignore[union-attr]

    drive(tmp_path, journey)


def test_a_trial_whose_file_went_away_goes_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def journey(app: Drive) -> None:
        file = TrialFile(find_trial(OTHER), OTHER, own=False)
        monkeypatch.setattr("screener.visit.desk.trial_files", lambda: (file,))
        home(app).read()
        await app.until(lambda: [card.trial for card in home(app).trials] == [OTHER])
        await app.settle()
        assert listed(app, "#trials") == [OTHER]

    drive(tmp_path, journey)


def test_a_trial_s_second_line_stands_under_its_first(tmp_path: Path) -> None:
    async def narrow() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.until(lambda: len(home(app).trials) == 2)
            await app.settle()
            (line,) = [one for one in home(app).query_one("#trials", OptionList).options if one.id == OTHER]
            lines = str(line.prompt).split("\n")
            assert len(lines) == 3
            assert all(one.startswith("  ") and len(one) <= 36 for one in lines[1:])

    asyncio.run(narrow())


@pytest.mark.parametrize(("width", "lines"), [(60, 3), (80, 2)])
def test_a_count_is_not_parted_from_its_word(tmp_path: Path, width: int, lines: int) -> None:
    a_saved_visit(tmp_path)

    async def narrow() -> None:
        async with driving(tmp_path, (width, 24)) as app:
            await app.until(lambda: len(home(app).trials) == 2)
            await app.settle()
            shown = home(app).query_one("#trials", OptionList)
            (line,) = [one for one in shown.options if one.id == TRIAL]
            counts = [
                text for text in str(line.prompt).split("\n") if "eligible" in text or "determined" in text
            ]
            assert len(counts) == lines
            assert all(len(text) <= shown.scrollable_content_region.width for text in counts)

    asyncio.run(narrow())


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (78, "SITE-PARIS-PIT…Y-000000000001  visit 2026-03-02  draft saved"),
        (138, "SITE-PARIS-PITIE-SALPETRIERE-NEUROLOGY-000000000001  visit 2026-03-02  draft saved"),
    ],
)
def test_a_long_code_leaves_room_for_where_the_data_lie(width: int, shown: str) -> None:
    right = "SITE-PARIS-PITIE-SALPETRIERE-NEUROLOGY-000000000001  visit 2026-03-02  draft saved"
    assert with_room(right, width - 18) == shown
    assert with_room("01-001  nothing entered", 10) == "01-001  nothing entered"


def test_a_candidate_has_two_lines_however_long_the_code(tmp_path: Path) -> None:
    code = "SITE-PARIS-PITIE-SALPETRIERE-NEUROLOGY-000000000001"
    a_visit(tmp_path, code)
    a_visit(tmp_path, "synthetic-09")

    async def narrow() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.until(lambda: len(home(app).trials) == 2)
            await app.settle()
            told = [str(one.prompt).split("\n") for one in home(app).query_one("#recent", OptionList).options]
            assert [len(lines) for lines in told] == [2, 2]
            assert all(len(line) <= 36 for lines in told for line in lines)
            first = {lines[0] for lines in told}
            assert any(line.startswith("✓ SITE-PARI…") or "…00000000" in line for line in first)
            assert all(TRIAL in "".join(lines) for lines in told)

    asyncio.run(narrow())


@pytest.mark.parametrize("code", ["01-001", "synthetic-09"])
def test_nor_does_a_signer_s_long_name_take_more(tmp_path: Path, code: str) -> None:
    desk, number = desk_in(tmp_path), a_saved_visit(tmp_path, code).screening
    with desk.log(write=True) as log:
        log.sign(number, "Dr Marie-Louise Lefebvre-Dupont", "investigator", "I confirm", who("LM"))

    async def narrow() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.until(lambda: len(home(app).recent) == 1 and len(home(app).trials) == 2)
            await app.settle()
            (one,) = home(app).query_one("#recent", OptionList).options
            lines = str(one.prompt).split("\n")
            assert all(len(line) <= 36 for line in lines)
            assert "signed" in lines[1]

    asyncio.run(narrow())


def test_a_code_that_is_typed_takes_the_place_of_the_proposed_one(tmp_path: Path) -> None:
    """Else 02-007 behind the proposed 01-001 would be a code too, and nobody's."""

    async def journey(app: Drive) -> None:
        await app.press("n")
        await app.type("02-007", then="enter")
        await app.until(lambda: any(isinstance(one, VisitScreen) for one in app.app.screen_stack))
        await app.settle()
        assert app.visit.sheet.code == "02-007"

    drive(tmp_path, journey)


def test_a_log_that_can_be_read_again_is_shown_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to leave and to come back for that."""
    monkeypatch.setattr("screener.tui.screens.home._LOOK", 0.05)
    a_saved_visit(tmp_path)
    log, kept = tmp_path / "log.db", tmp_path / "kept"
    log.rename(kept)
    log.mkdir()

    async def journey(app: Drive) -> None:
        await app.until(lambda: "is a folder" in app.says("#home--doubt"))
        log.rmdir()
        kept.rename(log)
        await app.until(lambda: listed(app, "#recent") == [f"{TRIAL}--01-001"])
        await app.until(lambda: not app.app.screen.query_one("#home--doubt").display)

    drive(tmp_path, journey)


def test_a_log_that_takes_long_is_tried_again_only_when_the_last_try_is_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What an older try found must not be shown over what a newer one did."""
    monkeypatch.setattr("screener.tui.screens.home._LOOK", 0.02)
    (tmp_path / "log.db").mkdir()
    reads: list[str] = []
    recent = Desk.recent

    def slow(desk: Desk) -> list[CandidateCard]:
        reads.append("begun")
        time.sleep(0.1)
        try:
            return recent(desk)
        finally:
            reads.append("over")

    monkeypatch.setattr(Desk, "recent", slow)

    async def journey(app: Drive) -> None:
        await app.until(lambda: len(reads) > 6)

    drive(tmp_path, journey)
    assert reads[:6] == ["begun", "over"] * 3


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("01-001", ["? 01-001  undetermined  NCT06592703", "  2026-03-10  everything taken back"]),
        (
            "01-0000000001",
            ["? 01-0000000001  undetermined", "  2026-03-10  draft  NCT06592703", "  everything taken back"],
        ),
    ],
    ids=["a short code", "a long code"],
)
def test_that_everything_was_taken_back_is_seen_on_a_small_screen(
    tmp_path: Path, code: str, lines: list[str]
) -> None:
    desk = desk_in(tmp_path)
    visit = desk.new(find_trial(TRIAL), code)
    for text in ("4.5", ""):
        visit.sheet.put("edss", Entry(text))
        desk.keep(visit)

    async def run() -> None:
        async with driving(tmp_path, NARROW) as app:
            await app.settle()
            (option,) = home(app).query_one("#recent", OptionList).options
            assert str(option.prompt).splitlines() == lines
            room = home(app).query_one("#recent", OptionList).scrollable_content_region.width
            assert max(map(len, lines)) <= room

    asyncio.run(run())
