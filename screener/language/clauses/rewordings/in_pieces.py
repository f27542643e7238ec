"""Sentences whose pieces are read by themselves, each way in turn: kinds or a looser bound in a bracket, tests with one
result, a bound on two days, what somebody reacts to, what is said in short, two ways of one thing, other words.
"""

from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.built import Rewordings
from screener.language.clauses.rewordings.examples_of import examples_of
from screener.language.clauses.rewordings.in_other_words import in_other_words
from screener.language.clauses.rewordings.in_short import by_sex_apart, in_short
from screener.language.clauses.rewordings.in_ways import in_ways
from screener.language.clauses.rewordings.kinds_of import kinds_of
from screener.language.clauses.rewordings.length_first import length_first
from screener.language.clauses.rewordings.loosened import loosened
from screener.language.clauses.rewordings.normal_ranges import normal_range
from screener.language.clauses.rewordings.now_or_then import now_or_then
from screener.language.clauses.rewordings.of_days import of_days
from screener.language.clauses.rewordings.other_ages import other_ages
from screener.language.clauses.rewordings.other_scales import other_scales
from screener.language.clauses.rewordings.other_times import other_times
from screener.language.clauses.rewordings.reactions import reactions
from screener.language.clauses.rewordings.received_before import received_before
from screener.language.clauses.rewordings.respectively import respectively
from screener.language.clauses.rewordings.reworded import reworded
from screener.language.clauses.rewordings.tested import tested
from screener.language.clauses.rewordings.under_heads import under_head
from screener.model.protocol import CriterionKind
from screener.model.rules import Rule


def in_two(text: str, kind: CriterionKind, span: Span, read: Callable[[str], Rule | None]) -> Rule | None:
    """The rule of two sentences of which the second only says for whom another bound holds; None for any others."""
    return loosened(text, kind, span, read) or by_sex_apart(text, span, read)


def in_pieces(text: str, kind: CriterionKind, span: Span, read: Callable[[str], Rule | None]) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    piece = text, kind, span, read
    named = kinds_of(text, span, read) or loosened(*piece) or tested(*piece) or of_days(*piece)
    named = named or normal_range(*piece) or respectively(*piece)
    short = named or now_or_then(text, span, read) or in_short(text, span, read)
    usual = reactions(*piece) or in_ways(text, span, read) or reworded(*piece) or in_other_words(*piece)
    usual = usual or received_before(text, span, read) or examples_of(*piece)
    timed = other_times(text, span, read) or other_ages(text, span, read) or length_first(*piece)
    return short or usual or timed or other_scales(text, span, read)


REWORDINGS = Rewordings(two=in_two, headed=under_head, sentence=in_pieces)
