"""The report on one candidate as a page: to read on screen, to print on A4, to sign on paper."""

from collections.abc import Sequence

from screener.engines.decisions import Outcome
from screener.reports.candidate import CandidateReport, CriterionLine, Datum, Wanted, overridden_in
from screener.reports.decision import (
    DRAFT,
    EDITED,
    OUTCOMES,
    UNSIGNED,
    became_line,
    edited_lines,
    entered_by_one,
    entered_line,
    failing_lines,
    signed_line,
    to_do,
    unconfirmed_line,
    wanted_words,
)
from screener.reports.page import Html, facts, joined, page, row, table, tag
from screener.reports.words import SYMBOLS, Word

_COLOURS: dict[Outcome, str] = {"eligible": "good", "ineligible": "bad", "undetermined": "open"}
_TINTS: dict[Word, str] = {"not met": "bad", "excludes": "bad", "unknown": "open", "to judge": "open"}
_TONES: dict[Word, str] = {"met": "good", "passes": "good", **_TINTS, "not applicable": "soft"}


def as_html(report: CandidateReport) -> str:
    """The page."""
    return page(
        f"{report.candidate} · {report.name or report.trial} · {report.outcome}",
        _head(report),
        _outcome(report),
        _to_do(report),
        tag("h2", "Criteria"),
        _criteria(report),
        _data(report),
        _changes(report),
        _signatures(report),
        _foot(report),
    )


def _head(report: CandidateReport) -> Html:
    log = report.log
    where = ""
    if log is not None:
        kind = "visit" if log.kind == "visit" else "in a file of candidates"
        after = f", after screening {log.previous}" if log.previous else ""
        where = f"{log.screening} ({kind}); episode {log.episode}{after}"
    version = f"criteria of {report.version}, " if report.version else "no version stated, "
    name = f"{report.name} ({report.trial})" if report.name not in ("", report.trial) else report.trial
    return joined(
        (
            tag("h1", f"Candidate {report.candidate}" + (f" (row {report.row})" if report.row else "")),
            tag("p", name, klass="soft"),
            facts(
                (
                    ("Title", report.title if report.title != report.name else ""),
                    ("Criteria", f"{version}{report.review}"),
                    ("Site", log.site if log else ""),
                    ("Screening visit", report.screening_date),
                    ("Screening", where),
                    ("Saved", f"{log.saved} by {log.assessor}" if log else ""),
                )
            ),
        ),
        "\n",
    )


def _outcome(report: CandidateReport) -> Html:
    on = f" on {report.screening_date}" if report.screening_date else ""
    word = tag("strong", f"{OUTCOMES[report.outcome]} {report.outcome.upper()}")
    told = tag("span", f"{on}, {signed_line(report)}")
    draft = tag("p", tag("strong", f"{DRAFT}.")) if report.draft else ""
    return joined((tag("div", word, told, klass=f"outcome {_COLOURS[report.outcome]}"), draft), "\n")


def _to_do(report: CandidateReport) -> Html:
    pairs: list[tuple[str, str]] = []
    pairs.append(("Candidate", became_line(report)))
    if report.checks:
        pairs.append(
            ("Check", tag("ul", *(tag("li", tag("strong", one)) for one in report.checks), klass="reasons"))
        )
    pairs.append(("Edited", "; ".join(edited_lines(report))))
    pairs.append(("Overridden", overridden_in(report)))
    if report.outcome == "ineligible":
        why = [tag("li", one) for one in failing_lines(report)]
        pairs.append(("Fails", tag("ul", *why, klass="reasons")))
        if report.unknown:
            pairs.append(("Unknown", f"{', '.join(report.unknown)}: nothing missing can change the outcome"))
    else:
        pairs += [(word, _wanted(wanted)) for word, wanted in to_do(report) if wanted]
    if report.outcome != "ineligible" and report.unconfirmed:
        pairs.append(("To confirm", joined((unconfirmed_line(report), _wanted(report.unconfirmed)))))
    if report.ask_again:
        again = [tag("li", one) for one in report.ask_again]
        pairs.append(("Ask again", tag("ul", *again, klass="reasons")))
    if report.refused:
        refused = [tag("li", f"{where}: {why}") for where, why in report.refused]
        pairs.append(("Refused", tag("ul", *refused, klass="reasons")))
    if report.look_again:
        pairs.append(("Look again", f"{report.look_again}: {report.look_again_why}"))
    return facts(pairs)


