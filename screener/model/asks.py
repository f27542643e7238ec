"""Which fields a leaf of a rule reads, by name."""

from collections.abc import Iterator

from screener.model.protocol import SINCE, Protocol
from screener.model.rules import Between, Compare, Judgement, Lasted, Leaf, Occurred, OneOf, Present, Quantity


def asked_by(leaf: Leaf, protocol: Protocol) -> tuple[str, ...]:
    """The names of the fields that a leaf reads: its own first, then the date that it is counted to."""
    return tuple(dict.fromkeys(name for name in _names(leaf, protocol) if name))


def since_beside(leaf: Leaf, anchor_field: str) -> str:
    """The field that tells since when an event goes on which is ongoing at the visit, beside a window that reaches
    up to a day which may lie before it; empty where no such question arises."""
    if not isinstance(leaf, Occurred) or leaf.window is None or not leaf.window.reaches_anchor:
        return ""
    return "" if anchor_field in ("", "birth_date", "screening_date") else f"{leaf.event}{SINCE}"


def _names(leaf: Leaf, protocol: Protocol) -> Iterator[str]:
    match leaf:
        case Compare(variable="age") | Between(variable="age"):
            yield from ("birth_date", protocol.anchor_field(leaf.at))
        case Compare():
            yield from (leaf.variable, *_limits(leaf.variable, leaf.quantity))
        case Between():
            yield from (leaf.variable, *_limits(leaf.variable, leaf.low, leaf.high))
        case OneOf():
            yield leaf.variable
        case Occurred():
            yield leaf.event
            if leaf.window is not None:
                anchor = protocol.anchor_field(leaf.window.anchor)
                yield from (since_beside(leaf, anchor), anchor)
        case Lasted():
            yield from (f"{leaf.event}{SINCE}", protocol.anchor_field(leaf.until))
        case Present():
            yield leaf.finding
        case Judgement():
            yield leaf.field


def _limits(variable: str, *bounds: Quantity) -> Iterator[str]:
    """The laboratory's own limits, where a bound is a multiple of one."""
    yield from (f"{variable}_{bound.limit.lower()}" for bound in bounds if bound.limit)
