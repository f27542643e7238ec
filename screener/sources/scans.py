"""Files and tables of candidates as columns: CSV, Parquet, a table of a DuckDB or SQLite file.

What a file is called and holds is settled here, before any candidate is read: its columns matched with the
trial's fields, columns that identify people refused. A source is then either scanned by DuckDB itself
(:attr:`Source.select`) or handed over in chunks of texts (:meth:`Source.chunks`), where it needs more care
than a scanner takes: CSV with quotation marks that are not closed, empty lines, another encoding.
"""

import re
from collections.abc import Sequence
from glob import escape, glob
from pathlib import Path
from typing import TYPE_CHECKING

from sqlglot import exp

from screener.errors import Problem, Unusable
from screener.model.protocol import Protocol
from screener.sources.cells import AROUND, PLAIN
from screener.sources.kinds import behind_point, kind_of, of_one_kind, of_one_value, type_of
from screener.sources.mapping import ColumnMap, column_key
from screener.sources.opened import Source, SourceColumn
from screener.sources.records import Record, told_apart
from screener.sources.sqlite_table import AS_1252, column_names, is_utf_8, no_table, table_rows
from screener.sources.tables import CODE, Column, check_identity, column_notes, columns_of, open_table
from screener.sources.unread import NOT_UTF_8, disk_cause, duckdb_cause, is_askable, lock_cause

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

TABLE_MARK = "::"
"""What parts a database file from the table in it: ``ward.duckdb::candidates``."""

_NOBODY = "holds no candidates"
_NOTHING = "\x1f"
"""Never a cell: so that an empty cell stays a text."""


def open_source(
    connection: "DuckDBPyConnection", name: str, protocol: Protocol, mapping: ColumnMap | None = None
) -> Source:
    """The source of that name: a file, a pattern of Parquet or of CSV files, or ``FILE::TABLE``.

    Raises ``Unusable`` where no row of it can be used.
    """
    mapping = mapping or ColumnMap()
    if TABLE_MARK in name and not Path(name).exists():
        file, _, table = name.partition(TABLE_MARK)
        return _open_stored(connection, Path(file), table, protocol, mapping)
    there = Path(name).exists()  # then it is no pattern, whatever its signs: browsers write "list[1].csv"
    paths = [Path(one) for one in ([] if there else sorted(glob(name)))] or [Path(name)]  # noqa: PTH207 - the user's
    if all(map(_is_parquet, paths)):
        return _open_parquet(connection, name, paths, protocol, mapping)
    if any(_is_parquet(path) for path in paths):
        raise Unusable(
            f"{name} names {len(paths)} files, some of them Parquet. Name those of one form at once"
        )
    return (
        _open_csv(paths[0], protocol, mapping) if len(paths) == 1 else _open_several(paths, protocol, mapping)
    )


def _is_parquet(path: Path) -> bool:
    return path.suffix.lower() in (".parquet", ".pq")


# --- CSV


def _open_several(paths: Sequence[Path], protocol: Protocol, mapping: ColumnMap) -> Source:
    """Several CSV files, each of its own form, read one after the other. A field that one of them lacks is blank
    there."""
    tables = tuple(open_table(path, protocol, mapping) for path in paths)
    shown: dict[str, Column] = {}
    for column in (column for table in tables for column in table.columns if column.field.name != CODE):
        shown.setdefault(column.field.name, column)
    columns = tuple(
        SourceColumn(column.field, f"c{place}", column.name, "text")
        for place, column in enumerate(shown.values())
    )
    names = told_apart(paths)
    notes = tuple(
        Problem(note.message, name, severity="note")
        for table, name in zip(tables, names, strict=True)
        for note in table.notes
    )
    told = f"{len(paths)} files"
    return Source(told, columns, notes, tables=tables, files=[])


