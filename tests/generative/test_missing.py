"""Knowing more never turns a verdict round: a blank that is filled in, or a date that is remembered more
closely, decides what was open, or opens what rested on a contradiction. It never makes met of not met."""

from itertools import product

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from screener.engines.decisions import Effect, awaited, decide, effect
from screener.engines.evaluate import evaluate
from screener.model.candidate import Candidate
from screener.model.rules import NODES, Rule
from tests.generative.strategies import (
    STRATEGIES,
    candidates,
    less_known,
    protocol_of,
    protocols,
    rules_of_own_answers,
)

STATUSES = ("met", "not_met", "unknown", "not_applicable")


def test_every_node_has_a_generator() -> None:
    assert set(STRATEGIES) == set(NODES)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
        open_guard = finding.status in ("met", "not_met") and finding.guard_open
        assert not finding.missing or finding.status == "unknown" or open_guard
        assert len(set(finding.missing)) == len(finding.missing)
        assert all(protocol.field(name) is not None for name in finding.missing)
    decide(protocol, findings)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_knowing_more_never_turns_a_finding_round(data: st.DataObject) -> None:
    protocol = data.draw(protocols(smallest=0))
    whole = data.draw(candidates(protocol))
    less = data.draw(less_known(whole))
    for before, after in zip(evaluate(protocol, less), evaluate(protocol, whole), strict=True):
        event(f"{before.status} -> {after.status}")
        assert {before.status, after.status} != {"met", "not_met"}


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_knowing_more_never_turns_a_decision_round(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    whole = data.draw(candidates(protocol))
    less = data.draw(less_known(whole))
    before = decide(protocol, evaluate(protocol, less))
    after = decide(protocol, evaluate(protocol, whole))
    event(f"{before.outcome} -> {after.outcome}")
    assert {before.outcome, after.outcome} != {"eligible", "ineligible"}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_the_same_candidate_is_judged_the_same_twice(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    candidate = data.draw(candidates(protocol))
    assert evaluate(protocol, candidate) == evaluate(protocol, candidate)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rules_of_own_answers(), st.lists(st.sampled_from((True, False, None)), min_size=8, max_size=8))
def test_what_is_waited_for_can_keep_out_and_can_let_through(rule: Rule, answers: list[bool | None]) -> None:
    """Of what is asked once only: two answers to one question can make the same of a criterion, whatever they are."""
    protocol = protocol_of([rule, rule])
    names = [field.name for field in protocol.fields if field.kind == "yes_no"]
    known = {name: answer for name, answer in zip(names, answers, strict=False) if answer is not None}
    findings = evaluate(protocol, Candidate("01-001", {**known}))
    for place, (criterion, finding) in enumerate(zip(protocol.criteria, findings, strict=True)):
        missing = awaited(criterion, finding)
        event(f"{criterion.kind}: {effect(criterion, finding)}")
        if not missing:
            continue
        words: set[Effect] = set()
        for told in product((True, False), repeat=len(missing)):
            whole = Candidate("01-001", {**known, **dict(zip(missing, told, strict=True))})
            words.add(effect(criterion, evaluate(protocol, whole)[place]))
        assert words & {"not met", "excludes"}
        assert words & {"met", "passes", "not applicable"}
