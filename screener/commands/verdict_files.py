"""Staged verdicts written to files: CSV, Parquet, JSON, JSON Lines or text, in the rows' order."""

import json
import re
from collections.abc import Iterator

import duckdb

from screener.commands.copied import copy_out
from screener.commands.endings import FileForm
from screener.commands.outfile import OutFile
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import column
from screener.engines.compiled.marks import numbered
from screener.engines.staged import identifier
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.verdicts import COLUMNS, JOINT, Verdict, cells_of, sink

_STAGED = "verdicts"


def write_staged(
    connection: duckdb.DuckDBPyConnection, protocol: Protocol, file: OutFile, form: FileForm
) -> None:
    """Write what is staged into a file, which is put in its place whole or not at all."""
    with file as opened:
        if form in ("csv", "parquet"):
            names = (*COLUMNS, *(one.id for one in protocol.criteria))
            statuses = numbered(column("marks"), protocol.criteria) if form == "parquet" else {}
            made = {id: DuckDb().sql(one) for id, one in statuses.items()}
            copy_out(connection, opened, _STAGED, names, form, made)
        elif form == "jsonl":
            ids = tuple(one.id for one in protocol.criteria)
            for one in staged_verdicts(connection, protocol):
                opened.write(json.dumps(cells_of(one, ids), ensure_ascii=False) + "\n")
        else:
            rows = sink("json" if form == "json" else "table", protocol, opened.write)
            for one in staged_verdicts(connection, protocol):
                rows.add(one)
            rows.close()
        opened.keep()


def staged_verdicts(
    connection: duckdb.DuckDBPyConnection, protocol: Protocol, at_most: int | None = None
) -> Iterator[Verdict]:
    """The staged verdicts, in the rows' order; the first ``at_most`` of them."""
    ids = [one.id for one in protocol.criteria]
    behind = re.compile(rf"; (?=(?:{'|'.join(map(re.escape, ids))}) (?:not met|excludes|unknown): )")
    names = ", ".join(identifier(name) for name in ("row", *COLUMNS, *ids))
    limit = f"LIMIT {at_most}" if at_most is not None else ""
    reading = connection.cursor().execute(f"SELECT {names} FROM {_STAGED} {limit}")  # noqa: S608 - names of our own
    while some := reading.fetchmany(1_000):
        for row, code, decision, failed, unknown, missing, reasons, *statuses in some:
            told = tuple(clean(reason) for reason in behind.split(reasons))
            lists = (_listed(failed), _listed(unknown), _listed(missing))
            yield Verdict(row, code, decision, *lists, told, tuple(statuses))


def _listed(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(JOINT)) if joined else ()
