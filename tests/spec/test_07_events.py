"""Chapter 7. Events.

An event is answered with no, ongoing, the date of its last occurrence, or yes where the date is not
known. An exposure that ended is dated by its last day.
"""

from screener.model.protocol import DataField
from tests.spec.handbook import Engine, event, holds, window, yes

INCLUSION = {"inclusion_date": "2026-03-10"}


def test_in_a_window(engine: Engine) -> None:
    """“Disease modifying drugs during the past year”."""
    holds(
        engine,
        event("disease_modifying_drug", window("1 year")),
        """
        disease_modifying_drug | inclusion_date | then    | missing
        no                     | 2026-03-10     | not_met | -
        no                     | -              | not_met | -
        ongoing                | 2026-03-10     | met     | -
        ongoing                | -              | met     | -
        yes                    | 2026-03-10     | unknown | disease_modifying_drug
        yes                    | -              | unknown | disease_modifying_drug
        2025-06-01             | 2026-03-10     | met     | -
        2025-06-01             | -              | unknown | inclusion_date
        -                      | 2026-03-10     | unknown | disease_modifying_drug
        refused                | 2026-03-10     | unknown | disease_modifying_drug
        """,
    )


def test_ongoing_where_the_window_is_counted_to_another_day_than_the_visit(engine: Engine) -> None:
    """“Diabetes within 5 years before the diagnosis”: what is ongoing now may have begun after that day."""
    holds(
        engine,
        event("diabetes", window("5 years", anchor="diagnosis")),
        """
        diabetes | diabetes_since | diagnosis_date | then    | missing        | because
        ongoing  | -              | 2024-05-01     | unknown | diabetes_since | diabetes: ongoing, but the beginning of diabetes is not known
        ongoing  | yes            | 2024-05-01     | unknown | diabetes_since | diabetes: ongoing, but the beginning of diabetes is not known
        ongoing  | refused        | 2024-05-01     | unknown | diabetes_since | diabetes: ongoing, but the beginning of diabetes was refused: not taken
        ongoing  | 2010           | 2024-05-01     | met     | -              | diabetes: ongoing since 2010, by 2024-05-01
        ongoing  | 2024-05-01     | 2024-05-01     | met     | -              | diabetes: ongoing since 2024-05-01, by 2024-05-01
        ongoing  | 2024-05        | 2024-05-01     | unknown | diabetes_since | diabetes: ongoing since 2024-05, which may lie before or after 2024-05-01
        ongoing  | 2025           | 2024-05-01     | unknown | diabetes_by_diagnosis | diabetes: ongoing since 2025, after 2024-05-01: an earlier one may lie inside, but the last diabetes up to the diagnosis is not known
        ongoing  | 2010           | -              | unknown | diagnosis_date | diabetes: ongoing, but diagnosis date is not known
        ongoing  | -              | 2026-03-10     | met     | -              | diabetes: ongoing
        no       | -              | 2024-05-01     | not_met | -              | diabetes: no
        -        | -              | 2024-05-01     | unknown | diabetes       | diabetes is not known
        -        | -              | -              | unknown | diabetes, diagnosis_date | diabetes is not known; diagnosis date is not known
        -        | 2010           | 2024-05-01     | unknown | diabetes       | diabetes is not known
        yes      | 2010           | 2024-05-01     | unknown | diabetes       | diabetes: yes, but its date is not known
        2023     | -              | 2024-05-01     | met     | -              | last diabetes 2023 is within 2019-05-01 … 2024-05-01
        """,  # noqa: E501 - a table is as wide as its sentences
        given={"screening_date": "2026-03-10"},
    )


def test_ongoing_where_the_day_of_the_visit_is_not_known(engine: Engine) -> None:
    """The day of screening, or since when it goes on: either can tell that it was so on the day of the diagnosis."""
    holds(
        engine,
        event("diabetes", window("5 years", anchor="diagnosis")),
        """
        diabetes | diabetes_since | diagnosis_date | screening_date | then    | missing
        ongoing  | -              | 2024-05-01     | -              | unknown | diabetes_since, screening_date
        ongoing  | -              | 2024-05-01     | 2024-05        | unknown | diabetes_since, screening_date
        ongoing  | -              | 2024-05-01     | 2024-06        | unknown | diabetes_since
        ongoing  | 2023           | 2024-05-01     | -              | met     | -
        """,
    )


