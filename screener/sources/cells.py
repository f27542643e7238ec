"""One cell of a candidates file: a typed value, nothing known, or a refusal that says why.

Nothing is guessed. A text with two readings is refused with both of them, and so is a number without
its unit. A refusal quotes at most :data:`QUOTED` characters of the cell, and nothing of a birth date.
"""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple

from screener.errors import Refused
from screener.model.abbreviations import spoken
from screener.model.candidate import Event, Value
from screener.model.dates import (
    EXAMPLES,
    OTHER_YEAR,
    TIME_OF_DAY,
    DateOrder,
    PartialDate,
    has_other_year,
    has_time,
    read_date,
)
from screener.model.fields import LEAST
from screener.model.protocol import LOWER, UPPER, DataField
from screener.model.quantities import (
    MULTIPLES,
    Amount,
    Side,
    multiple_of,
    plain,
    read_number,
    split_number,
)
from screener.model.scales import to_ifcc, to_ngsp
from screener.model.units import dimension, find_unit, rows, unit_beside, unit_key, unit_shown, units
from screener.model.wording import seen

LONGEST = 1000
"""Characters of the longest cell that is read."""
QUOTED = 60
"""Characters of a cell that a message quotes at most."""
DIGITS = 18
"""Digits of the longest number that is read, and behind its point: no measurement has more. Noughts that say nothing
are none: a table may print 49.9 as ``49.900000000000000000``."""
LONGEST_NUMBER = 42
"""Signs of the longest number that is read, noughts that say nothing among them: an engine's decimals have room for no
more."""
EXACT_DIGITS = 15
"""So many digits every double keeps. A number of more is read where it is one that a double is printed as, shortly or
with all of its 17 digits: in columns a number is a double, and 99.999999999999999 would be a 100."""

BLANKS = frozenset(
    ("", "nan", "null", "na", "n/a", "#n/a", "nk", "unk", "unknown", "not known", "not done", "nd", "?")
)
"""The words, in lower case, of a cell in which nothing is known."""
ANSWERS = {"yes": True, "y": True, "true": True, "oui": True, "no": False, "n": False, "false": False}
ANSWERS["non"] = False

_LIMITS = re.compile(r"(?:[<>≤≥⩽⩾≦≧~≈±]|=[<>])")
LIMIT = re.compile(r"([<>]=?|[≤≥]) ?(?=[0-9])")
"""How a limit begins that a laboratory gives in place of a value: ``>90``, ``≤ 5``."""
SIDES: Mapping[str, Side] = MappingProxyType(
    {"<": "<", "<=": "<=", "≤": "<=", ">": ">", ">=": ">=", "≥": ">="}
)
_SEVERAL = re.compile(r"(?:[-–—/;+]|to\b|and\b|à\b)\s*\d", re.IGNORECASE)
_EXPONENT = re.compile(r"e[+-]?\d+", re.IGNORECASE)

_MASS, _SUBSTANCE = "mass concentration", "substance concentration"
_NGSP, _IFCC = "hba1c ngsp", "hba1c ifcc"


class Dialect(NamedTuple):
    """How a file writes its values: the decimal mark and order of dates that it declares, if any, and
    the UCUM unit of the bare numbers under a field."""

    decimal_mark: Literal[".", ","] | None = None
    date_order: DateOrder = "iso"
    units: Mapping[str, str] = MappingProxyType({})


AROUND = (
    "".join(
        map(chr, (*range(9, 14), *range(28, 33), 0x85, 0xA0, 0x1680, *range(0x2000, 0x200C), 0x2028, 0x2029))
    )
    + "\u202f\u205f\u3000\ufeff"
)
"""What may stand around a cell's text and says nothing: every blank sign, and two that take no room."""


PLAIN = "([!-~](.*[!-~])?)?"
"""A regular expression for texts that surely have none of them around: they begin and end in a sign of ASCII."""


def read_cell(field: DataField, text: str, dialect: Dialect) -> Value | Refused | None:
    """The value in a cell under a field; None where it says that nothing is known."""
    text = text.strip(AROUND)
    if len(text) > LONGEST:
        return Refused(f"the cell holds {len(text)} characters; at most {LONGEST} are read")
    if field.kind == "category":
        return _category(field, text)
    if text.lower() in BLANKS:
        return None
    match field.kind:
        case "yes_no":
            return _yes_no(field, text)
        case "event":
            return _event(field, text, dialect)
        case "date":
            return _date(field, text, dialect)
        case "quantity":
            return _quantity(field, text, dialect)
        case _:
            return text


