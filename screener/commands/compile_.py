"""``compile``: a trial's criteria as SQL for a data warehouse."""

from collections.abc import Callable
from pathlib import Path

from screener.commands.outfile import OutFile
from screener.commands.present import names_in, present
from screener.engines.compiled.portable import Cells
from screener.engines.compiled.warehouse import EXECUTED, dialect_of
from screener.model.protocol import Protocol
from screener.reports.sql import statement

Write = Callable[[str], object]


def compile_trial(
    protocol: Protocol,
    dialect: str,
    table: str,
    columns: str | None,
    cells: Cells,
    out: Path | None,
    *,
    write: Write,
    warn: Write,
) -> int:
    """Write the SQL to ``out`` or ``write``; 0. ``columns`` are the table's, as somebody gives them, or nothing: then
    it must have all of them. Raises ``Unusable`` for what cannot be compiled."""
    there = None
    if columns is not None:
        there = present(protocol, names_in(columns), table, dialect, warn)
    text = statement(protocol, dialect_of(dialect), table, cells, there)
    if dialect not in EXECUTED:
        warn(f"{dialect} is unverified: tests execute {', '.join(EXECUTED)} only\n")
    if out is None:
        write(text)
        return 0
    with OutFile(out) as file:
        file.write(text)
        file.keep()
        warn(f"Written: {file.told}\n")
    return 0
