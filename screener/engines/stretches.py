"""Windows in words."""

from datetime import date

from screener.engines.sentences import stretch_text
from screener.model.rules import Window
from screener.model.stretches import BEGINNING, END, Stretch


def window_text(window: Window) -> str:
    """A window in words, its anchor aside: ``within 1 year before``."""
    less = "less than" if window.strict else "within"
    far = f"{less} {window.far}" if window.far else "any time"
    near = f", {window.near} or more" if window.near else ""
    if window.strict and window.far is None:
        near = f", more than {window.near}"
    return f"{far}{near} {window.direction}"


def days_text(window: Window, anchor: date, stretch: Stretch) -> str:
    """The window's days; of hours or minutes, these."""
    if stretch.first.on is None or stretch.last.on is None:
        return f"the time {window_text(window)} {anchor}"
    first = None if stretch.first is BEGINNING else stretch.first.on
    return stretch_text(first, None if stretch.last is END else stretch.last.on)
