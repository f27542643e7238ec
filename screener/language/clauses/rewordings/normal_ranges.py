"""Values within the limits of normal: "potassium, magnesium and calcium within normal limits", "TSH outside the normal
range", "creatinine above institutional normal", "normal bilirubin". Both ends are those of the laboratory; what is
wanted low, as CRP or a tumour marker, has an upper one only.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.clauses.rewordings.relocated import reads_here
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, Compare, Rule, leaves
from screener.model.units import dimension
from screener.model.vocabulary import vocabulary

_WHOSE = r"(?:(?:institutional|institution's|local|central|laboratory|lab|laboratory's|standard|reference|the)\s+)*"
_FORM = late(
    r"(?P<items>[^;:.\n]+?)\s+(?:(?:levels?|values?|results?|concentrations?|must\s+be|should\s+be|is|are)\s+)*"
    rf"(?P<side>within|in|outside(?:\s+of)?)\s+{_WHOSE}"
    r"(?:limits?\s+of\s+normal|normal\s+(?:laboratory\s+|reference\s+|institutional\s+)?(?:limits?|ranges?)|range\s+of\s+normal"
    r"|reference\s+(?:limits?|ranges?|intervals?))"
    r"(?:\s+(?:of|for|per|at)\s+(?:the\s+)?(?:(?:local|central|testing)\s+)?(?:laboratory|institution|lab))?\s*\.?",
    re.IGNORECASE,
)
_BEYOND = late(
    r"(?P<item>[^;:.,()\n]+?)\s+(?:(?:levels?|values?|results?|concentrations?|is|are)\s+)*"
    r"(?:(?P<above>above|over|exceeding|(?:greater|higher|more)\s+than)|below|under|(?:less|lower)\s+than)\s+"
    rf"{_WHOSE}(?:limits?\s+of\s+normal|normal(?:\s+(?:laboratory\s+|reference\s+|institutional\s+)?(?:limits?|ranges?))?"
    r"|range\s+of\s+normal|reference\s+ranges?)\s*\.?",
    re.IGNORECASE,
)
_NORMAL = late(
    r"normal\s+(?P<behind>[^;:.,()\n]+?)(?:\s+(?:levels?|values?|concentrations?))?\s*\.?"
    r"|(?P<item>[^;:.,()\n]+?)\s+(?:(?:levels?|values?|concentrations?|must\s+be|should\s+be|is)\s+)*normal\s*\.?",
    re.IGNORECASE,
)
_OR = late(r"(?P<first>[^;:\n]+?)\s*,?\s+or\s+(?P<second>[^;:\n]+)", re.IGNORECASE)
_JOINS = late(r"\s*,\s*(?:and\s+)?|\s+and\s+", re.IGNORECASE)
_LONGEST = 200
"""Characters of such a sentence."""


def normal_range(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The bounds of such a sentence; None for any other. ``read`` gives the rule of a text that can be read whole."""
    if len(text) > _LONGEST:
        return None
    text, read = text.strip(), reads_here(read, text, span)
    either = _OR.fullmatch(text) if kind == "inclusion" else None
    found = _or_else(either, span, read) if either is not None else None
    found = found or _beyond(text, kind, span, read) or _within(text, kind, span, read)
    if found is not None:
        return found
    told = _normal(text, kind, span, read)
    return (
        told if isinstance(told, Compare) else None
    )  # of what else is "normal" may say more than a laboratory does


def _or_else(either: re.Match[str], span: Span, read: Read) -> Rule | None:
    """ "Creatinine within normal limits or creatinine clearance ≥ 60 mL/min": either, of two measures."""
    text, second = either["first"], read(either["second"])
    first = _within(text, "inclusion", span, read) or _normal(text, "inclusion", span, read)
    if first is None or not isinstance(second, Compare) or second.words:
        return None
    if any(isinstance(leaf, Compare) and leaf.variable == second.variable for leaf in leaves(first)):
        return None
    return AnyOf(rules=(first, standing_at(second, span)), span=span)


def _normal(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """ "Normal bilirubin", "bilirubin is normal"."""
    form = _NORMAL.fullmatch(text)
    said = f"{form['behind'] or form['item']} within normal limits" if form is not None else ""
    return _within(said, kind, span, read) if said else None


def _beyond(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """ "Creatinine above institutional normal"."""
    beyond = _BEYOND.fullmatch(text)
    if beyond is not None:
        if kind == "inclusion" and not beyond["above"]:
            return None  # "ALT below the normal limit" that is sought: below the lower one, or below the upper one?
        sign, limit = (">", "ULN") if beyond["above"] else ("<", "LLN")
        bound = read(f"{beyond['item']} {sign} 1 x {limit}")
        whole = isinstance(bound, Compare) and _is_of_a_laboratory(bound)
        whole = whole and (limit == "ULN" or not (isinstance(bound, Compare) and _is_wanted_low(bound)))
        return standing_at(bound, span) if bound is not None and whole else None
    return None


def _within(text: str, kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """ "Potassium and calcium within normal limits", "TSH outside the normal range"."""
    form = _FORM.fullmatch(text)
    items = _JOINS.split(form["items"]) if form is not None else []
    outside = form is not None and form["side"].lower().startswith("outside")
    if form is None or (len(items) > 1 and (outside or kind == "exclusion")):
        return None  # "ALT and AST outside normal limits" that exclude: both, or either?
    signs = ("<", ">") if outside else (">=", "<=")
    bounds = [
        read(f"{item} {sign} 1 x {limit}")
        for item in items
        for sign, limit in zip(signs, ("LLN", "ULN"), strict=True)
    ]
    measured = tuple(bound for bound in bounds if isinstance(bound, Compare) and _is_of_a_laboratory(bound))
    if len(measured) < len(bounds):
        return None
    ends = tuple(bound for bound in measured if bound.quantity.limit == "ULN" or not _is_wanted_low(bound))
    if len(ends) == 1:
        return standing_at(ends[0], span)
    return standing_at(AnyOf(rules=ends) if outside else AllOf(rules=ends), span)


def _is_wanted_low(bound: Compare) -> bool:
    """Whether nobody has too little of it: its normal range has no lower end."""
    return bound.variable in listed("no lower limit")


def _is_of_a_laboratory(bound: Compare) -> bool:
    """Whether a laboratory tells the limits of what is bounded, and not a textbook, as of a blood pressure."""
    if _is_wanted_low(bound):
        return True
    variable = vocabulary().variables.get(bound.variable)
    unit = variable.unit if variable is not None else ""
    return bool(unit) and dimension(unit) in listed("measured by a laboratory")
