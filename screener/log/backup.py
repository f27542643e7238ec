"""Copies of a log, through SQLite's backup interface: whole, of one moment, while others write.

Copying the file instead could take it halfway through a write, and leaves out what still stands in the
write-ahead log beside it.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from screener.log.faults import LogFault
from screener.log.schema import connect
from screener.log.wholefile import remove_parts
from screener.model.workplace import workplace


def copy(path: Path, target: Path, asked: Path | None = None) -> None:
    """Copy a log into a new file that needs no other beside it. Raises :class:`LogFault`; the target is then
    not there. ``asked`` is the file that somebody asked for, where the copy is on the way to it only."""
    if target.exists():
        raise LogFault("refused", f"{target} is there already. Give the copy another name")
    try:
        remove_parts(target.parent)
        with workplace(target.parent) as folder:
            part = folder / "log.db"
            with closing(connect(path, write=False)) as source, closing(sqlite3.connect(part)) as out:
                source.backup(out)
                out.execute("PRAGMA journal_mode = DELETE")
            with part.open("rb") as file:
                os.fsync(file.fileno())
            part.replace(target)
    except (sqlite3.Error, OSError) as fault:
        raise LogFault(
            "full",
            f"{asked or target} cannot be written ({fault}). Nothing of it was left. Give it another place",
        ) from None
