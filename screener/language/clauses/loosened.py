"""A bound with a looser one for some in a bracket: "AST and ALT ≤ 2.5 × ULN (≤ 5 × ULN if liver metastases)".

The looser one takes the place of the usual one for those. Both are read by themselves, with what stands around the
bound: whoever meets the usual one needs no question about the condition.
"""

import re
from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.overrides import is_narrower
from screener.language.clauses.parts import list_leaves
from screener.language.clauses.population import standing_at
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Compare, Not, Occurred, Present, Rule
from screener.model.vocabulary import fold

_FORM = re.compile(
    r"(?P<usual>[^;\n]+?)\s*(?:,?\s+or\s+|[(\[]\s*(?:or\s+)?|,\s*)"
    r"(?P<again>[^<>≤≥()\[\];,\d]{0,60}?)(?P<bound>(?:(?:[<>≤≥]=?|up\s+to|no\s+more\s+than|at\s+least)\s*|(?<=[(\[]))\d[^()\[\];\n]*?)\s+"
    r"(?:if|when|for|in|with)\s+(?P<who>[^()\[\];,\n]+?)\s*[)\]]?\s*[.;]?",
    re.IGNORECASE,
)
_SIGN = re.compile(r"[<>≤≥]=?\s*")
_AROUND = re.compile(
    r"\A(?:(?:case|the\s+case|presence|the\s+presence)\s+of\s+|(?:patient|subject|participant|those|person|people)s?\s+with\s+"
    r"|(?:known|documented|there\s+(?:is|are))\s+)+|\s+(?:(?:is|are)\s+)?present\Z",
    re.IGNORECASE,
)


def loosened(text: str, kind: CriterionKind, span: Span, read: Callable[[str], Rule | None]) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text.strip())
    usual = read(form["usual"]) if form is not None else None
    if form is None or usual is None:
        return None
    bounds = list_leaves(usual)
    places = {leaf.bound for leaf in bounds if isinstance(leaf, Compare)}
    place = next(iter(places), None)
    joined = AllOf if kind == "inclusion" else AnyOf
    if len(places) != 1 or place is None or not isinstance(usual, Compare | joined):
        return None
    if form["again"] and fold(form["again"]).strip() != fold(form["usual"][: place[0]]).strip():
        return None  # "QTc > 450 ms or QTc > 480 ms in patients with bundle branch block" names it again
    bound = _with_sign(form["bound"], form["usual"][place[0] :])
    for_some = read(form["usual"][: place[0]] + bound + form["usual"][place[1] :])
    who = read(_AROUND.sub("", form["who"]))
    if for_some is None or who is None or not _is_condition(who):
        return None
    others = list_leaves(for_some)
    narrow, wide = (bounds, others) if kind == "inclusion" else (others, bounds)
    if len(bounds) != len(others) or not all(map(is_narrower, narrow, wide)):
        return None
    if kind == "inclusion":
        rule: Rule = AnyOf(rules=(usual, AllOf(rules=(who, for_some))))
    else:
        rule = AllOf(rules=(usual, AnyOf(rules=(Not(rule=who), for_some))))
    return standing_at(rule, span)


def _with_sign(bound: str, usual: str) -> str:
    """ "(5 × ULN if liver metastases)": the bound with the sign of the usual one, where it has none."""
    sign = _SIGN.match(usual)
    return f"{sign[0]}{bound}" if bound[0].isdigit() and sign is not None else bound


def _is_condition(rule: Rule) -> bool:
    """Whether a rule asks for what somebody has or takes, or for any of it."""
    leaves = list_leaves(rule)
    return not isinstance(rule, AllOf) and all(isinstance(leaf, Present | Occurred) for leaf in leaves)
