"""Lists in a criterion that are of some people alone: "* Group A only", "* Caregivers" with items of their own.

Read as one more item, the name of a group would be something to have, and its list would be asked of everybody.
"""

import re
from functools import cache
from itertools import pairwise

from screener.language.clauses.items.people import is_fertile, is_of_all, is_sex, sex_of
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, Not, Present, Rule, When, leaves, nodes

_BULLET = late(r"(?P<indent>\s*)(?P<sign>\*\s+)?")


@cache
def _group() -> re.Pattern[str]:
    """The name of a part of a trial, or people and nothing said of them."""
    number = r"(?:[A-Z]\d?|\d{1,2}[a-z]?|[IVX]+)"
    return re.compile(
        rf"(?i:(?:for|in)\s+)?(?:(?i:{any_of('part of a trial')})\s+{number}(?:\s*(?:,|and|&|/)\s*{number}){{0,3}}"
        rf"|(?i:(?:healthy\s+)?(?:{any_of('group')}|controls?)s?(?:\s+(?:{any_of('part of a trial')}))?))"
        r"(?:\s+\(?(?i:only)\)?)?\s*[:：]?\s*",
    )


def heads_for_some(text: str) -> bool:
    """Whether a line inside a criterion names people alone, and items stand under it."""
    for line, after in pairwise(text.split("\n")):
        own, below = _BULLET.match(line), _BULLET.match(after)
        if own is None or below is None or not below["sign"]:
            continue
        deeper = len(below["indent"]) > len(own["indent"]) if own["sign"] else True
        if deeper and _group().fullmatch(line[own.end() :]):
            return True
    return False


def wants_contraception(rule: Rule, kind: CriterionKind) -> bool:
    """ "Adequate contraception", or what excludes "without contraception", and nobody named who could have a child: of
    men, and of women after the menopause?"""
    who = any(is_fertile(leaf) or is_sex(leaf) for leaf in leaves(rule))
    missing = {id(one.rule) for one in nodes(rule) if isinstance(one, Not)}
    wanted = [
        (id(leaf) in missing) == (kind == "exclusion")
        for leaf in leaves(rule)
        if isinstance(leaf, Present) and not leaf.words and leaf.finding in listed("of the fertile")
    ]
    return not who and any(wanted)


def asks_others(rule: Rule) -> bool:
    """Whether a rule is asked of whoever has somebody else beside them: "For caregivers: depression"."""
    guards = leaves(rule.guard) if isinstance(rule, When) else ()
    return any(isinstance(leaf, Present) and leaf.finding in listed("another") for leaf in guards)


def asks_men_too(rule: Rule) -> bool:
    """ "Male, or female who is surgically sterile or postmenopausal": what women alone are, asked of either sex."""
    parts = rule.rules if isinstance(rule, AllOf) else ()
    return any(map(is_of_all, parts)) and any(
        not isinstance(part, Not) and all(map(_is_of_women, leaves(part))) for part in parts
    )


def _is_of_women(leaf: Rule) -> bool:
    return sex_of(leaf) == "female" or (isinstance(leaf, Present) and leaf.finding in listed("sterile"))
