"""What was typed and refused: the log keeps it with its reason, and everything that is made from the log says so."""

import json
from pathlib import Path

import pytest

from screener.log import open_log, tables
from screener.log.records import NOT_TAKEN, Given, Refusal
from screener.log.verify import verify
from screener.reports.candidate import CandidateReport
from screener.reports.decision import as_text
from screener.visit import view
from screener.visit.course import Course
from screener.visit.desk import Desk
from screener.visit.entries import Entry
from screener.visit.paper import report_of, written
from screener.visit.trials import find_trial
from screener.visit.visiting import Visit
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL, protocol

WHY = '"3,2" is not an EDSS value. EDSS goes 0, 1.0, 1.5 … 10'


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A desk of its own."""
    return Desk(tmp_path / "log.db", tmp_path / "drafts")


def saved(desk: Desk, **other: str) -> Visit:
    """A visit with all answers that was saved and is opened again."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in {**ELIGIBLE, **other}.items():
        visit.sheet.put(field, Entry(text))
    return desk.open_screening(desk.save(visit, LM).screening)


def corrected(desk: Desk, visit: Visit, text: str) -> Visit:
    """The visit with another EDSS, saved and opened again."""
    visit.sheet.put("edss", Entry(text))
    return desk.open_screening(desk.save(visit, LM).screening)


def shown(visit: Visit, field: str) -> view.Input:
    """An input of the visit as it is shown."""
    scene = view.scene_of(visit.protocol, visit.sheet)
    return view.input_in(scene, visit.fields[field])


def data(report: CandidateReport) -> dict[str, str]:
    """The values of a report by field."""
    return {one.field: one.value for one in report.data}


def test_a_visit_that_is_opened_again_has_what_was_typed_and_why_it_was_refused(desk: Desk) -> None:
    visit = saved(desk, edss="3,2")
    edss = shown(visit, "edss")
    assert (edss.entry.text, edss.refused) == ("3,2", True)
    assert edss.shown == f"refused when it was saved: {WHY}"
    scene = view.scene_of(visit.protocol, visit.sheet)
    assert dict(scene.judged.candidate.refused) == {"edss": WHY}
    assert not visit.is_unsaved


def test_the_log_keeps_it_and_stays_whole(desk: Desk) -> None:
    visit = saved(desk, edss="3,2")
    with desk.log() as log:
        episode = log.episode(visit.screening)
    assert episode.held["edss"].given == Given(None, refused=Refusal("3,2", WHY))
    assert episode.screening.reasons == (f"I03 unknown: EDSS was refused: {WHY}",)
    assert verify(desk.log_path).whole


def test_an_entry_of_an_earlier_program_reads_as_it_did(desk: Desk) -> None:
    """It says that something was refused, and nothing more."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    given = {"edss": Given(None, refused=Refusal())}
    with open_log(desk.log_path) as log:
        number = log.start(visit.protocol, visit.source, "01-001", LM, given).screening.number
        (row,) = (one for one in log.entries(number) if one.what == "edss")
        assert row.details == {"refused": True}
        assert log.episode(number).candidate.refused == {"edss": NOT_TAKEN}
    edss = shown(desk.open_screening(number), "edss")
    assert (edss.entry.text, edss.shown) == ("", view.NOT_KEPT)


def test_a_birth_date_is_not_kept_in_this_way_either(desk: Desk) -> None:
    visit = saved(desk, birth_date="14.06.1981")
    with desk.log() as log:
        # Hashes and moments have any four digits in them some day.
        rows = [entry._replace(at="", hash="", criteria="", reading="") for entry in log.entries()]
    assert "1981" not in " ".join(map(str, rows))
    why = "refused when it was saved, and not kept: the birth date (not repeated here) is not a date of the calendar"
    assert shown(visit, "birth_date").shown.startswith(why)
    assert "the birth date (not repeated here)" in data(report_of(desk, visit))["birth_date"]


def test_to_correct_it_replaces_no_value_and_needs_no_reason(desk: Desk) -> None:
    visit = saved(desk, edss="3,2")
    assert not visit.sheet.needs_reason("edss", Entry("3.5"))
    again = corrected(desk, visit, "3.5")
    assert (shown(again, "edss").entry.text, shown(again, "edss").refused) == ("3.5", False)


def test_what_was_refused_stays_so_where_another_program_would_read_it(desk: Desk) -> None:
    """The reopened visit says what the log decided, not what the text would be read as today."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    given = {"edss": Given(None, refused=Refusal("3.5", "it was not understood"))}
    with open_log(desk.log_path) as log:
        number = log.start(visit.protocol, visit.source, "01-001", LM, given).screening.number
    opened = desk.open_screening(number)
    candidate = view.scene_of(opened.protocol, opened.sheet).judged.candidate
    assert ("edss" in candidate.values, candidate.refused["edss"]) == (False, "it was not understood")


