"""Questions that must be answered before one goes on."""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, TypeVar

from textual import events, on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from screener.tui.marking import mark
from screener.tui.widgets.line import Line

REASONS = ("entered wrongly", "corrected in the source document", "new result", "query answered")


_MORE = "   ^↓ reads on"
_LEAST_TOLD = 3
"""Lines of what is told that are seen at least."""

Answer = TypeVar("Answer")


class Dialog(ModalScreen[Answer]):
    """A box in the middle of the screen. Escape answers nothing."""

    _below: Screen[object] | None = None
    since = 0.0
    """When it could be seen first, on the clock of the keys; keys from before are not for it."""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
        Binding("ctrl+up", "read_on(-2)", "Scroll up", show=False, priority=True),
        Binding("ctrl+down", "read_on(2)", "Scroll down", show=False, priority=True),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-least"), (24, "-low"), (36, "-tall")]  # noqa: RUF012 - Textual's own
    DEFAULT_CSS = """
    /* What was told in passing would lie over the ways on. */
    Dialog.-least Toast, Dialog.-low Toast { display: none; }
    Dialog { align: center middle; background: $background 60%; }
    Dialog > Vertical {
        width: 74; max-width: 96%; height: auto; max-height: 90%;
        border: solid $primary; background: $surface; padding: 1 2;
    }
    Dialog .dialog--told {
        height: auto; max-height: 12; margin: 0 0 1 0; overflow-x: hidden;
        scrollbar-size: 0 1;
    }
    Dialog .dialog--told Static { height: auto; }
    Dialog.-least > Vertical { padding: 0 1; max-height: 100%; overflow-y: auto; scrollbar-size-vertical: 1; }
    Dialog.-least .dialog--told { max-height: 6; }
    Dialog.-least .dialog--keys { margin: 0; }
    Dialog .dialog--keys { color: $text-muted; margin: 1 0 0 0; }
    Dialog .dialog--fault { color: $text-error; height: auto; }
    Dialog OptionList { height: auto; max-height: 10; border: none; padding: 0; background: $surface; }
    Dialog Line { background: $panel; }
    """

    def on_mount(self) -> None:
        """What was told on the screen below does not stick out behind the box: the box has it, where there is room."""
        stack = self.app.screen_stack
        self._below = stack[stack.index(self) - 1] if self in stack[1:] else None
        if self._below is not None:
            mark(self._below, "-asking", True, among=self._below.query("Toast"))
        for box in self.query(Vertical):  # what takes more lines by now, such as what is still missing
            self.watch(box, "virtual_size", self._look_again, init=False)

    def on_unmount(self) -> None:
        """The screen below tells it again, as long as it is to be told."""
        if self._below is not None:
            mark(self._below, "-asking", False, among=self._below.query("Toast"))

    def action_read_on(self, by: int) -> None:
        """Scroll what does not fit in."""
        for told in self.query(".dialog--told"):
            told.scroll_relative(y=by, animate=False)

    def tell_more(self) -> None:
        """Leave room for all that is asked, so that what is told scrolls where there is not enough for both; say how
        one reads on then."""
        if not self.query(".dialog--told"):
            return  # answered before the screen was drawn again: nothing of it is left
        box, keys = self.query_one(Vertical), self.query_one(".dialog--keys", Static)
        told = self.query_one(".dialog--told")
        least = max(_LEAST_TOLD, told.size.height - (box.virtual_size.height - box.content_size.height))
        if least < told.size.height:
            told.styles.max_height = least
        elif told.max_scroll_y and not str(keys.content).endswith(_MORE):
            keys.update(f"{keys.content}{_MORE}")

    def on_resize(self) -> None:
        """Another size has room for more or less."""
        for told in self.query(".dialog--told"):
            told.styles.max_height = None
        for keys in self.query(".dialog--keys").results(Static):
            keys.update(str(keys.content).removesuffix(_MORE))
        self._look_again()

    def _look_again(self) -> None:
        self.call_after_refresh(self.tell_more)  # by sizes that belong together


