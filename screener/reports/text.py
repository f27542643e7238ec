"""Plain text for a terminal or a file: aligned columns, wrapped words, no colour."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from screener.model.wording import clean

if TYPE_CHECKING:
    from screener.log.flow import Flow

GAP = 2
WIDEST = 28
"""Characters of the widest column before the last; a longer cell has a line of its own."""
NARROWEST = 24
"""Characters that the last column has at least, however narrow the terminal is."""


def wrap(text: str, width: int) -> list[str]:
    """A text in lines of at most ``width`` characters; its own line ends stay."""
    import textwrap

    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += textwrap.wrap(clean(paragraph), max(width, 1), break_on_hyphens=False) or [""]
    return lines


def plural(count: int, one: str, many: str = "") -> str:
    """A count with its word: ``1 row``, ``2 rows``."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def sizes_of(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The widths of all columns but the last."""
    leading = zip(*(row[:-1] for row in rows), strict=True)
    return tuple(min(WIDEST, max(len(cell) for cell in column)) for column in leading)


def columns(
    rows: Iterable[Sequence[str]], width: int, sizes: Sequence[int], right: Sequence[int] = ()
) -> Iterator[str]:
    """The lines of rows in columns: all but the last as wide as ``sizes`` says, the last one wrapped.

    Nothing is cut: a cell that is wider than its column ends its line, and the row goes on below it.
    ``right`` are the places of the columns that are aligned to the right.
    """
    indent = sum(sizes) + GAP * len(sizes)
    for row in rows:
        line = ""
        end = 0
        for place, size in enumerate(sizes):
            cell = clean(row[place])
            line += cell.rjust(size) if place in right else cell
            end += size + GAP
            if len(cell) > size:
                yield line
                line = ""
            line = line.ljust(end)
        for text in wrap(row[-1], max(width - indent, NARROWEST)):
            yield f"{line.ljust(indent)}{text}".rstrip()
            line = ""


def told_failures(counts: "Flow") -> str:
    """ "2 of 5 screenings failed; first to fail: E04 1, I02 1"; empty where none did."""
    if not counts.failed:
        return ""
    by = ", ".join(f"{one.criterion} {one.first}" for one in counts.failures if one.first)
    return f"{counts.failed} of {plural(counts.screenings, 'screening')} failed; first to fail: {by}"
