"""What commands take as candidates on the command line, and what they say of what is not there."""

import csv
import sqlite3
from pathlib import Path

import duckdb
import pytest

from screener.commands.choose import in_columns
from screener.engines.connection import connect
from screener.errors import Unusable
from screener.language.library import load_protocol
from screener.model.resources import shipped
from screener.sources.mapping import ColumnMap
from screener.sources.scans import open_source
from tests.functional.command import Run, few_criteria

TRIAL = "NCT06592703"
FEW = "few.toml"
FILE = f"{TRIAL}.candidates.csv"
SHIPPED = shipped("criteria") / FILE
SOURCES = ("ward.duckdb::candidates", "ward.sqlite::candidates", "part*.parquet", "part1.parquet")


@pytest.fixture
def stored(screener: Run, tmp_path: Path) -> Run:
    """The command line, the shipped candidates beside it in other forms, and the first criteria of the trial."""
    Path(FEW).write_text(few_criteria(), encoding="utf-8")
    header, *rows = csv.reader(SHIPPED.read_text().splitlines())
    with duckdb.connect(str(tmp_path / "ward.duckdb")) as ward:
        ward.execute(f"CREATE TABLE candidates AS SELECT * FROM read_csv('{SHIPPED}', all_varchar = true)")
        for name, half in (("part1", "LIMIT 6"), ("part2", "OFFSET 6")):
            ward.execute(f"COPY (FROM candidates {half}) TO '{tmp_path}/{name}.parquet' (FORMAT parquet)")
    with sqlite3.connect(tmp_path / "ward.sqlite") as light:
        light.execute(f"CREATE TABLE candidates ({', '.join(header)})")
        light.executemany(f"INSERT INTO candidates VALUES ({', '.join('?' * len(header))})", rows)
    return screener


def test_tables_and_patterns_are_judged(stored: Run, tmp_path: Path) -> None:
    """As the same rows of a file; ``match`` holds them against two trials."""
    trials = tmp_path / "trials"
    trials.mkdir()
    for trial in (TRIAL, "NCT03792893"):
        (trials / f"{trial}.toml").write_text(few_criteria(trial), encoding="utf-8")

    expected = stored("check", FEW, FILE)
    assert "12 candidates" in expected.out
    for source in SOURCES[:3]:
        # A column that is not used is told with the source's name.
        assert stored("check", FEW, source)[:2] == expected[:2], source
    # What a source is read by is the same for every command: one of them is enough.
    assert stored("funnel", FEW, SOURCES[0])[:2] == stored("funnel", FEW, FILE)[:2]
    matched = [stored("match", source, "--trials", str(trials)).out for source in (FILE, SOURCES[0])]
    assert matched[0] == matched[1]  # what match warns of has the source's name in it
    assert "NCT03792893" in matched[0]


def test_one_parquet_file_is_judged(stored: Run) -> None:
    assert "6 candidates:" in stored("check", FEW, "part1.parquet").out


@pytest.mark.parametrize("several", ["[4.0, 5.0]", "{'first': 4.0}", "map {'first': 4.0}", "[['4.0']]"])
def test_a_column_of_several_values_a_cell_is_named(several: str, tmp_path: Path) -> None:
    path = tmp_path / "nested.parquet"
    rows = f"SELECT 'c-1' AS candidate_id, {several} AS edss, [1, 2] AS other"  # of another column nothing is asked
    with connect() as connection:
        connection.execute(f"COPY ({rows}) TO '{path}' (FORMAT parquet)")
        with pytest.raises(Unusable, match=r"^nested\.parquet: column edss holds several values a cell \("):
            open_source(connection, str(path), load_protocol(TRIAL), ColumnMap())


