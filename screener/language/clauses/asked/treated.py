"""A disease with the value from which it is diagnosed, in a bracket: "diabetes (HbA1c ≥ 6.5 %)", which excludes.

Whoever has the value is meant. Whoever has the disease and is treated for it may lie below: of them a person is asked.
Another bound, or a word of how severe or how well known it is, tells which of them are meant.
"""

from collections.abc import Sequence
from decimal import Decimal

from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.meant import told_by
from screener.language.clauses.items.parts import Group, Part, list_leaves, term_kind, term_name
from screener.language.words.wordlists import listed, pairs
from screener.model.rules import AllOf, AnyOf, Compare, Judgement, Present, Rule
from screener.model.vocabulary import Term, Vocabulary, fold


def treated(parts: Sequence[Part], text: str, vocab: Vocabulary) -> AnyOf | None:
    """Either of the bracket's bounds and the disease; None for any other item."""
    content = [part for part in parts if part.kind not in ("MARK", "FILLER", "NOW")]
    if len(content) < 2 or not isinstance(content[-1], Group) or term_kind(content[-2]) != "finding":
        return None
    *before, named, group = content
    led = listed("takes part") | listed("leads to a disease")  # not "children with", "history of"
    if any(isinstance(part.data, Term) for part in before):
        return None  # "women with hypertension (…)"
    if any({fold(word) for word in text[part.start : part.end].split()} - led for part in before):
        return None
    condition = Present(finding=term_name(named), span=(named.start, named.end))
    measures = told_by(condition.finding, vocab) if condition.finding in listed("treated below") else ()
    if not measures or not isinstance(group, Group):
        return None
    subject = Subject(
        Term("finding", condition.finding), text[named.start : named.end], condition.span or (0, 0)
    )
    best = group.best(subject)
    bounds = (
        best.about if isinstance(best, Judgement) else group.rule(subject)
    )  # "≥ 140/90": both, or either?
    if bounds is None or not all(
        isinstance(leaf, Compare) and leaf.variable in measures and _is_diagnostic(leaf)
        for leaf in list_leaves(bounds)
    ):
        return None
    return AnyOf(rules=(bounds, condition), span=(content[0].start, group.end))


def is_known(either: AnyOf, text: str) -> bool:
    """ "Known diabetes (HbA1c ≥ 6.5 %)": whoever has the value alone is not known to have it."""
    *_, condition = either.rules
    first = text[slice(*condition.span)].split()[:1] if condition.span is not None else []
    return bool(first) and first[0].lower() in listed("of a diagnosis")


def _is_diagnostic(bound: Compare) -> bool:
    """Whether it begins where the disease is diagnosed."""
    least = pairs("diagnosed from").get(f"{bound.variable} {bound.quantity.unit}")
    above = bound.operator in (">", ">=") and not bound.quantity.limit
    return least is not None and above and bound.quantity.value == Decimal(least)


def value_or_asked(either: AnyOf, asked: Rule) -> Rule:
    """Who has the value is decided, and who has not the disease; asked is about the disease without the value."""
    bounds, condition = either.rules
    judge = asked.model_copy(update={"about": None})
    return AnyOf(rules=(bounds, AllOf(rules=(condition, judge), span=asked.span)), span=asked.span)
