"""``check``: a decision, with reasons, for every candidate in a file."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Any

from screener.commands.check_summary import Summary, left_unknown, tell
from screener.commands.endings import form_of
from screener.commands.outfile import OutFile
from screener.engines.screen import Judged, judge
from screener.errors import Interrupted, Unusable
from screener.model.protocol import Protocol
from screener.reports.checks import Checks
from screener.reports.text import plural
from screener.reports.verdicts import Format, Verdict, Write, refused, sink, verdict
from screener.sources.mapping import read_mapping
from screener.sources.tables import CellProblem, Row, Table, open_table

_SLOW_ROWS, _SLOW_SECONDS = 20_000, 2.0


def check(
    protocol: Protocol,
    table_path: Path,
    mapping_path: Path | None = None,
    out: Path | None = None,
    format: Format | None = None,
    *,
    write: Write,
    warn: Write,
    width: int = 80,
    terminal: bool = False,
) -> int:
    """Judge every candidate in a file: 0 when all of it was taken, 1 when a cell or row was refused or dates
    are to be checked.

    With ``out`` the rows go into that file, as ``format`` says or else as its ending does (``.csv``, ``.json``);
    a table for a person goes to the screen unless ``format`` is csv or json. Without
    ``out`` rows in csv or json go to ``write`` and the summary to ``warn``. ``terminal`` says that
    ``warn`` is a terminal, on which a long run shows its progress.

    Raises ``Unusable`` when nothing can be judged, or the output not written.
    """
    form = form_of(out, format)
    if form == "jsonl" or form == "parquet":  # not "in": mypy is to know what is left
        raise Unusable(f"{out}: only the engine in columns writes this form. End the name in .csv or .json")
    mapping = read_mapping(mapping_path, protocol) if mapping_path else None
    file = OutFile(out) if out else None
    table = open_table(table_path, protocol, mapping)
    as_table = format in (None, "table")
    kept: AbstractContextManager[OutFile | None] = file or nullcontext()
    run = _Run(protocol, table)
    try:
        with _Progress(table, warn, terminal) as progress, kept as opened:
            for note in table.notes:
                progress.say(f"{note}\n")
            rows = None
            if opened is not None or not as_table:
                rows = sink(form, protocol, opened.write if opened else write)
            for one in run.verdicts(progress):
                if rows is not None:
                    rows.add(one)
            if rows is not None:
                rows.close()
            if opened is not None:
                opened.keep()
    except KeyboardInterrupt:
        left = f" {out} was not written." if out else ""
        raise Interrupted(f"Interrupted after {plural(run.begun, 'row')}.{left}") from None
    return tell(run.summary, file, as_table, write=write, warn=warn, width=width)


class _Run:
    """A pass over a file, row by row."""

    def __init__(self, protocol: Protocol, table: Table) -> None:
        self._protocol, self._table = protocol, table
        self.summary = Summary(protocol)
        self._checks = Checks(protocol)
        self.begun = 0

    def verdicts(self, progress: "_Progress") -> Iterator[Verdict]:
        """One verdict for each row, in order; what was refused is said on the way."""
        for row in self._table:
            self.begun += 1
            yield self._verdict(row, progress)
            progress.tick(self.summary.count)

    def _verdict(self, row: Row, progress: "_Progress") -> Verdict:
        name, id = self._table.name, row.candidate.id
        if row.repeats is not None:
            progress.say(
                f"{name}, row {row.number}: candidate_id {id} stands in row {row.repeats} too. "
                "Each of its rows is judged by itself.\n"
            )
        if row.whole_row_refused is not None:
            self.summary.refused_rows += 1
            progress.say(
                f"{name}, row {row.number}: {row.whole_row_refused}. Refused whole, so undetermined.\n"
            )
            told = refused(row.number, id, row.whole_row_refused, self._protocol)
            self.summary.add(told)
            return told
        judged = judge(self._protocol, row.candidate)
        for problem in row.refused:
            self.summary.refused_cells += 1
            left = self._left_by(problem, judged)
            progress.say(f"{name}, {problem.place}: {problem.reason}. Row judged without it{left}.\n")
        told = verdict(row.number, judged, self._checks.of(row.candidate))
        self.summary.add(told, judged.decision.failed, judged.decision.unknown)
        return told

    def _left_by(self, problem: CellProblem, judged: Judged) -> str:
        lacking = {finding.criterion for finding in judged.findings if problem.field in finding.missing}
        return left_unknown(self._protocol, problem.field, judged.decision.unknown, lacking)


class _Progress:
    """A bar on the terminal, once a run turns out to be long."""

    def __init__(self, table: Table, warn: Write, terminal: bool) -> None:
        self._table, self._warn, self._terminal = table, warn, terminal
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> "_Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def say(self, text: str) -> None:
        """Write above the bar."""
        if self._bar is None:
            self._warn(text)
        else:
            self._bar.console.out(text, end="", highlight=False)

    def tick(self, count: int) -> None:
        """Note that so many rows are done."""
        if not self._terminal or count % 100:
            return
        if self._bar is not None:
            self._bar.update(self._task, completed=self._table.position)
        elif count > _SLOW_ROWS or time.monotonic() - self._started > _SLOW_SECONDS:
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Judging", total=self._table.size)
            self._bar.start()
