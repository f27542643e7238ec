"""One candidate, judged: the findings of the reference engine and the decision they come to."""

from typing import NamedTuple

from screener.engines.decisions import Decision, decide
from screener.engines.evaluate import evaluate
from screener.engines.findings import Finding
from screener.model.candidate import Candidate
from screener.model.protocol import Protocol


class Judged(NamedTuple):
    """A candidate with one finding for each criterion, in the protocol's order, and the decision."""

    candidate: Candidate
    findings: tuple[Finding, ...]
    decision: Decision


def judge(protocol: Protocol, candidate: Candidate) -> Judged:
    """The findings and the decision on one candidate."""
    findings = evaluate(protocol, candidate)
    return Judged(candidate, findings, decide(protocol, findings))
