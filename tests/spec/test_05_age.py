"""Chapter 5. Age.

Age is counted in completed units of time on the anchor's date: eighteen from the eighteenth birthday on,
fifty-five up to the day before the fifty-sixth. The birth date is never repeated; the age is shown.
"""

from screener.model.rules import Between, Compare
from tests.spec.handbook import Engine, holds, number

INCLUSION = {"inclusion_date": "2026-03-10"}
ADULT = Between(variable="age", low=number("18", "a"), high=number("55", "a"))


def test_completed_years(engine: Engine) -> None:
    """“Age between 18 and 55 years”, on 2026-03-10."""
    holds(
        engine,
        ADULT,
        """
        birth_date | then    | because
        2008-03-10 | met     | 18 years on 2026-03-10
        2008-03-11 | not_met | 17 years on 2026-03-10, below 18 years
        1970-03-11 | met     | 55 years on 2026-03-10
        1970-03-10 | not_met | 56 years on 2026-03-10, above 55 years
        1970-03    | unknown | 55 to 56 years on 2026-03-10: the birth date is not known closely enough
        1980       | met     | 45 to 46 years on 2026-03-10
        2008       | unknown | 17 to 18 years on 2026-03-10: the birth date is not known closely enough
        2009       | not_met | 16 to 17 years on 2026-03-10, below 18 years
        -          | unknown | birth date is not known
        refused    | unknown | birth date was refused
        """,
        given=INCLUSION,
    )


def test_leap_day(engine: Engine) -> None:
    """Born on 29 February, one is a year older on 1 March of a common year."""
    table = """
    birth_date | inclusion_date | then
    2008-02-29 | 2026-02-28     | not_met
    2008-02-29 | 2026-03-01     | met
    2008-02-28 | 2026-02-28     | met
    2004-02-29 | 2028-02-29     | met
    """
    holds(engine, Compare(variable="age", operator=">=", quantity=number("18", "a")), table)


def test_minors(engine: Engine) -> None:
    """“Minors”: under eighteen."""
    holds(
        engine,
        Compare(variable="age", operator="<", quantity=number("18", "a")),
        """
        birth_date | then    | because
        2008-03-11 | met     | 17 years on 2026-03-10, below 18 years
        2008-03-10 | not_met | 18 years on 2026-03-10, not below 18 years
        """,
        given=INCLUSION,
    )


def test_months_weeks_and_days(engine: Engine) -> None:
    """Small children's ages. Six months after 31 August is the last day of February, not before."""
    table = """
    birth_date | inclusion_date | then
    {} | {} | {}
    {} | {} | {}
    """
    six_months = Compare(variable="age", operator=">=", quantity=number("6", "mo"))
    rows = ("2025-08-31", "2026-02-28", "not_met", "2025-08-31", "2026-03-01", "met")
    holds(engine, six_months, table.format(*rows))
    two_weeks = Compare(variable="age", operator=">=", quantity=number("2", "wk"))
    rows = ("2026-03-01", "2026-03-14", "not_met", "2026-03-01", "2026-03-15", "met")
    holds(engine, two_weeks, table.format(*rows))
    ten_days = Compare(variable="age", operator="<=", quantity=number("10", "d"))
    rows = ("2026-03-01", "2026-03-11", "met", "2026-03-01", "2026-03-12", "not_met")
    holds(engine, ten_days, table.format(*rows))


def test_parts_of_a_year(engine: Engine) -> None:
    """Two and a half years are thirty months; a tenth of a year is no number of months."""
    holds(
        engine,
        Compare(variable="age", operator=">=", quantity=number("2.5", "a")),
        """
        birth_date | then    | because
        2023-09-10 | met     | 30 months on 2026-03-10, at least 2.5 years
        2023-09-11 | not_met | 29 months on 2026-03-10, below 2.5 years
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        Compare(variable="age", operator=">=", quantity=number("2.1", "a")),
        """
        birth_date | then    | because
        2000-01-01 | unknown | an age of "2.1 years" is not a whole number of months
        """,
        given=INCLUSION,
    )


def test_the_anchor(engine: Engine) -> None:
    """Age needs a whole date to be counted on, and the criteria file must say which."""
    holds(
        engine,
        ADULT,
        """
        birth_date | inclusion_date | then    | missing                    | because
        1980-01-01 | -              | unknown | inclusion_date             | inclusion date is not known
        1980-01-01 | 2026           | unknown | inclusion_date             | inclusion date 2026 is not known to the day
        -          | -              | unknown | birth_date, inclusion_date | birth date is not known; inclusion date is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        ADULT,
        """
        birth_date | then    | missing | because
        1980-01-01 | unknown | -       | the text names no anchor, and the criteria file must state default_anchor
        -          | unknown | -       | the text names no anchor, and the criteria file must state default_anchor
        """,
        default_anchor="",
    )
    holds(
        engine,
        ADULT.model_copy(update={"at": "screening"}),
        """
        birth_date | screening_date | then
        2008-03-10 | 2026-03-09     | not_met
        2008-03-10 | 2026-03-10     | met
        """,
    )


def test_born_after_the_anchor(engine: Engine) -> None:
    """A birth date after the anchor or the visit is a mistake, and no age."""
    holds(
        engine,
        ADULT,
        """
        birth_date | inclusion_date | screening_date | then    | because
        2026-03-11 | 2026-03-10     | -              | unknown | the birth date is after 2026-03-10
        2026-03-11 | 2026-03-20     | 2026-03-10     | unknown | birth date is after the screening date 2026-03-10
        """,
    )


def test_the_next_birthday(engine: Engine) -> None:
    """The day on which the age, and nothing else, makes the criterion another."""
    holds(
        engine,
        ADULT,
        """
        birth_date | then    | changes on
        1970-03-11 | met     | 2026-03-11
        1980-07-01 | met     | 2036-07-01
        2008-04-01 | not_met | 2026-04-01
        1960-01-01 | not_met | -
        1980-07    | met     | -
        2008-02-29 | met     | 2064-02-29
        """,
        given=INCLUSION,
    )
