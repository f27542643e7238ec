"""What is told in passing, in a corner of the screen: how much there is room for."""

from screener.reports.text import wrap
from screener.tui.widgets.top import LEAST_HEIGHT

_WIDEST = 60
_FRAME = 3
"""Columns of the corner's box that hold no text: its mark, and what is left free on both sides."""
_TAKEN = 11
"""Lines that it may not lie over: of a visit the verdict and the decision below, the line above."""


def fits_in_passing(message: str, title: str, size: tuple[int, int]) -> bool:
    """Whether a message is on the screen whole, of so many columns and lines, beside what it may not lie over."""
    columns, lines = size
    width = min(columns // 2, _WIDEST) - _FRAME
    needed = sum(len(wrap(line, width)) or 1 for line in message.splitlines()) if width > 0 else 0
    return needed + bool(title) <= max(lines, LEAST_HEIGHT) - _TAKEN
