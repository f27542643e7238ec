"""Criteria in the cells of a table: rows between bars or tabs, two columns side by side, boxes to tick.

A table with inclusion criteria in one column and exclusion criteria in the other is read column by column. What
only draws the table stands for nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from screener.errors import Span
from screener.language.text.headings import is_label, read_heading
from screener.language.text.lines import Decoded, Line

_BAR = re.compile(r"[ \t]*\|[ \t]*|[ ]*\t[ ]*")
_BARS = re.compile(r"[ \t]*\|[ \t|]*|[ ]*\t\s*")
_BOX = re.compile(
    r"(?:(?:[\s|]+|(?<=[☐□☑☒]))(?:[☐□☑☒]|\[\s?\])\s*(?:yes\b|no\b|n/?a\b|y\b|n\b)?)+[\s|]*\Z", re.IGNORECASE
)
_CHOICE = re.compile(r"(?:\s*\t\s*|\s*\|[\s|]*)yes\s*/\s*no(?:\s*/\s*n/?a)?[\s|]*\Z", re.IGNORECASE)
_ANSWERS = re.compile(r"(?:[☐□☑☒]|\[\s?\])\s*yes\s*(?:[☐□☑☒]|\[\s?\])\s*no\s+", re.IGNORECASE)
_COUNT = re.compile(r"\d{1,2}[.)]?\Z")
_OPENS = re.compile(r"\|[ \t|]*")
_CLOSES = re.compile(r"\s*\|[\s|]*\Z")


_BOUND_ROW = re.compile(
    r"^[ \t]*(?:\|[ \t]*)?[^\W\d_][^|\n]{0,60}(?P<bar>\|)[ \t]*(?:[<>≤≥=]|at\s+(?:least|most)\b)[^|\n]{1,100}"
    r"(?:\|[ \t]*)?$",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST = 2


def without_bars(decoded: Decoded) -> Decoded:
    """The text with a blank for the bar between a name and its bound, where rows have nothing else: "ANC | ≥ 1.5"."""
    bars = [found.start("bar") for found in _BOUND_ROW.finditer(decoded.text)]
    if len(bars) < _LEAST or any(map(_heads_both, decoded.text.split("\n"))):
        return decoded
    cells = list(decoded.text)
    for bar in bars:
        cells[bar] = " "
    drawn = ((decoded.starts[bar], decoded.ends[bar]) for bar in bars)
    return replace(decoded, text="".join(cells), removed=tuple(sorted((*decoded.removed, *drawn))))


def _heads_both(line: str) -> bool:
    """Whether a line names both sides, each in a cell: the bars below part two columns of criteria."""
    cells = [cell.strip() for cell in line.split("|") if cell.strip()]
    heads = map(read_heading, cells) if 2 <= len(cells) <= 4 else ()
    return len({head.kind for head in heads if head and head.role == "section" and head.kind}) > 1


class Tables(NamedTuple):
    """The lines with each cell for itself, what of the text only draws (decoded), and rows of one cell only."""

    lines: list[Line]
    drawn: list[Span]
    doubtful: list[Line]


def read_tables(lines: Sequence[Line], text: str) -> Tables:
    """The lines, those of tables taken apart."""
    out: list[Line] = []
    drawn: list[Span] = []
    doubtful: list[Line] = []
    i = 0
    while i < len(lines):
        bar = _BARS if re.search(r"\t\s*\t", lines[i].text) else _BAR
        head = _cells(lines[i], text, bar)
        sides = _sides(head, text)
        if sides is None:
            out.append(_bare(lines[i], drawn))
            i += 1
            continue
        end = i + 1
        while end < len(lines) and not _ends(lines[end], text):
            end += 1
        rows = [_cells(line, text, bar) for line in lines[i:end]]
        rows[0] = [head[column] if column in sides else (0, 0) for column in range(len(head))]
        one = [
            line for line, row in zip(lines[i:end], rows, strict=True) if len(row) < 2 and not line.is_rule
        ]
        doubtful += [line for line in one if text[line.hi : line.hi + 1] != "\t"]
        kept: set[int] = set()
        for column in range(max(len(row) for row in rows)):
            for line, row in zip(lines[i:end], rows, strict=True):
                lo, hi = row[column] if column < len(row) else (0, 0)
                if lo < hi and not line.is_rule and (column in sides or not _COUNT.match(text[lo:hi])):
                    out.append(replace(_part(line, lo, hi), indent=lines[i].indent, margin=lines[i].margin))
                    kept.update(range(lo, hi))
        drawn += [(at, at + 1) for line in lines[i:end] for at in range(line.lo, line.hi) if at not in kept]
        i = end
    return Tables(out, drawn, doubtful)


def _sides(cells: Sequence[Span], text: str) -> tuple[int, ...] | None:
    """The columns of inclusion and of exclusion criteria, where a line heads both and nothing else."""
    if not 2 <= len(cells) <= 4:
        return None
    kinds: dict[str, int] = {}
    for column, (lo, hi) in enumerate(cells):
        words = text[lo:hi]
        heading = read_heading(words)
        if heading is not None and heading.role == "section" and heading.kind and heading.rest >= len(words):
            kinds.setdefault(heading.kind, column)
        elif words and not is_label(words):
            return None
    return tuple(kinds.values()) if len(kinds) == 2 else None


def _ends(line: Line, text: str) -> bool:
    """Whether a line is behind the table: a heading of its own."""
    return len(_cells(line, text, _BAR)) < 2 and read_heading(line.text) is not None


def _cells(line: Line, text: str, bar: re.Pattern[str]) -> list[Span]:
    """The cells of a line, also empty ones, without those outside a table's bars."""
    spans: list[Span] = []
    at = line.lo
    if "\t" in text[text.rfind("\n", 0, line.lo) + 1 : line.lo] and not line.behind:
        spans.append((at, at))
    for found in bar.finditer(line.text):
        lo, hi = line.lo + found.start(), line.lo + found.end()
        if not (lo == line.lo and "|" in found.group()):
            spans.append((at, lo))
        at = hi
    if at < line.hi:
        spans.append((at, line.hi))
    return spans


def _part(line: Line, lo: int, hi: int) -> Line:
    text = line.text[lo - line.lo : hi - line.lo]
    blank = line.blank_before or "|" in line.text
    return Line(lo, hi, line.indent, text, blank, line.margin, line.column, line.behind)


def _bare(line: Line, drawn: list[Span]) -> Line:
    """A line without the bars around it and the boxes to tick behind it."""
    lo, hi = line.lo, line.hi
    box = _BOX.search(line.text) or _CHOICE.search(line.text)
    if box and box.start() > 0:
        drawn.append((line.lo + box.start(), hi))
        hi = line.lo + box.start()
    opens = _OPENS.match(line.text) or _ANSWERS.match(line.text)
    if line.is_rule:
        return line
    if opens is not None:
        drawn.append((lo, lo + opens.end()))
        lo += opens.end()
    closes = _CLOSES.search(line.text, lo - line.lo, hi - line.lo)
    if closes is not None:
        drawn.append((line.lo + closes.start(), hi))
        hi = line.lo + closes.start()
    return _part(line, lo, hi) if (lo, hi) != (line.lo, line.hi) and lo < hi else line
