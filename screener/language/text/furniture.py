"""What a page puts between the lines of a text: its number, its running head, its foot.

Only what says so itself is taken: "Page 23 of 98", a line with the protocol's version beside such a line, the same
line again and again. A bare number is one where the pages count on.
"""

import re
from collections import Counter
from collections.abc import Sequence

from screener.language.text.lines import Line

_PAGE = re.compile(
    r"(?:.{0,80}\s)?(?:page|p\.|pg\.?|seite)\s*:?\s*\d{1,3}(?:\s*(?:of|/|von|sur)\s*\d{1,3})?(?:\s.{0,40})?\Z",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:[-–—]\s?(?P<dashed>\d{1,3})\s?[-–—]|(?P<bare>\d{1,3})|(?P<part>\d{1,3})\s*(?:/|of)\s*(?P<whole>\d{1,3}))\Z"
)
_SECRET = re.compile(r"(?:strictly\s+)?confidential(?:\s+information)?\W*\Z", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\b(?:confidential|protocol|version|amendment|synopsis|eudract|nct\d{8}|sponsor|study\s+(?:no|number|code)|final)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"[<>≤≥=;]|\b(?:patients?|subjects?|participants?|history|must|able|known|any)\b", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"(?P<sign>[*†‡§¶]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹])\s*(?=\S)")
_LONGEST = 130


def without_furniture(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of the text, and those of its pages."""
    taken = _taken(lines)
    kept: list[Line] = []
    for i, line in enumerate(lines):
        if i in taken:
            continue
        if i - 1 in taken and line.text[0].islower():
            line.blank_before = False  # the sentence goes on over the page's end
        kept.append(line)
    return kept, [lines[i] for i in sorted(taken)]


def _taken(lines: Sequence[Line]) -> set[int]:
    short = {i: line.text for i, line in enumerate(lines) if len(line.text) <= _LONGEST and not line.behind}
    plain = {i: text for i, text in short.items() if not _ASKS.search(text)}
    pages = {i for i, text in plain.items() if _SECRET.match(text) or _is_page(text)}
    pages |= _counting(short)
    masked = {i: re.sub(r"\d+", "#", text) for i, text in plain.items() if _DOCUMENT.search(text)}
    often = Counter(masked.values())
    heads = {i for i, text in masked.items() if often[text] > 1 and len(text) > 8}
    taken = pages | heads
    beside = {
        i
        for i in masked
        if (i - 1 in taken or i + 1 in taken)
        and re.search(r"\d", plain[i])
        and not plain[i].endswith((".", ":"))
    }
    return taken | beside


def _is_page(text: str) -> bool:
    """Whether a line is a page's number with nothing but the document's names beside it."""
    if not _PAGE.match(text):
        return False
    return bool(
        re.match(r"(?:page|p\.|pg\.?|seite)\s*:?\s*\d", text, re.IGNORECASE) or _DOCUMENT.search(text)
    )


def _counting(short: dict[int, str]) -> set[int]:
    """Numbers on lines of their own that are those of pages: between dashes, or counting on."""
    found = {i: match for i, text in short.items() if (match := _ALONE.match(text))}
    dashed = {i for i, match in found.items() if match["dashed"]}
    bare = {i: int(match["bare"]) for i, match in found.items() if match["bare"]}
    values = set(bare.values())
    counted = {i for i, value in bare.items() if len(bare) > 1 and {value - 1, value + 1} & values}
    parts = {i: (int(match["part"]), int(match["whole"])) for i, match in found.items() if match["part"]}
    wholes = Counter(whole for _, whole in parts.values())
    fractions = {i for i, (part, whole) in parts.items() if part <= whole and wholes[whole] > 1}
    return dashed | counted | fractions


def footnotes(lines: Sequence[Line]) -> dict[int, str]:
    """The lines that explain a sign, by their places, with the line above that bears it: "COPD†", "† as of 2020".

    A sign that begins several lines is a bullet.
    """
    begin = {i: match["sign"] for i, line in enumerate(lines) if (match := _FOOTNOTE.match(line.text))}
    often = Counter(begin.values())
    explained: dict[int, str] = {}
    for i, sign in begin.items():
        if often[sign] > 1:
            continue
        bears = re.compile(rf"[\w)%.,]{re.escape(sign)}(?=[\s,.;:)]|\Z)")
        above = [line.text for line in lines[:i] if bears.search(line.text)]
        if above:
            explained[i] = above[-1]
    return explained
