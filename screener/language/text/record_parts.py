"""Fields of other registries that stand among the criteria: ages and sex, numbers of participants, end points.

JRCT and UMIN print the ages below the exclusion criteria, ANZCTR and ISRCTN between the two lists, the EU register
the end points behind them. An age there is a bound of inclusion, whatever heading stands above it.
"""

import re
from typing import Literal, NamedTuple

Part = Literal["age", "people", "volunteers", "nothing", "outside"]


class Field(NamedTuple):
    """What a line is as a record's field, and over how many lines it goes: its value may stand below it."""

    part: Part
    lines: int


_LABELS: tuple[tuple[Part, str], ...] = (
    (
        "age",
        r"(?:inclusion\s+)?age[\s-]*(?:minimum|maximum|from|to|(?:lower|upper)\s+limit)|(?:minimum|maximum)\s+age(?:\s+limit)?"
        r"|(?:lower|upper)\s+age\s+limit|ages\s+eligible(?:\s+for\s+study)?|inclusion\s+age\s?(?:min|max)",
    ),
    (
        "people",
        r"(?:inclusion\s+)?(?:gender|sex)|(?:genders?|sex(?:es)?)\s+eligible(?:\s+for\s+study)?|age\s+groups?"
        r"|participant\s+types?(?:\(s\))?",
    ),
    (
        "volunteers",
        r"(?:can|accepts?)\s+healthy\s+volunteers(?:\s+participate)?|healthy\s+volunteers(?:\s+(?:accepted|eligible))?",
    ),
    (
        "nothing",
        r"(?:total\s+)?(?:target|planned|final|actual)\s+(?:sample\s+size|number\s+of\s+(?:participants|patients|subjects))|sample\s+size"
        r"|total\s+final\s+enrol?ment|(?:anticipated\s+|actual\s+)?(?:date\s+of\s+)?(?:first|final|last)\s+(?:participant\s+)?enrol?ment"
        r"|recruitment\s+(?:start|end)\s+date",
    ),
)
_FIELDS = tuple(
    (
        part,
        re.compile(
            rf"(?:{label})(?:\s*[:：?|\t][\s?:]*|\s+(?=[\d<>≥≤=]|both\b|all\b|male\b|female\b|no\b)|\Z)(?P<value>.*)\Z",
            re.IGNORECASE,
        ),
    )
    for part, label in _LABELS
)
_OUTSIDE = re.compile(
    r"(?:E\.\d{1,2}(?:\.\d{1,2})*\.?\s+(?!.*(?:clusion|criteri)).+"
    r"|(?:(?:primary|secondary|main|key)\s+)?(?:end[\s-]?points?|outcomes?(?:\s+measures?)?)(?:\(s\))?\s*[:：]?"
    r"|study\s+design|purpose\s+of\s+the\s+study|allocation\s+to\s+intervention|countries\s+of\s+recruitment"
    r"|(?:study|trial)\s+participating\s+cent(?:re|er)s?|recruitment\s+in\s+australia|recruitment\s+status|addresses)\Z",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:no\s+(?:(?:minimum|maximum|upper|lower)\s+)?(?:age\s+)?(?:limit|restriction|age)|not\s+applicable|n\.?\s?/?\s?a\.?|none|-+"
    r"|all|patients?|both(?:\b[^\d<>≤≥]*)?|(?:fe)?male\s*(?:and|/|or|,)\s*(?:fe)?male)\s*\.?\Z",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(r"(?:yes|no|not\s+accepted|accepted)\s*\.?", re.IGNORECASE)
_LONGEST = 80


def read_field(words: str, below: str, *, near: bool) -> Field | None:
    """What a line with the words ``below`` it is as a field; ``near``: another field stands beside it.

    A field of people under a heading of its own ("Gender: female") is one only beside another. Whether healthy people
    may take part is a field of the trial: what a candidate must have, or may not, is told by the criteria.
    """
    if _OUTSIDE.match(words):
        return Field("outside", 1)
    for part, label in _FIELDS:
        found = label.match(words)
        if found is None or len(words) > _LONGEST or (part == "people" and not near):
            continue
        value, lines = found["value"].strip(), 1
        if not value:
            value, lines = below, 2
        if not value or len(value) > _LONGEST:
            return None
        if part == "nothing":
            return Field("nothing", lines) if re.match(r"\D{0,12}\d", value) else None
        if part == "volunteers":
            return Field("nothing", lines) if _YES_OR_NO.fullmatch(value) else None
        return Field("nothing" if _OPEN.match(value) else part, lines)
    return None


def is_field(words: str) -> bool:
    """Whether a line begins a field of an age, or of people."""
    return any(label.match(words) for _, label in _FIELDS)
