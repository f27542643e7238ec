"""``trials``: the trials that are shipped, and the user's own."""

import hashlib
import json
import os
from pathlib import Path

from screener.commands.console import Write
from screener.commands.trial_names import every_trial, tell_own
from screener.errors import Unusable
from screener.language.library import read_bytes, read_trial, reading_state
from screener.model.resources import cached, shipped, state_of
from screener.reports.trials import TrialLine, as_json, as_text, trial_line
from screener.sources.cases import read_cases

_REPORTS = Path(__file__).resolve().parent.parent / "reports"


def trials(form: str, *, write: Write, warn: Write, width: int) -> int:
    """Write the list of the trials that are shipped and of the user's own, as ``text`` or ``json``. Returns 0, or 1
    where a file of the user's own cannot be read."""
    found = every_trial()
    tell_own(found, warn)
    lines: list[TrialLine] = []
    for one in found:
        try:
            lines.append(_line(one.path)._replace(own=one.own))
        except Unusable as fault:
            warn(f"{fault}\n")
    write(as_json(lines) if form == "json" else "".join(f"{line}\n" for line in as_text(lines, width)))
    return 0 if len(lines) == len(found) else 1


def _line(path: Path) -> TrialLine:
    """A trial's line. What parts of its texts are computable takes long to read: it is kept in the user's cache."""
    data, beside = read_bytes(path), shipped("criteria") / f"{path.stem}.cases.toml"
    cases = read_bytes(beside) if beside.is_file() else None

    def read() -> TrialLine:
        from screener.reports.parse import parse_report

        trial = read_trial(data, path.name)
        told = () if cases is None else read_cases(cases, beside.name)
        return trial_line(trial.protocol, parse_report(trial), len(told))

    kept = hashlib.sha256(b"\0".join((os.fsencode(path.name), data, cases or b""))).hexdigest()[:32]
    state = f"{reading_state()}\0{state_of(_REPORTS)}"
    return cached(f"{kept}.trial.json", state, read, lambda line: json.dumps(line).encode(), _unpacked)


def _unpacked(kept: bytes) -> TrialLine:
    return TrialLine(*json.loads(kept))
