"""Chapter 14. The day of the visit.

An answer says what is so at the visit. Of days that are still to come it says nothing, and what ended by then
cannot be said to have lasted.
"""

import pytest

from screener.model.dates import Duration
from screener.model.protocol import DataField
from screener.model.rules import AnyOf, Lasted, Length, Not, Present
from tests.spec.handbook import Engine, event, holds, holds_for, protocol_of, window

INCLUSION = {"inclusion_date": "2026-03-10"}
HALF_A_YEAR = Duration(amount=6, unit="month")
STILL = "it is not known whether it still held on 2026-03-10"


def test_ongoing_where_the_window_begins_after_the_visit(engine: Engine) -> None:
    """“Corticosteroid within 30 days before inclusion”, which is in two months: it may be stopped before that."""
    holds(
        engine,
        event("corticosteroid", window("30 days")),
        """
        corticosteroid | screening_date | then    | missing                        | because
        ongoing        | 2026-02-08     | met     | -                              | corticosteroid: ongoing
        ongoing        | 2026-02-07     | unknown | corticosteroid                 | corticosteroid: ongoing on 2026-02-07, and whether it goes on until 2026-02-08 is not known
        ongoing        | 2026-02        | unknown | corticosteroid, screening_date | corticosteroid: ongoing on 2026-02, and whether it goes on until 2026-02-08 is not known
        ongoing        | 2026-01        | unknown | corticosteroid                 | corticosteroid: ongoing on 2026-01, and whether it goes on until 2026-02-08 is not known
        ongoing        | -              | met     | -                              | corticosteroid: ongoing
        2026-01-05     | 2026-01-05     | not_met | -                              | last corticosteroid 2026-01-05 is before 2026-02-08 … 2026-03-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )


def test_ongoing_some_hours_before_the_window(engine: Engine) -> None:
    """“Fever within 48 hours before inclusion”: the hour of the visit is not known."""
    holds(
        engine,
        event("fever", window("48 hours")),
        """
        fever   | screening_date | then
        ongoing | 2026-03-07     | unknown
        ongoing | 2026-03-08     | unknown
        ongoing | 2026-03-09     | met
        ongoing | 2026-03-10     | met
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        event("fever", window("12 hours")),
        "fever | screening_date | then\nongoing | 2026-03-10 | met\nongoing | 2026-03-09 | unknown",
        given=INCLUSION,
    )


def test_ongoing_beside_a_window_after_its_anchor(engine: Engine) -> None:
    """“Stroke within 3 months after the diagnosis”: on a day of the window it lies in it; later, since when tells."""
    holds(
        engine,
        event("stroke", window("3 months", after=True, anchor="diagnosis")),
        """
        screening_date | stroke_since | stroke_3_months_after_diagnosis | then    | missing                         | because
        2026-01-30     | -            | -                               | unknown | stroke                          | stroke: ongoing on 2026-01-30, and whether it goes on until 2026-01-31 is not known
        2026-01-31     | -            | -                               | met     | -                               | stroke: ongoing
        2026-04-30     | -            | -                               | met     | -                               | stroke: ongoing
        2026-05-01     | -            | -                               | unknown | stroke_since                    | stroke: ongoing, but the beginning of stroke is not known
        2026-05-01     | 2020         | -                               | met     | -                               | stroke: ongoing since 2020, by 2026-04-30
        2026-05-01     | 2026-05-01   | -                               | unknown | stroke_3_months_after_diagnosis | stroke: ongoing since 2026-05-01, after 2026-04-30: an earlier one may lie inside, but the last stroke up to 3 months after diagnosis is not known
        2026-05-01     | 2026-05-01   | 2026-02                         | met     | -                               | stroke: ongoing since 2026-05-01, after 2026-04-30, and the last by then, 2026-02, is within it
        -              | 2020         | -                               | unknown | screening_date                  | stroke: ongoing, but screening date is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"diagnosis_date": "2026-01-31", "stroke": "ongoing"},
    )
    holds(
        engine,
        event("stroke", window(after=True, anchor="diagnosis")),
        """
        diagnosis_date | screening_date | then    | missing        | because
        2020-01-31     | 2026-03-10     | met     | -              | stroke: ongoing
        2026-03-11     | 2026-03-10     | unknown | stroke         | stroke: ongoing on 2026-03-10, and whether it goes on until 2026-03-11 is not known
        2020-01-31     | -              | unknown | screening_date | stroke: ongoing, but screening date is not known
        -              | 2026-03-10     | unknown | diagnosis_date | stroke: ongoing, but diagnosis date is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"stroke": "ongoing"},
    )


