"""``parse``: how each criterion was read, and the ledger."""

from collections.abc import Callable

from screener.commands.console import as_shown
from screener.language.library import load_trial
from screener.reports.parse import ParseReport, as_text, parse_report


def parse(name: str, form: str, study: str, write: Callable[[str], None]) -> int:
    """Write the parse report of a trial, as ``text`` or ``json``. Returns 0. Raises ``Unusable``."""
    report = parse_report(load_trial(name, study))
    write(report.model_dump_json(indent=1) + "\n" if form == "json" else as_text(report, as_shown))
    return 0


def schema() -> str:
    """The JSON Schema of the parse report, as published in ``reports/parse.schema.json``."""
    import json

    return json.dumps(ParseReport.model_json_schema(), indent=1) + "\n"
