"""Whose datum it is, and who the people are that stand before it: "maternal diabetes or BMI > 40", "boys on steroids".

Of a mother, a partner or a donor the first item may be, and the bound behind it the candidate's own. People who stand
within the name of a datum are nobody's datum: "smokers with spirometry within 12 months".
"""

import re
from functools import cache

from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import AllOf, AnyOf, Between, Compare, Lasted, Occurred, OneOf, Present, Rule

_OF_PREGNANCY = frozenset({"gestational_age"})
"""What a mother and her child have together."""
_GRAFT = late(r"\bgrafts?\s+(?:with|of|having)\b", re.IGNORECASE)
_SIDE = late(r"\W*(?:fellow|other|contralateral)\b", re.IGNORECASE)
_STAY = late(r"\W*(?:in|out)-patients?\b", re.IGNORECASE)


def is_of_another(rule: Rule, text: str) -> bool:
    """ "Maternal diabetes or BMI > 40 kg/m²": whether a list names something of somebody else, or of the other eye, and
    behind it what may be of the candidate."""
    parts = rule.rules if isinstance(rule, AllOf | AnyOf) else ()
    places = [place for place, part in enumerate(parts) if _own_words(part) and _is_whose(part, text)]
    if not places:
        return False
    behind = [part for part in parts[places[0] + 1 :] if _may_be_own(part, text)]
    return any(map(_is_of_a_side, behind)) if _SIDE.match(_own_words(parts[places[0]])) else bool(behind)


def is_of_a_graft(rule: Rule, text: str) -> bool:
    """ "Liver graft with steatosis > 30 %": who has had a graft, or what one is like that is to be given."""
    if not isinstance(rule, AllOf) or len(rule.rules) < 2:
        return False
    graft, *bounds = rule.rules
    measured = any(isinstance(one, Compare | Between) and one.words for one in bounds)
    named = _GRAFT.search(text, *(rule.span or (0, len(text))))
    return measured and isinstance(graft, Present | Occurred) and named is not None


def names_people(leaf: Rule) -> bool:
    """ "Boys on stable corticosteroids for at least 12 weeks": whether people stand within what is named, and what they
    have or take behind them."""
    return _people().match(_own_words(leaf)) is not None


def loses_stay(text: str, rule: Rule) -> bool:
    """ "In-patients aged 18-65": where people are treated, which no part of the rule asks for."""
    found = _STAY.match(text)
    return found is not None and isinstance(rule, Compare | Between | AllOf)


def _is_of_a_side(rule: Rule) -> bool:
    """Whether a datum is of one eye, or of what only its own words tell."""
    if not isinstance(rule, Compare | Between | OneOf):
        return False
    return bool(_own_words(rule)) or rule.variable in listed("of one eye")


def _own_words(rule: Rule) -> str:
    return rule.words if isinstance(rule, Present | Occurred | Lasted | Compare | Between) else ""


def _is_whose(rule: Rule, text: str) -> bool:
    start, end = rule.span or (0, 0)
    return _whose().match(_own_words(rule)) is not None or _whose().match(text, start, end) is not None


def _may_be_own(rule: Rule, text: str) -> bool:
    """Whether a part of a list is a datum that a candidate has: no list of its own, and no question."""
    if isinstance(rule, Compare | Between | OneOf) and rule.variable in _OF_PREGNANCY:
        return False
    datum = isinstance(rule, Compare | Between | OneOf | Present | Occurred | Lasted)
    return datum and not _is_whose(rule, text)


@cache
def _whose() -> re.Pattern[str]:
    """Whose it is, at the beginning. "Recipient of a kidney", "household contact of": the candidate is that."""
    return re.compile(
        rf"\W*(?:{any_of('of another')})(?:['’]s?)?\s+(?!(?:of|for|with|to|contacts?|site|income|size)\b)",
        re.IGNORECASE,
    )


@cache
def _people() -> re.Pattern[str]:
    people = any_of("group", "kind of people")
    return re.compile(
        rf"(?:\w+\s+)?(?:{people}|females?|males?)(?:s|es)?(?:\s+(?:{people})s?)?(?:\s+of\s+[\w-]+(?:\s+potential|\s+age)?)?"
        r"\s+(?:with|on|having|taking|receiving|using)\s",
        re.IGNORECASE,
    )
