"""Examples between what they are of and its time: "immunosuppressants (e.g. azathioprine) within 3 months".

Whoever had what is given as an example had what it is of, in the time that is said of both.
"""

import re
from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.items.examples import is_narrow
from screener.language.clauses.items.known import known_name
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.said_lengths import UNIT
from screener.language.words.phrases import names_datum
from screener.model.protocol import CriterionKind
from screener.model.rules import AnyOf, Not, Occurred, Present, Rule, without_spans

_EXAMPLES = r"(?:e\.\s?g\b\.?|eg|such\s+as|for\s+(?:example|instance)|including,?\s+but\s+not\s+limited\s+to)"
_TIME = rf"(?:within|in|during|over|less\s+than|<|≤)\s[^;:\n,()]*?\b{UNIT}\b[^;:\n,()]*?"
_FORM = re.compile(
    rf"(?P<none>(?:no|without)\s+(?:any\s+)?)?(?P<what>[^;:\n,()<>≤≥\d]+?)\s*(?:(?P<opens>\()|,)?\s*{_EXAMPLES}\s*,?\s*"
    rf"(?P<items>[^;:\n()<>≤≥\d]+?)\s*(?(opens)\)|,?)\s*(?P<time>{_TIME})?\s*\.?",
    re.IGNORECASE,
)
_JOINS = re.compile(r"\s*,\s*(?:(?:and/or|and|or)\s+)?|\s+(?:and/or|and|or)\s+", re.IGNORECASE)
_AND_OTHERS = re.compile(
    r"(?:\s*,|\s+and|\s+or)*\s+(?:etc\b\.?|(?:(?:and|or|among)\s+)?others?)\Z", re.IGNORECASE
)
_LONGEST = 250
"""Characters of such a sentence."""
_MOST = 4
"""Words of an example."""


def examples_of(
    text: str, kind: CriterionKind, span: Span, read: Callable[[str], Rule | None]
) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if form is None or (form["none"] and kind == "exclusion"):
        return None
    items = [one for one in _JOINS.split(_AND_OTHERS.sub("", form["items"])) if one]
    if not items or any(len(one.split()) > _MOST for one in items):
        return None
    time = f" {form['time']}" if form["time"] else ""
    lead = re.match(r"(?:(?:current|prior|previous)\s+)?use\s+of\s+", form["what"], re.IGNORECASE)
    rules = [read(f"{form['what']}{time}"), *(read(f"{lead[0] if lead else ''}{one}{time}") for one in items)]
    found = [rule for rule in rules if isinstance(rule, Present | Occurred)]
    if len(found) < len(rules) or not known_name(found[0]) or is_narrow(found[0]):
        return None
    named = all(not rule.words or names_datum(rule.words) for rule in found)
    if not named or len({type(rule) for rule in found}) > 1:
        return None  # "stroke, e.g. haemorrhagic", "infection, e.g. treated in hospital"
    unlike = {without_spans(rule): rule for rule in found}
    either = AnyOf(rules=tuple(unlike.values())) if len(unlike) > 1 else found[0]
    return standing_at(Not(rule=either) if form["none"] else either, span)
