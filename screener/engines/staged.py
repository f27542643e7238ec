"""Tables of what was judged, in a DuckDB file of the caller's, in the rows' order.

A row that DuckDB reads by itself has no number while it is judged: to number rows is to read them one after the
other. Rows are kept in their order, and so the number is the place at which a row comes to stand.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from sqlglot import exp

from screener.engines.compiled.codes import code_refusal
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import Expr, case, cast, column, is_null, named, text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ROW, SKIPPED = "row", "skipped"
"""The column of a row's number; and of whether a row is none, being blank, though it counts."""

_CHUNK = 1_000


def stage_scan(
    connection: "DuckDBPyConnection",
    table: str,
    judged: exp.Select,
    before: int,
    shown: Mapping[str, str],
) -> None:
    """Make a table of what a query gives for each row of a scan, on all cores.

    The query passes ``skipped`` on. ``before`` is how many records the source has before its first row.
    ``shown`` are the table's columns beside the row's number, each as SQL over what is kept, in which
    ``{row}`` is that number.
    """
    connection.execute(f"CREATE TABLE {_kept(table)} AS {DuckDb().sql(judged)}")
    _show(connection, table, f"rowid + {before + 1}", shown, f"WHERE NOT {SKIPPED}")


def stage_chunks(
    connection: "DuckDBPyConnection",
    table: str,
    judged: exp.Select,
    chunks: Iterable[list[list[str | None]]],
    shown: Mapping[str, str],
) -> None:
    """Make such a table of a query that is asked of each chunk, and passes ``row`` on."""
    select = DuckDb().sql(judged)
    nothing: list[list[str | None]] = []
    connection.execute(f"CREATE TABLE {_kept(table)} AS {select}", [nothing])
    for chunk in chunks:
        connection.execute(f"INSERT INTO {_kept(table)} {select}", [chunk])
    _show(connection, table, f'"{ROW}"', shown, "")


def stage_told(
    connection: "DuckDBPyConnection",
    table: str,
    names: Sequence[str],
    rows: Iterable[list[str | None]],
    shown: Mapping[str, str],
) -> None:
    """Make such a table of rows that are judged already: each its number, then texts under their names."""
    columns = [ROW, *names]
    types = ", ".join(f"{name} {'BIGINT' if name == ROW else 'VARCHAR'}" for name in columns)
    connection.execute(f"CREATE TABLE {_kept(table)} ({types})")
    cells = ", ".join(f"cells[{place}]" for place in range(1, len(columns) + 1))
    insert = f"INSERT INTO {_kept(table)} SELECT {cells} FROM (SELECT unnest(?::TEXT[][]) AS cells)"  # noqa: S608 - names of our own
    every = iter(rows)
    while some := list(islice(every, _CHUNK)):
        connection.execute(insert, [some])
    _show(connection, table, f'"{ROW}"', shown, "")


def unstage(connection: "DuckDBPyConnection", table: str) -> None:
    """Leave nothing of what was staged."""
    connection.execute(f"DROP VIEW IF EXISTS {table}")
    connection.execute(f"DROP TABLE IF EXISTS {_kept(table)}")


def identifier(name: str) -> str:
    """A name in SQL, whatever signs it has."""
    return exp.to_identifier(name, quoted=True).sql("duckdb")


def _kept(table: str) -> str:
    return f"{table}_kept"


def _show(
    connection: "DuckDBPyConnection", table: str, row: str, shown: Mapping[str, str], where: str
) -> None:
    columns = ", ".join(f"{one.format(row=row)} AS {identifier(name)}" for name, one in shown.items())
    select = f'SELECT {row} AS "{ROW}", {columns} FROM {_kept(table)} {where}'  # noqa: S608 - names of our own
    connection.execute(f"CREATE VIEW {table} AS {select}")


def sound_rows(scan: exp.Select) -> exp.Select:
    """A scan with the ``fault`` of each row: it has no code, or one that may be a name and is not repeated."""
    code = column("code")
    fault = code_refusal(code, DuckDb())
    faulty = exp.select("*", named(fault, "fault")).from_(scan.subquery("scanned"))
    usable = named(case([(is_null(column("fault")), code)], text("")), "code")
    return exp.select(exp.Star(**{"replace": [usable]})).from_(faulty.subquery("told"))


def rows_given(names: Sequence[str]) -> exp.Select:
    """The ``SELECT`` over rows that are handed over as a parameter, a list of texts each."""

    def cell(place: int) -> Expr:
        return exp.Bracket(this=column("cells"), expressions=[exp.Literal.number(place)])

    given = exp.cast(
        exp.Parameter(this=exp.Literal.number(1)), exp.DataType.build("TEXT[][]", dialect="duckdb")
    )
    unnested = exp.select(exp.alias_(exp.Explode(this=given), "cells", quoted=True)).subquery("given")
    return exp.select(
        exp.alias_(cast(cell(0), exp.DataType.build("bigint")), "row", quoted=True),
        exp.alias_(cell(1), "code", quoted=True),
        exp.alias_(cell(2), "fault", quoted=True),
        *(exp.alias_(cell(3 + place), name, quoted=True) for place, name in enumerate(names)),
    ).from_(unnested)
