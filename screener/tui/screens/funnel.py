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

_BAR = 20
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
            yield Static(funnel_text(self.funnel, self.protocol), id="funnel--text", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """The arrow keys scroll at once."""
        self.query_one("#funnel--body").focus()


def funnel_text(funnel: Funnel, protocol: Protocol) -> Content:
    """The funnel in words and bars; every bar has its number beside it."""
    content = Content(
        f"{plural(funnel.candidates, 'candidate')}: {funnel.eligible} eligible, {funnel.undetermined} undetermined, "
        f"{funnel.ineligible} ineligible\n\n"
    )
    head = (
        f"{'':5}{'alone':>7}  {'':{_BAR}}  {'in order':>8}  {'left':>6}  {'only this':>9}  {'unknown':>7}\n"
    )
    content += Content(head).stylize("bold")
    texts = {one.id: clean(one.text) for one in protocol.criteria}
    for (step, length), (_, left) in zip(bars(funnel, _BAR), steps_left(funnel), strict=True):
        bar = "█" * length + ("▏" if step.alone and not length else "")
        content += Content(f"{step.criterion:5}{step.alone:>7}  ")
        content += Content(f"{bar:{_BAR}}").stylize("$text-error")
        content += Content(f"  {step.in_order:>8}  {left:>6}  {step.uniquely:>9}  {step.unknown:>7}\n")
        text = texts[step.criterion]
        short = text if len(text) <= _TEXT else f"{text[: _TEXT - 1].rstrip()}…"
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