def label(field: DataField) -> str:
    """What a message calls a field: its name in words, abbreviations as its question writes them."""
    name = spoken(field.name, field.question)
    return name.upper() if field.steps and len(name) <= 5 else name


def quoted(text: str) -> str:
    """A text in quotation marks, cut to :data:`QUOTED` characters; what nobody sees is shown by its number."""
    return f'"{seen(text)}"' if len(text) <= QUOTED else f'"{seen(text[:QUOTED].rstrip())}…"'


def shown_steps(steps: tuple[str, ...]) -> str:
    """A scale's values in brief: ``0, 1.0, 1.5 … 10``."""
    if len(steps) <= 6:
        return ", ".join(steps)
    places = max(len(step.partition(".")[2]) for step in steps)
    return f"{steps[0]}, {', '.join(f'{Decimal(step):.{places}f}' for step in steps[1:3])} … {steps[-1]}"


def fits(code: str, field: DataField) -> bool:
    """Whether a value in a unit can be held against the field's own unit."""
    return code == field.unit or dimension(code) == field.dimension or _bridge(code, field) != ""


def in_field_unit(amount: Amount, field: DataField) -> Decimal:
    """The amount in the field's usual unit. The unit must fit (:func:`fits`)."""
    if amount.unit == field.unit:
        return amount.value
    value = amount.value * units()[amount.unit].factor
    bridge = _bridge(amount.unit, field)
    if bridge == "molar":
        mass = Decimal(field.molar_mass)
        value = value / mass if field.dimension == _SUBSTANCE else value * mass
    elif bridge == "hba1c":
        value = to_ngsp(value) if field.dimension == _NGSP else to_ifcc(value)
    return value / units()[field.unit].factor


def _bridge(code: str, field: DataField) -> Literal["", "molar", "hba1c"]:
    pair = {dimension(code), field.dimension}
    if field.molar_mass and pair == {_MASS, _SUBSTANCE}:
        return "molar"
    return "hba1c" if pair == {_NGSP, _IFCC} else ""


def _category(field: DataField, text: str) -> str | Refused | None:
    folded = text.lower()
    for value in field.values:
        if value.lower() == folded:
            return value
    if folded in field.spellings:
        return field.spellings[folded]
    if (meant := written_otherwise().get((field.name, folded))) in field.values:
        return meant
    if folded in BLANKS:
        return None
    if not field.values:
        return " ".join(text.split())
    return Refused(f"{quoted(text)} is not a value of {label(field)}. It can be {either(field.values)}")


@cache
def written_otherwise() -> Mapping[tuple[str, str], str]:
    """The values that files write in another language, by field and word, in lower case. They are no spellings of the
    field's own, which are part of the criteria as a log keeps them."""
    return {(row["field"], row["written"]): row["value"] for row in rows("cells")}


def _yes_no(field: DataField, text: str) -> bool | Refused:
    answer = ANSWERS.get(text.lower())
    if answer is None:
        return Refused(
            f"{quoted(text)} is neither yes nor no. For {label(field)}, write yes or no, "
            "or leave the cell empty if it is not known"
        )
    return answer


def _event(field: DataField, text: str, dialect: Dialect) -> Event | Refused:
    folded = text.lower()
    if folded in ANSWERS:
        return Event("yes" if ANSWERS[folded] else "no")
    if folded == "ongoing":
        return Event("ongoing")
    if folded == "none":
        return Refused(
            f'{quoted(text)} can mean "no" or "not known". For {label(field)}, write no if it never was so, '
            "or leave the cell empty if that is not known"
        )
    if text[0].isdecimal():
        day = _date(field, text, dialect)
        return day if isinstance(day, Refused) else Event("dated", day)
    return Refused(f"{quoted(text)} {not_an_event(field, dialect.date_order)}")


def not_an_event(field: DataField, order: DateOrder = "iso") -> str:
    """What is said behind a cell that is no event."""
    day, month, year = EXAMPLES[order]
    written = f"({day}, {month} or {year})"
    if field.since:
        return f"is no date. For {label(field)}, write since when it holds {written}, or no"
    return (
        f"is not an event. For {label(field)}, write no, ongoing, yes, "
        f"or the date of the last occurrence {written}"
    )


