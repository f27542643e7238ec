"""The funnel says the same wherever it is shown: the terminal's table, the app's, JSON."""

import json
from pathlib import Path

import pytest

from screener.commands.funnel import show_funnel
from screener.engines.funnel import Funnel, Step
from screener.language.library import load_protocol
from screener.model.resources import shipped
from screener.reports.funnel import HEAD, funnel_lines
from screener.tui.screens.funnel import funnel_text

TRIAL = "NCT06592703"


@pytest.mark.parametrize("name", ["candidates", "refused"])
def test_json_names_its_file_and_how_much_of_it_was_refused(tmp_path: Path, name: str) -> None:
    out, warned = tmp_path / "funnel.json", list[str]()
    source = str(shipped("criteria") / f"{TRIAL}.{name}.csv")
    show_funnel(load_protocol(TRIAL), source, out=out, write=lambda _: 0, warn=warned.append)
    told = json.loads(out.read_text(encoding="utf-8"))
    refused = sum(", row " in one for one in warned)
    assert told["file"] == f"{TRIAL}.{name}.csv"
    assert told["refused"] == refused
    assert bool(refused) == (name == "refused")


@pytest.mark.parametrize("width", [60, 80, 140])
def test_the_app_has_the_numbers_of_the_terminal(width: int) -> None:
    """Of each criterion, in the same order and under the same words."""
    protocol = load_protocol(TRIAL)
    ids = [one.id for one in protocol.criteria]
    steps = tuple(Step(id, 300 + at, 40 + at, 20 + at, 7000 + at) for at, id in enumerate(ids))
    funnel = Funnel(90_000, 1, 2, 3, steps, ())
    lines = [line.replace(",", "").split() for line in funnel_lines(funnel, protocol, 120)]
    numbers = [line[:6] for line in lines if line and line[0] in ids]
    shown = str(funnel_text(funnel, protocol, width)).splitlines()
    assert max(len(line) for line in shown if line[:3] in ids) <= width - 4
    assert [line.replace("█", " ").split() for line in shown if line[:3] in ids] == numbers
    assert len(numbers) == len(ids)
    words = " ".join(next(line for line in shown if "alone" in line).split())
    assert words == " ".join(HEAD[1:-1])
    assert max(map(len, shown[:-3])) <= 80 - 2
