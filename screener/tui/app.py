"""The app: what is open, what every screen shares, and how one leaves.

Only what the first frame needs is imported here; a screen's own module is imported when it is opened.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.markup import escape
from textual.screen import Screen
from textual.scrollbar import ScrollBar

from screener.model.wording import clean
from screener.tui.inorder import take_bound
from screener.tui.looks import DARK, LIGHT, PlainScrollBar, shown_in
from screener.tui.passing import fits_in_passing
from screener.tui.screens.home import HomeScreen
from screener.tui.widgets.top import TopBar

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.notifications import SeverityLevel

    from screener.log.records import Who
    from screener.tui.screens.visit import VisitScreen
    from screener.tui.screens.windows import Window
    from screener.visit.cards import CandidateCard, TrialCard
    from screener.visit.desk import Desk
    from screener.visit.visiting import Visit


def _menu() -> "type[Provider]":
    from screener.tui.commands import Menu

    return Menu


class ScreenerApp(App[None]):
    """The terminal app. ``desk`` is where trials, drafts and the log are; made when it is first asked for."""

    TITLE = "screener"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_menu}  # noqa: RUF012 - Textual's own
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", show=False, priority=True),
        Binding("f1", "help", "Help", show=False, priority=True),
        Binding(
            "question_mark", "help", "Help", show=False
        ),  # where it is not typed: an input takes it first
        Binding(
            "ctrl+p", "command_palette", "Menu", priority=True, tooltip="Everything that can be done, by name"
        ),
    ]

    def __init__(self, log: Path | None = None, make_desk: "Callable[[], Desk] | None" = None) -> None:
        super().__init__()
        self._log_path, self._make_desk = log, make_desk
        self._window: Window | None = None
        self.fresh = 2.0
        """Seconds for which nothing that was told is taken away."""
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self.theme = DARK.name
        ScrollBar.renderer = PlainScrollBar

    @cached_property
    def desk(self) -> "Desk":
        """Trials, drafts and the log."""
        from screener.visit.desk import Desk

        desk = self._make_desk() if self._make_desk is not None else Desk(self._log_path)
        desk.in_app = True
        return desk

    def on_mount(self) -> None:
        """What was told of one screen does not stay over the next; a terminal of few colours has its own."""
        self.screen_change_signal.subscribe(self, lambda _: self.forget_told(warnings=True))
        few = None if self.is_headless else self.console.color_system  # a picture is of no terminal
        if shown_in(DARK, few) is not DARK:
            for theme in (DARK, LIGHT):
                self.register_theme(shown_in(theme, few))
            self.refresh_css(animate=False)

    def on_resize(self) -> None:
        """Whether there is room enough is said on every screen: one that only gets lower leaves its line as wide."""
        for screen in self.screen_stack:
            for bar in screen.query(TopBar):
                bar.call_after_refresh(bar.fit)

    def get_default_screen(self) -> Screen[None]:
        """Home."""
        return HomeScreen()

    def _handle_exception(self, error: Exception) -> None:
        """A fault of the program: end, and say where, without any value of a candidate."""
        from rich.text import Text

        from screener.commands.faults import FAULT
        from screener.tui.faults import told

        self._return_code = FAULT
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self.panic(Text(told(error, str(self.desk.drafts.folder) if "desk" in self.__dict__ else "")))

    async def on_event(self, event: events.Event) -> None:
        """A key after the one before it."""
        if not (isinstance(event, events.Key) and not event.is_forwarded and await take_bound(self, event)):
            await super().on_event(event)

    # -- everywhere ------------------------------------------------------------------------------------------

    def action_light(self) -> None:
        """The other of the two themes."""
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    def action_help(self) -> None:
        """The keys of the screen, and what its signs mean."""
        from screener.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    async def action_quit(self) -> None:
        """Leave the app, with a question where something is not in the log."""
        from screener.tui.screens.leaving import leave

        leave(self, self.exit)

    def action_help_quit(self) -> None:
        """Ctrl+C copies, and leaves nothing: say what does."""
        self.notify("Ctrl+Q leaves; what is not saved is asked about.")

    def action_command_palette(self) -> None:
        """The menu: not over a question, and what stands in a field is taken first, as when one turns the page."""
        settle = getattr(self.screen, "settle", None)
        if not self.screen.is_modal and (settle is None or settle()):
            super().action_command_palette()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Everything that can be done: the screen's own keys, every trial and candidate, the app's."""
        from screener.tui.commands import commands

        for one in commands(self, screen):
            yield one._replace(title=escape(clean(one.title)), help=escape(clean(one.help)))

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: "SeverityLevel" = "information",
        timeout: float | None = None,
        markup: bool = False,  # noqa: ARG002 - every widget asks for it
    ) -> None:
        """Say something for a while. A path or a name may hold brackets, so that nothing of it is markup. What there is
        no room for in passing is to be read first."""
        if not fits_in_passing(message, title, self.size):
            from screener.tui.screens.dialogs import Choose

            self.push_screen(Choose(title or "To be read", message, (("go", "Go on"),), unasked=True))
            return
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def tell_once(self, told: str, title: str = "", severity: "SeverityLevel" = "information") -> None:
        """Tell something in passing, unless that is told already: twice it would lie over twice as much. What failed
        stays longer."""
        if told not in [one.message for one in self._notifications]:
            self.notify(told, title=title, severity=severity, timeout=20 if severity == "error" else None)

    def forget_told(self, *, warnings: bool = False, failures: bool = False) -> None:
        """Take away what was told a while ago of what is no longer on the screen; ``warnings`` those too that stay
        longer, and ``failures`` what failed, which else stays for its time."""
        for one in [*self._notifications]:
            failed = one.severity == "error"
            lasting = one.timeout > self.NOTIFICATION_TIMEOUT and not warnings
            if not (lasting or (failed and not failures)) and time() - one.raised_at > self.fresh:
                self._unnotify(one, refresh=False)
        self._refresh_notifications()

    def forget_failures(self) -> None:
        """Take away what failed: it went well since."""
        for one in [*self._notifications]:
            if one.severity == "error":
                self._unnotify(one, refresh=False)
        self._refresh_notifications()

    def with_initials(self, do: "Callable[[Who], None]") -> None:
        """Do something as somebody: the initials are asked once per session."""
        if self.desk.who is not None:
            do(self.desk.who)
            return
        from screener.tui.screens.signing import ask_initials

        def known(by: "Who | None") -> None:
            if by is not None:
                self.desk.who = by
                do(by)

        ask_initials(self, known)

    # -- ways from home --------------------------------------------------------------------------------------

    def trial_menu(self, card: "TrialCard") -> None:
        """What can be done with a trial."""
        from screener.tui.screens.dialogs import Choose

        ways = (
            ("new_candidate", "n", "New candidate"),
            ("show_log", "l", "Screening log"),
            ("show_batch", "b", "Check a file of candidates"),
            ("show_criteria", "c", "Criteria and rules"),
        )

        def chosen(way: str | None) -> None:
            if way is not None:
                getattr(self, way)(card)

        name = card.name if card.name == card.trial else f"{card.name}  {card.trial}"
        choices = [(do, f"{words} ({key})") for do, key, words in ways]
        keys = {key: do for do, key, _ in ways}  # those of the screen below
        self.push_screen(Choose(name, f"{card.criteria} criteria", choices, keys=keys), chosen)

    def action_days(self) -> None:
        """Which comes first in a day that is typed: shown, and stated."""
        from screener.tui.screens.stating import state_days

        state_days(self)

    def add_trial(self) -> None:
        """A trial from a file that states its criteria; then its menu, over the list that it is in by then."""
        from screener.tui.screens.newtrial import NewTrialScreen

        def added(card: "TrialCard | None") -> None:
            if card is None:
                return
            for home in self.screen_stack:
                if isinstance(home, HomeScreen):
                    home.show_added(card)
            if not card.fault:
                self.trial_menu(card)

        self.push_screen(NewTrialScreen(), added)

    def new_candidate(self, card: "TrialCard") -> None:
        """A visit of a candidate who was not seen before."""
        from screener.tui.screens.opening import new_candidate

        new_candidate(self, card)

    def open_candidate(self, card: "CandidateCard") -> None:
        """A candidate's visit as it was left."""
        from screener.tui.screens.opening import open_candidate

        open_candidate(self, card)

    def show_visit(self, visit: "Visit") -> "VisitScreen":
        """The visit's screen, which it returns."""
        from screener.tui.screens.visit import VisitScreen
        from screener.tui.screens.windows import Window

        screen = VisitScreen(self.desk, visit)
        self.push_screen(screen, lambda _: self.on_unmount())
        self._window = Window(self, visit)
        return screen

    def is_open_elsewhere(self) -> bool:
        """Whether another window has the visit open too that is open here. It looks at the disk."""
        return self._window is not None and self._window.has_company()

    def on_unmount(self) -> None:
        """No visit is open here any more."""
        if self._window is not None:
            self._window.leave()

    def show_log(self, card: "TrialCard") -> None:
        """The trial's screening log."""
        from screener.tui.screens.log import LogScreen

        self.push_screen(LogScreen(card.trial, card.name))

    def show_todo(self) -> None:
        """What is still to be done, for everybody; over what failed a while ago it could not be read."""
        from screener.tui.screens.todo import ToDoScreen

        self.forget_told(warnings=True, failures=True)
        self.push_screen(ToDoScreen())

    def show_criteria(self, card: "TrialCard") -> None:
        """The trial's criteria and rules."""
        from screener.tui.screens.criteria import CriteriaScreen

        self.push_screen(CriteriaScreen(card.path))

    def show_batch(self, card: "TrialCard") -> None:
        """Check a file of candidates."""
        from screener.tui.screens.batch import BatchScreen

        self.push_screen(BatchScreen(card.path, card.name))


def run(log: Path | None = None) -> int:
    """Run the app; returns the exit code."""
    app = ScreenerApp(log)
    app.run()
    return app.return_code or 0
