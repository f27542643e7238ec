"""What is staged, written into a CSV or Parquet file by the engine itself: on several cores, in the rows' order."""

from collections.abc import Iterable, Mapping
from typing import Literal

import duckdb

from screener.commands.outfile import OutFile
from screener.engines.connection import more_room
from screener.engines.staged import identifier
from screener.errors import Unusable
from screener.sources.unread import disk_cause


def copy_out(
    connection: duckdb.DuckDBPyConnection,
    opened: OutFile,
    staged: str,
    names: Iterable[str],
    form: Literal["csv", "parquet"],
    made: Mapping[str, str] | None = None,
) -> None:
    """Write these columns of what is staged, a name or a query in brackets, into a file that is open. ``made`` is
    SQL for columns that are made on the way.

    Raises ``Unusable`` where it cannot be written.
    """
    options = "FORMAT csv, HEADER true" if form == "csv" else "FORMAT parquet"
    given = {name: (made or {}).get(name, identifier(name)) for name in names}
    if form == "csv":  # an empty text would stand there as ""
        given = {name: f"nullif(CAST({one} AS TEXT), '')" for name, one in given.items()}
    columns = [f"{one} AS {identifier(name)}" for name, one in given.items()]
    select = f"SELECT {', '.join(columns)} FROM {staged}"  # noqa: S608 - names that are quoted, a query of our own
    target = str(opened.part).replace("'", "''")
    copy = f"COPY ({select}) TO '{target}' ({options})"
    try:
        try:
            connection.execute(copy)
        except duckdb.OutOfMemoryException:  # blocks of rows with long reasons
            more_room(connection)
            connection.execute(copy)
    except duckdb.IOException as fault:
        raise Unusable(
            f"{opened.path} cannot be written ({disk_cause(fault) or type(fault).__name__})"
        ) from None
    opened.written()
