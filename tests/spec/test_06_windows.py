"""Chapter 6. Windows.

A window is measured along the calendar from its anchor, clamped at month ends and closed at both ends.
What is known of an event is its last occurrence: before the window, there was none inside; after it,
there may have been an earlier one.
"""

import pytest

from screener.model.dates import Duration
from screener.model.rules import Lasted, Length
from tests.spec.handbook import Engine, event, holds, holds_for, protocol_of, window, yes

INCLUSION = {"inclusion_date": "2026-03-10"}


def test_closed_at_both_ends(engine: Engine) -> None:
    """“During the past year”, on 2026-03-10."""
    holds(
        engine,
        event("relapse", window("1 year")),
        """
        relapse    | then    | changes on
        2025-03-09 | not_met | -
        2025-03-10 | met     | 2026-03-11
        2026-03-10 | met     | 2027-03-11
        2026-03-11 | unknown | -
        """,
        given=INCLUSION,
    )


def test_month_ends(engine: Engine) -> None:
    """“Within 6 months”: six months before 31 August is the last day of February."""
    holds(
        engine,
        event("therapeutic_trial", window("6 months")),
        """
        therapeutic_trial | inclusion_date | then    | changes on
        2026-02-28        | 2026-08-31     | met     | 2026-09-01
        2026-02-27        | 2026-08-31     | not_met | -
        2028-02-29        | 2028-08-31     | met     | 2028-09-01
        2028-02-28        | 2028-08-31     | not_met | -
        2026-08-31        | 2027-02-28     | met     | 2027-03-01
        2026-08-28        | 2027-02-28     | met     | 2027-03-01
        2026-08-27        | 2027-02-28     | not_met | -
        """,
    )


def test_leap_year(engine: Engine) -> None:
    """A year before 29 February is 28 February."""
    holds(
        engine,
        event("relapse", window("1 year")),
        """
        relapse    | inclusion_date | then
        2027-02-28 | 2028-02-29     | met
        2027-02-27 | 2028-02-29     | not_met
        """,
    )


def test_days_and_weeks(engine: Engine) -> None:
    """“30 days preceding the inclusion” and “within 4 weeks”."""
    holds(
        engine,
        event("high_dose_corticosteroid", window("30 days", anchor="inclusion")),
        """
        high_dose_corticosteroid | then    | changes on
        2026-02-08               | met     | 2026-03-11
        2026-02-07               | not_met | -
        2026-03-10               | met     | 2026-04-10
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        event("high_dose_corticosteroid", window("4 weeks")),
        """
        high_dose_corticosteroid | then
        2026-02-10               | met
        2026-02-09               | not_met
        """,
        given=INCLUSION,
    )


def test_last_occurrence_after_the_window(engine: Engine) -> None:
    """“A relapse during the year before screening”, a later one known: an earlier one may lie inside."""
    holds(
        engine,
        event("relapse", window("1 year", near="3 months", anchor="screening")),
        """
        relapse    | then    | missing                           | because
        2025-03-09 | not_met | -                                 | last relapse 2025-03-09 is before 2025-03-10 … 2025-12-10
        2025-12-10 | met     | -                                 | last relapse 2025-12-10 is within 2025-03-10 … 2025-12-10
        2025-12-11 | unknown | relapse_3_months_before_screening | last relapse 2025-12-11 is after 2025-03-10 … 2025-12-10: an earlier one may lie inside, but the last relapse up to 3 months before screening is not known
        2025-12    | unknown | relapse                           | last relapse 2025-12 may lie inside or outside 2025-03-10 … 2025-12-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"screening_date": "2026-03-10"},
    )


