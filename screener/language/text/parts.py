"""Registrations in the form of PDQ, the registry of the US National Cancer Institute: three chapters in capitals, whose
parts have names of their own ("Age:", "Hepatic:", "Chemotherapy:").

A part sorts what stands in it, in a list below its name or behind it in the same line. What leaves to the name of its
part what is meant ("No more than 2 prior regimens") stays with it, and one that is "Not specified" asks nothing.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile, zip_longest

from screener.language.text.frames import WORD, Heading, Role, is_elliptic
from screener.language.text.headings import heading_cuts
from screener.language.text.lines import Line, split_lines
from screener.language.words.wordlists import any_of, listed

_CHAPTER = re.compile(
    r"(?:DISEASE\s+CHARACTERISTICS|PATIENT\s+CHARACTERISTICS|PRIOR\s*(?:/|AND\s)?\s*CONCURRENT\s+THERAPY)\s?[:：]"
)
_LEAST = 2
"""Chapters that such a text has."""
_MOST = 100
"""Names in one line; a line that has more is no registration."""
_BULLET = re.compile(r"\s*(?:[-*•]\s+)?")


@cache
def _nothing() -> re.Pattern[str]:
    """What asks nothing: "Not specified", "See Disease Characteristics"; not "See ophthalmologist in 2 weeks"."""
    parts = any_of("part that sorts", "part of treatments", "part of a value", "part of a protocol")
    return re.compile(
        rf"(?:not\s+specified|any\s+age|see\s+(?:{parts})(?:\s+[\w/-]+){{0,3}})\s*[.;]?\Z", re.IGNORECASE
    )


@cache
def _part() -> re.Pattern[str]:
    """The name of a part with its colon."""
    return re.compile(
        rf"(?:(?P<sorts>{any_of('part that sorts')})|(?P<treats>{any_of('part of treatments')})"
        rf"|{any_of('part of a value')})\s?[:：](?=\s|\Z)",
        re.IGNORECASE,
    )


def _has_parts(text: str) -> bool:
    """Whether a text has the form."""
    return len({" ".join(found.group().split()) for found in _CHAPTER.finditer(text)}) >= _LEAST


def cut_lines(text: str) -> list[Line]:
    """The lines of a text, each heading on one of its own, and each part of such a text."""
    starts, behind = _cuts(text)
    lines = split_lines(text, heading_cuts(text) | starts | behind)
    parted = _has_parts(text)
    for line in lines:
        if line.lo in starts:
            line.behind, line.blank_before = False, True
        elif parted and _part().fullmatch(line.words.strip(" *_")):
            line.blank_before = True  # no rest of the line before it
    return lines


def with_parts(lines: Sequence[Line], heads: Sequence[Heading | None], text: str) -> Sequence[Heading | None]:
    """What each line says as a heading: in such a text the name of a part sorts, and what says that nothing is asked
    of it is a remark."""
    if not _has_parts(text):
        return heads
    roles: list[Role | None] = []
    for i, line in enumerate(lines):
        empty = _is_empty(line.words, beneath=bool(roles) and roles[-1] == "topic")
        roles.append("remark" if empty else _role(lines, i))
    return [
        Heading(role, None, None, len(line.words)) if role else None if _keeps_items(line) else head
        for line, role, head in zip(lines, roles, heads, strict=True)
    ]


def _keeps_items(line: Line) -> bool:
    """Whether a line names an organ or a treatment: where it does not sort what stands below, it is its list's head."""
    name = _part().fullmatch(line.words.strip(" *_"))
    return name is not None and bool(name["sorts"] or name["treats"])


def _cuts(text: str) -> tuple[frozenset[int], frozenset[int]]:
    """Where a part begins within a line, and where what it sorts begins behind its name."""
    starts: set[int] = set()
    behind: set[int] = set()
    at = 0
    for line in text.splitlines(keepends=True) if _has_parts(text) else ():
        names = _names(line)
        for found, after in zip_longest(names, names[1:]):
            if line[: found.start()].strip(" \t*-•"):
                starts.add(at + found.start())
            rest = line[found.end() : after.start() if after else len(line)].strip()
            if rest and not _nothing().match(rest) and _sorts(found, [rest]):
                behind.add(at + found.end())
        at += len(line)
    return frozenset(starts), frozenset(behind)


def _names(line: str) -> list[re.Match[str]]:
    """The chapters and parts that a line names: one at its beginning, and others behind that one."""
    begin = _BULLET.match(line)
    found = [
        name
        for pattern in (_CHAPTER, _part())
        for name in pattern.finditer(line)
        if name.group()[0].isupper() and (name.start() == 0 or not line[name.start() - 1].isalnum())
    ]
    found.sort(key=lambda name: name.start())
    heads = begin is not None and found and found[0].start() == begin.end()
    return found if heads and len(found) <= _MOST else []


def _sorts(name: re.Match[str], items: Sequence[str]) -> bool:
    """Whether the name of a part, or of a chapter, only sorts: what stands in it says all of what it asks."""
    kinds = name.groupdict()
    if name.re is _CHAPTER or kinds["sorts"]:
        other = name.re is _CHAPTER or name["sorts"].lower() == "other"
        return not any(is_elliptic(item) or (not other and _leaves_organ_open(item)) for item in items)
    return bool(kinds["treats"]) and not any(map(_leaves_open, items))


def _leaves_open(item: str) -> bool:
    """Whether an item names no treatment: "No more than 2 prior regimens", "At least 4 weeks since prior therapy"."""
    words = [word for word in WORD.findall(item.lower()) if word not in listed("leaves the treatment open")]
    return not words and not _nothing().match(item)


def _leaves_organ_open(item: str) -> bool:
    """Whether the name of its part says of which organ an item is: "Hepatic:", "No metastases"."""
    words = WORD.findall(item.lower())
    return all(
        word in listed("leaves the organ open") | listed("leaves the treatment open") for word in words
    )


def _role(lines: Sequence[Line], i: int) -> Role | None:
    """What a line is that names a chapter, or a part that sorts what stands below it."""
    words = lines[i].words.strip(" *_")
    name = _part().fullmatch(words)
    if _CHAPTER.fullmatch(words):
        return "chapter"
    if name is None or not words[0].isupper():
        return None
    items = [line.words for line in takewhile(_is_item, lines[i + 1 :])]
    alone = items and (_sorts(name, items) or all(map(_nothing().match, items)))
    return "topic" if alone else None


def _is_empty(words: str, *, beneath: bool) -> bool:
    """ "Not specified" right ``beneath`` the name of a part or behind it, "See Disease Characteristics" anywhere."""
    name = _part().match(words)
    said = words[name.end() :].strip() if name else words
    return bool(_nothing().match(said)) and (beneath or name is not None or said.lower().startswith("see"))


def _is_item(line: Line) -> bool:
    return not _part().fullmatch(line.words.strip(" *_")) and not _CHAPTER.match(line.words)
