"""Finding a unit right after a number."""

from functools import cache

from screener.model.units import find_unit, unit_key, unit_spellings

# Spellings that are words of the language as often as units: "3 a day", "type 2 in adults".
_NOT_IN_TEXT = frozenset({"a", "A", "in", "IN", "At", "at"})


@cache
def _limits() -> tuple[int, frozenset[str]]:
    table = unit_spellings()
    return max(len(key) for key in table) + 6, frozenset(key[0].lower() for key in table)


def unit_at(text: str, place: int) -> tuple[str, int] | None:
    """The UCUM code of the unit that starts at ``place`` (after white space) and where it ends.

    The longest spelling wins, and a unit ends where a word ends: "mmHg", not "mm".
    """
    longest, starts = _limits()
    while place < len(text) and text[place] in " \u00a0\u2009\u202f":
        place += 1
    if place >= len(text) or (unit_key(text[place])[:1].lower() not in starts and text[place] not in "xX×"):
        return None
    for end in range(min(len(text), place + longest), place, -1):
        piece = text[place:end]
        if piece[-1].isspace() or "\n" in piece:
            continue
        if end < len(text) and piece[-1].isalnum() and (text[end].isalnum() or text[end] == "_"):
            continue
        if piece in _NOT_IN_TEXT:
            continue
        code = find_unit(piece)
        if code is not None:
            return code, end
    return None
