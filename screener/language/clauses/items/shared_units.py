""" "Calcium < 2.0 or > 2.7 mmol/L": the unit behind the second of two ends of one variable is that of the first too."""

from collections.abc import Sequence
from decimal import Decimal

from screener.language.words.chunks import Chunk, Constraint
from screener.model.plausible import beyond
from screener.model.scales import are_comparable
from screener.model.vocabulary import Term, Vocabulary

_JOINS = frozenset({"AND", "OR"})
_APART = 8
"""So many times the lower end is the upper one at most: farther apart, they are hardly of one unit ("uric acid < 3 or >
420 µmol/L")."""


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
