"""An earlier screening beside a later one: its header, its report and its signature say that another one counts."""

from pathlib import Path

import pytest

from screener.commands.log_read import Said
from screener.commands.log_write import sign
from screener.language.library import load_protocol
from screener.log.batch import record
from screener.model.resources import shipped
from screener.reports.decision import as_text
from screener.sources.tables import open_table
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.paper import report_of
from screener.visit.trials import find_trial
from screener.visit.visiting import Visit
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL

TOLD = "01-001 was screened again: episode 2 of 2026-04-02 (screening"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def twice(desk: Desk) -> tuple[int, int]:
    """The numbers of a candidate's two visits."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in ELIGIBLE.items():
        visit.sheet.put(field, Entry(text))
    first = desk.save(visit, LM).screening
    again: Visit = desk.rescreen(first)
    again.sheet.put("screening_date", Entry("2026-04-02"))
    return first, desk.save(again, LM).screening


def test_an_earlier_screening_says_that_a_later_one_counts(desk: Desk) -> None:
    first, second = twice(desk)
    earlier, later = desk.open_screening(first), desk.open_screening(second)
    assert "earlier screening" in earlier.status()
    assert "earlier screening" not in later.status()
    assert TOLD in as_text(report_of(desk, earlier), 200)
    assert "was screened again" not in as_text(report_of(desk, later), 200)
    earlier.sheet.put("edss", Entry("5"))
    earlier.sheet.explain("edss", "misread")
    assert TOLD in as_text(report_of(desk, earlier), 200), "of a change that is not saved, too"


def test_to_sign_it_says_so_and_is_not_refused(desk: Desk) -> None:
    first, second = twice(desk)
    for number, is_told in ((first, True), (second, False)):
        told, warned = list[str](), list[str]()
        said = Said(told.append, warned.append, 80)
        sign(said, desk.log_path, number, name="L. Martin", role="investigator", meaning="I confirm", by="LM")
        assert "".join(told).startswith("Signed: 01-001")
        assert (TOLD in "".join(warned)) is is_told


def test_a_list_in_which_both_stand_checks_neither(desk: Desk) -> None:
    twice(desk)
    assert [line.checks for line in desk.screenings()] == [(), ()]


def test_a_file_that_is_checked_again_takes_no_visit_s_place(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "synthetic-01")
    visit.sheet.put("edss", Entry("4"))
    number = desk.save(visit, LM).screening
    protocol = load_protocol(TRIAL)
    with desk.log(write=True) as log:
        file = shipped("criteria") / f"{TRIAL}.candidates.csv"
        record(log, protocol, find_trial(TRIAL).read_bytes(), open_table(file, protocol, None), "0" * 64, LM)
    assert not desk.open_screening(number).later