def test_the_file_of_several_is_named_whose_cells_hold_several_values(stored: Run, tmp_path: Path) -> None:
    with duckdb.connect() as db:
        for name, cell in (("a", "4.0"), ("b", "[4.0]")):
            rows = f"SELECT 'c-{name}' AS candidate_id, {cell} AS edss"
            db.execute(f"COPY ({rows}) TO '{tmp_path / name}.parquet' (FORMAT parquet)")
    ran = stored("check", FEW, "?.parquet")
    assert (ran.code, ran.out) == (2, "")
    assert "b.parquet: column edss holds several values a cell" in ran.err


def test_a_table_s_cells_of_several_values_are_named_too(stored: Run) -> None:
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute("CREATE TABLE pairs AS SELECT 'c-1' AS candidate_id, row(4, 5) AS edss")
    ran = stored("check", FEW, "ward.duckdb::pairs")
    assert (ran.code, ran.out) == (2, "")
    assert "column edss holds several values a cell" in ran.err


@pytest.mark.parametrize("command", [("check", TRIAL), ("funnel", TRIAL), ("match",), ("explain", TRIAL)])
@pytest.mark.parametrize("name", ["nothere.csv", "nothere.duckdb::candidates", "nothere*.parquet"])
def test_candidates_that_are_not_there(stored: Run, command: tuple[str, ...], name: str) -> None:
    ran = stored(*command, name, *(["c-1"] if command[0] == "explain" else []))
    assert (ran.code, ran.out) == (2, "")
    assert name.partition("::")[0] in ran.err
    assert "Shipped trials" not in ran.err


def test_what_is_missing_is_said(stored: Run) -> None:
    assert "nothere.csv: there is no such file of candidates" in stored("check", TRIAL, "nothere.csv").err
    assert "nothere*.parquet: no file fits this pattern" in stored("check", TRIAL, "nothere*.parquet").err
    assert "nothere.duckdb does not exist" in stored("check", TRIAL, "nothere.duckdb::candidates").err
    assert "ward.duckdb:: names no table" in stored("check", TRIAL, "ward.duckdb::").err
    assert "NCT03792893: no candidates of this trial are shipped" in stored("check", TRIAL, "NCT03792893").err
    assert "Shipped trials: NCT0" in stored("check", "nothere.toml", FILE).err


def test_a_table_that_is_not_there_is_said_with_those_that_are(stored: Run) -> None:
    for name in ("ward.duckdb", "ward.sqlite"):
        assert (
            f"{name} has no table patients. It has candidates\n"
            in stored("check", TRIAL, f"{name}::patients").err
        )
        ran = stored("check", TRIAL, name)
        assert (ran.code, ran.out) == (2, "")
        assert f"{name} is a database. Name the table in it, such as {name}::candidates" in ran.err


def test_a_table_of_a_schema_of_its_own(stored: Run) -> None:
    with duckdb.connect("ward.duckdb") as ward:
        ward.execute('CREATE SCHEMA care; CREATE TABLE care."of 2026" AS FROM candidates LIMIT 3')
        ward.execute("CREATE VIEW everybody AS FROM candidates")
    assert "3 candidates:" in stored("check", FEW, "ward.duckdb::care.of 2026").out
    for name in ("everybody", "main.candidates", "CANDIDATES"):
        assert "12 candidates:" in stored("check", FEW, f"ward.duckdb::{name}").out
    assert "It has candidates, everybody, care.of 2026" in stored("check", FEW, "ward.duckdb::of 2026").err


@pytest.mark.parametrize("header", ["candidate_id|edss", '"candidate_id,edss"'])
def test_another_separator_is_told_which_there_are(stored: Run, header: str) -> None:
    Path("other.csv").write_text(f"{header}\n01-001|4\n")
    ran = stored("check", TRIAL, "other.csv")
    assert (ran.code, ran.out) == (2, "")
    assert "Cells are parted by a comma, a semicolon or a tab, and this row has one cell" in ran.err


def test_bytes_in_a_light_database_are_the_text_that_they_spell(stored: Run) -> None:
    with sqlite3.connect("ward.sqlite") as light:
        light.execute("UPDATE candidates SET edss = ? WHERE candidate_id = 'synthetic-01'", (b"4.5",))
    assert stored("check", TRIAL, "ward.sqlite::candidates") == stored("check", TRIAL, FILE)


