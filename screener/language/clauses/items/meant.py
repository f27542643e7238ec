"""Conditions with the bound that says what is meant by them: "renal impairment (eGFR < 30)", "anaemia defined as …".

The bound counts alone: nobody else is meant, and nobody less. That holds where the measure is one that the condition
is told by, which is data (``grammars/vocabulary/meanings.csv`` and ``measured_by`` in ``findings.csv``).
"""

from collections.abc import Callable, Sequence

from screener.language.clauses.items.parts import Group, Part, list_leaves
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.trees import span_of_rules
from screener.model.meanings import meanings
from screener.model.rules import AllOf, AnyOf, Between, Compare, OneOf, Present, Rule
from screener.model.vocabulary import Vocabulary


def is_meant(thing: Rule, bound: Rule, vocab: Vocabulary) -> bool:
    """Whether a rule asks for a condition, and the other for bounds of what says whether there is one."""
    if not isinstance(thing, Present) or thing.words or thing.finding not in vocab.findings:
        return False
    measures = told_by(thing.finding, vocab)
    # "anaemia (Hb < 12 g/dL in women, …)": whose bound it is says no more of what is meant
    bounds = [leaf for leaf in list_leaves(bound) if not is_sex(leaf)]
    return bool(bounds) and all(
        isinstance(leaf, Compare | Between | OneOf) and not leaf.words and leaf.variable in measures
        for leaf in bounds
    )


def told_by(finding: str, vocab: Vocabulary) -> frozenset[str]:
    """The measures that say whether there is a condition, by its name in the vocabulary."""
    known = vocab.findings.get(finding)
    return frozenset({known.measured_by if known else "", *meanings().get(finding, ())}) - {""}


def defined(left: Rule | None, right: Rule | None, vocab: Vocabulary) -> Rule | None:
    """ "anaemia defined as Hb < 10 g/dL": the bound behind the condition."""
    return right if left is not None and right is not None and is_meant(left, right, vocab) else None


def defined_by(
    condition: Rule, bounds: Sequence[Rule], words: Sequence[str], vocab: Vocabulary
) -> Rule | None:
    """ "hypertension, defined as SBP > 160 or DBP > 100": the bounds, each with the word before it but the first."""
    if not all(is_meant(condition, bound, vocab) for bound in bounds):
        return None
    if len(bounds) == 1:
        return bounds[0]
    span = span_of_rules(bounds)
    if set(words) <= {"or", ","} and words[-1] == "or":
        return AnyOf(rules=tuple(bounds), span=span)
    return AllOf(rules=tuple(bounds), span=span) if set(words) == {"and"} else None


def explained(
    content: Sequence[Part], group: Group, read: Callable[[list[Part]], Rule | None], vocab: Vocabulary
) -> Rule | None:
    """ "BMI ≥ 30 kg/m² (obesity)": the bound, behind which a bracket names what it comes to. ``read`` reads parts."""
    if content[-1] is not group:
        return None
    condition = group.rule(None)
    bound = read([part for part in content if part is not group]) if condition is not None else None
    return (
        bound if condition is not None and bound is not None and is_meant(condition, bound, vocab) else None
    )
