"""Units: the table ``grammars/vocabulary/units.csv``, and what a spelling means beside a variable."""

import csv
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product
from pathlib import Path

from screener.model.quantities import Unit
from screener.model.resources import shipped


def rows(name: str, folder: Path | None = None) -> Iterator[dict[str, str]]:
    """The rows of a vocabulary file, by column. Raises ``ValueError`` where a row has other columns than the first."""
    path = (folder or shipped("grammars") / "vocabulary") / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(file)
        columns = next(table)
        for number, row in enumerate(table, start=2):
            if len(row) != len(columns):
                raise ValueError(f"{name}.csv, line {number}: {len(row)} cells, not {len(columns)}")
            yield dict(zip(columns, row, strict=True))


def parts(cell: str) -> tuple[str, ...]:
    """A cell's ``|``-separated parts."""
    return tuple([part.strip() for part in cell.split("|")]) if cell else ()


def spellings(cell: str) -> tuple[str, ...]:
    """A cell's spellings. What stands in braces is one of several ways to say a part of it, or nothing:
    "{his;her;} refusal" is three."""
    return tuple(each for part in parts(cell) for each in _each(part))


def _each(spelling: str) -> Iterator[str]:
    """The spellings that one with braces stands for."""
    pieces = _BRACES.split(spelling)  # what stands between braces, and within them, by turns
    ways = (piece.split(";") if place % 2 else (piece,) for place, piece in enumerate(pieces))
    return (" ".join("".join(way).split()) for way in product(*ways))


_BRACES = re.compile(r"\{([^{}]*)\}")


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(rows("units"))


@cache
def units() -> dict[str, Unit]:
    """The units by UCUM code."""
    return {
        row["code"]: Unit(row["code"], row["shown"], row["dimension"], Decimal(row["factor"]))
        for row in _rows()
    }


_UNIT_SIGNS = str.maketrans(
    {
        **dict.fromkeys(" \t\u00a0\u2009\u202f^", ""),
        **dict.fromkeys("×·•∙⋅✕", "*"),
        **dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-", strict=True)),
        **dict.fromkeys("µμ", "u"),
        **dict.fromkeys("／∕⁄", "/"),
        **{"㎕": "uL", "㎖": "mL", "㎗": "dL", "㎍": "ug", "㎎": "mg", "㎏": "kg"},
        **{"㎜": "mm", "㎝": "cm", "㎡": "m2", "℃": "°C", "º": "°", "％": "%"},
    }
)


_RAISED = re.compile(r"(?<=10|/m|3m)\((\d\d?)\)")
"""A superscript that was put in brackets: "10(9)/L", "kg/m(2)", "1.73 m(2)". Behind a bare "m" it may be a note."""


def unit_key(spelling: str) -> str:
    """The key of a unit's spelling: no spaces, superscripts plain, and powers of ten written one way.

    ``10*9/L``, ``10^9/L``, ``10e9/L``, ``10(9)/L`` and ``10⁹/L`` have the key of ``109/L``, which has lost its
    superscript.
    """
    if spelling.isalpha() and spelling.isascii():  # as most are
        return spelling
    key = spelling.translate(_UNIT_SIGNS)
    if "(" in key:
        key = _RAISED.sub(r"\1", key)
    if "10" in key:
        key = key.replace("x10", "*10").replace("X10", "*10").replace("10**", "10").replace("10*", "10")
        key = key.replace("10exp", "10").replace("10e", "10").replace("10E", "10")
    return key


def plain_unit(code: str) -> str:
    """A UCUM code without its annotations: ``%{HbA1c}`` is a kind of ``%``."""
    while "{" in code and "}" in code:
        code = code[: code.index("{")] + code[code.index("}") + 1 :]
    return code


def unit_shown(code: str) -> str:
    """A unit as people write it."""
    return units()[code].shown if code in units() else code


def dimension(code: str) -> str:
    """What a unit measures; empty for a bare number and for an unknown unit."""
    return units()[code].dimension if code in units() else ""


@cache
def _narrowed() -> dict[tuple[str, str], str]:
    """The codes that look like another unit and are a narrower one, by that other code and the dimension."""
    known = units()
    table: dict[tuple[str, str], str] = {}
    for code, unit in known.items():
        bare = plain_unit(code)
        if bare != code and bare in known and known[bare].shown == unit.shown:
            table[bare, unit.dimension] = code
    return table


def unit_beside(code: str, usual: str) -> str:
    """The unit that ``code`` means beside a variable whose usual unit is ``usual``.

    % beside HbA1c is HbA1c's own percent, mmol/L beside potassium is as good as mEq/L, and "points"
    beside a score without unit are none.
    """
    if not usual and code.startswith("{") and not plain_unit(code):
        return ""
    return _narrowed().get((code, dimension(usual)), code)


@cache
def unit_spellings() -> dict[str, str]:
    """Unit codes by the key of each spelling, as written; case counts (``mg`` is not ``Mg``).

    A unit that only its place tells from another (:func:`unit_beside`) is not spelt as it is shown. Raises
    ``ValueError`` where a spelling means two units.
    """
    table: dict[str, str] = {}
    narrowed = frozenset(_narrowed().values())
    for row in _rows():
        code = row["code"]
        shown = () if code in narrowed else (row["shown"],)
        for spelling in (code, *shown, *parts(row["spellings"])):
            plain_key = unit_key(spelling)
            for key in (plain_key, "*" + plain_key) if plain_key.startswith("10") else (plain_key,):
                meant = table.setdefault(key, code)
                if meant != code:
                    raise ValueError(f'the unit "{spelling}" means both {meant} and {code}')
    return table


@cache
def unit_rows() -> dict[str, tuple[str, ...]]:
    """Each unit's spellings as the table has them, by code: the code itself, as it is shown, the others."""
    return {row["code"]: (row["code"], row["shown"], *parts(row["spellings"])) for row in _rows()}


@cache
def _loose_spellings() -> dict[str, str]:
    """Unit codes by the key in lower case, without the keys that case alone tells apart, and without
    the shortest: ``MS`` is no millisecond."""
    table: dict[str, str] = {}
    for key, code in unit_spellings().items():
        if len(key) > 2 and table.setdefault(key.lower(), code) != code:
            table[key.lower()] = ""
    return {key: code for key, code in table.items() if code}


def find_unit(spelling: str) -> str | None:
    """The UCUM code of a unit as spelt; None if it isn't known. Case decides first, then is let go."""
    key = unit_key(spelling)
    return (unit_spellings().get(key) or _loose_spellings().get(key.lower())) if key else None
