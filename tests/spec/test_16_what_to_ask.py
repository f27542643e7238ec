"""Chapter 16. What to ask next, and what not to ask.

Only an input that can still change the decision is asked for: the dates that others are counted to, then
*hard stops*, where one answer can end the screening, then what decides only with another answer, and last what
was answered too loosely or is to be obtained.
"""

from decimal import Decimal

import pytest

from screener.engines.questions import Question, not_asked, questions
from screener.engines.screen import judge
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol
from screener.model.quantities import Amount
from screener.model.rules import Compare, When
from tests.maestro import maestro
from tests.spec.handbook import number, protocol_of, yes

VISIT = PartialDate(2026, 3, 10)
DATES: dict[str, Value] = {"screening_date": VISIT, "inclusion_date": VISIT}
MAN: dict[str, Value] = {**DATES, "sex": "male", "birth_date": PartialDate(1981, 6, 14)}


def ask(values: dict[str, Value], unknown: tuple[str, ...] = ()) -> tuple[Question, ...]:
    """The questions to a candidate of the first trial."""
    protocol, candidate = maestro(), Candidate("01-001", values)
    judged = judge(protocol, candidate)
    return questions(protocol, candidate, judged.findings, judged.decision, unknown)


def names(found: tuple[Question, ...], group: str) -> list[str]:
    return [one.field for one in found if one.group == group]


def test_dates_come_first() -> None:
    """Ages and windows are counted to them."""
    assert [one.field for one in ask({})][:2] == ["inclusion_date", "screening_date"]


def test_a_hard_stop_is_an_answer_that_can_end_the_screening() -> None:
    """The birth date alone can fail two criteria, and is asked before the course of the disease."""
    found = ask(DATES)
    assert found[0] == Question("birth_date", "stop", ("I02", "E06"), ("I02", "E06"))
    assert found[1] == Question("ms_course", "stop", ("I01",), ("I01",))
    assert "platelets" in names(found, "stop")
    assert "pregnant" in names(found, "stop")


def test_what_decides_only_with_another_answer_comes_later() -> None:
    """“For women of childbearing potential, effective contraception”: either answer alone fails nobody."""
    found = ask({**DATES, "sex": "female"})
    assert names(found, "together") == ["childbearing_potential", "effective_contraception"]
    found = ask({**DATES, "sex": "female", "childbearing_potential": True})
    assert names(found, "together") == []
    assert Question("effective_contraception", "stop", ("I06",), ("I06",)) in found


def test_an_event_without_its_date_is_asked_again_after_the_others() -> None:
    found = ask({**MAN, "relapse": Event("yes")})
    assert names(found, "closer") == ["relapse"]
    assert found[-1].field == "relapse"


def test_the_screening_date_is_asked_where_it_could_decide_what_was_told_loosely() -> None:
    """A relapse of this year, told at the visit, has happened by then; and either may end the screening."""
    relapse = Event("dated", PartialDate(2026))
    found = {one.field: one for one in ask({"inclusion_date": VISIT, "relapse": relapse})}
    assert "E01" in found["screening_date"].criteria
    assert found["relapse"] == Question("relapse", "closer", ("E01",), ("E01",))
    assert "screening_date" not in {one.field for one in ask({**DATES, "relapse": relapse})}


def test_what_is_not_known_to_anybody_comes_last() -> None:
    found = ask(MAN, unknown=("edss",))
    assert found[-1] == Question("edss", "obtain", ("I03",), ("I03",))


def test_a_guard_is_asked_only_where_what_is_behind_it_can_fail() -> None:
    """“If on warfarin, INR above 3” excludes nobody whose INR is 2, on warfarin or not."""
    inr = Compare(variable="inr", operator=">", quantity=number("3"))
    protocol = protocol_of({"E01": When(guard=yes("warfarin"), then=inr)})

    def asked(value: str) -> list[str]:
        candidate = Candidate("01-001", {"inr": Amount(Decimal(value))})
        judged = judge(protocol, candidate)
        return [one.field for one in questions(protocol, candidate, judged.findings, judged.decision)]

    assert asked("2") == []
    assert asked("4") == ["warfarin"]


def test_nothing_missing_can_change_that_a_candidate_is_ineligible() -> None:
    assert ask({"edss": Amount(Decimal("6.5"))}) == ()


@pytest.mark.parametrize(
    ("values", "spared"),
    [
        ({}, {}),
        ({"sex": "female"}, {}),
        ({"sex": "male"}, {"pregnant": "sex: male", "breastfeeding": "sex: male"}),
        ({"sex": "male", "pregnant": False}, {"breastfeeding": "sex: male"}),
    ],
)
def test_pregnancy_is_not_asked_of_a_man(values: dict[str, Value], spared: dict[str, str]) -> None:
    assert _spared(maestro(), values, "E06") == spared


@pytest.mark.parametrize(
    ("values", "spared"),
    [
        ({"sex": "female"}, {}),
        ({"childbearing_potential": True}, {}),
        ({"childbearing_potential": False}, {"effective_contraception": "childbearing potential: no"}),
        (
            {"sex": "male"},
            {
                "childbearing_potential": "sex: male",
                "effective_contraception": "childbearing potential: no (sex: male)",
            },
        ),
    ],
)
def test_what_stands_behind_a_guard_that_is_false_is_not_asked(
    values: dict[str, Value], spared: dict[str, str]
) -> None:
    assert _spared(maestro(), values, "I06") == spared


def _spared(protocol: Protocol, values: dict[str, Value], id: str) -> dict[str, str]:
    criterion = next(one for one in protocol.criteria if one.id == id)
    return not_asked(protocol, Candidate("01-001", values), criterion)
