"""The command line: arguments in, exit code out. Each command imports what it uses when it is used."""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from screener import __version__
from screener.commands import reading
from screener.commands.console import Held, ReaderGone, finish, give_up, ready
from screener.commands.console import fault as _fault
from screener.commands.console import warn as _warn
from screener.commands.console import width as _width
from screener.commands.console import write as _write
from screener.errors import Interrupted, Unusable
from screener.reports.signs import visible

if TYPE_CHECKING:  # click lets only their words through
    from screener.engines.compiled.portable import Cells
    from screener.reports.verdicts import Format


class _Commands(click.Group):
    """Lists the commands in the order in which they are used, not by alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's interface
        return list(self.commands)


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=True
)
@click.version_option(__version__, "-V", "--version", message="screener %(version)s")
@click.pass_context
def main(ctx: click.Context) -> int | None:
    """Read a trial's eligibility criteria and decide, with reasons, who may take part.

    It runs offline. Missing is never no: what is not known stays undetermined. A decision is provisional
    until an investigator signs.

    Without a command it opens the terminal app.
    """
    if ctx.invoked_subcommand is not None:
        return None
    if not _at_a_terminal():
        raise click.exceptions.NoArgsIsHelpError(ctx)
    return _tui(None)


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _tui(log: Path | None) -> int:
    from screener.tui.app import run as run_app

    return run_app(log)


def run(arguments: Sequence[str]) -> int:
    """Run the command line; returns the exit code: 0 done, 1 with refusals, 2 unusable input, 3 a fault of the program,
    130 interrupted."""
    ready()
    try:
        result = main.main(args=list(arguments), prog_name="screener", standalone_mode=False)
        finish()
        return result if isinstance(result, int) else 0
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message(), file=sys.stdout)
        return 2
    except click.ClickException as fault:
        _fault(_misused(fault))
        return 2
    except (click.Abort, KeyboardInterrupt):
        click.echo("stopped: nothing half-written is left", file=sys.stderr)
        return 130
    except (ReaderGone, SystemExit):  # click leaves so where a help page loses its reader
        give_up()
        return 0
    except Unusable as fault:
        _fault(f"screener: {fault}")
        return 130 if isinstance(fault, Interrupted) else 2
    except Exception as fault:  # the last resort: what is not foreseen may quote a candidate's value
        from screener.commands.faults import FAULT, told

        _fault(told(fault, "What was written before it stays as it is."))
        return FAULT


def _misused(fault: click.ClickException) -> str:
    """What click says of a command that is not used as it can be. It repeats what was typed: of that every sign is
    shown, where click's own way drops what colours."""
    ctx = fault.ctx if isinstance(fault, click.UsageError) else None
    usage = f"{ctx.get_usage()}\nTry '{ctx.command_path} --help' for help.\n\n" if ctx is not None else ""
    return f"{usage}Error: {visible(fault.format_message())}"


@main.command()
@click.argument("trial")
@click.argument("candidates")
@click.option(
    "--map", "mapping", type=click.Path(path_type=Path), help="Mapping file for other column names."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write one row a candidate: .csv, .json, .jsonl, .parquet. An earlier output of that name is replaced, which "
    "is said.",
)
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), help="Form of the output.")
@click.option(
    "--refusals",
    type=click.Path(path_type=Path),
    help="Write what was refused to this CSV file. An earlier one is replaced, which is said.",
)
@click.option(
    "--engine",
    type=click.Choice(["auto", "rows", "columns"]),
    default="auto",
    help="Row by row, or in columns, which is for large files; by default as the file's size asks for.",
)
@click.option("--log", type=click.Path(path_type=Path), help="Put every candidate into this screening log.")
@click.option("--by", envvar="SCREENER_INITIALS", default="", help="Your initials, for the log.")
def check(
    trial: str,
    candidates: str,
    mapping: Path | None,
    out: Path | None,
    form: "Format | None",
    refusals: Path | None,
    engine: str,
    log: Path | None,
    by: str,
) -> int:
    """Decide for every candidate in a file.

    TRIAL is a shipped trial's id or a path. CANDIDATES is a CSV or Parquet file, a pattern of such files in
    quotation marks, or a table of a DuckDB or SQLite file, written FILE::TABLE. Exit code 0: every row was
    judged; 1: some cells or rows were refused, the rest is judged, or odd dates are to be checked; 2: unusable
    input; 130: interrupted.
    """
    from screener.commands.candidates import csv_files, inputs_of, source_of
    from screener.commands.choose import in_columns
    from screener.commands.endings import form_of
    from screener.commands.outputs import hold_apart
    from screener.commands.trial_names import rules_of, trial_path

    with Held(_write, _warn, on=log is not None) as said:
        criteria = trial_path(trial, said.warn)
        source = source_of(candidates)
        columns = in_columns(engine, source, log, refusals, form_of(out, form))
        outputs = {"--out": out, "--refusals": refusals, "--log": log}
        hold_apart(outputs, {**inputs_of(source, mapping), "the trial": (Path(criteria),)})
        protocol = rules_of(criteria)
        write, warn, width, terminal = said.write, said.warn, _width(), sys.stderr.isatty()
        if columns:
            from screener.commands.check_columns import check_columns

            judge = partial(check_columns, protocol, source, mapping, out, form, refusals)
        else:
            from screener.commands.check import check as run_check

            judge = partial(run_check, protocol, Path(source), mapping, out, form)
        judged = partial(judge, write=write, warn=warn, width=width, terminal=terminal)
        if log is None:
            return judged()
        from screener.commands import log_write

        paths = csv_files(source)
        person = log_write.ready(log, by, protocol, paths, mapping)
        code = judged()
        told = warn if form in ("csv", "json") and out is None else write
        return max(code, log_write.check_log(log, person, criteria, protocol, paths, mapping, told, warn))


