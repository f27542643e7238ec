"""A list and a table whose keys stand in the footer, what to look for in a table; what fits into a cell."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import DataTable, OptionList

from screener.tui.looks import symbol
from screener.tui.widgets.line import Line


class Choices(OptionList):
    """A list of lines to open."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Open", key_display="Enter")]


class Lines(DataTable[str | Content]):
    """A table of rows to open. Home and End are the first row and the last."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", "Open", key_display="Enter"),
        Binding("home", "scroll_top", "First row", show=False),
        Binding("end", "scroll_bottom", "Last row", show=False),
    ]

    @property
    def place(self) -> int:
        """The row of the cursor; the first of a table without rows, whose cursor may lie before it."""
        return max(self.cursor_row, 0)

    def stay(self, names: Sequence[object], name: object, place: int) -> None:
        """The cursor on the row of that name, wherever it is by now; where it is gone, on the place that it had."""
        if names:
            self.move_cursor(row=names.index(name) if name in names else min(place, len(names) - 1))


class Search(Line):
    """What to look for in a screen's table, hidden until somebody looks for something."""

    def on_mount(self) -> None:
        """Nothing is looked for."""
        self.display = False

    def begin(self) -> None:
        """Show it, to be typed into."""
        self.display = True
        self.focus()

    def end(self) -> bool:
        """Look for nothing any more; False where nothing was looked for."""
        was_open = self.display
        if was_open:
            self.value = ""
            self.display = False
            self.to_table()
        return was_open

    @on(Line.Submitted)
    def to_table(self) -> None:
        """To the rows that were found."""
        self.screen.query_one(Lines).focus()


def cut(text: str, room: int, *, its_end: bool = False) -> Content:
    """A text as it is, brackets too, which a table would take for markup."""
    mark = symbol("…")
    if len(text) <= room:
        return Content(text)
    kept = room - len(mark)
    return Content(mark + text[-kept:] if its_end else text[:kept].rstrip(" ,") + mark)
