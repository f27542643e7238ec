"""Numbers of a SQLite table are what they are, whatever decimal mark its texts have."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from screener.engines.batch import Batch
from screener.engines.connection import connect
from screener.model.rules import Compare
from screener.sources.cells import Dialect, too_many_digits
from screener.sources.mapping import ColumnMap
from screener.sources.scans import open_source
from tests.spec.handbook import number, protocol_of

TRIAL = protocol_of({"I01": Compare(variable="zorbal_index", operator=">=", quantity=number("50"))})
CELLS: dict[float | str | None, str] = {
    3.125: "not_met",
    50.0: "met",
    49.9: "not_met",
    50.001: "met",
    1e-05: "not_met",
    1e16: "met",
    3: "not_met",
    -5.0: "not_met",
    "49": "not_met",
    0.1 + 0.2: "not_met",
}
LONG = (1e20, 1e-30, 2**53 + 1, 2**63 - 1)


@pytest.mark.parametrize("mark", [Dialect(), Dialect(decimal_mark=","), Dialect(decimal_mark=".")])
def test_numbers_have_one_reading(tmp_path: Path, mark: Dialect) -> None:
    """With a comma declared 3.125 was three thousand, and 50.0 was refused; without one 3.125 was."""
    cells = (*CELLS, *LONG, float("inf"))
    with closing(sqlite3.connect(tmp_path / "ward.sqlite")) as ward, ward:
        ward.execute("CREATE TABLE t (candidate_id REAL, zorbal_index)")
        ward.executemany("INSERT INTO t VALUES (?, ?)", enumerate(cells, 1))
    with connect() as connection:
        source = open_source(connection, f"{tmp_path / 'ward.sqlite'}::t", TRIAL, ColumnMap(mark))
        names = [column.name for column in source.columns]
        Batch(TRIAL, source.columns, mark).stage_rows(connection, names, source.chunks())
        told = connection.execute(
            'SELECT candidate_id, "I01", reasons FROM verdicts ORDER BY "row"'
        ).fetchall()
    assert [code for code, _, _ in told] == [str(place) for place in range(1, len(cells) + 1)]
    assert [status for _, status, _ in told] == [*CELLS.values(), *["unknown"] * (len(LONG) + 1)]
    assert all(too_many_digits() in reasons for _, _, reasons in told[len(CELLS) : -1])


def test_a_code_is_no_measurement(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ward.sqlite")) as ward, ward:
        ward.execute("CREATE TABLE t (candidate_id REAL, zorbal_index)")
        ward.executemany("INSERT INTO t VALUES (?, 49)", [(1.001,), (12.345,), (7.0,)])
    with connect() as connection:
        source = open_source(connection, f"{tmp_path / 'ward.sqlite'}::t", TRIAL, ColumnMap(Dialect()))
        assert [code for chunk in source.chunks() for _, code, *_ in chunk] == ["1.001", "12.345", "7"]
