"""What starts a list item: symbols, numbers, letters, told apart from "A. baumannii" and "-5 °C".

A symbol that stands alone is always a bullet. Numbers and letters are read as markers only where the text
counts: where the number before or after stands at the start of another line.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import zip_longest

from screener.language.text.lines import Line, Marker, Wrapping, is_open
from screener.language.text.odd_marks import odd_markers
from screener.language.text.own_numbers import belongs_to_sentence, goes_on
from screener.model.units import find_unit

_DOTS = "•·▪◦‣●○■□◆◇►▶▷▸▹➢➤➔→⇒✓✔☐☑☒❖✦★☆◾◼▫∙⁃∗⦁⚫\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d\uf0e0"
_SYMBOLS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("•", re.compile(rf"[{_DOTS}]+")),
    ("--", re.compile(r"-{2,3}(?=\s|\Z)")),
    ("-", re.compile(r"[-‐‑–—―]{1,3}(?=\s|\Z)")),
    ("-", re.compile(r"−(?=\s+\D)")),
    ("*", re.compile(r"\*{1,3}(?=\s|\Z)")),
    ("•", re.compile(r"§(?=\s+\D)|[Øü](?=\s)|\[\s?[xX]?\s?\](?=\s+\S)")),
    ("o", re.compile(r"o(?=\s+\S)")),
    ("-", re.compile(r"[-–—](?=[^\W\d_]|[≥≤<>(\[\"“'])")),
)
_GLUED_STAR = re.compile(r"\*(?=[^\s*])")
_GLUED_DASH = re.compile(r"[-–—](?=\d)")
_FOOTNOTE = re.compile(r"[\w)%]\*(?=[\s,.;:)]|\Z)")
_COUNT = r"\d{1,3}|[A-Za-z]|[ivxIVX]{2,5}"
_ENUMERATOR = re.compile(
    rf"(?:[(（](?P<inner>{_COUNT})[)）]|(?P<bare>{_COUNT})(?P<close>[.)．）、]))(?P<gap>\s*)"
)
_ROUND = re.compile(r"[①-⑳⑴-⒇⒈-⒛❶-❿]\s*(?=\S)")
_CODE = re.compile(
    r"(?P<code>[IE]|[IE]C|IN|EX|NI|C[IE]|CNI|INCL?|EXCL?|Incl?|Excl?|#)"
    r"(?:[\s.#_-]?(?P<closed>\d{1,2})(?:\s?[.):：](?!\d)|\s?[-–](?=\s)|\s*\|)|(?P<open>\d{1,2})(?=\s))[\s|-]*(?=\S)"
)
"""A protocol's own code of a criterion: "I1.", "E.2 -", "IC03:"."""
_COLUMN = re.compile(
    r"(?P<n>\d{1,2})(?:\t\s*(?=\d)|(?:\t\s*|\s{2,}|\s*\|\s*|\s(?=[A-Z][a-z]))(?=[^\W\d_]|[(≥≤<>\"“]))"
)
"""A number in a column of its own."""
_ALONE = re.compile(rf"(?:[(（]?(?:{_COUNT})[.)．）、]|[{_DOTS}])\Z")
_DASHED = re.compile(
    r"(?P<n>\d{1,2})\s?(?P<close>[-–:/])(?=\s?[^\W\d_])"
    r"(?!\s?(?:years?|yrs?|y|days?|d|weeks?|wks?|months?|mo|hours?|hrs?|h|min|mins|fold|times?|to|or|and|point|item"
    r"|stage|step|line|drugs?|week)\b)\s*"
)
_DOTTED = re.compile(r"(?P<n>\d{1,2}(?:\.\d{1,2}){1,3})[.)]?(?=\s+(?:[^\W\d_]|[≥≤<>]|\d))\s*")
_MEASURE = re.compile(r"[×xX*]\s|(?P<unit>\S+?)[,;:.)]*(?:\s|\Z)")
"""What may stand behind a value: "1.5 × ULN", "1.5 mg/dL"."""
_PLAIN = {"．": ".", "）": ")"}
_INNER_DOT = re.compile(
    rf"(?<=\s)(?P<sign>[{_DOTS.replace('·', '').replace('→', '').replace('⇒', '')}])\s+(?=\S)"
)
_INNER_STAR = re.compile(r"(?<=\s)\*\s+(?!ULN|UNL|LLN|LSN)(?=[A-Z][A-Za-z])")
_INNER_DASH = re.compile(r"(?<=\s)[-–—]\s+(?=[A-Z][A-Za-z]{2}|[a-z][A-Z]{2})|(?<=[.;]\s)[-–—]\s+(?=\S)")
_NEAR = 80
_LIST_INDENT = 2
"""Where the registry's older rendering begins its lists; sub-items stand seven columns in."""
_ROMAN = {"i": 1, "v": 5, "x": 10}

