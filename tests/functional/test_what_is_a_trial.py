"""What is given as a trial and is none, or a mistaken one, is never read as a text of criteria."""

from pathlib import Path

import pytest

from screener.language.library import looks_like_criteria
from screener.model.resources import shipped
from tests.functional.command import Run

TRIAL = "NCT06592703"
FILE = f"{TRIAL}.candidates.csv"
COMMANDS = ["check {} in.csv", "explain {} in.csv synthetic-01", "funnel {} in.csv", "parse {}", "lint {}"]
COMMANDS += ["template {}", "compile {} --dialect duckdb"]


@pytest.fixture
def here(screener: Run) -> Run:
    """The command line beside the shipped candidates."""
    Path("in.csv").write_bytes((shipped("criteria") / FILE).read_bytes())
    return screener


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("t0.toml", 'trial = "T0"\n', "t0.toml: there is no [[criterion]]"),
        ("t0.TOML", "Inclusion criteria:\n- Age 18 or older\n", "t0.TOML: not valid TOML"),
        ("t0.toml", "", "t0.toml: there is no [[criterion]]"),
        ("t0.txt", 'title = "x"\n  trial = \'T0\'\n[[criterium]]\nid = "I01"\n', "there is no [[criterion]]"),
        ("m.toml", '[columns]\n"a" = "b"\n', 'm.toml: unknown key "columns"'),
    ],
)
def test_a_mistaken_criteria_file_has_its_errors(
    here: Run, line: str, name: str, text: str, told: str
) -> None:
    Path(name).write_text(text)
    ran = here(*line.format(name).split())
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


@pytest.mark.parametrize("line", COMMANDS)
@pytest.mark.parametrize(
    ("name", "header"),
    [
        ("in.csv", ""),
        ("list.txt", "candidate_id,sex,age\n"),
        ("list.txt", '\ufeff\n"sex";"Candidate_ID"\n'),
        ("list.txt", "sex\tcandidate_id\tage\n"),
        ("people.csv", "code,sex\nc-1,male\n"),
    ],
)
def test_candidates_are_no_trial(here: Run, line: str, name: str, header: str) -> None:
    if header:
        Path(name).write_text(header, encoding="utf-8")
    ran = here(*line.format(name).split())
    assert (ran.code, ran.out) == (2, "")
    assert f"{name} is a file of candidates, not of criteria" in ran.err


@pytest.mark.parametrize(
    "text", ["", "Inclusion criteria:\n", "Inclusion criteria:\n\nExclusion criteria:\n"]
)
def test_a_text_without_criteria_decides_nobody(here: Run, text: str) -> None:
    """Without criteria all of them would be eligible; and again, when the trial comes from the cache."""
    Path("inc.txt").write_text(text)
    for _ in range(2):
        for line in ("check inc.txt in.csv", "template inc.txt", "import inc.txt --id X"):
            ran = here(*line.split())
            assert (ran.code, ran.out) == (2, "")
            assert not list(Path().glob("X.*"))


@pytest.mark.parametrize("name", ["d.toml", "d.txt", "in.csv"])
def test_only_a_source_is_imported(here: Run, name: str) -> None:
    if name != "in.csv":
        Path(name).write_bytes((shipped("criteria") / f"{TRIAL}.toml").read_bytes())
    ran = here("import", name, "--id", "X")
    assert (ran.code, ran.out) == (2, "")
    assert ("is a criteria file already" if name != "in.csv" else "is a file of candidates") in ran.err
    assert not list(Path().glob("X.*"))


@pytest.mark.parametrize(
    "text",
    [
        "Inclusion criteria:\n- trial participation = excluded\n- Age over 18, candidate_ids are given by the site\n",
        "This trial = new hope\nInclusion criteria:\n- Age 18 or older\n",
        "Inclusion criteria: willing, able\n- has a candidate_id\n",
    ],
)
def test_a_text_stays_a_text(here: Run, text: str) -> None:
    Path("inc.txt").write_text(text)
    assert not looks_like_criteria(text.encode())
    assert here("parse", "inc.txt").code == 0
