"""The ending of --out says the form of what is written, and an ending that says none is refused."""

import json
import tempfile
from pathlib import Path

import duckdb
import pytest

from screener.commands.staging import staging
from screener.errors import Unusable
from tests.functional.command import Run, few_criteria

TRIAL = "NCT06592703"
FILE = f"{TRIAL}.candidates.csv"
CHECK = f"check {TRIAL} {FILE}"


@pytest.mark.parametrize(
    ("source", "lines", "columnar"),
    [(FILE, ("v.jsonl", "v.ndjson"), ("v.PQ",)), (f"{TRIAL}.refused.csv", ("v.jsonl",), ("v.parquet",))],
)
def test_small_files_are_written_in_every_form(
    screener: Run, source: str, lines: tuple[str, ...], columnar: tuple[str, ...]
) -> None:
    Path("few.toml").write_text(few_criteria(), encoding="utf-8")
    for name in ("v.csv", "v.json", *lines, *columnar):
        assert screener("check", "few.toml", source, "--out", name).code == (source != FILE)
    rows = json.loads(Path("v.json").read_text())
    for name in lines:
        assert [json.loads(line) for line in Path(name).read_text().splitlines()] == rows
    for name in columnar:
        read = duckdb.execute(f"SELECT candidate_id, decision FROM read_parquet('{name}')").fetchall()
        assert read == [(row["candidate_id"], row["decision"]) for row in rows]
    assert Path("v.csv").read_text().startswith("candidate_id,")


@pytest.mark.parametrize(
    ("line", "known"),
    [
        (
            f"{CHECK} --out x.xlsx",
            ".csv, .json, .jsonl, .ndjson, .parquet or .pq, or say the form with --format",
        ),
        (f"{CHECK} --out x", ".csv, .json, .jsonl"),
        (f"{CHECK} --out x.tsv", ".csv, .json, .jsonl"),
        (f"{CHECK} --out x.html --engine columns", ".csv, .json, .jsonl"),
        (f"{CHECK} --out x.txt --log new.db", ".csv, .json, .jsonl"),
        (f"match {FILE} --out x.xlsx", ".csv, .jsonl, .ndjson, .parquet or .pq"),
        (f"match {FILE} --out x.json", ".csv, .jsonl, .ndjson, .parquet or .pq"),
        (f"funnel {TRIAL} {FILE} --out x.pdf", ".html, .htm or .json"),
        (f"funnel {TRIAL} {FILE} --out x.csv --format json", ".html, .htm or .json"),
        (
            "log export --log a.db --out x.pdf",
            ".csv, .xlsx, .json, .html or .htm, or say the form with --format",
        ),
        ("log show synthetic-04 --log a.db --out x.pdf", ".txt, .html, .htm or .json"),
        ("log archive --log a.db --out x.tar", ".zip"),
    ],
)
def test_an_ending_that_says_no_form(screener: Run, line: str, known: str) -> None:
    assert screener("check", TRIAL, FILE, "--log", "a.db").code == 0
    before = sorted(path.name for path in Path().iterdir())
    ran = screener(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert f"End the name in {known}" in ran.err
    assert sorted(path.name for path in Path().iterdir()) == before


def test_a_form_that_is_asked_for_needs_no_ending(screener: Run) -> None:
    assert screener(*CHECK.split(), "--format", "csv", "--out", "x.xlsx").code == 0
    assert Path("x.xlsx").read_text().startswith("candidate_id,")


@pytest.mark.parametrize(
    "line",
    [
        f"{CHECK} --format json --out x.csv",
        f"{CHECK} --format table --out x.csv",
        f"{CHECK} --format csv --out x.parquet",
        "log export --format json --out x.csv --log a.db",
        "log export --format ie --out x.html --log a.db",
        "log show synthetic-04 --format html --out x.txt --log a.db",
    ],
)
def test_an_ending_and_a_form_that_contradict_each_other(kept: Run, line: str) -> None:
    ran = kept(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert "by its ending, and --format says" in ran.err
    assert not list(Path().glob("x.*"))


def test_an_ending_and_a_form_that_agree(kept: Run) -> None:
    assert kept(*CHECK.split(), "--format", "csv", "--out", "x.csv").code == 0
    assert kept("log", "export", "--format", "ti", "--out", "y.csv", "--log", "a.db").code == 0


@pytest.mark.parametrize("name", ["none/x.csv", "none/x.parquet"])
def test_a_folder_that_is_not_there(screener: Run, name: str) -> None:
    ran = screener(*CHECK.split(), "--out", name)
    assert (ran.code, ran.out) == (2, "")
    assert f"{name} cannot be written: there is no folder none. Make it first, or give --out" in ran.err


@pytest.mark.parametrize("beside", [True, False])
def test_a_folder_that_cannot_be_written_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: bool
) -> None:
    """It is not the candidates that are amiss."""
    none = tmp_path / "none"
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(none))
    told = "Give --out another place" if beside else "name another in TMPDIR"
    with (
        pytest.raises(Unusable, match=rf"goes to the folder {none}, which cannot be written .*{told}"),
        staging("c.csv", none if beside else None),
    ):
        pass


@pytest.mark.parametrize(
    ("option", "told"), [("--log new.db", "--log judges"), ("--engine rows", "--engine rows")]
)
@pytest.mark.parametrize("name", ["x.parquet", "x.jsonl"])
def test_what_rows_cannot_be_written_as(screener: Run, option: str, told: str, name: str) -> None:
    ran = screener(*f"{CHECK} --out {name} {option}".split())
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not Path("new.db").exists()
    assert not Path(name).exists()
