"""Line ends that an export wrote as something else: a text in one line is cut where its lines were, and one with a line
for each side where its bullets stand.

Tables for download (AACT's ``eligibilities``, a CSV made of the registry's JSON) hold an eligibility text in one cell,
with ``~`` or a written-out ``\\n`` for each line's end, or with nothing but the blanks and the bullet that stood before
the next item. Read as one line, everything behind the first heading would be one criterion of one side.
"""

import re

Place = tuple[int, int]

_SIDE = r"(?:Inclusions?|Exclusions?|INCLUSIONS?|EXCLUSIONS?)"
_HEADED = rf"(?:{_SIDE}|(?i:criteri(?:a|on)))\s{{0,9}}:?\s{{0,9}}"
_WRITTEN = re.compile(r"\\+r\\+n|\\+[rn](?![a-z]{3})")
_WRITTEN_BEHIND_HEADING = re.compile(_HEADED + r"\\+[rn]")
_SIGN_BEHIND_HEADING = re.compile(_HEADED + r"(?P<sign>[~|¶])")
_COUNTED = r"\d{1,3}[.)](?!\d)"
_ITEM = rf"(?:[-*•o·]|{_COUNTED}|[a-z][.)]|\([a-z\d]{{1,2}}\))\s"
_TILDE_BEFORE_ITEM = re.compile(rf"~\s*{_ITEM}")
_ABOUT = r"(?!(?<=[\s(<>≤≥=]~)\s?\d)"
"""A tilde before a number is an "about": "( ~5 mg", "dose of ~ 20"."""
_SIGNS = {
    "~": re.compile(rf"~{_ABOUT}|~(?={_COUNTED}\s)"),
    "|": re.compile(r"(?<!\|)\|(?!\|)"),
    "¶": re.compile("¶"),
}
_BLANKS = re.compile(r"(?<=\S) (?=[ \t]{3,}\S)")
_BLANKS_BEFORE_ITEM = re.compile(rf"\S {{4,}}(?:{_ITEM}|{_HEADED}:)")
_BULLET_BEHIND_HEADING = re.compile(
    rf"{_SIDE}(?i:\s{{1,9}}criteria)?\s{{0,9}}:?\s{{1,9}}(?P<sign>[-–—*]|\(?1[.)])\s"
)
_BEFORE_HEADING = re.compile(
    rf"\s(?={_SIDE}(?i:\s{{1,9}}criteria)?\s{{0,9}}:?\s{{1,9}}(?:[-–—*]|\(?1[.)])\s)"
)
_BULLETS = {
    "-": re.compile(r"\s(?=[-–—]\s+[A-Z≥≤<>(])"),
    "*": re.compile(r"\s(?=\*\s+(?!ULN|UNL|LLN|LSN|upper|lower)[A-Za-z≥≤<>(])"),
}
_NUMBER = re.compile(r"\s(?=\(?(?P<count>\d{1,2})[.)]\s+[A-Z≥≤<>(])")
_AT_HEADING = re.compile(r"(?::|(?i:criteria|inclusions?|exclusions?))\s*\Z")
_SHORT = 16
_LEAST = 2


def line_ends(text: str) -> list[Place]:
    """The places of a text in one line, or in one for each side, that stand for a line's end, in order."""
    lines = [line for line in text.splitlines() if line.strip()]
    bullets = [_BULLET_BEHIND_HEADING.search(line) for line in lines]
    if lines and all(bullets):
        signs = {bullet["sign"] for bullet in bullets if bullet}
        return sorted({*_items(signs.pop(), text), *_places(_BEFORE_HEADING, text)})
    if len(lines) > 1:
        return []
    if _WRITTEN_BEHIND_HEADING.search(text) or len(_WRITTEN.findall(text)) > _LEAST:
        return _places(_WRITTEN, text)
    headed = _SIGN_BEHIND_HEADING.search(text)
    if headed or len(_TILDE_BEFORE_ITEM.findall(text)) >= _LEAST:
        return _places(_SIGNS[headed["sign"] if headed else "~"], text)
    if len(_BLANKS_BEFORE_ITEM.findall(text)) >= _LEAST:
        return _places(_BLANKS, text)
    return []


def _items(sign: str, text: str) -> list[Place]:
    """Where the next item begins, with the sign that the first one has, or with the number after the last one's."""
    if "1" not in sign:
        return _places(_BULLETS["*" if sign == "*" else "-"], text)
    places: list[Place] = []
    last = 0
    for found in _NUMBER.finditer(text):
        count = int(found["count"])
        begins = count == 1 and _AT_HEADING.search(text, max(0, found.start() - _SHORT), found.start())
        if begins or count == last + 1:
            last = count
            places.append(found.span())
    return places


def _places(pattern: re.Pattern[str], text: str) -> list[Place]:
    return [found.span() for found in pattern.finditer(text)]
