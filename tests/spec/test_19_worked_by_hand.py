"""Chapter 19. Worked by hand.

Verdicts that were worked out on paper from what the chapters before say, where several of them meet: a partial date
at a window's end, 29 February, a birthday on the visit, an exception inside a list, what is not asked beside what is
not known.
"""

from screener.model.rules import AllOf, AnyOf, AtLeast, Between, Compare, Lasted, Not, OneOf, Unless, When
from tests.spec.handbook import Engine, event, holds, length, number, times, window, yes

ON = {"inclusion_date": "2026-03-10"}
WOMAN = OneOf(variable="sex", values=("female",))


def test_a_partial_date_at_the_ends_of_a_window(engine: Engine) -> None:
    """“Within 3 months, but not within the last 2 weeks”: from 2025-12-10 to 2026-02-24."""
    holds(
        engine,
        event("relapse", window("3 months", near="2 weeks")),
        """
        relapse    | then
        2025-12-09 | not_met
        2025-12-10 | met
        2025-12    | unknown
        2025-11    | not_met
        2026-01    | met
        2026-02-24 | met
        2026-02-25 | unknown
        2026-02    | unknown
        2026       | unknown
        2025       | unknown
        2024       | not_met
        2026-03    | unknown
        no         | not_met
        ongoing    | unknown
        """,
        given=ON,
    )


def test_the_29th_of_february(engine: Engine) -> None:
    """A year back from it is the 28th; four years back the 29th; “less than” leaves that day out."""
    past = event("relapse", window("1 year"))
    less = event("relapse", window("1 year").model_copy(update={"strict": True}))
    holds(
        engine,
        AllOf(rules=(past, Not(rule=less))),
        """
        relapse    | inclusion_date | then
        2027-02-27 | 2028-02-29     | not_met
        2027-02-28 | 2028-02-29     | met
        2027-03-01 | 2028-02-29     | not_met
        2027-02    | 2028-02-29     | unknown
        2028-02-29 | 2029-02-28     | not_met
        2028-02-28 | 2029-02-28     | met
        2024-02-29 | 2025-03-01     | not_met
        2024-03-01 | 2025-03-01     | met
        """,
    )


def test_a_birthday_on_the_day(engine: Engine) -> None:
    """18 to 65 years: a birthday that the year lacks comes on 1 March, and 65 lasts until the eve of 66."""
    holds(
        engine,
        Between(variable="age", low=number("18", "a"), high=number("65", "a")),
        """
        birth_date | inclusion_date | then
        2008-02-29 | 2026-02-28     | not_met
        2008-02-29 | 2026-03-01     | met
        2008-03-10 | 2026-03-10     | met
        2008-03-11 | 2026-03-10     | not_met
        2008-03    | 2026-03-10     | unknown
        2008-03    | 2026-03-31     | met
        2008       | 2026-12-31     | met
        2008       | 2026-12-30     | unknown
        1960-03-10 | 2026-03-10     | not_met
        1960-03-11 | 2026-03-10     | met
        1960       | 2026-03-10     | unknown
        1960-04    | 2026-03-10     | met
        1959       | 2026-03-10     | not_met
        """,
    )
    holds(
        engine,
        Compare(variable="age", operator=">", quantity=number("18", "a")),
        """
        birth_date | then
        2008-03-10 | not_met
        2007-03-11 | not_met
        2007-03-10 | met
        2007-03    | unknown
        """,
        given=ON,
    )


def test_a_range_without_its_ends(engine: Engine) -> None:
    """“More than 50 and up to 100 G/L”, also where a laboratory gives a limit alone."""
    holds(
        engine,
        Between(variable="platelets", low=number("50", "10*9/L"), high=number("100", "10*9/L"), bounds="(]"),
        """
        platelets    | then
        50 G/L       | not_met
        50000 /mm3   | not_met
        50.1 G/L     | met
        100 G/L      | met
        100.1 G/L    | not_met
        > 50 G/L     | unknown
        > 100 G/L    | not_met
        >= 100 G/L   | unknown
        <= 50 G/L    | not_met
        < 50.1 G/L   | unknown
        """,
    )


def test_multiples_without_a_limit(engine: Engine) -> None:
    """Nothing is assumed of a laboratory; a multiple needs none."""
    holds(
        engine,
        Compare(variable="alt", operator="<=", quantity=times("3", "ULN")),
        """
        alt         | alt_uln | then    | missing
        120 U/L     | 40 U/L  | met     | -
        120.1 U/L   | 40 U/L  | not_met | -
        2 U/L       | -       | unknown | alt_uln
        0 U/L       | -       | unknown | alt_uln
        3 × ULN     | -       | met     | -
        3.1 × ULN   | -       | not_met | -
        < 3 × ULN   | -       | met     | -
        > 3 × ULN   | -       | not_met | -
        < 120 U/L   | 40 U/L  | met     | -
        > 119 U/L   | 40 U/L  | unknown | alt
        -           | 40 U/L  | unknown | alt
        refused     | 40 U/L  | unknown | alt
        """,
    )


