"""``check`` in columns says and writes what ``check`` row by row says and writes, whatever the file."""

import csv
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from screener.commands.check import check
from screener.commands.check_columns import check_columns
from screener.errors import Unusable
from screener.language.criteria_file import read_criteria_file
from screener.language.library import load_protocol
from screener.model.protocol import Protocol
from screener.model.resources import shipped
from screener.sources.cases import read_cases
from tests.functional.command import these_criteria

TRIAL = load_protocol("NCT06592703")
SHIPPED = shipped("criteria") / "NCT06592703.candidates.csv"
HEADER, *ROWS = SHIPPED.read_text().splitlines()
TEXT = SHIPPED.read_text()
FEW = read_criteria_file(these_criteria("I02", "I03", "I06", "E02").encode(), "few.toml").protocol
"""For what concerns a file and not its criteria: a few, of an age, a number, answers that depend on the sex and an
event, and the columns that these ask for, are planned sooner than all."""


class Run(NamedTuple):
    """What a run says and writes."""

    code: int | str
    screen: str
    messages: str
    file: str


def run(columns: bool, path: Path, folder: Path, ending: str = ".csv", trial: Protocol = TRIAL) -> Run:
    """A run over a file, to the screen and to a file."""
    said: list[str] = []
    warned: list[str] = []
    out = folder / f"out{ending}"
    out.unlink(missing_ok=True)
    shown = {"out": out, "write": said.append, "warn": warned.append}
    try:
        if columns:
            code: int | str = check_columns(trial, str(path), **shown)  # type: ignore[arg-type]
        else:
            code = check(trial, path, **shown)  # type: ignore[arg-type]
    except Unusable as fault:
        code = str(fault)
    return Run(code, "".join(said), "".join(warned), out.read_text() if out.exists() else "")


ODD_FILES = {
    "as shipped": TEXT,
    "windows line ends": TEXT.replace("\n", "\r\n"),
    "no line end at the end": TEXT.rstrip("\n"),
    "line ends at the end": TEXT + "\n\n",
    "a mark at the beginning": "\ufeff" + TEXT,
    "semicolons": TEXT.replace(",", ";"),
    "tabs": TEXT.replace(",", "\t"),
    "everything quoted": "\n".join(
        ",".join(f'"{cell}"' for cell in line.split(",")) for line in TEXT.splitlines()
    ),
    "an empty line": TEXT.replace("\nsynthetic-02", "\n\nsynthetic-02"),
    "an empty line first": "\n" + TEXT,
    "a row of delimiters": TEXT.replace("\nsynthetic-02", "\n" + "," * HEADER.count(",") + "\nsynthetic-02"),
    "a row too short": TEXT.replace("\nsynthetic-02,male", "\nsynthetic-02"),
    "a row too long": TEXT.replace("\nsynthetic-02,", "\nsynthetic-02,,"),
    "a quotation mark that is not closed": TEXT.replace("\nsynthetic-02,male", '\nsynthetic-02,"male'),
    "a line break in a cell": TEXT.replace("\nsynthetic-02,male", '\nsynthetic-02,"ma\nle"'),
    "a blank before a quotation mark": TEXT.replace("\nsynthetic-02,male", '\nsynthetic-02, "male"'),
    "a blank behind a quotation mark": TEXT.replace("\nsynthetic-02,male", '\nsynthetic-02,"male" '),
    "a tabulator before a quotation mark": TEXT.replace("\nsynthetic-02,male", '\nsynthetic-02,\t"male"'),
    "a quotation mark within a cell": TEXT.replace("\nsynthetic-02,male", '\nsynthetic-02,ma"le'),
    "no code": TEXT.replace("\nsynthetic-02,", "\n,"),
    "a name for a code": TEXT.replace("\nsynthetic-02,", "\nJane Doe,"),
    "a code twice": TEXT.replace("\nsynthetic-02,", "\nsynthetic-01,"),
    "spaces around cells": TEXT.replace(",", " , ").replace("candidate_id ", "candidate_id"),
    "another encoding": TEXT.replace("male", "mâle"),
    "a header alone": HEADER + "\n",
    "bare carriage returns": TEXT.replace("\n", "\r"),
    "a column of the file's own": TEXT.replace("\n", ",x\n").replace(",x\n", ",notes\n", 1),
}


