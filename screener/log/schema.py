"""The log's file: its tables, its triggers, its numbered migrations, and how it is opened.

One table, ``entry``, holds everything that was ever said, one row after the other; nothing in it is
changed or removed. ``criteria`` holds each criteria file that was applied, as it was, and the rules as
they were read from it. Triggers refuse updates, deletions and rows out of order. Whoever drops a trigger
can still write: that is why there is a chain (:mod:`screener.log.chain`).
"""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path

from screener.log.faults import ELSEWHERE, LogFault, fault_of, not_a_log
from screener.log.place import share

APPLICATION = 0x5C12EE12
"""What marks a file as a screening log (SQLite's ``application_id``)."""
PATIENCE = 15.0
"""Seconds to wait for another program's write to end."""

_FIRST = (
    """
    CREATE TABLE criteria (
        digest TEXT NOT NULL,
        reading TEXT NOT NULL,
        trial TEXT NOT NULL,
        version TEXT NOT NULL,
        source BLOB NOT NULL,
        protocol TEXT NOT NULL,
        PRIMARY KEY (digest, reading)
    ) WITHOUT ROWID
    """,
    # Without a rowid the number is part of the record, so that no byte of a row lies outside the chain.
    """
    CREATE TABLE entry (
        number INTEGER PRIMARY KEY NOT NULL CHECK (typeof(number) = 'integer'),
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        account TEXT NOT NULL,
        program TEXT NOT NULL,
        criteria TEXT,
        reading TEXT,
        screening INTEGER REFERENCES entry (number),
        kind TEXT NOT NULL,
        what TEXT NOT NULL,
        old TEXT,
        new TEXT,
        why TEXT NOT NULL,
        detail TEXT NOT NULL,
        hash TEXT NOT NULL,
        FOREIGN KEY (criteria, reading) REFERENCES criteria (digest, reading)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX entry_by_screening ON entry (screening)",
    "CREATE INDEX entry_by_kind ON entry (kind, what)",
    """
    CREATE TRIGGER entry_in_order BEFORE INSERT ON entry
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM entry)
    BEGIN SELECT RAISE(ABORT, 'the screening log is append-only: a row follows the last one'); END
    """,
    """
    CREATE TRIGGER entry_no_update BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the screening log is append-only'); END
    """,
    """
    CREATE TRIGGER entry_no_delete BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the screening log is append-only'); END
    """,
    """
    CREATE TRIGGER criteria_once BEFORE INSERT ON criteria
    WHEN EXISTS (SELECT 1 FROM criteria WHERE digest = NEW.digest AND reading = NEW.reading)
    BEGIN SELECT RAISE(ABORT, 'the screening log is append-only'); END
    """,
    """
    CREATE TRIGGER criteria_no_update BEFORE UPDATE ON criteria
    BEGIN SELECT RAISE(ABORT, 'the screening log is append-only'); END
    """,
    """
    CREATE TRIGGER criteria_no_delete BEFORE DELETE ON criteria
    BEGIN SELECT RAISE(ABORT, 'the screening log is append-only'); END
    """,
)

MIGRATIONS: tuple[Sequence[str], ...] = (_FIRST,)
"""What takes a file from each format to the next; the first makes it. Never edited, only added to."""


def connect(path: Path, *, write: bool) -> sqlite3.Connection:
    """A connection to a log, its format brought up to this program's.

    To write makes the file where there is none. To read changes nothing, not even a file's format.
    Raises :class:`LogFault`.
    """
    if not write:
        return _reader(path)
    on = share(path)
    if on:
        told = (
            f"The log {path} lies on a network share ({on}), where two computers writing at once could damage it. "
            "Nothing was written"
        )
        raise LogFault(
            "share",
            f"{told}. Keep the log on this computer's own disk (--log FILE), and put copies on the share with: "
            "screener log archive",
            f"{told}. {ELSEWHERE} a log on this computer's own disk. x in the log makes an archive, to put a copy on "
            "the share",
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as fault:
        told = f"The folder {path.parent} cannot be made ({fault.strerror})"
        raise LogFault(
            "read-only",
            f"{told}. Give --log a file in another folder",
            f"{told}. {ELSEWHERE} a log in another folder",
        ) from None
    return _checked(path, "rwc")


def _reader(path: Path) -> sqlite3.Connection:
    """A connection that reads only, also in a folder that can't be written."""
    if not path.exists():
        raise LogFault("missing", f"There is no log {path}. It is made by the first screening that is saved")
    try:
        return _checked(path, "ro")
    except LogFault as fault:
        if fault.cause != "read-only":
            raise
        wal = path.with_name(f"{path.name}-wal")
        if wal.exists() and wal.stat().st_size:
            raise
        # On a medium that can't be written nobody else writes either, and there is nothing to recover.
        return _checked(path, "ro&immutable=1")


