"""Reading one criterion: its rule, what was understood, what was not, and the ledger.

The ledger counts every character of the text that is not white space as computable, judged or lost.
Lost is counted from the chunks' own spans, not assumed; it must be 0.
"""

from bisect import bisect_right
from functools import cache
from typing import Literal, NamedTuple

from screener.errors import Problem, Span
from screener.language.clauses import questions
from screener.language.clauses.asked.left_open import AsRead, left_open
from screener.language.clauses.asked.odd_bounds import without_odd
from screener.language.clauses.build import Builder
from screener.language.clauses.built import Built
from screener.language.clauses.decided.aged_first import aged_first
from screener.language.clauses.decided.bounded_behind import bounded_behind
from screener.language.clauses.decided.half_lives import half_lives
from screener.language.clauses.decided.measured_in import measured_in
from screener.language.clauses.decided.named_first import named_first
from screener.language.clauses.decided.or_planned import or_planned
from screener.language.clauses.decided.unsupported import unsupported
from screener.language.clauses.items.citations import one_method
from screener.language.clauses.lists.parted import only_where, settled
from screener.language.clauses.rewordings.overrides import with_others_ways, without_overrides
from screener.language.clauses.tidying.bracketed import without_bracket
from screener.language.clauses.tidying.dangling import without_dangling, without_idle_comma, without_no_limit
from screener.language.clauses.tidying.either_way import without_either_way
from screener.language.clauses.tidying.exclusions import without_exclusion
from screener.language.clauses.tidying.last_ones import gone_on, last_ones, lengths, since_birth
from screener.language.clauses.tidying.own_days import with_own_days
from screener.language.clauses.tidying.past_verbs import with_past_verbs
from screener.language.clauses.tidying.permissions import without_permission
from screener.language.clauses.tidying.presence import with_presence
from screener.language.clauses.tidying.recent import lately, none_lately
from screener.language.clauses.tidying.shared_days import with_shared_days
from screener.language.clauses.tidying.tidy import tidy
from screener.language.clauses.tidying.whole_names import whole_names
from screener.language.words.chunks import Chunk, read_chunks
from screener.language.words.phrases import names_datum, says_again
from screener.model.protocol import CriterionKind
from screener.model.rules import Between, Compare, Judgement, Occurred, Rule, children, leaves
from screener.model.vocabulary import Vocabulary, vocabulary

Computability = Literal["computable", "partly", "to judge"]


class Mark(NamedTuple):
    """A piece of the text: what it is, and whether a person must judge it."""

    span: Span
    role: str
    judged: bool


class Ledger(NamedTuple):
    """Characters without white space: carried by rules, left to a person, in neither."""

    computable: int
    judged: int
    lost: int


class Reading(NamedTuple):
    """One criterion as read. ``whole``: nothing in it became a question that the text did not write so."""

    text: str
    rule: Rule
    marks: tuple[Mark, ...]
    problems: tuple[Problem, ...]
    ledger: Ledger
    whole: bool

    @property
    def computability(self) -> Computability:
        """Whether the rule carries all of the text, some of it, or none."""
        if self.ledger.judged == 0:
            return "computable"
        asked = [isinstance(leaf, Judgement) for leaf in leaves(self.rule)]
        return "to judge" if all(asked) else "partly"


def read_criterion(text: str, kind: CriterionKind, vocab: Vocabulary | None = None) -> Reading:
    """Read a criterion's text. Never fails; what is not understood is a question in the rule, and what has two
    readings is decided but where they part."""
    vocab = vocab or vocabulary()
    reading, decided, chunks = _read(text, kind, vocab)
    first = _first(reading, kind, chunks, vocab) if chunks else None
    decided = {reading.rule: first, **decided} if first is not None else decided
    rule = settled(reading.rule, decided)
    parted = {question.span for question in decided} if rule != reading.rule else set()
    problems = (
        problem._replace(message=only_where(problem.message)) if problem.span in parted else problem
        for problem in reading.problems
    )
    return reading._replace(rule=rule, problems=tuple(problems))


def read_closed(text: str) -> Reading:
    """Read a text that may leave nothing open, a rule: what has two readings is one question."""
    return _read(text, "inclusion", vocabulary(), closed=True)[0]


