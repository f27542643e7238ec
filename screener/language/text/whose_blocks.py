"""Whom what stands below a line is for, where it has no sign that says so: "Eligibility Criteria for Mothers" over
sections of their own, "Study 1" or "Asthma group" over bullets, "<Patients>", and what ends such a block."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from screener.errors import Problem
from screener.language.text.frames import (
    Heading,
    is_closed,
    is_everyone,
    is_of_a_group,
    is_only_people,
    names_group,
    names_people,
    only_sorts,
)
from screener.language.text.items import Node
from screener.language.text.lines import Line
from screener.language.text.named_parts import sections_of
from screener.language.text.reviewing import quote
from screener.model.protocol import CriterionKind

Heads = Sequence[Heading | None]
_SET_APART = re.compile(
    r"[<\[【〔《「{]\s*(?P<name>[^<>\[\]【】〔〕《》「」{}]{3,60}?)\s*[>\]】〕》」}]\s*[:：]?\Z"
)
_CODED = re.compile(
    r"(?:experiment|study|step|task|aim|trial|project|module)\s*(?:\d{1,2}[a-z]?|[A-D]|[IVX]{1,3})\Z",
    re.IGNORECASE,
)
"""One of several parts of a trial, beside the others: "Experiment 1"."""
_NEVER_TREATED = re.compile(
    r"(?:(?:family|informal)\s+)?(?:caregivers?|carers?|care\s+partners?)\Z", re.IGNORECASE
)
"""Who is no patient, whatever else is named."""
_ONE = re.compile(r"(?:(?:family|informal)\s+)?(?:caregiver|carer)\W*\Z", re.IGNORECASE)
"""One of them, who may be what an item of a numbered list is of."""
_PEOPLE_ALONE = re.compile(
    r"[\W_]*(?:donors?|recipients?|siblings?|mothers?|parents?|partners?|spouses?|controls?|patients?|participants?)\s*[:：]\W*\Z",
    re.IGNORECASE,
)
"""A word for people before a colon, and nothing else."""
_THEIRS = re.compile(r"(?:patient|participant|subject|proband|child|infant|mother)s?['’]?s?\b", re.IGNORECASE)
_OF_ALL = re.compile(r"(?:general|common|others?|miscellaneous)\b", re.IGNORECASE)
_FEW = 8
"""Words of such a line."""


def unset(words: str) -> str:
    """The words of a line without the signs that set it apart, as a label with a colon: "[Phase I]" is "Phase I:"."""
    found = _SET_APART.match(words.strip(" *_"))
    return words if found is None else f"{found['name']}:"


def over_sections(lines: Sequence[Line], heads: Heads) -> dict[int, str]:
    """The places of headings without a side right before one with a side, and whom each names, empty for everyone:
    "Eligibility Criteria for Care Partners", "Inclusion Criteria:". A text has several sections that include."""
    found: dict[int, str] = {}
    for i, (head, after) in enumerate(pairwise(heads)):
        if head is not None and head.role == "loose" and after is not None and after.role == "section":
            found[i] = _named(head, lines[i].words)
    sought = sum(head is not None and head.role == "section" and head.kind == "inclusion" for head in heads)
    named = {who for who in found.values() if who}
    told = any(found[i] and (head := heads[i]) is not None and head.group for i in found)
    return found if sought > 1 and (told or len(named) > 1) else {}


def _named(head: Heading, words: str) -> str:
    if head.group:
        return "" if is_everyone(head.group) else head.group
    return words.strip(" *_:：") if _THEIRS.match(words.strip(" *_")) else ""


def coded(lines: Sequence[Line], heads: Heads) -> frozenset[int]:
    """The places of lines over bullets that name one of several parts or groups, or people who are never treated."""
    found: set[int] = set()
    for first, last in sections_of(heads):
        here = {i: _bare(lines[i]) for i in range(first, last) if _leads(lines, i, last)}
        alike = {i: bare.lower() for i, bare in here.items() if _is_part(bare, lines[i])}
        found |= {i for i, bare in here.items() if _NEVER_TREATED.match(bare) and not lines[i].behind}
        found |= {
            i
            for i in range(first, last - 1)
            if lines[i].marker is None and is_closed(lines[i].words) and names_group(lines[i].words)
            if may_leave(lines[i + 1]) and _leads(lines, i + 1, last)
        }
        found |= set(alike) if len(set(alike.values())) > 1 else set()
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class Whose:
    """A line that may name people, ``head``, first at a place ``at``, and the places of what may be theirs alone."""

    head: str
    at: int
    asked: tuple[int, ...]


def may_be_whose(lines: Sequence[Line], heads: Heads, told: frozenset[int]) -> Iterator[Whose]:
    """Lines over bullets among what includes that may say for whom these are, or be criteria themselves: "Asthma
    patients" and "COPD patients". ``told`` is where lines surely name people."""
    kind: CriterionKind = "inclusion"
    for first, last in sections_of(heads):
        head = heads[first - 1] if first else None
        kind = head.kind or kind if head is not None else kind
        here = [
            i
            for i in range(first, last)
            if i not in told and kind == "inclusion" and _leads(lines, i, last) and _may_name(lines[i])
        ]
        if len({_bare(lines[i]).lower() for i in here}) > 1:
            for start, end in pairwise((*here, last)):
                yield Whose(lines[start].words, start, tuple(range(start, end)))


