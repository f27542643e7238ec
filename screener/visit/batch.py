"""A file of candidates, judged row by row with word of how far it is: for a screen, and without one."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from screener.engines.decisions import Decision, Outcome
from screener.engines.funnel import Funnel, funnel_of
from screener.engines.screen import judge
from screener.log.batch import file_digest
from screener.model.candidate import Candidate
from screener.model.protocol import Protocol
from screener.reports.checks import Checks
from screener.reports.decision import refused_row, report
from screener.reports.text import wrap
from screener.reports.verdicts import Verdict, refused, verdict
from screener.sources.mapping import read_mapping
from screener.sources.tables import Table, open_table


class BatchRow(NamedTuple):
    """A row judged: its verdict, and what of it was refused, each where it stands and why. ``repeats`` says that the
    candidate stands in an earlier row too, which refuses nothing. ``candidate`` is who was judged; None where the row
    was refused whole, or is one of so many that it is not kept."""

    verdict: Verdict
    refused: tuple[tuple[str, str], ...]
    repeats: str = ""
    candidate: Candidate | None = None


class Kept(NamedTuple):
    """Which rows of a file are shown: those of an outcome, with a text in the code or in a reason, in any capitals."""

    outcome: Outcome | None = None
    text: str = ""

    def among(self, rows: Iterable[BatchRow]) -> Iterator[BatchRow]:
        """Those of the rows that are shown."""
        sought = self.text.casefold()
        for row in rows:
            one = row.verdict
            if self.outcome in (None, one.decision) and (
                not sought or sought in "\n".join((one.id, *one.reasons)).casefold()
            ):
                yield row


class Found:
    """The rows that are shown, as far as was looked: of a million rows it takes seconds. ``shown`` are the first of
    them, at most so many; ``count`` is how many there are, ``looked`` at how many it was looked."""

    def __init__(self, kept: Kept, at_most: int) -> None:
        self.kept = kept
        self.shown: list[BatchRow] = []
        self.count = self.looked = 0
        self._at_most = at_most

    def look(self, rows: Sequence[BatchRow]) -> list[BatchRow]:
        """Look at further rows; those that are to be shown of them."""
        found = list(self.kept.among(rows))
        fresh = found[: self._at_most - len(self.shown)]
        self.looked += len(rows)
        self.count += len(found)
        self.shown += fresh
        return fresh

    def told(self) -> str:
        """How many of the rows are shown, and which; empty where all are."""
        if self.kept == Kept():
            return ""
        outcome, text = self.kept
        few = self.count <= self._at_most
        some = f"{self.count} of {self.looked}" if few else f"the first {self._at_most} of {self.count}"
        return ", ".join(part for part in (f"shown: {some}", outcome, text and f"“{text}”") if part)


class Batch:
    """A pass over a file. ``counts`` are the outcomes so far, ``refused_rows`` and ``refused_cells`` what was not
    taken, ``checked`` of how many candidates the dates are to be checked; ``digest`` is the file's SHA-256; ``again``
    are the rows of a code that an earlier row has, by code."""

    def __init__(self, path: Path, mapping: Path | None, protocol: Protocol) -> None:
        """Open the file. Raises ``Unusable`` where nothing of it can be judged."""
        self.protocol = protocol
        self.table: Table = open_table(path, protocol, read_mapping(mapping, protocol) if mapping else None)
        self.digest = file_digest(path)
        self.counts: Counter[str] = Counter()
        self.refused_rows = self.refused_cells = self.checked = 0
        self.again: dict[str, list[int]] = {}
        self._decisions: list[Decision | None] = []
        self._checks = Checks(protocol)

    def funnel(self) -> Funnel:
        """How many each criterion removes, of the rows judged so far."""
        return funnel_of(self.protocol, self._decisions)

    @property
    def notes(self) -> tuple[str, ...]:
        """What refuses nothing and should still be known."""
        return tuple(str(note) for note in self.table.notes)

    @property
    def done(self) -> float:
        """How much of the file was read, from 0 to 1."""
        return min(1.0, self.table.position / self.table.size) if self.table.size else 1.0

    def rows(self, stop: Callable[[], bool] = lambda: False) -> Iterator[BatchRow]:
        """Each row as it is judged, in the file's order; ends early where ``stop`` says so."""
        for row in self.table:
            if stop():
                return
            if row.whole_row_refused is not None:
                self.refused_rows += 1
                one = refused(row.number, row.candidate.id, row.whole_row_refused, self.protocol)
                self._decisions.append(None)
                told: tuple[tuple[str, str], ...] = ((f"row {row.number}", row.whole_row_refused),)
            else:
                judged = judge(self.protocol, row.candidate)
                self._decisions.append(judged.decision)
                one = verdict(row.number, judged, self._checks.of(row.candidate))
                self.refused_cells += len(row.refused)
                self.checked += bool(one.checks)
                told = tuple((problem.place, problem.reason) for problem in row.refused)
            repeats = ""
            if row.repeats is not None:
                self.again.setdefault(row.candidate.id, [row.repeats]).append(row.number)
                repeats = f"the same code stands in row {row.repeats} too. Each row is judged by itself"
            self.counts[one.decision] += 1
            taken = row.candidate if row.whole_row_refused is None else None
            yield BatchRow(one, told, repeats, taken)

    def same_code(self, row: BatchRow) -> tuple[int, ...]:
        """The other rows of the file that have a row's code, of those judged so far."""
        return tuple(one for one in self.again.get(row.verdict.id, ()) if one != row.verdict.row)

    def report(self, row: BatchRow, width: int) -> str:
        """The whole reasoning on a row that was judged, in lines of at most ``width`` characters."""
        one = row.verdict
        if row.candidate is None:
            why = (
                "; ".join(reason for _, reason in row.refused)
                or "it is not kept here: the explain command tells all"
            )
            return refused_row(self.protocol, one.id, one.row, why, width=width)
        judged = judge(self.protocol, row.candidate)
        text = report(self.protocol, judged, width=width, row=one.row, refused=row.refused, checks=one.checks)
        noted = "\n".join(wrap(f"Note: {row.repeats}.", width)) if row.repeats else ""
        return f"{text}\n{noted}\n" if noted else text
