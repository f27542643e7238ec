"""Values in the order of what they are of: "AST and ALT < 40 and 45 U/L, respectively", "≥ 12 and ≥ 13 g/dL for women
and men, respectively".

Each is put beside its own, and read only where that leaves nothing open.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Rule

_NUMBER = r"\d+(?:\.\d+)?"
_SIGN = (
    r"(?:≥|≤|>=|<=|>|<|at\s+least|at\s+most|more\s+than|less\s+than|greater\s+than|above|below|under|over)"
)
_SEX = r"(?:men|women|males?|females?|(?:fe)?male\s+(?:patients|subjects|participants))"
_IN_ORDER = r"\s*,?\s*(?:\(\s*)?respectively\s*\)?\s*\.?"
_TWO_NAMES = late(
    rf"(?P<one>[A-Za-z][^;:\n,()<>≤≥]*?)\s+(?P<word>and|or)\s+(?P<other>[A-Za-z][^;:\n,()<>≤≥]*?)\s*(?P<sign>{_SIGN})\s*"
    rf"(?P<first>{_NUMBER})\s*(?P<unit1>[^\s\d,;()]*)\s*(?:and|or)\s+(?P<sign2>{_SIGN})?\s*(?P<second>{_NUMBER})\s*(?P<unit>[^\s,;()]*){_IN_ORDER}",
    re.IGNORECASE,
)
_TURNED = late(r"\b(?:no|not|nor|never|neither|without)\b", re.IGNORECASE)
"""Words that turn the sign behind them: of which of the two is not said."""
_TWO_SEXES = late(
    rf"(?P<name>[A-Za-z][^;:\n,()<>≤≥]*?)\s*(?P<sign>{_SIGN})\s*(?P<first>{_NUMBER})\s*(?P<unit1>[^\s\d,;()]*)\s*(?:and|or)\s+"
    rf"(?P<sign2>{_SIGN})?\s*(?P<second>{_NUMBER})\s*(?P<unit>[^\s,;()]+)\s*,?\s*(?:for|in)\s+(?P<sex1>{_SEX})\s+(?:and|or)\s+"
    rf"(?P<sex2>{_SEX}){_IN_ORDER}",
    re.IGNORECASE,
)
_AGES = late(
    rf"(?P<sex1>{_SEX})\s+and\s+(?P<sex2>{_SEX})\s*,?\s+aged?\s+(?P<first>{_NUMBER}\s*(?:-|–|to)\s*{_NUMBER})\s*(?:years\s+)?and\s+"
    rf"(?P<second>{_NUMBER}\s*(?:-|–|to)\s*{_NUMBER})\s*(?P<unit>years?(?:\s+old|\s+of\s+age)?){_IN_ORDER}",
    re.IGNORECASE,
)
_LONGEST = 200
"""Characters of such a sentence."""


def respectively(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    if len(said) > _LONGEST or "respectively" not in said.lower():
        return None
    rule = _of_names(said, kind, read) or _of_sexes(said, read) or _of_ages(said, read)
    return standing_at(rule, span) if rule is not None else None


def _of_names(text: str, kind: CriterionKind, read: Read) -> Rule | None:
    """ "AST and ALT < 40 and 45 U/L": each name has its own bound. Two joined by "and" that exclude are asked about."""
    form = _TWO_NAMES.fullmatch(text)
    if form is None or _TURNED.search(text) or (kind == "exclusion" and form["word"].lower() == "and"):
        return None
    signs = form["sign"], form["sign2"] or form["sign"]
    ends = (("one", "first", "unit1"), ("other", "second", "unit"))
    two = tuple(
        read(f"{form[name]} {sign} {form[value]} {form[unit] or form['unit']}")
        for sign, (name, value, unit) in zip(signs, ends, strict=True)
    )
    bounds = tuple(rule for rule in two if isinstance(rule, Compare) and not rule.words)
    if len(bounds) < 2 or bounds[0].variable == bounds[1].variable:
        return None
    return AllOf(rules=bounds) if form["word"].lower() == "and" else AnyOf(rules=bounds)


def _of_sexes(text: str, read: Read) -> Rule | None:
    """ "Hemoglobin ≥ 12 and ≥ 13 g/dL for women and men": each sex has its own bound."""
    form = _TWO_SEXES.fullmatch(text)
    if form is None or _TURNED.search(text):
        return None
    first, second = (
        f"{form['sign'] if place == 'first' else form['sign2'] or form['sign']} {form[place]} "
        f"{form[unit] or form['unit']} ({form[sex]})"
        for place, unit, sex in (("first", "unit1", "sex1"), ("second", "unit", "sex2"))
    )
    return _of_each(read(f"{form['name']} {first} or {second}"))


def _of_ages(text: str, read: Read) -> Rule | None:
    """ "Males and females aged 18-65 and 18-60 years": each sex has its own ages."""
    form = _AGES.fullmatch(text)
    if form is None:
        return None
    two = [
        read(f"{form[sex]} aged {form[ages]} {form['unit']}")
        for sex, ages in (("sex1", "first"), ("sex2", "second"))
    ]
    found = tuple(rule for rule in two if rule is not None)
    return _of_each(AnyOf(rules=found)) if len(found) > 1 else None


def _of_each(rule: Rule | None) -> Rule | None:
    """The rule, where it is a bound for men and one for women."""
    parts = rule.rules if isinstance(rule, AnyOf) else ()
    sexes = [one for part in parts if isinstance(part, AllOf) for one in part.rules if is_sex(one)]
    bounds = [
        one
        for part in parts
        if isinstance(part, AllOf)
        for one in part.rules
        if isinstance(one, Compare | Between) and not one.words
    ]
    return rule if len(parts) == len(bounds) == len(sexes) == 2 and sexes[0] != sexes[1] else None
