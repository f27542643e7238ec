"""Which engine a file of candidates is judged by: row by row, or in columns."""

from pathlib import Path

from screener.errors import Unusable

LARGE = 4_000_000
"""Bytes of a CSV file from which it is judged in columns. Below, the row-by-row engine has long finished when
the other has been loaded; both come to the same."""
_COLUMNAR = (".parquet", ".pq")


def in_columns(engine: str, name: str, path: Path, log: Path | None, refusals: Path | None) -> bool:
    """Whether to judge in columns. Raises ``Unusable`` where what was asked for cannot be had together."""
    large = path.is_file() and path.stat().st_size >= LARGE
    only = not path.is_file() or path.suffix.lower() in _COLUMNAR
    if log is not None:
        if (only and path.exists()) or "::" in name:
            raise Unusable(
                "the log takes candidates from CSV files. Leave --log away, or save the table as CSV"
            )
        if engine == "columns" or refusals is not None:
            raise Unusable("--log judges row by row: leave --engine and --refusals away")
        return False
    if engine == "rows":
        if only and ("::" in name or path.exists()):
            raise Unusable(f"{name} is read in columns only: leave --engine rows away")
        if refusals is not None:
            raise Unusable("--refusals goes with --engine columns")
        return False
    plain_missing = not path.exists() and "::" not in name and not any(sign in name for sign in "*?[")
    return engine == "columns" or large or refusals is not None or (only and not plain_missing)
