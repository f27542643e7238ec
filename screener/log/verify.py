"""Verifying a log: the chain row by row, the criteria files, the file itself, its protection."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from screener.log.chain import EMPTY, Head, json_text, walk
from screener.log.faults import Damaged, Misshapen
from screener.log.schema import MIGRATIONS, connect
from screener.log.shape import check_columns, check_content, parts_of

_MOST = 20
"""Complaints of SQLite's own check that are repeated at most."""
_NAMED = 3
"""Rows that are named, where there are many."""


class Verification(NamedTuple):
    """What verifying came to. ``rows`` were read, the last of them is ``head``. ``broken`` is the first row
    that is at fault; ``problems`` say what is wrong, the first broken row first; none where all is whole. ``notes`` say
    what is as it was written, and is to be asked about."""

    rows: int
    head: Head
    broken: int | None
    problems: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def verify(path: Path, printed: str = "") -> Verification:
    """Verify a log. ``printed`` is a head's hash from an earlier export, or its beginning (8 characters or
    more): it must still be in the chain. Raises :class:`LogFault` for what is no log at all."""
    try:
        db = connect(path, write=False)
    except Damaged as fault:
        return Verification(0, EMPTY, 1, (f"no row of it can be read: the file is damaged ({fault.what})",))
    with closing(db):
        return verify_open(db, printed)


def verify_open(db: sqlite3.Connection, printed: str = "") -> Verification:
    """Verify a log through a connection to it."""
    rows, last, broken = 0, EMPTY, None
    back = _Backwards()
    end: tuple[object, ...] = ()
    problems: list[str] = []
    seen = not printed
    try:
        for row, fault in walk(db):
            rows += 1
            number = row[0] if isinstance(row[0], int) else last.number + 1
            last = Head(number, str(row[-1]))
            seen = seen or (len(printed) >= 8 and last.hash.startswith(printed.lower()))
            end = row
            back.look(row, number)
            fault = fault or _misshapen(row)
            if fault and broken is None:
                broken = number
                problems.append(f"{_named(row, number)}: {fault}")
    except sqlite3.Error as fault:
        if broken is None:
            broken = last.number + 1
            problems.append(f"row {broken}: it cannot be read, the file is damaged ({fault})")
    cut = _cut_off(end)
    if cut:
        broken = broken or last.number
        problems.append(cut)
    if not seen:
        problems.append(
            f"the head {printed} is not in the chain: rows that were there when it was printed were cut off or changed"
        )
    try:
        problems += _beside(db)
    except sqlite3.Error as fault:
        problems.append(f"the file is damaged: {fault}")
    return Verification(rows, last, broken, tuple(problems), back.told())


class _Backwards:
    """The rows that say an earlier time than the row before them: a clock was set back, or another computer's is
    behind. Nothing forbids that, and whoever reads the log is to know it."""

    def __init__(self) -> None:
        self._before: datetime | None = None
        self._found: list[str] = []

    def look(self, row: tuple[object, ...], number: int) -> None:
        """Look at a row's time, beside that of the row before it."""
        try:
            at = datetime.fromisoformat(str(row[1]))
            if self._before is not None and at < self._before:
                self._found.append(f"{_named(row, number)} is dated before the row above it")
        except (ValueError, TypeError):
            return  # no time at all, or none that can be compared: the chain tells that it was changed
        self._before = at

    def told(self) -> tuple[str, ...]:
        """A sentence for each of the first of them, and how many there are more."""
        more = len(self._found) - _NAMED
        why = "a clock was set back, or is behind another"
        told = [f"{one}: {why}" for one in self._found[:_NAMED]]
        return (*told, *([f"so are {more} more"] if more > 0 else ()))


def first_fault(db: sqlite3.Connection) -> str:
    """What is first found to be not as it was written; empty where nothing is.

    It looks at the chain, the criteria files and the protection. The file's own check, which reads everything once
    more, is left to :func:`verify`.
    """
    try:
        end: tuple[object, ...] = ()
        for end, fault in walk(db):
            if fault:
                return f"{_named(end, _number(end))}: {fault}"
        return _cut_off(end) or next(chain(_criteria(db), _protection(db)), "")
    except sqlite3.Error as fault:
        return f"the file is damaged ({fault})"


