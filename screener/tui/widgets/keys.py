"""The line of keys below every screen."""

from collections.abc import Sequence
from typing import Any

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

_LESS = {"undo": 72, "about": 72, "app.help": 72, "verify": 88, "find": 80, "add": 88}
"""Columns below which there is no room for a key, which then is told in the help alone: the way back is never cut
off. A screen of many keys says so of its own, in ``KEYS_FROM``."""


class Keys(Footer):
    """The keys of the screen. It is made anew only where it would say something else: Textual's own is made anew
    whenever the cursor goes to another field."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._said: Sequence[tuple[object, ...]] = ()

    def compose(self) -> ComposeResult:
        """The keys, as many as there is room for."""
        for widget in super().compose():
            self._fit(widget)
            yield widget

    def on_resize(self) -> None:
        """There may be room for others now."""
        for key in self.query(FooterKey):
            self._fit(key)

    def _fit(self, widget: Widget) -> None:
        if not isinstance(widget, FooterKey):
            return
        action = widget.action.partition("(")[0]
        least = getattr(self.screen, "KEYS_FROM", {}).get(action, _LESS.get(action, 0))
        if least:
            widget.display = self.app.size.width >= least

    def bindings_changed(self, screen: Screen[Any]) -> None:
        """The keys may be others now."""
        says = [
            (one.binding.key, one.binding.description, one.binding.action, one.enabled, one.tooltip)
            for one in screen.active_bindings.values()
            if one.binding.show
        ]
        if says == self._said:
            return
        if self.is_attached and screen is self.screen and screen.app.app_focus:
            self._said = says  # else nothing is made, and it is asked again later
        super().bindings_changed(screen)