def _open_csv(path: Path, protocol: Protocol, mapping: ColumnMap) -> Source:
    table = open_table(path, protocol, mapping)
    columns = tuple(
        SourceColumn(column.field, f"c{column.place}", column.name, "text")
        for column in table.columns
        if column.field.name != CODE
    )
    is_scanned = table.encoding == "utf-8-sig" and is_askable(path)
    lines = _plain_lines(path, table.delimiter) if is_scanned else None
    if lines is None:
        return Source(path.name, columns, table.notes, table=table)
    names = [f"c{place}" for place in range(table.width)]
    code = next(f"c{column.place}" for column in table.columns if column.field.name == CODE)
    scan = exp.Anonymous(
        this="read_csv",
        expressions=[
            _literal(path),
            *(
                exp.EQ(this=exp.to_identifier(name), expression=value)
                for name, value in {
                    "delim": exp.Literal.string(table.delimiter),
                    "quote": exp.Literal.string('"'),
                    "escape": exp.Literal.string('"'),
                    "header": exp.false(),
                    "skip": exp.Literal.number(table.first),
                    "auto_detect": exp.false(),
                    "strict_mode": exp.true(),
                    "nullstr": exp.Literal.string(_NOTHING),
                    "columns": exp.Struct(
                        expressions=[
                            exp.PropertyEQ(
                                this=exp.to_identifier(name), expression=exp.Literal.string("VARCHAR")
                            )
                            for name in names
                        ]
                    ),
                }.items()
            ),
        ],
    )
    taken = [column.name for column in columns]
    blank = exp.and_(
        *(
            exp.EQ(this=_bare(exp.column(name, quoted=True)), expression=exp.Literal.string(""))
            for name in names
        )
    )
    select = _coded(scan, code, [exp.column(name, quoted=True) for name in taken], blank)
    return Source(
        path.name,
        columns,
        table.notes,
        select,
        table,
        before=table.first,
        lines=lines,
        expected=lines - table.first,
    )


_EMPTY = re.compile(rb"\n\r?\n")


def _plain_lines(path: Path, delimiter: str) -> int | None:
    """How many lines a CSV file has, if a scanner takes its lines for what they are: none is empty, none ends
    in a bare carriage return, and no blank stands beside a quotation mark, which a scanner drops."""
    blanks = (b" ", b"\t") if delimiter != "\t" else (b" ",)
    dropped = [pair for blank in blanks for pair in (blank + b'"', b'"' + blank)]
    lines, ended, last = 0, False, b"\n"
    with path.open("rb") as file:
        while chunk := file.read(1 << 22):
            joined = last[-2:] + chunk
            within, returns = joined.rstrip(b"\r\n"), joined.count(b"\r")
            if ended or _EMPTY.search(within) or any(pair in joined for pair in dropped):
                return None
            if returns and returns != joined.count(b"\r\n") + (joined[-1:] == b"\r"):
                return None
            ended = joined.endswith((b"\n\n", b"\n\r\n"))
            lines += chunk.count(b"\n")
            last = chunk
    return lines + (not last.endswith(b"\n"))


def _coded(
    scan: exp.Expr, code: str, taken: Sequence[exp.Expr], skipped: exp.Expr, kind: str = "VARCHAR"
) -> exp.Select:
    """The rows of a scan: the code without spaces around it, what is taken, and whether a row is skipped.

    A code that is kept as a DOUBLE, as whole numbers beside blanks are, is the whole number: 12, not 12.0.
    """
    text: exp.Expr = exp.cast(exp.column(code, quoted=True), "text")
    if kind == "DOUBLE":
        ends = (exp.Literal.string(r"\.0$"), exp.Literal.string(""))
        text = exp.Anonymous(this="regexp_replace", expressions=[text, *ends])
    return exp.select(
        exp.alias_(
            _bare(exp.func("COALESCE", text, exp.Literal.string(""))),
            "code",
            quoted=True,
        ),
        *taken,
        exp.alias_(skipped, "skipped", quoted=True),
    ).from_(scan)


def _bare(text: exp.Expr) -> exp.Expr:
    """A text without what says nothing around it. To look for thirty signs takes long, and few texts have any."""
    plain = exp.Anonymous(this="regexp_full_match", expressions=[text, exp.Literal.string(PLAIN)])
    trimmed = exp.Trim(this=text.copy(), expression=exp.Literal.string(AROUND))
    return exp.Case(ifs=[exp.If(this=plain, true=text.copy())], default=trimmed)


# --- Parquet and database files


