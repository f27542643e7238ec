"""The commands that add to a log: sign, override, progress, and a file of candidates (``check --log``)."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from screener.commands.log_read import Said, bare, warn_of
from screener.engines.birthdays import BIRTH
from screener.engines.findings import Status
from screener.errors import Interrupted, Unusable
from screener.language.library import find, read_bytes
from screener.log import Episode, Log, Progress, Role, Who, open_log, who
from screener.log.batch import alike_rows, file_digest, record
from screener.log.becoming import weighed
from screener.log.faults import LogFault
from screener.log.records import Came
from screener.log.running import asked_told, still_running
from screener.model.dates import full_date, is_to_come
from screener.model.moments import utc_minute
from screener.model.protocol import Protocol
from screener.model.wording import clean
from screener.reports.checks import today_here
from screener.reports.decision import OUTCOMES
from screener.reports.overriding import status_said, status_words
from screener.reports.text import plural
from screener.reports.verdicts import Write
from screener.sources.mapping import read_mapping
from screener.sources.records import told_apart
from screener.sources.tables import open_table


def acting(by: str) -> Who:
    """Who acts: the initials given, or asked for on a terminal."""
    if not by and sys.stdin.isatty():
        import click

        by = click.prompt("Your initials", err=True)
    if not by:
        raise Unusable("Whose entry is it? Give your initials with --by, or in SCREENER_INITIALS")
    return who(by)


def sign(said: Said, path: Path, screening: int, *, name: str, role: Role, meaning: str, by: str) -> int:
    """Sign a screening's decision."""
    person = acting(by)
    with _open(path) as log:
        signature = log.sign(screening, name, role, meaning, person)
        episode = log.episode(screening)
        line = episode.screening
        said.write(
            f"Signed: {line.candidate}, {line.outcome}; {signature.name}, {signature.role}, "
            f"{utc_minute(signature.at)}: {signature.meaning}\n"
        )
        for odd in episode.checks:
            said.warn(f"Check: {odd}\n")
        return _end(said, log)


def override(
    said: Said,
    path: Path,
    screening: int,
    *,
    criterion: str,
    status: str,
    why: str,
    by: str,
) -> int:
    """Put a status in place of a computed finding, or end that."""
    person = acting(by)
    with _open(path) as log:
        if status == "computed":
            episode = log.withdraw(screening, criterion, person, why)
        else:
            wanted = _status(log.episode(screening), criterion, status)
            episode = log.override(screening, criterion, wanted, person, why)
        said.write(f"{episode.screening.candidate} {criterion}: {_counts(episode, criterion)}\n")
        return _end(said, log)


def _status(episode: Episode, criterion: str, word: str) -> Status:
    """The status that was said of a criterion. Raises ``LogFault``: no such criterion, a word that is not its own."""
    found = next((one for one in episode.protocol.criteria if one.id == criterion), None)
    status = status_said(found, word) if found is not None else None
    if found is None:
        raise LogFault(
            "refused",
            f"Screening {episode.screening.number} has no finding on {clean(criterion)} to override",
        )
    if status is None:
        raise LogFault(
            "refused", f"{criterion} is an inclusion criterion, which is met or not_met. Nothing was changed"
        )
    return status


def _counts(episode: Episode, criterion: str) -> str:
    """What counts of a criterion now, what was computed, and the decision."""
    found, outcome = episode.found_on(criterion), episode.screening.outcome
    own = next(one for one in episode.protocol.criteria if one.id == criterion)
    symbol = OUTCOMES[outcome] if outcome else ""
    counts = ""
    if found is not None:
        computed = status_words(own, found.computed.status)
        counts = f"{status_words(own, found.finding.status)}; computed: {computed}. "
    return f"{counts}Decision: {symbol} {outcome}"


