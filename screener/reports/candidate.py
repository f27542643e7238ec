"""The report on one candidate, as data, from an engine's findings; of the screening log see :mod:`.episode`.

What the text, the HTML page and the JSON say is gathered once. No birth date is in it.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from screener import __version__
from screener.engines.birthdays import BIRTH, without_birth_date
from screener.engines.decisions import Effect, Outcome, awaited, effect, to_ask_again
from screener.engines.findings import Finding
from screener.engines.screen import Judged, judge
from screener.engines.sentences import amount_text, label
from screener.log.chain import Head
from screener.log.records import Found, Progress, Refusal, counting
from screener.model.candidate import Ages, Candidate, Event, Value
from screener.model.contradictions import contradictions
from screener.model.dates import PartialDate
from screener.model.protocol import Criterion, CriterionKind, Protocol
from screener.model.quantities import Amount
from screener.model.rules import without_guesses
from screener.model.wording import clean
from screener.reports.decision import review
from screener.reports.labels import in_own_words, label_of
from screener.reports.words import JUDGED_WHOLE, Word, is_judged, is_judged_whole, reasons_of, word_of

CRITERION_CHANGES = "would change from {} on, the data unchanged"
GUARD_OPEN = "it is not known whether the criterion applies"
NOT_KNOWN = "not known"


class CriterionLine(NamedTuple):
    """A criterion's text with what was found: ``effect`` is the word for what it does to the candidate.

    ``rule`` is how the text was read, in words; empty where only the text of the report is wanted.
    ``computed`` is the computed effect where a person's stands in its place. ``fields`` are the data that
    the criterion asks for. ``word`` is what people read for the effect: *to judge* of what a person must answer;
    ``read_as`` what they read for the rule, of a question not the text once more, nor what was guessed of it.
    ``edited`` says that a person wrote another rule than the text alone reads as; ``read_as`` is then there in every
    report. ``why_asked`` says why its questions are asked, where the text is read so and nothing else tells it.
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
    read_as: str = ""
    edited: bool = False
    why_asked: tuple[str, ...] = ()


class Datum(NamedTuple):
    """A value with where it comes from, ``by`` whom and ``at`` which time it was entered. ``carried`` says so of one
    from an earlier episode, with its age, and nobody entered it here; ``label`` is what people call the field.
    ``read`` is the row of a file that it was read from, which whoever took the file into the log did not enter."""

    field: str
    question: str
    value: str
    source: str = ""
    dated: str = ""
    comment: str = ""
    by: str = ""
    carried: str = ""
    label: str = ""
    at: str = ""
    read: str = ""


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
    A ``draft`` is of a visit that the log does not hold so. ``checks`` are what is odd about the answers and is to be
    looked at, a sentence each; ``ask_again`` what was answered for a time that is not over, behind its criterion."""

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
    checks: tuple[str, ...] = ()
    ask_again: tuple[str, ...] = ()


def on_candidate(
    protocol: Protocol, candidate: Candidate, overridden: Mapping[str, Found] | None = None
) -> CandidateReport:
    """The report on a candidate as the log does not hold it, to export: ages stand in for the birth date.
    ``overridden`` are the findings in whose place a person's status counts."""
    computed = judge(protocol, without_birth_date(protocol, candidate))
    judged = counting(protocol, computed, overridden or {})
    report = on_judged(protocol, judged, refused=_refused_of(protocol, judged.candidate))
    rows = zip(report.criteria, protocol.criteria, computed.findings, judged.findings, strict=True)
    lines = tuple(
        line if one == counts else line._replace(computed=effect(criterion, one))
        for line, criterion, one, counts in rows
    )
    return worded(protocol, report._replace(criteria=lines))


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
        wanted=tuple(_wanted(name, protocol, judged) for name in decision.missing),
        refused=tuple((where, clean(why)) for where, why in refused),
        look_again=str(decision.changes_on or ""),
        look_again_why=_change(judged),
        ask_again=_ask_again(judged),
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


