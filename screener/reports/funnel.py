"""The funnel as a table for the terminal, as JSON, and as a page with bars."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from screener.engines.funnel import Funnel, Step
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import edited, heading
from screener.reports.labels import label_in
from screener.reports.text import columns, plural, sizes_of, wrap

HEAD = ("criterion", "alone", "in order", "left", "only this", "unknown", "text")
_WANTED = 12
"""Data that the table lists at most."""


def funnel_lines(funnel: Funnel, protocol: Protocol, width: int) -> Iterator[str]:
    """The funnel for a person."""
    yield from wrap(heading(protocol), width)
    yield f"{plural(funnel.candidates, 'candidate')}: {_outcomes(funnel)}"
    yield ""
    texts = {one.id: clean(one.text) for one in protocol.criteria}
    rows = [HEAD, *_rows(funnel, texts)]
    sizes = sizes_of(rows)
    room = max(width - sum(sizes) - 2 * len(sizes), 16)
    cut = [(*row[:-1], row[-1] if len(row[-1]) <= room else row[-1][: room - 1] + "…") for row in rows]
    yield from columns(cut, width, sizes, right=(1, 2, 3, 4, 5))
    yield ""
    yield from wrap(
        "alone: it removes so many. in order: so many of those that the criteria above it leave, and how many are "
        "then left. only this: they would be eligible but for it. unknown: it cannot be said of so many.",
        width,
    )
    for told in edited(protocol):
        yield from wrap(f"Note: {told}", width)
    if funnel.wanted:
        yield ""
        yield f"Undetermined for want of ({plural(funnel.undetermined, 'candidate')})"
        shown = [(str(count), label_in(protocol, name)) for name, count in funnel.wanted[:_WANTED]]
        yield from columns(shown, width, sizes_of(shown), right=(0,))
        if len(funnel.wanted) > _WANTED:
            yield f"… and {plural(len(funnel.wanted) - _WANTED, 'more datum', 'more data')}"


def what_if_lines(before: Funnel, after: Funnel, change: str, width: int) -> Iterator[str]:
    """What a changed rule would come to."""
    yield from wrap(f"What if {change}", width)
    rows = [("", "now", "then", "change")]
    for word in ("eligible", "undetermined", "ineligible"):
        now, then = getattr(before, word), getattr(after, word)
        rows.append((word, f"{now:,}", f"{then:,}", f"{then - now:+,}"))
    yield from columns(rows, width, sizes_of(rows), right=(1, 2, 3))


def _outcomes(funnel: Funnel) -> str:
    return f"{funnel.eligible:,} eligible, {funnel.undetermined:,} undetermined, {funnel.ineligible:,} ineligible"


def _rows(funnel: Funnel, texts: dict[str, str]) -> Iterator[tuple[str, ...]]:
    for step, left in steps_left(funnel):
        numbers = (step.alone, step.in_order, left, step.uniquely, step.unknown)
        yield (step.criterion, *(f"{number:,}" for number in numbers), texts[step.criterion])


class FunnelReport(NamedTuple):
    """What a page or a file tells of a funnel. ``source`` is the file of the candidates, ``refused`` how many of its
    cells and rows were, which count as not known; ``changed`` the funnel of other rules, ``change`` those rules."""

    funnel: Funnel
    protocol: Protocol
    source: str
    refused: int
    changed: Funnel | None
    change: str


def funnel_json(report: FunnelReport) -> str:
    """The funnel as JSON; with the funnel of a changed rule beside it, if there is one."""
    told: dict[str, object] = {
        "trial": report.protocol.trial,
        "version": report.protocol.version,
        "file": report.source,
        "refused": report.refused,
        "edited": [one.id for one in report.protocol.criteria if one.edited],
        **_as_json(report.funnel),
    }
    if report.changed is not None:
        told["what_if"] = {"change": report.change, **_as_json(report.changed)}
    return json.dumps(told, ensure_ascii=False, indent=2)


def _as_json(funnel: Funnel) -> dict[str, object]:
    return {
        "candidates": funnel.candidates,
        "eligible": funnel.eligible,
        "undetermined": funnel.undetermined,
        "ineligible": funnel.ineligible,
        "criteria": [step._asdict() for step in funnel.steps],
        "wanted": [{"field": name, "candidates": count} for name, count in funnel.wanted],
    }


def steps_left(funnel: Funnel) -> Iterator[tuple[Step, int]]:
    """Each step with how many candidates are left below it."""
    left = funnel.candidates
    for step in funnel.steps:
        left -= step.in_order
        yield step, left


def bars(funnel: Funnel, width: int) -> Iterator[tuple[Step, int]]:
    """Each step with the length of its bar, the longest ``width``."""
    longest = max((step.alone for step in funnel.steps), default=0)
    for step in funnel.steps:
        yield step, round(width * step.alone / longest) if longest else 0
