"""Reading one criterion: its rule, what was understood of it, and what a person is asked."""

from functools import cache, lru_cache

from screener.errors import Problem
from screener.language.clauses import questions
from screener.language.clauses.asked.guesses import with_sound_guesses
from screener.language.clauses.asked.left_open import AsRead, left_open
from screener.language.clauses.asked.odd_bounds import without_odd
from screener.language.clauses.asked.whose_bounds import is_doubtful, without_doubtful, without_rated
from screener.language.clauses.asked.whose_doses import with_whose_doses
from screener.language.clauses.build import Builder
from screener.language.clauses.built import Built
from screener.language.clauses.decided.aged_first import aged_first
from screener.language.clauses.decided.bounded_behind import bounded_behind
from screener.language.clauses.decided.despite import despite
from screener.language.clauses.decided.half_lives import half_lives
from screener.language.clauses.decided.lower_with import lower_with
from screener.language.clauses.decided.measured_in import measured_in
from screener.language.clauses.decided.named_first import named_first
from screener.language.clauses.decided.or_planned import or_planned
from screener.language.clauses.decided.or_suspected import or_suspected
from screener.language.clauses.decided.planned_ahead import planned_ahead
from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.decided.unless_due import unless_due
from screener.language.clauses.decided.unsupported import unsupported
from screener.language.clauses.items.either_of import with_either
from screener.language.clauses.items.shared_units import with_named_units, with_shared_units
from screener.language.clauses.lists.parted import only_where, settled
from screener.language.clauses.rewordings.in_pieces import REWORDINGS
from screener.language.clauses.rewordings.overrides import with_others_ways, without_overrides
from screener.language.clauses.tidying.and_others import with_others
from screener.language.clauses.tidying.bracketed import without_bracket
from screener.language.clauses.tidying.dangling import without_no_limit
from screener.language.clauses.tidying.either_way import without_either_way
from screener.language.clauses.tidying.ends_included import without_ends
from screener.language.clauses.tidying.last_ones import (
    aged_since_birth,
    gone_on,
    last_ones,
    lengths,
    since_birth,
)
from screener.language.clauses.tidying.own_days import with_own_days
from screener.language.clauses.tidying.permissions import without_permission
from screener.language.clauses.tidying.presence import with_presence
from screener.language.clauses.tidying.shared_days import with_shared_days
from screener.language.clauses.tidying.tidy import tidy
from screener.language.closed import set_right
from screener.language.ledger import Item, Reading, reading_of
from screener.language.words.chunks import Chunk, read_chunks
from screener.language.words.phrases import says_again
from screener.model.protocol import CriterionKind
from screener.model.rules import Between, Compare, Judgement, Rule, leaves
from screener.model.vocabulary import Vocabulary, vocabulary

_KEPT = 4096
"""So many pieces of texts are kept with their rules: "age ≥ 18 years" begins many a criterion."""


def read_criterion(text: str, kind: CriterionKind, vocab: Vocabulary | None = None) -> Reading:
    """Read a criterion's text. Never fails; what is not understood is a question in the rule, and what has two
    readings is decided but where they part."""
    if sum(map(len, text.split())) > questions.LONGEST:
        return _unread(text)
    vocab = vocab or vocabulary()
    reading, decided, chunks = _read(text, kind, vocab)
    first = _first(reading, kind, chunks, vocab) if chunks else None
    decided = {reading.rule: first, **decided} if first is not None else decided
    rule = settled(reading.rule, decided)
    parted = {question.span for question in decided} if rule != reading.rule else set()
    problems = (
        problem._replace(message=only_where(problem.message)) if problem.span in parted else problem
        for problem in reading.problems
        if not (problem.severity == "error" and first is not None and _is_settled(problem, first))
    )
    return reading._replace(rule=with_sound_guesses(rule, text, vocab), problems=tuple(problems))


def _is_settled(problem: Problem, rule: Rule) -> bool:
    """Whether what is told of a bound no longer holds, as it was read in the end: "2 g or more per day"."""
    bounds = [
        leaf.bound for leaf in leaves(rule) if isinstance(leaf, Compare | Between) and leaf.bound is not None
    ]
    span = problem.span
    return span is not None and any(span[0] < end and start < span[1] for start, end in bounds)


def _unread(text: str) -> Reading:
    """A text that is longer than anybody writes one: a question as a whole."""
    span = (0, len(text))
    asked = Judgement(question=" ".join(text.split()), span=span)
    told = Problem(questions.TOO_LONG, span=span, severity="question")
    return reading_of(text, [Chunk("WORDS", *span)], Built(asked, False), [told])


