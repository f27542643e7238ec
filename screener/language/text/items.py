"""List items and what stands under them, down to single characters and their places in the source."""

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field

from screener.errors import Span
from screener.language.text.bullets import inline_counts, inline_symbols
from screener.language.text.frames import (
    NEGATES,
    adds_nothing,
    group_name,
    is_closed,
    is_elliptic,
    leads_in,
    names_value,
)
from screener.language.text.lines import Cell, Line, Marker
from screener.language.text.pieces import Piece
from screener.model.protocol import CriterionKind

_RANKS = {"I": 0.0, "A": 1.0, "1": 2.0, "d": 2.5, "a": 3.0, "i": 4.0, "①": 4.6, "#": 2.0, "_": 2.0}
_ANY_OF = re.compile(r"\b(?:any|either|one|1|two|three|some|[2-9])\b", re.IGNORECASE)
"""What may say of a list that not all of it is asked."""
_ONE_OF = re.compile(r"\b(?:any|either|one|1)\b.*[:：]\s*\Z", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"\b(?:(?:one|two|three|any|either|each|all|some)\b.{0,30}\bof\b|following\b)[^:]{0,60}:\s*\Z",
    re.IGNORECASE,
)
_ENDS_IN_OR = re.compile(r"[,;]?\s*\bor\s*\Z", re.IGNORECASE)
_LISTS = re.compile(r"[,;]\s|\b(?:and|with|without|but|either|unless|except)\b", re.IGNORECASE)
"""What joins more than an "or" between two items would show."""
_HEAD = re.compile(r"[^:\n]{1,200}\bfollowing\b[^:\n]{0,60}:\s*", re.IGNORECASE)
_ENDS_SIDE = {
    "inclusion": re.compile(r"\bor\b[\s,;:.]*\Z", re.I),
    "exclusion": re.compile(r"[^\s;,]\s+and[\s.]*\Z", re.I),
}
_BEGINS_SIDE = {"inclusion": re.compile(r"(?:and\s*/\s*)?or\b", re.I), "exclusion": re.compile(r"AND\b")}
_CUT_OFF = re.compile(r"(?:[<>≤≥=]|(?<![\w-])(?:an?|the|to|for|by|at|than|from|least|between))\Z")
_SENTENCE = re.compile(r"\w{2}\.\s+[A-Z]")
_SAYS_MORE = re.compile(
    r"[\d;]|\b(?:and|with|within|during|for|since|before|after|at|in the)\b", re.IGNORECASE
)
"""What the last item of a list may say of those before it, too."""
_BEGINS_WITH_OR = re.compile(r"or\b(?!\s*\Z)", re.IGNORECASE)


@dataclass(slots=True)
class Node:
    """A list item or paragraph with the items under it. ``at`` is where its marker or text starts; ``beside``: it is
    joined to the list above it, and stands on a line of its own without a bullet. ``doubt`` is the line above it
    for which its side cannot be told, or what else leaves it open, empty where it can;
    ``asked`` the line to whose list it may belong."""

    cells: list[Cell]
    kind: CriterionKind
    group: str
    at: int
    indent: int
    marker: Marker | None = None
    below: list["Node"] = field(default_factory=list)
    beside: bool = False
    doubt: str = ""
    asked: str = ""

    @property
    def text(self) -> str:
        """Its own text, without what stands under it."""
        return "".join(cell[0] for cell in self.cells)

    @property
    def style(self) -> str:
        """The style of its marker, empty without one."""
        return self.marker.style if self.marker else ""

    @property
    def span(self) -> Span:
        """Its place in the source, without what stands under it."""
        return self.cells[0][1], self.cells[-1][2]

    @property
    def whole(self) -> Span:
        """Its place in the source, with what stands under it."""
        cells = flatten(self)
        return cells[0][1], max(cell[2] for cell in cells)

    def extend(self, cells: list[Cell], *, apart: bool = True) -> None:
        """Add text behind one space, or right behind what there is."""
        end = self.cells[-1][2]
        if apart:
            self.cells.append((" ", end, end))
        self.cells.extend(cells)


def rank(marker: Marker) -> float | None:
    """How far down in a numbered outline a marker usually stands; None for a symbol."""
    kind = marker.style.strip("().:/-–")[-1:]
    if kind not in _RANKS:
        return None
    return _RANKS[kind] + 0.2 * marker.style.endswith(")") + 0.2 * marker.style.startswith("(")


def is_numbered_under(marker: Marker, node: Node) -> bool:
    """Whether a number goes on with an item's own: 2.1 under 2., 4.1.2.1 under 4.1.2."""
    if node.marker is None or not marker.style.endswith(".d"):
        return False
    above = node.marker.style.removesuffix("d") if node.marker.style.endswith(".d") else ""
    counts = above or node.marker.style in ("1.", "1)", "1_")
    return bool(counts) and marker.style == f"{above}{node.marker.value}.d"


