"""The shipped trials: each file as the program writes it, each text in its record, each case decided as said."""

import csv
import hashlib
import json
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from screener.cli import run
from screener.language.criteria_file import read_criteria_file
from screener.language.library import read_trial, shipped_trials
from screener.language.records import read_record
from screener.language.writer import criteria_file
from screener.sources.cases import Case, read_cases
from screener.sources.registry import Record, read_source

FIRST = "NCT06592703"
FILES = {path.stem: path for path in shipped_trials()}
CASES = {
    trial: read_cases(beside.read_bytes(), beside.name)
    for trial, path in FILES.items()
    if (beside := path.with_suffix(".cases.toml")).is_file()
}


def record_of(trial: str) -> Record:
    """The record beside a criteria file: a registry record, or the text as published."""
    path = next(file for end in (".json", ".txt") if (file := FILES[trial].with_suffix(end)).is_file())
    (record,), _ = read_source(path.read_bytes(), path.name)
    return replace(record, trial=trial)


@cache
def decided(trial: str, folder: Path) -> dict[str, dict[str, Any]]:
    """What ``check`` writes of every case, by the case's name."""
    cases = CASES[trial]
    source, out = folder / f"{trial}.csv", folder / f"{trial}.json"
    with source.open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(("candidate_id", *cases[0].cells))
        sheet.writerows((f"case-{n}", *case.cells.values()) for n, case in enumerate(cases, start=1))
    assert run(["check", trial, str(source), "--out", str(out)]) == 0
    rows = json.loads(out.read_text(encoding="utf-8"))
    return {case.name: row for case, row in zip(cases, rows, strict=True)}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the candidates files of the cases are written."""
    return tmp_path_factory.mktemp("cases")


def test_a_dozen_trials_and_more_are_shipped() -> None:
    assert FIRST in FILES
    assert len(FILES) >= 13


@pytest.mark.parametrize("trial", FILES)
def test_the_file_is_as_the_program_writes_it(trial: str) -> None:
    data = FILES[trial].read_bytes()
    file = read_criteria_file(data, trial)
    assert file.problems == ()
    assert criteria_file(file.protocol, tomllib.loads(data.decode())["source"]).encode() == data


@pytest.mark.parametrize("trial", FILES)
def test_every_criterion_stands_in_the_record(trial: str) -> None:
    """Importing the record gives the criteria's texts and places, and loses nothing of it."""
    record = record_of(trial)
    read = read_record(record)
    file = read_trial(FILES[trial].read_bytes(), trial)
    texts = [(criterion.id, criterion.text, criterion.span) for criterion in file.protocol.criteria]
    assert texts == [(criterion.id, criterion.text, criterion.span) for criterion in read.protocol.criteria]
    assert read.lost == 0
    for id, text, span in texts:
        assert span is not None
        assert letters(text) == letters(record.eligibility[slice(*span)]), id


def letters(text: str) -> str:
    """The letters and digits of a text."""
    return "".join(sign for sign in text if sign.isalnum())


@pytest.mark.parametrize("trial", [trial for trial in FILES if trial != FIRST])
def test_who_read_it_and_where_it_comes_from(trial: str) -> None:
    """A text alone has no title, and none is made up."""
    data = FILES[trial].read_bytes()
    protocol = read_trial(data, trial).protocol
    assert protocol.trial == trial
    assert (protocol.title, protocol.acronym, protocol.version) == ("", "", "")
    assert protocol.area
    assert protocol.default_anchor
    source = tomllib.loads(data.decode())["source"]
    text = FILES[trial].with_suffix(".txt").read_bytes()
    assert source == {
        "kind": "text",
        "from": "ClinicalTrials.gov",
        "sha256": hashlib.sha256(text).hexdigest(),
    }
    for criterion in protocol.criteria:
        assert criterion.review is not None, criterion.id
        assert criterion.review.by == "the project, not a clinician"


@pytest.mark.parametrize("trial", FILES)
def test_it_has_the_cases_that_it_needs(trial: str) -> None:
    cases = CASES[trial]
    content = tomllib.loads(FILES[trial].with_suffix(".cases.toml").read_text(encoding="utf-8"))
    assert content["trial"] == trial
    assert len(cases) >= 6
    assert {case.decision for case in cases} == {"eligible", "ineligible", "undetermined"}
    fields = read_trial(FILES[trial].read_bytes(), trial).protocol.fields
    needed = {field.name for field in fields if not field.aside}  # what few candidates need may be left out
    assert cases[0].cells.keys() == needed - {"candidate_id"}


@pytest.mark.parametrize("trial", FILES)
def test_every_criterion_fails_in_a_case(trial: str) -> None:
    """One that no case ever fails could say anything."""
    ids = {criterion.id for criterion in read_trial(FILES[trial].read_bytes(), trial).protocol.criteria}
    assert ids == {id for case in CASES[trial] for id in case.failed}


@pytest.mark.parametrize(
    ("trial", "case"),
    [
        pytest.param(trial, case, id=f"{trial} {case.name}")
        for trial, cases in CASES.items()
        for case in cases
    ],
)
def test_a_case(trial: str, case: Case, folder: Path) -> None:
    row = decided(trial, folder)[case.name]
    assert (row["decision"], tuple(row["failed"]), tuple(row["unknown"])) == (
        case.decision,
        case.failed,
        case.unknown,
    ), row["reasons"]
    spared = {id for id, status in row.items() if status == "not_applicable"}
    assert set(case.not_applicable) <= spared
