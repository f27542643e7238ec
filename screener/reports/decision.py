"""The report on one candidate as text: every criterion with its reasons beside it, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from screener.engines.decisions import Outcome
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.text import columns, plural, sizes_of, wrap
from screener.reports.words import SYMBOLS

if TYPE_CHECKING:
    from screener.engines.screen import Judged
    from screener.reports.candidate import CandidateReport, CriterionLine, Datum, Wanted

OUTCOMES: dict[Outcome, str] = {"eligible": "✓", "ineligible": "✗", "undetermined": "?"}
UNSIGNED = "provisional until an investigator signs"
DRAFT = "Draft: what it says is not in the screening log"
_NEXT = 10
"""Characters of the words before what to do: "To obtain", "To judge", "To confirm", "Look again"."""


def heading(protocol: Protocol) -> str:
    """The trial, and its criteria's version and review: ``X (NCT…) · criteria of 2025-03-18, not …``."""
    return _heading(
        clean(protocol.acronym or protocol.title), protocol.trial, protocol.version, review(protocol)
    )


def _heading(name: str, trial: str, version: str, review: str) -> str:
    titled = f"{name} ({trial})" if name and name != trial else trial
    return f"{titled} · {f'criteria of {version}' if version else 'criteria, no version stated'}, {review}"


def review(protocol: Protocol) -> str:
    """Who reviewed the rules against the text, and when; how many are done where not all are."""
    done = [criterion.review for criterion in protocol.criteria if criterion.review is not None]
    if not done:
        return "not reviewed"
    people = ", ".join(dict.fromkeys(clean(one.by) for one in done))
    if len(done) < len(protocol.criteria):
        return f"{len(done)} of {len(protocol.criteria)} criteria reviewed by {people}"
    return f"reviewed {clean(max(one.on for one in done))} by {people}"


def unreviewed(protocol: Protocol) -> tuple[str, ...]:
    """What is to be known before one signs what the rules decided; nothing where all of them were reviewed."""
    left = sum(criterion.review is None for criterion in protocol.criteria)
    return (f"{left} of {len(protocol.criteria)} rules not reviewed against the text",) if left else ()


EDITED = "edited by hand: the text alone reads differently"
"""What is said of a rule that a person wrote another way than the text reads."""


def edited(protocol: Protocol) -> tuple[str, ...]:
    """What is to be known of rules that depart from their texts, before one relies on them or signs what they decided;
    nothing where there are none, or where the texts were not read."""
    return edited_told([criterion.id for criterion in protocol.criteria if criterion.edited])


def edited_told(ids: Sequence[str]) -> tuple[str, ...]:
    """The same of the criteria with these ids."""
    rules = "the rule" if len(ids) == 1 else "the rules"
    return (f"{rules} of {', '.join(ids)} {'was' if len(ids) == 1 else 'were'} {EDITED}",) if ids else ()


def edited_lines(report: CandidateReport) -> tuple[str, ...]:
    """The same of the rules of a report."""
    return edited_told([one.id for one in report.criteria if one.edited])


def report(
    protocol: Protocol,
    judged: Judged,
    *,
    width: int = 80,
    row: int | None = None,
    refused: Sequence[tuple[str, str]] = (),
    checks: tuple[str, ...] = (),
) -> str:
    """The full reasoning on one candidate.

    ``row`` tells apart two rows of the same candidate. ``refused`` are the cells that were not taken:
    where they stand, and why. ``checks`` are what is odd about the dates.
    """
    from screener.reports.candidate import on_judged

    told = on_judged(protocol, judged, row=row, refused=refused)
    return as_text(told._replace(checks=checks), width)


