"""A further visit: how old what waits to be confirmed is, from when the day of the visit is known on."""

from pathlib import Path

import pytest

from screener.commands.visit import Orders, visit
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with a visit of 2026-03-02 in the log."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    said(desk, Orders({**ELIGIBLE, "screening_date": "2026-03-02"}, save=True))
    return desk


def said(desk: Desk, orders: Orders) -> str:
    """What a visit on lines says."""
    lines: list[str] = []
    visit(desk, TRIAL, "01-001", orders, write=lines.append, ask=None, acting=lambda: LM, width=200)
    return "".join(lines)


def test_the_run_that_begins_the_visit_tells_it_as_every_later_one(desk: Desk) -> None:
    told = "Not confirmed: platelets “"
    first = said(desk, Orders({"screening_date": "2026-04-02"}, rescreen=True))
    later = said(desk, Orders({"edss": "4.5"}, save=True))
    lines = [next(line for line in text.splitlines() if line.startswith(told)) for text in (first, later)]
    assert lines[0] == lines[1]
    assert lines[0].endswith(" of 2026-03-02 (31 days old)")


def test_a_question_tells_it_as_the_list_does(desk: Desk) -> None:
    said(desk, Orders({"screening_date": "2026-04-02"}, rescreen=True))
    lines: list[str] = []
    visit(
        desk, TRIAL, "01-001", Orders({}), write=lines.append, ask=lambda _: "", acting=lambda: LM, width=200
    )
    posed = next(line for line in "".join(lines).splitlines() if line.startswith("carried over: "))
    assert posed.endswith(", of 2026-03-02 (31 days old); = says that it holds still")


@pytest.mark.parametrize("day", ["", "2026-04", "2026-02-01", "no day"])
def test_where_it_is_not_known_the_day_alone_is_told(desk: Desk, day: str) -> None:
    """Nor where the visit is said to lie before the earlier one."""
    further = desk.rescreen(desk.screenings(TRIAL)[0].number)
    further.sheet.put("screening_date", Entry(day))
    assert further.sheet.carried("platelets") == "of 2026-03-02"
    further.sheet.put("screening_date", Entry("2026-03-03"))
    assert further.sheet.carried("platelets") == "of 2026-03-02 (1 day old)"
    further.sheet.confirm("platelets")
    assert further.sheet.carried("platelets") == ""