def _wanted(wanted: Sequence[Wanted]) -> Html:
    return tag("ul", *map(_wanted_item, wanted), klass="reasons")


def _wanted_item(one: Wanted) -> Html:
    called, asked = wanted_words(one)
    return tag(
        "li",
        tag("strong", called or asked or one.field),
        f" ({', '.join(one.criteria)})",
        f": {asked}" if called and asked else "",
        f" {one.comment}".rstrip(),
    )


def _criteria(report: CandidateReport) -> Html:
    return table(
        ("Criterion", "In the protocol's words, with what was found"),
        (_criterion(one) for one in report.criteria),
    )


def _criterion(line: CriterionLine) -> Html:
    verdict = tag("span", f"{SYMBOLS[line.word]} {line.word}", klass=f"verdict {_TONES[line.word]}")
    computed = ""
    if line.computed is not None:
        computed = tag("p", f"computed: {line.computed}", klass="small soft")
    return row(
        tag("td", tag("strong", line.id), Html("<br>"), verdict, computed, klass="nowrap"),
        joined(
            (
                tag("span", line.text),
                tag("p", f"read as: {line.read_as}", klass="small soft") if line.read_as else "",
                *(tag("p", f"why asked: {why}", klass="small soft") for why in line.why_asked),
                tag("p", tag("strong", f"The rule was {EDITED}"), klass="small") if line.edited else "",
                tag("ul", *(tag("li", reason) for reason in line.reasons), klass="reasons"),
            )
        ),
        klass=_TINTS.get(line.word, ""),
    )


def _data(report: CandidateReport) -> Html:
    if not report.data:
        return Html("")
    by_one = entered_by_one(report)
    rows = (_datum(one, told=bool(by_one)) for one in report.data)
    return joined(
        (
            tag("h2", "Data"),
            tag("p", f"{by_one[0].upper()}{by_one[1:]}.", klass="soft") if by_one else "",
            table(("What was asked", "Value", "Source"), rows, klass="data"),
        )
    )


def _datum(datum: Datum, *, told: bool) -> Html:
    """A value; who entered it stands beside it, where that is not ``told`` of all of them."""
    dated = f" of {datum.dated}" if datum.dated else ""
    source = f"{datum.source}{dated}" if datum.source else f"source{dated}" if dated else ""
    entered = "" if told else entered_line(datum)
    beside = [tag("p", text, klass="small soft") for text in (datum.comment, datum.carried, entered) if text]
    return row(datum.question, datum.value, joined((source, *beside)))


def _changes(report: CandidateReport) -> Html:
    if not report.changes:
        return Html("")
    head = ("When", "Who", "What", "Before", "After", "Why")
    rows = (row(one.at, one.by, one.label, one.old, one.new, one.why, labels=head) for one in report.changes)
    return joined((tag("h2", "Changes"), table(head, rows, klass="stacked")))


def _signatures(report: CandidateReport) -> Html:
    parts = [tag("h2", "Signatures")]
    if report.signatures:
        head = ("Name", "Role", "Meaning", "Signed", "")
        rows = (
            row(
                *(one.name, one.role, one.meaning, joined((one.at, f" ({one.by})")), one.void or "holds"),
                labels=head,
            )
            for one in report.signatures
        )
        parts.append(table(head, rows, klass="stacked"))
    if report.draft:  # a paper that is signed must say what the log says
        parts.append(tag("p", "A draft is not to be signed: save the visit first.", klass="soft"))
    elif report.provisional:
        parts.append(tag("p", f"This decision is {UNSIGNED}.", klass="soft"))
        lines = ("Name and role", "Date", "Signature")
        parts.append(tag("div", *(tag("div", text) for text in lines), klass="sign"))
    return joined(parts, "\n")


def _foot(report: CandidateReport) -> Html:
    log = report.log
    lines = [tag("p", f"screener {report.program}. It decides nothing that a person has not signed.")]
    if report.criteria_sha256:
        lines.append(tag("p", "Criteria file SHA-256 ", tag("span", report.criteria_sha256, klass="hash")))
    if log is not None and log.head is not None:
        lines.append(tag("p", f"Log head: row {log.head.number} ", tag("span", log.head.hash, klass="hash")))
        if log.head.broken:
            lines.append(tag("p", tag("strong", f"The log is NOT as it was written: {log.head.broken}")))
    return tag("footer", *lines)
