"""A candidate's visit at work: the sheet, the protocol it is judged by, and where the data lie."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from screener.engines.decisions import Outcome
from screener.log.drafts import Draft
from screener.log.intake import OWN
from screener.log.records import Progress, Signature
from screener.log.signed import standing_words
from screener.log.store import now
from screener.model.dates import PartialDate, read_date
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean
from screener.reports.decision import review
from screener.visit.sheet import Sheet

TAKEN_BACK = "everything taken back"
"""Said of a visit of which everything that was entered was deleted, which Ctrl+Z brings back."""


class Visit:
    """A candidate's visit at work: the sheet, the protocol and the file it was read from.

    ``revision`` is the draft's on disk; ``kept`` says that it holds what the sheet holds, ``fault`` why it could not
    be written last. ``note`` is to be told when the visit is opened. ``clock`` says what day it is, for remarks.
    ``outcome`` is what the log holds; None before the first save. ``said_of_it`` is why the candidate is enrolled
    though not eligible, by what the log holds. ``later`` says which later screening counts in this one's place, if one
    does. ``is_outdated`` says that the criteria were changed since it was saved.
    """

    def __init__(
        self,
        path: Path,
        protocol: Protocol,
        source: bytes,
        sheet: Sheet,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self.path, self.protocol, self.source, self.sheet = path, protocol, source, sheet
        self.clock = clock
        self.revision = sheet.draft.revision
        self.written: Draft | None = sheet.draft if sheet.draft.revision else None
        self.signed: Signature | None = None
        self.coordinator: Signature | None = None
        self.progress: Progress = "pending"
        self.outcome: Outcome | None = None
        self.said_of_it = ""
        self.kept = True
        self.fault = ""
        self.note = ""
        self.later = ""
        self.is_outdated = False

    @property
    def fields(self) -> dict[str, DataField]:
        """The fields that can be entered, by name: the protocol's, and those that the log asks beside them."""
        fields = {field.name: field for field in (*OWN, *self.protocol.fields)}
        fields.pop("candidate_id", None)
        return fields

    @property
    def screening(self) -> int:
        """The episode's number in the log; 0 before the first save."""
        return self.sheet.draft.screening or 0

    def heading(self) -> str:
        """The trial and its version, in a line."""
        name = clean(self.protocol.acronym or self.protocol.trial)
        version = f" v{self.protocol.version}" if self.protocol.version else ""
        return f"{name}{version} ({review(self.protocol)})"

    def status(self) -> str:
        """Candidate, visit and where the data lie, in a line."""
        day = self.sheet.entry("screening_date").text
        if not isinstance(read_date(day.strip()), PartialDate):
            day = ""  # what was typed and refused is no day of a visit
        old = "earlier screening" if self.later else "old criteria" if self.is_outdated else ""
        parts = (self.sheet.code, old, day and f"visit {day}", self.state())
        return "  ".join(part for part in parts if part)

    def state(self) -> str:
        """Where the data lie."""
        if self.is_unsaved or not self.kept:
            begun = self.written is not None or bool(self.sheet.draft.inputs)
            draft = "draft NOT on disk" if not self.kept else "draft saved" if begun else "nothing entered"
            return draft if self.progress == "pending" else f"{self.progress}, {draft}"
        unsigned = (
            "saved, not signed" if self.screening else TAKEN_BACK if self.is_emptied else "nothing entered"
        )
        return standing_words(self.progress, self.signature, unsigned)

    @property
    def signature(self) -> Signature | None:
        """The signature under what stands here: an investigator's, else a coordinator's."""
        return None if self.is_unsaved else self.signed or self.coordinator

    @property
    def explained(self) -> str:
        """Why the candidate is enrolled though not eligible; empty where what stands here is something else."""
        return "" if self.is_unsaved else self.said_of_it

    @property
    def is_unsaved(self) -> bool:
        """Whether the log lacks something that was entered."""
        return bool(self.sheet.changed) or bool(self.sheet.draft.carry)

    @property
    def is_emptied(self) -> bool:
        """Whether everything was deleted that was entered of a visit that the log does not hold: nothing stands there
        any more, and nothing but the draft can bring it back."""
        return not self.screening and not self.holds_more and bool(self.sheet.draft.past)

    @property
    def holds_more(self) -> bool:
        """Whether its draft holds anything that the log lacks: an entry, what was refused of a file's row, or what was
        entered in another window and did not stay."""
        return self.is_unsaved or bool(self.sheet.in_file) or bool(self.sheet.disputed)
