"""A row of choices of which one holds: with arrows and Space, by typing it or its first letter, or with the mouse."""

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
from screener.tui.widgets.still import still
from screener.visit.choosing import Option, begins_anew, begun, is_numbered, is_stray, leads_on, meant

GAP = 2
APART = 5
"""Columns before *unknown*, which stands apart from no."""


class _Place(NamedTuple):
    line: int
    column: int
    text: str


class Choice(Widget, can_focus=True):
    """Choices in a row, wrapped where there is no room. ``chosen`` is a value, or empty; ``typed`` is what was typed
    and is none of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("space", "pick", show=False),
        Binding("enter", "go_on", show=False),
        Binding("backspace", "shorten", show=False),
    ]
    DEFAULT_CSS = """
    Choice { height: auto; width: 1fr; background: transparent; }
    """
    virtual_size = still()
    chosen: reactive[str] = reactive("", layout=False)
    typed: reactive[str] = reactive("", layout=False)
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

    class Typing(Message):
        """Something else is typed, and more may come."""

    class Left(Message):
        """The cursor went elsewhere."""

    class Done(Message):
        """Enter: go on."""

    def __init__(
        self, options: tuple[Option, ...], chosen: str = "", *, focusable: bool = True, classes: str = ""
    ) -> None:
        super().__init__(classes=classes)
        self.options = options
        self.can_focus = focusable
        self.hand_on: Callable[[str], bool] | None = None
        """Where a sign goes that is typed here and begins an input beside; it says whether it took it."""
        self.hand_over: Callable[[str], None] | None = None
        """Where all goes that was typed here and is none of the choices."""
        self._said = ""
        """What was typed since the cursor came or a choice was made."""
        self._strayed = False
        """Whether it was said that something typed begins no choice, since the cursor came."""
        self.set_reactive(Choice.chosen, chosen)
        self.set_reactive(Choice.cursor, self._place_of(chosen))

    def _place_of(self, value: str) -> int:
        """Where a value stands; -1 for nothing: a cursor that nobody moved must not choose anything."""
        return next((place for place, one in enumerate(self.options) if one.value == value), -1)

    def watch_chosen(self, value: str) -> None:
        """The cursor stands on what is chosen."""
        self.cursor = self._place_of(value)
        if value:
            self.typed = ""

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
        for place, at in enumerate(self._places(self.content_size.width)):
            if at.line != line:
                content += Content("\n")
                line, column = at.line, 0
            content += Content(" " * (at.column - column))
            word = Content(at.text)
            if self.options[place].value == self.chosen:
                word = word.stylize("bold")
            if self.has_focus and place == shown:
                word = word.stylize("reverse", 0, len(at.text) if self.cursor >= 0 else 3)
            content += word
            column = at.column + len(at.text)
        return content

    # -- keys and mouse --

    def action_move(self, by: int) -> None:
        """Move the cursor along."""
        self._said = ""
        if self.cursor < 0:
            self.cursor = 0 if by > 0 else len(self.options) - 1
        else:
            self.cursor = (self.cursor + by) % len(self.options)

    def action_pick(self) -> None:
        """Choose what the cursor is on; the chosen one once more takes the choice back. Where it was not moved yet it
        moves onto the first choice, as with an arrow. Between two words that are being typed it is their space."""
        if self._said and leads_on(self.options, f"{self._said} "):
            self._show(f"{self._said} ")
        elif self.cursor < 0:
            self.action_move(1)
        else:
            value = self.options[self.cursor].value
            self._choose("" if value == self.chosen else value)

    def take(self) -> None:
        """Choose what the cursor was moved to, if it was; what is typed next begins anew."""
        self._said = ""
        if self.cursor >= 0 and self.options[self.cursor].value != self.chosen:
            self._choose(self.options[self.cursor].value)

    def action_go_on(self) -> None:
        """Choose what the cursor was moved to, if it was, and go on."""
        self.take()
        self.post_message(self.Done())

    def action_shorten(self) -> None:
        """Take the last sign back that was typed."""
        if self._said or self.typed:
            self._show((self._said or self.typed)[:-1])

    def clear(self) -> None:
        """Take away what was typed and is none of the choices."""
        self._said = ""
        if self.typed:
            self._show("")

    def _choose(self, value: str) -> None:
        self._said = ""
        self.chosen, self.typed = value, ""
        self.post_message(self.Chosen(self, value))

    def check_consume_key(self, key: str, character: str | None) -> bool:  # noqa: ARG002 - Textual asks so
        """Letters and digits are the row's own; Space is bound."""
        return character is not None and character.isprintable() and character != " "

    def on_key(self, event: events.Key) -> None:
        """A first letter chooses, or all that is typed; the same letter again goes on to the next choice that it
        begins."""
        sign = event.character
        if not sign or not sign.isprintable() or sign == " ":
            return
        if not (self.hand_on is not None and self.hand_on(sign)) and not self._type(sign):
            return
        event.stop()
        event.prevent_default()

    def _type(self, sign: str) -> bool:
        """Take a sign; False for one that begins nothing."""
        options, text = self.options, self._said + sign
        if not self._said and is_stray(options, sign):
            self._tell_stray(sign)
            return False
        if meant(options, text) or leads_on(options, text):
            again = [one.value for one in begun(options, text)]
            if not self._said and self.chosen in again:
                self._next_of(again, text)
            else:
                self._show(text)
        elif self._said.lower() == sign.lower() and begun(options, sign):
            self._next_of([one.value for one in begun(options, sign)], sign)
        elif begins_anew(options, self._said, sign):
            self._show(sign)
        elif self.hand_over is not None:
            self._said = self.chosen = ""
            self.hand_over(text)
        else:
            self._show(text)
        return True

    def _tell_stray(self, sign: str) -> None:
        """Say once that what is typed goes nowhere: a date may have been meant for another field."""
        if sign.isalnum() and not self._strayed:
            self._strayed = True
            words = ", ".join(one.words for one in self.options)
            self.notify(f"“{sign}” begins none of these: {words}. Nothing was entered.", severity="warning")

    def _next_of(self, values: list[str], text: str) -> None:
        """Choose the next of the choices that begin alike."""
        at = values.index(self.chosen) + 1 if self.chosen in values else 0
        self._choose(values[at % len(values)])
        self._said = text

    def _show(self, text: str) -> None:
        """Choose what a text means; a number that can still become another, or what is no choice, waits for Enter."""
        one = meant(self.options, text) if text else None
        if one is not None and not (is_numbered(one) and leads_on(self.options, text)):
            if one.value != self.chosen or not self._said:
                self._choose(one.value)
        else:
            self.chosen, self.typed = (one.value, "") if one is not None else ("", text)
            self.post_message(self.Typing())
        self._said = text

    def on_blur(self) -> None:
        """What was typed is taken as it stands."""
        self._said, self._strayed = "", False
        self.post_message(self.Left())

    def on_click(self, event: events.Click) -> None:
        """Choose what was clicked on."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        for option, at in zip(self.options, self._places(self.content_size.width), strict=True):
            if at.line == offset.y and at.column <= offset.x < at.column + len(at.text):
                self._choose("" if option.value == self.chosen else option.value)
                return
