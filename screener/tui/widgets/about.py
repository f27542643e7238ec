"""What goes with a field's value: its question, the source document and its date, a comment; or who obtains it."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from screener.tui.widgets.line import Line
from screener.visit.entries import Entry
from screener.visit.view import Input

_KNOWN = ("source", "dated")
_UNKNOWN = ("obtained by", "until")


class About(Vertical):
    """The strip under the inputs; it follows the field that has the focus."""

    DEFAULT_CSS = """
    About { height: auto; border-top: solid $panel; }
    About.-empty { display: none; }
    About > #about--question { height: auto; max-height: 2; color: $text-muted; }
    About > Horizontal { height: 1; }
    About .about--word { width: auto; padding: 0 1 0 0; }
    About Input { width: 16; margin: 0 2 0 0; }
    About #about--first { width: 1fr; }
    About #about--second { width: 13; }
    About #about--comment { width: 1fr; margin: 0; }
    """

    class Changed(Message):
        """Something was entered beside a value."""

        def __init__(self, field: str, entry: Entry) -> None:
            super().__init__()
            self.field, self.entry = field, entry

    def __init__(self) -> None:
        super().__init__(classes="-empty")
        self._shown: Input | None = None

    def compose(self) -> ComposeResult:
        """The question, and one line of inputs."""
        yield Static("", id="about--question", markup=False)
        with Horizontal():
            yield Static(_KNOWN[0], id="about--word1", classes="about--word")
            yield Line(id="about--first")
            yield Static(_KNOWN[1], id="about--word2", classes="about--word")
            yield Line(id="about--second", placeholder="yyyy-mm-dd")
            yield Static("comment", classes="about--word")
            yield Line(id="about--comment")

    def show(self, shown: Input | None) -> None:
        """Follow a field; none empties the strip."""
        if shown == self._shown:
            return
        self._shown = shown
        self.set_class(shown is None, "-empty")
        if shown is None:
            return
        entry = shown.entry
        words = _UNKNOWN if entry.unknown else _KNOWN
        values = (entry.source, entry.dated)
        question = self.query_one("#about--question", Static)
        question.update(f"{shown.label}: {shown.field.question}")
        question.display = (
            shown.field.known
        )  # another's question is the criterion's own words, which stand above
        for place, (word, value) in enumerate(zip(words, values, strict=True), start=1):
            self.query_one(f"#about--word{place}", Static).update(word)
            self._fill(f"#about--{'first' if place == 1 else 'second'}", value)
        self._fill("#about--comment", entry.comment)

    def _fill(self, selector: str, value: str) -> None:
        text = self.query_one(selector, Line)
        if not text.has_focus and text.value != value:
            with text.prevent(Line.Changed):
                text.value = value

    def focus_first(self) -> None:
        """Put the cursor into the strip."""
        if self._shown is not None:
            self.screen.set_focus(self.query_one("#about--first", Line))

    @property
    def is_entered(self) -> bool:
        """Whether the cursor is in the strip."""
        return any(text.has_focus for text in self.query(Line))

    @property
    def field(self) -> str:
        """The field that the strip is about; empty where it is about none."""
        return self._shown.field.name if self._shown is not None else ""

    def entry_now(self) -> Entry | None:
        """The field's entry as the strip shows it; None where it is about none."""
        if self._shown is None:
            return None
        first, second, comment = (
            self.query_one(selector, Line).value.strip()
            for selector in ("#about--first", "#about--second", "#about--comment")
        )
        return self._shown.entry._replace(source=first, dated=second, comment=comment)

    @on(Line.Blurred)
    def _entered(self, event: Line.Blurred) -> None:
        event.stop()
        entry = self.entry_now()
        if self._shown is not None and entry is not None and self.is_attached and entry != self._shown.entry:
            self.post_message(self.Changed(self._shown.field.name, entry))
