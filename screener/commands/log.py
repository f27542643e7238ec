"""``screener log …``: the screening log on the command line. Imported when it is used."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from screener.commands import log_read, log_write
from screener.commands.endings import agree, by_ending
from screener.log.place import log_path
from screener.model.dates import PartialDate, read_date
from screener.model.wording import clean
from screener.reports.overriding import WORDS
from screener.reports.verdicts import Write

PROGRAM = "screener log"
_REPORTS = {".txt": "text", ".html": "html", ".htm": "html", ".json": "json"}
_EXPORTS = {".csv": "csv", ".xlsx": "xlsx", ".json": "json", ".html": "html", ".htm": "html"}
_WHY_BECAME = "The reason; needed for a change, and to enrol who is not eligible, or before the consent."
_BY_ENDING = "Form of the output; where it is left out, as the file's ending says."


def run(arguments: Sequence[str], write: Write, warn: Write, width: int) -> int:
    """Run a command on a log; returns the exit code."""
    result = group.main(
        args=list(arguments), prog_name=PROGRAM, standalone_mode=False, obj=log_read.Said(write, warn, width)
    )
    return result if isinstance(result, int) else 0


class _Listed(click.Group):
    """Lists the commands in the order in which they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        return list(self.commands)


@click.group(cls=_Listed, context_settings={"help_option_names": ["-h", "--help"]})
def group() -> None:
    """Keep, read, verify and hand on the screening log.

    The log only grows: nothing in it is changed or removed, and every row carries a checksum over itself and
    the row before. It lies in the user's data folder, or where --log says. `screener check … --log FILE`
    writes a file of candidates into it.
    """


_Command = Callable[..., Any]


def _log(command: _Command) -> _Command:
    return click.option(
        "--log",
        "log",
        type=click.Path(path_type=Path),
        default=None,
        help="The log; by default the user's own.",
    )(command)


def _day(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    """A day that somebody gives."""
    if text is None:
        return None
    read = read_date(text)
    if not isinstance(read, PartialDate) or not read.is_full:
        raise click.BadParameter(
            f'"{clean(text)[:64]}" is no day: write it year-month-day, such as 2026-03-10'
        )
    return read.earliest


def _trial(command: _Command) -> _Command:
    return click.argument("trial", required=False, default="")(command)


def _by(command: _Command) -> _Command:
    return click.option(
        "--by", envvar="SCREENER_INITIALS", default="", help="Your initials, or SCREENER_INITIALS."
    )(command)


def _out(command: _Command) -> _Command:
    return click.option(
        "--out",
        type=click.Path(path_type=Path),
        default=None,
        help="Write to this file. An earlier output of that name is replaced, which is said.",
    )(command)


@group.command(name="list")
@_trial
@_log
@click.option(
    "--outcome", type=click.Choice(["eligible", "ineligible", "undetermined"]), help="What they came to."
)
@click.option("--status", type=click.Choice(["pending", "declined", "enrolled"]), help="What became of them.")
@click.option("--kind", type=click.Choice(["visit", "batch"]), help="Visits, or candidates of a file.")
@click.option("--site", default="", help="Those of this site: what the code has before its last hyphen.")
@click.option("--criterion", default="", help="Those in whom this criterion fails or is unknown.")
@click.option("--text", default="", help="Those whose code or reasons hold this text.")
@click.option("--signed/--unsigned", default=None, help="By an investigator.")
@click.option("--current", is_flag=True, help="Each candidate's current episode only.")
@click.option(
    "--sort",
    type=click.Choice(["opened", "changed", "candidate", "screening_date", "outcome", "site"]),
    default="opened",
    help="In which order.",
)
@click.option("--reverse", is_flag=True, help="From the last to the first.")
@click.pass_obj
def list_(said: log_read.Said, /, trial: str, log: Path | None, sort: Any, reverse: bool, **keep: Any) -> int:
    """List the screenings of a trial, the flow counts and the log's head."""
    return log_read.list_screenings(said, log or log_path(), trial, keep, sort, reverse)


@group.command()
@_trial
@_log
@click.option(
    "--sort",
    type=click.Choice(["nearest", "visit", "candidate"]),
    default="nearest",
    help="Who is nearest to a decision first, or whose visit is longest ago, or by code.",
)
@click.pass_obj
def todo(said: log_read.Said, /, trial: str, log: Path | None, sort: Any) -> int:
    """List what is still to be obtained, judged, signed or saved, and for whom: of a TRIAL, or of all.

    Everybody whose current screening is undetermined, or eligible and not yet both signed and enrolled, and every
    visit that lies in a draft. Who is ineligible by dates alone is on it once they have passed, to be screened again,
    and who is enrolled and ineligible until an investigator has signed that. Who declined is not on it.
    """
    from screener.commands.log_todo import todo as list_todo

    return list_todo(said, log or log_path(), trial, sort)


@group.command()
@click.argument("candidate")
@_trial
@_log
@click.option("--screening", type=int, default=0, help="This episode only, by its number.")
@click.option("--format", "form", type=click.Choice(["text", "html", "json"]), help=_BY_ENDING)
@click.option("--rows", is_flag=True, help="Every row on the candidate: the audit trail.")
@_out
@click.pass_obj
def show(
    said: log_read.Said, /, candidate: str, trial: str, log: Path | None, form: Any, **options: Any
) -> int:
    """Print the report on a CANDIDATE: each episode, or as a page or JSON the last one."""
    if options["rows"] and form not in (None, "text"):
        raise click.UsageError("--rows prints lines of text. Leave --format away")
    out = options["out"]
    if form is None:
        form = "text" if out is None or options["rows"] else by_ending(out, _REPORTS, format=True)
    elif not options["rows"]:
        agree(out, form, _REPORTS)
    return log_read.show(said, log or log_path(), candidate, trial, form=form, **options)


@group.command()
@_trial
@_log
@click.option(
    "--format",
    "form",
    type=click.Choice(["csv", "xlsx", "json", "html", "ti", "ie"]),
    help=f"{_BY_ENDING} ti and ie: CDISC SDTM, as CSV.",
)
@_out
@click.pass_obj
def export(said: log_read.Said, /, trial: str, log: Path | None, form: Any, out: Path | None) -> int:
    """Export the screening log of a trial: as CSV, workbook, JSON, page, or for SDTM.

    A line is a screening as it stands now. Who gave each value, when and why, and what stood there before, is in
    `log archive`, and of one candidate in `log show --rows`.
    """
    if form is None:
        form = "csv" if out is None else by_ending(out, _EXPORTS, format=True)
    else:
        agree(out, "csv" if form in ("ti", "ie") else form, _EXPORTS)
    return log_read.export(said, log or log_path(), trial, form, out)


@group.command()
@_log
@click.option(
    "--head", default=None, help="The head's hash on an earlier print: it must still be in the chain."
)
@click.pass_obj
def verify(said: log_read.Said, /, log: Path | None, head: str | None) -> int:
    """Verify that nothing in the log was changed or removed. Exit code 1 if something was."""
    return log_read.verify_log(said, log or log_path(), head)


@group.command()
@_log
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    required=True,
    help="The ZIP file to make; one that is there stays.",
)
@click.pass_obj
def archive(said: log_read.Said, /, log: Path | None, out: Path) -> int:
    """Make an archive of the log that reads without this program."""
    by_ending(out, {".zip": "zip"})
    return log_read.make_archive(said, log or log_path(), out)


