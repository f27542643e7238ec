"""The funnel of a batch: how many candidates each criterion removes, with a bar for each."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from screener.engines.funnel import Funnel
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.funnel import bars, steps_left
from screener.reports.labels import label_in
from screener.reports.text import plural
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.top import TopBar

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

_BAR, _LEAST_BAR = 20, 4
_BESIDE = 56
"""Columns of a line that are no bar, with the screen's edges."""
_TEXT = 70
_WANTED = 10
"""Data that are listed at most."""


class FunnelScreen(Screen[None]):
    """How many candidates each criterion removes, to look at."""

    app: "ScreenerApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "app.help", "Help", key_display="f1", priority=True),
        Binding("escape", "dismiss", "Back"),
    ]

    def __init__(self, name: str, protocol: Protocol, funnel: Funnel) -> None:
        super().__init__()
        self.trial_name, self.protocol, self.funnel = name, protocol, funnel

    def compose(self) -> ComposeResult:
        """The counts, a bar for each criterion, what is missing."""
        yield TopBar(f"{self.trial_name}  what each criterion removes", "")
        with VerticalScroll(id="funnel--body"):
            yield Static("", id="funnel--text", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """The arrow keys scroll at once."""
        self.query_one("#funnel--body").focus()

    def on_resize(self) -> None:
        """The bars take what the numbers leave."""
        text = funnel_text(self.funnel, self.protocol, self.size.width)
        self.query_one("#funnel--text", Static).update(text)


def funnel_text(funnel: Funnel, protocol: Protocol, width: int) -> Content:
    """The funnel in words and bars, for a screen of so many columns; every bar has its number beside it."""
    room = max(_LEAST_BAR, min(_BAR, width - _BESIDE))
    longest = min(_TEXT, width - 10)
    content = Content(
        f"{plural(funnel.candidates, 'candidate')}: {funnel.eligible} eligible, {funnel.undetermined} undetermined, "
        f"{funnel.ineligible} ineligible\n\n"
    )
    head = (
        f"{'':5}{'alone':>7}  {'':{room}}  {'in order':>8}  {'left':>6}  {'only this':>9}  {'unknown':>7}\n"
    )
    content += Content(head).stylize("bold")
    texts = {one.id: clean(one.text) for one in protocol.criteria}
    for (step, length), (_, left) in zip(bars(funnel, room), steps_left(funnel), strict=True):
        bar = "█" * length + ("▏" if step.alone and not length else "")
        content += Content(f"{step.criterion:5}{step.alone:>7}  ")
        content += Content(f"{bar:{room}}").stylize("$text-error")
        content += Content(f"  {step.in_order:>8}  {left:>6}  {step.uniquely:>9}  {step.unknown:>7}\n")
        text = texts[step.criterion]
        short = text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"
        content += Content(f"     {short}\n").stylize("$text-muted")
    content += Content(
        "\nalone: removed by it. in order: of those that the criteria above it leave, and how many are then left. "
        "only this: eligible but for it. unknown: it cannot be said.\n"
    )
    if funnel.wanted:
        content += Content(f"\nUndetermined for want of ({funnel.undetermined})\n").stylize("bold")
        for name, count in funnel.wanted[:_WANTED]:
            content += Content(f"{count:>7}  {label_in(protocol, name)}\n")
    return content
