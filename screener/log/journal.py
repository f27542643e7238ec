"""Rows in, rows out: every write is one transaction, and every row carries its chain link."""

import hashlib
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from screener import __version__
from screener.log.chain import SELECT, Head, head, json_text, line, link
from screener.log.faults import Misshapen, readable, translated
from screener.log.records import Entry, EntryKind, Who, stamp
from screener.log.shape import check_columns
from screener.model.protocol import Protocol

_ELSEWHERE = {"criteria": {"__all__": {"edited"}}}
"""What of a protocol is not in the record of a criteria file."""


class Criteria(NamedTuple):
    """A criteria file that was applied: its bytes as they were, and the protocol that was read from it.

    ``digest`` is the SHA-256 of ``source``, ``reading`` the first 16 characters of that of ``protocol``:
    a later program may read the same file in another way.
    """

    digest: str
    reading: str
    trial: str
    version: str
    source: bytes
    protocol: str


class Pen:
    """Adds rows within one transaction."""

    def __init__(self, db: sqlite3.Connection, by: Who, at: datetime) -> None:
        self._db, self._by, self._at = db, by, stamp(at)
        self._head = head(db)

    def add(
        self,
        kind: EntryKind,
        what: str,
        *,
        criteria: tuple[str, str],
        screening: int | None = None,
        old: str | None = None,
        new: str | None = None,
        why: str = "",
        detail: dict[str, Any] | None = None,
    ) -> Entry:
        """Add a row; returns it. A screening's first row belongs to itself."""
        number = self._head.number + 1
        text = json_text(detail or {})
        of = number if kind == "screening" else screening
        row = (
            *(number, self._at, self._by.initials, self._by.account, __version__, *criteria, of),
            *(kind, what, old, new, why, text),
        )
        self._head = Head(number, link(self._head.hash, line(row)))
        places = ", ".join("?" * (len(row) + 1))
        whole = (*row, self._head.hash)
        self._db.execute(f"INSERT INTO entry VALUES ({places})", whole)  # noqa: S608 - question marks
        return Entry(*whole)

    def keep(self, protocol: Protocol, source: bytes) -> tuple[str, str]:
        """Put a criteria file on record, once; returns its digest and reading. Which of its rules were edited stands
        in the rows of the screenings: an earlier program, which may read this log, takes no further field here."""
        text = protocol.model_dump_json(exclude=_ELSEWHERE)
        whole = hashlib.sha256(text.encode()).hexdigest()
        key = (protocol.digest, whole[:16])
        known = self._db.execute("SELECT 1 FROM criteria WHERE digest = ? AND reading = ?", key).fetchone()
        if known is None:
            self._db.execute(
                "INSERT INTO criteria VALUES (?, ?, ?, ?, ?, ?)",
                (*key, protocol.trial, protocol.version, source, text),
            )
            detail = {"version": protocol.version, "reading": whole}
            self.add("criteria", protocol.trial, criteria=key, new=protocol.digest, detail=detail)
        return key


class Journal:
    """A log's file, open. May be used from several threads; one at a time gets through."""

    def __init__(self, db: sqlite3.Connection, path: Path, clock: Callable[[], datetime]) -> None:
        self.path = path
        self._db, self._clock = db, clock
        self._lock = threading.RLock()

    @property
    def db(self) -> sqlite3.Connection:
        """The connection, for reading."""
        return self._db

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._db.close()

    @contextmanager
    def writing(self, by: Who) -> Iterator[Pen]:
        """One step: everything that is added inside is in the log afterwards, or nothing is.

        A step within a step fails alone.
        """
        with self._lock, translated(self.path):
            inner = ("SAVEPOINT step", "RELEASE step", "ROLLBACK TO step")
            outer = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
            with self._transaction(*(inner if self._db.in_transaction else outer)):
                yield Pen(self._db, by, self._clock())

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One moment: everything that is read inside is of the same state, whoever writes meanwhile."""
        with self._lock, translated(self.path, "read"):
            if self._db.in_transaction:
                yield
            else:
                with self._transaction("BEGIN", "COMMIT", "ROLLBACK"):
                    yield

    @contextmanager
    def _transaction(self, begin: str, keep: str, undo: str) -> Iterator[None]:
        self._db.execute(begin)
        try:
            yield
            self._db.execute(keep)
        except BaseException:
            # After a full disk SQLite has rolled back by itself.
            if self._db.in_transaction:
                self._db.execute(undo)
            raise

    def head(self) -> Head:
        """The last row's number and hash."""
        with self.reading():
            return head(self._db)

    def rows(self, where: str = "1", values: Iterable[object] = (), most: int = -1) -> list[Entry]:
        """The rows that meet a condition, in order; so many at most."""
        with self.reading():
            found = self._db.execute(
                f"{SELECT} WHERE {where} ORDER BY number LIMIT ?", (*values, most)
            ).fetchall()
            with readable(self.path):
                for row in found:
                    check_columns(row)
            return [Entry(*row) for row in found]

    def criteria(self) -> list[Criteria]:
        """The criteria files that were applied, as they came."""
        with self.reading():
            found = self._db.execute(
                "SELECT c.digest, c.reading, c.trial, c.version, c.source, c.protocol FROM criteria AS c "
                "JOIN entry AS e ON e.kind = 'criteria' AND e.criteria = c.digest AND e.reading = c.reading "
                "ORDER BY e.number"
            )
            with readable(self.path):
                return [_criteria(row) for row in found]


def _criteria(row: tuple[Any, ...]) -> Criteria:
    """A criteria file as it is kept. Raises ``Misshapen`` for one that no program of ours wrote."""
    one = Criteria(*row)
    texts = (one.digest, one.reading, one.trial, one.version, one.protocol)
    if not all(isinstance(text, str) for text in texts) or not isinstance(one.source, bytes):
        raise Misshapen("a criteria file in it is not kept as it was written")
    return one
