"""The compiled engine at work: a source's rows in, verdicts out, in the rows' order and in bounded memory.

Verdicts are staged in a DuckDB file of the caller's, from which the summary, the messages and every form of
output are made.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import duckdb
from sqlglot import exp

from screener.engines.compiled.codes import code_refusal, nothing_known
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import (
    TEXT,
    Expr,
    case,
    cast,
    column,
    concat,
    is_null,
    known,
    named,
    null,
    text,
    when,
)
from screener.engines.compiled.query import Query, compile_protocol
from screener.engines.compiled.reading import OddCells, read_columns
from screener.engines.compiled.verdict import each_once
from screener.model.protocol import Protocol
from screener.sources.cells import Dialect as CellDialect
from screener.sources.scans import SourceColumn

MEMORY = "400MB"
"""What DuckDB may hold; more goes to its temporary files."""
SPOILING = "in_clause,projection_pullup,common_subplan"
"""Optimizers that would take a query's stages apart: they compute again what a stage computes once, or turn a
list of values into a join, which loses the order of the rows."""
TABLE = "verdicts"
BETWEEN, AFTER = "\x1f", "\x1e"
"""What stands between the parts of a refusal, and after each."""


def connect(path: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A connection that keeps to its memory, keeps the order of rows and fetches nothing from anywhere."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "memory_limit": MEMORY,
        "preserve_insertion_order": True,
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "disabled_optimizers": SPOILING,
    }
    return duckdb.connect(str(path) if path else ":memory:", config=config)


def plan_quickly(connection: duckdb.DuckDBPyConnection) -> None:
    """Leave every optimizer away: for a small source, planning would take longer than judging."""
    names = connection.execute("SELECT name FROM duckdb_optimizers()").fetchall()
    connection.execute("SET disabled_optimizers = $1", [",".join(name for (name,) in names)])


class Batch:
    """A protocol compiled over a source's columns.

    The source's ``SELECT`` gives ``row`` (a number), ``code`` (the candidate's code, empty where none may be
    repeated), ``fault`` (why a row is refused whole, else NULL) and the columns.
    """

    def __init__(self, protocol: Protocol, sources: Sequence[SourceColumn], cells: CellDialect) -> None:
        self._protocol = protocol
        self.odd = OddCells(protocol, cells)
        columns = Columns()
        dialect = DuckDb()
        given = read_columns(sources, columns, dialect, cells)
        self.query: Query = compile_protocol(protocol, given, dialect, columns=columns)
        self._names = [source.field.name for source in sources if source.field.kind != "code"]

    table = TABLE

    def stage_scan(self, connection: duckdb.DuckDBPyConnection, scan: exp.Select) -> None:
        """Judge every row of a source that DuckDB reads by itself: ``row``, ``code`` and the columns."""
        select = DuckDb().sql(self.verdicts(sound_rows(scan)))
        with self.odd.known_to(connection):
            connection.execute(f"CREATE TABLE {TABLE} AS {select}")

    def stage_rows(
        self,
        connection: duckdb.DuckDBPyConnection,
        names: Sequence[str],
        chunks: Iterable[list[list[str | None]]],
    ) -> None:
        """Judge rows that come in chunks of texts: row number, code, fault and the cells of the columns named."""
        select = DuckDb().sql(self.verdicts(rows_given(names)))
        with self.odd.known_to(connection):
            fill(connection, TABLE, self.names, select, chunks)

    def verdicts(self, source: exp.Select) -> exp.Select:
        """The query of the staged columns: row, code, the verdict, a status under each criterion's id, and
        what was refused."""
        return self.query.select(source, self._wanted())

    @property
    def names(self) -> list[str]:
        """The staged columns."""
        return list(self._wanted())

    def _wanted(self) -> dict[str, Expr]:
        fault = column("fault")
        reason = concat("row ", cast(column("row"), TEXT), " refused: ", fault)
        refused_whole = nothing_known(self._protocol, reason)
        usual = self.query.verdict()
        told = {name: case([(known(fault), refused_whole[name])], one) for name, one in usual.items()}
        refusals = case([(is_null(fault), self._refusals())], null())
        return {
            "row": column("row"),
            "candidate_id": column("code"),
            **told,
            "fault": fault,
            "refusals": refusals,
            "lacking": case([(known(refusals), self._lacking())], null()),
        }

    def _refusals(self) -> Expr:
        """The refused cells of a row: field and reason of each."""
        parts = []
        for name in self._names:
            refusal = self.query.facts.refusal(name)
            parts.append(when(known(refusal), concat(f"{name}{BETWEEN}", refusal, AFTER)))
        joined = concat(*parts)
        return exp.Nullif(this=joined, expression=text(""))

    def _lacking(self) -> Expr:
        """The unknown criteria of a row, each with the fields that it lacks."""
        return concat(
            *(
                when(
                    is_null(one.satisfied),
                    concat(f"{one.id}{BETWEEN}", each_once(list(one.missing)), AFTER),
                )
                for one in self.query.judged
            )
        )


def fill(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    names: Sequence[str],
    select: str,
    chunks: Iterable[list[list[str | None]]],
) -> None:
    """Make a table of texts and the row's number, and fill it by a query over each chunk."""
    columns = ", ".join(f'"{name}" {"BIGINT" if name == "row" else "VARCHAR"}' for name in names)
    connection.execute(f"CREATE TABLE {table} ({columns})")
    for chunk in chunks:
        connection.execute(f"INSERT INTO {table} {select}", [chunk])


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