def names(lines: Sequence[Line], peoples: frozenset[int]) -> frozenset[str]:
    """What the lines say that name people or parts of a trial. ``peoples`` is where those without a sign are."""
    return frozenset(
        _bare(line)
        for i, line in enumerate(lines)
        if i in peoples or (line.marker is None and names_group(unset(line.words)))
    )


def may_be_theirs(head: str) -> str:
    """What is told of such a line."""
    return (
        f"{quote(head)} may say whom alone the criteria below it are for, or be asked of everyone: it cannot be told. "
        "Each of them is asked. Check them."
    )


def may_be_of_all(words: str, group: str) -> str:
    """What is told of a line that sorts behind the criteria of some people."""
    return (
        f"{quote(words)} stands behind what is for {quote(group)}: whether the criteria below it are for these people "
        "alone or for everyone cannot be told. Each of them is asked. Check them."
    )


@dataclass(slots=True)
class Labelled:
    """The people of a label, ``group``, with the criteria below it; empty where there is none. ``beside`` are those
    whose criteria ended, or not, before what is read now."""

    group: str = ""
    beside: str = ""
    _sorted: bool = False

    def label(self, heading: Heading) -> None:
        """Let a heading take effect."""
        if heading.group is not None:
            self.group, self.beside = heading.group if heading.role == "group" else "", ""
            self._sorted = False

    def leaves(self, line: Line, *, fresh: bool) -> str:
        """Let a line that sorts come, ``fresh`` right below a heading. What is told where it may end what is for the
        people of the label; empty where it does not, or where that was told."""
        words = line.words.strip(" *_")
        if not self.group or line.marker is not None or self.beside:
            return ""
        if fresh:
            self._sorted = True  # they are sorted within the label
        if fresh or (self._sorted and not _OF_ALL.match(words)):
            return ""
        self.beside = self.group
        return may_be_of_all(words, self.group)


def may_leave(line: Line) -> bool:
    """Whether a line before a colon has nothing but words of a protocol's chapters: "Medical history:"."""
    return line.marker is None and is_closed(line.words) and only_sorts(line.words)


def for_caregivers(roots: Sequence[Node]) -> Iterator[Problem]:
    """Mark each item that is no more than a word for people who are never treated, or for people before a colon, and
    what comes behind it: "CAREGIVERS", "DONOR:". Such an item heads what is theirs, up to where nobody can tell."""
    head = before = None
    for node, after in zip_longest(roots, roots[1:]):
        counted = (
            before is not None and _counts_on(before, node) and (after is None or _counts_on(node, after))
        )
        if before is not None and (before.kind, before.group) != (node.kind, node.group):
            head = None
        before = node
        if (
            not node.below
            and not (counted and _ONE.match(node.text))
            and (_NEVER_TREATED.match(node.text.strip(" *_:：.;")) or _PEOPLE_ALONE.match(node.text))
        ):
            head = node.text
            yield Problem(may_be_theirs(head), span=node.span, severity="question")
        if head is not None:
            node.asked = node.asked or head


def _counts_on(node: Node, after: Node) -> bool:
    first, then = node.marker, after.marker
    if first is None or then is None or first.style != then.style:
        return False
    return 0 < first.value == then.value - 1


def _is_part(bare: str, line: Line) -> bool:
    apart = unset(line.words) != line.words and names_group(bare)
    return apart or is_of_a_group(bare) or _CODED.match(bare) is not None


def _may_name(line: Line) -> bool:
    words = line.words
    few = len(words.split()) <= _FEW and not re.search(r"[\d<>≤≥=.;:]", words)
    return few and words[0].isupper() and names_people(words) and not is_only_people(words)


def _bare(line: Line) -> str:
    return unset(line.words).strip(" *_:：")


def _leads(lines: Sequence[Line], i: int, last: int) -> bool:
    return lines[i].marker is None and i + 1 < last and lines[i + 1].marker is not None
