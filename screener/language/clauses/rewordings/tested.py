"""Several tests with one result: "HIV, HBV and HCV negative", "positive for HIV, HBsAg or anti-HCV".

Each is read by itself with the result beside it, and what a test of the blood shows of hepatitis is an antibody, or it
is not said which. Whoever is to be negative for any of them is so for all of them.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Judgement, Not, OneOf, Present, Rule, leaves

_FORM = late(
    r"(?:(?:have|has|having|with)\s+)?(?:an?\s+)?(?:known\s+)?(?:test(?:s|ed|ing)\s+)?(?:(?P<first>(?:sero)?(?:negative|positive))\s+"
    r"(?:(?:serology|serologies|tests?|results?)\s+)*(?:for\s+)?)?"
    r"(?P<items>[^.;:\n]+?)(?:\s+(?:tests?|serology|serologies|status|results?))*"
    r"(?:[\s-]+(?P<last>(?:sero)?(?:negative|positive)))?(?P<day>\s+(?:at|on|during)\s+[^.;:,()\n]+?)?\s*[.;]?",
    re.IGNORECASE,
)
_JOINS = late(r"\s*,\s*(?:and/or|and|or)?\s+|\s+(and/or|and|or)\s+|\s*/\s*", re.IGNORECASE)
_BRACKET = late(r"\s*\([A-Za-z][\w-]*\)")
""" "Hepatitis B surface antigen (HBsAg)": the short name of a test."""
_SERUM = late(r"\bsero(?:positive|negative)\b|\bserolog(?:y|ies)\b", re.IGNORECASE)
"""What shows antibodies, which stay when the infection is over."""
_HBV = late(r"(?:hepatitis\s*-?B(?:\s+virus)?|HBV|hep\s*B)(?:\s*\(HBV\))?", re.IGNORECASE)
_HCV = late(r"(?:hepatitis\s*-?C(?:\s+virus)?|HCV|hep\s*C)(?:\s*\(HCV\))?", re.IGNORECASE)
_LONGEST = 4
"""Words of a test's name."""


def tested(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a list; None for any other. ``read`` gives the rule of a text that can be read whole."""
    form = _FORM.fullmatch(text.strip())
    if form is None or bool(form["first"]) == bool(form["last"]):
        return None
    result = (form["first"] or form["last"]).lower().removeprefix("sero")
    joins = {found[0].strip(" ,").lower() for found in _JOINS.finditer(form["items"])} - {"", "/"}
    items = [
        item for item in _JOINS.split(form["items"]) if item and item.lower() not in ("and", "or", "and/or")
    ]
    if len(items) < 2 or any(len(_BRACKET.sub("", item).split()) > _LONGEST for item in items):
        return None
    said, day = f" {result}", form["day"] or ""
    serum = _SERUM.search(text) is not None
    asked = Judgement(question=" ".join(text.split()), span=span)
    rules = [
        _of_hepatitis_b(result, day, asked, read)
        if serum and _HBV.fullmatch(item)
        else read(f"anti-HCV{said}{day}" if serum and _HCV.fullmatch(item) else f"{item}{said}{day}")
        for item in items
    ]
    shown = tuple(rule for rule in rules if rule is not None and (_is_shown(rule) or asked in leaves(rule)))
    if len(shown) < len(rules):
        return None
    both = _are_all_meant(joins, kind, result, leads=form["first"] is not None)
    if both is None:
        return None
    return standing_at(AllOf(rules=shown) if both else AnyOf(rules=shown), span)


def _of_hepatitis_b(result: str, day: str, asked: Judgement, read: Read) -> Rule | None:
    """ "Seropositive for HBV": who has the surface antigen is, who has neither it nor a core antibody is not. Who has
    the antibody alone may have had it long ago: a person is asked."""
    antigen, antibody = read(f"HBsAg {result}{day}"), read(f"anti-HBc {result}{day}")
    if antigen is None or antibody is None:
        return None
    if result == "negative":
        return AllOf(rules=(antigen, AnyOf(rules=(antibody, asked), span=asked.span)), span=asked.span)
    return AnyOf(rules=(antigen, AllOf(rules=(antibody, asked), span=asked.span)), span=asked.span)


def _are_all_meant(joins: set[str], kind: CriterionKind, result: str, *, leads: bool) -> bool | None:
    """Whether all of the results are meant, or any; None where the words do not say it. ``leads``: the result stands
    first, "negative for HIV or HBV"."""
    if kind == "inclusion":
        if result == "negative":
            return True if leads or joins <= {"and"} else None
        return True if joins == {"and"} else False if joins == {"or"} else None
    return False if result == "positive" and joins <= {"or", "and/or"} else None


def _is_shown(rule: Rule) -> bool:
    """Whether a rule is one test's result, or an infection that it shows, or shows the lack of."""
    inner = rule.rule if isinstance(rule, Not) else rule
    return isinstance(inner, OneOf) or (isinstance(inner, Present) and not inner.words)
