"""Sentences that stand for headings within a line, before a list in it: "Patients are excluded if they: (1) … (2) …".

Such a sentence turns the side of what follows. A line is cut at one only where nothing else can come under it: behind
the last item of its list stands the end of the line, or the next such sentence, and below the line a heading, another
such line, or nothing. What is not cut stays one criterion, of which a person is asked.
"""

import re
from collections.abc import Callable, Sequence

from screener.language.text.frames import names_people, read_frame

_FRAME = re.compile(
    r"(?:\A|(?<=[.;]\s))(?P<head>[^.;:：\n]{8,120}[:：])\s*(?=(?P<first>[(（]?(?:1|[aA]|i)[.)）])\s?\S)"
)
_SIGN = re.compile(r"(?:\A|\s)\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]\s\Z")
"""The sign of an item: a sentence that begins behind one is the item's."""
_STOP = re.compile(r"(?P<before>\S+)[.!?]\s+(?=(?P<mark>\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})\))?\S)")
"""A full stop within a list, unless the next item's sign in brackets stands behind it."""


def frame_cuts(lines: Sequence[str], is_heading: Callable[[str], bool]) -> list[tuple[int, ...]]:
    """Where each line is cut, before and behind such sentences. ``is_heading`` says of a line whether it tells anew on
    which side the lines below it are."""
    cuts: list[tuple[int, ...]] = [()] * len(lines)
    ends = True
    for place in reversed(range(len(lines))):
        line = lines[place]
        if not line.strip():
            continue
        found = _frames(line) if ends else []
        if found:
            cuts[place] = tuple(at for span in found for at in span if at)
        ends = is_heading(line) or (bool(found) and not line[: found[0][0]].strip())
    return cuts


def _frames(line: str) -> list[tuple[int, int]]:
    """The places of the sentences, where the lists behind all of them are nothing but lists."""
    frames = []
    for found in _FRAME.finditer(line):
        frame = read_frame(found["head"], "inclusion")
        turns = (
            frame is not None and frame.kind is not None and not names_people(found["head"].rstrip(":： "))
        )
        if turns and not _SIGN.search(line[: found.start()]):
            frames.append(found)
    if not frames:
        return []
    ends = [*(one.start("head") for one in frames[1:]), len(line)]
    lists = [line[one.end() : end] for one, end in zip(frames, ends, strict=True)]
    if any(_goes_on(text, dotted=one["first"][-1] == ".") for one, text in zip(frames, lists, strict=True)):
        return []
    return [(one.start("head"), one.end()) for one in frames]


def _goes_on(text: str, *, dotted: bool) -> bool:
    """Whether a sentence stands behind an item of a list. ``dotted``: the items' own signs end in a full stop."""
    count = 1
    for stop in _STOP.finditer(text):
        if dotted and stop["before"] in (str(count), chr(ord("a") + count - 1), chr(ord("A") + count - 1)):
            count += 1
        elif not stop["mark"]:
            return True
    return False
