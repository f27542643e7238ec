"""Finding a unit right after a number."""

from collections.abc import Container
from functools import cache

from screener.model.units import find_unit, unit_key, unit_spellings

# Spellings that are words of the language as often as units: "3 a day", "type 2 in adults".
_NOT_IN_TEXT = frozenset({"a", "A", "in", "IN", "At", "at"})

# "One month's duration", "a 6 week’s course".
_POSSESSIVE = frozenset({"'s", "’s"})


@cache
def _limits() -> tuple[int, frozenset[str]]:
    table = unit_spellings()
    return max(len(key) for key in table) + 6, frozenset(key[0].lower() for key in table)


def unit_at(text: str, place: int, ends: Container[int]) -> tuple[str, int] | None:
    """The UCUM code of the unit that starts at ``place`` (after white space) and where it ends.

    The longest spelling wins. A unit ends where a raw token does, one of ``ends``: "mmHg" is not "mm", nor
    is "5 l'eau" five litres. A possessive is a word's ending, and the unit's: "1 month's".
    """
    longest, starts = _limits()
    while place < len(text) and text[place] in " \u00a0\u2009\u202f":
        place += 1
    if place >= len(text) or (unit_key(text[place])[:1].lower() not in starts and text[place] not in "xX×"):
        return None
    for end in range(min(len(text), place + longest), place, -1):
        piece = text[place:end]
        stop = end + 2 if text[end : end + 2] in _POSSESSIVE and end not in ends else end
        if stop not in ends or "\n" in piece or piece in _NOT_IN_TEXT:
            continue
        code = find_unit(piece)
        if code is not None:
            return code, stop
    return None
