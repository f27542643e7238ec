"""What a visit's sheet stands on: what the log holds of it, or what is carried over from an earlier one."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from screener.log.account import held_at
from screener.log.intake import OWN, asked_on, carried_over, to_carry
from screener.log.records import LASTING, Episode, Recorded
from screener.model.dates import PartialDate
from screener.model.protocol import DataField, Protocol
from screener.visit.entries import Entry
from screener.visit.given import entry_of
from screener.visit.meanwhile import differences, note_on
from screener.visit.sheet import Base, without_reasons

if TYPE_CHECKING:
    from screener.visit.visiting import Visit


def meet(visit: "Visit", episode: Episode, seen: int) -> None:
    """Say what somebody else saved since the row ``seen``; what is saved next is over that."""
    before = _entries(visit.fields, held_at(episode, seen))
    draft = visit.sheet.draft
    base = visit.sheet.base
    found = differences(visit.fields, before, base.entries, draft.inputs, base.refused)
    visit.note = note_on(episode, found)
    disputed = [one.field for one in found if one.is_disputed]
    visit.sheet.draft = without_reasons(draft, disputed)._replace(seen=episode.screening.last)


def _entries(fields: Mapping[str, DataField], held: Mapping[str, Recorded]) -> dict[str, Entry]:
    """The form's entries for what the log holds."""
    return {name: entry_of(fields[name], one.given) for name, one in held.items() if name in fields}


def saved_base(episode: Episode) -> Base:
    """What the log holds of a visit, to go on from."""
    fields = {field.name: field for field in (*OWN, *episode.protocol.fields)}
    entries = _entries(fields, episode.held)
    carried = {name: _since(episode, name) for name in entries if episode.held[name].carried is not None}
    return Base(
        entries,
        saved=True,
        carried=carried,
        refused={name: one.why for name in entries if (one := episode.held[name].refused) is not None},
        previous=episode.screening.previous_date,
        signed=episode.is_signed,
        lasting={
            name: (fields[name], entry_of(fields[name], one)) for name, one in carried_over(episode).items()
        },
        overridden={one.computed.criterion: one for one in episode.found if one.override is not None},
    )


def carried_base(earlier: Episode, protocol: Protocol, beside: Base) -> Base:
    """What a new episode begins with, over what the log holds ``beside`` it: the visit before, the codes."""
    fields = {field.name: field for field in protocol.fields}
    kept = to_carry(protocol, earlier)
    carried = {name: _since(earlier, name) for name in kept}
    entries = {name: entry_of(fields[name], given) for name, given in kept.items()}
    return beside._replace(
        entries=entries,
        carried=carried,
        lasting={name: (fields[name], entries[name]) for name in LASTING if name in entries},
    )


def _since(episode: Episode, name: str) -> PartialDate | date:
    """From when a carried-over value is: the day of its source, or else the one on which it was asked."""
    return episode.held[name].given.dated or asked_on(episode, name)
