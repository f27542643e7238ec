"""A trial from a source that states its criteria: what it reads as, the files that it becomes, and how it differs from
a trial of its id that is there already. ``import`` and the app take both from here."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from screener.errors import Problem, Unusable
from screener.language.criteria_file import read_criteria_file
from screener.language.library import (
    Trial,
    looks_like_criteria,
    read_bytes,
    refuse_candidates,
    refuse_empty,
)
from screener.language.lint.run import beyond_problems, lint
from screener.language.records import read_record
from screener.language.reread import with_readable_rules
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


class NewTrial(NamedTuple):
    """A trial as it was read, and the two files that it becomes: its criteria, and the record that they are from."""

    trial: Trial
    criteria: Path
    text: str
    record: Path
    kept: bytes
    source: dict[str, str]
    """What the criteria file says of where it is from: its kind, the SHA-256."""

    @property
    def protocol(self) -> Protocol:
        """The protocol that was read."""
        return self.trial.protocol

    @property
    def files(self) -> tuple[tuple[Path, bytes], tuple[Path, bytes]]:
        """Both files with what is to stand in them, the criteria first."""
        return (self.criteria, self.text.encode()), (self.record, self.kept)

    def counted(self) -> str:
        """How many criteria there are, and how many of them are computable."""
        totals = parse_report(self.trial).totals
        return (
            f"{plural(len(self.protocol.criteria), 'criterion', 'criteria')}, {totals['computable']} computable, "
            f"{totals['partly']} partly, {totals['to judge']} to judge. No character of the text is left out."
        )

    def problems(self) -> Iterator[str]:
        """What is to be looked at, a line each: what the text left open, then what is amiss with the criteria."""
        for problem in self.trial.problems:
            yield placed(problem, self.protocol.criteria)
        for finding in beyond_problems(self.trial, lint(self.trial)):
            yield as_line(finding)


def read_new(source: Path, study: str, folder: Path) -> NewTrial:
    """What a registry record, a table of trials, a registry page or a text reads as, to be kept in a folder.

    ``study`` says which, where there are several, and gives a text its id. Nothing is written. Raises
    :class:`Unusable`.
    """
    data = read_bytes(source)
    if source.suffix.lower() == ".toml" or looks_like_criteria(data):
        raise Unusable(f"{source} is a criteria file already. The parse command shows how it reads")
    refuse_candidates(data, str(source))
    records, problems = read_source(data, str(source))
    record = _chosen(records, problems, study, str(source))
    trial = with_readable_rules(read_record(record, problems))
    refuse_empty(trial.protocol, str(source))
    kept, ending = data, ".txt"
    if record.kept:
        kept, ending = (json.dumps(record.kept, ensure_ascii=False, indent=1) + "\n").encode(), ".json"
    path = folder / f"{record.trial}.toml"
    from_what = {"kind": record.source_kind, "sha256": record.sha256}
    return _written(NewTrial(trial, path, "", path.with_suffix(ending), kept, from_what))


def with_protocol(new: NewTrial, protocol: Protocol) -> NewTrial:
    """The trial with another protocol, as its criteria file then is. Raises :class:`Unusable`."""
    return _written(new._replace(trial=new.trial._replace(protocol=protocol)))


def _written(new: NewTrial) -> NewTrial:
    """The trial with the text of its criteria file, which says what was read."""
    new = new._replace(text=criteria_file(new.protocol, dict(new.source)))
    _read_back(new.protocol, new.text, str(new.criteria))
    return new


def refuse_there(new: NewTrial) -> None:
    """Raise :class:`Unusable` where one of the files is there already, and of a record says something else."""
    if new.criteria.exists():
        raise Unusable(
            f"{new.criteria} is there already and may hold reviews. Move it away, or write elsewhere with --out"
        )
    if new.record.exists() and read_bytes(new.record) != new.kept:
        raise Unusable(
            f"{new.record} is there already, and the record is to lie there. Move it away, or write elsewhere with "
            "--out"
        )


def keep(new: NewTrial) -> None:
    """Write both files, each whole; what is there is replaced. Raises :class:`Unusable`."""
    for path, data in new.files:
        save(path, data)


def save(path: Path, data: bytes) -> None:
    """Write a file whole, and the folder that it lies in where there is none. Raises :class:`Unusable`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)
    except OSError as fault:
        raise Unusable(f"{path} cannot be written ({fault.strerror})") from fault


def _read_back(protocol: Protocol, text: str, name: str) -> None:
    """See that a criteria file says what was read, before anybody is told that it does. Raises :class:`Unusable`."""
    try:
        back = read_criteria_file(text.encode(), name).protocol
    except Unusable as fault:
        raise Unusable(f"Nothing was written: what was read does not read back.\n{fault}") from None
    for one, other in zip(protocol.criteria, back.criteria, strict=True):
        if (one.id, one.text, without_spans(one.rule)) != (other.id, other.text, without_spans(other.rule)):
            raise Unusable(f"Nothing was written: {one.id} does not read back as it was read")


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
