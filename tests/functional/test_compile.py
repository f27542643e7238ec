"""``compile``: what it prints, and what it refuses."""

import sys
from pathlib import Path

import pytest

from screener.cli import run

TOO_LONG = """
trial = "NCT00000001"

[[criterion]]
id = "I01"
text = "No surgery in the past 2000 years"
rule = "not (surgery within 2000 years before screening)"
"""


def test_an_executed_dialect(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compile", "NCT06592703", "--dialect", "postgres", "--table", "care.patients"]) == 0
    printed = capsys.readouterr()
    lines = printed.out.splitlines()
    assert lines[0] == "-- MAESTRO-4MS (NCT06592703), for postgres"
    assert "criteria of 2025-03-18, SHA-256 " in lines[1]
    assert '--   rule "edss between 3 and 6 at inclusion"' in lines
    assert "FROM care.patients" in printed.out
    assert printed.err == ""


def test_an_unverified_dialect_says_so_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compile", "NCT06592703", "--dialect", "bigquery"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("-- unverified: ")
    assert "bigquery is unverified" in printed.err


def test_what_is_known_to_be_in_the_way_is_said_first(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compile", "NCT06592703", "--dialect", "tsql"]) == 0
    first = capsys.readouterr().out.splitlines()[0]
    assert first.startswith("-- unverified: no test executes tsql. It has no truths as columns")


def test_no_dialect(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compile", "NCT06592703", "--dialect", "latin"]) == 2
    assert '"latin" is no SQL dialect' in capsys.readouterr().err


def test_what_cannot_be_compiled_names_its_criterion(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "trial.toml"
    path.write_text(TOO_LONG, encoding="utf-8")
    assert run(["compile", str(path), "--dialect", "postgres"]) == 2
    assert "I01: 2000 years cannot be compiled" in capsys.readouterr().err


def test_into_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "trial.sql"
    assert run(["compile", "NCT06592703", "--dialect", "duckdb", "--out", str(out)]) == 0
    assert capsys.readouterr().out == ""
    assert out.read_text(encoding="utf-8").endswith(";\n")


NAMES = "candidate_id,screening_date,inclusion_date,edss"


def test_the_columns_that_the_table_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the table lacks is not read, and is said: on the screen, and at the head of the statement."""
    header = tmp_path / "header.csv"
    header.write_text("\ufeff" + NAMES.replace(",", ";") + ";other\r\n", encoding="utf-8")
    told = []
    for columns in (NAMES, str(header)):
        assert run(["compile", "NCT06592703", "--dialect", "postgres", "--columns", columns]) == 0
        printed = capsys.readouterr()
        assert '"relapse"' not in printed.out
        assert '"edss"' in printed.out
        head = " ".join(line.removeprefix("--").strip() for line in printed.out.splitlines()[:40])
        assert "No column for sex, birth_date (I02, E06), ms_course (I01)" in head
        assert "No column for relapse_since (E01), relapse_by_inclusion (E01)" in head
        assert "edss: a number" in head
        assert "relapse: " not in head
        assert printed.err.startswith("candidates: no column for sex, birth_date (I02, E06), ms_course (I01)")
        assert printed.err.endswith("these criteria stay unknown unless other data decide them\n")
        told.append(printed.out)
    assert told[0] == told[1]


def test_of_a_file_the_first_line_alone_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What stands below it are people: none of it names a column, and none of it is repeated."""
    table = tmp_path / "table.csv"
    table.write_text("candidate_id,note,edss\n01-1,relapse,4\n01-2,pregnant,5\n", encoding="utf-8")
    assert run(["compile", "NCT06592703", "--dialect", "duckdb", "--columns", str(table)]) == 0
    assert '"relapse"' not in capsys.readouterr().out
    table.write_text("patient,note\nSmith,1970-01-02\n", encoding="utf-8")
    assert run(["compile", "NCT06592703", "--dialect", "duckdb", "--columns", str(table)]) == 2
    assert capsys.readouterr().err.rstrip().endswith('Its columns: "patient", "note"')


def test_every_column_of_the_usual_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """The header that the template prints is what most tables have: nothing is to be said then."""
    assert run(["template", "NCT06592703"]) == 0
    names = capsys.readouterr().out.splitlines()[0]
    assert run(["compile", "NCT06592703", "--dialect", "duckdb", "--columns", names]) == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    assert '"relapse_since"' not in printed.out
    assert '"relapse"' in printed.out


@pytest.mark.parametrize(
    ("columns", "dialect", "why"),
    [
        ("edss", "duckdb", "candidates has no column candidate_id. The template command prints the columns"),
        ("", "duckdb", "candidates has no column candidate_id. The template command prints the columns"),
        (
            "colums.txt",
            "duckdb",
            "There is no file colums.txt. Name the table's columns, with commas, or a file",
        ),
        ("my data, 2026.csv", "duckdb", "There is no file my data, 2026.csv"),
        ("patient.id,edss", "duckdb", "candidates has no column candidate_id"),
        ("nowhere/columns", "duckdb", "There is no file nowhere/columns"),
        ("./", "duckdb", "./ is a folder"),
        (
            "CANDIDATE_ID,EDSS",
            "postgres",
            'This dialect tells "CANDIDATE_ID", "EDSS" from the names in small letters',
        ),
        ("candidate_id,edss,EDSS", "duckdb", "candidates has more than one column edss. Keep one"),
        ("Candidate_ID,edss", "postgres", "candidates has no column candidate_id"),
        (
            ",".join(f"column_{number}" for number in range(5_000)),
            "duckdb",
            "candidates has no column candidate_id",
        ),
    ],
)
def test_columns_that_cannot_be(
    capsys: pytest.CaptureFixture[str], columns: str, dialect: str, why: str
) -> None:
    assert run(["compile", "NCT06592703", "--dialect", dialect, "--columns", columns]) == 2
    assert why in capsys.readouterr().err


def test_a_file_of_columns_may_have_a_comma_in_its_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header = tmp_path / "ward 3, spring.csv"
    header.write_text(f"{NAMES}\n", encoding="utf-8")
    assert run(["compile", "NCT06592703", "--dialect", "postgres", "--columns", str(header)]) == 0
    assert capsys.readouterr().out


def test_a_file_of_columns_that_is_no_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = tmp_path / "names.txt"
    names.write_bytes(b"candidate_id,\xff\xfe")
    assert run(["compile", "NCT06592703", "--dialect", "duckdb", "--columns", str(names)]) == 2
    assert "names.txt is no text in UTF-8" in capsys.readouterr().err
    assert (
        run(["compile", "NCT06592703", "--dialect", "duckdb", "--columns", str(names), "--out", str(names)])
        == 2
    )
    assert names.read_bytes() == b"candidate_id,\xff\xfe"


def test_spark_that_is_missing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The message says what to install; nothing else imports Spark."""
    monkeypatch.setitem(sys.modules, "pyspark.errors", None)
    assert run(["spark", "NCT06592703", "patients", "verdicts"]) == 2
    assert "pip install 'screener[spark]'" in capsys.readouterr().err


def test_a_value_is_held_against_its_laboratory_limit_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A verdict, its reasons and what they lack use one column: a trial of many such bounds stays small."""
    rounded = []
    for number, lines in enumerate((["ALT <= 2.5 x ULN"], ["ALT <= 2.5 x ULN", "ALT > 1 x ULN"])):
        text = tmp_path / f"{number}.txt"
        text.write_text("Inclusion Criteria:\n" + "".join(f"- {line}\n" for line in lines), encoding="utf-8")
        assert run(["import", str(text), "--id", f"T{number}", "--out", str(tmp_path)]) == 0
        capsys.readouterr()
        assert run(["compile", str(tmp_path / f"T{number}.toml"), "--dialect", "duckdb"]) == 0
        rounded.append(capsys.readouterr().out.upper().count("ROUND("))
    assert rounded[0] == rounded[1] > 0


@pytest.mark.parametrize("dialect", ["duckdb", "spark", "postgres"])
def test_a_deep_rule_is_not_a_huge_query(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], dialect: str
) -> None:
    """Of a rule twice as deep: some four times the text, not eight or sixteen times."""
    sizes = []
    for depth in (12, 24):
        rule = "asthma"
        for level in range(depth):
            rule = f'{("all of", "any of")[level % 2]} ("zorbal {level}"; {rule})'
        path = tmp_path / f"deep{depth}.toml"
        path.write_text(
            f"trial = 'T1'\n[[criterion]]\nid = 'I01'\ntext = 'a'\nrule = '{rule}'\n", encoding="utf-8"
        )
        assert run(["compile", str(path), "--dialect", dialect]) == 0
        sizes.append(len(capsys.readouterr().out))
    assert sizes[1] < 4.5 * sizes[0]


def test_a_column_in_capitals_is_no_column_of_a_dialect_that_tells_them_apart(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["compile", "NCT06592703", "--columns", "candidate_id,EDSS,sex", "--dialect"]
    assert run([*asked, "postgres"]) == 0
    assert (
        'tells "EDSS" from the names in small letters that the SQL has, such as edss. Rename'
        in capsys.readouterr().err
    )
    assert run([*asked, "duckdb"]) == 0
    assert "Rename" not in capsys.readouterr().err
