"""Batch: a file, its columns matched to fields, progress, results, export."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import DataTable, OptionList, ProgressBar, Static
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from screener.errors import Unusable
from screener.language.library import find, load_protocol
from screener.reports.text import plural
from screener.sources.columns import Column, columns_of, has_codes
from screener.sources.mapping import read_mapping
from screener.tui.looks import COLOURS, IN_TURN, symbol
from screener.tui.widgets.columns import to_judge, uses
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.line import Line
from screener.tui.widgets.lists import Lines, Search
from screener.tui.widgets.top import TopBar
from screener.visit.batch import Batch, BatchRow, Found, Kept
from screener.visit.view import OUTCOME_SYMBOLS

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained, Rows

_SHOWN = 5000
"""Rows that the table on the screen shows at most; the export has all of them."""
_AT_ONCE = 1_000
"""Rows that are looked through at once. With more, letters that come meanwhile are heard first."""
_ENTER = "Enter shows a candidate's criteria, each with its reasons; n there opens a visit."
_EXPLAINED: "Rows" = (
    ("its columns", "screener template TRIAL prints a header, and what goes into each column"),
    ("a blank cell", "not known, which is never no"),
    ("mapping", "a .toml file that says which column is which, their units, how dates are written"),
    ("whom it names", "nobody: a column of names or birth places is refused; a code stands for each"),
)
_EVERY = 0.1
"""Seconds between two looks at the progress."""


class BatchScreen(Screen[None]):
    """Check a file of candidates against a trial."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "run", "Judge", priority=True, tooltip="Judge every candidate of the file"),
        Binding(
            "ctrl+f", "funnel", "Funnel", priority=True, tooltip="How many candidates each criterion removes"
        ),
        Binding("ctrl+x", "export", "Export", priority=True, tooltip="Write the results to a file"),
        Binding("f", "outcome", "Filter", tooltip="Show one outcome only; again for the next, then all"),
        Binding("slash", "find", "Find", key_display="/", tooltip="Find by a part of a code or of a reason"),
        Binding("f1", "app.help", "Help", key_display="f1", priority=True),
        Binding("escape", "back", "Back"),
        Binding("down", "below", "To the files, or to the results", show=False),
    ]
    EXPLAINED: ClassVar["Explained"] = (("A file of candidates", _EXPLAINED),)

    def __init__(self, path: Path, name: str) -> None:
        super().__init__()
        self.path, self.trial_name = path, name
        self.file: Path | None = None
        self.mapping: Path | None = None
        self.looked = ("", "")
        """The names that the lines had when their columns were looked at."""
        self.columns: tuple[Column, ...] = ()
        self.rows: list[BatchRow] = []
        self.found = Found(Kept(), _SHOWN)
        self.outcome = 0
        self.judged: Batch | None = None
        self.running = self.done = False

    def compose(self) -> ComposeResult:
        """The file and the mapping, the files at hand, the columns; then the results."""
        yield TopBar(f"{self.trial_name}  check a file of candidates", "")
        with Horizontal(classes="batch--line"):
            yield Static("file", classes="batch--word")
            yield Line(id="batch--file", placeholder="candidates.csv")
            yield Static("mapping", classes="batch--word")
            yield Line(id="batch--mapping", placeholder="none, or mapping.toml")
        yield ProgressBar(id="batch--progress", show_eta=True)
        with VerticalScroll(id="batch--notes"):
            yield Static("", id="batch--told", markup=False)
        with Horizontal(id="batch--body"):
            with Vertical(id="batch--files"):
                files = OptionList(id="batch--list", markup=False, compact=True)
                files.border_title = "Files at hand"
                yield files
            with VerticalScroll(id="batch--columns", can_focus=False) as columns:
                columns.border_title = "Columns"
                yield Static(
                    "Choose a file to see what becomes of its columns.", id="batch--uses", markup=False
                )
            with Vertical(id="batch--results"):
                yield Search(id="batch--search", placeholder="part of a code or a reason")
                yield Lines(cursor_type="row", id="batch--table")
        yield Static("", id="batch--row", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """List the files at hand."""
        self._show_results(False)
        self.query_one("#batch--progress").display = False
        table = self.table
        for name, width in (("row", 5), ("candidate", 14), ("decision", 14), ("reasons", 240)):
            table.add_column(name, width=width, key=name)
        self.query_one("#batch--file").focus()
        self._list_files()

    @property
    def table(self) -> Lines:
        """The results, or as many of them as are shown."""
        return self.query_one("#batch--table", Lines)

    @property
    def has_results(self) -> bool:
        """Whether the results are shown, and not the file's columns."""
        return bool(self.query_one("#batch--results").display)

    def _show_results(self, on: bool) -> None:
        self.query_one("#batch--results").display = on
        self.query_one("#batch--row").display = on
        self.query_one("#batch--files").display = not on
        self.query_one("#batch--columns").display = not on

    def action_below(self) -> None:
        """From the line of the file to what stands below it."""
        self.set_focus(self.table if self.has_results else self.query_one("#batch--list"))

    @work(thread=True)
    def _list_files(self) -> None:
        here = sorted(path.name for path in Path.cwd().glob("*.csv"))[:200]
        shipped = sorted(path.name for path in self.path.parent.glob(f"{self.path.stem}*.csv"))
        names = [*here, *(name for name in shipped if name not in here)]
        self.app.call_from_thread(self._files_listed, names)

    def _files_listed(self, names: list[str]) -> None:
        files = self.query_one("#batch--list", OptionList)
        files.set_options(
            [Option(name, id=name) for name in names] or [Option("no CSV file here", disabled=True)]
        )
        files.highlighted = 0 if names else None

    # -- the file and its columns ----------------------------------------------------------------------------

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.query_one("#batch--file", Line).value = str(event.option.prompt)
        self._look()

    @on(Line.Submitted, ".batch--line Line")
    def _named(self, event: Line.Submitted) -> None:
        event.input.select_all()  # what is typed next is another file, not the end of this one
        self._look()

    @property
    def _names(self) -> tuple[str, str]:
        """What the lines of the file and of the mapping say."""
        file, mapping = self.query_one("#batch--file", Line), self.query_one("#batch--mapping", Line)
        return file.value.strip(), mapping.value.strip()

    def _look(self) -> None:
        """Show what becomes of the file's columns."""
        self._clear()
        self.done = False
        self._show_results(False)
        name, mapping = self.looked = self._names
        if name:
            self._read_columns(name, mapping)

    @work(thread=True, exclusive=True, group="batch")
    def _read_columns(self, name: str, mapping: str) -> None:
        try:
            protocol = load_protocol(str(self.path))
            path = find(str(Path(name).expanduser()), ".candidates.csv")
            map_path = Path(mapping).expanduser() if mapping else None
            columns = columns_of(path, protocol, read_mapping(map_path, protocol) if map_path else None)
        except Unusable as fault:
            self.app.call_from_thread(self._refused, str(fault))
            return
        self.app.call_from_thread(self._columns_read, path, map_path, columns)

    def _refused(self, reason: str) -> None:
        self.file, self.columns = None, ()
        self.query_one("#batch--told", Static).update(Content(reason).stylize("$text-error"))
        self.query_one("#batch--uses", Static).update("")

    def _columns_read(self, path: Path, mapping: Path | None, columns: tuple[Column, ...]) -> None:
        people = any(column.use == "identifies people" for column in columns)
        can_be_judged = not people and has_codes(columns)
        self.file, self.mapping, self.columns = (path if can_be_judged else None), mapping, columns
        self._tell_columns(path)
        self._show_columns()

    def _tell_columns(self, path: Path) -> None:
        self.query_one("#batch--told", Static).update(to_judge(path, self.columns))

    def _show_columns(self) -> None:
        """What becomes of the columns, in the room that there is."""
        shown = self.query_one("#batch--uses", Static)
        if self.columns and shown.size.width:
            shown.update(uses(self.columns, shown.size.width))

    def on_resize(self) -> None:
        """In another room the lines end elsewhere."""
        self.call_after_refresh(self._show_columns)

    # -- the run ---------------------------------------------------------------------------------------------

    def action_run(self) -> None:
        """Judge every candidate of the file."""
        if self.running:
            self.notify("It is running. Esc stops it.")
        elif self.file is None or self._names != self.looked:
            self._look()
            self.notify("Choose a file first; its columns are shown before anything is judged.")
        else:
            self._clear()
            self._show_results(True)
            progress = self.query_one("#batch--progress", ProgressBar)
            progress.display = True
            progress.update(total=1.0, progress=0.0)
            self.table.focus()
            self.running, self.done, self.judged = True, False, None
            self._run(self.file, self.mapping)

    @work(thread=True, exclusive=True, group="batch")
    def _run(self, path: Path, mapping: Path | None) -> None:
        worker = get_current_worker()
        try:
            batch = Batch(path, mapping, load_protocol(str(self.path)))
            fresh: list[BatchRow] = []
            looked = time.monotonic()
            for row in batch.rows(stop=lambda: worker.is_cancelled):
                fresh.append(row)
                if time.monotonic() - looked > _EVERY:
                    self.app.call_from_thread(self._more, fresh, batch.done)
                    fresh, looked = [], time.monotonic()
        except Unusable as fault:
            self.app.call_from_thread(self._stopped, str(fault))
            return
        if not worker.is_cancelled:
            self.app.call_from_thread(self._more, fresh, 1.0)
            self.app.call_from_thread(self._finished, batch)

    def _clear(self) -> None:
        """Nothing is judged, nothing looked for, and every outcome is shown."""
        self.rows, self.found, self.outcome = [], Found(Kept(), _SHOWN), 0
        search = self.query_one(Search)
        search.value, search.display = "", False
        self.table.clear()

    def _more(self, fresh: list[BatchRow], done: float) -> None:
        room = max(_SHOWN - len(self.rows), 0)
        added = [*fresh[:room], *(row._replace(candidate=None) for row in fresh[room:])]
        self.rows += added
        self._show(self.found.look(added))
        self.query_one("#batch--progress", ProgressBar).update(progress=done)
        self._tell()

    def _finished(self, batch: Batch) -> None:
        self.running, self.done = False, True
        self.judged = batch
        self.query_one("#batch--progress").display = False
        self._tell()

    def _tell(self) -> None:
        """How many were judged, to what they came, what was refused, and which of them are shown."""
        batch = self.judged
        kept = self.found.told()
        which = Content(f"\n{kept}; the export has all").stylize("bold") if kept else Content("")
        if self._kept != self.found.kept:
            which += Content("\nlooking …")
        if batch is None:
            done = (
                f"{len(self.rows)} judged …"
                if self.running
                else f"Stopped after {plural(len(self.rows), 'row')}."
            )
            self.query_one("#batch--told", Static).update(Content(done) + which)
            return
        told = Content(f"{plural(len(self.rows), 'candidate')}: ")
        for outcome, mark in OUTCOME_SYMBOLS.items():
            told += Content(symbol(f"{mark} {batch.counts[outcome]} {outcome}  ")).stylize(COLOURS[outcome])
        if batch.refused_cells or batch.refused_rows:
            told += Content(
                f" refused: {plural(batch.refused_cells, 'cell')}, {plural(batch.refused_rows, 'whole row')}"
            ).stylize("$text-error")
        if batch.checked:
            told += Content(f" check the dates: {plural(batch.checked, 'candidate')}").stylize(
                "$text-warning"
            )
        if not kept and len(self.rows) > _SHOWN:
            told += Content(f"  the first {_SHOWN} are shown, the export has all")
        told += which
        for note in batch.notes:
            told += Content(f"\n{note}").stylize("$text-muted")
        told += Content(f"\n{_ENTER}").stylize("$text-muted")
        self.query_one("#batch--told", Static).update(told)

    # -- which of them are shown -----------------------------------------------------------------------------

    @property
    def _kept(self) -> Kept:
        return Kept(IN_TURN[self.outcome], self.query_one(Search).value.strip())

    @property
    def shown(self) -> list[BatchRow]:
        """The rows of the table."""
        return self.found.shown

    def _fill(self) -> None:
        """Look for the rows that are to be shown; until they are found the others stay."""
        found = Found(self._kept, _SHOWN)
        if len(self.rows) <= _AT_ONCE:
            self._filled(self.rows, found)
        else:
            self._look_through(self.rows, found)
            self._tell()

    @work(thread=True, exclusive=True, group="find")
    def _look_through(self, rows: list[BatchRow], found: Found) -> None:
        worker = get_current_worker()
        while found.looked < len(rows):
            if worker.is_cancelled:  # something else is looked for by now
                return
            found.look(rows[found.looked : found.looked + 1000])
        self.app.call_from_thread(self._filled, rows, found)

    def _filled(self, rows: list[BatchRow], found: Found) -> None:
        """The rows that were found, the cursor where it was."""
        if rows is not self.rows or found.kept != self._kept:
            return
        place = self.table.place
        under = self.shown[place].verdict.row if place < len(self.shown) else 0
        found.look(rows[found.looked :])
        self.found = found
        self.table.clear()
        self._show(found.shown)
        self.table.stay([row.verdict.row for row in self.shown], under, place)
        if not self.shown:
            self.query_one("#batch--row", Static).update("No candidate matches.")
        self._tell()

    def _show(self, rows: list[BatchRow]) -> None:
        for row in rows:
            self.table.add_row(*_cells(row))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Results are kept to some of them where there are any."""
        if action in ("outcome", "find") and self.is_mounted:
            return self.has_results
        return super().check_action(action, parameters)

    def action_outcome(self) -> None:
        """The next outcome alone, or all."""
        self.outcome = (self.outcome + 1) % len(IN_TURN)
        self._fill()

    def action_find(self) -> None:
        """Part of a code or of a reason."""
        self.query_one(Search).begin()

    @on(Search.Changed, "#batch--search")
    def _searching(self) -> None:
        if self.rows:
            self._fill()

    def on_descendant_focus(self) -> None:
        """Notes that do not fit in can be gone to, to scroll them."""
        notes = self.query_one("#batch--notes", VerticalScroll)
        notes.can_focus = notes.max_scroll_y > 0

    def _stopped(self, reason: str) -> None:
        self.running = False
        self.query_one("#batch--progress").display = False
        self._show_results(False)
        self._refused(reason)

    @on(DataTable.RowHighlighted)
    def _row(self, event: DataTable.RowHighlighted) -> None:
        """What of the row was refused, then its reasons in full, for which there may be no room."""
        if not 0 <= event.cursor_row < len(self.shown):
            return
        row = self.shown[event.cursor_row]
        content = Content.assemble((f"{row.verdict.id or 'row ' + str(row.verdict.row)}  ", "bold"))
        for where, why in row.refused:
            content += Content(f"refused  {where}: {why}\n").stylize("$text-error")
        if row.repeats:
            content += Content(f"note  {row.repeats}\n").stylize("$text-muted")
        for odd in row.verdict.checks:
            content += Content(f"check  {odd}\n").stylize("$text-warning")
        content += Content("; ".join(row.verdict.reasons))
        self.query_one("#batch--row", Static).update(content)

    @on(DataTable.RowSelected)
    def _open(self, event: DataTable.RowSelected) -> None:
        """Every criterion of the row with its reasons, and what of it was refused, to be scrolled."""
        from screener.tui.screens.row import RowScreen

        if self.judged is not None and 0 <= event.cursor_row < len(self.shown):
            row = self.shown[event.cursor_row]
            self.app.push_screen(RowScreen(self.path, self.trial_name, self.judged, row))

    # -- away ------------------------------------------------------------------------------------------------

    def action_export(self) -> None:
        """Write the results to a file."""
        from screener.tui.screens.exporting import export_batch

        if self.done and self.file is not None:
            export_batch(self.app, self.path, self.file, self.mapping)
        else:
            self.notify("There are no results to export yet. ^r judges the candidates.")

    def action_funnel(self) -> None:
        """Show how many candidates each criterion removes."""
        from screener.tui.screens.funnel import FunnelScreen

        if self.done and self.judged is not None:
            self.app.push_screen(FunnelScreen(self.trial_name, self.judged.protocol, self.judged.funnel()))
        else:
            self.notify("There is no funnel yet. ^r judges the candidates.")

    def action_back(self) -> None:
        """Stop what runs; out of the search; from the results to the file; home."""
        if self.query_one(Search).end():
            return
        if self.running:
            self.workers.cancel_group(self, "batch")
            self.running = False
            self.query_one("#batch--progress").display = False
            self._tell()
        elif self.has_results:
            self._show_results(False)
            if self.file is not None:
                self._tell_columns(self.file)
            self.query_one("#batch--file").focus()
        else:
            self.dismiss()


def _cells(row: BatchRow) -> tuple[str | Content, ...]:
    one = row.verdict
    mark = symbol(f"{OUTCOME_SYMBOLS[one.decision]} {one.decision}")
    reasons = "; ".join(one.reasons)
    told = Content(f"refused: {len(row.refused)}  ").stylize("$text-error") if row.refused else Content("")
    if one.checks:
        told += Content("check the dates  ").stylize("$text-warning")
    return (
        str(one.row),
        one.id or "–",
        Content(mark).stylize(COLOURS[one.decision]),
        told + Content(reasons[:300]),
    )
