"""The screening log: what can be put into it, and what it tells. See :mod:`screener.log` for the whole."""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

from screener.engines.findings import Status
from screener.engines.provisos import read_proviso
from screener.log.account import LISTED, SHOWN, Account
from screener.log.alike import alike_of, all_alike
from screener.log.becoming import weighed
from screener.log.chain import Head
from screener.log.faults import LogFault, readable
from screener.log.from_file import file_row
from screener.log.intake import require_code
from screener.log.journal import Criteria, Journal
from screener.log.listing import current
from screener.log.records import (
    Came,
    Entry,
    EntryKind,
    Episode,
    Given,
    Kind,
    Origin,
    Progress,
    Recorded,
    Role,
    Screening,
    Signature,
    Who,
)
from screener.log.remarks import of_later, of_saved, watched
from screener.log.running import last_day, refuse_asked, refuse_unsaid
from screener.log.schema import connect
from screener.log.step import Step
from screener.log.verify import Verification, first_fault, verify_open
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol
from screener.model.wording import clean

_TO_OBTAIN = (
    "new IS NULL AND detail LIKE '%to obtain%' AND number = (SELECT max(number) FROM entry AS later "
    "WHERE later.screening = entry.screening AND later.kind = 'value' AND later.what = entry.what)"
)
"""A value that is not known, which nothing was said of since, and which somebody obtains."""


def now() -> datetime:
    """The time, UTC."""
    return datetime.now(UTC)


def open_log(path: Path, *, write: bool = True, clock: Callable[[], datetime] = now) -> "Log":
    """The log at a path, made where there is none. ``write`` False opens it to read and changes nothing.

    Raises :class:`LogFault`: read-only, full, on a network share, newer than this program, no log.
    """
    return Log(Journal(connect(path, write=write), path, clock))


