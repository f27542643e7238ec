"""The report on a visit says whether the log holds what it says."""

import json
from pathlib import Path

import pytest

from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.paper import Form, report_of, written
from screener.visit.trials import find_trial
from tests.log.visits import LM
from tests.visit.trial import TRIAL


@pytest.mark.parametrize("form", ["html", "text"])
def test_a_draft_says_that_it_is_one_and_is_not_to_be_signed(tmp_path: Path, form: Form) -> None:
    """A paper that was signed beside a log that says something else would be worth nothing."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("screening_date", Entry("2026-03-02"))
    draft = written(report_of(desk, visit), form)
    assert "Draft: what it says is not in the screening log" in draft
    assert "Name and role" not in draft
    visit = desk.save(visit, LM)
    saved = written(report_of(desk, visit), form)
    assert "Draft" not in saved
    assert ("Name and role" in saved) == (form == "html")
    visit.sheet.put("edss", Entry("4.5"))
    assert "Draft: " in written(report_of(desk, visit), form)
    assert json.loads(written(report_of(desk, visit), "json"))["draft"] is True
