"""Why a database, or a table of its, could not be read, in words of ours.

What a driver says itself is never passed on: it quotes the cell that it could not make sense of.
"""

import os
import sqlite3
from errno import EACCES, EDQUOT, EFBIG, EIO, ENOENT, ENOSPC, EROFS
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import Error as DuckDbError

NOT_UTF_8 = (
    "has a name, or lies in a folder, that is not UTF-8, and cannot be opened by the engine in columns"
)
"""What is said of a file that DuckDB cannot be asked for."""
_DISK = tuple(os.strerror(code) for code in (ENOSPC, EDQUOT, EROFS, EACCES, ENOENT, EFBIG, EIO))
_FULL = tuple(os.strerror(code) for code in (ENOSPC, EDQUOT, EROFS, EFBIG))
_LOCKED = ("Could not set lock on file", "being used by another process")
_ELSEWHERE = "another program has it open. Close it there, or take a copy"
_VALUE = "a value in it is not of the type that its table or view says. Correct the value, or give the column as text"
_NAMES = "its view names a table, column or function that is not there. Correct the view"
_DAMAGED = "it is damaged, or not what its name says. Write it anew with the program that it comes from"
_DUCKDB = {
    "ConversionException": _VALUE,
    "OutOfRangeException": _VALUE,
    "TypeMismatchException": _VALUE,
    "DataError": _VALUE,
    "BinderException": _NAMES,
    "CatalogException": _NAMES,
    "ParserException": _NAMES,
    "InvalidInputException": _DAMAGED,
    "SerializationException": _DAMAGED,
    "IOException": _DAMAGED,
}
_SQLITE = {
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_BUSY: "another program writes to it. Wait until it is done, or take a copy",
    sqlite3.SQLITE_LOCKED: "another program writes to it. Wait until it is done, or take a copy",
    sqlite3.SQLITE_CANTOPEN: "it, or a file that belongs to it, cannot be opened. See who may read it",
}


def is_askable(path: Path) -> bool:
    """Whether DuckDB can be asked for a file: it takes names in UTF-8 alone, and a system takes any."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def duckdb_cause(fault: "DuckDbError") -> str:
    """Why DuckDB stopped, and what to do; its own word for it in brackets."""
    kinds = [kind.__name__ for kind in type(fault).__mro__]
    cause = (
        lock_cause(fault)
        or disk_cause(fault)
        or next((_DUCKDB[kind] for kind in kinds if kind in _DUCKDB), "")
    )
    return f"{cause or 'its table or view cannot be read as it is'} ({kinds[0]})"


def disk_cause(fault: "DuckDbError") -> str:
    """What the system says of the disk, where DuckDB stopped at it; else empty."""
    return next((told for told in _DISK if told in str(fault)), "")


def room_cause(fault: "DuckDbError") -> str:
    """What the system says of a disk that takes nothing more: it is no fault of what was read; else empty."""
    return next((told for told in _FULL if told in str(fault)), "")


def lock_cause(fault: "DuckDbError") -> str:
    """Why a file that another program holds cannot be read, and what to do; else empty."""
    return _ELSEWHERE if any(said in str(fault) for said in _LOCKED) else ""


def sqlite_cause(fault: sqlite3.Error) -> str:
    """Why SQLite stopped, and what to do; its own word for it in brackets, where it has one."""
    cause = _SQLITE.get(
        getattr(fault, "sqlite_errorcode", 0) & 0xFF, "its table or view cannot be read as it is"
    )
    return f"{cause} ({getattr(fault, 'sqlite_errorname', type(fault).__name__)})"
