"""What was decided of every candidate, as rows: CSV, JSON or text, written as they come.

One row per candidate, in the order of the input: its code, the decision, the criteria that failed and
that are unknown, the fields that are missing, the reasons, each criterion's status, and what is to be
checked. No birth date leaves here: the reasons carry the age.
"""

import csv
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, Protocol

from screener.engines.decisions import Outcome, foretold, to_ask_again
from screener.engines.provisos import by_day
from screener.engines.screen import Judged
from screener.model.protocol import Protocol as Trial
from screener.model.wording import clean
from screener.reports.checks import checked_text
from screener.reports.text import columns, sizes_of

Write = Callable[[str], object]
Format = Literal["table", "csv", "json"]

COLUMNS = ("candidate_id", "decision", "failed", "unknown", "missing", "reasons")
ASK_AGAIN, CHECKS = "ask_again", "checks"
"""The last columns, behind those of the criteria: the windows that run on after the visit, each behind its criterion's
id; what is odd about the row's dates."""
JOINT = "; "
SYMBOLS: dict[Outcome, str] = {"eligible": "✓", "ineligible": "✗", "undetermined": "?"}


class Verdict(NamedTuple):
    """One row of the output. ``id`` is empty where the input's row shows no code that may be repeated."""

    row: int
    id: str
    decision: Outcome
    failed: tuple[str, ...]
    unknown: tuple[str, ...]
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    statuses: tuple[str, ...]
    checks: tuple[str, ...] = ()
    ask_again: tuple[str, ...] = ()


def verdict(row: int, judged: Judged, checks: tuple[str, ...] = ()) -> Verdict:
    """The row of a candidate who was judged. ``checks`` are what is odd about the dates."""
    decision = judged.decision
    return Verdict(
        row,
        judged.candidate.id,
        decision.outcome,
        decision.failed,
        decision.unknown,
        decision.missing,
        tuple(clean(reason) for reason in foretold(decision, judged.findings)),
        tuple(finding.status for finding in judged.findings),
        checks,
        tuple(clean(f"{id}{one.brief}") for id, one in to_ask_again(decision, judged.findings)),
    )


def refused(row: int, id: str, reason: str, trial: Trial) -> Verdict:
    """The row of a candidate whose row was refused whole: everything is unknown."""
    ids = tuple(criterion.id for criterion in trial.criteria)
    statuses = ("unknown",) * len(ids)
    return Verdict(row, id, "undetermined", (), ids, (), (f"row {row} refused: {clean(reason)}",), statuses)


class Sink(Protocol):
    """Where verdicts go, one by one."""

    def add(self, verdict: Verdict) -> None:
        """Write one."""

    def close(self) -> None:
        """Write what comes after the last."""


def sink(form: Format, trial: Trial, write: Write) -> Sink:
    """A sink of that form, its beginning written."""
    ids = tuple(criterion.id for criterion in trial.criteria)
    match form:
        case "csv":
            return _Csv(ids, write)
        case "json":
            return _Json(ids, write)
        case "table":
            return _Text(write)


def screen_table(verdicts: Sequence[Verdict], width: int) -> Iterable[str]:
    """Verdicts as a table for a person, its columns as wide as these verdicts need."""
    rows = [_HEAD, *(_shown(verdict) for verdict in verdicts)]
    return columns(rows, width, sizes_of(rows))


_HEAD = ("candidate", "decision", "reasons")


def _shown(verdict: Verdict) -> tuple[str, str, str]:
    return (
        verdict.id or f"(row {verdict.row})",
        f"{SYMBOLS[verdict.decision]} {verdict.decision}",
        "\n".join(
            part
            for part in (JOINT.join(verdict.reasons), _again(verdict), checked_text(verdict.checks))
            if part
        ),
    )


def _again(verdict: Verdict) -> str:
    """What is to be asked again, to follow the reasons; empty where they tell it already, or nothing is."""
    if verdict.decision == "ineligible" or not verdict.ask_again:
        return ""
    return f"ask again: {JOINT.join(by_day(verdict.ask_again))}"


class _Csv:
    def __init__(self, ids: tuple[str, ...], write: Write) -> None:
        self._writer = csv.writer(_Pen(write), lineterminator="\n")
        self._writer.writerow((*COLUMNS, *ids, ASK_AGAIN, CHECKS))

    def add(self, verdict: Verdict) -> None:
        lists = (verdict.failed, verdict.unknown, verdict.missing, verdict.reasons)
        self._writer.writerow(
            (
                verdict.id,
                verdict.decision,
                *(JOINT.join(several) for several in lists),
                *verdict.statuses,
                JOINT.join(verdict.ask_again),
                JOINT.join(verdict.checks),
            )
        )

    def close(self) -> None:
        pass


class _Pen(NamedTuple):
    """What :mod:`csv` calls a file."""

    write: Write


def cells_of(verdict: Verdict, ids: tuple[str, ...]) -> dict[str, object]:
    """A verdict under the names of the columns; what holds several values is a list."""
    cells: dict[str, object] = {name: getattr(verdict, name) for name in COLUMNS[1:]}
    statuses = dict(zip(ids, verdict.statuses, strict=True))
    return {COLUMNS[0]: verdict.id, **cells, **statuses, ASK_AGAIN: verdict.ask_again, CHECKS: verdict.checks}


class _Json:
    """A list of objects with the same keys as the CSV's columns; what holds several values is a list."""

    def __init__(self, ids: tuple[str, ...], write: Write) -> None:
        import json

        self._ids, self._write, self._text = ids, write, json.dumps
        self._before = "[\n"

    def add(self, verdict: Verdict) -> None:
        self._write(self._before + self._text(cells_of(verdict, self._ids), ensure_ascii=False))
        self._before = ",\n"

    def close(self) -> None:
        self._write("[]\n" if self._before == "[\n" else "\n]\n")


class _Text:
    """The table for a file: its columns are as wide as usual codes need."""

    _SIZES = (16, 14)
    _WIDTH = 100

    def __init__(self, write: Write) -> None:
        self._write = write
        self._lines(_HEAD)

    def _lines(self, row: tuple[str, ...]) -> None:
        for line in columns([row], self._WIDTH, self._SIZES):
            self._write(line + "\n")

    def add(self, verdict: Verdict) -> None:
        self._lines(_shown(verdict))

    def close(self) -> None:
        pass
