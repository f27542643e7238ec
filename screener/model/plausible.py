"""Values that nobody has: the ends within which a measure lies, as ``variables.csv`` gives them."""

from decimal import Decimal
from typing import Literal, NamedTuple

from screener.model.quantities import Amount
from screener.model.rules import Quantity
from screener.model.scales import levelled
from screener.model.units import unit_beside
from screener.model.vocabulary import Variable


class Beyond(NamedTuple):
    """The end that a value lies beyond, in the measure's usual unit."""

    side: Literal["below", "above"]
    end: str


def beyond(quantity: Quantity, entry: Variable) -> Beyond | None:
    """Where a quantity lies that no value of the measure reaches; None for one that can be, for a multiple of a limit
    of normal, and for a unit of another kind."""
    if quantity.limit:
        return None
    scale, place = levelled(Amount(quantity.value, unit_beside(quantity.unit, entry.unit)), entry.molar_mass)
    ends: tuple[tuple[Literal["below", "above"], str], ...] = (("below", entry.low), ("above", entry.high))
    for side, end in ends:
        own, limit = levelled(Amount(Decimal(end), entry.unit), entry.molar_mass) if end else ("", place)
        if own == scale and (place < limit if side == "below" else place > limit):
            return Beyond(side, end)
    return None
