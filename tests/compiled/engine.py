"""The compiled engine as the handbook and the generated cases ask for it: typed candidates in, findings out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

import duckdb
from sqlglot import exp

from screener.engines.compiled.dialect import Dialect, DuckDb
from screener.engines.compiled.expr import (
    DATE,
    DOUBLE,
    TEXT,
    Expr,
    cast,
    column,
    equal,
    is_null,
    like,
    named,
    null,
    number,
    text,
)
from screener.engines.compiled.marks import marked
from screener.engines.compiled.parts import Parts, Plain
from screener.engines.compiled.query import compile_protocol
from screener.engines.compiled.verdict import each_once
from screener.engines.decisions import foretold, to_ask_again
from screener.engines.findings import Finding, Status
from screener.engines.screen import judge
from screener.model.candidate import Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.protocol import DataField, Protocol
from screener.model.quantities import Amount

BOOLEAN = exp.DataType.build("boolean")
JOINT = "; "
WHOLE = "____-__-__"
_PARTS = {
    "quantity": (("value", DOUBLE), ("unit", TEXT), ("side", TEXT)),
    "category": (("value", TEXT),),
    "date": (("low", DATE), ("high", DATE)),
    "yes_no": (("yes", BOOLEAN), ("ongoing", BOOLEAN), ("low", DATE), ("high", DATE)),
}
_PARTS["event"] = (*_PARTS["yes_no"], ("written", TEXT))


Run = Callable[[exp.Query], list[tuple[Any, ...]]]
"""Executes a query; its rows, a truth as True, False or None."""


def in_duckdb(query: exp.Query) -> list[tuple[Any, ...]]:
    """See :data:`Run`."""
    return connection().execute(DuckDb().sql(query)).fetchall()


def findings_of(
    protocol: Protocol,
    candidates: Sequence[Candidate],
    dialect: Dialect | None = None,
    run: Run = in_duckdb,
    *,
    written: bool = False,
) -> list[list[Finding]]:
    """The findings on each candidate: status, reasons (as one text) and what is missing. ``written`` says
    whether an event's cell stands beside its parts, as in a file."""
    given = parts_of(protocol, candidates, written=written)
    query = compile_protocol(protocol, given, dialect or DuckDb(), late="unknown")
    wanted = {"row": column("row")}
    for place, one in enumerate(query.judged):
        wanted[f"status{place}"] = one.status
        wanted[f"reasons{place}"] = one.reasons
        wanted[f"missing{place}"] = each_once(list(one.missing))
        wanted[f"satisfied{place}"] = one.satisfied
    whole = query.select(rows_of(protocol, candidates), wanted)
    rows = run(_fenced(whole) if query.facts.dialect.name == "postgres" else whole)
    return [
        [_finding(one.id, *row[1 + 4 * place : 5 + 4 * place]) for place, one in enumerate(query.judged)]
        for row in sorted(rows)
    ]


def _fenced(query: exp.Select) -> exp.Select:
    """The query with each stage worked out by itself, as a warehouse's own query has it in PostgreSQL: inlined, each
    expression would be written out wherever it is used."""
    for stage in query.find_all(exp.Subquery):
        stage.this.set("offset", exp.Offset(expression=number(0)))
    return query


def _finding(id: str, status: Status, reasons: str, missing: str, satisfied: bool | None) -> Finding:
    guard_open = status in ("met", "not_met") and satisfied is None
    return Finding(id, status, (reasons,), (), _names(missing), guard_open=guard_open)


def _names(told: str) -> tuple[str, ...]:
    return tuple(told.split(JOINT)) if told else ()


@cache
def connection() -> duckdb.DuckDBPyConnection:
    """One connection for all tests. What only pays for many rows is left out."""
    opened = duckdb.connect(config={"threads": 1})
    names = [name for (name,) in opened.execute("SELECT name FROM duckdb_optimizers()").fetchall()]
    opened.execute(f"SET disabled_optimizers = '{','.join(names)}'")
    return opened


def parts_of(protocol: Protocol, candidates: Sequence[Candidate], *, written: bool) -> dict[str, Parts]:
    """The fields as the columns that :func:`rows_of` gives; with an event's cell as ``written``, if wanted."""
    given = {}
    for place, field in enumerate(protocol.fields):
        if field.kind == "code":
            continue
        values = [one.values[field.name] for one in candidates if field.name in one.values]
        codes = dict.fromkeys([*(one.unit for one in values if isinstance(one, Amount)), field.unit])
        columns = {name: column(f"{name}_of_{place}") for name, _ in _PARTS[field.kind]}
        cell = columns.pop("written", None)
        parts = Parts(codes=tuple(codes), refused=column(f"refused_of_{place}"))
        given[field.name] = replace(parts, **columns)  # type: ignore[arg-type]  # the names are of expressions
        if cell is not None and written:
            plain = Plain(equal(cell, text("no")), is_null(cell), columns["low"], like(cell, WHOLE), cell)
            given[field.name] = replace(given[field.name], plain=plain)
    return given