def _open_parquet(
    connection: "DuckDBPyConnection", name: str, paths: list[Path], protocol: Protocol, mapping: ColumnMap
) -> Source:
    missing = next((path for path in paths if not path.is_file()), None)
    if missing is not None:
        raise _no_file(missing)
    for path in paths:
        _askable(path)
    files = exp.Array(expressions=[_literal(path) for path in paths])
    # Of several files one may know a column that another lacks, or hold whole numbers where it has decimals.
    alike = exp.EQ(this=exp.to_identifier("union_by_name"), expression=exp.true())
    scan = exp.Anonymous(this="read_parquet", expressions=[files, *([alike] if len(paths) > 1 else [])])
    return _typed(connection, Path(name), scan, protocol, mapping, paths if len(paths) > 1 else ())


def _no_file(path: Path) -> Unusable:
    """What is said of a name that is no file's: of a folder, a pipe, or of nothing at all."""
    if path.is_dir():
        return Unusable(f"{path} is a folder, not a file")
    if path.exists():
        return Unusable(f"{path} is not a regular file. Save what it gives to a file, and name that")
    why = "is a link that leads to no file. Name the file itself" if path.is_symlink() else "does not exist"
    return Unusable(f"{path} {why}")


def _askable(path: Path) -> None:
    """Raises ``Unusable`` for a file that DuckDB cannot be asked for."""
    if not is_askable(path):
        raise Unusable(f"{path} {NOT_UTF_8}. Rename it, or take a copy elsewhere")


def _literal(path: Path) -> exp.Expr:
    """A file's name for a scanner, to which a bracket or a star is no pattern then."""
    return exp.Literal.string(escape(str(path)))


def _open_stored(
    connection: "DuckDBPyConnection", path: Path, table: str, protocol: Protocol, mapping: ColumnMap
) -> Source:
    if not path.is_file():
        raise _no_file(path)
    with path.open("rb") as file:
        is_sqlite = file.read(16) == b"SQLite format 3\0"
    if is_sqlite:
        return _open_sqlite(path, table, protocol, mapping)
    _askable(path)
    import duckdb

    try:
        connection.execute(f"ATTACH {exp.Literal.string(str(path)).sql('duckdb')} AS source (READ_ONLY)")
    except duckdb.Error as fault:
        if cause := lock_cause(fault) or disk_cause(fault):
            raise Unusable(f"{path} cannot be read: {cause}") from None
        raise Unusable(
            f"{path} is neither a DuckDB nor a SQLite file that can be read. It may be damaged: take another copy of it"
        ) from None
    stored = connection.execute(_STORED).fetchall()
    place = next((one for one in stored if table.lower() in _names(*one)), None)
    if place is None:
        raise Unusable(no_table(path, table, [_names(*one)[0] for one in stored]))
    schema, name = place
    scan = exp.table_(name, db=schema, catalog="source", quoted=True)
    return _typed(connection, path, scan, protocol, mapping)


_STORED = (
    "SELECT schema_name, table_name FROM duckdb_tables() WHERE database_name = 'source' UNION ALL "
    "SELECT schema_name, view_name FROM duckdb_views() WHERE database_name = 'source' AND NOT internal "
    "ORDER BY schema_name <> 'main', 1, 2"
)
"""The tables and views of an attached file, by schema and name, those of the usual schema first."""


def _names(schema: str, table: str) -> tuple[str, ...]:
    """How a table of a DuckDB file may be called, in small letters: by its schema, too, and where that is the usual
    one, without."""
    whole = f"{schema}.{table}".lower()
    return (table.lower(), whole) if schema == "main" else (whole,)


def _open_sqlite(path: Path, table: str, protocol: Protocol, mapping: ColumnMap) -> Source:
    columns, notes = _matched(path, column_names(path, table), protocol, mapping)
    code = next(column.name for column in columns if column.field.name == CODE)
    sources = tuple(
        SourceColumn(column.field, f"c{place}", column.name, "text")
        for place, column in enumerate(column for column in columns if column.field.name != CODE)
    )
    if not is_utf_8(path, table, [code, *(column.shown for column in sources)]):
        notes += (Problem(AS_1252, path.name, severity="note"),)
    if next(table_rows(path, table, [code]), None) is None:
        notes += (Problem(_NOBODY, path.name, severity="note"),)
    return Source(
        path.name, sources, notes, stored=(path, table), code=code, mark=mapping.dialect.decimal_mark
    )


