"""What was refused of the rows that are staged: each row with its cells, and how a message names a place."""

from collections.abc import Iterator
from typing import NamedTuple

import duckdb

from screener.engines.compiled.refusals import pairs, told_apart
from screener.reports.text import plural
from screener.reports.verdicts import Write
from screener.sources.cells import quoted
from screener.sources.opened import Source

TOLD = 1_000
"""So many refusals are told on the screen."""
NAMED = 5
"""So many trials are named in which a cell is refused."""


class RefusedRow(NamedTuple):
    """A row of which something was refused: all of it (``fault`` says why), or cells, by field and reason.

    ``others`` are the further columns that were asked for."""

    row: int
    code: str
    fault: str | None
    cells: tuple[tuple[str, str], ...]
    others: tuple[str, ...]


def refused_rows(connection: duckdb.DuckDBPyConnection, table: str, *others: str) -> Iterator[RefusedRow]:
    """The rows of which something was refused, in their order."""
    columns = ", ".join(("row", "candidate_id", "fault", "refusals", *others))
    query = f"SELECT {columns} FROM {table} WHERE fault IS NOT NULL OR refusals IS NOT NULL ORDER BY row"  # noqa: S608 - names of our own
    reading = connection.cursor().execute(query)
    while some := reading.fetchmany(1_000):
        for row, code, fault, cells, *rest in some:
            yield RefusedRow(row, code, fault, tuple(pairs(cells)), tuple(rest))


def place(source: Source, row: int, field: str = "") -> str:
    """Where in the source something stands: its row, and the column as it is headed."""
    name, number = source.at(row)
    if not field:
        return f"{name}, row {number}"
    shown = next((one.shown for one in source.columns if one.field.name == field), field)
    return f"{name}, row {number}, column {field if shown == field else f'{quoted(shown)} ({field})'}"


def tell_refused(connection: duckdb.DuckDBPyConnection, table: str, source: Source, warn: Write) -> int:
    """Say what was refused, where and why; how many cells and rows it is. What was refused is not known."""
    count = 0
    for one in refused_rows(connection, table):
        said = [
            (place(source, one.row, field), _not_known(*told_apart(reason))) for field, reason in one.cells
        ]
        if one.fault is not None:
            said = [(place(source, one.row), f"{one.fault}. Refused whole, so undetermined.")]
        for where, why in said:
            count += 1
            if count <= TOLD:
                warn(f"{where}: {why}\n")
    if count > TOLD:
        warn(
            f"… and {plural(count - TOLD, 'more refusal')}. check --refusals FILE writes a trial's into a file.\n"
        )
    return count


def _not_known(reason: str, trials: list[str]) -> str:
    """Why a cell is not known, and in which trials, where it is refused in some alone."""
    listed = ", ".join(trials[:NAMED]) + (f", … ({len(trials)} trials)" if len(trials) > NAMED else "")
    return f"{reason}. It counts as not known{f' in {listed}' if trials else ''}."


def tell_repeats(
    connection: duckdb.DuckDBPyConnection, table: str, source: Source, done: str, warn: Write
) -> None:
    """Say which candidates stand in more than one row; each row is ``done`` ("judged", "counted") by itself."""
    twice = (
        f"SELECT v.candidate_id, v.row, f.first FROM {table} v JOIN (SELECT candidate_id, min(row) AS first "  # noqa: S608 - names of our own
        f"FROM {table} WHERE candidate_id <> '' GROUP BY 1 HAVING count(*) > 1) f USING (candidate_id) "
        f"WHERE v.row > f.first ORDER BY v.row LIMIT {TOLD}"
    )
    for code, row, first in connection.execute(twice).fetchall():
        file, number = source.at(first)
        elsewhere = "" if file == source.at(row)[0] else f"{file}, "
        warn(
            f"{place(source, row)}: candidate_id {code} stands in {elsewhere}row {number} too. "
            f"Each of its rows is {done} by itself.\n"
        )
