"""Chapter 6, continued. Lengths of time in minutes and in parts of hours.

Dates have no time of day: few days decide beside so short a time, and the others leave it open.
"""

from decimal import Decimal

import pytest
from pydantic import ValidationError

from screener.model.dates import Duration, TimeUnit, length_of
from screener.model.rules import Lasted
from tests.spec.handbook import Engine, event, holds, window

INCLUSION = {"inclusion_date": "2026-03-10"}


def test_minutes(engine: Engine) -> None:
    """“Within 4.5 hours”, “within 90 minutes”: dates have no time of day, so that few days decide."""
    holds(
        engine,
        event("relapse", window("4.5 hours")),
        """
        relapse    | then    | because
        2026-03-10 | unknown | last relapse 2026-03-10 may lie inside or outside the time within 4.5 hours before 2026-03-10
        2026-03-09 | unknown | last relapse 2026-03-09 may lie inside or outside the time within 4.5 hours before 2026-03-10
        2026-03-08 | not_met | last relapse 2026-03-08 is before the time within 4.5 hours before 2026-03-10
        2026-03-11 | unknown | last relapse 2026-03-11 is after the time within 4.5 hours before 2026-03-10: an earlier one may lie inside, but the last relapse up to the inclusion is not known
        no         | not_met | relapse: no
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
    holds(
        engine,
        event("relapse", window("2910 minutes", near="1470 minutes")),
        """
        relapse    | then    | because
        2026-03-09 | unknown | last relapse 2026-03-09 may lie inside or outside the time within 2910 minutes, 1470 minutes or more before 2026-03-10
        2026-03-08 | unknown | last relapse 2026-03-08 may lie inside or outside the time within 2910 minutes, 1470 minutes or more before 2026-03-10
        2026-03-06 | not_met | last relapse 2026-03-06 is before the time within 2910 minutes, 1470 minutes or more before 2026-03-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
    holds(
        engine,
        event("relapse", window("90 minutes", after=True, anchor="screening")),
        """
        relapse    | screening_date | then    | proviso
        2026-03-10 | 2026-03-10     | unknown | -
        2026-03-09 | 2026-03-10     | not_met | none so far: the window runs until 2026-03-11; ask again then
        no         | 2026-03-10     | not_met | none so far: the window runs until 2026-03-11; ask again then
        """,
    )


def test_lasted_some_minutes(engine: Engine) -> None:
    """“For at least 30 minutes”: what began two days ago has lasted so long, what began today may have."""
    half_an_hour = Duration(amount=30, unit="minute")
    holds(
        engine,
        Lasted(event="diabetes", bound="at least", duration=half_an_hour),
        """
        diabetes_since | then    | because
        2026-03-08     | met     | diabetes since 2026-03-08, at least 30 minutes on 2026-03-10
        2026-03-09     | unknown | diabetes since 2026-03-09 may or may not be at least 30 minutes on 2026-03-10
        2026-03-10     | unknown | diabetes since 2026-03-10 may or may not be at least 30 minutes on 2026-03-10
        """,
        given=INCLUSION,
    )


def test_a_length_is_exact() -> None:
    """A part of a unit is so many of a smaller one, or no length at all; hours keep a part that is whole in minutes."""
    cases: tuple[tuple[str, TimeUnit, str], ...] = (
        ("4.5", "hour", "4.5 hours"),
        ("4.50", "hour", "4.5 hours"),
        ("1.0", "hour", "1 hour"),
        ("0.1", "hour", "0.1 hours"),
        ("0.5", "day", "12 hours"),
        ("1.5", "year", "18 months"),
        ("2.25", "year", "27 months"),
        ("90", "minute", "90 minutes"),
    )
    for amount, unit, shown in cases:
        assert str(length_of(Decimal(amount), unit)) == shown
    none: tuple[tuple[str, TimeUnit], ...] = (
        ("0.33", "hour"),
        ("1.5", "month"),
        ("0.5", "minute"),
        ("0.3", "year"),
        ("2.5", "week"),
        ("0.0625", "day"),
        ("4." + "3" * 30, "hour"),
        ("NaN", "hour"),
    )
    for amount, unit in none:
        assert length_of(Decimal(amount), unit) is None
    with pytest.raises(ValidationError):
        Duration(amount=Decimal("1.5"), unit="month")
    again = Duration(amount=Decimal("4.50"), unit="hour")
    assert Duration.model_validate_json(again.model_dump_json()) == again
    assert again.model_dump(mode="json") == {"amount": "4.5", "unit": "hour"}
    assert (
        Duration.model_validate_json('{"amount": 48, "unit": "hour"}').model_dump_json()
        == '{"amount":48,"unit":"hour"}'
    )