def test_no_beside_a_window_that_is_still_to_come(engine: Engine) -> None:
    """“Surgery within 4 weeks after inclusion”: who had none so far may have one then."""
    holds(
        engine,
        event("surgery", window("4 weeks", after=True)),
        """
        surgery    | inclusion_date | screening_date | then    | missing                 | because
        no         | 2026-03-10     | 2026-03-09     | unknown | surgery                 | surgery: no, but 2026-03-10 … 2026-04-07 has not begun by 2026-03-09
        no         | 2026-03-10     | 2026-03        | unknown | surgery, screening_date | surgery: no, but 2026-03-10 … 2026-04-07 has not begun by 2026-03
        no         | 2026-03-10     | 2026-03-10     | not_met | -                       | surgery: no
        no         | 2026-03-10     | -              | not_met | -                       | surgery: no
        no         | -              | 2026-03-09     | unknown | inclusion_date          | surgery: no, but inclusion date is not known
        2025       | 2026-03-10     | 2026-03-09     | unknown | surgery                 | last surgery 2025 is before 2026-03-10 … 2026-04-07, which has not begun by 2026-03-09
        2026-02    | 2026-03-10     | 2026-03-10     | not_met | -                       | last surgery 2026-02 is before 2026-03-10 … 2026-04-07
        -          | -              | 2026-03-09     | unknown | surgery, inclusion_date | surgery is not known; inclusion date is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_none_so_far_in_a_window_that_runs_on(engine: Engine) -> None:
    """“No fever within 48 hours before inclusion”, a week before it: it passes, and is to be asked again."""
    holds(
        engine,
        event("fever", window("48 hours", anchor="inclusion")),
        """
        fever      | inclusion_date | screening_date | then    | proviso
        no         | 2026-03-17     | 2026-03-10     | not_met | none so far: the window runs until 2026-03-17; ask again then
        2026-01    | 2026-03-17     | 2026-03-10     | not_met | none so far: the window runs until 2026-03-17; ask again then
        no         | 2026-03-17     | 2026-03        | not_met | none so far: the window runs until 2026-03-17; ask again then
        no         | 2026-03-10     | 2026-03-10     | not_met | -
        no         | 2026-03-17     | -              | not_met | -
        no         | -              | 2026-03-10     | not_met | none so far: inclusion date is not known, and the window may run on after the visit; ask again when it is over
        2026-01-01 | -              | 2026-03-10     | unknown | -
        -          | 2026-03-17     | 2026-03-10     | unknown | -
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        event("fever", window("1 month", near="1 week", anchor="inclusion")),
        """
        fever | inclusion_date | screening_date | then    | proviso
        no    | 2026-03-17     | 2026-03-10     | not_met | -
        no    | 2026-03-18     | 2026-03-10     | not_met | none so far: the window runs until 2026-03-11; ask again then
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        event("fever", window("1 month", after=True, anchor="consent")),
        """
        fever      | consent_date | screening_date | then    | proviso
        no         | 2026-03-01   | 2026-03-10     | not_met | none so far: the window runs until 2026-04-01; ask again then
        2026-02-01 | 2026-03-01   | 2026-03-10     | not_met | none so far: the window runs until 2026-04-01; ask again then
        no         | 2026-02-10   | 2026-03-10     | not_met | -
        2026-03-05 | 2026-03-01   | 2026-03-10     | met     | -
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        event("pregnant", window("1 month", anchor="inclusion")),
        "pregnant | sex | then | proviso\n- | male | not_met | -",
        given={"inclusion_date": "2026-03-17", "screening_date": "2026-03-10"},
    )


def test_a_proviso_is_told_where_it_decides(engine: Engine) -> None:
    """“No fever within 48 hours before inclusion, or vaccinated”."""
    fever = event("fever", window("48 hours", anchor="inclusion"))
    holds(
        engine,
        AnyOf(rules=(Not(rule=fever), Present(finding="vaccinated", words="vaccinated"))),
        """
        fever | vaccinated | then    | proviso
        no    | no         | met     | none so far: the window runs until 2026-03-17; ask again then
        -     | yes        | met     | -
        -     | no         | unknown | -
        """,
        given={"inclusion_date": "2026-03-17", "screening_date": "2026-03-10"},
    )


def test_no_for_good(engine: Engine) -> None:
    """“Pregnant within 3 months after inclusion”: no man will be, whether or not he was asked."""
    holds(
        engine,
        event("pregnant", window("3 months", after=True)),
        """
        pregnant | sex    | then    | because
        -        | male   | not_met | pregnant: no (sex: male)
        no       | male   | not_met | pregnant: no
        no       | female | unknown | pregnant: no, but 2026-03-10 … 2026-06-10 has not begun by 2026-03-01
        no       | -      | unknown | pregnant: no, but 2026-03-10 … 2026-06-10 has not begun by 2026-03-01
        """,
        given={**INCLUSION, "screening_date": "2026-03-01"},
    )


