"""What is told of somebody who is ineligible for want of what may still come about: the same by every engine."""

from datetime import date

import pytest

from screener.engines.provisos import RUNS_ON, Proviso, may_run_on, read_proviso, runs_on
from screener.model.protocol import Protocol
from screener.model.rules import AllOf, AnyOf, Not
from tests.compiled.engine import verdicts_by_definition, verdicts_of
from tests.spec.handbook import candidate_of, event, protocol_of, window, yes

SOON = event("chemotherapy", window("30 days", after=True, anchor="inclusion"))
SOON_TOO = event("radiotherapy", window("30 days", after=True, anchor="inclusion"))
SHORTLY = event("chemotherapy", window("4.5 hours", after=True, anchor="inclusion"))
BEFORE = event("vaccination", window("2 weeks", anchor="randomisation"))
VISIT = {"screening_date": "2026-03-10"}
DAYS = {**VISIT, "inclusion_date": "2026-03-10"}
UNTIL = "none so far: the window runs until 2026-04-09; ask again then"
MAY = (
    "none so far: randomisation date is not known, and the window may run on after the visit; "
    "ask again when it is over"
)


def told(protocol: Protocol, line: dict[str, str]) -> tuple[str, str]:
    """The decision and its reasons, which every way of judging tells alike."""
    some = [candidate_of(protocol, line)]
    expected = verdicts_by_definition(protocol, some)
    for written in (False, True):
        assert verdicts_of(protocol, some, written=written) == expected
    return expected[0].verdict[0], expected[0].verdict[4]


@pytest.mark.parametrize(
    ("rule", "line", "reasons"),
    [
        (SOON, {**DAYS, "chemotherapy": "no"}, f"I01 not met: chemotherapy: no; {UNTIL}"),
        (
            SOON,
            {**DAYS, "chemotherapy": "2026-01"},
            f"I01 not met: last chemotherapy 2026-01 is before 2026-03-10 … 2026-04-09; {UNTIL}",
        ),
        (
            AnyOf(rules=(SOON, SOON_TOO)),
            {**DAYS, "chemotherapy": "no", "radiotherapy": "no"},
            f"I01 not met: chemotherapy: no; radiotherapy: no; {UNTIL}",
        ),
        (
            SHORTLY,
            {**DAYS, "chemotherapy": "no"},
            "I01 not met: chemotherapy: no; none so far: the window runs until 2026-03-11; ask again then",
        ),
        (BEFORE, {**VISIT, "vaccination": "no"}, f"I01 not met: vaccination: no; {MAY}"),
        (
            AllOf(rules=(BEFORE, yes("informed_consent"))),
            {**VISIT, "vaccination": "no", "informed_consent": "no"},
            f"I01 not met: vaccination: no; informed consent: no; {MAY}",
        ),
        (
            SOON,
            {**DAYS, "chemotherapy": "no", "screening_date": "2026-05-01"},
            "I01 not met: chemotherapy: no",
        ),
    ],
)
def test_an_inclusion_that_may_still_be_met(rule: AnyOf, line: dict[str, str], reasons: str) -> None:
    assert told(protocol_of({"I01": rule}), line) == ("ineligible", reasons)


def test_an_exclusion_for_want_of_something() -> None:
    protocol = protocol_of({"E01": Not(rule=SOON)})
    assert told(protocol, {**DAYS, "chemotherapy": "no"}) == (
        "ineligible",
        f"E01 excludes: chemotherapy: no; {UNTIL}",
    )


def test_what_is_passed_for_now_is_not_told_here() -> None:
    """Reports and the visit tell it: the reasons of somebody who is ineligible are for what fails."""
    protocol = protocol_of({"E01": SOON, "I01": yes("informed_consent")})
    line = {**DAYS, "chemotherapy": "no", "informed_consent": "no"}
    assert told(protocol, line) == ("ineligible", "I01 not met: informed consent: no")


@pytest.mark.parametrize(
    ("line", "again"),
    [
        ({**DAYS, "chemotherapy": "no"}, "E01 until 2026-04-09"),
        ({**VISIT, "chemotherapy": "no"}, ""),
        ({**DAYS, "chemotherapy": "no", "screening_date": "2026-05-01"}, ""),
        ({**DAYS, "chemotherapy": "2026-01"}, "E01 until 2026-04-09"),
        ({**DAYS, "chemotherapy": "2026-03-10"}, ""),
        (DAYS, ""),
    ],
)
def test_a_window_that_is_open_is_to_be_asked_again(line: dict[str, str], again: str) -> None:
    assert windows(protocol_of({"E01": SOON}), line) == again


def test_each_window_is_told_behind_its_criterion() -> None:
    protocol = protocol_of({"E01": AnyOf(rules=(SOON, SOON_TOO)), "E02": SHORTLY, "E03": BEFORE})
    line = {**DAYS, "chemotherapy": "no", "radiotherapy": "no", "vaccination": "no"}
    assert windows(protocol, line) == (
        "E01 until 2026-04-09; E02 until 2026-03-11; E03: randomisation date is not known"
    )


def test_of_somebody_ineligible_what_fails_is_to_be_asked_again() -> None:
    protocol = protocol_of({"E01": SOON, "I01": SOON_TOO})
    line = {**DAYS, "chemotherapy": "no", "radiotherapy": "no"}
    assert windows(protocol, line) == "I01 until 2026-04-09"


def windows(protocol: Protocol, line: dict[str, str]) -> str:
    """Of which windows somebody is to be asked again, which every way of judging tells alike."""
    some = [candidate_of(protocol, line)]
    expected = verdicts_by_definition(protocol, some)
    for written in (False, True):
        assert verdicts_of(protocol, some, written=written) == expected
    return expected[0].again


@pytest.mark.parametrize("one", [runs_on(date(2026, 4, 9)), may_run_on("randomisation date")])
def test_a_proviso_is_read_back_out_of_its_sentence(one: Proviso) -> None:
    """A row of a log holds the sentence alone."""
    assert read_proviso(one.text) == one


def test_a_proviso_in_other_words_keeps_them() -> None:
    assert read_proviso("ask again soon") == Proviso("ask again soon")
    other = RUNS_ON.format("2026-13-40")
    assert read_proviso(other) == Proviso(other)
