"""The to-do list: what is still to be obtained, judged, signed or saved, for whom; to open each of them."""

from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DataTable

from screener.errors import Unusable
from screener.log.faults import in_app
from screener.reports.text import columns, plural
from screener.reports.todo import Sort, Task, arranged, counted, heading
from screener.tui.looks import COLOURS, symbol
from screener.tui.screens.opening import open_candidate, open_visit
from screener.tui.widgets.doubt import Doubt
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.lists import Lines, Search, cut
from screener.tui.widgets.told import Told
from screener.tui.widgets.top import TopBar
from screener.visit.cards import CandidateCard
from screener.visit.todo import tasks
from screener.visit.view import OUTCOME_SYMBOLS

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

_ORDERS: tuple[tuple[Sort, str], ...] = (
    ("nearest", "nearest to a decision first"),
    ("visit", "longest ago first"),
    ("candidate", "by code"),
)
_COLUMNS = {"candidate": 9, "trial": 12, "visit": 10, "outcome": 14, "to do": 20}
_WORD = len("To confirm")
_BESIDE = 4
"""Columns of the steps' pane that hold no text: its border, what is left free, its scroll bar."""
_LOOK = 3.0
"""Seconds after which one looks whether the log is another."""


class ToDoScreen(Screen[None]):
    """Everybody of whom something is still to be done."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (130, "-wide")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "slash",
            "search",
            "Search",
            key_display="/",
            tooltip="Find by a part of a code, of a trial or of what is missing",
        ),
        Binding("o", "order", "Order", tooltip="Nearest to a decision, longest ago, or by code"),
        Binding("question_mark", "app.help", "Help", key_display="?"),
        Binding("escape", "back", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.tasks: list[Task] = []
        self.shown: list[Task] = []
        self.order = 0
        self.has_read = False
        self.fault = ""
        self._reading = False
        self._state: tuple[tuple[int, int], ...] = ()

    def compose(self) -> ComposeResult:
        """The table; what is to be done for the one under the cursor beside or below it."""
        yield TopBar("To do", "reading …")
        yield Doubt(id="todo--doubt")
        yield Search(id="todo--search", placeholder="part of a code, a trial or what is missing")
        with Horizontal(id="todo--body"):
            yield Lines(cursor_type="row", id="todo--table")
            with VerticalScroll(id="todo--steps", can_focus=False):
                yield Told(id="todo--told")
        yield Keys()

    def on_mount(self) -> None:
        """Read in a worker."""
        for name, width in _COLUMNS.items():
            self.table.add_column(name, width=width, key=name)
        self.table.focus()
        self.watch(self.query_one("#todo--steps"), "virtual_size", self._reachable)
        self.load()
        self.set_interval(_LOOK, self._look)

    @property
    def table(self) -> Lines:
        """The table."""
        return self.query_one("#todo--table", Lines)

    @property
    def chosen(self) -> Task | None:
        """What the cursor is on."""
        row = self.table.place
        return self.shown[row] if row < len(self.shown) else None

    # -- what is read ----------------------------------------------------------------------------------------

    @work(thread=True, exclusive=True, group="look")
    def _look(self) -> None:
        """Show what another window or a command wrote meanwhile; what could not be read is tried again."""
        with suppress(OSError):
            if not self.is_current or self._reading:
                return  # to wait for a log that another program holds takes longer than to look again
            if self.fault or self.app.desk.doubts.state() != self._state:
                self.app.call_from_thread(self.load)

    def on_screen_resume(self) -> None:
        """Something may have been entered or saved meanwhile."""
        if self.has_read or self.fault:
            self.load()

    @work(thread=True, exclusive=True)
    def load(self) -> None:
        """Read the log and the drafts; then look whether it all is as it was written."""
        desk, fault = self.app.desk, ""
        found: list[Task] = []
        self._reading = True
        with suppress(OSError):
            self._state = desk.doubts.state()
        try:
            found = tasks(desk)
        except Unusable as unread:
            fault = in_app(unread)
        self._reading = False
        self.app.call_from_thread(self._loaded, found, fault)
        self.app.call_from_thread(
            self.query_one(Doubt).warn, fault, desk.doubts.told(), desk.unread(), desk.astray()
        )

    def _loaded(self, found: list[Task], fault: str) -> None:
        self.tasks, self.has_read, self.fault = found, not fault, fault
        if fault:  # at once: to look at the rest may take as long again
            self.query_one(Doubt).warn(fault)
        self._fill()

    def on_resize(self) -> None:
        """The columns share what room there is."""
        self._fill()

    def _fill(self) -> None:
        sort, told = _ORDERS[self.order]
        under = self.chosen
        place = self.table.place
        self.shown = arranged(self.tasks, sort, self.query_one(Search).value.strip())
        widths = self._fit()
        self.table.clear()
        for task in self.shown:
            self.table.add_row(*_cells(task, widths))
        self.table.stay(
            [_name(task) for task in self.shown], _name(under) if under is not None else None, place
        )
        self._tell()
        if self.fault:
            self.query_one(TopBar).show("To do", "cannot be read")
        elif self.has_read:
            of = f"{len(self.shown)} of " if len(self.shown) < len(self.tasks) else ""
            self.query_one(TopBar).show("To do", f"{of}{plural(len(self.tasks), 'candidate')}, {told}")

    def _fit(self) -> tuple[int, ...]:
        """The characters of each column: codes first, which are to be told apart, and the trial where there are two."""
        names = {task.trial for task in self.tasks}
        widths = {
            **_COLUMNS,
            "candidate": max(_COLUMNS["candidate"], *(len(task.candidate) for task in self.tasks), 0),
            "trial": max(map(len, names)) if len(names) > 1 else 0,
        }
        room = self.size.width - self._beside - (2 * len(widths) + 1)
        least = _COLUMNS["to do"]
        widths["trial"] = min(widths["trial"], 12)
        spare = room - sum(widths[name] for name in ("trial", "visit", "outcome")) - least
        widths["candidate"] = max(min(widths["candidate"], spare), _COLUMNS["candidate"])
        widths["to do"] = max(spare + least - widths["candidate"], least)
        for column in self.table.ordered_columns:
            column.width = widths[str(column.key.value)]
        self.table.refresh(layout=True)
        return tuple(widths.values())

    @property
    def _beside(self) -> int:
        """The columns of the steps where there is room for them beside the list; 0 where they stand below it."""
        return self.size.width * 2 // 5 if self.has_class("-wide") else 0

    @on(DataTable.RowHighlighted)
    def _tell(self) -> None:
        """Say in full what is to be done for the one that the cursor is on."""
        pane = self.query_one("#todo--steps", VerticalScroll)
        pane.scroll_home(animate=False)
        told = self.query_one("#todo--told", Told)
        if self.chosen is None:
            found_none = "Nothing on the list matches the search. Esc ends the search."
            told.tell("" if not self.has_read else found_none if self.tasks else counted(self.tasks))
        else:
            width = self._beside or self.size.width
            told.tell(in_full(self.chosen, max(width - _BESIDE, 30)))

    def _reachable(self) -> None:
        """Steps that do not fit in can be gone to, to scroll them."""
        pane = self.query_one("#todo--steps", VerticalScroll)
        pane.can_focus = pane.max_scroll_y > 0

    # -- keys ------------------------------------------------------------------------------------------------

    def action_search(self) -> None:
        """Part of a code, of a trial, of what is missing."""
        self.query_one(Search).begin()

    @on(Search.Changed)
    def _searching(self) -> None:
        self._fill()

    def action_order(self) -> None:
        """The next order."""
        self.order = (self.order + 1) % len(_ORDERS)
        self._fill()

    def afterwards(self) -> Iterator[SystemCommand]:
        """What can be said of the screening that the cursor is on, for the command palette."""
        from screener.tui.screens import afterwards

        task = self.chosen
        if task is not None and task.screening and not task.draft:
            yield from afterwards.palette(self.app, task.screening, task.candidate, self.load)

    def action_back(self) -> None:
        """Out of the search; or home."""
        if not self.query_one(Search).end():
            self.dismiss()

    @on(DataTable.RowSelected)
    def action_open(self) -> None:
        """The visit of the one that the cursor is on, as it was left; whether to screen again who may be."""
        task = self.chosen
        if task is not None:
            day = str(task.visit or "")
            card = CandidateCard(
                task.trial, task.candidate, task.outcome, task.state, day, task.screening, task.draft
            )
            (open_candidate if task.is_anew else open_visit)(self.app, card)


def _name(task: Task) -> tuple[str, str, str]:
    return task.trial, task.candidate, task.draft


def _cells(task: Task, widths: tuple[int, ...]) -> list[str | Content]:
    """A row. What does not fit in ends with an ellipsis; of a code the end is kept, where codes differ."""
    mark = symbol(f"{OUTCOME_SYMBOLS[task.outcome]} {task.outcome}")
    return [
        cut(task.candidate, widths[0], its_end=True).stylize("bold"),
        cut(task.trial, widths[1]) if widths[1] else "",
        str(task.visit or ""),
        Content(mark).stylize(COLOURS[task.outcome]),
        cut(task.told, widths[4]),
    ]


def in_full(task: Task, room: int) -> Content:
    """Who it is about and every step, in lines of so many characters."""
    name, _, rest = heading(task).partition(" · ")
    told = Content.assemble((name, "bold"), f"  {symbol(rest)}")
    for line in columns(task.steps, room, (_WORD,)):
        word, text = line[:_WORD], line[_WORD:]
        told += Content.assemble("\n", (word, "bold"), symbol(text))
    return told
