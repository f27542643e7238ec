"""Lines without a sign that lie inside the item above them.

The last words of a wrapped criterion head nothing, whatever they name ("… within 14 days before the", "Week 1").
"""

from collections.abc import Sequence

from screener.language.text.frames import Heading
from screener.language.text.lines import Line, Wrapping
from screener.language.text.whose_blocks import unset


def within_items(
    lines: Sequence[Line], heads: Sequence[Heading | None], wrapping: Wrapping
) -> frozenset[int]:
    """The places of such lines: no blank line is before one, and it is set deeper than its item or goes on with it."""
    return frozenset(i for i in range(1, len(lines)) if _is_within(lines, heads, wrapping, i))


def _is_within(lines: Sequence[Line], heads: Sequence[Heading | None], wrapping: Wrapping, i: int) -> bool:
    line, above = lines[i], lines[i - 1]
    if line.marker is not None or line.blank_before or above.is_rule or line.is_rule:
        return False
    if heads[i] is not None or heads[i - 1] is not None:
        return False
    own = i - 1
    while own and lines[own].marker is None and not lines[own].blank_before and heads[own - 1] is None:
        own -= 1
    deeper = lines[own].marker is not None and line.indent > lines[own].indent
    return deeper or (unset(line.words) == line.words and wrapping.continues(i))