@pytest.mark.parametrize("source", SOURCES)
def test_the_log_takes_csv_files_only(stored: Run, source: str) -> None:
    ran = stored("check", TRIAL, source, "--log", "a.db")
    assert (ran.code, ran.out) == (2, "")
    assert "the log takes candidates from CSV files. Name one" in ran.err
    assert not Path("a.db").exists()


@pytest.mark.parametrize("source", SOURCES)
def test_explain_says_what_it_takes(stored: Run, source: str) -> None:
    ran = stored("explain", TRIAL, source, "synthetic-04")
    assert (ran.code, ran.out) == (2, "")
    assert f"{source}: explain takes CSV files" in ran.err


@pytest.fixture
def two(screener: Run) -> Run:
    """Two files of candidates: one of them has a code twice, which the other has too."""
    header, *rows = (shipped("criteria") / f"{TRIAL}.candidates.csv").read_text().splitlines()
    Path("a-1.csv").write_text("\n".join([header, rows[0], rows[3]]) + "\n")
    Path("a-2.csv").write_text("\n".join([header, rows[1], "Jean Dupont" + rows[2][12:], rows[0]]) + "\n")
    return screener


def test_explain_takes_several_csv_files(two: Run) -> None:
    ran = two("explain", TRIAL, "a-*.csv", "synthetic-01")
    assert ran.code == 0
    assert ran.out.startswith("a-1.csv:\nCandidate synthetic-01 (row 2)")
    assert "\na-2.csv:\nCandidate synthetic-01 (row 4)" in ran.out
    one = two("explain", TRIAL, "a-*.csv", "synthetic-02")
    assert one.out.startswith("a-2.csv:\nCandidate synthetic-02 ·")
    none = two("explain", TRIAL, "a-*.csv", "synthetic-99")
    assert none.code == 2
    assert 'The 2 files have no candidate "synthetic-99" in their 5 rows' in none.err


def test_the_log_takes_several_csv_files(two: Run) -> None:
    end = ("--log", "a.db", "--by", "LM")
    ran = two("check", TRIAL, "a-*.csv", *end)
    assert ran.code == 1
    assert "5 candidates:" in ran.out
    assert "Not in the log: a-2.csv, row 3: it was refused whole: nobody was assessed" in ran.out
    assert "Log a.db: 3 screenings added, 1 there already" in ran.out
    again = two("check", TRIAL, "a-*.csv", *end)
    assert "Log a.db: 0 screenings added, 4 there already" in again.out
    assert two("log", "verify", "--log", "a.db").code == 0


@pytest.mark.parametrize("source", SOURCES)
def test_rows_are_not_read_from_what_has_columns(stored: Run, source: str) -> None:
    ran = stored("check", TRIAL, source, "--engine", "rows")
    assert (ran.code, ran.out) == (2, "")
    assert "is read in columns only" in ran.err


MIXED = [
    ("'c-1' AS candidate_id, 4.1::FLOAT AS edss", "'c-2' AS candidate_id, 4.5::DOUBLE AS edss", "edss"),
    ("9007199254740993 AS candidate_id, 4 AS edss", "12::DOUBLE AS candidate_id, 4 AS edss", "candidate_id"),
    (
        "'c-1' AS candidate_id, 9007199254740993 AS platelets",
        "'c-2' AS candidate_id, 200.5::DOUBLE AS platelets",
        "platelets",
    ),
    ("'c-1' AS candidate_id, true AS relapse", "'c-2' AS candidate_id, 1 AS relapse", "relapse"),
]


