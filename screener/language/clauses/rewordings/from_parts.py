"""Sentences whose parts are read by themselves and put together, where slots and a usual wording do not tell it: "at
least one but no more than 3 prior lines", "HbA1c between 7.5 % (58 mmol/mol) and 11 % (97 mmol/mol)".

Each is read only where that leaves nothing open; what a usual wording tells stands in ``grammars/rewordings.toml``.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.members import asked_about
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.items.restated import comes_to_the_same
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Not,
    Occurred,
    Operator,
    Present,
    Quantity,
    Rule,
    without_spans,
)
from screener.model.vocabulary import vocabulary

_LONGEST = 300
"""Characters of such a sentence: of longer ones nothing is put into other words."""
_BLANKS = late(r"[ \t]{2,}")
_NUMBER = r"\d+(?:\.\d+)?"
_OPPOSITE: dict[Operator, Operator] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}
_PEOPLE = rf"(?:those|(?:{any_of('takes part')})s?)"
_OTHERWISE = late(
    rf"(?P<first>[^;\n]+?)\s*,?\s+or\s+(?P<second>[^;\n]+?)\s+"
    rf"(?:(?:for|in)\s+{_PEOPLE}\s+(?:with|whose|who\s+have)|if|when|where)\s+(?P<case>[^;\n,()]+?)\s*\.?",
    re.IGNORECASE,
)
_COUNTED = late(
    r"(?:(?:patients|subjects|participants)\s+)?(?:must\s+|should\s+)?(?:(?:have|has)\s+)?(?:(?:had|received|experienced)\s+)?(?P<least>(?:at\s+least|more\s+than|≥|>=|>)\s*(?:\d+|[a-z]+))\s*,?\s+(?:but|and)\s+"
    r"(?P<most>(?:no\s+more\s+than|not\s+more\s+than|at\s+most|fewer\s+than|less\s+than|≤|<=|<)\s*(?:\d+|[a-z]+))\s+"
    r"(?P<what>[^;:\n,()]+)",
    re.IGNORECASE,
)
_DESCRIBED = late(
    r"(?P<first>[\w-]+)\s*,\s*(?:and\s+)?(?P<second>[\w-]+)\s+(?P<who>[^;:\n,()]+?)\s*\.?", re.IGNORECASE
)
_OF_FAMILY = late(
    r"(?:an?\s+)?(?:personal\s*(?:,|/|\s(?:and/or|or)\s)\s*famil(?:y|ial)|famil(?:y|ial)\s*(?:/|\s(?:and/or|or)\s)\s*personal)\s+"
    r"history\s+of\s+(?P<what>[^;:\n()]+?)\s*\.?",
    re.IGNORECASE,
)
_INCLUSIVE = late(
    r"(?<=\))\s*,?\s*(?:(?:both\s+)?inclusive|\(\s*(?:(?:both\s+)?(?:inclusive|included)|inclusively)\s*\))\s*\.?\Z",
    re.IGNORECASE,
)
_WITHIN_BOTH = late(r"\s*,\s*(?:both\s+)?inclusive\s*,?(?=\s+(?:at|on|during)\s)", re.IGNORECASE)
_AGAIN = late(rf"\(\s*(?P<number>{_NUMBER})\s*(?P<unit>[^\s()\d][^\s()]*(?:\s*/\s*[^\s()]+)?)\s*\)")


def from_parts(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = _BLANKS.sub(" ", text.strip())
    if len(said) > _LONGEST:
        return None
    ways = (_or_else, _people_described) if kind == "inclusion" else ()
    found = next(
        (rule for way in (*ways, _so_many, _of_family, _said_twice) if (rule := way(said, read)) is not None),
        None,
    )
    return standing_at(found, span) if found is not None else None


def _or_else(text: str, read: Read) -> Rule | None:
    """ "Bilirubin ≤ 1.5 × ULN or direct bilirubin ≤ ULN for those with bilirubin > 1.5 × ULN": whoever is not within
    the first bound is above it, so that the case only says so again."""
    form = _OTHERWISE.fullmatch(text)
    first, case = (read(form["first"]), read(form["case"])) if form is not None else (None, None)
    if form is not None and isinstance(first, AllOf) and isinstance(case, Compare):
        return _beyond_normal(first, case, read(form["second"]))
    if form is None or not isinstance(first, Compare) or not isinstance(case, Compare):
        return None
    if first.variable != case.variable or first.quantity != case.quantity or first.at != case.at:
        return None
    second = read(form["second"]) if case.operator == _OPPOSITE.get(first.operator) else None
    apart = isinstance(second, Compare) and not second.words and second.variable != first.variable
    return AnyOf(rules=(first, second)) if apart and second is not None else None


def _beyond_normal(normal: AllOf, case: Compare, second: Rule | None) -> Rule | None:
    """ "Creatinine within normal limits or clearance ≥ 60 for those with creatinine above normal": either range."""
    ends = [one for one in normal.rules if isinstance(one, Compare) and one.variable == case.variable]
    apart = isinstance(second, Compare) and not second.words and second.variable != case.variable
    opposite = any(
        one.quantity == case.quantity and _OPPOSITE.get(one.operator) == case.operator for one in ends
    )
    if second is None or not apart or not opposite or len(ends) < len(normal.rules):
        return None
    return AnyOf(rules=(normal, AllOf(rules=(case, second))))


def _so_many(text: str, read: Read) -> Rule | None:
    """ "At least one but no more than 3 prior lines of therapy": both bounds count the same."""
    form = _COUNTED.fullmatch(text)
    if form is None:
        return None
    none = Not(rule=Present(finding="none"))
    least = asked_about(read(f"{form['least']} {form['what']}") or none)
    most = asked_about(read(f"{_turned(form['most'])} {form['what']}") or none)
    if not isinstance(least, Compare) or not isinstance(most, Compare) or least.variable != most.variable:
        return None
    if (
        least.variable not in listed("received")
        or least.quantity.value > most.quantity.value
        or least.quantity.unit != most.quantity.unit
    ):
        return None
    opens = "[" if least.operator == ">=" else "("
    closes = "]" if most.operator == ">" else ")"
    bounds = {"[]": "[]", "[)": "[)", "(]": "(]", "()": "()"}[opens + closes]
    return Between(variable=least.variable, low=least.quantity, high=most.quantity, bounds=bounds)


def _turned(most: str) -> str:
    """An upper bound as the lower one that it is the opposite of: "no more than 3" is not "more than 3"."""
    number = re.split(r"[\s≤<=]+", most)[-1]
    strict = re.match(r"fewer|less|<(?!=)", most, re.IGNORECASE) is not None
    return f"{'at least' if strict else 'more than'} {number}"


def _people_described(text: str, read: Read) -> Rule | None:
    """ "Non-pregnant, non-lactating women", "healthy, non-pregnant women": each word is of the same people. Only where
    one of them is a "non-" or "healthy" is it plain that they are no list."""
    form = _DESCRIBED.fullmatch(text)
    if form is None or not any(
        re.match(r"non-|healthy\Z", form[each], re.IGNORECASE) for each in ("first", "second")
    ):
        return None
    both = [read(f"{form[each]} {form['who']}") for each in ("first", "second")]
    if not all(isinstance(one, AllOf) and any(map(is_sex, one.rules)) for one in both):
        return None
    parts = [part for one in both if isinstance(one, AllOf) for part in one.rules]
    unlike = list(dict.fromkeys(without_spans(part) for part in parts))
    return AllOf(rules=tuple(unlike)) if len(unlike) == len(parts) - 1 else None


def _of_family(text: str, read: Read) -> Rule | None:
    """ "Personal or family history of MEN 2": one's own at any time, or somebody's in the family, which is a datum in
    the text's own words."""
    form = _OF_FAMILY.fullmatch(text)
    own = read(f"history of {form['what']}") if form is not None else None
    several = own.rules if isinstance(own, AnyOf) else (own,)
    if form is None or not all(isinstance(one, Occurred) and one.window is None for one in several):
        return None
    words = f"family history of {' '.join(form['what'].split())}"
    return AnyOf(
        rules=(*(one for one in several if one is not None), Present(finding=field_name(words), words=words))
    )


