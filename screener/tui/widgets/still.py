"""Widgets that do not scroll. Textual lays the whole screen out once more whenever the size changes of what a widget
shows, in case there is to be a scroll bar: with each answer, as what is shown of it is seldom as long as before."""

from textual.containers import Container, Horizontal, Vertical
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Static


def still() -> Reactive[Size]:
    """How much a widget shows, of which nothing depends: its ``virtual_size``."""
    return Reactive(Size(0, 0), layout=False)


class Text(Static):
    """A text."""

    virtual_size = still()


class Box(Container):
    """A container."""

    virtual_size = still()


class Across(Horizontal):
    """Widgets side by side."""

    virtual_size = still()


class Stack(Vertical):
    """Widgets one below the other."""

    virtual_size = still()
