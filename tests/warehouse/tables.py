"""Candidates as a warehouse has them: rows of texts; and what the reference engine makes of them."""

import csv
from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple

from sqlglot import exp

from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.portable import Cells
from screener.engines.screen import judge
from screener.model.candidate import Candidate, Event, Value
from screener.model.protocol import Protocol
from screener.model.quantities import Amount, plain
from screener.reports.sql import statement
from screener.reports.verdicts import Verdict, refused, verdict
from screener.sources.cells import Dialect as Marks
from screener.sources.mapping import ColumnMap
from screener.sources.tables import open_table

Row = dict[str, str | None]
Query = Callable[[str, Sequence[Row], Sequence[str]], list[dict[str, str]]]
"""Runs a statement over a table ``candidates`` of texts with the given columns; its rows by column."""


class Told(NamedTuple):
    """A verdict: decision, failed, unknown and missing; the reasons, where no cell was refused; statuses."""

    id: str
    verdict: tuple[str, str, str, str]
    reasons: str
    statuses: tuple[str, ...]


def told_by_sql(
    run: Query,
    dialect: Dialect,
    protocol: Protocol,
    rows: Sequence[Row],
    cells: Cells,
    lacking: Collection[str] = (),
) -> list[Told]:
    """The verdicts of an engine that executes what ``compile`` prints, in the order of the codes; ``lacking`` are the
    columns that the table does not have, of which ``compile`` is told."""
    names = [field.name for field in protocol.fields if field.name not in lacking]
    sql = statement(protocol, dialect, "candidates", cells, frozenset(names) if lacking else None)
    told = [
        Told(
            row["candidate_id"],
            (row["decision"], row["failed"], row["unknown"], row["missing"]),
            row["reasons"],
            tuple(row[one.id] for one in protocol.criteria),
        )
        for row in run(sql, rows, names)
    ]
    return sorted(told)


def told_by_definition(protocol: Protocol, rows: Sequence[Row], cells: Cells, folder: Path) -> list[Told]:
    """The verdicts of ``check`` on the same rows as a file, the point and (for numbers) the units declared."""
    names = [field.name for field in protocol.fields]
    path = folder / "candidates.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(names)
        writer.writerows([[row.get(name) or "" for name in names] for row in rows])
    units = {field.name: field.unit for field in protocol.fields if field.unit} if cells == "typed" else {}
    marks = Marks(decimal_mark="." if cells == "typed" else None, units=units)
    told = []
    for row in open_table(path, protocol, ColumnMap(dialect=marks)):
        if row.whole_row_refused is not None:
            one = refused(row.number, row.candidate.id, row.whole_row_refused, protocol)
        else:
            one = verdict(row.number, judge(protocol, row.candidate))
        told.append(_told(one))
    return sorted(told)


def _told(one: Verdict) -> Told:
    lists = ("; ".join(each) for each in (one.failed, one.unknown, one.missing, one.reasons))
    failed, unknown, missing, reasons = lists
    return Told(one.id, (one.decision, failed, unknown, missing), reasons, one.statuses)


def without_refusals(told: Sequence[Told]) -> list[Told]:
    """The reasons left out where they tell a refusal: its advice is another for a table than for a file."""
    return [one._replace(reasons="") if "refused" in one.reasons else one for one in told]


def row_of(protocol: Protocol, candidate: Candidate, id: str, cells: Cells) -> Row:
    """A candidate as a row of texts; what was refused is a cell that is."""
    row: Row = {}
    for field in protocol.fields:
        value = candidate.values.get(field.name)
        if field.kind == "code":
            row[field.name] = id
        elif field.name in candidate.refused:
            row[field.name] = "!"
        else:
            row[field.name] = None if value is None else _cell(value, field.unit, cells)
    return row


def _cell(value: Value, unit: str, cells: Cells) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Event(state="dated"):
            return str(value.date)
        case Event():
            return value.state
        case Amount() if cells == "typed":
            return f"{value.side}{plain(value.value)}"
        case Amount():
            return f"{value.side}{plain(value.value)} {value.unit or unit}".strip()
        case _:
            return str(value)


def inserts(dialect: str, rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """The statements that make a temporary table of texts."""
    kind = exp.DataType.build("text")
    columns = [exp.ColumnDef(this=exp.to_identifier(name, quoted=True), kind=kind) for name in names]
    table = exp.Schema(this=exp.to_table("candidates"), expressions=columns)
    temporary = exp.Properties(expressions=[exp.TemporaryProperty()])
    tuples = [
        exp.Tuple(
            expressions=[
                exp.null() if row.get(name) is None else exp.Literal.string(row[name]) for name in names
            ]
        )
        for row in rows
    ]
    return [
        exp.Create(this=table, kind="TABLE", properties=temporary).sql(dialect),
        exp.Insert(this=exp.to_table("candidates"), expression=exp.Values(expressions=tuples)).sql(dialect),
    ]
