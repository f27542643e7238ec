"""Two lower bounds of one value, of which the less strict one asks for more: "BMI ≥ 30 kg/m², or ≥ 27 kg/m² with at
least one weight-related comorbidity".

Whoever is above the higher one meets it, whatever else; whoever is not above the lower one does not. Of those between
them a person is asked. Nothing may stand behind that could let somebody in who meets neither bound.
"""

import re

from screener.language.clauses.decided.undecided import Undecided
from screener.language.words.late import late
from screener.model.rules import AllOf, AnyOf, Compare, Rule

_LONGEST = 400
"""Characters of such a text: longer ones are asked as they are."""
_SIGN = r"(?:≥|>=|>|at\s+least|more\s+than|greater\s+than(?:\s+or\s+equal\s+to)?|over|above)"
_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:\s*(?:kg\s*/\s*m(?:2|²|\^2)|mmHg|mg/dL|mmol/L|pg/mL|ng/mL|ng/L|years|%))?"
_FORM = late(
    rf"(?P<name>[A-Za-z][^;:\n<>≤≥\d]*?)\s*(?:of\s+|is\s+)?(?P<first>{_SIGN}\s*{_NUMBER}{_UNIT})\s*,?\s+or\s+"
    rf"(?:(?:a|an)\s+)?(?P<again>(?!\s)[A-Za-z ()]*?)\s*(?:of\s+|is\s+)?(?P<second>{_SIGN}\s*{_NUMBER}{_UNIT})\s*,?\s+"
    r"(?:with|and|if|in\s+the\s+presence\s+of|in\s+combination\s+with|plus|when|accompanied\s+by)\s+(?P<more>[^;\n]+?)\s*\.?",
    re.IGNORECASE,
)
_BRACKET = late(r"\([^()]*\)|\[[^\[\]]*\]")
_ONE_OF = late(
    r"\b(?:one|two|1|2)\s+or\s+more\b|\bof\s+the\s+following\b.*|\b(?:at\s+least\s+(?:one|1|two|2)|any|one)\s+of\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""Words with an "or" in them, or behind which one joins what is listed."""
_OTHER = late(
    r"[<>≤≥,]|\b(?:or|and|unless|except|despite|on|for|without|at(?!\s+least))\b|\.\s", re.IGNORECASE
)
"""What may let in somebody else, or be asked of everybody."""
_FOR_ALL = late(
    r"\band\s+(?:also\s+)?(?:a\s+)?(?:stable|have|has|had|no|not|without|must|who|are|is|be|able|willing|body|weight|failed)\b",
    re.IGNORECASE,
)
"""What is no item of a list: "…, and stable body weight"."""


def lower_with(criterion: Undecided) -> Rule | None:
    """Either of the bounds, the lower one with the question; None for any other text."""
    text, question, read = criterion.text, criterion.question, criterion.read
    form = _FORM.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if criterion.kind != "inclusion" or form is None:
        return None
    more = _BRACKET.sub("", form["more"])
    if _FOR_ALL.search(more) or _OTHER.search(_ONE_OF.sub("", more)):
        return None
    high = read(f"{form['name']} {form['first']}")
    low = read(f"{form['again'] or form['name']} {form['second']}")
    if not isinstance(high, Compare) or not isinstance(low, Compare) or high.words:
        return None
    if low.variable != high.variable or low.quantity.unit != high.quantity.unit or high.at != low.at:
        return None
    if not _is_least(low) or not _is_least(high) or low.quantity.value >= high.quantity.value:
        return None
    asked = question.model_copy(update={"about": None})
    both = AllOf(rules=(_moved(low, question.span), asked), span=question.span)
    return AnyOf(rules=(_moved(high, question.span), both), span=question.span)


def _is_least(bound: Compare) -> bool:
    return bound.operator[0] == ">"


def _moved(bound: Compare, span: tuple[int, int] | None) -> Compare:
    """The bound, which was read by itself, where the text as a whole stands."""
    return bound.model_copy(update={"span": span, "named": None, "bound": None})
