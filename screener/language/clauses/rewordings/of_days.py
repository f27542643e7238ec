"""A bound on two days: "MADRS ≥ 26 at screening and baseline", "SBP < 100 mmHg at visit 1 or visit 2".

What is asked for on both days is asked for on each; what excludes on one or the other excludes on either. "Or" of what
is asked for, and "and" of what excludes, may mean both days or any of them.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, OneOf, Rule

_FORM = late(
    r"(?P<what>[^;\n]+?)\s+at\s+(?:both\s+)?(?:the\s+)?(?P<one>[^,;()\n]+?)\s+(?P<joint>and|or)\s+(?:at\s+)?(?:the\s+)?"
    r"(?P<two>[^,;()\n]+?)\s*[.;]?",
    re.IGNORECASE,
)


def of_days(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text.strip())
    if form is None or form["joint"].lower() != ("and" if kind == "inclusion" else "or"):
        return None
    first, second = (read(f"{form['what']} at {form[day]}") for day in ("one", "two"))
    if not _is_dated(first) or not _is_dated(second) or first == second:
        return None
    joined = AllOf if kind == "inclusion" else AnyOf
    return standing_at(joined(rules=(first, second)), span)


def _is_dated(rule: Rule | None) -> bool:
    """Whether a rule is one bound or one value on a day."""
    return isinstance(rule, Compare | Between | OneOf) and rule.at is not None
