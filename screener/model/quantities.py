"""Numbers as people write them, and units.

Units are a table (``grammars/vocabulary/units.csv``): UCUM code, spellings, dimension and factor to the
dimension's base unit. Values are compared by multiplying each side by its factor, in decimal
arithmetic, so that 49.9 stays 49.9.
"""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from screener.errors import Refused

_SPACES = "  \u2009\u202f"
_NUMBER = re.compile(
    rf"[+-]?(?:\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*|[.,]\d+)(?!\d)", re.ASCII
)
_TWO_READINGS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}\Z", re.ASCII)
_GROUPED = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+(?:\.\d+)?|(?:\.\d{3})+(?:,\d+)?)\Z", re.ASCII)
_PLAIN = re.compile(r"[+-]?\d*(?:[.,]\d+)?\Z", re.ASCII)


Side = Literal["", "<", "<=", ">", ">="]
"""On which side of its number a value lies, where a laboratory gives no more than that; else empty."""


MULTIPLES: dict[str, Literal["ULN", "LLN"]] = {"× ULN": "ULN", "× LLN": "LLN"}
"""What stands in a unit's place where a value is so many times the laboratory's limit of normal."""
_LIMIT_WORDS = {
    "uln": "× ULN",
    "unl": "× ULN",
    "lsn": "× ULN",
    "upperlimitofnormal": "× ULN",
    "lln": "× LLN",
    "lin": "× LLN",
    "lowerlimitofnormal": "× LLN",
}
_TIMES_SIGNS = ("", "x", "×", "*", "times")


class Amount(NamedTuple):
    """A measured value: a decimal and a UCUM unit code (empty for a bare number).

    Instead of a unit it has one of :data:`MULTIPLES` where it is given as ``3.1 × ULN``.

    With a ``side`` it is a limit such as ``> 90 mL/min``: the value lies beyond the number, how far is not known.
    """

    value: Decimal
    unit: str = ""
    side: Side = ""

    def __str__(self) -> str:
        return f"{self.side} {plain(self.value)} {self.unit}".strip()


class Unit(NamedTuple):
    """One row of the unit table. ``factor`` takes a value to the dimension's base unit."""

    code: str
    shown: str
    dimension: str
    factor: Decimal


def plain(value: Decimal) -> str:
    """A decimal without exponent or trailing zeros: ``50``, ``49.9``; a nought below nought is ``0``."""
    text = f"{value if value else value.copy_abs():f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_number(text: str, decimal_mark: str | None = None) -> Decimal | Refused:
    """A number as written; ``4,5`` is 4.5, ``150 000`` is 150000, and ``-0`` is 0.

    ``.`` or ``,`` before exactly three digits, after one to three digits that don't start with 0, has two
    readings and is refused, unless ``decimal_mark`` ("." or ",") is declared for the whole file.
    """
    bare = text.strip()
    for space in _SPACES:
        bare = bare.replace(space, "")
    if decimal_mark is not None:
        group = "," if decimal_mark == "." else "."
        if group in bare:
            whole, mark, rest = bare.partition(decimal_mark)
            if not re.fullmatch(rf"[+-]?[1-9]\d{{0,2}}(?:{re.escape(group)}\d{{3}})+", whole):
                return Refused(
                    f'"{text}" does not fit the declared decimal mark "{decimal_mark}". Write the '
                    "number with that mark, or correct decimal_mark in the mapping file"
                )
            bare = whole.replace(group, "") + mark + rest
        bare = bare.replace(decimal_mark, ".")
    elif _TWO_READINGS.match(bare):
        whole, part = re.split("[.,]", bare)
        short = f"{whole}.{part.rstrip('0')}".rstrip(".")
        plain = short if part.endswith("0") else f"{short}0"  # three decimals would be read either way again
        return Refused(f'"{text.strip()}" can be {short} or {whole}{part}. Write {whole}{part} or {plain}')
    elif _GROUPED.match(bare):
        place = max(bare.rfind("."), bare.rfind(","))
        last = bare[place]
        if bare.count(last) == 1:
            bare = bare[:place].replace(",", "").replace(".", "") + "." + bare[place + 1 :]
        else:
            bare = bare.replace(last, "")
    if not _PLAIN.match(bare) or not any(c.isdigit() for c in bare):
        return Refused(f'"{text.strip()}" is not a number')
    value = Decimal(bare.replace(",", "."))
    return value if value else value.copy_abs()


def multiple_of(rest: str) -> str | None:
    """Which of :data:`MULTIPLES` stands behind a number: ``× ULN``, ``x ULN``, ``ULN``; None where none does."""
    key = "".join(rest.split()).lower()
    return next(
        (_LIMIT_WORDS[bare] for sign in _TIMES_SIGNS if (bare := key.removeprefix(sign)) in _LIMIT_WORDS),
        None,
    )


def multiple_spellings() -> dict[str, list[str]]:
    """How each of :data:`MULTIPLES` is spelt in small letters, with one space or none."""
    found: dict[str, list[str]] = {}
    for word, code in _LIMIT_WORDS.items():
        found.setdefault(code, []).extend(
            f"{sign}{gap}{word}" for sign in _TIMES_SIGNS for gap in (("", " ") if sign else ("",))
        )
    return found


def split_number(text: str) -> tuple[str, str] | None:
    """The number at the start of ``text`` and what follows it; None where no number starts it."""
    text = text.strip()
    found = _NUMBER.match(text)
    return (found.group(), text[found.end() :].strip()) if found else None
