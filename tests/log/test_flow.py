"""The list, filtered and sorted, and the flow counts."""

from typing import Any

import pytest

from screener.log import Filter, Log, Order, flow, listed
from screener.log.batch import record
from screener.log.flow import Reason
from screener.model.candidate import Candidate, Event
from screener.model.dates import PartialDate
from screener.sources.tables import Row
from tests.log.visits import INVESTIGATOR, LM, PROTOCOL, SOURCE, WOMAN, edss, visit


@pytest.fixture
def full(log: Log) -> Log:
    """Six persons: eligible and signed; two excluded; undetermined; enrolled; declined. One is screened again."""
    log.sign(visit(log, "01-010"), *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    visit(log, "01-009", edss=edss("6.5"), anticoagulant=True)
    visit(log, "01-011", edss=edss("7"), screening_date=PartialDate(2026, 2))
    visit(log, "02-001", relapse=None)
    log.progress(visit(log, "02-002"), "enrolled", LM)
    log.progress(visit(log, "02-003", edss=edss("2")), "declined", LM, why="no time")
    visit(log, "02-001")
    return log


def codes(log: Log, order: Order = "opened", down: bool = False, **keep: Any) -> list[str]:
    """The codes of the lines that are kept."""
    return [line.candidate for line in listed(log.screenings(), Filter(**keep), order, down=down)]


def test_the_counts_add_up(full: Log) -> None:
    counts = flow(full.screenings())
    assert (counts.assessed, counts.screenings, counts.again) == (6, 7, 1)
    assert (counts.enrolled, counts.declined, counts.excluded, counts.pending) == (1, 1, 2, 2)
    assert (counts.eligible, counts.undetermined) == (2, 0)
    assert counts.unsigned == 5
    assert counts.reasons == (Reason("I03", 2, 2), Reason("E04", 0, 1))


def test_the_second_screening_counts(full: Log) -> None:
    visit(full, "01-010", edss=edss("6.5"))
    counts = flow(full.screenings())
    assert (counts.assessed, counts.excluded, counts.again) == (6, 3, 2)


def test_a_screening_that_failed_stays_one_when_the_next_one_passes(full: Log) -> None:
    """Persons move on; a monitor asks how many screenings failed, and by what."""
    before = flow(full.screenings())
    failed = next(line for line in full.screenings() if line.outcome == "ineligible")
    visit(full, failed.candidate, edss=edss("4"))
    counts = flow(full.screenings())
    assert counts.excluded == before.excluded - 1
    assert (counts.failed, counts.failures) == (before.failed, before.failures)
    assert sum(one.first for one in counts.failures) == counts.failed


def test_a_file_that_is_checked_after_the_visit_does_not_take_its_place(full: Log) -> None:
    rows = [
        Row(2, Candidate("01-010", {**WOMAN, "edss": edss("7")})),
        Row(3, Candidate("03-001", dict(WOMAN))),
    ]
    record(full, PROTOCOL, SOURCE, rows, "a" * 64, LM)
    counts = flow(full.screenings())
    assert (counts.assessed, counts.by_file, counts.eligible, counts.excluded) == (7, 1, 3, 2)


def test_who_is_enrolled_stays_so_whatever_is_screened_after(full: Log) -> None:
    """A further visit, or a file that is checked by amended criteria, takes nobody out of the trial."""
    visit(full, "02-002", edss=edss("6.5"))
    counts = flow(full.screenings())
    assert (counts.assessed, counts.enrolled, counts.excluded) == (6, 1, 2)
    first = next(line for line in full.screenings() if line.candidate == "02-002")
    full.progress(first.number, "pending", LM, why="enrolled by mistake")
    counts = flow(full.screenings())
    assert (counts.assessed, counts.enrolled, counts.excluded) == (6, 0, 3)


def test_a_file_that_is_checked_again_takes_back_nothing_that_a_person_did(log: Log) -> None:
    codes = ("01-001", "01-002", "01-003", "01-004")
    rows = [Row(number, Candidate(code, dict(WOMAN))) for number, code in enumerate(codes, 2)]
    record(log, PROTOCOL, SOURCE, rows, "a" * 64, LM)
    declined, signed, overridden, _ = (line.number for line in log.screenings())
    log.progress(declined, "declined", LM, why="no time")
    log.sign(signed, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
    log.override(overridden, "I03", "not_met", LM, "read again")
    later = [Row(row.number, Candidate(row.candidate.id, {**WOMAN, "edss": edss("5")})) for row in rows]
    record(log, PROTOCOL, SOURCE, later, "b" * 64, LM)
    counts = flow(log.screenings())
    assert (counts.assessed, counts.declined, counts.excluded, counts.pending) == (4, 1, 1, 2)
    assert counts.unsigned == 3
    kept = listed(log.screenings(), Filter(current=True))
    assert [line.number for line in kept[:3]] == [declined, signed, overridden]


def test_nobody_was_assessed() -> None:
    counts = flow([])
    assert counts.assessed == counts.screenings == 0
    assert counts.reasons == ()


@pytest.mark.parametrize(
    ("keep", "kept"),
    [
        ({}, "01-010 01-009 01-011 02-001 02-002 02-003 02-001"),
        ({"outcome": "ineligible"}, "01-009 01-011 02-003"),
        ({"progress": "declined"}, "02-003"),
        ({"kind": "batch"}, ""),
        ({"site": "02"}, ""),
        ({"site": "01", "outcome": "undetermined"}, "02-001"),
        ({"candidate": "02-001"}, "02-001 02-001"),
        ({"candidate": "02-001", "current": True}, "02-001"),
        ({"criterion": "E04"}, "01-009"),
        ({"criterion": "E01"}, "02-001"),
        ({"text": "ANTICOAGULANT"}, "01-009"),
        ({"text": "02-00"}, "02-001 02-002 02-003 02-001"),
        ({"signed": True}, "01-010"),
        ({"signed": False, "outcome": "eligible"}, "02-002 02-001"),
        ({"current": True, "outcome": "undetermined"}, ""),
    ],
)
def test_filters(full: Log, keep: dict[str, Any], kept: str) -> None:
    assert " ".join(codes(full, **keep)) == kept


@pytest.mark.parametrize(
    ("order", "down", "first"),
    [
        ("opened", False, "01-010 01-009"),
        ("opened", True, "02-001 02-003"),
        ("candidate", False, "01-009 01-010"),
        ("candidate", True, "02-003 02-002"),
        ("screening_date", False, "01-011 01-010"),
        ("outcome", False, "01-010 02-002"),
        ("outcome", True, "02-003 01-011"),
        ("changed", True, "02-001 02-003"),
    ],
)
def test_orders(full: Log, order: Order, down: bool, first: str) -> None:
    assert " ".join(codes(full, order, down)).startswith(first)


def test_codes_are_sorted_as_people_count(log: Log) -> None:
    for code in ("S-10", "S-9", "T-1", "S-9b", "9-S"):
        visit(log, code)
    assert codes(log, "candidate") == ["9-S", "S-9", "S-9b", "S-10", "T-1"]


def test_an_event_that_reopens_a_criterion_shows(full: Log) -> None:
    visit(full, "02-009", relapse=Event("yes"))
    assert codes(full, criterion="E01", current=True) == ["02-009"]
