"""``compile``: a trial's criteria as SQL for a data warehouse."""

from collections.abc import Callable
from pathlib import Path

from screener.commands.outfile import OutFile
from screener.engines.compiled.portable import Cells
from screener.engines.compiled.warehouse import EXECUTED, dialect_of
from screener.model.protocol import Protocol
from screener.reports.sql import statement

Write = Callable[[str], object]


def compile_trial(
    protocol: Protocol, dialect: str, table: str, cells: Cells, out: Path | None, *, write: Write, warn: Write
) -> int:
    """Write the SQL to ``out`` or ``write``; 0. Raises ``Unusable`` for what cannot be compiled."""
    text = statement(protocol, dialect_of(dialect), table, cells)
    if dialect not in EXECUTED:
        warn(f"{dialect} is unverified: tests execute {', '.join(EXECUTED)} only\n")
    if out is None:
        write(text)
        return 0
    with OutFile(out) as file:
        file.write(text)
        file.keep()
    return 0
