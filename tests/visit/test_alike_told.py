"""Codes that differ in capitals alone: told wherever a code comes up, and kept to be looked at in the log."""

from pathlib import Path

import pytest

from screener.commands.log_write import check_log
from screener.commands.visit import Orders, visit
from screener.language.library import load_protocol
from screener.log.remarks import of_alike
from screener.log.store import open_log
from screener.model.resources import shipped
from screener.visit import view
from screener.visit.codes import moved
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.trials import find_trial
from screener.visit.visiting import Visit
from tests.log.visits import LM
from tests.visit.trial import TRIAL

BOTH = ("E-01 and e-01, another candidate here, differ in capitals alone",)
OTHERS = ("e-01 and E-01, another candidate here, differ in capitals alone",)
NEW = "e-01 is a new candidate: E-01, who differs in capitals alone, is another one here."


def begun(desk: Desk, code: str) -> Visit:
    """A visit with a draft on disk."""
    visit = desk.new(find_trial(TRIAL), code)
    visit.sheet.put("edss", Entry("4.5"))
    desk.keep(visit)
    return visit


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk with a visit of E-01 in the log."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    desk.save(begun(desk, "E-01"), LM)
    return desk


def checks(visit: Visit) -> tuple[str, ...]:
    """What is to be looked at, at the visit."""
    return view.checks(view.scene_of(visit.protocol, visit.sheet))


def test_the_visit_and_the_log_tell_it_of_both(desk: Desk) -> None:
    here = begun(desk, "e-01")
    assert checks(here) == OTHERS
    assert checks(desk.open_draft(here.sheet.draft)) == OTHERS
    assert checks(desk.save(here, LM)) == OTHERS
    assert [line.checks for line in desk.screenings(TRIAL)] == [BOTH, OTHERS]
    assert [line.checks for line in desk.screenings(TRIAL, "e-01")] == [OTHERS]
    with desk.log() as log:
        assert [log.episode(line.number).screening.checks for line in log.screenings()] == [BOTH, OTHERS]
        assert log.alike("NCT03792893", "e-01") == ()


def test_of_the_candidates_own_further_visit_nothing_is_told(desk: Desk) -> None:
    (line,) = desk.screenings(TRIAL)
    desk.save(desk.rescreen(line.number), LM)
    assert [line.checks for line in desk.screenings(TRIAL)] == [(), ()]


def test_several_are_told_together() -> None:
    assert of_alike("ab-1", ("AB-1", "Ab-1")).startswith("ab-1 and AB-1 and Ab-1, ")
    assert of_alike("ab-1", ()) == ""


def test_a_visit_that_gets_another_code_tells_it(desk: Desk) -> None:
    visit = moved(desk, begun(desk, "E-02"), "e-01")
    assert visit.note == NEW
    assert checks(visit) == OTHERS
    back = moved(desk, visit, "E-03")
    assert (back.note, checks(back)) == ("", ())


def test_a_draft_that_gets_other_capitals_is_not_like_itself(desk: Desk) -> None:
    assert moved(desk, begun(desk, "E-02"), "e-02").note == ""


def test_the_command_tells_it_of_another_code(desk: Desk) -> None:
    begun(desk, "E-02")
    said: list[str] = []
    orders = Orders({}, move_to="e-01")
    visit(desk, TRIAL, "E-02", orders, write=said.append, ask=None, acting=lambda: LM, width=200)
    assert f"The draft of E-02 is e-01's now. {NEW}\n" in "".join(said)


def test_a_file_that_is_kept_tells_it_of_its_rows(tmp_path: Path) -> None:
    head, *rows = (shipped("criteria") / f"{TRIAL}.candidates.csv").read_text(encoding="utf-8").splitlines()
    codes = ("e-01", "F-01", "f-01", "g-01")
    lines = [f"{code},{row.partition(',')[2]}" for code, row in zip(codes, rows, strict=False)]
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    desk.save(begun(desk, "E-01"), LM)
    file, log = tmp_path / "file.csv", desk.log_path
    file.write_text("\n".join((head, *lines, "")), encoding="utf-8")
    said: list[str] = []
    check_log(log, LM, TRIAL, load_protocol(TRIAL), [file], None, said.append, said.append)
    told = [one.strip() for one in said if one.startswith("Check")]
    assert told == [
        f"Check: row 2: {OTHERS[0]}",
        "Check: row 3: F-01 and f-01, another candidate here, differ in capitals alone",
        "Check: row 4: f-01 and F-01, another candidate here, differ in capitals alone",
    ]
    with open_log(log, write=False) as kept:
        odd = {line.candidate for line in kept.screenings() if any("capitals" in one for one in line.checks)}
    assert odd == {"E-01", "e-01", "F-01", "f-01"}
