"""What a log holds, as it is given out: who, values with their sources, findings, signatures, episodes."""

import getpass
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any, Literal, NamedTuple

from screener.engines.birthdays import BIRTH
from screener.engines.decisions import Decision, Effect, Outcome, decide, effect
from screener.engines.findings import Finding, Status
from screener.engines.screen import Judged
from screener.log.faults import LogFault
from screener.log.shape import parts_of
from screener.model.candidate import Candidate, Value
from screener.model.dates import PartialDate
from screener.model.protocol import Protocol
from screener.model.wording import clean

Kind = Literal["visit", "batch"]
"""A screening visit, or a candidate of a file that was checked as a whole."""
Progress = Literal["pending", "declined", "enrolled"]
"""What became of a candidate beside the criteria: still open, would not take part, took part."""
Came = Literal["none", "happened"]
"""What somebody says who is asked again: nothing came about, or something did."""
Role = Literal["investigator", "sub-investigator", "coordinator"]
INVESTIGATORS: tuple[Role, ...] = ("investigator", "sub-investigator")
"""The roles whose signature ends "provisional"."""
EntryKind = Literal[
    "criteria", "screening", "value", "finding", "decision", "override", "signature", "progress"
]

LASTING = ("sex", BIRTH)
"""What cannot have become another since an earlier visit. Every other value that was carried over counts only once
somebody has confirmed it: to go on believing a *no* of last year would be to take what is missing for a no."""

CODE = re.compile(r"(?=[^0-9]*[0-9])[A-Za-z0-9._-]{1,64}\Z")
"""A candidate's code: letters, digits and ``. _ -``, and one digit or more, which names have not."""
_NIR = re.compile(
    r"[12][0-9]{2}(?:0[1-9]|1[0-2]|[2-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{6}(?:[0-9]{2})?\Z", re.IGNORECASE
)
"""How a French social security number is made: sex, year, month, department, commune, order, and two digits to check
them (INSEE, decree 82-103 of 22 January 1982)."""
_INITIALS = re.compile(r"[^\W\d_]{1,5}\Z")


def is_code(text: str) -> bool:
    """Whether a text may be a candidate's code: not a name, nor what looks like a social security number."""
    return bool(CODE.match(text)) and not _NIR.match(text)


class Who(NamedTuple):
    """Who acts: initials, asked once per session, and the operating system's account beside them."""

    initials: str
    account: str


def who(initials: str) -> Who:
    """The person with these initials at this computer, in capitals: *lm* is no other person than *LM*.

    Raises :class:`LogFault`: one to five letters.
    """
    bare = initials.strip().replace(".", "").upper()
    if not _INITIALS.match(bare):
        raise LogFault("refused", "Initials are one to five letters, such as LM")
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        account = "unknown"
    return Who(bare, clean(account))


class Refusal(NamedTuple):
    """What was typed and could not be taken, and why. Both are empty of a file's cell, which may be anything, a name
    too, and was not looked at before; of a birth date there is no text."""

    text: str = ""
    why: str = ""

    @classmethod
    def told_by(cls, detail: Mapping[str, Any]) -> "Refusal | None":
        """The refusal that a value's row tells of; rows of earlier programs say only that there was one."""
        told = detail.get("refused")
        if isinstance(told, Mapping):
            return cls(told.get("text", ""), told.get("why", ""))
        return cls() if told else None


class Given(NamedTuple):
    """A value as it is entered. ``value`` None says: asked, and not known. ``source`` is the document that
    it stands in, ``dated`` that document's date. ``comment`` goes with a judgement, or says who will obtain
    what is not known, and by when. ``refused``: something was given that could not be taken."""

    value: Value | None
    source: str = ""
    dated: PartialDate | None = None
    comment: str = ""
    refused: Refusal | None = None


class Recorded(NamedTuple):
    """A value as the log holds it, under its row's number.

    ``carried`` is the row that it was carried over from, in an earlier episode, and nobody has confirmed it
    since; ``since`` is the day of the visit that it was asked at, or else the day, UTC, on which it was recorded.
    """

    given: Given
    row: int
    by: str
    at: datetime
    since: date
    carried: int | None = None

    @property
    def value(self) -> Value | None:
        """The value; None where it is not known."""
        return self.given.value

    @property
    def refused(self) -> Refusal | None:
        """What was given and could not be taken; None where nothing was."""
        return self.given.refused

    def age(self, on: date) -> int:
        """Days from its source's date, or else from the day on which it was asked, to a day."""
        dated = self.given.dated
        return (on - (dated.earliest if dated is not None else self.since)).days


