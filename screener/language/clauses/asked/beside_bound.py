"""A condition beside a bound of how well an organ works: "ANC ≥ 0.5 G/L with bone marrow involvement".

Such a bound is most often one for some: those who have the condition are held to it, the others to another. That the
condition is sought is hardly meant, and is asked. "Diabetes with HbA1c > 7 %" bounds what is sought.
"""

import re
from itertools import pairwise

from screener.language.clauses.items.known import is_treatment
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, Compare, Not, Occurred, Present, Rule

_WITH = late(r"[\s,]*\bwith(?:out)?\b", re.IGNORECASE)
_FIRST = late(r"[\s*•]*with(?:out)?\s", re.IGNORECASE)


def is_beside_bound(rule: Rule, text: str) -> bool:
    """Whether a condition stands beside such a bound, with a "with" or "without" between them or before both."""
    if not isinstance(rule, AllOf) or rule.span is None:
        return False
    for one, other in pairwise(rule.rules):
        bound = one.bound if isinstance(one, Compare) else None
        if bound and _is_of_organ(one) and _is_condition(other) and _WITH.match(text, bound[1]):
            return True
    first, *others = rule.rules
    return _is_condition(first) and all(map(_is_of_organ, others)) and bool(_FIRST.match(text, rule.span[0]))


def _is_of_organ(rule: Rule) -> bool:
    if not isinstance(rule, Compare) or rule.operator == "=":
        return False
    return rule.variable in listed("adequate from" if rule.operator in (">", ">=") else "adequate up to")


def _is_condition(rule: Rule) -> bool:
    """Whether a rule is a condition, or none of it; "without transfusion" says how the value is reached."""
    inner = rule.rule if isinstance(rule, Not) else rule
    name = inner.finding if isinstance(inner, Present) else inner.event if isinstance(inner, Occurred) else ""
    given = is_treatment(name) or bool(set(name.split("_")) & listed("at once"))
    return bool(name) and not (isinstance(rule, Not) and given)
