"""From findings to a decision. The only place that knows inclusion from exclusion.

A rule says what the text says. That an inclusion criterion must be met and that an exclusion criterion
which is met keeps a candidate out is known here and nowhere else.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from screener.engines.findings import Finding
from screener.engines.provisos import Proviso
from screener.model.protocol import Criterion, CriterionKind, Protocol

Outcome = Literal["eligible", "ineligible", "undetermined"]
Effect = Literal["met", "not met", "passes", "excludes", "unknown", "not applicable"]

ALL_SATISFIED = "every criterion is satisfied"


class Decision(NamedTuple):
    """What the findings come to.

    ``failed`` and ``unknown`` are criterion ids, ``missing`` field names, all in the protocol's order.
    ``reasons`` are the sentences of the criteria that bring the outcome about: of those that fail, or
    else of those that are unknown, each behind its criterion's id.

    ``changes_on`` is the day on which, the data unchanged, the outcome would change or may: for a
    candidate who fails, the day by which every failing criterion has changed, if each does; for one who
    is eligible, the first day on which a criterion changes; for one who is undetermined, the first day on
    which a criterion changes that is satisfied now and could fail then. What is unknown changes by
    knowing, not by waiting.
    """

    outcome: Outcome
    failed: tuple[str, ...]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    changes_on: date | None = None


class Failing(NamedTuple):
    """How a criterion keeps a candidate out: the status with which it does, and the word for it."""

    status: Literal["met", "not_met"]
    word: Literal["not met", "excludes"]


def failing(kind: CriterionKind) -> Failing:
    """How criteria of a kind keep candidates out."""
    return Failing("not_met", "not met") if kind == "inclusion" else Failing("met", "excludes")


def effect(criterion: Criterion, finding: Finding) -> Effect:
    """The word for what a finding does to the candidate."""
    stop, word = failing(criterion.kind)
    match finding.status:
        case "met" | "not_met" if finding.status == stop:
            # It may not apply to this candidate at all, and then it keeps nobody out.
            return "unknown" if finding.guard_open else word
        case "met":
            return "met"
        case "not_met":
            return "passes"
        case "unknown":
            return "unknown"
        case "not_applicable":
            return "not applicable"


def awaited(criterion: Criterion, finding: Finding) -> tuple[str, ...]:
    """The missing inputs that the criterion waits for: none where it lets the candidate through, or not, without."""
    return finding.missing if effect(criterion, finding) == "unknown" else ()


def decide(protocol: Protocol, findings: Sequence[Finding]) -> Decision:
    """The decision on a candidate, from one finding for each criterion."""
    effects = [
        (effect(criterion, finding), finding)
        for criterion, finding in zip(protocol.criteria, findings, strict=True)
    ]
    failed = [finding for word, finding in effects if word in ("not met", "excludes")]
    unknown = [finding for word, finding in effects if word == "unknown"]
    satisfied = [finding for word, finding in effects if word in ("met", "passes", "not applicable")]
    outcome: Outcome = "ineligible" if failed else "undetermined" if unknown else "eligible"
    return Decision(
        outcome=outcome,
        failed=tuple(finding.criterion for finding in failed),
        unknown=tuple(finding.criterion for finding in unknown),
        missing=tuple(dict.fromkeys(name for finding in unknown for name in finding.missing)),
        reasons=_reasons([(word, finding) for word, finding in effects if finding in (failed or unknown)]),
        changes_on=_all_by(failed) if failed else _first_of(satisfied),
    )


def foretold(decision: Decision, findings: Sequence[Finding]) -> tuple[str, ...]:
    """A decision's reasons, behind each of somebody who is ineligible what fails for a time that is not over: it may
    still come about."""
    if decision.outcome != "ineligible":
        return decision.reasons
    provisos = {finding.criterion: [one.text for one in finding.provisos] for finding in findings}
    failed = zip(decision.reasons, decision.failed, strict=True)
    return tuple("; ".join((reason, *provisos[id])) for reason, id in failed)


def to_ask_again(decision: Decision, findings: Sequence[Finding]) -> list[tuple[str, Proviso]]:
    """What was answered for a time that is not over, each with the criterion that it is of; of somebody who is
    ineligible what fails for it, which may still come about."""
    return [
        (finding.criterion, one)
        for finding in findings
        if decision.outcome != "ineligible" or finding.criterion in decision.failed
        for one in finding.provisos
    ]


def sentence(word: Effect, finding: Finding) -> str:
    """A finding in a line: ``E04 excludes: platelets 49.9 G/L are below 50 G/L``."""
    return f"{finding.criterion} {word}: {'; '.join(finding.reasons)}"


def _reasons(deciding: Sequence[tuple[Effect, Finding]]) -> tuple[str, ...]:
    return tuple(sentence(word, finding) for word, finding in deciding) or (ALL_SATISFIED,)


def _all_by(findings: Sequence[Finding]) -> date | None:
    """The day by which all have changed; None if one never does."""
    days = [finding.changes_on for finding in findings if finding.changes_on is not None]
    return max(days) if len(days) == len(findings) else None


def _first_of(findings: Sequence[Finding]) -> date | None:
    """The first day on which one changes."""
    return min((finding.changes_on for finding in findings if finding.changes_on is not None), default=None)
