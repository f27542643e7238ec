"""A source of candidates that is opened: its columns, and its rows in chunks of texts where DuckDB does not scan it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from math import isfinite
from pathlib import Path
from typing import NamedTuple

from sqlglot import exp

from screener.errors import Problem
from screener.model.protocol import DataField
from screener.model.quantities import plain
from screener.sources.cells import AROUND, unmistakable
from screener.sources.kinds import ColumnKind
from screener.sources.records import told_apart
from screener.sources.sqlite_table import table_rows
from screener.sources.tables import Table

_CHUNK = 2_000


class SourceColumn(NamedTuple):
    """A column of the source that holds a field: its name in the source's ``SELECT``, the name that people
    know it by, and what kind of values it holds."""

    field: DataField
    name: str
    shown: str
    kind: ColumnKind


class Source(NamedTuple):
    """A source, opened. ``notes`` say what refuses nothing and should still be known.

    ``select`` gives ``code``, the columns, and whether a row is ``skipped``, being blank, where DuckDB scans the
    source by itself, which has ``before`` records before its first row; else ``table``, the ``tables`` of several CSV
    files, or ``stored`` hands its rows over. ``lines`` is how many line ends a scanned CSV file has, to hold against
    the rows that were read. ``expected`` is how many rows there are, where that is known beforehand. ``files`` are
    those of a pattern, each with the count of its rows, which are numbered through; of ``tables`` those that were read
    to their end. ``mark`` is the decimal mark that its texts are read with, where one is declared.
    """

    name: str
    columns: tuple[SourceColumn, ...]
    notes: tuple[Problem, ...]
    select: exp.Select | None = None
    table: Table | None = None
    tables: tuple[Table, ...] = ()
    stored: tuple[Path, str] | None = None
    code: str = ""
    before: int = 0
    lines: int | None = None
    expected: int | None = None
    files: Sequence[tuple[str, int]] = ()
    mark: str | None = None

    def at(self, row: int) -> tuple[str, int]:
        """The file in which a row stands, and its number there."""
        for name, count in self.files:
            if row <= count:
                return name, row
            row -= count
        return self.name, row

    def chunks(self) -> Iterator[list[list[str | None]]]:
        """Rows in chunks: number, code, fault (None where the row is sound) and the cells of the columns."""
        if self.stored is not None:
            rows = self._rows_of_sqlite()
        else:
            rows = self._rows_of_tables() if self.tables else self._rows_of_table(self.table)
        while chunk := list(islice(rows, _CHUNK)):
            yield chunk

    @property
    def read(self) -> float:
        """How much of its CSV files was read so far, of 1; 0 where there are none."""
        tables = self.tables or ((self.table,) if self.table is not None else ())
        done = len(self.files) if self.tables else 0
        came = sum(table.size for table in tables[:done]) + sum(table.position for table in tables[done:])
        return came / (sum(table.size for table in tables) or 1)

    def _rows_of_table(self, table: Table | None, before: int = 0) -> Iterator[list[str | None]]:
        assert table is not None  # noqa: S101 - the only other kind
        names = [column.field.name for column in self.columns]
        for number, code, fault, cells in table.texts():
            taken = [cells.get(name) for name in names] if not fault else [None] * len(names)
            yield [str(before + number), code, fault or None, *taken]

    def _rows_of_tables(self) -> Iterator[list[str | None]]:
        """The rows of several files, numbered through: a file's own numbers go on from the last of the file before."""
        assert isinstance(self.files, list)  # noqa: S101 - it is filled here
        self.files.clear()
        before = 0
        for table, name in zip(self.tables, told_apart([table.path for table in self.tables]), strict=True):
            last = before + table.first
            for row in self._rows_of_table(table, before):
                last = int(row[0] or last)
                yield row
            self.files.append((name, last - before))
            before = last

    def _rows_of_sqlite(self) -> Iterator[list[str | None]]:
        assert self.stored is not None  # noqa: S101 - the only other kind
        wanted = [self.code, *(column.shown for column in self.columns)]
        measured = [column.field.kind == "quantity" for column in self.columns]
        for number, (code, *cells) in enumerate(table_rows(*self.stored, wanted), 1):
            refusal, usable = Table.refusal_of((_written(code, True, ".") or "").strip(AROUND))
            taken = [_written(cell, so, self.mark) for cell, so in zip(cells, measured, strict=True)]
            yield [str(number), usable, refusal or None, *taken]


def _written(cell: str | float | None, number: bool, mark: str | None = None) -> str | None:
    """A cell of a SQLite table as a text; a ``number`` so that it has one reading under the mark."""
    if not isinstance(cell, float):
        return cell
    if not number or not isfinite(cell):
        return str(cell)
    value = Decimal(repr(cell))
    return (unmistakable(value) if mark is None else plain(value)).replace(".", mark or ".")