def _date(field: DataField, text: str, dialect: Dialect) -> PartialDate | Refused:
    plain_text = len(text) <= QUOTED and text.isprintable()
    read = read_date(text, dialect.date_order) if plain_text else None
    if isinstance(read, PartialDate):
        return read
    like = {"iso": "1970-03-11", "dd/mm/yyyy": "11/03/1970", "mm/dd/yyyy": "03/11/1970"}[dialect.date_order]
    if field.name == "birth_date" and has_time(text):
        return Refused(f"the birth date (not repeated here) {TIME_OF_DAY}, like {like}")
    if field.name == "birth_date" and has_other_year(text):
        return Refused(f"the year of the birth date (not repeated here) {OTHER_YEAR}")
    if field.name == "birth_date" and dialect.date_order != "iso":
        return Refused(
            "the birth date (not repeated here) is not a date of the calendar written "
            f"{dialect.date_order}. Write it like {like}"
        )
    if field.name == "birth_date":
        return Refused(
            "the birth date (not repeated here) is not a date of the calendar written year-month-day. "
            f"Write it like {like}, or declare date_format in the mapping file"
        )
    if read is None:
        return Refused(
            f"{quoted(text)} is not a date. Write the {label(field)} like {EXAMPLES[dialect.date_order][0]}"
        )
    return read


def _quantity(field: DataField, text: str, dialect: Dialect) -> Amount | Refused:
    limit = LIMIT.match(text) if takes_limits(field) else None
    if limit is None and _LIMITS.match(text):
        return Refused(f"{quoted(text)} {not_a_value(field)}")
    parts = _split(text[limit.end() :] if limit else text)
    if parts is None:
        return Refused(f"{quoted(text)} is not a number. {example(field)}")
    if isinstance(parts, Refused):
        return parts
    number, rest = parts
    value = _number(text, number, rest, dialect)
    if isinstance(value, Refused):
        return value
    code = _unit(field, text, rest, dialect)
    if isinstance(code, Refused):
        return code
    amount = Amount(value, code, SIDES[limit.group(1)] if limit else "")
    return _off_scale(field, text, amount) or amount


def takes_limits(field: DataField) -> bool:
    """Whether a value may be a limit (``> 90 mL/min``): one on a scale may not, nor a laboratory's own limit."""
    return not field.steps and not field.name.endswith((LOWER, UPPER))


def not_a_value(field: DataField) -> str:
    """What is said behind a cell that is a limit or an estimate and no value."""
    do = f"For {label(field)}, write the measured value, or leave the cell empty"
    return f"is a limit or an estimate, not a value. {do}"


def _split(text: str) -> tuple[str, str] | Refused | None:
    """The number and what follows it.

    In "150 109/L" the spaces may group digits or part the number from a 10^9/L that lost its
    superscript: what makes a unit of the rest decides, and two such readings are refused.
    """
    parts = split_number(text)
    if parts is None:
        return None
    number, rest = parts
    readings = [parts] if find_unit(rest) else []
    for space in re.finditer(r"\s", number):
        other = (number[: space.start()], f"{number[space.end() :]}{rest}")
        if find_unit(other[1]):
            readings.append(other)
    if len(readings) > 1:
        ways = " or ".join(f"{number} {_bare_unit(unit)}" for number, unit in readings)
        return Refused(
            f"{quoted(text)} can be {ways}. Write 10^9 for a power of ten, and digits without spaces"
        )
    return readings[0] if readings else parts


def _number(text: str, number: str, rest: str, dialect: Dialect) -> Decimal | Refused:
    value = read_number(number, dialect.decimal_mark)
    if isinstance(value, Decimal):
        kept = None if len(number) > LONGEST_NUMBER or _is_long(value) else _as_double(value)
        return Refused(f"{quoted(text)}{too_many_digits()}") if kept is None else kept
    readings = [read_number(number, mark) for mark in (".", ",")]
    if dialect.decimal_mark is not None or any(isinstance(reading, Refused) for reading in readings):
        return value
    unit = f" {_bare_unit(rest)}" if rest else ""
    small, large = sorted((reading for reading in readings if isinstance(reading, Decimal)), key=abs)
    return Refused(
        f"{quoted(text)} can be {plain(small)} or {plain(large)}{unit}. "
        f"Write {unmistakable(small)}{unit} or {plain(large)}{unit}, "
        "or declare decimal_mark in the mapping file"
    )


def too_many_digits() -> str:
    """What is said of a number that a double does not keep, after the number."""
    return f" has more digits than a measurement has. Write {EXACT_DIGITS} of them at most"


def _is_long(value: Decimal) -> bool:
    """Whether a number has more than :data:`DIGITS` digits, before its point, behind it or altogether."""
    whole, _, part = plain(value).lstrip("-").partition(".")
    return max(len(whole), len(part), len(f"{whole}{part}".lstrip("0"))) > DIGITS


