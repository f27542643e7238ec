"""The to-do list: who is on it, what it says, in which order."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from screener.language.library import load_protocol
from screener.log.batch import record
from screener.log.becoming import weighed
from screener.log.faults import LogFault
from screener.log.running import still_running
from screener.model.dates import PartialDate
from screener.model.resources import shipped
from screener.reports.decision import to_do_rows
from screener.reports.decision_html import as_html
from screener.reports.episode import on_episode
from screener.reports.todo import (
    TO_DECIDE,
    TO_ENTER,
    TO_SAVE,
    TO_SIGN,
    TO_TELL,
    Task,
    arranged,
    as_text,
    counted,
    to_ask,
    to_screen,
)
from screener.sources.tables import open_table
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.paper import report_of
from screener.visit.todo import tasks
from screener.visit.trials import find_trial
from screener.visit.visiting import Visit
from tests.log.visits import INVESTIGATOR, LM
from tests.visit.trial import ELIGIBLE, TRIAL


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def visit(desk: Desk, code: str, **other: str) -> Visit:
    """A visit with all answers, of which nothing is saved; an empty text is no answer."""
    found = desk.new(find_trial(TRIAL), code)
    for field, text in {**ELIGIBLE, **other}.items():
        if text:
            found.sheet.put(field, Entry(text))
    return found


def saved(desk: Desk, code: str, **other: str) -> int:
    """The number of such a visit in the log."""
    return desk.save(visit(desk, code, **other), LM).screening


def codes(desk: Desk) -> list[str]:
    """Who is on the list, by code."""
    return [one.candidate for one in arranged(tasks(desk), "candidate")]


def only(desk: Desk) -> Task:
    """The one thing to do."""
    (task,) = tasks(desk)
    return task


def test_without_a_log_and_without_drafts_nothing_is_to_be_done(desk: Desk) -> None:
    assert tasks(desk) == []
    assert counted([]).startswith("Nothing is to be done")
    assert "to be asked or screened again" in counted([])
    assert not desk.log_path.exists()


def test_what_is_missing_is_told_in_the_words_of_the_report(desk: Desk) -> None:
    number = saved(desk, "01-001", edss="", platelets="")
    task = only(desk)
    report = report_of(desk, desk.open_screening(number))
    assert list(task.steps) == to_do_rows(report)
    assert [word for word, _ in task.steps] == ["To obtain", "", "Ask again"]
    assert task.steps[0][1].startswith("EDSS (I03)")
    assert (task.screening, task.missing, task.told) == (number, 2, "2 to obtain")
    assert (task.visit, task.outcome) == (PartialDate(2026, 3, 2), "undetermined")


def test_what_was_answered_for_a_window_that_runs_on_is_to_be_asked_again(desk: Desk) -> None:
    """The visit is held on 2 March, the inclusion a week later: a no so far, in the log and in every report."""
    number = saved(desk, "01-001", relapse="no")
    report = report_of(desk, desk.open_screening(number))
    told = "none so far: the window runs until 2026-03-10; ask again then"
    assert report.outcome == "eligible"
    (again,) = report.ask_again
    ids, _, said = again.partition(": ")
    assert said == told
    waiting = [one.id for one in report.criteria if told in one.reasons]
    assert ids.split(", ") == waiting
    assert ("Ask again", again) in to_do_rows(report)
    assert ("Ask again", again) in only(desk).steps
    assert f"<li>{again}</li>" in as_html(report)
    with desk.log() as log:
        held = log.episode(number)
    assert [
        one.computed.criterion for one in held.found if told in [p.text for p in one.computed.provisos]
    ] == waiting


def test_who_obtains_it_by_when_is_told(desk: Desk) -> None:
    found = visit(desk, "01-001", platelets="")
    found.sheet.put("platelets", Entry(unknown=True, source="the laboratory", dated="2026-03-20"))
    desk.save(found, LM)
    assert "[to obtain from the laboratory by 2026-03-20]" in only(desk).steps[0][1]


def test_nobody_is_on_it_who_is_ineligible_or_declined(desk: Desk) -> None:
    saved(desk, "01-001", edss="6.5")
    saved(desk, "01-002", edss="6.5", platelets="")
    number = saved(desk, "01-003", platelets="")
    with desk.log(write=True) as log:
        log.progress(number, "declined", LM, why="moved away")
    assert codes(desk) == []


def test_who_was_ineligible_by_dates_alone_is_on_it_from_the_day_that_the_log_states(tmp_path: Path) -> None:
    day = datetime(2026, 3, 2, 12, tzinfo=UTC)
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts", lambda: day)
    number = saved(desk, "01-001", high_dose_corticosteroid="2026-03-01")
    saved(desk, "01-002", high_dose_corticosteroid="2026-03-01", edss="6.5")
    declined = saved(desk, "01-003", high_dose_corticosteroid="2026-03-01")
    with desk.log(write=True) as log:
        log.progress(declined, "declined", LM, why="moved away")
        (line,) = log.screenings(TRIAL, "01-001")
    assert line.changes_on is not None
    for after, listed in ((-1, []), (0, ["01-001"]), (400, ["01-001"])):
        day = datetime.combine(line.changes_on, time(12)).astimezone() + timedelta(days=after)
        assert codes(desk) == listed
    task = only(desk)
    assert (task.outcome, task.screening, task.missing, task.told) == ("ineligible", number, 0, "to screen")
    assert task.steps[0][0] == "Fails"
    assert task.steps[0][1].startswith("E03 excludes: last high dose corticosteroid 2026-03-01 is within ")
    assert task.steps[-1][0] == "To screen"
    assert f"could be screened again since {line.changes_on}" in task.steps[-1][1]
    assert counted([task]) == "1 candidate: 1 to be screened again"
    again = desk.rescreen(number)
    again.sheet.put("screening_date", Entry("2027-04-02"))
    desk.keep(again)
    assert [bool(one.draft) for one in tasks(desk)] == [True]


def test_a_draft_of_a_change_does_not_hide_that_one_may_be_screened_again(tmp_path: Path) -> None:
    day = datetime(2026, 3, 2, 12, tzinfo=UTC)
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts", lambda: day)
    number = saved(desk, "01-001", high_dose_corticosteroid="2026-03-01")
    changed = desk.open_screening(number)
    changed.sheet.put("platelets", Entry("240"), "new result")
    desk.keep(changed)
    assert [word for word, _ in only(desk).steps] == ["Fails", "Look again", "To save"]
    day += timedelta(days=400)
    task = only(desk)
    assert [word for word, _ in task.steps] == ["Fails", "Look again", "To save", "To screen"]
    assert task.steps[-1][1].startswith("could be screened again since ")
    assert task.draft
    assert not task.is_anew  # one goes on with the draft first
    assert task.told == "to save, to screen"
    assert counted([task]) == "1 candidate: 1 to be screened again, 1 not saved"


def test_who_is_to_be_screened_anew_comes_after_who_is_near_a_decision() -> None:
    anew = _task("01-1", 0, PartialDate(2026, 1, 1))._replace(steps=(to_screen(date(2026, 2, 1)),))
    assert [one.candidate for one in arranged([anew, *TASKS])][-1] == "01-1"


def test_who_is_eligible_is_to_be_signed_then_decided_then_done(desk: Desk) -> None:
    number = saved(desk, "01-001")
    steps = []
    with desk.log(write=True) as log:
        steps.append(only(desk).steps[-1])
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # name, role, meaning
        steps.append(only(desk).steps[-1])
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10))
    assert steps == [("To sign", TO_SIGN), ("To decide", TO_DECIDE)]
    assert tasks(desk) == []


def test_who_is_enrolled_while_a_window_runs_on_is_to_be_asked_again_until_that_is_answered(
    tmp_path: Path,
) -> None:
    day = datetime(2026, 3, 4, 12, tzinfo=UTC)
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts", lambda: day)
    number = saved(desk, "01-001")
    with desk.log(write=True) as log:
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # name, role, meaning
        episode = log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4))
    task = only(desk)
    assert [word for word, _ in task.steps] == ["Ask again"]
    assert "the window runs until 2026-03-10; ask again then" in task.steps[0][1]
    assert task.told == "to ask again"
    day = datetime(2026, 3, 10, 12, tzinfo=UTC)
    assert codes(desk) == ["01-001"], "on that day one asks"
    day = datetime(2026, 3, 12, 12, tzinfo=UTC)
    command = f"screener log asked {number} ANSWER --log {desk.log_path}, where ANSWER is none or happened"
    over = to_ask(date(2026, 3, 10), command)
    assert only(desk).steps[-1] == over, "that it is over answers nothing"
    with desk.log(write=True) as log:
        early = log.asked(number, "none", LM, date(2026, 3, 9)).screening
        assert still_running(early, log.runs_until(early), date(2026, 3, 9))
        assert only(desk).steps[-1] == over, "the window was not over then"
        log.asked(number, "none", LM, date(2026, 3, 10))
        assert tasks(desk) == []
        again = log.episode(number)
        head = log.head()
        log.asked(number, "none", LM, date(2026, 3, 10))
        assert log.head() == head, "the same again adds nothing"
    assert on_episode(again).ask_again[-1] == "asked again on 2026-03-10: nothing came about (LM)"
    assert again.screening.signed is not None
    assert (again.screening.progress, again.screening.progress_on) == ("enrolled", PartialDate(2026, 3, 4))
    told = "windows still run on 2026-03-04: E01, E02, E03, E05 until 2026-03-10; ask again then"
    said = weighed(episode.screening, "enrolled", PartialDate(2026, 3, 4), episode.findings)
    assert said.check == told
    assert not weighed(episode.screening, "enrolled", PartialDate(2026, 3, 10), episode.findings).check
    assert not weighed(episode.screening, "declined", PartialDate(2026, 3, 4), episode.findings).check


def test_with_what_came_about_one_is_to_be_screened_again(tmp_path: Path) -> None:
    day = datetime(2026, 3, 12, 12, tzinfo=UTC)
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts", lambda: day)
    number = saved(desk, "01-001")
    with desk.log(write=True) as log:
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # name, role, meaning
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4))
        log.asked(number, "happened", LM, date(2026, 3, 11))
    assert only(desk).steps[-1] == TO_ENTER
    told = "asked again on 2026-03-11: something came about"
    assert only(desk).steps[-2] == ("", f"{told} (LM)")
    again = {**ELIGIBLE, "relapse": "2026-03-08", "screening_date": "2026-03-12"}
    opened = desk.rescreen(number)
    for field, text in again.items():
        opened.sheet.put(field, Entry(text))
    later = desk.save(opened, LM).screening
    assert desk.episode(later).screening.outcome == "ineligible"
    assert tasks(desk) == []


def happened(tmp_path: Path) -> tuple[Desk, int]:
    """A desk at which somebody takes part of whom something came about since."""
    day = datetime(2026, 3, 12, 12, tzinfo=UTC)
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts", lambda: day)
    number = saved(desk, "01-001")
    with desk.log(write=True) as log:
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # name, role, meaning
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4))
        log.asked(number, "happened", LM, date(2026, 3, 11))
    return desk, number


def changed(desk: Desk, number: int, field: str, entry: Entry) -> None:
    """Save another entry of a field."""
    opened = desk.open_screening(number)
    opened.sheet.put(field, entry, "corrected")
    desk.save(opened, LM)


def test_what_came_about_is_entered_by_another_value_of_what_the_window_asks_for(tmp_path: Path) -> None:
    """Not by whatever else is saved, nor by what stands beside a value."""
    desk, number = happened(tmp_path)
    changed(desk, number, "edss", Entry("4.5"))
    assert TO_ENTER in only(desk).steps
    changed(desk, number, "inclusion_date", Entry("2026-03-11"))
    assert TO_ENTER in only(desk).steps
    changed(desk, number, "relapse", Entry(ELIGIBLE["relapse"], source="the letter"))
    assert TO_ENTER in only(desk).steps
    changed(desk, number, "relapse", Entry("2025-01"))
    assert all(TO_ENTER not in one.steps for one in tasks(desk))
    with desk.log() as log:
        assert log.verify().whole


def test_that_nothing_came_about_after_all_needs_a_reason(tmp_path: Path) -> None:
    desk, number = happened(tmp_path)
    with desk.log(write=True) as log:
        with pytest.raises(LogFault, match="was asked again on 2026-03-11: an answer of 2026-03-10"):
            log.asked(number, "none", LM, date(2026, 3, 10), "a mistake")
        with pytest.raises(
            LogFault, match="said on 2026-03-11 of 01-001 that something came about"
        ) as raised:
            log.asked(number, "none", LM, date(2026, 3, 11))
        assert raised.value.cause == "reason"
        episode = log.asked(number, "none", LM, date(2026, 3, 11), "another patient's")
    assert tasks(desk) == []
    told = "asked again on 2026-03-11: nothing came about (LM: another patient's)"
    report = on_episode(episode)
    assert report.ask_again[-1] == told
    assert report.changes[-1].why == "another patient's"


def test_an_answer_is_recorded_in_the_log_that_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, number = happened(tmp_path)
    with desk.log(write=True) as log:
        log.asked(number, "none", LM, date(2026, 3, 11), "a mistake")
        log.progress(number, "pending", LM, why="a mistake")
    other = saved(desk, "01-002")
    with desk.log(write=True) as log:
        log.progress(other, "enrolled", LM, on=PartialDate(2026, 3, 4))
    command = f"screener log asked {other} ANSWER"
    told = next(one for one in tasks(desk) if one.screening == other).steps[-1][1]
    which = ", where ANSWER is none or happened"
    assert f"({command} --log {desk.log_path}{which})" in told
    monkeypatch.setattr("screener.visit.todo.log_path", lambda: desk.log_path)
    told = next(one for one in tasks(desk) if one.screening == other).steps[-1][1]
    assert f"({command}{which})" in told
    assert "1 to be asked again" in counted(tasks(desk))


def test_to_ask_again_needs_somebody_enrolled_and_a_window(desk: Desk) -> None:
    number = saved(desk, "01-001")
    other = saved(desk, "01-002", screening_date="2026-03-10")
    with desk.log(write=True) as log:
        with pytest.raises(LogFault, match="01-001 is pending and eligible, not enrolled and eligible"):
            log.asked(number, "none", LM, date(2026, 3, 10))
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4))
        log.progress(other, "enrolled", LM, on=PartialDate(2026, 3, 10))
        with pytest.raises(LogFault, match="No window ran on after the visit of 01-002"):
            log.asked(other, "none", LM, date(2026, 3, 10))
        with pytest.raises(LogFault, match="cannot have been asked again on 2026-03-01, before that"):
            log.asked(number, "none", LM, date(2026, 3, 1))


def test_an_earlier_version_reads_the_row_of_who_was_asked_again(desk: Desk) -> None:
    """It takes the row for one on what became of the candidate, which tells that anew; one of a kind of its own would
    be to it a step that was cut off."""
    number = saved(desk, "01-001")
    with desk.log(write=True) as log:
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 4), why="as agreed")
        before = log.entries(number)[-1]
        log.asked(number, "none", LM, date(2026, 3, 10))
        row = log.entries(number)[-1]
        assert log.verify().whole
    assert (row.kind, row.new, row.why) == ("progress", "enrolled", "as agreed")
    assert row.details == {**before.details, "asked": "2026-03-10", "came": "none"}


def test_who_is_enrolled_and_not_signed_is_still_to_be_signed(desk: Desk) -> None:
    number = saved(desk, "01-001")
    with desk.log(write=True) as log:
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10))
    assert only(desk).steps[-1] == ("To sign", TO_SIGN)


def test_who_is_enrolled_and_found_ineligible_is_on_it_until_an_investigator_signs(desk: Desk) -> None:
    number = saved(desk, "01-001", edss="6.5")
    with desk.log(write=True) as log:
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10), why="found out after it")
    assert only(desk).steps[-1] == TO_TELL
    assert "to be looked at" in counted(tasks(desk))
    with desk.log(write=True) as log:
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    assert tasks(desk) == []


def test_what_is_missing_of_somebody_enrolled_is_still_to_be_obtained(desk: Desk) -> None:
    number = saved(desk, "01-001", platelets="")
    with desk.log(write=True) as log:
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10), why="a waiver")
    words = [word for word, _ in only(desk).steps]
    assert words == ["Check", "To obtain", "Ask again"]


def test_a_draft_is_on_it_whatever_it_comes_to(desk: Desk) -> None:
    found = visit(desk, "01-001", edss="6.5")
    desk.keep(found)
    task = only(desk)
    assert task.steps == (("Fails", "I03 not met: EDSS 6.5 is above 6 (by 0.5)"), ("To save", TO_SAVE))
    assert (task.outcome, task.screening, task.draft) == ("ineligible", 0, found.sheet.draft.id)
    assert (task.missing, task.told, task.state) == (0, "to save", "draft")


def test_a_draft_of_a_change_stands_for_the_screening_that_it_changes(desk: Desk) -> None:
    number = saved(desk, "01-001", edss="", platelets="")
    change = desk.open_screening(number)
    change.sheet.put("edss", Entry("4.5"))
    desk.keep(change)
    task = only(desk)
    assert (task.screening, task.draft, task.missing) == (number, change.sheet.draft.id, 1)
    assert task.state == "draft of a change"


def test_a_further_visit_in_a_draft_says_what_waits_to_be_confirmed(desk: Desk) -> None:
    again = desk.rescreen(saved(desk, "01-001"))
    again.sheet.put("screening_date", Entry("2027-03-02"))
    desk.keep(again)
    task = only(desk)
    words = [word for word, _ in task.steps if word]
    assert [word for word in words if word.startswith("To ")] == ["To obtain", "To confirm", "To save"]
    assert "to confirm" in task.told
    assert task.visit == PartialDate(2027, 3, 2)


def test_a_draft_of_a_taken_code_hides_nobody(desk: Desk) -> None:
    mine, theirs = visit(desk, "01-001", platelets=""), visit(desk, "01-001", edss="")
    desk.keep(mine)
    desk.save(theirs, LM)
    assert [(one.candidate, one.state) for one in tasks(desk)] == [
        ("01-001", "draft, its code is taken"),
        ("01-001", "provisional"),
    ]


def test_a_draft_whose_criteria_are_gone_is_on_it(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(find_trial(TRIAL).read_bytes())
    mine = desk.new(path, "01-001")
    mine.sheet.put("edss", Entry("4"))
    desk.keep(mine)
    path.unlink()
    task = only(desk)
    assert task.steps[0][0] == "To look at"
    assert str(path) in task.steps[0][1]


def _task(code: str, missing: int, day: PartialDate | None) -> Task:
    return Task(TRIAL, code, day, "undetermined", "provisional", missing, "", (("To obtain", f"{code} x"),))


TASKS = [
    _task("01-10", 2, PartialDate(2026, 3, 1)),
    _task("01-9", 1, None),
    _task("01-8", 1, PartialDate(2026, 3)),
    _task("01-7", 2, PartialDate(2026, 1, 5)),
]


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("nearest", ["01-8", "01-9", "01-7", "01-10"]),
        ("visit", ["01-7", "01-8", "01-10", "01-9"]),
        ("candidate", ["01-7", "01-8", "01-9", "01-10"]),
    ],
)
def test_the_order(sort: str, order: list[str]) -> None:
    assert [one.candidate for one in arranged(TASKS, sort)] == order  # type: ignore[arg-type]  # a sort


def test_a_part_of_a_code_or_of_a_step_finds_it() -> None:
    assert [one.candidate for one in arranged(TASKS, text="9 X")] == ["01-9"]
    assert len(arranged(TASKS, text=TRIAL.lower())) == len(TASKS)
    assert arranged(TASKS, text="to sign") == []
    assert len(arranged([TASKS[0]._replace(told="to sign")], text="To sign")) == 1


def test_no_line_is_longer_than_the_width_and_no_code_is_cut() -> None:
    code = "SITE-PARIS-PITIE-SALPETRIERE-NEUROLOGY-01"
    lines = [*as_text([_task(code, 1, None)], 60)]
    assert max(len(line) for line in lines if code not in line) <= 60
    assert any(code in line for line in lines)


def test_the_last_line_counts_everybody() -> None:
    kinds = (("To sign", TO_SIGN), ("To decide", TO_DECIDE), ("To look at", "the row is damaged"))
    listed = [_task(f"01-{place}", 0, None)._replace(steps=(step,)) for place, step in enumerate(kinds)]
    assert counted(listed) == "3 candidates: 1 to be signed, 1 to be enrolled or declined, 1 to be looked at"


def test_a_birth_date_is_in_no_step(desk: Desk) -> None:
    desk.keep(visit(desk, "01-001", birth_date="1981-06", sex="", edss="3.2"))
    told = "\n".join(as_text(tasks(desk)))
    assert "1981" not in told
    assert "Refused" in told


def test_what_came_after_a_draft_was_begun_is_not_hidden_by_it(desk: Desk) -> None:
    """Two windows screen somebody again: what the one saved is to be gone on with, beside the other's draft."""
    first = saved(desk, "01-001")
    mine, theirs = desk.rescreen(first), desk.rescreen(first)
    for one in (mine, theirs):
        one.sheet.put("screening_date", Entry("2027-03-02"))
        desk.keep(one)
    assert [one.state for one in tasks(desk)] == ["draft, screened again", "draft, screened again"]
    desk.save(theirs, LM)
    assert [(one.screening > first, bool(one.draft)) for one in tasks(desk)] == [(False, True), (True, False)]


def test_a_row_of_a_file_is_on_it_until_a_visit_is_begun(desk: Desk) -> None:
    protocol = load_protocol(TRIAL)
    file = shipped("criteria") / f"{TRIAL}.candidates.csv"
    rows = [row for row in open_table(file, protocol) if row.candidate.id == "synthetic-09"]
    with desk.log(write=True) as log:
        record(log, protocol, find_trial(TRIAL).read_bytes(), rows, "0" * 64, LM)
    row = only(desk)
    assert (row.candidate, row.told, bool(row.screening)) == ("synthetic-09", "1 to obtain", True)
    begun = visit(desk, "synthetic-09")
    desk.keep(begun)
    task = only(desk)
    assert (task.draft, task.screening, task.told) == (begun.sheet.draft.id, 0, "to save")
