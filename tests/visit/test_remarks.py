"""Dates that can be true and seldom are, said beside the field."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from screener.log.intake import OWN
from screener.visit.course import Course
from screener.visit.desk import Desk
from screener.visit.entries import Entry, date_fault
from screener.visit.remarks import remark
from screener.visit.trials import find_trial
from tests.visit.trial import TRIAL, protocol, typed

PROTOCOL = protocol().model_copy(
    update={"anchors": {"inclusion": "inclusion_date", "consent": "consent_date"}}
)

THAT = "the visit of 2026-03-02: is that right?"


def said(field: str, visit: str, day: str) -> str:
    found = PROTOCOL.field(field) or next(one for one in OWN if one.name == field)
    return remark(found, PROTOCOL, typed({"screening_date": visit, field: day}))


@pytest.mark.parametrize(
    ("field", "visit", "day", "told"),
    [
        ("consent_date", "2026-03-02", "2026-03-02", ""),
        ("consent_date", "2026-03-02", "2026-03-03", f"after {THAT}"),
        ("consent_date", "2026-03-02", "2026-03", ""),
        ("consent_date", "2026-03-02", "2024-12-01", f"more than a year before {THAT}"),
        ("inclusion_date", "2026-03-02", "2026-03-10", ""),
        ("inclusion_date", "2026-03-02", "2026-03-01", f"before {THAT}"),
        ("inclusion_date", "2026-03-02", "2206-03-10", ""),
        ("inclusion_date", "2026-03-02", "2028-03-10", f"more than a year after {THAT}"),
        ("inclusion_date", "2026-03-02", "2016-03-10", f"more than a year before {THAT}"),
        ("inclusion_date", "2026-03-02", "2027-03-02", ""),
        ("inclusion_date", "", "2016-03-10", ""),
        ("birth_date", "2026-03-02", "1981-06-14", ""),
        ("relapse", "2026-03-02", "2020-06-14", ""),
        ("relapse", "2026-03-02", "2026-03", ""),
        (
            "relapse",
            "2026-03-02",
            "2026-03-05",
            "after the visit of 2026-03-02, so that it does not count at it: is that right?",
        ),
    ],
)
def test_a_date_that_is_odd_beside_the_visit_is_remarked(field: str, visit: str, day: str, told: str) -> None:
    assert said(field, visit, day) == told


def test_what_is_to_be_obtained_before_the_visit_is_remarked() -> None:
    def on(by: str) -> str:
        found = PROTOCOL.field("relapse")
        assert found is not None
        entries = {"relapse": Entry(unknown=True, dated=by), **typed({"screening_date": "2026-03-02"})}
        return remark(found, PROTOCOL, entries)

    assert on("2026-02-01") == f"to be obtained by 2026-02-01, before {THAT}"
    assert on("2026-03-02") == on("2026-04") == on("") == on("soon") == ""


def test_no_consent_beside_a_signed_one_is_remarked() -> None:
    def on(field: str, **texts: str) -> str:
        found = PROTOCOL.field(field) or next(one for one in OWN if one.name == field)
        return remark(found, PROTOCOL, typed({"screening_date": "2026-03-02", **texts}))

    signed = {"consent_date": "2026-03-01", "consent_version": "3.0"}
    told = "at odds with the consent of 2026-03-01 version 3.0: is that right?"
    assert on("informed_consent", informed_consent="no", **signed) == told
    assert "version 3.0: is that right?" in on(
        "informed_consent", informed_consent="no", consent_version="3.0"
    )
    assert on("consent_date", informed_consent="no", **signed).startswith("at odds with ")
    assert on("informed_consent", informed_consent="yes", **signed) == ""
    assert on("consent_date", informed_consent="yes", **signed) == ""
    assert on("informed_consent", informed_consent="no") == ""
    assert on("informed_consent", **signed) == ""


@pytest.mark.parametrize(
    ("visit", "told"),
    [
        ("2026-03-02", ""),
        ("2026-03-03", ""),  # it is tomorrow in the east
        ("2026-03-04", "in the future (today is 2026-03-02): is that right?"),
        ("2099-01-01", "in the future (today is 2026-03-02): is that right?"),
        ("2026", ""),
        ("2027", "in the future (today is 2026-03-02): is that right?"),
        ("?", ""),
    ],
)
def test_a_visit_in_the_future_is_remarked(visit: str, told: str) -> None:
    field = PROTOCOL.field("screening_date")
    assert field is not None
    assert remark(field, PROTOCOL, typed({"screening_date": visit}), date(2026, 3, 2)) == told


def test_the_day_is_the_desks(tmp_path: Path) -> None:
    """Remarks alone ask what day it is: no verdict does."""
    desk = Desk(tmp_path / "log.db", tmp_path / "drafts", lambda: datetime(2026, 3, 2, 23, tzinfo=UTC))
    visit = desk.new(find_trial(TRIAL), "01-001")
    visit.sheet.put("screening_date", Entry("2062-03-02"))
    course = Course(visit)
    (shown,) = (one for one in course.inputs(0) if one.field.name == "screening_date")
    assert shown.remark == "in the future (today is 2026-03-02): is that right?"


@pytest.mark.parametrize("text", ["", "2026", "2026-03", "2026-03-31"])
def test_the_date_of_a_source(text: str) -> None:
    assert date_fault(text) == ""


@pytest.mark.parametrize("text", ["2026-03-32", "last week", "10/03/2026"])
def test_what_is_no_date_of_a_source(text: str) -> None:
    assert text in date_fault(text)
    assert "mapping" not in date_fault(text)
