"""The day on which a leaf changes by itself is that day: not the one before, and none where none is said."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from screener.engines.evaluate import evaluate
from screener.engines.findings import Finding
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import PartialDate, full_date
from screener.model.protocol import Protocol
from screener.model.rules import Between, Compare, Lasted, Occurred, Rule
from tests.generative.strategies import STRATEGIES, VISIT, candidates, protocol_of

TIMED = (Compare, Between, Occurred, Lasted)


def by_the_calendar(rule: Rule) -> bool:
    """Whether a rule turns on a day: hours and minutes do so within one, and no day is named for them."""
    match rule:
        case Occurred():
            ends = (rule.window.far, rule.window.near) if rule.window is not None else None
            return ends is not None and all(end is None or end.minutes is None for end in ends)
        case Lasted():
            return rule.duration.minutes is None
        case _:
            return True


def on(day: date, protocol: Protocol, candidate: Candidate) -> Finding:
    """What is found were the visit on ``day``: every anchor moves with it."""
    anchors = {name: full_date(day) for name in ("inclusion_date", "screening_date")}
    return evaluate(protocol, Candidate(candidate.id, {**candidate.values, **anchors}))[0]


def to_the_day(candidate: Candidate) -> Candidate:
    """The candidate with every date known to the day: only such data say when they change."""
    return Candidate(
        candidate.id,
        {name: _whole(value) for name, value in candidate.values.items()},
        candidate.refused,
    )


def _whole(value: Value) -> Value:
    if isinstance(value, Event) and value.date is not None:
        return Event(value.state, full_date(value.date.earliest))
    return full_date(value.earliest) if isinstance(value, PartialDate) else value


def is_told_of_the_visit(rule: Rule, candidate: Candidate) -> bool:
    """Whether a candidate says "ongoing", which is said of the day of the visit, beside a day that does not move with
    it: on a later visit it says another thing."""
    value = candidate.values.get(rule.event) if isinstance(rule, Occurred) else None
    window = rule.window if isinstance(rule, Occurred) else None
    stays = window is not None and window.anchor not in (None, "inclusion", "screening")
    return stays and isinstance(value, Event) and value.state == "ongoing"


# What is not known says no day: of windows most of what is made is left out, and enough stays.
MOSTLY_UNKNOWN = [HealthCheck.too_slow, HealthCheck.filter_too_much]


@pytest.mark.parametrize("node", TIMED)
@settings(max_examples=100, deadline=None, suppress_health_check=MOSTLY_UNKNOWN)
@given(data=st.data(), later=st.integers(1, 1000))
def test_the_day_is_right(node: type[Any], data: st.DataObject, later: int) -> None:
    rule = data.draw(STRATEGIES[node].filter(by_the_calendar))
    protocol = protocol_of([rule])
    candidate = to_the_day(data.draw(candidates(protocol)))
    assume(not is_told_of_the_visit(rule, candidate))
    now = on(VISIT, protocol, candidate)
    assume(now.status in ("met", "not_met"))
    event(f"{node.__name__}: {now.changes_on is not None}")
    if now.changes_on is None:
        last = VISIT + timedelta(days=later)
    else:
        turned = on(now.changes_on, protocol, candidate)
        assert {now.status, turned.status} == {"met", "not_met"}
        last = now.changes_on - timedelta(days=1)
    assert on(last, protocol, candidate).status == now.status
