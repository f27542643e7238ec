"""An episode told by its rows, one after the other: what stands now, and what stood before."""

from datetime import date
from typing import Any

from screener.engines.decisions import Decision
from screener.engines.findings import Finding, Used
from screener.engines.provisos import read_proviso
from screener.log.faults import Misshapen
from screener.log.records import (
    INVESTIGATORS,
    Asked,
    Entry,
    Episode,
    Found,
    Given,
    Override,
    Recorded,
    Refusal,
    Screening,
    Signature,
)
from screener.log.shape import ASKED
from screener.log.values import read, read_date
from screener.model.candidate import Value
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol

LISTED = ("screening", "decision", "override", "signature", "progress")
"""The kinds of rows that a line of the screening log is made of, beside the values in :data:`SHOWN`."""
SHOWN = ("screening_date", "consent_date", "consent_version", "informed_consent")


class Account:
    """What the rows of one episode come to. The first is the one that opened it."""

    def __init__(self, opening: Entry) -> None:
        self._opening, self._last, self._assessor = opening, opening, opening.who
        self._became: Entry | None = None
        self._again: Entry | None = None
        self._weighed: Decision | None = None
        """The decision that stood when it was last said what became of the candidate."""
        self.held: dict[str, Recorded] = {}
        self.computed: dict[str, Finding] = {}
        self.decision: Decision | None = None
        self.overrides: list[Override] = []
        self.signatures: list[Signature] = []
        self._decided = self._entered = 0

    def add(self, entry: Entry) -> None:
        """Take the next row. Raises ``ValueError``, ``KeyError`` for one that does not read."""
        self._last = entry
        _ = (
            entry.time,
            entry.details,
        )  # whatever is made of the row later, its faults are told here, as damage
        match entry.kind:
            case "value":
                self._value(entry)
            case "finding":
                self.computed[entry.what] = _finding(entry)
            case "decision":
                self._decision(entry)
            case "override":
                self._override(entry)
            case "signature":
                self._signature(entry)
            case "progress" if entry.what == ASKED:
                self._again = entry
            case "progress":
                self._became, self._weighed = entry, self.decision

    def standing(self) -> dict[str, Override]:
        """The overrides that count, by criterion."""
        return {one.criterion: one for one in self.overrides if one.stands}

    def line(self) -> Screening:
        """The episode as a line of the screening log."""
        opening, last, decision, became = self._opening, self._last, self.decision, self._became
        told = opening.details
        holding = [one for one in self.signatures if one.void is None]
        signed = [one for one in holding if one.role in INVESTIGATORS]
        others = [one for one in holding if one.role not in INVESTIGATORS]
        standing = self.standing()
        on = became.details.get("on") if became else None
        version, consented = self._value_of("consent_version"), self._value_of("informed_consent")
        return Screening(
            number=opening.number,
            trial=told["trial"],
            candidate=opening.what,
            site=told["site"],
            kind=opening.new,  # type: ignore[arg-type]  # written from this type
            episode=told["episode"],
            previous=told.get("previous"),
            opened=opening.time,
            criteria=opening.criteria or "",
            reading=opening.reading or "",
            version=told["version"],
            assessor=self._assessor,
            last=last.number,
            changed=last.time,
            screening_date=_date(self._value_of("screening_date")),
            consent_date=_date(self._value_of("consent_date")),
            consent_version=version if isinstance(version, str) else "",
            outcome=decision.outcome if decision else None,
            failed=decision.failed if decision else (),
            unknown=decision.unknown if decision else (),
            missing=decision.missing if decision else (),
            reasons=decision.reasons if decision else (),
            changes_on=decision.changes_on if decision else None,
            overridden=tuple(standing),
            overridden_by=tuple(one.by for one in standing.values()),
            consented=consented if isinstance(consented, bool) else None,
            progress=became.new if became else "pending",  # type: ignore[arg-type]  # written from this type
            progress_on=read_date(on) if on else None,
            progress_why=became.why if became else "",
            signed=signed[-1] if signed else None,
            coordinator=others[-1] if others else None,
            explained=self._explained(),
            edited=tuple(told.get("edited", ())),
            asked=self._asked(),
        )

    def _asked(self) -> Asked | None:
        """The last answer of somebody who was asked again."""
        row = self._again
        if row is None:
            return None
        told = row.details
        return Asked(
            date.fromisoformat(told["asked"]),
            told["came"],
            row.who,
            self._entered > row.number,
            told.get("because", ""),
        )

    @property
    def to_enter(self) -> tuple[str, ...]:
        """The fields in which what came about is still to be entered, by the last answer; none where nothing is."""
        row = self._again
        return tuple(row.details.get("fields", ())) if row is not None and self._entered < row.number else ()

    def _explained(self) -> str:
        """Why the candidate is enrolled though not eligible; empty where that was said of another decision."""
        became, now, then = self._became, self.decision, self._weighed
        if became is None or became.new != "enrolled" or not became.why or now is None or then is None:
            return ""
        alike = (now.outcome, now.failed) == (then.outcome, then.failed) and now.outcome != "eligible"
        return f"{became.who}: {became.why}" if alike else ""

    def _value_of(self, field: str) -> Value | None:
        held = self.held.get(field)
        return held.value if held is not None else None

    def episode(self, protocol: Protocol, entries: tuple[Entry, ...]) -> Episode:
        """The episode in full. Which rules were edited by hand its first row tells. Raises ``Misshapen`` where a
        finding is missing that the decision rests on."""
        edited = set(entries[0].details.get("edited", ()))
        if edited:
            criteria = (one.model_copy(update={"edited": one.id in edited}) for one in protocol.criteria)
            protocol = protocol.model_copy(update={"criteria": tuple(criteria)})
        standing = self.standing()
        found = tuple(
            Found(self.computed[one.id], standing.get(one.id))
            for one in protocol.criteria
            if one.id in self.computed
        )
        if self.decision is not None and len(found) < len(protocol.criteria):
            raise Misshapen(f"row {self._decided}: a finding is missing that this decision rests on")
        return Episode(
            self.line(),
            protocol,
            dict(self.held),
            found,
            self.decision,
            tuple(self.overrides),
            tuple(self.signatures),
            entries,
        )

    def _value(self, entry: Entry) -> None:
        told = entry.details
        value = None if entry.new is None else read(told["type"], entry.new)
        dated = read_date(told["dated"]) if "dated" in told else None
        # A row's own day is meant in UTC: exports tell it, and it is the same wherever the log is read.
        since = date.fromisoformat(told["since"]) if "since" in told else entry.time.date()
        self.held[entry.what] = Recorded(
            Given(value, told.get("source", ""), dated, told.get("comment", ""), Refusal.told_by(told)),
            entry.number,
            entry.who,
            entry.time,
            since,
            told.get("carried"),
        )

    def _decision(self, entry: Entry) -> None:
        told = entry.details
        self.decision = Decision(
            entry.new,  # type: ignore[arg-type]  # written from this type
            tuple(told["failed"]),
            tuple(told["unknown"]),
            tuple(told["missing"]),
            tuple(told["reasons"]),
            _day(told.get("changes_on")),
        )
        self._decided = entry.number
        if told.get("entered"):
            self._entered = entry.number
        self.signatures = [
            one._replace(void=entry.number) if one.void is None else one for one in self.signatures
        ]
        self._assessor = entry.who

    def _override(self, entry: Entry) -> None:
        """Whatever stood for the criterion no longer does; a row without a new status only ends it."""
        self.overrides = [
            one._replace(stands=False) if one.criterion == entry.what else one for one in self.overrides
        ]
        if entry.new is not None:
            computed, status = entry.details["computed"], entry.new
            self.overrides.append(
                Override(
                    entry.number,
                    entry.what,
                    computed,
                    status,  # type: ignore[arg-type]  # written from this type
                    entry.why,
                    entry.who,
                    entry.time,
                    True,
                )
            )

    def _signature(self, entry: Entry) -> None:
        told = entry.details
        self.signatures.append(
            Signature(
                entry.number,
                told["name"],
                entry.what,  # type: ignore[arg-type]  # written from this type
                entry.new or "",
                entry.who,
                entry.time,
                self._decided,
            )
        )


