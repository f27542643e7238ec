"""Which engine a source of candidates is judged by: row by row, or in columns."""

from pathlib import Path

from screener.commands.candidates import csv_files, is_csv
from screener.commands.endings import FileForm
from screener.errors import Unusable

LARGE = 4_000_000
"""Bytes of a CSV file from which it is judged in columns. Below, the row-by-row engine has long finished when
the other has been loaded; both come to the same."""


def in_columns(engine: str, source: str, log: Path | None, refusals: Path | None, form: FileForm) -> bool:
    """Whether to judge in columns. Raises ``Unusable`` where what was asked for cannot be had together."""
    only = not is_csv(source)
    wide = form in ("jsonl", "parquet")
    if log is not None:
        files = csv_files(source)
        if not files:
            raise Unusable("the log takes candidates from CSV files. Name one, or leave --log away")
        many = len(files) > 1  # which are read in columns into a table
        if many and engine == "rows":
            raise Unusable("several files are read in columns: leave --engine rows away")
        if refusals is not None or (engine == "columns" and not many):
            raise Unusable("--log judges row by row: leave --engine and --refusals away")
        if wide:
            raise Unusable("--log judges row by row, which writes .csv and .json: give --out such a name")
        return many
    if engine == "rows":
        if only:
            raise Unusable(f"{source} is read in columns only: leave --engine rows away")
        if refusals is not None:
            raise Unusable("--refusals goes with --engine columns")
        if wide:
            raise Unusable(
                "--engine rows writes .csv and .json: give --out such a name, or leave --engine away"
            )
        return False
    asked = engine == "columns" or refusals is not None or wide
    return asked or only or Path(source).stat().st_size >= LARGE
