"""What is typed moves nothing on the screen that need not move, and is painted where it is."""

from collections.abc import Callable

from screener.tui.widgets.outcome import OutcomeBar
from screener.tui.widgets.outline import Outline
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