def level(line: Line, node: Node) -> int:
    """Whether a line stands deeper than an item (1), less deep (-1) or on its level (0).

    One column is nothing: " 10." is on the level of "  9.".
    """
    step = line.indent - node.indent
    return 0 if abs(step) <= 1 else 1 if step > 0 else -1


def within_choice(line: Line, opened: Sequence[Node]) -> bool:
    """Whether a line is an item of a list whose head says more than its section does ("one of the following:", "none
    within 6 months of:"): such an item is no chapter, and what stands under it stays with the head."""
    return line.marker is not None and any(
        leads_in(node.text) and _says_more(node)
        for node in opened
        if not node.marker or level(line, node) > 0
    )


def _says_more(head: Node) -> bool:
    said = head.text.lower()
    return not adds_nothing(said, head.kind) or bool(NEGATES.search(said) or re.search(r"\d", said))


def flatten(node: Node) -> list[Cell]:
    """The characters of an item and of the items under it, each of these on a line of its own."""
    cells = list(node.cells)
    _hang(node, 0, cells)
    return cells


def _hang(node: Node, depth: int, cells: list[Cell]) -> None:
    """Add the items under ``node``, each on a line of its own."""
    for item in node.below:
        end = cells[-1][2]
        cells.append(("\n", end, end))
        cells.extend((c, item.at, item.at) for c in ("" if item.beside else "  " * depth + "* "))
        cells.extend(item.cells)
        _hang(item, depth + 1, cells)


def piece_of(node: Node) -> Piece:
    """The criterion that an item is, with the items under it."""
    cells = flatten(node)
    return Piece(
        node.kind,
        "".join(cell[0] for cell in cells),
        (cells[0][1], max(cell[2] for cell in cells)),
        tuple(cell[1] for cell in cells),
        group_name(node.group),
        node.doubt,
        node.asked,
    )


def walk(nodes: Sequence[Node]) -> Iterator[Node]:
    """The items and all of those under them."""
    for node in nodes:
        yield node
        yield from walk(node.below)


def last_of(node: Node) -> Node:
    """The item itself, or the last one of those under it."""
    return last_of(node.below[-1]) if node.below else node


def is_cut_off(before: Node, node: Node) -> bool:
    """Whether an item goes on behind the next bullet: it ends in "than" or "≥", and small letters follow."""
    alike = (before.kind, before.group, before.style) == (node.kind, node.group, node.style)
    first = node.text[0]
    return (
        alike
        and not before.below
        and bool(_CUT_OFF.search(before.text))
        and (first.islower() or first.isdigit())
    )


def goes_on(before: Node, node: Node) -> bool:
    """Whether an "or" between two inclusion criteria, an "and" between two exclusion criteria makes them one."""
    if node.kind != before.kind or before.group != node.group:
        return False
    ends = last_of(before).text
    return bool(_ENDS_SIDE[node.kind].search(ends) or _BEGINS_SIDE[node.kind].match(node.text))


def split_all(nodes: list[Node], markers: list[Span]) -> list[Node]:
    """The items, those that count through a list within one line ("1. … 2. … 3. …") cut into several."""
    cut: list[Node] = []
    beside = Counter((node.kind, node.group) for node in nodes)
    for k, node in enumerate(nodes):
        node.below = split_all(node.below, markers)
        after = nodes[k + 1].marker if k + 1 < len(nodes) else None
        only = beside[node.kind, node.group] == 1
        for part in _split(node, after, markers, only=only):
            _split_below(part, markers)
            cut.extend(_split_at_symbols(part, markers, only=only))
    return cut


def join_single(node: Node) -> None:
    """Join what one item alone says of the words above it: "Age:" / "18 and over"."""
    for item in node.below:
        join_single(item)
    if len(node.below) == 1 and not node.below[0].below and is_closed(node.text):
        only = node.below[0]
        if is_elliptic(only.text) or names_value(node.text, only.text):
            node.extend(only.cells)
            node.below = []


def join(before: Node, node: Node) -> None:
    """Let a node go on with the one before it, with which a word joins it."""
    if before.below:  # of any other list, which the word does not join, what is meant cannot be told
        node.beside = not _ONE_OF.search(before.text)
        before.below.append(node)
        return
    if node.kind == "exclusion" and node.below and leads_in(node.text):
        before.asked = before.text  # "AND any of the following:": of how many of those before it?
    before.extend(node.cells)
    before.below.extend(node.below)


def join_or(node: Node) -> Iterator[tuple[Node, Node]]:
    """Join each item below another with the next one, where "or" stands at the end of it or at the beginning of that
    one, and the head does not say so of all of them: "ANC ≥ 1.5 / creatinine ≤ 1.5 × ULN or / clearance ≥ 60". An item
    that is a list itself stays as it is. Gives the two of each, as they were."""
    for item in node.below:
        yield from join_or(item)
    if node.kind == "exclusion" or _ANY_OF.search(node.text):
        return
    final = node.below[-1] if len(node.below) > 2 else None  # "a; b; or c" may be any of the three
    kept: list[Node] = []
    ends = ""
    for item in node.below:
        before, last, ends = kept[-1] if kept else None, ends, item.text
        alone = item is not final and before is not None and not (before.below or item.below or item.beside)
        if before is not None and alone and _are_joined(last, ends):
            yield before, item
            before.extend(item.cells)
        else:
            kept.append(item)
    node.below = kept


