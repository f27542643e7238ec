"""What "unless" spares: "INR ≤ 1.5 unless on anticoagulants", "ALT > 3 × ULN or bilirubin > 2 × ULN unless Gilbert's".

Of whom the exception does not hold, what stands before it decides. Whom it does hold of may be free of what is asked
for, or not be meant at all, and of a list it may spare the last item alone: there a person is asked.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lark import Tree

from screener.language.clauses.built import Built
from screener.language.clauses.items.known import is_treatment, known_name
from screener.language.clauses.items.parts import list_leaves
from screener.language.clauses.tidying.guards import drugs
from screener.language.clauses.trees import chunks_of, is_listed, span_of_tree
from screener.language.words.late import late
from screener.language.words.phrases import excuses, only_if, says_included
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    Unless,
    When,
    leaves,
    nodes,
)
from screener.model.vocabulary import fold, vocabulary

_PARTS = frozenset(",;，；、")
_CHOICE = 3
"""Drugs of a choice that nobody takes for an exception and one more item."""
_IN_THOSE = late(r"except\s+(?:in|those)\b", re.IGNORECASE)


def is_spared(excepted: Unless, kind: CriterionKind, word: str) -> bool:
    """Whether it is open what an exception spares, which begins with a ``word``. Of one thing that excludes it spares
    whoever it holds of; but "malignancy, except in patients with basal cell carcinoma" takes out a kind of it, and
    whoever has both has the thing."""
    if kind == "inclusion" or isinstance(excepted.rule, AnyOf):
        return True
    conditions = _are_conditions(excepted.rule) and _are_conditions(excepted.exception)
    return conditions and (_IN_THOSE.match(word) is not None or _is_of_malignancies(excepted))


def _are_conditions(rule: Rule) -> bool:
    """Whether a rule is of findings that are no treatment: a kind of a drug is no condition."""
    named = [
        leaf.finding if isinstance(leaf, Present) else leaf.event if isinstance(leaf, Occurred) else ""
        for leaf in list_leaves(rule)
    ]
    return all(name and not is_treatment(name) for name in named)


def _is_of_malignancies(excepted: Unless) -> bool:
    """ "Malignancy unless basal cell carcinoma"."""
    names = [leaf.finding for leaf in list_leaves(excepted.exception) if isinstance(leaf, Present)]
    thing = excepted.rule
    name = thing.finding if isinstance(thing, Present) else thing.event if isinstance(thing, Occurred) else ""
    return "malignancy" in name.split("_") and any(set(one.split("_")) & listed("cancer") for one in names)


def reaches_on(exception: Rule) -> bool:
    """ "Unless on anticoagulants or platelets < 100 G/L": whether the bound is of the exception."""
    parts = list_leaves(exception)
    bounds = [isinstance(part, Compare | Between | OneOf) for part in parts]
    return any(bounds) and not all(bounds)


class Further(NamedTuple):
    """ "Unless B, or C": what the exception holds in any case, and what stands behind the comma."""

    first: Tree[Carried]
    second: Tree[Carried]
    word: str
    """What joins all from there on: "or", "and", nothing but commas, or both words ("mixed")."""


def may_exclude(rule: Rule, beside: Rule, word: str) -> bool:
    """Whether what stands behind the comma of "A unless B, and C" may exclude by itself: not "and HbA1c < 8 %", which
    says how well the diabetes is treated, nor that somebody is free of something, nor what only spares women."""
    found = list_leaves(beside)
    if any(_fertile(leaf) for leaf in found):
        return False
    if word == "or":
        return True
    bounds = [leaf for leaf in found if isinstance(leaf, Compare | Between)]
    measured = any(isinstance(leaf, Compare | Between) for leaf in list_leaves(rule))
    negated = any(isinstance(one, Not) for one in nodes(beside))
    own = any(getattr(leaf, "words", "") for leaf in found)
    negative = any(isinstance(leaf, OneOf) and "negative" in leaf.values for leaf in found)
    return not (negated or own or negative) and (measured or not bounds)


def _fertile(leaf: Rule) -> bool:
    return isinstance(leaf, Present) and leaf.finding in listed("fertility") - {"pregnant", "breastfeeding"}


def further(exception: Tree[Carried], text: str) -> Further | None:
    """What a comma parts behind "unless"; None where none does, and where what follows it explains what stands before.

    Behind the comma stands one more exception, or one more item of the list that "unless" stands in."""
    body = exception.children[0]
    if not isinstance(body, Tree) or body.data != "list":
        return None
    for place, child in enumerate(body.children):
        before = span_of_tree(body.children[place - 1])[1] - 1 if place else 0  # type: ignore[arg-type]
        if isinstance(child, Tree):
            continue
        parts = _PARTS.intersection(text[before : child.carried.end]) or _ends_ways(
            body.children, place, text
        )
        if not parts:
            continue
        behind: Tree[Carried] = body.children[place + 1]  # type: ignore[assignment]
        said = (chunk.kind for chunk in chunks_of(behind) if chunk.kind not in ("MARK", "FILLER"))
        if next(said, "") in ("DEFINITION", "EXAMPLE"):
            continue  # "unless stable, i.e. without a change of dose"
        rest = [one for one in body.children[place + 1 :] if isinstance(one, Tree)]
        if all(_says_how(one, text) for one in rest):
            return None  # "unless mild, moderate or well controlled"
        words = {str(one.carried.data) for one in body.children[place:] if isinstance(one, Carried)} - {","}
        word = "mixed" if len(words) > 1 else "".join(words) or ","
        return Further(Tree("list", body.children[:place]), Tree("list", body.children[place + 1 :]), word)
    return None


def _ends_ways(children: Sequence[object], place: int, text: str) -> bool:
    """Whether an "or" stands between how somebody has something and another thing: "asthma unless mild or COPD". A
    bound says how well it is treated: "diabetes unless controlled or HbA1c < 7 %"."""
    word = children[place]
    if not isinstance(word, Carried) or word.carried.data != "or":
        return False
    before, behind = (
        [one for one in part if isinstance(one, Tree)] for part in (children[:place], children[place + 1 :])
    )
    bounded = any(chunk.kind in ("CONSTRAINT", "RANGE") for one in behind for chunk in chunks_of(one))
    return (
        not bounded
        and not any(_may_be_way(text[slice(*span_of_tree(one))]) for one in behind)
        and all(_names_way(one, text) for one in before)
        and not any(_names_way(one, text) for one in behind)
    )


def _may_be_way(words: str) -> bool:
    """Whether what stands behind "or" may be one more way to have it: "on CPAP", "RPR negative", "vaccinated"."""
    said = [fold(word) for word in re.findall(r"[^\W\d_]+", words)]
    if not said or said[0] in listed("begins a way") or set(said) & listed("result"):
        return True
    term = vocabulary().lookup(words.strip(" .,;"))
    treated = term is not None and is_treatment(term.name)
    return treated or said[-1].endswith(tuple(listed("ends a way")))


def _names_way(item: Tree[Carried], text: str) -> bool:
    """Whether an item is no more than words of how somebody has a thing, or whether it led to another: "mild"."""
    words = text[slice(*span_of_tree(item))].strip(" .,;").split()
    return _says_how(item, text) and words[0].lower() not in ("with", "without")


def _says_how(item: Tree[Carried], text: str) -> bool:
    """Whether an item only says how somebody has what stands before "unless", and is nothing to have by itself."""
    words = text[slice(*span_of_tree(item))].strip(" .,;").split()
    ways = (
        listed("state of a disease")
        | listed("step of severity")
        | listed("way of a disease")
        | listed("degree")
    )
    severe = all(chunk.kind in ("SEVERITY", "MARK", "FILLER") for chunk in chunks_of(item))
    led = bool(words) and words[0].lower() in ("with", "without")
    return severe or led or (bool(words) and fold(words[-1]) in ways and len(words) <= 2)


def are_drugs(rule: Rule, exception: Rule, others: Rule) -> bool:
    """ "INR > 1.5 unless on warfarin, heparin or apixaban": of three drugs one has to be taken, and none excludes."""
    named = [known_name(leaf) for leaf in (*list_leaves(exception), *list_leaves(others))]
    return len(named) >= _CHOICE and drugs().issuperset(named) and known_name(rule) not in drugs()


def or_beside(
    excepted: Unless, beside: Rule, kind: CriterionKind, word: str, asked: Rule, *, known: bool, spared: bool
) -> Rule | None:
    """The rule of "A unless B, or C" where the readings come to the same, the question where they part: A unless
    either of them, or A unless B beside C. ``word`` joins B and C; ``known`` tells whether B was read, ``spared``
    whether it is open what B spares. Where the word does not say it, both of them may have to be there to excuse."""
    if not isinstance(asked, Judgement):
        return None
    judge, span = asked.model_copy(update={"about": None}), asked.span
    rule, exception = excepted.rule, excepted.exception
    sought = kind == "inclusion"
    if sought and word != "and" and not known:
        return None
    if not known or (not sought and word != "or"):  # without A and C nobody is meant however it is read
        return AllOf(rules=(AnyOf(rules=(rule, beside), span=span), judge), span=span)
    free = _without(exception)
    if sought and word != "and":
        usual = AllOf(rules=(rule, free, beside), span=span)
        where: tuple[Rule, ...] = (rule, exception, beside)
    elif sought:
        usual = AllOf(rules=(rule, free, beside), span=span)
        excused = AllOf(rules=(exception, beside), span=span)
        lacks = AllOf(rules=(rule, _without(beside)), span=span)
        where = (excused, lacks)
    else:
        usual = AllOf(rules=(rule, free, _without(beside)), span=span)
        where = (beside, AllOf(rules=(rule, exception), span=span)) if spared else (beside,)
    either = AnyOf(rules=where, span=span) if len(where) > 1 else where[0]
    return AnyOf(rules=(usual, AllOf(rules=(either, judge), span=span)), span=span)


def _without(rule: Rule) -> Rule:
    return rule.rule if isinstance(rule, Not) else Not(rule=rule, span=rule.span)


def but_for(rule: Rule, exception: Rule, kind: CriterionKind, asked: Rule) -> Rule | None:
    """The rule where the exception does not hold, the question where it does and matters."""
    if not isinstance(asked, Judgement):
        return None
    judge, span = asked.model_copy(update={"about": None}), asked.span
    usual = AllOf(rules=(rule, Not(rule=exception, span=exception.span)), span=span)
    if kind == "inclusion":
        return AnyOf(rules=(usual, AllOf(rules=(exception, judge), span=span)), span=span)
    if not isinstance(rule, AnyOf):
        return None
    *first, _ = rule.rules  # the last item is spared however far the exception reaches
    others = AnyOf(rules=tuple(first), span=rule.span) if len(first) > 1 else first[0]
    return AnyOf(rules=(usual, AllOf(rules=(exception, others, judge), span=span)), span=span)


def none_of_it(rule: Built, kind: CriterionKind, asked: Rule) -> Rule | None:
    """ "No malignancy except treated skin cancer" that is asked for: whoever has none meets it, whatever the exception
    lets in besides."""
    if (
        not rule.clean
        or kind != "inclusion"
        or not isinstance(rule.rule, Not)
        or not isinstance(asked, Judgement)
    ):
        return None
    if any(not isinstance(leaf, Present | Occurred) or leaf.words for leaf in leaves(rule.rule)):
        return None
    return AnyOf(rules=(rule.rule, asked.model_copy(update={"about": None})), span=asked.span)


def is_open_condition(
    rule: When, parts: Sequence[Tree[Carried]], text: str, kind: CriterionKind, read: tuple[bool, bool]
) -> bool:
    """Whether it cannot be told what a condition behind is of, and of whom it is asked. ``parts`` are what stands
    before it, and the condition; ``read`` is whether the first was read whole, and whether somebody wrote a rule.

    Behind "A or B if C, or D" it cannot be told what the condition is of. "Included if older than 18" asks it of
    everybody."""
    words, (clean, closed) = text[slice(*span_of_tree(parts[0]))], read
    return (
        any(is_listed(part) for part in parts)
        or says_included(words)
        or excuses(words)
        or only_if(words)
        or (not (clean or closed) and any(sign.isdigit() for sign in words))
        or (kind == "inclusion" and is_tempered(rule.then, rule.guard) and not closed)
    )


def is_tempered(then: Rule, guard: Rule) -> bool:
    """ "Hypertension if SBP < 160 mmHg" that is sought: nobody need have it, and who has it is held to the bound."""
    bounds = list_leaves(guard)
    bounded = all(isinstance(one, Compare | Between) and one.variable != "age" for one in bounds)
    return isinstance(then, Present | Occurred) and bounded
