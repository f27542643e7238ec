"""Which of a trial's fields a warehouse's table has a column for."""

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from screener.errors import Unusable
from screener.model.protocol import Protocol
from screener.reports.sql import listed
from screener.sources.cells import quoted
from screener.sources.tables import CODE

FOLDING = ("duckdb", "spark", "databricks")
"""The dialects for which ``EDSS`` and ``edss`` are one column."""
_LONGEST = 1_000_000
_FILE = re.compile(r"[/\\.]")
_WITH_COMMA = re.compile(r"\A[^\r\n]{1,200}(?<=\.csv|\.tsv|\.txt)\Z", re.IGNORECASE)
"""What is a file's name and no list, though it holds a comma."""
_PARTED = re.compile(r"[,;\t\r\n]")


def names_in(columns: str) -> list[str]:
    """The names of a table's columns: with commas, or a file of which the first line names them, such as its CSV.
    What stands below that line is read by nobody. Raises ``Unusable``."""
    path = file_of(columns)
    if path is not None:
        try:
            with path.open(encoding="utf-8-sig") as file:
                lines = file.read(_LONGEST).splitlines()
            columns = next((line for line in lines if line.strip()), "")
        except UnicodeDecodeError:
            raise Unusable(f"{path} is no text in UTF-8. It should name the table's columns") from None
        except OSError as fault:
            raise Unusable(f"{path} cannot be read: {fault.strerror}") from None
    names = [name for part in _PARTED.split(columns) if (name := part.strip().strip('"').strip())]
    # One column alone is no table of candidates; nor is a file's name, which may hold a comma.
    may_be_file = (_FILE if len(names) == 1 else _WITH_COMMA).search(columns.strip())
    if path is None and may_be_file and CODE not in map(str.lower, names):
        named = columns.strip()
        missing = f"{named} is a folder" if Path(named).is_dir() else f"There is no file {named}"
        raise Unusable(
            f"{missing}. Name the table's columns, with commas, or a file whose first line names them"
        )
    return names


def file_of(columns: str) -> Path | None:
    """The file that a list of columns names, where it is one."""
    return Path(columns) if os.path.isfile(columns) else None  # noqa: PTH113 - a long list is no error


def present(
    protocol: Protocol, names: Sequence[str], source: str, dialect: str, warn: Callable[[str], object]
) -> frozenset[str]:
    """The columns, as the fields that they are; what is missing is told. Raises ``Unusable``."""
    columns = [name.lower() if dialect in FOLDING else name for name in names]
    twice = [field.name for field in protocol.fields if columns.count(field.name) > 1]
    if twice:
        raise Unusable(f"{source} has more than one column {', '.join(twice)}. Keep one")
    other = _in_other_letters(protocol, names) if dialect not in FOLDING else ""
    if CODE not in columns and CODE in map(str.lower, names):
        raise Unusable(f"{source} has no column {CODE}. {other}")
    if CODE not in columns:
        named = f". Its columns: {', '.join(map(quoted, names[:5]))}{' …' if len(names) > 5 else ''}"
        raise Unusable(
            f"{source} has no column {CODE}. The template command prints the columns{named if names else ''}"
        )
    found = frozenset(columns)
    missing = [field for field in protocol.fields if field.name not in found and not field.aside]
    if missing:
        warn(
            f"{source}: no column for {listed(missing)}: these criteria stay unknown unless other data decide them\n"
        )
    if other:
        warn(f"{source}: {other}\n")
    return found


def _in_other_letters(protocol: Protocol, names: Sequence[str]) -> str:
    """What to do about columns that are fields but for capitals, which such a dialect tells apart; empty where there
    are none."""
    fields = {CODE, *(field.name for field in protocol.fields)}
    found = [
        name for name in names if name not in fields and name.lower() in fields and name.lower() not in names
    ]
    if not found:
        return ""
    shown = f"{', '.join(map(quoted, found[:5]))}{' …' if len(found) > 5 else ''}"
    return (
        f"This dialect tells {shown} from the names in small letters that the SQL has, such as {found[0].lower()}. "
        "Rename them, or read a view that does; where the table has them in small letters, list them so"
    )