def _as_double(value: Decimal) -> Decimal | None:
    """The number as a double keeps it; None where the double is another number."""
    if len(value.as_tuple().digits) <= EXACT_DIGITS:
        return value
    double = float(value)
    printed = Decimal(repr(double)), Decimal(f"{double:.17g}")
    return printed[0] if value in printed else None


def unmistakable(value: Decimal) -> str:
    """A number in one of its spellings that have one reading: 1.234 has two, 1.2340 has one."""
    text = plain(value)
    return text if isinstance(read_number(text), Decimal) else text + "0"


def _unit(field: DataField, text: str, rest: str, dialect: Dialect) -> str | Refused:
    """The unit that a number is in: its own, else the one declared for the column."""
    if not rest:
        declared = dialect.units.get(field.name, "")
        if field.unit and not declared:
            return Refused(f"{quoted(text)} has no unit. {example(field)}")
        return declared
    if takes_limits(field) and (multiple := multiple_of(rest)) is not None:
        return multiple
    if _SEVERAL.match(rest):
        return Refused(
            f"{quoted(text)} is more than one number. For {label(field)}, write the one that counts"
        )
    if field.unit and field.unit not in units():
        if unit_key(rest).lower() == unit_key(field.unit).lower():
            return field.unit
        return Refused(f"the unit of {quoted(text)} is not {quoted(field.unit)}. {example(field)}")
    found = find_unit(rest)
    code = unit_beside(found, field.unit) if found else None
    if code is not None and fits(code, field):
        return code
    if not field.unit:
        return Refused(f"{quoted(text)} has something after the number. {example(field)}")
    if code is not None:
        return Refused(f"{quoted(text)} is a {dimension(code)}, not a {field.dimension}. {example(field)}")
    if exponent := _EXPONENT.match(rest):
        has_unit = find_unit(rest[exponent.end() :].strip()) is not None
        do = "Write the number in digits" + ("" if has_unit else f". {example(field)}")
        return Refused(f"{quoted(text)} is written with an exponent. {do}")
    return Refused(f"{quoted(rest)} in {quoted(text)} is not a known unit. {example(field)}")


def _off_scale(field: DataField, text: str, amount: Amount) -> Refused | None:
    """Why a value can't be one of the field's: not on its scale, or out of what is plausible."""
    if amount.unit in MULTIPLES:
        return Refused(f"{quoted(text)}{below_none(field)}") if amount.value < 0 else None
    value = in_field_unit(amount, field)
    if field.steps:
        if any(value == Decimal(step) for step in field.steps):
            return None
        return Refused(f"{quoted(text)}{off_steps(field)}")
    if field.low and value < Decimal(field.low):
        return Refused(f"{quoted(text)}{past_end(field, field.low)}")
    if field.high and value > Decimal(field.high):
        return Refused(f"{quoted(text)}{past_end(field, field.high)}")
    return None


def past_end(field: DataField, end: str) -> str:
    """What is said of a value past an end of what is plausible, after the value."""
    unit = f" {unit_shown(field.unit)}" if field.unit else ""
    side = "below" if end == field.low else "above"
    said = "not above 0" if end == LEAST else f"{side} {end}{unit}"
    return f" is not plausible for {label(field)}: it is {said}. Check the value and its unit"


def off_steps(field: DataField) -> str:
    """What is said of a value that is not on the field's scale, after the value."""
    name = label(field)
    article = "an" if name[0] in ("AEFHILMNORSX" if name.isupper() else "aeiou") else "a"
    return f" is not {article} {name} value. {name} goes {shown_steps(field.steps)}"


def below_none(field: DataField) -> str:
    """What is said of a multiple of a laboratory's limit that is below 0, after the value."""
    return f" is not plausible for {label(field)}: it is below 0. Check the value"


def example(field: DataField) -> str:
    """How a value of the field is written."""
    name = label(field)
    if field.steps:
        return f"{name} goes {shown_steps(field.steps)}"
    if not field.unit:
        return f"Write the number of {name} alone"
    return (
        f"Write {name} with the unit (usually {unit_shown(field.unit)}), "
        "or give the column's unit in the mapping file"
    )


def _bare_unit(rest: str) -> str:
    code = find_unit(rest)
    return unit_shown(code) if code else quoted(rest)


def either(values: tuple[str, ...]) -> str:
    """The values as a choice: ``a, b or c``."""
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"
