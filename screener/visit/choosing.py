"""Which of some choices a person means who types: by a first letter, or by the whole of it (III, 2, IIa).

What is typed is never taken for another choice. A word is told by how it begins; a number, a Roman one too, only by the
whole of it, for III begins as II does.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_NUMBERED = re.compile(r".|[ivx]+(?:[-/–][ivx]+)?[a-e]?|.*\d.*", re.IGNORECASE)


class Option(NamedTuple):
    """A choice: its value, its words, and in what other spellings it can be typed."""

    value: str
    words: str
    also: tuple[str, ...] = ()


def is_numbered(one: Option) -> bool:
    """Whether a choice is a number, a Roman one too, or a single letter: it is told by the whole of it alone."""
    return _NUMBERED.fullmatch(one.words) is not None


def meant(options: Sequence[Option], text: str) -> Option | None:
    """The choice that a text is the whole of, or the beginning of where it is a word; the first of several. Another
    spelling is begun too where no other choice has one that begins so: ``y`` is yes, and positive where yes is."""
    folded = text.lower()
    whole = (one for one in options if folded == one.words.lower() or folded in one.also)
    spelled = [one for one in options if any(word.startswith(folded) for word in one.also)]
    only = spelled if len(spelled) == 1 and not is_numbered(spelled[0]) else []
    return next(iter((*whole, *begun(options, text), *only)), None)


def begun(options: Sequence[Option], text: str) -> list[Option]:
    """The words among the choices that a text begins."""
    return [one for one in options if not is_numbered(one) and one.words.lower().startswith(text.lower())]


def leads_on(options: Sequence[Option], text: str) -> bool:
    """Whether more could be typed that would be another choice than what the text means so far."""
    so_far, folded = meant(options, text), text.lower()
    return any(
        word.startswith(folded) and word != folded
        for one in options
        if one != so_far
        for word in (one.words.lower(), *one.also)
    )


def begins_anew(options: Sequence[Option], before: str, sign: str) -> bool:
    """Whether a letter that does not go on from the one before is another answer: ``n`` after ``y``.

    Not where choices are numbers, or begin alike: of XII the II would be left.
    """
    firsts = [one.words[:1].lower() for one in options]
    apart = len(firsts) == len(set(firsts)) and not any(is_numbered(one) for one in options)
    return apart and len(before) == 1 and bool(begun(options, sign))


def is_stray(options: Sequence[Option], sign: str) -> bool:
    """Whether a first sign begins nothing that could be meant; where choices are numbers it is no slip."""
    return meant(options, sign) is None and not (
        leads_on(options, sign) or any(is_numbered(one) for one in options)
    )
