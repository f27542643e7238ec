"""What of the values given goes into the log: checked, tidied, and without the birth date."""

from collections.abc import Mapping
from datetime import date

from screener.engines.birthdays import BIRTH, of_one_person, why_not_kept, without_birth_date
from screener.log.faults import LogFault
from screener.log.records import LASTING, Episode, Given, Refusal, is_code
from screener.log.values import fits, read
from screener.model.candidate import Ages, Candidate, Event, Value
from screener.model.dates import PartialDate
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean

CONSENT, VERSION = "consent_date", "consent_version"
OWN = (
    DataField(name=CONSENT, kind="date", question="Date on which the consent was signed"),
    DataField(name=VERSION, kind="code", question="Version of the consent form that was signed"),
)
"""What the log asks beside the protocol's own fields: columns of published screening logs."""


def site_of(code: str) -> str:
    """The site that a candidate's code names before its last hyphen: "07" of 07-001; empty where it names none."""
    return code.rpartition("-")[0]


def require_code(candidate: str) -> None:
    """Raises :class:`LogFault` for what is not a candidate's code. It is not repeated: it may be a name."""
    if not is_code(candidate):
        raise LogFault(
            "refused",
            "The candidate is not a code of at most 64 letters, digits and . _ - with one digit or more, or "
            "looks like a social security number (not repeated here: it may be a name). Use the study's own code, such "
            "as 01-007",
        )


def settled(episode: Episode, given: Mapping[str, Given]) -> dict[str, Given]:
    """The values that differ from what is held, as the log takes them; a birth date becomes the age.

    Raises :class:`LogFault` for a field that the trial has not, and a value that is not of its kind.
    """
    fields = {field.name: field for field in (*OWN, *episode.protocol.fields) if field.name != "candidate_id"}
    taken: dict[str, Given] = {}
    for name, one in given.items():
        if name not in fields:
            raise LogFault("refused", f"{episode.protocol.trial} has no field {clean(name)!r}")
        taken[name] = _tidied(fields[name], one)
    born = taken.get(BIRTH)
    if born is not None and isinstance(born.value, PartialDate):
        taken[BIRTH] = _born(episode, taken, born)
    return {name: _as_held(episode, name, one) for name, one in taken.items() if _differs(episode, name, one)}


def _tidied(field: DataField, one: Given) -> Given:
    value = one.value
    if isinstance(value, Event) and value.state == "dated" and value.date is None:
        value = Event("yes")
    elif isinstance(value, str):
        value = clean(value) or None
    if value is not None and not fits(field, value):
        raise LogFault(
            "refused", f"{field.name}: the value is not of its kind, {field.kind.replace('_', '/')}"
        )
    refused = _refusal(field, one.refused) if one.refused is not None and value is None else None
    return Given(value, clean(one.source), one.dated, clean(one.comment), refused)


def _refusal(field: DataField, one: Refusal) -> Refusal:
    """What could not be taken, in one line; a birth date is not kept in this way either."""
    return Refusal("" if field.name == BIRTH else clean(one.text), clean(one.why))


def _born(episode: Episode, taken: Mapping[str, Given], born: Given) -> Given:
    """What is kept of the birth date, in the light of all the dates; where no age can be said, that it was refused and
    why: what somebody entered does not become *not known* without a word."""
    held = episode.candidate
    values = {name: one.value for name, one in taken.items() if one.value is not None}
    others = {name: value for name, value in held.values.items() if name not in taken}
    candidate = Candidate(held.id, {**others, **values})
    ages = without_birth_date(episode.protocol, candidate).values.get(BIRTH)
    if isinstance(ages, Ages):
        return born._replace(value=ages)
    return born._replace(value=None, refused=Refusal("", why_not_kept(episode.protocol, candidate)))


def _as_held(episode: Episode, name: str, one: Given) -> Given:
    """With the value as it was written before where it is the same: 4.0 does not become 4."""
    held = episode.held.get(name)
    return one._replace(value=held.value) if held is not None and held.value == one.value else one


def _differs(episode: Episode, name: str, one: Given) -> bool:
    held = episode.held.get(name)
    return held is None or held.carried is not None or held.given != one


def overwrites(episode: Episode, name: str, one: Given) -> bool:
    """Whether something that was saved in this episode would be replaced, which needs a reason.

    To fill in what was not known, or what was given and not taken, replaces nothing, unless somebody has signed that
    it was so; nor does to confirm or renew what was carried over, but for what cannot have become another since.
    """
    held, kept = episode.held.get(name), carried_over(episode).get(name)
    if held is not None and kept is not None and is_another(name, kept.value, one.value):
        return held.value != one.value  # also past "not known": it is the person of the visit before
    if held is None or held.carried is not None:
        return False
    if (held.value is None or held.refused is not None) and not episode.is_signed:
        return False
    return any(before and before != after for before, after in zip(held.given, one, strict=True)) or (
        held.value != one.value
    )


def carried_over(episode: Episode) -> dict[str, Given]:
    """What of an earlier episode cannot have become another since, whatever was entered over it."""
    account = {row.what: row for row in reversed(episode.entries) if "carried" in row.details}
    found = {name: account[name] for name in LASTING if name in account}
    return {
        name: Given(read(row.details["type"], row.new)) for name, row in found.items() if row.new is not None
    }


def is_another(name: str, kept: Value | None, given: Value | None) -> bool:
    """Whether what lasts was carried over as one thing and is given as another: another sex, or a birth date that the
    kept ages are not of. Then it may be another person, or was wrong at the earlier visit."""
    if name not in LASTING or kept is None or given is None:
        return False
    if isinstance(kept, Ages):
        return isinstance(given, PartialDate | Ages) and not of_one_person(kept, given)
    return kept != given


def asked_on(episode: Episode, name: str) -> date:
    """The day on which a value was asked: the episode's visit, or that of the earlier one it was carried over from.

    Where the visit has no day yet it is the day on which the value was recorded.
    """
    held, visit = episode.held[name], episode.screening.screening_date
    return visit.earliest if visit is not None and held.carried is None else held.since


def to_carry(protocol: Protocol, earlier: Episode) -> dict[str, Given]:
    """The values of an earlier episode that a protocol still asks for; not the dates of that visit."""
    kept: dict[str, Given] = {}
    for field in protocol.fields:
        held = earlier.held.get(field.name)
        of_visit = field.kind == "date" and field.name != BIRTH
        if held is not None and held.value is not None and not of_visit and fits(field, held.value):
            kept[field.name] = held.given
    return kept
