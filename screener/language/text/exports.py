"""Line ends that an export wrote as something else: a text in one line is cut where its lines were, and one with a line
for each side where its bullets stand.

Tables for download (AACT's ``eligibilities``, a CSV made of the registry's JSON) hold an eligibility text in one cell,
with ``~`` or a written-out ``\\n`` for each line's end, or with nothing but the blanks and the bullet that stood before
the next item. Read as one line, everything behind the first heading would be one criterion of one side. Where a sign
may be a sentence's own nothing is cut: what stays together is asked about, and half a sentence says something else.
"""

import re
from collections.abc import Iterator

from screener.language.text.own_numbers import belongs_to_sentence

Place = tuple[int, int]

_SIDE = (
    r"(?:(?:Key|Main|Major|Additional|Other|General|KEY|MAIN)\s{1,9})?"
    r"(?:Inclusions?|Exclusions?|INCLUSIONS?|EXCLUSIONS?)"
)
_HEAD = rf"{_SIDE}(?i:\s{{1,9}}criteri(?:a|on)(?:\s{{1,9}}(?:include|are))?)?\s{{0,9}}:?"
_HEADED = rf"(?:{_SIDE}|(?i:criteri(?:a|on)))\s{{0,9}}:?\s{{0,9}}"
_WRITTEN = re.compile(r"(?<!\s[A-Za-z]:)(?<!\\)(?:\\+r\\+n|\\+[rnt])")
_WRITTEN_BY_HEADING = re.compile(rf"{_HEADED}\\+[rn]|\\+[rn]\s{{0,9}}{_SIDE}")
_WRITTEN_ALONE = re.compile(r"(?<!\\)(?:\\+r\\+n|\\+[rn])(?![a-z]{3})")
_SIGN_BEHIND_HEADING = re.compile(_HEADED + r"(?P<sign>[~|¶])")
_COUNTED = r"\d{1,3}[.)](?!\d)"
_ITEM = rf"(?:[-*•o·]|{_COUNTED}|[a-z][.)]|\([a-z\d]{{1,2}}\))\s"
_TILDE_BEFORE_ITEM = re.compile(rf"~\s*{_ITEM}")
_SIGNS = {
    "~": re.compile(rf"~(?={_COUNTED}\s)|(?<![\s(<>≤≥=\d])(?<![IVX])~|~(?!\s?\d)(?![IVX]+\b)"),
    "|": re.compile(r"(?<!\|)\|(?!\|)"),
    "¶": re.compile("¶"),
}
"""A tilde is an "about" or a "to" before a number: "( ~5 mg", "ECOG 0~2", "class II~IV"."""
_BLANKS = re.compile(r"(?<=\S) (?=[ \t]{3,}\S)")
_BLANKS_BEFORE_ITEM = re.compile(rf"\S {{4,}}(?:{_ITEM}|{_HEADED}:)")
_BEHIND_HEADING = re.compile(rf"(?P<head>{_HEAD})\s{{1,9}}(?P<sign>[-–—*]|\(?1[.)])\s")
_LIMIT = (
    r"(?i:\(?\s?(?:the\s)?(?:i?uln|unl|lln|lsn|upper|lower|normal|baseline|institution|local|lab|limit"
    r"|refer|site))"
)
_BULLETS = {
    "-": re.compile(r"\s(?=[-–—]\s+(?:[A-Z]|[a-z][A-Z]{2}))"),
    "*": re.compile(rf"(?<!\d)\s(?=\*\s+(?!{_LIMIT})[A-Za-z])|(?<=\d)\s(?=\*\s+(?!{_LIMIT})[A-Z])"),
}
_NUMBER = re.compile(rf"\s(?=\(?(?P<count>\d{{1,2}})[.)]\s+(?!{_SIDE}\b)(?P<first>[A-Za-z≥≤<>(]))")
_OTHER_SIDE = {
    "I": re.compile(r"\b(?i:exclu(?:sion|ded?|des)|not\s+eligible|ineligible|non-?inclusion)\b"),
    "E": re.compile(r"\b(?i:inclusion\s+criteri|included)\b"),
}
_ANY_OF = re.compile(r"\b(?i:any|one|either|following)\b(?!.*\b(?i:all|both|two|three|least)\b)[^:]*\Z")
_SHORT = 80
_LEAST = 2


def line_ends(text: str) -> list[Place]:
    """The places of a text in one line, or in one for each side, that stand for a line's end, in order."""
    lines = [line for line in text.splitlines() if line.strip()]
    if lines and all(_BEHIND_HEADING.search(line) for line in lines):
        return sorted(set(_flat(text)))
    if len(lines) > 1:
        return []
    if _WRITTEN_BY_HEADING.search(text):
        return _places(_WRITTEN, text)
    if len(_WRITTEN_ALONE.findall(text)) > _LEAST:
        return _places(_WRITTEN_ALONE, text)
    headed = _SIGN_BEHIND_HEADING.search(text)
    if headed or len(_TILDE_BEFORE_ITEM.findall(text)) >= _LEAST:
        return _places(_SIGNS[headed["sign"] if headed else "~"], text)
    if len(_BLANKS_BEFORE_ITEM.findall(text)) >= _LEAST:
        return _places(_BLANKS, text)
    return []


def _flat(text: str) -> Iterator[Place]:
    """Where the headings of such a text begin, and the items behind each, by the sign that its first one has."""
    heads = list(_BEHIND_HEADING.finditer(text))
    for head, after in zip(heads, [*heads[1:], None], strict=True):
        if head.start() and text[head.start() - 1].isspace():
            yield head.start() - 1, head.start()
        end = after.start() - 1 if after else len(text)
        side = "E" if re.search(r"(?i)exclu", head["head"]) else "I"
        other = _OTHER_SIDE[side].search(text, head.end(), end)
        yield from _items(text, head, other.start() if other else end, side)


def _items(text: str, head: re.Match[str], end: int, side: str) -> Iterator[Place]:
    """Where the next item begins, with the sign that the first one has, or with the number after the last one's.

    Behind "all of the following:" nothing is cut: where such a list ends cannot be told.
    """
    sign = head["sign"]
    pattern = _NUMBER if "1" in sign else _BULLETS["*" if sign == "*" else "-"]
    last = 1
    for found in pattern.finditer(text, head.start("sign") - 1, end):
        before = text[max(head.end(), found.start() - _SHORT) : found.start()].rstrip()
        if before.endswith(":") and not (side == "E" and _ANY_OF.search(before)):
            return
        if pattern is _NUMBER and before:
            lower = found["first"].islower() and not before.endswith(";")
            if lower or int(found["count"]) != last + 1 or belongs_to_sentence(before):
                continue
            last += 1
        yield found.span()


def _places(pattern: re.Pattern[str], text: str) -> list[Place]:
    return [found.span() for found in pattern.finditer(text)]
