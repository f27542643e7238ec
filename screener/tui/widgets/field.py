"""One input of a criterion: its label, what it is entered with, and how the entry was read."""

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from screener.model.candidate import Ages
from screener.tui.looks import symbol
from screener.tui.marking import mark
from screener.tui.widgets.choice import Choice
from screener.tui.widgets.line import Line
from screener.tui.widgets.lists import cut
from screener.tui.widgets.still import Across, Box, Stack, Text
from screener.tui.widgets.told import Told
from screener.visit.choosing import Option
from screener.visit.entries import (
    Entry,
    choices,
    chosen,
    half_typed,
    is_answered,
    other_spellings,
    read_entry,
)
from screener.visit.view import Input
from screener.visit.when import echo

_LABEL, _SLIM_LABEL = 26, 18
"""Characters of a label's line, and of one where columns are few."""
_SLIM = 72
"""Columns below which they are."""
_LINE = 15
"""Characters of a date's input."""
_SOURCE = 60
"""Characters of a source that a note has room for: what is asked is not to be pushed off the screen."""
_UNKNOWN = Option("unknown", "unknown")


class Stands(NamedTuple):
    """What stands in a row's controls: the choice that is chosen, what is typed. One of the two at most."""

    chosen: str
    typed: str

    @property
    def value(self) -> tuple[str, bool]:
        """The entry's text, and whether it is one that is not known."""
        unknown = not self.typed and self.chosen == _UNKNOWN.value
        return ("" if unknown else self.typed or self.chosen), unknown


class Echo(NamedTuple):
    """A day that was read by the order that the site states: as year-month-day, and with its month as a word."""

    text: str
    day: str


