"""One step on one episode: rows are added, and what stands afterwards is known without reading them again."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from screener.engines.decisions import decide
from screener.engines.findings import Status
from screener.engines.screen import judge
from screener.engines.sentences import called
from screener.log.account import Account, decision_detail, finding_detail
from screener.log.faults import LogFault, ReasonNeeded
from screener.log.intake import OWN, asked_on, overwrites, settled, to_carry
from screener.log.journal import Pen
from screener.log.records import NOT_KNOWN, REFUSED, Came, Entry, EntryKind, Episode, Given
from screener.log.shape import ASKED
from screener.log.values import type_of, write
from screener.model.asks import asked_by
from screener.model.moments import local_minute
from screener.model.protocol import Protocol
from screener.model.rules import leaves
from screener.model.wording import clean

ELSEWHERE = "entered in another window"
HERE = "entered otherwise in two windows: this one stands"
"""Why there are two rows of a value that was entered in two windows at once."""


class Step:
    """An episode that is being written to, within one transaction. ``entries`` are its rows so far."""

    def __init__(self, pen: Pen, protocol: Protocol, entries: list[Entry]) -> None:
        self._pen, self._protocol, self._entries = pen, protocol, entries
        self._account = Account(entries[0])
        for entry in entries[1:]:
            self._account.add(entry)

    @property
    def episode(self) -> Episode:
        """The episode as it stands now."""
        return self._account.episode(self._protocol, tuple(self._entries))

    def check_seen(self, seen: int | None) -> None:
        """Raises :class:`LogFault` where somebody wrote to the episode after the row ``seen``."""
        last = self._entries[-1]
        if seen is not None and last.number > seen:
            line = self._account.line()
            later = (entry for entry in self._entries if entry.number > seen and entry.kind == "value")
            fields = {field.name: field for field in (*OWN, *self._protocol.fields)}
            what = ", ".join(dict.fromkeys(called(fields, entry.what) for entry in later))
            raise LogFault(
                "changed",
                f"Screening {line.number} ({line.candidate}) was changed meanwhile by {last.who} at "
                f"{local_minute(last.time)}{f' ({what})' if what else ''}. Nothing was saved. Open it "
                "again, look at what changed, then save",
            )

    def row(
        self,
        kind: EntryKind,
        what: str,
        *,
        old: str | None = None,
        new: str | None = None,
        why: str = "",
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Add a row, under the criteria that the episode was opened with."""
        opening = self._entries[0]
        entry = self._pen.add(
            kind,
            what,
            criteria=(opening.criteria or "", opening.reading or ""),
            screening=opening.number,
            old=old,
            new=new,
            why=why,
            detail=detail,
        )
        self._account.add(entry)
        self._entries.append(entry)

    def carry(self, earlier: Episode) -> None:
        """Copy the values that the episode asks for, each with the row that it came from."""
        for name, one in to_carry(self._protocol, earlier).items():
            since = str(asked_on(earlier, name))
            detail = {**_value_detail(one), "carried": earlier.held[name].row, "since": since}
            self.row("value", name, new=_text(one), detail=detail)

    def save(
        self,
        given: Mapping[str, Given],
        why: str | Mapping[str, str],
        disputed: Sequence[Mapping[str, Given]] = (),
    ) -> None:
        """Add what differs from what is held, and judge anew. Raises :class:`ReasonNeeded`.

        What was entered in two windows gets two rows: first the ``disputed`` value, then the given one that stands.
        """
        episode = self.episode
        taken = settled(episode, given)
        reasons = {name: clean(why if isinstance(why, str) else why.get(name, "")) for name in taken}
        changing = (name for name, one in taken.items() if overwrites(episode, name, one))
        lacking = tuple(name for name in changing if not reasons[name])
        if lacking:
            raise ReasonNeeded(lacking)
        parted = {name for values in disputed for name in values}
        for values in disputed:
            self._values(settled(self.episode, values), dict.fromkeys(values, ELSEWHERE), each=True)
        for name in parted:
            reasons[name] = "; ".join(part for part in (HERE, reasons.get(name, "")) if part)
        if parted:
            taken = settled(self.episode, given)
        self._values(taken, reasons, each=not isinstance(why, str))
        if taken or episode.decision is None:
            before = episode.held
            self._judge(
                entered=any(
                    name in taken and (name not in before or before[name].value != taken[name].value)
                    for name in self._account.to_enter
                )
            )

    def _values(self, taken: Mapping[str, Given], reasons: Mapping[str, str], *, each: bool) -> None:
        """Add a row for each value, with its reason: that of a value that stands in the place of another, and where a
        reason was given for ``each`` also that of a first one, such as what was refused in its place."""
        for name, one in taken.items():
            held = self._account.held.get(name)
            why = reasons.get(name, "")
            self.row(
                "value",
                name,
                old=_before(held.given) if held else None,
                new=_text(one),
                why=why if held or each else "",
                detail=_value_detail(one),
            )

    def asked(self, came: Came, on: date, why: str) -> None:
        """Record what somebody answered who was asked again, and where that is to be entered."""
        line = self._account.line()
        became = {"on": str(line.progress_on)} if line.progress_on is not None else {}
        detail: dict[str, Any] = {**became, "asked": str(on), "came": came}
        if came == "happened":
            detail["fields"] = self._asked_later()
        if why:
            detail["because"] = why
        # An earlier version takes the row for one on what became of the candidate: it tells that anew.
        self.row(
            "progress", ASKED, old=line.progress, new=line.progress, why=line.progress_why, detail=detail
        )

    def _asked_later(self) -> list[str]:
        """The fields of the criteria whose windows run on after the visit, but for dates, which only place them."""
        later = [one.computed.criterion for one in self.episode.found if one.computed.provisos]
        read = (leaf for one in self._protocol.criteria if one.id in later for leaf in leaves(one.rule))
        names = dict.fromkeys(name for leaf in read for name in asked_by(leaf, self._protocol))
        known = {one.name: one for one in self._protocol.fields}
        return [name for name in names if name in known and known[name].kind != "date"]

    def _judge(self, *, entered: bool = False) -> None:
        """Judge on what is held; record what is found anew. An override of a finding that became another ends.
        ``entered`` says that what came about by the last answer was saved."""
        episode = self.episode
        known = {one.computed.criterion: one for one in episode.found}
        for finding in judge(self._protocol, episode.candidate).findings:
            before = known.get(finding.criterion)
            if before is not None and before.computed == finding:
                continue
            old = before.computed.status if before else None
            detail = finding_detail(finding)
            self.row("finding", finding.criterion, old=old, new=finding.status, detail=detail)
            if before is not None and before.override is not None:
                self.lift(finding.criterion, before.override.status, "the computed finding changed")
        self.decide(entered=entered)

    def decide(self, *, entered: bool = False) -> None:
        """Record the decision on the findings that count. Also where it is the same again: the data are others."""
        episode = self.episode
        decision = decide(self._protocol, [one.finding for one in episode.found])
        old = episode.decision.outcome if episode.decision else None
        detail = {**decision_detail(decision), **({"entered": True} if entered else {})}
        self.row("decision", "decision", old=old, new=decision.outcome, detail=detail)

    def lift(self, criterion: str, status: Status, why: str) -> None:
        """End an override."""
        self.row("override", criterion, old=status, why=why)


def _before(one: Given) -> str:
    """What stood before, also where that was no value: nothing that was said is without a trace."""
    if one.value is not None:
        return write(one.value)
    return NOT_KNOWN if one.refused is None else REFUSED


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
    if one.refused is not None:
        told = {name: text for name, text in one.refused._asdict().items() if text}
        detail["refused"] = told or True
    return detail
