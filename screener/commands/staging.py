"""A source of candidates judged in columns into a staging file, beside a bar that shows how far it is."""

import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import duckdb

from screener.commands.choose import LARGE
from screener.engines.batch import TABLE, Batch, connect, plan_quickly, stage_rows, stage_scan
from screener.errors import Unusable
from screener.sources.scans import TABLE_MARK, Source


@contextmanager
def staging(name: str, beside: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a staging file that is gone afterwards; ``name`` is the source, ``beside`` a folder.

    What DuckDB cannot do becomes ``Unusable``.
    """
    with tempfile.TemporaryDirectory(prefix=".screener-", dir=beside) as folder:
        connection = connect(Path(folder) / "staged.duckdb")
        try:
            if _is_small(name):
                plan_quickly(connection)
            yield connection
        except duckdb.Error as fault:
            raise Unusable(f"{name} cannot be judged: {str(fault).splitlines()[0]}") from None
        finally:
            connection.close()


def _is_small(name: str) -> bool:
    path = Path(name.partition(TABLE_MARK)[0])
    return path.is_file() and path.stat().st_size < LARGE


def stage(connection: duckdb.DuckDBPyConnection, batch: Batch, source: Source, terminal: bool) -> None:
    """Judge every row into the staging table; a CSV file that a scanner stumbles over is read with care."""
    if source.select is not None:
        scan = source.select
        try:
            watched(connection, lambda: stage_scan(connection, batch, scan), terminal)
            if source.table is None or _last_row(connection) == source.lines:
                return
        except duckdb.Error:
            if source.table is None:
                raise
        with suppress(duckdb.Error):
            connection.execute(f"DROP TABLE IF EXISTS {TABLE}")
    names = [column.name for column in source.columns]
    watched(
        connection,
        lambda: stage_rows(connection, batch, names, source.chunks()),
        terminal,
    )


def _last_row(connection: duckdb.DuckDBPyConnection) -> int:
    row = connection.execute(f"SELECT coalesce(max(row), 0) FROM {TABLE}").fetchone()  # noqa: S608 - a constant
    return int(row[0]) if row else 0


def watched(connection: duckdb.DuckDBPyConnection, work: Callable[[], None], terminal: bool) -> None:
    """Do the work beside a bar with the rows per second and the time left; Ctrl+C stops it."""
    faults: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as fault:
            faults.append(fault)

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    try:
        with _Bar(connection, terminal) as bar:
            while worker.is_alive():
                worker.join(0.2)
                bar.tick()
    except KeyboardInterrupt:
        connection.interrupt()
        worker.join()
        raise Unusable("Interrupted. Nothing was written.") from None
    if faults:
        raise faults[0]


class _Bar:
    """A bar on the terminal."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, terminal: bool) -> None:
        self._connection, self._terminal = connection, terminal
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> "_Bar":
        if self._terminal:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

            columns = (TextColumn("Judging"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Judging", total=100)
            self._bar.start()
        return self

    def tick(self) -> None:
        """Show how far the query is."""
        if self._bar is not None:
            done = self._connection.query_progress()
            if done >= 0:
                self._bar.update(self._task, completed=done)

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
