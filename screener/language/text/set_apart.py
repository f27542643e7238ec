"""Items under an item that says on which side they are, or for whom: "* Patients are excluded if:" and "* Exclusion:"
with a list of its own among the inclusion criteria, "* Part B only:" with what is asked of those alone."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from screener.errors import Problem, Span
from screener.language.text.chapters import in_company
from screener.language.text.frames import (
    Heading,
    is_closed,
    is_everyone,
    is_only_people,
    names_group,
    read_frame,
    told_apart,
)
from screener.language.text.headings import read_heading
from screener.language.text.items import Node, split_all
from screener.language.text.lines import Line
from screener.language.text.reviewing import quote
from screener.language.text.turned import behind, what_comes
from screener.model.protocol import CriterionKind

Heads = Sequence[Heading | None]
_WHOSE = re.compile(r"(?P<who>[^:：\n]{2,40}?)\s*[:：]\s+(?=\S)")
_OF_WHOM = re.compile(
    r"(?:\[(?P<who>[^\[\]\n]{3,40})\]|\((?P<who2>[^()\n]{3,40})\))\s*[:：-]?\s*(?=\w)"
    r"(?!(?:beta|β|strep|h(?:a?e)molyt|pulmonary|PAH\b|PH\b|trials?\b|stud(?:y|ies)\b))",
    re.IGNORECASE,
)
"""Whom an item is for, in brackets before it: "[Arm B] Prior vaccination"."""
_MORE = re.compile(r"\W*includ(?:ing|ed|es)\b", re.IGNORECASE)
_ALL = re.compile(r"\b(?:all|both|each|every)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:(?:one|two|three|any|either|some|\d)(?:\s+or\s+more)?\s+of|at\s+least\s+(?:one|two|three|\d)(?![\d.]))\b",
    re.IGNORECASE,
)


def without_inner(lines: Sequence[Line], heads: Heads) -> Heads:
    """What each line says as a heading, without those that are an item in the list of the other side and head what
    stands under them alone: where the list goes on, it goes on with its own side."""
    kept = list(heads)
    for i in _within(lines, heads):
        behind = i + 1 < len(lines) and lines[i + 1].behind
        if _has_own_list(lines, i) or (
            behind and (_is_followed(lines, heads, i) or _has_list_behind(lines, i))
        ):
            kept[i] = None
    return [None if _is_within_item(lines, heads, i) else head for i, head in enumerate(kept)]


def kept_within(lines: Sequence[Line], heads: Heads) -> list[Line]:
    """The lines that name a side and were taken as part of the item above them."""
    return [line for i, line in enumerate(lines) if _is_within_item(lines, heads, i)]


def _is_within_item(lines: Sequence[Line], heads: Heads, i: int) -> bool:
    """Whether a line goes on with the item above it: "Exclusions: EGFR mutation", under "2. Stage IV lung cancer"."""
    line, head = lines[i], heads[i]
    if head is None or head.role != "section" or not i or line.marker or line.behind or line.blank_before:
        return False
    above = lines[i - 1]
    inside = heads[i - 1] is None and above.marker is not None and line.indent > above.indent + 1
    behind = lines[i + 1 : i + 2] != [] and lines[i + 1].behind
    if not inside or not behind or "criteri" in line.words.lower():
        return False
    return _is_followed(lines, heads, i) and _goes_on(lines, i)


def _goes_on(lines: Sequence[Line], i: int) -> bool:
    """Whether the next item of the level above line ``i`` counts on from the one before it, or none of them counts."""
    before = lines[i - 1].marker
    after = next(
        (one.marker for one in lines[i + 1 :] if one.marker and one.indent <= lines[i - 1].indent), None
    )
    if before is None or after is None or after.style != before.style:
        return False
    return after.value == before.value + 1 or before.value == after.value == 0


def turned_within(lines: Sequence[Line], heads: Heads) -> list[Line]:
    """The headings behind a bullet in a list that goes on behind them: one of the other side, or as items beside
    their own."""
    beside = (
        i for i, head in enumerate(heads) if head and head.role == "section" and _is_left(lines, heads, i)
    )
    return [lines[i] for i in sorted({*_within(lines, heads), *beside})]


def _is_left(lines: Sequence[Line], heads: Heads, i: int) -> bool:
    """Whether items like it come on the level of a heading that has a list of its own."""
    mine = lines[i].marker
    own = [lines[k] for k in takewhile(lambda k: heads[k] is None, range(i + 1, len(lines)))]
    same = (one for one in own if one.marker and mine and one.marker.style == mine.style)
    return _has_own_list(lines, i) and any(one.indent <= lines[i].indent for one in same)


def people_within(lines: Sequence[Line], heads: Heads) -> frozenset[int]:
    """The places of items that name people with a list of their own, by the company of one that surely does:
    "* Patients" beside "* Caregivers"."""
    found: set[int] = set()
    alike: list[int] = []
    for i, line in enumerate(lines):
        if heads[i] is not None:
            found |= in_company(lines, alike)
            alike = []
        elif line.marker is not None and _has_own_list(lines, i) and is_only_people(line.words):
            if alike and abs(line.indent - lines[alike[0]].indent) > 1:
                continue  # deeper than the first of them, and one of its own items
            alike.append(i)
    return frozenset(found | in_company(lines, alike))


def _within(lines: Sequence[Line], heads: Heads) -> Iterator[int]:
    """The places of headings behind a bullet, in a list under a heading of the other side that has none."""
    side: CriterionKind | None = None
    items = False
    for i, (line, head) in enumerate(zip(lines, heads, strict=True)):
        if head is None or head.role != "section" or head.kind is None:
            items |= line.marker is not None
        elif (
            line.marker is not None
            and side is not None
            and head.kind != side
            and (items or _has_list_behind(lines, i))
        ):
            yield i
            items = True
        else:
            side, items = (head.kind if line.marker is None else None), False


def _is_followed(lines: Sequence[Line], heads: Heads, i: int) -> bool:
    """Whether a heading of the same side without a bullet comes later."""
    here = heads[i]
    after = zip(lines[i + 1 :], heads[i + 1 :], strict=True)
    return any(
        head and head.role == "section" and here and head.kind == here.kind and not line.marker
        for line, head in after
    )


def _has_list_behind(lines: Sequence[Line], i: int) -> bool:
    """Whether a list stands deeper under what is said behind heading ``i`` on its line."""
    line = lines[i]
    after = lines[i + 2] if i + 2 < len(lines) and lines[i + 1].behind else None
    return bool(line.marker and after and after.marker and after.indent > line.indent + 1)


def _has_own_list(lines: Sequence[Line], i: int) -> bool:
    """Whether a list stands under line ``i``, deeper or behind another sign."""
    line, after = lines[i], lines[i + 1] if i + 1 < len(lines) else None
    if after is None or after.marker is None or line.marker is None:
        return False
    other = after.marker.style != line.marker.style and is_closed(line.words) and after.indent >= line.indent
    return after.indent > line.indent + 1 or other


def items_apart(
    roots: list[Node],
    people: Set[int],
    markers: list[Span],
    headings: list[Span],
    problems: list[Problem],
    parted: Set[int],
) -> Iterator[Node]:
    """The items as they are split, and in place of one that only heads a list on another side, or of other people, its
    items; its own words are then one of the ``headings``. ``people`` is where items begin that name people, ``parted``
    where one stands behind a blank line."""
    nodes = split_all(roots, markers)
    _tell_people(nodes, headings)
    for node in nodes:
        _loosen(node)
        other, group = _other_side(node), _group(node, people)
        if other is not None:
            yield from _turned(node, other, headings, problems, parted)
        elif group is not None:
            headings.append((node.at, node.span[1]))
            for item in node.below:
                _turn(item, node.kind, group)
                yield item
        else:
            yield node


def _tell_people(nodes: Sequence[Node], headings: list[Span]) -> None:
    """Take what items of one side begin with for the people that they are for, where it tells several apart:
    "Patients: type 1 diabetes", "Controls: healthy"; the name of a part in brackets does so alone, "[Arm B] …"."""
    for node in nodes:
        whom = _OF_WHOM.match(node.text) if not node.group else None
        if (
            whom is not None
            and names_group(who := whom["who"] or whom["who2"])
            and not _of_two(node.text, whom.end())
        ):
            _take_name(node, whom.end(), who, headings)
    found = [(node, said) for node in nodes if not node.group and (said := _WHOSE.match(node.text))]
    for kind in ("inclusion", "exclusion"):
        of_kind = [(node, said) for node, said in found if node.kind == kind]
        apart = told_apart([said["who"] for _, said in of_kind])
        for node, said in (of_kind[i] for i in sorted(apart)):
            _take_name(node, said.end(), said["who"], headings)


def _of_two(text: str, end: int) -> bool:
    """Whether more people are named in brackets behind the first ones: "(Part A) age 18-55; (Part B) age 18-75"."""
    later = (one["who"] or one["who2"] for one in _OF_WHOM.finditer(text, end))
    return any(map(names_group, later))


def _take_name(node: Node, end: int, who: str, headings: list[Span]) -> None:
    headings.append((node.at, node.cells[end - 1][2]))
    node.cells = node.cells[end:]
    node.at = node.cells[0][1]
    _turn(node, node.kind, who)


def _loosen(node: Node) -> None:
    """Let items behind another sign than the first ones stand beside a list of which some are enough: whether they
    belong to it cannot be told ("One of the following: - A - B • C")."""
    for item in node.below:
        _loosen(item)
    if node.kind != "inclusion" or not node.below or _ALL.search(node.text) or not _SOME.search(node.text):
        return
    first = node.below[0].marker
    for item in node.below[1:]:
        other = item.marker is not None and first is not None and item.marker.style != first.style
        item.beside = item.beside or (other and abs(item.indent - node.below[0].indent) <= 1)


def _turned(
    node: Node, other: Heading, headings: list[Span], problems: list[Problem], parted: Set[int]
) -> Iterator[Node]:
    """What stands under an item of the other side, or behind its first words."""
    kind = other.kind or node.kind
    speaks = "excluding" if kind == "exclusion" else "including"
    problems.append(
        Problem(
            f"{quote(node.text)} stands under {node.kind} and speaks of {speaks}. What stands under it was taken as "
            f"{kind} criteria: check it.",
            span=node.span,
            severity="question",
        )
    )
    group = other.group or node.group
    if other.rest < len(node.text):
        headings.append((node.at, node.cells[other.rest - 1][2]))
        node.cells = node.cells[other.rest :]
        node.at = node.cells[0][1]
        _turn(node, kind, group)
        yield node
        return
    headings.append((node.at, node.span[1]))
    sure = behind(node.below, node, parted)
    if sure < len(node.below):
        problems.append(Problem(what_comes(node.text), span=node.below[sure].span, severity="question"))
    for k, item in enumerate(node.below):
        if k < sure:
            _turn(item, kind, group)
        else:
            item.doubt = node.text
        yield item


def _other_side(node: Node) -> Heading | None:
    """What an item says as a heading of the other side."""
    frame = read_frame(node.text, node.kind) if is_closed(node.text) and node.kind == "inclusion" else None
    if node.below and frame is not None and frame.kind == "exclusion":
        return frame
    head = read_heading(node.text)
    if head is None or head.role != "section" or head.kind in (None, node.kind):
        return None
    behind = head.rest < len(node.text)
    said = node.text[: head.rest].lower()
    if behind and (":" not in said or (head.kind == "inclusion" and "criteri" not in said)):
        return None  # "Included: vitiligo" may say more of the disease that excludes
    if head.kind == "inclusion" and _MORE.match(said):
        return None  # and so may a list under "Including:"
    return head if node.below or behind else None


def _group(node: Node, people: Set[int]) -> str | None:
    """The part or the group of a trial that an item names for those under it, empty for everyone; None where it names
    none."""
    words = node.text.strip(" *_:：")
    if not node.below or node.group:
        return None
    closed = is_closed(node.text)
    if closed and is_everyone(words):
        return ""
    alone = closed or words.lower().endswith(" only")
    return words if node.at in people or (alone and names_group(node.text)) else None


def _turn(node: Node, kind: CriterionKind, group: str) -> None:
    node.kind, node.group = kind, group
    for item in node.below:
        _turn(item, kind, group)
