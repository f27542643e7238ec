"""Short lines without a bullet or a colon right above bulleted items, where all else in the section is bulleted.

"Chemotherapy" above "* Not specified", "Women" above "* Aged 40 or over": such a line sorts what stands under it, and
is read as the same words with a colon.
"""

import re
from collections.abc import Sequence

from screener.language.text.frames import SHORT, Heading, is_only_people, names_people, read_label
from screener.language.text.lines import Line, Wrapping

_SAYS_MORE = re.compile(
    r"[.;,:：]\Z|[\d<>≤≥=]|\b(?:consent|able|willing|must|agree[sd]?|criteria)\b", re.IGNORECASE
)


def bare_labels(lines: Sequence[Line], heads: Sequence[Heading | None], wrapping: Wrapping) -> frozenset[int]:
    """The places of such lines. One alone may be a criterion of its own ("Adults"), but where
    it names a topic."""
    found: set[int] = set()
    start = 0
    for i in range(len(lines) + 1):
        if i == len(lines) or heads[i] is not None:
            found |= _of_section(lines, start, i, wrapping)
            start = i + 1
    return frozenset(found)


def _of_section(lines: Sequence[Line], start: int, end: int, wrapping: Wrapping) -> set[int]:
    plain = [i for i in range(start, end) if lines[i].marker is None and not lines[i].is_rule]
    bare = [i for i in plain if not lines[i].words.rstrip(" *_").endswith((":", "："))]
    if not bare or not all(_is_short(lines, i, end, wrapping) for i in bare):
        return set()
    if len(bare) > 1:
        return set(bare)
    label = read_label(f"{lines[bare[0]].words}:", leads=True)
    return set(bare) if label is not None and label.role == "topic" else set()


def _is_short(lines: Sequence[Line], i: int, end: int, wrapping: Wrapping) -> bool:
    line = lines[i]
    after = lines[i + 1] if i + 1 < end else None
    if (
        after is None
        or after.marker is None
        or after.marker.value
        or line.behind
        or (i and wrapping.continues(i))
    ):
        return False
    words = line.words
    if " " in words and names_people(words) and not is_only_people(words):
        return False  # "Patients on dialysis" that exclude
    return (
        len(words.split()) <= SHORT
        and words[:1].isupper()
        and line.indent <= after.indent
        and not _SAYS_MORE.search(words)
    )
