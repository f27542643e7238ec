"""Numbers of a column's own type come to what the same numbers come to as texts in a file, in the same words."""

from pathlib import Path

import pytest

from screener.engines.batch import Batch
from screener.engines.connection import connect
from screener.errors import Unusable
from screener.model.rules import Between, Compare
from screener.sources.cells import Dialect
from screener.sources.mapping import ColumnMap
from screener.sources.scans import open_source
from tests.compiled.test_reading import by_definition
from tests.spec.handbook import number, protocol_of

TRIAL = protocol_of(
    {
        "I01": Compare(variable="edss", operator="<=", quantity=number("3")),
        "I02": Compare(variable="platelets", operator=">=", quantity=number("50", "10*9/L")),
        "I03": Compare(variable="zorbal_index", operator=">=", quantity=number("50")),
        "I04": Between(variable="height", low=number("100", "cm"), high=number("180", "cm")),
    }
)
UNITS = {"platelets": "10*9/L", "height": "cm"}
FIELDS = ("edss", "platelets", "zorbal_index", "height")
NUMBERS = {
    "DOUBLE": "0 -5 3 3.2 49.9 0.00001 0.05 0.0012 0.0033333333333333335 123456789.12345679 1000000000000000 1"
    + "0" * 18
    + " 1"
    + "0" * 20
    + " 0."
    + "0" * 29
    + "1",
    "FLOAT": "0 3 3.2 49.9 100",
    "DECIMAL(5,1)": "0 -5 3 3.2 49.9 100",
    "DECIMAL(18,3)": "3 3.2 49.9 100 100000000000000.5",
    "DECIMAL(38,18)": "0 -0.5 3 3.2 49.9 100 49.999999999999999 49.99999999999999 99.900000000000006 64.15"
    " 0.000000000000000001 12345678901234567890.5",
    "DECIMAL(18,18)": "0 0.5 0.05 0.999999999999999999",
    "TINYINT": "0 3 50 120",
    "BIGINT": "0 3 50 120 999999999999999 1234567890123456 9007199254740993 1234567890123456789",
    "HUGEINT": "0 3 50",
    "UBIGINT": "3 9007199254740993",
}


@pytest.mark.parametrize("mark", [None, ","])
@pytest.mark.parametrize("kind", NUMBERS)
def test_as_in_a_file(tmp_path: Path, kind: str, mark: "str | None") -> None:
    cells = NUMBERS[kind].split()
    declared = Dialect(units=UNITS, decimal_mark="," if mark else None)
    rows = ", ".join(f"('c-{place}', CAST('{cell}' AS {kind}))" for place, cell in enumerate(cells))
    several = ", ".join(f"n AS {field}" for field in FIELDS)
    table = tmp_path / "table.parquet"
    written = tmp_path / "file.csv"
    written.write_text(
        f"candidate_id,{','.join(FIELDS)}\n"
        + "".join(f"c-{place}{f',{cell}' * len(FIELDS)}\n" for place, cell in enumerate(cells))
    )
    expected = by_definition(TRIAL, written, ColumnMap(declared._replace(decimal_mark=".")))
    with connect() as connection:
        select = f"SELECT code AS candidate_id, {several} FROM (VALUES {rows}) AS v(code, n)"
        connection.execute(f"COPY ({select}) TO '{table}' (FORMAT parquet)")
        source = open_source(connection, str(table), TRIAL, ColumnMap(declared))
        assert source.select is not None
        Batch(TRIAL, source.columns, declared).stage_scan(connection, source.select, source.before)
        got = connection.execute("SELECT * EXCLUDE (marks, fault, lacking) FROM verdicts").fetchall()
    assert [one[1:] for one in got] == [one[1:] for one in expected]


def test_of_several_files_one_type_may_keep_fewer_digits(tmp_path: Path) -> None:
    with connect() as connection:
        for name, kind in (("a", "DECIMAL(38,18)"), ("b", "DOUBLE"), ("c", "BIGINT")):
            rows = f"SELECT 'c-{name}' AS candidate_id, CAST(4 AS {kind}) AS edss"
            connection.execute(f"COPY ({rows}) TO '{tmp_path / name}.parquet' (FORMAT parquet)")
        with pytest.raises(Unusable, match=r"DECIMAL\(38,18\) in a.parquet and DOUBLE in b.parquet"):
            open_source(connection, f"{tmp_path}/[ab].parquet", TRIAL)
        open_source(connection, f"{tmp_path}/[ac].parquet", TRIAL)
        open_source(connection, f"{tmp_path}/[bc].parquet", TRIAL)
