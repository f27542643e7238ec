"""What is to be asked again of candidates of a file: windows that are not over at the visit, of which a no is a no so
far. The visit and the report tell it, and so does ``check``, on the screen and in each form of its output."""

import csv
import json
from pathlib import Path

import duckdb
import pytest

from screener.commands.check import check
from screener.commands.check_columns import check_columns
from screener.language.library import load_protocol
from screener.model.resources import shipped

TRIAL = load_protocol("NCT06592703")
HEADER, FIRST, *_ = (shipped("criteria") / "NCT06592703.candidates.csv").read_text().splitlines()
FORMS = [(False, "csv"), (False, "json"), *((True, form) for form in ("csv", "json", "jsonl", "parquet"))]


def row(code: str, inclusion: str, steroid: str = "no") -> str:
    cells = FIRST.replace("synthetic-01", code).replace("2026-03-10", inclusion).split(",")
    cells[HEADER.split(",").index("high_dose_corticosteroid")] = steroid
    return ",".join(cells)


ROWS = [
    row("01-001", "2026-03-10"),
    row("01-002", "2026-03-02"),
    row("01-003", ""),
    row("01-004", "2026-03-10", steroid="2026-03-01"),
    "Jean Dupont" + row("", "2026-03-10"),
]
OPEN = "until 2026-03-10"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "candidates.csv"
    path.write_text("\n".join([HEADER, *ROWS]) + "\n")
    return path


def ran(columns: bool, path: Path, out: Path | None = None) -> str:
    said: list[str] = []
    if columns:
        check_columns(TRIAL, str(path), out=out, write=said.append, warn=lambda _: None, width=400)
    else:
        check(TRIAL, path, out=out, write=said.append, warn=lambda _: None, width=400)
    return "".join(said)


def again_in(path: Path) -> dict[str, list[str]]:
    """Of which windows each candidate is to be asked again, by code, whatever the form of the file."""
    match path.suffix:
        case ".csv":
            with path.open(newline="") as file:
                rows = list(csv.DictReader(file))
            return {one["candidate_id"]: one["ask_again"].split("; ") for one in rows}
        case ".json":
            told = json.loads(path.read_text())
            return {one["candidate_id"]: one["ask_again"] or [""] for one in told}
        case ".jsonl":
            lines = map(json.loads, path.read_text().splitlines())
            return {one["candidate_id"]: one["ask_again"] or [""] for one in lines}
        case _:
            select = "SELECT candidate_id, ask_again FROM read_parquet(?)"
            return {code: told.split("; ") for code, told in duckdb.execute(select, [str(path)]).fetchall()}


@pytest.mark.parametrize(("columns", "form"), FORMS)
def test_every_form_of_the_output_has_it(given: Path, tmp_path: Path, columns: bool, form: str) -> None:
    out = tmp_path / f"out.{form}"
    ran(columns, given, out)
    found = again_in(out)
    assert f"E03 {OPEN}" in found["01-001"]
    assert all(one.endswith(OPEN) for one in found["01-001"])
    assert found["01-002"] == found[""] == found["01-004"] == [""]
    assert "E03: inclusion date is not known" in found["01-003"]


def test_the_table_on_the_screen_tells_it_once_a_day(given: Path) -> None:
    told = [ran(columns, given) for columns in (False, True)]
    assert told[0] == told[1]
    assert told[0].count("ask again: ") == 2
