"""Chapter 6, continued. Windows that leave their last day out: “more than 2 weeks before”, “less than 3 months”."""

from tests.spec.handbook import Engine, event, holds, window

INCLUSION = {"inclusion_date": "2026-03-10"}


def test_more_than_so_long(engine: Engine) -> None:
    """“More than 2 weeks before inclusion” and “more than 3 months after it”: the day itself is left out."""
    holds(
        engine,
        event("surgery", window(near="2 weeks", strict=True)),
        """
        surgery    | then    | changes on | because
        2026-02-23 | met     | -          | last surgery 2026-02-23 is within the time up to 2026-02-23
        2026-02-24 | unknown | -          | last surgery 2026-02-24 is after the time up to 2026-02-23: an earlier one may lie inside, but the last surgery up to more than 2 weeks before inclusion is not known
        no         | not_met | -          | surgery: no
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
    holds(
        engine,
        event("surgery", window(near="3 months", after=True, strict=True)),
        """
        surgery    | then    | changes on | because
        2026-06-10 | not_met | -          | last surgery 2026-06-10 is before the time from 2026-06-11 on
        2026-06-11 | met     | 2026-03-11 | last surgery 2026-06-11 is within the time from 2026-06-11 on
        """,
        given=INCLUSION,
    )


def test_less_than_so_long(engine: Engine) -> None:
    """“Less than 3 months before inclusion” and “less than 3 months after it”."""
    holds(
        engine,
        event("surgery", window("3 months", strict=True)),
        """
        surgery    | then    | changes on | because
        2025-12-10 | not_met | -          | last surgery 2025-12-10 is before 2025-12-11 … 2026-03-10
        2025-12-11 | met     | 2026-03-11 | last surgery 2025-12-11 is within 2025-12-11 … 2026-03-10
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        event("surgery", window("3 months", after=True, strict=True)),
        """
        surgery    | then    | because
        2026-06-09 | met     | last surgery 2026-06-09 is within 2026-03-10 … 2026-06-09
        2026-06-10 | unknown | last surgery 2026-06-10 is after 2026-03-10 … 2026-06-09: an earlier one may lie inside, but the last surgery up to less than 3 months after inclusion is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