def _are_joined(before: str, after: str) -> bool:
    said = _ENDS_IN_OR.search(before)
    if said is None and not _BEGINS_WITH_OR.match(after):
        return False
    return not any(map(_LISTS.search, (before[: said.start()] if said is not None else before, after)))


def _split(node: Node, after: Marker | None, markers: list[Span], *, only: bool) -> list[Node]:
    counts = node.marker.counts if node.marker else None
    plain = counts and (counts[0].removeprefix("-"), counts[1])
    if counts and after and after.counts == (counts[0], counts[1] + 1):
        return [node]
    places = inline_counts(node.text, plain, only=only)
    return _cut(node, places, markers) if places else [node]


def _split_below(node: Node, markers: list[Span]) -> None:
    """ "One of the following: a) HIV b) hepatitis B": the items that a head before a colon announces. Where the last
    one goes on with another sentence, it cannot be told where the list ends."""
    head = _HEAD.match(node.text) if not node.below else None
    if head is None or not leads_in(head.group().rstrip()):
        return
    places = inline_counts(node.text[head.end() :], None, only=False)
    moved = [(lo + head.end(), hi + head.end()) for lo, hi in places]
    if len(moved) < 2 or moved[0][0] > head.end() or _SENTENCE.search(node.text, moved[-1][1]):
        return
    if _SAYS_MORE.search(node.text, moved[-1][1]):
        return  # "a) stroke b) MI c) TIA within 6 months": of the last one alone?
    first, *below = _cut(node, moved, markers)
    node.cells, node.below = first.cells, below


def _split_at_symbols(node: Node, markers: list[Span], *, only: bool) -> list[Node]:
    """The items of "• … • …", or an item with those under it: "any of: • … • …"."""
    places = inline_symbols(node.text, node.marker, only=only)
    if not places or not places[0][0]:
        return [node]
    sign = node.text[places[0][0]]
    if node.marker is not None and node.marker.sign == sign:
        announced = any(leads_in(node.text[:lo].rstrip()) for lo, _ in places)
        return (
            [node] if announced else _cut(node, places, markers)
        )  # "one of: - HIV - AIDS - Adults" ends where?
    if not leads_in(node.text[: places[0][0]].rstrip()):
        return [node]
    first, *below = _cut(node, places, markers)
    first.below, below[-1].below = [*below, *node.below], []
    return [first]


def _cut(node: Node, places: list[tuple[int, int]], markers: list[Span]) -> list[Node]:
    for lo, hi in places:
        markers.append((node.cells[lo][1], node.cells[hi - 1][2]))
    starts = [0 if places[0][0] else None, *(hi for _, hi in places)]
    ends = [*(lo for lo, _ in places), len(node.cells)]
    parts: list[Node] = []
    for start, end in zip(starts, ends, strict=True):
        if start is None:
            continue
        cells = node.cells[start:end]
        while cells and cells[-1][0] == " ":
            cells.pop()
        if not cells:
            continue  # two signs side by side: an item was left empty
        at = node.at if not parts else cells[0][1]
        parts.append(Node(cells, node.kind, node.group, at, node.indent, node.marker))
    if not parts:
        return [node]
    parts[-1].below = node.below
    return parts


def is_below(line: Line, nodes: Sequence[Node], bare: Container[int]) -> bool:
    """Whether a new item belongs under the last of the open ones. ``bare``: where labels without a colon stand."""
    node = nodes[-1]
    if line.marker is None:
        return node.marker is not None and line.indent > node.indent
    if node.marker is None:
        outer = node is not nodes[0] and level(line, node) < 0
        return (leads_in(node.text) or node.at in bare) and not outer
    step = level(line, node)
    alike = step == 0 and line.marker.style == node.marker.style
    if alike and _ANNOUNCES.search(node.text) and all(one.indent == node.indent for one in node.below):
        return True  # "One or more of the following:", and its items on the same level
    if step >= 0 and is_numbered_under(line.marker, node):
        return True
    if step > 0 or (line.indent > node.indent and leads_in(node.text)):
        return True
    if step < 0 or line.marker.style == node.marker.style:
        return False
    if any(other.style == line.marker.style and level(line, other) == 0 for other in nodes):
        return False
    if leads_in(node.text) or (line.marker.style == "o" and node.marker.style != "o"):
        return True
    below, own = rank(line.marker), rank(node.marker)
    return line.marker.value == 1 and below is not None and own is not None and below > own
