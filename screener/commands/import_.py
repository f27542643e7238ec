"""``import`` and ``fetch``: from a registry record to a criteria file."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from screener.commands.reread import with_readable_rules
from screener.errors import Problem, Unusable
from screener.language.criteria_file import open_anchors, read_criteria_file
from screener.language.library import (
    looks_like_criteria,
    own_folder,
    read_bytes,
    refuse_candidates,
    refuse_empty,
)
from screener.language.lint.run import beyond_problems, lint
from screener.language.records import read_record
from screener.language.writer import criteria_file
from screener.log.wholefile import write_whole
from screener.model.protocol import Protocol
from screener.model.rules import without_spans
from screener.reports.lint import as_line
from screener.reports.parse import parse_report
from screener.reports.placing import placed
from screener.reports.text import plural
from screener.sources.registry import Record, read_source

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}\Z")
_SHOWN = 10


def import_source(
    source: Path, study: str, out: Path, *, write: Callable[[str], None], warn: Callable[[str], None]
) -> int:
    """Write ``OUT/ID.toml`` and the record beside it: ``OUT/ID.json``, or a plain text as ``OUT/ID.txt``.

    Returns 0. Raises :class:`Unusable`; never overwrites a criteria file.
    """
    data = read_bytes(source)
    if source.suffix.lower() == ".toml" or looks_like_criteria(data):
        raise Unusable(f"{source} is a criteria file already. The parse command shows how it reads")
    refuse_candidates(data, str(source))
    records, problems = read_source(data, str(source))
    record = _chosen(records, problems, study, str(source))
    trial = with_readable_rules(read_record(record, problems))
    refuse_empty(trial.protocol, str(source))
    path = out / f"{record.trial}.toml"
    if path.exists():
        raise Unusable(
            f"{path} is there already and may hold reviews. Move it away, or write elsewhere with --out"
        )
    text = criteria_file(trial.protocol, {"kind": record.source_kind, "sha256": record.sha256})
    _read_back(trial.protocol, text, str(path))
    kept, ending = data, ".txt"
    if record.kept:
        kept, ending = (json.dumps(record.kept, ensure_ascii=False, indent=1) + "\n").encode(), ".json"
    beside = path.with_suffix(ending)
    if beside.exists() and read_bytes(beside) != kept:
        raise Unusable(
            f"{beside} is there already, and the record is to lie there. Move it away, or write elsewhere with --out"
        )
    _save(path, text.encode())
    _save(beside, kept)
    for problem in trial.problems:
        warn(f"{placed(problem, trial.protocol.criteria)}\n")
    for finding in beyond_problems(trial, lint(trial)):
        warn(f"{as_line(finding)}\n")
    totals = parse_report(trial).totals
    write(
        f"{path}: {plural(len(trial.protocol.criteria), 'criterion', 'criteria')}, {totals['computable']} computable, "
        f"{totals['partly']} partly, {totals['to judge']} to judge. No character of the text is left out.\n"
        f"Next: compare each rule with its text in {path}: c in the app, or screener review {path} "
        "ID --by INITIALS\n"
    )
    if open_anchors(trial.protocol):
        write(
            f"And state default_anchor, the date counted to where the text names none: screener review {path} "
            "--anchor inclusion\n"
        )
    if path.parent.resolve() != own_folder().resolve():
        write(
            f"The app lists it, and every command knows it as {record.trial}, once it lies in {own_folder()}.\n"
        )
    return 0


def _read_back(protocol: Protocol, text: str, name: str) -> None:
    """See that a criteria file says what was read, before anybody is told that it does. Raises :class:`Unusable`."""
    try:
        back = read_criteria_file(text.encode(), name).protocol
    except Unusable as fault:
        raise Unusable(f"Nothing was written: what was read does not read back.\n{fault}") from None
    for one, other in zip(protocol.criteria, back.criteria, strict=True):
        if (one.id, one.text, without_spans(one.rule)) != (other.id, other.text, without_spans(other.rule)):
            raise Unusable(f"Nothing was written: {one.id} does not read back as it was read")


def fetch_record(trial: str, out: Path, *, write: Callable[[str], None]) -> int:
    """Save the official record as ``OUT/ID.record.json``. Returns 0.

    Raises :class:`Unusable`; never replaces a record that says something else.
    """
    from screener.sources.fetch import fetch

    data = fetch(trial)
    path = out / f"{trial.strip().upper()}.record.json"
    if path.exists() and read_bytes(path) != data:
        raise Unusable(
            f"{path} is there already, and says something else than the registry does now. Move it away, or write "
            "elsewhere with --out"
        )
    _save(path, data)
    write(f"{path}: saved. Next: screener import {path}\n")
    return 0


def _chosen(records: tuple[Record, ...], problems: tuple[Problem, ...], study: str, name: str) -> Record:
    """The record that is meant, with the id under which it is stored. ``problems`` say what was left out of others."""
    if study and not _ID.match(study):
        raise Unusable(f'--id "{study}" is not an id of letters, digits and . _ -')
    if len(records) == 1 and not records[0].trial:
        if not study:
            called = records[0].called
            what = f"its id, “{called[:40]}”, is no registry's" if called else "a text has no id of its own"
            raise Unusable(f"{name}: {what}. Give one with --id")
        return replace(records[0], trial=study)
    chosen = [record for record in records if not study or _called(record).upper() == study.upper()]
    if len(chosen) == 1 and _ID.match(_called(chosen[0])):
        return replace(chosen[0], trial=_called(chosen[0]))
    if not chosen:
        told = next((one.message for one in problems if f"({study.upper()})" in one.message.upper()), "")
        why = f": {told}" if told else ""
        raise Unusable(f"{name}: no study {study} in it{why}. It holds: {_held(records)}")
    if len({_called(record) for record in chosen}) == 1:
        raise Unusable(
            f"{name}: {_called(chosen[0]) or 'a study without an id'} is in it {len(chosen)} times. Leave one of them "
            "in it"
        )
    raise Unusable(f"{name}: {len(chosen)} studies in it. Name one with --id. It holds: {_held(records)}")


def _called(record: Record) -> str:
    """A record's id: a registry's, or else what its source calls it."""
    return record.trial or record.called


def _held(records: tuple[Record, ...]) -> str:
    """The ids of the records, the first of them where there are many."""
    ids = list(dict.fromkeys(_called(record)[:40] or "one without an id" for record in records))
    return ", ".join(ids[:_SHOWN]) + (f" and {len(ids) - _SHOWN} more" if len(ids) > _SHOWN else "")


def _save(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as fault:
        raise Unusable(f"{path} cannot be written ({fault.strerror})") from fault
