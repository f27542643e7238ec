"""Numbers of more digits than an engine's numbers keep: read as the reference engine reads them, or refused by it."""

from pathlib import Path

import pytest

from screener.engines.compiled.portable import Cells
from screener.model.rules import Compare
from screener.reports.sql import statement
from screener.sources.cells import too_many_digits
from tests.spec.handbook import number, protocol_of
from tests.warehouse.conftest import Engine
from tests.warehouse.tables import Row, told_by_definition

AT_LEAST_50 = protocol_of(
    {
        "I01": Compare(variable="platelets", operator=">=", quantity=number("50", "10*9/L")),
        "I02": Compare(variable="zorbal_index", operator=">=", quantity=number("50")),
    }
)
REFUSED = (
    *("49.999999999999999", "99.999999999999999", "-49.999999999999999", "0.0033333333333333335"),
    *("49.9999999999999999999999", "9007199254740993", "1234567890123456789", "9" * 30),
    *("0.0000000000000000001", "0." + "0" * 30 + "1"),
)
TAKEN = {
    "49.99999999999999": "not_met",
    "49.900000000000000000": "not_met",
    "50.0000000000000000000000": "met",
    "0.000000000000000001": "not_met",
    "00000000000000000050.5": "met",
    "123456789012345.6": "met",
    "100000000000000000": "met",
}
TYPED = {
    "4.9E1": "not_met",
    "5e+1": "met",
    "0.5e2": "met",
    "3.333333333333333E-1": "not_met",
    "1e-5": "not_met",
}
NOUGHTS = {"50." + "0" * 39: "met", "0" * 40 + "50": "met", "0." + "0" * 40: "not_met"}
"""As many signs as a number may have, most of which say nothing."""
MORE_NOUGHTS = ("50." + "0" * 40, "0" * 41 + "50", "0" * 900 + "50", "0." + "0" * 41)
REFUSED_TEXT = ("9" * 400, "0." + "3" * 100)
REFUSED_TYPED = (
    "1e-30",
    "1E18",
    "1E99",
    "4.9999999999999999E1",
    "3.3333333333333335E-3",
    f"{'1' * 38}e-30",
    "1e400",
    "1e-400",
)


@pytest.mark.parametrize("cells", ["typed", "text"])
def test_a_number_that_a_double_does_not_keep_is_refused(
    engine: Engine, cells: Cells, tmp_path: Path
) -> None:
    taken = {**TAKEN, **NOUGHTS, **(TYPED if cells == "typed" else {})}
    refused = (*REFUSED, *MORE_NOUGHTS, *(REFUSED_TYPED if cells == "typed" else REFUSED_TEXT))
    rows: list[Row] = [
        {"candidate_id": f"{place:03}", "zorbal_index": cell} for place, cell in enumerate((*taken, *refused))
    ]
    names = [field.name for field in AT_LEAST_50.fields]
    sql = statement(AT_LEAST_50, engine.dialect, "candidates", cells)
    found = sorted(engine.query(sql, rows, names), key=lambda row: row["candidate_id"])
    assert [row["I02"] for row in found] == [*taken.values(), *["unknown"] * len(refused)]
    for cell, row in zip(refused, found[len(taken) :], strict=True):
        shown = f'"{cell}"' if len(cell) <= 60 else f'"{cell[:60]}…"'
        assert f"zorbal index was refused: {shown}{too_many_digits()}" in row["reasons"]
    # What is written without an exponent is the same in a file.
    plain = [row for row in rows if "e" not in (row["zorbal_index"] or "").lower()]
    expected = told_by_definition(AT_LEAST_50, plain, cells, tmp_path)
    statuses = {row["candidate_id"]: row["I02"] for row in found}
    assert [one.statuses[1] for one in expected] == [statuses[one.id] for one in expected]


def test_with_a_unit(engine: Engine, tmp_path: Path) -> None:
    cells = (
        "49.999999999999999 G/L",
        "> 49.999999999999999 G/L",
        "49.99999999999999 G/L",
        "50.000000000000000000 G/L",
    )
    rows: list[Row] = [{"candidate_id": f"{place}", "platelets": cell} for place, cell in enumerate(cells)]
    names = [field.name for field in AT_LEAST_50.fields]
    found = engine.query(statement(AT_LEAST_50, engine.dialect, "candidates", "text"), rows, names)
    told = [row["I01"] for row in sorted(found, key=lambda row: row["candidate_id"])]
    assert told == ["unknown", "unknown", "not_met", "met"]
    assert [one.statuses[0] for one in told_by_definition(AT_LEAST_50, rows, "text", tmp_path)] == told
