"""Dates as people type them: one reading is taken, two are asked about."""

from datetime import date

from screener.visit.when import plain_day

TODAY = date(2026, 3, 10)


def test_a_date_of_one_reading_is_taken() -> None:
    for text in ("30/11/2026", "11/30/2026", "30.11.2026", "30-11-2026", "2026/11/30", " 30/11/2026 "):
        assert plain_day(text, TODAY) == "2026-11-30"
    assert plain_day("5/5/2026", TODAY) == "2026-05-05"
    assert plain_day("2026/13/04", TODAY) == "2026/13/04"


def test_a_date_of_two_readings_and_what_is_none_stay_as_they_are() -> None:
    for text in (
        "03/04/2025",
        "3.4.2025",
        "31/02/2026",
        "30/11.2026",
        "30/11/26",
        "2026-11",
        "no",
        "",
        "2026",
    ):
        assert plain_day(text, TODAY) == text


def test_today_is_the_day_that_is_said() -> None:
    assert plain_day("today", TODAY) == plain_day("Today ", TODAY) == "2026-03-10"
    assert plain_day("today") == "today"
