"""The report on one candidate, as data: from an engine's findings, or from an episode of the screening log.

What the text, the HTML page and the JSON say is gathered here once. No birth date is in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from screener import __version__
from screener.engines.birthdays import BIRTH, without_birth_date
from screener.engines.decisions import Effect, Outcome, awaited, effect
from screener.engines.findings import Finding
from screener.engines.screen import Judged, judge
from screener.engines.sentences import amount_text, label
from screener.log.chain import Head
from screener.log.faults import LogFault
from screener.log.intake import OWN, asked_on
from screener.log.records import Entry, Episode, Progress, Recorded, Refusal, Signature
from screener.log.values import read
from screener.model.candidate import Ages, Candidate, Value
from screener.model.contradictions import contradictions
from screener.model.dates import PartialDate
from screener.model.moments import utc_minute
from screener.model.protocol import Criterion, CriterionKind, DataField, Protocol
from screener.model.quantities import Amount
from screener.model.wording import clean
from screener.reports.decision import review
from screener.reports.labels import in_own_words, label_of
from screener.reports.words import Word, is_judged, reasons_of, word_of

CRITERION_CHANGES = "would change from {} on, the data unchanged"
GUARD_OPEN = "it is not known whether the criterion applies"
NOT_KNOWN = "not known"


class CriterionLine(NamedTuple):
    """A criterion's text with what was found: ``effect`` is the word for what it does to the candidate.

    ``rule`` is how the text was read, in words; empty where only the text of the report is wanted.
    ``computed`` is the computed effect where a person's stands in its place. ``fields`` are the data that
    the criterion asks for. ``word`` is what people read for the effect: *to judge* of what a person must answer.
    """

    id: str
    kind: CriterionKind
    text: str
    rule: str
    effect: Effect
    reasons: tuple[str, ...]
    computed: Effect | None
    fields: tuple[str, ...]
    word: Word


class Datum(NamedTuple):
    """A value with where it comes from. ``carried`` says so of one from an earlier episode, with its age; ``label``
    is what people call the field."""

    field: str
    question: str
    value: str
    source: str = ""
    dated: str = ""
    comment: str = ""
    by: str = ""
    carried: str = ""
    label: str = ""


class Wanted(NamedTuple):
    """A datum that could still settle something: the criteria that wait for it, who obtains it.

    ``label`` is what people call it; empty where its question, in the criterion's own words, says it all. ``judged``
    says that nothing but a person's judgement answers it.
    """

    field: str
    criteria: tuple[str, ...]
    question: str
    comment: str = ""
    label: str = ""
    judged: bool = False


class SignatureLine(NamedTuple):
    """A signature. ``void`` says since when it is, and is empty while it holds."""

    name: str
    role: str
    meaning: str
    at: str
    by: str
    void: str


class Change(NamedTuple):
    """Something that was changed after it was saved: when, who, what, old, new, why. ``label`` is what people call
    ``what``, which for a value is the field's name."""

    at: str
    by: str
    what: str
    old: str
    new: str
    why: str
    label: str = ""


class Episodes(NamedTuple):
    """Where the report stands in the log: its screening, the episode's number, who saved it and when."""

    screening: int
    episode: int
    previous: int | None
    kind: Literal["visit", "batch"]
    site: str
    opened: str
    assessor: str
    saved: str
    progress: Progress
    progress_on: str
    progress_why: str
    head: Head | None


class CandidateReport(NamedTuple):
    """All that the report on a candidate says. ``log`` is None for one that is not in a log. ``wanted`` are missing,
    ``unconfirmed`` were carried over from an earlier visit and don't count before somebody confirms them.
    A ``draft`` is of a visit that the log does not hold so."""

    candidate: str
    row: int | None
    trial: str
    name: str
    title: str
    version: str
    review: str
    criteria_sha256: str
    program: str
    screening_date: str
    outcome: Outcome
    provisional: bool
    failed: tuple[str, ...]
    unknown: tuple[str, ...]
    wanted: tuple[Wanted, ...]
    refused: tuple[tuple[str, str], ...]
    look_again: str
    look_again_why: str
    criteria: tuple[CriterionLine, ...]
    data: tuple[Datum, ...]
    signatures: tuple[SignatureLine, ...]
    changes: tuple[Change, ...]
    log: Episodes | None
    unconfirmed: tuple[Wanted, ...] = ()
    draft: bool = False


def on_candidate(protocol: Protocol, candidate: Candidate) -> CandidateReport:
    """The report on a candidate who is in no log, to export: ages stand in for the birth date."""
    judged = judge(protocol, without_birth_date(protocol, candidate))
    return _worded(protocol, on_judged(protocol, judged, refused=_refused_of(protocol, judged.candidate)))


