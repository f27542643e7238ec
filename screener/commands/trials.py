"""``trials``: the trials that are shipped."""

from collections.abc import Callable
from pathlib import Path

from screener.language.library import read_bytes, read_trial, shipped_trials
from screener.reports.parse import parse_report
from screener.reports.trials import TrialLine, as_json, as_text, trial_line
from screener.sources.cases import read_cases


def trials(form: str, *, write: Callable[[str], object], width: int) -> int:
    """Write the list of shipped trials, as ``text`` or ``json``. Returns 0."""
    lines = [_line(path) for path in shipped_trials()]
    write(as_json(lines) if form == "json" else "".join(f"{line}\n" for line in as_text(lines, width)))
    return 0


def _line(path: Path) -> TrialLine:
    trial = read_trial(read_bytes(path), path.name)
    beside = path.with_suffix(".cases.toml")
    cases = read_cases(read_bytes(beside), beside.name) if beside.is_file() else ()
    return trial_line(trial.protocol, parse_report(trial), len(cases))
