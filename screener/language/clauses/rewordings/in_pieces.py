"""Sentences whose pieces are read by themselves, each way in turn: kinds or a looser bound in a bracket, tests with one
result, a bound on two days, what somebody reacts to, what is said in short, two ways of one thing, other words.
"""

from screener.errors import Span
from screener.language.clauses.built import Read, Rewordings, Way
from screener.language.clauses.rewordings.by_age import by_age
from screener.language.clauses.rewordings.examples_of import examples_of
from screener.language.clauses.rewordings.from_parts import from_parts
from screener.language.clauses.rewordings.in_short import by_sex_apart, in_short
from screener.language.clauses.rewordings.in_ways import in_ways
from screener.language.clauses.rewordings.kinds_of import kinds_of
from screener.language.clauses.rewordings.length_first import length_first
from screener.language.clauses.rewordings.loosened import loosened
from screener.language.clauses.rewordings.normal_ranges import normal_range
from screener.language.clauses.rewordings.now_or_then import now_or_then
from screener.language.clauses.rewordings.of_days import of_days
from screener.language.clauses.rewordings.of_one_eye import in_letters, of_one_eye
from screener.language.clauses.rewordings.other_ages import other_ages
from screener.language.clauses.rewordings.other_scales import other_scales
from screener.language.clauses.rewordings.other_times import other_times
from screener.language.clauses.rewordings.reactions import reactions
from screener.language.clauses.rewordings.received_before import received_before
from screener.language.clauses.rewordings.respectively import respectively
from screener.language.clauses.rewordings.reworded import reworded
from screener.language.clauses.rewordings.so_often import so_often, so_treated
from screener.language.clauses.rewordings.taken_alike import taken_alike
from screener.language.clauses.rewordings.tested import tested
from screener.language.clauses.rewordings.under_heads import under_head
from screener.language.clauses.rewordings.washed_out import washed_out
from screener.model.protocol import CriterionKind
from screener.model.rules import Rule

_LONGEST = 5_000
"""Characters of a text that is tried in these ways: people write sentences of a few hundred."""


def in_two(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of two sentences of which the second only says for whom another bound holds; None for any others."""
    if len(text) > _LONGEST:
        return None
    return (
        loosened(text, kind, span, read) or by_sex_apart(text, span, read) or by_age(text, kind, span, read)
    )


_WAYS: tuple[Way, ...] = (
    kinds_of,
    loosened,
    tested,
    in_letters,
    of_one_eye,
    of_days,
    normal_range,
    respectively,
    now_or_then,
    in_short,
    reactions,
    in_ways,
    reworded,
    taken_alike,
    so_often,
    so_treated,
    from_parts,
    received_before,
    examples_of,
    other_times,
    other_ages,
    by_age,
    length_first,
    other_scales,
)
"""In the order in which they are tried: what stands in a bracket first, what a number in it says last."""


def in_pieces(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    if len(text) > _LONGEST:
        return None
    return next((rule for way in _WAYS if (rule := way(text, kind, span, read)) is not None), None)


def in_head(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of what stands under a head that is read with it; None for any other."""
    return washed_out(text, kind, span, read) or under_head(text, kind, span, read)


REWORDINGS = Rewordings(two=in_two, headed=in_head, sentence=in_pieces)