def test_guards_inside_lists(engine: Engine) -> None:
    """What is not asked of somebody satisfies an "all of" and counts for nothing in an "any of"."""
    asked = When(guard=WOMAN, then=yes("effective_contraception"))
    holds(
        engine,
        AllOf(rules=(asked, yes("anticoagulant"))),
        """
        sex    | effective_contraception | anticoagulant | then
        male   | -                       | yes           | met
        male   | -                       | no            | not_met
        male   | -                       | -             | unknown
        female | -                       | no            | not_met
        female | -                       | yes           | unknown
        -      | no                      | yes           | unknown
        -      | yes                     | yes           | met
        """,
    )
    holds(
        engine,
        AnyOf(rules=(asked, yes("anticoagulant"))),
        """
        sex    | effective_contraception | anticoagulant | then
        male   | yes                     | no            | not_met
        male   | -                       | yes           | met
        male   | -                       | -             | unknown
        female | yes                     | -             | met
        -      | yes                     | no            | unknown
        -      | no                      | no            | not_met
        """,
    )
    holds(
        engine,
        Not(rule=asked),
        """
        sex    | effective_contraception | then
        male   | -                       | not_applicable
        female | yes                     | not_met
        female | no                      | met
        female | -                       | unknown
        """,
    )


def test_exceptions_that_are_not_known(engine: Engine) -> None:
    """“Relapse within a year, unless anticoagulated or with platelets below 50”."""
    spared = AnyOf(
        rules=(
            yes("anticoagulant"),
            Compare(variable="platelets", operator="<", quantity=number("50", "10*9/L")),
        )
    )
    holds(
        engine,
        Unless(rule=event("relapse", window("1 year")), exception=spared),
        """
        relapse    | anticoagulant | platelets | then    | missing
        2026-01-01 | no            | 50 G/L    | met     | -
        2026-01-01 | no            | -         | unknown | platelets
        2026-01-01 | -             | 49 G/L    | not_met | -
        2026-01-01 | -             | 50 G/L    | unknown | anticoagulant
        2025       | no            | 60 G/L    | unknown | relapse, screening_date
        2025       | yes           | -         | not_met | -
        no         | -             | -         | not_met | -
        -          | yes           | -         | not_met | -
        """,
        given=ON,
    )


def test_so_many_of_several(engine: Engine) -> None:
    """Two of three, of which one is not asked of everybody, and the opposite of it."""
    two = AtLeast(
        count=2, rules=(yes("anticoagulant"), yes("vasectomy"), When(guard=WOMAN, then=yes("breastfeeding")))
    )
    table = """
        sex    | anticoagulant | vasectomy | breastfeeding | then
        male   | yes           | yes       | -             | {0}
        male   | yes           | no        | -             | {1}
        male   | yes           | -         | -             | unknown
        male   | no            | -         | -             | {1}
        female | yes           | no        | yes           | {0}
        female | yes           | no        | -             | unknown
        female | no            | no        | -             | {1}
        """
    holds(engine, two, table.format("met", "not_met"))
    holds(engine, Not(rule=two), table.format("not_met", "met"))


def test_an_anchor_to_come(engine: Engine) -> None:
    """A visit on 2 March, an inclusion planned for the 10th: what is after the visit is not known at it."""
    holds(
        engine,
        event("relapse", window("1 month", anchor="inclusion")),
        """
        relapse    | inclusion_date | then    | proviso
        2026-02-10 | 2026-03-10     | met     | -
        2026-02-09 | 2026-03-10     | not_met | none so far: the window runs until 2026-03-10; ask again then
        no         | 2026-03-10     | not_met | none so far: the window runs until 2026-03-10; ask again then
        2026-02    | 2026-03-10     | unknown | -
        2026-03    | 2026-03-10     | met     | -
        2026       | 2026-04-02     | unknown | -
        ongoing    | 2026-03-10     | met     | -
        yes        | 2026-03-10     | unknown | -
        """,
        given={"screening_date": "2026-03-02"},
        default_anchor="screening_date",
    )


def test_how_long_with_a_partial_beginning(engine: Engine) -> None:
    """“For at least 6 months” on 2026-08-31: since 28 February at the latest."""
    lasting = Lasted(event="diabetes", bound="at least", duration=length("6 months"))
    table = """
        diabetes_since | then
        2026-02-28     | {0}
        2026-03-01     | {1}
        2026-02        | {0}
        2026-03        | {1}
        2026           | unknown
        2025           | {0}
        no             | {1}
        yes            | unknown
        2026-09-01     | unknown
        """
    on = {"inclusion_date": "2026-08-31"}
    holds(engine, lasting, table.format("met", "not_met"), given=on)
    holds(engine, Not(rule=lasting), table.format("not_met", "met"), given=on)


def test_two_windows_over_one_event(engine: Engine) -> None:
    """In the past year and not in the past 3 months: no day is in both, and what decides one may leave the other."""
    holds(
        engine,
        AllOf(rules=(event("relapse", window("1 year")), Not(rule=event("relapse", window("3 months"))))),
        """
        relapse    | then
        2025-03-09 | not_met
        2025-03-10 | met
        2025-12-09 | met
        2025-12-10 | not_met
        2025-12    | unknown
        2025-06    | met
        2025       | unknown
        2026-01    | not_met
        ongoing    | not_met
        no         | not_met
        yes        | unknown
        """,
        given=ON,
    )
