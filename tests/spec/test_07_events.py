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