class Log:
    """A screening log. Every method that writes is one step: all of it is in the log, or nothing.

    Use it in a ``with`` statement, or call :meth:`close`. Every method raises :class:`LogFault` where the
    file can't be read or written.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._protocols: dict[tuple[str, str], Protocol] = {}

    def __enter__(self) -> "Log":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._journal.close()

    @property
    def path(self) -> Path:
        """Where the log lies."""
        return self._journal.path

    # -- what it tells ---------------------------------------------------------------------------------

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything that is read inside is of one moment, whoever writes meanwhile."""
        with self._journal.reading():
            yield

    def head(self) -> Head:
        """The last row's number and hash, to print on everything that leaves the log."""
        return self._journal.head()

    def root(self) -> str:
        """The first row's hash, by which a log is known again wherever it lies; empty while nothing is in it."""
        rows = self._journal.rows("number = 1")
        return rows[0].hash if rows else ""

    def holds(self, head: Head) -> bool:
        """Whether a row that was the last one once is in it, as it was."""
        rows = self._journal.rows("number = ?", (head.number,)) if head.number else []
        return not head.number or [row.hash for row in rows] == [head.hash]

    def checked_head(self) -> Head:
        """The head, and beside it what is not as it was written: for what leaves the log, and for who adds to it."""
        with self._journal.reading():
            return self._journal.head()._replace(broken=first_fault(self._journal.db))

    def verify(self, printed: str = "") -> Verification:
        """Walk the chain. ``printed`` is a head's hash from an earlier paper, which must still be in it."""
        with self._journal.reading():
            return verify_open(self._journal.db, printed)

    def entries(self, screening: int | None = None) -> list[Entry]:
        """All rows in order, or those of one screening: the audit trail."""
        if screening is None:
            return self._journal.rows()
        return self._journal.rows("screening = ?", (screening,))

    def each(self) -> Iterator[Entry]:
        """All rows in order, some at a time: for a log that does not fit into memory."""
        last = 0
        while some := self._journal.rows("number > ?", (last,), most=2000):
            yield from some
            last = some[-1].number

    def entries_of(self, kind: EntryKind) -> list[Entry]:
        """All rows of one kind, in order."""
        return self._journal.rows("kind = ?", (kind,))

    def criteria(self) -> list[Criteria]:
        """The criteria files that were applied, as they were, in the order in which they came."""
        return self._journal.criteria()

    def screenings(self, trial: str = "", candidate: str = "") -> list[Screening]:
        """The lines of the screening log in the order in which they were opened; all, or a trial's, or a
        candidate's. To filter and sort them see :mod:`screener.log.listing`."""
        with self._journal.reading():
            accounts = self._accounts(candidate, (*SHOWN, *self._watched()))
            with readable(self.path):
                lines = {number: account.line() for number, account in accounts.items()}
            trials = {one.trial for one in lines.values()}
            alike = (
                {(one, candidate): self.alike(one, candidate) for one in trials}
                if candidate
                else self.all_alike()
            )
            whole = [
                self._checked(
                    one, accounts[one.number].held, lines.get, alike.get((one.trial, one.candidate), ())
                )
                for one in lines.values()
            ]
        return [line for line in whole if not trial or line.trial == trial]

    def alike(self, trial: str, candidate: str) -> tuple[str, ...]:
        """The codes in a trial that differ from a candidate's in capitals alone: two people's seldom do."""
        return alike_of(self._journal, trial, candidate)

    def all_alike(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """The same of every candidate who has any, by trial and code."""
        return all_alike(self._journal)

    def _watched(self) -> set[str]:
        """The fields that a remark may be on, by any of the criteria that were applied."""
        return {name for one in self.criteria() for name in watched(self.protocol(one.digest, one.reading))}

    def _checked(
        self,
        line: Screening,
        held: Mapping[str, Recorded],
        earlier: Callable[[int], Screening | None],
        alike: Collection[str],
    ) -> Screening:
        """A line with the day of the earlier visit, and with what is odd about it."""
        before = earlier(line.previous) if line.previous and line.kind == "visit" else None
        line = line._replace(previous_date=before.screening_date if before is not None else None)
        protocol = self.protocol(line.criteria, line.reading)
        return line._replace(checks=of_saved(line, held, protocol, alike, before))

    def _whole(self, episode: Episode, *, among_all: bool = True) -> Episode:
        """An episode with the same in its line, and with where its carried values were entered. Without ``among_all``
        its code is not held against all others: of a file's rows that is done once, when all are in."""
        line = episode.screening
        alike = self.alike(line.trial, line.candidate) if among_all else ()
        line = self._checked(line, episode.held, self._line, alike)
        return episode._replace(screening=line, origins=self._origins(episode.entries))

    def _origins(self, entries: Sequence[Entry]) -> dict[int, Origin]:
        """Where somebody entered what these rows carry over: it may have been carried several times."""
        found: dict[int, Origin] = {}
        entries_of = cache(self._entries)  # most of what a visit carries over is of one and the same visit
        with readable(self.path):
            leads = {one.number: one.details["carried"] for one in entries if "carried" in one.details}
        while leads:
            marks = ", ".join("?" * len(leads))
            rows = {one.number: one for one in self._journal.rows(f"number IN ({marks})", leads.values())}
            farther: dict[int, int] = {}
            with readable(self.path):
                for number, to in leads.items():
                    row = rows.get(to)
                    if row is not None and "carried" not in row.details:
                        found[number] = Origin(row, file_row(entries_of(row.screening or 0), to))
                    elif row is not None and row.details["carried"] < to:  # ever farther back
                        farther[number] = row.details["carried"]
            leads = farther
        return found

    def _line(self, screening: int) -> Screening:
        """One screening's line by its own rows alone."""
        entries = self._entries(screening)
        with readable(self.path):
            return _account_of(entries).line()

    def _accounts(self, candidate: str, fields: Collection[str]) -> dict[int, Account]:
        """What the rows come to that make up the lines, by screening: of the values those of some fields, and those
        that are not known and that somebody obtains."""
        kinds, shown = ", ".join("?" * len(LISTED)), ", ".join("?" * len(fields))
        where = f"(kind IN ({kinds}) OR kind = 'value' AND (what IN ({shown}) OR {_TO_OBTAIN}))"
        values: list[object] = [*LISTED, *fields]
        if candidate:
            # The candidate's few rows are looked up first: the log may be long.
            mine = "SELECT number FROM entry WHERE kind = 'screening' AND what = ?"
            where = f"screening IN ({mine}) AND +{where}"
            values.insert(0, candidate)
        accounts: dict[int, Account] = {}
        rows = self._journal.rows(where, values)
        with readable(self.path):
            for entry in rows:
                if entry.kind == "screening":
                    accounts[entry.number] = Account(entry)
                elif entry.screening in accounts:
                    accounts[entry.screening].add(entry)
        return accounts

    def episode(self, screening: int) -> Episode:
        """Everything on one screening. Raises :class:`LogFault` where there is none of that number."""
        with self._journal.reading():
            entries = self._entries(screening)
            protocol = self.protocol(entries[0].criteria or "", entries[0].reading or "")
            with readable(self.path):
                episode = _account_of(entries).episode(protocol, tuple(entries))
            return self._beside_later(self._whole(episode))

    def runs_until(self, line: Screening) -> date | None:
        """The last day of the windows that a screening's decision rests on and that ran on after the visit; None where
        none did. Of what a person decided otherwise nothing is to be asked again."""
        found: dict[str, date | None] = {}
        rows = self._journal.rows("screening = ? AND kind = 'finding'", (line.number,))
        with readable(self.path):
            for row in rows:
                found[row.what] = last_day(map(read_proviso, row.details.get("provisos", ())))
        days = (day for id, day in found.items() if day is not None and id not in line.overridden)
        return max(days, default=None)

    def _beside_later(self, episode: Episode) -> Episode:
        """An episode with which later one of the candidate's counts in its place, if one does: nobody is to take what
        was so for what is so."""
        line = episode.screening
        try:
            with readable(self.path):
                lines = [one.line() for one in self._accounts(line.candidate, SHOWN).values()]
        except LogFault:  # another one that is damaged does not hide this one
            return episode
        now = next(iter(current(one for one in lines if one.trial == line.trial)), line)
        if now.number <= line.number:
            return episode
        return episode._replace(later=of_later(now))

    def protocol(self, digest: str, reading: str) -> Protocol:
        """The protocol as it was applied, whatever became of its criteria file."""
        key = (digest, reading)
        if key not in self._protocols:
            applied = self.criteria()
            with readable(self.path):
                for one in applied:
                    self._protocols[one.digest, one.reading] = Protocol.model_validate_json(one.protocol)
        with readable(self.path):  # a row may name criteria that the log has not
            return self._protocols[key]

    @contextmanager
    def together(self, who: Who) -> Iterator[None]:
        """Make one step of everything that is written inside, all of it by ``who``."""
        with self._journal.writing(who):
            yield

    # -- what can be put into it -------------------------------------------------------------------------

    def start(
        self,
        protocol: Protocol,
        source: bytes,
        candidate: str,
        who: Who,
        given: Mapping[str, Given] | None = None,
        *,
        kind: Kind = "visit",
        site: str = "",
        carry: int | None = None,
        why: Mapping[str, str] | None = None,
        note: Mapping[str, Any] | None = None,
        disputed: Sequence[Mapping[str, Given]] = (),
    ) -> Episode:
        """Open an episode for a candidate, and save the values given.

        ``source`` are the bytes of the criteria file that ``protocol`` was read from. A candidate who was
        screened in this trial before gets a further episode, linked to the one before. ``carry`` names an
        earlier screening whose values are carried over and marked so, except for the dates of the visit; they
        count once they are given again (``Episode.unconfirmed``). ``why`` are the reasons, by field, for giving
        another sex or birth than was carried over. ``note`` goes into the opening row. ``disputed`` as in :meth:`save`.

        Raises :class:`LogFault` for a candidate that is not a code, :class:`ReasonNeeded`.
        """
        require_code(candidate)
        if hashlib.sha256(source).hexdigest() != protocol.digest:
            raise ValueError("the protocol was not read from this source")
        with self._journal.writing(who) as pen:
            key = pen.keep(protocol, source)
            with readable(self.path):
                lines = [one.line() for one in self._accounts(candidate, SHOWN).values()]
            before = [line for line in lines if line.trial == protocol.trial]
            detail: dict[str, Any] = {
                **(note or {}),
                "trial": protocol.trial,
                "version": protocol.version,
                "site": clean(site),
                "episode": len(before) + 1,
            }
            if before:
                detail["previous"] = before[-1].number
            edited = [one.id for one in protocol.criteria if one.edited]
            if edited:
                detail["edited"] = edited
            opening = pen.add("screening", candidate, criteria=key, new=kind, detail=detail)
            step = Step(pen, self.protocol(*key), [opening])
            if carry is not None:
                step.carry(self.episode(carry))
            step.save(given or {}, why or {}, disputed)
            return self._whole(step.episode, among_all=kind != "batch")

    def save(
        self,
        screening: int,
        given: Mapping[str, Given],
        who: Who,
        *,
        why: str | Mapping[str, str] = "",
        seen: int | None = None,
        disputed: Sequence[Mapping[str, Given]] = (),
    ) -> Episode:
        """Save values by field, judge the candidate on all that is held, and record findings and decision.

        ``given`` holds what was entered: fields of the protocol, ``consent_date``, ``consent_version``. What
        is equal to what is held adds no row, except that a carried-over value which is given again is
        thereby confirmed. ``why`` is needed where a saved value changes: one reason, or one for each field.
        A birth date is held as ages; leave it out where none was entered again. ``seen`` is the last row that
        the caller knew (``Episode.screening.last``): if somebody saved since, nothing is saved. ``disputed`` are
        values that were entered in another window, before what is given in their place: rows of their own hold them.

        Raises :class:`ReasonNeeded`, :class:`LogFault` ("changed").
        """
        with self._step(screening, who) as step:
            step.check_seen(seen)
            step.save(given, why, disputed)
            return self._whole(step.episode)

    def override(self, screening: int, criterion: str, status: Status, who: Who, why: str) -> Episode:
        """Put a person's status in place of a computed finding. Both are kept, and the reason."""
        with self._step(screening, who) as step:
            found = step.episode.found_on(criterion)
            if found is None:
                raise LogFault("refused", f"Screening {screening} has no finding on {criterion} to override")
            if not clean(why):
                raise LogFault(
                    "refused", f"To override {criterion}, say why. The computed finding is kept beside"
                )
            old, detail = found.finding.status, {"computed": found.computed.status}
            step.row("override", criterion, old=old, new=status, why=clean(why), detail=detail)
            step.decide()
            return self._whole(step.episode)

    def withdraw(self, screening: int, criterion: str, who: Who, why: str) -> Episode:
        """End an override: the computed finding counts again."""
        with self._step(screening, who) as step:
            found = step.episode.found_on(criterion)
            if found is None or found.override is None:
                raise LogFault("refused", f"Screening {screening} has no override of {criterion} to withdraw")
            if not clean(why):
                raise LogFault("refused", f"To withdraw the override of {criterion}, say why")
            step.lift(criterion, found.override.status, clean(why))
            step.decide()
            return self._whole(step.episode)

    def sign(
        self, screening: int, name: str, role: Role, meaning: str, who: Who, *, seen: int | None = None
    ) -> Signature:
        """Sign a decision: printed name, role and meaning, with the time. Void once the data change.

        ``seen`` as in :meth:`save`: nobody signs what somebody else has changed meanwhile.
        """
        printed, said = clean(name), clean(meaning)
        if not any(sign.isalpha() for sign in printed) or not said:
            raise LogFault("refused", "A signature needs the signer's printed name and what it means")
        with self._step(screening, who) as step:
            step.check_seen(seen)
            step.row("signature", role, new=said, detail={"name": printed})
            return step.episode.signatures[-1]

    def progress(
        self, screening: int, progress: Progress, who: Who, *, on: PartialDate | None = None, why: str = ""
    ) -> Episode:
        """Say what became of a candidate: declined, enrolled, or pending again.

        ``why`` is needed to change what was said, and to enrol somebody who is not eligible, or before the consent.
        ``on`` is no day before the screening. See :mod:`screener.log.becoming`.
        """
        reason = clean(why)
        with self._step(screening, who) as step:
            line = step.episode.screening
            said = (line.progress, line.progress_on, line.progress_why)
            answers = bool(reason) and progress == "enrolled" and line.outcome != "eligible"
            if (progress, on, reason) == said and not (answers and not line.explained):
                return self._whole(step.episode)
            asked = weighed(line, progress, on)
            if asked.refused:
                raise LogFault("refused", asked.refused)
            if asked.reason and not reason:
                raise LogFault("reason", asked.reason)
            detail = {"on": str(on)} if on is not None else {}
            step.row("progress", "progress", old=line.progress, new=progress, why=reason, detail=detail)
            return self._whole(step.episode)

    def asked(self, screening: int, came: Came, who: Who, on: date, why: str = "") -> Episode:
        """Say what somebody who takes part answered on a day who was asked again, as a window ran on after the visit.
        ``why`` is needed where nothing came about though it was said that something did. See
        :mod:`screener.log.running`."""
        with self._step(screening, who) as step:
            line = step.episode.screening
            reason = clean(why)
            refuse_asked(line, self.runs_until(line), on)
            refuse_unsaid(line, came, reason)
            if line.asked is None or (line.asked.on, line.asked.came) != (on, came) or line.asked.entered:
                step.asked(came, on, reason if came == "none" else "")
            return self._whole(step.episode)

    @contextmanager
    def _step(self, screening: int, who: Who) -> Iterator[Step]:
        """A step on a screening. Raises :class:`LogFault` where there is none of that number."""
        with self._journal.writing(who) as pen:
            entries = self._entries(screening)
            protocol = self.protocol(entries[0].criteria or "", entries[0].reading or "")
            with readable(self.path):
                step = Step(pen, protocol, entries)
                _ = step.episode  # what does not read is damage, and told before anything is written
            yield step

    def _entries(self, screening: int) -> list[Entry]:
        entries = self.entries(screening)
        if not entries:
            raise LogFault("missing", f"The log {self.path} has no screening {screening}")
        return entries


def _account_of(entries: Sequence[Entry]) -> Account:
    """What an episode's rows come to."""
    account = Account(entries[0])
    for entry in entries[1:]:
        account.add(entry)
    return account
