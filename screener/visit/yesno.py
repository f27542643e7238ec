"""What yes and no mean where a person is asked in the text's own words.

A text can say what must be so, or what must not be: “Patients must not be pregnant” is answered with yes by one who
is not pregnant, and under exclusion that yes excludes. So the input says what each answer does, before it is given.
"""

from screener.engines.decisions import effect
from screener.engines.evaluate import status_of
from screener.engines.findings import Finding
from screener.model.protocol import Criterion, DataField, Protocol
from screener.model.rules import Judgement, leaves

_IN_GENERAL = "yes: it is as the words say · no: it is not"


def yes_and_no(field: DataField, protocol: Protocol) -> str:
    """What yes and no to a question in the text's own words come to; empty for any other field.

    Where the question is the whole criterion, that is its state: ``yes, as the words say: excludes · no: passes``.
    """
    asked = [
        criterion
        for criterion in protocol.criteria
        if any(isinstance(leaf, Judgement) and leaf.field == field.name for leaf in leaves(criterion.rule))
    ]
    told = {_alone(criterion) for criterion in asked}
    return told.pop() if len(told) == 1 else _IN_GENERAL if told else ""


def _alone(criterion: Criterion) -> str:
    if len([*leaves(criterion.rule)]) != 1:
        return _IN_GENERAL
    yes, no = (_effect(criterion, answer=answer) for answer in (True, False))
    return f"yes, as the words say: {yes} · no: {no}"


def _effect(criterion: Criterion, *, answer: bool) -> str:
    status, open_too = status_of(criterion.rule, [answer])
    return effect(criterion, Finding(criterion.id, status, (), (), (), open_too))
