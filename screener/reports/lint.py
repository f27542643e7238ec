"""What lint found, as text and as JSON; the JSON's schema is published as ``lint.schema.json`` beside this file.

Spans are code points, end exclusive: into the criterion's text, or into its rule as a person wrote it.
"""

from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from screener.errors import Severity, Span
from screener.language.library import Trial
from screener.language.lint.findings import Code, Finding, Place, Written
from screener.model.protocol import CriterionKind
from screener.model.wording import clean
from screener.reports.decision import edited_told
from screener.reports.text import plural, wrap

_LONGEST = 160
"""Characters of a place that are shown; JSON has all of them."""


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PlaceOut(_Out):
    """A place: of a criterion, or of the registry's record where ``criterion`` is empty.

    ``line`` and ``column`` count from 1 in a criteria file, and are null elsewhere.
    """

    criterion: str
    kind: CriterionKind | Literal[""]
    written: Written
    span: Span | None
    words: str
    line: int | None
    column: int | None


class FindingOut(_Out):
    """A finding. ``code`` is stable, ``name`` its short name; ``advice`` says what to do."""

    code: Code
    name: str
    severity: Severity
    message: str
    advice: str
    places: tuple[PlaceOut, ...]


class LintReport(_Out):
    """A trial's findings. ``totals`` count them by severity; ``criteria`` is how many were looked at, ``edited`` are
    those whose rule a person wrote another way than the text alone reads."""

    trial: str
    title: str
    source: str
    criteria: int
    edited: tuple[str, ...]
    findings: tuple[FindingOut, ...]
    totals: dict[Severity, int]


def lint_report(trial: Trial, found: tuple[Finding, ...]) -> LintReport:
    """The report on the findings of a trial."""
    totals: dict[Severity, int] = {"error": 0, "question": 0, "note": 0}
    for one in found:
        totals[one.severity] += 1
    return LintReport(
        trial=trial.protocol.trial,
        title=trial.protocol.title,
        source=trial.source,
        criteria=len(trial.protocol.criteria),
        edited=tuple(one.id for one in trial.protocol.criteria if one.edited),
        findings=tuple(_finding(one) for one in found),
        totals=totals,
    )


def _finding(found: Finding) -> FindingOut:
    return FindingOut(
        code=found.code,
        name=found.name,
        severity=found.severity,
        message=found.message,
        advice=found.advice,
        places=tuple(_place(place) for place in found.places),
    )


def _place(place: Place) -> PlaceOut:
    return PlaceOut(
        criterion=place.criterion,
        kind=place.kind if place.criterion else "",
        written=place.written,
        span=place.span,
        words=place.words,
        line=place.line or None,
        column=place.column or None,
    )


# -- text --------------------------------------------------------------------------------------------


def as_text(report: LintReport, width: int) -> str:
    """The report to read: each finding with what is wrong, what to do, and its places."""
    lines = [f"{report.trial}  {report.title}".strip(), ""]
    for finding in report.findings:
        lines += [*_lines(finding, width), ""]
    for told in edited_told(report.edited):
        lines += [*wrap(f"Note: {told}. Compare each with its text.", width), ""]
    counts = [plural(report.totals[word], word) for word in report.totals if report.totals[word]]
    found = ", ".join(counts) if counts else "nothing found"
    return "\n".join([*lines, f"{plural(report.criteria, 'criterion', 'criteria')}: {found}"]) + "\n"


def _lines(finding: FindingOut, width: int) -> Iterator[str]:
    head = f"{finding.code} {finding.name} · {finding.severity}"
    yield head
    for text in (f"{finding.message[:1].upper()}{finding.message[1:]}.", f"{finding.advice}."):
        yield from _indented(text, width)
    for place in finding.places:
        words = clean(place.words)
        shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
        yield from _indented(f"→ {where(place)}: “{shown}”", width)


def _indented(text: str, width: int) -> Iterator[str]:
    for number, line in enumerate(wrap(text, width - 6)):
        yield f"{'    ' if number == 0 else '      '}{line}"


def where(place: PlaceOut) -> str:
    """A place as a person would look it up: ``E04, line 61, column 9, characters 12 to 34``."""
    if not place.criterion:
        return "the registry's record"
    parts = [place.criterion]
    if place.written == "rule":
        parts[0] += "'s rule"
    if place.line is not None:
        parts.append(f"line {place.line}, column {place.column}")
    if place.span is not None and place.written != "registry":
        parts.append(f"characters {place.span[0] + 1} to {place.span[1]}")
    return ", ".join(parts)


def as_line(found: Finding) -> str:
    """A finding in a line: ``I02, E05: … (L02 two-bounds)``."""
    ids = ", ".join(dict.fromkeys(place.criterion for place in found.places if place.criterion))
    return f"{ids}: {found.message}. {found.advice} ({found.code} {found.name})"
