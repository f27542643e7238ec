"""A source of candidates judged in columns into a staging file, beside a bar that shows how far it is."""

import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import duckdb
from sqlglot import exp

from screener.commands.choose import LARGE
from screener.engines.connection import connect, more_room, plan_quickly, room_for
from screener.engines.staged import unstage
from screener.errors import Interrupted, Unusable
from screener.model.workplace import workplace
from screener.sources.opened import Source
from screener.sources.scans import TABLE_MARK
from screener.sources.unread import NOT_UTF_8, duckdb_cause, is_askable, room_cause

_INTERRUPTED = "Query interrupted"
"""What DuckDB says, in place of Python's own exception, where Ctrl+C stops what the main thread asked it."""


@contextmanager
def staging(name: str, beside: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a staging file that is gone afterwards; ``name`` is the source, ``beside`` a folder.

    What DuckDB cannot do becomes ``Unusable``, and Ctrl+C while it works ``KeyboardInterrupt``.
    """
    with _placed(name, beside) as folder:
        connection = None
        try:
            connection = connect(folder / "staged.duckdb")
            if _is_small(name):
                plan_quickly(connection)
            yield connection
        except duckdb.OutOfMemoryException:
            raise Unusable(
                f"{name} takes more memory than is set aside for it. Nothing was written. Match fewer trials at "
                "once (--trials FOLDER), or judge fewer rows at once"
            ) from None
        except duckdb.Error as fault:
            if cause := room_cause(fault):
                raise Unusable(_no_room(name, beside, cause)) from None
            raise Unusable(f"{name} cannot be judged: {duckdb_cause(fault)}") from None
        except RuntimeError as fault:
            if str(fault) == _INTERRUPTED:
                raise KeyboardInterrupt from None
            raise
        finally:
            if connection is not None:
                connection.close()


@contextmanager
def _placed(name: str, beside: Path | None) -> Iterator[Path]:
    with ExitStack() as stack:
        try:
            folder = stack.enter_context(workplace(beside))
        except OSError as fault:
            raise Unusable(_no_room(name, beside, fault.strerror or str(fault))) from None
        if not is_askable(folder):
            do = "Give --out another place" if beside else "Name another folder in TMPDIR"
            raise Unusable(f"{name} was not judged: {folder.parent.absolute()} {NOT_UTF_8}. {do}")
        yield folder


def _no_room(name: str, beside: Path | None, cause: str) -> str:
    """What is said where what is made of a source cannot be kept."""
    where = beside or Path(tempfile.gettempdir())
    return (
        f"{name} was not judged: what is made of it goes to the folder {where.absolute()}, which cannot "
        f"be written ({cause}). Nothing was written. "
        + ("Give --out another place, or free it" if beside else "Free it, or name another in TMPDIR")
    )


def _is_small(name: str) -> bool:
    path = Path(name.partition(TABLE_MARK)[0])
    return path.is_file() and path.stat().st_size < LARGE


class Staged(Protocol):
    """What judges a source into a table: a batch of one trial, or of several."""

    @property
    def table(self) -> str:
        """The table."""

    @property
    def trials(self) -> int:
        """By how many trials."""

    def stage_scan(self, connection: duckdb.DuckDBPyConnection, scan: exp.Select, before: int) -> None:
        """Judge every row of a source that DuckDB reads by itself; so many records stand before them."""

    def stage_rows(
        self,
        connection: duckdb.DuckDBPyConnection,
        names: Sequence[str],
        chunks: Iterable[list[list[str | None]]],
    ) -> None:
        """Judge rows that come in chunks of texts."""


def stage(connection: duckdb.DuckDBPyConnection, staged: Staged, source: Source, terminal: bool) -> None:
    """Judge every row of a source; a CSV file that a scanner stumbles over is read with care."""
    room_for(connection, staged.trials)
    if source.select is not None:
        scan = source.select
        try:
            work = partial(staged.stage_scan, connection, scan, source.before)
            try:
                watched(connection, work, terminal, source.expected)
            except duckdb.OutOfMemoryException:
                unstage(connection, staged.table)
                more_room(connection)
                watched(connection, work, terminal, source.expected)
            if source.table is None or _last_row(connection, staged.table) == source.lines:
                return
        except duckdb.Error:
            if source.table is None:
                raise
        unstage(connection, staged.table)
    names = [column.name for column in source.columns]
    read = _Read(source)
    watched(
        connection, lambda: staged.stage_rows(connection, names, read.chunks()), terminal, done=read.progress
    )


def _last_row(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    rows = connection.execute(f"SELECT coalesce(max(row), 0) FROM {table}").fetchall()  # noqa: S608 - a constant
    return int(rows[0][0])


class _Read:
    """The chunks of a source, counted as they go by."""

    def __init__(self, source: Source) -> None:
        self._source, self.rows = source, 0

    def chunks(self) -> Iterator[list[list[str | None]]]:
        """The source's chunks."""
        for chunk in self._source.chunks():
            yield chunk
            self.rows += len(chunk)

    def progress(self) -> tuple[float, float]:
        """Percent of the file read, and the rows judged."""
        return 100 * self._source.read, self.rows


def watched(
    connection: duckdb.DuckDBPyConnection,
    work: Callable[[], None],
    terminal: bool,
    count: int | None = None,
    done: Callable[[], tuple[float, float]] | None = None,
) -> None:
    """Do the work beside a bar with the rows per second and the time left; Ctrl+C stops it."""
    faults: list[BaseException] = []
    ended = threading.Event()  # after an interrupted join() Python takes a thread that still runs for ended

    def run() -> None:
        try:
            work()
        except BaseException as fault:
            faults.append(fault)
        finally:
            ended.set()

    threading.Thread(target=run, daemon=True).start()
    try:
        with _Bar(done or (lambda: _progress(connection, count)), terminal) as bar:
            while not ended.wait(0.2):
                bar.tick()
    except KeyboardInterrupt:
        _stop(connection, ended)
        raise Interrupted("Interrupted. Nothing was written.") from None
    if faults:
        raise faults[0]


def _stop(connection: duckdb.DuckDBPyConnection, ended: threading.Event) -> None:
    """Interrupt until it has ended: between two statements one interrupt would be of no effect. Who is impatient
    meanwhile waits all the same, as a connection that works cannot be closed."""
    while not ended.is_set():
        try:
            connection.interrupt()
            ended.wait(0.1)
        except KeyboardInterrupt:
            continue


def _progress(connection: duckdb.DuckDBPyConnection, count: int | None) -> tuple[float, float]:
    percent = max(0.0, connection.query_progress())
    return percent, percent / 100 * (count or 0)


class _Bar:
    """A bar on the terminal with the rows per second and the time left. ``done`` tells percent and rows."""

    def __init__(self, done: Callable[[], tuple[float, float]], terminal: bool) -> None:
        self._done, self._terminal = done, terminal
        self._started = time.monotonic()
        self._bar: Any = None
        self._task: Any = None

    def __enter__(self) -> "_Bar":
        if self._terminal:
            from rich.console import Console
            from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

            speed = TextColumn("{task.fields[speed]}")
            columns = (TextColumn("Judging"), BarColumn(), TaskProgressColumn(), speed, TimeRemainingColumn())
            self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("Judging", total=100, speed="")
            self._bar.start()
        return self

    def tick(self) -> None:
        """Show how far it is."""
        if self._bar is not None:
            percent, rows = self._done()
            speed = rows / max(time.monotonic() - self._started, 0.1)
            self._bar.update(self._task, completed=percent, speed=f"{speed:,.0f} rows/s" if rows else "")

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
