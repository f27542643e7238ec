"""Help: the keys of the screen that one was on, what the signs mean, the order of the questions."""

from collections.abc import Iterator
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from screener.reports.text import columns
from screener.tui.looks import symbol
from screener.tui.widgets.keys import Keys
from screener.visit.asking import ORDER

Rows = tuple[tuple[str, str], ...]
Explained = tuple[tuple[str, Rows], ...]
"""What a screen explains of itself: titles, each with what stands under it. One that explains signs of its own says so
in the place of those of a verdict."""
_SIGNS: Rows = (
    ("✓ met, passes", "the criterion lets the candidate through"),
    ("✗ not met, excludes", "it does not"),
    ("? unknown", "something is missing; the reason names it"),
    ("! to judge", "a person has to judge it, in the protocol's own words"),
    ("– not applicable", "the criterion does not concern the candidate"),
)
_EVERYWHERE: Rows = (
    ("^q", "leave; what is not saved is asked about"),
    ("t", "light or dark: on the first screen, elsewhere by the menu"),
)
_ENTRIES: Rows = (
    ("Enter", "take it and go to the next open question"),
    ("Tab, Shift+Tab", "from input to input"),
    ("← → and Space", "a choice; or type it, or its first letter (y, n, u …; III, 2)"),
    ("dates", "2025-04-17, or 2025-04 or 2025 where no more is known; today"),
    ("", "30/11/2026 too, which has one reading; 03/04/2025 has two: the menu's Order of"),
    ("", "typed days states once which comes first; then the month is echoed as a word"),
    ("Ctrl+U", "clears what is typed; on an empty field: not known"),
    ("later", "Ctrl+U, then Ctrl+E: who obtains it, by when"),
    (
        "not applicable",
        "by itself, where the answers tell it; else save; the menu has Override, with the reason",
    ),
    ("numbers", "in the unit shown, or with their own: 150000 /mm3"),
)
_WIDEST = 84
"""Columns of the page at most, as its style has it."""
_LEFT = len("✗ not met, excludes")
_BESIDE = 7
"""Columns of the page that hold no text: its border, what is left free, its scroll bar."""


def _declared(screen: Screen[Any]) -> Iterator[Binding]:
    """The keys that a screen declares itself: those too that do not stand below it, that do nothing yet, or that the
    list which the cursor is in has a meaning of its own for."""
    for one in type(screen).__mro__:
        if not one.__module__.startswith("textual."):
            yield from Binding.make_bindings(one.__dict__.get("BINDINGS", ()))


class HelpScreen(ModalScreen[None]):
    """A page over the screen that it explains."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f1,question_mark", "dismiss", "Back"),
    ]
    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen > VerticalScroll {
        width: 84; max-width: 98%; height: 1fr; border: solid $primary; background: $surface; padding: 0 2;
        scrollbar-size-vertical: 1;
    }
    """

    def __init__(self, below: Screen[Any]) -> None:
        super().__init__()
        shown = (one.binding for one in below.active_bindings.values() if one.binding.show)
        told: dict[str, list[str]] = {}
        for binding in (*shown, *_declared(below)):
            if binding.description and not binding.system:
                keys = told.setdefault(binding.tooltip or binding.description, [])
                key = self.app.get_key_display(binding).replace("⏎", "Enter")
                if key not in keys:
                    keys.append(key)  # two keys of one name are one: Esc and ^r lead back
        self._entered = bool(below.query("FieldRow"))
        self._explained: Explained = getattr(below, "EXPLAINED", ())
        self._keys = tuple((", ".join(keys), words) for words, keys in told.items())

    def compose(self) -> ComposeResult:
        """One page, to be scrolled."""
        with VerticalScroll() as page:
            page.border_title = "Help"
            yield Static(id="help--text")
        yield Keys()

    def on_resize(self) -> None:
        """What does not fit in beside a key goes on below its beginning."""
        width = min(_WIDEST, self.size.width * 98 // 100) - _BESIDE
        content = Content("")
        for title, rows in self._parts():
            lines = columns([tuple(symbol(cell) for cell in row) for row in rows], width, (_LEFT,))
            content += Content.assemble((f"{title}\n", "bold"), "\n".join(lines), "\n\n")
        if "Signs" not in dict(self._explained):
            content += Content.assemble(("What is asked next, and why\n", "bold"), ORDER)
        self.query_one("#help--text", Static).update(content)

    def _parts(self) -> Iterator[tuple[str, Rows]]:
        yield "Keys of this screen", (*self._keys, *_EVERYWHERE)
        if self._entered:
            yield "Entering", _ENTRIES
        yield from self._explained
        if "Signs" not in dict(self._explained):
            yield "Signs", _SIGNS
