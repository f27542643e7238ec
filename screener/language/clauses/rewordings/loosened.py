"""A bound with a looser one for some in a bracket: "AST and ALT ≤ 2.5 × ULN (≤ 5 × ULN if liver metastases)".

The looser one takes the place of the usual one for those; a stricter one, in a bracket, is asked of them besides. Both
are read by themselves, with what stands around the bound: whoever meets the usual one needs no question about the
condition.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.parts import list_leaves
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.overrides import is_narrower
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Between, Compare, Not, Occurred, Present, Rule, When
from screener.model.vocabulary import fold

_BLANKS = late(r"[ \t]{2,}")
_FORM = late(
    r"(?P<usual>[^;\n]+?)\s*(?P<join>,?\s+or\s+|[(\[]\s*(?:or\s+)?|,\s*)"
    r"(?P<again>[^<>≤≥()\[\];,\d]{0,60}?)(?P<bound>(?:(?:[<>≤≥]=?|up\s+to|no\s+more\s+than|at\s+least)\s*|(?<=[(\[]))\d[^()\[\];\n]*?)\s+"
    r"(?:if|when|for|in|with)\s+(?P<who>[^()\[\];,\n]+?)\s*[)\]]?\s*[.;]?",
    re.IGNORECASE,
)
_TURNED = late(
    r"(?P<usual>[^;\n]*?\d[^;\n]*?)\s*(?:;|\.(?=\s+[A-Z]))\s*(?:(?:and|or|but)\s+)?"
    r"(?:(?:if|when|for|in)\s+(?P<who>[^;,:\n<>≤≥\d]+?)\s*(?:,|:|then\b)\s*|(?P<those>(?:patient|subject|participant|those)s?\s+"
    r"with\s+[^;,:\n<>≤≥\d]+?)\s*(?::|,|must\s+have|may\s+have)\s*)(?P<again>[^;\n]+?)\s*[.;]?",
    re.IGNORECASE,
)
_BEHIND = late(
    r"(?P<usual>[^;\n]*?\d[^;\n]*?)\s*(?:;|\.(?=\s+[A-Z]))\s*(?:(?:and|or|but)\s+)?"
    r"(?P<again>[^;\n<>≤≥]*[<>≤≥][^;\n]+?\s(?:if|when|for|in|with)\s+[^;,:\n]+?)\s*[.;]?",
    re.IGNORECASE,
)
_EXCEPTED = late(
    r"(?P<usual>[^;:\n]*?\d[^;:\n]*?)\s*[,(\[]?\s*\b(?:except(?:ing)?|unless|with\s+(?:the\s+)?exception\s+(?:of|for|in))\s+"
    r"(?:(?:for|in|of|the|a|an|known|documented|presence|history|case)\s+)*(?P<who>[^;:,()\n<>≤≥\d]+?)\s*"
    r"(?::|\s*,?\s*\b(?:and\s+)?(?:wherein|where|in\s+(?:which|that|this|those|these)\s+cases?|(?:in|for)\s+(?:whom|which|these|those)|then|whose"
    r"|(?:who\s+)?(?:(?:may|can|are\s+allowed\s+to)\s+have|(?:must|should)\s+have|have))\b)\s*,?\s*"
    r"(?P<again>[^;:,()\n<>≤≥\d]{0,50}?(?:[<>≤≥]=?|up\s+to|no\s+more\s+than)\s*\d[^;:,()\n]*?)"
    r"\s*(?:(?:is|are|will\s+be)\s+(?:allowed|permitted|acceptable|accepted|eligible))?\s*[)\]]?\s*[.;]?",
    re.IGNORECASE,
)
_ALLOWED = late(r"\b(?:may|can|allowed|permitted|acceptable|accepted|eligible)\b", re.IGNORECASE)
_SIGN = late(r"[<>≤≥]=?\s*")
_MUST = late(
    r"\A\s*it\s+|\b(?:must|should|has\s+to|have\s+to)\s+be\s+|\b(?:is|are)\s+(?=[<>≤≥])", re.IGNORECASE
)
_AROUND = late(
    r"\A(?:(?:case|the\s+case|presence|the\s+presence)\s+of\s+|(?:patient|subject|participant|those|person|people)s?\s+with\s+"
    r"|(?:known|documented|there\s+(?:is|are))\s+)+|\s+(?:(?:is|are)\s+)?present\Z",
    re.IGNORECASE,
)


def loosened(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    said = _BLANKS.sub(" ", text.strip()).replace("=<", "≤").replace("=>", "≥")
    form = _FORM.fullmatch(_in_bracket(said))
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
    allowed = _ALLOWED.search(text) is not None
    if allowed and kind == "exclusion":
        return None  # "ALT > 3 × ULN, except liver metastases, who may have ALT > 5 × ULN": who has more is let in
    looser = _is_looser_told if allowed else is_narrower
    if len(bounds) != len(others):
        return None
    if form["join"].strip() in ("(", "[") and all(map(is_narrower, wide, narrow)):
        return standing_at(_stricter(usual, who, for_some, kind), span)
    if not all(map(looser, narrow, wide)):
        return None
    if kind == "inclusion":
        rule: Rule = AnyOf(rules=(usual, AllOf(rules=(who, for_some))))
    else:
        rule = AllOf(rules=(usual, AnyOf(rules=(Not(rule=who), for_some))))
    return standing_at(rule, span)


def _stricter(usual: Rule, who: Rule, for_some: Rule, kind: CriterionKind) -> Rule:
    """ "NT-proBNP ≥ 300 pg/mL (≥ 900 pg/mL if atrial fibrillation)": the usual one for all, and for some the other."""
    if kind == "inclusion":
        return AllOf(rules=(usual, When(guard=who, then=for_some)))
    return AnyOf(rules=(usual, AllOf(rules=(who, for_some))))


def _is_looser_told(bound: Rule, other: Rule) -> bool:
    """Whether one bound is narrower than another, or told in another unit: "bilirubin ≤ 1.5 × ULN, except Gilbert's
    syndrome, who may have ≤ 3 mg/dL" says itself that the second is the looser."""
    if is_narrower(bound, other):
        return True
    if not isinstance(bound, Compare) or not isinstance(other, Compare) or bound.variable != other.variable:
        return False
    one, two = bound.quantity, other.quantity
    return bound.operator[0] == other.operator[0] and bool(one.limit) != bool(two.limit)


