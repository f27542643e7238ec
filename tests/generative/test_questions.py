"""What to ask next leaves out no input that could change the decision, and asks for none that is settled."""

from dataclasses import replace

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from screener.engines.decisions import effect
from screener.engines.questions import GROUPS, not_asked, questions
from screener.engines.screen import judge
from tests.generative.strategies import candidates, less_known, protocols, values

_OPENING = ("sex", "screening_date")
"""Fields of which a new value can contradict another answer, which is then not taken."""


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_answer_to_what_is_not_asked_changes_the_outcome(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    candidate = data.draw(less_known(data.draw(candidates(protocol))))
    judged = judge(protocol, candidate)
    asked = {one.field for one in questions(protocol, candidate, judged.findings, judged.decision)}
    blank = [
        field
        for field in protocol.fields
        if field.name not in asked
        and field.name not in candidate.values
        and field.name not in candidate.refused
        if field.name not in _OPENING and field.kind != "code"
    ]
    assume(blank)
    field = data.draw(st.sampled_from(blank))
    more = replace(candidate, values={**candidate.values, field.name: data.draw(values(field))})
    event(judged.decision.outcome)
    assert judge(protocol, more).decision.outcome == judged.decision.outcome


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_something_is_asked_exactly_while_the_candidate_is_undetermined(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    candidate = data.draw(candidates(protocol))
    judged = judge(protocol, candidate)
    found = questions(protocol, candidate, judged.findings, judged.decision)
    if judged.decision.outcome != "undetermined":
        assert found == ()
    assert {one.field for one in found} == (
        set(judged.decision.missing) if judged.decision.outcome == "undetermined" else set()
    )
    places = [GROUPS.index(one.group) for one in found]
    assert places == sorted(places)
    assert all(set(one.stops) <= set(one.criteria) <= set(judged.decision.unknown) for one in found)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_what_does_not_apply_is_never_waited_for(data: st.DataObject) -> None:
    protocol = data.draw(protocols())
    candidate = data.draw(candidates(protocol))
    for criterion, finding in zip(protocol.criteria, judge(protocol, candidate).findings, strict=True):
        spared = not_asked(protocol, candidate, criterion)
        event("something is spared" if spared else "nothing is spared")
        assert not spared.keys() & candidate.values.keys()
        if effect(criterion, finding) == "unknown":
            assert not spared.keys() & set(finding.missing)
