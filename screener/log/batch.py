"""A file of candidates in the log: each row that was judged is a screening of its own kind.

The same file again adds nothing. A row is in the log already if a screening of its candidate came from the
same file with the same values under the same criteria, or if the candidate's last screening of this kind holds
the same values under the same criteria. A candidate whose data are others in a later file gets a further
episode.

The file's name is not kept: it may be a person's. Its SHA-256 is, and each screening's row in it.
"""

import hashlib
from collections.abc import Iterable, Iterator, Set
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from screener.engines.birthdays import BIRTH, why_not_kept, without_birth_date
from screener.log.applied import applied
from screener.log.chain import json_text
from screener.log.faults import LogFault, readable
from screener.log.intake import require_code, site_of
from screener.log.records import Given, Refusal, Who
from screener.log.remarks import of_alike
from screener.log.store import Log
from screener.log.values import type_of, write
from screener.model.candidate import Candidate
from screener.model.protocol import Protocol
from screener.sources.tables import Row

TOGETHER = 100
"""Candidates that are written in one step: another program waits no longer than that."""


class TakenIn(NamedTuple):
    """What came of it: screenings added, candidates that were in the log already, rows that can't be logged
    with the reason (refused whole, or no code), by row; and rows of whose birth date no age can be kept, with why."""

    added: int
    known: int
    left_out: tuple[tuple[int, str], ...]
    unkept: tuple[tuple[int, str], ...] = ()


def file_digest(path: Path) -> str:
    """The SHA-256 of a file."""
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            whole.update(chunk)
    return whole.hexdigest()


def record(
    log: Log, protocol: Protocol, source: bytes, rows: Iterable[Row], digest: str, who: Who
) -> TakenIn:
    """Put the rows of a file into the log. ``digest`` is the file's. Whole candidates only: if it is
    interrupted, what was written stays, and the same file again goes on where it ended."""
    added = known = 0
    left_out: list[tuple[int, str]] = []
    unkept: list[tuple[int, str]] = []
    seen, criteria = _seen(log, protocol.trial), applied(protocol)
    rest = iter(rows)
    while some := list(islice(rest, TOGETHER)):
        with log.together(who):
            for row in some:
                refusal = _refusal(row)
                if refusal:
                    left_out.append((row.number, refusal))
                    continue
                why = why_not_kept(protocol, row.candidate)
                if why:
                    unkept.append((row.number, why))
                key = _key(protocol, criteria, row.candidate)
                # Earlier versions told criteria files apart by every byte.
                earlier = _key(protocol, protocol.digest, row.candidate)
                if seen.holds(row.candidate.id, digest, {key, earlier}):
                    known += 1
                    continue
                note = {"file": digest, "row": row.number, "key": key}
                given = dict(_given(row.candidate))
                code = row.candidate.id
                log.start(protocol, source, code, who, given, kind="batch", site=site_of(code), note=note)
                seen.add(row.candidate.id, digest, key)
                added += 1
    return TakenIn(added, known, tuple(left_out), tuple(unkept))


def alike_rows(log: Log, trial: str, rows: Iterable[Row]) -> list[tuple[int, str]]:
    """Of which rows of a file that was taken in the candidate's code differs from another one in capitals alone, by
    row, in a sentence."""
    found = log.all_alike()
    mine = [(row.number, row.candidate.id) for row in rows] if found else []
    return [(row, of_alike(code, found[trial, code])) for row, code in mine if (trial, code) in found]


class _Seen:
    """The files' screenings that are in the log: the keys by candidate and file, the last key by candidate."""

    def __init__(self) -> None:
        self._files: set[tuple[str, str, str]] = set()
        self._last: dict[str, str] = {}

    def add(self, candidate: str, file: str, key: str) -> None:
        self._files.add((candidate, file, key))
        self._last[candidate] = key

    def holds(self, candidate: str, file: str, keys: Set[str]) -> bool:
        return any((candidate, file, key) in self._files for key in keys) or self._last.get(candidate) in keys


def _seen(log: Log, trial: str) -> _Seen:
    seen = _Seen()
    entries = log.entries_of("screening")
    with readable(log.path):
        for entry in entries:
            told = entry.details
            if entry.new == "batch" and told["trial"] == trial:
                seen.add(entry.what, told["file"], told["key"])
    return seen


def _refusal(row: Row) -> str:
    """Why a row can't be in the log; empty where it can."""
    if row.whole_row_refused is not None:
        return "it was refused whole: nobody was assessed"
    try:
        require_code(row.candidate.id)
    except LogFault:
        return (
            "its candidate_id has no digit, and may be a name, or looks like a social security number. Give the "
            "study's own code, with one digit or more, such as 01-007"
        )
    return ""


def _key(protocol: Protocol, criteria: str, candidate: Candidate) -> str:
    """What makes a screening the same: the values as they were given, and the criteria."""
    values = {name: f"{type_of(value)} {write(value)}" for name, value in candidate.values.items()}
    values.update(dict.fromkeys(candidate.refused, "refused"))
    if BIRTH in candidate.values:
        # Not the birth date, whose hash could be tried out: the ages that stand in for it.
        kept = without_birth_date(protocol, candidate).values.get(BIRTH)
        values[BIRTH] = "" if kept is None else write(kept)
    text = json_text({"criteria": criteria, "values": values})
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()


def _given(candidate: Candidate) -> Iterator[tuple[str, Given]]:
    for name, value in candidate.values.items():
        yield name, Given(value)
    for name in candidate.refused:
        yield name, Given(None, refused=Refusal())
