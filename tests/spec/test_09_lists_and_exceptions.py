"""Chapter 9. Lists, numbers of things, exceptions and negations, one within the other."""

from screener.model.rules import AllOf, AnyOf, AtLeast, Compare, Not, Unless
from tests.spec.handbook import Engine, event, holds, number, window, yes

LOW_PLATELETS = Compare(variable="platelets", operator="<", quantity=number("50", "10*9/L"))
LIST = AnyOf(rules=(yes("intracranial_hypertension"), LOW_PLATELETS, yes("anticoagulant")))


def test_a_list(engine: Engine) -> None:
    """“Contra-indication: intracranial hypertension, platelets < 50 G/L, anticoagulant”."""
    holds(
        engine,
        LIST,
        """
        intracranial_hypertension | platelets | anticoagulant | then    | missing
        no                        | 150 G/L   | no            | not_met | -
        no                        | -         | yes           | met     | -
        no                        | -         | no            | unknown | platelets
        -                         | -         | no            | unknown | intracranial_hypertension, platelets
        no                        | 49.9 G/L  | -             | met     | -
        """,
    )


def test_none_of_a_list(engine: Engine) -> None:
    """“None of”: the opposite of the list."""
    holds(
        engine,
        Not(rule=LIST),
        """
        intracranial_hypertension | platelets | anticoagulant | then    | because
        no                        | 150 G/L   | no            | met     | intracranial hypertension: no; platelets 150 G/L are not below 50 G/L; anticoagulant: no
        no                        | -         | yes           | not_met | anticoagulant: yes
        no                        | -         | no            | unknown | platelets are not known
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_unless(engine: Engine) -> None:
    """“Platelets < 50 G/L, unless consent”: the exception lifts the rule, and is not asked without it."""
    holds(
        engine,
        Unless(rule=LOW_PLATELETS, exception=yes("informed_consent")),
        """
        platelets | informed_consent | then    | because
        40 G/L    | no               | met     | platelets 40 G/L are below 50 G/L; informed consent: no
        40 G/L    | yes              | not_met | informed consent: yes
        40 G/L    | -                | unknown | informed consent is not known
        60 G/L    | -                | not_met | platelets 60 G/L are not below 50 G/L
        -         | yes              | not_met | informed consent: yes
        -         | no               | unknown | platelets are not known
        """,
    )


def test_lists_within_lists(engine: Engine) -> None:
    """“Two of: anticoagulant; fibrinolytic; both consent and social security”."""
    both = AllOf(rules=(yes("informed_consent"), yes("social_security")))
    holds(
        engine,
        AtLeast(count=2, rules=(yes("anticoagulant"), yes("fibrinolytic"), both)),
        """
        anticoagulant | fibrinolytic | informed_consent | social_security | then    | because
        yes           | no           | yes              | yes             | met     | anticoagulant: yes; informed consent: yes; social security: yes
        yes           | no           | yes              | no              | not_met | fibrinolytic: no; social security: no
        yes           | -            | yes              | no              | unknown | fibrinolytic is not known
        yes           | yes          | -                | -               | met     | anticoagulant: yes; fibrinolytic: yes
        """,  # noqa: E501 - a table is as wide as its sentences
    )


def test_the_day_a_list_changes(engine: Engine) -> None:
    """A list changes when its last true part does; a “both” when its first does."""
    recent = (event("relapse", window("1 year")), event("new_t2_lesion", window("1 year")))
    inclusion = {"inclusion_date": "2026-03-10"}
    holds(
        engine,
        AnyOf(rules=recent),
        """
        relapse    | new_t2_lesion | then    | changes on
        2025-06-01 | 2025-09-01    | met     | 2026-09-02
        2025-06-01 | no            | met     | 2026-06-02
        2025-06-01 | ongoing       | met     | -
        2024       | no            | not_met | -
        """,
        given=inclusion,
    )
    holds(
        engine,
        AllOf(rules=recent),
        """
        relapse    | new_t2_lesion | then    | changes on
        2025-06-01 | 2025-09-01    | met     | 2026-06-02
        2025-06-01 | ongoing       | met     | 2026-06-02
        2025-06-01 | no            | not_met | -
        """,
        given=inclusion,
    )
    holds(
        engine,
        Not(rule=AllOf(rules=recent)),
        """
        relapse    | new_t2_lesion | then    | changes on
        2025-06-01 | 2025-09-01    | not_met | 2026-06-02
        """,
        given=inclusion,
    )
