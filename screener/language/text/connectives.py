"""Words between the items of a list that go against its head: "and" in "one of the following", "or" in "all of".

What such a word joins cannot be told: "at least one of: prior stroke, peripheral artery disease and LDL-C ≥ 70" asks
for the last of all, or lets it in as one way. The list is asked as a whole.
"""

import re
from collections.abc import Iterator, Sequence

from screener.language.text.frames import leads_in
from screener.language.text.items import Node, level
from screener.language.text.lines import Line, left_open
from screener.language.text.reviewing import Said

_NUMBER = r"(?:two|three|four|five|six|[2-9])"
_ANY = re.compile(r"\b(?:any|either|one|1)\b", re.IGNORECASE)
_SOME = re.compile(
    rf"\b(?:at\s+least\s+{_NUMBER}|{_NUMBER}\s+(?:or\s+more|of)|[≥>]\s*[2-9])\b", re.IGNORECASE
)
_ALL = re.compile(r"\b(?:all|both|each|every)\b", re.IGNORECASE)
_AND, _OR = r"(?:and(?!\s*/\s*or\b)|plus|as\s+well\s+as)", r"(?<!/)or"
_BEGINS = {word: re.compile(rf"[\W_]*{word}\b", re.IGNORECASE) for word in (_AND, r"or")}
_ENDS = {word: re.compile(rf"\b{word}[\s:;,.]*\Z", re.IGNORECASE) for word in (_AND, _OR)}
_PUNCTUATED = re.compile(r"[,;]\s*(?:and|or)\s*\Z", re.IGNORECASE)
""" "A; b; and c": how lists are written, whatever their head says."""
TORN = "has a word between its items that goes against what stands before them: it is asked as a whole. Check it."
_BARE = re.compile(r"\W*(?:and|or|plus)\W*", re.IGNORECASE)
_JOINS_HEAD = re.compile(r"(?:and|plus)\b[\s:;,]*", re.IGNORECASE)


def goes_against(lines: Sequence[Line], opened: Sequence[Node]) -> bool:
    """Whether the second line begins with a word that goes against the head of the list in whose last item the first
    stands. A word alone behind which the list is over joins nothing in it."""
    if len(opened) < 2 or len(lines) < 2 or lines[1].marker is not None:
        return False
    before, line, after = lines[0], lines[1], lines[2] if len(lines) > 2 else None
    outside = after is None or (after.marker is not None and level(after, opened[-1]) < 0)
    if (outside and _BARE.fullmatch(line.words)) or left_open(before.words, ""):
        return False
    return any(_begins(word).match(line.words) for word in _against(opened[-2].text))


def ask_choice(roots: Sequence[Node], node: Node, said: Said) -> None:
    """Ask each item of a choice that stands under a head of its section, where one more choice is joined to it: "Any of
    the following:", its items, "AND any of the following:". Whether any of the first excludes by itself is not said."""
    if node.kind != "exclusion" or not node.below or not leads_in(node.text) or roots[-1].below:
        return
    heads = [(span[1], heading.role) for heading, span in said if span[1] <= node.at]
    head, role = max(heads, default=(0, ""))
    for one in reversed(roots if role == "frame" else ()):
        if one.marker is None or one.at < head or (one.kind, one.group) != (node.kind, node.group):
            return
        one.asked = one.asked or node.text


def _begins(word: str) -> re.Pattern[str]:
    return _BEGINS[_AND if word == _AND else "or"]


def _against(head: str) -> Iterator[str]:
    """The words that go against a head."""
    any_of, some_of, all_of = (bool(one.search(head)) for one in (_ANY, _SOME, _ALL))
    if all_of == (any_of or some_of):
        return
    if not all_of:
        yield _AND
    if all_of or some_of:
        yield _OR


def is_torn(node: Node) -> bool:
    """Whether some list of an item is joined by words that go against its head."""
    if any(map(is_torn, node.below)):
        return True
    if len(node.below) < 2 or not leads_in(node.text):
        return False
    return any(_tears(node.below, word) for word in _against(node.text))


def _tears(items: Sequence[Node], word: str) -> bool:
    for place, item in enumerate(items):
        if place and _begins(word).match(item.text):
            return True
        ends = not item.below and _ENDS[word].search(item.text)
        listed = place == len(items) - 2 and len(items) > 2 and word != _OR
        if ends and place < len(items) - 1 and not (listed and _PUNCTUATED.search(item.text)):
            return True
    return False


def joined_head(lines: Sequence[Line], opened: Sequence[Node]) -> int:
    """Where a head begins behind the "and" that joins its list to one before it, both asked of whoever takes part:
    "one of the following: …", "AND", "one of the following: …". Nought where a line is no such word."""
    line, after = lines[0], lines[1] if len(lines) > 1 else None
    root = opened[0] if len(opened) > 1 else None
    word = _JOINS_HEAD.match(line.words) if line.marker is None else None
    if root is None or word is None or root.kind == "exclusion" or line.indent > root.indent + 1:
        return 0
    if _AND not in _against(root.text) or not leads_in(root.text):
        return 0
    rest = line.words[word.end() :]
    if not rest and after is not None and (after.marker is not None or after.blank_before):
        return 0
    head = rest or (after.words if after is not None else "")
    return line.body + word.end() if leads_in(head) and _AND in _against(head) else 0