def _checked(path: Path, mode: str) -> sqlite3.Connection:
    if path.is_dir():
        told = f"{path} is a folder"
        raise LogFault("not a log", f"{told}. Give --log a file in it", f"{told}. {ELSEWHERE} a file in it")
    if path.exists() and not path.is_file():  # a pipe would be waited for without end
        told = f"{path} is not a regular file. Nothing was changed"
        raise LogFault("not a log", f"{told}. Give --log another file", f"{told}. {ELSEWHERE} another file")
    db: sqlite3.Connection | None = None
    try:
        db = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            timeout=PATIENCE,
            isolation_level=None,
            check_same_thread=False,
        )
        # A byte that is not UTF-8 is a broken row for the chain to name, not a failure to read the file.
        db.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
        format_ = _format(db, path)
        if mode == "rwc":
            _settle(db, path)
        elif format_ == 0:
            raise LogFault("missing", f"The log {path} is empty: nothing was ever saved in it")
        elif format_ < len(MIGRATIONS):
            db = _in_memory(db, path)
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA recursive_triggers = ON")
        return db
    except sqlite3.Error as fault:
        if db is not None:
            db.close()
        raise fault_of(fault, path, "written" if mode == "rwc" else "read") from None
    except BaseException:
        if db is not None:
            db.close()
        raise


def _format(db: sqlite3.Connection, path: Path) -> int:
    """The file's format; 0 for an empty file. Raises :class:`LogFault` for another program's or a newer one."""
    # Of one moment: another program may be making the file.
    row: tuple[int, int, int] = db.execute(
        "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_master) "
        "FROM pragma_application_id, pragma_user_version"
    ).fetchone()
    application, version, _ = row
    if not any(row):
        return 0
    if application != APPLICATION:
        raise not_a_log(path)
    if version > len(MIGRATIONS):
        raise LogFault(
            "newer",
            f"The log {path} was written by a newer screener (format {version}; this one knows formats up to "
            f"{len(MIGRATIONS)}). Nothing was changed. Update screener to open it",
        )
    return version


def _write_ahead(db: sqlite3.Connection) -> str:
    """The journal's mode, made a write-ahead log. SQLite does not wait by itself for another program that is making
    the same change, or has just made the file."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return str(db.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.01)


def _settle(db: sqlite3.Connection, path: Path) -> None:
    """The settings that a file to write has, and the migrations that it lacks."""
    mode = _write_ahead(db)
    if mode != "wal":
        told = (
            f"The log {path} lies on a disk on which a write-ahead log does not work (it stays {mode!r}). "
            "Nothing was written"
        )
        raise LogFault(
            "share",
            f"{told}. Keep the log on this computer's own disk (--log FILE)",
            f"{told}. {ELSEWHERE} a log on this computer's own disk",
        )
    db.execute("PRAGMA synchronous = FULL")
    _migrate(db, path)


def _in_memory(db: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    """An older file's content in this program's format, the file left as it is."""
    copy = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    copy.text_factory = db.text_factory
    with db:
        db.backup(copy)
    db.close()
    _migrate(copy, path)
    return copy


def _migrate(db: sqlite3.Connection, path: Path) -> None:
    """Bring a file's format up to this program's, in one step.

    Also where there is nothing to do it is tried, and taken back: a file that can't be written says so now, and
    not when a visit is to be saved.
    """
    db.execute("BEGIN IMMEDIATE")
    try:
        # Another program may have made or migrated the file since it was looked at.
        format_ = _format(db, path)
        for statements in MIGRATIONS[format_:]:
            for statement in statements:
                db.execute(statement)
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute("COMMIT" if format_ < len(MIGRATIONS) else "ROLLBACK")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
