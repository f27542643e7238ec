"""The report on an episode of the screening log: the candidate's, with sources, overrides, signatures and changes."""

from collections.abc import Iterator, Mapping

from screener.engines.birthdays import BIRTH
from screener.engines.decisions import Effect, effect
from screener.engines.findings import Finding
from screener.engines.screen import Judged
from screener.log.chain import Head
from screener.log.faults import SEE_ALL, LogFault
from screener.log.from_file import file_row
from screener.log.intake import OWN, asked_on
from screener.log.records import Entry, Episode, Recorded, Refusal, Signature
from screener.log.running import asked_told
from screener.log.shape import ASKED
from screener.log.values import read
from screener.model.contradictions import contradictions
from screener.model.moments import utc_minute
from screener.model.protocol import DataField, Protocol
from screener.model.wording import clean
from screener.reports.candidate import (
    NOT_KNOWN,
    CandidateReport,
    Change,
    CriterionLine,
    Datum,
    Episodes,
    SignatureLine,
    Wanted,
    on_judged,
    refusal_text,
    shown,
    why_refused,
    with_unconfirmed,
    worded,
)
from screener.reports.labels import label_of


def on_episode(episode: Episode, head: Head | None = None) -> CandidateReport:
    """The report on an episode of the log.

    ``head`` is the log's last row, to be printed. That a later screening counts in its place is among what is to be
    looked at: in a list both stand. Raises :class:`LogFault` for an episode without a decision, which
    no program of ours writes.
    """
    return worded(episode.protocol, in_brief(episode))._replace(
        data=tuple(_datum(episode, field, held) for field, held in _held(episode)),
        signatures=tuple(
            SignatureLine(one.name, one.role, one.meaning, utc_minute(one.at), one.by, _void(episode, one))
            for one in episode.signatures
        ),
        changes=tuple(_changes(episode)),
        log=_place(episode, head),
        checks=episode.checks,
    )


def in_brief(episode: Episode) -> CandidateReport:
    """The decision on an episode and what is to be done about it, without the data, their history and the rules in
    words, which cost more than all of it. Raises as :func:`on_episode` does."""
    judged, line = episode.judged, episode.screening
    if judged is None:
        told = f"Screening {line.number} of {line.candidate} has no decision: what was written behind it was cut off"
        raise LogFault("damaged", f"{told}. Run: screener log verify", f"{told}. {SEE_ALL}")
    report = on_judged(episode.protocol, judged)
    report = report._replace(wanted=_wanted(episode, report), refused=_refused(episode, judged))
    report = report._replace(
        criteria=_criteria(episode, report), provisional=line.signed is None, checks=line.checks
    )
    if line.asked is not None:
        report = report._replace(ask_again=(*report.ask_again, asked_told(line.asked)))
    return with_unconfirmed(report, _waiting(episode))


def _criteria(episode: Episode, report: CandidateReport) -> tuple[CriterionLine, ...]:
    """The criteria, each that a person decided otherwise with what was computed."""
    computed = {
        one.computed.criterion: one.computed.status for one in episode.found if one.override is not None
    }
    return tuple(
        one._replace(computed=_computed(episode.protocol, one.id, computed[one.id]))
        if one.id in computed
        else one
        for one in report.criteria
    )


def _computed(protocol: Protocol, id: str, status: str) -> Effect:
    criterion = next(one for one in protocol.criteria if one.id == id)
    bare = Finding(id, status, (), (), ())  # type: ignore[arg-type]  # a status
    return effect(criterion, bare)


def _wanted(episode: Episode, report: CandidateReport) -> tuple[Wanted, ...]:
    """What is missing, with what was noted about it."""
    return tuple(
        one._replace(comment=episode.held[one.field].given.comment or one.comment)
        if one.field in episode.held
        else one
        for one in report.wanted
    )


def _waiting(episode: Episode) -> Mapping[str, str]:
    """What was carried over and waits to be confirmed, by field, and from when it is."""
    return {
        name: f"{shown(one.value)}, asked on {asked_on(episode, name)}"
        for name, one in episode.unconfirmed.items()
    }


def _refused(episode: Episode, judged: Judged) -> tuple[tuple[str, str], ...]:
    """What could not be taken, by label, and why: as it was typed, or two values against each other."""
    told = contradictions(episode.protocol, judged.candidate)
    for field, one in _held(episode):
        if one.refused is not None and one.refused.why:
            told = {**told, field.name: why_refused(one.refused)}
    return tuple((label_of(field), told[field.name]) for field, _ in _held(episode) if field.name in told)


def _place(episode: Episode, head: Head | None) -> Episodes:
    """Where the episode stands in the log."""
    line = episode.screening
    return Episodes(
        screening=line.number,
        episode=line.episode,
        previous=line.previous,
        kind=line.kind,
        site=line.site,
        opened=utc_minute(line.opened),
        assessor=line.assessor,
        saved=utc_minute(line.changed),
        progress=line.progress,
        progress_on=str(line.progress_on or ""),
        progress_why=line.progress_why,
        head=head,
    )


def _held(episode: Episode) -> list[tuple[DataField, Recorded]]:
    """The fields of which the log holds something, each with what it holds, in the protocol's order."""
    fields: tuple[DataField, ...] = (*episode.protocol.fields, *OWN)
    named = {field.name: field for field in fields if field.name in episode.held}
    return [(field, episode.held[name]) for name, field in named.items()]


