"""What goes with a field's value: its question, the source document and its date, a comment; or who obtains it."""

from datetime import date
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.message import Message

from screener.tui.widgets.line import Line
from screener.tui.widgets.still import Across, Stack, Text
from screener.tui.widgets.told import Told
from screener.visit.view import Input
from screener.visit.when import plain_day

_KNOWN = ("source", "dated")
_UNKNOWN = ("obtained by", "by")


class Beside(NamedTuple):
    """What stands beside a value: its source and that one's date, or who obtains it by when; a comment."""

    source: str = ""
    dated: str = ""
    comment: str = ""


class About(Stack):
    """The strip under the inputs; it follows the field that has the focus."""

    DEFAULT_CSS = """
    About { height: auto; border-top: solid $panel; }
    About > #about--question { height: auto; max-height: 4; color: $text-muted; }
    About > Horizontal { height: 1; }
    About .about--word { width: auto; padding: 0 1 0 0; }
    About Input { width: 16; margin: 0 2 0 0; }
    About #about--first { width: 1fr; }
    About #about--second { width: 13; }
    About #about--comment { width: 1fr; margin: 0; }
    """

    class Changed(Message):
        """Something was entered beside a field's value: ``handed`` says what."""

        def __init__(self, field: str) -> None:
            super().__init__()
            self.field = field

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self._shown: Input | None = None
        self._filled = Beside()
        """What was last written into the strip."""
        self.handed: dict[str, Beside] = {}
        """What the strip was left with last, by field."""

    def compose(self) -> ComposeResult:
        """The question, and one line of inputs."""
        yield Told(id="about--question")
        with Across():
            yield Told(id="about--word1", classes="about--word")
            yield Line(id="about--first")
            yield Told(id="about--word2", classes="about--word")
            yield Line(id="about--second", placeholder="yyyy-mm-dd")
            yield Text("comment", classes="about--word")
            yield Line(id="about--comment")

    def show(self, shown: Input | None) -> None:
        """Follow a field; none empties the strip."""
        before = self._shown
        if shown == before:
            return
        self._hand_on()
        self._shown = shown
        self.display = shown is not None
        if shown is None:
            return
        entry = shown.entry
        words = _UNKNOWN if entry.unknown else _KNOWN
        question = self.query_one("#about--question", Told)
        asked = shown.field.question
        question.tell(asked if shown.field.since else f"{shown.label}: {asked}")
        # Another's question is the criterion's own words, which stand above; and a label alone asks nothing.
        question.display = shown.field.known and asked != shown.label
        for place, word in enumerate(words, start=1):
            self.query_one(f"#about--word{place}", Told).tell(word)
        stands, wanted = self.stands, Beside(entry.source, entry.dated, entry.comment)
        about = (shown.field.name, entry.unknown)
        other = before is None or (before.field.name, before.entry.unknown) != about
        if other or stands == self._filled:
            self.reset(wanted)
        elif stands == wanted:  # what was typed since is never written over
            self._filled = wanted

    def reset(self, wanted: Beside) -> None:
        """Write something else, whatever stands there."""
        for line, value in zip(self.walk_children(Line), wanted, strict=True):
            if line.value.strip() != value:
                with line.prevent(Line.Changed):
                    line.value = value
        self._filled = self.handed[self.field] = wanted

    def focus_first(self) -> None:
        """Put the cursor into the strip."""
        if self._shown is not None:
            self.screen.set_focus(self.query_one("#about--first", Line))

    def clear(self) -> None:
        """Take away what is typed where the cursor is."""
        for line in self.walk_children(Line):
            if line.has_focus:
                line.value = ""

    @property
    def is_entered(self) -> bool:
        """Whether the cursor is in the strip."""
        return any(text.has_focus for text in self.walk_children(Line))

    @property
    def field(self) -> str:
        """The field that the strip is about; empty where it is about none."""
        return self._shown.field.name if self._shown is not None else ""

    @property
    def stands(self) -> Beside:
        """What stands in the strip; one that is being taken away says what it was left with."""
        lines = [line.value.strip() for line in self.walk_children(Line)]
        return Beside(*lines) if len(lines) == len(Beside._fields) else self.handed.get(self.field, Beside())

    def take(self) -> Beside:
        """What stands in the strip. It is handed on by this, and the strip says no more of it when it is left."""
        stands = self.handed[self.field] = self.stands
        return stands

    def read(self, field: str, beside: Beside, today: date) -> Beside:
        """What was entered beside a field, its date as it is read; the strip shows it so."""
        found = beside._replace(dated=plain_day(beside.dated, today))
        if found != beside and field == self.field and self.stands == beside:
            self.reset(found)
        return found

    def _hand_on(self) -> None:
        if self._shown is not None and self.stands != self.handed[self.field]:
            self.take()
            self.post_message(self.Changed(self.field))

    @on(Line.Blurred)
    def _entered(self, event: Line.Blurred) -> None:
        event.stop()
        self._hand_on()
