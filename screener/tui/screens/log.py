"""The screening log of a trial: every screening, filtered and sorted; the flow counts, a bar for each reason."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DataTable, Static

from screener.errors import Unusable
from screener.log.faults import in_app
from screener.log.flow import Flow, flow
from screener.log.listing import Filter, Order, listed
from screener.log.records import Progress, Screening
from screener.log.remarks import standing
from screener.model.moments import local_day
from screener.reports.text import plural
from screener.tui.looks import COLOURS, IN_TURN, symbol
from screener.tui.screens.afterwards import EXPLAINED, KEYS, become, override, palette
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.opening import in_background, open_report
from screener.tui.widgets.doubt import Doubt
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.lists import Lines, Search, cut
from screener.tui.widgets.told import Told
from screener.tui.widgets.top import TopBar
from screener.visit.cards import CandidateCard
from screener.visit.view import OUTCOME_SYMBOLS

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained

_ORDERS: tuple[tuple[Order, str, bool], ...] = (
    ("changed", "last changed first", True),
    ("candidate", "by code", False),
    ("screening_date", "by visit", False),
    ("outcome", "by outcome", False),
    ("opened", "as opened", False),
)
_SIGNED: tuple[tuple[bool | None, str], ...] = ((None, ""), (False, "to be signed"), (True, "signed"))
"""By an investigator."""
_NONE = "No screening of this trial is in the log yet. Esc leads home, n begins one; a visit that is saved is put here."
_BAR = 24
_COLUMNS = {"candidate": 10, "visit": 10, "outcome": 14, "fails": 9, "state": 17, "episode": 8}
"""The table's columns and the characters of each at 80 columns, for codes of no more than ten."""
_STATE = len("provisional")
"""Characters of the state that a longer code leaves it."""
_LOOK = 3.0
"""Seconds after which one looks whether the log is another."""
_FLOW = 44
"""Columns of the counts where they stand beside the table."""


