"""A line of text to be entered."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.widgets import Input

from screener.tui.widgets.still import still

_OURS = ("ctrl+e", "ctrl+u", "ctrl+x")
"""Keys that mean something else on every screen here."""


def _bindings() -> list[BindingType]:
    kept: list[BindingType] = []
    for binding in Input.BINDINGS:
        assert isinstance(binding, Binding)  # noqa: S101 - Textual writes them so
        keys = [key for key in binding.key.split(",") if key not in _OURS]
        if keys:
            kept.append(Binding(",".join(keys), binding.action, binding.description, show=False))
    return kept


class Line(Input, inherit_bindings=False):
    """An input without a border, whose keys leave those of the screen alone."""

    BINDINGS: ClassVar[list[BindingType]] = _bindings()
    DEFAULT_CSS = """
    Line { background: $panel; border: none; height: 1; padding: 0 1; }
    Line:focus { background: $primary 25%; border: none; }
    """

    virtual_size = still()
    """How much of the text there is to scroll; Textual lays the whole screen out anew for it, with every key."""
    compact: Reactive[bool] = Reactive(True)
    """Always, which its class says; Textual sets that with each line, and styles it anew twice."""

    def __init__(
        self,
        value: str = "",
        *,
        placeholder: str = "",
        id: str | None = None,
        classes: str = "",
        joins: str = " ",
    ) -> None:
        """``joins`` is what stands between lines that are pasted."""
        # Textual's own two classes are there from the beginning: set later, each styles the line anew.
        classes = f"{classes} -textual-compact -valid"
        super().__init__(
            value, placeholder=placeholder, id=id, classes=classes, compact=True, select_on_focus=False
        )
        self._joins = joins

    def on_mount(self) -> None:
        """What does not fit in is shown from its beginning."""
        self.call_after_refresh(self._to_beginning)

    def watch_value(self) -> None:
        """Nor does a text that another took the place of stay scrolled to the cursor of a line that nobody is in."""
        if self.is_mounted and not self.has_focus:
            self.call_after_refresh(self._to_beginning)

    def on_blur(self) -> None:
        """Whoever leaves it leaves the beginning on the screen."""
        self.call_after_refresh(self._to_beginning)

    def _to_beginning(self) -> None:
        if not self.has_focus:
            self.scroll_to(x=0, animate=False, force=True)

    def _on_paste(self, event: events.Paste) -> None:
        """What is pasted in several lines goes into the one: Textual takes the first and drops the others."""
        lines = event.text.splitlines()
        if len(lines) > 1:
            event.prevent_default()
            said = (line.strip() for line in lines)
            super()._on_paste(events.Paste(self._joins.join(line for line in said if line)))
            event.stop()

    def key_ctrl_u(self) -> None:
        """The whole line is cleared, wherever the cursor stands; a screen on which it means more takes the key first.
        As a binding it would change the order of that screen's keys."""
        self.value = ""
