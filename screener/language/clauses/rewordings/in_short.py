"""Sentences that say in short what others say in full: "QTc > 450/470 ms (men/women)", "age outside 18-65 years".

Each is read as it stands in full, and only where that leaves nothing open.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.of_grade import none_of_grade, of_grade
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Compare, OneOf, Present, Rule

_SEX = r"(?:men|women|males?|females?|M|F)"
_NUMBER = r"\d+(?:[.,]\d+)?"
_IN_TURN = late(
    rf"(?P<name>[^;:\n,()<>≤≥]+?)\s*(?P<sign>[<>≤≥]=?)\s*(?P<one>{_NUMBER})\s*/\s*(?P<two>{_NUMBER})\s*"
    rf"(?P<unit>[^\s()]+(?:\s*/\s*[^\s()]+)?)?\s*(?:\(|\bfor\s|\bin\s)\s*"
    rf"(?P<first>{_SEX})\s*/\s*(?P<second>{_SEX})\s*\)?\s*[.;]?",
    re.IGNORECASE,
)
_EACH = late(
    rf"(?P<first>[^;:\n,()]+\(\s*{_SEX}\s*\))\s*[/;,]\s*(?P<second>[<>≤≥][^;:\n,()]+\(\s*{_SEX}\s*\))\s*[.;]?",
    re.IGNORECASE,
)
_RESULT = r"[A-Za-z][A-Za-z0-9]*(?:\s+receptor)?(?:[-\s]?(?:positive|negative)\b|\+|[-−–](?!\w))"
_RESULTS = late(
    rf"(?P<results>{_RESULT}(?:(?:\s*,\s*(?:and\s+)?|\s*/\s*|\s+and\s+){_RESULT})+)\s+(?P<noun>[A-Za-z][A-Za-z ]+)"
)
_JOINS = late(r"\b(?:and|or|either|neither|nor|with|without)\b", re.IGNORECASE)
_LONGEST = 200
"""Characters of a sentence with "either" in it."""


def by_sex_apart(text: str, span: Span, read: Read) -> Rule | None:
    """ "Hemoglobin ≥ 12 g/dL (females); ≥ 13 g/dL (males)": each sex has its own bound, whatever stands between."""
    rule = _by_sex(text.strip(), read)
    return standing_at(rule, span) if rule is not None else None


def in_short(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    ways = (_by_sex, _with_results, of_grade, *((none_of_grade,) if kind == "inclusion" else ()))
    found = next((rule for way in ways if (rule := way(said, read)) is not None), None)
    return standing_at(found, span) if found is not None else None


def _by_sex(text: str, read: Read) -> Rule | None:
    """ "QTc > 450/470 ms (men/women)": each sex has its own bound, in their order."""
    turn = _IN_TURN.fullmatch(text)
    each = _EACH.fullmatch(text)
    if turn is not None:
        unit = turn["unit"] or ""
        first, second = (
            f"{turn['sign']} {turn[bound]} {unit} ({_whole(turn[who])})"
            for bound, who in (("one", "first"), ("two", "second"))
        )
        rule = read(f"{turn['name']} {first} or {second}")
    else:
        rule = read(f"{each['first']} or {each['second']}") if each is not None else None
    both = isinstance(rule, AnyOf) and len(rule.rules) == 2 and all(map(_is_of_sex, rule.rules))
    return rule if both else None


def _is_of_sex(rule: Rule) -> bool:
    """Whether a rule is a bound of a measure that is known, for one sex."""
    parts = rule.rules if isinstance(rule, AllOf) else ()
    bounds = [part for part in parts if isinstance(part, Compare) and not part.words]
    return len(parts) == 2 and len(bounds) == 1 and any(map(is_sex, parts))


def _whole(sex: str) -> str:
    return {"m": "men", "f": "women"}.get(sex.lower(), sex)


def _with_results(text: str, read: Read) -> Rule | None:
    """ "HER2-negative, ER-positive breast cancer": all of it, where one result is positive and another negative."""
    form = _RESULTS.fullmatch(text)
    noun = read(form["noun"]) if form is not None else None
    if form is None or not isinstance(noun, Present) or noun.words:
        return None
    read_ones = [read(_written(found)) for found in re.findall(_RESULT, form["results"])]
    results = [rule for rule in read_ones if isinstance(rule, OneOf) and not rule.words]
    apart = len({rule.variable for rule in results}) == len(read_ones)
    return AllOf(rules=(*results, noun)) if apart and len({rule.values for rule in results}) > 1 else None


def _written(result: str) -> str:
    """A result in words: "ER+" is "ER positive"."""
    words = {"+": " positive", "-": " negative", "−": " negative", "–": " negative"}
    return result[:-1] + words.get(result[-1], result[-1])
