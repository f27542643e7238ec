"""A visit of the first trial, filled in."""

from screener.language.library import load_protocol
from screener.model.protocol import Protocol
from screener.visit.entries import Entry

TRIAL = "NCT06592703"

FIRST = {
    "screening_date": "2026-03-02",
    "inclusion_date": "2026-03-10",
    "sex": "male",
    "birth_date": "1981-06-14",
}
"""The first page of a man's visit."""

ELIGIBLE = {
    **FIRST,
    "ms_course": "PPMS",
    "mcdonald_2017": "yes",
    "edss": "4.5",
    "pira": "2025-05",
    "oligoclonal_bands": "positive",
    "informed_consent": "yes",
    "social_security": "yes",
    "relapse": "no",
    "new_t2_lesion": "no",
    "disease_modifying_drug": "2024-06",
    "high_dose_corticosteroid": "no",
    "intracranial_hypertension": "no",
    "puncture_site_infection": "no",
    "platelets": "231",
    "anticoagulant": "no",
    "fibrinolytic": "no",
    "therapeutic_trial": "no",
    "legal_protection": "no",
    "deprived_of_liberty": "no",
    "unable_to_consent": "no",
}
"""A visit with every answer, none of which is in the way."""


def protocol() -> Protocol:
    """The first trial as it is shipped."""
    return load_protocol(TRIAL)


def typed(texts: dict[str, str]) -> dict[str, Entry]:
    """Entries with these texts."""
    return {name: Entry(text) for name, text in texts.items()}
