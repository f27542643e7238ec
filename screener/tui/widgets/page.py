"""One criterion: the protocol's words, the rule, the inputs, the verdict, and what goes with the value."""

from collections.abc import Sequence
from contextlib import ExitStack

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from screener.model.protocol import Criterion, Protocol
from screener.model.wording import clean
from screener.reports.parse import CriterionOut
from screener.reports.words import Word, is_judged_whole
from screener.tui.looks import COLOURS, symbol
from screener.tui.widgets.about import About, Beside
from screener.tui.widgets.field import FieldRow
from screener.tui.widgets.passage import judged_words, passage, read_as, why_asked
from screener.tui.widgets.still import Stack, Text, still
from screener.tui.widgets.told import Told
from screener.visit.entries import Entry, is_answered
from screener.visit.view import Input

_LOW = 36
"""Lines of a terminal below which a rule is shown in one paragraph, and below the inputs: there may be no room for
both."""
_FIRST = (
    "The day of the visit and the dates that windows and ages are counted to come first. A date may be today, or "
    "2025-04 or 2025 where no more is known."
)


class _Sheet(VerticalScroll):
    """What scrolls. Its bar has its room always, and to show it has the screen laid out in any case."""

    virtual_size = still()


class Page(Stack):
    """The page of a criterion, or the visit's first page."""

    DEFAULT_CSS = """
    Page { width: 1fr; height: 1fr; border: solid $secondary 50%; padding: 0 1; }
    Page.-entered { border: solid $primary; }
    #page--sheet { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; }
    #page--text { height: auto; color: $foreground; }
    #page--rule { height: auto; color: $text-muted; }
    #page--judge { height: auto; color: $text-warning; }
    #page--fields { height: auto; margin: 1 0 0 0; }
    #page--verdict { height: auto; max-height: 4; }
    """

    def compose(self) -> ComposeResult:
        """Words, rule and inputs scroll; the verdict and the strip below them stay."""
        with _Sheet(id="page--sheet", can_focus=False):
            yield Text("", id="page--text")
            yield Text("", id="page--rule")
            yield Text("", id="page--judge")
            yield Stack(id="page--fields")
        yield Told(id="page--verdict")
        yield About()

    def on_resize(self) -> None:
        """The inputs stand below the rule where there is room for both, else right below the protocol's words."""
        sheet, above = self.query_one("#page--sheet"), "text" if self._is_low else "judge"
        fields = self.query_one("#page--fields")
        if sheet.children[sheet.children.index(fields) - 1].id != f"page--{above}":
            sheet.move_child(fields, after=self.query_one(f"#page--{above}"))
        self.call_after_refresh(self._bring_into_view)

    @property
    def _is_low(self) -> bool:
        return self.app.size.height < _LOW

    @property
    def rows(self) -> list[FieldRow]:
        """The inputs' rows."""
        return [row for row in self.query_one("#page--fields").children if isinstance(row, FieldRow)]

    def rows_of(self, field: str) -> list[FieldRow]:
        """The rows in which a field is entered: one, or none."""
        return [row for row in self.rows if row.name_of == field]

    @property
    def about(self) -> About:
        """The strip below the inputs."""
        return self.query_one(About)

    @property
    def row(self) -> FieldRow | None:
        """The row that the cursor is in, or that the strip below is about while the cursor is there."""
        about = self.about
        for row in self.rows:
            if row.has_focus_within or (about.is_entered and row.name_of == about.field):
                return row
        return None

    @property
    def field(self) -> str:
        """The field of that row; empty where there is none."""
        row = self.row
        return row.name_of if row is not None else ""

    def words(self, criterion: Criterion | None, protocol: Protocol, read: CriterionOut | None) -> None:
        """The criterion's text, the rule, what is left to a person."""
        text, rule, judge = (self.query_one(f"#page--{part}", Text) for part in ("text", "rule", "judge"))
        if criterion is None:
            self.border_title = "Visit"
            text.update(_FIRST)
            rule.display = judge.display = False
            return
        self.border_title = f"{criterion.id} {criterion.kind}"
        text.update(passage(criterion.text, read))
        whole, why = is_judged_whole(criterion), why_asked(read)
        rule.update(read_as(criterion, protocol, brief=self._is_low, why=why))
        told = [judged_words(read), why] if not whole else []
        if criterion.note:
            told.append(Content.assemble(("note  ", "bold"), clean(criterion.note)))
        left = Content("\n").join([one for one in told if one])
        judge.update(left)
        rule.display, judge.display = True, bool(left)

    async def fill(self, inputs: Sequence[Input]) -> None:
        """Other inputs."""
        fields = self.query_one("#page--fields", Stack)
        with ExitStack() as batch:
            batch.enter_context(self.app.batch_update())
            await fields.remove_children()
            await fields.mount_all([FieldRow(one) for one in inputs])
            # For what went Textual has the page laid out once more, when the app has done what it is doing: until
            # then it is not laid out at all.
            self.app.call_next(self._show_filled, batch.pop_all())
        self.query_one("#page--sheet").scroll_home(animate=False)
        self.follow()

    def _show_filled(self, batch: ExitStack) -> None:
        batch.close()
        self.call_after_refresh(self._bring_into_view)  # only now have the rows a place

    def update_inputs(self, inputs: Sequence[Input]) -> None:
        """The same inputs, as their entries now read."""
        for row, shown in zip(self.rows, inputs, strict=False):
            same = row.name_of == shown.field.name and bool(row.shown.spared) == bool(shown.spared)
            if same and shown != row.shown:
                row.show(shown)
        self.follow()
        self.call_after_refresh(self._keep_in_view)  # a note or the verdict may have grown

    def reset(self, field: str, entry: Entry) -> None:
        """Show an entry in its inputs, whatever stands there."""
        for row in self.rows:
            if row.name_of == field:
                row.reset(entry)
                if self.about.field == field:
                    self.about.show(row.shown)
                    self.about.reset(Beside(entry.source, entry.dated, entry.comment))

    def verdict(self, lines: Sequence[str], word: Word | None) -> None:
        """The verdict in its colour, what else is to be said below it; none on the first page."""
        verdict = self.query_one("#page--verdict", Told)
        verdict.display = word is not None
        if word is None:
            return
        content = Content(symbol(lines[0])).stylize(f"bold {COLOURS[word]}")
        for line in lines[1:]:
            content += Content(f"\n  {line}").stylize("$text-muted")
        verdict.tell(content)

    def go_to(self, field: str = "") -> bool:
        """Put the cursor into a field: the one named, or what a verdict waits for, or the first."""
        rows = self.rows
        wanted = [row for row in rows if row.name_of == field]
        waited = [row for row in rows if row.shown.waited]
        blank = [row for row in rows if not is_answered(row.shown.entry)]
        return any(row.focus_control() for row in (*wanted, *waited, *blank, *rows))

    def _bring_into_view(self) -> None:
        """Show the whole row with the cursor, whatever stands above it."""
        row, sheet = self.row, self.query_one("#page--sheet")
        if row is not None:
            # No further than the row needs: the protocol's words, above all rows, are to be read.
            needed = min(row.region.bottom - sheet.region.bottom, row.region.y - sheet.region.y)
            sheet.scroll_to(y=max(round(sheet.scroll_y) + needed, 0), animate=False)

    def _keep_in_view(self) -> None:
        """Show the row with the cursor again where it went out of sight; else nobody's reading is disturbed."""
        row = self.row
        if row is not None and not self.query_one("#page--sheet").region.contains_region(row.region):
            self._bring_into_view()

    def scroll_words(self, by: int) -> None:
        """Scroll what does not fit in: the cursor stays where it is."""
        self.query_one("#page--sheet").scroll_relative(y=by, animate=False)

    def follow(self) -> None:
        """The strip below is about the row with the cursor, else about the first."""
        row = self.row or next(iter(self.rows), None)
        self.about.show(row.shown if row is not None and not row.shown.spared else None)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:  # noqa: ARG002 - Textual passes it
        """The cursor went elsewhere."""
        self.follow()
        self.call_after_refresh(self._bring_into_view)  # a row that was made just now has no place yet
