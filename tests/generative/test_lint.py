"""Lint never fails, and what it says can never be is never so for any candidate.

Candidates here are those that a file can hold: a category has one of its own values, a score one of its
scale's steps, and a laboratory's limit of normal lies above 0.
"""

from decimal import Decimal

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from screener.engines.decisions import decide
from screener.engines.evaluate import evaluate
from screener.language.library import Trial
from screener.language.lint.claims import below as rules_in
from screener.language.lint.findings import CODES
from screener.language.lint.run import lint
from screener.language.lint.verdicts import never_fails, never_met
from screener.model.candidate import Candidate, Value
from screener.model.protocol import DataField, Protocol
from screener.model.quantities import Amount
from screener.model.rules import AllOf, AnyOf, Not, Present, Rule
from screener.reports.lint import lint_report
from tests.generative.strategies import LEAVES, candidates, protocol_of, protocols, rules

SETTINGS = settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
FEWER = settings(SETTINGS, max_examples=100)


def trial_of(protocol: Protocol) -> Trial:
    """A protocol as a trial that was read."""
    return Trial(protocol, {}, (), frozenset(), "text")


def possible(protocol: Protocol, candidate: Candidate) -> Candidate:
    """The candidate without values that no file can hold."""
    known = {name: value for name, value in candidate.values.items() if _can_be(protocol.field(name), value)}
    return Candidate(candidate.id, known, candidate.refused)


def _can_be(field: DataField | None, value: Value) -> bool:
    if field is None:
        return True
    if isinstance(value, str) and field.values:
        return value.lower() in {one.lower() for one in field.values}
    if isinstance(value, Amount):
        if field.name.endswith(("_uln", "_lln")):
            return value.value > 0
        return not field.steps or value.value in {Decimal(step) for step in field.steps}
    return True


@st.composite
def crowded(draw: st.DrawFn) -> Rule:
    """Rules whose leaves are alike, so that they meet one another."""
    kind = draw(st.sampled_from(list(LEAVES)))
    one, other, third = (draw(LEAVES[kind]) for _ in range(3))
    negated: SearchStrategy[Rule] = st.sampled_from((other, Not(rule=other), Not(rule=one)))
    below = (one, draw(negated), third)[: draw(st.integers(2, 3))]
    return AllOf(rules=below) if draw(st.booleans()) else AnyOf(rules=below)


@SETTINGS
@given(st.data())
def test_what_can_never_be_is_never_so(data: st.DataObject) -> None:
    rule = data.draw(st.one_of(crowded(), crowded(), rules(smallest=0)))
    never, always = never_met(rule), never_fails(rule)
    event(f"never met: {never}, never fails: {always}")
    if not never and not always:
        return
    protocol = protocol_of([rule])
    for _ in range(3):
        (finding,) = evaluate(protocol, possible(protocol, data.draw(candidates(protocol))))
        assert not (never and finding.status == "met")
        assert not (always and finding.status == "not_met" and not finding.guard_open)


@FEWER
@given(st.data())
def test_nobody_is_eligible_where_two_criteria_contradict(data: st.DataObject) -> None:
    """Where one asks for what another one rules out; and wherever lint says that two of some like ones do."""
    kind = data.draw(st.sampled_from(list(LEAVES)))
    alike = data.draw(st.lists(LEAVES[kind], min_size=1, max_size=3))
    opposed = data.draw(st.booleans(), "the first one asked for and ruled out")
    protocol = protocol_of([alike[0], *alike] if opposed else alike)
    found = [one for one in lint(trial_of(protocol)) if one.code == "L01"]
    event(f"{'opposed' if opposed else 'alike'}, contradictions: {min(len(found), 2)}")
    assert found or not opposed or kind is not Present  # a range can be constant, which lint says instead
    if found:
        for _ in range(3):
            candidate = possible(protocol, data.draw(candidates(protocol)))
            assert decide(protocol, evaluate(protocol, candidate)).outcome != "eligible"


@FEWER
@given(protocols(smallest=0))
def test_lint_answers_whatever_the_rules(protocol: Protocol) -> None:
    found = lint(trial_of(protocol))
    assert lint(trial_of(protocol)) == found
    for one in found:
        assert one.code in CODES
        assert one.message.strip()
        assert one.advice.strip()
        assert one.places
    lint_report(trial_of(protocol), found)


@FEWER
@given(st.one_of(crowded(), rules(smallest=0)))
def test_a_rule_that_is_constant_is_reported(rule: Rule) -> None:
    """Whatever makes a whole rule constant is among the findings, or lies off a scale."""
    protocol = protocol_of([rule])
    codes = {one.code for one in lint(trial_of(protocol))}
    if (never_met(rule) or never_fails(rule)) and not _about_sex(rule):
        assert codes & {"L09", "L10", "L12", "L13"}


def _about_sex(rule: Rule) -> bool:
    """ "Male or female" is meant to say nothing."""
    return any(getattr(one, "variable", "") == "sex" for one in rules_in(rule))
