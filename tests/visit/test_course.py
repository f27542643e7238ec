"""The course of a visit: which page, which question next, and what it says."""

from pathlib import Path

import pytest

from screener.reports.labels import label_of
from screener.visit.course import Course
from screener.visit.desk import Desk
from screener.visit.entries import Entry, choices
from screener.visit.trials import find_trial
from tests.log.visits import LM
from tests.visit.trial import ELIGIBLE, TRIAL

FIRST = {
    **{"screening_date": "2026-03-02", "inclusion_date": "2026-03-10", "sex": "male"},
    **{"birth_date": "1981-06-14"},
}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A man's visit, its first page filled in."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    visit = desk.new(find_trial(TRIAL), "01-001")
    course = Course(visit)
    for field, text in FIRST.items():
        visit.sheet.put(field, Entry(text))
    course.judge()
    return course


def answer(course: Course, field: str, text: str) -> None:
    """Enter an answer and judge."""
    course.sheet.put(field, Entry(text))
    course.judge()


def test_a_visit_begins_on_its_first_page(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    course = Course(desk.new(find_trial(TRIAL), "01-001"))
    assert course.page_to_begin() == 0
    assert course.criterion(0) is None


def test_what_is_not_entered_is_not_in_the_log(tmp_path: Path) -> None:
    """The app says it at the visit and on the report, where somebody saves."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts")
    visit = desk.new(find_trial(TRIAL), "01-001")
    assert Course(visit).nothing_new() == "Nothing was entered: nothing is saved."
    visit.sheet.put("edss", Entry("4.5"))
    assert Course(desk.save(visit, LM)).nothing_new() == "Everything is in the log already."


def test_then_on_the_next_open_question(course: Course) -> None:
    assert course.page_to_begin() == course.page_of("I01")
    question = course.next_question()
    assert question is not None
    assert (question.field, course.page_for(question)) == ("ms_course", 1)
    assert course.next_step() == "MS course: one answer can end the screening (I01)"


def test_every_question_that_is_asked_applies(course: Course) -> None:
    """To the last one, whatever is answered: nothing of pregnancy, contraception or breastfeeding for a man."""
    asked: list[str] = []
    course.for_completeness = True
    while (question := course.next_question()) is not None:
        assert question.field not in asked
        asked.append(question.field)
        listed = choices(course.visit.fields[question.field])
        answer(course, question.field, "no" if "no" in listed else listed[0] if listed else "5")
    assert len(asked) >= 15
    assert not {"pregnant", "breastfeeding", "childbearing_potential", "effective_contraception"} & {*asked}


def test_a_hard_stop_ends_the_questions_and_is_told_once(course: Course) -> None:
    assert not course.turned_ineligible()
    answer(course, "edss", "6.5")
    assert course.turned_ineligible()
    assert not course.turned_ineligible()
    assert course.next_question() is None
    assert course.next_step() == "^s saves the visit to the screening log"
    course.for_completeness = True
    assert course.next_question() is not None
    answer(course, "edss", "6")
    assert not course.turned_ineligible()
    answer(course, "edss", "6.5")
    assert course.turned_ineligible()


def test_what_is_being_typed_is_judged_and_not_entered(course: Course) -> None:
    course.live["edss"] = Entry("6.5")
    course.judge()
    assert course.is_ineligible
    assert "edss" not in course.sheet.entries
    del course.live["edss"]
    course.judge()
    assert not course.is_ineligible


def test_a_field_is_entered_on_the_page_that_asks_it_first(course: Course) -> None:
    assert course.page_with("birth_date", 3) == 0
    assert course.page_with("platelets", 0) == course.page_of("E04")
    assert course.page_with("no such field", 3) == 3
    assert course.last_page == 14


def test_what_was_told_to_come_next_comes_next(course: Course) -> None:
    """Also once what one was at is answered, and a question that was passed over stays open behind one."""
    course.ask()
    passed, at, told = (one.field for one in course.following()[:3])
    assert course.this_step(at) == "McDonald 2017: one answer can end the screening (I01)"
    assert course.next_step(at) == label_of(course.visit.fields[told])
    planned = course.following(at)
    answer(course, at, "yes")
    question = course.next_question(planned)
    assert question is not None
    assert question.field == told
    assert course.following()[0].field == passed


def test_the_last_question_leads_round_to_the_first(course: Course) -> None:
    course.ask()
    first, *_, last = (one.field for one in course.following())
    question = course.next_question(course.following(last))
    assert question is not None
    assert question.field == first


def test_where_no_other_question_is_open_none_is_promised(course: Course) -> None:
    for field, text in ELIGIBLE.items():
        course.sheet.put(field, Entry(text))
    answer(course, "edss", "")
    course.ask()
    assert course.this_step("edss") == "EDSS: one answer can end the screening (I03)"
    assert course.next_step("edss") == ""