def test_ongoing_of_what_exists_for_one_sex_only(engine: Engine) -> None:
    """“Pregnant within a year before the diagnosis”: the beginning, the sex, or the day of screening could tell."""
    holds(
        engine,
        event("pregnant", window("1 year", anchor="diagnosis")),
        """
        pregnant | sex    | diagnosis_date | then    | missing
        ongoing  | -      | 2024-05-01     | unknown | pregnant_since, sex, screening_date
        ongoing  | female | 2024-05-01     | unknown | pregnant_since, screening_date
        no       | female | 2024-05-01     | not_met | -
        -        | male   | 2024-05-01     | not_met | -
        """,
    )


def test_ongoing_where_the_visit_came_after_the_default_anchor(engine: Engine) -> None:
    """“During the past year”, counted to an inclusion that came before the visit at which it was ongoing."""
    holds(
        engine,
        event("relapse", window("1 year")),
        """
        relapse | relapse_since | inclusion_date | screening_date | then    | missing        | because
        ongoing | -             | 2026-03-10     | 2026-03-10     | met     | -              | relapse: ongoing
        ongoing | -             | 2026-03-12     | 2026-03-10     | met     | -              | relapse: ongoing
        ongoing | -             | -              | 2026-03-10     | met     | -              | relapse: ongoing
        ongoing | -             | 2026-03-09     | -              | met     | -              | relapse: ongoing
        ongoing | -             | 2026-03-09     | 2026-03-10     | unknown | relapse_since  | relapse: ongoing, but the beginning of relapse is not known
        ongoing | -             | 2026-03-09     | 2026-03        | unknown | relapse_since, screening_date | relapse: ongoing, but the beginning of relapse is not known
        ongoing | 2026-03-09    | 2026-03-09     | 2026-03-10     | met     | -              | relapse: ongoing since 2026-03-09, by 2026-03-09
        ongoing | 2026-03-10    | 2026-03-09     | 2026-03-10     | unknown | relapse_by_inclusion | relapse: ongoing since 2026-03-10, after 2026-03-09: an earlier one may lie inside, but the last relapse up to the inclusion is not known
        ongoing | 2026-03       | 2026-03-09     | 2026-03-10     | unknown | relapse_since  | relapse: ongoing since 2026-03, which may lie before or after 2026-03-09
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_at_any_time(engine: Engine) -> None:
    """“A history of relapse”: whatever is not no has happened."""
    holds(
        engine,
        event("relapse"),
        """
        relapse    | then    | because
        no         | not_met | relapse: no
        ongoing    | met     | relapse: ongoing
        yes        | met     | relapse: yes
        1999       | met     | last relapse 1999
        -          | unknown | relapse is not known
        """,
    )


def test_a_question_about_now(engine: Engine) -> None:
    """“On anticoagulants”, where the field is an event: one that ended may have been taken up again."""
    holds(
        engine,
        yes("anticoagulant"),
        """
        anticoagulant | then    | because
        no            | not_met | anticoagulant: no
        ongoing       | met     | anticoagulant: ongoing
        yes           | met     | anticoagulant: yes
        2025-06       | unknown | last anticoagulant 2025-06: it is not known whether it still holds
        """,
        fields=[DataField(name="anticoagulant", kind="event", question="Anticoagulant")],
    )


def test_a_plain_answer_for_an_event(engine: Engine) -> None:
    """Where an event is answered as a mere yes or no, yes is a yes without a date."""
    holds(
        engine,
        event("relapse", window("1 year")),
        """
        relapse | then    | because
        no      | not_met | relapse: no
        yes     | unknown | relapse: yes, but its date is not known
        """,
        given=INCLUSION,
        fields=[DataField(name="relapse", kind="yes_no", question="Relapse")],
    )
