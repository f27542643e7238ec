"""A further visit on lines: what waits to be confirmed is told with its unit."""

from pathlib import Path

from screener.commands.visit import Orders, visit
from screener.visit.desk import Desk
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL


def test_a_measured_value_has_its_unit(tmp_path: Path) -> None:
    desk, said = Desk(tmp_path / "log.db", tmp_path / "drafts"), list[str]()

    def hold(orders: Orders) -> None:
        visit(desk, TRIAL, "01-001", orders, write=said.append, ask=None, acting=lambda: LM, width=200)

    hold(Orders(ELIGIBLE, save=True))
    hold(Orders({"screening_date": "2026-04-02"}, rescreen=True))
    platelets = next(
        line for line in "".join(said).splitlines() if line.startswith("Not confirmed: platelets ")
    )
    assert " G/L” of 2026-03-" in platelets