@pytest.mark.parametrize(("one", "other", "column"), MIXED, ids=[column for *_, column in MIXED])
def test_one_type_for_several_files_changes_no_value(
    screener: Run, tmp_path: Path, one: str, other: str, column: str
) -> None:
    """Where it would, the files are refused together, with the column and the files that differ."""
    for name, row in (("a", one), ("b", other)):
        duckdb.sql(f"COPY (SELECT {row}) TO '{tmp_path}/{name}.parquet' (FORMAT parquet)")
    ran = screener("check", TRIAL, "*.parquet")
    assert ran.code == 2
    assert f"column {column} is " in ran.err
    assert "a.parquet and " in ran.err
    assert screener("check", TRIAL, "a.parquet").code != 2


def test_a_damaged_file_of_a_pattern_is_named(stored: Run, tmp_path: Path) -> None:
    (tmp_path / "part3.parquet").write_bytes(b"PAR1 no more")
    ran = stored("check", TRIAL, "part*.parquet")
    assert (ran.code, "part3.parquet cannot be read" in ran.err) == (2, True)


def test_a_code_of_whole_numbers_is_that_number(screener: Run, tmp_path: Path) -> None:
    """Other programs keep whole numbers beside blanks as decimals: 12.0 is the code 12, and joins back."""
    duckdb.sql(
        f"COPY (SELECT 12::DOUBLE AS candidate_id, 4 AS edss) TO '{tmp_path}/a.parquet' (FORMAT parquet)"
    )
    assert screener("check", TRIAL, "a.parquet", "--format", "csv").out.splitlines()[1].startswith("12,")


@pytest.mark.parametrize("command", [("check", TRIAL), ("funnel", TRIAL), ("match",)], ids=lambda one: one[0])
def test_what_is_refused_is_told_with_its_file_of_several(screener: Run, command: tuple[str, ...]) -> None:
    """A row has the number that it has in its own file."""
    for name, codes in (("part1", ("a-1", "a-2", "a-3")), ("part2", ("b-1", "a-2"))):
        cells = ", ".join(f"('{code}', '{'abc' if code == 'b-1' else '4.5'}')" for code in codes)
        duckdb.sql(
            f"COPY (FROM (VALUES {cells}) AS t(candidate_id, edss)) TO '{name}.parquet' (FORMAT parquet)"
        )
    ran = screener(*command, "part*.parquet")
    assert ran.code == 1
    assert 'part2.parquet, row 1, column edss: "abc" is not a number' in ran.err
    assert "part2.parquet, row 2: candidate_id a-2 stands in part1.parquet, row 2 too." in ran.err


def test_files_of_one_name_are_told_with_their_folders(screener: Run) -> None:
    for folder in ("north", "south"):
        Path(folder).mkdir()
        cells = f"('{folder}-1', '{'abc' if folder == 'south' else '4.5'}')"
        duckdb.sql(
            f"COPY (FROM (VALUES {cells}) AS t(candidate_id, edss)) TO '{folder}/ward.parquet' (FORMAT parquet)"
        )
    ran = screener("check", TRIAL, "*/ward.parquet")
    assert f"{Path('south/ward.parquet')}, row 1, column edss" in ran.err


@pytest.mark.parametrize(
    "source", ["nobody.parquet", "nobody*.parquet", "nobody.duckdb::candidates", "nobody.sqlite::candidates"]
)
def test_a_table_without_rows_is_told_of(screener: Run, source: str) -> None:
    """As a file is that holds a header alone: it may be the wrong table."""
    made = "SELECT 'c-1' AS candidate_id, 4 AS edss LIMIT 0"
    for name in ("nobody.parquet", "nobody2.parquet"):
        duckdb.sql(f"COPY ({made}) TO '{name}' (FORMAT parquet)")
    with duckdb.connect("nobody.duckdb") as ward:
        ward.execute(f"CREATE TABLE candidates AS {made}")
    with sqlite3.connect("nobody.sqlite") as light:
        light.execute("CREATE TABLE candidates (candidate_id, edss)")
    ran = screener("check", TRIAL, source)
    assert ran.code == 0
    assert ran.err.count("holds no candidates") == 1
    assert "0 candidates" in ran.out


