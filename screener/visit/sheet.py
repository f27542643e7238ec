"""One visit at work: what was entered, every step back, and what differs from what was saved.

Only what was entered since lies in the draft. Below it lies the *base*: what the log holds of this episode, or what
a new one carries over from the episode before.
"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from screener.log.drafts import Draft, NotTaken
from screener.log.records import LASTING, Found
from screener.model.dates import PartialDate, read_date
from screener.model.protocol import DataField
from screener.reports.text import plural
from screener.visit.entries import BLANK, Entry, is_other

_WHY = "why:"
"""Before a field's name: the reason for changing its saved value, which lies in the draft as an input too."""


def without_reasons(draft: Draft, fields: Collection[str]) -> Draft:
    """The draft without the reasons for changing these fields: they were given for another change."""
    dropped = {_WHY + field for field in fields}
    return draft._replace(inputs={name: one for name, one in draft.inputs.items() if name not in dropped})


class Base(NamedTuple):
    """What was there before the draft. ``saved`` says that the log holds it of this very episode, so that a change
    needs a reason; ``signed`` that somebody has signed it, so that to fill in what was not known needs one too;
    ``carried`` are the values from an earlier visit that nobody has confirmed yet, each with the day it is of;
    ``refused`` the fields of which the log says that what was entered could not be taken, each with why, empty where
    it does not say; ``previous`` the day of the visit that is carried over; ``alike`` the codes in the log that
    differ from the candidate's in capitals alone; ``lasting`` the fields that cannot have
    become another since, each with what was carried over; ``overridden`` the findings, by criterion, in whose place a
    person's status counts."""

    entries: Mapping[str, Entry] = {}
    saved: bool = False
    carried: Mapping[str, PartialDate | date] = {}
    refused: Mapping[str, str] = {}
    previous: PartialDate | None = None
    alike: tuple[str, ...] = ()
    signed: bool = False
    lasting: Mapping[str, tuple[DataField, Entry]] = {}
    overridden: Mapping[str, Found] = {}


