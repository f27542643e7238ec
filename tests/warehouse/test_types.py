"""Columns of a warehouse's own types, whatever the session's way of writing dates."""

import csv
import io

import pytest

from screener.engines.compiled.warehouse import dialect_of
from screener.reports.sql import statement
from tests.compiled.engine import connection
from tests.warehouse.postgres import Cluster
from tests.warehouse.test_cells import protocol_of_cells

COLUMNS = "candidate_id, sex, birth_date, screening_date, edss, platelets, anticoagulant, relapse, ms_course"
KINDS = {"real": "double precision", "decimal": "numeric(38,18)", "single": "real"}


def _table(number: str) -> list[str]:
    values = (
        "('a', 'female', DATE '1970-03-11', TIMESTAMP '2026-03-10 00:00:00', {0}, {1}, TRUE, NULL, 'PPMS')",
        "('b', 'male', DATE '2008-03-10', TIMESTAMP '2026-03-10 00:00:00', {2}, {3}, FALSE, NULL, 'RRMS')",
    )
    cells = [f"CAST({one} AS {number})" for one in ("2.5", "100.1", "3.5", "99.9")]
    rows = " UNION ALL ".join(f"SELECT * FROM (VALUES {one.format(*cells)}) AS v" for one in values)
    return [f"CREATE TEMP TABLE candidates ({COLUMNS}) AS {rows}"]


@pytest.mark.xdist_group("postgres")
@pytest.mark.parametrize("number", KINDS.values(), ids=KINDS)
@pytest.mark.parametrize("style", ["ISO, MDY", "SQL, DMY"])
def test_postgres(postgres: Cluster, number: str, style: str) -> None:
    """With another style of dates their text is refused: never read with day and month exchanged."""
    sql = statement(protocol_of_cells(), dialect_of("postgres"), "candidates", "typed")
    printed = postgres.script(f"SET datestyle = '{style}'", *_table(number), sql)
    rows = sorted(csv.DictReader(io.StringIO(printed)), key=lambda row: row["candidate_id"])
    told = [[row[id] for id in ("I01", "I02", "I03", "I05", "I06")] for row in rows]
    by_date = ["met", "met"] if style.startswith("ISO") else ["unknown", "unknown"]
    assert told == [
        ["met", "met", "met", "met", by_date[0]],
        ["not_met", "not_met", "not_met", "not_met", by_date[1]],
    ]


def test_duckdb() -> None:
    sql = statement(protocol_of_cells(), dialect_of("duckdb"), "candidates", "typed")
    with connection().cursor() as cursor:
        cursor.execute(_table("DOUBLE")[0])
        rows = sorted(cursor.execute(sql).fetchall())
    assert [row[6:9] for row in rows] == [("met", "met", "met"), ("not_met", "not_met", "not_met")]
