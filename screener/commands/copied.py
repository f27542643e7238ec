"""What is staged, written into a CSV or Parquet file by the engine itself: on several cores, in the rows' order."""

from collections.abc import Iterable
from typing import Literal

import duckdb

from screener.commands.outfile import OutFile
from screener.engines.staged import identifier
from screener.errors import Unusable


def copy_out(
    connection: duckdb.DuckDBPyConnection,
    opened: OutFile,
    staged: str,
    names: Iterable[str],
    form: Literal["csv", "parquet"],
) -> None:
    """Write these columns of what is staged, a name or a query in brackets, into a file that is open.

    Raises ``Unusable`` where it cannot be written.
    """
    options = "FORMAT csv, HEADER true" if form == "csv" else "FORMAT parquet"
    columns = [identifier(name) for name in names]
    if form == "csv":  # an empty text would stand there as ""
        columns = [f"nullif(CAST({name} AS TEXT), '') AS {name}" for name in columns]
    select = f"SELECT {', '.join(columns)} FROM {staged}"  # noqa: S608 - names that are quoted, a query of our own
    target = str(opened.part).replace("'", "''")
    try:
        connection.execute(f"COPY ({select}) TO '{target}' ({options})")
    except duckdb.IOException as fault:
        raise Unusable(f"{opened.path} cannot be written ({str(fault).splitlines()[0]})") from None
    opened.written()
