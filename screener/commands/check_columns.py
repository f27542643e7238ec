"""``check`` for files of any size: every candidate judged in columns, staged, and written from there.

The words and the results are those of :mod:`screener.commands.check`; memory does not grow with the rows.
"""

from pathlib import Path

import duckdb

from screener.commands.check_summary import ON_SCREEN, Summary, left_unknown, tell
from screener.commands.endings import form_of
from screener.commands.outfile import OutFile
from screener.commands.refusals import RefusalFile
from screener.commands.refused import TOLD, place, refused_rows, tell_repeats
from screener.commands.staging import stage, staging
from screener.commands.verdict_files import looked_at, staged_verdicts, write_staged
from screener.engines.batch import TABLE, Batch
from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import column
from screener.engines.compiled.marks import marked
from screener.engines.compiled.refusals import pairs
from screener.model.protocol import Protocol
from screener.reports.checks import Checks
from screener.reports.verdicts import Format, Write, sink
from screener.sources.mapping import ColumnMap, read_mapping
from screener.sources.opened import Source
from screener.sources.scans import open_source


def check_columns(
    protocol: Protocol,
    name: str,
    mapping_path: Path | None = None,
    out: Path | None = None,
    format: Format | None = None,
    refusals: Path | None = None,
    *,
    write: Write,
    warn: Write,
    width: int = 80,
    terminal: bool = False,
) -> int:
    """Judge every candidate of a source (see :func:`screener.sources.scans.open_source`) in columns.

    Takes and returns what :func:`screener.commands.check.check` does; ``refusals`` is a CSV file for what was
    refused, one cell or row a line. Raises ``Unusable`` when nothing can be judged, or the output not written.
    """
    mapping = read_mapping(mapping_path, protocol) if mapping_path else None
    file = OutFile(out) if out else None
    refused_cells = RefusalFile(refusals)
    form = form_of(out, format)
    checks = Checks(protocol)
    with staging(name, out.parent if out else None) as connection:
        source = open_source(connection, name, protocol, mapping)
        for note in source.notes:
            warn(f"{note}\n")
        batch = Batch(protocol, source.columns, (mapping or ColumnMap()).dialect, checks.today)
        stage(connection, batch, source, terminal)
        summary = summarised(connection, checks, protocol)
        summary.to_check = looked_at(connection, checks, source, TABLE)
        with refused_cells as kept:
            tell_repeats(connection, TABLE, source, "judged", warn)
            _tell_refusals(connection, source, protocol, summary, kept, warn)
            kept.keep()
        if refused_cells.told:
            warn(f"Written: {refused_cells.told}\n")
        as_table = format in (None, "table")
        if file is not None:
            write_staged(connection, checks, protocol, file, form)
        elif not as_table:
            rows = sink(format or "table", protocol, write)
            for one in staged_verdicts(connection, checks, protocol):
                rows.add(one)
            rows.close()
        return tell(summary, file, as_table, write=write, warn=warn, width=width)


def summarised(connection: duckdb.DuckDBPyConnection, checks: Checks, protocol: Protocol) -> Summary:
    """The counts of what is staged."""
    summary = Summary(protocol)
    counts = f"SELECT decision, count(*), count(fault) FROM {TABLE} GROUP BY 1"  # noqa: S608 - a constant
    for decision, count, faults in connection.execute(counts).fetchall():
        summary.outcomes[decision] += count
        summary.count += count
        summary.refused_rows += faults
    said = marked(column("marks"), protocol.criteria)
    alike = f"SELECT marks, count(*) AS n FROM {TABLE} WHERE fault IS NULL GROUP BY marks"  # noqa: S608 - a constant
    for name, counter in (("failed", summary.failed), ("unknown", summary.unknown)):
        ids = f"unnest(string_split({DuckDb().sql(said[name])}, '; '))"
        several = f"SELECT id, sum(n)::BIGINT FROM (SELECT {ids} AS id, n FROM ({alike})) WHERE id <> '' GROUP BY id"  # noqa: S608 - names of our own
        counter.update(dict(connection.execute(several).fetchall()))
    summary.first = list(staged_verdicts(connection, checks, protocol, ON_SCREEN))
    return summary


def _tell_refusals(
    connection: duckdb.DuckDBPyConnection,
    source: Source,
    protocol: Protocol,
    summary: Summary,
    kept: RefusalFile,
    warn: Write,
) -> None:
    """Say what was refused, with its row, its column, why, and what stays unknown without it."""
    shown = {column.field.name: column.shown for column in source.columns}
    told = 0
    for one in refused_rows(connection, TABLE, "lacking", "unknown"):
        lacking, unknown = one.others
        said = []
        for field, reason in one.cells:
            summary.refused_cells += 1
            lacks = {id for id, names in pairs(lacking) if field in names.split("; ")}
            left = left_unknown(protocol, field, unknown.split("; "), lacks)
            said.append((field, reason, f"{reason}. Row judged without it{left}."))
        if one.fault is not None:
            said = [("", one.fault, f"{one.fault}. Refused whole, so undetermined.")]
        for field, reason, sentence in said:
            kept.add(one.row, one.code, shown.get(field, ""), reason)
            told += 1
            if told <= TOLD:
                warn(f"{place(source, one.row, field)}: {sentence}\n")
    if told > TOLD:
        warn(f"… and {told - TOLD:,} more. --refusals FILE writes all of them into a file.\n")