@main.command()
@click.argument("candidates")
@click.option(
    "--trials",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder of criteria files; else the shipped ones and your own.",
)
@click.option(
    "--map", "mapping", type=click.Path(path_type=Path), help="Mapping file for other column names."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write every match: .csv, .jsonl or .parquet. An earlier output is replaced, which is said.",
)
def match(candidates: str, folder: Path | None, mapping: Path | None, out: Path | None) -> int:
    """Hold each candidate against every trial of a folder: which could each enter, and how close is it?

    CANDIDATES is what check takes, with the columns of all the trials. Exit code 1: some cells or rows were
    refused, the rest is judged, or odd dates are to be checked.
    """
    from screener.commands.candidates import inputs_of, source_of
    from screener.commands.match import match as run_match
    from screener.commands.outputs import hold_apart

    name = source_of(candidates)
    hold_apart({"--out": out}, inputs_of(name, mapping))
    hold = partial(run_match, name, folder, mapping, out)
    return hold(write=_write, warn=_warn, width=_width(), terminal=sys.stderr.isatty())


@main.command()
@click.argument("trial")
@click.argument("candidates")
@click.option(
    "--map", "mapping", type=click.Path(path_type=Path), help="Mapping file for other column names."
)
@click.option(
    "--what-if", "changes", multiple=True, help='Another rule for a criterion, as "I03: …"; one for each.'
)
@click.option(
    "--format", "form", type=click.Choice(["table", "json"]), default="table", help="Form of the output."
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write it as a page (.html) or as .json. An earlier output is replaced, which is said.",
)
def funnel(
    trial: str, candidates: str, mapping: Path | None, changes: tuple[str, ...], form: str, out: Path | None
) -> int:
    """Count how many candidates each criterion removes: alone, in order, and as the only one.

    CANDIDATES is what check takes. Exit code 1: some cells or rows were refused, the rest is counted.
    """
    from screener.commands.candidates import inputs_of, source_of
    from screener.commands.funnel import show_funnel
    from screener.commands.outputs import hold_apart
    from screener.commands.trial_names import trial_path
    from screener.language.library import load_protocol

    trial, name = trial_path(trial, _warn), source_of(candidates)
    hold_apart({"--out": out}, {**inputs_of(name, mapping), "the trial": (Path(trial),)})
    count = partial(show_funnel, load_protocol(trial), name, mapping, changes, form, out)  # type: ignore[arg-type]
    return count(write=_write, warn=_warn, width=_width(), terminal=sys.stderr.isatty())


@main.command()
@click.argument("trial")
@click.argument("candidates")
@click.argument("candidate_id", metavar="ID")
@click.option(
    "--map", "mapping", type=click.Path(path_type=Path), help="Mapping file for other column names."
)
def explain(trial: str, candidates: str, candidate_id: str, mapping: Path | None) -> int:
    """Print the full reasoning for one candidate, each reason beside the criterion's text.

    CANDIDATES is a CSV file, or a pattern of them in quotation marks, ID a candidate_id in it.
    """
    from screener.commands.candidates import csvs_of
    from screener.commands.explain import explain as run_explain
    from screener.commands.trial_names import trial_path
    from screener.language.library import load_protocol

    paths = csvs_of(candidates, "explain")
    protocol = load_protocol(trial_path(trial, _warn))
    return run_explain(protocol, paths, mapping, candidate_id, write=_write, warn=_warn, width=_width())


