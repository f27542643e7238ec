"""From a text as published to its lines: escapes undone, every character knowing where it came from."""

import re
import unicodedata
from dataclasses import dataclass, field
from html.entities import html5

from screener.errors import Span
from screener.language.text.exports import line_ends
from screener.language.text.markup import EMPTY_COMMENT, TAG, Markup
from screener.language.words.brackets import closes, depth

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_ESCAPE = re.compile(
    rf"{TAG}|{EMPTY_COMMENT}|"
    r"(?<!\\)\\+(?=[!-/:-@\[\]-`{-~])"
    r"|&(?P<again>(?:amp;)*)(?P<name>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
    rf"|[{_INVISIBLE}]+"
)
_BOLD = re.compile(
    r"(?<![\w*])(\*\*|__)(?=[^\s*_])(?:(?!\n[ \t\r]*\n).){0,600}?(?<=[^\s*_])(\1)(?![*_])", re.DOTALL
)
_HASHES = re.compile(r"#{1,6}(?=\s)")
_RULE = re.compile(r"(?:[-‐‑–—―=_*~•.·#\"“”]+|[|\s]*[|+][-=|+:\s]*)\Z")
_SENTENCE_END = re.compile(r"[.;:!?…][)\]\"”'’]*\Z")
_ABBREVIATION = re.compile(r"\b(?:e\.?g|i\.?e|vs|approx|incl|esp|resp|no|dr|cf|max|min)\.\Z", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:[<>≤≥⩽⩾≦≧=±~～∼×/]|(?<=\d)[-–]|(?<![\w-])(?:an?|the|(?i:and|or|of|with|to|for|by|at|than|from|without"
    r"|over|above|below|under|within|aged|between|least|as|including|that|is|are|be|e\.g\.|i\.e\.)))\Z"
)
_AGED_OVER = re.compile(r"\b(?:and|or)\s+(?:over|above|below|under)\Z", re.IGNORECASE)
"""What a line can well end with: "18 years and over"."""
_IN_THE_PAST = re.compile(
    r"\b(?:in|within|during|over|for)\s+the\s+(?:past|last|previous|prior|preceding)\Z", re.IGNORECASE
)
_TIME = re.compile(
    r"(?:\d{1,3}|one|two|three|four|five|six|several|few)[\s-]+(?:hours?|days?|weeks?|wks?|months?|years?|yrs?)\b",
    re.IGNORECASE,
)
_COUNT_LEFT = re.compile(r"(?<=\s)([B-Z])([.)])\Z")
_OPEN, _CLOSE = "([{", ")]}"
_TAB = 4
_WIDEST = 160
"""Blanks in a row that are kept."""
_LONG_GAP = re.compile(rf"[^\S\n\r]{{{_WIDEST + 1},}}")
_BLOCK = 20
"""Lines of a block that are looked at, before and after."""
_WRAP_LEAST, _WRAP_MOST, _WRAP_USUAL, _SLACK = 60, 100, 91, 16

Cell = tuple[str, int, int]
"""A character with the start and end of what it came from in the source."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text with its escapes undone.

    Character ``i`` of ``text`` came from ``starts[i]`` to ``ends[i]`` of the source (code points).
    ``removed`` are the spans of the source that stand for nothing: backslashes, bold marks, invisible
    characters, and the rest of each entity after its first character.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    removed: tuple[Span, ...]

    def cells(self, lo: int, hi: int) -> list[Cell]:
        """The characters of a part of the text, blanks run together."""
        cells: list[Cell] = []
        for i in range(lo, hi):
            c = self.text[i]
            if not c.isspace():
                cells.append((c, self.starts[i], self.ends[i]))
            elif cells and cells[-1][0] != " ":
                cells.append((" ", self.starts[i], self.ends[i]))
        return cells


def decode(source: str) -> Decoded:
    """Undo backslash escapes, HTML entities (also escaped twice) and tags, and take bold marks out."""
    cells: list[tuple[str, int, int]] = []
    markup = Markup()
    removed: list[Span] = []
    at = 0
    for found in _ESCAPE.finditer(source):
        cells.extend((source[i], i, i + 1) for i in range(at, found.start()))
        at = found.end()
        if found["tag"] is not None:
            cells.extend((c, found.start(), at) for c in markup.shown(found))
        if found["name"] is None:
            removed.append(found.span())
            continue
        meant = _entity(found["name"])
        if meant is None and not found["again"]:
            cells.extend((source[i], i, i + 1) for i in range(*found.span()))
            continue
        shown = meant if meant is not None else f"&{found['name']};"
        cells.extend((" " if c.isspace() else c, found.start(), at) for c in shown)
        removed.append((found.start() + (not shown.isspace()), at))
    cells.extend((source[i], i, i + 1) for i in range(at, len(source)))

    cells = _without_long_gaps(cells)
    for start, end in reversed(line_ends("".join(cell[0] for cell in cells))):
        span = cells[start][1], cells[end - 1][2]
        removed.append(span)
        cells[start:end] = [("\n", *span)]
    plain = "".join(cell[0] for cell in cells)
    marks = {i for found in _BOLD.finditer(plain) for group in (1, 2) for i in range(*found.span(group))}
    removed.extend((cells[i][1], cells[i][2]) for i in sorted(marks))
    kept = [cell for i, cell in enumerate(cells) if i not in marks]
    return Decoded(
        "".join(cell[0] for cell in kept),
        tuple(cell[1] for cell in kept),
        tuple(cell[2] for cell in kept),
        tuple(sorted(removed)),
    )


def _without_long_gaps(cells: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The characters, at most so many blanks in a row: no page has more, and patterns would go back and forth over
    them."""
    plain = "".join(cell[0] for cell in cells)
    out: list[tuple[str, int, int]] = []
    at = 0
    for gap in _LONG_GAP.finditer(plain):
        out += cells[at : gap.start() + _WIDEST]
        at = gap.end()
    return out + cells[at:]


def _entity(name: str) -> str | None:
    if name[0] != "#":
        return html5.get(f"{name};")
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    if code > 0x10FFFF or unicodedata.category(chr(code)) in ("Cc", "Cs", "Cn", "Co"):
        return " " if code in (9, 10, 13) else None
    return chr(code)


@dataclass(slots=True)
class Marker:
    """What starts a list item. ``style`` is equal for items of one list; ``value`` counts (0: a symbol).

    ``lo`` and ``hi`` are its place in the decoded text. ``twice``: two symbols in a row, as in ``- •``;
    ``sign``: the one symbol there is.
    """

    style: str
    value: int
    lo: int
    hi: int
    twice: bool = False
    counts: tuple[str, int] | None = None
    sign: str = ""


@dataclass(slots=True)
class Line:
    """A line that is not blank: from its first to after its last character, in the decoded text.

    ``margin`` is the column of the physical line's first character, ``column`` of this one's: they differ
    where the line was cut ``behind`` a heading. ``indent`` is the margin that counts for its level.
    ``body`` is where it starts after its marker.
    """

    lo: int
    hi: int
    indent: int
    text: str
    blank_before: bool = False
    margin: int = 0
    column: int = 0
    behind: bool = False
    hashes: bool = False
    marker: Marker | None = None
    body: int = field(init=False)

    def __post_init__(self) -> None:
        self.body = self.lo
        hashes = _HASHES.match(self.text)
        if hashes:
            self.hashes = True
            self.starts_at(self.lo + hashes.end())

    def starts_at(self, place: int) -> None:
        """Let the body start at ``place``, or at the first character after it that is not blank."""
        rest = self.text[place - self.lo :]
        self.body = place + len(rest) - len(rest.lstrip())

    @property
    def words(self) -> str:
        """The line without its marker."""
        return self.text[self.body - self.lo :]

    @property
    def is_rule(self) -> bool:
        """Whether it only draws a line, or is a bullet with nothing after it."""
        return not self.words or bool(_RULE.match(self.text))

    @property
    def width(self) -> int:
        """The column after its last character."""
        return self.column + len(self.text)


def split_lines(text: str, cuts: frozenset[int] = frozenset()) -> list[Line]:
    """The lines that are not blank; a line is also cut at each place in ``cuts``."""
    lines: list[Line] = []
    at, blank = 0, True
    for whole in text.splitlines(keepends=True):
        inner = sorted(cut - at for cut in cuts if at < cut < at + len(whole))
        for start, end in zip([0, *inner], [*inner, len(whole)], strict=True):
            part = whole[start:end]
            bare = part.strip()
            if not bare:
                blank = blank or not inner
                continue
            before = part[: len(part) - len(part.lstrip())]
            lo = at + start + len(before)
            column = len(whole[: lo - at].expandtabs(_TAB))
            behind = bool(whole[:start].strip())
            margin = lines[-1].margin if behind else column
            lines.append(Line(lo, lo + len(bare), margin, bare, blank, margin, column, behind))
            blank = False
        at += len(whole)
    return lines


def ends_sentence(text: str) -> bool:
    """Whether the text ends in a full stop, semicolon or colon that is no abbreviation's."""
    return bool(_SENTENCE_END.search(text)) and not _ABBREVIATION.search(text)


def ends_in_hyphen(text: str, following: str) -> bool:
    """Whether a word or a range is parted at the end of a line: "con-" / "firmed", "18-" / "65"."""
    parted = re.search(r"[^\W\d_]{2}[-‐]\Z", text) and re.match(r"[^\W\d_]", following)
    suspended = re.match(r"(?:and|or|to|und|et|ou)\b", following)
    ranged = re.search(r"\d[-–]\Z", text) and re.match(r"\d", following)
    return bool((parted and not suspended) or ranged)


def left_open(text: str, following: str) -> bool:
    """Whether a line cannot end here.

    A comparator or a small word ends it, a bracket closes later, or its last word is the next letter of a
    list that it counts through.
    """
    text = text.rstrip()
    unfinished = _UNFINISHED.search(text) and not _AGED_OVER.search(text)
    if unfinished or ends_in_hyphen(text, following):
        return True
    if _IN_THE_PAST.search(text) and _TIME.match(following):
        return True
    count = _COUNT_LEFT.search(text)
    if count and re.search(rf"(?:^|\s){chr(ord(count[1]) - 1)}{re.escape(count[2])}\s", text):
        return True
    return depth(text, _OPEN, _CLOSE) > 0 and closes(following, _OPEN, _CLOSE)


def is_open(text: str) -> bool:
    """Whether a bracket is open at the end of a text."""
    return depth(text, _OPEN, _CLOSE) > 0


def has_whole(text: str, before: str, words: str) -> bool:
    """Whether a text has the word that is parted at the end of a line elsewhere without its hyphen."""
    parts = re.search(r"\w+(?=\W\Z)", before), re.match(r"\w+", words)
    word = "".join(part.group() for part in parts if part)
    return bool(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE))


class Wrapping:
    """Whether lines were broken to fit a width, judged over the whole text."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        widths = [line.width for line in lines]
        self._width = min(max([*widths, _WRAP_LEAST]), _WRAP_USUAL)
        starts = [line.words[0] for line in lines if line.words and line.words[0].isalpha()]
        self._upper = 2 * sum(c.isupper() for c in starts) >= len(starts)

    def is_full(self, i: int) -> bool:
        """Whether the first word of the next line would not have fitted on line ``i``."""
        line, after = self._lines[i], self._lines[i + 1]
        first = after.text.split(None, 1)[0]
        return _WRAP_LEAST <= line.width <= _WRAP_MOST and line.width + 1 + len(first) > self._width

    def continues(self, i: int) -> bool:
        """Whether line ``i``, which has no marker, goes on with the sentence of the line before it."""
        before, line = self._lines[i - 1], self._lines[i]
        if line.words.strip(" ,;.:/").lower() in ("and", "or", "and/or"):
            return True
        following = line.words
        if i + 1 < len(self._lines) and self._lines[i + 1].marker is None:
            following += "\n" + self._lines[i + 1].words
        announced = before.marker is not None and before.words.endswith(":") and not line.blank_before
        if announced or left_open(before.words, following):
            return True
        if line.blank_before or line.margin < before.margin or ends_sentence(before.words):
            return False
        full = self.is_full(i - 1)
        first = line.words[0]
        if first in "([":
            return True
        if before.words.endswith(","):
            return full or not first.isupper()
        if first.islower():
            return full or self._upper or before.width >= _WRAP_LEAST or self._is_in_item(i - 1)
        return full and self._is_paragraph(i)

    def _is_in_item(self, i: int) -> bool:
        """Whether line ``i`` is a list item or goes on with one: what follows in small letters is its own."""
        while i > 0 and self._lines[i].marker is None and not self._lines[i].blank_before:
            i -= 1
        return self._lines[i].marker is not None

    def _is_paragraph(self, i: int) -> bool:
        """Whether every line of the block around line ``i`` is long, ends a sentence, or is the last."""
        lines = self._lines
        start, end = i - 1, i
        while (
            start > i - _BLOCK and start > 0 and lines[start].marker is None and not lines[start].blank_before
        ):
            start -= 1
        while (
            end < i + _BLOCK
            and end + 1 < len(lines)
            and lines[end + 1].marker is None
            and not lines[end + 1].blank_before
        ):
            end += 1
        long = self._width - _SLACK
        return all(lines[j].width >= long or ends_sentence(lines[j].words) for j in range(start, end))
