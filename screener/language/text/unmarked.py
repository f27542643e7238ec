"""Lists whose items have no bullets, under a line that says more of them than their section does.

Exports strip bullets: "At least one of the following:" and then a line for each. Read as criteria of their own, each of
them would be required. Where the list's end is plain its lines are the items of that line; where it is not, each line
that may be one of them is asked.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from screener.language.text.frames import NEGATES, Heading, leads_in, read_frame
from screener.language.text.items import Node
from screener.language.text.lines import Line, Marker, Wrapping, ends_sentence, left_open
from screener.model.protocol import CriterionKind

_NUMBER = r"(?:one|two|three|four|five|six|\d{1,2})"
_OF = (
    r"(?:\s+(?:or|and|more|\(?\d\)?|the|these|this|those|following)){0,5}\s+(?:\w+\s+){0,3}?"
    r"(?:of|following|criteri\w+|conditions?|(?:\w+\s+)?factors?|features?|findings?|signs?|symptoms?)\b"
)
_CHOICE = {
    "inclusion": re.compile(
        rf"\b(?:any|either|some|{_NUMBER}){_OF}|[≥>]\s*\d{{1,2}}{_OF}|\beither\s*[:：]", re.IGNORECASE
    ),
    "exclusion": re.compile(
        rf"\b(?:all|both|each|every|two|three|four|five|six|[2-9]){_OF}|\b(?:all|both)(?:\s+of)?\s*[:：]"
        rf"|[≥>]\s*\d{{1,2}}{_OF}",
        re.IGNORECASE,
    ),
}
"""What says how many of a list it takes, where that is not what its section says anyway."""
_LACKS = re.compile(r"\b(?:absence|lack|free|neither|never|den(?:y|ies))\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\bfollowing\b|\b(?:of|to|with|for|from|by|on|any|be|ha(?:ve|s|d|ving)|history|evidence|signs?|symptoms?|presence"
    r"|use|diagnos[ie]s|taking|receiving|received|none|no|not|without|neither)\s*[:：]?\Z",
    re.IGNORECASE,
)
"""What a negation before a list reaches over, where "Subjects without vertigo:" only names people."""
_TIMED = re.compile(
    r"\bwithin\b|\bin\s+the\s+(?:last|past|previous|preceding)\b|\bhistory\b|\b(?:previous|recent|prior)\s+\w+",
    re.IGNORECASE,
)
"""What a head says of when all of its list was."""
_EXCEPT_WORDS = (
    r"(?:except(?:ing|ed|ions?)?|with\s+(?:the\s+)?(?:following\s+)?exceptions?|other\s+than|excluding|not\s+including|apart\s+from"
    r"|unless)"
)
_EXCEPT = re.compile(
    rf"\b{_EXCEPT_WORDS}(?:\s+(?:for|of|in|to|are|is|the|this|if|include|following|case|cases)){{0,4}}\s*[:：]?\Z"
    r"|\bwith\s+(?:the\s+)?following\s+exceptions?\s*[:：]?\Z",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[:：]\s*\Z")
_BREAKS_OFF = re.compile(r"\b(?:of|following)\Z", re.IGNORECASE)
_MAY_LEAD = re.compile(r"(?:[:：]|\b(?:of|following))[\s*_]*\Z", re.IGNORECASE)
_JOINS = re.compile(r"(?:and|or|and/or)\b", re.IGNORECASE)
END_UNKNOWN = (
    "may be said of what stands below it, and where its list ends cannot be told. Each line there is asked: put a "
    "bullet before each item of the list."
)
FLAT = "has its items on its own level: all that come after it were taken as its list. Check where it ends."
_SHORT = 60
"""Columns that a line broken to fit a width has at least."""
_DEEPER = 2
_LINES = 5
"""Lines that a head may go over."""


class Unmarked(NamedTuple):
    """What may stand under a line without bullets. ``head`` is that line's text and ``at`` its number; ``asked`` are
    the lines of which it cannot be told whether they do."""

    head: str
    at: int
    asked: tuple[int, ...]


def governs(text: str, kind: CriterionKind) -> bool:
    """Whether a line says more of the list below it than its section does: how many, that none, or which are none."""
    if ends_in_exception(text):
        return True
    if not leads_in(text):
        return False
    timed = says_following(text) and _TIMED.search(text)
    return bool(timed or _CHOICE[kind].search(text) or _negates(text))


def says_following(text: str) -> bool:
    """Whether a head says that its list follows: "the following conditions:", "history of:"."""
    return bool(re.search(r"\bfollowing\b|\bof\s*[:：]?\Z", text, re.IGNORECASE))


def ends_in_exception(text: str) -> bool:
    """Whether exceptions are what comes behind a text: "Malignancy, except for:"."""
    return bool(_EXCEPT.search(text.rstrip(" *_")))


def _negates(text: str) -> bool:
    return bool((NEGATES.search(text.lower()) or _LACKS.search(text)) and _OF_ALL.search(text))


def is_flat_list(node: Node) -> bool:
    """Whether the items under one stand on its level behind its own sign, and it matters which of them they are."""
    flat = node.marker is not None and len(node.below) > 1 and governs(node.text, node.kind)
    return flat and all(
        one.style == node.style and not one.beside and abs(one.indent - node.indent) <= 1
        for one in node.below
    )


def mark_unmarked(
    lines: Sequence[Line], heads: Sequence[Heading | None], wrapping: Wrapping
) -> Iterator[Unmarked]:
    """Give the lines of such lists whose end is plain a marker without a sign, deeper than that of their head; the
    lists of which it is not."""
    kind: CriterionKind = "inclusion"
    ends = _ends(lines, heads)
    start = i = asked = 0
    while i < len(lines):
        head = heads[i] or _frame(lines[i], kind)
        if head is not None:
            kind = head.kind or kind
            start = i + 1
            i += 1
            continue
        if not _MAY_LEAD.search(lines[i].words) and not ends_in_exception(lines[i].words):
            i += 1
            continue
        found = _List(lines, heads, wrapping, kind, start, i, ends[i + 1])
        if i >= asked and found.is_flat():
            if not found.deepen():
                beside = tuple(found.beside())
                asked = beside[-1] + 1  # of these it is asked already what they belong to
                yield Unmarked(found.text, i, beside)
            i += 1
            continue
        if not found.is_one():
            i += 1
            continue
        if found.is_plain():
            found.mark()
        elif not found.is_single():
            yield Unmarked(found.text, found.first, tuple(found.doubtful()))
        i = max(found.end, i + 1)


def _ends(lines: Sequence[Line], heads: Sequence[Heading | None]) -> list[int]:
    """For each line where the lines without a sign that begin with it end; for the others their own number."""
    ends = [len(lines)] * (len(lines) + 1)
    for i in range(len(lines) - 1, -1, -1):
        line = lines[i]
        bare = heads[i] is None and line.marker is None and not line.is_rule and not line.behind
        ends[i] = ends[i + 1] if bare else i
    return ends


def _frame(line: Line, kind: CriterionKind) -> Heading | None:
    closed = line.marker is None and _CLOSED.search(line.words)
    return read_frame(line.words, kind) if closed else None


class _List:
    """The lines below one that may have a list without bullets. ``first`` is where its own sentence begins, ``end`` is
    behind the last line that has no sign of its own."""

    def __init__(
        self,
        lines: Sequence[Line],
        heads: Sequence[Heading | None],
        wrapping: Wrapping,
        kind: CriterionKind,
        start: int,
        at: int,
        end: int,
    ) -> None:
        self.lines, self.heads, self.wrapping, self.kind = lines, heads, wrapping, kind
        self.start, self.at = start, at
        self.first = at
        last = max(start, at - _LINES)
        while self.first > last and lines[self.first].marker is None and wrapping.continues(self.first):
            self.first -= 1
        self.end = end
        self.text = " ".join(" ".join(line.words for line in lines[self.first : at + 1]).split()).rstrip(
            " *_"
        )

    def is_one(self) -> bool:
        """Whether lines without signs stand under a head that says more of them than their section does, or that would
        run into one another."""
        if self.end == self.at + 1:
            return False
        below = self.lines[self.at + 1]
        if _CLOSED.search(self.text):
            return governs(self.text, self.kind) or (
                self._is_deeper()
                and leads_in(self.text)
                and self.end > self.at + 2
                and says_following(self.text)
            )
        if ends_in_exception(self.text) and not below.blank_before:
            return self.end > self.at + 2 and self._breaks_off()
        return bool(_BREAKS_OFF.search(self.text)) and self.end > self.at + 2 and self._breaks_off()

    def _breaks_off(self) -> bool:
        """Whether the lines behind a head without a colon look like a list, and not like a sentence that goes on:
        "No history of", "stroke", "seizure"."""
        one, two = self.lines[self.at + 1], self.lines[self.at + 2]
        if one.blank_before or two.blank_before or _JOINS.match(two.words) or ends_sentence(one.words):
            return False
        if one.words.rstrip().endswith(",") or left_open(one.words, two.words):
            return False
        return self.lines[self.at].width < _SHORT and one.width < _SHORT

    def _items(self) -> list[int]:
        """Where an item begins, not the rest of a line that was broken."""
        return [i for i in range(self.at + 1, self.end) if i == self.at + 1 or not self._is_rest(i)]

    def _is_rest(self, i: int) -> bool:
        return not self.lines[i].blank_before and self.wrapping.continues(i)

    def _is_deeper(self) -> bool:
        level = self.lines[self.first].indent
        return all(self.lines[i].indent > level + 1 for i in range(self.at + 1, self.end))

    def _may_be_rest(self) -> bool:
        """Whether a line may go on with the one above it, and need not: it begins in small letters."""
        for i in range(self.at + 2, self.end):
            before, line = self.lines[i - 1].words, self.lines[i]
            ended = ends_sentence(before) or before.endswith(",")
            surely = ended or left_open(before, line.words) or self.lines[i - 1].width >= _SHORT
            if not line.blank_before and not surely and line.words[0].islower():
                return True
        return False

    def is_single(self) -> bool:
        """Whether one item alone stands right below a head behind a sign, as the rest of its line: "1. One of:"."""
        own, below = self.lines[self.first].marker, self.lines[self.at + 1]
        after = self.lines[self.end] if self.end < len(self.lines) else None
        last = after is None or self.heads[self.end] is not None or after.marker is not None
        if own is None or not last or below.blank_before or self._may_be_rest():
            return False
        return len(self._items()) == 1

    def is_plain(self) -> bool:
        """Whether it is plain what the items are, and where the list ends."""
        if not _CLOSED.search(self.text) or self._may_be_rest() or self.is_single():
            return False
        items = self._items()
        last = [after - 1 for after in (*items[1:], self.end)]
        if any(leads_in(self.lines[i].words) for i in last):
            return False
        if any(_JOINS.match(self.lines[i].words) for i in items):
            return False
        blanks = [self.lines[i].blank_before for i in items[1:]]
        after = self.lines[self.end] if self.end < len(self.lines) else None
        after = None if after is not None and self.heads[self.end] is not None else after
        opener = self.lines[self.first]
        if opener.marker is not None:
            if after is not None and after.marker is not None:
                return self._is_next(opener, after) and (not any(blanks) or all(blanks) or self._is_deeper())
            return after is None and (not any(blanks) or self._is_deeper())
        return self._ends_before_blank(items, blanks, after)

    def _is_next(self, opener: Line, after: Line) -> bool:
        """Whether a line has the sign that comes after the head's own."""
        own, other = opener.marker, after.marker
        if own is None or other is None:
            return False
        same = other.style == own.style and other.value in (0, own.value + 1)
        return (same and abs(after.indent - opener.indent) <= 1) or after.indent < opener.indent - 1

    def _ends_before_blank(self, items: list[int], blanks: list[bool], after: Line | None) -> bool:
        """Whether the items stand close together, where what comes before the head and after them stands apart.

        The items end there: what comes after them is no longer part of what is below the head."""
        cut = items[1:][blanks.index(True)] if any(blanks) else self.end
        deeper = [i for i in items if self.lines[i].indent > self.lines[self.first].indent + 1]
        if deeper == items[: len(deeper)] and len(deeper) > 1:
            cut = items[len(deeper)] if len(deeper) < len(items) else self.end
            self.end = cut
            return True
        apart = self.first == self.start or self.lines[self.first].blank_before
        close = sum(i < cut for i in items) > 1
        if cut < self.end:
            self.end = cut if close else self.end
            return close
        bounded = after is not None and after.blank_before
        others = any(line.blank_before for line in self.lines[self.start + 1 : self.first + 1])
        return close and (bounded or (after is None and apart and others and self.first > self.start))

    def is_flat(self) -> bool:
        """Whether exceptions are announced, and the next item stands on the same level behind the same sign."""
        return ends_in_exception(self.text) and any(self.beside())

    def beside(self) -> Iterator[int]:
        """The items that may be the exceptions: all on the level of the head behind it."""
        own = self.lines[self.first]
        for i in range(self.at + 1, len(self.lines)):
            line = self.lines[i]
            if self.heads[i] is not None or own.marker is None:
                return
            if line.marker is None or line.indent > own.indent + 1:
                if i == self.at + 1:
                    return
                continue
            if line.marker.style != own.marker.style or line.indent < own.indent - 1:
                return
            yield i

    def deepen(self) -> bool:
        """Put the exceptions under their head, where they begin in small letters and what comes behind does not."""
        beside = list(self.beside())
        small = [i for i in beside if self.lines[i].words[0].islower()]
        if not small or small != beside[: len(small)] or len(small) == len(beside):
            return False
        if not self.lines[beside[len(small)]].words[:2].istitle():
            return False  # "CIS of the cervix" may be one of them
        for i in small:
            self.lines[i].indent += _DEEPER
        return True

    def mark(self) -> None:
        """Make items of the lines."""
        level = self.lines[self.first].indent + _DEEPER
        for i in self._items():
            line = self.lines[i]
            line.marker = Marker("·", 0, line.lo, line.lo)
            line.indent = level

    def doubtful(self) -> Iterator[int]:
        """The lines that may be items of the list: all of the section's, up to the sign of an outer list."""
        outer = {
            line.marker.style for line in self.lines[self.start : self.at + 1] if line.marker is not None
        }
        for i in range(self.at + 1, len(self.lines)):
            marker = self.lines[i].marker
            if self.heads[i] is not None or (marker is not None and marker.style in outer):
                return
            if not _CLOSED.search(self.text) and self.lines[i].blank_before:
                return  # lines that run into one another end there
            yield i