@main.command()
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the output."
)
def trials(form: str) -> int:
    """List the shipped trials and your own: area, criteria, how many are computable, who reviewed them, cases."""
    from screener.commands.trials import trials as run_trials

    return run_trials(form, write=_write, warn=_warn, width=_width())


_cells = click.option(
    "--cells",
    type=click.Choice(["typed", "text"]),
    default="typed",
    show_default=True,
    help="Quantities are numbers in the usual unit, or texts with their unit.",
)


@main.command(name="compile")
@click.argument("trial")
@click.option("--dialect", required=True, help="duckdb, postgres, spark; unverified: bigquery, snowflake, …")
@click.option("--table", default="candidates", show_default=True, help="The table that holds the candidates.")
@click.option("--columns", help="The table's columns, with commas; or a file whose first line names them.")
@_cells
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="Write the SQL to this file. An earlier one is replaced, which is said.",
)
def compile_(
    trial: str, dialect: str, table: str, columns: str | None, cells: "Cells", out: Path | None
) -> int:
    """Print a trial's criteria as SQL, to hand to a data warehouse.

    The header says which columns it reads: with --columns those alone that the table has. Tests execute
    duckdb, postgres and spark; any other dialect's first line says that it is unverified.
    """
    from screener.commands.compile_ import compile_trial
    from screener.commands.outputs import hold_apart
    from screener.commands.trial_names import trial_path
    from screener.language.library import load_protocol

    trial = trial_path(trial, _warn)
    hold_apart({"--out": out}, {"the trial": (Path(trial),), "the columns": (Path(columns or trial),)})
    return compile_trial(load_protocol(trial), dialect, table, columns, cells, out, write=_write, warn=_warn)


@main.command()
@click.argument("trial")
@click.argument("source")
@click.argument("target")
@_cells
def spark(trial: str, source: str, target: str, cells: "Cells") -> int:
    """Decide for every candidate of a Spark table, into another table.

    SOURCE and TARGET are tables, or files by their ending, .parquet or .csv. Spark is used as it is configured
    here, on this machine or a cluster; the extra screener[spark] brings it.
    """
    from screener.commands.spark import run_on_spark
    from screener.commands.trial_names import trial_path
    from screener.language.library import load_rules

    protocol = load_rules(trial_path(trial, _warn))
    return run_on_spark(protocol, source, target, cells, write=_write, warn=_warn)


@main.command()
@click.argument("trial")
def template(trial: str) -> int:
    """Print the CSV header of a candidates file and a data dictionary."""
    from screener.commands.template import template as run_template
    from screener.commands.trial_names import trial_path
    from screener.language.library import load_rules

    return run_template(load_rules(trial_path(trial, _warn)), write=_write, width=_width())


@main.command(
    context_settings={"ignore_unknown_options": True, "help_option_names": []},
    add_help_option=False,
    # Given, so that it is not cut in the list of commands.
    short_help="Keep, read, verify and hand on the screening log: list, todo, show, export, verify, archive, sign, "
    "override, progress, asked.",
)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def log(arguments: tuple[str, ...]) -> int:
    """Keep, read, verify and hand on the screening log."""
    from screener.commands.log import run as run_log

    return run_log(arguments, _write, _warn, _width())


for _one in reading.COMMANDS:
    main.add_command(_one)


@main.command()
@click.option("--log", type=click.Path(path_type=Path), help="The screening log; else the user's own.")
def tui(log: Path | None) -> int:
    """Open the terminal app: visits, reports, the screening log, criteria, batch.

    Without a command screener opens it too.
    """
    if not _at_a_terminal():
        raise Unusable(
            "The app needs a terminal, for its screen and its keys. Without one: screener visit, check, log …"
        )
    return _tui(log)


