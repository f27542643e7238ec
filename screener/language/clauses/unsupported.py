"""A bound that must be met without help: "platelets ≥ 100 × 10^9/L without transfusion within 7 days".

Whoever does not meet the bound does not meet the criterion, whatever help there was; of whoever does, a person is
asked. So it is with a bound that may be met with help, "hemoglobin ≥ 8 g/dL (transfusion permitted)".
"""

import re
from collections.abc import Callable
from functools import cache

from screener.language.clauses.aged_first import without_parts
from screener.language.clauses.parts import list_leaves
from screener.language.words.wordlists import any_of
from screener.model.rules import AllOf, Between, Compare, Judgement, Rule


@cache
def _form() -> re.Pattern[str]:
    """A bound, and behind it that no help was needed, or that help is allowed."""
    some, none = r"[^;:()\n<>≤≥\d]*?", r"[^;:\n<>≤≥]*?"
    help_ = rf"\b(?:{any_of('helps a value')})"
    without = r"(?:without|absence\s+of|independent(?:ly)?\s+(?:of|from)|unsupported\s+by|no|not\s+needing)\b"
    tails = (
        rf"{without}{none}{help_}{none}",
        rf"unsupported|{help_}[\s-]+independent",
        rf"{some}{help_}{some}\b(?:permitted|allowed|acceptable)",
        rf"(?:can|may)\s+be{some}{help_}{some}",
    )
    return re.compile(
        rf"(?P<bound>[^;:\n]*\d[^;:\n]*?)\s*,?\s*[(\[]?\s*(?:(?:and|when|if|achieved|in)\s+)?(?:{'|'.join(tails)})\s*[)\]]?"
        r"\s*[.;]?",
        re.IGNORECASE,
    )


def unsupported(text: str, question: Judgement, read: Callable[[str], Rule | None]) -> Rule | None:
    """The bound and the question, both to be met; None for any other text. ``read`` gives the rule of a text that can
    be read whole, else None."""
    form = _form().fullmatch(text)
    bound = read(text[: form.end("bound")]) if form is not None else None
    if bound is None or not isinstance(bound, Compare | Between | AllOf):
        return None
    if not all(isinstance(leaf, Compare | Between) and not leaf.words for leaf in list_leaves(bound)):
        return None
    asked = question.model_copy(update={"about": without_parts(question.about, (bound,))})
    return AllOf(rules=(bound, asked), span=question.span)