def _refused_of(protocol: Protocol, candidate: Candidate) -> tuple[tuple[str, str], ...]:
    """What of a candidate's values could not be taken, by label, and why: each by itself, or two against each other."""
    told = {**contradictions(protocol, candidate), **candidate.refused}
    return tuple((label_of(field), told[field.name]) for field in protocol.fields if field.name in told)


def overridden_in(report: CandidateReport) -> str:
    """The criteria of which a person's status counts, as the head of a report names them."""
    return ", ".join(f"{one.id} (computed: {one.computed})" for one in report.criteria if one.computed)


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


def why_refused(one: Refusal) -> str:
    """Why something was refused, with what was typed."""
    return f"“{clean(one.text)}”: {clean(one.why)}" if _is_unsaid(one) else clean(one.why)


def worded(protocol: Protocol, report: CandidateReport) -> CandidateReport:
    """The report with the rules in words, for which the vocabulary is read."""
    from screener.language.asked.reasons import why_lines, whys_as_read
    from screener.language.wording import wording

    pairs = zip(report.criteria, protocol.criteria, strict=True)
    lines = (
        line._replace(
            rule=wording(one.rule),
            read_as=_read_as(one),
            why_asked=why_lines(whys_as_read(one)),
        )
        for line, one in pairs
    )
    return report._replace(criteria=tuple(lines))


def _read_as(criterion: Criterion) -> str:
    """The rule in words, for people."""
    from screener.language.wording import wording

    return JUDGED_WHOLE if is_judged_whole(criterion) else wording(without_guesses(criterion.rule))


def _line(protocol: Protocol, criterion: Criterion, finding: Finding) -> CriterionLine:
    reasons = [*reasons_of(criterion, finding)]
    if finding.changes_on is not None:
        reasons.append(CRITERION_CHANGES.format(finding.changes_on))
    reasons += [one.text for one in finding.provisos]
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
        _read_as(criterion) if criterion.edited else "",
        criterion.edited,
    )


def _ask_again(judged: Judged) -> tuple[str, ...]:
    """What was answered for a time that is not over, each once behind the criteria that it is of."""
    of: dict[str, list[str]] = {}
    for criterion, proviso in to_ask_again(judged.decision, judged.findings):
        of.setdefault(proviso.text, []).append(criterion)
    return tuple(f"{', '.join(ids)}: {proviso}" for proviso, ids in of.items())


def _wanted(name: str, protocol: Protocol, judged: Judged) -> Wanted:
    waiting = tuple(
        criterion.id
        for criterion, finding in zip(protocol.criteria, judged.findings, strict=True)
        if name in awaited(criterion, finding)
    )
    field = protocol.field(name)
    if field is None:
        return Wanted(name, waiting, "", label=label(name))
    called = "" if in_own_words(field) else label_of(field)
    so_far = _so_far(name, judged.candidate.values.get(name))
    return Wanted(name, waiting, clean(field.question), so_far, called, judged=is_judged(protocol, name))


def _so_far(name: str, value: Value | None) -> str:
    """What is there already and does not tell enough: a date without its day, a laboratory's limit."""
    day = value.date if isinstance(value, Event) else value
    if value is None or isinstance(value, bool | str):
        return ""
    if isinstance(day, PartialDate) and not day.is_full:
        known = "a part" if name == BIRTH else str(day)
        return f"{known} is there: {'the day' if day.month else 'the month, or the day,'} is wanted"
    if isinstance(value, Ages) and any(age.low < age.high for age in value.known):
        return f"{shown(value)} is there: the day of birth is wanted"
    if isinstance(value, Event) and day is None:
        return f"{value} is there: {'since when' if value.state == 'ongoing' else 'the date'} is wanted"
    return f"{shown(value)} is there: the value itself is wanted" if isinstance(value, Amount) else ""


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
