"""The commands from a trial's text to its rules, as they are called: ``parse``, ``lint``, ``import``, ``fetch``."""

from collections.abc import Callable
from pathlib import Path

import click

from screener.commands.console import warn, width, write

_TRIAL = "a shipped trial's id, or a path to a criteria file, a registry record or a text"

_ASKED = (
    click.argument("trial", required=False, default=""),
    click.option(
        "--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the output."
    ),
    click.option("--id", "study", default="", help="Which study, where the file holds several."),
    click.option("--schema", is_flag=True, help="Print the JSON Schema of --format json and stop."),
)


def _asked(command: Callable[..., int]) -> Callable[..., int]:
    """What ``parse`` and ``lint`` are asked alike."""
    for one in reversed(_ASKED):
        command = one(command)
    return command


@click.command()
@_asked
def parse(trial: str, form: str, study: str, schema: bool) -> int:
    """Show how each criterion was read: what was understood, the rule, what is left to a person.

    TRIAL is a shipped trial's id, or a path to a criteria file, a registry record or a text.
    """
    from screener.commands import parse as command
    from screener.commands.trial_names import trial_path

    if schema:
        write(command.schema())
        return 0
    if not trial:
        raise click.UsageError(f"TRIAL is missing: {_TRIAL}")
    return command.parse(trial_path(trial, warn), form, study, write)


@click.command()
@_asked
def lint(trial: str, form: str, study: str, schema: bool) -> int:
    """Look for what is amiss in a trial's criteria: contradictions, turned polarity, units, bounds.

    TRIAL is a shipped trial's id, or a path to a criteria file, a registry record or a text. Exit code 0:
    nothing, or notes only; 1: errors or questions were found; 2: unusable input.
    """
    from screener.commands import lint as command
    from screener.commands.trial_names import trial_path

    if schema:
        write(command.schema())
        return 0
    if not trial:
        raise click.UsageError(f"TRIAL is missing: {_TRIAL}")
    return command.lint(trial_path(trial, warn), form, study, write=write, warn=warn, width=width())


@click.command(name="import")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--id", "study", default="", help="Which study, where the source holds several; a text's id.")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), help="Folder to write to.")
def import_(source: Path, study: str, out: Path) -> int:
    """Make a criteria file from a registry record (JSON, XML), a table of trials, a registry page or a plain text.

    SOURCE is told by its content. Problems found in the text are listed; nothing of it is dropped.
    """
    from screener.commands.import_ import import_source

    return import_source(source, study, out, write=write, warn=warn)


@click.command()
@click.argument("trial")
@click.option("--out", type=click.Path(path_type=Path), default=Path(), help="Folder to write to.")
def fetch(trial: str, out: Path) -> int:
    """Get a trial's official record over HTTPS and save it as JSON, for import."""
    from screener.commands.import_ import fetch_record

    return fetch_record(trial, out, write=write)


COMMANDS = (parse, lint, import_, fetch)
