"""Staged verdicts written to files: CSV, Parquet, JSON, JSON Lines or text, in the rows' order."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice

import duckdb

from screener.commands.check_summary import CHECKED, Checked, ToCheck
from screener.commands.copied import copy_out
from screener.commands.endings import FileForm
from screener.commands.outfile import OutFile
from screener.engines.batch import DATES
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import column
from screener.engines.compiled.marks import numbered
from screener.engines.provisos import LACKS, UNTIL
from screener.engines.staged import identifier
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.checks import Checks, ChecksOfSeveral
from screener.reports.verdicts import ASK_AGAIN, CHECKS, COLUMNS, JOINT, Verdict, cells_of, sink
from screener.sources.opened import Source

_STAGED = "verdicts"
_CHECKED = "screener_checks"


def write_staged(
    connection: duckdb.DuckDBPyConnection, checks: Checks, protocol: Protocol, file: OutFile, form: FileForm
) -> None:
    """Write what is staged into a file, which is put in its place whole or not at all."""
    with file as opened:
        if form in ("csv", "parquet"):
            names = (*COLUMNS, *(one.id for one in protocol.criteria), ASK_AGAIN, CHECKS)
            statuses = numbered(column("marks"), protocol.criteria) if form == "parquet" else {}
            made = {id: DuckDb().sql(one) for id, one in statuses.items()}
            with told_by(connection, lambda dates: JOINT.join(checks.of_dates(dates))) as sql:
                copy_out(connection, opened, _STAGED, names, form, {**made, CHECKS: sql})
        elif form == "jsonl":
            ids = tuple(one.id for one in protocol.criteria)
            for one in staged_verdicts(connection, checks, protocol):
                opened.write(json.dumps(cells_of(one, ids), ensure_ascii=False) + "\n")
        else:
            rows = sink("json" if form == "json" else "table", protocol, opened.write)
            for one in staged_verdicts(connection, checks, protocol):
                rows.add(one)
            rows.close()
        opened.keep()


def staged_verdicts(
    connection: duckdb.DuckDBPyConnection, checks: Checks, protocol: Protocol, at_most: int | None = None
) -> Iterator[Verdict]:
    """The staged verdicts, in the rows' order; the first ``at_most`` of them."""
    ids = [one.id for one in protocol.criteria]
    behind = re.compile(rf"; (?=(?:{'|'.join(map(re.escape, ids))}) (?:not met|excludes|unknown): )")
    windows = re.compile(rf"; (?=(?:{'|'.join(map(re.escape, ids))})(?:{UNTIL}|{LACKS}))")
    names = ", ".join(identifier(name) for name in ("row", *COLUMNS, DATES, ASK_AGAIN, *ids))
    limit = f"LIMIT {at_most}" if at_most is not None else ""
    reading = connection.cursor().execute(f"SELECT {names} FROM {_STAGED} {limit}")  # noqa: S608 - names of our own
    while some := reading.fetchmany(1_000):
        for row, code, decision, failed, unknown, missing, reasons, dates, asked, *statuses in some:
            told = tuple(clean(reason) for reason in behind.split(reasons))
            lists = (_listed(failed), _listed(unknown), _listed(missing))
            again = tuple(clean(one) for one in windows.split(asked)) if asked else ()
            yield Verdict(row, code, decision, *lists, told, tuple(statuses), checks.of_dates(dates), again)


def looked_at(
    connection: duckdb.DuckDBPyConnection, checks: Checks | ChecksOfSeveral, source: Source, table: str
) -> ToCheck:
    """Of how many staged rows the dates are to be checked, and the first of them, each where it stands."""
    alike = f"SELECT {DATES}, count(*) FROM {table} WHERE {DATES} IS NOT NULL GROUP BY 1"  # noqa: S608 - names of our own
    found = ToCheck()
    reading = connection.cursor().execute(alike)
    while some := reading.fetchmany(1_000):
        found.count += sum(rows for dates, rows in some if checks.of_dates(dates))
    several = len(source.files) > 1
    for row, code, said in islice(_odd_rows(connection, checks, table), CHECKED if found.count else 0):
        file, number = source.at(row)
        found.first.append(Checked(f"{file}, row {number}" if several else f"row {number}", code, said))
    return found


def _odd_rows(
    connection: duckdb.DuckDBPyConnection, checks: Checks | ChecksOfSeveral, table: str
) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """The staged rows whose dates are to be checked, in their order: number, code, and what is odd about them."""
    odd = f"SELECT row, candidate_id, {DATES} FROM {table} WHERE {DATES} IS NOT NULL ORDER BY row"  # noqa: S608 - names of our own
    reading = connection.cursor().execute(odd)
    while some := reading.fetchmany(1_000):
        for row, code, dates in some:
            if said := checks.of_dates(dates):
                yield row, code, said


@contextmanager
def told_by(connection: duckdb.DuckDBPyConnection, told: Callable[..., str], *beside: str) -> Iterator[str]:
    """SQL for what is odd about a staged row's dates, for as long as the block lasts; empty where nothing is. ``told``
    says it of what stands in the columns ``beside`` and of the dates, each an argument of its own."""
    names = (*beside, DATES)
    connection.create_function(_CHECKED, told, ["VARCHAR"] * len(names), "VARCHAR")
    try:
        yield f"coalesce({_CHECKED}({', '.join(names)}), '')"
    finally:
        connection.remove_function(_CHECKED)


def _listed(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(JOINT)) if joined else ()
