"""Whether a file that is there already is a table that this program did not write: what was entered nobody can make
again, and results can be made again.

A table of results is known by its header. Every other table stays, whatever its columns are called: it may be one of
candidates, with a code of another name.
"""

import codecs
import csv
import json
import re
from collections.abc import Sequence
from pathlib import Path

from screener.sources.records import DELIMITERS
from screener.sources.tables import CODE

_CANDIDATES = "a file of candidates"
_OTHER = "a table that screener did not write, and may hold candidates"
_DELIMITERS = (*DELIMITERS, "|")
_NO_TABLE = ("<", "--")
"""How a page and a query begin, which have commas too."""


def others_table(path: Path, beginning: bytes) -> str:
    """What a table is that nobody wrote with this program; empty for any other file, and for one without a row.

    ``beginning`` are the file's first bytes. A text counts as a table where its first two lines have equally many
    cells, two or more, that do not begin with a space: a report's sentences have commas too.
    """
    names = _parquet(path) if beginning.startswith(b"PAR1") else _named(_text(beginning))
    if not names and beginning.startswith(b"PAR1") and _can_be_named(path):
        return (
            _OTHER  # cut short or encrypted: nobody can tell whose it is; of other names nothing can be read
        )
    if not names or _is_ours(names):
        return ""
    return _CANDIDATES if CODE in (name.strip().lower() for name in names) else _OTHER


def is_own_table(text: str) -> bool:
    """Whether a text begins as one of the tables that this program writes, with rows or without."""
    start = text.lstrip()
    if start.startswith(("{", "[")):
        return _is_ours(_keys(start.removeprefix("[").lstrip()))
    lines = [line for line in start.splitlines()[:50] if line.strip()]
    if len(lines) == 1 and CODE in re.split(r'[";,\t|]+', lines[0]):
        return True  # a header alone, as the template has it
    return _is_ours(next(csv.reader(lines[:1]), []))


def _is_ours(names: Sequence[str]) -> bool:
    """Whether a header is that of one of the tables that this program writes."""
    from screener.commands import match, refusals
    from screener.log.tables import HEAD
    from screener.reports import sdtm, verdicts

    beginnings = (verdicts.COLUMNS, match.HEADER, refusals.HEADER, sdtm.TI, sdtm.IE)
    return any(tuple(names[: len(one)]) == one for one in beginnings) or set(HEAD) <= set(names)


def _text(beginning: bytes) -> str:
    if beginning.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return beginning.decode("utf-16", "replace")
    return beginning.decode("utf-8-sig", "replace")


def _named(text: str) -> list[str]:
    """The names of a table's columns; none where the text is no table with a row."""
    start = text.lstrip()
    if start.startswith(("{", "[")):
        return _keys(start.removeprefix("[").lstrip())
    if start.startswith(_NO_TABLE):
        return []
    lines = [line for line in start.splitlines()[:50] if line.strip()]
    for delimiter in _DELIMITERS if len(lines) > 1 else ():
        names, row = (next(csv.reader([line], delimiter=delimiter), []) for line in lines[:2])
        spaced = any(name.startswith(" ") for name in names[1:]) and delimiter != "|"
        if len(names) > 1 and (len(names) == len(row) or CODE in names) and not spaced:
            return [name.strip() for name in names]
    return []


def _keys(text: str) -> list[str]:
    """The keys of the first of some JSON objects that stand one a line, or in a list."""
    try:
        first, _ = json.JSONDecoder().raw_decode(text.partition("\n")[0])
    except (ValueError, RecursionError):
        return []
    return list(first) if isinstance(first, dict) else []


def _can_be_named(path: Path) -> bool:
    """Whether DuckDB can be told a file's name, which takes no other than UTF-8."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def _parquet(path: Path) -> list[str]:
    """The names of a Parquet file's columns; none where it cannot be read."""
    import duckdb

    try:
        with duckdb.connect() as connection:
            found = connection.execute("SELECT * FROM read_parquet(?) LIMIT 0", [str(path)])
            return [column[0] for column in found.description]
    except duckdb.Error:
        return []
