"""So many of a list: "at least two of the following", "3 or more of the following criteria", "≥ 2 of:", "2 of 3:".

Who has three of a list has two of it, so that "two of the following" is at least two. "Exactly two", "only one" and
"fewer than three" are none of these.
"""

import re
from functools import cache

from screener.language.words.late import late
from screener.language.words.lexicon import lexicon

_BOUNDED = late(r"(?:\b(?:exactly|only|just|precisely|than|most|to|up|and|or)|[<≤=])\s*\Z", re.IGNORECASE)


@cache
def _numbers() -> dict[str, int]:
    """The numbers that are written as words."""
    found = {
        " ".join(parts): kinds["number"] for parts, kinds in lexicon().wordings.items() if "number" in kinds
    }
    return {words: int(value) for words, value in found.items() if value.isdigit()}


@cache
def _pattern() -> re.Pattern[str]:
    number = rf"(?:\d{{1,2}}|{'|'.join(sorted(_numbers(), key=len, reverse=True))})"
    least = r"(?:at least|a minimum of|minimum of|minimum|no fewer than|no less than|not fewer than|not less than|≥|>=)"
    before = rf"(?:(?:{least}|(?P<more>more than|>)|any|any combination of) ?)?"
    following = (
        rf"(?:out )?(?:of|from|among) ?(?:(?:all )?(?:the )?(?:{number} (?:of (?:the )?)?)?following(?: {number})?"
        rf"|(?:the )?{number} ?(?=:)|(?=:))"
    )
    pattern = (
        rf"{before}(?P<number>{number})(?: ?\({number}\))?(?: or (?:more|greater))? {following}(?![\w-])"
    )
    return re.compile(pattern.replace(" ?", r"\s*").replace(" ", r"\s+"), re.IGNORECASE)


def of_so_many(text: str) -> set[int]:
    """The numbers of items that the heads of a text say their lists have: {3} of "2 of 3:"; none where none does."""
    found = _of_how_many().findall(text.lower())
    return {int(words) if words.isdigit() else _numbers()[words] for words in found}


@cache
def _of_how_many() -> re.Pattern[str]:
    number = rf"(\d{{1,2}}|{'|'.join(sorted(_numbers(), key=len, reverse=True))})"
    return re.compile(
        rf"(?:\d|{'|'.join(_numbers())})\s+(?:out\s+)?of\s+(?:the\s+)?(?:following\s+)?{number}\s*"
        r"(?:of\s+(?:the\s+)?)?(?:following\s*)?:"
    )


def begins(word: str) -> bool:
    """Whether such a wording can begin with a word: looked at before the pattern is tried."""
    return word.isdigit() or word in "≥>" or word.lower() in _FIRST or word.lower() in _numbers()


_FIRST = frozenset({"at", "a", "minimum", "no", "not", "more", "any", ">="})


def counted_at(text: str, start: int) -> tuple[int, str] | None:
    """Where such a wording ends that begins at ``start``, and what it asks for: "2", or "any" for one."""
    if ":" not in text and "following" not in text.lower():
        return None  # as in most texts, which need no pattern
    found = _pattern().match(text, start)
    if found is None or _BOUNDED.search(text, 0, start):
        return None
    words = found["number"].lower()
    number = (int(words) if words.isdigit() else _numbers()[words]) + bool(found["more"])
    return (found.end(), "any" if number == 1 else str(number)) if number else None
