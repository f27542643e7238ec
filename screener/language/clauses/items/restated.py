"""Bounds that a bracket says again in another unit: "creatinine > 2.0 mg/dL (177 µmol/L)".

The bound counts as written before the bracket; what stands inside must come to the same, nearly, as it is
rounded. A bracket that comes to something else stays, and is asked about.
"""

from collections.abc import Iterable
from decimal import Decimal

from screener.language.clauses.items.parts import Group, Part
from screener.language.words.chunks import Chunk, Constraint, Range, read_chunks
from screener.model.quantities import Amount
from screener.model.rules import Quantity
from screener.model.scales import common
from screener.model.units import unit_beside
from screener.model.vocabulary import Term, Variable, Vocabulary

_ROUNDED = Decimal("0.02")
"""The part of a bound by which its rounding in another unit may be off: 8 mmol/L are 144 mg/dL of glucose."""
_SILENT = ("MARK", "FILLER")
_OF_A_DEGREE = Decimal("0.1")
"""How far two temperatures may be off: 38.3 °C are 101 °F."""
_CELSIUS, _FAHRENHEIT = "Cel", "[degF]"


def without_restated(parts: Iterable[Part], text: str, vocab: Vocabulary) -> list[Part]:
    """The parts without brackets that say the bound before them again; the bound's part ends where they do."""
    out: list[Part] = []
    variable: Variable | None = None
    for part in parts:
        before = next((one for one in reversed(out) if one.kind not in _SILENT), None)
        if isinstance(part.data, Term) and part.data.kind == "variable":
            variable = vocab.variables.get(part.data.name)
        if (
            isinstance(part, Group)
            and isinstance(before, Chunk)
            and _is_same(before, _said(text[part.start + 1 : part.end - 1], vocab), variable)
        ):
            out[out.index(before)] = before._replace(end=part.end)
        else:
            out.append(part)
    return out


def _said(inside: str, vocab: Vocabulary) -> Chunk | None:
    """The one amount or bound that a bracket holds."""
    said = [chunk for chunk in read_chunks(inside, vocab) if chunk.kind not in _SILENT]
    return said[0] if len(said) == 1 else None


def _is_same(bound: Chunk, again: Chunk | None, variable: Variable | None) -> bool:
    match bound.data, again.data if again is not None else None:
        case Constraint() as one, Quantity() as other:
            return comes_to_the_same(one.quantity, other, variable)
        case Constraint() as one, Constraint() as other:
            return one.operator == other.operator and comes_to_the_same(
                one.quantity, other.quantity, variable
            )
        case Range() as one, Range() as other:
            return comes_to_the_same(one.low, other.low, variable) and comes_to_the_same(
                one.high, other.high, variable
            )
    return False


def comes_to_the_same(one: Quantity, other: Quantity, variable: Variable | None) -> bool:
    """Whether two quantities in two units are the same of a variable, as far as they are rounded."""
    usual, molar_mass = (variable.unit, variable.molar_mass) if variable is not None else ("", "")
    if one.limit or other.limit or not one.unit or not other.unit or one.unit == other.unit:
        return False
    if _FAHRENHEIT in (one.unit, other.unit):
        degrees = [_in_celsius(each) for each in (one, other)]
        return abs(degrees[0] - degrees[1]) <= _OF_A_DEGREE
    left, right = (Amount(each.value, unit_beside(each.unit, usual)) for each in (one, other))
    sides = common(left, right, molar_mass)
    return sides is not None and abs(sides[0] - sides[1]) <= _ROUNDED * abs(sides[0])


def _in_celsius(said: Quantity) -> Decimal:
    """A temperature on the Celsius scale: (F - 32) x 5 / 9 (UCUM, [degF]); what is none is infinite."""
    if said.unit == _FAHRENHEIT:
        return (said.value - 32) * 5 / 9
    return said.value if said.unit == _CELSIUS else Decimal("Infinity")
