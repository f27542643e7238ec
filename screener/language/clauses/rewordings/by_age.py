"""Two bounds of which one is asked of those up to an age and the other of those above: "Karnofsky ≥ 50 for patients >
16 years of age, Lansky ≥ 50 for patients ≤ 16 years". Nobody is asked both, whatever stands between them.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Rule

_LONGEST = 300
"""Characters of such a sentence."""
_BETWEEN = r"\s*(?:[,;/.]\s*(?:(?:and|or)\s+)?|\s(?:and|or)\s)\s*"
_PART = r"[^;:\n,()]+?"


def _behind(one: str) -> str:
    """A bound and behind it whom it is asked of."""
    whom = rf"\s(?:for|in|if)\s+(?P<who_{one}>{_PART})|\(\s*(?P<aged_{one}>{_PART})\s*\)"
    return rf"(?P<bound_{one}>{_PART})\s*(?:{whom})"


def _before(one: str) -> str:
    """Whom a bound is asked of, and the bound behind it."""
    return rf"(?:(?:for|in|if)\s+)?(?P<who_{one}>{_PART})\s*[,:]\s*(?P<bound_{one}>{_PART})"


_FORMS = tuple(late(rf"{form('a')}{_BETWEEN}{form('b')}\s*\.?", re.IGNORECASE) for form in (_behind, _before))
_OPPOSITE = ({"<", ">="}, {"<=", ">"})


def by_age(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    forms = (form.fullmatch(said) for form in _FORMS)
    found = (rule for form in forms if form is not None and (rule := _either(form, read)) is not None)
    rule = next(found, None)
    return standing_at(rule, span) if rule is not None else None


def _either(form: re.Match[str], read: Read) -> Rule | None:
    """Either bound, each with its ages; None where the ages leave anybody out or meet."""
    told = form.groupdict()
    ages = [_age(told[f"who_{one}"] or f"age {told.get(f'aged_{one}')}", read) for one in "ab"]
    first, second = ages
    if first is None or second is None or first.quantity != second.quantity:
        return None
    if {first.operator, second.operator} not in _OPPOSITE:
        return None
    bounds = [read(told[f"bound_{one}"]) for one in "ab"]
    known = [one for one in bounds if isinstance(one, Compare | Between) and not one.words]
    if len(known) < len(bounds) or any(one.variable == "age" for one in known):
        return None
    arms = (AllOf(rules=(age, bound)) for age, bound in zip((first, second), known, strict=True))
    return AnyOf(rules=tuple(arms))


def _age(whom: str, read: Read) -> Compare | None:
    """The bound of their age, where nothing else is said of them."""
    rule = read(re.sub(r"\Aage\s+(?:aged?\b\s*)?", "age ", whom))
    return rule if isinstance(rule, Compare) and rule.variable == "age" and rule.at is None else None
