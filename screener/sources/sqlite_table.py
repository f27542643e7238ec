"""A table of a SQLite file, whose cells have types of their own and whose texts may be in any encoding."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from sqlglot import exp

from screener.errors import Unusable
from screener.sources.unread import sqlite_cause

AS_1252 = "cells that are not UTF-8 were read as Windows-1252"
"""The note on a table with such cells, as with a file."""

Cell = str | bytes | int | float | None


def column_names(path: Path, table: str) -> list[str]:
    """The table's columns. Raises ``Unusable``, where there is no such table with those that there are."""
    query = exp.select("*").from_(exp.table_(table, quoted=True)).limit(0).sql("sqlite")
    try:
        with closing(_opened(path)) as connection:
            if table.lower() not in (name.lower() for name in _tables(connection)):
                raise Unusable(no_table(path, table, _tables(connection)))
            return [column[0] for column in connection.execute(query).description]
    except UnicodeDecodeError:
        raise Unusable(f"{path}, table {table}: a column's name is not UTF-8. Rename the column") from None
    except sqlite3.Error as fault:
        raise Unusable(f"{path}, table {table}, cannot be read: {sqlite_cause(fault)}") from None


def table_rows(path: Path, table: str, names: Sequence[str]) -> Iterator[list[str | float | None]]:
    """Its rows, the cells of these columns as texts, but for numbers with a point. Raises ``Unusable`` where they
    cannot be read on."""
    for row in _rows(path, table, names):
        yield [cell if isinstance(cell, float) else _as_text(cell) for cell in row]


def is_utf_8(path: Path, table: str, names: Sequence[str]) -> bool:
    """Whether every text in these columns is UTF-8. Raises ``Unusable`` where they cannot be read."""
    return all(
        _decoded(cell, "utf-8") is not None
        for row in _rows(path, table, names)
        for cell in row
        if isinstance(cell, bytes)
    )


def no_table(path: Path, table: str, there: list[str]) -> str:
    """What is said of a table that a database has not, with those that it has."""
    held = f"It has {', '.join(there[:20])}{', …' if len(there) > 20 else ''}" if there else "It has none"
    return f"{path} has no table {table}. {held}"


def _rows(path: Path, table: str, names: Sequence[str]) -> Iterator[tuple[Cell, ...]]:
    columns = [exp.column(name, quoted=True) for name in names]
    query = exp.select(*columns).from_(exp.table_(table, quoted=True)).sql("sqlite")
    try:
        with closing(_opened(path)) as connection:
            yield from connection.execute(query)
    except sqlite3.Error as fault:
        raise Unusable(f"{path}, table {table}, cannot be read: {sqlite_cause(fault)}") from None


def _opened(path: Path) -> sqlite3.Connection:
    if _is_cut_off(path):
        raise Unusable(f"{path} cannot be read: it is cut off. Take another copy of it")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.text_factory = (
        bytes  # to decode a text itself, SQLite stops at one in another encoding, and quotes it
    )
    return connection


def _is_cut_off(path: Path) -> bool:
    """Whether a file is shorter than its own beginning says: SQLite gives the rows that are missing as rows of nothing.

    Of a file that a journal lies beside, or that an old version wrote, the beginning does not say it.
    """
    with path.open("rb") as file:
        start = file.read(100)
    if len(start) < 100 or start[24:28] != start[92:96] or path.with_name(f"{path.name}-wal").exists():
        return False
    page, pages = int.from_bytes(start[16:18]), int.from_bytes(start[28:32])
    return path.stat().st_size < pages * (65536 if page == 1 else page)


def _tables(connection: sqlite3.Connection) -> list[str]:
    kept = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    return [_as_text(name) or "" for (name,) in connection.execute(kept)]


def _as_text(cell: Cell) -> str | None:
    """A cell as the text that it spells; what no encoding fits has signs in it that no value has."""
    if isinstance(cell, bytes):
        known = (_decoded(cell, encoding) for encoding in ("utf-8", "cp1252"))
        return next((text for text in known if text is not None), cell.decode("utf-8", "replace"))
    return None if cell is None else str(cell)


def _decoded(cell: bytes, encoding: str) -> str | None:
    try:
        return cell.decode(encoding)
    except UnicodeDecodeError:
        return None