class Sheet:
    """The entries of one candidate's visit: the draft's over the base's."""

    def __init__(self, draft: Draft, base: Base = Base()) -> None:  # noqa: B008 - it never changes
        self.draft, self.base = draft, base

    @property
    def trial(self) -> str:
        """The trial's id."""
        return self.draft.trial

    @property
    def code(self) -> str:
        """The candidate's code."""
        return self.draft.candidate

    @property
    def entries(self) -> dict[str, Entry]:
        """All entries by field."""
        inputs = {name: one for name, one in self.draft.inputs.items() if not name.startswith(_WHY)}
        return {**self.base.entries, **inputs}

    def entry(self, field: str) -> Entry:
        """The field's entry; blank where there is none."""
        return self.draft.inputs.get(field) or self.base.entries.get(field, BLANK)

    def carried(self, field: str) -> str:
        """How old a value is that was carried over and not confirmed, with the days up to this visit as soon as its day
        is known: ``of 2026-03-02 (8 days old)``. Empty for any other."""
        since = None if field in self.draft.inputs else self.base.carried.get(field)
        if since is None:
            return ""
        visit, first = self._day, since.earliest if isinstance(since, PartialDate) else since
        if visit is None or visit < first:
            return f"of {since}"
        return f"of {since} ({plural((visit - first).days, 'day')} old)"

    @property
    def _day(self) -> date | None:
        """The day of the visit, where it is known."""
        day = read_date(self.entry("screening_date").text.strip())
        return day.earliest if isinstance(day, PartialDate) and day.is_full else None

    @property
    def waiting(self) -> dict[str, str]:
        """The values that were carried over and do not count before somebody confirms them, each with how old it
        is: all but what cannot have become another."""
        carried = {name: self.carried(name) for name in self.base.carried if name not in LASTING}
        return {name: age for name, age in carried.items() if age}

    @property
    def refused(self) -> dict[str, str]:
        """The fields that were saved as refused and were not entered anew, each with why."""
        return {name: why for name, why in self.base.refused.items() if name not in self.draft.inputs}

    @property
    def in_file(self) -> dict[str, NotTaken]:
        """The fields that were refused in the file and were not entered since, nor saved by somebody else."""
        known = {*self.draft.inputs, *(self.base.entries if self.base.saved else ())}
        return {name: one for name, one in self.draft.in_file.items() if name not in known}

    def confirm(self, field: str) -> bool:
        """Take over what was carried over, as it is; False where it was not or counts already."""
        return self.put(field, self.entry(field), confirm=True) if self.carried(field) else False

    def put(self, field: str, entry: Entry, why: str = "", *, confirm: bool = False) -> bool:
        """Enter something; False where it says what was there already.

        ``confirm`` takes over what was carried over, unchanged as it is.
        """
        before = self.entry(field)
        if entry == before and not (confirm and self.carried(field)):
            return False
        # A reason was given for a value, and not for the next one.
        stale = bool(self.why(field)) and not _same_value(entry, before)
        draft = self.draft.put(_WHY + field, Entry(why)) if why or stale else self.draft
        if (
            entry == BLANK and field not in draft.inputs
        ):  # what the base has is emptied, which a draft can't tell
            past = (*draft.past, (field, None))
            self.draft = draft._replace(inputs={**draft.inputs, field: BLANK}, past=past)
        else:
            self.draft = draft.put(field, entry)
        return True

    def undo(self) -> str:
        """Take the last change back; the field that it was in, or nothing where there is none."""
        if not self.draft.past:
            return ""
        field = self.draft.past[-1][0]
        self.draft = self.draft.undo()
        if self.draft.past and self.draft.past[-1][0] == _WHY + field:
            self.draft = self.draft.undo()
        elif field not in self.draft.inputs:
            self.draft = without_reasons(self.draft, (field,))
        return field

    def needs_reason(self, field: str, entry: Entry) -> bool:
        """Whether an entry changes a saved value, or what is saved beside it, or says another sex or birth than was
        carried over, and no reason was given for that."""
        saved = self.base.entries.get(field, BLANK)
        if field in self.base.lasting and is_other(*self.base.lasting[field], entry):
            return not self.why(field)
        if not self.base.saved or field in self.base.carried or entry == saved:
            return False
        refused = field in self.base.refused
        is_known, is_open = saved.text and not refused, saved.unknown or refused
        if not is_known and not (self.base.signed and is_open):
            return False  # what is open needs a reason only where somebody has signed that it is
        if self.why(field) and _same_value(entry, self.entry(field)):
            return False
        return refused or any(before and before != after for before, after in zip(saved, entry, strict=True))

    @property
    def unexplained(self) -> tuple[str, ...]:
        """The fields whose saved value changes and for which no reason was given."""
        return tuple(name for name, entry in self.changed.items() if self.needs_reason(name, entry))

    def explain(self, field: str, why: str) -> None:
        """Give the reason for a change that was entered already. It goes with the change when that is taken back."""
        self.draft = self.draft._replace(inputs={**self.draft.inputs, _WHY + field: Entry(why)})

    def why(self, field: str) -> str:
        """The reason that was given for changing the field's saved value."""
        return self.draft.inputs.get(_WHY + field, BLANK).text

    @property
    def disputed(self) -> tuple[tuple[str, Entry], ...]:
        """What was entered in another window, by field, in the place of which something else stands here."""
        return tuple((name, one) for name, one in self.draft.disputed if one != self.entry(name))

    @property
    def changed(self) -> dict[str, Entry]:
        """The entries that the log does not hold so."""
        found: dict[str, Entry] = {}
        for name, entry in self.draft.inputs.items():
            before = self.base.entries.get(name, BLANK)
            confirmed = name in self.base.carried
            if not name.startswith(_WHY) and (entry != before or confirmed):
                found[name] = entry
        return found


def _same_value(one: Entry, other: Entry) -> bool:
    return (one.text, one.unknown) == (other.text, other.unknown)