@main.command()
@click.argument("trial")
@click.argument("candidate", required=False, default="")
@click.option("--set", multiple=True, metavar="FIELD=VALUE", help="Enter a value; ? is not known.")
@click.option(
    "--source",
    multiple=True,
    metavar="FIELD=TEXT",
    help="The document that a value is from; of one that is not known, who obtains it.",
)
@click.option(
    "--dated",
    multiple=True,
    metavar="FIELD=DATE",
    help="That document's date; of what is not known, by when.",
)
@click.option("--comment", multiple=True, metavar="FIELD=TEXT", help="A remark on a value.")
@click.option("--why", default="", help="The reason for changing values that are saved.")
@click.option("--save", is_flag=True, help="Put the visit into the screening log.")
@click.option(
    "--keep-refused",
    is_flag=True,
    help="With --save: the log keeps what was typed and refused, with the reason.",
)
@click.option(
    "--rescreen", is_flag=True, help="Begin a further visit, the values carried over to be confirmed."
)
@click.option(
    "--confirm", multiple=True, metavar="FIELD", help="A carried-over value that holds still; all: every one."
)
@click.option(
    "--discard", is_flag=True, help="Remove the candidate's draft: what was entered since the last save."
)
@click.option("--move-to", default="", metavar="CODE", help="Give the candidate's draft another code.")
@click.option("--complete", is_flag=True, help="Ask on when the candidate is ineligible already.")
@click.option("--log", type=click.Path(path_type=Path), help="The screening log; else the user's own.")
@click.option("--by", envvar="SCREENER_INITIALS", default="", help="Your initials, or SCREENER_INITIALS.")
def visit(trial: str, candidate: str, log: Path | None, by: str, **orders: Any) -> int:
    """Hold a screening visit line by line: the app's questions, in its order, with its drafts.

    Without CANDIDATE the next free code is taken. Each question waits for a line; with an option that enters something
    nothing is asked. A value of an earlier visit counts once it is confirmed; sex and birth date count at once. A value
    that is refused stays in the draft, and the exit code is 1 unless it was entered again, rightly, in the same run.
    """
    from screener.commands.log_write import acting
    from screener.commands.visit import Orders
    from screener.commands.visit import visit as run_visit
    from screener.visit.desk import Desk

    for name, example in _BY_FIELD.items():
        given = orders[name]
        orders[name] = dict(one.split("=", 1) for one in given if "=" in one)
        if len(orders[name]) < len(given):
            raise click.UsageError(f"--{name} takes FIELD=…, each field once, such as --{name} {example}")
    wanted = Orders(**orders)
    return run_visit(
        Desk(log), trial, candidate, wanted, write=_write, ask=_ask, acting=lambda: acting(by), width=_width()
    )


_BY_FIELD = {
    "set": "edss=4.5",
    "source": "edss='neurology letter'",
    "dated": "edss=2026-03-02",
    "comment": "edss='seated'",
}
"""The options of a visit that are given for a field, each with an example."""


def _ask(question: str) -> str | None:
    try:
        return input(question)
    except EOFError:
        return None


@main.command()
@click.argument("trial")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--rule", default="", help="Write this rule for the criterion; it is then unreviewed.")
@click.option("--by", envvar="SCREENER_INITIALS", default="", help="Your initials: marks as reviewed.")
@click.option("--on", default=None, metavar="DATE", help="The day of the review; today where it is left out.")
@click.option(
    "--anchor",
    default=None,
    metavar="NAME",
    help="State the date counted to where a rule names none: inclusion.",
)
@click.pass_context
def review(
    ctx: click.Context,
    trial: str,
    ids: tuple[str, ...],
    rule: str,
    by: str,
    on: str | None,
    anchor: str | None,
) -> int:
    """Mark criteria as compared with their text, change the rule of one, or state the date that is counted to.

    A shipped criteria file stays as it is: your copy is written to the user's data folder. From then on it is what
    the trial's id means, to every command and to the app.
    """
    from screener.commands.review import review as run_review
    from screener.commands.review import state_anchor, today
    from screener.visit.trials import find_trial

    if anchor is not None:
        if ids or rule or on or ctx.get_parameter_source("by") is ParameterSource.COMMANDLINE:
            raise click.UsageError("--anchor goes alone: screener review TRIAL --anchor inclusion")
        written, unreviewed = state_anchor(find_trial(trial), anchor)
        ended = f". Unreviewed again: {', '.join(unreviewed)}" if unreviewed else ""
        _write(f"{written}: counted to {anchor} where a rule names no date{ended}\n")
        return 0
    if not ids or not (by or rule):
        raise click.UsageError("Name criteria and your initials: screener review TRIAL I03 E04 --by LM")
    day = on if on is not None else str(today())
    return run_review(find_trial(trial), ids, by, rule, day, _write)
