"""Scales named behind their bound: "stage 1-3 on the Hoehn and Yahr scale", "pain ≥ 4 on a 0-10 NRS".

The scale is put before its bound, where it stands usually, and read only where that leaves nothing open.
"""

import re

from screener.errors import Span
from screener.language.clauses.built import Read
from screener.language.clauses.items.population import standing_at
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.protocol import CriterionKind
from screener.model.rules import Between, Compare, Rule
from screener.model.vocabulary import vocabulary

_NUMBER = r"\d+(?:\.\d+)?"
_SIGN = r"(?:≥|≤|>=|<=|>|<|at\s+least|at\s+most|more\s+than|less\s+than|greater\s+than)"
_BOUND = (
    rf"(?:{_SIGN}\s*{_NUMBER}|(?:between\s+)?{_NUMBER}\s*(?:-|–|to|and)\s*{_NUMBER}"
    rf"|{_NUMBER}\s+or\s+(?:higher|more|above|greater|lower|less|below))"
)
_BY = r"(?:on|by|in|of|according\s+to|as\s+per|per)\s+(?:the\s+|an?\s+)?"
_NAME = r"[A-Za-z][^;:\n,()\d]*?"
_PAIN = (
    r"(?:(?:an?\s+)?(?P<what>(?:(?:baseline|current|average|mean|worst|usual|daily)\s+)*pain)"
    r"(?:\s+(?:intensity|severity|score|level|rating))?)"
)
_RATED = late(
    rf"{_PAIN}\s+(?:score\s+)?(?:of\s+|is\s+)?(?P<bound>{_BOUND})\s*(?P<unit>/\s*10\b|mm|cm)?\s*(?:points\s+)?"
    rf"(?:{_BY}|\(\s*)(?P<before>(?:0\s*(?:-|–|to)\s*10|11[\s-]point|10[\s-]point|10[\s-]cm|100[\s-]mm|0\s*(?:-|–|to)\s*100[\s-]mm)[\s-]+)?"
    r"(?P<scale>NRS|numeric(?:al)?\s+(?:pain\s+)?rating\s+scale|VAS|visual\s+analogu?e\s+scale)"
    r"(?:\s*\(\s*(?:NRS|VAS)\s*\))?(?:[\s,]+(?P<range>0\s*(?:-|–|to)\s*10))?\s*\)?\s*\.?",
    re.IGNORECASE,
)
_OF_MANY = late(
    rf"(?P<scale>{_NAME}(?:\d+)?)\s+(?:of\s+|is\s+)?(?P<bound>{_BOUND})\s*(?:/|points\s+out\s+of|out\s+of)\s*"
    r"(?P<many>\d{1,3})(?P<behind>\s+or\s+(?:higher|more|above|greater|lower|less|below))?\s*(?:points)?\s*\.?",
    re.IGNORECASE,
)
_LOGS = late(
    rf"(?P<name>[A-Za-z][^;:\n,]*?\s*{_SIGN})\s*(?P<power>[1-9])(?:\.0)?\s*log(?:10|₁₀)?\s*(?P<unit>(?:copies|IU)\s*/\s*mL)\s*\.?",
    re.IGNORECASE,
)

_LONGEST = 200
"""Characters of such a sentence: of longer ones nothing is put into other words."""


def other_scales(text: str, _kind: CriterionKind, span: Span, read: Read) -> Rule | None:
    """The rule of such a sentence; None for any other."""
    said = text.strip()
    if len(said) > _LONGEST:
        return None
    found = next(
        (rule for way in (_rated, _out_of, _in_logs) if (rule := way(said, read)) is not None),
        None,
    )
    return standing_at(found, span) if found is not None else None


def _rated(text: str, read: Read) -> Rule | None:
    """ "Pain ≥ 4/10 (VAS)", "average pain of at least 4 on a 0-10 NRS". A number of a visual scale is told by its
    unit, or by the ten that it is out of.

    An average pain or the worst is not the pain of now: it is a datum of its own.
    """
    form = _RATED.fullmatch(text)
    if form is None:
        return None
    visual = form["scale"].lower().startswith("v")
    out_of = form["unit"] or form["before"] or form["range"] or ""
    unit = form["unit"] if form["unit"] in ("mm", "cm") else ""
    if visual and not unit:
        unit = "cm" if out_of and "mm" not in out_of and "point" not in out_of else ""
    if not visual and unit:
        return None
    scale = "VAS" if visual else "NRS"
    what = " ".join(form["what"].lower().split())
    for name in (what, "pain"):
        rule = read(f"{name} {scale} {form['bound']} {unit}".strip())
        if isinstance(rule, Compare | Between) and not rule.words:
            break
    else:
        return None
    if name == what:
        return rule
    words = f"{what} {scale}"
    return rule.model_copy(update={"variable": field_name(words), "words": words, "named": None})


def _out_of(text: str, read: Read) -> Rule | None:
    """ "MMSE of at least 24 out of 30", "pain NRS ≥ 4/10": the highest that its scale has."""
    form = _OF_MANY.fullmatch(text)
    if form is None:
        return None
    rule = read(f"{form['scale']} {form['bound']}")
    variable = vocabulary().variables.get(rule.variable) if isinstance(rule, Compare | Between) else None
    if variable is not None and (variable.high == form["many"] or variable.name in listed("any highest")):
        beyond = (
            isinstance(rule, Compare) and rule.quantity.value >= int(form["many"]) and rule.operator == ">"
        )
        return None if beyond else rule  # "GCS > 15/15" is nobody's
    unit = {"10": "cm", "100": "mm"}.get(form["many"], "")
    seen = read(f"{form['scale']} {form['bound']} {unit}") if unit and rule is None else None
    return (
        seen if isinstance(seen, Compare | Between) and seen.variable in listed("ten centimetres") else None
    )


def _in_logs(text: str, read: Read) -> Rule | None:
    """ "HIV RNA ≥ 4 log10 copies/mL": 10,000 of them."""
    form = _LOGS.fullmatch(text)
    rule = read(f"{form['name']} {10 ** int(form['power'])} {form['unit']}") if form is not None else None
    return rule if isinstance(rule, Compare) and not rule.words else None