Supported = Callable[[int, str, int], bool]
"""Whether the count before or after ``value`` in a style starts another line than line ``i``."""


def mark(lines: list[Line], wrapping: Wrapping) -> None:
    """Give each line that starts a list item its marker, and let its body start behind it."""
    options = [list(_options(line)) for line in lines]
    counted: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for i, choices in enumerate(options):
        for choice in choices:
            if choice.counts:
                counted[choice.counts].append(i)

    def supported(i: int, style: str, value: int) -> bool:
        before = any(0 < i - j <= _NEAR for j in counted.get((style, value - 1), ()))
        return before or any(0 < j - i <= _NEAR for j in counted.get((style, value + 1), ()))

    text = "\n".join(line.text for line in lines)
    glued_dash = any(_SYMBOLS[-1][1].match(line.text) for line in lines)
    footnotes = bool(_FOOTNOTE.search(text))
    for i, (line, choices) in enumerate(zip(lines, options, strict=True)):
        if line.hashes:
            continue
        chosen = _choose(i, line, choices, supported, wrapping)
        if chosen is None and not choices:
            loose = (glued_dash and _GLUED_DASH.match(line.text)) or (
                not footnotes and _GLUED_STAR.match(line.text)
            )
            if loose:
                chosen = Marker(line.text[0], 0, line.lo, line.lo + 1)
        if chosen is not None:
            line.marker = chosen
            line.starts_at(chosen.hi)
    _without_doubles(lines)
    for i, odd in odd_markers(lines, [bool(line.marker) for line in lines]).items():
        lines[i].marker, lines[i].hashes = odd, False
        lines[i].starts_at(odd.hi)
    _level(lines, any(line.margin == _LIST_INDENT and line.text.startswith("-  ") for line in lines))


def _without_doubles(lines: list[Line]) -> None:
    """Let items begin behind a number that stands twice: "1. 1. Age", "2. 2. Asthma"."""
    twice: list[tuple[Line, int]] = []
    for line in lines:
        again = _ENUMERATOR.match(line.words) if line.marker is not None and line.marker.counts else None
        if (
            again is not None
            and line.marker is not None
            and again["bare"] == str(line.marker.value)
            and again["gap"]
        ):
            twice.append((line, again.end()))
    for line, end in twice if len(twice) > 1 else ():
        line.starts_at(line.body + end)


def _choose(
    i: int,
    line: Line,
    choices: list[Marker],
    supported: Supported,
    wrapping: Wrapping,
) -> Marker | None:
    """The marker of a line among the ones it could be."""
    accepted = None
    for choice in choices:
        if choice.counts is None:
            accepted = accepted or choice
            continue
        style, value = choice.counts
        bare = style.removeprefix("-")
        if supported(i, style, value):
            return choice
        if bare[-1] in "-:/d#_" or bare in ("a.", "A.", "i.", "I.") or (style != bare and value != 1):
            continue
        spaced = line.text[choice.hi - line.lo - 1 : choice.hi - line.lo].isspace()
        continued = i > 0 and not choice.style.startswith("-") and wrapping.continues(i)
        if (value == 1 or spaced) and not continued and (accepted is None or value == 1):
            accepted = choice
    return accepted


