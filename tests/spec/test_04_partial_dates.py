"""Chapter 4. Dates that are known in part.

2025-04 is some day of April 2025, and 2025 some day of that year. Where every such day gives the same
answer, that is the answer; else it is unknown. No date is ever imputed.
"""

from screener.model.dates import Duration
from screener.model.rules import Compare, Lasted
from tests.spec.handbook import Engine, event, holds, number, window

YEAR = window("1 year")
INCLUSION = {"inclusion_date": "2026-03-10"}


def test_months(engine: Engine) -> None:
    """“A relapse during the past year”, on 2026-03-10: the window begins within March 2025."""
    holds(
        engine,
        event("relapse", YEAR),
        """
        relapse | then    | because
        2025-04 | met     | last relapse 2025-04 is within 2025-03-10 … 2026-03-10
        2025-03 | unknown | last relapse 2025-03 may lie inside or outside 2025-03-10 … 2026-03-10
        2025-02 | not_met | last relapse 2025-02 is before 2025-03-10 … 2026-03-10
        """,
        given=INCLUSION,
    )


def test_years(engine: Engine) -> None:
    """The same with years; all of 2024 lies before the window."""
    holds(
        engine,
        event("relapse", YEAR),
        """
        relapse | then    | missing
        2025    | unknown | relapse
        2024    | not_met | -
        """,
        given={**INCLUSION, "screening_date": "2026-03-10"},
    )


def test_nothing_lies_after_the_screening(engine: Engine) -> None:
    """What is told at the screening visit has happened by then: the interval ends on that day."""
    holds(
        engine,
        event("relapse", YEAR),
        """
        relapse    | screening_date | then    | because
        2026       | -              | unknown | last relapse 2026 may lie inside or outside 2025-03-10 … 2026-03-10
        2026       | 2026-03-10     | met     | last relapse 2026 is within 2025-03-10 … 2026-03-10
        2026       | 2026-02        | met     | last relapse 2026 is within 2025-03-10 … 2026-03-10
        2026-03    | 2026-03-05     | met     | last relapse 2026-03 is within 2025-03-10 … 2026-03-10
        2026-03    | 2026-02-20     | unknown | relapse 2026-03 is after the screening date 2026-02-20
        2026-02-21 | 2026-02-20     | unknown | relapse 2026-02-21 is after the screening date 2026-02-20
        2026-02-20 | 2026-02-20     | met     | last relapse 2026-02-20 is within 2025-03-10 … 2026-03-10
        """,
        given=INCLUSION,
    )


def test_the_screening_date_is_missing_where_it_could_end_the_interval(engine: Engine) -> None:
    """A date known to the day, or one that lies outside whenever it was, waits for no other."""
    holds(
        engine,
        event("relapse", YEAR),
        """
        relapse    | screening_date | then    | missing
        2026       | -              | unknown | relapse, screening_date
        2026       | refused        | unknown | relapse, screening_date
        2026       | 2026           | unknown | relapse, screening_date
        2026       | 2026-03        | unknown | relapse, screening_date
        2026       | 2026-03-10     | met     | -
        2026       | 2026-03-11     | unknown | relapse
        2026-03-11 | -              | unknown | relapse_by_inclusion
        2027       | -              | unknown | relapse_by_inclusion
        2024       | -              | not_met | -
        yes        | -              | unknown | relapse
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        Lasted(event="diabetes", bound="at most", duration=Duration(amount=2, unit="month")),
        """
        diabetes_since | screening_date | then    | missing
        2026           | -              | unknown | diabetes_since, screening_date
        2026           | 2026-01-09     | not_met | -
        2026           | 2026-03-10     | unknown | diabetes_since
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        Compare(variable="age", operator=">=", quantity=number("1", "mo")),
        """
        birth_date | screening_date | then    | missing
        2026       | -              | unknown | birth_date, screening_date
        2026       | 2026-02-10     | met     | -
        2026       | 2026-03-10     | unknown | birth_date
        """,
        given=INCLUSION,
    )


def test_only_a_whole_date_is_an_anchor(engine: Engine) -> None:
    """A month is no anchor, even where every day of it would give the same answer."""
    holds(
        engine,
        event("relapse", YEAR),
        """
        relapse    | inclusion_date | then    | missing                 | because
        2026-01-01 | 2026-03        | unknown | inclusion_date          | last relapse 2026-01-01, but inclusion date 2026-03 is not known to the day
        2026-01-01 | -              | unknown | inclusion_date          | last relapse 2026-01-01, but inclusion date is not known
        2026-01-01 | refused        | unknown | inclusion_date          | last relapse 2026-01-01, but inclusion date was refused: not taken
        -          | -              | unknown | relapse, inclusion_date | relapse is not known; inclusion date is not known
        no         | -              | not_met | -                       | relapse: no
        """,  # noqa: E501 - a table is as wide as its sentences
    )
