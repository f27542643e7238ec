"""The results of a file: kept to one outcome, or to what is looked for."""

from collections.abc import Callable, Sequence
from threading import Event, get_ident

import pytest
from textual.widgets._footer import FooterKey

from screener.tui.screens import batch as page
from screener.tui.screens.batch import BatchScreen
from screener.visit.batch import BatchRow, Found
from tests.tui.driving import Drive

SHIPPED = "NCT06592703.candidates.csv"


async def judged(app: Drive) -> BatchScreen:
    """The page with the shipped dozen, judged."""
    await app.press("b")
    await app.type(SHIPPED, then="enter")
    await app.until(lambda: "columns used" in app.says("#batch--told"))
    await app.press("ctrl+r")
    await app.until(lambda: "12 candidates" in app.says("#batch--told"))
    screen = app.app.screen
    assert isinstance(screen, BatchScreen)
    return screen


def codes(screen: BatchScreen) -> list[int]:
    """The numbers of the candidates that the table shows."""
    return [int(str(screen.table.get_row_at(row)[1])[-2:]) for row in range(screen.table.row_count)]


def test_one_outcome_after_the_other_then_all(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        screen = await judged(app)
        every = list(range(1, 13))
        assert codes(screen) == every
        for told, kept in (
            ("shown: 3 of 12, eligible", [1, 2, 7]),
            ("shown: 5 of 12, ineligible", [3, 4, 5, 10, 11]),
            ("shown: 4 of 12, undetermined", [6, 8, 9, 12]),
        ):
            await app.press("f")
            assert codes(screen) == kept
            assert told in app.says("#batch--told")
            assert "✓ 3 eligible  ✗ 5 ineligible  ? 4 undetermined" in app.says("#batch--told")
        await app.press("down", "enter")
        await app.until(lambda: app.says("#report--text").startswith("Candidate synthetic-08"))
        await app.press("escape")
        await app.press("f")
        assert codes(screen) == every
        assert "shown:" not in app.says("#batch--told")
        assert screen.table.place == 7, "the cursor stays on its candidate"

    drive(journey)


def test_what_is_looked_for_stands_in_a_code_or_in_a_reason(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        screen = await judged(app)
        await app.press("slash")
        await app.type("edss")
        assert codes(screen) == [3, 5]
        assert "shown: 2 of 12, “edss”" in app.says("#batch--told")
        await app.press("enter", "down")
        assert app.says("#batch--row").startswith("synthetic-05  I03 not met")
        await app.press("slash")
        await app.type("nobody")
        assert codes(screen) == []
        assert app.says("#batch--row") == "No candidate matches."
        await app.press("enter", "enter")
        assert app.app.screen is screen, "there is nobody to open"
        await app.press("escape")
        assert codes(screen) == list(range(1, 13))
        await app.press("slash")
        await app.type("-12")
        assert codes(screen) == [12]
        await app.press("enter", "f", "ctrl+r")
        await app.until(lambda: "12 candidates" in app.says("#batch--told"))
        assert codes(screen) == list(range(1, 13)), "another run shows all"

    drive(journey)


def test_there_is_nothing_to_keep_to_before_anybody_is_judged(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await app.press("b", "down")
        keys = {one.binding.description for one in app.app.screen.active_bindings.values() if one.enabled}
        assert "Judge" in keys
        assert not keys & {"Filter", "Find"}

    drive(journey)


def test_more_than_there_is_room_for(drive: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the outcome that one asks for as many are shown as of all, also from behind the first so many."""
    monkeypatch.setattr(page, "_SHOWN", 3)

    async def journey(app: Drive) -> None:
        screen = await judged(app)
        assert codes(screen) == [1, 2, 3]
        assert "the first 3 are shown, the export has all" in app.says("#batch--told")
        await app.press("f", "f")
        assert codes(screen) == [3, 4, 5]
        assert "shown: the first 3 of 5, ineligible" in app.says("#batch--told")
        await app.press("f", "end", "enter")
        await app.until(
            lambda: "it is not kept here: the explain command tells all" in app.says("#report--text")
        )

    drive(journey)


def test_what_is_shown_is_told_of_a_run_that_was_stopped(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        screen = await judged(app)
        screen.judged = None  # as Esc leaves it, which stops a run too short to be stopped here
        await app.press("f")
        assert app.says("#batch--told") == (
            "Stopped after 12 rows.\nshown: 3 of 12, eligible; the export has all"
        )

    drive(journey)


def test_another_name_in_the_line_is_another_file(drive: Callable[..., None]) -> None:
    """Results never stand under the name of a file that they are not of."""

    async def journey(app: Drive) -> None:
        screen = await judged(app)
        await app.press("escape")
        await app.type("f")
        await app.press("ctrl+r")
        await app.until(lambda: "columns used" not in app.says("#batch--told"))
        assert not screen.has_results
        assert screen.file is None

    drive(journey)


def test_back_at_the_file_it_is_told_of_the_file(drive: Callable[..., None]) -> None:
    """And not to what its candidates came, beside its columns."""

    async def journey(app: Drive) -> None:
        screen = await judged(app)
        before = app.says("#batch--told")
        await app.press("f", "escape")
        assert not screen.has_results
        told = app.says("#batch--told")
        assert told.startswith(f"{SHIPPED}: ")
        assert told.endswith("used. ^r judges the candidates.")
        await app.press("ctrl+r")
        await app.until(lambda: app.says("#batch--told") == before)

    drive(journey)


@pytest.mark.parametrize("width", [60, 80, 140])
def test_every_key_of_the_results_has_room(drive: Callable[..., None], width: int) -> None:
    async def journey(app: Drive) -> None:
        screen = await judged(app)
        keys = [key for key in screen.query(FooterKey) if key.display]
        wanted = {"Open", "Judge", "Funnel", "Export", "Filter", "Back"}
        wanted |= {"Find", "Help", "Menu"} if width >= 80 else set()
        assert wanted <= {key.description for key in keys if key.region.right <= width}

    drive(journey, (width, 24))


def test_so_many_that_to_look_through_them_takes_seconds(
    drive: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever goes on typing waits for nothing: what was found for a word that was longer at last is not shown."""
    looked: list[tuple[str, int]] = []
    look, may_go_on = Found.look, Event()

    def slowly(found: Found, rows: Sequence[BatchRow]) -> list[BatchRow]:
        looked.append((found.kept.text, get_ident()))
        if found.kept.text == "e" and get_ident() != here:
            assert may_go_on.wait(60)
        return look(found, rows)

    here = get_ident()
    monkeypatch.setattr(page, "_AT_ONCE", 3)
    monkeypatch.setattr(Found, "look", slowly)

    async def journey(app: Drive) -> None:
        screen = await judged(app)
        app.dash("slash")
        await app.settle()
        app.dash("e")
        await app.until(lambda: ("e", here) not in looked and bool(looked) and looked[-1][0] == "e")
        await app.until(lambda: "looking …" in app.says("#batch--told"))
        assert codes(screen) == list(range(1, 13)), "until they are found the others stay"
        app.dash("d", "s", "s")
        await app.until(lambda: codes(screen) == [3, 5])
        may_go_on.set()
        await app.settle()
        assert codes(screen) == [3, 5]
        assert "looking" not in app.says("#batch--told")
        assert "shown: 2 of 12, “edss”" in app.says("#batch--told")
        assert {text for text, thread in looked if thread == here and text} <= {"edss"}

    drive(journey)