def _options(line: Line) -> Iterator[Marker]:
    """What the line's start could be, surest first."""
    text, lo = line.text, line.lo
    for style, pattern in _SYMBOLS:
        found = pattern.match(text)
        if not found:
            continue
        after = _skip(text, found.end())
        inner = next((f for _, p in _SYMBOLS if (f := p.match(text, after)) and f.end() < len(text)), None)
        if inner and text[after] != "o":
            yield Marker(style, 0, lo, lo + inner.end(), twice=True)
            return
        for option in _counts(text, after, lo):
            counts = (f"-{option.style}", option.value)
            yield Marker(style, 0, lo, option.hi, counts=counts)
        yield Marker(style, 0, lo, lo + found.end(), sign=found.group().strip())
        return
    for option in _counts(text, 0, lo):
        counts = (option.style, option.value)
        after = _skip(text, option.hi - lo)
        symbol = next(
            (f for _, p in _SYMBOLS[:4] if (f := p.match(text, after)) and f.end() < len(text)), None
        )
        yield Marker(
            option.style, option.value, lo, lo + symbol.end() if symbol else option.hi, counts=counts
        )


def _counts(text: str, at: int, lo: int) -> Iterator[Marker]:
    """The numbers and letters that ``text`` could count with from ``at`` on."""
    found = _DOTTED.match(text, at)
    if found and not _is_value(found["n"], text[found.end() :]):
        *parents, last = found["n"].split(".")
        yield Marker(f"{'.'.join(parents)}.d", int(last), lo + at, lo + found.end())
    found = _DASHED.match(text, at)
    if found:
        yield Marker(f"1{found['close']}", int(found["n"]), lo + at, lo + found.end())
    found = _ROUND.match(text, at)
    if found:
        yield Marker("①", int(unicodedata.numeric(text[at])), lo + at, lo + found.end())
    found = _CODE.match(text, at)
    if found:
        yield Marker(
            f"{found['code'].upper()}#", int(found["closed"] or found["open"]), lo + at, lo + found.end()
        )
    found = _COLUMN.match(text, at)
    if found:
        yield Marker("1_", int(found["n"]), lo + at, lo + found.end())
    found = _ENUMERATOR.match(text, at)
    if not found or found.end() == len(text):
        return
    inner, close = found["inner"], _PLAIN.get(found["close"], found["close"]) or ")"
    count = inner or found["bare"]
    follows = text[found.end()]
    glued = not found["gap"]
    if glued and (follows.isdigit() or follows in ".,-%)" or (close == "." and follows.islower())):
        return
    opening = "(" if inner else ""
    for kind, value in _values(count):
        yield Marker(f"{opening}{kind}{close}", value, lo + at, lo + found.end())


def _is_value(number: str, behind: str) -> bool:
    """Whether a number with one point is a value, by the unit behind it: "1.4 mg/dL in women", not "1.4 Hours of"."""
    found = _MEASURE.match(behind) if number.count(".") == 1 else None
    if found is None:
        return False
    return found["unit"] is None or (not found["unit"].istitle() and find_unit(found["unit"]) is not None)


def _values(count: str) -> Iterator[tuple[str, int]]:
    """``7`` is the seventh of numbers; ``v`` the fifth of Roman numbers and the 22nd of letters."""
    if count.isdigit():
        yield "1", int(count)
        return
    letters = "a" if count.islower() else "A"
    if len(count) == 1:
        yield letters, ord(count) - ord(letters) + 1
    if set(count.lower()) <= set(_ROMAN) and count in (count.lower(), count.upper()):
        digits = [_ROMAN[c] for c in count.lower()]
        value = sum(-d if d < max(digits[k:]) else d for k, d in enumerate(digits))
        yield ("i" if count.islower() else "I"), value


def _skip(text: str, at: int) -> int:
    """The place of the first character from ``at`` on that is not blank."""
    rest = text[at:]
    return at + len(rest) - len(rest.lstrip())


def _level(lines: list[Line], indented: bool) -> None:
    """Put items on the level of their list where a rendering left them outside it.

    A line such as ``- • first`` is one of the deeper lines after it. Where lists are ``indented``, a bullet
    at the margin is on their level.
    """
    for line, after in zip_longest(lines, lines[1:]):
        if line.marker is None:
            continue
        beside = line.behind and after and after.marker and after.marker.style == line.marker.style
        if beside and after and after.indent > line.indent:
            line.indent = after.indent  # the first of a list, beside its heading
        if line.marker.twice and after and after.marker and after.indent > line.indent:
            line.indent = after.indent
        elif indented and line.indent < _LIST_INDENT and not line.words.endswith(":"):
            line.indent = _LIST_INDENT


