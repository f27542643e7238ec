"""The report on one candidate: every criterion's text with its reasons beside it, and what to do next."""

from collections.abc import Iterator, Sequence

from screener.engines.decisions import Effect, Outcome, effect
from screener.engines.findings import Finding
from screener.engines.screen import Judged
from screener.model.candidate import Candidate
from screener.model.dates import PartialDate
from screener.model.protocol import Criterion, Protocol
from screener.reports.text import clean, columns, wrap

SYMBOLS: dict[Effect, str] = {
    "met": "✓",
    "not met": "✗",
    "passes": "✓",
    "excludes": "✗",
    "unknown": "?",
    "not applicable": "–",
}
UNSIGNED = "provisional until an investigator signs"
_NEXT = 10
"""Characters of the words before what to do: "To obtain", "Look again"."""


def heading(protocol: Protocol) -> str:
    """The trial, and its criteria's version and review: ``X (NCT…) · criteria of 2025-03-18, not …``."""
    name = clean(protocol.acronym or protocol.title)
    trial = f"{name} ({protocol.trial})" if name and name != protocol.trial else protocol.trial
    version = f"criteria of {protocol.version}" if protocol.version else "criteria"
    return f"{trial} · {version}, {review(protocol)}"


def review(protocol: Protocol) -> str:
    """Who reviewed the rules against the text, and when; how many are done where not all are."""
    done = [criterion.review for criterion in protocol.criteria if criterion.review is not None]
    if not done:
        return "not reviewed"
    people = ", ".join(dict.fromkeys(clean(one.by) for one in done))
    if len(done) < len(protocol.criteria):
        return f"{len(done)} of {len(protocol.criteria)} criteria reviewed by {people}"
    return f"reviewed {clean(max(one.on for one in done))} by {people}"


def report(
    protocol: Protocol,
    judged: Judged,
    *,
    width: int = 80,
    row: int | None = None,
    refused: Sequence[tuple[str, str]] = (),
) -> str:
    """The full reasoning on one candidate.

    ``row`` tells apart two rows of the same candidate. ``refused`` are the cells that were not taken:
    where they stand, and why.
    """
    decision = judged.decision
    blocks = [
        wrap(_candidate(judged.candidate.id, row, protocol), width)
        + wrap(_outcome(decision.outcome, judged.candidate), width),
        [*_to_do(protocol, judged, refused, width)],
        [*_criteria(protocol, judged.findings, width)],
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def refused_row(protocol: Protocol, id: str, row: int, reason: str, *, width: int = 80) -> str:
    """The report on a row that was refused whole."""
    lines = (
        _candidate(id, row, protocol),
        "? UNDETERMINED: nothing of the row was judged",
        f"The row was refused whole: {clean(reason)}.",
    )
    return "\n".join(line for text in lines for line in wrap(text, width)) + "\n"


def _candidate(id: str, row: int | None, protocol: Protocol) -> str:
    where = f" (row {row})" if row is not None else ""
    return f"Candidate {id}{where} · {heading(protocol)}"


def _outcome(outcome: Outcome, candidate: Candidate) -> str:
    symbol = {"eligible": "✓", "ineligible": "✗", "undetermined": "?"}[outcome]
    visit = candidate.values.get("screening_date")
    on = f" on {visit}" if isinstance(visit, PartialDate) else ""
    return f"{symbol} {outcome.upper()}{on}, {UNSIGNED}"


def _to_do(
    protocol: Protocol, judged: Judged, refused: Sequence[tuple[str, str]], width: int
) -> Iterator[str]:
    rows: list[tuple[str, str]] = []
    decision = judged.decision
    if decision.outcome == "ineligible":
        rows.append(("Fails", ", ".join(decision.failed)))
        if decision.unknown:
            rows.append(("Unknown", f"{', '.join(decision.unknown)}: nothing missing can change the outcome"))
    else:
        rows += _under("To obtain", [_wanted(name, protocol, judged.findings) for name in decision.missing])
    rows += _under("Refused", [f"{where}: {clean(reason)}" for where, reason in refused])
    if decision.changes_on is not None:
        rows.append(("Look again", f"{decision.changes_on}: {_change(judged)}"))
    yield from columns(rows, width, (_NEXT,))


def _under(word: str, texts: list[str]) -> list[tuple[str, str]]:
    return [(word if place == 0 else "", text) for place, text in enumerate(texts)]


def _wanted(name: str, protocol: Protocol, findings: Sequence[Finding]) -> str:
    """A field that is missing: its name, the criteria that wait for it, its question."""
    waiting = ", ".join(finding.criterion for finding in findings if name in finding.missing)
    field = protocol.field(name)
    return f"{name} ({waiting}): {field.question}" if field else f"{name} ({waiting})"


def _change(judged: Judged) -> str:
    decision = judged.decision
    day = decision.changes_on
    if decision.outcome == "ineligible":
        fail = "fails" if len(decision.failed) == 1 else "fail"
        return f"from then on {', '.join(decision.failed)} no longer {fail}, the data unchanged"
    turning = [finding.criterion for finding in judged.findings if finding.changes_on == day]
    return f"from then on {', '.join(turning)} may fail, the data unchanged"


def _criteria(protocol: Protocol, findings: Sequence[Finding], width: int) -> Iterator[str]:
    longest = max((len(criterion.id) for criterion in protocol.criteria), default=0)
    for criterion, finding in zip(protocol.criteria, findings, strict=True):
        yield from _criterion(criterion, finding, width, longest)


def _criterion(criterion: Criterion, finding: Finding, width: int, longest: int) -> Iterator[str]:
    word = effect(criterion, finding)
    reasons = [clean(reason) for reason in finding.reasons]
    if finding.changes_on is not None:
        reasons.append(f"would change from {finding.changes_on} on, the data unchanged")
    if finding.guard_open:
        reasons.append("it is not known whether the criterion applies")
    text = f"{clean(criterion.text)}\n" + "\n".join(f"→ {reason}" for reason in reasons)
    row = (f"{SYMBOLS[word]} {criterion.id}", word, text)
    yield from columns([row], width, (longest + 2, len("not applicable")))
