"""A protocol as one statement over a table of a warehouse, for engines past one machine."""

from collections.abc import Callable
from dataclasses import replace

from sqlglot import exp

from screener.engines.compiled.codes import code_refusal, nothing_known
from screener.engines.compiled.dialect import Dialect, DuckDb
from screener.engines.compiled.expr import (
    TEXT,
    Expr,
    and_,
    case,
    cast,
    column,
    concat,
    holds,
    is_null,
    named,
    not_,
    null,
    text,
)
from screener.engines.compiled.others import Unverified
from screener.engines.compiled.portable import Cells, read_columns
from screener.engines.compiled.postgres import Postgres
from screener.engines.compiled.query import Query, compile_protocol
from screener.engines.compiled.spark import Spark
from screener.engines.compiled.verdict import Judged, each_once
from screener.errors import Unusable
from screener.model.protocol import Protocol
from screener.sources.tables import CODE

EXECUTED: dict[str, Callable[[], Dialect]] = {"duckdb": DuckDb, "postgres": Postgres, "spark": Spark}
"""The dialects that tests execute."""
_NO_SQL = ("dax", "prql", "solr")
"""What SQLGlot counts as dialects and is no SQL, or has no words for a statement of several steps."""
LACKING = dict.fromkeys(
    ("tsql", "fabric"), "It has no truths as columns: the statement must be adapted before it runs."
)
"""What is known to be in the way on a dialect that nothing executes."""
VERDICT = ("decision", "failed", "unknown", "missing", "reasons")
LONGEST_NAME = 63
"""Bytes of a PostgreSQL name: what is longer is cut, and could become another's."""

_REFUSED = "code_refused"


def dialect_of(name: str) -> Dialect:
    """The dialect of that name, executed by a test or not. Raises ``Unusable`` for a name that is none."""
    from sqlglot.dialects.dialect import Dialects

    names = sorted(one.value for one in Dialects if one.value and one.value not in _NO_SQL)
    if name not in names:
        raise Unusable(f'"{name}" is no SQL dialect. There are {", ".join(names)}')
    if name == "databricks":
        return Spark(name)
    return EXECUTED[name]() if name in EXECUTED else Unverified(name)


def warehouse_query(
    protocol: Protocol,
    dialect: Dialect,
    table: exp.Expr,
    cells: Cells = "typed",
    present: frozenset[str] | None = None,
) -> exp.Select:
    """One row a candidate: its code, decision, failed, unknown, missing, reasons, and each criterion's status.

    ``table`` holds the candidates as :mod:`screener.engines.compiled.portable` says; ``present`` names its
    columns, where they are known. Raises ``Unusable``, the criterion named, for what cannot be compiled.
    """
    _refuse_names(protocol, dialect)
    reading = read_columns(protocol, dialect, cells, present)
    query = compile_protocol(protocol, reading.parts, dialect)
    judged = [_column_names(one, place) for place, one in enumerate(query.judged)]
    shown = replace(query, judged=[after for after, _ in judged])
    reading.stages["taken"][_REFUSED] = code_refusal(column(CODE), dialect)
    steps = [
        *(
            (stage, [named(one, name) for name, one in new.items()])
            for stage, new in reading.stages.items()
            if new
        ),
        *query.columns.stages(),
        ("findings", [named(one, name) for _, new in judged for name, one in new.items()]),
    ]
    stages: list[tuple[str, exp.Select]] = []
    for stage, new in steps:
        everything = [exp.Star(), *new] if stages else new
        source = _stage(stages[-1][0]) if stages else table
        stages.append((stage, exp.select(*everything, copy=False).from_(source, copy=False)))
    wanted = [named(one, name) for name, one in _wanted(protocol, shown).items()]
    whole = exp.select(*wanted, copy=False).from_(_stage(stages[-1][0]), copy=False)
    for name, select in stages:
        # Inlined, each expression would be written out wherever it is used, over and over.
        whole.with_(_name(name), as_=select, copy=False, materialized=dialect.name == "postgres" or None)
    return whole


def _column_names(one: Judged, place: int) -> tuple[Judged, dict[str, Expr]]:
    """A criterion's status, reasons and wishes as columns, each looked at only where it is told."""
    status, reasons = f"status_of_{place}", f"reasons_of_{place}"
    told = case([(not_(holds(one.satisfied)), one.told)], text(""))
    new = {status: one.status, reasons: told}
    missing = []
    for at, (name, so) in enumerate(one.missing):
        wanted = f"wanted_of_{place}_{at}"
        new[wanted] = holds(and_(is_null(one.satisfied), so))
        missing.append((name, column(wanted)))
    return replace(one, status=column(status), told=column(reasons), missing=tuple(missing)), new


def _name(stage: str) -> exp.Identifier:
    return exp.to_identifier(f"stage_{stage}", quoted=True)


def _stage(stage: str) -> exp.Table:
    return exp.Table(this=_name(stage))


def _wanted(protocol: Protocol, query: Query) -> dict[str, Expr]:
    """The output's columns; of a row that is refused whole nothing is known."""
    good, why = is_null(column(_REFUSED)), column(_REFUSED)
    instead = nothing_known(protocol, concat("row refused: ", why))
    wanted = {CODE: case([(good, column(CODE))], cast(null(), TEXT))}
    wishes = [wish for one in query.judged for wish in one.missing]
    for name, one in query.verdict(each_once(wishes)).items():
        wanted[name] = case([(good, one)], instead[name])
    return wanted


def _refuse_names(protocol: Protocol, dialect: Dialect) -> None:
    """Names that an engine would cut, take for each other, or not take at all."""
    seen = {name.casefold() for name in (CODE, *VERDICT)}
    for criterion in protocol.criteria:
        _refuse_name(criterion.id, criterion.id, dialect)
        if criterion.id.casefold() in seen:
            raise Unusable(
                f"{criterion.id}: two columns of the output would have this name. Rename the criterion"
            )
        seen.add(criterion.id.casefold())
    for field in protocol.fields:
        _refuse_name(", ".join(field.criteria), field.name, dialect)


def _refuse_name(criterion: str, name: str, dialect: Dialect) -> None:
    if not name.isprintable() or "${" in name or not name:
        raise Unusable(f"{criterion!r}: {name!r} cannot be the name of a column. Rename it")
    if dialect.name == "postgres" and len(name.encode()) > LONGEST_NAME:
        raise Unusable(
            f"{criterion}: {name} is longer than PostgreSQL's names ({LONGEST_NAME} bytes). Rename it"
        )
