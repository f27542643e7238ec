"""``trials``: what is shipped, how much of it is computable, who read it."""

import io
import json
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from screener.cli import run
from screener.commands.match import trials_known
from screener.language.library import load_trial, shipped_trials
from screener.reports.parse import parse_report

KEYS = [
    "trial",
    "title",
    "first_words",
    "area",
    "criteria",
    "computable",
    "partly",
    "to_judge",
    "reviewed",
    "cases",
    "own",
]
IDS = [path.stem for path in shipped_trials()]


@pytest.fixture(scope="module")
def listed() -> dict[str, dict[str, Any]]:
    """What ``--format json`` prints, by the trial's id: run once, as it reads all that is shipped."""
    with redirect_stdout(io.StringIO()) as printed:
        assert run(["trials", "--format", "json"]) == 0
    rows = json.loads(printed.getvalue())
    assert [row["trial"] for row in rows] == IDS
    return {row["trial"]: row for row in rows}


def test_every_trial_has_its_line(listed: dict[str, dict[str, Any]]) -> None:
    for row in listed.values():
        assert list(row) == KEYS
        assert row["area"]
        assert row["cases"] >= 6
        assert row["criteria"] == row["computable"] + row["partly"] + row["to_judge"]


@pytest.mark.parametrize("trial", IDS)
def test_it_counts_as_parse_does(trial: str, listed: dict[str, dict[str, Any]]) -> None:
    totals = parse_report(load_trial(trial)).totals
    row = listed[trial]
    assert {"computable": row["computable"], "partly": row["partly"], "to judge": row["to_judge"]} == totals


def test_the_title_or_the_first_words(listed: dict[str, dict[str, Any]]) -> None:
    """The first trial has a title; of a text alone the first words are shown, and no title is made up."""
    first = listed["NCT06592703"]
    assert first["title"].startswith("Allogenic Adipose Tissue-derived")
    assert first["reviewed"] == "not reviewed"
    breast = listed["NCT03797248"]
    assert breast["title"] == ""
    assert breast["first_words"] == "Aged > 20 years old female patients;"
    assert breast["reviewed"] == "reviewed 2026-11-26 by the project, not a clinician"


def test_the_list_for_a_person(listed: dict[str, dict[str, Any]], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["trials"]) == 0
    printed = capsys.readouterr().out
    words = " ".join(printed.split())
    for trial, row in listed.items():
        assert (
            f"{trial} {row['area']} {row['criteria']} criteria: {row['computable']} computable, {row['partly']} "
            f"partly, {row['to_judge']} to judge; {row['cases']} cases"
        ) in words
        assert row["title"] in words
        assert row["reviewed"] in words
    total = sum(row["criteria"] for row in listed.values())
    assert printed.splitlines()[-1].startswith(f"{len(listed)} trials: {total} criteria, ")


@pytest.mark.parametrize("trial", IDS)
def test_template_and_parse_work_for_each(trial: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["template", trial]) == 0
    assert capsys.readouterr().out.startswith("candidate_id,")
    assert run(["parse", trial]) == 0
    printed = capsys.readouterr().out
    assert "every character read" in printed
    assert "To look at:" not in printed


def test_the_users_own_trials_are_listed_and_matched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the app lists them: what was imported and put in its place is found by every command."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setattr("screener.visit.trials.own_folder", lambda: tmp_path / "criteria")
    text = tmp_path / "hf.txt"
    text.write_text("Inclusion criteria:\n- Age 18 years or older\n", encoding="utf-8")
    assert run(["import", str(text), "--id", "OWN-HF", "--out", str(tmp_path / "criteria")]) == 0
    capsys.readouterr()
    assert run(["trials"]) == 0
    told = capsys.readouterr()
    assert "OWN-HF: your own criteria file is used, in" in told.err
    assert "not reviewed; your own file" in told.out
    assert f"{len(IDS) + 1} trials: " in told.out
    known, left_out = trials_known(lambda _: 0)
    assert [one.trial for one in known if one.trial not in IDS] == ["OWN-HF"]
    assert not left_out
    (tmp_path / "criteria" / "broken.toml").write_text("[[criterion]]\nid = 1\n", encoding="utf-8")
    assert run(["trials"]) == 1
    told = capsys.readouterr()
    assert "broken.toml" in told.err
    assert "OWN-HF" in told.out
