"""What a database's driver stumbles over is told in our words: its own would quote a candidate's value."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.functional.command import Ran, Run

TRIAL = "NCT06592703"
COMMANDS = (("check", TRIAL), ("funnel", TRIAL), ("match",))
MARKER = "77777"
"""A value that nothing may repeat."""


@pytest.fixture(params=COMMANDS, ids=lambda command: command[0])
def ran(request: pytest.FixtureRequest, screener: Run) -> Run:
    """Each of the commands that read tables, run on one."""

    def run(source: str) -> Ran:
        return screener(*request.param, source)

    return run


def light(rows: int = 1, edss: str = "4.5") -> None:
    """A SQLite table of candidates, the last one's EDSS as given in SQL."""
    with sqlite3.connect("ward.sqlite") as ward:
        ward.execute("CREATE TABLE candidates (candidate_id TEXT, edss TEXT, platelets TEXT)")
        many = ((f"01-{number:05}", "4.5", "150 G/L") for number in range(1, rows))
        ward.executemany("INSERT INTO candidates VALUES (?, ?, ?)", many)
        ward.execute(f"INSERT INTO candidates VALUES ('02-001', {edss}, CAST(x'31353020b5' AS TEXT))")
    ward.close()


def refused(said: Ran) -> None:
    assert said.code == 2
    assert "Traceback" not in said.err
    assert MARKER not in said.out + said.err


def test_a_cell_in_windows_1252_is_read_with_a_note(ran: Run) -> None:
    light(
        edss="CAST(x'342e35a0' AS TEXT)"
    )  # 4.5 and a no-break space, as a spreadsheet of the nineties pads it
    said = ran("ward.sqlite::candidates")
    assert said.code == 1, "the platelets, whose unit is cut off, are refused as a cell"
    assert "ward.sqlite: cells that are not UTF-8 were read as Windows-1252" in said.err


def test_a_cell_in_no_encoding_is_refused_alone(screener: Run) -> None:
    light(rows=3, edss=f"CAST(x'8190{MARKER.encode().hex()}' AS TEXT)")
    said = screener("check", TRIAL, "ward.sqlite::candidates")
    assert said.code == 1
    assert "3 candidates" in said.out
    assert "edss" in said.err + said.out


def test_a_code_in_no_encoding_refuses_its_row(screener: Run) -> None:
    light()
    with sqlite3.connect("ward.sqlite") as ward:
        ward.execute(f"UPDATE candidates SET candidate_id = CAST(x'81{MARKER.encode().hex()}' AS TEXT)")
    ward.close()
    said = screener("check", TRIAL, "ward.sqlite::candidates")
    assert said.code == 1
    assert MARKER not in said.out + said.err


def test_a_column_whose_name_is_not_utf_8(ran: Run) -> None:
    with sqlite3.connect("ward.sqlite") as ward:
        ward.execute("CREATE TABLE candidates (candidate_id TEXT, 'remark\xe9' TEXT)")
        ward.execute("INSERT INTO candidates VALUES ('02-001', ?)", (MARKER,))
    ward.close()
    file = Path("ward.sqlite")
    file.write_bytes(file.read_bytes().replace("\xe9".encode(), b"\xe9z"))
    said = ran("ward.sqlite::candidates")
    refused(said)
    assert "ward.sqlite, table candidates: a column's name is not UTF-8" in said.err


def test_a_damaged_page_is_told(ran: Run) -> None:
    light(rows=20_000, edss=f"'{MARKER}'")
    file = Path("ward.sqlite")
    data = bytearray(file.read_bytes())
    for page in range(40, 60):
        data[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    file.write_bytes(data)
    said = ran("ward.sqlite::candidates")
    refused(said)
    assert "ward.sqlite, table candidates, cannot be read: it is damaged" in said.err
    assert "malformed" not in said.err


def test_a_view_that_fails_on_a_value(ran: Run) -> None:
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute("CREATE TABLE all_of_it AS SELECT '01-001' AS candidate_id, 'm77777x' AS n")
        ward.execute(
            "CREATE VIEW candidates AS SELECT candidate_id, CAST(n AS INTEGER) AS edss FROM all_of_it"
        )
    said = ran("ward.duckdb::candidates")
    refused(said)
    assert "a value in it is not of the type that its table or view says" in said.err
    assert "(ConversionException)" in said.err


def test_a_view_that_fails_already_when_its_rows_are_counted(ran: Run) -> None:
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute("CREATE TABLE all_of_it AS SELECT '01-001' AS candidate_id, 'm77777x' AS n")
        ward.execute("CREATE VIEW candidates AS SELECT * FROM all_of_it WHERE CAST(n AS INTEGER) > 0")
    said = ran("ward.duckdb::candidates")
    refused(said)
    assert "(ConversionException)" in said.err


def test_a_view_of_what_is_not_there(ran: Run) -> None:
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute("CREATE TABLE gone AS SELECT '01-001' AS candidate_id")
        ward.execute("CREATE VIEW candidates AS FROM gone")
        ward.execute("DROP TABLE gone")
    said = ran("ward.duckdb::candidates")
    refused(said)
    assert "names a table, column or function that is not there" in said.err


def test_what_is_no_parquet_file(ran: Run) -> None:
    Path("part.parquet").write_bytes(b"PAR1" + MARKER.encode() * 9)
    said = ran("part.parquet")
    refused(said)
    assert "part.parquet cannot be read: it is damaged, or not what its name says" in said.err


def test_a_database_that_another_program_has_open(ran: Run, tmp_path: Path) -> None:
    """DuckDB lets one program write to a file, and nobody else read it meanwhile."""
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute("CREATE TABLE candidates AS SELECT '01-001' AS candidate_id, 4.5 AS edss")
    place = str(tmp_path / "ward.duckdb")
    hold = f"import duckdb; one = duckdb.connect({place!r}); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        said = ran("ward.duckdb::candidates")
        other.communicate("\n")
    refused(said)
    told = "ward.duckdb cannot be read: another program has it open. Close it there, or take a copy"
    assert told in said.err


@pytest.mark.skipif(os.name == "nt", reason="there is no such limit")
@pytest.mark.parametrize(
    ("out", "advice"), [((), "name another in TMPDIR"), (("--out", "v.parquet"), "Give --out another place")]
)
def test_a_disk_that_takes_nothing_more(tmp_path: Path, out: tuple[str, ...], advice: str) -> None:
    """It is the folder that is full, and no fault of the file of candidates."""
    rows = "".join(f"01-{row:06},4.5,150 G/L\n" for row in range(60_000))
    (tmp_path / "in.csv").write_text(f"candidate_id,edss,platelets\n{rows}", encoding="utf-8")
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)); "
    arguments = ["check", TRIAL, "in.csv", "--engine", "columns", *out]
    run = f"{limit}from screener.cli import run; sys.exit(run({arguments!r}))"
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2]), "TMPDIR": str(tmp_path)}
    said = subprocess.run(
        [sys.executable, "-c", run], cwd=tmp_path, env=env, capture_output=True, text=True, check=False
    )
    assert (said.returncode, said.stdout) == (2, "")
    told = f"in.csv was not judged: what is made of it goes to the folder {tmp_path}, which cannot be written"
    assert told in said.stderr
    assert advice in said.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.csv"]
