"""A rule that departs from the protocol's words is told wherever somebody relies on it, with the rule itself."""

import csv
import json
import zipfile
from pathlib import Path

import pytest

from screener.cli import run
from screener.language.library import load_protocol
from screener.model.resources import shipped
from screener.reports.candidate import on_candidate
from screener.reports.decision import edited
from screener.reports.decision_html import as_html
from screener.sources.tables import open_table
from tests.functional.command import these_criteria

WIDER = "edss between 3 and 6.5 at inclusion"
TOLD = "the rule of I03 was edited by hand: the text alone reads differently"
AT_THE_CRITERION = f"! edited by hand: the text alone reads differently. Rule: {WIDER}"


@pytest.fixture
def changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A criteria file in which the EDSS may be higher than the protocol says."""
    monkeypatch.setenv("COLUMNS", "160")
    text = these_criteria("I02", "I03").replace("edss between 3 and 6 at inclusion", WIDER)
    assert WIDER in text
    path = tmp_path / "changed.toml"
    path.write_text(text, encoding="utf-8")
    return str(path)


CANDIDATES = str(shipped("criteria") / "NCT06592703.candidates.csv")


def test_explain_says_so_at_the_top_and_at_the_criterion(
    changed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["explain", changed, CANDIDATES, "synthetic-03"])
    out = capsys.readouterr().out
    assert f"Edited      {TOLD}" in out
    assert AT_THE_CRITERION in " ".join(out.split())
    assert out.count("edited by hand") == 2


@pytest.mark.parametrize("engine", ["rows", "columns"])
def test_check_says_so_below_the_counts(
    changed: str, engine: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["check", changed, CANDIDATES, "--engine", engine])
    assert f"Note: {TOLD}" in capsys.readouterr().out


def test_the_page_and_the_json_say_so(changed: str) -> None:
    protocol = load_protocol(changed)
    assert edited(protocol) == (TOLD,)
    row = next(one for one in open_table(Path(CANDIDATES), protocol) if one.candidate.id == "synthetic-03")
    report = on_candidate(protocol, row.candidate)
    page = as_html(report)
    assert TOLD in page
    assert f"read as: {WIDER}" in page
    assert "The rule was edited by hand: the text alone reads differently" in page
    assert [(one.id, one.edited) for one in report.criteria] == [("I02", False), ("I03", True)]


def test_lint_notes_it_and_finds_nothing_wrong(changed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", changed]) == 0
    out = capsys.readouterr().out
    assert f"Note: {TOLD}. Compare each with its text." in out
    run(["lint", changed, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["edited"] == ["I03"]


def test_match_says_so_below_its_table(changed: str, capsys: pytest.CaptureFixture[str]) -> None:
    run(["match", CANDIDATES, "--trials", str(Path(changed).parent)])
    assert f"Note: NCT06592703: {TOLD}" in capsys.readouterr().out


def test_the_funnel_says_so_in_every_form(
    changed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "funnel.html"
    run(["funnel", changed, CANDIDATES, "--out", str(page)])
    assert f"Note: {TOLD}" in capsys.readouterr().out
    assert TOLD in page.read_text(encoding="utf-8")
    run(["funnel", changed, CANDIDATES, "--format", "json"])
    assert json.loads(capsys.readouterr().out)["edited"] == ["I03"]


def test_the_statement_says_so_above_and_at_the_criterion(
    changed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["compile", changed, "--dialect", "duckdb"])
    out = capsys.readouterr().out
    assert f"\n-- Note: {TOLD}\n" in out
    assert "\n-- I03 (inclusion, not reviewed, edited by hand)\n" in out
    assert "\n-- I02 (inclusion, not reviewed)\n" in out


def test_the_exports_of_a_log_say_so(
    changed: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log, table, book = (str(tmp_path / name) for name in ("log.db", "log.csv", "log.xlsx"))
    run(["check", changed, CANDIDATES, "--log", log, "--by", "LM"])
    run(["log", "export", "--log", log, "--out", table])
    run(["log", "export", "--log", log, "--out", book])
    with Path(table).open(encoding="utf-8-sig", newline="") as file:
        assert {one["edited"] for one in csv.DictReader(file)} == {"I03"}
    texts = zipfile.ZipFile(book).read("xl/sharedStrings.xml").decode()
    assert TOLD in texts
    capsys.readouterr()
    run(["log", "export", "--log", log, "--format", "json"])
    assert {tuple(one["edited"]) for one in json.loads(capsys.readouterr().out)["screenings"]} == {("I03",)}


def test_of_rules_as_their_texts_read_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["explain", "NCT06592703", CANDIDATES, "synthetic-03"], ["lint", "NCT06592703"]):
        run(command)
        assert "by hand" not in capsys.readouterr().out
    assert edited(load_protocol("NCT06592703")) == ()
