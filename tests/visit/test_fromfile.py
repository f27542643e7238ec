"""A visit that is begun with a row of a file: what it holds, what it says of each value, and what it does not take."""

from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.log.batch import file_digest, record
from screener.log.faults import LogFault
from screener.log.records import Refusal
from screener.model.candidate import Candidate
from screener.model.resources import shipped
from screener.sources.tables import open_table
from screener.visit.batch import Batch, BatchRow
from screener.visit.codes import over_saved
from screener.visit.desk import Desk
from screener.visit.entries import Entry, read_entry, with_value
from screener.visit.fromfile import begin, drafted, row_fault, taken
from screener.visit.origin import row_of_file
from screener.visit.paper import of_draft
from screener.visit.trials import find_trial
from screener.visit.view import NOT_KEPT, input_in, scene_of
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


def judged_text(folder: Path, text: str) -> tuple[Batch, list[BatchRow]]:
    """The same of a text."""
    file = folder / "some.csv"
    file.write_text(text, encoding="utf-8")
    return judged(file)


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


def test_a_row_of_which_nothing_was_taken_keeps_its_draft_for_what_was_refused(
    desk: Desk, tmp_path: Path
) -> None:
    batch, rows = judged_text(tmp_path, "candidate_id,edss\n01-001,3.2\n")
    visit = begin(desk, PATH, batch, rows[0])
    assert not visit.is_unsaved
    assert visit.holds_more
    assert [*desk.drafts.all()[0].in_file] == ["edss"]


