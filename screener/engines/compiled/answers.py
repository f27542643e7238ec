"""Leaves over answers and categories."""

from screener.engines.compiled.expr import (
    Expr,
    among,
    and_,
    case,
    concat,
    is_false,
    is_null,
    is_null_constant,
    known,
    lower,
    null,
    or_unknown,
    text,
    true,
    when,
)
from screener.engines.compiled.leaf import Said
from screener.engines.compiled.settling import Facts, Settled
from screener.engines.sentences import either_sex, open_classes, undivided_text, verb
from screener.model.rules import Judgement, OneOf, Present


def say_category(leaf: OneOf, facts: Facts) -> Said:
    """What a category says."""
    settled = facts.category(leaf.variable, leaf.words)
    called = facts.label(leaf.variable, leaf.words)
    values = sorted({one.lower() for one in leaf.values})
    truth = among(lower(settled.shown), values) if not is_null_constant(settled.shown) else null()
    other = text(f", not {' or '.join(leaf.values)}")
    told = concat(f"{called} {verb(called)} ", settled.shown, case([(truth, text(""))], other))
    if either := either_sex(leaf):
        told = case([(truth, told)], text(either))
        return Said(true(), told, (), frozenset({called, either}))
    for whole, parts in open_classes(leaf, facts.field(leaf.variable)):
        is_whole = among(lower(settled.shown), [whole.lower()])
        truth = case([(is_whole, null())], truth)
        told = case([(is_whole, text(undivided_text(called, whole, parts)))], told)
    return Said(truth, or_because(settled, told), settled.missing, frozenset({called}))


def say_answer(leaf: Present | Judgement, facts: Facts) -> Said:
    """A yes or no. An event that ended on some day leaves open whether it still holds."""
    if isinstance(leaf, Judgement):
        name, words = leaf.field, f"“{leaf.question}”"
    else:
        name, words = leaf.finding, leaf.words
    settled = facts.answer(name, words)
    called, parts = facts.label(name, words), settled.parts
    truth = parts.yes
    told = concat(f"{called}: ", settled.shown, sex_note(settled, facts))
    if not is_null_constant(parts.low):
        truth = and_(parts.yes, or_unknown(is_null(parts.low)))
        ended = concat(f"last {called} ", settled.date_shown, ": it is not known whether it still holds")
        told = case([(known(parts.low), ended)], told)
    return Said(truth, or_because(settled, told), settled.missing, frozenset({called, f"last {called}"}))


def sex_note(settled: Settled, facts: Facts) -> Expr:
    """The sex, noted where it alone answered."""
    if is_false(settled.by_sex):
        return text("")
    return when(settled.by_sex, concat(" (sex: ", facts.sex, ")"))


def or_because(settled: Settled, told: Expr) -> Expr:
    """Why the value is not known, or what is told."""
    return case([(settled.unknown, settled.because)], told)
