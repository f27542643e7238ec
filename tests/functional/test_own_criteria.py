"""Rules that were reviewed or changed hold everywhere: in the commands as at the visit."""

import json
import shutil
from pathlib import Path

import pytest

from screener.cli import run
from screener.language.library import at_hand
from screener.model.resources import shipped
from screener.visit.trials import find_trial
from tests.functional.command import Run

TRIAL = "NCT06592703"
FILE = f"{TRIAL}.candidates.csv"
SHIPPED = shipped("criteria") / f"{TRIAL}.toml"
SAID = f"{TRIAL}: your own copy of its criteria is used, "


@pytest.fixture(scope="module")
def a_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a user who asks for an EDSS up to 7, made once; tests copy it."""
    folder = tmp_path_factory.mktemp("own") / "data"
    rule = ("--rule", "edss between 3 and 7 at inclusion")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        assert run(("review", TRIAL, "I03", *rule, "--by", "KL")) == 0
    return folder


@pytest.fixture
def changed(screener: Run, a_copy: Path) -> Run:
    """The command line of a user who asks for an EDSS up to 7, where the shipped rule goes up to 6."""
    shutil.copytree(a_copy, "data")
    return screener


def test_who_is_eligible_at_the_visit_is_so_in_a_file(changed: Run) -> None:
    """synthetic-03 has an EDSS of 6.5, and nothing else against it."""
    ran = changed("check", TRIAL, FILE)
    assert "synthetic-03  ✓ eligible" in ran.out
    assert SAID in ran.err
    assert "✓ ELIGIBLE" in changed("explain", TRIAL, FILE, "synthetic-03").out


@pytest.mark.parametrize(
    "line",
    [
        f"check {TRIAL} {FILE}",
        f"check {TRIAL.lower()} {FILE}",
        f"check {TRIAL} {FILE} --engine columns",
        f"check {TRIAL} {FILE} --log a.db",
        f"explain {TRIAL} {FILE} synthetic-03",
        f"funnel {TRIAL} {FILE}",
        f"match {FILE}",
        f"compile {TRIAL} --dialect duckdb",
        f"template {TRIAL}",
        f"parse {TRIAL}",
        f"lint {TRIAL}",
        "trials",
    ],
)
def test_every_command_says_so_in_one_line(changed: Run, line: str, tmp_path: Path) -> None:
    ran = changed(*line.split())
    assert ran.err.count(SAID) == 1
    assert str(tmp_path / "data" / "screener" / "criteria" / f"{TRIAL}.toml") in ran.err
    shutil.rmtree("data")
    Path("a.db").unlink(missing_ok=True)
    assert SAID not in changed(*line.split()).err


def test_what_is_printed_is_the_copy(changed: Run) -> None:
    assert "edss between 3 and 7 at inclusion" in changed("parse", TRIAL).out
    assert "edss between 3 and 7 at inclusion" in changed("compile", TRIAL, "--dialect", "duckdb").out
    totals = json.loads(changed("funnel", TRIAL, FILE, "--format", "json").out)
    assert [one["alone"] for one in totals["criteria"] if one["criterion"] == "I03"] == [1]
    listed = {one["trial"]: one for one in json.loads(changed("trials", "--format", "json").out)}
    assert listed[TRIAL]["cases"] == 24


def test_reviews_of_the_copy_are_listed(screener: Run) -> None:
    assert screener("review", TRIAL, "I03", "--by", "KL", "--on", "2026-02-01").code == 0
    listed = {one["trial"]: one for one in json.loads(screener("trials", "--format", "json").out)}
    assert listed[TRIAL]["reviewed"] != "not reviewed"
    assert "registry" not in screener("lint", TRIAL).err


def test_what_the_log_keeps_is_the_copy(changed: Run) -> None:
    assert changed("check", TRIAL, FILE, "--log", "a.db").code == 0
    assert "synthetic-03" in changed("log", "list", "--log", "a.db", "--outcome", "eligible").out


def test_a_path_means_that_file(changed: Run) -> None:
    ran = changed("check", str(SHIPPED), FILE)
    assert ran.err == ""
    assert "synthetic-03  ✗ ineligible" in ran.out
    Path(TRIAL).write_bytes(SHIPPED.read_bytes())
    assert "synthetic-03  ✗ ineligible" in changed("check", TRIAL, FILE).out


def test_several_copies_are_one_line(changed: Run) -> None:
    assert changed("review", "NCT03792893", "I01", "--by", "KL").code == 0
    ran = changed("match", FILE)
    assert f"NCT03792893, {TRIAL}: your own copies of their criteria are used, in " in ran.err


@pytest.mark.parametrize("name", [TRIAL, TRIAL.lower(), f"{TRIAL}.toml", str(SHIPPED), "NCT03792893"])
def test_the_visit_takes_the_same_file(changed: Run, name: str) -> None:
    assert at_hand(name).path == find_trial(name)
    assert changed("parse", name).code == 0


def test_the_visit_takes_the_same_file_where_one_is_called_like_the_trial(changed: Run) -> None:
    assert find_trial(TRIAL) != Path(TRIAL)
    Path(TRIAL).write_bytes(SHIPPED.read_bytes())
    assert find_trial(TRIAL) == at_hand(TRIAL).path == Path(TRIAL)
    assert changed("check", TRIAL, FILE).err == ""


def test_a_file_that_cannot_be_read_is_left_out_of_the_match_and_told(changed: Run) -> None:
    """Nobody named it: the other trials are matched all the same."""
    before = changed("match", FILE, "--out", "before.csv")
    assert before.code == 0
    own = Path("data") / "screener" / "criteria"
    (own / "BAD.toml").write_text("[[criterion]]\nid = 1\n", encoding="utf-8")
    (own / "copy.toml").write_bytes((own / f"{TRIAL}.toml").read_bytes())
    ran = changed("match", FILE, "--out", "after.csv")
    assert ran.code == 1
    assert "BAD.toml is left out: nobody is matched with it." in ran.err
    assert (
        f"copy.toml is left out: {TRIAL} stands in several files. Keep one, called {TRIAL}.toml." in ran.err
    )
    assert ran.err.count(SAID) == 1
    assert "copy: your own" not in ran.err
    assert Path("after.csv").read_bytes() == Path("before.csv").read_bytes()


def test_of_two_files_of_a_trial_neither_of_which_is_called_as_it_none_is_matched(changed: Run) -> None:
    """Which of the two counts is not guessed."""
    text = SHIPPED.read_text(encoding="utf-8").replace(TRIAL, "OWN-1")
    own = Path("data") / "screener" / "criteria"
    for name in ("a.toml", "b.toml"):
        (own / name).write_text(text, encoding="utf-8")
    ran = changed("match", FILE, "--out", "both.csv")
    assert ran.code == 1
    assert ran.err.count("is left out: OWN-1 stands in several files. Keep one, called OWN-1.toml.") == 2
    assert "OWN-1" not in Path("both.csv").read_text(encoding="utf-8")
