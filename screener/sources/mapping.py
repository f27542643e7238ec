"""The mapping file: how a candidates file names its columns and writes its values.

A small TOML file, given with ``--map``::

    decimal_mark = ","
    date_format = "dd/mm/yyyy"

    [columns]
    "Score EDSS" = "edss"

    [units]
    platelets = "G/L"

A mistake in it ends the run: a column under the wrong name would be judged under the wrong name.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from screener.errors import Unusable
from screener.model.dates import DateOrder
from screener.model.protocol import DataField, Protocol
from screener.model.units import dimension, find_unit, unit_beside, unit_shown, units
from screener.sources.cells import AROUND, QUOTED, Dialect, fits, quoted

KEYS = ("decimal_mark", "date_format", "columns", "units")
_ORDERS: dict[str, DateOrder] = {
    "yyyy-mm-dd": "iso",
    "dd/mm/yyyy": "dd/mm/yyyy",
    "mm/dd/yyyy": "mm/dd/yyyy",
}
_Wrong = Callable[[str, str], Unusable]


class ColumnMap(NamedTuple):
    """What a mapping file says: the dialect, and the field behind each column that has another name."""

    dialect: Dialect = Dialect()
    columns: Mapping[str, str] = MappingProxyType({})
    path: Path | None = None


def column_key(name: str) -> str:
    """A column's name as it is compared: case, and ``_`` or ``-`` for a space, make no difference."""
    return re.sub(r"[\s_-]+", "_", name.strip(AROUND).lower())


def guess(word: str, known: tuple[str, ...]) -> str:
    """``Did you mean edss? `` where one of the known words is near, else nothing."""
    if not known or len(word) > QUOTED:
        return ""
    import difflib

    near = difflib.get_close_matches(column_key(word), known, n=1, cutoff=0.75)
    return f"Did you mean {near[0]}? " if near else ""


def read_mapping(path: Path, protocol: Protocol) -> ColumnMap:
    """The mapping file at ``path``. Raises ``Unusable`` with the line where something is wrong."""
    text, table = _load(path)

    def wrong(key: str, message: str) -> Unusable:
        line = _line_of(text, key)
        return Unusable(f"{path}{f', line {line}' if line else ''}: {message}")

    for key in table:
        if key not in KEYS:
            raise wrong(
                key, f"{quoted(key)} is not a setting. {guess(key, KEYS)}The settings are {', '.join(KEYS)}"
            )
    mark = table.get("decimal_mark")
    if mark is not None and mark not in (".", ","):
        raise wrong("decimal_mark", 'decimal_mark is neither "." nor ","')
    form = table.get("date_format", "yyyy-mm-dd")
    order = _ORDERS.get(form.lower()) if isinstance(form, str) else None
    if order is None:
        raise wrong("date_format", f"date_format is none of {', '.join(_ORDERS)}")
    columns = _columns(_texts(table, "columns", wrong), protocol, wrong)
    declared = _units(_texts(table, "units", wrong), columns, protocol, wrong)
    return ColumnMap(Dialect(mark, order, declared), columns, path)


def _columns(given: dict[str, str], protocol: Protocol, wrong: _Wrong) -> dict[str, str]:
    taken: dict[str, str] = {}
    keys: set[str] = set()
    for column, name in given.items():
        if protocol.field(name) is None:
            turned = protocol.field(column_key(column)) is not None
            turn = f"The file's column stands first: {quoted(name)} = {quoted(column)}"
            raise wrong(
                column, f"the trial has no field {quoted(name)}. {turn if turned else _near(name, protocol)}"
            )
        if name in taken:
            raise wrong(
                column, f"{quoted(taken[name])} and {quoted(column)} are both mapped to {name}. Keep one"
            )
        if column_key(column) in keys:
            raise wrong(column, f"the column {quoted(column)} is mapped twice. Keep one")
        taken[name] = column
        keys.add(column_key(column))
    return given


def _units(
    given: dict[str, str], columns: dict[str, str], protocol: Protocol, wrong: _Wrong
) -> dict[str, str]:
    declared: dict[str, str] = {}
    aliases = {column_key(column): name for column, name in columns.items()}
    for key, spelling in given.items():
        folded = column_key(key)
        field = protocol.field(aliases.get(folded, folded))
        if field is None:
            raise wrong(key, f"{quoted(key)} is neither a field nor a mapped column. {_near(key, protocol)}")
        code = _unit(field, key, spelling, wrong)
        if declared.setdefault(field.name, code) != code:
            raise wrong(key, f"{field.name} is given two units. Keep one")
    return declared


def _unit(field: DataField, key: str, spelling: str, wrong: _Wrong) -> str:
    if field.kind != "quantity":
        raise wrong(key, f"{field.name} is not a measured value and takes no unit. Remove the line")
    if not field.unit:
        raise wrong(key, f"{field.name} is a bare number and takes no unit. Remove the line")
    if field.unit not in units():
        if spelling.strip() == field.unit:
            return field.unit
        raise wrong(key, f"the unit of {field.name} is {quoted(field.unit)}, not {quoted(spelling)}")
    found = find_unit(spelling)
    if found is None:
        raise wrong(
            key,
            f"{quoted(spelling)} is not a known unit. {field.name} is usually in {unit_shown(field.unit)}",
        )
    code = unit_beside(found, field.unit)
    if not fits(code, field):
        raise wrong(key, f"{quoted(spelling)} is a {dimension(code)}; {field.name} is a {field.dimension}")
    return code


def _near(name: str, protocol: Protocol) -> str:
    hint = guess(name, tuple(field.name for field in protocol.fields))
    return hint or "The template command lists the trial's fields"


def _texts(table: dict[str, Any], key: str, wrong: _Wrong) -> dict[str, str]:
    given = table.get(key, {})
    if not isinstance(given, dict):
        raise wrong(key, f'{key} is not a section. Write [{key}], then one line each: "name" = "value"')
    for name, value in given.items():
        if not isinstance(value, str):
            raise wrong(name, f'{quoted(name)} is not given a text in quotation marks, such as "value"')
    return given


def _load(path: Path) -> tuple[str, dict[str, Any]]:
    import tomllib

    if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
        raise Unusable(f"{path}: the mapping file is not a regular file. Save it to a file, and name that")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as fault:
        raise Unusable(f"{path}: the mapping file cannot be read ({fault.strerror})") from None
    except UnicodeDecodeError:
        raise Unusable(f"{path}: the mapping file is not UTF-8 text. Save it as UTF-8") from None
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise Unusable(f"{path}: the mapping file is not valid TOML: {fault}") from None
    except RecursionError:
        raise Unusable(f"{path}: the mapping file is nested too deeply to be one") from None


def _line_of(text: str, key: str) -> int | None:
    """The first line that sets a key or opens its section."""
    name = re.escape(key)
    sets = re.compile(rf"\s*(?:[\"']?{name}[\"']?\s*[=.]|\[\s*[\"']?{name}[\"']?\s*\])")
    return next((number for number, line in enumerate(text.splitlines(), 1) if sets.match(line)), None)