class FieldRow(Across):
    """A field's row. It says what is typed and chosen; what that means is said to it with :meth:`show`."""

    DEFAULT_CSS = """
    FieldRow { height: auto; width: 1fr; }
    FieldRow > .field--label { width: 29; padding: 0 1 0 0; }
    FieldRow > .field--right { width: 1fr; height: auto; layout: vertical; }
    FieldRow .field--control { width: 1fr; height: auto; max-width: 48; }
    FieldRow .field--control.-typed { width: auto; height: 1; }
    FieldRow .field--note { width: 1fr; height: auto; color: $text-muted; }
    FieldRow.-remarked .field--note { color: $text-warning; }
    FieldRow.-refused .field--note { color: $text-error; }
    FieldRow.-entered > .field--label { text-style: bold; color: $text-primary; }
    FieldRow .field--line { height: 1; width: auto; }
    FieldRow .field--on { width: 9; }
    FieldRow Line { width: 16; }
    FieldRow Line.-long { width: 30; }
    FieldRow Choice.-alone { width: 15; padding: 0 2; }
    """

    class Typed(Message):
        """Something else stands in the row, not accepted yet: hear the row, for more may have come since."""

        def __init__(self, row: "FieldRow") -> None:
            super().__init__()
            self.row = row

    class Accepted(Message):
        """Something was chosen, or the row was left with Tab or the mouse: ``row.handed`` says with what, and goes
        on saying so when the row is gone. ``chosen`` says that it was chosen on purpose, be it the same again."""

        def __init__(self, row: "FieldRow", *, chosen: bool = False) -> None:
            super().__init__()
            self.row, self.chosen = row, chosen

    def __init__(self, shown: Input) -> None:
        # Beside a row of choices there is no room for a note.
        super().__init__(classes="" if choices(shown.field) else "-typed")
        self.shown = shown
        self.handed = self._wanted(shown.entry)
        """What the row was left with last."""
        self._echo = Echo("", "")
        self._changes = self._heard = 0
        """How often the controls changed, and how much of that is known to whoever writes into them."""

    @property
    def name_of(self) -> str:
        """The field's name."""
        return self.shown.field.name

    def compose(self) -> ComposeResult:
        """Label, control and note; an input that does not apply has no control."""
        yield Told(classes="field--label")
        with Box(classes="field--right"):
            if not self.shown.spared:
                typed = " -typed" if self.has_class("-typed") else ""
                kind = Stack if self.shown.field.kind == "event" else Across
                with kind(classes=f"field--control{typed}"):
                    yield from self._controls()
            yield Told(classes="field--note")

    def _controls(self) -> Iterator[Widget]:
        field, entry = self.shown.field, self.shown.entry
        listed = choices(field)
        if field.kind == "event":
            choice = Choice(self._options(), self._chosen(entry))
            choice.hand_on, choice.hand_over = self._begin_date, self._begin_text
            yield choice
            yield Across(
                Text("since" if field.since else "last on", classes="field--on"),
                self._input(self._typed(entry)),
                classes="field--line",
            )
        elif listed:
            choice = Choice(self._options(), self._chosen(entry))
            choice.set_reactive(Choice.typed, self._typed(entry).strip())
            yield choice
        else:
            yield self._input(self._typed(entry), "-long" if field.kind == "category" else "")
            yield Choice((_UNKNOWN,), self._chosen(entry), focusable=False, classes="-alone")

    def _options(self) -> tuple[Option, ...]:
        field = self.shown.field
        return (*(Option(one, one, other_spellings(field, one)) for one in choices(field)), _UNKNOWN)

    def _input(self, text: str, classes: str = "") -> Line:
        dated = "yyyy-mm-dd" if self.shown.field.kind in ("date", "event") else ""
        # Two values are none: "4" over "200 G/L" is no 4200.
        return Line(text, placeholder=dated, classes=classes, joins=" ⏎ ")

    def on_mount(self) -> None:
        """Write label and note; be told of every change as it happens."""
        self.show(self.shown)
        for choice in self.walk_children(Choice):
            self.watch(choice, "chosen", self._changed, init=False)
            self.watch(choice, "typed", self._changed, init=False)
        for line in self.walk_children(Line):
            self.watch(line, "value", self._changed, init=False)

    def _changed(self) -> None:
        self._changes += 1

    # -- what is shown --

    def show(self, shown: Input) -> None:
        """Show how the entry was read; and an entry that was changed elsewhere.

        What was typed since is never written over: what is shown here may be older than it.
        """
        self.shown = shown
        self._hear_day()
        pointer = "▸ " if shown.waited else "  "
        self.query_one(".field--label", Told).tell(symbol(pointer) + self._hanging(shown.label))
        note = self.query_one(".field--note", Told)
        told = self._note()
        note.tell(symbol(told))
        note.display = bool(told)
        mark(self, "-refused", shown.refused, among=(note,))
        mark(self, "-remarked", bool(shown.remark), among=(note,))
        if self._heard == self._changes:
            self._fill(self._wanted(shown.entry))

    def _hear_day(self) -> None:
        """Know how a day is taken that is typed, which stands there as year-month-day once it is."""
        typed = self.stands.typed
        if day := echo(typed):
            self._echo = Echo(half_typed(self.shown.field, Entry(typed)).text, day)

    def _note(self) -> str:
        shown = self.shown
        if shown.spared:
            return f"– not asked ({shown.spared})"
        text = shown.entry.text.strip()
        # In a birth date's place the log keeps ages, for which there is no room in the line.
        told = shown.shown if shown.shown != text or len(text) > _LINE else ""
        carried = f"carried over, {shown.carried}" if shown.carried else ""
        if shown.unconfirmed:
            carried += ": does not count until Enter confirms it"
        if (
            shown.refused
        ):  # what the file's row has was, and what is carried over can be confirmed all the same
            return " · ".join(part for part in (told, carried) if part)
        if shown.entry.unknown and told:
            return f"{told} · {shown.remark}" if shown.remark else told
        spoken = f"= {self._echo.day}" if self._echo.day and self._echo.text == text else ""
        parts = [shown.hint if not is_answered(shown.entry) or shown.field.kind == "quantity" else "", ""]
        if told and shown.field.kind in ("quantity", "date", "event"):
            echoed = shown.field.kind == "quantity" and told[:1] not in "<>"
            parts = [f"= {told}" if echoed else told]
        parts.append(spoken)
        if shown.entry.source.strip():
            dated = f", {shown.entry.dated}" if shown.entry.dated else ""
            # All of a long one stands in the strip below, and in the report.
            parts.append(f"from {cut(shown.entry.source, _SOURCE).plain}{dated}")
        if shown.remark:
            parts.append(shown.remark)
        parts.append(carried)
        if shown.also and is_answered(shown.entry):
            parts.append(f"also for {', '.join(shown.also)}")
        return " · ".join(part for part in parts if part)

    def _wanted(self, entry: Entry) -> "Stands":
        return Stands(self._chosen(entry), self._typed(entry).strip())

    def _fill(self, wanted: "Stands", *, anyway: bool = False) -> None:
        stands = self.stands
        # What was typed otherwise, “yes” typed out or “6.” on its way, stays as it is.
        says, unknown = stands.value
        as_read = half_typed(self.shown.field, Entry(says, unknown=unknown))
        if stands != wanted and (anyway or self._wanted(as_read) != wanted):
            for choice in self.walk_children(Choice):
                choice.chosen = wanted.chosen
                choice.typed = "" if self.walk_children(Line) else wanted.typed
            for text in self.walk_children(Line):
                with text.prevent(Line.Changed):
                    text.value = wanted.typed
        self._heard = self._changes

    def _chosen(self, entry: Entry) -> str:
        return "unknown" if entry.unknown else chosen(self.shown.field, entry.text)

    def _typed(self, entry: Entry) -> str:
        """What stands in the text input: nothing where a choice says it all."""
        return "" if entry.unknown or chosen(self.shown.field, entry.text) else entry.text

    def focus_control(self) -> bool:
        """Put the cursor where the field is entered; False where it is not asked."""
        for control in (*self.walk_children(Choice), *self.walk_children(Line)):
            if control.can_focus:
                came = not self.has_focus_within
                # At once: what is typed next must not go to the field before.
                self.screen.set_focus(control)
                if isinstance(control, Line) and self._is_replaced(came):
                    control.select_all()
                return True
        return False

    def _is_replaced(self, came: bool) -> bool:
        """Whether what is typed next replaces what stands in the line: the ages that stand for a birth date, and what
        was refused, to whoever comes to it again; who stays at it may correct a sign."""
        ages = isinstance(read_entry(self.shown.field, self.shown.entry), Ages)
        return ages or (came and self.shown.refused)

    # -- what is entered --

    @property
    def stands(self) -> "Stands":
        """What stands in the controls; a row whose controls are being taken away says what it was left with."""
        controls: list[Choice | Line] = [*self.walk_children(Choice), *self.walk_children(Line)]
        if not controls:
            return self.handed
        chosen = next((one.chosen for one in controls if isinstance(one, Choice)), "")
        texts = (one.value.strip() if isinstance(one, Line) else one.typed for one in controls)
        typed = next((text for text in texts if text), "")
        return Stands("" if typed else chosen, typed)

    def hear(self) -> "Stands":
        """What stands in the controls, for somebody who then shows what comes of it."""
        self._heard = self._changes
        return self.stands

    def clear(self) -> bool:
        """Take away what is typed; False where nothing is."""
        typed = self.stands.typed
        for line in self.walk_children(Line):
            line.value = ""
        for choice in self.walk_children(Choice):
            choice.clear()
        return bool(typed)

    def pick(self) -> None:
        """Take the choice that the arrows were moved to."""
        for choice in self.walk_children(Choice):
            choice.take()

    def take(self) -> "Stands":
        """What stands in the controls. It is handed on by this, and the row says no more of it when it is left."""
        self.handed = self.hear()
        return self.handed

    def reset(self, entry: Entry) -> None:
        """Show an entry whatever stands in the controls."""
        self._hear_day()
        self.shown = self.shown._replace(entry=entry)
        self.handed = self._wanted(entry)
        self._fill(self.handed, anyway=True)

    def _hand_on(self, *, chosen: bool = False) -> None:
        stands = self.stands
        if stands != self.handed or (chosen and self.shown.carried):
            self.handed = stands
            self.post_message(self.Accepted(self, chosen=chosen))

    @on(Line.Changed)
    def _typing(self, event: Line.Changed) -> None:
        event.stop()
        if event.value.strip():
            for choice in self.walk_children(Choice):
                choice.chosen = ""
        self.post_message(self.Typed(self))

    @on(Choice.Typing)
    def _choosing(self, event: Choice.Typing) -> None:
        event.stop()
        self._clear_lines()
        self.post_message(self.Typed(self))

    @on(Line.Blurred)
    @on(Choice.Left)
    def _left(self, event: Line.Blurred | Choice.Left) -> None:
        event.stop()
        self._hand_on()

    @on(Choice.Chosen)
    def _picked(self, event: Choice.Chosen) -> None:
        event.stop()
        if event.choice.chosen:
            self._clear_lines()
        self._hand_on(chosen=bool(event.choice.chosen))

    def _clear_lines(self) -> None:
        for text in self.walk_children(Line):
            with text.prevent(Line.Changed):
                text.value = ""

    def _begin_date(self, sign: str) -> bool:
        """A digit typed on an event's choices begins its date, at once: the next sign comes soon, and is taken here
        too where it was under way to the choices already."""
        if self.screen.focused is not self.query_one(Line) and not sign.isdecimal():
            return False
        self._begin_text(sign)
        return True

    def _begin_text(self, typed: str) -> None:
        """What was typed on the choices and is none of them goes into the line."""
        text = self.query_one(Line)
        if self.screen.focused is not text:
            self.screen.set_focus(text)
            text.value = ""
        text.value += typed
        text.cursor_position = len(text.value)

    def on_descendant_focus(self) -> None:
        """The label shows where the cursor is, by a class: ``:focus-within`` styles no child anew."""
        self._mark_entered(True)

    def on_descendant_blur(self) -> None:
        """The cursor went elsewhere, or to another control of the row."""
        self._mark_entered(self.has_focus_within)

    def _mark_entered(self, entered: bool) -> None:
        mark(self, "-entered", entered, among=self.query(".field--label"))

    def on_click(self, event: events.Click) -> None:
        """A click on the label goes to the control."""
        if isinstance(event.widget, Static) and not event.widget.has_class("field--note"):
            self.focus_control()

    def _hanging(self, label: str) -> str:
        """A label whose further lines stand under its first word."""
        room = _LABEL if self.app.size.width >= _SLIM else _SLIM_LABEL
        lines = textwrap.wrap(label, room, break_on_hyphens=False) or [label]
        return "\n  ".join(lines)
