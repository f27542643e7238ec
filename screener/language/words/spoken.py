"""A language that somebody speaks, reads or writes: one yes/no datum, however many skills are named."""

import re
from functools import cache

from screener.language.words.wordlists import listed
from screener.model.units import rows

_SKILL = (
    r"(?:speak(?:s|ing|ers?)?|spoken|read(?:s|ing)?|writ(?:e|es|ing|ten)|understand(?:s|ing)?|comprehen(?:d|ds|ding|sion)|"
    r"communicat(?:e|es|ing|ion)|convers(?:e|ing|ation)|fluen(?:t|tly|cy)|proficien(?:t|tly|cy)|litera(?:te|cy)|native|"
    r"skills?|knowledge|command)"
)
_ABLE = r"(?:(?:able|ability|capable|competent|can|capacity|sufficiently)(?:\s+(?:to|of|in))?\s+)?"
_LINK = r"(?:[\s,/-]+(?:and|or|in|the|to|of|either|both|well|adequately|basic|verbally|be))*[\s,/-]+"


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted((row["language"] for row in rows("languages")), key=len, reverse=True))
    language = rf"(?:{names})(?:(?:\s*,\s*|\s*/\s*|\s+or\s+|\s+and\s+)(?:{names}))*"
    skills = rf"{_SKILL}(?:{_LINK}{_SKILL})*"
    behind = rf"{_ABLE}{skills}{_LINK}{language}(?:\s+language)?(?:\s+fluently)?"
    before = rf"{language}(?:\s+language)?[\s-]+{skills}"
    return re.compile(rf"(?:{behind}|{before})(?!['’]?\w)", re.IGNORECASE)


def spoken_at(text: str, start: int) -> int | None:
    """Where a wording about a language spoken ends that begins at ``start``; None where none begins."""
    found = _pattern().match(text, start)
    return found.end() if found else None


def either_skill(words: str) -> bool:
    """Whether one skill or another is named ("speak or read English"), not one language or another."""
    return bool(re.search(rf"{_SKILL}\b[^.]*\bor\s+(?:\w+\s+)?{_SKILL}\b", words, re.IGNORECASE))


def begins(word: str) -> bool:
    """Whether such a wording can begin with a word: looked at before the pattern is tried."""
    return word[:4].lower() in listed("spoken") or word in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(row["language"] for row in rows("languages"))
