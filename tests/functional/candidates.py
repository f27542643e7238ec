"""Candidates files of the first trial, for the tests on how they are read."""

from pathlib import Path

import pytest

from screener.errors import Unusable
from screener.sources.mapping import ColumnMap, read_mapping
from screener.sources.tables import Row, Table, open_table
from tests.maestro import maestro

PROTOCOL = maestro()


def opened(path: Path, content: str | bytes, mapping: ColumnMap | None = None) -> Table:
    """A table with that content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return open_table(path, PROTOCOL, mapping)


def read(path: Path, content: str | bytes, mapping: ColumnMap | None = None) -> list[Row]:
    """The rows of a table with that content."""
    return list(opened(path, content, mapping))


def unusable(path: Path, content: str | bytes, mapping: ColumnMap | None = None) -> str:
    """What is said of a file that cannot be used."""
    with pytest.raises(Unusable) as told:
        opened(path, content, mapping)
    return str(told.value)


def mapped(folder: Path, text: str) -> ColumnMap:
    """A mapping file's content, read."""
    path = folder / "map.toml"
    path.write_text(text, encoding="utf-8")
    return read_mapping(path, PROTOCOL)


def values(row: Row) -> dict[str, str]:
    """A row's values as text."""
    return {name: str(value) for name, value in row.candidate.values.items()}
