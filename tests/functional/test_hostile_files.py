"""Files that are not what a command takes: each is told what it is, where, and what to do; nothing is left behind."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from screener.commands import staging
from tests.functional.command import Run
from tests.functional.test_check import GOOD, table

TRIAL, FILE = "NCT06592703", "NCT06592703.candidates.csv"


@pytest.mark.parametrize(
    ("held", "mapping"),
    [("", ""), ("no header here\n", ""), ("candidate_id,NIR\n1,2\n", ""), (None, 'decimal_marks = ","\n')],
)
def test_no_log_is_begun_for_a_file_that_cannot_be_used(
    screener: Run, held: str | None, mapping: str
) -> None:
    Path("m.toml").write_text(mapping)
    if held is None:
        table(Path("c.csv"), {})
    else:
        Path("c.csv").write_text(held)
    assert screener("check", TRIAL, "c.csv", "--map", "m.toml", "--log", "a.db").code == 2
    assert not list(Path().glob("a.db*"))


@pytest.mark.parametrize("command", ["check", "match", "funnel", "explain"])
def test_what_is_no_regular_file_is_not_said_to_be_missing(screener: Run, command: str) -> None:
    os.mkfifo("fifo.csv")
    Path("loop.csv").symlink_to("loop.csv")
    Path("gone.csv").symlink_to("nowhere.csv")
    trial = () if command == "match" else (TRIAL,)
    code = ("01",) if command == "explain" else ()
    told = {
        "fifo.csv": "screener: fifo.csv is not a regular file. Save what it gives to a file, and name that\n",
        "loop.csv": "screener: loop.csv is a link that leads to no file. Name the file itself\n",
        "gone.csv": "screener: gone.csv is a link that leads to no file. Name the file itself\n",
    }
    for name, said in told.items():
        ran = screener(command, *trial, name, *code)
        assert (ran.code, ran.out, ran.err) == (2, "", said)


def test_a_criteria_file_that_is_no_regular_file(screener: Run) -> None:
    os.mkfifo("x.toml")
    ran = screener("template", "x.toml")
    assert (ran.code, ran.err.count("is not a regular file")) == (2, 1)


def test_a_mapping_file_that_never_ends_is_not_waited_for(screener: Run) -> None:
    os.mkfifo("m.toml")
    ran = screener("match", FILE, "--map", "m.toml")
    assert ran.code == 2
    assert (
        ran.err
        == "screener: m.toml: the mapping file is not a regular file. Save it to a file, and name that\n"
    )


@pytest.mark.parametrize("command", ["check", "match", "funnel"])
def test_a_file_without_a_header_shows_none_of_its_values(screener: Run, command: str) -> None:
    cells = ",".join(GOOD.values())
    Path("c.csv").write_text(f"{cells}\n{cells}\n")
    ran = screener(command, *(() if command == "match" else (TRIAL,)), "c.csv")
    assert ran.code == 2
    assert "the first row is not a header: it names none of the trial's fields" in ran.err
    assert '"yes"' not in ran.err


@pytest.mark.parametrize(
    ("held", "what"),
    [
        (",".join(GOOD).encode("utf-16-le"), "is UTF-16 text, which is not read"),
        (",".join(GOOD).encode("utf-16-be"), "is UTF-16 text, which is not read"),
        (
            "患者番号患者番号患者番号患者番号,年齢\r\na1,4\r\n".encode("utf-16-le"),
            "is UTF-16 text, which is not read",
        ),
        (
            "患者番号患者番号患者番号患者番号\t年齢\na1\t4\n".encode("utf-16-be"),
            "is UTF-16 text, which is not read",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "is a workbook of an older office program, not CSV",
        ),
    ],
)
def test_what_holds_nul_bytes_by_its_nature_is_told_by_name(screener: Run, held: bytes, what: str) -> None:
    Path("c.csv").write_bytes(held)
    ran = screener("check", TRIAL, "c.csv")
    assert (ran.code, ran.err) == (2, f"screener: c.csv {what}. Save it as CSV with the encoding UTF-8\n")


def test_a_sqlite_file_that_is_cut_off(screener: Run) -> None:
    """SQLite gives the rows that are missing as rows of nothing."""
    with closing(sqlite3.connect("ward.sqlite")) as ward:
        ward.execute("CREATE TABLE candidates (candidate_id, sex)")
        ward.executemany(
            "INSERT INTO candidates VALUES (?, 'male')", [(f"01-{one:04}",) for one in range(900)]
        )
        ward.commit()
    whole = Path("ward.sqlite").read_bytes()
    assert screener("check", TRIAL, "ward.sqlite::candidates").code == 0
    for size in (len(whole) // 2, len(whole) - 1, 4096 + 10):
        Path("cut.sqlite").write_bytes(whole[:size])
        ran = screener("check", TRIAL, "cut.sqlite::candidates")
        assert ran.code == 2
        assert "cut.sqlite cannot be read: it is cut off. Take another copy of it" in ran.err


def test_a_duckdb_file_that_is_cut_off(screener: Run) -> None:
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute("CREATE TABLE candidates AS SELECT '01' AS candidate_id")
    Path("cut.duckdb").write_bytes(Path("ward.duckdb").read_bytes()[:6000])
    ran = screener("check", TRIAL, "cut.duckdb::candidates")
    assert ran.code == 2
    assert (
        "cut.duckdb is neither a DuckDB nor a SQLite file that can be read. It may be damaged: take"
        in ran.err
    )


@pytest.mark.parametrize("command", ["match", "funnel", "check"])
def test_no_room_for_what_is_begun(screener: Run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that is full when the staging file is made."""

    def full(path: Path) -> None:
        raise duckdb.IOException(f'Cannot open file "{path}": No space left on device')

    monkeypatch.setattr(staging, "connect", full)
    out = ("--out", {"match": "m.csv", "funnel": "f.json", "check": "c.parquet"}[command])
    ran = screener(command, *(() if command == "match" else (TRIAL,)), FILE, *out)
    assert (ran.code, ran.out) == (2, "")
    assert "cannot be written (No space left on device). Nothing was written" in ran.err
    assert list(Path().iterdir()) == []