def test_the_report_says_it_in_every_form(desk: Desk) -> None:
    report = report_of(desk, saved(desk, edss="3,2"))
    assert data(report)["edss"] == f"not taken: {WHY}"
    assert report.refused == (("EDSS", WHY),)
    assert f"Refused     EDSS: {WHY}" in as_text(report, 120)
    assert WHY.replace('"', "&quot;") in written(report, "html")
    assert json.loads(written(report, "json"))["refused"] == [["EDSS", WHY]]


def test_the_changes_say_what_was_typed_first(desk: Desk) -> None:
    visit = corrected(desk, saved(desk, edss="3,2"), "3.5")
    visit.sheet.put("edss", Entry("3,3"), "misread")
    visit = desk.open_screening(desk.save(visit, LM).screening)
    changes = [(one.old, one.new, one.why) for one in report_of(desk, visit).changes]
    assert changes == [("“3,2” not taken", "3.5", ""), ("3.5", "“3,3” not taken", "misread")]


def test_the_values_have_what_was_refused_in_columns_of_its_own(desk: Desk) -> None:
    """In the column of the values it could be taken for one."""
    visit = saved(desk, edss="3,2")
    with desk.log() as log:
        table = tables.values([log.episode(visit.screening)], log.head())
    (row,) = (
        cells
        for row in table.rows
        if (cells := dict(zip(table.columns, row, strict=True)))["type"] == "refused"
    )
    assert (row["field"], row["value"], row["refused_text"], row["refused_because"]) == (
        "edss",
        "",
        "3,2",
        WHY,
    )


def test_a_visits_day_that_was_refused_is_not_shown_as_its_day(desk: Desk) -> None:
    visit = saved(desk, screening_date="31/02/2026")
    assert visit.status() == "01-001  saved, not signed"
    assert saved(desk).status() == "01-001  visit 2026-03-02  saved, not signed"


def test_the_report_on_a_draft_says_what_was_refused_too(desk: Desk) -> None:
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("edss", Entry("3,2"))
    assert report_of(desk, visit).refused == (("EDSS", WHY),)


def test_the_report_says_which_answers_contradict_each_other(desk: Desk) -> None:
    """The data show both: why one of them is to be obtained is said, with labels."""
    told = (
        ("sex", '"sex" says male and "childbearing potential" says yes: one of the two is wrong'),
        (
            "childbearing potential",
            '"childbearing potential" says yes and "sex" says male: one of the two is wrong',
        ),
    )
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in {**ELIGIBLE, "childbearing_potential": "yes"}.items():
        visit.sheet.put(field, Entry(text))
    assert report_of(desk, visit).refused == told
    assert report_of(desk, desk.save(visit, LM)).refused == told


def test_what_somebody_else_typed_and_was_refused_is_told_as_such_and_replaced_without_a_reason(
    desk: Desk,
) -> None:
    mine = saved(desk)
    theirs = desk.open_screening(mine.screening)
    mine.sheet.put("consent_date", Entry("2026-03-01"))
    theirs.sheet.put("consent_date", Entry("31/02/2026"))
    desk.save(theirs, LM)
    note = desk.refreshed(mine).note
    assert note.endswith("consent date was blank, is now “31/02/2026”, which was refused, here “2026-03-01”.")


def test_what_somebody_else_saved_as_a_value_needs_a_reason(desk: Desk) -> None:
    mine = saved(desk)
    theirs = desk.open_screening(mine.screening)
    mine.sheet.put("consent_date", Entry("2026-03-01"))
    theirs.sheet.put("consent_date", Entry("2026-02-28"))
    desk.save(theirs, LM)
    assert desk.refreshed(mine).note.endswith("To save what is entered here over it needs a reason.")