@pytest.mark.parametrize("kind", ODD_FILES)
def test_whatever_the_file(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "candidates.csv"
    path.write_bytes(ODD_FILES[kind].encode("cp1252" if kind == "another encoding" else "utf-8"))
    trial = TRIAL if kind == "as shipped" else FEW
    assert run(True, path, tmp_path, trial=trial) == run(False, path, tmp_path, trial=trial)


@pytest.mark.parametrize("ending", [".json", ".txt"])
def test_whatever_the_output(ending: str, tmp_path: Path) -> None:
    assert run(True, SHIPPED, tmp_path, ending, FEW) == run(False, SHIPPED, tmp_path, ending, FEW)


@pytest.mark.parametrize("trial", ["NCT03792893", "NCT03933306", "NCT03939676"])
def test_the_cases_of_other_trials(trial: str, tmp_path: Path) -> None:
    """Candidates who are decided each way, and one of whom nothing is known."""
    protocol = load_protocol(trial)
    cases = read_cases((shipped("criteria") / f"{trial}.cases.toml").read_bytes(), trial)
    names = [*cases[0].cells]
    rows = [[case.cells[name] for name in names] for case in cases] + [[""] * len(names)]
    path = tmp_path / "cases.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [["candidate_id", *names], *([f"c-{place}", *row] for place, row in enumerate(rows))]
        )
    told = run(True, path, tmp_path, trial=protocol)
    assert told == run(False, path, tmp_path, trial=protocol)
    assert {row["decision"] for row in csv.DictReader(told.file.splitlines())} == {
        case.decision for case in cases
    }


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """The shipped candidates as Parquet, with dates, numbers and yes/no of their own types."""
    path = tmp_path / "candidates.parquet"
    boolean = [field.name for field in TRIAL.fields if field.kind == "yes_no"]
    types = dict.fromkeys(boolean, "BOOLEAN") | {"edss": "DOUBLE", "inclusion_date": "DATE"}
    listed = ", ".join(
        f'try_cast("{name}" AS {types[name]}) AS "{name}"' if name in types else f'"{name}"'
        for name in HEADER.split(",")
    )
    duckdb.sql(
        f"COPY (SELECT {listed} FROM read_csv('{SHIPPED}', all_varchar=true)) TO '{path}' (FORMAT parquet)"
    )
    return path


def test_parquet(typed: Path, tmp_path: Path) -> None:
    """Columns of their own types come to the same."""
    assert run(True, typed, tmp_path).file == run(False, SHIPPED, tmp_path).file


def test_timestamps_of_midnight_are_days_and_others_say_why_not(tmp_path: Path) -> None:
    """A warehouse has days in columns of timestamps; the time of day is named where there is one."""
    path = tmp_path / "times.parquet"
    times = "TIMESTAMP '2026-03-02 00:00:00'", "TIMESTAMP '2026-03-02 09:30:00'"
    rows = " UNION ALL ".join(
        f"SELECT 'c-{number}' AS candidate_id, {time} AS screening_date, {time} AS relapse"
        for number, time in enumerate(times)
    )
    duckdb.execute(f"COPY ({rows}) TO '{path}' (FORMAT parquet)")
    told = run(True, path, tmp_path)
    reason = '"2026-03-02 09:30:00" has a time of day. Write the day alone, like 2025-04-17'
    assert told.messages.count(reason) == 2
    assert "row 2, column relapse" in told.messages
    assert "row 1," not in told.messages


def test_several_parquet_files(typed: Path, tmp_path: Path) -> None:
    (tmp_path / "more.parquet").write_bytes(typed.read_bytes())
    said: list[str] = []
    check_columns(FEW, str(tmp_path / "*.parquet"), write=said.append, warn=lambda _: 0)
    assert "24 candidates" in "".join(said)


