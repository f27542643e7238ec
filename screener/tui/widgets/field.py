"""One input of a criterion: its label, what it is entered with, and how the entry was read."""

import textwrap
from collections.abc import Iterator

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from screener.tui.looks import symbol
from screener.tui.widgets.choice import Choice, Option
from screener.tui.widgets.line import Line
from screener.tui.widgets.told import Told
from screener.visit.entries import Entry, choices, chosen, is_answered
from screener.visit.view import Input

_LABEL = 26
"""Characters of a label's line."""
_UNKNOWN = Option("unknown", "unknown")


class FieldRow(Horizontal):
    """A field's row. It says what is typed and chosen; what that means is said to it with :meth:`show`."""

    DEFAULT_CSS = """
    FieldRow { height: auto; width: 1fr; }
    FieldRow > .field--label { width: 29; padding: 0 1 0 0; }
    FieldRow > .field--right { width: 1fr; height: auto; layout: vertical; }
    FieldRow .field--control { width: 1fr; height: auto; max-width: 48; }
    FieldRow .field--control.-typed { width: auto; }
    FieldRow .field--note { width: 1fr; height: auto; color: $text-muted; }
    FieldRow.-refused .field--note { color: $text-error; }
    FieldRow:focus-within > .field--label { text-style: bold; color: $text-primary; }
    FieldRow .field--line { height: auto; width: auto; }
    FieldRow .field--on { width: 9; }
    FieldRow Line { width: 16; }
    FieldRow Line.-long { width: 30; }
    FieldRow Choice.-alone { width: 15; padding: 0 2; }
    """

    class Typed(Message):
        """What stands in the input now, before it is accepted."""

        def __init__(self, row: "FieldRow", entry: Entry) -> None:
            super().__init__()
            self.row, self.entry = row, entry

    class Accepted(Typed):
        """An entry that was finished: chosen, or left with Enter, Tab or the mouse. ``confirm`` says that it was
        meant, and not only passed by: a value carried over is thereby confirmed."""

        def __init__(self, row: "FieldRow", entry: Entry, *, confirm: bool = False) -> None:
            super().__init__(row, entry)
            self.confirm = confirm

    def __init__(self, shown: Input) -> None:
        super().__init__()
        self.shown = shown
        self._filling = False

    @property
    def name_of(self) -> str:
        """The field's name."""
        return self.shown.field.name

    def compose(self) -> ComposeResult:
        """Label, control and note; an input that does not apply has no control."""
        yield Told(classes="field--label")
        with Container(classes="field--right"):
            if not self.shown.spared:
                typed = "" if choices(self.shown.field) else " -typed"
                kind = Vertical if self.shown.field.kind == "event" else Horizontal
                with kind(classes=f"field--control{typed}"):
                    yield from self._controls()
            yield Told(classes="field--note")

    def _controls(self) -> Iterator[Widget]:
        field, entry = self.shown.field, self.shown.entry
        listed = choices(field)
        if field.kind == "event":
            choice = Choice((*(Option(one, one) for one in listed), _UNKNOWN), self._chosen(entry))
            choice.hand_on = self._begin_date
            yield choice
            yield Horizontal(
                Static("last on", classes="field--on"), self._input(self._typed(entry)), classes="field--line"
            )
        elif listed:
            yield Choice((*(Option(one, one) for one in listed), _UNKNOWN), self._chosen(entry))
        else:
            text = self._input(self._typed(entry))
            text.set_class(field.kind == "category", "-long")
            yield text
            alone = Choice((_UNKNOWN,), self._chosen(entry), focusable=False)
            alone.add_class("-alone")
            yield alone

    def _input(self, text: str) -> Line:
        return Line(text, placeholder="yyyy-mm-dd" if self.shown.field.kind in ("date", "event") else "")

    def on_mount(self) -> None:
        """Write label and note."""
        self.show(self.shown)

    # -- what is shown --

    def show(self, shown: Input) -> None:
        """Show an entry that was changed elsewhere, and how the entry was read."""
        self.shown = shown
        mark = "▸ " if shown.waited else "  "
        self.query_one(".field--label", Told).tell(symbol(mark) + _hanging(shown.label))
        note = self.query_one(".field--note", Told)
        told = self._note()
        note.tell(symbol(told))
        note.display = bool(told)
        self.set_class(shown.refused, "-refused")
        self._filling = True
        try:
            for choice in self.query(Choice):
                value = self._chosen(shown.entry)
                if choice.chosen != value:
                    choice.chosen = value
            for text in self.query(Line):
                wanted = self._typed(shown.entry)
                if text.value.strip() != wanted.strip() and not (text.has_focus and not wanted):
                    with text.prevent(Line.Changed):
                        text.value = wanted
        finally:
            self._filling = False

    def _note(self) -> str:
        shown = self.shown
        if shown.spared:
            return f"– not asked ({shown.spared})"
        told = shown.shown if shown.shown != shown.entry.text.strip() else ""
        if shown.refused or (shown.entry.unknown and told):
            return told
        parts = [shown.hint if not is_answered(shown.entry) or shown.field.kind == "quantity" else "", ""]
        if told and shown.field.kind in ("quantity", "date", "event"):
            parts = [f"= {told}" if shown.field.kind == "quantity" else told]
        if shown.entry.source.strip():
            dated = f", {shown.entry.dated}" if shown.entry.dated else ""
            parts.append(f"from {shown.entry.source}{dated}")
        if shown.carried:
            parts.append(f"{shown.carried}: Enter confirms it")
        if shown.also and is_answered(shown.entry):
            parts.append(f"also for {', '.join(shown.also)}")
        return " · ".join(part for part in parts if part)

    def _chosen(self, entry: Entry) -> str:
        return "unknown" if entry.unknown else chosen(self.shown.field, entry.text)

    def _typed(self, entry: Entry) -> str:
        """What stands in the text input: nothing where a choice says it all."""
        return "" if entry.unknown or chosen(self.shown.field, entry.text) else entry.text

    def focus_control(self) -> bool:
        """Put the cursor where the field is entered; False where it is not asked."""
        for control in (*self.query(Choice), *self.query(Line)):
            if control.can_focus:
                # At once: what is typed next must not go to the field before.
                self.screen.set_focus(control)
                return True
        return False

    # -- what is entered --

    def entry_now(self) -> Entry:
        """The entry as the controls show it."""
        entry = self.shown.entry
        choice = next(iter(self.query(Choice)), None)
        text = next(iter(self.query(Line)), None)
        typed = text.value if text is not None else ""
        if typed.strip():
            kept = Entry(comment=entry.comment) if entry.unknown else entry
            return kept._replace(text=typed, unknown=False)
        value = choice.chosen if choice is not None else ""
        # What goes with a value is not what goes with its absence: a source, or who obtains it.
        kept = entry if entry.unknown == (value == "unknown") else Entry(comment=entry.comment)
        if value == "unknown":
            return kept._replace(text="", unknown=True)
        return kept._replace(text=value, unknown=False)

    def not_known(self) -> Entry:
        """The entry that says that the value is not known; where it says so already, the blank one."""
        entry = self.shown.entry
        return Entry(comment=entry.comment, unknown=not entry.unknown)

    def pick(self) -> None:
        """Take the choice that the arrows were moved to."""
        for choice in self.query(Choice):
            choice.take()

    def _accept(self, entry: Entry, *, confirm: bool = False) -> None:
        self.post_message(self.Accepted(self, entry, confirm=confirm))

    def reset(self, entry: Entry) -> None:
        """Show an entry whatever stands in the inputs."""
        self.shown = self.shown._replace(entry=entry)
        for choice in self.query(Choice):
            choice.chosen = self._chosen(entry)
        for text in self.query(Line):
            with text.prevent(Line.Changed):
                text.value = self._typed(entry)

    @on(Line.Changed)
    def _typing(self, event: Line.Changed) -> None:
        event.stop()
        if self._filling:
            return
        if event.value.strip():
            for choice in self.query(Choice):
                with choice.prevent(Choice.Chosen):
                    choice.chosen = ""
        self.post_message(self.Typed(self, self.entry_now()))

    @on(Line.Blurred)
    def _left(self, event: Line.Blurred) -> None:
        event.stop()
        if self.is_attached:
            self._accept(self.entry_now())

    @on(Choice.Chosen)
    def _picked(self, event: Choice.Chosen) -> None:
        event.stop()
        for text in self.query(Line):
            with text.prevent(Line.Changed):
                text.value = ""
        self._accept(self.entry_now())

    def _begin_date(self, sign: str) -> None:
        """A digit typed on an event's choices begins its date. At once: the next digit comes soon."""
        text = self.query_one(Line)
        if self.screen.focused is not text:
            self.screen.set_focus(text)
            text.value = ""
        text.value += sign
        text.cursor_position = len(text.value)

    def on_click(self, event: events.Click) -> None:
        """A click on the label goes to the control."""
        if isinstance(event.widget, Static) and not event.widget.has_class("field--note"):
            self.focus_control()


def _hanging(label: str) -> str:
    """A label whose further lines stand under its first word."""
    lines = textwrap.wrap(label, _LABEL, break_on_hyphens=False) or [label]
    return "\n  ".join(lines)
