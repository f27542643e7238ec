"""Scales that say how far a condition has come: the NYHA class of heart failure, the stage of kidney disease.

A condition with such a scale beside it ("heart failure, NYHA class III or IV") is one thing said of one
person: the condition, so far. Which scale grades which condition is data, ``grammars/vocabulary/grades.csv``.
"""

from collections.abc import Callable, Sequence

from screener.language.clauses.items.leaves import Subject
from screener.language.clauses.items.parts import Part, list_leaves, span_of, term_kind
from screener.language.clauses.items.results import is_result
from screener.language.words.wordlists import listed
from screener.model.grades import grades_it
from screener.model.rules import AllOf, Between, Compare, OneOf, Present, Rule
from screener.model.vocabulary import Term


def may_grade(rules: Sequence[Rule], words: Sequence[str]) -> bool:
    """ "Heart failure, NYHA class III or LVEF < 40 %": whether the bound is of the heart failure too."""
    return any(
        is_graded(first, scale)
        and isinstance(scale, OneOf)
        and isinstance(bound, Compare | Between)
        and word == "or"
        for first, scale, bound, word in zip(rules, rules[1:], rules[2:], words[2:], strict=False)
    )


def is_graded(condition: Rule, scale: Rule) -> bool:
    """Whether the one rule asks for a condition, and the other for values of a scale that grades it."""
    if not isinstance(condition, Present) or condition.words:
        return False
    return all(
        isinstance(leaf, Compare | Between | OneOf)
        and not leaf.words
        and grades_it(leaf.variable, condition.finding)
        for leaf in list_leaves(scale)
    )


def may_be_none(rule: Rule) -> bool:
    """ "Smoke fewer than 6 cigarettes a day": whether who does not smoke is meant as well is not said."""
    if not isinstance(rule, AllOf) or len(rule.rules) != 2:
        return False
    habit, bound = rule.rules
    few = isinstance(bound, Compare) and bound.operator in ("<", "<=") and is_graded(habit, bound)
    return few and isinstance(habit, Present) and habit.finding in listed("may be none")


def with_condition(subject: Subject, bound: Rule) -> Rule:
    """ "Scoliosis > 30 degrees", "smokers of > 10 pack-years": the condition too, not only what grades it.

    A Cobb angle of 40 degrees may be a kyphosis, and who smoked 20 pack-years may have stopped.
    """
    if subject.term is None or subject.term.kind != "finding":
        return bound
    condition = Present(finding=subject.term.name, span=subject.span)
    far = any(is_graded(condition, leaf) for leaf in list_leaves(bound))
    return AllOf(rules=(condition, bound), span=bound.span) if far else bound


def graded(content: list[Part], read: Callable[[list[Part]], Rule | None]) -> Rule | None:
    """ "NYHA class III heart failure", "cirrhosis Child-Pugh B": the condition and how far it has come, both.

    So is "HER2-positive breast cancer": the condition, and what a test of it has shown.

    ``read`` gives the rule of the parts beside the condition.
    """
    for first in (True, False):
        part, rest = (content[0], content[1:]) if first else (content[-1], content[:-1])
        if term_kind(part) != "finding" or not isinstance(part.data, Term):
            continue
        tested = not first and is_result(rest)
        if not tested and not any(
            isinstance(one.data, Term) and grades_it(one.data.name, part.data.name) for one in rest
        ):
            continue
        condition, scale = Present(finding=part.data.name, span=(part.start, part.end)), read(rest)
        if scale is not None and (tested or is_graded(condition, scale)):
            both = (condition, scale) if first else (scale, condition)
            return AllOf(rules=both, span=span_of(content))
    return None
