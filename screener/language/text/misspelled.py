"""Headings with a slip in them: "Exclsion", "Ex clusion Criteria", "EXCLUSIONCRITERIA", "Inclusion Critirea:".

Read as a criterion, such a line would leave all that excludes below it on the other side. So a line that is as near to
the name of one side as a slip of the pen, and says nothing else, is taken for it, and a person is told.
"""

import re
from functools import lru_cache

from screener.model.protocol import CriterionKind

_SIDES: tuple[tuple[str, CriterionKind], ...] = (("exclusion", "exclusion"), ("inclusion", "inclusion"))
_NOUNS = ("criteria", "criterion")
_LONGEST = 40
"""Characters of such a heading."""
_LETTERS = 7, 20
"""Letters of the name of a side at least, and of the whole heading at most, with their slips."""
_NOUN_LETTERS = 6
"""Letters of "criteria", with its slips."""
_SAME = 4
"""First letters in which a side with two slips is still told from "occlusion" and "infusion"."""
_LINE = re.compile(
    r"[\s*_#]*(?P<name>[^\W\d_][^\W\d_ -]*(?:[ -]+[^\W\d_]+){0,3})\s*(?P<end>[:：.*_\s–—-]*)\Z"
)
_SPELLED = re.compile(
    r"(?:in|ex)clusions?(?:[ -]+(?:criteri(?:a|on|as|ums?|ons)|requirements?))?", re.IGNORECASE
)
_LED = re.compile(r"(?:key|main|major|general|the|study|patient)\s+", re.IGNORECASE)


@lru_cache(maxsize=4096)
def misspelled(text: str, *, listed: bool = False) -> CriterionKind | None:
    """The side that a whole line names with a slip; None for any other line, and for one without a slip.
    ``listed``: the line stands behind a bullet, where a side without "criteria" is none."""
    line = _LINE.match(text) if len(text) <= _LONGEST else None
    if line is None:
        return None
    name = _LED.sub("", line["name"], count=1)
    letters = re.sub(r"[ -]+", "", name).lower()
    if _SPELLED.fullmatch(name) or not _LETTERS[0] <= len(letters) <= _LETTERS[1]:
        return None
    near = [
        (slips, kind) for name, kind in _SIDES if (slips := _slips(letters, name, listed=listed)) is not None
    ]
    least = min((slips for slips, _ in near), default=0)
    kinds = [kind for slips, kind in near if slips == least]
    return kinds[0] if least and len(kinds) == 1 else None


def _slips(letters: str, side: str, *, listed: bool) -> int | None:
    """How many slips make the letters a side's name, with "criteria" or without; None where they are too many."""
    alone = _of_side(letters, side)
    found = [alone] if alone is not None and alone <= 1 and not listed else []
    for at in range(_LETTERS[0], len(letters) - _NOUN_LETTERS + 1):
        first, last = _of_side(letters[:at], side), min(_distance(letters[at:], noun) for noun in _NOUNS)
        if first is not None and last <= 2:
            found.append(first + last)
    if f"{side}criteria" == letters or f"{side}scriteria" == letters:
        return 1  # in one word, or with a blank within
    return min(found, default=None)


def _of_side(letters: str, side: str) -> int | None:
    slips = _distance(letters.removesuffix("s"), side)
    return slips if slips <= 1 or (slips == 2 and letters[:_SAME] == side[:_SAME]) else None


def _distance(one: str, other: str) -> int:
    """Letters left out, put in, exchanged for another or for their neighbour, from one word to another."""
    before, last = [0] * (len(other) + 1), list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, wanted in enumerate(other, 1):
            least = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                least = min(least, before[j - 2] + 1)
            row.append(least)
        before, last = last, row
    return last[-1]