class Override(NamedTuple):
    """A person's status in place of a computed one, with the reason. Both are kept.

    ``stands`` ends when it is withdrawn or the computed finding becomes another.
    """

    row: int
    criterion: str
    computed: Status
    status: Status
    why: str
    by: str
    at: datetime
    stands: bool


class Found(NamedTuple):
    """A finding as computed, and the override that stands beside it, if any."""

    computed: Finding
    override: Override | None = None

    @property
    def finding(self) -> Finding:
        """The finding that counts: the computed one, or the person's."""
        over = self.override
        if over is None:
            return self.computed
        said = f"overridden by {over.by}: {over.why} (computed: {self.computed.status.replace('_', ' ')})"
        return self.computed._replace(
            status=over.status,
            reasons=(said, *self.computed.reasons),
            missing=() if over.status != "unknown" else self.computed.missing,
            guard_open=False,
            changes_on=None,
            provisos=(),
        )


def counting(protocol: Protocol, judged: Judged, overridden: Mapping[str, Found]) -> Judged:
    """Judged as it counts: a person's status stands in the place of a computed finding, by criterion, for as long as
    that is the one that the status was put to."""
    findings = tuple(
        overridden[one.criterion].finding
        if one.criterion in overridden and overridden[one.criterion].computed == one
        else one
        for one in judged.findings
    )
    return Judged(judged.candidate, findings, decide(protocol, findings))


class Asked(NamedTuple):
    """That a candidate who takes part was asked again, as a window ran on after the visit: on which day, and whether
    anything had come about. ``entered`` says that what came about was saved since: another value of what the window
    asks for. ``why`` is why nothing came about though it was said before that something did."""

    on: date
    came: Came
    by: str
    entered: bool
    why: str = ""


class Signature(NamedTuple):
    """A signature: printed name, role, meaning, time. ``void`` is the row that changed what it signed."""

    row: int
    name: str
    role: Role
    meaning: str
    by: str
    at: datetime
    decision: int
    void: int | None = None


class Entry(NamedTuple):
    """One row as it stands in the file (see :mod:`screener.log.schema`); ``detail`` is JSON."""

    number: int
    at: str
    who: str
    account: str
    program: str
    criteria: str | None
    reading: str | None
    screening: int | None
    kind: EntryKind
    what: str
    old: str | None
    new: str | None
    why: str
    detail: str
    hash: str

    @property
    def details(self) -> dict[str, Any]:
        """What the row holds beside its columns. Raises ``Misshapen`` for a row that no program of ours wrote."""
        return parts_of(self.number, self.kind, self.what, self.new, self.detail)

    @property
    def time(self) -> datetime:
        """When it was written, UTC."""
        return moment(self.at)


class Screening(NamedTuple):
    """One line of the screening log: an episode as it stands now.

    ``number`` is its first row's number and names it. ``episode`` counts the candidate's episodes in the
    trial, ``previous`` is the one before. ``outcome`` is None until something was saved. ``failed``,
    ``unknown``, ``missing``, ``reasons``, ``changes_on`` are the decision's. ``assessor`` saved the data
    last. ``signed`` is the investigator's signature that holds, ``coordinator`` the last other one that does. ``last``
    is its last row. ``overridden`` are the criteria of which a person's status counts, ``overridden_by`` who gave each.
    ``consented`` is the answer whether consent was given, where the trial asks for it. ``previous_date`` is the day of
    the earlier visit. ``explained`` is why the candidate is enrolled though not eligible, where that was said of what
    fails now, and who said it. ``checks`` are what is odd about it all and is to be looked at, a sentence each.
    ``edited`` are the criteria whose rules a person had written otherwise than their texts alone read.
    ``asked`` is the last answer to what was asked again.
    """

    number: int
    trial: str
    candidate: str
    site: str
    kind: Kind
    episode: int
    previous: int | None
    opened: datetime
    criteria: str
    reading: str
    version: str
    assessor: str
    last: int
    changed: datetime
    screening_date: PartialDate | None = None
    consent_date: PartialDate | None = None
    consent_version: str = ""
    outcome: Outcome | None = None
    failed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    changes_on: date | None = None
    overridden: tuple[str, ...] = ()
    progress: Progress = "pending"
    progress_on: PartialDate | None = None
    progress_why: str = ""
    signed: Signature | None = None
    coordinator: Signature | None = None
    overridden_by: tuple[str, ...] = ()
    consented: bool | None = None
    previous_date: PartialDate | None = None
    explained: str = ""
    checks: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()
    asked: Asked | None = None

    @property
    def signature(self) -> Signature | None:
        """The signature to tell: the investigator's, else the coordinator's."""
        return self.signed or self.coordinator

    @property
    def told(self) -> tuple[str, ...]:
        """The decision's reasons, those overrides before them that no reason tells: it is not as it was computed."""
        pairs = zip(self.overridden, self.overridden_by, strict=True)
        said = tuple(
            f"{criterion} overridden by {by}"
            for criterion, by in pairs
            if not any(one.startswith(criterion) and "overridden by" in one for one in self.reasons)
        )
        return (*said, *self.reasons)

    @property
    def primary_reason(self) -> str:
        """Why not: the first criterion that fails, or what was said when the candidate declined."""
        if self.progress == "declined":
            return f"declined: {self.progress_why}" if self.progress_why else "declined"
        return self.reasons[0] if self.outcome == "ineligible" else ""


