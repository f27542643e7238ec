"""Numbers of a sentence that look as if they counted items: "NYHA class 1 or 2. Pregnancy", "ECOG ≤ 3."."""

import re
from functools import cache

from screener.language.words.wordlists import any_of

_OPENS_NUMBER = re.compile(r"(?:[<>≤≥=±/:(–—-]|(?<![\w.])[A-Z])\Z")

_SHORT = 60
"""Characters before a number that can say what it is."""


def belongs_to_sentence(before: str) -> bool:
    """Whether a number with a full stop belongs to the words that stand before it."""
    before = before[-_SHORT:].rstrip()
    return bool(goes_on().search(before) or _OPENS_NUMBER.search(before))


@cache
def goes_on() -> re.Pattern[str]:
    """What stands before a number that only names an item: "1) asthma as in 2) above", "tumours of grade 2."."""
    return re.compile(rf"\b(?:{any_of('before a number')}|criteri\w+)\Z", re.IGNORECASE)
