"""A list and a table whose keys stand in the footer; what fits into a cell."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import DataTable, OptionList

from screener.tui.looks import symbol


class Choices(OptionList):
    """A list of lines to open."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open", key_display="Enter")]


class Lines(DataTable[str | Content]):
    """A table of rows to open."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select_cursor", "Open", key_display="Enter")]


def cut(text: str, room: int, *, its_end: bool = False) -> Content:
    """A text as it is, brackets too, which a table would take for markup."""
    mark = symbol("…")
    if len(text) <= room:
        return Content(text)
    kept = room - len(mark)
    return Content(mark + text[-kept:] if its_end else text[:kept].rstrip(" ,") + mark)
