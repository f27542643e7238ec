"""Examples of a condition: "autoimmune disease (e.g. lupus)", "bleeding disorders such as haemophilia".

Whoever has what is given as an example has the condition, and others may have it too: either is asked for.
"""

import re
from collections.abc import Sequence

from lark import Tree

from screener.errors import Span
from screener.language.clauses.items.parts import Part
from screener.language.clauses.trees import chunks_of, span_of_tree
from screener.language.words.late import late
from screener.language.words.tokens import Carried
from screener.language.words.wordlists import listed
from screener.model.rules import AnyOf, Occurred, Present, Rule

_OPENS = late(
    r"[(\[]?\s*(?:e\.?\s?g\b\.?|for example|such as|including(?: but not limited to)?)", re.IGNORECASE
)


def is_inside(part: Part, text: str) -> bool:
    """Whether a part is an "e.g." with something before it; "including …" at a beginning goes on from elsewhere."""
    return part.kind == "EXAMPLE" and bool(text[: part.start].strip(" *-([•"))


def misses_condition(items: list[Tree[Carried]], rules: Sequence[Rule], text: str) -> bool:
    """Whether a list goes over to examples of what is no one condition: "after surgery, including oral cancer"."""
    kinds = [
        [chunk.kind for chunk in chunks_of(item) if chunk.kind not in ("MARK", "FILLER")] for item in items
    ]
    first = next((place for place, one in enumerate(kinds) if one[:1] == ["EXAMPLE"]), None)
    if not first:
        return False  # none, or all of them: what they are examples of stands before the bracket
    head = rules[0]
    timed = isinstance(head, Occurred) and head.window is not None
    said = isinstance(head, Present | Occurred) and not head.words and not timed
    narrow = isinstance(head, Present) and is_narrow(head)
    return first != 1 or not said or narrow or any(_goes_over(one, text) for one in items[first + 1 :])


def _goes_over(item: Tree[Carried], text: str) -> bool:
    """ "…, e.g. lupus, on methotrexate": an item behind the examples that is said of the condition again."""
    start, end = span_of_tree(item)
    return bool(listed("goes over").intersection(text[start:end].lower().split()[:1]))


def gives_examples(text: str, start: int) -> bool:
    """Whether a bracket, or what is behind a condition, opens with "e.g." or "such as"."""
    return _OPENS.match(text, start) is not None


def is_narrow(condition: Present | Occurred) -> bool:
    """ "Active infection (including tuberculosis)", "drug allergy (e.g. aspirin)": the example alone is not meant.
    Nor is a biopsy by "consent to procedures, including biopsy", nor any prednisone by "high-dose corticosteroids
    (e.g. prednisone)"."""
    name = condition.finding if isinstance(condition, Present) else condition.event
    words = name.split("_")
    modifiers = listed("adjective") | listed("present") | listed("planned") | {"dose"}
    return name in listed("gives") or bool(set(words) & (modifiers | listed("of what")))


def with_examples(condition: Rule | None, examples: Rule | None, span: Span) -> Rule | None:
    """The condition or one of its examples, all of them findings; None where something else stands among them."""
    if not isinstance(condition, Present) or condition.words or examples is None or is_narrow(condition):
        return None
    found = list(examples.rules) if isinstance(examples, AnyOf) else [examples]
    if not all(isinstance(one, Present) for one in found):
        return None  # a time, or what stands "with" one of them, may be of the condition too
    return AnyOf(rules=(condition, *found), span=span)
