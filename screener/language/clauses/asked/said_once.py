"""What a criterion says once, or with a word that joins more closely than its "or": asked of the whole of it."""

import re

from screener.language.words.late import late
from screener.language.words.wordlists import pairs
from screener.model.rules import AnyOf, Occurred, Present, Rule, leaves, nodes

_PLUS = late(r"\bplus\b[^,;:()\n]*\bor\b|\bor\b[^,;:()\n]*\bplus\b", re.IGNORECASE)
_IN_BRACKET = late(
    r"\b(?:and|or)\s+\(\s*[A-Za-z][^()<>≤≥=\n]*\)\s*(?:is\s+|of\s+)?"
    r"(?:[<>≤≥=]|less\s|more\s|greater\s|higher\s|lower\s|above\s|below\s|at\s+least\s)",
    re.IGNORECASE,
)


def is_of_both_courses(rule: Rule, text: str) -> bool:
    """ "Active or untreated latent tuberculosis": a leaf of what is active and latent, which the text does not say."""
    contrary = pairs("of no such course")
    said = " ".join(text.lower().split())
    for leaf in leaves(rule):
        words = leaf.words.lower().split() if isinstance(leaf, Present | Occurred) else []
        if len(words) < 3 or " ".join(words) in said:
            continue
        if words[1] in contrary.get(words[0], "").split("|"):
            return True
    return False


def parts_a_plus(rule: Rule, text: str) -> bool:
    """ "Aspirin plus clopidogrel or ticagrelor": either with aspirin, or the last alone."""
    return _PLUS.search(text) is not None and any(
        isinstance(node, AnyOf) and any(" plus " in f" {_said(leaf)} " for leaf in leaves(node))
        for node in nodes(rule)
    )


def bounds_a_bracket(text: str) -> bool:
    """ "EGFR (MDRD) < 45 or (CKD-EPI) < 40": a bound of what stands in a bracket alone."""
    return _IN_BRACKET.search(text) is not None


def _said(leaf: Rule) -> str:
    return leaf.words.lower() if isinstance(leaf, Present | Occurred) else ""
