"""Exports: where a file goes, and what is written into it."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from screener.errors import Unusable
from screener.tui.screens.dialogs import Checked, Choose
from screener.tui.screens.opening import in_background
from screener.visit.desk import Visit
from screener.visit.paper import SUFFIXES, Form, report_of, written
from screener.visit.trials import replace_text

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
        write_to(
            app, proposed, lambda path: replace_text(path, written(report_of(app.desk, visit), form)), kept
        )

    app.push_screen(Choose("Export the report", f"Candidate {visit.sheet.code}", _REPORT), chosen)


def write_to(
    app: "ScreenerApp", proposed: str, write: Callable[[Path], object], inputs: Inputs | None = None
) -> None:
    """Ask where to, ask again before a file is replaced, write in a worker, say where it is.

    It is never a file that must stay: one of the ``inputs``, by what they are, the log, another database, criteria.
    """
    kept = {**(inputs or {}), "the screening log": (app.desk.log_path,)}

    def given(name: str | None) -> None:
        if not name:
            return
        path = Path(name).expanduser()
        if path.exists():
            choices = (("replace", "Replace it"), ("stay", "Give another name"))
            app.push_screen(
                Choose("There is such a file", str(path), choices), lambda way: replaced(path, way)
            )
        else:
            go(path)

    def replaced(path: Path, way: str | None) -> None:
        if way == "replace":
            go(path)
        else:
            ask(str(path))

    def go(path: Path) -> None:
        in_background(
            app, lambda: write(path), lambda _: app.notify(f"Written: {path.absolute()}", timeout=10)
        )

    def ask(name: str) -> None:
        told = f"A file in {Path.cwd()}, or a path. What you type takes the proposed name's place."
        fault = partial(place_fault, inputs=kept)
        app.push_screen(Checked("Export to", told, fault, value=name, whole=True), given)

    ask(proposed)


def place_fault(name: str, inputs: Inputs | None = None) -> str:
    """Why no file can be written under a name; empty where it can. What the commands spare is spared here too. No
    folder is made: one that is not there may be one that was misspelt."""
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
        return str(fault)
    return ""


_LOG = (
    ("csv", "CSV: the screening log's columns"),
    ("xlsx", "XLSX workbook"),
    ("html", "HTML page with the flow diagram"),
    ("json", "JSON, for a program"),
    ("ti", "CDISC SDTM TI: the criteria"),
    ("ie", "CDISC SDTM IE: the exceptions"),
    ("archive", "Archive that reads without this program: CSV, JSON, criteria, checksums"),
)


def export_log(app: "ScreenerApp", trial: str) -> None:
    """Ask for the form and the file, and write the trial's log, or an archive of the whole."""
    from screener.commands import log_read

    path = app.desk.log_path
    said = log_read.Said(lambda _: None, lambda _: None, 100)

    def chosen(form: str | None) -> None:
        if form == "archive":
            write_to(app, "screening-log.zip", lambda out: log_read.make_archive(said, path, out))
        elif form is not None:
            known = next(one for one in get_args(log_read.Form) if one == form)
            ending = f"{form}.csv" if form in ("ti", "ie") else form
            name = f"{trial}-log.{ending}"
            write_to(app, name, lambda out: log_read.export(said, path, trial, known, out))

    app.push_screen(Choose("Export the screening log", f"{trial}, from {path}", _LOG), chosen)


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
