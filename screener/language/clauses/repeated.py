"""So many of an event in a time: "at least 2 relapses in the past 2 years".

Data say when an event was last, not how often it was. Whoever had none in that time had no two; only of the others a
person is asked how many they were.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from screener.language.clauses.parts import Part, term_kind
from screener.language.words.chunks import Constraint
from screener.model.rules import AllOf, AnyOf, Not, Occurred, Quantity, Rule


class Repeated(NamedTuple):
    """The event in its time, and whether so many are sought that there must be one, or so few that none will do."""

    once: Occurred
    needed: bool

    @property
    def about(self) -> Rule:
        """What can be read of it."""
        return self.once if self.needed else Not(rule=self.once, span=self.once.span)

    def decide(self, asked: Rule) -> Rule:
        """The rule of the question to a person."""
        judge = asked.model_copy(update={"about": None})
        if self.needed:
            return AllOf(rules=(self.once, judge), span=asked.span)
        return AnyOf(rules=(Not(rule=self.once, span=self.once.span), judge), span=asked.span)


def repeated(parts: Sequence[Part], compose: Callable[[list[Part]], Rule | None]) -> Repeated | None:
    """An item that is a number, an event and a time, in this order; None for any other. ``compose`` reads parts."""
    content = [part for part in parts if part.kind not in ("MARK", "FILLER")]
    if len(content) != 3 or term_kind(content[1]) != "finding" or content[2].kind != "WINDOW":
        return None
    needed = _is_needed(content[0].data)
    once = compose(content[1:]) if needed is not None else None
    if needed is None or not isinstance(once, Occurred) or once.window is None or once.words:
        return None
    return Repeated(once, needed)


def _is_needed(bound: object) -> bool | None:
    """Whether a bound on a count leaves out who had none; None for what is no such bound."""
    quantity = bound.quantity if isinstance(bound, Constraint) and not bound.variable else None
    if not isinstance(quantity, Quantity) or quantity.unit or quantity.limit or quantity.value % 1:
        return None
    assert isinstance(bound, Constraint)  # noqa: S101 - it has a quantity
    least = {">=": Decimal(2), ">": Decimal(1)}.get(bound.operator)
    if least is not None:
        return True if quantity.value >= least else None
    most = {"<=": Decimal(1), "<": Decimal(2)}.get(bound.operator)
    return False if most is not None and quantity.value >= most else None
