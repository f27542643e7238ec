"""What is odd about what a log holds: told in the list, the report and every export, for whoever relies on it."""

import csv
import io
import json

import pytest

from screener.log import Given, Log, tables
from screener.log.remarks import of_became, of_episode, of_line, standing
from screener.model.candidate import Event, Value
from screener.model.dates import PartialDate
from screener.reports import log_html, log_json
from screener.reports.decision import as_text, review
from screener.reports.decision_html import as_html
from screener.reports.episode import on_episode
from screener.reports.spreadsheet import as_csv
from tests.log.visits import INVESTIGATOR, LM, PROTOCOL, Clock, edss, visit

CONSENT: dict[str, Value | None] = {"consent_date": PartialDate(2026, 2, 27), "consent_version": "3.0"}


def odd(log: Log, **changes: Value | None) -> tuple[str, ...]:
    return of_line(log.episode(visit(log, **changes)).screening)  # type: ignore[arg-type]  # by name


def test_nothing_is_odd_about_a_visit_as_it_should_be(log: Log) -> None:
    assert odd(log, **CONSENT) == ()


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (
            {"consent_date": PartialDate(2026, 3, 2)},
            "consent date 2026-03-02 is after the visit of 2026-03-01",
        ),
        (
            {**CONSENT, "informed_consent": False},
            "informed consent (no) is at odds with the consent of 2026-02-27 version 3.0",
        ),
        (
            {"screening_date": PartialDate(2026, 4, 1)},
            "screening date 2026-04-01 is in the future (saved on 2026-03-01)",
        ),
    ],
    ids=["consent after the visit", "no consent beside a signed one", "a visit to come"],
)
def test_what_is_odd_about_a_visit(log: Log, changes: dict[str, Value | None], told: str) -> None:
    assert odd(log, **changes)[0] == told


def test_an_inclusion_before_the_visit_is_told_of_the_episode(log: Log) -> None:
    episode = log.episode(visit(log, inclusion_date=PartialDate(2026, 2, 1)))
    assert of_episode(episode) == ("inclusion date 2026-02-01 is before the visit of 2026-03-01",)


def test_an_event_since_the_visit_is_told_of_the_episode(log: Log) -> None:
    """A relapse between the visit and the inclusion: the visit's verdict does not know of it."""
    episode = log.episode(visit(log, relapse=Event("dated", PartialDate(2026, 3, 5))))
    told = "relapse 2026-03-05 is after the visit of 2026-03-01, so that it does not count at it"
    assert of_episode(episode) == (told,)


class TestAnEnrolledCandidateWhoIsNotEligible:
    @pytest.fixture
    def number(self, log: Log) -> int:
        number = visit(log)
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10))
        assert of_line(log.episode(number).screening) == ()
        log.save(number, {"edss": Given(edss("6.5"))}, LM, why="entered wrongly")
        return number

    def test_is_told_first(self, log: Log, number: int) -> None:
        line = log.episode(number).screening
        assert of_line(line) == ("enrolled, and ineligible (I03)",)
        assert standing(line, "provisional") == "check: enrolled, provisional"

    def test_at_the_top_of_the_report(self, log: Log, number: int) -> None:
        report = on_episode(log.episode(number))
        head = as_text(report).split("\n\n")
        assert head[0].endswith("\nEnrolled on 2026-03-10")
        assert head[1].startswith("Check       enrolled, and ineligible (I03)\nFails       I03")
        page = as_html(report)
        assert page.index("enrolled, and ineligible (I03)") < page.index("<h2>Criteria")

    def test_in_what_leaves_the_log(self, log: Log, number: int) -> None:
        lines, head = log.screenings(), log.head()
        assert [line.number for line in lines] == [number]
        (row,) = csv.DictReader(io.StringIO(as_csv(tables.screenings(lines, head))))
        assert row["check"] == "enrolled, and ineligible (I03)"
        now = Clock()()
        (told,) = json.loads(log_json.as_json("X", lines, head, now))["screenings"]
        assert told["check"] == ["enrolled, and ineligible (I03)"]
        page = log_html.as_html(PROTOCOL, lines, head, now, "log.db", review(PROTOCOL))
        assert "check: </strong>enrolled, and ineligible (I03)" in page


@pytest.mark.parametrize(
    ("progress", "outcome", "told"),
    [
        ("enrolled", "eligible", ""),
        ("enrolled", "undetermined", "enrolled, and undetermined"),
        ("enrolled", None, "enrolled, and not judged"),
        ("declined", "ineligible", ""),
        ("pending", "ineligible", ""),
    ],
)
def test_of_whom_it_is_told(progress: str, outcome: str | None, told: str) -> None:
    assert of_became(progress, outcome, ()) == told  # type: ignore[arg-type]  # both of the log's words
