"""An event beside a window, in columns: what was answered, and the window that it is asked of."""

from typing import NamedTuple

from screener.engines.compiled.earlier import Earlier
from screener.engines.compiled.expr import Expr
from screener.engines.compiled.settling import PlainAnswer, Settled
from screener.engines.compiled.stretches import Edge
from screener.model.rules import Occurred, Window


class Occurrence(NamedTuple):
    """An event, which people call ``called``, and its ``window``: the ``answer`` of the event, the day of the window's
    ``anchor``, the window's edges, ``first`` and ``last``, its days as they are told, ``bound``, and what is known of
    what lies ``earlier`` than the last occurrence, None beside a window that nothing lies after."""

    leaf: Occurred
    window: Window
    called: str
    answer: Settled
    anchor: Settled
    first: Edge
    last: Edge
    bound: Expr
    earlier: Earlier | None

    @property
    def plain(self) -> PlainAnswer | None:
        """The answers that are days as they are written, where the window goes back, and they are told apart."""
        return self.answer.plain if self.window.direction == "before" else None
