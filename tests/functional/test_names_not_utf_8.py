"""Files whose names are not UTF-8, as an old share has them: they are read, or it is said that they cannot be."""

import os
import shutil
import sqlite3
import sys
import zipfile
from pathlib import Path

import duckdb
import pytest

from screener.model.resources import shipped
from tests.functional.command import Ran, Run, few_criteria

TRIAL = "NCT06592703"
FEW = "few.toml"
ODD = os.fsdecode(b"\xe9")
CANDIDATES = shipped("criteria") / f"{TRIAL}.candidates.csv"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no such names there")


@pytest.fixture(autouse=True)
def files(screener: Run) -> None:  # noqa: ARG001 - it goes to the empty folder
    """A criteria file, candidates in every form, and a folder, all with such a name."""
    for name in (f"trial{ODD}.toml", FEW):
        Path(name).write_text(few_criteria(how_many=6), encoding="utf-8")
    for name in ("plain.csv", f"ward{ODD}.csv"):
        shutil.copy(CANDIDATES, name)
    Path(f"folder{ODD}").mkdir()
    rows = "FROM read_csv('plain.csv', all_varchar = true)"
    duckdb.sql(f"COPY ({rows}) TO 'p.parquet' (FORMAT parquet)")
    with duckdb.connect("w.duckdb") as ward:
        ward.execute(f"CREATE TABLE candidates AS {rows}")
    with sqlite3.connect("w.sqlite") as light:
        light.execute("CREATE TABLE candidates (candidate_id, edss)")
        light.execute("INSERT INTO candidates VALUES ('01-001', '4')")
    light.close()
    for name in ("p.parquet", "w.duckdb", "w.sqlite"):
        stem, _, ending = name.partition(".")
        Path(name).rename(f"{stem}{ODD}.{ending}")


def unusable(ran: Ran) -> str:
    """What a command says that cannot go on."""
    assert ran.code == 2
    assert not list(Path().rglob(".screener-*"))
    return ran.err


@pytest.mark.parametrize(
    "command",
    [
        ("check", f"trial{ODD}.toml", "plain.csv"),
        ("check", FEW, f"ward{ODD}.csv"),
        ("check", FEW, f"ward{ODD}.csv", "--engine", "columns"),
        ("check", FEW, f"w{ODD}.sqlite::candidates"),
        ("check", FEW, "plain.csv", "--engine", "columns", "--out", f"out{ODD}.parquet"),
        ("check", FEW, "plain.csv", "--engine", "rows", "--out", f"folder{ODD}/out.csv"),
        ("match", f"ward{ODD}.csv", "--out", f"out{ODD}.csv"),
        ("funnel", f"trial{ODD}.toml", f"ward{ODD}.csv", "--out", f"folder{ODD}/f.html"),
        ("template", f"trial{ODD}.toml"),
        ("lint", f"trial{ODD}.toml"),
        ("compile", f"trial{ODD}.toml", "--dialect", "duckdb", "--out", f"q{ODD}.sql"),
    ],
    ids=lambda command: command[0],
)
def test_they_are_read_and_written(screener: Run, command: tuple[str, ...]) -> None:
    for _ in range(2):  # the second time from the cache
        assert screener(*command).code == 0


@pytest.mark.parametrize("source", [f"p{ODD}.parquet", f"p{ODD}*.parquet", f"w{ODD}.duckdb::candidates"])
def test_what_the_engine_cannot_be_asked_for_is_said(screener: Run, source: str) -> None:
    told = "is not UTF-8, and cannot be opened by the engine in columns. Rename it, or take a copy elsewhere"
    assert told in unusable(screener("check", FEW, source))


@pytest.mark.parametrize(
    "command", [("check", FEW, "plain.csv", "--engine", "columns"), ("match", "plain.csv")]
)
def test_nor_can_it_work_in_such_a_folder(
    screener: Run, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    told = unusable(screener(*command, "--out", f"folder{ODD}/out.csv"))
    assert "is not UTF-8" in told
    assert "Give --out another place" in told
    monkeypatch.setattr("tempfile.tempdir", str(Path(f"folder{ODD}").absolute()))
    assert "Name another folder in TMPDIR" in unusable(screener(*command))
    assert list(Path(f"folder{ODD}").iterdir()) == []


def test_a_log_is_kept_and_handed_on(screener: Run) -> None:
    log = ("--log", f"log{ODD}.db")
    assert screener("check", FEW, "plain.csv", *log).code == 0
    for ending in ("html", "xlsx", "csv", "json"):
        assert screener("log", "export", *log, "--out", f"e.{ending}").code == 0
    assert "log .db" in Path("e.html").read_text(encoding="utf-8")
    assert zipfile.is_zipfile("e.xlsx")
    assert screener("log", "show", *log, "synthetic-01", "--out", f"s{ODD}.html").code == 0
    assert screener("log", "archive", *log, "--out", f"a{ODD}.zip").code == 0
    assert screener("log", "verify", *log).code == 0


def test_a_visit_is_taken_up_again(screener: Run) -> None:
    visit = ("visit", f"trial{ODD}.toml", "01-001", "--log", f"log{ODD}.db")
    assert screener(*visit, "--set", "edss=4").code == 0
    ran = screener(*visit, "--set", "sex=female", "--save")
    assert ran.code == 0
    assert "cannot be read" not in ran.out + ran.err
