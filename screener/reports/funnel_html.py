"""The funnel as a page: the counts, and a bar for each criterion."""

from screener.engines.funnel import Funnel
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import edited, heading
from screener.reports.funnel import FunnelReport, steps_left
from screener.reports.labels import label_in
from screener.reports.page import Html, facts, joined, page, row, table, tag
from screener.reports.text import plural

_NUMBERS = (1, 2, 3, 4, 5)
_LONGEST = 100


def funnel_html(report: FunnelReport) -> str:
    """The page; with what a changed rule would come to, if there is one."""
    funnel, protocol, refused, changed = report.funnel, report.protocol, report.refused, report.changed
    name = clean(protocol.acronym or protocol.title) or protocol.trial
    return page(
        f"Funnel · {name}",
        tag("h1", "Funnel"),
        tag("p", heading(protocol), klass="soft"),
        facts(
            (
                ("File", clean(report.source)),
                (
                    "Refused",
                    f"{plural(refused, 'cell or row', 'cells or rows')}, counted as not known"
                    if refused
                    else "",
                ),
                ("Candidates", f"{funnel.candidates:,}"),
                ("Eligible", f"{funnel.eligible:,}, provisional until an investigator signs"),
                ("Undetermined", f"{funnel.undetermined:,}"),
                ("Ineligible", f"{funnel.ineligible:,}"),
                ("Edited", "; ".join(edited(protocol))),
            )
        ),
        _changed(funnel, changed, report.change) if changed is not None else Html(""),
        tag("h2", "What each criterion removes"),
        _steps(funnel, {one.id: clean(one.text) for one in protocol.criteria}),
        tag(
            "p",
            "Alone: it removes so many. In order: so many of those that the criteria above it leave, and how many "
            "are then left. Only this: they would be eligible but for it. Unknown: it cannot be said of so many.",
            klass="soft",
        ),
        _wanted(funnel, protocol) if funnel.wanted else Html(""),
    )


def _wanted(funnel: Funnel, protocol: Protocol) -> Html:
    rows = (row(label_in(protocol, name), f"{count:,}", numbers=(1,)) for name, count in funnel.wanted)
    return joined((tag("h2", "Undetermined for want of"), table(("Datum", "Candidates"), rows, numbers=(1,))))


def _steps(funnel: Funnel, texts: dict[str, str]) -> Html:
    longest = max((step.alone for step in funnel.steps), default=0)
    rows = []
    for step, left in steps_left(funnel):
        share = _LONGEST * step.alone / longest if longest else 0
        numbers = (step.alone, step.in_order, left, step.uniquely, step.unknown)
        text = joined((texts[step.criterion], _bar(share)))
        told = (f"{number:,}" for number in numbers)
        rows.append(row(tag("strong", step.criterion), *told, text, numbers=_NUMBERS))
    head = ("Criterion", "Alone", "In order", "Left", "Only this", "Unknown", "In the protocol's words")
    return table(head, rows, klass="funnel", numbers=_NUMBERS)


def _bar(share: float) -> Html:
    """A bar, drawn: it prints, and needs nothing from anywhere."""
    return Html(
        f'<svg width="{_LONGEST}%" height="8" role="img" aria-label="{share:.0f} percent of the longest bar">'
        f'<rect width="{share:.1f}%" height="8" rx="2" fill="#4a6fa5"/></svg>'
    )


def _changed(now: Funnel, then: Funnel, change: str) -> Html:
    rows = [
        row(
            word.capitalize(),
            f"{getattr(now, word):,}",
            f"{getattr(then, word):,}",
            f"{getattr(then, word) - getattr(now, word):+,}",
            numbers=(1, 2, 3),
        )
        for word in ("eligible", "undetermined", "ineligible")
    ]
    return joined(
        (tag("h2", f"What if {change}"), table(("", "Now", "Then", "Change"), rows, numbers=(1, 2, 3)))
    )