def test_several_parquet_files_that_are_not_alike(tmp_path: Path) -> None:
    """Whole numbers in one and decimals in the other, a column in one alone: each row is read as it stands."""
    connection = duckdb.connect()
    for number, cells in (("1", "6 AS edss"), ("2", "6.5::DOUBLE AS edss, 'no' AS relapse")):
        query = f"SELECT 'c-{number}' AS candidate_id, {cells}"
        connection.execute(f"COPY ({query}) TO '{tmp_path / number}.parquet' (FORMAT parquet)")
    told = run(True, tmp_path / "?.parquet", tmp_path)
    first, second = (line.split(",") for line in told.file.splitlines()[1:])
    assert "I03" not in first[2]
    assert second[2] == "I03"
    assert "relapse" in first[4]
    assert "relapse" not in second[4]


@pytest.mark.parametrize("name", ["list[1]", "list?", "list*", "list#1", "100%41 of all"])
@pytest.mark.parametrize("ending", [".csv", ".parquet", ".duckdb", ".sqlite"])
def test_a_name_that_looks_like_something_else(name: str, ending: str, tmp_path: Path) -> None:
    """Browsers write "list[1].csv": it is that file, and no pattern that names another one; nor is any made."""
    for code, stem in (("a-1", name), ("b-2", "list1")):
        path = tmp_path / f"{stem}{ending}"
        if ending == ".csv":
            path.write_text(f"candidate_id,edss\n{code},4\n", encoding="utf-8")
        elif ending == ".parquet":
            written = str(tmp_path / f"{code}.parquet")
            duckdb.execute(
                f"COPY (SELECT '{code}' AS candidate_id, 4.0 AS edss) TO '{written}' (FORMAT parquet)"
            )
            Path(written).rename(path)
        else:
            connect = sqlite3.connect if ending == ".sqlite" else duckdb.connect
            with closing(connect(path)) as connection:
                connection.execute("CREATE TABLE t (candidate_id TEXT, edss REAL)")
                connection.execute(f"INSERT INTO t VALUES ('{code}', 4)")
                connection.commit()
    there = sorted(path.name for path in tmp_path.iterdir())
    source = tmp_path / f"{name}{ending}{'' if ending in ('.csv', '.parquet') else '::t'}"
    told = run(True, source, tmp_path, trial=FEW)
    assert [line.partition(",")[0] for line in told.file.splitlines()[1:]] == ["a-1"]
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "out.csv") == there


def test_a_table_of_a_database(typed: Path, tmp_path: Path) -> None:
    stored = tmp_path / "ward.duckdb"
    with duckdb.connect(str(stored)) as connection:
        connection.execute(f"CREATE TABLE candidates AS SELECT * FROM '{typed}'")
    lite = tmp_path / "ward.sqlite"
    with sqlite3.connect(lite) as light:
        names = HEADER.split(",")
        light.execute(f"CREATE TABLE candidates ({', '.join(names)})")
        light.executemany(
            f"INSERT INTO candidates VALUES ({', '.join('?' * len(names))})", [row.split(",") for row in ROWS]
        )
    expected = run(False, SHIPPED, tmp_path, trial=FEW).file
    for name in (f"{stored}::candidates", f"{lite}::candidates"):
        out = tmp_path / "verdicts.csv"
        check_columns(FEW, name, out=out, write=lambda _: 0, warn=lambda _: 0)
        assert out.read_text() == expected


def test_columns_that_identify_people_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "people.parquet"
    duckdb.execute(f"COPY (SELECT 'c-1' AS candidate_id, 'Doe' AS last_name) TO '{path}' (FORMAT parquet)")
    with pytest.raises(Unusable, match="identifies people"):
        check_columns(TRIAL, str(path), write=lambda _: 0, warn=lambda _: 0)


def test_parquet_and_json_lines_out(tmp_path: Path) -> None:
    check_columns(FEW, str(SHIPPED), out=tmp_path / "v.parquet", write=lambda _: 0, warn=lambda _: 0)
    check_columns(FEW, str(SHIPPED), out=tmp_path / "v.jsonl", write=lambda _: 0, warn=lambda _: 0)
    check_columns(FEW, str(SHIPPED), out=tmp_path / "v.json", write=lambda _: 0, warn=lambda _: 0)
    lines = [json.loads(line) for line in (tmp_path / "v.jsonl").read_text().splitlines()]
    assert lines == json.loads((tmp_path / "v.json").read_text())
    rows = duckdb.execute(f"SELECT candidate_id, decision FROM '{tmp_path / 'v.parquet'}'").fetchall()
    assert rows == [(one["candidate_id"], one["decision"]) for one in lines]


