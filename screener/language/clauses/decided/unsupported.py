"""A bound that must be met without help: "platelets ≥ 100 × 10^9/L without transfusion within 7 days".

Whoever does not meet the bound does not meet the criterion, whatever help there was; of whoever does, a person is
asked. So it is with a bound that may be met with help, "hemoglobin ≥ 8 g/dL (transfusion permitted)". Behind the help
nothing may stand but a time: another bound, "or 8 g/dL with transfusion", and what may be met instead, "or cirrhosis",
would let somebody in who does not meet the first.
"""

import re
from functools import cache

from screener.language.clauses.decided.aged_first import without_parts
from screener.language.clauses.decided.undecided import Undecided
from screener.language.clauses.items.parts import list_leaves
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, Between, Compare, Rule
from screener.model.units import dimension
from screener.model.vocabulary import vocabulary

_LONGEST = 300
"""Characters of such a text: longer ones are asked as they are."""
_JOINED = late(r"\b(?:and|achieved|in|with)\Z", re.IGNORECASE)
"""A word that may stand between the bound and the help."""
_TIME = (
    r"(?:[\s,]+(?:within|in|for|during|over)\s+(?:(?:the|a|at|least|last|past|prior|previous|preceding|period|of)\s+)*"
    r"(?:[<>≤≥]=?\s*)?\d+\s*-?\s*(?:hour|hr|day|week|month)s?\b"
    r"(?:\s+(?:(?:prior|up)\s+to|of|before|preceding|from|until)(?:\s+(?!(?:or|and|but|if|unless|except|may|can|when|where|with|"
    r"without|in|lower|below|less|waived|minimum)\b)[a-z][a-z'’/-]*){1,8})?)?"
)
""" "Within 7 days prior to the first dose"."""


@cache
def _forms(kind: CriterionKind) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Where such words begin, and the words as a whole: that no help was needed, or that help is allowed. What stands
    behind an "or" may exclude by itself."""
    help_, about = rf"(?:{any_of('helps a value')})", rf"(?:{any_of('beside help')})"
    none = r"(?:without|absence\s+of|independent(?:ly)?\s+(?:of|from)|unsupported\s+by|no|not\s+(?:needing|requiring))"
    some = rf"(?:{about}\s+)*{help_}(?![\w-])(?:\s+{about}(?![\w-]))*"
    plain = rf"(?!(?:need|requi|depend|receiv|achiev|met|reach|maintain|correct|given|used)){about}"
    other = rf"(?:{plain}\s+)*{help_}(?![\w-])(?:\s+{plain}(?![\w-]))*"
    several = rf"{some}(?:(?:\s*/\s*|\s+(?:and/or|or|and)\s+){other})*" if kind == "inclusion" else some
    allowed = rf"(?:(?:only|one|not)\s+)*{several}(?:\s+(?:is|are|not))*\s+(?:permitted|allowed|acceptable)"
    whole = (
        rf"(?:the\s+)?{none}\s+{several}{_TIME}",
        rf"unsupported|{help_}[\s-]+independent",
        rf"{allowed}{_TIME}",
        rf"(?:can|may)\s+be\s+{several}",
    )
    start = rf"(?<![\w-])(?:(?:the\s+)?{none}|unsupported|can\s+be|may\s+be|only|not|{about}|{help_})(?![\w])"
    return (
        re.compile(start, re.IGNORECASE),
        re.compile(rf"(?:{'|'.join(whole)})(?:\s*[)\]])?(?:\s*[.;])?", re.IGNORECASE),
    )


def unsupported(criterion: Undecided) -> Rule | None:
    """The bound and the question, both to be met; None for any other text."""
    text, kind, question, read = criterion.text, criterion.kind, criterion.question, criterion.read
    end = _end_of_bound(text, kind)
    bound = read(text[:end]) if end else None
    if bound is None or not isinstance(bound, Compare | Between | AllOf):
        return None
    if not all(
        isinstance(leaf, Compare | Between) and _is_of_a_laboratory(leaf) for leaf in list_leaves(bound)
    ):
        return None
    asked = question.model_copy(update={"about": without_parts(question.about, (bound,))})
    return AllOf(rules=(bound, asked), span=question.span)


def _end_of_bound(text: str, kind: CriterionKind) -> int:
    """Where the bound ends that stands before such words; 0 where there are none."""
    starts, whole = _forms(kind)
    if len(text) > _LONGEST:
        return 0
    for start in starts.finditer(text):
        if whole.fullmatch(text, start.start(), len(text.rstrip())) is None:
            continue
        bound = _JOINED.sub("", text[: start.start()].rstrip()).rstrip().removesuffix("(").rstrip(" ,")
        if kind == "exclusion" and "," in text[len(bound) : start.start()]:
            return 0  # "neutrophils < 1 G/L, G-CSF not allowed": the second may exclude by itself
        plain = not re.search(r"[;:\n]", bound) and bound.count("(") == bound.count(")")
        return len(bound) if plain and any(sign.isdigit() for sign in bound) else 0
    return 0


def _is_of_a_laboratory(bound: Compare | Between) -> bool:
    """Whether a laboratory measures what is bounded."""
    variable = vocabulary().variables.get(bound.variable)
    return (
        variable is not None and bool(variable.unit) and dimension(variable.unit) in listed("may be helped")
    )
