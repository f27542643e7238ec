"""What becomes of a candidates file's columns, before any row of it is read."""

from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

from screener.model.protocol import Protocol
from screener.sources.identity import identifies
from screener.sources.mapping import ColumnMap, column_key
from screener.sources.records import encoding_of
from screener.sources.tables import CODE, read_header

Use = Literal["field", "not used", "identifies people", "missing"]


class Column(NamedTuple):
    """A column of the file and what it is used as; or a field of the trial that has no column."""

    name: str
    use: Use
    field: str = ""
    criteria: tuple[str, ...] = ()


def has_codes(columns: Iterable[Column]) -> bool:
    """Whether one of the columns holds the candidates' codes, without which nobody can be judged."""
    return any(column.use == "field" and column.field == CODE for column in columns)


def columns_of(path: Path, protocol: Protocol, mapping: ColumnMap | None = None) -> tuple[Column, ...]:
    """The file's columns in their order, then the fields without one. Raises ``Unusable`` for no table."""
    aliases = {column_key(name): field for name, field in (mapping or ColumnMap()).columns.items()}
    header, _ = read_header(path, encoding_of(path), aliases)
    found: list[Column] = []
    for cell in header.cells:
        name = cell.strip()
        field = protocol.field(aliases.get(column_key(name), column_key(name)))
        if field is not None:
            found.append(Column(name, "field", field.name, field.criteria))
        else:
            # A column that is mapped to no field may still name people: that is looked at first.
            found.append(Column(name, "identifies people" if identifies(name) else "not used"))
    present = {column.field for column in found}
    missing = [field for field in protocol.fields if field.name not in present and not field.aside]
    return (*found, *(Column("", "missing", field.name, field.criteria) for field in missing))
