"""A new trial: the file that states its criteria, what it reads as, and keeping it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from screener.errors import Unusable
from screener.language.criteria_file import open_anchors
from screener.language.library import own_folder
from screener.model.wording import clean
from screener.reports.text import plural
from screener.tui.looks import symbol
from screener.tui.screens.dialogs import Choose
from screener.tui.screens.opening import in_background
from screener.tui.widgets.keys import Keys
from screener.tui.widgets.line import Line
from screener.tui.widgets.top import TopBar
from screener.visit.amended import (
    Amended,
    There,
    compared,
    keep_instead,
    keep_new,
    there,
    with_what_was,
)
from screener.visit.cards import TrialCard
from screener.visit.newtrial import NewTrial, read_new

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp
    from screener.tui.screens.help import Explained, Rows

_ENDINGS = (".json", ".xml", ".txt", ".html", ".htm", ".md")
_LISTED = 200
_ASKED = (
    "Name a file that states the criteria: a registry's record (JSON, XML), a registry page, a table of trials or a "
    "plain text; or choose one below. It is read here, nothing is fetched, and nothing is kept before ^s."
)
_EXPLAINED: "Rows" = (
    ("the file", "a record as a registry exports it (JSON, XML), a page, a table of trials, a plain text"),
    ("the id", "of a text, its name: letters, digits and . _ -; of a file of several trials, which"),
    ("what is kept", "a criteria file of your own, the record beside it; both are yours to edit"),
    ("an amendment", "a trial that is there already is compared first, and replaced only when you say so"),
)
_WAYS = (
    ("leave", "Leave the file that is there as it is"),
    ("amend", "Take what is read now; edited rules stay, and reviews where the rule is the same"),
    ("anew", "Take all as it is read now, without edited rules and reviews"),
)
_CHANGES = 6
"""Changes that the question repeats; all of them stand on the screen below it."""


class Read(NamedTuple):
    """What was read, and the trial of that id that is there, compared with it where that can be read."""

    new: NewTrial
    before: There | None
    amended: Amended | None
    counted: str
    problems: tuple[str, ...]


class NewTrialScreen(Screen[TrialCard | None]):
    """Read a trial, look at what was read, keep it. It answers with the trial that is there then."""

    app: "ScreenerApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "keep", "Keep", priority=True, tooltip="Keep the trial that was read"),
        Binding("f1", "app.help", "Help", key_display="f1", priority=True),
        Binding("escape", "back", "Back", tooltip="Back to the files, then home"),
        Binding("down", "below", "To the files, or to what was read", show=False),
    ]
    EXPLAINED: ClassVar["Explained"] = (("A new trial", _EXPLAINED),)

    def __init__(self) -> None:
        super().__init__()
        self.looked = ("", "")
        """What the lines said when the file was read."""
        self.found: Read | None = None
        self._busy = False

    def compose(self) -> ComposeResult:
        """The file and the id; the files at hand, then what was read."""
        yield TopBar("new trial", "nothing kept")
        with Horizontal(classes="batch--line"):
            yield Static("file", classes="batch--word")
            yield Line(id="new--file", placeholder="record.json")
            yield Static("id", classes="batch--word")
            yield Line(id="new--id", placeholder="--id, of a text")
        with VerticalScroll(id="new--page") as page:
            page.border_title = "What was read"
            yield Static(_ASKED, id="new--told", markup=False)
        files = OptionList(id="new--list", markup=False, compact=True)
        files.border_title = "Files at hand"
        yield files
        yield Keys()

    def on_mount(self) -> None:
        """List the files at hand."""
        self.query_one("#new--file").focus()
        self._list_files()

    @work(thread=True)
    def _list_files(self) -> None:
        try:
            here = sorted(one.name for one in Path.cwd().iterdir() if one.suffix.lower() in _ENDINGS)[
                :_LISTED
            ]
        except OSError:
            here = []
        self.app.call_from_thread(self._files_listed, here)

    def _files_listed(self, names: list[str]) -> None:
        if not self.is_attached:
            return
        files = self.query_one("#new--list", OptionList)
        files.set_options(
            [Option(clean(name), id=name) for name in names]
            or [Option("no record and no text here: type a path", disabled=True)]
        )
        files.highlighted = 0 if names else None

    # -- what is read ----------------------------------------------------------------------------------------

    @property
    def _names(self) -> tuple[str, str]:
        """What the lines of the file and of the id say."""
        file, study = self.query_one("#new--file", Line), self.query_one("#new--id", Line)
        return file.value.strip(), study.value.strip()

    @on(OptionList.OptionSelected, "#new--list")
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        self.query_one("#new--file", Line).value = event.option_id or ""
        self._look()

    @on(Line.Submitted)
    def _look(self) -> None:
        """Read the file that is named."""
        name, study = self.looked = self._names
        self.found = None
        if name:
            self._tell(Content("reading …"))
            self._read(name, study)
        else:
            self._show_files(True)
            self._tell(Content(_ASKED))

    @work(thread=True, exclusive=True, group="new")
    def _read(self, name: str, study: str) -> None:
        try:
            new = read_new(Path(name).expanduser(), study, own_folder())
            before = there(new)
            known = before.protocol if before is not None else None
            amended = compared(known, new.protocol) if known is not None else None
            found = Read(new, before, amended, new.counted(), tuple(new.problems()))
        except Unusable as fault:
            self.app.call_from_thread(self._refused, (name, study), str(fault))
        else:
            self.app.call_from_thread(self._was_read, (name, study), found)

    def _refused(self, names: tuple[str, str], reason: str) -> None:
        if names == self.looked:
            self._show_files(True)
            self._tell(Content(clean(reason)).stylize("$text-error"))
            of_id = reason.startswith('--id "') or ("--id" in reason and not names[1])
            self._go_to("#new--id" if of_id or f"no study {names[1]} " in reason else "#new--file")

    def _was_read(self, names: tuple[str, str], found: Read) -> None:
        if names == self.looked:
            self.found = found
            self._show_files(False)
            self._tell(told(found))
            self.query_one("#new--page").focus()

    def _go_to(self, line: str) -> None:
        """Into a line, in which what is typed next takes the place of what stands there."""
        self.query_one(line, Line).focus()
        self.query_one(line, Line).select_all()

    def _tell(self, content: Content) -> None:
        self.query_one("#new--told", Static).update(content)
        self.query_one("#new--page").scroll_home(animate=False)
        state = self.found.new.protocol.trial if self.found is not None else ""
        self.query_one(TopBar).show("new trial", f"{state}  not kept yet" if state else "nothing kept")

    def _show_files(self, on: bool) -> None:
        self.query_one("#new--list").display = on
        self.set_class(not on, "-read")

    # -- keys ------------------------------------------------------------------------------------------------

    def action_below(self) -> None:
        """From the lines to what stands below them."""
        files = self.query_one("#new--list")
        (files if files.display else self.query_one("#new--page")).focus()

    def action_back(self) -> None:
        """From what was read to the files; home."""
        if self._busy:
            return
        self.looked = ("", "")  # what is still being read is not waited for
        if self.found is None:
            self.dismiss(None)
            return
        self.found = None
        self._show_files(True)
        self._tell(Content(_ASKED))
        self._go_to("#new--file")

    def action_keep(self) -> None:
        """Keep what was read; what is there is replaced only where that is said."""
        if self._busy:
            return
        if self.found is None or self._names != self.looked:
            self.notify(
                "Name a file and press Enter first; what it reads as is shown before anything is kept."
            )
            return
        new, before, amended = self.found.new, self.found.before, self.found.amended
        if before is None:
            self._write(new, None)
        elif amended is not None and amended.is_same:
            self._leave(before.path, "")
        else:
            self._ask(new, before, amended)

    def _ask(self, new: NewTrial, before: There, amended: Amended | None) -> None:
        changes = [*amended.told()] if amended is not None else []
        more = len(changes) - _CHANGES
        lines = [
            _there(before),
            *changes[:_CHANGES],
            *([f"and {more} more, on the screen"] if more > 0 else []),
        ]
        ways = _WAYS if amended is not None else (_WAYS[0], _WAYS[2])

        def chosen(way: str | None) -> None:
            if way == "amend" and before.protocol is not None:
                old = before.protocol
                in_background(
                    self.app, lambda: with_what_was(new, old), lambda both: self._write(both, before)
                )
            elif way == "anew":
                self._write(new, before)

        asked = Choose(f"{new.protocol.trial} is there already", symbol("\n".join(lines)), ways)
        self.app.push_screen(asked, chosen)

    def _write(self, new: NewTrial, before: There | None) -> None:
        self._busy = True

        def written() -> tuple[Path, ...]:
            if before is not None:
                return keep_instead(new, before)
            keep_new(new)
            return ()

        def done(moved: tuple[Path, ...]) -> None:
            names = " and ".join(path.name for path in moved)
            self._leave(new.criteria, f"What stood there is kept as {names}." if names else "")

        def failed(fault: Unusable) -> None:
            self._busy = False
            self.notify(str(fault), severity="error", timeout=20)
            self._look()  # what is there may be another by now: it is compared anew at once

        in_background(self.app, written, done, failed)

    def _leave(self, path: Path, told: str) -> None:
        """To the trial's menu, by way of home."""

        def card() -> TrialCard | None:
            return next((one for one in self.app.desk.trials() if one.path.stem == path.stem), None)

        def there(found: TrialCard | None) -> None:
            self.dismiss(found)
            if told:
                self.app.notify(told, timeout=15)

        self._busy = True
        in_background(self.app, card, there)


