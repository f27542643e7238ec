"""Lines without a sign that lie inside the item above them.

The last words of a wrapped criterion head nothing, whatever they name ("… within 14 days before the", "Week 1").
"""

from collections.abc import Sequence
from itertools import pairwise

from screener.language.text.frames import Heading, is_closed
from screener.language.text.lines import Line, Wrapping
from screener.language.text.whose_blocks import unset


def within_items(
    lines: Sequence[Line], heads: Sequence[Heading | None], wrapping: Wrapping
) -> frozenset[int]:
    """The places of such lines: no blank line is before one, and it is set deeper than its item or goes on with it.

    None is set apart, ends in a colon behind whole words, has its items at its own level or deeper, or stands as deep
    as a line that is over items and in none.
    """
    set_in = {
        line.indent
        for i, (line, after) in enumerate(pairwise(lines))
        if line.marker is None and (line.blank_before or not i or heads[i - 1] is not None)
        if heads[i] is None and after.marker is not None and line.indent > after.indent
    }
    found: set[int] = set()
    own = 0  # where the item begins in which the line before stands
    for i, line in enumerate(lines[1:], 1):
        above = lines[i - 1]
        if above.marker is not None or above.blank_before or i < 2 or heads[i - 2] is not None:
            own = i - 1
        if unset(line.words) != line.words or not _may_be_within(lines, heads, i):
            continue
        after = lines[i + 1] if i + 1 < len(lines) else None
        over = after is not None and after.marker is not None and after.indent >= line.indent
        deeper = lines[own].marker is not None and line.indent > lines[own].indent
        alone = not over and not is_closed(line.words) and line.indent not in set_in
        if (deeper and alone) or wrapping.continues(i):
            found.add(i)
    return frozenset(found)


def _may_be_within(lines: Sequence[Line], heads: Sequence[Heading | None], i: int) -> bool:
    line, above = lines[i], lines[i - 1]
    if line.marker is not None or line.blank_before or above.is_rule or line.is_rule:
        return False
    return heads[i] is None and heads[i - 1] is None
