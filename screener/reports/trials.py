"""The shipped trials as a list: what each is about, how much of it is computable, who reviewed it."""

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import review
from screener.reports.text import columns, plural, sizes_of

if TYPE_CHECKING:
    from screener.reports.parse import ParseReport

FIRST_WORDS = 60
"""Characters of a text at most that stand in for a title."""


class TrialLine(NamedTuple):
    """One trial. ``title`` is empty where only the text is known; ``first_words`` then tell it apart.

    ``computable``, ``partly`` and ``to_judge`` count criteria, as ``parse`` does. ``reviewed`` says by whom
    the rules were compared with the text, ``cases`` counts the situations whose decision is tested,
    ``own`` says that the file is the user's own.
    """

    trial: str
    title: str
    first_words: str
    area: str
    criteria: int
    computable: int
    partly: int
    to_judge: int
    reviewed: str
    cases: int
    own: bool = False


def trial_line(protocol: Protocol, report: "ParseReport", cases: int) -> TrialLine:
    """A trial's line in the list."""
    return TrialLine(
        trial=protocol.trial,
        title=clean(protocol.title),
        first_words=_first_words(protocol),
        area=clean(protocol.area),
        criteria=len(protocol.criteria),
        computable=report.totals["computable"],
        partly=report.totals["partly"],
        to_judge=report.totals["to judge"],
        reviewed=review(protocol),
        cases=cases,
    )


def as_json(lines: Sequence[TrialLine]) -> str:
    """The list as JSON: one object a trial, with the names of :class:`TrialLine`."""
    return json.dumps([line._asdict() for line in lines], ensure_ascii=False, indent=1) + "\n"


def as_text(lines: Sequence[TrialLine], width: int) -> Iterator[str]:
    """The list for a person, the sums below it."""
    rows = [(line.trial, line.area, "\n".join(_about(line))) for line in lines]
    yield from columns(rows, width, sizes_of(rows))
    counts = [(line.criteria, line.computable, line.partly, line.to_judge, line.cases) for line in lines]
    criteria, computable, partly, to_judge, cases = (sum(column) for column in zip(*counts, strict=True))
    yield ""
    yield (
        f"{plural(len(lines), 'trial')}: {criteria} criteria, {computable} computable, {partly} partly, "
        f"{to_judge} to judge; {plural(cases, 'case')}"
    )


def _about(line: TrialLine) -> Iterator[str]:
    yield (
        f"{line.criteria} criteria: {line.computable} computable, {line.partly} partly, "
        f"{line.to_judge} to judge; {plural(line.cases, 'case')}"
    )
    yield line.title or f"“{line.first_words}”"
    yield f"{line.reviewed}; your own file" if line.own else line.reviewed


def _first_words(protocol: Protocol) -> str:
    text = clean(protocol.criteria[0].text)
    return text if len(text) <= FIRST_WORDS else text[:FIRST_WORDS].rsplit(" ", 1)[0] + " …"
