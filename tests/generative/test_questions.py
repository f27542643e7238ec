"""What to ask next leaves out no input that could change the decision, and asks for none that is settled."""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from screener.engines.decisions import effect
from screener.engines.questions import GROUPS, not_asked, questions
from screener.engines.screen import judge
from screener.engines.settle import Facts, NotKnown
from screener.model.candidate import Candidate
from screener.model.contradictions import contradictions
from screener.model.protocol import DataField, Protocol
from screener.model.rules import Occurred, leaves
from screener.model.stretches import stretch_of
from tests.generative.strategies import candidates, less_known, protocols, values

_T = TypeVar("_T")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_answer_to_what_is_not_asked_changes_the_outcome(data: st.DataObject) -> None:
    """Only an answer that contradicts another can, and all that it does is to open what was decided."""
    protocol = data.draw(protocols())
    given = data.draw(less_known(data.draw(candidates(protocol))))
    fields = {field.name: field for field in protocol.fields if field.kind != "code"}
    name = data.draw(st.sampled_from(sorted(fields)))
    candidate = Candidate(given.id, _but(given.values, name), _but(given.refused, name))
    judged = judge(protocol, candidate)
    asked = {one.field for one in questions(protocol, candidate, judged.findings, judged.decision)}
    assume(name not in asked)
    more = replace(candidate, values={**candidate.values, name: data.draw(values(fields[name]))})
    before, after = judged.decision.outcome, judge(protocol, more).decision.outcome
    if _contradicts(protocol, candidate, more):
        event(f"{before}, contradicted: {after}")
        assert after in (before, "undetermined")
    else:
        event(before)
        assert after == before


def _but(given: dict[str, _T], name: str) -> dict[str, _T]:
    return {other: value for other, value in given.items() if other != name}


def _contradicts(protocol: Protocol, less: Candidate, more: Candidate) -> bool:
    """Whether something is not taken of the one, for what it is beside the rest, that is taken of the other.

    A yes is not that the sex says no to, nor what has happened only after the screening date. A default anchor before
    the screening date is no day of the visit: what is ongoing may have begun after it. While no visit is told, a
    window is taken to have begun: a visit that is then told to be held before that knows nothing of it.
    """
    refused = [contradictions(protocol, one).keys() | _late(protocol, one) for one in (less, more)]
    early = Facts(protocol, less).screening is None and _not_begun(protocol, more)
    return bool(refused[1] - refused[0]) or early or _anchor_before_visit(protocol, more)


def _not_begun(protocol: Protocol, candidate: Candidate) -> bool:
    """Whether the visit is held before a window after its anchor."""
    facts = Facts(protocol, candidate)
    asked = [leaf for one in protocol.criteria for leaf in leaves(one.rule) if isinstance(leaf, Occurred)]
    after = [leaf.window for leaf in asked if leaf.window is not None and leaf.window.direction == "after"]
    known = [(window, anchor) for window in after if isinstance(anchor := facts.anchor(window.anchor), date)]
    return any(facts.visited_before(stretch_of(window, anchor).first.since) for window, anchor in known)


def _anchor_before_visit(protocol: Protocol, candidate: Candidate) -> bool:
    facts = Facts(protocol, candidate)
    anchor = facts.anchor(None)
    return not isinstance(anchor, NotKnown) and not facts.visited_by(anchor, moves=True)


def _late(protocol: Protocol, candidate: Candidate) -> set[str]:
    """The fields that hold a date after the screening date, anchors aside: an inclusion may be planned."""
    without = replace(candidate, values=_but(candidate.values, "screening_date"))
    dated, undated = Facts(protocol, candidate), Facts(protocol, without)

    def taken(facts: Facts, field: DataField) -> bool:
        said = facts.answer(field.name) if field.kind == "event" else facts.past(field.name)
        return not isinstance(said, NotKnown)

    return {
        field.name
        for field in protocol.fields
        if field.kind == "event" or field.name == "birth_date"
        if taken(undated, field) and not taken(dated, field)
    }


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
