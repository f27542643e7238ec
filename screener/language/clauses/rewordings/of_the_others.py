"""What is asked of those who are what others may not be: "HCV negative; HCV-positive patients must have no RNA".

Word by word both hold, and nobody with hepatitis C could take part.
"""

import re

from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.vocabulary import fold

_LACKS = late(r"\b(?:no|not|non|negative|without|absence|never|free|normal)\b", re.IGNORECASE)
_WHO = late(
    r"\W*(?:(?:and|or|but)\W+)?(?:(?:if|when|where|in\s+case\s+of|for|in|patients|subjects|participants|those|people)\b"
    r"(?P<these>[^,;:]*?)(?:[,;:]|\b(?:must|should|may|can|need|have\s+to|are|is|will)\b|\Z)"
    r"|(?P<positive>[^,;:]*?[\s-](?:positive|infected))\s+(?:patients|subjects|participants|people|individuals)\b)",
    re.IGNORECASE,
)
_WORD = late(r"[^\W_]{3,}")


def is_of_the_others(before: str, behind: str) -> bool:
    """Whether the words ``before`` say that something is not so, and those ``behind`` begin with whom it is so of."""
    who = _WHO.match(behind)
    if who is None or not _LACKS.search(before):
        return False
    theirs = who["these"] if who["these"] is not None else who["positive"]
    if _LACKS.search(theirs):
        return False
    return bool(_named(before) & _named(theirs))


def _named(words: str) -> set[str]:
    """The words that name what is meant, and not how it is there."""
    found = {fold(word) for word in _WORD.findall(words)}
    return found - listed("names no more")