def test_the_last_occurrence_up_to_the_windows_end(engine: Engine) -> None:
    """“No relapse between 12 and 3 months before screening”, the last one a month ago: the one before decides."""
    holds(
        engine,
        event("relapse", window("1 year", near="3 months", anchor="screening")),
        """
        relapse_3_months_before_screening | then    | missing                           | changes on | because
        no         | not_met | -                                 | 2026-05-10 | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and there was none by then
        2025-03-09 | not_met | -                                 | 2026-05-10 | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and the last by then, 2025-03-09, is before it
        2025-12-10 | met     | -                                 | 2027-02-11 | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and the last by then, 2025-12-10, is within it
        2025-12    | met     | -                                 | -          | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and the last by then, 2025-12, is within it
        2025       | unknown | relapse_3_months_before_screening | -          | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and the last by then, 2025, may lie inside or outside it
        2025-12-11 | unknown | relapse_3_months_before_screening | -          | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10: an earlier one may lie inside, but the last relapse up to 3 months before screening was refused: 2025-12-11 lies after 2025-12-10, up to which the last one is asked for
        yes        | unknown | relapse_3_months_before_screening | -          | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and the date of the last by then is not known
        ongoing    | met     | -                                 | 2027-02-11 | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10, and it was ongoing then
        refused    | unknown | relapse_3_months_before_screening | -          | last relapse 2026-02-10 is after 2025-03-10 … 2025-12-10: an earlier one may lie inside, but the last relapse up to 3 months before screening was refused: not taken
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"screening_date": "2026-03-10", "relapse": "2026-02-10"},
        default_anchor="screening_date",
    )


def test_what_is_ongoing_beside_a_window_that_ended(engine: Engine) -> None:
    """The same of what is ongoing: since when, and then what was before."""
    holds(
        engine,
        event("relapse", window("1 year", near="3 months", anchor="screening")),
        """
        relapse_since | relapse_3_months_before_screening | then    | missing                           | because
        -             | no                                | unknown | relapse_since                     | relapse: ongoing, but the beginning of relapse is not known
        2020          | -                                 | met     | -                                 | relapse: ongoing since 2020, by 2025-12-10
        2025-12       | -                                 | unknown | relapse_since                     | relapse: ongoing since 2025-12, which may lie before or after 2025-12-10
        2026-02       | -                                 | unknown | relapse_3_months_before_screening | relapse: ongoing since 2026-02, after 2025-12-10: an earlier one may lie inside, but the last relapse up to 3 months before screening is not known
        2026-02       | no                                | not_met | -                                 | relapse: ongoing since 2026-02, after 2025-12-10, and there was none by then
        2026-02       | 2025-06                           | met     | -                                 | relapse: ongoing since 2026-02, after 2025-12-10, and the last by then, 2025-06, is within it
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"screening_date": "2026-03-10", "relapse": "ongoing"},
    )


def test_an_earlier_one_where_any_earlier_one_counts(engine: Engine) -> None:
    """“A relapse more than 6 months before inclusion”, and “within 3 months after it”: a yes may do."""
    holds(
        engine,
        event("relapse", window(near="6 months")),
        """
        relapse_6_months_before_inclusion | then    | because
        yes                               | met     | last relapse 2026-01 is after the time up to 2025-09-10, and there was one by then
        no                                | not_met | last relapse 2026-01 is after the time up to 2025-09-10, and there was none by then
        """,  # noqa: E501 - a table is as wide as its sentences
        given={**INCLUSION, "relapse": "2026-01"},
    )
    holds(
        engine,
        event("relapse", window("3 months", after=True, anchor="diagnosis")),
        """
        relapse_3_months_after_diagnosis | then    | because
        no                               | not_met | last relapse 2026 is after 2025-01-31 … 2025-04-30, and there was none by then
        2025-04                          | met     | last relapse 2026 is after 2025-01-31 … 2025-04-30, and the last by then, 2025-04, is within it
        2024                             | not_met | last relapse 2026 is after 2025-01-31 … 2025-04-30, and the last by then, 2024, is before it
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"diagnosis_date": "2025-01-31", "relapse": "2026"},
    )


def test_an_earlier_one_that_contradicts_the_last(engine: Engine) -> None:
    """There never was one and there was one by then; or the last of all is before it."""
    never = '"relapse" says no and "relapse 3 months before screening" tells of one: one of the two is wrong'
    later = '"relapse" gives a last day before that of "relapse 3 months before screening": one of the two is wrong'
    holds(
        engine,
        event("relapse", window("1 year", near="3 months", anchor="screening")),
        f"""
        relapse    | relapse_3_months_before_screening | then    | because
        no         | 2025-06                           | unknown | relapse was refused: {never}
        no         | yes                               | unknown | relapse was refused: {never}
        2025-05-31 | 2025-06                           | unknown | relapse was refused: {later}
        2025       | 2025-06                           | unknown | last relapse 2025 may lie inside or outside 2025-03-10 … 2025-12-10
        no         | no                                | not_met | relapse: no
        2025-06    | no                                | met     | last relapse 2025-06 is within 2025-03-10 … 2025-12-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"screening_date": "2026-03-10"},
    )


