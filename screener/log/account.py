"""An episode told by its rows, one after the other: what stands now, and what stood before."""

from datetime import date
from typing import Any

from screener.engines.decisions import Decision
from screener.engines.findings import Finding, Used
from screener.log.records import (
    INVESTIGATORS,
    Entry,
    Episode,
    Found,
    Given,
    Override,
    Recorded,
    Screening,
    Signature,
)
from screener.log.values import read, read_date
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol

LISTED = ("screening", "decision", "override", "signature", "progress")
"""The kinds of rows that a line of the screening log is made of, beside the values in :data:`SHOWN`."""
SHOWN = ("screening_date", "consent_date", "consent_version")


class Account:
    """What the rows of one episode come to. The first is the one that opened it."""

    def __init__(self, opening: Entry) -> None:
        told = opening.details
        self._line = Screening(
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
            assessor=opening.who,
            last=opening.number,
            changed=opening.time,
        )
        self.held: dict[str, Recorded] = {}
        self.computed: dict[str, Finding] = {}
        self.decision: Decision | None = None
        self.overrides: list[Override] = []
        self.signatures: list[Signature] = []
        self._decided = 0

    def add(self, entry: Entry) -> None:
        """Take the next row."""
        self._line = self._line._replace(last=entry.number, changed=entry.time)
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
            case "progress":
                self._progress(entry)

    def standing(self) -> dict[str, Override]:
        """The overrides that count, by criterion."""
        return {one.criterion: one for one in self.overrides if one.stands}

    def line(self) -> Screening:
        """The episode as a line of the screening log."""
        holding = [one for one in self.signatures if one.void is None and one.role in INVESTIGATORS]
        return self._line._replace(overridden=tuple(self.standing()), signed=holding[-1] if holding else None)

    def episode(self, protocol: Protocol, entries: tuple[Entry, ...]) -> Episode:
        """The episode in full."""
        standing = self.standing()
        found = tuple(
            Found(self.computed[one.id], standing.get(one.id))
            for one in protocol.criteria
            if one.id in self.computed
        )
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
        self.held[entry.what] = Recorded(
            Given(value, told.get("source", ""), dated, told.get("comment", ""), told.get("refused", False)),
            entry.number,
            entry.who,
            entry.time,
            date.fromisoformat(told["since"]) if "since" in told else entry.time.date(),
            told.get("carried"),
        )
        when = value if isinstance(value, PartialDate) else None
        match entry.what:
            case "screening_date":
                self._line = self._line._replace(screening_date=when)
            case "consent_date":
                self._line = self._line._replace(consent_date=when)
            case "consent_version":
                self._line = self._line._replace(consent_version=value if isinstance(value, str) else "")

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
        self.signatures = [
            one._replace(void=entry.number) if one.void is None else one for one in self.signatures
        ]
        self._line = self._line._replace(assessor=entry.who, **self.decision._asdict())

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

    def _progress(self, entry: Entry) -> None:
        on = entry.details.get("on")
        self._line = self._line._replace(
            progress=entry.new,  # type: ignore[arg-type]  # written from this type
            progress_on=read_date(on) if on else None,
            progress_why=entry.why,
        )


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
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