def as_text(report: CandidateReport, width: int = 80) -> str:
    """The report, in lines of at most ``width`` characters. From a log, with its data, changes and signatures."""
    blocks = [
        wrap(_candidate(report.candidate, report.row, _of(report)), width)
        + wrap(outcome_line(report), width)
        + ([DRAFT] if report.draft else [])
        + (wrap(became_line(report), width) if became_line(report) else []),
        [*_to_do(report, width)],
        [*_criteria(report, width)],
    ]
    if report.log is not None:
        blocks += [
            [*_data(report, width)],
            [*_changes(report, width)],
            [*_signatures(report, width)],
            [*_log(report, width)],
        ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def refused_row(protocol: Protocol, id: str, row: int, reason: str, *, width: int = 80) -> str:
    """The report on a row that was refused whole."""
    lines = (
        _candidate(id, row, heading(protocol)),
        "? UNDETERMINED: nothing of the row was judged",
        f"The row was refused whole: {clean(reason)}.",
    )
    return "\n".join(line for text in lines for line in wrap(text, width)) + "\n"


def _of(report: CandidateReport) -> str:
    return _heading(report.name, report.trial, report.version, report.review)


def _candidate(id: str, row: int | None, of: str) -> str:
    where = f" (row {row})" if row is not None else ""
    return f"Candidate {id}{where} · {of}"


def outcome_line(report: CandidateReport) -> str:
    """The decision in a line: ``✗ INELIGIBLE on 2026-03-10, provisional until an investigator signs``."""
    on = f" on {report.screening_date}" if report.screening_date else ""
    return f"{OUTCOMES[report.outcome]} {report.outcome.upper()}{on}, {signed_line(report)}"


def signed_line(report: CandidateReport) -> str:
    """Who signed the decision, and that it is provisional where no investigator did."""
    from screener.log.records import INVESTIGATORS

    holding = [one for one in report.signatures if not one.void]
    counting = holding if report.provisional else [one for one in holding if one.role in INVESTIGATORS]
    signed = f"signed by {counting[-1].name}, {counting[-1].role}, {counting[-1].at}" if counting else ""
    return "; ".join(part for part in (signed, UNSIGNED if report.provisional else "") if part)


def _to_do(report: CandidateReport, width: int) -> Iterator[str]:
    yield from columns(to_do_rows(report), width, (_NEXT,))


def to_do_rows(report: CandidateReport) -> list[tuple[str, str]]:
    """What is to be looked at, what decides, what is to be obtained, judged, confirmed and looked at again, each with
    its word before the first of its kind. A list over several candidates says it in the same words."""
    from screener.reports.candidate import overridden_in

    rows = _under("Check", [*report.checks])
    rows += _under("Edited", [*edited_lines(report)])
    rows += _under("Overridden", [over] if (over := overridden_in(report)) else [])
    if report.outcome == "ineligible":
        rows += _under("Fails", failing_lines(report))
        if report.unknown:
            rows.append(("Unknown", f"{', '.join(report.unknown)}: nothing missing can change the outcome"))
    else:
        # Of a row of a file the field is the column to fill in; elsewhere it is what people call it.
        named = report.row is not None
        for word, wanted in to_do(report):
            rows += _under(word, [wanted_line(one, named=named) for one in wanted])
        rows += _under("To confirm", [unconfirmed_line(report)] if report.unconfirmed else [])
        rows += _under("", [wanted_line(one, named=named) for one in report.unconfirmed])
    rows += _under("Ask again", [*report.ask_again])
    rows += _under("Refused", [f"{where}: {why}" for where, why in report.refused])
    if report.look_again:
        rows.append(("Look again", f"{report.look_again}: {report.look_again_why}"))
    return rows


def failing_lines(report: CandidateReport) -> list[str]:
    """Each criterion that fails with its reason, which stands next to the verdict: the criterion itself may be pages
    below."""
    failed = (one for one in report.criteria if one.id in report.failed)
    return [f"{one.id} {one.word}: {'; '.join(one.reasons)}" for one in failed]


def to_do(report: CandidateReport) -> tuple[tuple[str, list[Wanted]], ...]:
    """What is missing: what somebody can obtain, and what a person has to judge."""
    return (
        ("To obtain", [one for one in report.wanted if not one.judged]),
        ("To judge", [one for one in report.wanted if one.judged]),
    )


def wanted_line(wanted: Wanted, *, named: bool) -> str:
    """A datum that is missing: what it is called, the criteria that wait for it, its question, who obtains it.

    ``named`` calls it by its field's name, which a file has for a column.
    """
    called, asked = (wanted.field, wanted.question) if named else wanted_words(wanted)
    text = f"{called or asked} ({', '.join(wanted.criteria)})"
    text += f": {asked}" if called and asked else ""
    return f"{text} [{wanted.comment}]" if wanted.comment else text


def wanted_words(wanted: Wanted) -> tuple[str, str]:
    """What a missing datum is called, and its question where that says more: either alone may be there."""
    again = wanted.question.rstrip("?").lower() == wanted.label.lower()
    return wanted.label, "" if again else wanted.question


def unconfirmed_line(report: CandidateReport) -> str:
    """How many values of an earlier visit do not count yet: ``3 values were carried over …``."""
    many = len(report.unconfirmed) != 1
    values = plural(len(report.unconfirmed), "value")
    return f"{values} {'were' if many else 'was'} carried over and {'do' if many else 'does'} not count until confirmed"


def _under(word: str, texts: list[str]) -> list[tuple[str, str]]:
    return [(word if place == 0 else "", text) for place, text in enumerate(texts)]


def _criteria(report: CandidateReport, width: int) -> Iterator[str]:
    longest = max((len(one.id) for one in report.criteria), default=0)
    for one in report.criteria:
        yield from _criterion(one, width, longest)


def _criterion(line: CriterionLine, width: int, longest: int) -> Iterator[str]:
    by_hand = f"! {EDITED}. Rule: {line.read_as}\n" if line.edited else ""
    text = f"{line.text}\n{by_hand}" + "\n".join(f"→ {reason}" for reason in line.reasons)
    row = (f"{SYMBOLS[line.word]} {line.id}", line.word, text)
    yield from columns([row], width, (longest + 2, len("not applicable")))


def _data(report: CandidateReport, width: int) -> Iterator[str]:
    by_one = entered_by_one(report)
    rows = [(one.label, "\n".join((one.value, *_whence(one, told=bool(by_one))))) for one in report.data]
    if rows:
        yield f"Data, {by_one}" if by_one else "Data"
        yield from columns(rows, width, sizes_of(rows))


def entered_by_one(report: CandidateReport) -> str:
    """Who entered all of the data, and when; empty where several people did, or one at several times."""
    told = {entered_line(one) for one in report.data}
    return told.pop() if len(told) == 1 else ""


def entered_line(datum: Datum) -> str:
    """Who entered a value, and when: ``entered by KL, 2026-11-28 16:58 UTC``, or took in the file that holds it; empty
    of what no log holds."""
    if datum.by and datum.read:
        return f"read from {datum.read}, which {datum.by} took in, {datum.at}"
    return f"entered by {datum.by}, {datum.at}" if datum.by else ""


def _whence(datum: Datum, *, told: bool) -> Iterator[str]:
    """Where a value comes from, and who entered it, where that is not ``told`` of all of them."""
    if datum.by and not told:
        yield entered_line(datum)
    if datum.source:
        yield f"source: {datum.source}" + (f", of {datum.dated}" if datum.dated else "")
    elif datum.dated:
        yield f"source of {datum.dated}"
    if datum.comment:
        yield f"comment: {datum.comment}"
    if datum.carried:
        yield datum.carried


def _changes(report: CandidateReport, width: int) -> Iterator[str]:
    if report.changes:
        yield "Changes"
    for one in report.changes:
        told = f"{one.at} {one.by}: {one.label} {one.old} → {one.new}" + (f" ({one.why})" if one.why else "")
        yield from wrap(told, width)


def _signatures(report: CandidateReport, width: int) -> Iterator[str]:
    yield "Signatures"
    if not report.signatures:
        yield "none"
    for one in report.signatures:
        told = f"{one.name}, {one.role}, {one.at} ({one.by}): {one.meaning}"
        yield from wrap(f"{told} – {one.void}" if one.void else told, width)


def _log(report: CandidateReport, width: int) -> Iterator[str]:
    """Where the episode stands in the log, and the head that shows a cut tail."""
    log = report.log
    if log is None:
        return
    before = f", after screening {log.previous}" if log.previous else ""
    kind = "visit" if log.kind == "visit" else "in a file"
    yield from wrap(
        f"Screening {log.screening} ({kind}), episode {log.episode}{before}; saved {log.saved} by {log.assessor}",
        width,
    )
    yield from wrap(f"Criteria file SHA-256 {report.criteria_sha256}", width)
    if log.head is not None:
        yield from wrap(f"Log head: {log.head}", width)


def became_line(report: CandidateReport) -> str:
    """What became of the candidate by the log; empty while that is open."""
    log = report.log
    if log is None or log.progress == "pending":
        return ""
    return progress_line(log.progress, log.progress_on, log.progress_why)


def progress_line(progress: str, on: str, why: str) -> str:
    """What became of the candidate: ``Enrolled on 2026-03-10``."""
    return progress.capitalize() + (f" on {on}" if on else "") + (f": {why}" if why else "")