def _read(text: str, kind: CriterionKind, vocab: Vocabulary) -> tuple[Reading, dict[Rule, Rule], list[Chunk]]:
    """A text as read, what of its questions can be decided without a person, and its chunks; no chunks where it leaves
    something open that is told."""
    chunks = without_ends(without_no_limit(with_others(read_chunks(text, vocab), text), text), text)
    chunks = with_own_days(without_either_way(without_bracket(chunks), text), text)
    chunks = lengths(last_ones(with_shared_days(since_birth(chunks, vocab), text), text), text)
    chunks = gone_on(aged_since_birth(chunks, text), text)
    chunks = without_permission(chunks, text) if kind == "inclusion" else chunks
    chunks = set_right(chunks, text, kind)
    chunks = with_either(with_shared_units(with_named_units(chunks, text, vocab), vocab), text)
    builder = Builder(text, vocab, kind, definition, REWORDINGS)
    built = builder.build(with_presence(tidy(chunks, text, excludes=kind == "exclusion"), text, vocab))
    named = with_whose_doses(built.rule)
    builder.decided = {
        with_whose_doses(asked): with_whose_doses(rule) for asked, rule in builder.decided.items()
    }
    told = with_others_ways(named)
    whole = without_overrides(told, text)
    if whole != told:
        builder.problems.append(Problem(questions.OVERRIDES, span=(0, len(text)), severity="question"))
    sure = without_doubtful(without_rated(whole, text), text, builder.problems)
    builder.decided = {asked: rule for asked, rule in builder.decided.items() if not is_doubtful(rule, text)}
    sound = without_odd(sure, text, vocab, builder.problems)
    built = Built(sound, built.clean and sound == told)
    now = settled(built.rule, builder.decided)
    doubt = left_open(AsRead(text, kind, chunks, built.rule, now, vocab))
    if doubt and not isinstance(built.rule, Judgement):
        builder.problems.append(Problem(doubt, span=(0, len(text)), severity="question"))
        asked = Judgement(question=" ".join(text.split()), about=built.rule, span=(0, len(text)))
        built = Built(asked, False)
    if says_again(text):
        builder.problems.append(Problem(questions.AGAIN, span=(0, len(text)), severity="note"))
    items = tuple(Item(span, read) for span, read in builder.items.items())
    reading = reading_of(text, chunks, built, builder.problems)._replace(items=items)
    return (reading, {}, []) if doubt else (reading, builder.decided, chunks)


def _first(reading: Reading, kind: CriterionKind, chunks: list[Chunk], vocab: Vocabulary) -> Rule | None:
    """The rule of a question that begins with what can be decided of it; None where it does not."""
    question, text = reading.rule, reading.text
    if reading.computability != "to judge" or not isinstance(question, Judgement):
        return None

    def read(head: str) -> Rule | None:
        return _known_whole(head, kind) if vocab is vocabulary() else _whole(head, kind, vocab)

    criterion = Undecided(text, kind, chunks, question, read)
    measured = measured_in(criterion, vocab)
    if measured:
        return measured
    timed = half_lives(criterion) or or_planned(criterion) or planned_ahead(criterion)
    if timed:
        return timed
    bounded = bounded_behind(criterion) or unsupported(criterion) or unless_due(criterion)
    if bounded:
        return bounded
    aged = aged_first(criterion)
    if aged is not None and any(chunk.kind == "AT" for chunk in chunks) and not _is_of_a_day(aged):
        aged = None  # "age 18 or over and weight 50 kg or more at screening": on which day the age counts is open
    first = aged or named_first(criterion)
    return first or or_suspected(criterion) or lower_with(criterion) or despite(criterion)


def _is_of_a_day(rule: Rule) -> bool:
    """Whether each bound of a rule has a day of its own beside it."""
    return all(leaf.at is not None for leaf in leaves(rule) if isinstance(leaf, Compare | Between))


def _whole(text: str, kind: CriterionKind, vocab: Vocabulary) -> Rule | None:
    """The rule of a text that leaves nothing to a person; None where it does."""
    reading, *_ = _read(text, kind, vocab)
    return reading.rule if reading.computability == "computable" and reading.whole else None


@lru_cache(maxsize=_KEPT)
def _known_whole(text: str, kind: CriterionKind) -> Rule | None:
    """The same in the shipped vocabulary: criteria begin alike, and one is tried in several ways."""
    return _whole(text, kind, vocabulary())


@cache
def definition(rule: str) -> Rule | None:
    """The rule behind a vocabulary word that is defined by one ("minors": age < 18 years)."""
    built = read_criterion(rule, "inclusion")
    return built.rule if built.whole else None
