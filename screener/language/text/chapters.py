"""Lines that name a protocol's chapters between its criteria, without a sign that says so: "Medical conditions"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from screener.language.text.frames import (
    SHORT,
    Heading,
    is_closed,
    is_elliptic,
    is_only_people,
    names_people,
    only_sorts,
    read_label,
    sorts,
    told_apart,
)
from screener.language.text.lines import Line
from screener.language.text.named_parts import named_parts, over_blocks
from screener.language.text.whose_blocks import coded, unset
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind

_BREAKS_OFF = re.compile(
    r"\b(?:with|without|who|having|on|in|receiving|undergoing|of|to|from|for|by|no|not|known|prior|previous|past|active"
    r"|severe|any|one|either)\Z|\b(?:without|not|no)\b"
)
_WITHOUT = re.compile(r"\bwithout\b")


def chapters(lines: Sequence[Line]) -> frozenset[int]:
    """The places of such lines: one stands before the first item, and the items count on over another.

    A line of such words alone may be a criterion ("Informed consent"), and "Prior medication" says of what stands
    below it when it was. Where another line with a colon comes right after one with a colon ("PATIENT
    CHARACTERISTICS:", "Hepatic:"), the first announces nothing else.
    """
    found = [i for i, line in enumerate(lines[:-1]) if line.marker is None and sorts(line.words)]
    first = [i for i in found if _value(lines[i + 1]) == 1 and not is_elliptic(lines[i + 1].words)]
    going_on = [i for i in found if _counts_on(lines, i)]
    announced = [i for i in found if all(_announces(line) for line in lines[i : i + 2])]
    named = [i for i, (line, below) in enumerate(pairwise(lines)) if _names_chapter(line, below)]
    return frozenset((*(first + going_on if first and going_on else ()), *announced, *named))


def _names_chapter(line: Line, below: Line) -> bool:
    """Whether a line over bullets is nothing but the name of a chapter: "MEDICAL HISTORY", not "Informed consent"."""
    words = line.words.strip(" *_").lower().split()
    if line.marker is not None or below.marker is None or len(words) < 2 or is_closed(line.words):
        return False
    chapter = words[0] in listed("sorts") and words[-1] in listed("sorts") | {"history"}
    return chapter and only_sorts(line.words) and not is_elliptic(below.words)


def peoples(lines: Sequence[Line], heads: Sequence[Heading | None]) -> frozenset[int]:
    """The places of lines that say for whom the items after each are, by the company of one that surely does.

    "Patients with COPD" beside "Healthy volunteers" among the inclusion criteria; alone, such a line is a criterion,
    and so is "Patients on dialysis" under exclusion, but for one that is nothing but a word for people.
    """
    found: set[int] = set()
    names: set[str] = set()
    alike: list[int] = []
    kind: CriterionKind | None = None
    for i, line in enumerate(lines):
        head = heads[i]
        if head is not None:
            found |= (told := in_company(lines, alike))
            names |= {_bare(unset(lines[k].words)) for k in told}
            alike, kind = [], head.kind or kind
        elif _leads(lines, i) and _is_short(words := unset(line.words)):
            again = _bare(words) in names or (bool(alike) and _is_label(words))
            says_whom = kind != "exclusion" or is_only_people(words) or again
            alike += [i] if says_whom else []
    found |= in_company(lines, alike)
    return frozenset(found) | named_parts(lines, heads) | over_blocks(lines, heads) | coded(lines, heads)


def in_company(lines: Sequence[Line], alike: Sequence[int]) -> set[int]:
    """The places of lines that are ``alike``, where more than one is, and one surely names a group of people."""
    words = [unset(lines[i].words) for i in alike]
    labels = [read_label(one, leads=True) for one in words]
    grouped = any(label is not None and label.role == "group" for label in labels)
    sure = len(alike) > 1 and (grouped or _are_opposed(words))
    return {alike[k] for k in told_apart(words)} | {
        i for i in alike if sure and names_people(unset(lines[i].words))
    }


def _are_opposed(texts: Sequence[str]) -> bool:
    """Whether two of the lines differ by "without" alone: nobody comes under both."""
    said = {text.lower().strip(" :：") for text in texts}
    return len({_WITHOUT.sub("with", text) for text in said}) < len(said)


def _bare(words: str) -> str:
    return words.lower().strip(" *_:：")


def _is_label(words: str) -> bool:
    """Whether a line ends in a colon behind whole words, beside a group of people: "Patients with COPD:"."""
    return words.rstrip(" *_").endswith((":", "：")) and not _BREAKS_OFF.search(_bare(words))


def _leads(lines: Sequence[Line], i: int) -> bool:
    return lines[i].marker is None and i + 1 < len(lines) and lines[i + 1].marker is not None


def _is_short(words: str) -> bool:
    ended = re.search(r"[.;,]\Z|[\d<>≤≥=]", words)
    return (
        len(words.split()) <= SHORT
        and not ended
        and words[0].isupper()
        and (names_people(words) or is_only_people(words))
    )


def _value(line: Line) -> int:
    return line.marker.value if line.marker is not None else 0


def _counts_on(lines: Sequence[Line], i: int) -> bool:
    """Whether the items go on over line ``i``: 3. before it, and 4. after it."""
    after = lines[i + 1].marker
    before = next((line.marker for line in reversed(lines[:i]) if line.marker), None)
    if after is None or before is None or after.style != before.style or is_elliptic(lines[i + 1].words):
        return False
    return 0 < before.value == after.value - 1


def _announces(line: Line) -> bool:
    return line.marker is None and line.words.rstrip(" *_").endswith((":", "："))
