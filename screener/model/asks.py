"""Which fields a leaf of a rule reads, by name."""

from collections.abc import Iterator

from screener.model.names import field_name
from screener.model.protocol import SINCE, DataField, Protocol
from screener.model.rules import (
    Between,
    Compare,
    Judgement,
    Lasted,
    Leaf,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Window,
    leaves,
)


def asked_by(leaf: Leaf, protocol: Protocol) -> tuple[str, ...]:
    """The names of the fields that a leaf reads: its own first, then the date that it is counted to."""
    return tuple(dict.fromkeys(name for name in _names(leaf, protocol) if name))


def days_of_age(protocol: Protocol) -> tuple[str, ...]:
    """The date fields that ages are counted to, in the order of the rules: nobody was born after one of them."""
    asked = (leaf for criterion in protocol.criteria for leaf in leaves(criterion.rule))
    names = (
        protocol.anchor_field(leaf.at)
        for leaf in asked
        if isinstance(leaf, Compare | Between) and leaf.variable == "age"
    )
    return tuple(dict.fromkeys(name for name in names if name not in ("", "birth_date")))


def since_beside(leaf: Leaf, anchor_field: str) -> str:
    """The field that tells since when an event goes on which is ongoing at the visit, beside a window that ends on a
    day which may lie before it; empty where no such question arises."""
    return f"{leaf.event}{SINCE}" if isinstance(leaf, Occurred) and up_to(leaf, anchor_field) else ""


def earlier_beside(leaf: Leaf, anchor_field: str) -> str:
    """The field that tells of the last occurrence up to the end of a window, where that may lie before an event's last
    occurrence of all; empty where no such question arises."""
    when = up_to(leaf, anchor_field)
    if not isinstance(leaf, Occurred) or not when:
        return ""
    bare = when.removeprefix("the ")
    return field_name(f"{leaf.event.replace('_', ' ')} {bare if bare == when else f'by {bare}'}")


def up_to(leaf: Leaf, anchor_field: str) -> str:
    """The end of a window that may lie before the visit, in words: ``3 months before inclusion``; else empty."""
    if not isinstance(leaf, Occurred) or leaf.window is None or anchor_field in ("", "birth_date"):
        return ""
    window, anchor = leaf.window, anchor_field.removesuffix("_date").replace("_", " ")
    if window.direction == "after":
        if window.far is None:
            return ""
        return f"{'less than ' if window.strict else ''}{window.far} after {anchor}"
    if window.near is None:
        return "" if anchor_field == "screening_date" else f"the {anchor}"
    return f"{'more than ' if window.strict and window.far is None else ''}{window.near} before {anchor}"


def window_asked_up_to(field: DataField, protocol: Protocol) -> Window | None:
    """The window up to whose end a field asks for an event's last occurrence; None of another field."""
    if not field.earlier_of:
        return None
    for criterion in protocol.criteria:
        for leaf in leaves(criterion.rule):
            window = leaf.window if isinstance(leaf, Occurred) and leaf.event == field.earlier_of else None
            if (
                window is not None
                and earlier_beside(leaf, protocol.anchor_field(window.anchor)) == field.name
            ):
                return window
    return None


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
                yield from (since_beside(leaf, anchor), earlier_beside(leaf, anchor), anchor)
        case Lasted():
            yield from (f"{leaf.event}{SINCE}", protocol.anchor_field(leaf.until))
        case Present():
            yield leaf.finding
        case Judgement():
            yield leaf.field


def _limits(variable: str, *bounds: Quantity) -> Iterator[str]:
    """The laboratory's own limits, where a bound is a multiple of one."""
    yield from (f"{variable}_{bound.limit.lower()}" for bound in bounds if bound.limit)