def held_at(episode: Episode, row: int) -> dict[str, Recorded]:
    """The values by field as the episode held them at a row."""
    account = Account(episode.entries[0])
    for entry in episode.entries[1:]:
        if entry.number <= row:
            account.add(entry)
    return account.held


def finding_detail(finding: Finding) -> dict[str, Any]:
    """What a finding's row holds beside its status."""
    told: dict[str, Any] = {
        "reasons": list(finding.reasons),
        "used": [[one.field, one.value, one.bound, one.span] for one in finding.used],
        "missing": list(finding.missing),
    }
    if finding.guard_open:
        told["guard_open"] = True
    if finding.changes_on is not None:
        told["changes_on"] = str(finding.changes_on)
    if finding.provisos:
        told["provisos"] = [one.text for one in finding.provisos]
    return told


def decision_detail(decision: Decision) -> dict[str, Any]:
    """What a decision's row holds beside its outcome."""
    told: dict[str, Any] = {
        "failed": list(decision.failed),
        "unknown": list(decision.unknown),
        "missing": list(decision.missing),
        "reasons": list(decision.reasons),
    }
    if decision.changes_on is not None:
        told["changes_on"] = str(decision.changes_on)
    return told


def _finding(entry: Entry) -> Finding:
    told = entry.details
    return Finding(
        entry.what,
        entry.new,  # type: ignore[arg-type]  # written from this type
        tuple(told["reasons"]),
        tuple(
            Used(field, value, bound, (span[0], span[1]) if span else None)
            for field, value, bound, span in told["used"]
        ),
        tuple(told["missing"]),
        told.get("guard_open", False),
        _day(told.get("changes_on")),
        tuple(read_proviso(one) for one in told.get("provisos", ())),
    )


def _date(value: Value | None) -> PartialDate | None:
    return value if isinstance(value, PartialDate) else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
