"""The age at which something began: "diagnosed with type 1 diabetes before age 18", "age of onset ≤ 40 years".

Where the condition is named, it is asked for, and the age as a number of its own. "After age 30" leaves the thirtieth
year open, and is asked about.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.going_on import is_condition
from screener.language.words.late import late
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, Between, Compare, Present, Rule

_LONGEST = 200
"""Characters of such a sentence: of longer ones nothing is put into other words."""
_AGE = (
    r"(?:the\s+)?(?:age\s+(?:of\s+)?(?P<age>\d{1,2})(?:\s+years?)?(?:\s+old)?|"
    r"(?P<years>\d{1,2})\s+years(?:\s+of\s+age|\s+old))"
)
_WHEN = rf"(?P<when>before|prior\s+to|at\s+or\s+after|on\s+or\s+after|after\s+or\s+at)\s+{_AGE}"
_THING = r"[^;:\n,()]+?"
_WITH = (
    r"(?:(?:an?|the)\s+)?(?:(?:patients?|participants?|subjects?|people)\s+)?"
    r"(?:(?:with|has|have|having)\s+)?(?:an?\s+)?"
)
_BEGAN = late(
    rf"{_WITH}(?:(?P<began>onset|diagnosis)\s+of\s+(?P<of>{_THING})|(?:(?:disease|symptom|illness)\s+)?(?P<bare>onset)"
    rf"|(?:(?P<known>{_THING})\s+)?(?P<verb>diagnosed)(?:\s+(?:with|as\s+having)\s+(?P<object>{_THING}))?"
    rf"|(?P<having>{_THING})\s+(?:with\s+(?:(?:an?|the)\s+)?(?:disease\s+|symptom\s+)?)?(?P<then>onset|diagnosis))\s+{_WHEN}\s*\.?",
    re.IGNORECASE,
)
_BOUNDED = late(
    rf"(?:(?:an?|the)\s+)?age\s+(?:at|of)\s+(?:disease\s+)?(?P<began>onset|diagnosis)(?:\s+of\s+(?P<of>{_THING}))?"
    r"(?P<bound>\s+(?:(?:is|of|was)\s+)?(?:[<>≤≥]|at\s|between\s|less\s|more\s|under\s|over\s|from\s|\d+\s*(?:-|–|to\s|years))[^;:\n,()]*?)\s*\.?",
    re.IGNORECASE,
)
_SILENT = late(r"(?:the\s+)?(?:first\s+)?(?:symptoms?|(?:the\s+)?disease|illness)\Z", re.IGNORECASE)


def other_ages(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    form, bounded = _BEGAN.fullmatch(said), _BOUNDED.fullmatch(said)
    rule = None
    if form is not None and not (form["known"] and form["object"]):
        sign = "<" if form["when"].lower() in ("before", "prior to") else ">="
        began = "diagnosis" if form["verb"] else form["began"] or form["then"] or "onset"
        named = form["of"] or form["object"] or form["known"] or form["having"] or ""
        rule = _began_at(named, began.lower(), f"{sign} {form['age'] or form['years']} years", read)
    elif bounded is not None:
        rule = _began_at(bounded["of"] or "", bounded["began"].lower(), bounded["bound"], read)
    return standing_at(rule, span) if rule is not None else None


def _began_at(named: str, began: str, bound: str, read: Read) -> Rule | None:
    """The condition that is named, and the bound of the age at which it began; without a name the age on that day."""
    if not named or _SILENT.fullmatch(named):
        rule = read(f"age {bound} at {'diagnosis' if began == 'diagnosis' else 'symptom onset'}")
        return rule if isinstance(rule, Compare | Between) and rule.at is not None else None
    condition, age = read(named), read(f"age {bound}")
    if not isinstance(condition, Present) or condition.words or not isinstance(age, Compare | Between):
        return None
    if not is_condition(condition.finding):
        return None  # "onset of smoking", "diagnosed with cancer": who may have it no more
    words = f"age at {began} of {condition.finding.replace('_', ' ')}"
    own = age.model_copy(update={"variable": field_name(words), "words": words, "named": None})
    return AllOf(rules=(condition, own)) if age.variable == "age" else None
