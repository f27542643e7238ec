"""What kinds of values a column of a table with types holds; and whether one kind fits all files of several."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal

from screener.errors import Unusable
from screener.sources.cells import EXACT_DIGITS
from screener.sources.tables import CODE, Column

ColumnKind = Literal["text", "number", "long number", "date", "boolean"]
"""A long number is one that a double may not keep, as the text of it: with a point, and no noughts at its end."""
_KIND_SHOWN = 40
_NUMBERS = ("DOUBLE", "TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER")
_LONG_NUMBERS = ("BIGINT", "HUGEINT", "UBIGINT", "UHUGEINT")
_DECIMAL = re.compile(r"DECIMAL\((?P<digits>[0-9]+),(?P<behind>[0-9]+)\)")
_WHOLE_IN_DOUBLE = 2**53
"""Up to it a DOUBLE keeps every whole number as it is."""


def of_one_value(path: Path, column: Column, kind: str) -> None:
    """Raises ``Unusable`` where a column's cells hold more than one value each, of which none is the candidate's."""
    if kind.endswith("]") or kind.startswith(("STRUCT(", "MAP(", "UNION(", "TUPLE(")):
        told = f"{kind[:_KIND_SHOWN]}…" if len(kind) > _KIND_SHOWN else kind
        raise Unusable(
            f"{path.name}: column {column.name} holds several values a cell ({told}), and a cell must hold one. Give "
            "the table with one value in this column, such as the last one measured"
        )


def type_of(column: Column, types: dict[str, str]) -> str:
    """The type of a column among those of a file; empty where the file has no such column."""
    return next((one for name, one in types.items() if name.lower() == column.name.lower()), "")


def of_one_kind(
    column: Column, each: Sequence[tuple[Path, dict[str, str]]], greatest: Callable[[Path, str], int]
) -> None:
    """Raises ``Unusable`` where one type for the column of several files would change what stands in it: the few digits
    of a FLOAT beside a DOUBLE, the many of a decimal or of a whole number, a code of whole numbers beside decimals, yes
    beside 1. ``greatest`` gives the greatest whole number of a file's column, whatever its sign."""
    first: dict[str, tuple[Path, str]] = {}
    is_double = any(type_of(column, types) == "DOUBLE" for _, types in each)
    for file, types in each:
        kind = type_of(column, types)
        is_number = kind_of(kind) in ("number", "long number")
        group = kind if kind in ("FLOAT", "BOOLEAN", "DATE") else "number" if is_number else ""
        if is_double and _is_long_decimal(kind):
            group = "long decimals"
        if is_double and kind in _LONG_NUMBERS and greatest(file, column.name) > _WHOLE_IN_DOUBLE:
            group = "long whole numbers"
        if column.field.name == CODE and kind.startswith(("DOUBLE", "DECIMAL")):
            group = "decimals"  # of which no code is made but by itself
        if group or (kind and column.field.name == CODE):
            first.setdefault(group, (file, kind))
    if len(first) > 1:
        told = " and ".join(f"{kind} in {file.name}" for file, kind in list(first.values())[:2])
        raise Unusable(
            f"column {column.name} is {told}: one type for both would change its values. Give the files one by one, or "
            "write them with one type"
        )


def kind_of(type_name: str) -> ColumnKind:
    if type_name in ("DATE", "BOOLEAN"):
        return "date" if type_name == "DATE" else "boolean"
    if type_name in _LONG_NUMBERS or _is_long_decimal(type_name):
        return "long number"
    return "number" if type_name.split("(")[0] in (*_NUMBERS, "FLOAT", "DECIMAL") else "text"


def _is_long_decimal(type_name: str) -> bool:
    """Whether a type's decimals may be others than the doubles beside them."""
    found = _DECIMAL.fullmatch(type_name)
    return found is not None and int(found["digits"]) > EXACT_DIGITS


def behind_point(type_name: str) -> int:
    """How many digits a decimal has behind its point."""
    found = _DECIMAL.fullmatch(type_name)
    return int(found["behind"]) if found else 0
