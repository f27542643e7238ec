"""A candidate of a file: every criterion with its reasons, and what of the row was refused; to go on as a visit."""

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from screener.tui.screens.report import coloured
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.top import TopBar
from screener.visit.batch import Batch, BatchRow

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp


class RowScreen(Screen[None]):
    """The report on a row of a file."""

    app: "ScreenerApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n", "visit", "Open as a visit", tooltip="A visit with the row's values, to go on and to save"
        ),
        Binding("f1", "app.help", "Help", key_display="f1", priority=True),
        Binding("escape", "dismiss", "Back"),
    ]

    def __init__(self, path: Path, name: str, batch: Batch, row: BatchRow) -> None:
        super().__init__()
        self.path, self.trial_name, self.judged, self.row = path, name, batch, row

    def compose(self) -> ComposeResult:
        """The report, to be scrolled."""
        yield TopBar(f"{self.trial_name}  {self.row.verdict.id}", f"row {self.row.verdict.row} of the file")
        with VerticalScroll(id="report--page"):
            yield Static("", id="report--text")
        yield Keys()

    def on_mount(self) -> None:
        """The arrow keys scroll at once."""
        self.query_one("#report--page").focus()

    def on_resize(self) -> None:
        """The lines as long as there is room for."""
        text = self.judged.report(self.row, max(self.size.width - 6, 40))
        self.query_one("#report--text", Static).update(coloured(text))

    def action_visit(self) -> None:
        """Go on with the row's values as a visit."""
        from screener.tui.screens.opening import visit_of_row

        visit_of_row(self.app, self.path, self.judged, self.row)
