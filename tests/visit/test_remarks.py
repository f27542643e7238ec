"""Dates that can be true and seldom are, said beside the field."""

import pytest

from screener.log.intake import OWN
from screener.visit.entries import date_fault
from screener.visit.remarks import remark
from tests.visit.trial import protocol, typed

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
    ],
)
def test_a_date_that_is_odd_beside_the_visit_is_remarked(field: str, visit: str, day: str, told: str) -> None:
    assert said(field, visit, day) == told


@pytest.mark.parametrize("text", ["", "2026", "2026-03", "2026-03-31"])
def test_the_date_of_a_source(text: str) -> None:
    assert date_fault(text) == ""


@pytest.mark.parametrize("text", ["2026-03-32", "last week", "10/03/2026"])
def test_what_is_no_date_of_a_source(text: str) -> None:
    assert text in date_fault(text)
    assert "mapping" not in date_fault(text)
