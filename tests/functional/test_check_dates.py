"""What the visit and the log ask of odd dates, ``check`` and its files, ``explain``, ``match`` and the app ask too: no
verdict rests on a slip of the keyboard without a word."""

import csv
import json
from datetime import date
from pathlib import Path

import duckdb
import pytest

from screener.commands import match as matching_command
from screener.commands.check import check
from screener.commands.check_columns import check_columns
from screener.commands.explain import explain
from screener.engines import by_row
from screener.language.library import load_protocol
from screener.model.resources import shipped
from screener.reports import checks
from screener.visit.batch import Batch

TRIAL = load_protocol("NCT06592703")
HEADER, FIRST, *_ = (shipped("criteria") / "NCT06592703.candidates.csv").read_text().splitlines()
YEAR_TYPO = "inclusion date 2027-03-10 is more than a year after the visit of 2026-03-02"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "today_here", lambda: date(2026, 4, 1))


def row(code: str, visit: str = "2026-03-02", inclusion: str = "2026-03-10", drug: str = "2024-06") -> str:
    told = FIRST.replace("synthetic-01", code).replace("2026-03-02,2026-03-10", f"{visit},{inclusion}")
    return told.replace("2024-06", drug)


ROWS = [
    row("01-001"),
    row("01-002", inclusion="2027-03-10", drug="2025-09-30"),
    row("01-003", inclusion="2025-02-10"),
    row("01-004", visit="2026-05-02", inclusion="2026-05-10"),
    row("01-005", inclusion="2099"),
    row("01-006", inclusion="2026-02-28"),
    row("01-007", inclusion="2027-03-02"),
    row("01-008", visit="2026-04-02", inclusion="2026-04-02"),
    row("01-009", visit="", inclusion="2099-01-01"),
    row("01-010", visit="2026-03", inclusion="2026-03-01"),
    row("01-011", inclusion="32/13/2026"),
]
ODD = {
    "01-002": YEAR_TYPO,
    "01-003": "inclusion date 2025-02-10 is more than a year before the visit of 2026-03-02",
    "01-004": "screening date 2026-05-02 is in the future (today is 2026-04-01)",
    "01-005": "inclusion date 2099 is more than a year after the visit of 2026-03-02",
    "01-006": "inclusion date 2026-02-28 is before the visit of 2026-03-02",
}


@pytest.fixture
def given(tmp_path: Path) -> Path:
    path = tmp_path / "candidates.csv"
    path.write_text("\n".join([HEADER, *ROWS]) + "\n")
    return path


def ran(columns: bool, path: Path, out: Path | None = None) -> tuple[int, str, str]:
    said: list[str] = []
    warned: list[str] = []
    if columns:
        code = check_columns(TRIAL, str(path), out=out, write=said.append, warn=warned.append, width=200)
    else:
        code = check(TRIAL, path, out=out, write=said.append, warn=warned.append, width=200)
    return code, "".join(said), "".join(warned)


@pytest.mark.parametrize("columns", [False, True])
def test_odd_dates_are_told_at_the_row_and_below(given: Path, columns: bool) -> None:
    code, out, _ = ran(columns, given)
    assert code == 1
    assert f"check: {YEAR_TYPO}" in out
    assert "Check the dates of 5 candidates: as they stand the verdict may be wrong" in out
    assert [line for line in out.splitlines() if line.startswith("row 3 ")] == [f"row 3  01-002  {YEAR_TYPO}"]


@pytest.mark.parametrize("columns", [False, True])
def test_files_have_a_column_for_them(given: Path, tmp_path: Path, columns: bool) -> None:
    out = tmp_path / "out.csv"
    ran(columns, given, out)
    rows = list(csv.DictReader(out.open()))
    assert {one["candidate_id"]: one["checks"] for one in rows if one["checks"]} == ODD
    assert list(rows[0])[-1] == "checks"
    out = tmp_path / "out.json"
    ran(columns, given, out)
    told = json.loads(out.read_text())
    assert {one["candidate_id"]: "; ".join(one["checks"]) for one in told if one["checks"]} == ODD