def test_a_plain_answer_beside_a_window_to_come(engine: Engine) -> None:
    """The same where an event is answered as a mere yes or no."""
    holds(
        engine,
        event("surgery", window("4 weeks", after=True)),
        """
        surgery | screening_date | then
        no      | 2026-03-09     | unknown
        no      | 2026-03-10     | not_met
        yes     | 2026-03-09     | unknown
        """,
        given=INCLUSION,
        fields=[DataField(name="surgery", kind="yes_no", question="Surgery")],
    )


@pytest.mark.parametrize("bound", ["at least", "more than"])
def test_what_ended_may_not_have_lasted_until_the_anchor(engine: Engine, bound: Length) -> None:
    """“Metformin for at least 6 months”, and another criterion asks when it was last taken."""
    lasted = Lasted(event="metformin", bound=bound, duration=HALF_A_YEAR)
    shorter = {"at least": "less than", "more than": "at most"}[bound]
    protocol = protocol_of({"I01": lasted, "E01": event("metformin", window("1 month"))})
    holds_for(
        engine,
        protocol,
        "I01",
        f"""
        metformin  | metformin_since | then    | missing         | because
        2020-01    | 2010            | unknown | metformin       | metformin since 2010, but last 2020-01: {STILL}
        2026-03-09 | 2010            | unknown | metformin       | metformin since 2010, but last 2026-03-09: {STILL}
        2026-03    | 2010            | unknown | metformin       | metformin since 2010, but last 2026-03: {STILL}
        2026-03-10 | 2010            | met     | -               | metformin since 2010, {bound} 6 months on 2026-03-10
        ongoing    | 2010            | met     | -               | metformin since 2010, {bound} 6 months on 2026-03-10
        2026-02    | 2026-01         | not_met | -               | metformin since 2026-01, {shorter} 6 months on 2026-03-10
        2026-01    | 2025            | unknown | metformin       | metformin since 2025, but last 2026-01: {STILL}
        2026-01    | no              | not_met | -               | metformin: no
        2026-01    | -               | unknown | metformin_since | the beginning of metformin is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )


def test_what_ended_early_may_not_hold_any_longer(engine: Engine) -> None:
    """“Metformin for at most 6 months”: what has ended has not lasted so long either; longer, it is told."""
    lasted = Lasted(event="metformin", bound="at most", duration=HALF_A_YEAR)
    protocol = protocol_of({"I01": lasted, "E01": event("metformin", window("1 month"))})
    holds_for(
        engine,
        protocol,
        "I01",
        f"""
        metformin  | metformin_since | then    | because
        2026-02    | 2026-01         | unknown | metformin since 2026-01, but last 2026-02: {STILL}
        2026-02    | 2024            | not_met | metformin since 2024, more than 6 months on 2026-03-10
        """,
        given=INCLUSION,
    )


def test_an_earlier_one_that_lies_after_the_day_up_to_which_it_is_asked_for(engine: Engine) -> None:
    """The last relapse “up to 48 hours before screening” cannot be one of yesterday: that answer is refused."""
    holds(
        engine,
        event("relapse", window("1 year", near="48 hours", anchor="screening")),
        """
        relapse    | relapse_48_hours_before_screening | then    | missing                           | because
        2026-03-10 | 2026-03-09                        | unknown | relapse_48_hours_before_screening | last relapse 2026-03-10 is after the time within 1 year, 48 hours or more before 2026-03-10: an earlier one may lie inside, but the last relapse up to 48 hours before screening was refused: 2026-03-09 lies after 2026-03-08, up to which the last one is asked for
        2026-03-10 | 2026-03-08                        | unknown | relapse_48_hours_before_screening | last relapse 2026-03-10 is after the time within 1 year, 48 hours or more before 2026-03-10, and the last by then, 2026-03-08, may lie inside or outside it
        2026-03-10 | 2026-03-07                        | met     | -                                 | last relapse 2026-03-10 is after the time within 1 year, 48 hours or more before 2026-03-10, and the last by then, 2026-03-07, is within it
        -          | 2026-03-09                        | unknown | relapse                           | relapse is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"screening_date": "2026-03-10"},
    )
    holds(
        engine,
        event("relapse", window("2 weeks", after=True, anchor="diagnosis")),
        """
        diagnosis_date | relapse_2_weeks_after_diagnosis | then    | because
        2025-01-31     | 2025-02-15                      | unknown | last relapse 2026 is after 2025-01-31 … 2025-02-14: an earlier one may lie inside, but the last relapse up to 2 weeks after diagnosis was refused: 2025-02-15 lies after 2025-02-14, up to which the last one is asked for
        2025-01-31     | 2025-02                         | met     | last relapse 2026 is after 2025-01-31 … 2025-02-14, and the last by then, 2025-02, is within it
        2025-01        | 2025-02-15                      | unknown | last relapse 2026, but diagnosis date 2025-01 is not known to the day
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"relapse": "2026"},
    )