def _misshapen(row: tuple[Any, ...]) -> str:
    """What of a row that the chain takes for whole no program of ours wrote; empty where there is nothing."""
    try:
        check_columns(row)
        parts_of(row[0], row[8], row[9], row[11], row[13])
        check_content(row)
    except Misshapen as fault:
        return str(fault).partition(": ")[2] or str(fault)
    return ""


_ENDS = frozenset(("decision", "signature", "progress"))
"""The kinds of the row that a step ends with: a step is in the log whole, or not at all."""


def _cut_off(end: tuple[object, ...]) -> str:
    """What a last row says that ends no step; empty for one that does, and where there is none."""
    if not end or end[8] in _ENDS:
        return ""
    return f"{_named(end, _number(end))}: the log ends with it, in the middle of a step: rows behind it were cut off"


def _number(row: tuple[object, ...]) -> int:
    return row[0] if isinstance(row[0], int) else 0


def _named(row: tuple[object, ...], number: int) -> str:
    """A row as a person looks it up; nothing of its content but its kind and whose it is."""
    of, kind, at = row[7], row[8], row[1]
    screening = f", screening {of}" if isinstance(of, int) else ""
    words = [text for text in (kind, at) if isinstance(text, str) and text.isprintable() and len(text) < 40]
    return f"row {number} ({', '.join(words)}{screening})" if words else f"row {number}"


def _beside(db: sqlite3.Connection) -> Iterator[str]:
    """What is wrong beside the chain."""
    yield from _criteria(db)
    for table, *_ in db.execute("PRAGMA foreign_key_check"):
        yield f"a row of {table} refers to a row that is not there"
    yield from _protection(db)
    for (text,) in db.execute(f"PRAGMA integrity_check({_MOST})"):
        if text != "ok":
            yield f"the file is damaged: {' '.join(str(text).split())}"


def _criteria(db: sqlite3.Connection) -> Iterator[str]:
    """Criteria files that are not those whose hash the chain holds."""
    said = {
        (digest, reading): (what, detail)
        for digest, reading, what, detail in db.execute(
            "SELECT criteria, reading, what, detail FROM entry WHERE kind = 'criteria'"
        )
    }
    kept = db.execute("SELECT digest, reading, trial, version, source, protocol FROM criteria")
    for digest, reading, trial, version, source, protocol in kept:
        row = said.pop((digest, reading), None)
        name = f"the criteria file {str(digest)[:12]} of {trial}"
        whole = hashlib.sha256(_bytes(protocol, str)).hexdigest()
        if row is None:
            yield f"{name} is in the log and no row says so"
        elif hashlib.sha256(_bytes(source, bytes)).hexdigest() != digest:
            yield f"{name} was changed: its SHA-256 is another"
        elif not isinstance(version, str) or row != (
            trial,
            json_text({"reading": whole, "version": version}),
        ):
            yield f"what is said of {name} was changed, or the rules read from it were"
    for digest, _ in said:
        yield f"the criteria file {str(digest)[:12]} is missing"


def _bytes(value: object, kind: type[str] | type[bytes]) -> bytes:
    """What a cell's hash is over; nothing for a cell that is not of the kind that was written."""
    if isinstance(value, str) and kind is str:
        return value.encode("utf-8", "surrogateescape")
    return value if isinstance(value, bytes) and kind is bytes else b""


def _protection(db: sqlite3.Connection) -> Iterator[str]:
    """Triggers, tables and indexes that are not as the format makes them."""
    here, due = _schema(db), _made()
    for name in sorted(due.keys() | here.keys()):
        if name not in here:
            yield f"the {due[name][0]} {name} is missing: rows could be changed unnoticed but for the chain"
        elif name not in due:
            yield f"there is a {here[name][0]} {name} that does not belong to a log"
        elif here[name] != due[name]:
            yield f"the {due[name][0]} {name} is not as it was made"


@cache
def _made() -> dict[str, tuple[str, str]]:
    """What the format makes."""
    with closing(sqlite3.connect(":memory:")) as fresh:
        for statements in MIGRATIONS:
            for statement in statements:
                fresh.execute(statement)
        return _schema(fresh)


def _schema(db: sqlite3.Connection) -> dict[str, tuple[str, str]]:
    found = db.execute("SELECT name, type, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {str(name): (str(kind), " ".join(str(sql).split())) for name, kind, sql in found}
