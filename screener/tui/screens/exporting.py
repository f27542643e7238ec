"""Exports: where a file goes, and what is written into it."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from screener.errors import Unusable
from screener.log.faults import in_app
from screener.log.listing import Filter, Order
from screener.reports.text import plural
from screener.tui.screens.dialogs import Checked, Choose
from screener.tui.screens.opening import in_background
from screener.visit.doubts import doubt_of
from screener.visit.paper import SUFFIXES, Form, report_of, written
from screener.visit.trials import replace_text
from screener.visit.visiting import Visit

if TYPE_CHECKING:
    from screener.tui.app import ScreenerApp

Inputs = Mapping[str, Iterable[Path | None]]
"""Files that an export must not take the place of, by what they are."""
_REPORT = (
    ("html", "HTML page, self-contained, for a browser or A4 paper"),
    ("text", "Text"),
    ("json", "JSON, for a program"),
)


def export_report(app: "ScreenerApp", visit: Visit) -> None:
    """Ask for the form and the file, and write the report."""

    def chosen(form: str | None) -> None:
        known = next((one for one in get_args(Form) if one == form), None)
        if known is not None:
            named(known)

    def named(form: Form) -> None:
        proposed = f"{visit.sheet.trial}-{visit.sheet.code}{SUFFIXES[form]}"
        kept = {"the trial": (visit.path,)}

        def write(path: Path) -> str:
            report = report_of(app.desk, visit)
            replace_text(path, written(report, form))
            head = report.log.head if report.log is not None else None
            return doubt_of(head, app.desk.log_path, in_app=True) if head is not None else ""

        write_to(app, proposed, write, kept)

    app.push_screen(Choose("Export the report", f"Candidate {visit.sheet.code}", _REPORT), chosen)


def write_to(
    app: "ScreenerApp",
    proposed: str,
    write: Callable[[Path], str | None],
    inputs: Inputs | None = None,
    *,
    anew: bool = False,
) -> None:
    """Ask where to, ask again before a file is replaced, write in a worker, say where it is and what ``write`` says
    of it. ``anew`` is for what replaces no file.

    It is never a file that must stay: one of the ``inputs``, by what they are, the log, another database, criteria.
    """
    kept = {**(inputs or {}), "the screening log": (app.desk.log_path,)}

    def given(name: str | None) -> None:
        if not name:
            return
        from screener.commands.outputs import written_at

        path = Path(name).expanduser()
        if path.exists():
            choices = (("replace", "Replace it"), ("stay", "Give another name"))
            app.push_screen(
                Choose("There is such a file", f"{path}, of {written_at(path)}", choices),
                lambda way: replaced(path, way),
            )
        else:
            go(path)

    def replaced(path: Path, way: str | None) -> None:
        if way == "replace":
            go(path)
        else:
            ask(str(path))

    def go(path: Path) -> None:
        def done(told: str | None) -> None:
            app.notify(f"Written: {path.absolute()}\n{told or ''}".rstrip(), timeout=10)

        in_background(app, lambda: write(path), done)

    def ask(name: str) -> None:
        told = f"A file in {Path.cwd()}, or a path. What you type takes the proposed name's place."
        fault = partial(place_fault, inputs=kept, anew=anew)
        app.push_screen(Checked("Export to", told, fault, value=name, whole=True), given)

    ask(proposed)


def place_fault(name: str, inputs: Inputs | None = None, *, anew: bool = False) -> str:
    """Why no file can be written under a name; empty where it can. What the commands spare is spared here too. No
    folder is made: one that is not there may be one that was misspelt. ``anew`` is for what replaces no file."""
    from screener.commands.outputs import hold_apart

    path = Path(name).expanduser()
    if path.is_dir():
        return f"{path} is a folder: add a file's name"
    if not path.parent.is_dir():
        return f"There is no folder {path.parent}: make it first, or give another"
    if path.exists() and not path.is_file():
        return f"{path} is not a regular file: give another name"
    try:
        hold_apart({"the export": path}, inputs or {})
    except Unusable as fault:
        return in_app(fault)
    return f"{path} is there already: give another name" if anew and path.exists() else ""


_LOG = (
    ("csv", "CSV: the screening log's columns"),
    ("xlsx", "XLSX workbook"),
    ("html", "HTML page with the flow diagram"),
    ("json", "JSON, for a program"),
    ("ti", "CDISC SDTM TI: the criteria"),
    ("ie", "CDISC SDTM IE: the exceptions"),
    ("archive", "Archive of every trial, to be read without this program"),
)


class Listed(NamedTuple):
    """What a list of the log shows: so many of so many screenings, by a filter, in words, in an order."""

    shown: int
    all: int
    keep: Filter
    words: str
    order: Order
    down: bool

    @property
    def told(self) -> str:
        """What an export holds beside it: the log of a trial leaves whole, whatever a list shows."""
        told = f"All {plural(self.all, 'screening')} of the trial are written"
        if self.shown == self.all:
            return f"{told}." if self.all > 1 else f"{plural(self.all, 'screening')} of the trial is written."
        told = f"{told}, not only the {self.shown} that the list shows ({self.words})."
        return f"{told} The last choice is an extract of these; it is not the log." if self.shown else told


def export_log(app: "ScreenerApp", trial: str, listed: Listed) -> None:
    """Ask for the form and the file, and write the trial's log whole, an extract of it, or an archive of all."""
    from screener.commands import log_read
    from screener.reports.archive import archive

    path = app.desk.log_path
    said = log_read.Said(lambda _: None, lambda _: None, 100)
    part = f"{listed.shown} of {listed.all}"

    def make_archive(out: Path) -> str:
        found = archive(path, out, app.desk.clock())
        broken = "" if found.whole else f". The log is NOT as it was written: {found.problems[0]}"
        return f"{plural(found.rows, 'row')}, every trial{broken}"

    def extract(out: Path) -> str:
        told, head = log_read.put_listed(said, path, trial, listed.keep, listed.order, out, down=listed.down)
        return f"{told}. {doubt_of(head, path, in_app=True)}".strip()

    def whole(form: log_read.Form, out: Path) -> str:
        told, head = log_read.put_log(said, path, trial, form, out)
        return f"{told}. {doubt_of(head, path, in_app=True)}".strip()

    def chosen(form: str | None) -> None:
        if form == "archive":
            write_to(app, "screening-log.zip", make_archive, anew=True)
        elif form == "listed":
            write_to(app, f"{trial}-log-{part.replace(' ', '-')}.csv", extract)
        elif form is not None:
            known = next(one for one in get_args(log_read.Form) if one == form)
            ending = f"{form}.csv" if form in ("ti", "ie") else form
            write_to(app, f"{trial}-log.{ending}", partial(whole, known))

    ways = [*_LOG, ("listed", f"CSV: an extract, the {part} screenings that are shown")]
    told = f"{trial}, from {path}\n\n{listed.told}"
    app.push_screen(
        Choose("Export the screening log", told, ways if 0 < listed.shown < listed.all else _LOG), chosen
    )


def export_batch(app: "ScreenerApp", criteria: Path, table: Path, mapping: Path | None) -> None:
    """Judge the file once more, straight into a file of results: CSV, or JSON by the name's ending."""

    from screener.commands.candidates import inputs_of

    def write(path: Path) -> None:
        from screener.commands.check import check
        from screener.language.library import load_protocol

        def say(_: str) -> None:
            """What is said on the way was shown on the screen."""

        check(load_protocol(str(criteria)), table, mapping, path, write=say, warn=say)

    kept = {**inputs_of(str(table), mapping), "the trial": (criteria,)}
    write_to(app, f"{table.stem}.results.csv", write, kept)
