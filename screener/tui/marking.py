"""Marks on widgets, by which they look different."""

from collections.abc import Iterable

from textual.widget import Widget


def mark(widget: Widget, name: str, on: bool, among: Iterable[Widget]) -> None:
    """Set a class, or take it away, and style anew what looks different by it, which is ``among``. Textual itself would
    style everything in the widget, with each move from one input to the next."""
    if widget.has_class(name) != on:
        widget.set_class(on, name, update=False)
        widget.app.stylesheet.update_nodes(among)
