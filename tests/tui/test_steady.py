"""What is typed moves nothing on the screen that need not move, and is painted where it is."""

from collections.abc import Callable
from typing import Any
from unittest.mock import patch

from textual.screen import Screen

from screener.tui.widgets.outcome import OutcomeBar
from screener.tui.widgets.outline import Outline
from screener.tui.widgets.told import Told
from tests.tui.driving import Drive, begin_at


def test_the_line_for_what_is_next_stays_where_what_is_typed_decides_otherwise(
    drive: Callable[..., None],
) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        assert "next" in app.says("OutcomeBar")
        await app.type("9")
        await app.until(lambda: "INELIGIBLE" in app.says("OutcomeBar"))
        decision, below = app.says("OutcomeBar").split("\n")
        assert "next" not in decision
        assert not below.strip()
        assert app.visit_screen.query_one(OutcomeBar).region.height == 2

    drive(journey, (140, 40))


def test_of_the_criteria_only_the_lines_that_changed_are_painted_anew(drive: Callable[..., None]) -> None:
    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        outline = app.visit_screen.query_one(Outline)
        place = [row.id for row in outline.rows].index("I03")
        painted: list[int] = []
        paint = outline.render_line

        def told(y: int) -> object:
            painted.append(y)
            return paint(y)

        outline.render_line = told  # type: ignore[method-assign,assignment]  # to see which lines are painted
        await app.type("5")
        await app.until(lambda: app.words["I03"] == "met")
        await app.settle()
        assert set(painted) == {place}
        assert "met" in outline.render_line(place).text

    drive(journey, (140, 40), painted=True)


def test_a_page_that_is_turned_is_laid_out_once_and_the_cursor_is_nowhere_in_between(
    drive: Callable[..., None],
) -> None:
    """Textual would put the cursor into the list beside, and lay all out for what went, for what came, and for what the
    size of each is now."""

    async def journey(app: Drive) -> None:
        await begin_at(app, "oligoclonal_bands")
        been, laid = list[bool](), list[Screen[Any]]()
        outline = app.visit_screen.query_one(Outline)
        app.visit_screen.watch(outline, "has_focus", lambda here: been.append(here), init=False)
        lay = Screen._refresh_layout

        def told(screen: Screen[Any], *how: Any, **more: Any) -> None:
            laid.append(screen)
            lay(screen, *how, **more)

        await app.press("p")
        with patch.object(Screen, "_refresh_layout", told):
            await app.press("enter")
        assert app.field == "informed_consent"
        assert app.app.focused in app.row("informed_consent").walk_children()
        assert not been
        assert len(laid) == 1

    drive(journey, (140, 40))


def test_a_word_takes_the_room_that_it_needs(drive: Callable[..., None]) -> None:
    """ "source" stands there, and once a value is not known "obtained by": its inputs stand beside it either way."""

    async def journey(app: Drive) -> None:
        await begin_at(app, "edss")
        word = app.app.screen.query_one("#about--word1", Told)

        def widths() -> tuple[int, int]:
            return word.region.width, len(str(word.content))

        first = widths()
        await app.press("ctrl+u")
        await app.settle()
        other = widths()
        assert other[0] - first[0] == other[1] - first[1] > 0
        await app.press("ctrl+u")
        await app.settle()
        assert widths() == first

    drive(journey)