class Origin(NamedTuple):
    """The row of an earlier episode in which a value was entered first, or the row of a file that it was read from
    then."""

    entry: Entry
    file_row: int | None


class Episode(NamedTuple):
    """Everything on one screening. ``held`` are the values by field; ``entries`` all its rows; ``origins`` tell where
    what was carried over was entered, by the number of the row that carried it. ``later`` says which later screening
    counts in its place, if one does: in a list both stand."""

    screening: Screening
    protocol: Protocol
    held: dict[str, Recorded]
    found: tuple[Found, ...]
    decision: Decision | None
    overrides: tuple[Override, ...]
    signatures: tuple[Signature, ...]
    entries: tuple[Entry, ...]
    origins: Mapping[int, Origin] = {}
    later: str = ""

    @property
    def checks(self) -> tuple[str, ...]:
        """What is odd about it, and that a later screening counts, a sentence each."""
        return (*self.screening.checks, *([self.later] if self.later else []))

    @property
    def is_signed(self) -> bool:
        """Whether somebody's signature holds, of whatever role."""
        return any(one.void is None for one in self.signatures)

    @property
    def unconfirmed(self) -> dict[str, Recorded]:
        """What was carried over from an earlier episode and does not count, for nobody has confirmed it yet."""
        return {
            name: one
            for name, one in self.held.items()
            if one.carried is not None and one.value is not None and name not in LASTING
        }

    @property
    def candidate(self) -> Candidate:
        """The candidate as the engines see it: by what was entered or confirmed in this episode."""
        asked = {field.name for field in self.protocol.fields} - self.unconfirmed.keys()
        values = {
            name: one.value for name, one in self.held.items() if name in asked and one.value is not None
        }
        refused = {
            name: one.refused.why or NOT_TAKEN
            for name, one in self.held.items()
            if name in asked and one.refused is not None
        }
        return Candidate(self.screening.candidate, values, refused)

    def found_on(self, criterion: str) -> Found | None:
        """The finding on a criterion."""
        return next((one for one in self.found if one.computed.criterion == criterion), None)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings as they count, overrides among them."""
        return tuple(one.finding for one in self.found)

    @property
    def judged(self) -> Judged | None:
        """Findings as they count, overrides among them, and the decision; None until something was saved."""
        if self.decision is None:
            return None
        return Judged(self.candidate, self.findings, self.decision)

    @property
    def effects(self) -> tuple[Effect, ...]:
        """What each finding does to the candidate, in the protocol's order."""
        pairs = zip(self.protocol.criteria, self.found, strict=False)
        return tuple(effect(criterion, one.finding) for criterion, one in pairs)


NOT_KNOWN = "not known"
"""What stands as a row's ``old`` where it was said before that a value is not known; ``new`` is then null."""
REFUSED = "not taken"
"""The same where something was given that could not be taken, which the row before tells."""
NOT_TAKEN = "what was given could not be taken (not repeated here)"
"""What the log says of a refused cell of a file: the cell itself may be anything, a name too."""


def moment(text: str) -> datetime:
    """A row's time."""
    return datetime.fromisoformat(text)


def stamp(when: datetime) -> str:
    """A time as a row holds it: UTC, to the microsecond."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