def told(found: Read) -> Content:
    """What was read: the trial, its counts, what ^s does; what is another than before; what is to be looked at."""
    protocol = found.new.protocol
    version = f"  version {protocol.version}" if protocol.version else ""
    title = clean(protocol.title)
    if title and title != protocol.trial:
        content = Content.assemble((title, "bold"), f"\n{protocol.trial}{version}\n{found.counted}\n")
    else:
        content = Content.assemble((protocol.trial, "bold"), f"{version}\n{found.counted}\n")
    content += Content.assemble("\n", (f"{_next(found)}\n", "bold $text-primary"))
    if found.before is not None and found.amended is None:
        content += Content(f"{clean(found.before.fault)}\n").stylize("$text-error")
    changes = [*found.amended.told()] if found.amended is not None else []
    content += _listed("Other than what is there", changes, "$text-warning")
    content += _listed("To be looked at", found.problems, "$text-warning")
    stated = found.before.protocol.default_anchor if found.before and found.before.protocol else ""
    if stated and _is_open(found):
        content += Content(
            f"\nThe file that is there counts them to {stated}. So it stays where edited rules and reviews stay.\n"
        ).stylize("$text-muted")
    then = "Then: c compares each rule with its text"
    then += "; d there states the date counted to where the text names none." if _is_open(found) else "."
    return content + Content(f"\n{then}").stylize("$text-muted")


def _is_open(found: Read) -> bool:
    return bool(open_anchors(found.new.protocol))


def _next(found: Read) -> str:
    """What ^s does."""
    if found.before is None:
        return f"^s keeps it as {found.new.criteria}, the record beside it."
    if found.amended is not None and found.amended.is_same:
        return f"{_there(found.before)} It says the same: there is nothing to keep. ^s leads to the trial."
    return f"{_there(found.before)} ^s asks what is to become of it."


def _there(before: There) -> str:
    if before.own:
        return f"{before.path} is there already and may hold reviews."
    return "A trial of that id is shipped: what you keep stands in its place."


def _listed(title: str, lines: "list[str] | tuple[str, ...]", look: str) -> Content:
    """A title with how many, and the lines below it; nothing where there are none."""
    if not lines:
        return Content("")
    head = Content.assemble("\n", (title, f"bold {look}"), f"  {plural(len(lines), 'line')}\n")
    return head + Content("".join(_points(lines)))


def _points(lines: "list[str] | tuple[str, ...]") -> Iterator[str]:
    for line in lines:
        yield symbol(f"– {clean(line)}\n")
