"""``trials``: the trials that are shipped."""

from pathlib import Path

from screener.commands.console import Write
from screener.commands.trial_names import tell_own
from screener.language.library import read_bytes, read_trial, trials_at_hand
from screener.model.resources import shipped
from screener.reports.parse import parse_report
from screener.reports.trials import TrialLine, as_json, as_text, trial_line
from screener.sources.cases import read_cases


def trials(form: str, *, write: Write, warn: Write, width: int) -> int:
    """Write the list of shipped trials, as ``text`` or ``json``. Returns 0."""
    found = trials_at_hand()
    tell_own(found, warn)
    lines = [_line(one.path) for one in found]
    write(as_json(lines) if form == "json" else "".join(f"{line}\n" for line in as_text(lines, width)))
    return 0


def _line(path: Path) -> TrialLine:
    trial = read_trial(read_bytes(path), path.name)
    beside = shipped("criteria") / f"{path.stem}.cases.toml"
    cases = read_cases(read_bytes(beside), beside.name) if beside.is_file() else ()
    return trial_line(trial.protocol, parse_report(trial), len(cases))
