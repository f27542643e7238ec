"""Rules of one list that together say nothing, or that nobody can fulfil: each is a question."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import NamedTuple

from screener.language.words.wordlists import listed
from screener.model.quantities import Amount
from screener.model.rules import (
    AllOf,
    Between,
    Compare,
    Not,
    OneOf,
    Present,
    Quantity,
    Rule,
    children,
    without_spans,
)
from screener.model.scales import levelled
from screener.model.vocabulary import Vocabulary, vocabulary

Key = tuple[str, str, str, str]
"""A variable, the scale of its unit, the limit of which it is a multiple, and the time at which it is meant where that
is another than when a candidate is judged: somebody may have been under 18 years at the diagnosis, and not now."""


class End(NamedTuple):
    """A bound's lower or upper end; ``out`` where the value itself lies outside."""

    value: Decimal
    out: bool


def is_empty(rules: Sequence[Rule]) -> bool:
    """Whether bounds of one variable leave no value: below 20 and above 30, 18-24 and 30-35."""
    lows: dict[Key, End] = {}
    highs: dict[Key, End] = {}
    for rule in rules:
        for key, low, high in _ends(rule):
            if low is not None:
                lows[key] = max(low, lows.get(key, low))
            if high is not None:
                highs[key] = min(high, highs.get(key, high), key=lambda end: (end.value, not end.out))
    both = [(lows[key], highs[key]) for key in lows.keys() & highs.keys()]
    return any(
        low.value > high.value or (low.value == high.value and (low.out or high.out)) for low, high in both
    )


def is_parted(rules: Sequence[Rule]) -> bool:
    """Whether two bounds are of one variable and leave no value: "BMI below 18 and above 35"."""
    ends = [end for rule in rules for end in _ends(rule)]
    return len(rules) == len(ends) == 2 and ends[0][0] == ends[1][0] and is_empty(rules)


def is_always(rules: Sequence[Rule]) -> bool:
    """Whether either of two bounds holds for every value: "age > 18 years or < 65 years"."""
    ends = _compared(rules)
    return any(
        low is not None and high is not None and one == other and low.value <= high.value
        for one, low, _ in ends
        for other, _, high in ends
    )


def bounds_twice(rules: Sequence[Rule]) -> bool:
    """Whether one side of a variable has two bounds: "age ≥ 18 and ≥ 65"."""
    return any(
        one == other and (_differ(low, lower) or _differ(high, higher))
        for (one, low, high), (other, lower, higher) in pairwise(_compared(rules))
    )


def _differ(end: End | None, other: End | None) -> bool:
    return end is not None and other is not None and end.value != other.value


def is_contrary(rules: Sequence[Rule]) -> bool:
    """ "Smokers and non-smokers", "smokers and ex-smokers", "male; female": nobody is both."""
    bare = [without_spans(rule) for rule in rules]
    if any(isinstance(rule, Not) and rule.rule in bare for rule in bare):
        return True
    named = {rule.finding for rule in bare if isinstance(rule, Present)}
    if any(set(pair.split("|")) <= named for pair in listed("opposite")):
        return True
    values = [rule for rule in bare if isinstance(rule, OneOf)]
    return any(
        one.variable == other.variable and one.at == other.at and not set(one.values) & set(other.values)
        for one, other in pairwise(values)
    )


def is_nobody(rule: Rule, vocab: Vocabulary) -> bool:
    """ "Male ≥ 18 years; female ≥ 18 years and postmenopausal" as all of it: whether one of all that is asked for
    together forbids another."""
    if not isinstance(rule, AllOf):
        return any(is_nobody(child, vocab) for child in children(rule))
    together = _together(rule)
    if is_empty(together):
        return True
    values = [found for one in together if (found := _as_value(one, vocab)) is not None]
    return any(
        one.variable == other.variable and one.at == other.at and not set(one.values) & set(other.values)
        for one, other in combinations(values, 2)
    )


def _as_value(rule: Rule, vocab: Vocabulary) -> OneOf | None:
    """A category's values, as which a finding of one sex is that sex: "men; postmenopausal women"."""
    entry = vocab.findings.get(rule.finding) if isinstance(rule, Present) and not rule.words else None
    if entry is not None and entry.only:
        return OneOf(variable="sex", values=(entry.only,))
    return rule if isinstance(rule, OneOf) else None


def _together(rule: Rule) -> list[Rule]:
    return [one for part in rule.rules for one in _together(part)] if isinstance(rule, AllOf) else [rule]


def _compared(rules: Sequence[Rule]) -> list[tuple[Key, End | None, End | None]]:
    """The ends of the rules that have one."""
    return [
        end for rule in rules if isinstance(rule, Compare) and rule.operator != "=" for end in _ends(rule)
    ]


def _ends(rule: Rule) -> list[tuple[Key, End | None, End | None]]:
    """The variable of a bound with its lower and its upper end; nothing for what is no bound."""
    if isinstance(rule, Between):
        (key, low), (other, high) = _placed(rule, rule.low), _placed(rule, rule.high)
        wide = low != high  # a range that is empty by itself is no matter of the bounds beside it
        ends = End(low, wide and rule.bounds[0] == "("), End(high, wide and rule.bounds[1] == ")")
        return [(key, *ends)] if key == other and low <= high else []  # else it is told by itself
    if not isinstance(rule, Compare):
        return []
    key, value = _placed(rule, rule.quantity)
    end = End(value, rule.operator in ("<", ">"))
    above, below = rule.operator in (">", ">=", "="), rule.operator in ("<", "<=", "=")
    return [(key, end if above else None, end if below else None)]


def _placed(rule: Compare | Between, bound: Quantity) -> tuple[Key, Decimal]:
    """What a bound is of, and where on the scale of its unit it lies: mg/dL and mmol/L of glucose are on one."""
    at = "" if rule.at is None or rule.at in listed("judged at") else rule.at
    entry = vocabulary().variables.get(rule.variable)
    scale, value = levelled(Amount(bound.value, bound.unit), entry.molar_mass if entry is not None else "")
    return (rule.variable, scale, bound.limit, at), value
