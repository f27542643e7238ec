"""``match``: every candidate of a source against every trial of a folder, in one pass over the data."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Literal

import duckdb

from screener.commands.check_summary import checked_lines
from screener.commands.copied import copy_out
from screener.commands.endings import by_ending
from screener.commands.outfile import OutFile
from screener.commands.refused import tell_refused, tell_repeats
from screener.commands.staging import stage, staging
from screener.commands.trial_names import every_trial, rules_of, tell_own
from screener.commands.verdict_files import looked_at, told_by
from screener.engines.by_row import is_small
from screener.engines.connection import on_one_core
from screener.engines.matching import Match, Matching, Tally, all_fields
from screener.errors import Unusable
from screener.language.library import AtHand
from screener.model.protocol import Protocol
from screener.reports.checks import ChecksOfSeveral, today_here
from screener.reports.decision import edited
from screener.reports.labels import label_in
from screener.reports.text import columns, plural, sizes_of, wrap
from screener.reports.verdicts import CHECKS, JOINT, SYMBOLS, Write
from screener.sources.mapping import ColumnMap, read_mapping
from screener.sources.scans import open_source

HEADER = ("candidate_id", "place", "trial", "decision", "failed", "missing")
COLUMNS = (*HEADER, CHECKS)
MatchForm = Literal["csv", "jsonl", "parquet"]
ENDINGS: Mapping[str, MatchForm] = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".pq": "parquet",
}
SHOWN = 20
"""So many candidates are shown on screen."""
_LONGEST = 28
CLOSEST = 3
"""So many trials are shown of each."""


def match(
    name: str,
    folder: Path | None = None,
    mapping_path: Path | None = None,
    out: Path | None = None,
    *,
    write: Write,
    warn: Write,
    width: int = 80,
    terminal: bool = False,
) -> int:
    """Match a source's candidates with the trials of a folder (by default those that are shipped, and the user's own).

    With ``out`` every match goes into a file: ``.csv``, ``.jsonl`` or ``.parquet``. Returns 1 where cells or
    rows were refused, dates are to be checked or a file of the user's own was left out, else 0. Raises ``Unusable``.
    """
    form = by_ending(out, ENDINGS) if out else None
    trials, left_out = (trials_in(folder), 0) if folder is not None else trials_known(warn)
    fields = all_fields(trials)
    mapping = read_mapping(mapping_path, fields) if mapping_path else None
    file = OutFile(out) if out else None
    with staging(name, out.parent if out else None) as connection:
        source = open_source(connection, name, fields, mapping)
        for note in source.notes:
            if "no column for" not in str(note):  # of many trials that is a list without end
                warn(f"{note}\n")
        today = today_here()
        matching = Matching(trials, source.columns, (mapping or ColumnMap()).dialect, today)
        if source.table is not None and is_small(source.table, matching.trials):
            matching.stage_table(connection, source.table)
        else:
            stage(connection, matching, source, terminal)
        refused = tell_refused(connection, matching.table, source, warn)
        tell_repeats(connection, matching.table, source, "matched", warn)
        checks = ChecksOfSeveral(trials, today)
        if file is not None and form is not None:
            _write(connection, matching, checks, file, form)
        for line in _lines(connection, matching, trials, width):
            write(f"{line}\n")
        summary = looked_at(connection, checks, source, matching.table)
        for line in checked_lines(summary, width, "the column checks of --out FILE has all of them"):
            write(f"{line}\n")
        if file is not None:
            write(f"\nWritten: {file.told}\n")
    return 1 if refused or summary.count or left_out else 0


def trials_in(folder: Path) -> list[Protocol]:
    """The trials of a folder. Raises ``Unusable`` where there is none."""
    if not folder.is_dir():
        raise Unusable(f"{folder} is not a folder. --trials takes a folder of criteria files")
    named = [path for path in sorted(folder.glob("*.toml")) if not path.name.endswith(".cases.toml")]
    if not named:
        raise Unusable(f"{folder} holds no criteria files (*.toml). The import command makes them")
    trials = [rules_of(str(path)) for path in named]
    ids = [trial.trial for trial in trials]
    twice = next((id for id in ids if ids.count(id) > 1), None)
    if twice is not None:
        files = " and ".join(str(path) for path, id in zip(named, ids, strict=True) if id == twice)
        raise Unusable(f"{twice} stands in several files: {files}. Keep one")
    return trials


def trials_known(warn: Write) -> tuple[list[Protocol], int]:
    """The trials that are shipped and the user's own, and how many files of the user's own are left out: one that
    cannot be read, and one of a trial that has another file, unless it is called as the trial is. Each is told; nobody
    asked for it, so it does not keep the others from being matched."""
    read: list[tuple[AtHand, Protocol]] = []
    found = every_trial()
    for one in found:
        try:
            read.append((one, rules_of(str(one.path))))
        except Unusable as fault:
            if not one.own:
                raise
            warn(f"{fault}\n{one.path} is left out: nobody is matched with it.\n")
    files = Counter(trial.trial for _, trial in read)
    known: list[tuple[AtHand, Protocol]] = []
    for one, trial in read:
        if one.own and files[trial.trial] > 1 and one.path.stem != trial.trial:
            told = f"{trial.trial} stands in several files. Keep one, called {trial.trial}.toml"
            warn(f"{one.path} is left out: {told}.\n")
        else:
            known.append((one, trial))
    tell_own([one for one, _ in known], warn)
    if not known:
        raise Unusable("No criteria file can be read")
    return [trial for _, trial in known], len(found) - len(known)


def _write(
    connection: duckdb.DuckDBPyConnection,
    matching: Matching,
    checks: ChecksOfSeveral,
    file: OutFile,
    form: MatchForm,
) -> None:
    with file as opened:
        if form == "jsonl":
            for one in matching.matches(connection):
                odd = checks.of_trial(one.trial, one.dates)
                cells = (one.candidate, one.place, one.trial, one.decision, one.failed, one.missing, odd)
                opened.write(json.dumps(dict(zip(COLUMNS, cells, strict=True)), ensure_ascii=False) + "\n")
        else:
            on_one_core(connection)

            def told(trial: str, dates: str) -> str:
                return JOINT.join(checks.of_trial(trial, dates))

            with told_by(connection, told, "trial") as sql:
                copy_out(connection, opened, f"({matching.ranked()})", COLUMNS, form, {CHECKS: sql})
        opened.keep()


def _lines(
    connection: duckdb.DuckDBPyConnection, matching: Matching, trials: Sequence[Protocol], width: int
) -> Iterator[str]:
    protocols = {one.trial: one for one in trials}
    tallies = matching.tallies(connection)
    yield from _tallied(tallies, width)
    rows: list[tuple[str, ...]] = [("candidate", "", "trial", "why")]
    shown = matching.matches(connection, SHOWN)
    for _, of_row in groupby(shown, key=lambda one: one.row):
        for one in list(of_row)[:CLOSEST]:
            who = (one.candidate or f"(row {one.row})") if one.place == 1 else ""
            rows.append((who, _symbol(one), one.trial, _why(one, protocols[one.trial])))
    candidates = sum(tallies[0][1:4]) if tallies else 0
    yield ""
    count = min(CLOSEST, len(trials))
    yield f"The {count} closest trials of each candidate" if count > 1 else "The trial, for each candidate"
    yield from columns(rows, width, sizes_of(rows))
    if candidates > SHOWN:
        yield f"… and {plural(candidates - SHOWN, 'more candidate')}: write all of them with --out FILE"
    for trial in trials:
        for told in edited(trial):
            yield from wrap(f"Note: {trial.trial}: {told}", width)


def _tallied(tallies: Sequence[Tally], width: int) -> Iterator[str]:
    rows: list[tuple[str, ...]] = [("trial", "eligible", "undetermined", "ineligible", "removes most")]
    for one in sorted(tallies, key=lambda one: (-one.eligible, -one.undetermined, one.trial)):
        counts = (f"{count:,}" for count in (one.eligible, one.undetermined, one.ineligible))
        rows.append((one.trial, *counts, f"{one.hardest} ({one.removed:,})" if one.hardest else "-"))
    yield from wrap(
        f"{plural(len(tallies), 'trial')}; eligible is provisional until an investigator signs", width
    )
    yield from columns(rows, width, sizes_of(rows), right=(1, 2, 3))


def _symbol(one: Match) -> str:
    return SYMBOLS[one.decision]  # type: ignore[index]  # the engine's three words


def _why(one: Match, trial: Protocol) -> str:
    if one.decision == "eligible":
        return "eligible"
    if one.decision == "ineligible":
        return f"{plural(len(one.failed), 'criterion', 'criteria')} failing: {', '.join(one.failed)}"
    few = ", ".join(_cut(label_in(trial, name)) for name in one.missing[:4]) + (
        ", …" if len(one.missing) > 4 else ""
    )
    return (
        f"{plural(len(one.missing), 'datum', 'data')} missing: {few}"
        if one.missing
        else "the row was refused"
    )


def _cut(name: str) -> str:
    if len(name) <= _LONGEST:
        return name
    return f"{name[:_LONGEST].rstrip()}…{'”' if name.startswith('“') else ''}"
