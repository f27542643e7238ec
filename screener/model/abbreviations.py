"""Words that a question writes with capitals of their own: EDSS, T2, McDonald."""

import re

_WORD = re.compile(r"[^\W_]+")


def abbreviations(question: str) -> dict[str, str]:
    """The words of a question whose capitals are their own, and not those of a sentence's first word, by themselves
    in lower case."""
    return {word.lower(): word for word in _WORD.findall(question) if _is_abbreviation(word)}


def _is_abbreviation(word: str) -> bool:
    return any(sign.isupper() for sign in word[1:]) or (
        word[0].isupper() and any(sign.isdigit() for sign in word)
    )
