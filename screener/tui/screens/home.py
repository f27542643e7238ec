"""Home: the trials on the left, the candidates worked on last on the right."""

import textwrap
from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option
from textual.worker import get_current_worker

from screener.tui.looks import COLOURS, symbol
from screener.tui.widgets.doubt import Doubt
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.lists import Choices
from screener.tui.widgets.top import TopBar, shortened

if TYPE_CHECKING:
    from pathlib import Path

    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained
    from screener.visit.cards import CandidateCard, TrialCard

_MARKS = {"eligible": "✓", "ineligible": "✗", "undetermined": "?"}
_BEFORE = {"eligible": "\n  ", "ineligible": "  ", "undetermined": "\n  "}
"""The counts stand in two lines: one is too long for half of 80 columns."""

_LOOK = 3.0
"""Seconds after which a log that could not be read is tried again."""
_NOBODY = "No visit yet. n opens a new candidate."
_UNREAD = "Not known: the log cannot be read."


class HomeScreen(Screen[None]):
    """The first screen."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]  # noqa: RUF012 - as Textual declares it
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "new", "New candidate", tooltip="Begin a screening visit in the trial under the cursor"),
        Binding(
            "d", "todo", "Todo", tooltip="What is still to be obtained, judged, signed or saved, for whom"
        ),
        Binding("b", "batch", "Batch", tooltip="Check a file of candidates against the trial"),
        Binding("l", "log", "Log", tooltip="The trial's screening log: every screening, counts, export"),
        Binding("c", "criteria", "Criteria", tooltip="The trial's text beside its rules, to be reviewed"),
        Binding(
            "a",
            "add",
            "Add trial",
            tooltip="Add a trial from a registry's record, a page or a text: read, shown, then kept",
        ),
        Binding("question_mark", "app.help", "Help", key_display="?"),
        Binding("slash", "app.command_palette", "Find", key_display="/", show=False),
        Binding(
            "o",
            "app.days",
            "Order of days",
            show=False,
            tooltip="Which comes first in a day typed as 05/12/1980, day or month",
        ),
        Binding("t", "app.light", "Light/dark", show=False),
        Binding("q", "app.quit", "Quit"),
        Binding("left,right", "other", "Other list", show=False),
    ]

    @property
    def EXPLAINED(self) -> "Explained":
        """How one finds a trial, and adds one: its file's folder is the user's own."""
        from screener.language.library import own_folder

        own = f"a; or screener import TEXT.txt --id NAME: the criteria files in {own_folder()} are your own"
        return (
            ("Trials", (("to find one", "/, then a part of its name or number"), ("to add your own", own))),
        )

    class Trials(Message):
        """The trials that were read so far; ``whole`` says that there are no others."""

        def __init__(self, cards: "list[TrialCard]", *, whole: bool = False) -> None:
            super().__init__()
            self.cards, self.whole = cards, whole

    class Recent(Message):
        """The candidates that were worked on last; ``unread`` says that the log cannot be read, which is not none."""

        def __init__(self, cards: "list[CandidateCard]", *, unread: bool = False) -> None:
            super().__init__()
            self.cards, self.unread = cards, unread

    class Doubtful(Message):
        """What of the log cannot be read or is not as it was written, and of the drafts cannot be read; nothing where
        all is well."""

        def __init__(self, *told: str) -> None:
            super().__init__()
            self.told = told

    def __init__(self) -> None:
        super().__init__()
        self.trials: list[TrialCard] = []
        self.recent: list[CandidateCard] = []
        self._unread = False

    def compose(self) -> ComposeResult:
        """Two lists between the line above and the keys below."""
        yield TopBar("screener  eligibility pre-screening", "offline")
        yield Doubt(id="home--doubt")
        with Horizontal():
            trials = Choices(Option("reading …", disabled=True), id="trials", compact=True, markup=False)
            trials.border_title = "Trials"
            yield trials
            recent = Choices(Option("reading …", disabled=True), id="recent", compact=True, markup=False)
            recent.border_title = "Recent candidates"
            yield recent
        yield Keys()

    def on_mount(self) -> None:
        """The lists are read once the first frame stands."""
        self.query_one("#trials").focus()
        self.call_after_refresh(self.read)
        self.set_interval(_LOOK, self._look)

    def _look(self) -> None:
        """Try again to read a log that could not be read: whoever frees the disk sees the list again."""
        if self._unread and self.is_current and not self._is_reading:
            self.read()

    @property
    def _is_reading(self) -> bool:
        return any(one.group == "home" and not one.is_finished for one in self.workers)

    def on_screen_resume(self) -> None:
        """Something may have changed meanwhile."""
        if self.trials:
            self.read()

    @work(thread=True, exclusive=True, group="home")
    def read(self) -> None:
        """Read both lists; each is posted as far as it is known. Last, whether the log and the drafts are whole."""
        from screener.errors import Unusable
        from screener.log.faults import in_app

        desk, worker, unread = self.app.desk, get_current_worker(), ""
        try:
            self.post_message(self.Recent(desk.recent()))
        except Unusable as fault:
            unread = in_app(fault)
            self.post_message(self.Recent([], unread=True))
            self.post_message(self.Doubtful(unread))
        cards: list[TrialCard] = []
        for card in desk.trials():
            if worker.is_cancelled:
                return  # what is read anew by now is newer
            cards.append(card)
            self.post_message(self.Trials([*cards]))
        if worker.is_cancelled:
            return
        self.post_message(self.Trials(cards, whole=True))
        self.post_message(self.Doubtful(unread, desk.doubts.told(), desk.unread(), desk.astray()))

    @on(Trials)
    def _show_trials(self, event: Trials) -> None:
        read = {card.path.stem for card in event.cards}
        waiting = [] if event.whole else [card for card in self.trials if card.path.stem not in read]
        shown = [*event.cards, *waiting]
        if shown != self.trials:
            self.trials = shown
            self._fill_trials()

    @on(Doubtful)
    def _show_doubt(self, event: Doubtful) -> None:
        self.query_one(Doubt).warn(*event.told)

    def on_resize(self) -> None:
        """Break the lines anew, where there are more columns or fewer."""
        for has, fill in ((self.trials, self._fill_trials), (self.recent, self._fill_recent)):
            if has:
                self.call_after_refresh(fill)

    def _fill_trials(self) -> None:
        room = self.query_one("#trials").scrollable_content_region.width - 2
        self._fill("#trials", [(_trial(card, room), card.path.stem) for card in self.trials])

    @on(Recent)
    def _show_recent(self, event: Recent) -> None:
        self.recent, self._unread = event.cards, event.unread
        self._fill_recent()

    def _fill_recent(self) -> None:
        room, several = self.query_one("#recent").scrollable_content_region.width, len(self.trials) != 1
        # Two lines may be of one code, where two windows gave it to two people.
        twice = {id for id, count in Counter(map(_id, self.recent)).items() if count > 1}
        ids = [f"{_id(card)}--{card.draft}" if _id(card) in twice else _id(card) for card in self.recent]
        lines = [(_candidate(card, several, room), id) for card, id in zip(self.recent, ids, strict=True)]
        self._fill("#recent", lines, empty=_UNREAD if self._unread else _NOBODY)

    def _fill(self, selector: str, lines: list[tuple[Content, str]], empty: str = "None.") -> None:
        """Other lines; the cursor stays on its own, wherever that is by now."""
        listed = self.query_one(selector, OptionList)
        option, place = listed.highlighted_option, listed.highlighted or 0
        under = option.id if option is not None else None
        if selector == "#recent" and self.focused is not listed:
            under, place = None, 0  # one comes to it for who was just left, who is the first there
        options = [Option(content, id=id) for content, id in lines] or [Option(empty, disabled=True)]
        listed.set_options(options)
        if lines:
            ids = [id for _, id in lines]
            listed.highlighted = ids.index(under) if under in ids else min(place, len(lines) - 1)

    # -- keys --

    @property
    def trial(self) -> "TrialCard | None":
        """The trial that the cursor is on."""
        place = self.query_one("#trials", OptionList).highlighted
        return self.trials[place] if place is not None and place < len(self.trials) else None

    @property
    def candidate(self) -> "CandidateCard | None":
        """The candidate that the cursor is on."""
        place = self.query_one("#recent", OptionList).highlighted
        return self.recent[place] if place is not None and place < len(self.recent) else None

    def go_to(self, path: "Path") -> None:
        """To a trial, by its file's path: the list may have been read anew meanwhile."""
        listed = self.query_one("#trials", OptionList)
        paths = [card.path for card in self.trials]
        if path in paths:
            listed.highlighted = paths.index(path)
        listed.focus()

    def show_added(self, card: "TrialCard") -> None:
        """A trial that was added, or is another now: the list has it at once, under the cursor."""
        if all(one.path.stem != card.path.stem for one in self.trials):
            self.trials = [card, *self.trials]
        else:
            self.trials = [card if one.path.stem == card.path.stem else one for one in self.trials]
        self._fill_trials()
        self.go_to(card.path)

    def action_other(self) -> None:
        """To the other list."""
        lists = self.query(OptionList)
        (lists.last() if lists.first().has_focus else lists.first()).focus()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """The candidate that the cursor is on; on a trial, what can be done with it."""
        if self.query_one("#recent").has_focus:
            if self.candidate is not None:
                self.app.open_candidate(self.candidate)
        elif self.trial is not None:
            self.app.trial_menu(self.trial)

    def _with_trial(self, do: str) -> None:
        if self.trial is None:
            self.notify("The trials are still being read.")
        elif self.trial.fault:
            self.notify(self.trial.fault, severity="error", timeout=20)
        else:
            getattr(self.app, do)(self.trial)

    def action_new(self) -> None:
        """A new candidate of the trial."""
        self._with_trial("new_candidate")

    def action_batch(self) -> None:
        """Check a file of candidates."""
        self._with_trial("show_batch")

    def action_log(self) -> None:
        """The screening log of the trial."""
        self._with_trial("show_log")

    def action_add(self) -> None:
        """A new trial, from a file that states its criteria."""
        self.app.add_trial()

    def action_todo(self) -> None:
        """What is still to be done, of all trials."""
        self.app.show_todo()

    def action_criteria(self) -> None:
        """The trial's criteria and rules."""
        self._with_trial("show_criteria")