def progress(
    said: Said, path: Path, screening: int, *, status: Progress, on: date | None, why: str, by: str
) -> int:
    """Say what became of a candidate. Raises ``Unusable`` for a day to come: the log would keep it for good."""
    person = acting(by)
    today = today_here()
    if on is not None and is_to_come(on, today):
        raise Unusable(
            f"{on} is in the future (today is {today}). Nothing was written. Give the day on which it came to be so"
        )
    with _open(path) as log:
        day = full_date(on) if on is not None else None
        episode = log.episode(screening)
        check = weighed(episode.screening, status, day, episode.findings).check
        try:
            line = log.progress(screening, status, person, on=day, why=why).screening
        except LogFault as fault:
            if fault.cause != "reason":
                raise
            raise LogFault("reason", f"{fault}. Say so with --why; nothing was changed") from None
        said.write(f"{line.candidate}: {line.progress}\n")
        if check:
            said.warn(f"Check: {check}\n")
        return _end(said, log)


def asked(said: Said, path: Path, screening: int, *, came: Came, on: date | None, why: str, by: str) -> int:
    """Say what somebody answered who was asked again. Raises ``Unusable`` for a day to come."""
    person = acting(by)
    today = today_here()
    if on is not None and is_to_come(on, today):
        raise Unusable(
            f"{on} is in the future (today is {today}). Nothing was written. Give the day on which you asked"
        )
    with _open(path) as log:
        try:
            line = log.asked(screening, came, person, on or today, why).screening
        except LogFault as fault:
            if fault.cause != "reason":
                raise
            raise LogFault("reason", f"{fault} Say so with --why; nothing was changed") from None
        if line.asked is not None:
            said.write(f"{line.candidate}: {asked_told(line.asked)}\n")
        if check := still_running(line, log.runs_until(line), on or today):
            said.warn(f"Check: {check}\n")
        return _end(said, log)


def _end(said: Said, log: Log) -> int:
    """Print the head, and warn where the log was broken before: what was added stands behind that."""
    head = log.checked_head()
    said.write(f"Log head: {bare(head)}\n")
    return warn_of(said.warn, log.path, head)


def ready(path: Path, by: str, protocol: Protocol, candidates: Sequence[Path], mapping: Path | None) -> Who:
    """Who writes files into a log that can be written: asked and tried before anything is judged, and not before
    the files prove to be such as can be, as no log is begun for any other."""
    person = acting(by)
    for one in candidates:
        open_table(one, protocol, read_mapping(mapping, protocol) if mapping else None)
    open_log(path).close()
    return person


def check_log(
    path: Path,
    person: Who,
    trial: str,
    protocol: Protocol,
    candidates: Sequence[Path],
    mapping: Path | None,
    write: Write,
    warn: Write,
) -> int:
    """Put files of candidates into a log: 0, or 1 where rows, or something of one, were left out."""
    source = read_bytes(find(trial))
    added = known = code = 0
    with open_log(path) as log:
        write("\n")
        for one, name in zip(candidates, told_apart(candidates), strict=True):
            table = open_table(one, protocol, read_mapping(mapping, protocol) if mapping else None)
            file = f"{name}, " if len(candidates) > 1 else ""
            try:
                done = record(log, protocol, source, table, file_digest(table.path), person)
            except KeyboardInterrupt:
                raise Interrupted(
                    f"Interrupted. What is in {path} is whole; run the command again to go on: nothing is added twice"
                ) from None
            for number, reason in done.left_out:
                write(f"Not in the log: {file}row {number}: {reason}\n")
            for number, reason in done.unkept:
                write(f"Not kept in the log: {file}row {number}, column {BIRTH}: {reason}\n")
            for number, told in alike_rows(log, protocol.trial, table):
                write(f"Check: {file}row {number}: {told}\n")
            added, known = added + done.added, known + done.known
            code = 1 if done.left_out or done.unkept else code
        there = f", {known} there already" if known else ""
        write(f"Log {path}: {plural(added, 'screening')} added{there}\n")
        broken = _end(Said(write, warn, 0), log)
    return 1 if code or broken else 0


def _open(path: Path) -> Log:
    """A log that is there, to write to."""
    if not path.exists():
        raise LogFault("missing", f"There is no log {path}")
    return open_log(path)
