"""Criteria: the protocol's text and the rule side by side, problems, review, a rule edited with live checking."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static

from screener.errors import Problem, Unusable
from screener.language.criteria_file import counts_to_default
from screener.language.library import Trial, load_trial
from screener.log.records import Who
from screener.model.moments import local_day
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.decision import EDITED
from screener.reports.labels import wholly_called
from screener.reports.parse import CriterionOut, parse_report
from screener.reports.plain import plain_rule
from screener.reports.text import plural
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.opening import in_background
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.line import Line
from screener.tui.widgets.outline import Outline, Row
from screener.tui.widgets.passage import judged_words, passage, why_asked
from screener.tui.widgets.top import TopBar

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained, Rows

_WORDS = {"computable": "computable", "partly": "partly", "to judge": "to judge"}
_REVIEWED = "reviewed"
_SYMBOLS = {"computable": "✓", "partly": "?", "to judge": "!"}
_SIGNS: "Rows" = (
    ("✓ computable", "the rule decides by itself, once the data are known"),
    ("? partly", "it decides for some candidates; of the others a person is asked"),
    ("! to judge", "a person answers, in the protocol's own words"),
)
RULES: "Rows" = (
    ("a value", "lvef <= 45 %"),
    ("from, to", "age between 18 and 75 years"),
    ("one of", "sex is female"),
    ("in a time", "stroke within 6 months before screening"),
    ("so long", "asthma lasting at least 12 months"),
    ("every one", "all of (diabetes; hba1c >= 7 %)"),
    ("one at least", "any of (stroke; dementia)"),
    ("not so", "not (pregnant)"),
    ("only of some", "if (childbearing potential) then (pregnancy test is negative)"),
    ("to be judged", 'judge "able to follow the study"'),
    ("in no list", '"zorbal" > 3'),
)
"""Examples of rules, for those who write one."""


_ROOM = 110
"""Columns from which the line above has room for the date that is counted to."""


def called_anchor(protocol: Protocol) -> str:
    """What the date is called that is counted to where a rule names none; empty where none is stated."""
    return protocol.default_anchor.removesuffix("_date").replace("_", " ")


class _Edited(Vertical):
    """The rule that is edited and what is told of it: both stay on the screen, under a long text and its rule too."""

    def on_show(self) -> None:
        """It is opened."""
        self.call_after_refresh(self.scroll_visible, animate=False)

    def on_resize(self) -> None:
        """More is told of the rule, or less."""
        self.call_after_refresh(self.scroll_visible, animate=False)


class CriteriaScreen(Screen[None]):
    """The criteria of a trial."""

    app: "ScreenerApp"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012 - Textual's own
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "review", "Mark as reviewed"),
        Binding("e", "edit", "Edit the rule"),
        Binding(
            "d",
            "count_to",
            "Date counted to",
            tooltip="State the date counted to where a rule names none, or another",
        ),
        Binding("ctrl+down", "read_on(3)", "Read on", tooltip="Scroll what does not fit in; Ctrl+↑ back"),
        Binding("ctrl+up", "read_on(-3)", "Read back", show=False),
        Binding("question_mark", "app.help", "Help", key_display="?"),
        Binding("escape", "back", "Back"),
    ]
    EXPLAINED: ClassVar["Explained"] = (("A rule in the language of rules", RULES), ("Signs", _SIGNS))

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.trial: Trial | None = None
        self.read: dict[str, CriterionOut] = {}
        self.place = 0
        self.edited = ""
        """The criterion whose rule is being edited, whichever is shown meanwhile; empty where none is."""
        self._head = ("", "")
        self._begun = ""
        """The rule with which the edit began."""

    def compose(self) -> ComposeResult:
        """The list, the text, the rule, what is wrong."""
        yield TopBar("reading …")
        with Horizontal(id="criteria--body"):
            yield Outline([], word=max(map(len, _WORDS.values())))
            with VerticalScroll(id="criteria--page", can_focus=False):
                with Horizontal(id="criteria--pair"):
                    text = Static("", id="criteria--text", markup=False)
                    text.border_title = "The protocol's words"
                    yield text
                    rule = Static("", id="criteria--rule", markup=False)
                    rule.border_title = "Read as"
                    yield rule
                with _Edited(id="criteria--edit"):
                    yield Static("", id="criteria--whose", markup=False)
                    yield Line(id="criteria--line")
                    yield Static("", id="criteria--live", markup=False)
                yield Static("", id="criteria--more", markup=False)
        yield Keys()

    def on_mount(self) -> None:
        """Read the file in a worker."""
        self.query_one("#criteria--edit").display = False
        self.load()

    @work(thread=True, exclusive=True)
    def load(self) -> None:
        """Read the criteria file."""
        try:
            trial = load_trial(str(self.path))
        except Unusable as fault:
            self.app.call_from_thread(self._unusable, str(fault))
            return
        self.app.call_from_thread(self._loaded, trial, {one.id: one for one in parse_report(trial).criteria})

    def _unusable(self, reason: str) -> None:
        self.query_one(TopBar).show(self.path.name, "cannot be used")
        self.query_one("#criteria--more", Static).update(reason)

    def _loaded(self, trial: Trial, read: dict[str, CriterionOut]) -> None:
        self.trial, self.read = trial, read
        protocol = trial.protocol
        reviewed = sum(one.review is not None for one in read.values())
        version = f" v{protocol.version}" if protocol.version else ""
        self._head = (
            f"{protocol.acronym or protocol.trial}{version}  criteria",
            f"{reviewed} of {plural(len(read), 'criterion', 'criteria')} reviewed",
        )
        self._show_head()
        rows = [
            Row(one.id, _SYMBOLS[one.computability], _WORDS[one.computability], _reviewer(one))
            for one in read.values()
        ]
        outline = self.query_one(Outline)
        outline.fill(rows)
        outline.highlighted = min(self.place, len(rows) - 1)
        if not self.query_one("#criteria--line").has_focus:
            outline.focus()
        self._show()

    def on_resize(self) -> None:
        """The line above has more room, or less."""
        if self.trial is not None:
            self._show_head()

    def _show_head(self) -> None:
        """What is open; where there is room, the date that is counted to as well, which each criterion says too."""
        left, right = self._head
        if self._counted and self.size.width >= _ROOM:
            right = f"counted to {self._counted}, {right}"
        self.query_one(TopBar).show(left, right)

    @property
    def _counted(self) -> str:
        """The date that is counted to where a rule names none; empty where none is stated."""
        return called_anchor(self.trial.protocol) if self.trial is not None else ""

    @property
    def criterion(self) -> CriterionOut | None:
        """The criterion that is shown."""
        shown = [*self.read.values()]
        return shown[self.place] if self.place < len(shown) else None

    @on(OptionList.OptionHighlighted)
    def _listed(self, event: OptionList.OptionHighlighted) -> None:
        self.place = event.option_index
        self._show()

    def _show(self) -> None:
        one = self.criterion
        if one is None or self.trial is None:
            return
        protocol = self.trial.protocol
        self.query_one("#criteria--text", Static).update(passage(one.text, one))
        lines = plain_rule(one.rule, protocol)
        plain = "\n".join("  " * line.depth + line.text for line in lines)
        self.query_one("#criteria--rule", Static).update(
            Content(plain) + Content(f"\n\n{one.wording}").stylize("$text-muted")
        )
        needs = ", ".join(wholly_called(name, protocol) for name in one.needs)
        more = Content.assemble(("needs  ", "bold"), needs or "nothing", "\n")
        left = judged_words(one)
        if left:
            more += left + Content("\n")
        why = why_asked(one)
        if why:
            more += why + Content("\n")
        note = next((kept.note for kept in protocol.criteria if kept.id == one.id), "")
        if note:
            more += Content.assemble(("note  ", "bold"), clean(note), "\n")
        if one.edited:
            more += Content(f"{EDITED}\n").stylize("$text-warning")
        for problem in one.problems:
            more += Content(f"{problem.severity}: {problem.message}\n").stylize("$text-warning")
        more += Content(f"{_review_text(one)}\n")
        for told in self.trial.problems:
            if told.where.endswith(one.id):
                more += Content(f"{told.message}\n").stylize("$text-warning")
                if self.check_action("count_to", ()) and "default_anchor" in told.message:
                    more += Content("press d to state it for the whole file\n")
        if self._counted and any(kept.id == one.id and counts_to_default(kept) for kept in protocol.criteria):
            more += Content(f"counted to {self._counted}, where the rule names no other date (d: another)\n")
        self.query_one("#criteria--more", Static).update(more)
        self.call_after_refresh(self.refresh_bindings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """To read on is a key where something does not fit in."""
        if action == "read_on" and self.is_mounted:
            return self.query_one("#criteria--page").max_scroll_y > 0
        if action == "count_to":
            criteria = self.trial.protocol.criteria if self.trial is not None else ()
            return any(map(counts_to_default, criteria)) and not self.edited
        return super().check_action(action, parameters)

    def action_count_to(self) -> None:
        """State the date that is counted to where a rule names none: without one nothing of that is decided."""
        from screener.commands.review import anchors_of, state_anchor

        known = anchors_of(self.trial.protocol) if self.trial is not None else {}
        ways = tuple((name, f"{name.replace('_', ' ')}: {asked}") for name, asked in known.items())
        told = (
            "The protocol says to which date windows, ages and durations are counted where a criterion names none. It "
            "is stated once; a rule that counts to another date names that."
        )
        if self._counted:
            told += f"\n\nNow: {self._counted}. Another ends the reviews of the criteria that count to it."

        def written(name: str, path: Path, unreviewed: Sequence[str]) -> None:
            self._written(path)
            ended = f" Unreviewed again: {', '.join(unreviewed)}." if unreviewed else ""
            self.notify(
                f"Counted to {name.replace('_', ' ')}.{ended} d changes it.",
                timeout=10,
            )

        def chosen(name: str | None) -> None:
            if name is not None:
                in_background(
                    self.app, lambda: state_anchor(self.path, name), lambda done: written(name, *done)
                )

        self.app.push_screen(Choose("Date counted to", told, ways), chosen)

    def action_read_on(self, by: int) -> None:
        """Scroll what does not fit in."""
        self.query_one("#criteria--page").scroll_relative(y=by, animate=False)

    # -- review ----------------------------------------------------------------------------------------------

    def action_review(self) -> None:
        """Mark the criterion as reviewed, by the person whose initials are asked once."""
        one = self.criterion
        if one is not None:
            self.app.with_initials(lambda who: self._review(one.id, who))

    def _review(self, id: str, who: Who) -> None:
        from screener.commands.review import mark_reviewed

        on = str(local_day(self.app.desk.clock()))
        in_background(self.app, lambda: mark_reviewed(self.path, (id,), who.initials, on), self._written)

    def _written(self, path: Path) -> None:
        if path != self.path:
            self.notify(f"The shipped file stays as it is. Yours is {path}", timeout=10)
        self.path = path
        self.load()

    # -- the rule --------------------------------------------------------------------------------------------

    def action_edit(self) -> None:
        """Write another rule, checked while one types."""
        one = self.criterion
        if one is not None:
            self.when_dropped(lambda: self._edit(one))

    def _edit(self, one: CriterionOut) -> None:
        edit, line = self.query_one("#criteria--edit"), self._line
        self.edited, self._begun = one.id, one.wording
        self.query_one("#criteria--whose", Static).update(
            f"rule of {one.id} in the language of rules   Enter keeps it   Esc leaves it   F1 examples"
        )
        edit.display = True
        with line.prevent(Line.Changed):
            line.value = one.wording
        line.cursor_position = len(one.wording)
        line.focus()
        self._check(one.wording)

    @property
    def _line(self) -> Line:
        return self.query_one("#criteria--line", Line)

    def when_dropped(self, then: Callable[[], object]) -> None:
        """Go on where no rule is typed that was not kept; else ask first whether to drop it."""
        if not self.edited or self._line.value == self._begun:
            then()
            return
        ways = (("stay", "Go on editing"), ("drop", "Drop what was typed"))

        def chosen(way: str | None) -> None:
            if way == "drop":
                self._close()
                then()
            else:
                self._line.focus()

        told = f"The rule of {self.edited} was changed here and is not kept. Enter in its line keeps it."
        self.app.push_screen(Choose("A rule is not kept", told, ways), chosen)

    @on(Line.Changed)
    def _typed(self, event: Line.Changed) -> None:
        self._check(event.value)

    @work(thread=True, exclusive=True, group="check")
    def _check(self, text: str) -> None:
        from screener.language.strict import read_rule

        read = read_rule(text)
        assert self.trial is not None  # noqa: S101 - there is a criterion to edit
        if read.rule is not None:
            lines = plain_rule(read.rule, self.trial.protocol)
            told = Content("✓ " + "\n  ".join("  " * line.depth + line.text for line in lines)).stylize(
                "$text-success"
            )
        else:
            told = Content("\n").join(_fault(text, problem) for problem in read.problems)
        self.app.call_from_thread(self.query_one("#criteria--live", Static).update, told)

    @on(Line.Submitted)
    def _keep(self, event: Line.Submitted) -> None:
        from screener.commands.review import change_rule

        id, text = self.edited, event.value
        if not id:
            return

        def kept(path: Path) -> None:
            self._close()
            self._written(path)
            self.notify(f"The rule of {id} is changed, and not reviewed yet.")

        in_background(self.app, lambda: change_rule(self.path, id, text), kept)

    def _close(self) -> None:
        self.edited = ""
        self.query_one("#criteria--edit").display = False
        self.query_one(Outline).focus()

    def action_back(self) -> None:
        """Leave the rule as it was; or go home."""
        if self.edited:
            self.when_dropped(self._close)
        else:
            self.dismiss()


def _reviewer(one: CriterionOut) -> str:
    """Who reviewed it, by initials; there is no room for more in a narrow list, and the page says all of it."""
    if one.review is None:
        return ""
    return one.review.by if len(one.review.by) <= len(_REVIEWED) else _REVIEWED


def _review_text(one: CriterionOut) -> str:
    if one.review is None:
        return "not reviewed: compare the rule with the text, then press r"
    return f"reviewed by {one.review.by} on {one.review.on}"


def _fault(text: str, problem: Problem) -> Content:
    """What is wrong with a rule, and where."""
    start, end = problem.span or (0, 0)
    marked = Content(text).stylize("reverse", start, max(end, start + 1)) if problem.span else Content(text)
    return Content.assemble(("✗ ", "$text-error"), problem.message, "\n  ") + marked