def test_after_an_anchor(engine: Engine) -> None:
    """“Within 3 months after inclusion”, and “1 to 3 months after”."""
    holds(
        engine,
        event("relapse", window("3 months", after=True)),
        """
        relapse    | then    | changes on
        2026-03-09 | not_met | -
        2026-03-10 | met     | 2026-03-11
        2026-06-10 | met     | 2026-06-11
        2026-06-11 | unknown | -
        ongoing    | unknown | -
        no         | not_met | -
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        event("relapse", window("3 months", near="1 month", after=True)),
        """
        relapse    | then    | because
        2026-04-09 | not_met | last relapse 2026-04-09 is before 2026-04-10 … 2026-06-10
        2026-04-10 | met     | last relapse 2026-04-10 is within 2026-04-10 … 2026-06-10
        """,
        given=INCLUSION,
    )


def test_open_windows(engine: Engine) -> None:
    """“Before inclusion”, “more than 6 months before”, “since inclusion”."""
    holds(
        engine,
        event("relapse", window()),
        """
        relapse    | then    | changes on | because
        1990       | met     | -          | last relapse 1990 is within the time up to 2026-03-10
        2026-03-11 | unknown | -          | last relapse 2026-03-11 is after the time up to 2026-03-10: an earlier one may lie inside, but the last relapse up to the inclusion is not known
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
    holds(
        engine,
        event("relapse", window(near="6 months")),
        """
        relapse    | then
        2025-09-10 | met
        2025-09-11 | unknown
        ongoing    | unknown
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        event("relapse", window(after=True)),
        """
        relapse    | then    | because
        2026-03-09 | not_met | last relapse 2026-03-09 is before the time from 2026-03-10 on
        2031       | met     | last relapse 2031 is within the time from 2026-03-10 on
        """,
        given=INCLUSION,
    )


def test_hours(engine: Engine) -> None:
    """“Within 48 hours”: the hour is not known, so the day must decide with room to spare."""
    holds(
        engine,
        event("relapse", window("48 hours")),
        """
        relapse    | then
        2026-03-10 | met
        2026-03-09 | met
        2026-03-08 | unknown
        2026-03-07 | not_met
        2026-03-11 | unknown
        2026-03    | unknown
        2026-02    | not_met
        """,
        given=INCLUSION,
    )
    holds(
        engine,
        event("relapse", window("12 hours")),
        """
        relapse    | then    | because
        2026-03-10 | unknown | last relapse 2026-03-10 may lie inside or outside the time within 12 hours before 2026-03-10
        2026-03-09 | unknown | last relapse 2026-03-09 may lie inside or outside the time within 12 hours before 2026-03-10
        2026-03-08 | not_met | last relapse 2026-03-08 is before the time within 12 hours before 2026-03-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )


def test_no_default_anchor(engine: Engine) -> None:
    """A window whose anchor nobody stated is refused, whatever the answer."""
    holds(
        engine,
        event("relapse", window("1 year")),
        """
        relapse    | then    | missing | because
        2025-06-01 | unknown | -       | the text names no anchor, and the criteria file must state default_anchor
        no         | unknown | -       | the text names no anchor, and the criteria file must state default_anchor
        """,
        default_anchor="",
    )
    holds(
        engine,
        event("relapse", window("1 year", anchor="screening")),
        """
        relapse    | screening_date | then
        2025-06-01 | 2026-03-10     | met
        """,
        default_anchor="",
    )


def test_a_state_that_lasts(engine: Engine) -> None:
    """“Diabetes for at least 6 months” and “for at most”: measured like a window, closed."""
    half_year = Duration(amount=6, unit="month")
    holds(
        engine,
        Lasted(event="diabetes", bound="at least", duration=half_year),
        """
        diabetes_since | inclusion_date | then    | changes on | because
        2025-09-10     | 2026-03-10     | met     | -          | diabetes since 2025-09-10, at least 6 months on 2026-03-10
        2025-09-11     | 2026-03-10     | not_met | 2026-03-11 | diabetes since 2025-09-11, less than 6 months on 2026-03-10
        2026-02-28     | 2026-08-31     | met     | -          | diabetes since 2026-02-28, at least 6 months on 2026-08-31
        2025-08-31     | 2026-02-28     | not_met | 2026-03-01 | diabetes since 2025-08-31, less than 6 months on 2026-02-28
        2025-09        | 2026-03-10     | unknown | -          | diabetes since 2025-09 may or may not be at least 6 months on 2026-03-10
        2025-08        | 2026-03-10     | met     | -          | diabetes since 2025-08, at least 6 months on 2026-03-10
        2026-03-11     | 2026-03-10     | unknown | -          | diabetes since 2026-03-11 begins after 2026-03-10
        -              | 2026-03-10     | unknown | -          | the beginning of diabetes is not known
        2025-08        | -              | unknown | -          | inclusion date is not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )
    holds(
        engine,
        Lasted(event="diabetes", bound="at most", duration=half_year),
        """
        diabetes_since | then    | changes on
        2025-09-10     | met     | 2026-03-11
        2025-09-09     | not_met | -
        2025-09        | unknown | -
        2025-08        | not_met | -
        2026           | met     | -
        """,
        given=INCLUSION,
    )


def test_a_state_that_lasts_longer_or_less_long(engine: Engine) -> None:
    """“Diabetes for more than 6 months” and “for less than”: the day six months back is on the other side."""
    half_year = Duration(amount=6, unit="month")
    holds(
        engine,
        Lasted(event="diabetes", bound="more than", duration=half_year),
        """
        diabetes_since | then    | changes on | because
        2025-09-10     | not_met | 2026-03-11 | diabetes since 2025-09-10, at most 6 months on 2026-03-10
        2025-09-09     | met     | -          | diabetes since 2025-09-09, more than 6 months on 2026-03-10
        2025-09        | unknown | -          | diabetes since 2025-09 may or may not be more than 6 months on 2026-03-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
    holds(
        engine,
        Lasted(event="diabetes", bound="less than", duration=half_year),
        """
        diabetes_since | then    | changes on | because
        2025-09-10     | not_met | -          | diabetes since 2025-09-10, at least 6 months on 2026-03-10
        2025-09-11     | met     | 2026-03-11 | diabetes since 2025-09-11, less than 6 months on 2026-03-10
        """,
        given=INCLUSION,
    )


@pytest.mark.parametrize("bound", ["at least", "more than", "at most", "less than"])
def test_what_does_not_hold_has_not_lasted(engine: Engine, bound: Length) -> None:
    """“Hepatitis B for more than 6 months”: whoever has none is told by no; yes without a date tells nothing yet."""
    holds(
        engine,
        Lasted(event="diabetes", bound=bound, duration=Duration(amount=6, unit="month")),
        """
        diabetes_since | inclusion_date | then    | missing        | because
        no             | 2026-03-10     | not_met | -              | diabetes: no
        no             | -              | not_met | -              | diabetes: no
        yes            | 2026-03-10     | unknown | diabetes_since | diabetes: yes, but it is not known since when
        ongoing        | 2026-03-10     | unknown | diabetes_since | diabetes: yes, but it is not known since when
        -              | 2026-03-10     | unknown | diabetes_since | the beginning of diabetes is not known
        """,
    )


def test_no_beside_since_when_is_a_contradiction(engine: Engine) -> None:
    """“Asthma for more than 6 months”, and asthma: of “no” beside a date of its beginning neither is believed."""
    lasted = Lasted(event="asthma", bound="more than", duration=Duration(amount=6, unit="month"))
    protocol = protocol_of({"I01": lasted, "I02": yes("asthma")})
    no_beside_a_date = '"asthma" says no and "asthma since" gives a beginning: one of the two is wrong'
    yes_beside_no = '"asthma" says yes and "asthma since" says no: one of the two is wrong'
    holds_for(
        engine,
        protocol,
        "I01",
        f"""
        asthma | asthma_since | then    | missing      | because
        no     | 2020-01      | unknown | asthma_since | the beginning of asthma was refused: {no_beside_a_date}
        no     | yes          | unknown | asthma_since | the beginning of asthma was refused: {no_beside_a_date}
        yes    | no           | unknown | asthma_since | the beginning of asthma was refused: {yes_beside_no}
        no     | no           | not_met | -            | asthma: no
        -      | 2020-01      | met     | -            | asthma since 2020-01, more than 6 months on 2026-03-10
        yes    | 2020-01      | met     | -            | asthma since 2020-01, more than 6 months on 2026-03-10
        """,
        given=INCLUSION,
    )
    holds_for(
        engine,
        protocol,
        "I02",
        f"""
        asthma | asthma_since | then    | missing | because
        no     | 2020-01      | unknown | asthma  | asthma was refused: {no_beside_a_date}
        yes    | no           | unknown | asthma  | asthma was refused: {yes_beside_no}
        no     | -            | not_met | -       | asthma: no
        no     | refused      | not_met | -       | asthma: no
        """,
        given=INCLUSION,
    )


def test_an_event_in_a_window_beside_since_when(engine: Engine) -> None:
    """“Relapse within 1 year” and “relapse for at least 1 month”: only what never was or goes on can contradict."""
    lasted = Lasted(event="relapse", bound="at least", duration=Duration(amount=1, unit="month"))
    protocol = protocol_of({"I01": event("relapse", window("1 year")), "I02": lasted})
    holds_for(
        engine,
        protocol,
        "I01",
        """
        relapse    | relapse_since | then    | because
        no         | 2026-01-01    | unknown | relapse was refused: "relapse" says no and "relapse since" gives a beginning: one of the two is wrong
        ongoing    | no            | unknown | relapse was refused: "relapse" says ongoing and "relapse since" says no: one of the two is wrong
        2025-12-01 | no            | met     | last relapse 2025-12-01 is within 2025-03-10 … 2026-03-10
        ongoing    | 2026-01-01    | met     | relapse: ongoing
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )


def test_what_began_after_it_was_last_so_is_a_contradiction(engine: Engine) -> None:
    """“Corticosteroid within 1 year” and “for at least 6 months”: last taken in January, and since June."""
    lasted = Lasted(event="relapse", bound="at least", duration=Duration(amount=6, unit="month"))
    protocol = protocol_of({"I01": event("relapse", window("1 year")), "I02": lasted})
    wrong = '"relapse" gives a last day before "relapse since" begins: one of the two is wrong'
    table = f"""
        relapse    | relapse_since | then    | because
        2025-05-10 | 2025-06-01    | unknown | NAME was refused: {wrong}
        2025-05-31 | 2025-06       | unknown | NAME was refused: {wrong}
        2024       | 2025-01-01    | unknown | NAME was refused: {wrong}
        2024       | 2025          | unknown | NAME was refused: {wrong}
        """
    for id, name in (("I01", "relapse"), ("I02", "the beginning of relapse")):
        holds_for(engine, protocol, id, table.replace("NAME", name), given=INCLUSION)
    holds_for(
        engine,
        protocol,
        "I02",
        """
        relapse    | relapse_since | then    | because
        2025-06-01 | 2025-06-01    | unknown | relapse since 2025-06-01, but last 2025-06-01: it is not known whether it still held on 2026-03-10
        2025       | 2025-06       | unknown | relapse since 2025-06, but last 2025: it is not known whether it still held on 2026-03-10
        2025-06    | 2025-06-30    | unknown | relapse since 2025-06-30, but last 2025-06: it is not known whether it still held on 2026-03-10
        yes        | 2025-06-01    | met     | relapse since 2025-06-01, at least 6 months on 2026-03-10
        2025-06-01 | no            | not_met | relapse: no
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )


def test_what_exists_for_one_sex_has_not_lasted_for_the_other(engine: Engine) -> None:
    """“Pregnant for at least 3 months”: no man has to be asked."""
    holds(
        engine,
        Lasted(event="pregnant", bound="at least", duration=Duration(amount=3, unit="month")),
        """
        pregnant_since | sex    | then    | missing             | because
        -              | male   | not_met | -                   | pregnant: no (sex: male)
        -              | female | unknown | pregnant_since      | the beginning of pregnant is not known
        -              | -      | unknown | pregnant_since, sex | the beginning of pregnant is not known
        2025-09        | female | met     | -                   | pregnant since 2025-09, at least 3 months on 2026-03-10
        """,  # noqa: E501 - a table is as wide as its sentences
        given=INCLUSION,
    )