def _read(
    text: str, kind: CriterionKind, vocab: Vocabulary, *, closed: bool = False
) -> tuple[Reading, dict[Rule, Rule], list[Chunk]]:
    """A text as read, what of its questions can be decided without a person, and its chunks; no chunks where it leaves
    something open that is told. ``closed``: a rule that is written."""
    chunks = without_no_limit(read_chunks(text, vocab), text)
    if not closed:
        chunks = with_own_days(without_either_way(without_bracket(chunks), text), text)
        chunks = lengths(last_ones(with_shared_days(since_birth(chunks, vocab), text), text), text)
        chunks = gone_on(chunks, text)
        chunks = without_permission(chunks, text) if kind == "inclusion" else chunks
    chunks = without_dangling(without_idle_comma(chunks), kind)
    chunks = whole_names(lately(one_method(with_past_verbs(chunks, text), text), text), text)
    chunks = without_exclusion(chunks, text) if kind == "exclusion" else none_lately(chunks, text)
    builder = Builder(text, vocab, kind, definition, closed=closed)
    tidied = tidy(chunks)
    built = builder.build(tidied if closed else with_presence(tidied, text, vocab))
    if not closed:
        told = with_others_ways(built.rule)
        whole = without_overrides(told, text)
        if whole != told:
            builder.problems.append(Problem(questions.OVERRIDES, span=(0, len(text)), severity="question"))
        sound = without_odd(whole, text, vocab, builder.problems)
        built = Built(sound, built.clean and sound == told)
    now = settled(built.rule, builder.decided)
    # What a rule means that somebody wrote is the author's to say.
    doubt = "" if closed else left_open(AsRead(text, kind, chunks, built.rule, now, vocab))
    if doubt and not isinstance(built.rule, Judgement):
        builder.problems.append(Problem(doubt, span=(0, len(text)), severity="question"))
        built = Built(
            Judgement(question=" ".join(text.split()), about=built.rule, span=(0, len(text))), False
        )
    if says_again(text):
        builder.problems.append(Problem(questions.AGAIN, span=(0, len(text)), severity="note"))
    judged = _covered(_judged(built.rule, text, chunks))
    marks = tuple(
        Mark(chunk.span, _role(chunk), _is_within(chunk.span, judged))
        for chunk in chunks
        if chunk.end > chunk.start
    )
    problems = tuple(dict.fromkeys(builder.problems))
    reading = Reading(text, built.rule, marks, problems, _ledger(text, marks), built.clean)
    return (reading, {}, []) if doubt else (reading, builder.decided, chunks)


def _first(reading: Reading, kind: CriterionKind, chunks: list[Chunk], vocab: Vocabulary) -> Rule | None:
    """The rule of a question that begins with what can be decided of it; None where it does not."""
    question, text = reading.rule, reading.text
    if reading.computability != "to judge" or not isinstance(question, Judgement):
        return None

    def read(head: str) -> Rule | None:
        return _whole(head, kind, vocab)

    measured = measured_in(text, chunks, question, read, vocab, kind)
    if measured:
        return measured
    timed = half_lives(text, question, read) or or_planned(text, kind, chunks, question, read)
    if timed:
        return timed
    bounded = bounded_behind(text, kind, question, read) or unsupported(text, kind, question, read)
    aged = aged_first(text, kind, question, read)
    if aged is not None and any(chunk.kind == "AT" for chunk in chunks) and not _is_of_a_day(aged):
        aged = None  # "age 18 or over and weight 50 kg or more at screening": on which day the age counts is open
    return bounded or aged or named_first(text, kind, chunks, question, read)


def _is_of_a_day(rule: Rule) -> bool:
    """Whether each bound of a rule has a day of its own beside it."""
    return all(leaf.at is not None for leaf in leaves(rule) if isinstance(leaf, Compare | Between))


def _whole(text: str, kind: CriterionKind, vocab: Vocabulary) -> Rule | None:
    """The rule of a text that leaves nothing to a person; None where it does."""
    reading, *_ = _read(text, kind, vocab)
    return reading.rule if reading.computability == "computable" and reading.whole else None


@cache
def definition(rule: str) -> Rule | None:
    """The rule behind a vocabulary word that is defined by one ("minors": age < 18 years)."""
    built = read_criterion(rule, "inclusion")
    return built.rule if built.whole else None


def _judged(rule: Rule, text: str, chunks: list[Chunk]) -> list[Span]:
    """The spans that a person judges: questions, and events known by the text's own words only."""
    if isinstance(rule, Judgement):
        return [rule.span or (0, len(text))]
    if isinstance(rule, Occurred) and rule.span is not None and rule.words and not names_datum(rule.words):
        start, end = rule.span
        inside = [
            c
            for c in chunks
            if start <= c.start and c.end <= end and c.kind not in ("WINDOW", "FILLER", "MARK")
        ]
        return [chunk.span for chunk in inside]
    return [span for child in children(rule) for span in _judged(child, text, chunks)]


def _covered(spans: list[Span]) -> list[Span]:
    """The spans in order, without those that lie within another: so both their starts and their ends go up."""
    kept: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _is_within(span: Span, covered: list[Span]) -> bool:
    """Whether a span lies within one of them: the last that starts before it reaches farthest."""
    place = bisect_right(covered, span[0], key=lambda one: one[0])
    return place > 0 and span[1] <= covered[place - 1][1]


def _role(chunk: Chunk) -> str:
    if chunk.kind == "FILLER" and chunk.data == "lead":
        return "lead-in"  # "presence of", "treated with": that the thing is there
    return _ROLES.get(chunk.kind, chunk.kind.lower())


_ROLES = {
    "TERM": "term",
    "WORDS": "words",
    "LOOSE": "words",
    "SIGN": "sign",
    "CONSTRAINT": "bound",
    "RANGE": "bound",
    "NUMBER": "number",
    "AT": "anchor",
    "MARK": "mark",
    "AND": "and",
    "OR": "or",
    "COMMA": "connective",
    "BREAK": "connective",
    "COLON": "connective",
    "OPEN": "bracket",
    "CLOSE": "bracket",
    "UNREAD": "not read",
}


def _ledger(text: str, marks: tuple[Mark, ...]) -> Ledger:
    state = bytearray(len(text))
    for mark in marks:
        for place in range(*mark.span):
            state[place] = 2 if mark.judged else 1
    solid = [state[place] for place, sign in enumerate(text) if not sign.isspace()]
    return Ledger(computable=solid.count(1), judged=solid.count(2), lost=solid.count(0))
