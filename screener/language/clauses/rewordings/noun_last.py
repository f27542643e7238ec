"""Two counts of one noun, which stands behind the second: "≥ 3 swollen and ≥ 3 tender joints".

The noun, and a time behind it, "≥ 2 moderate or ≥ 1 severe exacerbations in the past year", are of both.
"""

import re
from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.items.population import standing_at
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Compare, Occurred, Rule

_SIGN = r"(?:≥|>=|>|at\s+least|more\s+than|(?:an?\s+)?minimum\s+of)"
_NOUN_LAST = re.compile(
    rf"(?:(?:have|has|having|with)\s+)?(?P<sign>{_SIGN})\s*(?P<one>\d+)\s+(?P<first>[a-z]+)\s+(?P<join>and|or)\s+"
    rf"(?P<again>{_SIGN})?\s*(?P<two>\d+)\s+(?P<second>[a-z]+)\s+(?P<noun>[^;:\n,()]+?)\s*\.?",
    re.IGNORECASE,
)


def noun_last(text: str, kind: CriterionKind, span: Span, read: Callable[[str], Rule | None]) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _NOUN_LAST.fullmatch(text.strip())
    if form is None:
        return None
    both_needed = form["join"].lower() == "and"
    if both_needed and kind == "exclusion":
        return None  # both of them, or either?
    rules = (
        read(f"{form['sign']} {form['one']} {form['first']} {form['noun']}"),
        read(f"{form['again'] or form['sign']} {form['two']} {form['second']} {form['noun']}"),
    )
    counts = tuple(rule for rule in rules if isinstance(rule, Compare | Occurred))
    if len(counts) < len(rules) or _named(counts[0]) == _named(counts[1]):
        return None
    return standing_at(AllOf(rules=counts) if both_needed else AnyOf(rules=counts), span)


def _named(rule: Compare | Occurred) -> str:
    return rule.variable if isinstance(rule, Compare) else rule.event