def _in_bracket(text: str) -> str:
    """ "AST ≤ 2.5 × ULN; if liver metastases, AST ≤ 5 × ULN", "AST ≤ 2.5 × ULN, except liver metastases, where ≤ 5 ×
    ULN is allowed": the same with the looser bound in a bracket behind."""
    turned, behind, excepted = (form.fullmatch(text) for form in (_TURNED, _BEHIND, _EXCEPTED))
    if excepted is not None:
        again = _MUST.sub("", _MUST.sub("", excepted["again"]))
        return f"{excepted['usual']} ({again} if {excepted['who']})"
    if turned is not None:
        return f"{turned['usual']} ({_MUST.sub('', turned['again'])} if {turned['who'] or turned['those']})"
    return f"{behind['usual']} ({behind['again']})" if behind is not None else text


def _with_sign(bound: str, usual: str) -> str:
    """ "(5 × ULN if liver metastases)": the bound with the sign of the usual one, where it has none."""
    sign = _SIGN.match(usual)
    return f"{sign[0]}{bound}" if bound[0].isdigit() and sign is not None else bound


def _is_condition(rule: Rule) -> bool:
    """Whether a rule asks for what somebody has or takes, or for any of it, or for an age."""
    leaves = list_leaves(rule)
    aged = isinstance(rule, Compare | Between) and rule.variable == "age" and rule.at is None
    return aged or (
        not isinstance(rule, AllOf) and all(isinstance(leaf, Present | Occurred) for leaf in leaves)
    )