class Choose(Dialog[str | None]):
    """One of a few ways on: the choice's id, or None. ``unasked`` is a question that comes by itself: keys that
    were pressed before it could be seen don't answer it, nor does Enter behind what somebody types on who has not
    looked up yet: a way on is then to be chosen with the arrows. ``at`` is the choice that is ready to be taken, the
    first where it is empty. ``keys`` are those of the screen below that go on here
    too, each with the choice that it takes."""

    def __init__(
        self,
        title: str,
        told: str,
        choices: Sequence[tuple[str, str]],
        *,
        unasked: bool = False,
        keys: Mapping[str, str] | None = None,
        at: str = "",
    ) -> None:
        super().__init__()
        self._at = at
        self._title, self._told, self._choices, self._keys = title, told, choices, keys or {}
        self.since = math.inf if unasked else 0.0
        self._unasked = unasked

    def compose(self) -> ComposeResult:
        """What is to be known, and the ways on as a list."""
        with Vertical() as box:
            box.border_title = Content(self._title)
            with VerticalScroll(classes="dialog--told", can_focus=False):
                yield Static(self._told, markup=False)
            yield OptionList(
                *(Option(words, id=id) for id, words in self._choices), compact=True, markup=False
            )
            yield Static("↑ ↓ and Enter choose   Esc goes back", classes="dialog--keys")

    def on_mount(self) -> None:
        """A way on is ready to be taken."""
        ways = self.query_one(OptionList)
        ways.focus()
        if self._at:
            ways.highlighted = ways.get_option_index(self._at)
        self.call_after_refresh(self._seen)
        self.call_after_refresh(self.tell_more)

    def _seen(self) -> None:
        self.since = min(self.since, Message().time)

    def on_key(self, event: events.Key) -> None:
        """A key of the screen below is a way on here too."""
        if event.key in self._keys:
            event.stop()
            self.dismiss(self._keys[event.key])
        elif self._unasked and event.is_printable:
            self.query_one(OptionList).highlighted = None

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)


def go_on_with(app: App[Any], way: str, asked: Choose, go: Callable[[], object]) -> None:
    """Ask, and go on where this way is chosen; with any other nothing is done."""

    def chosen(taken: str | None) -> None:
        if taken == way:
            go()

    app.push_screen(asked, chosen)


class Ask(Dialog[str | None]):
    """A line of text, or one of the lines proposed below it. ``whole`` is for a value that one takes as it is or
    replaces whole: what is typed first takes its place."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+u", "clear", "Clear", priority=True)]

    def __init__(
        self,
        title: str,
        told: str,
        *,
        value: str = "",
        proposed: Sequence[str] = (),
        empty: bool = False,
        whole: bool = False,
    ) -> None:
        super().__init__()
        self._title, self._told, self._value = title, told, value
        self._proposed, self._empty, self._whole = proposed, empty, whole

    def compose(self) -> ComposeResult:
        """What is asked, the line, what is proposed."""
        with Vertical() as box:
            box.border_title = Content(self._title)
            with VerticalScroll(classes="dialog--told", can_focus=False):
                yield Static(self._told, markup=False)
            yield Line(self._value)
            yield Static("", classes="dialog--fault", markup=False)
            if self._proposed:
                yield OptionList(*self._proposed, compact=True, markup=False)
            more = "   ^u clears it" if self._value else ""
            more += "   Tab to what is proposed" if self._proposed else ""
            yield Static(f"Enter takes it{more}   Esc goes back", classes="dialog--keys")

    def on_mount(self) -> None:
        """The cursor stands in the line."""
        self.query_one(".dialog--fault").display = False
        line = self.query_one(Line)
        line.focus()
        self.call_after_refresh(self.tell_more)
        if self._whole:
            line.select_all()

    def action_clear(self) -> None:
        """An empty line."""
        self.query_one(Line).value = ""
        self.query_one(Line).focus()

    def fault(self, text: str) -> str:  # noqa: ARG002 - for those who check
        """Why a text cannot be taken; empty where it can."""
        return ""

    @on(Line.Submitted)
    def _entered(self, event: Line.Submitted) -> None:
        text = event.value.strip()
        fault = self.fault(text) if text or self._empty else "Write something, or press Esc"
        told = self.query_one(".dialog--fault", Static)
        told.update(fault)
        told.display = bool(fault)
        if not fault:
            self.dismiss(text)

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(str(event.option.prompt))


class Reason(Ask):
    """Why a saved value changes."""

    def __init__(self, told: str) -> None:
        super().__init__("A saved value changes", told, proposed=REASONS)


class Checked(Ask):
    """A line of text that is checked as it is taken."""

    def __init__(self, title: str, told: str, check, **more) -> None:  # type: ignore[no-untyped-def]
        super().__init__(title, told, **more)
        self._check = check

    def fault(self, text: str) -> str:
        """What the check says."""
        return str(self._check(text))
