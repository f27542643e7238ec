"""Units and signs that are hardly those of what stands before them: "Mayo class ≥ 1C", "base deficit ≥ -16 mmol/L"."""

import re

from screener.language.words.late import late
from screener.language.words.wordlists import listed, pairs
from screener.model.rules import Between, Compare, OneOf, Quantity
from screener.model.vocabulary import Vocabulary, fold

_WORD = late(r"[^\W\d_]+")
_MORE = late(r"\b(?:greater|more|less|fewer|exceed\w*|over|below|above)\b", re.IGNORECASE)
_CELSIUS = "Cel"
_HIGH_EXCESS = 10
"""mmol/L from which on a base excess is rather the deficit, whose sign was lost (LOINC 1925-7)."""


def odd_unit_or_sign(rule: Compare | Between | OneOf, text: str, vocab: Vocabulary) -> str:
    """What is asked of such a bound; empty where nothing is."""
    if isinstance(rule, OneOf) or rule.bound is None:
        return ""
    name = rule.words or rule.variable.replace("_", " ")
    ends = [rule.quantity] if isinstance(rule, Compare) else [rule.low, rule.high]
    if rule.words and any(_is_letter(end) for end in ends) and not _is_warm(rule.words):
        return f"{name}: degrees Celsius, or a step that is called so?"
    entry = None if rule.words else vocab.variables.get(rule.variable)
    if entry is not None and any(_counts_another(end.unit, entry.unit) for end in ends):
        return f"{name}: is the unit right?"
    said = text[slice(*rule.bound)]
    if any(_lacks_sign(rule, end) for end in ends) and "+" not in said:
        return f"{name}: with its sign, or whichever it has?"
    if ends[0].value < 0 and rule.variable in listed("either way") and _MORE.search(said):
        return f"{name}: which side of {ends[0].value} is meant?"
    return ""


def _counts_another(unit: str, usual: str) -> bool:
    """ "HR > 100 or > 20 breaths per minute": whether a unit counts another thing than the usual one."""
    counted = [code.split("}")[0] for code in (unit, usual) if code.startswith("{")]
    return len(set(counted)) == 2


def _is_letter(end: Quantity) -> bool:
    return end.unit == _CELSIUS and end.written == "C"


def _is_warm(words: str) -> bool:
    return bool(listed("warm").intersection(map(fold, _WORD.findall(words))))


def _lacks_sign(rule: Compare | Between, end: Quantity) -> bool:
    """Whether the sign of an end is not the one that values of such a thing have."""
    sign = pairs("usual sign").get(rule.variable, "")
    if sign == "plus":
        return end.value < 0
    if sign == "minus" and isinstance(rule, Compare):
        return end.value >= _HIGH_EXCESS and rule.operator in (">", ">=")
    # "Refractive error between 1 and 6 D": nearsighted eyes are given so, and so are farsighted ones.
    return (
        isinstance(rule, Between)
        and rule.variable in listed("signed")
        and end.value > 0
        and rule.low.value > 0
    )