@group.command()
@click.argument("screening", type=int)
@_log
@click.option("--name", required=True, help="Your name as it is to be printed.")
@click.option(
    "--role",
    type=click.Choice(["investigator", "sub-investigator", "coordinator"]),
    required=True,
    help="As what you sign.",
)
@click.option("--meaning", required=True, help='What the signature says: "I confirm the decision".')
@_by
@click.pass_obj
def sign(said: log_read.Said, /, screening: int, log: Path | None, **options: Any) -> int:
    """Sign the decision of a SCREENING, by its number. Void once its data change."""
    return log_write.sign(said, log or log_path(), screening, **options)


@group.command()
@click.argument("screening", type=int)
@click.argument("criterion")
@click.argument("status", type=click.Choice([*WORDS, "computed"]))
@_log
@click.option("--why", required=True, help="The reason.")
@_by
@click.pass_obj
def override(said: log_read.Said, /, screening: int, log: Path | None, **options: Any) -> int:
    """Put your status in place of a computed finding, or with "computed" end that. Both stay in the log.

    An exclusion criterion excludes where it is met, and passes where it is not_met: either word will do.
    """
    return log_write.override(said, log or log_path(), screening, **options)


@group.command()
@click.argument("screening", type=int)
@click.argument("status", type=click.Choice(["enrolled", "declined", "pending"]))
@_log
@click.option("--on", callback=_day, metavar="DAY", help="The day, such as 2026-03-10.")
@click.option("--why", default="", help=_WHY_BECAME)
@_by
@click.pass_obj
def progress(
    said: log_read.Said, /, screening: int, log: Path | None, on: date | None, **options: Any
) -> int:
    """Say what became of the candidate of a SCREENING: enrolled, declined, or pending again."""
    return log_write.progress(said, log or log_path(), screening, on=on, **options)


@group.command()
@click.argument("screening", type=int)
@click.argument("came", type=click.Choice(["none", "happened"]))
@_log
@click.option("--on", callback=_day, metavar="DAY", help="The day on which you asked; today if left out.")
@click.option("--why", default="", help="Why nothing came about though it was said that something did.")
@_by
@click.pass_obj
def asked(said: log_read.Said, /, screening: int, log: Path | None, on: date | None, **options: Any) -> int:
    """Say what the candidate of a SCREENING answered who was enrolled while a window ran on, and was asked again.

    none: nothing came about. happened: something did; it counts once the candidate is screened again with it. Until
    the answer of a day on which the window was over is in the log, the candidate is on the to-do list.
    """
    return log_write.asked(said, log or log_path(), screening, on=on, **options)
