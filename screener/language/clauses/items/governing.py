"""Words that may govern a whole list of things: what is refused, denied, begun or ended, what somebody cannot do."""

import re
from functools import cache

from screener.language.words.wordlists import any_of


@cache
def _governing() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('governs')})\b(?=\s+\S)", re.IGNORECASE)


@cache
def _unable() -> re.Pattern[str]:
    said = any_of("cannot do")
    return re.compile(rf"(?:(?:is|are|be|being|who)\s+|{any_of('people')}\s+)*(?:{said})\s", re.IGNORECASE)


@cache
def _done() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of('is done')})(?:\s+(?!(?:of|for)\b)\S|(?<!ing)\W*\Z)", re.IGNORECASE)


def may_govern(words: str) -> bool:
    """Whether words begin with one that may hold for the rest of a list: "declines surgery", "started statins"."""
    return _governing().match(words) is not None


def is_unable(words: str) -> bool:
    """Whether words begin with what somebody cannot or will not do: "unable to walk"."""
    return _unable().match(words.strip()) is not None


def begins_with_what_is_done(words: str) -> bool:
    """Whether words begin with a verb as it stands behind "to": "give consent", "breastfeed",
    but not "use of insulin", nor "smoking" alone."""
    return _done().match(words.strip()) is not None