def test_what_was_refused_is_not_entered_and_named(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    visit = begin(desk, PATH, batch, rows[1])
    assert "edss" not in visit.sheet.entries
    told = taken(visit, 3)
    assert "are from row 3 of the file" in told
    assert told.endswith("To be entered: EDSS.")
    assert "3.2" not in told
    assert visit.note == ""


def test_why_it_was_refused_stands_at_its_field_and_in_the_report_until_it_is_entered(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    visit = begin(desk, PATH, batch, rows[1])
    scene = scene_of(visit.protocol, visit.sheet)
    shown = input_in(scene, visit.fields["edss"])
    assert shown.refused
    assert shown.shown.startswith('refused in the file: "3.2" is not an EDSS value. EDSS goes 0, 1.0')
    assert scene.judged.candidate.refused.keys() == {"edss"}
    assert [where for where, _ in of_draft(visit).refused] == ["EDSS"]
    visit.sheet.put("edss", Entry("3.5"))
    assert of_draft(visit).refused == ()
    assert visit.sheet.in_file == {}
    visit.sheet.undo()
    assert [*visit.sheet.in_file] == ["edss"]


def test_why_it_was_refused_is_still_there_when_the_draft_is_opened_again(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    begun = begin(desk, PATH, batch, rows[1])
    opened = desk.open_draft(desk.drafts.restore(begun.sheet.draft.id))
    shown = input_in(scene_of(opened.protocol, opened.sheet), opened.fields["edss"])
    assert shown == input_in(scene_of(begun.protocol, begun.sheet), begun.fields["edss"])
    assert shown.shown.endswith(f"({row_of_file(batch.digest, 3)})")
    assert of_draft(opened).refused == of_draft(begun).refused != ()
    opened.sheet.put("edss", Entry("3.5"))
    desk.keep(opened)
    assert of_draft(desk.open_draft(desk.drafts.restore(begun.sheet.draft.id))).refused == ()


def test_the_log_says_that_something_was_refused_in_the_file_and_not_what(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    saved = desk.save(begin(desk, PATH, batch, rows[1]), LM)
    held = desk.episode(saved.screening).held["edss"].given
    assert (held.value, held.source, held.refused) == (None, row_of_file(batch.digest, 3), Refusal())
    shown = input_in(scene_of(saved.protocol, saved.sheet), saved.fields["edss"])
    assert shown.refused
    assert shown.shown == NOT_KEPT
    assert not saved.is_unsaved
    saved.sheet.put("edss", Entry("3.5"))
    assert saved.sheet.unexplained == ()
    assert desk.save(saved, LM).sheet.entry("edss").text == "3.5"


def test_the_log_says_that_a_cell_was_refused_also_where_a_first_value_is_typed_in_its_place(
    desk: Desk,
) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    begun = begin(desk, PATH, batch, rows[1])
    begun.sheet.put("edss", Entry("3.5"))
    begun.sheet.put("consent_version", Entry("3.0"))
    saved = desk.save(begun, LM)
    with desk.log() as log:
        whys = {one.what: one.why for one in log.entries(saved.screening) if one.kind == "value"}
    assert whys["edss"] == f"what the file has was refused ({row_of_file(batch.digest, 3)})"
    assert whys["consent_version"] == ""


def test_what_somebody_else_saved_is_not_told_as_refused_in_the_file(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    begun = begin(desk, PATH, batch, rows[1])
    other = desk.new(PATH, begun.sheet.code)
    other.sheet.put("edss", Entry("4.0"))
    desk.save(other, LM)
    over = over_saved(desk, begun)
    assert over.sheet.in_file == {}
    assert not input_in(scene_of(over.protocol, over.sheet), over.fields["edss"]).refused


def test_who_is_in_the_log_is_screened_again_with_the_row(desk: Desk) -> None:
    """What the row has counts, what it lacks is carried over and waits, what of it was refused is told."""
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    row = rows[1]
    earlier = desk.new(PATH, row.verdict.id)
    earlier.sheet.put("edss", Entry("4.0"))
    earlier.sheet.put("pira", Entry("2025-05"))
    number = desk.save(earlier, LM).screening
    again = begin(desk, PATH, batch, row, number)
    assert again.sheet.draft.carry == number
    assert {name for name, one in again.sheet.entries.items() if again.sheet.carried(name)} >= {"edss"}
    assert not set(again.sheet.draft.inputs) & set(again.sheet.waiting)
    shown = input_in(scene_of(again.protocol, again.sheet), again.fields["edss"])
    assert shown.shown.startswith("refused in the file")
    assert again.note == ""
    assert shown.unconfirmed
    again.sheet.confirm("edss")
    assert again.sheet.in_file == {}
    assert [line.number for line in desk.screenings(TRIAL, row.verdict.id)] == [number]


def test_what_is_carried_over_from_an_earlier_row_is_not_counted_as_of_this_one(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.candidates.csv")
    number = desk.save(begin(desk, PATH, batch, rows[0]), LM).screening
    whole = rows[0].candidate
    assert whole is not None
    fewer = rows[0]._replace(candidate=Candidate(whole.id, {"edss": whole.values["edss"]}, {}))
    again = begin(desk, PATH, batch, fewer, number)
    assert again.sheet.waiting
    assert taken(again, 9) == "1 value is from row 9 of the file."


def test_a_row_with_another_sex_or_birth_than_the_earlier_visit_is_asked_about(desk: Desk) -> None:
    """The code in the file may be a wrong one. What they are is not repeated, for a birth date never is."""
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.refused.csv")
    earlier = desk.new(PATH, rows[1].verdict.id)
    earlier.sheet.put("sex", Entry("male"))
    earlier.sheet.put("birth_date", Entry("1970-01-01"))
    earlier.sheet.put("screening_date", Entry("2025-03-02"))
    again = begin(desk, PATH, batch, rows[1], desk.save(earlier, LM).screening)
    assert again.note == (
        "The row has another sex than the earlier visit: is it the same person? "
        "The row has another birth date than the earlier visit: is it the same person?"
    )
    assert set(again.sheet.unexplained) == {"sex", "birth_date"}


def test_a_row_whose_sex_was_refused_is_asked_whether_it_is_the_same_person(
    desk: Desk, tmp_path: Path
) -> None:
    """The sex of the earlier visit is no answer to that: it counts once somebody confirms it, and the log says that the
    row's was refused, either way."""
    batch, (row,) = judged_text(
        tmp_path, "candidate_id,sex,birth_date,relapse\n01-001,female,1980-05-17,no\n"
    )
    number = desk.save(begin(desk, PATH, batch, row), LM).screening
    batch, (row,) = judged_text(
        tmp_path,
        "candidate_id,sex,birth_date,childbearing_potential,relapse\n01-001,male,1980-05-17,yes,perhaps\n",
    )
    again = begin(desk, PATH, batch, row, number)
    asked = "The row's sex was refused, and the earlier visit's does not count: is it the same person?"
    assert again.note == asked
    assert scene_of(again.protocol, again.sheet).judged.candidate.values.keys() == {"birth_date"}
    again.sheet.confirm("relapse")
    held = desk.episode(desk.save(again, LM).screening)
    where = row_of_file(batch.digest, 2)
    assert held.candidate.values.keys() == {"relapse"}
    assert (held.held["sex"].given.refused, held.held["sex"].given.source) == (Refusal(), where)
    row_of_relapse = next(one for one in reversed(held.entries) if one.what == "relapse")
    assert row_of_relapse.why == f"what the file has was refused ({where})"


def test_a_confirmed_sex_says_in_the_log_that_the_row_s_was_refused(desk: Desk, tmp_path: Path) -> None:
    batch, (row,) = judged_text(tmp_path, "candidate_id,sex\n01-001,female\n")
    number = desk.save(begin(desk, PATH, batch, row), LM).screening
    batch, (row,) = judged_text(tmp_path, "candidate_id,sex,childbearing_potential\n01-001,male,yes\n")
    again = begin(desk, PATH, batch, row, number)
    assert again.sheet.confirm("sex")
    held = desk.episode(desk.save(again, LM).screening)
    assert held.candidate.values == {"sex": "female"}
    assert "childbearing_potential" in held.candidate.refused
    row_of_sex = next(one for one in reversed(held.entries) if one.what == "sex")
    assert row_of_sex.why == f"what the file has was refused ({row_of_file(batch.digest, 2)})"


def test_what_a_draft_that_is_there_has_of_a_row(desk: Desk) -> None:
    batch, rows = judged(shipped("criteria") / f"{TRIAL}.candidates.csv")
    begun = begin(desk, PATH, batch, rows[0])
    count = len(begun.sheet.entries)
    opened = desk.open_draft(desk.drafts.restore(begun.sheet.draft.id))
    assert drafted(opened, batch, rows[0]) == (
        "There is a draft of this candidate, begun with this row: that is opened as it was left. "
        f"{count} values in it are from the row."
    )
    assert drafted(opened, batch, rows[1]) == (
        "There is a draft of this candidate: that is opened, and nothing of the row is entered in it."
    )


def test_what_the_criteria_do_not_ask_for_any_more_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "some.csv"
    file.write_text("candidate_id,edss,platelets\n01-001,3.2,150 G/L\n", encoding="utf-8")
    batch, (row,) = judged(file)
    fewer = batch.protocol.model_copy(
        update={
            "fields": tuple(one for one in batch.protocol.fields if one.name not in ("edss", "platelets"))
        }
    )
    monkeypatch.setattr("screener.visit.desk.load_protocol", lambda _: fewer)
    visit = begin(desk, PATH, batch, row)
    assert visit.sheet.in_file == {}
    assert visit.note == (
        "The criteria were changed since the file was judged. What they do not ask for was left out: EDSS, platelets."
    )


def test_of_many_that_are_left_to_be_entered_some_are_named(desk: Desk, tmp_path: Path) -> None:
    protocol = load_protocol(TRIAL)
    names = [field.name for field in protocol.fields if field.kind == "yes_no"][:10]
    file = tmp_path / "some.csv"
    file.write_text(f"candidate_id,{','.join(names)}\n01-001{',perhaps' * len(names)}\n", encoding="utf-8")
    batch, (row,) = judged(file)
    visit = begin(desk, PATH, batch, row)
    assert len(visit.sheet.in_file) == len(names) > 8
    told = taken(visit, 2)
    assert told.endswith(f" and {len(names) - 8} more.")
    assert told.count(",") == 7


def test_who_else_has_the_code_is_told(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "some.csv"
    rows = "".join(f"01-00{place},4.0\n" for place in (1, 2, 1, 1))
    file.write_text(f"candidate_id,edss\n{rows}", encoding="utf-8")
    protocol = load_protocol(TRIAL)
    with desk.log(write=True) as log:
        record(log, protocol, PATH.read_bytes(), [*open_table(file, protocol)][:2], "0" * 64, LM)
        (number,) = [line.number for line in log.screenings(TRIAL, "01-001")]
        log.progress(number, "declined", LM, why="moved away")
    batch, judged_rows = judged(file)
    assert begin(desk, PATH, batch, judged_rows[0]).note == (
        f"The log has 01-001 already: undetermined, declined, not signed (screening {number}). "
        "The same code stands in rows 4, 5 of the file too."
    )
    assert batch.same_code(judged_rows[2]) == (2, 5)
    assert batch.same_code(judged_rows[1]) == ()


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
    assert taken(visit, 2).endswith("To be entered: EDSS.")
    shown = input_in(scene_of(visit.protocol, visit.sheet), visit.fields["edss"]).shown
    assert "the file says 4, which this form reads as nothing. Enter it anew" in shown


def test_another_value_than_the_row_s_is_not_from_the_file() -> None:
    """The mark would say of what somebody typed that the file holds it."""
    entry = Entry("4.5", source=row_of_file("0a1b2c3d4e", 12), comment="by phone")
    assert with_value(entry, "5.0", False) == Entry("5.0", comment="by phone")
    assert with_value(entry, " 4.5", False).source == "file of candidates 0a1b2c3d, row 12"
    assert with_value(entry, "", True) == Entry(comment="by phone", unknown=True)
    assert with_value(Entry("4.5", source="file of candidates"), "5.0", False).source == "file of candidates"