def _types(connection: "DuckDBPyConnection", path: Path, scan: exp.Expr) -> dict[str, str]:
    """The columns of a scan with their types. Raises ``Unusable`` where it cannot be read."""
    import duckdb

    described = exp.select("*").from_(scan).sql("duckdb")
    try:
        rows = connection.execute(f"DESCRIBE {described}").fetchall()
    except duckdb.Error as fault:
        raise Unusable(f"{path} cannot be read: {duckdb_cause(fault)}") from None
    return {name: str(kind) for name, kind, *_ in rows}


def _typed(
    connection: "DuckDBPyConnection",
    path: Path,
    scan: exp.Expr,
    protocol: Protocol,
    mapping: ColumnMap,
    files: Sequence[Path] = (),
) -> Source:
    """A source whose columns have types of their own; of several ``files`` each column has one that fits all."""
    each = [(file, _types(connection, file, _parquet(file))) for file in files]
    types = _types(connection, path, scan)
    columns, notes = _matched(path, list(types), protocol, mapping)
    for column in columns:
        for file, found in each or [(path, types)]:
            of_one_value(file, column, type_of(column, found))
        of_one_kind(column, each, lambda file, name: _greatest(connection, _parquet(file), name))
    code = next(column.name for column in columns if column.field.name == CODE)
    sources, taken = [], []
    for column in columns:
        if column.field.name == CODE:
            continue
        name, kind = f"c{column.place}", types[column.name]
        cell: exp.Expr = exp.column(column.name, quoted=True)
        if kind == "FLOAT":  # its few digits, not those of the double beside it
            cell = exp.cast(exp.cast(cell, "text"), "double")
        sources.append(SourceColumn(column.field, name, column.name, kind_of(kind)))
        if kind_of(kind) in ("text", "long number") and kind != "VARCHAR":
            cell = exp.cast(cell, "text")
        if column.field.kind == "quantity" and kind_of(kind) == "long number" and behind_point(kind):
            cell = _without_noughts(cell)
        taken.append(exp.alias_(cell, name, quoted=True))
    select = _coded(scan, code, taken, exp.false(), types[code])
    counts = [_count(connection, _parquet(file)) for file in files] or [_count(connection, scan)]
    if not any(counts):
        notes = (*notes, Problem(_NOBODY, path.name, severity="note"))
    several = tuple(zip(told_apart(files), counts, strict=True)) if files else ()
    return Source(path.name, tuple(sources), notes, select, expected=sum(counts), files=several)


def _without_noughts(cell: exp.Expr) -> exp.Expr:
    """A decimal as a text, without the noughts at its end; of a nought with nothing before the point none was left."""
    bare: exp.Expr = cell
    for signs in ("0", "."):
        bare = exp.Trim(this=bare, expression=exp.Literal.string(signs), position="TRAILING")
    return (
        exp.case()
        .when(exp.EQ(this=bare, expression=exp.Literal.string("")), exp.Literal.string("0"))
        .else_(bare)
    )


def _count(connection: "DuckDBPyConnection", scan: exp.Expr) -> int:
    """The rows of a scan; of a Parquet file its end tells."""
    rows = connection.execute(exp.select(exp.Count(this=exp.Star())).from_(scan).sql("duckdb")).fetchall()
    return int(rows[0][0])


def _greatest(connection: "DuckDBPyConnection", scan: exp.Expr, column: str) -> int:
    """The greatest whole number of a column, whatever its sign; nought where there is none."""
    cell = exp.column(column, quoted=True)
    ends = exp.select(exp.Max(this=cell), exp.Min(this=cell.copy())).from_(scan).sql("duckdb")
    return max(abs(int(end or 0)) for end in connection.execute(ends).fetchall()[0])


def _parquet(file: Path) -> exp.Expr:
    return exp.Anonymous(this="read_parquet", expressions=[_literal(file)])


def _matched(
    path: Path, names: list[str], protocol: Protocol, mapping: ColumnMap
) -> tuple[tuple[Column, ...], tuple[Problem, ...]]:
    header = Record(1, names)
    aliases = {column_key(column): name for column, name in mapping.columns.items()}
    check_identity(path, header, protocol)
    columns = columns_of(path, header, protocol, aliases)
    notes = column_notes(header, columns, protocol, mapping)
    return columns, tuple(Problem(note, path.name, severity="note") for note in notes)
