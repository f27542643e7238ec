"""Visits of the first trial, as the log takes them."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from screener.log import Episode, Given, Log, Who, open_log
from screener.model.candidate import Event, Value
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol
from screener.model.quantities import Amount
from tests.maestro import maestro

SOURCE = b"# the criteria file of the first trial\n"
PROTOCOL = maestro().model_copy(update={"digest": hashlib.sha256(SOURCE).hexdigest()})
LM = Who("LM", "lmartin")
AB = Who("AB", "abernard")
INVESTIGATOR = ("L. Martin", "investigator", "I confirm the decision")

WOMAN: dict[str, Value] = {
    "sex": "female",
    "birth_date": PartialDate(1980, 5, 17),
    "screening_date": PartialDate(2026, 3, 1),
    "inclusion_date": PartialDate(2026, 3, 10),
    "ms_course": "PPMS",
    "mcdonald_2017": True,
    "edss": Amount(Decimal("4.0")),
    "pira": Event("dated", PartialDate(2025, 6)),
    "oligoclonal_bands": "positive",
    "childbearing_potential": True,
    "effective_contraception": True,
    "informed_consent": True,
    "social_security": True,
    "relapse": Event("no"),
    "new_t2_lesion": Event("no"),
    "disease_modifying_drug": Event("no"),
    "high_dose_corticosteroid": Event("no"),
    "intracranial_hypertension": False,
    "puncture_site_infection": False,
    "platelets": Amount(Decimal(150), "10*9/L"),
    "anticoagulant": False,
    "fibrinolytic": False,
    "therapeutic_trial": Event("no"),
    "legal_protection": False,
    "deprived_of_liberty": False,
    "pregnant": False,
    "breastfeeding": False,
    "unable_to_consent": False,
}
"""A candidate who is eligible."""


def rescreened(log: Log, screening: int, protocol: Protocol, source: bytes, by: Who) -> Episode:
    """A further visit of a screening's candidate, the values carried over."""
    before = log.episode(screening).screening
    return log.start(protocol, source, before.candidate, by, site=before.site, carry=screening)


def given(**changes: Value | None) -> dict[str, Given]:
    """The eligible candidate's values with changes; None leaves a value out."""
    return {name: Given(value) for name, value in {**WOMAN, **changes}.items() if value is not None}


def edss(value: str) -> Amount:
    """A score."""
    return Amount(Decimal(value))


class Clock:
    """A clock that goes on by a minute whenever it is looked at."""

    def __init__(self) -> None:
        self._now = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now


def fresh(folder: Path) -> Iterator[Log]:
    """A new log in a folder, closed at the end."""
    with open_log(folder / "log.db", clock=Clock()) as log:
        yield log


def visit(log: Log, candidate: str = "01-001", protocol: Protocol = PROTOCOL, **changes: Value | None) -> int:
    """A visit that was saved; returns its number."""
    return log.start(protocol, SOURCE, candidate, LM, given(**changes), site="01").screening.number


def small() -> Protocol:
    """A protocol of one criterion: its logs are small enough to change every byte of."""
    criterion = maestro().criteria[2]
    bare = maestro().model_copy(
        update={"criteria": (criterion,), "digest": hashlib.sha256(SOURCE).hexdigest()}
    )
    wanted = ("candidate_id", "screening_date", "inclusion_date", "edss")
    fields = [bare.field(name) for name in wanted]
    return bare.model_copy(update={"fields": tuple(field for field in fields if field is not None)})