AROUND = (" ", "\t", "\xa0", "\u3000", "\u200b")


def test_what_stands_around_a_code_says_nothing_to_either_engine(screener: Run) -> None:
    table(Path("c.csv"), *({"candidate_id": f"{sign}01-{place}{sign}"} for place, sign in enumerate(AROUND)))
    said = [
        screener("check", TRIAL, "c.csv", "--format", "csv", "--engine", one) for one in ("rows", "columns")
    ]
    assert said[0].out == said[1].out
    assert [ran.code for ran in said] == [0, 0]


def test_what_stands_around_a_code_in_a_light_database_says_nothing(screener: Run) -> None:
    with closing(sqlite3.connect("ward.sqlite")) as ward:
        ward.execute("CREATE TABLE candidates (candidate_id, sex)")
        codes = [(f"{sign}01-{place}{sign}",) for place, sign in enumerate(AROUND)]
        ward.executemany("INSERT INTO candidates VALUES (?, 'male')", codes)
        ward.commit()
    ran = screener("check", TRIAL, "ward.sqlite::candidates", "--format", "csv")
    assert ran.code == 0
    assert [line.partition(",")[0] for line in ran.out.splitlines()[1:]] == [
        f"01-{place}" for place in range(len(AROUND))
    ]


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("pipe::candidates", "pipe is not a regular file. Save what it gives to a file, and name that"),
        ("folder.csv::candidates", "folder.csv is a folder, not a file"),
        ("folder.parquet", "folder.parquet is a folder, not a file"),
        ("folder*.parquet", "folder.parquet is a folder, not a file"),
        ("gone::candidates", "gone is a link that leads to no file. Name the file itself"),
        ("nothing::candidates", "nothing does not exist"),
    ],
)
def test_a_table_of_what_is_no_regular_file(screener: Run, named: str, said: str) -> None:
    os.mkfifo("pipe")
    Path("gone").symlink_to("nowhere")
    for folder in ("folder.csv", "folder.parquet"):
        Path(folder).mkdir()
    ran = screener("check", TRIAL, named)
    assert (ran.code, ran.err) == (2, f"screener: {said}\n")


def test_what_says_nothing_is_no_row_and_no_part_of_a_column_name(screener: Run) -> None:
    lines = ("\u200b,", "\u200bcandidate_id\u200b,\u200bedss\u200b", "01-1,4", "\u200b,\u200b\t", "01-2,4")
    Path("c.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    said = [screener("check", TRIAL, "c.csv", "--engine", one) for one in ("rows", "columns")]
    assert said[0] == said[1]
    assert said[0].code == 0
    assert "2 candidates" in said[0].out
    assert "not used" not in said[0].err


def test_nul_bytes_in_a_text_are_not_taken_for_another_encoding(screener: Run) -> None:
    Path("c.csv").write_bytes(b"candidate_id,edss,sex\n01-1,\0,\0\n\0")
    assert (
        "c.csv, line 2, character 6: this is not text: it holds NUL bytes"
        in screener("check", TRIAL, "c.csv").err
    )