def _id(card: "CandidateCard") -> str:
    return f"{card.trial}--{card.code}"


def _trial(card: "TrialCard", room: int) -> Content:
    head = Content.assemble((card.name, "bold"), f"  {card.trial}" if card.name != card.trial else "")
    if card.fault:
        return head + Content(f"\n  cannot be used: {card.fault}").stylize("$text-error")
    all_of = f"{card.criteria} criteria"
    said = card.review if all_of in card.review else f"{all_of}, {card.review}"  # “2 of 20 criteria reviewed”
    about = textwrap.wrap(said, max(room, 20), break_on_hyphens=False)
    head += Content("".join(f"\n  {line}" for line in about))
    counted = dict(card.outcomes)
    if counted:
        line = 0
        for outcome, mark in _MARKS.items():
            text = symbol(f"{mark} {counted.get(outcome, 0)} {outcome}")
            before = _BEFORE[outcome] if line + 2 + len(text) <= room else "\n  "
            line = len(text) + (line + 2 if before == "  " else 0)
            head += Content(before) + Content(text).stylize(COLOURS[outcome])
    return head


def _candidate(card: "CandidateCard", several: bool, room: int) -> Content:
    mark = symbol(_MARKS[card.outcome])
    trial = f"  {card.trial}" if several else ""
    # The trial goes below where a line is too short for all, the code is never parted.
    beside = len(card.code) + len(f"{mark}   {card.outcome}{trial}") <= room
    below = "" if beside else trial
    code = shortened(card.code, max(room, 24) - len(f"{mark}   {card.outcome}"))
    return Content.assemble(
        (f"{mark} ", COLOURS[card.outcome]),
        (code, "bold"),
        (f"  {card.outcome}", COLOURS[card.outcome]),
        trial if beside else "",
        _standing(card, below, room),
    )


def _standing(card: "CandidateCard", below: str, room: int) -> str:
    """The line below the code: when, where the data lie, the trial. That nothing is left of what was entered is never
    cut away: it goes in place of the word that it is a draft, or else below."""
    left = room - len(f"  {card.when}  {below}")
    state, said = _state(card.state, left), card.state.partition(", ")[2]
    if card.emptied and said not in state:
        if len(said) > left:
            return f"\n  {card.when}  {state}{below}\n  {said}"
        state = said
    return f"\n  {card.when}  {state}{below}"


def _state(state: str, room: int) -> str:
    """Where the data lie, in so much room: of a signer's name as much as fits in, or none of it."""
    if len(state) <= room:
        return state
    if not state.startswith("signed by "):
        return state.split(", ")[0]
    mark = symbol("…")
    return f"{state[: room - len(mark)].rstrip()}{mark}" if room > len("signed by ") + 4 else "signed"