def rows_of(protocol: Protocol, candidates: Sequence[Candidate]) -> exp.Select:
    """The candidates as rows of texts and truths, each column cast once."""
    kinds = {
        f"{name}_of_{place}": kind
        for place, field in enumerate(protocol.fields)
        if field.kind != "code"
        for name, kind in (*_PARTS[field.kind], ("refused", TEXT))
    }
    tuples = [
        exp.Tuple(expressions=[number(place), *_row(protocol, candidate)])
        for place, candidate in enumerate(candidates)
    ]
    columns = [exp.to_identifier(name, quoted=True) for name in ("row", *kinds)]
    given = exp.Values(
        expressions=tuples, alias=exp.TableAlias(this=exp.to_identifier("candidates"), columns=columns)
    )
    cast_once = [named(cast(column(name), kind), name) for name, kind in kinds.items()]
    return exp.select(column("row"), *cast_once).from_(given, copy=False)


def _row(protocol: Protocol, candidate: Candidate) -> list[Expr]:
    """The cells of a candidate, in the order of the columns."""
    cells: list[Expr] = []
    for field in protocol.fields:
        if field.kind == "code":
            continue
        parts = _cells(field, candidate.values.get(field.name))
        refused = candidate.refused.get(field.name)
        if refused is not None:
            parts |= {"refused": text(refused), "written": text("what cannot be read")}
        cells += [parts.get(name, null()) for name, _ in (*_PARTS[field.kind], ("refused", TEXT))]
    return cells


def _cells(field: DataField, value: Value | None) -> dict[str, Expr]:
    match value:
        case None:
            return {}
        case Amount():
            side = {"side": text(value.side)} if value.side else {}
            return {"value": text(f"{Decimal(value.value):f}"), "unit": text(value.unit), **side}
        case str():
            return {"value": text(value)}
        case bool():
            shown = text("yes" if value else "no")
            return {"yes": exp.true() if value else exp.false(), "ongoing": exp.false(), "written": shown}
        case PartialDate():
            return _days(value)
        case Event():
            answer: dict[str, Expr] = {
                "written": text(str(value.date or value.state)),
                "yes": exp.false() if value.state == "no" else exp.true(),
                "ongoing": exp.true() if value.state == "ongoing" else exp.false(),
            }
            return {**answer, **(_days(value.date) if value.date else {})}
        case _:
            raise AssertionError(f"{field.name} holds {value!r}")


def _days(value: PartialDate) -> dict[str, Expr]:
    return {"low": text(value.earliest.isoformat()), "high": text(value.latest.isoformat())}


class Told(NamedTuple):
    """A verdict as the output shows it: decision, failed, unknown, missing, reasons; each status; and of which windows
    somebody is to be asked again."""

    verdict: tuple[str, ...]
    statuses: tuple[str, ...]
    again: str


def verdicts_of(
    protocol: Protocol, candidates: Sequence[Candidate], *, written: bool, rows: exp.Select | None = None
) -> list[Told]:
    """The verdicts of the compiled engine; ``written`` as in :func:`findings_of`.

    ``rows`` are those to judge, where they are others than the candidates: of the columns of :func:`rows_of`,
    every unit among the candidates' own.
    """
    given = parts_of(protocol, candidates, written=written)
    query = compile_protocol(protocol, given, DuckDb(), late="unknown")
    usual, said = query.verdict(), marked(column("marks"), protocol.criteria)
    wanted = {"row": column("row"), **usual, "marks": query.marks(), "again": query.ask_again()}
    judged = query.select(rows or rows_of(protocol, candidates), wanted).subquery("judged", copy=False)
    sql = DuckDb().sql(
        exp.select("*", *(named(one, f"said {name}") for name, one in said.items())).from_(judged, copy=False)
    )
    told = []
    for row in sorted(connection().execute(sql).fetchall()):
        usual_ones = dict(zip(("row", *usual), row, strict=False))
        assert row[len(usual) + 3 :] == tuple(usual_ones[name] for name in said), "the marks say the same"
        told.append(Told(row[1:6], row[6 : len(usual) + 1], row[len(usual) + 2]))
    return told


def verdicts_by_definition(protocol: Protocol, candidates: Sequence[Candidate]) -> list[Told]:
    """The verdicts of the reference engine."""
    told = []
    for candidate in candidates:
        findings, decision = judge(protocol, candidate)[1:]
        lists = (decision.failed, decision.unknown, decision.missing, foretold(decision, findings))
        statuses = tuple(finding.status for finding in findings)
        again = JOINT.join(f"{id}{one.brief}" for id, one in to_ask_again(decision, findings))
        told.append(Told((decision.outcome, *(JOINT.join(one) for one in lists)), statuses, again))
    return told
