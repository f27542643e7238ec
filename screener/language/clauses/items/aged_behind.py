"""The age that stands behind what people have: "patients with type 2 diabetes aged 40 to 70 years".

It is the people's own age, which is asked for beside the condition. Of what is done or happens on one day it may be
their age then: "women with a hysterectomy under 40 years of age" is asked about.
"""

import re
from collections.abc import Callable

from screener.errors import Span
from screener.language.clauses.items.parts import Part, span_of
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import AllOf, Between, Compare, Present, Rule
from screener.model.vocabulary import Term

_AGE = Term("variable", "age")
_PEOPLE = rf"(?<!\bof )\b(?:{any_of('somebody')})s?\b"
_OF_PEOPLE = late(
    rf"{_PEOPLE}\s+(?:with|having|suffering\s+from|affected\s+by|living\s+with)\s+\Z", re.IGNORECASE
)
_THEMSELVES = late(rf"\s*{_PEOPLE}\s*,?\s*\Z", re.IGNORECASE)


def aged_behind(
    free: list[Part],
    bounds: list[Part],
    text: str,
    plain: Callable[[list[Part], str | None, Span], Rule | None],
    age: Callable[[list[Part], Span], Rule | None],
) -> Rule | None:
    """The condition and the age, both; None for any other item. ``plain`` reads terms alone, ``age`` bounds of age."""
    if len(bounds) != 1:
        return None
    named = free[-1].data == _AGE if free else False
    rest = free[:-1] if named else free
    told = named or getattr(bounds[0].data, "variable", "") == "age"
    if not told or not rest or rest[-1].end > bounds[0].start:
        return None
    start, end = rest[0].start, (free[-1] if named else bounds[0]).start
    if not (_OF_PEOPLE.search(text, 0, start) or _THEMSELVES.fullmatch(text, rest[-1].end, end)):
        return None
    having, years = plain(rest, None, span_of(rest)), age(bounds, span_of(bounds))
    if not isinstance(having, Present) or not isinstance(years, Compare | Between):
        return None
    if having.words and not names_datum(having.words):
        return None
    return (
        AllOf(rules=(having, years), span=span_of([*free, *bounds])) if named or not is_once(having) else None
    )


def is_once(having: Present) -> bool:
    """Whether what somebody has is done or happens on one day, so that an age beside it may be that of then."""
    words = having.finding.split("_")
    endings = tuple(listed("procedure ending"))
    return bool(set(words) & (listed("at once") | listed("befalls"))) or any(
        one.endswith(endings) for one in words
    )
