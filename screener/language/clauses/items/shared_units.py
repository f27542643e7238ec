""" "Calcium < 2.0 or > 2.7 mmol/L": the unit behind the second of two ends of one variable is that of the first too."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from screener.language.words.chunks import Chunk, Constraint, Range
from screener.model.plausible import beyond
from screener.model.scales import are_comparable
from screener.model.units import find_unit, unit_beside
from screener.model.vocabulary import Term, Vocabulary

_JOINS = frozenset({"AND", "OR"})
_APART = 8
"""So many times the lower end is the upper one at most: farther apart, they are hardly of one unit ("uric acid < 3 or >
420 µmol/L")."""


def with_named_units(chunks: Sequence[Chunk], text: str, vocab: Vocabulary) -> list[Chunk]:
    """ "BMI (kg/m2) < 35", "age (years) ≥ 18": the unit in the bracket is that of the bare bound behind it."""
    out = list(chunks)
    for place, (name, opened) in enumerate(pairwise(chunks)):
        if opened.kind != "OPEN" or not isinstance(name.data, Term) or name.data.kind != "variable":
            continue
        close = next((at for at in range(place + 2, len(chunks)) if chunks[at].kind == "CLOSE"), 0)
        entry, unit = (
            vocab.variables.get(name.data.name),
            find_unit(text[opened.end : chunks[close].start].strip()),
        )
        if not close or entry is None or not unit or not entry.unit or close + 1 >= len(chunks):
            continue
        bound, code = chunks[close + 1], unit_beside(unit, entry.unit)
        if not are_comparable(code, entry.unit, entry.molar_mass):
            continue
        ends = (
            [bound.data.low, bound.data.high]
            if isinstance(bound.data, Range)
            else [bound.data.quantity]
            if isinstance(bound.data, Constraint)
            else []
        )
        if not ends or any(end.unit or end.limit for end in ends):
            continue
        first, last = (end.model_copy(update={"unit": unit}) for end in (ends[0], ends[-1]))
        given = (
            bound.data._replace(low=first, high=last)
            if isinstance(bound.data, Range)
            else bound.data._replace(quantity=first)
            if isinstance(bound.data, Constraint)
            else None
        )
        out[close + 1] = bound._replace(data=given)
        for at in range(place + 1, close + 1):
            out[at] = chunks[at]._replace(kind="MARK", data=None)
    return out


def with_shared_units(chunks: Sequence[Chunk], vocab: Vocabulary) -> list[Chunk]:
    """The chunks, with the unit at the first of such ends too; it has to fit what the ends are of."""
    out = list(chunks)
    for place, (name, first, join, second) in enumerate(zip(out, out[1:], out[2:], out[3:], strict=False)):
        low, high = first.data, second.data
        if not isinstance(low, Constraint) or not isinstance(high, Constraint) or join.kind not in _JOINS:
            continue
        bare = not low.quantity.unit and not low.quantity.limit
        if low.variable or high.variable or not bare or high.quantity.limit:
            continue
        if {low.operator[0], high.operator[0]} != {"<", ">"}:
            continue  # "creatinine > 2 or > 150 µmol/L": perhaps one limit, said twice
        if not _fits(name, low.quantity.value, high, vocab):
            continue
        shared = low.quantity.model_copy(update={"unit": high.quantity.unit})
        out[place + 1] = first._replace(data=low._replace(quantity=shared))
    return out


def _fits(name: Chunk, bare: Decimal, bound: Constraint, vocab: Vocabulary) -> bool:
    """Whether a bare number may be in the unit of a bound, for all that is known of what both are of."""
    term, value, unit = name.data, bound.quantity.value, bound.quantity.unit
    entry = vocab.variables.get(term.name) if isinstance(term, Term) and term.kind == "variable" else None
    if entry is None or not entry.unit or not unit or not are_comparable(unit, entry.unit, entry.molar_mass):
        return False
    lower, upper = sorted((bare, value))
    bare_so = bound.quantity.model_copy(update={"value": bare})
    return upper <= _APART * lower and beyond(bare_so, entry) is None