def on_judged(
    protocol: Protocol, judged: Judged, *, row: int | None = None, refused: Sequence[tuple[str, str]] = ()
) -> CandidateReport:
    """The report on a candidate who was judged. ``row`` tells apart two rows of the same candidate,
    ``refused`` are the cells that were not taken: where they stand, and why."""
    decision = judged.decision
    visit = judged.candidate.values.get("screening_date")
    pairs = tuple(zip(protocol.criteria, judged.findings, strict=True))
    return CandidateReport(
        candidate=judged.candidate.id,
        row=row,
        trial=protocol.trial,
        name=clean(protocol.acronym or protocol.title),
        title=clean(protocol.title),
        version=protocol.version,
        review=review(protocol),
        criteria_sha256=protocol.digest,
        program=__version__,
        screening_date=str(visit) if isinstance(visit, PartialDate) else "",
        outcome=decision.outcome,
        provisional=True,
        failed=decision.failed,
        unknown=decision.unknown,
        wanted=tuple(_wanted(name, protocol, judged.findings) for name in decision.missing),
        refused=tuple((where, clean(why)) for where, why in refused),
        look_again=str(decision.changes_on or ""),
        look_again_why=_change(judged),
        criteria=tuple(_line(protocol, criterion, finding) for criterion, finding in pairs),
        data=tuple(
            Datum(
                field.name,
                clean(field.question),
                shown(judged.candidate.values[field.name]),
                label=label_of(field),
            )
            for field in protocol.fields
            if field.name in judged.candidate.values
        ),
        signatures=(),
        changes=(),
        log=None,
    )


def on_episode(episode: Episode, head: Head | None = None) -> CandidateReport:
    """The report on an episode of the log: sources, overrides, signatures and changes with it.

    ``head`` is the log's last row, to be printed. Raises :class:`LogFault` for an episode without a decision, which
    no program of ours writes.
    """
    judged = episode.judged
    line = episode.screening
    if judged is None:
        raise LogFault(
            "damaged",
            f"Screening {line.number} of {line.candidate} has no decision: what was written behind it was cut off. "
            "Run: screener log verify",
        )
    computed = {
        one.computed.criterion: one.computed.status for one in episode.found if one.override is not None
    }
    report = _worded(episode.protocol, on_judged(episode.protocol, judged))
    criteria = tuple(
        one._replace(computed=_computed(episode.protocol, one.id, computed[one.id]))
        if one.id in computed
        else one
        for one in report.criteria
    )
    wanted = tuple(
        one._replace(comment=episode.held[one.field].given.comment) if one.field in episode.held else one
        for one in report.wanted
    )
    waiting = {
        name: f"{shown(one.value)}, asked on {asked_on(episode, name)}"
        for name, one in episode.unconfirmed.items()
    }
    typed = {
        field.name: _why_refused(one.refused)
        for field, one in _held(episode)
        if one.refused is not None and one.refused.why
    }
    against = contradictions(episode.protocol, judged.candidate)
    refused = tuple(
        (label_of(field), {**against, **typed}[field.name])
        for field, _ in _held(episode)
        if field.name in {*against, *typed}
    )
    return with_unconfirmed(report._replace(wanted=wanted, refused=refused), waiting)._replace(
        provisional=line.signed is None,
        criteria=criteria,
        data=tuple(_datum(episode, field, held) for field, held in _held(episode)),
        signatures=tuple(
            SignatureLine(
                one.name,
                one.role,
                one.meaning,
                utc_minute(one.at),
                one.by,
                _void(episode, one),
            )
            for one in episode.signatures
        ),
        changes=tuple(_changes(episode)),
        log=Episodes(
            line.number,
            line.episode,
            line.previous,
            line.kind,
            line.site,
            utc_minute(line.opened),
            line.assessor,
            utc_minute(line.changed),
            line.progress,
            str(line.progress_on or ""),
            line.progress_why,
            head,
        ),
    )


def _refused_of(protocol: Protocol, candidate: Candidate) -> tuple[tuple[str, str], ...]:
    """What of a candidate's values could not be taken, by label, and why: each by itself, or two against each other."""
    told = {**contradictions(protocol, candidate), **candidate.refused}
    return tuple((label_of(field), told[field.name]) for field in protocol.fields if field.name in told)


def with_unconfirmed(report: CandidateReport, waiting: Mapping[str, str]) -> CandidateReport:
    """The report with what waits to be confirmed apart from what is missing: ``waiting`` says what was carried over
    for a field, and from when."""
    return report._replace(
        wanted=tuple(one for one in report.wanted if one.field not in waiting),
        unconfirmed=tuple(
            one._replace(comment=waiting[one.field]) for one in report.wanted if one.field in waiting
        ),
    )


def shown(value: Value | None) -> str:
    """A value as a person reads it; a birth date is never shown."""
    match value:
        case None:
            return NOT_KNOWN
        case Amount():
            return amount_text(value)
        case bool():
            return "yes" if value else "no"
        case Ages():
            return "; ".join(dict.fromkeys(str(age) for age in value.known))
        case _:
            return str(value)


