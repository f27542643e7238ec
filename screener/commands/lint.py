"""``lint``: what is amiss in a trial's criteria."""

from collections.abc import Callable
from pathlib import Path

from screener.errors import Unusable
from screener.language.library import Trial, find, load_trial, own_folder, read_bytes
from screener.language.lint.run import lint as findings
from screener.language.registry_fields import Registered
from screener.model.resources import shipped
from screener.reports.lint import LintReport, as_text, lint_report
from screener.sources.registry import read_source


def lint(
    name: str,
    form: str,
    study: str,
    *,
    write: Callable[[str], None],
    warn: Callable[[str], None],
    width: int,
) -> int:
    """Write the findings on a trial, as ``text`` or ``json``.

    Returns 0 where there is nothing or only notes, 1 where there are errors or questions. Raises
    ``Unusable``.
    """
    trial = _with_record(load_trial(name, study), find(name), warn)
    report = lint_report(trial, findings(trial))
    write(report.model_dump_json(indent=1) + "\n" if form == "json" else as_text(report, width))
    return 1 if report.totals["error"] or report.totals["question"] else 0


def _with_record(trial: Trial, path: Path, warn: Callable[[str], None]) -> Trial:
    """The trial of a criteria file with the fields of the registry's record that lies beside it."""
    beside = path.with_suffix(".json")
    if path.parent == own_folder():  # the record of a copy lies beside what it is a copy of
        beside = shipped("criteria") / beside.name
    if trial.places is None or not beside.is_file():
        return trial
    try:
        records, _ = read_source(read_bytes(beside), str(beside))
    except Unusable as fault:
        warn(f"{fault}. The registry's fields were not compared\n")
        return trial
    record = next((one for one in records if one.trial == trial.protocol.trial), None)
    if record is None:
        warn(
            f"{beside} is not the record of {trial.protocol.trial}. The registry's fields were not compared\n"
        )
        return trial
    registered = Registered(record.sex, record.minimum_age, record.maximum_age)
    return trial._replace(registered=registered)


def schema() -> str:
    """The JSON Schema of the report, as published in ``reports/lint.schema.json``."""
    import json

    return json.dumps(LintReport.model_json_schema(), indent=1) + "\n"