@pytest.mark.parametrize("ending", ["jsonl", "parquet"])
def test_files_of_the_engine_in_columns_too(given: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"out.{ending}"
    ran(True, given, out)
    if ending == "jsonl":
        told = [json.loads(line) for line in out.read_text().splitlines()]
        found = {one["candidate_id"]: "; ".join(one["checks"]) for one in told if one["checks"]}
    else:
        query = "SELECT candidate_id, checks FROM read_parquet(?) WHERE checks <> ''"
        found = dict(duckdb.execute(query, [str(out)]).fetchall())
    assert found == ODD


def test_of_a_file_without_odd_dates_nothing_is_said(tmp_path: Path) -> None:
    path = tmp_path / "candidates.csv"
    path.write_text("\n".join([HEADER, ROWS[0]]) + "\n")
    for columns in (False, True):
        code, out, _ = ran(columns, path)
        assert code == 0
        assert "heck" not in out


def test_many_are_counted_and_the_first_ones_listed(tmp_path: Path) -> None:
    path = tmp_path / "candidates.csv"
    path.write_text(
        "\n".join([HEADER, *(row(f"01-{n:03}", inclusion="2027-03-10") for n in range(60))]) + "\n"
    )
    told = [ran(columns, path)[1] for columns in (False, True)]
    assert told[0] == told[1]
    assert "Check the dates of 60 candidates" in told[0]
    assert "… and 50 more candidates: the column checks of --out FILE has all of them" in told[0]


def test_explain_and_the_app_say_it(given: Path) -> None:
    said: list[str] = []
    code = explain(TRIAL, given, None, "01-002", write=said.append, warn=said.append, width=200)
    assert code == 1
    assert f"Check       {YEAR_TYPO}" in "".join(said)
    batch = Batch(given, None, TRIAL)
    rows = {one.verdict.id: one for one in batch.rows()}
    assert {id: "; ".join(one.verdict.checks) for id, one in rows.items() if one.verdict.checks} == ODD
    assert YEAR_TYPO in batch.report(rows["01-002"], 200)


@pytest.mark.parametrize("large", [by_row.LARGE, 0])
def test_match_says_it_of_any_trial(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int
) -> None:
    monkeypatch.setattr(by_row, "LARGE", large)
    monkeypatch.setattr(matching_command, "today_here", lambda: date(2026, 4, 1))
    folder = tmp_path / "trials"
    folder.mkdir()
    for id in ("NCT06592703", "NCT03936790"):
        (folder / f"{id}.toml").write_bytes((shipped("criteria") / f"{id}.toml").read_bytes())
    said: list[str] = []
    code = matching_command.match(str(given), folder, write=said.append, warn=lambda _: 0, width=200)
    assert code == 1
    told = "".join(said).partition("Check the dates of 5 candidates")[2]
    assert {id: " ".join(line.split()[3:]) for id in ODD for line in told.splitlines() if id in line} == ODD


@pytest.mark.parametrize("large", [by_row.LARGE, 0])
@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_match_writes_it_trial_by_trial(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, large: int, ending: str
) -> None:
    """Of a day that one trial alone counts to, nothing is said beside another."""
    monkeypatch.setattr(by_row, "LARGE", large)
    monkeypatch.setattr(matching_command, "today_here", lambda: date(2026, 4, 1))
    folder, out = tmp_path / "trials", tmp_path / f"out.{ending}"
    folder.mkdir()
    for id in ("NCT06592703", "NCT03936790"):
        (folder / f"{id}.toml").write_bytes((shipped("criteria") / f"{id}.toml").read_bytes())
    matching_command.match(str(given), folder, out=out, write=lambda _: 0, warn=lambda _: 0, width=200)
    if ending == "parquet":
        query = "SELECT candidate_id, trial, checks FROM read_parquet(?)"
        told = duckdb.execute(query, [str(out)]).fetchall()
    elif ending == "jsonl":
        lines = map(json.loads, out.read_text().splitlines())
        told = [(one["candidate_id"], one["trial"], "; ".join(one["checks"])) for one in lines]
    else:
        with out.open(newline="") as file:
            told = [(one["candidate_id"], one["trial"], one["checks"]) for one in csv.DictReader(file)]
    assert len(told) == 2 * len(ROWS)
    assert {id: said for id, trial, said in told if trial == "NCT06592703" and said} == ODD
    assert {id: said for id, trial, said in told if trial != "NCT06592703" and said} == {
        "01-004": ODD["01-004"]
    }
