"""Of which drug a dose is to be stable: "if on antidepressants, stable dose for 8 weeks".

"Stable dose" by itself would be one datum for every drug of a trial. Behind a guard it is that of the guard's drugs,
else of the only drug that is named before it, and is called so; of any other a person is asked.
"""

import re

from screener.language.clauses.items.known import is_treatment, known_name
from screener.language.clauses.tidying.guards import drugs
from screener.language.clauses.trees import start_of
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.rules import (
    AnyOf,
    Judgement,
    Lasted,
    Not,
    Occurred,
    Present,
    Rule,
    When,
    children,
    with_children,
)
from screener.model.vocabulary import fold


def with_whose_doses(rule: Rule) -> Rule:
    """The rule, each dose of nothing that is named called by its drug, where that can be told."""
    return _named(rule, rule)


def is_of_no_drug(leaf: Rule) -> bool:
    """Whether a rule is of a stable dose of nothing that is named."""
    if not isinstance(leaf, Lasted | Occurred | Present) or not leaf.words:
        return False
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", leaf.words)]
    while words and words[0] in listed("before a dose"):
        words = words[1:]
    return (
        len(words) > 1
        and words[0] in listed("steady of a drug")
        and listed("dose of a drug").issuperset(words[1:])
    )


def _named(rule: Rule, whole: Rule) -> Rule:
    if isinstance(rule, When) and is_of_no_drug(rule.then) and (taken := _drugs(rule.guard)):
        return rule.model_copy(update={"then": _of_drugs(rule.then, taken)})
    if is_of_no_drug(rule):
        before = {name for name, start in _taken(whole) if start < start_of(rule)}
        return _of_drugs(rule, before.pop()) if len(before) == 1 else rule
    below = tuple(_named(child, whole) for child in children(rule))
    return with_children(rule, below) if below else rule


def _of_drugs(leaf: Rule, taken: str) -> Rule:
    words = f"{getattr(leaf, 'words', '')} of {taken.replace('_', ' ')}"
    name = "finding" if isinstance(leaf, Present) else "event"
    return leaf.model_copy(update={"words": words, name: field_name(words)})


def _drugs(guard: Rule) -> str:
    """The drugs of a guard by their names; empty where it is of anything else."""
    named = [known_name(one) for one in (guard.rules if isinstance(guard, AnyOf) else (guard,))]
    return " or ".join(named) if all(map(_is_drug, named)) else ""


def _taken(rule: Rule) -> list[tuple[str, int]]:
    """The drugs that a rule asks for, and where each stands in the text."""
    if isinstance(rule, Not):
        return []
    if isinstance(rule, Judgement):
        return _taken(rule.about) if rule.about is not None else []
    name = known_name(rule)
    own = [(name, start_of(rule))] if _is_drug(name) else []
    return [*own, *(drug for child in children(rule) for drug in _taken(child))]


def _is_drug(name: str) -> bool:
    return name in drugs() or is_treatment(name)
