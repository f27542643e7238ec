"""The screening log of a trial as a page: flow, reasons, every screening; to read, to print, to hand on."""

from collections.abc import Sequence
from datetime import datetime

from screener import __version__
from screener.log.chain import Head
from screener.log.flow import Flow, flow
from screener.log.listing import versions
from screener.log.records import Screening
from screener.log.running import asked_told
from screener.log.signed import signature_words
from screener.model.moments import utc_minute
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import EDITED, OUTCOMES, progress_line
from screener.reports.flow_svg import diagram
from screener.reports.page import Html, facts, joined, page, row, table, tag
from screener.reports.text import told_failures

_HEAD = ("Candidate", "Screened", "Outcome", "Reasons", "Assessor and sign-off")
"""Few columns, so that each has room on an upright sheet of A4 and in half a window: what is beside a value stands
below it, with its word."""


AMENDED = "The criteria changed: these are the newest, and each screening says by which it was decided."
"""What is said of texts where screenings were decided by several criteria files."""


def as_html(
    protocol: Protocol, lines: Sequence[Screening], head: Head, when: datetime, log: str, reviewed: str
) -> str:
    """The page. ``protocol`` is the newest that was applied, ``log`` the log's name, ``reviewed`` its review."""
    counts = flow(lines)
    texts = {one.id: clean(one.text) for one in protocol.criteria}
    edited = {id for line in lines if line.criteria == protocol.digest for id in line.edited}
    name = clean(protocol.acronym or protocol.title) or protocol.trial
    return page(
        f"Screening log · {name}",
        tag("h1", "Screening log"),
        tag("p", f"{name} ({protocol.trial})" if name != protocol.trial else name, klass="soft"),
        facts(
            (
                ("Title", clean(protocol.title) if clean(protocol.title) != name else ""),
                ("Criteria", f"{f'of {protocol.version}, ' if protocol.version else ''}{reviewed}"),
                ("Printed", utc_minute(when)),
                ("Log", log),
                ("Log head", joined((f"row {head.number} ", tag("span", head.hash, klass="hash")))),
                ("The log is NOT as it was written", head.broken),
            )
        ),
        tag("h2", "Flow"),
        tag("figure", diagram(counts, texts)),
        _counts(counts),
        _reasons(counts, texts),
        tag("h2", "Screenings"),
        _screenings(lines),
        tag("h2", "Criteria"),
        tag("p", AMENDED, klass="small soft") if versions(lines) else Html(""),
        table(
            ("Criterion", "In the protocol's words"),
            (
                row(tag("strong", id), _beside(tag("span", text), EDITED if id in edited else ""))
                for id, text in texts.items()
            ),
        ),
        _foot(head),
    )


def _counts(counts: Flow) -> Html:
    rows = (
        ("Assessed for eligibility", counts.assessed),
        ("Excluded by a criterion", counts.excluded),
        ("Declined", counts.declined),
        ("Pending", counts.pending),
        ("   of these eligible", counts.eligible),
        ("   of these undetermined", counts.undetermined),
        ("Enrolled", counts.enrolled),
        ("Current decisions that no investigator has signed", counts.unsigned),
    )
    body = (row(word.replace("   ", "\u2003"), str(number), numbers=(1,)) for word, number in rows)
    note = "Persons are counted, not screenings; assessed = excluded + declined + pending + enrolled."
    failed = told_failures(counts)
    note = f"{note} {failed}." if failed else note
    return joined(
        (table(("", "Persons"), body, klass="narrow", numbers=(1,)), tag("p", note, klass="small soft")), "\n"
    )


def _reasons(counts: Flow, texts: dict[str, str]) -> Html:
    if not counts.reasons:
        return Html("")
    most = max(one.any for one in counts.reasons)
    rows = (
        row(
            tag("strong", one.criterion),
            texts.get(one.criterion, ""),
            str(one.first),
            str(one.any),
            tag("td", tag("span", klass="bar", style=f"width:{100 * one.any / most:.1f}%"), klass="bars"),
            numbers=(2, 3),
        )
        for one in counts.reasons
    )
    head = ("Criterion", "Reason", "first to fail", "fails at all", "")
    return joined((tag("h2", "Reasons for exclusion"), table(head, rows, klass="bars", numbers=(2, 3))), "\n")


def _screenings(lines: Sequence[Screening]) -> Html:
    names = versions(lines)
    return table(_HEAD, (_line(line, names.get(line.criteria, "")) for line in lines), klass="screenings")


def _line(line: Screening, criteria: str) -> Html:
    outcome = f"{OUTCOMES[line.outcome]} {line.outcome}" if line.outcome else "not judged"
    became = (
        progress_line(line.progress, str(line.progress_on or ""), "") if line.progress != "pending" else ""
    )
    asked = asked_told(line.asked) if line.asked is not None else ""
    pairs = zip(line.overridden, line.overridden_by, strict=True)
    over = ", ".join(f"{criterion} overridden by {by}" for criterion, by in pairs)
    consent = ", version ".join(part for part in (str(line.consent_date or ""), line.consent_version) if part)
    signed = line.signature
    told = f"{signature_words(signed)}, {utc_minute(signed.at)}" if signed else "provisional"
    return row(
        _beside(
            tag("strong", line.candidate),
            f"site {line.site}" if line.site else "",
            f"episode {line.episode} ({'visit' if line.kind == 'visit' else 'file'})",
            f"criteria {criteria}" if criteria else "",
        ),
        _beside(
            tag("span", str(line.screening_date or ""), klass="nowrap"),
            f"consent {consent}" if consent else "",
        ),
        _beside(tag("span", outcome, klass="nowrap"), became, asked, over),
        _why(line),
        _beside(
            tag("span", line.assessor),
            told,
        ),
        labels=_HEAD,
    )


def _beside(first: Html, *below: str) -> Html:
    return joined((first, *(tag("p", text, klass="small soft") for text in below if text)))


def _why(line: Screening) -> Html:
    """What is to be looked at; every reason why not, the primary one first and marked; and what is unknown."""
    primary = line.primary_reason
    failing = line.reasons if line.outcome == "ineligible" else ()
    reasons = [one for one in (primary, *(one for one in failing if one != primary)) if one]
    items = [
        tag("li", tag("strong", "primary: "), one) if place == 0 else tag("li", one)
        for place, one in enumerate(reasons)
    ]
    unknown = tag("p", f"unknown: {', '.join(line.unknown)}", klass="small soft") if line.unknown else ""
    odd = [tag("p", tag("strong", "check: "), one, klass="small") for one in line.checks]
    return joined((*odd, tag("ul", *items, klass="reasons") if items else "", unknown))


def _foot(head: Head) -> Html:
    said = "Candidates are codes; a decision is provisional until an investigator signs."
    check = ". To see that nothing was cut off since: screener log verify --head HASH"
    return tag(
        "footer",
        tag("p", f"screener {__version__}. {said}"),
        tag("p", f"Log head: row {head.number} ", tag("span", head.hash, klass="hash"), check),
    )