class LogScreen(Screen[None]):
    """The log of a trial."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (130, "-wide")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "slash", "search", "Search", key_display="/", tooltip="Find by a part of a code or of a reason"
        ),
        Binding("f", "outcome", "Filter", tooltip="Show one outcome only; again for the next, then all"),
        Binding(
            "s",
            "signed",
            "Signed",
            tooltip="Show what is to be signed only; again for what is signed, then all",
        ),
        Binding(
            "o", "order", "Order", tooltip="Last changed first, or by code, visit, outcome, first opened"
        ),
        Binding("x", "export", "Export", tooltip="Write the log to a file: CSV, XLSX, JSON, HTML, SDTM"),
        Binding("v", "verify", "Verify", tooltip="Check that the log is as it was written"),
        *KEYS,
        Binding(
            "g", "sign", "Sign", tooltip="The report on the screening under the cursor, to be signed there"
        ),
        Binding("question_mark", "app.help", "Help", key_display="?"),
        Binding("escape", "back", "Back"),
    ]

    KEYS_FROM: ClassVar[dict[str, int]] = {"become": 138, "override": 138, "sign": 138}

    @property
    def EXPLAINED(self) -> "Explained":
        """What can be chosen in the menu of the screening at hand."""
        return EXPLAINED

    def __init__(self, trial: str, name: str) -> None:
        super().__init__()
        self.trial, self.trial_name = trial, name
        self.lines: list[Screening] = []
        self.shown: list[Screening] = []
        self.outcome = self.order = self.signed = 0
        self.head = ""
        self._brief = self._reading = self._has_read = False
        self._fault = ""
        self._state: tuple[tuple[int, int], ...] = ()
        """What the log's file was like when it was read."""

    def compose(self) -> ComposeResult:
        """The table, the counts beside or below it."""
        yield TopBar(f"{self.trial_name}  screening log", "reading …")
        yield Doubt(id="log--doubt")
        yield Search(id="log--search", placeholder="part of a code or a reason")
        with Horizontal(id="log--body"):
            with Vertical(id="log--left"):
                yield Lines(cursor_type="row", id="log--table")
                yield Told(id="log--line")
            with VerticalScroll(id="log--flow", can_focus=False):
                yield Static("", id="log--counts", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Read the log in a worker."""
        table = self.table
        for name, width in _COLUMNS.items():
            table.add_column(name, width=width, key=name)
        table.focus()
        self.load()
        self.set_interval(_LOOK, self._look)

    @work(thread=True, exclusive=True, group="look")
    def _look(self) -> None:
        """Show what another window or a command wrote meanwhile; what could not be read is tried again."""
        with suppress(OSError):
            if not self.is_current or self._reading:
                return  # to wait for a log that another program holds takes longer than to look again
            if self._fault or self.app.desk.doubts.state() != self._state:
                self.app.call_from_thread(self.load)

    def on_descendant_focus(self) -> None:
        """Counts that do not fit in can be gone to, to scroll them."""
        counts = self.query_one("#log--flow", VerticalScroll)
        counts.can_focus = counts.max_scroll_y > 0

    def on_screen_resume(self) -> None:
        """Something may have been saved meanwhile."""
        if self.lines:
            self.load()

    @property
    def table(self) -> Lines:
        """The table."""
        return self.query_one("#log--table", Lines)

    @property
    def keep(self) -> Filter:
        """What the table shows of the log."""
        text = self.query_one(Search).value.strip()
        return Filter(outcome=IN_TURN[self.outcome], text=text, signed=_SIGNED[self.signed][0])

    @property
    def kept(self) -> str:
        """The filters in words; empty where all is shown."""
        return ", ".join(part for part in (IN_TURN[self.outcome], _SIGNED[self.signed][1]) if part)

    @work(thread=True, exclusive=True)
    def load(self) -> None:
        """Read the lines and the head's hash; then look whether it all is as it was written."""
        self._reading = True
        with suppress(OSError):
            self._state = self.app.desk.doubts.state()
        try:
            lines, head = self.app.desk.listing(self.trial)
        except Unusable as fault:
            self._reading = False
            self.app.call_from_thread(self._unread, in_app(fault))
            return
        self._reading = False
        self.app.call_from_thread(self._loaded, lines, head)
        self.app.call_from_thread(self.query_one(Doubt).warn, self.app.desk.doubts.told())

    def _loaded(self, lines: list[Screening], head: str) -> None:
        self.lines, self.head, self._fault, self._has_read = lines, head, "", True
        self._count()
        self._fill()

    def _unread(self, fault: str) -> None:
        """A log that cannot be read is no empty log: nothing of it is shown, and why stays told."""
        self.lines, self.head, self._fault, self._has_read = [], "", fault, False
        self._fill()
        self.query_one("#log--counts", Static).update("")
        self.query_one(TopBar).show(f"{self.trial_name}  screening log", "cannot be read")
        self.query_one(Doubt).warn(fault)

    def _count(self) -> None:
        """The counts, in a few lines where they stand below the table."""
        self._brief = self.has_class("-narrow")
        told = counts(flow(self.lines), brief=self._brief)
        if self.head:
            told += Content(f"\nLog head {self.head[:16]}…").stylize("$text-muted")
        self.query_one("#log--counts", Static).update(told)

    def on_resize(self) -> None:
        """The counts fit in, beside the table or below it; the table takes the rest."""
        self._fill()
        if self._brief != self.has_class("-narrow"):
            self._count()

    def _fit(self) -> tuple[int, ...]:
        """Give the columns the room that there is, codes first, which are to be told apart; the characters of each."""
        room = self.size.width - (0 if self.has_class("-narrow") else _FLOW)
        widths = widths_in(room, max((len(line.candidate) for line in self.lines), default=0))
        for width, column in zip(widths, self.table.ordered_columns, strict=False):
            column.width = width
        self.table.refresh(layout=True)
        return widths

    def _fill(self) -> None:
        order, told, down = _ORDERS[self.order]
        table = self.table
        place = table.place
        under = self.shown[place].number if place < len(self.shown) else 0
        self.shown = listed(self.lines, self.keep, order, down=down)
        table.clear()
        widths = self._fit()
        for line in self.shown:
            table.add_row(*_cells(line, widths), key=str(line.number))
        table.stay([line.number for line in self.shown], under, place)
        some = len(self.shown) < len(self.lines)
        kept = f"{len(self.shown)} of {len(self.lines)}" if some else plural(len(self.lines), "screening")
        self._show_line()
        log = "log" if self.has_class("-narrow") else "screening log"
        self.query_one(TopBar).show(f"{self.trial_name}  {log}", f"{kept}, {self.kept or 'all'}, {told}")

    @on(DataTable.RowHighlighted)
    def _show_line(self) -> None:
        """Say in full what the columns have no room for, of the screening that the cursor is on."""
        row = self.table.place
        told = in_full(self.shown[row]) if row < len(self.shown) else Content(self._empty())
        self.query_one("#log--line", Told).tell(told)

    def _empty(self) -> str:
        """Why there is no line, and what to do; nothing of a log that was not read."""
        if self.lines:
            return "No screening is of what is shown. f and s show others, Esc ends the search."
        return _NONE if self._has_read else ""

    # -- keys ------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Part of a code or a reason."""
        self.query_one(Search).begin()

    @on(Search.Changed)
    def _searching(self) -> None:
        self._fill()

    def action_outcome(self) -> None:
        """The next outcome alone, or all."""
        self.outcome = (self.outcome + 1) % len(IN_TURN)
        self._fill()

    def action_signed(self) -> None:
        """What no investigator has signed alone, what is signed, or all."""
        self.signed = (self.signed + 1) % len(_SIGNED)
        self._fill()

    def action_order(self) -> None:
        """The next order."""
        self.order = (self.order + 1) % len(_ORDERS)
        self._fill()

    def action_back(self) -> None:
        """Out of the search; or home."""
        if not self.query_one(Search).end():
            self.dismiss()

    @on(DataTable.RowSelected)
    def action_open(self) -> None:
        """The screening that the cursor is on."""
        line = self.line
        if line is not None:
            self.app.open_candidate(_card(line))

    @property
    def line(self) -> Screening | None:
        """The screening that the cursor is on; None where nothing is shown."""
        row = self.table.place
        return self.shown[row] if row < len(self.shown) else None

    def afterwards(self) -> Iterator[SystemCommand]:
        """What can be said of the screening that the cursor is on, for the command palette."""
        if self.line is not None:
            yield from palette(self.app, self.line.number, self.line.candidate, self.load)

    def _with_line(self, do: Callable[[Screening], object]) -> None:
        if self.line is not None:
            do(self.line)
        else:
            self.notify("There is no screening under the cursor.")

    def action_become(self, progress: Progress) -> None:
        """Say what became of the candidate that the cursor is on."""
        self._with_line(lambda line: become(self.app, line.number, progress, self.load))

    def action_override(self) -> None:
        """Put a person's status in place of a computed one."""
        self._with_line(lambda line: override(self.app, line.number, self.load))

    def action_sign(self) -> None:
        """The report, which one reads before one signs it there."""
        self._with_line(lambda line: open_report(self.app, _card(line)))

    def action_verify(self) -> None:
        """Walk the chain of the log."""

        def verified(found: tuple[bool, str]) -> None:
            whole, told = found
            if whole:
                self.notify(told, title="The log", timeout=15)
            else:
                ways = (("back", "Back to the list"),)
                self.app.push_screen(Choose("The log is not as it was written", told, ways))

        in_background(self.app, self.app.desk.verify, verified)

    def action_export(self) -> None:
        """Write the log to files: whole, or of what the table shows an extract."""
        from screener.tui.screens.exporting import Listed, export_log

        keep, (order, _, down) = self.keep, _ORDERS[self.order]
        words = ", ".join(part for part in (self.kept, keep.text and f"“{keep.text}”") if part)
        export_log(self.app, self.trial, Listed(len(self.shown), len(self.lines), keep, words, order, down))


def _card(line: Screening) -> CandidateCard:
    outcome, changed = line.outcome or "undetermined", str(local_day(line.changed))
    return CandidateCard(line.trial, line.candidate, outcome, _state(line), changed, line.number)


def _state(line: Screening) -> str:
    return standing(line, "provisional")


def widths_in(room: int, longest: int) -> tuple[int, ...]:
    """The characters of each column in so much room, for codes of at most so many: what a longer code takes is what
    is there beside, then the state's; the rest is shared by what fails and the state."""
    left = max(room - sum(_COLUMNS.values()) - 2 * len(_COLUMNS), 0)
    wanted = max(longest - _COLUMNS["candidate"], 0)
    beside = min(wanted, left)
    from_state = min(wanted - beside, _COLUMNS["state"] - _STATE)
    left -= beside
    more = {"candidate": beside + from_state, "fails": left // 3, "state": left - left // 3 - from_state}
    return tuple(width + more.get(name, 0) for name, width in _COLUMNS.items())


def _cells(line: Screening, widths: tuple[int, ...]) -> list[str | Content]:
    """A screening's row. What does not fit in ends with an ellipsis; of a code the end is kept, where codes differ."""
    outcome = line.outcome or "undetermined"
    mark = symbol(f"{OUTCOME_SYMBOLS[outcome]} {outcome}")
    pairs = zip(line.overridden, line.overridden_by, strict=True)
    parts = (
        ", ".join(line.failed),
        line.unknown and f"? {', '.join(line.unknown)}" if not line.failed else "",
    )
    over = "; ".join(f"{criterion} overridden by {by}" for criterion, by in pairs)
    fails = "; ".join(part for part in (*parts, over) if part)
    return [
        cut(line.candidate, widths[0], its_end=True).stylize("bold"),
        str(line.screening_date or ""),
        Content(mark).stylize(COLOURS[outcome]),
        cut(fails, widths[3]),
        cut(_state(line), widths[4]),
        f"{line.episode} {'visit' if line.kind == 'visit' else 'file'}",
    ]


def in_full(line: Screening) -> Content:
    """What is to be looked at of a screening, its reasons, who signed, and by which criteria it was decided."""
    version = f"criteria {line.version}" if line.version else f"criteria file {line.criteria[:8]}"
    about = "  ".join((_state(line), version, f"episode {line.episode}, screening {line.number}"))
    told = Content.assemble((line.candidate, "bold"), f"  {about}")
    for check in line.checks:
        told += Content.assemble(("\ncheck ", "bold $text-warning"), check)
    return told + Content("".join(f"\n{reason}" for reason in line.told))


def counts(counted: Flow, *, brief: bool = False) -> Content:
    """The flow counts, and a bar for each reason; in a few lines where ``brief``."""
    rows = (
        ("assessed", counted.assessed),
        ("  excluded", counted.excluded),
        ("  declined", counted.declined),
        ("  pending", counted.pending),
        ("    eligible", counted.eligible),
        ("    undetermined", counted.undetermined),
        ("  enrolled", counted.enrolled),
        ("to be signed", counted.unsigned),
    )
    if brief:
        words = ", ".join(f"{count} {word.strip()}" for word, count in rows)
        content = Content.assemble(("Persons  ", "bold"), words, "\n")
    else:
        content = Content.assemble(("Persons\n", "bold"))
        for word, count in rows:
            content += Content(f"{word:<18}{count:>5}\n")
        content += Content(f"{plural(counted.screenings, 'screening')}, {counted.again} screened again\n")
        content += Content(f"{counted.failed} that failed\n\n")
    if not counted.reasons:
        return content
    content += Content.assemble(("Reasons", "bold"), "  persons excluded, by criterion\n")
    most = max(reason.any for reason in counted.reasons)
    for reason in counted.reasons:
        bar = "█" * max(1, round(_BAR * reason.any / most))
        content += Content(f"{reason.criterion:<5}") + Content(bar).stylize("$text-error")
        content += Content(f" {reason.any}\n")
    return content
