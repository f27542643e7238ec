"""What a line heads by its place alone: list items come after it, or the people of a heading stand behind that."""

import re
from collections.abc import Sequence

from screener.language.text.frames import Heading, is_everyone, is_only_people, read_label
from screener.language.text.lines import Line, Wrapping
from screener.language.text.side_names import is_one_of_people
from screener.model.protocol import CriterionKind

_WORDS = 5
"""The most words of the people behind a heading."""
_BOUNDS = re.compile(r"[<>≤≥=]|(?<![^\W\d_])\d")


def labels(lines: Sequence[Line], i: int) -> bool:
    """Whether a group's label on line ``i`` heads the items after it; behind a bullet, none deeper."""
    line = lines[i]
    if line.marker is None or i + 1 >= len(lines):
        return line.marker is None
    after = lines[i + 1]
    return after.marker is not None and after.indent <= line.indent + 1


def leads(lines: Sequence[Line], i: int) -> bool:
    """Whether list items come after line ``i``: deeper, or behind another marker."""
    if i + 1 >= len(lines) or lines[i + 1].marker is None:
        return False
    line, after = lines[i], lines[i + 1]
    if line.marker is None or after.marker is None:
        return True
    return after.indent > line.indent or after.marker.style != line.marker.style


def names_block(
    lines: Sequence[Line], heads: Sequence[Heading | None], i: int, words: str, *, listed: bool
) -> bool:
    """Whether words right before a heading on line ``i`` say for whom its block is, as "All participants:". ``listed``:
    they come behind an item with a sign."""
    after = heads[i] if i < len(lines) else None
    if after is None or after.role not in ("section", "loose"):
        return False
    if is_everyone(words):
        return True
    short = listed and after.kind == "inclusion" and len(words.split()) <= _WORDS
    return words.rstrip(" *_").endswith(":") or (short and not re.search(r"[\d<>≤≥.;]", words))


def sentence(lines: Sequence[Line], heads: Sequence[Heading | None], wrapping: Wrapping, i: int) -> int:
    """Over how many lines, at most three, the sentence that starts on line ``i`` goes."""
    taken = 1
    while taken < 3 and i + taken < len(lines) and not lines[i + taken - 1].words.endswith(":"):
        after, head = lines[i + taken], heads[i + taken]
        if after.marker or (head and not after.words[0].islower()) or not wrapping.continues(i + taken):
            break
        taken += 1
    return taken


def names_whom(lines: Sequence[Line], heads: Sequence[Heading | None], i: int, kind: CriterionKind) -> bool:
    """Whether the words behind a heading on its line name people: "Inclusion criteria: Parents". ``kind`` is the
    side of the heading."""
    words = lines[i].words
    said = is_only_people(words) or is_one_of_people(words.strip(" *_:："))
    # People of both sides: those of one alone may be sought themselves, or be excluded.
    of_both = any(line.behind and line.words.lower() == words.lower() for line in lines[:i])
    if said and of_both and kind == "exclusion" and i + 1 < len(lines) and heads[i + 1] is None:
        return True
    if not leads(lines, i) or len(words.split()) > _WORDS:
        return False
    label = read_label(words, leads=True)
    return (label is not None and label.role == "group") or _names_part(lines, heads, i, kind)


def _names_part(lines: Sequence[Line], heads: Sequence[Heading | None], i: int, kind: CriterionKind) -> bool:
    """Whether words that are no word for people name some all the same: several headings of one side have words of
    their own behind them, each over a list further in or without a bullet, and no word of a criterion."""
    alike = [k for k, head in enumerate(heads) if head and head.role == "section" and head.kind == kind]
    behind = [k + 1 for k in alike if k + 1 < len(lines) and lines[k + 1].behind]
    names = {lines[k].words.lower() for k in behind}
    if len(alike) < 2 or len(names) < len(alike) or any(_BOUNDS.search(name) for name in names):
        return False
    return all(leads(lines, k) and not _is_item_beside(lines, k) for k in behind) and i in behind


def _is_item_beside(lines: Sequence[Line], i: int) -> bool:
    """Whether a heading stands behind a bullet, and the items after it are on its level: its words are one of them."""
    head, after = lines[i - 1], lines[i + 1]
    return head.marker is not None and after.indent <= head.indent + 1
