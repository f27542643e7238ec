"""The time beside what befell somebody: "stroke < 3 months", "recent stroke (within 3 months)", "none for 6 months".

The bound is the time since, and so a window before the day on which a candidate is judged.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from screener.language.words.chunks import Chunk, Constraint, Duty
from screener.language.words.late import late
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import listed
from screener.model.dates import TIMES, length_of
from screener.model.rules import Window
from screener.model.vocabulary import Term, fold

_LEAD = frozenset({"FILLER", "HISTORY", "JOIN", "NOT", "MARK", "NOW"})
_BEFORE = frozenset({"COMMA", "OR", "AND", "BREAK", "OPEN", "COLON"})
_FOR_THE = late(
    r"for\s+(?:(?:the\s+)?(?:past|last|previous|preceding|prior)\b|the\s+\d)|throughout\b", re.IGNORECASE
)


def lately(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "Stroke < 3 months", "recent stroke (within 3 months)": the time is that since what befell somebody."""
    out = list(chunks)
    each = _told_of_each(chunks, text)
    for place in range(len(chunks)):
        bracket = [one.kind for one in chunks[place + 1 : place + 2]] == ["OPEN"]
        behind = place + 1 + bracket
        told = place in each and _is_told(chunks, place, text)  # "biologics (within 12 weeks of baseline)"
        window = _since_then(chunks[behind]) if behind < len(chunks) and not told else None
        window = chunks[behind].data if told else window  # type: ignore[assignment]  # which it was told to be
        if window is None or not (told or _may_be_late(chunks, place, text)):
            continue
        end = behind + bracket
        closed = not bracket or [one.kind for one in chunks[end : end + 1]] == ["CLOSE"]
        if not closed or not _ends(chunks[end + 1 :]):
            continue
        out[behind] = chunks[behind]._replace(kind="WINDOW", data=window)
        silent = [behind - 1, end] if bracket else []
        silent += [place - 1] if _is_recent(chunks, place, text) else []
        for one in silent:
            out[one] = chunks[one]._replace(kind="MARK")
    return out


def none_lately(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """ "No history of taking steroids for the last 6 months", which is asked for: none within them."""
    out = list(chunks)
    for place, chunk in enumerate(chunks):
        duty = chunk.data
        if not isinstance(duty, Duty) or duty.until is not None or not is_till_now(chunk, text):
            continue
        item = list(takewhile(lambda one: one.kind not in _BEFORE, reversed(chunks[:place])))
        if any(one.kind == "NOT" for one in item):
            out[place] = chunk._replace(kind="WINDOW", data=Window(far=duty.duration, span=chunk.span))
    return out


def is_till_now(chunk: Chunk, text: str) -> bool:
    """Whether a time is the one up to now: "for the last 6 months", "throughout"."""
    return _FOR_THE.match(text, chunk.start) is not None


def _since_then(chunk: Chunk) -> Window | None:
    """The time before, of a bound that is a time: "< 3 months". "6 weeks before" is exactly then, or within."""
    data = chunk.data if chunk.tokens[0].kind != "VAGUELY" else None
    if isinstance(data, Window):
        return data if data.direction == "before" and data.far is not None and data.anchor is None else None
    if not isinstance(data, Constraint) or data.operator not in ("<", "<=") or data.variable:
        return None
    quantity = data.quantity
    length = length_of(quantity.value, TIMES[quantity.unit]) if quantity.unit in TIMES else None
    return None if length is None else Window(far=length, strict=data.operator == "<", span=chunk.span)


def _told_of_each(chunks: Sequence[Chunk], text: str) -> frozenset[int]:
    """The places of the lines of which each item has such a bracket: "A or B (within 4 weeks)" may say it of both."""
    breaks = [
        at for at, chunk in enumerate(chunks) if chunk.kind == "BREAK" and "*" in text[slice(*chunk.span)]
    ]
    found: set[int] = set()
    for start, end in pairwise([0, *breaks, len(chunks)]):
        items = 1 + sum(chunk.kind in ("COMMA", "OR", "AND") for chunk in chunks[start:end])
        if sum(_is_told(chunks, place, text) for place in range(start, end)) == items:
            found.update(range(start, end))
    return frozenset(found)


def _is_told(chunks: Sequence[Chunk], place: int, text: str) -> bool:
    """Whether a thing is followed by a bracket that says "within" so long, or "last 3 months", and no more: the time is
    the thing's.

    ``text`` tells what of it lies ahead: "listed for transplantation (within 6 months)" is no time past.
    """
    thing, *inside = chunks[place : place + 4]
    kinds = [chunk.kind for chunk in inside]
    if kinds != ["OPEN", "WINDOW", "CLOSE"] or not isinstance(inside[1].data, Window):
        return False
    window = inside[1].data
    named = thing.data.kind == "finding" if isinstance(thing.data, Term) else thing.kind == "WORDS"
    told = lexicon().wordings.get(key(window.opener), {}).get("window") in ("past", "adjective")
    within = window.opener.startswith("within") or told
    past = within and window.direction == "before" and window.near is None
    return named and past and not _is_ahead(chunks[: place + 1], text)


def _is_ahead(chunks: Sequence[Chunk], text: str) -> bool:
    """Whether the last item is of what is to come: "intent to become pregnant", "possible transplantation"."""
    item = list(takewhile(lambda one: one.kind not in _BEFORE, reversed(chunks)))
    said = text[item[-1].start : item[0].end] if item else ""
    names = [one.data.name.replace("_", " ") for one in item if isinstance(one.data, Term)]
    words = {form for word in " ".join([said, *names]).lower().split() for form in (word, fold(word))}
    return bool(words & (listed("planned") | listed("lies ahead") | listed("promise")))


def _may_be_late(chunks: Sequence[Chunk], place: int, text: str) -> bool:
    """Whether a chunk names what befell somebody on one day, or what is said to be recent."""
    term = chunks[place].data
    if not isinstance(term, Term) or term.kind != "finding":
        return False
    if _is_recent(chunks, place, text):
        return True
    before = [chunk.kind for chunk in chunks[:place] if chunk.kind not in _LEAD]
    begins = not before or before[-1] in _BEFORE  # not "duration of stroke < 3 months"
    return begins and bool(set(term.name.split("_")) & listed("at once"))


def _is_recent(chunks: Sequence[Chunk], place: int, text: str) -> bool:
    return place > 0 and text[slice(*chunks[place - 1].span)].lower() in listed("not long ago")


def _ends(chunks: Sequence[Chunk]) -> bool:
    """Whether the item ends here."""
    return not chunks or chunks[0].kind in ("COMMA", "OR", "AND", "BREAK", "CLOSE", "MARK")
