"""Why a person is asked stands where the question stands: the criteria's screen, the visit, the report as a page."""

import asyncio
import json
from pathlib import Path

import pytest

from screener.language.library import load_protocol, load_trial
from screener.model.candidate import Candidate
from screener.reports.candidate import CandidateReport, on_candidate
from screener.reports.decision_html import as_html
from screener.reports.decision_json import as_json
from screener.reports.parse import CriterionOut, parse_report
from screener.tui.screens.criteria import CriteriaScreen
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.passage import read_as, why_asked
from tests.tui.driving import NARROW, WIDE, driving

CRITERIA = """\
trial = "T1"
title = "A small trial"
default_anchor = "screening_date"

[[criterion]]
id = "E01"
text = "A suspected pregnancy"
rule = 'judge "A suspected pregnancy"'

[[criterion]]
id = "E02"
text = "Pregnancy; suspected sepsis; padel players"
rule = 'any of (pregnant; judge "suspected sepsis"; judge "padel players")'

[[criterion]]
id = "E03"
text = "Known or suspected stroke"
rule = 'any of (stroke; judge "suspected stroke")'
"""
SUSPECTED = "“suspected”: a suspicion, for a physician to judge"
UNKNOWN = "“padel players” is in no list of conditions, treatments or values"
BOTH = (f"“suspected sepsis”: {SUSPECTED}", f"“padel players”: {UNKNOWN}")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """One question, two beside a datum, and a rule that a person wrote."""
    path = tmp_path / "T1.toml"
    path.write_text(CRITERIA, encoding="utf-8")
    return path


def read(path: Path) -> tuple[CriterionOut, ...]:
    return parse_report(load_trial(str(path))).criteria


def report(path: Path) -> CandidateReport:
    return on_candidate(load_protocol(str(path)), Candidate(id="01-001", values={}))


def test_below_a_question_in_the_text_s_own_words(path: Path) -> None:
    """One reason stands as it is, of several each behind its own words; none of a rule that a person wrote."""
    one, two, edited = read(path)
    assert str(why_asked(one)) == f"why asked  {SUSPECTED}"
    assert str(why_asked(two)).split("\n") == [f"why asked  {BOTH[0]}", f"           {BOTH[1]}"]
    assert edited.edited
    assert str(why_asked(edited)) == str(why_asked(None)) == ""
    protocol = load_protocol(str(path))
    lines = str(read_as(protocol.criteria[0], protocol, brief=True, why=why_asked(one))).split("\n")
    assert lines[:2] == [
        "read as  a question to a person, in the text's own words",
        f"why asked  {SUSPECTED}",
    ]


def test_on_the_page_of_the_report(path: Path) -> None:
    assert [one.why_asked for one in report(path).criteria] == [(SUSPECTED,), BOTH, ()]
    page = as_html(report(path))
    assert page.count("why asked: ") == 3
    assert f"why asked: {SUSPECTED}</p>" in page
    told = json.loads(as_json(report(path)))["criteria"]
    assert [one["why_asked"] for one in told] == [[SUSPECTED], [*BOTH], []]


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_on_the_criteria_s_screen(path: Path, tmp_path: Path, size: tuple[int, int]) -> None:
    async def running() -> None:
        async with driving(tmp_path, size) as app:
            await app.app.push_screen(CriteriaScreen(path))
            await app.until(lambda: "3 criteria" in app.says("TopBar"))
            await app.settle()
            assert f"why asked  {SUSPECTED}\n" in app.says("#criteria--more")
            await app.press("down")
            assert BOTH[1] in app.says("#criteria--more")
            await app.press("down")
            assert "why asked" not in app.says("#criteria--more")

    asyncio.run(running())


@pytest.mark.parametrize("size", [NARROW, WIDE])
def test_on_the_page_of_the_visit_and_the_answer_stays_in_sight(
    path: Path, tmp_path: Path, size: tuple[int, int]
) -> None:
    async def running() -> None:
        async with driving(tmp_path, size) as app:
            visit = app.app.desk.new(path, "01-001")
            app.app.desk.keep(visit)
            app.app.show_visit(visit)
            await app.until(lambda: app.is_on_visit)
            await app.settle()
            await app.press("pagedown")
            assert f"why asked  {SUSPECTED}" in app.says("#page--rule")
            assert "why asked" not in app.says("#page--judge")
            screen = app.app.screen
            region, clip = screen._compositor.visible_widgets[
                screen.query_one("#page--fields Choice", Choice)
            ]
            assert clip.contains_region(region)
            await app.press("pagedown")
            assert BOTH[1] in app.says("#page--judge")

    asyncio.run(running())