def test_a_file_of_refusals(tmp_path: Path) -> None:
    """Each refused cell, and each row that is refused whole, is a line of its own."""
    path = shipped("criteria") / "NCT06592703.refused.csv"
    kept = tmp_path / "refused.csv"
    every_column = FEW.model_copy(update={"fields": TRIAL.fields})
    code = check_columns(every_column, str(path), refusals=kept, write=lambda _: 0, warn=lambda _: 0)
    lines = kept.read_text().splitlines()
    assert code == 1
    assert lines[0] == "row,candidate_id,column,reason"
    assert lines[1].startswith('3,synthetic-02,edss,"""3.2"" is not an EDSS value')
    assert lines[-1].startswith("9,synthetic-08,,")
    assert len(lines) == 9


def test_the_order_of_many_rows_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    row = ROWS[0].split(",", 1)[1]
    path.write_text("\n".join([HEADER, *(f"c-{place},{row}" for place in range(30_000))]) + "\n")
    out = tmp_path / "out.csv"
    check_columns(FEW, str(path), out=out, write=lambda _: 0, warn=lambda _: 0)
    codes = [line.split(",", 1)[0] for line in out.read_text().splitlines()[1:]]
    assert codes == [f"c-{place}" for place in range(30_000)]


def test_parquet_holds_the_texts_that_csv_holds(tmp_path: Path) -> None:
    table, text = tmp_path / "v.parquet", tmp_path / "v.csv"
    for out in (table, text):
        check_columns(FEW, str(SHIPPED), out=out, write=lambda _: 0, warn=lambda _: 0)
    kinds = duckdb.execute(f"SELECT type, converted_type FROM parquet_schema('{table}') OFFSET 1").fetchall()
    assert set(kinds) == {("BYTE_ARRAY", "UTF8")}
    given = f"SELECT * FROM read_csv('{text}', all_varchar = true, nullstr = 'nothing is NULL')"
    assert duckdb.execute(f"SELECT * FROM '{table}'").fetchall() == duckdb.execute(given).fetchall()
    assert [*(one.id for one in FEW.criteria), "ask_again", "checks"] == [
        name for name, *_ in duckdb.execute(f"DESCRIBE {given}").fetchall()
    ][6:]


def test_the_rows_of_parquet_are_numbered_though_cores_share_them(tmp_path: Path) -> None:
    path, out, refused = (tmp_path / name for name in ("many.parquet", "v.parquet", "refused.csv"))
    odd = "CASE WHEN i % 1000 = 7 THEN 'not a day' ELSE '1980-04-17' END"
    duckdb.execute(
        f"COPY (SELECT 'c-' || i AS candidate_id, {odd} AS birth_date, DATE '2026-03-02' AS screening_date "
        f"FROM range(1, 60001) rows(i)) TO '{path}' (FORMAT parquet, ROW_GROUP_SIZE 4096)"
    )
    check_columns(FEW, str(path), out=out, refusals=refused, write=lambda _: 0, warn=lambda _: 0)
    written = duckdb.execute(f"SELECT candidate_id FROM '{out}'").fetchall()
    assert written == [(f"c-{place}",) for place in range(1, 60_001)]
    lines = [line.split(",")[:2] for line in refused.read_text().splitlines()[1:]]
    assert lines == [[str(place), f"c-{place}"] for place in range(7, 60_001, 1000)]


def test_no_id_of_a_criterion_can_become_sql(tmp_path: Path) -> None:
    first, *others = FEW.criteria
    renamed = first.model_copy(update={"id": 'I"01 {row}'})
    trial = FEW.model_copy(update={"criteria": (renamed, *others)})
    by_row, in_columns = (run(columns, SHIPPED, tmp_path, trial=trial) for columns in (False, True))
    assert in_columns == by_row
    assert '"I""01 {row}"' in in_columns.file


def test_nothing_is_left_where_the_output_cannot_be_written(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    out.mkdir()
    with pytest.raises(Unusable, match="is a folder"):
        check_columns(TRIAL, str(SHIPPED), out=out, write=lambda _: 0, warn=lambda _: 0)
    assert list(tmp_path.iterdir()) == [out]
