"""The ending of --out says the form of what is written, and an ending that says none is refused."""

import json
from pathlib import Path

import duckdb
import pytest

from tests.functional.command import Run

TRIAL = "NCT06592703"
FILE = f"{TRIAL}.candidates.csv"
CHECK = f"check {TRIAL} {FILE}"


@pytest.mark.parametrize("source", [FILE, f"{TRIAL}.refused.csv"])
def test_small_files_are_written_in_every_form(screener: Run, source: str) -> None:
    for name in ("v.csv", "v.json", "v.jsonl", "v.ndjson", "v.parquet", "v.PQ"):
        assert screener("check", TRIAL, source, "--out", name).code == (source != FILE)
    rows = json.loads(Path("v.json").read_text())
    for name in ("v.jsonl", "v.ndjson"):
        assert [json.loads(line) for line in Path(name).read_text().splitlines()] == rows
    for name in ("v.parquet", "v.PQ"):
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
    ("option", "told"), [("--log new.db", "--log judges"), ("--engine rows", "--engine rows")]
)
@pytest.mark.parametrize("name", ["x.parquet", "x.jsonl"])
def test_what_rows_cannot_be_written_as(screener: Run, option: str, told: str, name: str) -> None:
    ran = screener(*f"{CHECK} --out {name} {option}".split())
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert not Path("new.db").exists()
    assert not Path(name).exists()
