"""How findings name things: labels of fields, amounts with their units as shown, ages, dates."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from screener.model.abbreviations import as_asked, spoken
from screener.model.classes import divisions, undivided
from screener.model.dates import TIMES
from screener.model.quantities import Amount, plain
from screener.model.units import unit_shown
from screener.model.wording import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from screener.model.dates import TimeUnit
    from screener.model.protocol import DataField
    from screener.model.rules import OneOf, Operator, Quantity

_NO_PLURAL = ("ss", "us", "is", "diabetes", "ascites", "herpes", "rabies", "scabies", "series", "rickets")
_RELATIONS: dict[Operator, tuple[str, str]] = {
    "<": ("below", "not below"),
    "<=": ("at most", "above"),
    "=": ("equal to", "not equal to"),
    "!=": ("not equal to", "equal to"),
    ">=": ("at least", "below"),
    ">": ("above", "not above"),
}


def label(name: str, words: str = "", field: DataField | None = None) -> str:
    """What to call a datum in a sentence: the text's own words, or the field's name in plain letters.

    A word that the field's question writes with capitals (EDSS, T2, McDonald) keeps them; its initials (ISI) and
    what cannot be spoken (MS) are abbreviations.
    """
    if not words:
        return _label(name, field.question if field is not None else "")
    return _shown(as_asked(words, field.question) if field is not None else words)


def called(fields: Mapping[str, DataField], name: str) -> str:
    """What people are told a field is: its name in words, or its own question where no vocabulary names it."""
    field = fields.get(name)
    return label(name, "" if field is None or field.known else field.question, field)


_shown = lru_cache(maxsize=4096)(clean)


@lru_cache(maxsize=4096)
def _label(name: str, question: str) -> str:
    return spoken(name, question)


def verb(label: str) -> str:
    """``are`` after a plural, else ``is``."""
    plural = label.endswith("s") and not label.lower().endswith(_NO_PLURAL) and not label.startswith("the ")
    return "are" if plural else "is"


def past_verb(label: str) -> str:
    """``were`` after a plural, else ``was``."""
    return "were" if verb(label) == "are" else "was"


def amount_text(amount: Amount) -> str:
    """A measured value: ``49.9 G/L``, ``18 years``, ``> 90 mL/min``."""
    side = f"{amount.side} " if amount.side else ""
    if amount.unit in TIMES:
        return f"{side}{plain(amount.value)} {TIMES[amount.unit]}{'' if amount.value == 1 else 's'}"
    return f"{side}{plain(amount.value)} {unit_shown(amount.unit)}".strip()


def quantity_text(quantity: Quantity) -> str:
    """A rule's bound: ``50 G/L``, ``2.5 × ULN``."""
    if quantity.limit:
        return f"{plain(quantity.value)} × {quantity.limit}"
    return amount_text(Amount(quantity.value, quantity.unit))


def relation(operator: Operator, holds: bool) -> str:
    """The relation of a value to a bound, in words, given whether the comparison holds."""
    return _RELATIONS[operator][0 if holds else 1]


def excess(value: Decimal, bound: Decimal) -> str:
    """By how much a value misses a bound: `` (by 0.5)``; nothing where it touches it."""
    return f" (by {plain(abs(value - bound))})" if value != bound else ""


def age_text(low: int, high: int, unit: TimeUnit) -> str:
    """A completed age, or the two ends of what it can be: ``55 years``, ``55 to 56 years``."""
    number = str(low) if low == high else f"{low} to {high}"
    return f"{number} {unit}{'' if low == high == 1 else 's'}"


def stretch_text(first: date | None, last: date | None) -> str:
    """A stretch of days: ``2025-03-10 … 2026-03-10``, open where an end is None."""
    if first is None and last is None:
        return "any time"
    if first is None:
        return f"the time up to {last}"
    return f"{first} … {last}" if last is not None else f"the time from {first} on"


def either_sex(leaf: OneOf) -> str:
    """The sentence of "male or female", which asks for nothing: true also where no sex is known. Empty for others."""
    both = leaf.variable == "sex" and {"female", "male"} <= set(leaf.values)
    return "sex: male or female" if both else ""


def open_classes(leaf: OneOf, field: DataField | None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The classes of a field that may be one of the wanted or not, each with what it is divided in."""
    return _open_classes(leaf.values, field.values if field is not None else ())


@lru_cache(maxsize=1024)
def _open_classes(wanted: tuple[str, ...], order: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((whole, divisions(whole, order)) for whole in undivided(wanted, order))


def undivided_text(called: str, whole: str, parts: Sequence[str]) -> str:
    """Why a class leaves open whether it is a wanted one: ``CKD stage is 3, and whether 3a or 3b is not known``."""
    return f"{called} {verb(called)} {whole}, and whether {' or '.join(parts)} is not known"
