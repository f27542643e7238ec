"""The line of keys below every screen."""

from collections.abc import Sequence
from typing import Any

from textual.screen import Screen
from textual.widgets import Footer


class Keys(Footer):
    """The keys of the screen. It is made anew only where it would say something else: Textual's own is made anew
    whenever the cursor goes to another field."""

    def __init__(self) -> None:
        super().__init__(compact=True, show_command_palette=False)
        self._said: Sequence[tuple[object, ...]] = ()

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
