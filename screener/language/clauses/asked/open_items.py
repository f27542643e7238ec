"""Items with two readings, what is decided of them, and what is asked of a person."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from lark import Tree

from screener.errors import Span
from screener.language.clauses import questions
from screener.language.clauses.asked.treated import is_known, treated, value_or_asked
from screener.language.clauses.items.elapsed import waited, waited_for_each
from screener.language.clauses.items.examples import gives_examples
from screener.language.clauses.items.meant import is_meant, told_by
from screener.language.clauses.items.parts import Group, Part, term_kind, term_name
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.items.pressures import of_both
from screener.language.clauses.lists.parted import all_or_any, or_never
from screener.language.clauses.trees import chunks_of
from screener.language.words.late import late
from screener.language.words.tokens import Carried
from screener.model.grades import grades_it
from screener.model.meanings import meanings
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    Not,
    Present,
    Rule,
    When,
    leaves,
)
from screener.model.vocabulary import Vocabulary


class OpenItem(NamedTuple):
    """``about`` is what an item most likely means, ``question`` what it leaves open, ``decide`` makes the rule of the
    question to a person."""

    about: Rule
    question: str
    decide: Callable[[Rule], Rule | None]


def open_item(parts: Sequence[Part], text: str, vocab: Vocabulary, kind: CriterionKind) -> OpenItem | None:
    """An item that is such a one; None for any other."""
    either = treated(parts, text, vocab) if kind == "exclusion" else None
    if either is not None and is_known(either, text):
        return OpenItem(either, questions.GRADED_OR_TOLD, partial(all_or_any, either))
    if either is not None:
        return OpenItem(either, questions.TREATED, partial(value_or_asked, either))
    both = of_both(parts, text, vocab) or _explained(parts, vocab)
    if both is not None and any(isinstance(leaf, Compare) and leaf.operator == "=" for leaf in leaves(both)):
        return OpenItem(both, questions.EQUALS, not_decided)  # "blood pressure = 140/90"
    if both is not None:
        return OpenItem(both, questions.TWO_VALUES, partial(all_or_any, both))
    graded = _graded_or_told(parts, text)
    if graded is not None:
        return OpenItem(graded, questions.GRADED_OR_TOLD, partial(at_least_told, graded))
    late = waited(parts, text, vocab) if kind == "inclusion" else None
    return OpenItem(late, questions.EVER_OR_NEVER, partial(or_never, late)) if late is not None else None


def not_decided(_asked: Rule) -> None:
    """Nothing of the item is decided without a person."""


def open_list(
    items: Sequence[Tree[Carried]], text: str, vocab: Vocabulary, kind: CriterionKind
) -> OpenItem | None:
    """Items that are such a one together; None for any others."""
    flat = all(isinstance(child, Carried) for item in items for child in item.children)
    each = [chunks_of(item) for item in items] if flat and kind == "inclusion" else []
    late = waited_for_each(each, text, vocab) if all(each) and each else None
    return OpenItem(late, questions.EVER_OR_NEVER, partial(or_never, late)) if late is not None else None


_OBLIGED = late(
    r"(?:all\s+)?(?:(?:patients|subjects|participants|individuals|those)\s+with\s+(?P<who>[^;:\n,()]+?)"
    r"|(?P<whose>[^;:\n,()]+?)\s+(?:patients|subjects|participants|individuals))\s+"
    r"(?:must|should|are\s+required\s+to|need\s+to)\s+(?P<what>(?:have|be|not\s+have|not\s+be)\s+[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_LIST = late(r"\b(?:and|or|if|unless|except)\b", re.IGNORECASE)


_TESTED = late(
    r"(?P<who>(?:[a-z]+\s+)?(?:women|females?|girls|wocbp)(?:\s+(?:patients|subjects|participants))?"
    r"(?:\s+of\s+(?:child-?bearing|reproductive)\s+(?:potential|age))?)\s+(?:with|having|who\s+have)\s+"
    r"(?P<what>(?:an?\s+)?(?:[a-z]+\s+)?negative\s+[^;:\n,()]*?pregnancy\s+tests?\s+[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)


def _tested_in_time(text: str, span: Span, read: Callable[[str], Rule | None]) -> OpenItem | None:
    """ "Women with a negative pregnancy test within 7 days": of whoever is no woman it is asked whether only women are
    sought."""
    form = _TESTED.fullmatch(text.strip())
    when = read(f"{form['who']} must have {form['what']}") if form is not None else None
    if not isinstance(when, When):
        return None
    when = When(guard=standing_at(when.guard, span), then=standing_at(when.then, span), span=span)
    return OpenItem(when, questions.FOR_WHOM, partial(_held_to, when))


def open_sentence(
    text: str, kind: CriterionKind, span: Span, read: Callable[[str], Rule | None]
) -> OpenItem | None:
    """ "Patients with diabetes must have HbA1c < 8 %": whoever has it is held to the bound, and of whoever has not it
    is asked whether only those with diabetes are sought; None for any other sentence."""
    tested = _tested_in_time(text, span, read) if kind == "inclusion" and not _LIST.search(text) else None
    if tested is not None:
        return tested
    form = _OBLIGED.fullmatch(text.strip()) if kind == "inclusion" and not _LIST.search(text) else None
    who = read(form["who"] or form["whose"]) if form is not None else None
    if form is None or not isinstance(who, Present) or who.words:
        return None
    what = read(re.sub(r"(?:have|be)\s+", "", form["what"], count=1, flags=re.IGNORECASE))
    if what is None or any(getattr(leaf, "words", "") for leaf in leaves(what)):
        return None
    who, what = standing_at(who, span), standing_at(what, span)
    when = When(guard=who, then=what, span=span)
    return OpenItem(when, questions.OF_SOME, partial(_held_to, when))


def _held_to(when: When, asked: Rule) -> Rule:
    """Who has the condition is decided, of whoever has not it is asked."""
    judge = asked.model_copy(update={"about": None})
    held = AllOf(rules=(when.guard, when.then), span=when.span)
    others = AllOf(rules=(Not(rule=when.guard, span=when.span), judge), span=when.span)
    return AnyOf(rules=(held, others), span=when.span)


def told_scores(condition: Present) -> frozenset[str]:
    """The scores that grade a condition, and by which it is told too."""
    measures = meanings().get(condition.finding, ())
    return frozenset(measure for measure in measures if grades_it(measure, condition.finding))


def _graded_or_told(parts: Sequence[Part], text: str) -> AllOf | None:
    """ "Depression (PHQ-9 > 15)": a score that grades a condition, and by which it is told too."""
    content = [part for part in parts if part.kind not in ("MARK", "FILLER", "SEVERITY")]
    if len(content) != 2 or term_kind(content[0]) != "finding" or not isinstance(content[1], Group):
        return None
    condition = Present(finding=term_name(content[0]), span=(content[0].start, content[0].end))
    told = told_scores(condition)
    bound = content[1].rule(None) if told and not gives_examples(text, content[1].start) else None
    if not isinstance(bound, Compare | Between) or bound.variable not in told or bound.words:
        return None
    return AllOf(rules=(condition, bound), span=(content[0].start, content[1].end))


def at_least_told(graded: AllOf, asked: Rule) -> Rule:
    """Who has both is decided, and who has not the score; asked is about the score without the condition."""
    _, bound = graded.rules
    judge = asked.model_copy(update={"about": None})
    return AnyOf(rules=(graded, AllOf(rules=(bound, judge), span=asked.span)), span=asked.span)


def _explained(parts: Sequence[Part], vocab: Vocabulary) -> AllOf | AnyOf | None:
    """ "Uncontrolled hypertension (BP > 160/100 mmHg)": the two bounds, which say what is meant by the condition."""
    content = [part for part in parts if part.kind not in ("MARK", "FILLER")]
    if len(content) != 2 or term_kind(content[0]) != "finding" or not isinstance(content[1], Group):
        return None
    condition = Present(finding=term_name(content[0]))
    measures = told_by(condition.finding, vocab)
    if not any(measures.issuperset(pair) for pair in vocab.umbrellas.values()):
        return None  # reading a bracket for nothing takes time, in brackets in brackets much
    open_ones = [one for one in leaves(content[1].best(None) or condition) if isinstance(one, Judgement)]
    bounds = open_ones[0].about if len(open_ones) == 1 else None
    if not isinstance(bounds, AllOf | AnyOf) or not is_meant(condition, bounds, vocab):
        return None
    named = tuple(one.variable for one in bounds.rules if isinstance(one, Compare))
    at_once = len({one.span for one in bounds.rules}) == 1  # one wording bounds both
    return bounds if at_once and len(bounds.rules) == 2 and named in vocab.umbrellas.values() else None
