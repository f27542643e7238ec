"""What somebody else saved while a visit was open here: which values differ, in a sentence each."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screener.log.records import Episode
from screener.model.protocol import DataField
from screener.reports.labels import label_of
from screener.visit.entries import BLANK, Entry
from screener.visit.view import entry_text


class Difference(NamedTuple):
    """A value that somebody else saved. ``mine`` is what was entered here in its place, None where nothing was."""

    field: str
    label: str
    before: Entry
    theirs: Entry
    mine: Entry | None

    @property
    def is_disputed(self) -> bool:
        """Whether the two want something else."""
        return self.mine is not None and self.mine != self.theirs

    def __str__(self) -> str:
        here = f", here {_told(self.mine)}" if self.mine is not None and self.is_disputed else ""
        return f"{self.label} was {_told(self.before)}, is now {_told(self.theirs)}{here}."


def differences(
    fields: Mapping[str, DataField],
    before: Mapping[str, Entry],
    now: Mapping[str, Entry],
    mine: Mapping[str, Entry],
) -> tuple[Difference, ...]:
    """What is in the log now and was not when the visit was opened; ``mine`` was entered here since."""
    return tuple(
        Difference(name, label_of(fields[name]), before.get(name, BLANK), entry, mine.get(name))
        for name, entry in now.items()
        if name in fields and entry != before.get(name, BLANK)
    )


def note_on(episode: Episode, found: Sequence[Difference]) -> str:
    """Who saved meanwhile, when on this computer's clock, and what differs."""
    last = episode.entries[-1]
    told = [
        f"{last.who} saved this visit at {last.time.astimezone():%Y-%m-%d %H:%M}, after it was opened here."
    ]
    told += [str(one) for one in found] or ["No value differs."]
    if any(one.is_disputed for one in found):
        told.append("To save what is entered here over it needs a reason.")
    return " ".join(told)


def _told(entry: Entry) -> str:
    """An entry with what stands beside it, where two may differ in that alone."""
    beside = ", ".join(part for part in (entry.source, entry.dated, entry.comment) if part)
    return f"{entry_text(entry)} ({beside})" if beside else entry_text(entry)
