"""Chapter 13. The first trial, NCT06592703: its fourteen criteria on the cases that were agreed on."""

from collections.abc import Sequence
from functools import cache

import pytest

from screener.engines.decisions import decide
from screener.engines.findings import Finding
from tests.maestro import maestro
from tests.spec.handbook import Engine, candidate_of, holds_for

TRIAL = maestro()
ELIGIBLE = {
    "sex": "male",
    "birth_date": "1980-05-17",
    "screening_date": "2026-02-20",
    "inclusion_date": "2026-03-10",
    "ms_course": "PPMS",
    "mcdonald_2017": "yes",
    "edss": "4.5",
    "pira": "2025-06",
    "oligoclonal_bands": "positive",
    "effective_contraception": "-",
    "informed_consent": "yes",
    "social_security": "yes",
    "relapse": "no",
    "new_t2_lesion": "no",
    "disease_modifying_drug": "no",
    "high_dose_corticosteroid": "no",
    "intracranial_hypertension": "no",
    "puncture_site_infection": "no",
    "platelets": "210 G/L",
    "anticoagulant": "no",
    "fibrinolytic": "no",
    "therapeutic_trial": "no",
    "legal_protection": "no",
    "deprived_of_liberty": "no",
    "unable_to_consent": "no",
}


CASES = {
    "I02": """
        birth_date | then
        2008-03-10 | met
        1970-03-11 | met
        1970-03-10 | not_met
        1970-03    | unknown
    """,
    "I03": """
        edss    | then
        3.0     | met
        6       | met
        4.5     | met
        6.5     | not_met
        refused | unknown
    """,
    "I06": """
        sex  | childbearing_potential | effective_contraception | then
        male | -                      | -                       | not_applicable
    """,
    "E01": """
        relapse | new_t2_lesion | then    | missing
        -       | no            | unknown | relapse
    """,
    "E02": """
        disease_modifying_drug | then
        2025-04                | met
        2025-02                | not_met
        2025-03                | unknown
        2025-03-10             | met
        2025-03-09             | not_met
    """,
    "E04": """
        platelets   | anticoagulant | then    | because
        49.9 G/L    | no            | met     | platelets 49.9 G/L are below 50 G/L
        49000 /mm3  | no            | met     | platelets 49000 /mm³ are below 50 G/L
        150 10^9/L  | yes           | met     | anticoagulant: yes
        refused     | no            | unknown | platelets were refused: not taken
        -           | no            | unknown | platelets are not known
        -           | yes           | met     | anticoagulant: yes
    """,
    "E06": """
        sex  | pregnant | breastfeeding | then
        male | -        | -             | not_met
    """,
}


@pytest.mark.parametrize("id", CASES)
def test_agreed_cases(engine: Engine, id: str) -> None:
    """Each line changes an eligible candidate, included on 2026-03-10, in the columns that it names."""
    given = {name: cell for name, cell in ELIGIBLE.items() if name not in CASES[id].split()}
    holds_for(engine, TRIAL, id, CASES[id], given=given)


def test_platelets_that_pass(engine: Engine) -> None:
    """E04 on its bound and above it."""
    holds_for(
        engine,
        TRIAL,
        "E04",
        """
        platelets  | then
        50 G/L     | not_met
        150 10^9/L | not_met
        """,
        given={name: cell for name, cell in ELIGIBLE.items() if name != "platelets"},
    )


def test_end_of_august(engine: Engine) -> None:
    """E05, “other therapeutic trial during the past 6 months”, for an inclusion on 31 August."""
    given = {**ELIGIBLE, "inclusion_date": "2026-08-31", "screening_date": "2026-08-20"}
    holds_for(
        engine,
        TRIAL,
        "E05",
        """
        therapeutic_trial | then
        2026-02-28        | met
        2026-02-27        | not_met
        """,
        given={name: cell for name, cell in given.items() if name != "therapeutic_trial"},
    )


@cache
def found(engine: Engine) -> tuple[Sequence[Finding], Sequence[Finding]]:
    """The findings of every criterion on the eligible candidate, and on one of whom nothing is known: asked once of
    each engine, as all criteria together are a long query."""
    eligible, unknown = engine.find(TRIAL, [candidate_of(TRIAL, ELIGIBLE), candidate_of(TRIAL, {})])
    return eligible, unknown


def test_the_eligible_candidate(engine: Engine) -> None:
    """Everything known and nothing in the way: eligible, until a window or a birthday passes."""
    findings, _ = found(engine)
    assert [finding.criterion for finding in findings] == [one.id for one in TRIAL.criteria]
    decision = decide(TRIAL, findings)
    assert decision.outcome == "eligible"
    assert decision.reasons == ("every criterion is satisfied",)
    if engine.foretells:
        assert str(decision.changes_on) == "2036-05-17"


def test_nothing_is_known(engine: Engine) -> None:
    """A candidate of whom nothing is known: every criterion unknown, everything missing."""
    _, findings = found(engine)
    decision = decide(TRIAL, findings)
    assert decision.outcome == "undetermined"
    assert decision.unknown == tuple(one.id for one in TRIAL.criteria)
    wanted = {field.name for field in TRIAL.fields if not field.aside} - {"candidate_id"}
    assert set(decision.missing) == wanted


def test_the_birth_date_is_never_repeated(engine: Engine) -> None:
    """Findings carry the age."""
    findings, _ = found(engine)
    told = [text for one in findings for text in (*one.reasons, *(used.value for used in one.used))]
    assert "45 years on 2026-03-10" in told
    assert not any("1980" in text for text in told)