def refusal_text(one: Refusal) -> str:
    """What could not be taken, and why: ``not taken: "3,2" is not …``, or ``“3,2” not taken`` where no reason says
    what was typed; of what the log does not keep, that something was refused."""
    typed = f"“{clean(one.text)}” " if _is_unsaid(one) else ""
    return f"{typed}not taken: {clean(one.why)}" if one.why else f"{typed}not taken"


def _is_unsaid(one: Refusal) -> bool:
    """Whether the reason does not repeat what was typed."""
    return bool(one.text) and one.text not in one.why


def _why_refused(one: Refusal) -> str:
    """Why something was refused, with what was typed."""
    return f"“{clean(one.text)}”: {clean(one.why)}" if _is_unsaid(one) else clean(one.why)


def _worded(protocol: Protocol, report: CandidateReport) -> CandidateReport:
    """The report with the rules in words, for which the vocabulary is read."""
    from screener.language.wording import wording

    pairs = zip(report.criteria, protocol.criteria, strict=True)
    return report._replace(criteria=tuple(line._replace(rule=wording(one.rule)) for line, one in pairs))


def _line(protocol: Protocol, criterion: Criterion, finding: Finding) -> CriterionLine:
    reasons = [*reasons_of(criterion, finding)]
    if finding.changes_on is not None:
        reasons.append(CRITERION_CHANGES.format(finding.changes_on))
    if finding.guard_open:
        reasons.append(GUARD_OPEN)
    return CriterionLine(
        criterion.id,
        criterion.kind,
        clean(criterion.text),
        "",
        effect(criterion, finding),
        tuple(reasons),
        None,
        tuple(field.name for field in protocol.fields if criterion.id in field.criteria),
        word_of(criterion, finding),
    )


def _computed(protocol: Protocol, id: str, status: str) -> Effect:
    criterion = next(one for one in protocol.criteria if one.id == id)
    bare = Finding(id, status, (), (), ())  # type: ignore[arg-type]  # a status
    return effect(criterion, bare)


def _wanted(name: str, protocol: Protocol, findings: Sequence[Finding]) -> Wanted:
    waiting = tuple(
        criterion.id
        for criterion, finding in zip(protocol.criteria, findings, strict=True)
        if name in awaited(criterion, finding)
    )
    field = protocol.field(name)
    if field is None:
        return Wanted(name, waiting, "", label=label(name))
    called = "" if in_own_words(field) else label_of(field)
    return Wanted(name, waiting, clean(field.question), label=called, judged=is_judged(protocol, name))


def _change(judged: Judged) -> str:
    """What happens on the day to look again, the data unchanged."""
    decision = judged.decision
    day = decision.changes_on
    if day is None:
        return ""
    if decision.outcome == "ineligible":
        fail = "fails" if len(decision.failed) == 1 else "fail"
        return f"from then on {', '.join(decision.failed)} no longer {fail}, the data unchanged"
    turning = [finding.criterion for finding in judged.findings if finding.changes_on == day]
    return f"from then on {', '.join(turning)} may fail, the data unchanged"


def _held(episode: Episode) -> list[tuple[DataField, Recorded]]:
    """The fields of which the log holds something, each with what it holds, in the protocol's order."""
    fields: tuple[DataField, ...] = (*episode.protocol.fields, *OWN)
    named = {field.name: field for field in fields if field.name in episode.held}
    return [(field, episode.held[name]) for name, field in named.items()]


def _datum(episode: Episode, field: DataField, held: Recorded) -> Datum:
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
        if field.name in episode.unconfirmed:
            carried += ", not confirmed: it does not count"
    return Datum(
        field.name,
        question,
        value,
        given.source,
        str(given.dated or ""),
        given.comment,
        held.by,
        carried,
        label_of(field),
    )


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
            change = _change_of(entry, earlier)
            yield change._replace(label=labels.get(change.what, change.what))
        if entry.kind in ("value", "progress"):
            before[entry.what] = entry


def _change_of(entry: Entry, before: Entry) -> Change:
    what, old, new = entry.what, entry.old or "", entry.new or ""
    match entry.kind:
        case "value" if "carried" in before.details and entry.old == entry.new is not None:
            beside = _beside(entry)
            old = f"{_said(before)}, carried over"
            new = f"{_said(entry)}, confirmed" + (f" ({beside})" if beside != _beside(before) else "")
        case "value" if _said(before) == _said(entry):
            old, new = _beside(before) or "no source", _beside(entry) or "no source"
        case "value":
            old, new = _said(before), _said(entry)
        case "override":
            what, old = f"{what} (override)", old.replace("_", " ")
            new = new.replace("_", " ") or "as computed"
        case _:
            what, old = "candidate", _became(before) if before is not entry else old
            new = _became(entry)
    return Change(utc_minute(entry.time), entry.who, what, old, new, entry.why)


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