@pytest.mark.parametrize("command", [("check", TRIAL), ("funnel", TRIAL), ("match",)], ids=lambda one: one[0])
@pytest.mark.parametrize("name", ["", " "])
def test_no_name_is_no_folder(screener: Run, command: tuple[str, ...], name: str) -> None:
    """As a script gives it whose variable is not set."""
    ran = screener(*command, name)
    assert (ran.code, ran.out) == (2, "")
    assert "no file of candidates is named" in ran.err


def test_several_csv_files_are_judged_as_one(stored: Run) -> None:
    """Each of its own form: the first with commas, the other with semicolons, a column less, and an empty line."""
    header, *rows = csv.reader(SHIPPED.read_text().splitlines())
    place = header.index("social_security")
    Path("half1.csv").write_text("".join(f"{','.join(row)}\n" for row in [header, *rows[:6]]))
    others = [[*row[:place], *row[place + 1 :]] for row in [header, *rows[6:]]]
    lines = [f"{';'.join(row)}\n" for row in others]
    Path("half2.csv").write_text("".join([*lines[:2], "\n", *lines[2:]]), encoding="utf-8-sig")
    expected = stored("check", FEW, FILE)
    told = stored("check", FEW, "half?.csv")
    assert told[:2] == expected[:2]
    assert "half2.csv: no column for social_security" in stored("check", TRIAL, "half?.csv").err
    assert stored("funnel", FEW, "half?.csv")[:2] == stored("funnel", FEW, FILE)[:2]


def test_what_is_refused_in_one_of_several_csv_files_is_told_with_its_row_there(screener: Run) -> None:
    Path("a1.csv").write_text("candidate_id;edss\n01-001;4,5\n\n01-002;3,2\n")
    Path("a2.csv").write_text("candidate_id,edss\n")
    Path("a3.csv").write_text('candidate_id\tedss\n01-003\tx\n01-004\n01-001\t4\n"01-005\t4\n')
    told = screener("check", TRIAL, "a?.csv", "--refusals", "refused.csv")
    assert told.code == 1
    refused = [line for line in told.err.splitlines() if ", row " in line]
    assert [line.split(":")[0] for line in refused] == [
        "a3.csv, row 4",
        "a1.csv, row 4, column edss",
        "a3.csv, row 2, column edss",
        "a3.csv, row 3",
        "a3.csv, row 5",
    ]
    assert "candidate_id 01-001 stands in a1.csv, row 2 too" in refused[0]
    assert "a2.csv: holds a header and no candidates" in told.err


def test_files_of_two_forms_are_not_read_at_once(stored: Run) -> None:
    Path("part3.csv").write_text("candidate_id,edss\n01-001,4\n")
    told = stored("check", TRIAL, "part*")
    assert told.code == 2
    assert "part* names 3 files, some of them Parquet. Name those of one form at once" in told.err


def test_a_csv_file_of_several_that_identifies_people_stops_all(screener: Run) -> None:
    Path("a1.csv").write_text("candidate_id,edss\n01-001,4\n")
    Path("a2.csv").write_text("candidate_id,NIR\n01-002,2\n")
    told = screener("check", TRIAL, "a?.csv")
    assert (told.code, told.out) == (2, "")
    assert 'a2.csv has a column "NIR" that identifies people. Nothing was read.' in told.err


def test_several_files_for_the_log_are_judged_in_columns(tmp_path: Path) -> None:
    for name in ("a1.csv", "a2.csv"):
        (tmp_path / name).write_text("candidate_id\n", encoding="utf-8")
    log, several = tmp_path / "log.db", str(tmp_path / "a*.csv")
    assert in_columns("auto", several, log, None, "csv")
    assert in_columns("columns", several, log, None, "csv")
    with pytest.raises(Unusable, match="several files are read in columns"):
        in_columns("rows", several, log, None, "csv")
    assert not in_columns("rows", str(tmp_path / "a1.csv"), log, None, "csv")
    with pytest.raises(Unusable, match="judges row by row"):
        in_columns("columns", str(tmp_path / "a1.csv"), log, None, "csv")
