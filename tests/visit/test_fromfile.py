"""A visit that is begun with a row of a file: what it holds, what it says of each value, and what it does not take."""

from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.log.batch import file_digest
from screener.log.faults import LogFault
from screener.model.resources import shipped
from screener.visit.batch import Batch, BatchRow
from screener.visit.desk import Desk
from screener.visit.entries import Entry, read_entry, with_value
from screener.visit.fromfile import begin, row_fault
from screener.visit.origin import row_of_file
from screener.visit.trials import find_trial
from screener.visit.view import scene_of
from tests.log.visits import LM
from tests.visit.trial import TRIAL

PATH = find_trial(TRIAL)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def judged(file: Path) -> tuple[Batch, list[BatchRow]]:
    """A file with its rows."""
    batch = Batch(file, None, load_protocol(TRIAL))
    return batch, [*batch.rows()]


@pytest.mark.parametrize("name", ["candidates", "refused"])
def test_every_row_comes_to_the_same_decision_as_a_visit(desk: Desk, name: str) -> None:
    """Nothing is lost on the way and nothing is added: what the form reads is what the file said."""
    file = shipped("criteria") / f"{TRIAL}.{name}.csv"
    batch, rows = judged(file)
    begun = 0
    for row in rows:
        if row.candidate is None:
            continue
        visit = begin(desk, PATH, batch, row)
        scene = scene_of(visit.protocol, visit.sheet)
        assert scene.judged.candidate.values == row.candidate.values
        assert scene.judged.decision.outcome == row.verdict.decision
        assert {entry.source for entry in visit.sheet.entries.values()} == {
            f"file of candidates {file_digest(file)[:8]}, row {row.verdict.row}"
        }
        begun += 1
    assert begun == {"candidates": 12, "refused": 7}[name]
    assert len(desk.drafts.all()) == begun


def test_what_was_refused_is_not_entered_and_named(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    visit = begin(desk, PATH, batch, rows[1])
    assert "edss" not in visit.sheet.entries
    assert "from row 3 of the file" in visit.note
    assert visit.note.endswith("Not taken from it, and to be entered: EDSS.")
    assert "3.2" not in visit.note


def test_the_log_keeps_where_each_value_comes_from(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.candidates.csv")
    saved = desk.save(begin(desk, PATH, batch, rows[0]), LM)
    held = desk.episode(saved.screening).held
    assert {one.given.source for one in held.values()} == {row_of_file(batch.digest, rows[0].verdict.row)}
    assert desk.drafts.all() == []


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("martin,4.0", "Row 2: its candidate_id cannot be a visit's code"),
        ("01-001", "the row has 1 cell, the header has 2"),
    ],
)
def test_a_row_that_is_no_visit_says_why_and_leaves_nothing(
    desk: Desk, tmp_path: Path, row: str, told: str
) -> None:
    file = tmp_path / "some.csv"
    file.write_text(f"candidate_id,edss\n{row}\n", encoding="utf-8")
    batch, (only,) = judged(file)
    assert told in row_fault(only)
    assert "martin" not in row_fault(only)
    with pytest.raises(LogFault, match=told):
        begin(desk, PATH, batch, only)
    assert desk.drafts.all() == []


def test_a_value_that_the_form_would_read_otherwise_is_left_out(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "some.csv"
    file.write_text("candidate_id,edss,platelets\n01-001,4.0,150 G/L\n", encoding="utf-8")
    batch, (row,) = judged(file)
    whole = read_entry
    monkeypatch.setattr(
        "screener.visit.fromfile.read_entry",
        lambda field, entry: None if field.name == "edss" else whole(field, entry),
    )
    visit = begin(desk, PATH, batch, row)
    assert [*visit.sheet.entries] == ["platelets"]
    assert visit.note.endswith("to be entered: EDSS.")


def test_another_value_than_the_row_s_is_not_from_the_file() -> None:
    """The mark would say of what somebody typed that the file holds it."""
    entry = Entry("4.5", source=row_of_file("0a1b2c3d4e", 12), comment="by phone")
    assert with_value(entry, "5.0", False) == Entry("5.0", comment="by phone")
    assert with_value(entry, " 4.5", False).source == "file of candidates 0a1b2c3d, row 12"
    assert with_value(entry, "", True) == Entry(comment="by phone", unknown=True)
    assert with_value(Entry("4.5", source="file of candidates"), "5.0", False).source == "file of candidates"
