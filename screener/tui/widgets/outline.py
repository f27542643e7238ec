"""The criteria of a visit with their states: a list where there is room, a strip of symbols where there is not."""

from collections.abc import Sequence
from typing import NamedTuple, Self

from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from screener.tui.looks import COLOURS, symbol
from screener.tui.widgets.still import still

_WORD = 14


class Row(NamedTuple):
    """A line of the outline: id, symbol, the state's word, what it is about."""

    id: str
    symbol: str
    word: str
    about: str


class Outline(OptionList):
    """The list. Moving through it shows the criterion."""

    DEFAULT_CSS = """
    Outline {
        width: 36; height: 1fr; border: solid $secondary 50%; padding: 0; background: $background;
        text-wrap: nowrap; text-overflow: ellipsis; scrollbar-size-vertical: 1;
    }
    Outline:focus { border: solid $primary; }
    """

    def __init__(self, rows: Sequence[Row], word: int = _WORD) -> None:
        """``word`` is how many characters the longest word of a state has."""
        self.rows, self._word, self._is_writing = list(rows), word, False
        super().__init__(*(Option(_line(row, word), id=row.id) for row in rows))
        self.border_title = "Criteria"

    def fill(self, rows: Sequence[Row]) -> None:
        """Other lines."""
        self.rows = list(rows)
        self.set_options(Option(_line(row, self._word), id=row.id) for row in rows)

    def update_rows(self, rows: Sequence[Row]) -> None:
        """Write the lines that changed."""
        changed = [
            place for place, pair in enumerate(zip(self.rows, rows, strict=True)) if pair[0] != pair[1]
        ]
        self.rows = list(rows)
        if not changed:
            return
        self._is_writing = True
        try:
            for place in changed:
                self.replace_option_prompt_at_index(place, _line(self.rows[place], self._word))
        finally:
            self._is_writing = False
        top, width = self.scroll_offset.y, self.size.width
        self.refresh(*(Region(0, place - top, width, 1) for place in changed))

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint anew. Where some lines are written these are told once all are: the list would be painted whole."""
        if self._is_writing:
            return self
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


def _line(row: Row, word: int) -> Content:
    mark = symbol(row.symbol)
    if not row.word:  # what has no state has its room for what it is about
        return Content.assemble((f"{mark} ", ""), (row.id, "bold"), f" {row.about}")
    colour = COLOURS.get(row.word, "")
    return Content.assemble(
        (f"{mark} ", colour),
        (f"{row.id:<5}", "bold"),
        (f"{row.word:<{word}} ", colour),
        row.about,
    )


class Strip(Widget):
    """The strip: one symbol a criterion, the shown one reversed, its id and word behind."""

    DEFAULT_CSS = """
    Strip { display: none; height: auto; max-height: 3; width: 1fr; padding: 0 1; }
    """

    virtual_size = still()

    class Picked(Message):
        """A symbol was clicked on."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self.rows = list(rows)
        self.place = 0

    def update_rows(self, rows: Sequence[Row]) -> None:
        """Show other states."""
        if rows != self.rows:
            before = self._lines()
            self.rows = list(rows)
            self.refresh(layout=self._lines() != before)

    def show(self, place: int) -> None:
        """Mark another criterion as the one that is shown."""
        before = self._lines()
        self.place = place
        self.refresh(layout=self._lines() != before)

    def _lines(self) -> int:
        return self.get_content_height(self.container_size, self.app.size, self.content_size.width)

    def _cells(self) -> list[tuple[str, int]]:
        """The text in pieces, each with the place of its criterion, or -1; the last says which is shown."""
        cells: list[tuple[str, int]] = []
        kind = ""
        for place, row in enumerate(self.rows):
            if row.id[0] != kind and row.word:
                cells.append((f"{'  ' if cells else ''}{row.id[0]} ", -1))
            elif cells:
                cells.append((" ", -1))
            kind = row.id[0] if row.word else ""
            cells.append((symbol(row.symbol) if row.word else row.id, place))
        shown = self.rows[self.place]
        cells.append((f"   {shown.id} {shown.word}" if shown.word else f"   {shown.about}", -1))
        return cells

    def _laid(self, width: int) -> list[list[tuple[str, int]]]:
        """The pieces in lines: none is parted, and none begins a line with the space before it."""
        lines: list[list[tuple[str, int]]] = [[]]
        left = width
        for text, place in self._cells():
            if len(text) > left and lines[-1]:
                lines.append([])
                left, text = width, text.lstrip()
            lines[-1].append((text, place))
            left -= len(text)
        return lines

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The lines that the symbols need."""
        return len(self._laid(max(width, 1)))

    def render(self) -> Content:
        """The symbols in their colours."""
        content = Content("")
        for number, line in enumerate(self._laid(max(self.content_size.width, 1))):
            content += Content("\n") if number else Content("")
            for text, place in line:
                piece = Content(text)
                if place >= 0:
                    piece = piece.stylize(COLOURS.get(self.rows[place].word, ""))
                    if place == self.place:
                        piece = piece.stylize("reverse bold")
                content += piece
        return content

    def on_click(self, event: events.Click) -> None:
        """Go to the criterion whose symbol was clicked on."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        lines, at = self._laid(max(self.content_size.width, 1)), offset.x
        for text, place in lines[offset.y] if offset.y < len(lines) else ():
            if at < len(text):
                if place >= 0:
                    self.post_message(self.Picked(place))
                return
            at -= len(text)
