"""The visit: the protocol's words, the inputs they need, the verdict while one types, the decision below."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import OptionList

from screener.engines.questions import Question
from screener.errors import Unusable
from screener.model.protocol import Criterion
from screener.reports.parse import CriterionOut
from screener.reports.words import SYMBOLS
from screener.tui.marking import mark
from screener.tui.screens import entering
from screener.tui.screens.dialogs import Choose, Reason
from screener.tui.screens.leaving import leave
from screener.tui.screens.stopping import nothing_open, offer_to_stop
from screener.tui.widgets.about import About
from screener.tui.widgets.field import FieldRow
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.outcome import OutcomeBar
from screener.tui.widgets.outline import Outline, Row, Strip
from screener.tui.widgets.page import Page
from screener.tui.widgets.still import Across
from screener.tui.widgets.top import TopBar
from screener.visit import view
from screener.visit.course import Course
from screener.visit.desk import Desk
from screener.visit.entries import Entry, is_answered, with_value
from screener.visit.sheet import Sheet
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

_UNKNOWN = "Clears what is typed; on an empty field: this is not known"
_TURN, _SCROLL = "The criterion before and after", "Scroll a criterion that does not fit in"
_WALK = "The field before and after"
_VISIT = "visit"
"""The id of the first page in the outline."""


class VisitScreen(Screen[None]):
    """One candidate's visit."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (72, "-narrow"), (100, "-wide"), (130, "-wider")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (36, "-tall")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Go on", show=False, priority=True, tooltip="Take it and go on"),
        Binding("ctrl+n", "next", "Next", priority=True, tooltip="Go to the next open question"),
        Binding("ctrl+u", "unknown", "Unknown", priority=True, tooltip=_UNKNOWN),
        Binding("ctrl+e", "about", "Source", priority=True, tooltip="Source document, its date, comment"),
        Binding("ctrl+z", "undo", "Undo", priority=True, tooltip="Take the last entry back"),
        Binding("ctrl+s", "save", "Save", priority=True, tooltip="Save the visit to the screening log"),
        Binding("ctrl+r", "report", "Report", priority=True, tooltip="The report, sign-off and export"),
        Binding("escape", "back", "Back", tooltip="Back to the field, then home"),
        Binding("f1", "app.help", "Help", key_display="f1", priority=True),
        Binding("pageup", "turn(-1)", "Previous criterion", show=False, priority=True, tooltip=_TURN),
        Binding("pagedown", "turn(1)", "Next criterion", show=False, priority=True, tooltip=_TURN),
        Binding("ctrl+up", "scroll_words(-2)", "Scroll up", show=False, priority=True, tooltip=_SCROLL),
        Binding("ctrl+down", "scroll_words(2)", "Scroll down", show=False, priority=True, tooltip=_SCROLL),
        Binding("up", "walk(-1)", "Previous field", show=False, tooltip=_WALK),
        Binding("down", "walk(1)", "Next field", show=False, tooltip=_WALK),
    ]

    def __init__(self, desk: Desk, visit: Visit) -> None:
        super().__init__()
        self.desk, self.course = desk, Course(visit)
        self.readings: dict[str, CriterionOut] = {}
        self.place = 0
        self.ready = asyncio.Event()
        """Set once the first page has its inputs; keys wait for it."""
        self._turning = asyncio.Lock()
        self._refused: tuple[str, str] | None = None
        """The refused entry that Enter stayed on."""

    @property
    def visit(self) -> Visit:
        """The visit that is open."""
        return self.course.visit

    @property
    def sheet(self) -> Sheet:
        """The sheet that is entered on."""
        return self.course.sheet

    @property
    def scene(self) -> view.Scene:
        """The visit as it was judged last."""
        return self.course.scene

    # -- what is on the screen -------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Top bar, outline, the criterion, the decision, the keys."""
        rows = self._rows()
        yield TopBar()
        yield Strip(rows)
        with Across(id="visit--body"):
            yield Outline(rows)
            yield Page()
        yield OutcomeBar()
        yield Keys()

    def on_mount(self) -> None:
        """Show the page to begin with; the marks of the texts follow when they have been read."""
        self._read_texts()
        self._top()
        self.call_after_refresh(self._start)

    async def _start(self) -> None:
        await self.show(self.course.page_to_begin(), focus=True)
        self.show_verdicts()
        self.show_next()
        self.ready.set()

    @property
    def page(self) -> Page:
        """The criterion's page."""
        return self.query_one(Page)

    @property
    def criterion(self) -> Criterion | None:
        """The criterion that is shown; None on the first page."""
        return self.course.criterion(self.place)

    def _rows(self) -> list[Row]:
        rows = [Row(_VISIT, " ", "", self.course.first_page_told)]
        for criterion, word, about in zip(
            self.visit.protocol.criteria, self.scene.words, self._subjects, strict=True
        ):
            rows.append(Row(criterion.id, SYMBOLS[word], word, about))
        return rows

    @cached_property
    def _subjects(self) -> list[str]:
        return [view.subject(criterion, self.visit.protocol) for criterion in self.visit.protocol.criteria]

    async def show(self, place: int, *, field: str = "", focus: bool = False) -> None:
        """Show a page, its inputs made anew; with ``focus`` the cursor goes to ``field`` or to what is open."""
        if place != self.place:
            self.app.forget_told()
        self.place = place
        async with self._turning:  # one page after the other, and of two the later
            if self.place == place:
                await self._turn(place, field, focus)

    async def _turn(self, place: int, field: str, focus: bool) -> None:
        self._show_words()
        outline = self.query_one(Outline)
        if outline.highlighted != place:
            with outline.prevent(OptionList.OptionHighlighted):
                outline.highlighted = place
        self.query_one(Strip).show(place)
        if focus and any(row.has_focus_within for row in self.page.rows):
            # Where the row goes that has the cursor, Textual puts it into the list beside, and styles and paints that
            # once for its coming and once for its leaving.
            self.set_focus(None)
        await self.page.fill(self.course.inputs(self.place))
        self._show_verdict()
        if focus and not self.page.go_to(field or self.course.beginning(place)):
            self.set_focus(outline if outline.display else None)

    def set_focus(
        self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False
    ) -> None:
        """Put the cursor somewhere. What is scrolled for it the page says, which goes no further than it must."""
        super().set_focus(
            widget, scroll_visible and self.page not in (widget or self).ancestors, from_app_focus
        )

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The page's border shows the cursor, by a class: ``:focus-within`` would style the whole page each time."""
        mark(self.page, "-entered", self.page in event.widget.ancestors, among=(self.page,))
        self._tell_next()

    def _show_words(self) -> None:
        criterion = self.criterion
        read = self.readings.get(criterion.id) if criterion is not None else None
        self.page.words(criterion, self.visit.protocol, read)

    def show_verdicts(self) -> None:
        """Show what the entries come to, as they stand now."""
        rows = self._rows()
        self.query_one(Outline).update_rows(rows)
        self.query_one(Strip).update_rows(rows)
        self.page.update_inputs(self.course.inputs(self.place))
        self._show_verdict()
        self.query_one(OutcomeBar).show(self.scene, self.visit.signature)

    def _show_verdict(self) -> None:
        criterion = self.criterion
        if criterion is None:
            self.page.verdict((), None)
        else:
            lines = view.verdict_lines(criterion, self.scene.finding(criterion), self.scene)
            self.page.verdict(lines, self.scene.words[self.place - 1])

    def show_next(self) -> None:
        """What comes next, which is worth computing only for entries that were accepted."""
        self.course.ask()
        self._tell_next()

    def _tell_next(self) -> None:
        """Where Enter goes from here: on the first page to what is open below, which ^n passes over where no criterion
        asks for it."""
        field, below = self.page.field, self._below()
        coming = below.shown.label if below is not None else self.course.next_step(field)
        self.query_one(OutcomeBar).next(self.course.this_step(field), coming)

    def _top(self) -> None:
        self.query_one(TopBar).show(self.visit.heading(), self.visit.status())

    # -- entries ---------------------------------------------------------------------------------------------

    @on(FieldRow.Typed)
    def _typed(self, event: FieldRow.Typed) -> None:
        entering.typed(self, event.row)

    @on(FieldRow.Accepted)
    def _accepted(self, event: FieldRow.Accepted) -> None:
        here = event.row in self.page.rows
        stands = event.row.take() if here else event.row.handed
        entering.enter(self, event.row.name_of, stands, confirm=event.chosen)

    @on(About.Changed)
    def _beside(self, event: About.Changed) -> None:
        entering.enter_beside(self, event.field, self.page.about.handed[event.field])

    def accept(self, field: str, entry: Entry, *, confirm: bool = False) -> None:
        """Take an entry: onto the sheet, and with it onto the disk; a saved value changes with a reason only."""
        entering.accept(self, field, entry, confirm=confirm)

    def rejudge(self) -> None:
        """Judge what was entered, and show what that comes to."""
        spared = [bool(row.shown.spared) for row in self.page.rows]
        self.course.judge()
        self.show_verdicts()
        self.show_next()
        if [bool(one.spared) for one in self.course.inputs(self.place)] != spared and spared:
            field = self.page.field
            self.call_later(self.show, self.place, field=field, focus=bool(field))

    def reset(self, field: str) -> None:
        """Show in the inputs what the sheet holds."""
        self.page.reset(field, self.sheet.entry(field))

    def settle(self, *, confirm: bool = False) -> bool:
        """Accept what stands in the inputs that have the cursor; False where a reason is asked for first, or where a
        source's date is none."""
        row, about = self.page.row, self.page.about
        if about.is_entered:
            if not entering.enter_beside(self, about.field, about.take()):
                return False
        elif row is not None:
            entering.enter(self, row.name_of, row.take(), confirm=confirm)
        return not isinstance(self.app.screen, Reason | Choose)

    # -- the draft -------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Write the draft in a worker: one after the other, the latest last."""
        self.visit.kept = False
        self._write_draft()

    @work(thread=True, group="draft")
    def _write_draft(self) -> None:
        had_failed = bool(self.visit.fault)
        try:
            self.desk.keep(self.visit)
        except Unusable as fault:
            self.app.call_from_thread(self.draft_failed, fault)
        else:
            self.app.call_from_thread(self._written, had_failed)

    def _written(self, had_failed: bool) -> None:
        """The draft is on the disk; that it could not be written is not told any more."""
        if had_failed:
            self.app.forget_failures()
        self._top()

    def draft_failed(self, fault: Unusable) -> None:
        """Say that the draft is not on the disk, and why; or go on with what another window put there."""
        from screener.tui.screens.windows import not_written

        self._top()
        not_written(self, fault)

    @work(thread=True)
    def _read_texts(self) -> None:
        readings = self.desk.readings(self.visit.path)
        self.app.call_from_thread(self._texts_read, readings)

    def _texts_read(self, readings: dict[str, CriterionOut]) -> None:
        self.readings = readings
        self._show_words()

    # -- keys ------------------------------------------------------------------------------------------------

    @on(OptionList.OptionHighlighted)
    async def _listed(self, event: OptionList.OptionHighlighted) -> None:
        if event.option_index != self.place:
            await self.show(event.option_index)

    @on(OptionList.OptionSelected)
    def _chosen(self) -> None:
        self.page.go_to()

    @on(Strip.Picked)
    async def _picked(self, event: Strip.Picked) -> None:
        await self.show(event.place, focus=True)

    def action_walk(self, by: int) -> None:
        """The field above or below; not around: above the first one lies no comment, into which one would type."""
        ways = [one for one in self.focus_chain if self.page in one.ancestors]
        here = self.focused
        place = ways.index(here) + by if here in ways else 0
        if 0 <= place < len(ways):
            self.set_focus(ways[place])

    async def action_enter(self) -> None:
        """Take it and go on: to what is open below on the first page, then to the next open question."""
        if self.query_one(Outline).has_focus:
            self.page.go_to()
            return
        row, beside = self.page.row, self.page.about.is_entered
        planned = self.course.following(self.page.field)
        if row is not None and not beside:
            row.pick()
        if not self.settle(confirm=True) or row is None:
            return
        if beside or self._stays(row):
            self.page.go_to(row.name_of)
        elif (below := self._below()) is not None:
            self.page.go_to(
                below.name_of
            )  # the first page is typed through from a paper: no question comes between
        elif self.course.turned_ineligible():
            offer_to_stop(self)  # once, and not before one goes on: what was entered may yet be corrected
        else:
            await self.go_on(planned)

    def _below(self) -> FieldRow | None:
        """The next row of the first page, below the cursor, that one has still to go to."""
        rows, row = self.page.rows, self.page.row
        if self.place or row is None:
            return None
        return next(filter(_is_open, rows[rows.index(row) + 1 :]), None)

    def _stays(self, row: FieldRow) -> bool:
        """Whether to stay on an entry that is refused: once, so that it is seen; a second Enter goes on."""
        text = self.sheet.entry(row.name_of).text
        refused = (row.name_of, text) if row.shown.refused and text else None
        stays = refused is not None and refused != self._refused
        self._refused = refused
        return stays

    async def action_next(self) -> None:
        """Go to the next open question."""
        planned = self.course.following(self.page.field)
        if not self.settle():
            return
        if self.course.turned_ineligible():
            offer_to_stop(self)
        else:
            await self.go_on(planned)

    async def go_on(self, planned: Sequence[Question] = ()) -> None:
        """To the first question of those planned that is open still, else to the first open one."""
        question = self.course.next_question(planned)
        if question is None:
            nothing_open(self)
        else:
            await self.show(self.course.page_for(question), field=question.field, focus=True)

    async def action_unknown(self) -> None:
        """Clear what is typed; where nothing is, say of the field that it is not known, or take that back."""
        row, about = self.page.row, self.page.about
        if about.is_entered:
            about.clear()
        elif row is not None and not row.clear():
            entry = with_value(self.sheet.entry(row.name_of), "", not row.stands.value[1])
            self.page.reset(row.name_of, entry)
            self.accept(row.name_of, entry)

    def action_about(self) -> None:
        """To the source, its date and the comment, and back."""
        about = self.page.about
        if about.is_entered:
            self.page.go_to(about.field)
        else:
            about.focus_first()

    async def action_undo(self) -> None:
        """Take back what is being typed, or else the last entry, and show where it was."""
        if typed := [*self.course.live]:
            self.course.live.clear()
            for field in typed:
                self.reset(field)
            self.rejudge()
            return
        field = self.sheet.undo()
        if not field:
            self.notify("Nothing to undo in this draft.")
            return
        self.keep()
        self.reset(field)
        self.rejudge()
        if field in {row.name_of for row in self.page.rows}:
            self.page.go_to(field)
        else:
            await self.show(self.course.page_with(field, self.place), field=field, focus=True)

    async def action_turn(self, by: int) -> None:
        """The criterion before or after."""
        place = self.place + by
        if 0 <= place <= self.course.last_page and self.settle():
            await self.show(place, focus=True)

    def action_scroll_words(self, by: int) -> None:
        """Read on in a criterion that does not fit in."""
        self.page.scroll_words(by)

    async def action_back(self) -> None:
        """From the strip below to its field; else home, with a question where something is not in the log."""
        about = self.page.about
        beside = about.is_entered
        if not self.settle():
            return
        if beside:
            self.page.go_to(about.field)
        else:
            leave(self.app, self.dismiss)

    def afterwards(self) -> Iterator[SystemCommand]:
        """What can be said of a saved visit, for the command palette."""
        from screener.tui.screens.afterwards import of_visit

        yield from of_visit(self)

    def pages(self) -> Iterator[SystemCommand]:
        """Each criterion, for the command palette."""
        from screener.tui.screens.pages import pages_of

        yield from pages_of(self)

    # -- the log ---------------------------------------------------------------------------------------------

    async def action_save(self) -> None:
        """Put what was entered into the screening log."""
        if not self.settle():
            return
        if self.visit.is_unsaved:
            self.save()
        else:
            self.notify(self.course.nothing_new())

    def save(self, then: Callable[[], object] = lambda: None) -> None:
        """Save, after the questions that it raises; then go on."""
        from screener.tui.screens.saving import save

        save(self, then)

    def reopen(self, visit: Visit) -> None:
        """Go on with the visit as the log holds it."""
        course = Course(visit)
        course.for_completeness = self.course.for_completeness
        self.course = course
        self._top()
        self.show_verdicts()
        self.show_next()
        self.call_later(self.show, self.place, focus=True)

    async def action_report(self) -> None:
        """The report on what was entered."""
        if self.settle():
            self.report()

    def report(self) -> None:
        """Show the report."""
        from screener.tui.screens.report import ReportScreen

        self.app.push_screen(ReportScreen(self))


def _is_open(row: FieldRow) -> bool:
    """Whether a field of the first page has still to be gone to: what was answered there would be written over by
    somebody who types on."""
    shown = row.shown
    return not is_answered(shown.entry) or bool(shown.carried) or shown.refused
