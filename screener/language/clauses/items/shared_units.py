""" "Calcium < 2.0 or > 2.7 mmol/L": the unit behind the second of two ends of one variable is that of the first too."""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk, Constraint
from screener.model.scales import are_comparable
from screener.model.vocabulary import Term, Vocabulary

_JOINS = frozenset({"AND", "OR"})


def with_shared_units(chunks: Sequence[Chunk], vocab: Vocabulary) -> list[Chunk]:
    """The chunks, with the unit at the first of such ends too; it has to fit what the ends are of."""
    out = list(chunks)
    for place, (name, first, join, second) in enumerate(zip(out, out[1:], out[2:], out[3:], strict=False)):
        low, high = first.data, second.data
        if not isinstance(low, Constraint) or not isinstance(high, Constraint) or join.kind not in _JOINS:
            continue
        bare = not low.quantity.unit and not low.quantity.limit
        if low.variable or high.variable or not bare or high.quantity.limit or not _fits(name, high, vocab):
            continue
        if low.operator[0] == high.operator[0] or "=" in (low.operator, high.operator):
            continue  # "creatinine > 2 or > 150 µmol/L": perhaps one limit, said twice
        shared = low.quantity.model_copy(update={"unit": high.quantity.unit})
        out[place + 1] = first._replace(data=low._replace(quantity=shared))
    return out


def _fits(name: Chunk, bound: Constraint, vocab: Vocabulary) -> bool:
    term = name.data
    entry = vocab.variables.get(term.name) if isinstance(term, Term) and term.kind == "variable" else None
    if entry is None or not entry.unit or not bound.quantity.unit:
        return False
    return are_comparable(bound.quantity.unit, entry.unit, entry.molar_mass)
