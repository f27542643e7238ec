"""A row of choices of which one holds: with arrows and Space, by first letter, or with the mouse."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from screener.tui.looks import symbol

GAP = 2
APART = 5
"""Columns before *unknown*, which stands apart from no."""


class Option(NamedTuple):
    """A choice: its value and its words."""

    value: str
    words: str


class _Place(NamedTuple):
    line: int
    column: int
    text: str


class Choice(Widget, can_focus=True):
    """Choices in a row, wrapped where there is no room. ``chosen`` is a value, or empty."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("space", "pick", show=False),
        Binding("enter", "go_on", show=False),
    ]
    DEFAULT_CSS = """
    Choice { height: auto; width: 1fr; background: transparent; }
    Choice > .choice--cursor { text-style: reverse; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"choice--cursor"}
    chosen: reactive[str] = reactive("", layout=False)
    cursor: reactive[int] = reactive(0)

    class Chosen(Message):
        """A choice was made."""

        def __init__(self, choice: "Choice", value: str) -> None:
            super().__init__()
            self.choice, self.value = choice, value

        @property
        def control(self) -> "Choice":
            """The widget that it was made in."""
            return self.choice

    class Done(Message):
        """Enter: go on."""

    def __init__(self, options: tuple[Option, ...], chosen: str = "", *, focusable: bool = True) -> None:
        super().__init__()
        self.options = options
        self.can_focus = focusable
        self.hand_on: Callable[[str], bool] | None = None
        """Where a sign goes that is typed here and begins an input beside; it says whether it took it."""
        self.set_reactive(Choice.chosen, chosen)
        self.set_reactive(Choice.cursor, self._place_of(chosen))

    def _place_of(self, value: str) -> int:
        """Where a value stands; -1 for nothing: a cursor that nobody moved must not choose anything."""
        return next((place for place, one in enumerate(self.options) if one.value == value), -1)

    def watch_chosen(self, value: str) -> None:
        """The cursor stands on what is chosen."""
        self.cursor = self._place_of(value)

    # -- looks --

    def _places(self, width: int) -> list[_Place]:
        places: list[_Place] = []
        line = column = 0
        for option in self.options:
            mark = "•" if option.value == self.chosen else " "
            text = symbol(f"({mark}) {option.words}")
            gap = 0 if column == 0 else APART if option.value == "unknown" else GAP
            if column and column + gap + len(text) > width:
                line, column, gap = line + 1, 0, 0
            places.append(_Place(line, column + gap, text))
            column += gap + len(text)
        return places

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """The lines that the choices need."""
        return self._places(width)[-1].line + 1

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002
        """The columns that the choices need in one line."""
        last = self._places(10_000)[-1]
        return last.column + len(last.text)

    def render(self) -> Content:
        """The choices, the cursor's reversed while the widget has the focus."""
        content = Content("")
        line = column = 0
        # Nothing is chosen and the cursor was not moved: the first mark shows where the keys go.
        shown = max(self.cursor, 0)
        cursor = self.get_visual_style("choice--cursor")
        for place, at in enumerate(self._places(self.content_size.width)):
            if at.line != line:
                content += Content("\n")
                line, column = at.line, 0
            content += Content(" " * (at.column - column))
            word = Content(at.text)
            if self.options[place].value == self.chosen:
                word = word.stylize("bold")
            if self.has_focus and place == shown:
                word = word.stylize(cursor, 0, len(at.text) if self.cursor >= 0 else 3)
            content += word
            column = at.column + len(at.text)
        return content

    # -- keys and mouse --

    def action_move(self, by: int) -> None:
        """Move the cursor along."""
        if self.cursor < 0:
            self.cursor = 0 if by > 0 else len(self.options) - 1
        else:
            self.cursor = (self.cursor + by) % len(self.options)

    def action_pick(self) -> None:
        """Choose what the cursor is on; the chosen one once more takes the choice back."""
        if self.cursor >= 0:
            value = self.options[self.cursor].value
            self._choose("" if value == self.chosen else value)

    def take(self) -> None:
        """Choose what the cursor was moved to, if it was."""
        if self.cursor >= 0 and self.options[self.cursor].value != self.chosen:
            self._choose(self.options[self.cursor].value)

    def action_go_on(self) -> None:
        """Choose what the cursor was moved to, if it was, and go on."""
        self.take()
        self.post_message(self.Done())

    def _choose(self, value: str) -> None:
        self.chosen = value
        self.post_message(self.Chosen(self, value))

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 - Textual asks so
        """Letters and digits are the row's own; Space is bound."""
        return character is not None and character.isprintable() and character != " "

    def on_key(self, event: events.Key) -> None:
        """A first letter chooses; the same letter again goes on to the next choice that it begins."""
        sign = event.character
        if not sign or not sign.isprintable() or sign == " ":
            return
        begun = [
            place for place, one in enumerate(self.options) if one.words.lower().startswith(sign.lower())
        ]
        if self.hand_on is not None and self.hand_on(sign):
            pass
        elif begun:
            after = [place for place in begun if place > self.cursor] if self.chosen else []
            self._choose(self.options[(after or begun)[0]].value)
        else:
            return
        event.stop()
        event.prevent_default()

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for option, at in zip(self.options, self._places(self.content_size.width), strict=True):
            if at.line == offset.y and at.column <= offset.x < at.column + len(at.text):
                self._choose("" if option.value == self.chosen else option.value)
                return