def inline_counts(text: str, first: tuple[str, int] | None, *, only: bool) -> list[tuple[int, int]]:
    """Where a text that starts with the first of a list counts on: "1. … 2. … 3. …"; empty if it does not.

    ``first`` is what a marker already taken off counted; without one, the text's own start is looked at,
    and its place is then the first of the places. In the ``only`` item of a side two are a list: "1. Dialysis 2. HIV".
    """
    places: list[tuple[int, int]] = []
    if first is None:
        for option in _counts(text, 0, 0):
            if option.value == 1 and option.style[-1] in ".)、①":
                counted = inline_counts(text[option.hi :], (option.style, 1), only=only)
                if counted:
                    moved = [(lo + option.hi, hi + option.hi) for lo, hi in counted]
                    return [(0, option.hi), *moved]
        return places
    style, value = first
    if value != 1 or style[-1] not in ".)、①":
        return places
    opening, kind, close = (style[:-2], style[-2], style[-1]) if style != "①" else ("", "①", "")
    at = 0
    for count in range(2, 40):
        shown = _shown(kind, count)
        if not shown:
            break
        mark = re.compile(
            rf"(?<=[\s;,.:；，。：、]){_WIDE.get(opening, '')}{shown}{_WIDE.get(close, '')}(?![\d.,)%])\s*(?=\S)"
        )
        marks = (one for one in mark.finditer(text, at) if not is_open(text[: one.start()]))
        dotted = kind == "1" and close == "."
        found = next(
            (one for one in marks if not (dotted and belongs_to_sentence(text[: one.start()]))), None
        )
        if found is None:
            break
        places.append(found.span())
        at = found.end()
    before = text[: places[0][0]].rstrip() if places else ""
    bracket = close == ")" and not goes_on().search(before)
    behind = text[places[0][1] :] if places else ""
    begins = only and kind == "1" and behind[:1].isupper() and not goes_on().search(before)
    sure = len(places) > 1 or (
        places and (bracket or begins or before.endswith((".", ";", ",", "；", "。", "，")))
    )
    return places if sure else []


_WIDE = {"(": "[(（]", ")": "[)）]", ".": "[.．]", "、": "、"}
_ROUNDS = (0x2460, 0x2474, 0x2488)
"""The first of ① …, ⑴ … and ⒈ …"""


def inline_symbols(text: str, marker: Marker | None, *, only: bool) -> list[tuple[int, int]]:
    """Where a symbol begins the next item within a line: "• … • …", and with dashes in the ``only`` item.

    Without a marker, or behind another one, they are the items that the text announces.
    """
    dots = list(_INNER_DOT.finditer(text))
    if len({found["sign"] for found in dots}) == 1:
        return [found.span() for found in dots]
    inner = {"-": _INNER_DASH, "*": _INNER_STAR}.get(marker.sign) if marker is not None else None
    places = [found.span() for found in inner.finditer(text)] if inner and only else []
    return places if len(places) > 1 else []


def _shown(kind: str, count: int) -> str:
    if kind == "1":
        return str(count)
    if kind == "①":
        return f"[{''.join(chr(first + count - 1) for first in _ROUNDS)}]" if count <= 20 else ""
    if kind in "aA":
        return chr(ord(kind) + count - 1) if count <= 26 else ""
    low = ("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
    if count - 2 >= len(low):
        return ""
    return low[count - 2] if kind == "i" else low[count - 2].upper()


def join_lone(lines: list[Line], text: str) -> list[Line]:
    """The lines, a marker that stands on a line of its own joined to the line after it."""
    joined: list[Line] = []
    skipped = False
    for line, after in zip_longest(lines, lines[1:]):
        if skipped:
            skipped = False
            continue
        alone = after is not None and _ALONE.match(line.text) and not after.blank_before
        if alone and not _ALONE.match(after.text) and not any(_options(after)):
            whole = Line(
                line.lo,
                after.hi,
                line.indent,
                text[line.lo : after.hi],
                line.blank_before,
                line.margin,
                line.column,
            )
            joined.append(whole)
            skipped = True
        else:
            joined.append(line)
    return joined
