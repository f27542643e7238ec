"""What somebody else saved while a visit was open here: which values differ, in a sentence each."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from screener.log.records import Episode
from screener.model.moments import local_minute
from screener.model.protocol import DataField
from screener.reports.labels import label_of
from screener.visit.entries import BLANK, Entry
from screener.visit.view import entry_text


class Difference(NamedTuple):
    """A value that somebody else saved. ``mine`` is what was entered here in its place, None where nothing was;
    ``refused`` says that theirs could not be taken."""

    field: str
    label: str
    before: Entry
    theirs: Entry
    mine: Entry | None
    refused: bool = False

    @property
    def is_disputed(self) -> bool:
        """Whether the two want something else."""
        return self.mine is not None and self.mine != self.theirs

    @property
    def needs_reason(self) -> bool:
        """Whether a value of theirs would be replaced: what is not known, or was refused, is none."""
        return self.is_disputed and bool(self.theirs.text.strip()) and not self.refused

    def __str__(self) -> str:
        here = f", here {_told(self.mine)}" if self.mine is not None and self.is_disputed else ""
        now = f"{_told(self.theirs)}, which was refused" if self.refused else _told(self.theirs)
        return f"{self.label} was {_told(self.before)}, is now {now}{here}."


def differences(
    fields: Mapping[str, DataField],
    before: Mapping[str, Entry],
    now: Mapping[str, Entry],
    mine: Mapping[str, Entry],
    refused: Collection[str] = (),
) -> tuple[Difference, ...]:
    """What is in the log now and was not when the visit was opened; ``mine`` was entered here since, ``refused`` are
    the fields of which the log says that what was entered could not be taken."""
    return tuple(
        Difference(
            name, label_of(fields[name]), before.get(name, BLANK), entry, mine.get(name), name in refused
        )
        for name, entry in now.items()
        if name in fields and entry != before.get(name, BLANK)
    )


def note_on(episode: Episode, found: Sequence[Difference]) -> str:
    """Who saved meanwhile, when on this computer's clock, and what differs."""
    last = episode.entries[-1]
    told = [f"{last.who} saved this visit at {local_minute(last.time)}, after it was opened here."]
    told += [str(one) for one in found] or ["No value differs."]
    if any(one.needs_reason for one in found):
        told.append("To save what is entered here over it needs a reason.")
    return " ".join(told)


def _told(entry: Entry) -> str:
    """An entry with what stands beside it, where two may differ in that alone."""
    beside = ", ".join(part for part in (entry.source, entry.dated, entry.comment) if part)
    return f"{entry_text(entry)} ({beside})" if beside else entry_text(entry)
