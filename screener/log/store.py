"""The screening log: what can be put into it, and what it tells. See :mod:`screener.log` for the whole."""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from screener.engines.decisions import decide
from screener.engines.findings import Status
from screener.engines.screen import judge
from screener.log.account import LISTED, SHOWN, Account, decision_detail, finding_detail
from screener.log.chain import Head
from screener.log.faults import LogFault, ReasonNeeded
from screener.log.intake import check_code, overwrites, settled, to_carry
from screener.log.journal import Criteria, Journal, Pen
from screener.log.records import (
    Entry,
    EntryKind,
    Episode,
    Given,
    Kind,
    Progress,
    Role,
    Screening,
    Signature,
    Who,
    stamp,
    tidy,
)
from screener.log.schema import connect
from screener.log.values import type_of, write
from screener.log.verify import Verification, verify_open
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol


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

    def verify(self, printed: str = "") -> Verification:
        """Walk the chain. ``printed`` is a head's hash from an earlier paper, which must still be in it."""
        with self._journal.reading():
            return verify_open(self._journal.db, printed)

    def entries(self, screening: int | None = None) -> list[Entry]:
        """All rows in order, or those of one screening: the audit trail."""
        if screening is None:
            return self._journal.rows()
        return self._journal.rows("screening = ?", (screening,))

    def criteria(self) -> list[Criteria]:
        """The criteria files that were applied, as they were, in the order in which they came."""
        return self._journal.criteria()

    def screenings(self, trial: str = "", candidate: str = "") -> list[Screening]:
        """The lines of the screening log in the order in which they were opened; all, or a trial's, or a
        candidate's. To filter and sort them see :mod:`screener.log.listing`."""
        kinds, shown = ", ".join("?" * len(LISTED)), ", ".join("?" * len(SHOWN))
        where = f"(kind IN ({kinds}) OR kind = 'value' AND what IN ({shown}))"
        values = [*LISTED, *SHOWN]
        if candidate:
            where += " AND screening IN (SELECT number FROM entry WHERE kind = 'screening' AND what = ?)"
            values.append(candidate)
        accounts: dict[int, Account] = {}
        for entry in self._journal.rows(where, values):
            if entry.kind == "screening":
                accounts[entry.number] = Account(entry)
            elif entry.screening in accounts:
                accounts[entry.screening].add(entry)
        lines = (account.line() for account in accounts.values())
        return [line for line in lines if not trial or line.trial == trial]

    def episode(self, screening: int) -> Episode:
        """Everything on one screening. Raises :class:`LogFault` where there is none of that number."""
        with self._journal.reading():
            entries = self.entries(screening)
            if not entries:
                raise LogFault("missing", f"The log {self.path} has no screening {screening}")
            account = Account(entries[0])
            for entry in entries[1:]:
                account.add(entry)
            protocol = self.protocol(entries[0].criteria or "", entries[0].reading or "")
            return account.episode(protocol, tuple(entries))

    def protocol(self, digest: str, reading: str) -> Protocol:
        """The protocol as it was applied, whatever became of its criteria file."""
        key = (digest, reading)
        if key not in self._protocols:
            for one in self.criteria():
                self._protocols[one.digest, one.reading] = Protocol.model_validate_json(one.protocol)
        return self._protocols[key]

    def propose(self, trial: str, site: str) -> str:
        """The next free code of a site: ``01-007``."""
        taken = {line.candidate for line in self.screenings(trial)}
        number = len(taken) + 1
        prefix = f"{site}-" if site else ""
        mine = [code.removeprefix(prefix) for code in taken if code.startswith(prefix)]
        number = (
            max((int(end) for end in mine if end.isascii() and end.isdigit() and len(end) < 9), default=0) + 1
        )
        return f"{prefix}{number:03d}"

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
        note: Mapping[str, Any] | None = None,
    ) -> Episode:
        """Open an episode for a candidate, and save the values given.

        ``source`` are the bytes of the criteria file that ``protocol`` was read from. A candidate who was
        screened in this trial before gets a further episode, linked to the one before. ``carry`` names an
        earlier screening whose values are carried over and marked so, except for the dates of the visit.
        ``note`` goes into the opening row.

        Raises :class:`LogFault` for a candidate that is not a code.
        """
        check_code(candidate)
        if hashlib.sha256(source).hexdigest() != protocol.digest:
            raise ValueError("the protocol was not read from this source")
        with self._journal.writing(who) as pen:
            return self._open(pen, protocol, source, candidate, given or {}, kind, site, carry, note)

    def rescreen(self, screening: int, protocol: Protocol, source: bytes, who: Who) -> Episode:
        """Open a further visit of a screening's candidate, the values carried over and marked with their age."""
        before = self.episode(screening).screening
        return self.start(protocol, source, before.candidate, who, site=before.site, carry=screening)

    def save(
        self,
        screening: int,
        given: Mapping[str, Given],
        who: Who,
        *,
        why: str | Mapping[str, str] = "",
        seen: int | None = None,
    ) -> Episode:
        """Save values by field, judge the candidate on all that is held, and record findings and decision.

        ``given`` holds what was entered: fields of the protocol, ``consent_date``, ``consent_version``. What
        is equal to what is held adds no row, except that a carried-over value which is given again is
        thereby confirmed. ``why`` is needed where a saved value changes: one reason, or one for each field.
        A birth date is held as ages; leave it out where none was entered again. ``seen`` is the last row that the
        caller knew (``Episode.screening.last``): if somebody saved since, nothing is saved.

        Raises :class:`ReasonNeeded`, :class:`LogFault` ("changed").
        """
        with self._journal.writing(who) as pen:
            episode = self.episode(screening)
            self._check_seen(episode, seen)
            return self._save(pen, episode, given, why)

    def override(self, screening: int, criterion: str, status: Status, who: Who, why: str) -> Episode:
        """Put a person's status in place of a computed finding. Both are kept, and the reason."""
        with self._journal.writing(who) as pen:
            episode = self.episode(screening)
            found = next((one for one in episode.found if one.computed.criterion == criterion), None)
            if found is None:
                raise LogFault("refused", f"Screening {screening} has no finding on {criterion} to override")
            if not tidy(why):
                raise LogFault(
                    "refused", f"To override {criterion}, say why. The computed finding is kept beside"
                )
            old = found.finding.status
            detail = {"computed": found.computed.status}
            self._row(pen, episode, "override", criterion, old=old, new=status, why=tidy(why), detail=detail)
            return self._decide(pen, self.episode(screening))

    def withdraw(self, screening: int, criterion: str, who: Who, why: str) -> Episode:
        """End an override: the computed finding counts again."""
        with self._journal.writing(who) as pen:
            episode = self.episode(screening)
            over = next((one.override for one in episode.found if one.computed.criterion == criterion), None)
            if over is None:
                raise LogFault("refused", f"Screening {screening} has no override of {criterion} to withdraw")
            if not tidy(why):
                raise LogFault("refused", f"To withdraw the override of {criterion}, say why")
            self._lift(pen, episode, criterion, over.status, tidy(why))
            return self._decide(pen, self.episode(screening))

    def sign(
        self, screening: int, name: str, role: Role, meaning: str, who: Who, *, seen: int | None = None
    ) -> Signature:
        """Sign a decision: printed name, role and meaning, with the time. Void once the data change.

        ``seen`` as in :meth:`save`: nobody signs what somebody else has changed meanwhile.
        """
        printed, said = tidy(name), tidy(meaning)
        if not printed or not said:
            raise LogFault("refused", "A signature needs the signer's printed name and what it means")
        with self._journal.writing(who) as pen:
            episode = self.episode(screening)
            self._check_seen(episode, seen)
            if episode.decision is None:
                raise LogFault(
                    "refused", f"Screening {screening} has no decision to sign: save the visit first"
                )
            self._row(pen, episode, "signature", role, new=said, detail={"name": printed})
            return self.episode(screening).signatures[-1]

    def progress(
        self, screening: int, progress: Progress, who: Who, *, on: PartialDate | None = None, why: str = ""
    ) -> Episode:
        """Say what became of a candidate: declined, enrolled, or pending again.

        ``why`` is needed to change what was said, and to enrol somebody who is not eligible.
        """
        reason = tidy(why)
        with self._journal.writing(who) as pen:
            episode = self.episode(screening)
            line = episode.screening
            if progress == line.progress and on == line.progress_on and reason == line.progress_why:
                return episode
            if not reason and line.progress != "pending":
                raise LogFault("reason", f"{line.candidate} is {line.progress}: say why that changes")
            if not reason and progress == "enrolled" and line.outcome != "eligible":
                raise LogFault(
                    "reason",
                    f"{line.candidate} is {line.outcome or 'not judged'}, not eligible: say why enrolled",
                )
            detail = {"on": str(on)} if on is not None else {}
            self._row(
                pen,
                episode,
                "progress",
                "progress",
                old=line.progress,
                new=progress,
                why=reason,
                detail=detail,
            )
            return self.episode(screening)

    # -- the steps ----------------------------------------------------------------------------------------

    def _open(
        self,
        pen: Pen,
        protocol: Protocol,
        source: bytes,
        candidate: str,
        given: Mapping[str, Given],
        kind: Kind,
        site: str,
        carry: int | None,
        note: Mapping[str, Any] | None,
    ) -> Episode:
        key = pen.keep(protocol, source)
        before = self.screenings(protocol.trial, candidate)
        detail: dict[str, Any] = {
            **(note or {}),
            "trial": protocol.trial,
            "version": protocol.version,
            "site": tidy(site),
            "episode": len(before) + 1,
        }
        if before:
            detail["previous"] = before[-1].number
        number = pen.add("screening", candidate, criteria=key, new=kind, detail=detail)
        if carry is not None:
            self._carry(pen, self.episode(number), self.episode(carry))
        return self._save(pen, self.episode(number), given, "")

    def _carry(self, pen: Pen, episode: Episode, earlier: Episode) -> None:
        """Copy the values that the new episode asks for, each with the row that it came from."""
        for name, one in to_carry(episode.protocol, earlier).items():
            held = earlier.held[name]
            detail = {**_value_detail(one), "carried": held.row, "since": stamp(held.since)}
            self._row(pen, episode, "value", name, new=_text(one), detail=detail)

    def _save(
        self, pen: Pen, episode: Episode, given: Mapping[str, Given], why: str | Mapping[str, str]
    ) -> Episode:
        taken = settled(episode, given)
        changing = [name for name, one in taken.items() if overwrites(episode, name, one)]
        reasons = {name: tidy(why if isinstance(why, str) else why.get(name, "")) for name in changing}
        if not all(reasons.values()):
            raise ReasonNeeded(tuple(name for name, reason in reasons.items() if not reason))
        for name, one in taken.items():
            held = episode.held.get(name)
            self._row(
                pen,
                episode,
                "value",
                name,
                old=_text(held.given) if held else None,
                new=_text(one),
                why=reasons.get(name, ""),
                detail=_value_detail(one),
            )
        if not taken and episode.decision is not None:
            return episode
        return self._judge(pen, self.episode(episode.screening.number))

    def _judge(self, pen: Pen, episode: Episode) -> Episode:
        """Judge on what is held; record what is found anew. An override of a finding that became another ends."""
        judged = judge(episode.protocol, episode.candidate)
        known = {one.computed.criterion: one for one in episode.found}
        for finding in judged.findings:
            before = known.get(finding.criterion)
            if before is not None and before.computed == finding:
                continue
            old = before.computed.status if before else None
            detail = finding_detail(finding)
            self._row(pen, episode, "finding", finding.criterion, old=old, new=finding.status, detail=detail)
            if before is not None and before.override is not None:
                why = "the computed finding changed"
                self._lift(pen, episode, finding.criterion, before.override.status, why)
        return self._decide(pen, self.episode(episode.screening.number))

    def _decide(self, pen: Pen, episode: Episode) -> Episode:
        """Record the decision on the findings that count. Also where it is the same again: the data are others."""
        decision = decide(episode.protocol, [one.finding for one in episode.found])
        old = episode.decision.outcome if episode.decision else None
        detail = decision_detail(decision)
        self._row(pen, episode, "decision", "decision", old=old, new=decision.outcome, detail=detail)
        return self.episode(episode.screening.number)

    def _lift(self, pen: Pen, episode: Episode, criterion: str, status: Status, why: str) -> None:
        """End an override."""
        self._row(pen, episode, "override", criterion, old=status, why=why)

    def _row(
        self,
        pen: Pen,
        episode: Episode,
        kind: EntryKind,
        what: str,
        *,
        old: str | None = None,
        new: str | None = None,
        why: str = "",
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Add a row on an episode, under the criteria that it was opened with."""
        line = episode.screening
        pen.add(
            kind,
            what,
            criteria=(line.criteria, line.reading),
            screening=line.number,
            old=old,
            new=new,
            why=why,
            detail=detail,
        )

    def _check_seen(self, episode: Episode, seen: int | None) -> None:
        line = episode.screening
        if seen is not None and line.last > seen:
            last = episode.entries[-1]
            raise LogFault(
                "changed",
                f"Screening {line.number} ({line.candidate}) was changed meanwhile by {last.who} at {last.at}. "
                "Nothing was saved. Look at what changed, then save again",
            )


def _text(one: Given) -> str | None:
    return None if one.value is None else write(one.value)


def _value_detail(one: Given) -> dict[str, Any]:
    """What a value's row holds beside the value."""
    detail: dict[str, Any] = {}
    if one.value is not None:
        detail["type"] = type_of(one.value)
    if one.source:
        detail["source"] = one.source
    if one.dated is not None:
        detail["dated"] = str(one.dated)
    if one.comment:
        detail["comment"] = one.comment
    if one.refused:
        detail["refused"] = True
    return detail
