"""Examples between what they are of and its time: "immunosuppressants (e.g. azathioprine) within 3 months".

Whoever had what is given as an example had what it is of, in the time that is said of both.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.examples import is_narrow
from screener.language.clauses.items.known import known_name
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.reworded import with_time
from screener.language.clauses.rewordings.said_lengths import UNIT
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AnyOf, Not, Occurred, Present, Rule, without_spans

_EXAMPLES = (
    r"(?:e\.\s?g\b\.?|eg|such\s+as|for\s+(?:example|instance)|including,?\s+but\s+not\s+limited\s+to)\s*,?"
)
_TIME = rf"(?P<time>(?:within|in|during|over|less\s+than|<|≤)\s[^;:\n,()]*?\b{UNIT}\b[^;:\n,()]*?)"
_HEAD = r"(?P<none>(?:no|without)\s+(?:any\s+)?)?(?P<what>[^;:\n,()<>≤≥\d]+?)"
_ITEMS = r"(?P<items>[^;:\n()<>≤≥\d]+?)"
_ITEM = r"(?P<items>[^;:\n,()<>≤≥\d]+?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_HEAD}\s*\(\s*{_EXAMPLES}\s*{_ITEMS}\s*\)(?:\s*{_TIME})?\s*\.?",
        rf"{_HEAD}\s*,\s*{_EXAMPLES}\s*{_ITEM}\s*,\s*{_TIME}\s*\.?",
        rf"{_HEAD}\s+{_EXAMPLES}\s*{_ITEM}\s+{_TIME}\s*\.?",
    )
)
"""In a bracket; one between commas; one behind "such as". Of more without a bracket the last may have a time, or be
no example: "malignancy, e.g. leukaemia, or chemotherapy within 5 years"."""
_JOINS = late(r"\s*,\s*(?:(?:and/or|and|or)\s+)?|\s+(?:and/or|and|or)\s+", re.IGNORECASE)
_AND_OTHERS = late(r"(?:\s*,|\s+and|\s+or)*\s+(?:etc\b\.?|(?:(?:and|or|among)\s+)?others?)\Z", re.IGNORECASE)
_USED = late(r"(?:(?:current|prior|previous)\s+)?use\s+of\s+", re.IGNORECASE)
_LONGEST = 250
"""Characters of such a sentence."""
_MOST = 4
"""Words of an example."""


def examples_of(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    said = text.strip()
    forms = (way.fullmatch(said) for way in _FORMS if len(said) <= _LONGEST)
    form = next((form for form in forms if form is not None), None)
    if form is None or (form["none"] and kind == "exclusion"):
        return None
    items = [one for one in _JOINS.split(_AND_OTHERS.sub("", form["items"])) if one]
    bracket = form.re is _FORMS[0]
    if not items or (len(items) > 1 and not bracket) or not all(map(_is_one_thing, items)):
        return None
    first = span[0] + text.index(said)
    told = [_in_its_time(form["what"], form, read), *(_in_its_time(one, form, read) for one in items)]
    rules = [rule for rule in told if rule is not None]
    if len(rules) < len(told) or not known_name(rules[0]) or is_narrow(rules[0]):
        return None
    named = all(not rule.words or names_datum(rule.words) for rule in rules)
    if not named or len({type(rule) for rule in rules}) > 1:
        return None  # "stroke, e.g. haemorrhagic", "infection, e.g. treated in hospital"
    unlike: dict[Rule, Rule] = {}
    end = form.start("what")
    for one, rule in zip((form["what"], *items), rules, strict=True):
        start = said.index(one, end)
        end = start + len(one)
        stands = standing_at(rule, (first + start, first + end))
        there = form.span("time") if form["time"] else (0, 0)
        unlike.setdefault(without_spans(rule), with_time(stands, (first + there[0], first + there[1])))
    either = (
        AnyOf(rules=tuple(unlike.values()), span=span) if len(unlike) > 1 else standing_at(rules[0], span)
    )
    return Not(rule=either, span=span) if form["none"] else either


def _is_one_thing(item: str) -> bool:
    """Whether an item names a thing, and does not say what somebody does or has besides: "treated with antibiotics"."""
    words = item.lower().split()
    return len(words) <= _MOST and not listed("goes over").intersection(words)


def _in_its_time(one: str, form: re.Match[str], read: Read) -> Present | Occurred | None:
    """What is said, or given as an example, with the time behind the examples, and used where the first is."""
    lead = _USED.match(form["what"]) if one != form["what"] else None
    rule = read(f"{lead[0] if lead else ''}{one} {form['time'] or ''}".strip())
    return rule if isinstance(rule, Present | Occurred) else None
