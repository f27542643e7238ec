"""Lines that are the name of a visit or a day and head the items below them: "Day 3", "Visit 2:", "Randomization".

What stands below is asked on that day, and what is so today does not tell it: each item is a question. A first visit or
the day of entry is the screening's own. A short line right above bullets of its own, where no other stands so, may head
them too: whether it does, or is a criterion beside them, cannot be told.
"""

import re
from collections.abc import Iterator, Sequence

from screener.language.text.frames import (
    Heading,
    is_everyone,
    is_only_people,
    leads_in,
    names_people,
    read_label,
)
from screener.language.text.labels import leads
from screener.language.text.lines import Line
from screener.language.text.unmarked import Unmarked

_NUMBER = r"(?:(?:no\.?|number|#)\s*)?(?:(?P<minus>(?<=\s)[-–−])|[-–])?(?P<number>\d{1,3})"
_VISIT = re.compile(
    rf"(?:(?:at|on|for|before)\s+)?(?:the\s+)?(?:(?:study|treatment|clinic)\s+)?(?:(?:day|visit|week|month|cycle|session)\s*{_NUMBER}"
    r"(?:\s*[,/(]?\s*(?:day|visit|week)\s*-?\d{1,3}\)?)?(?:\s+visit)?|(?P<later>randomi[sz]ation|follow[\s-]?up)(?:\s+visit)?|(?:(?:pre-?)?screening|baseline|enrol?l?ment)\s+visit)"
    r"[\s*_]*[:：]?[\s*_]*\Z",
    re.IGNORECASE,
)
_SAYS_MORE = re.compile(r"[.;,:：]\Z|[\d<>≤≥=]")
_JOINS = re.compile(r"\W*(?:and|or|and/or|plus|but)\W*\Z", re.IGNORECASE)
_SHORT = 3
"""Words of a bare line that may head what stands below it."""
ON_THAT_DAY = (
    "names a day or a visit: what stands below it is asked on that day, and not today. Each line there is asked. Check "
    "which of them can be told at screening."
)
MAY_HEAD = (
    "stands right above bullets: whether it heads them or is a criterion beside them cannot be told. Each is asked. "
    "Put a colon behind it, or a bullet before it."
)


def names_visit(words: str) -> bool:
    """Whether a line is the name of a visit or of a day, and nothing else."""
    return _VISIT.match(words.strip(" *_")) is not None


def visits(lines: Sequence[Line], heads: Sequence[Heading | None]) -> frozenset[int]:
    """The places of such lines over items."""
    return frozenset(
        i
        for i, line in enumerate(lines)
        if heads[i] is None
        and line.marker is None
        and not line.behind
        and names_visit(line.words)
        and leads(lines, i)
    )


def on_later_days(lines: Sequence[Line], named: frozenset[int]) -> Iterator[Unmarked]:
    """The items under each of the ``named`` lines that is of a day after the first."""
    for i in sorted(named):
        found = _VISIT.match(lines[i].words.strip(" *_"))
        if found is None or found["minus"]:
            continue  # "Day -14" is before the first one
        if found["later"] or int(found["number"] or 1) > 1:
            yield Unmarked(lines[i].words.rstrip(" *_"), i, tuple(_items(lines, i)))


def heads_alone(lines: Sequence[Line], heads: Sequence[Heading | None]) -> Iterator[Unmarked]:
    """Each short line without a sign right above bullets, where the section has no other, and those bullets."""
    start = 0
    for end in range(len(lines) + 1):
        if end < len(lines) and heads[end] is None:
            continue
        bare = [i for i in range(start, end) if lines[i].marker is None and not lines[i].is_rule]
        if len(bare) == 1 and _may_head(lines, bare[0], start):
            at = bare[0]
            items = [k for k in _items(lines, at) if k < end]
            yield Unmarked(lines[at].words.rstrip(" *_"), at, (at, *items))
        start = end + 1


def _may_head(lines: Sequence[Line], at: int, start: int) -> bool:
    line, words = lines[at], lines[at].words
    if at + 1 >= len(lines) or not leads(lines, at) or lines[at + 1].blank_before or line.behind:
        return False
    apart = line.blank_before or at == start or lines[at - 1].marker is not None
    if not apart or len(words.split()) > _SHORT or _SAYS_MORE.search(words) or not words[:1].isupper():
        return False
    if _JOINS.match(words):
        return False  # "OR" joins what stands around it
    label = read_label(f"{words}:", leads=True)
    people = is_everyone(words) or is_only_people(words) or names_people(words)
    return not (
        people or leads_in(words) or names_visit(words) or (label is not None and label.role == "topic")
    )


def _items(lines: Sequence[Line], i: int) -> Iterator[int]:
    for k in range(i + 1, len(lines)):
        if lines[k].marker is None and lines[k].blank_before:
            return
        if lines[k].marker is None and k > i + 1 and leads(lines, k):
            return
        yield k
