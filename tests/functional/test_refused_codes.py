"""Whatever was refused on the way, the exit code says so, and the messages where."""

import json
from pathlib import Path

import pytest

from screener.model.resources import shipped
from tests.functional.command import Run

TRIAL = "NCT06592703"
REFUSED, SOUND = f"{TRIAL}.refused.csv", f"{TRIAL}.candidates.csv"
WHAT_IF = ("--what-if", "I03: edss between 3 and 6.5")


@pytest.mark.parametrize("command", [("check", TRIAL), ("match",), ("funnel", TRIAL)])
def test_the_same_code_of_every_command(screener: Run, command: tuple[str, ...]) -> None:
    assert screener(*command, SOUND).code == 0
    ran = screener(*command, REFUSED)
    assert ran.code == 1
    assert "row 3, column edss" in ran.err


@pytest.mark.parametrize("more", [("--format", "json"), ("--out", "f.html"), WHAT_IF])
def test_a_funnel_in_every_form(screener: Run, more: tuple[str, ...]) -> None:
    assert screener("funnel", TRIAL, SOUND, *more).code == 0
    ran = screener("funnel", TRIAL, REFUSED, *more)
    assert ran.code == 1
    assert ran.err.count("row 3, column edss") == 1
    if more[0] == "--format":
        assert json.loads(ran.out)["candidates"] == 8


def test_what_only_the_other_rule_asks_for_is_told_too(screener: Run) -> None:
    """Weight is nothing that the trial asks for: its cell is refused where a rule does."""
    header, row, *_ = (shipped("criteria") / SOUND).read_text().splitlines()
    Path("in.csv").write_text(f"{header},weight\n{row},heavy\n")
    assert screener("funnel", TRIAL, "in.csv").code == 0
    ran = screener("funnel", TRIAL, "in.csv", "--what-if", "I03: weight > 50 kg")
    assert ran.code == 1
    assert 'row 2, column weight: "heavy"' in ran.err
