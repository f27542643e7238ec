"""Knowing more never turns a verdict round: a blank that is filled in, or a date that is remembered more
closely, decides what was open, or opens what rested on a contradiction. It never makes met of not met."""

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from screener.engines.decisions import decide
from screener.engines.evaluate import evaluate
from screener.model.rules import NODES
from tests.generative.strategies import STRATEGIES, candidates, less_known, protocols

STATUSES = ("met", "not_met", "unknown", "not_applicable")


def test_every_node_has_a_generator() -> None:
    assert set(STRATEGIES) == set(NODES)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_an_engine_answers_whatever_it_is_given(data: st.DataObject) -> None:
    protocol = data.draw(protocols(smallest=0))
    candidate = data.draw(candidates(protocol, odd=True))
    findings = evaluate(protocol, candidate)
    assert [finding.criterion for finding in findings] == [one.id for one in protocol.criteria]
    for finding in findings:
        assert finding.status in STATUSES
        assert finding.reasons
        assert all(reason.strip() for reason in finding.reasons)
        open_guard = finding.status == "met" and finding.guard_open
        assert not finding.missing or finding.status == "unknown" or open_guard
        assert len(set(finding.missing)) == len(finding.missing)
        assert all(protocol.field(name) is not None for name in finding.missing)
    decide(protocol, findings)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_knowing_more_never_turns_a_finding_round(data: st.DataObject) -> None:
    protocol = data.draw(protocols(smallest=0))
    whole = data.draw(candidates(protocol))
    less = data.draw(less_known(whole))
    for before, after in zip(evaluate(protocol, less), evaluate(protocol, whole), strict=True):
        event(f"{before.status} -> {after.status}")
        assert {before.status, after.status} != {"met", "not_met"}


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_knowing_more_never_turns_a_decision_round(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    whole = data.draw(candidates(protocol))
    less = data.draw(less_known(whole))
    before = decide(protocol, evaluate(protocol, less))
    after = decide(protocol, evaluate(protocol, whole))
    event(f"{before.outcome} -> {after.outcome}")
    assert {before.outcome, after.outcome} != {"eligible", "ineligible"}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_the_same_candidate_is_judged_the_same_twice(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    candidate = data.draw(candidates(protocol))
    assert evaluate(protocol, candidate) == evaluate(protocol, candidate)
