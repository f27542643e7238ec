"""The visit: the protocol's words, the inputs they need, the verdict while one types, the decision below."""

import asyncio
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult, SystemCommand
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Footer, OptionList

from screener.errors import Unusable
from screener.model.protocol import Criterion
from screener.reports.parse import CriterionOut
from screener.tui.screens.dialogs import Choose, Reason
from screener.tui.screens.leaving import leave
from screener.tui.screens.opening import in_background
from screener.tui.widgets.about import About
from screener.tui.widgets.field import FieldRow
from screener.tui.widgets.outcome import OutcomeBar
from screener.tui.widgets.outline import Outline, Row, Strip
from screener.tui.widgets.page import Page
from screener.tui.widgets.top import TopBar
from screener.visit import view
from screener.visit.desk import Desk, Visit
from screener.visit.entries import Entry, is_answered, tidied
from screener.visit.sheet import Sheet

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

_VISIT = "visit"
"""The id of the first page in the outline."""


class VisitScreen(Screen[None]):
    """One candidate's visit."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (130, "-wider")]  # noqa: RUF012 - Textual's own
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "enter", "Go on", show=False, priority=True, tooltip="Take it and go on"),
        Binding("ctrl+n", "next", "Next", priority=True, tooltip="Go to the next open question"),
        Binding("ctrl+u", "unknown", "Unknown", priority=True, tooltip="This is not known"),
        Binding("ctrl+e", "about", "Source", priority=True, tooltip="Source document, its date, comment"),
        Binding("ctrl+z", "undo", "Undo", priority=True, tooltip="Take the last entry back"),
        Binding("ctrl+s", "save", "Save", priority=True, tooltip="Save the visit to the screening log"),
        Binding("ctrl+r", "report", "Report", priority=True, tooltip="The report, sign-off and export"),
        Binding("escape", "back", "Back", tooltip="Back to the field, then home"),
        Binding("f1", "app.help", "Help", key_display="f1", priority=True),
        Binding("pageup", "turn(-1)", "Previous criterion", show=False, priority=True),
        Binding("pagedown", "turn(1)", "Next criterion", show=False, priority=True),
        Binding("up", "app.focus_previous", "Previous field", show=False),
        Binding("down", "app.focus_next", "Next field", show=False),
    ]

    def __init__(self, desk: Desk, visit: Visit) -> None:
        super().__init__()
        self.desk, self.visit = desk, visit
        self.live: dict[str, Entry] = {}
        self.readings: dict[str, CriterionOut] = {}
        self.place = 0
        self.for_completeness = False
        self._turning = asyncio.Lock()
        self.scene = self._judge()
        self._was_ineligible = self.scene.judged.decision.outcome == "ineligible"

    @property
    def sheet(self) -> Sheet:
        """The sheet that is entered on."""
        return self.visit.sheet

    # -- what is on the screen -------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """Top bar, outline, the criterion, the decision, the keys."""
        rows = self._rows()
        yield TopBar()
        yield Strip(rows)
        with Horizontal(id="visit--body"):
            yield Outline(rows)
            yield Page()
        yield OutcomeBar()
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the page to begin with; the marks of the texts follow when they have been read."""
        self._read_texts()
        self._top()
        self.call_after_refresh(self._start)

    async def _start(self) -> None:
        opened = view.to_ask(self.scene)
        blank = not all(is_answered(self.sheet.entry(name)) for name in self._asked_first)
        await self.show(0 if blank or not opened else self._place_of(opened[0].criteria[0]), focus=True)
        self._show_verdicts()
        self._show_next()

    def _judge(self) -> view.Scene:
        return view.scene(self.visit.protocol, self.sheet.code, {**self.sheet.entries, **self.live})

    @property
    def page(self) -> Page:
        """The criterion's page."""
        return self.query_one(Page)

    @property
    def criterion(self) -> Criterion | None:
        """The criterion that is shown; None on the first page."""
        return self.visit.protocol.criteria[self.place - 1] if self.place else None

    @property
    def _first_page(self) -> tuple[str, ...]:
        return tuple(field.name for field in view.first_page(self.visit.protocol))

    @property
    def _asked_first(self) -> tuple[str, ...]:
        """The fields of the first page that the protocol itself asks for."""
        return tuple(name for name in self._first_page if self.visit.protocol.field(name) is not None)

    def _place_of(self, id: str) -> int:
        return 1 + [criterion.id for criterion in self.visit.protocol.criteria].index(id)

    def _place_with(self, field: str) -> int:
        """The page to enter a field on."""
        if field in self._first_page:
            return 0
        found = self.visit.protocol.field(field)
        return self._place_of(found.criteria[0]) if found is not None and found.criteria else self.place

    def _rows(self) -> list[Row]:
        protocol = self.visit.protocol
        rows = [Row(_VISIT, " ", "", "date, sex, birth, consent")]
        for criterion, word, about in zip(protocol.criteria, self.scene.words, self._subjects, strict=True):
            rows.append(Row(criterion.id, view.SYMBOLS[word], word, about))
        return rows

    @cached_property
    def _subjects(self) -> list[str]:
        return [view.subject(criterion, self.visit.protocol) for criterion in self.visit.protocol.criteria]

    async def show(self, place: int, *, field: str = "", focus: bool = False) -> None:
        """Show a page, its inputs made anew; with ``focus`` the cursor goes to ``field`` or to what is open."""
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
        await self.page.fill(self._inputs())
        self._show_verdict()
        if focus and not self.page.go_to(field):
            self.set_focus(outline if outline.display else None)

    def _show_words(self) -> None:
        criterion = self.criterion
        read = self.readings.get(criterion.id) if criterion is not None else None
        self.page.words(criterion, self.visit.protocol, read)

    def _inputs(self) -> tuple[view.Input, ...]:
        criterion = self.criterion
        if criterion is not None:
            found = view.inputs_of(criterion, self.scene)
        else:
            missing = set(self.scene.judged.decision.missing)
            found = tuple(
                view.input_of(field, self.scene.entries)._replace(waited=field.name in missing)
                for field in view.first_page(self.visit.protocol)
            )
        return tuple(one._replace(carried=self.sheet.carried(one.field.name)) for one in found)

    def _show_verdicts(self) -> None:
        """Show what the entries come to, as they stand now."""
        rows = self._rows()
        self.query_one(Outline).update_rows(rows)
        self.query_one(Strip).update_rows(rows)
        self.page.update_inputs(self._inputs())
        self._show_verdict()
        self.query_one(OutcomeBar).show(self.scene)

    def _show_verdict(self) -> None:
        criterion = self.criterion
        if criterion is None:
            self.page.verdict((), None)
        else:
            lines = view.verdict_lines(criterion, self.scene.finding(criterion))
            self.page.verdict(lines, self.scene.words[self.place - 1])

    def _show_next(self) -> None:
        """What comes next, which is worth computing only for entries that were accepted."""
        found = view.to_ask(self.scene, for_completeness=self.for_completeness)
        question = view.next_question(found, first_page_first=self._first_page)
        bar = self.query_one(OutcomeBar)
        if question is not None:
            bar.next(view.why(question, self.scene))
        elif self.visit.is_unsaved:
            bar.next("^s saves the visit to the screening log")
        elif self.visit.screening and self.visit.signed is None:
            bar.next("^r shows the report, to be signed")
        else:
            bar.next("")

    def _top(self) -> None:
        self.query_one(TopBar).show(self.visit.heading(), self.visit.status())

    # -- entries ---------------------------------------------------------------------------------------------

    @on(FieldRow.Typed)
    def _typed(self, event: FieldRow.Typed) -> None:
        if event.row not in self.page.rows:
            return  # the page was turned meanwhile, and what stood in the input was taken then
        if tidied(event.entry) == self.sheet.entry(event.row.name_of):
            self.live.pop(event.row.name_of, None)  # it was accepted before this could be said
        else:
            self.live[event.row.name_of] = event.entry
        self.scene = self._judge()
        self._show_verdicts()

    @on(FieldRow.Accepted)
    def _accepted(self, event: FieldRow.Accepted) -> None:
        self.accept(event.row.name_of, event.entry, confirm=event.confirm)

    @on(About.Changed)
    def _beside(self, event: About.Changed) -> None:
        self.accept(event.field, event.entry)

    def accept(self, field: str, entry: Entry, *, confirm: bool = False) -> None:
        """Take an entry: onto the sheet, and with it onto the disk; a saved value changes with a reason only."""
        typed = self.live.pop(field, None) is not None
        entry = tidied(entry)
        if entry == self.sheet.entry(field) and not (confirm and self.sheet.carried(field)):
            if typed:
                self._rejudge()
        elif self.sheet.needs_reason(field, entry):
            self._ask_reason(field, entry)
        else:
            self._put(field, entry, confirm=confirm)

    def _put(self, field: str, entry: Entry, why: str = "", *, confirm: bool = False) -> None:
        if self.sheet.put(field, entry, why, confirm=confirm):
            self._keep()
        self._rejudge()
        self._offer_to_stop()

    def _rejudge(self) -> None:
        spared = [bool(row.shown.spared) for row in self.page.rows]
        self.scene = self._judge()
        self._show_verdicts()
        self._show_next()
        if [bool(one.spared) for one in self._inputs()] != spared and spared:
            row = self.page.row
            self.call_later(
                self.show, self.place, field=row.name_of if row is not None else "", focus=row is not None
            )

    def _ask_reason(self, field: str, entry: Entry) -> None:
        saved = self.sheet.base.entries[field]
        name = view.input_of(self.visit.fields[field], {}).label
        if entry.text != saved.text or entry.unknown != saved.unknown:
            told = f"{name} is saved as {view.entry_text(saved)}. Why is it now {view.entry_text(entry)}?"
        else:
            told = f"What is saved beside {name} changes. Why?"

        def answered(why: str | None) -> None:
            if why:
                self._put(field, entry, why)
            else:
                self._reset(field)
                self._rejudge()

        self.app.push_screen(Reason(told), answered)

    def _reset(self, field: str) -> None:
        """Show in the inputs what the sheet holds."""
        for row in self.page.rows:
            if row.name_of == field:
                row.reset(self.sheet.entry(field))

    async def settle(self, *, confirm: bool = False) -> bool:
        """Accept what stands in the inputs that have the cursor; False where a reason is asked for first.

        Keys are taken by the widget that has the cursor, at its own pace: those that were pressed before this
        one are waited for, or a fast typist's last one would be missed.
        """
        if self.focused is not None:
            taken = asyncio.Event()
            if self.focused.call_later(taken.set):
                await taken.wait()
        row, about = self.page.row, self.page.about
        if about.is_entered:
            entry = about.entry_now()
            if entry is not None:
                self.accept(about.field, entry)
        elif row is not None:
            self.accept(row.name_of, row.entry_now(), confirm=confirm)
        return not isinstance(self.app.screen, Reason | Choose)

    # -- the draft -------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        """Write the draft in a worker: one after the other, the latest last."""
        self.visit.kept = False
        self._write_draft()

    @work(thread=True, group="draft")
    def _write_draft(self) -> None:
        try:
            self.desk.keep(self.visit)
        except Unusable as fault:
            self.app.call_from_thread(self._draft_failed, str(fault))
        else:
            self.app.call_from_thread(self._top)

    def _draft_failed(self, reason: str) -> None:
        self._top()
        self.notify(reason, title="The draft could not be written", severity="error", timeout=20)

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

    async def action_enter(self) -> None:
        """Take it and go on: through the first page in its order, then to the next open question."""
        if self.query_one(Outline).has_focus:
            self.page.go_to()
            return
        rows, row, beside = self.page.rows, self.page.row, self.page.about.is_entered
        if row is not None and not beside:
            row.pick()
        if not await self.settle(confirm=True) or row is None:
            return
        if beside:
            self.page.go_to(row.name_of)
        elif self.place == 0 and row in rows[:-1]:
            self.page.go_to(rows[rows.index(row) + 1].name_of)
        else:
            await self._go_on(row.name_of)

    async def action_next(self) -> None:
        """Go to the next open question."""
        row = self.page.row
        if await self.settle():
            await self._go_on(row.name_of if row is not None else "")

    async def _go_on(self, after: str) -> None:
        found = view.to_ask(self.scene, for_completeness=self.for_completeness)
        question = view.next_question(found, after, first_page_first=self._first_page)
        if question is None:
            self._nothing_open()
        elif question.field in self._first_page:
            await self.show(0, field=question.field, focus=True)
        else:
            place = self._place_of((question.stops or question.criteria)[0])
            await self.show(place, field=question.field, focus=True)

    def _nothing_open(self) -> None:
        if self.scene.judged.decision.outcome == "ineligible" and not self.for_completeness:
            self._offer_to_stop(asked=True)
        else:
            self.notify("Nothing is open. ^r shows the report, ^s saves to the screening log.")

    def _offer_to_stop(self, *, asked: bool = False) -> None:
        """Once a candidate is ineligible, say so once, and offer to stop or to go on."""
        decision = self.scene.judged.decision
        turned = decision.outcome == "ineligible" and not self._was_ineligible
        self._was_ineligible = decision.outcome == "ineligible"
        if not (turned or asked):
            return
        told = "\n".join((*decision.reasons, "", "Nothing that is missing can change this."))
        choices = (
            ("report", "Stop here: see the report"),
            ("on", "Go on for completeness"),
            ("stay", "Stay on this criterion"),
        )

        async def answered(choice: str | None) -> None:
            if choice == "report":
                self._report()
            elif choice == "on":
                self.for_completeness = True
                self._show_next()
                await self._go_on("")

        self.app.push_screen(Choose("Ineligible", told, choices), answered)

    async def action_unknown(self) -> None:
        """Say of the field that it is not known, or take that back."""
        row = self.page.row
        if row is not None and await self.settle():
            entry = row.not_known()
            row.reset(entry)
            self.accept(row.name_of, entry)

    def action_about(self) -> None:
        """To the source, its date and the comment, and back."""
        about = self.page.about
        if about.is_entered:
            self.page.go_to(about.field)
        else:
            about.focus_first()

    async def action_undo(self) -> None:
        """Take the last entry back and show where it was."""
        self.live.clear()
        field = self.sheet.undo()
        if not field:
            self.notify("Nothing to undo in this draft.")
            return
        self._keep()
        self._reset(field)
        self._rejudge()
        if field in {row.name_of for row in self.page.rows}:
            self.page.go_to(field)
        else:
            await self.show(self._place_with(field), field=field, focus=True)

    async def action_turn(self, by: int) -> None:
        """The criterion before or after."""
        place = self.place + by
        if 0 <= place <= len(self.visit.protocol.criteria) and await self.settle():
            await self.show(place, focus=True)

    async def action_back(self) -> None:
        """From the strip below to its field; else home, with a question where something is not in the log."""
        about = self.page.about
        beside = about.is_entered
        if not await self.settle():
            return
        if beside:
            self.page.go_to(about.field)
        else:
            leave(self.app, self.dismiss)

    def palette(self) -> Iterator[SystemCommand]:
        """Each criterion, for the command palette."""
        go = partial(self.call_later, self.show, focus=True)
        yield SystemCommand("Go to the visit's first page", "Date, sex, birth, consent", partial(go, 0))
        for place, criterion in enumerate(self.visit.protocol.criteria, 1):
            word = self.scene.words[place - 1]
            yield SystemCommand(f"Go to {criterion.id}: {word}", criterion.text, partial(go, place))

    # -- the log ---------------------------------------------------------------------------------------------

    async def action_save(self) -> None:
        """Put what was entered into the screening log."""
        if not await self.settle():
            return
        if self.visit.is_unsaved:
            self.save()
        elif self.visit.screening:
            self.notify("Everything is in the log already.")
        else:
            self.notify("Nothing was entered yet.")

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Save, as the person whose initials are asked once; then go on."""

        def saved(visit: Visit) -> None:
            self.reopen(visit)
            self.notify(f"{visit.sheet.code} is in the screening log.")
            if then is not None:
                then()

        self.app.with_initials(
            lambda who: in_background(self.app, lambda: self.desk.save(self.visit, who), saved)
        )

    def discard(self, then: Callable[[], object]) -> None:
        """Throw the draft away; what the log holds stays."""
        in_background(self.app, lambda: self.desk.discard(self.visit), lambda _: then())

    def reopen(self, visit: Visit) -> None:
        """Go on with the visit as the log holds it."""
        self.visit = visit
        self.live.clear()
        self._top()
        self.scene = self._judge()
        self._show_verdicts()
        self._show_next()
        self.call_later(self.show, self.place, focus=True)

    async def action_report(self) -> None:
        """The report on what was entered."""
        if await self.settle():
            self._report()

    def _report(self) -> None:
        from screener.tui.screens.report import ReportScreen

        self.app.push_screen(ReportScreen(self))