def _said_twice(text: str, read: Read) -> Rule | None:
    """ "HbA1c between 7.5 % (58 mmol/mol) and 11 % (97 mmol/mol)": both ends say themselves again in another unit."""
    if _INCLUSIVE.search(text) or _WITHIN_BOTH.search(text):
        rule = read(_WITHIN_BOTH.sub("", _INCLUSIVE.sub("", text)))
        if isinstance(rule, Between) and rule.bounds == "[]":
            return rule
    again = list(_AGAIN.finditer(text))
    rule = read(_AGAIN.sub("", text)) if len(again) == 2 else None
    bounds = rule.rules if isinstance(rule, AllOf) else ()
    ends: tuple[Quantity, ...] = (rule.low, rule.high) if isinstance(rule, Between) else ()
    ends = ends or tuple(bound.quantity for bound in bounds if isinstance(bound, Compare))
    names = {
        one.variable for one in (bounds or (rule,)) if isinstance(one, Compare | Between) and not one.words
    }
    if len(ends) != len(again) or len(names) != 1 or len(ends) < len(bounds):
        return None
    name = names.pop()
    said = [_quantity(found, name, read) for found in again]
    same = all(
        other is not None and comes_to_the_same(end, other, vocabulary().variables.get(name))
        for end, other in zip(ends, said, strict=True)
    )
    return rule if same else None


def _quantity(found: re.Match[str], variable: str, read: Read) -> Quantity | None:
    rule = read(f"{variable.replace('_', ' ')} >= {found['number']} {found['unit']}")
    return rule.quantity if isinstance(rule, Compare) and rule.variable == variable else None