def _datum(episode: Episode, field: DataField, held: Recorded) -> Datum:
    """A value with where it comes from. Who saved the visit entered nothing of what was carried over and not confirmed:
    it names nobody."""
    given = held.given
    value = refusal_text(given.refused) if given.refused is not None else shown(given.value)
    question = clean(field.question)
    if field.name == BIRTH:
        question = f"{question} (only the age is kept)"
    carried = ""
    if held.carried is not None:
        visit = episode.screening.screening_date
        carried = f"carried over, asked on {held.since}"
        if visit is not None:
            days = held.age(visit.earliest)
            carried += f", {days} day{'' if days == 1 else 's'} old at this visit"
        carried += _origin(episode, held.row)
        if field.name in episode.unconfirmed:
            carried += ", not confirmed: it does not count"
    return Datum(
        field.name,
        question,
        value,
        given.source,
        str(given.dated or ""),
        given.comment,
        held.by if held.carried is None else "",
        carried,
        label_of(field),
        utc_minute(held.at) if held.carried is None else "",
        _read_from(file_row(episode.entries, held.row)) if held.carried is None else "",
    )


def _read_from(row: int | None) -> str:
    """The row of a file, in words; empty of what was read from none."""
    return f"row {row} of a file" if row is not None else ""


def _origin(episode: Episode, row: int) -> str:
    """Who entered what a row carries over, or read it from a file, and when; empty of any other row."""
    first = episode.origins.get(row)
    if first is None:
        return ""
    who, at = first.entry.who, utc_minute(first.entry.time)
    if first.file_row is not None:
        return f", read from {_read_from(first.file_row)}, which {who} took in, {at}"
    return f", entered by {who}, {at}"


def _void(episode: Episode, signature: Signature) -> str:
    """Since when a signature is void, and by what; empty for one that holds."""
    if signature.void is None:
        return ""
    since = [entry for entry in episode.entries if signature.row < entry.number <= signature.void]
    why = "the data changed" if any(entry.kind == "value" for entry in since) else "an override changed"
    return f"void since {utc_minute(since[-1].time)}: {why}"


def _changes(episode: Episode) -> Iterator[Change]:
    """The rows that changed something that was there, as lines of the report."""
    labels = {field.name: label_of(field) for field, _ in _held(episode)}
    before: dict[str, Entry] = {}
    for entry in episode.entries:
        earlier = before.get(entry.what, entry)
        typed = Refusal.told_by(earlier.details) if entry.kind == "value" and earlier is not entry else None
        changed = entry.old is not None and entry.kind in ("value", "override", "progress")
        if changed or (typed is not None and typed.text):
            change = _change_of(entry, earlier, _origin(episode, earlier.number))
            yield change._replace(label=labels.get(change.what, change.what))
        if entry.kind in ("value", "progress"):
            before[entry.what] = entry


def _change_of(entry: Entry, before: Entry, origin: str) -> Change:
    """A row as a line of the report; ``origin`` tells who entered what the row before carried over."""
    what, old, new, why = entry.what, entry.old or "", entry.new or "", entry.why
    match entry.kind:
        case "value" if "carried" in before.details and entry.old == entry.new is not None:
            beside = _beside(entry)
            old = f"{_said(before)}, carried over{origin}"
            new = f"{_said(entry)}, confirmed" + (f" ({beside})" if beside != _beside(before) else "")
        case "value" if _said(before) == _said(entry):
            old, new = _beside(before) or "no source", _beside(entry) or "no source"
        case "value":  # what was asked anew is no correction of what was carried over
            carried = f", carried over{origin}" if "carried" in before.details else ""
            old, new = f"{_said(before)}{carried}", _said(entry)
        case "override":
            what, old = f"{what} (override)", old.replace("_", " ")
            new = new.replace("_", " ") or "as computed"
        case _:
            what, old = "candidate", _became(before) if before is not entry else old
            new = _became(entry)
            if entry.what == ASKED:
                told = entry.details
                what, old, new = ASKED, "", f"{told['came']} on {told['asked']}"
                why = told.get("because", "")  # the row's own is why the candidate became what it tells anew
    return Change(utc_minute(entry.time), entry.who, what, old, new, why)


def _became(entry: Entry) -> str:
    """What became of a candidate, and on which day."""
    on = entry.details.get("on")
    return f"{entry.new} on {on}" if on else entry.new or ""


def _beside(entry: Entry) -> str:
    """Where a value comes from, as a row says it: the value itself stayed."""
    told = entry.details
    return ", ".join(str(told[name]) for name in ("source", "dated", "comment") if name in told)


def _said(entry: Entry) -> str:
    """The value that a row holds, as a person reads it, or what was typed and not taken."""
    refused = Refusal.told_by(entry.details)
    if refused is not None:
        return refusal_text(refused._replace(why=""))
    return NOT_KNOWN if entry.new is None else _readable(entry.details["type"], entry.new)


def _readable(kind: str, text: str) -> str:
    """A value's text as a person reads it; as it stands where it can't be read."""
    try:
        return shown(read(kind, text))
    except ValueError:
        return text
