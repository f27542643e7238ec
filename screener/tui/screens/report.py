"""The report on a candidate: every reason beside its criterion, what to obtain, sign-off, export."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from screener.errors import Unusable
from screener.log.faults import LogFault, in_app
from screener.reports.decision import as_text, unreviewed
from screener.tui.looks import COLOURS, symbol
from screener.tui.screens.afterwards import EXPLAINED, KEYS, become, of_visit, override, then_shown
from screener.tui.screens.opening import in_background
from screener.tui.screens.signing import Sign, Signed
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.top import TopBar
from screener.visit import view
from screener.visit.paper import report_of
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.log.records import Progress, Who
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained
    from screener.tui.screens.visit import VisitScreen


class ReportScreen(Screen[None]):
    """The report on the visit below it."""

    app: "ScreenerApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s,ctrl+s", "save", "Save", tooltip="Save the visit to the screening log"),
        Binding("g", "sign", "Sign", tooltip="Sign off: name, role, meaning"),
        Binding("e", "export", "Export", tooltip="Write the report to a file: HTML, text or JSON"),
        *KEYS,
        Binding("question_mark", "app.help", "Help", key_display="?"),
        Binding("escape,ctrl+r", "app.pop_screen", "Back", key_display="esc"),
        Binding("home", "scroll_home", "Home", show=False, tooltip="To the report's beginning"),
    ]

    KEYS_FROM: ClassVar[dict[str, int]] = {"become": 92, "override": 92}

    @property
    def EXPLAINED(self) -> "Explained":
        """What can be chosen in the menu of the screening at hand."""
        return EXPLAINED

    def __init__(self, below: "VisitScreen") -> None:
        super().__init__()
        self.below = below
        self._width = 0

    def compose(self) -> ComposeResult:
        """The line above, the report, the keys."""
        yield TopBar()
        with VerticalScroll(id="report--page"):
            yield Static("", id="report--text")
        yield Keys()

    def on_mount(self) -> None:
        """Show it."""
        self.query_one("#report--page").focus()
        self.show()

    @property
    def visit(self) -> Visit:
        """The visit that it is about."""
        return self.below.visit

    def show(self) -> None:
        """Write the report as the visit stands now."""
        self.query_one(TopBar).show(self.visit.heading(), self.visit.status())
        self._write()

    @work(thread=True, exclusive=True)
    def _write(self) -> None:
        """The report's text; for a visit in the log that is read for it."""
        width = self._width = max(self.size.width - 6, 40)
        try:
            text = as_text(report_of(self.app.desk, self.visit), width)
        except Unusable as fault:
            text = in_app(fault)
        self.app.call_from_thread(self.query_one("#report--text", Static).update, coloured(text))

    def on_resize(self) -> None:
        """Break the lines anew, where there are more columns or fewer."""
        if self._width and self._width != max(self.size.width - 6, 40):
            self._write()

    def on_screen_resume(self) -> None:
        """The visit may have been saved or signed."""
        self.show()

    def action_save(self) -> None:
        """Save the visit."""
        if self.visit.is_unsaved:
            self.below.save(then=self.show)
        else:
            self.notify(self.below.course.nothing_new())

    def action_sign(self) -> None:
        """Sign the decision that the log holds."""
        if self.visit.is_unsaved or not self.visit.screening:
            self.notify(
                "Save the visit first: a signature is of what the log holds. s saves.", severity="warning"
            )
            return
        overall = view.overall(self.below.scene)

        def given(signed: Signed | None) -> None:
            if signed is not None:
                self.app.with_initials(lambda who: self._sign(signed, who))

        found = view.checks(self.below.scene, self.visit.progress, self.visit.explained, self.visit.later)
        odd = "".join(f"\nCheck: {one}." for one in (*found, *unreviewed(self.visit.protocol)))
        self.app.push_screen(
            Sign(f"{self.visit.sheet.code}: {overall.headline}. {overall.detail}{odd}"), given
        )

    def _sign(self, signed: Signed, who: "Who") -> None:
        def done(visit: Visit) -> None:
            self.below.reopen(visit)
            self.show()
            self.notify(f"Signed by {signed.name}. {visit.note}".strip(), timeout=20 if visit.note else 5)

        def failed(fault: Unusable) -> None:
            self.notify(in_app(fault), severity="error", timeout=20)
            if isinstance(fault, LogFault) and fault.cause == "changed":
                in_background(self.app, lambda: self.app.desk.open_screening(self.visit.screening), shown)

        def shown(visit: Visit) -> None:
            self.below.reopen(visit)
            self.show()

        in_background(
            self.app,
            lambda: self.app.desk.sign(self.visit, signed.name, signed.role, signed.meaning, who),
            done,
            failed,
        )

    def afterwards(self) -> Iterator[SystemCommand]:
        """What can be said of a saved visit, for the command palette."""
        yield from of_visit(self.below, self.show)

    @property
    def _is_saved(self) -> bool:
        """Whether the log holds what is reported; where it does not, that is said."""
        saved = bool(self.visit.screening) and not self.visit.is_unsaved
        if not saved:
            self.notify(
                "Save the visit first: it is said of what the log holds. s saves.", severity="warning"
            )
        return saved

    def action_become(self, progress: "Progress") -> None:
        """Say what became of the candidate."""
        if self._is_saved:
            become(self.app, self.visit.screening, progress, then_shown(self.below, self.show))

    def action_override(self) -> None:
        """Put a person's status in place of a computed one."""
        if self._is_saved:
            override(self.app, self.visit.screening, then_shown(self.below, self.show))

    def action_export(self) -> None:
        """Write the report to a file."""
        from screener.tui.screens.exporting import export_report

        export_report(self.app, self.visit)


_HEAD = 22
"""Characters of a criterion's line before its text: symbol, id, word."""
_MARKS = {"✓": COLOURS["met"], "✗": COLOURS["not met"], "?": COLOURS["unknown"]}


def coloured(text: str) -> Content:
    """A report's text; where a line begins with a state's symbol, symbol, id and word are in its colour."""
    content = Content("")
    for line in text.splitlines():
        colour = _MARKS.get(line[:1], "")
        end = line.find(",") if "provisional" in line or "signed by" in line else _HEAD
        content += Content(symbol(line)).stylize(f"bold {colour}" if colour else "", 0, end) + Content("\n")
    return content
