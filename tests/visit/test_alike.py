"""Codes that differ in capitals alone: two candidates to the log, and hardly ever two people."""

from pathlib import Path

import pytest

from screener.commands.visit import Orders, visit
from screener.visit.codes import alike
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from tests.log.visits import LM
from tests.visit.trial import TRIAL


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own, with a visit of E-01 in the log and a draft of b-2."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    for code in ("E-01", "b-2"):
        begun = desk.new(find_trial(TRIAL), code)
        begun.sheet.put("edss", Entry("4.5"))
        if code == "E-01":
            desk.save(begun, LM)
        else:
            desk.keep(begun)
    return desk


@pytest.mark.parametrize(("code", "other"), [("e-01", "E-01"), ("B-2", "b-2"), ("E-01", ""), ("e-02", "")])
def test_who_else_has_the_code_but_for_capitals(desk: Desk, code: str, other: str) -> None:
    assert alike(desk, TRIAL, code) == other


def test_another_trials_code_says_nothing(desk: Desk) -> None:
    assert alike(desk, "NCT03792893", "e-01") == ""


def test_a_visit_on_lines_says_so(desk: Desk) -> None:
    said: list[str] = []
    visit(
        desk,
        TRIAL,
        "e-01",
        Orders({"edss": "4.5"}),
        write=said.append,
        ask=None,
        acting=lambda: LM,
        width=200,
    )
    told = "e-01 is a new candidate: E-01, who differs in capitals alone, is another one here."
    assert told in "".join(said)
    assert [draft.candidate for draft in desk.ours()] == ["e-01", "b-2"]
