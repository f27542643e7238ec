"""What reading a trial came to: each criterion's text with what was understood, its rule, its ledger.

:class:`ParseReport` is the JSON form; its schema is published as ``parse.schema.json`` beside this file.
Spans are code points into the criterion's own ``text``, end exclusive.
"""

import textwrap
from collections.abc import Callable, Iterator

from pydantic import BaseModel, ConfigDict

from screener.errors import Problem, Severity, Span
from screener.language.asked.reasons import whys_of
from screener.language.ledger import Computability, Ledger, Mark, Reading
from screener.language.library import Trial
from screener.language.wording import wording
from screener.language.words.phrases import names_datum
from screener.model.fields import fields_of
from screener.model.protocol import Criterion, CriterionKind, DataField, Review
from screener.model.rules import Judgement, Occurred, Rule, leaves
from screener.model.vocabulary import vocabulary
from screener.reports.decision import EDITED
from screener.reports.placing import placed

WIDTH = 96


class _Out(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class MarkOut(_Out):
    """A piece of the text, what it was read as, and whether a person must judge it."""

    span: Span
    text: str
    role: str
    judged: bool


class ProblemOut(_Out):
    """Something to look at; ``span`` is its place in the criterion's text, where it has one."""

    message: str
    severity: Severity
    span: Span | None


class WhyOut(_Out):
    """A question to a person, and why it is asked, where nothing else tells that."""

    question: str
    says: str


class LedgerOut(_Out):
    """Characters that are not white space: carried by rules, left to a person, in neither."""

    computable: int
    judged: int
    lost: int


class CriterionOut(_Out):
    """One criterion as read."""

    id: str
    kind: CriterionKind
    source: str
    text: str
    source_span: Span | None
    rule: Rule
    wording: str
    computability: Computability
    edited: bool
    note: str
    review: Review | None
    needs: tuple[str, ...]
    judged: tuple[str, ...]
    whys: tuple[WhyOut, ...]
    marks: tuple[MarkOut, ...]
    ledger: LedgerOut
    problems: tuple[ProblemOut, ...]


class ParseReport(_Out):
    """A trial as read. ``totals`` count criteria by computability."""

    trial: str
    title: str
    version: str
    source: str
    default_anchor: str
    criteria: tuple[CriterionOut, ...]
    fields: tuple[DataField, ...]
    totals: dict[Computability, int]
    ledger: LedgerOut
    problems: tuple[str, ...]


def parse_report(trial: Trial) -> ParseReport:
    """The report of a trial that was read."""
    protocol = trial.protocol
    criteria = tuple(_criterion(criterion, trial) for criterion in protocol.criteria)
    totals: dict[Computability, int] = {"computable": 0, "partly": 0, "to judge": 0}
    for criterion in criteria:
        totals[criterion.computability] += 1
    ledgers = [criterion.ledger for criterion in criteria]
    return ParseReport(
        trial=protocol.trial,
        title=protocol.title,
        version=protocol.version,
        source=trial.source,
        default_anchor=protocol.default_anchor,
        criteria=criteria,
        fields=protocol.fields,
        totals=totals,
        ledger=LedgerOut(
            computable=sum(ledger.computable for ledger in ledgers),
            judged=sum(ledger.judged for ledger in ledgers),
            lost=trial.lost + sum(ledger.lost for ledger in ledgers),
        ),
        problems=tuple(placed(problem, protocol.criteria) for problem in trial.problems),
    )


def _criterion(criterion: Criterion, trial: Trial) -> CriterionOut:
    edited = criterion.id in trial.edited
    reading = trial.readings.get(criterion.id)
    computability, ledger, marks = _carried(criterion, reading, edited)
    problems = () if reading is None or edited else reading.problems
    told = whys_of(criterion, None if edited else reading)
    return CriterionOut(
        id=criterion.id,
        kind=criterion.kind,
        source=criterion.source,
        text=criterion.text,
        source_span=criterion.span,
        rule=criterion.rule,
        wording=wording(criterion.rule),
        computability=computability,
        edited=edited,
        note=criterion.note,
        review=criterion.review,
        needs=_needs(criterion, trial),
        judged=_judged(criterion.rule),
        whys=tuple(WhyOut(question=one.question, says=one.says) for one in told),
        marks=tuple(
            MarkOut(
                span=mark.span, text=criterion.text[slice(*mark.span)], role=mark.role, judged=mark.judged
            )
            for mark in marks
        ),
        ledger=LedgerOut(computable=ledger.computable, judged=ledger.judged, lost=ledger.lost),
        problems=tuple(_problem(problem) for problem in problems),
    )


def _carried(
    criterion: Criterion, reading: Reading | None, edited: bool
) -> tuple[Computability, Ledger, tuple[Mark, ...]]:
    """How much of the text is computable. A rule that a person wrote, or the registry's own, carries all of
    its text, except for the questions that it asks."""
    if reading is not None and not edited:
        return reading.computability, reading.ledger, reading.marks
    solid = sum(not sign.isspace() for sign in criterion.text)
    asked = [isinstance(leaf, Judgement) for leaf in leaves(criterion.rule)]
    if all(asked):
        return "to judge", Ledger(0, solid, 0), (Mark((0, len(criterion.text)), "judged", True),)
    words = min(solid, sum(len("".join(text.split())) for text in _judged(criterion.rule)))
    computability: Computability = "partly" if words else "computable"
    return computability, Ledger(solid - words, words, 0), ()


def _judged(rule: Rule) -> tuple[str, ...]:
    """What is left to a person: questions, and events known by their own words."""
    found: list[str] = []
    for leaf in leaves(rule):
        if isinstance(leaf, Judgement):
            found.append(leaf.question)
        elif isinstance(leaf, Occurred) and leaf.words and not names_datum(leaf.words):
            found.append(leaf.words)
    return tuple(dict.fromkeys(found))


def _needs(criterion: Criterion, trial: Trial) -> tuple[str, ...]:
    protocol = trial.protocol
    fields = fields_of(
        ((criterion.id, criterion.rule),), vocabulary(), protocol.default_anchor, protocol.anchors
    )
    return tuple(field.name for field in fields if criterion.id in field.criteria)


def _problem(problem: Problem) -> ProblemOut:
    return ProblemOut(message=problem.message, severity=problem.severity, span=problem.span)


# -- text --------------------------------------------------------------------------------------------


Shown = Callable[[str], str]
"""A text as the stream shows it that it goes to: there a sign may be two ("≥" is ">=")."""


def as_text(report: ParseReport, shown: Shown = str) -> str:
    """The report to read: under each line of text ``~`` marks what was understood, ``?`` what is left."""
    lines = [f"{report.trial}  {report.title}".strip()]
    if report.version:
        lines.append(f"version {report.version}, from a {report.source}")
    for criterion in report.criteria:
        lines += ["", *_criterion_lines(criterion, shown)]
    lines += ["", *_totals(report)]
    if report.problems:
        lines += ["", "To look at:", *(_wrapped(f"- {problem}", "  ") for problem in report.problems)]
    return "\n".join(lines) + "\n"


def _totals(report: ParseReport) -> list[str]:
    totals, ledger = report.totals, report.ledger
    read = "every character read" if ledger.lost == 0 else "NOT every character read"
    return [
        f"{len(report.criteria)} criteria: {totals['computable']} computable, {totals['partly']} partly, "
        f"{totals['to judge']} to judge · {read}: {ledger.computable} computable, {ledger.judged} judged, "
        f"{ledger.lost} lost"
    ]


def _criterion_lines(criterion: CriterionOut, shown: Shown) -> Iterator[str]:
    head = f"{criterion.id}  "
    gap = " " * len(head)
    first = True
    for start, end in _segments(criterion.text, WIDTH - len(head)):
        yield (head if first else gap) + criterion.text[start:end].replace("\n", " ")
        first = False
        under = _below(criterion.text[start:end], _underline(criterion, start, end), shown)
        if under.strip():
            yield gap + under.rstrip()
    yield _wrapped(f"{gap}rule   {criterion.wording}", gap + "       ")
    yield _wrapped(f"{gap}needs  {', '.join(criterion.needs) or 'nothing'}", gap + "       ")
    if criterion.edited:
        yield f"{gap}{EDITED}"
    if criterion.note:
        yield _wrapped(f"{gap}reviewer's note: {criterion.note}", gap + "  ")
    for text in criterion.judged:
        yield _wrapped(f"{gap}left to a person: “{text}”", gap + "  ")
        for why in criterion.whys:
            if why.question == text:
                yield _wrapped(f"{gap}  why asked: {why.says}", gap + "    ")
    for problem in criterion.problems:
        yield from _caret(problem, criterion.text, gap, shown)


def _segments(text: str, width: int) -> Iterator[Span]:
    """The text in pieces of at most ``width``, cut at white space."""
    start = 0
    while start < len(text):
        newline = text.find("\n", start, start + width)
        if newline > start:
            yield start, newline
            start = newline + 1
            continue
        end = start + width
        if end >= len(text):
            yield start, len(text)
            return
        cut = text.rfind(" ", start + 1, end)
        end = cut if cut > start else end
        yield start, end
        start = end + (text[end : end + 1] == " ")


def _underline(criterion: CriterionOut, start: int, end: int) -> str:
    signs = [" "] * (end - start)
    for mark in criterion.marks:
        for place in range(max(start, mark.span[0]), min(end, mark.span[1])):
            signs[place - start] = "?" if mark.judged else "~"
    return "".join(signs)


def _below(text: str, signs: str, shown: Shown) -> str:
    """Signs that stand each below a sign of the text, as wide as that is shown."""
    if shown(text) == text:
        return signs
    ends = [0, *(len(shown(text[: place + 1])) for place in range(len(text)))]
    return "".join(sign * (ends[place + 1] - ends[place]) for place, sign in enumerate(signs))


def _caret(problem: ProblemOut, text: str, gap: str, shown: Shown) -> Iterator[str]:
    word = {"error": "refused", "question": "question", "note": "note"}[problem.severity]
    if problem.span is not None:
        start, end = problem.span
        left = max(0, start - 30)
        line = text[left : min(len(text), left + WIDTH - len(gap) - 2)].replace("\n", " ")
        width = max(1, min(end, left + len(line)) - start)
        yield f"{gap}  {line}"
        yield f"{gap}  {_below(line, ' ' * (start - left) + '^' * width, shown)} character {start + 1}"
    yield _wrapped(f"{gap}{word}: {problem.message}", gap + "  ")


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        subsequent_indent=indent,
        drop_whitespace=True,
        break_long_words=False,
        break_on_hyphens=False,
    )