@pytest.mark.parametrize(
    ("dates", "why"),
    [
        ({"inclusion_date": "1981-06-13"}, "lies after the inclusion date 1981-06-13"),
        ({"screening_date": "1981-06-01", "inclusion_date": ""}, "lies after the screening date 1981-06-01"),
        ({"screening_date": "", "inclusion_date": ""}, "there is no day yet on which to say the age"),
        ({"screening_date": "2026-03", "inclusion_date": ""}, "there is no day yet on which to say the age"),
    ],
)
def test_a_birth_date_of_which_no_age_can_be_kept_is_refused_with_a_word(
    desk: Desk, dates: dict[str, str], why: str
) -> None:
    """It does not become *not known* by itself: who saves is asked first, and the log says why."""
    visit = desk.new(find_trial(TRIAL), "01-001")
    for field, text in {**ELIGIBLE, **dates}.items():
        visit.sheet.put(field, Entry(text))
    (asked,) = [one for one in Course(visit).refused() if one.field.name == "birth_date"]
    assert why in asked.shown
    again = desk.open_screening(desk.save(visit, LM).screening)
    assert why in shown(again, "birth_date").shown
    assert why in data(report_of(desk, again))["birth_date"]
    again.sheet.put("birth_date", Entry("1981-06-01"))
    again.sheet.put("screening_date", Entry("2026-03-02"), "entered late")
    again.sheet.put("inclusion_date", Entry("2026-03-10"), "entered late")
    assert not Course(again).refused()
    last = desk.open_screening(desk.save(again, LM).screening)
    assert shown(last, "birth_date").entry.text.startswith("44 years on 2026-03-02")


def test_a_birth_date_after_the_day_that_ages_are_counted_to_is_told_beside_its_field() -> None:
    visit_of = {"inclusion_date": Entry("2026-11-28"), "birth_date": Entry("2026-12-05")}
    found = view.scene(protocol(), "01-001", visit_of)
    why = "the birth date (not repeated here) lies after the inclusion date 2026-11-28"
    field = protocol().field("birth_date")
    assert field is not None
    assert view.input_in(found, field)[4:6] == (why, True)
    assert view.not_used(found)["birth_date"] == why


EITHER_AGE = """trial = "AGEO"

[[criterion]]
id = "I01"
text = "Age 18 years or older at inclusion, or age 16 years or older at diagnosis"
rule = "any of (age >= 18 years at inclusion; age >= 16 years at diagnosis)"
"""
"""Two days to which an age is counted, of which one is enough."""


def of_either_age(desk: Desk, tmp_path: Path, **dates: str) -> Visit:
    """A visit of somebody whose age at inclusion is enough, with the birth date and these dates."""
    trial = tmp_path / "AGEO.toml"
    trial.write_text(EITHER_AGE, encoding="utf-8")
    visit = desk.new(trial, "05-001")
    days = {"screening_date": "2026-03-10", "inclusion_date": "2026-03-10", "birth_date": "2000-01-01"}
    for field, text in {**days, **dates}.items():
        visit.sheet.put(field, Entry(text))
    return visit


def test_nobody_is_judged_by_a_birth_date_that_is_not_taken(desk: Desk, tmp_path: Path) -> None:
    """It lies after one of two days, the other of which would be enough: draft, report and log say the same."""
    visit = of_either_age(desk, tmp_path, diagnosis_date="1999-01-01")
    scene = Course(visit).scene
    why = "the birth date (not repeated here) lies after the diagnosis date 1999-01-01"
    assert scene.judged.decision.outcome == "undetermined"
    assert scene.judged.findings[0].reasons == ("birth date was refused",)
    report = report_of(desk, visit)
    assert (report.outcome, report.refused) == ("undetermined", (("birth date", why),))
    assert [card.outcome for card in desk.recent()] == []
    desk.keep(visit)
    assert [card.outcome for card in desk.recent()] == ["undetermined"]
    again = desk.save(visit, LM)
    assert again.outcome == "undetermined"
    assert Course(again).scene.judged.decision.outcome == "undetermined"


def test_a_date_before_the_birth_that_a_kept_age_tells_of_is_to_be_looked_at(
    desk: Desk, tmp_path: Path
) -> None:
    """Of the birth date only the age is left when the other date comes; the birth date is not repeated either."""
    saved_first = desk.save(of_either_age(desk, tmp_path), LM)
    odd = "birth date is at odds with the diagnosis date 1999-01-01: by the age that was kept, it lies before the birth"
    assert not view.checks(Course(saved_first).scene)
    saved_first.sheet.put("diagnosis_date", Entry("1999-01-01"))
    assert odd in view.checks(Course(saved_first).scene)
    last = desk.save(saved_first, LM)
    assert odd in desk.screenings()[-1].checks
    assert odd in report_of(desk, last).checks
    last.sheet.put("diagnosis_date", Entry("1999-06-01"), "entered wrongly")
    assert not view.checks(Course(last).scene)


def test_without_a_day_a_birth_date_is_no_mistake_while_one_types() -> None:
    found = view.scene(protocol(), "01-001", {"birth_date": Entry("1981-06-14")})
    field = protocol().field("birth_date")
    assert field is not None
    assert not view.input_in(found, field).refused
