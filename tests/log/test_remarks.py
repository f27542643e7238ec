"""What is odd about what a log holds: told in the list, the report and every export, for whoever relies on it."""

import csv
import io
import json
from datetime import date

import pytest

from screener.log import Given, Log, tables
from screener.log.records import Asked
from screener.log.remarks import of_became, standing
from screener.model.candidate import Event, Value
from screener.model.dates import PartialDate
from screener.reports import log_html, log_json
from screener.reports.decision import EDITED, as_text, review
from screener.reports.decision_html import as_html
from screener.reports.episode import on_episode
from screener.reports.spreadsheet import as_csv
from tests.log.visits import INVESTIGATOR, LM, PROTOCOL, SOURCE, WOMAN, Clock, edss, given, visit

CONSENT: dict[str, Value | None] = {"consent_date": PartialDate(2026, 2, 27), "consent_version": "3.0"}


def odd(log: Log, **changes: Value | None) -> tuple[str, ...]:
    return log.episode(visit(log, **changes)).screening.checks  # type: ignore[arg-type]  # by name


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


INCLUSION = "inclusion date 2026-02-01 is before the visit of 2026-03-01"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"inclusion_date": PartialDate(2026, 2, 1)}, INCLUSION),
        (
            {"inclusion_date": PartialDate(2027, 4, 1)},
            "inclusion date 2027-04-01 is more than a year after the visit of 2026-03-01",
        ),
        (  # a relapse between the visit and the inclusion: the visit's verdict does not know of it
            {"relapse": Event("dated", PartialDate(2026, 3, 5))},
            "relapse 2026-03-05 is after the visit of 2026-03-01, so that it does not count at it",
        ),
    ],
    ids=["an inclusion before the visit", "an inclusion far away", "an event since the visit"],
)
def test_the_list_tells_what_the_report_tells(log: Log, changes: dict[str, Value | None], told: str) -> None:
    number = visit(log, **changes)  # type: ignore[arg-type]  # by name
    (line,) = log.screenings()
    assert line.checks == (told,)
    assert line == log.episode(number).screening
    assert standing(line, "provisional") == "check: provisional"


def test_a_date_that_was_taken_back_is_told_no_more(log: Log) -> None:
    number = visit(log, inclusion_date=PartialDate(2026, 2, 1))
    saved = log.save(number, {"inclusion_date": Given(None)}, LM, why="it was the birthday")
    assert saved.screening.checks == log.screenings()[0].checks == ()


class TestARescreeningBeforeTheVisitBeforeIt:
    TOLD = "screening date 2026-02-01 is before the earlier visit of 2026-03-01"

    @pytest.fixture
    def number(self, log: Log) -> int:
        first = visit(log)
        second = log.start(
            PROTOCOL, SOURCE, "01-001", LM, given(screening_date=PartialDate(2026, 2, 1)), carry=first
        )
        assert second.screening.checks == (self.TOLD,)
        return second.screening.number

    @pytest.mark.parametrize("candidate", ["", "01-001"])
    def test_is_told_in_the_list(self, log: Log, number: int, candidate: str) -> None:
        first, second = log.screenings(candidate=candidate)
        assert (first.checks, second.number, second.checks) == ((), number, (self.TOLD,))

    def test_in_the_report_and_the_exports(self, log: Log, number: int) -> None:
        assert on_episode(log.episode(number)).checks == (self.TOLD,)
        rows = csv.DictReader(io.StringIO(as_csv(tables.screenings(log.screenings(), log.head()))))
        assert [row["check"] for row in rows] == ["", self.TOLD]


def test_what_is_to_be_had_before_the_visit_is_told_of_what_is_not_known_still(log: Log) -> None:
    number = visit(log, platelets=None)
    late = Given(None, comment="to obtain from the laboratory by 2026-02-01; call them")
    told = ("platelets are to be obtained by 2026-02-01, before the visit of 2026-03-01",)
    assert log.save(number, {"platelets": late}, LM).screening.checks == told
    assert log.screenings()[0].checks == told
    log.save(number, {"platelets": Given(WOMAN["platelets"])}, LM)
    assert log.screenings()[0].checks == ()


class TestAnEnrolledCandidateWhoIsNotEligible:
    @pytest.fixture
    def number(self, log: Log) -> int:
        number = visit(log)
        log.sign(number, *INVESTIGATOR, LM)  # type: ignore[arg-type]  # a role
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10))
        assert log.episode(number).screening.checks == ()
        log.save(number, {"edss": Given(edss("6.5"))}, LM, why="entered wrongly")
        return number

    def test_is_told_first(self, log: Log, number: int) -> None:
        line = log.episode(number).screening
        assert line.checks == ("enrolled, and ineligible (I03)",)
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
        assert told["checks"] == told["check"] == ["enrolled, and ineligible (I03)"]
        page = log_html.as_html(PROTOCOL, lines, head, now, "log.db", review(PROTOCOL))
        assert "check: </strong>enrolled, and ineligible (I03)" in page


class TestAnEnrolmentThatWasExplained:
    WHY = "waiver of the sponsor of 2026-03-09"
    TOLD = f"enrolled, and ineligible (I03); explained by LM: {WHY}"

    @pytest.fixture
    def number(self, log: Log) -> int:
        number = visit(log, edss=edss("6.5"))
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10), why=self.WHY)
        return number

    def test_is_told_with_its_reason(self, log: Log, number: int) -> None:
        (line,) = log.screenings()
        assert line.checks == (self.TOLD,)
        assert standing(line, "provisional") == "explained: enrolled, provisional"
        assert on_episode(log.episode(number)).checks == (self.TOLD,)

    def test_beside_something_else_that_is_odd_it_is_to_be_checked(self, log: Log, number: int) -> None:
        line = log.save(number, {"consent_date": Given(PartialDate(2026, 3, 2))}, LM).screening
        assert line.checks[0] == self.TOLD
        assert standing(line, "provisional") == "check: enrolled, provisional"

    def test_is_none_for_what_fails_since(self, log: Log, number: int) -> None:
        """The reason was given before anybody knew of it; once it is given again it is."""
        found = log.save(number, {"anticoagulant": Given(True)}, LM, why="seen in the chart")
        assert found.screening.checks == ("enrolled, and ineligible (I03, E04)",)
        again = log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10), why=self.WHY)
        assert again.screening.checks == (
            f"enrolled, and ineligible (I03, E04); explained by LM: {self.WHY}",
        )
        rows = len(log.entries())
        log.progress(number, "enrolled", LM, on=PartialDate(2026, 3, 10), why=self.WHY)
        assert len(log.entries()) == rows


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


def test_the_log_s_page_marks_what_was_edited_and_tells_who_was_asked_again(log: Log) -> None:
    """Of the criteria that it shows: an edit of an earlier file is none of these."""
    visit(log)
    (line,) = log.screenings()
    asked = Asked(date(2026, 3, 10), "none", "LM", False)
    lines = [line._replace(edited=("I03",), asked=asked), line._replace(edited=("I02",), criteria="earlier")]
    page = log_html.as_html(PROTOCOL, lines, log.head(), Clock()(), "log.db", review(PROTOCOL))
    assert "asked again on 2026-03-10: nothing came about (LM)</p>" in page
    (marked,) = [one for one in page.split("<tr>") if EDITED in one]
    assert "<strong>I03</strong>" in marked
