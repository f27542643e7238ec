"""How far a line reaches that turns the side within a section: "Patients must not have:" among what is sought.

Such a line heads a list and no section. Where the list may have ended, what comes after it is on the section's side or
still on the list's: nobody can tell, so it is asked and never decided.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

from screener.language.text.entry_times import may_be_time, names_step, names_time_before, of_entry
from screener.language.text.frames import Heading, obliges
from screener.language.text.items import Node
from screener.language.text.lines import Line
from screener.language.text.reviewing import quote
from screener.model.protocol import CriterionKind

_HEADS_A_SECTION = re.compile(
    r"exclu|eligib|inclu|enrol|participa(?!nts?\b)|entry|enter|recruit|selec|admit|join|qualif|criteri|tak(?:e|es|ing)\s+part",
    re.IGNORECASE,
)


def what_comes(head: str) -> str:
    """What is told of the place from where on nobody can tell whether a list goes on, of which ``head`` is the line
    above it."""
    return (
        f"What comes from here on may belong to {quote(head)} above it, or not: on which side it is cannot be told. "
        "Each criterion is asked. Check them."
    )


def _of_both(head: str) -> str:
    """What is told of a heading of both sides behind criteria of one."""
    return (
        f"{quote(head)} is a heading of both sides: on which of them the criteria below it are cannot be told. Each of "
        "them is asked. Check them, or put a heading of each side in its place."
    )


def _of_neither(head: str) -> str:
    """What is told of a heading that names people and no side, behind what excludes."""
    return (
        f"{quote(head)} stands behind what excludes and names no side: on which side the criteria below it are cannot "
        "be told. Each of them is asked. Check them."
    )


def behind(items: Sequence[Node], head: Node, parted: Set[int]) -> int:
    """How many of the items under a head on their own level surely belong to it: up to a blank line, where others
    stand together. ``parted`` is where items begin that a blank line stands before."""
    close = False
    for k, item in enumerate(items[1:], 1):
        if item.at not in parted:
            close = True
        elif close and item.indent <= head.indent + 1:
            return k
    return len(items)


def _names_both(words: str) -> bool:
    """Whether a heading in one cell names both sides: "Inclusion and exclusion criteria:"."""
    said = words.lower()
    return (
        "exclu" in said and bool(re.search(r"(?<!non)(?<!non-)inclu", said)) and not re.search(r"[|\t]", said)
    )


def runs_on(
    lines: Sequence[Line],
    heads: Sequence[Heading | None],
    at: int,
    begin: int,
    halves: tuple[Heading, Heading],
) -> bool:
    """Whether the line ``at`` stands within others, and all from ``begin`` to the section's end follow it without a
    sign or a blank line: where a list under it ends, nothing shows. ``halves`` are the heading before the line and the
    line's: a frame of the other side is its other half ("Participants must have:", "Participants must not have:")."""
    own, (other, head) = lines[at], halves
    if other.role == "frame" and other.kind not in (None, head.kind):
        return False
    if own.marker is not None or own.blank_before or not at or heads[at - 1] is not None:
        return False
    end = next((i for i in range(begin, len(lines)) if heads[i] is not None), len(lines))
    below = lines[begin:end]
    signs = any(line.marker is not None or line.blank_before or line.is_rule for line in below)
    return not signs and not any(line.words.endswith((":", "：")) for line in below)


def heads_a_list(words: str) -> bool:
    """Whether a frame speaks of what people have, and not of the study: "Must not have any of the following:"."""
    return _HEADS_A_SECTION.search(words) is None


@dataclass(slots=True)
class _Turned:
    """A list on the other side than its section. ``words`` is the line that heads it."""

    words: str
    first: Line | None = None
    close: bool = False
    """Whether two of its items stand together, with no blank line between them."""
    runs_on: bool = False
    """Whether nothing shows where it ends: see :func:`runs_on`."""

    def takes(self, line: Line) -> bool:
        """Whether a new item surely belongs to the list."""
        first = self.first
        if first is None:
            self.first = line
            return True
        if self.runs_on:
            return False
        if line.marker is None:
            over = first.marker is not None or line.blank_before or obliges(line.words)
        elif first.marker is None or line.indent > first.indent + 1:
            over = False
        else:
            again = line.marker.value == 1 == first.marker.value
            other = line.marker.style != first.marker.style
            over = again or other or line.indent < first.indent - 1 or (line.blank_before and self.close)
        self.close = self.close or not line.blank_before
        return not over


@dataclass(slots=True)
class Sides:
    """On which side what is read now stands.

    ``kind`` is that side, ``doubt`` the line for which it cannot be told, empty where it can.
    """

    kind: CriterionKind = "inclusion"
    doubt: str = ""
    _headed: bool = False
    _section: CriterionKind = "inclusion"
    _turned: _Turned | None = field(default=None)
    _words: str = ""
    """The heading of the section."""
    _stepped: bool = False
    """Whether the section is parted by steps from its beginning."""

    def unsure(
        self,
        heading: Heading,
        words: str,
        before: Sequence[Node],
        others: Iterable[Heading | None],
        *,
        fresh: bool,
    ) -> Heading:
        """A heading as it takes effect: of one under what excludes that may be a point in time no side can be told.
        ``before`` are the items that stand before it, one of which may name the time before inclusion, and ``others``
        the other headings of the text. ``fresh``: it stands right below a heading; where the first step does, those
        behind it are of its section too."""
        section = heading.role in ("section", "loose", "frame") and self._section == "exclusion"
        if self._section == "exclusion" and heading.role == "chapter" and names_step(words):
            self._stepped = self._stepped or fresh
            return heading if self._stepped else replace(heading, role="entry")
        if not section or heading.kind != "inclusion":
            return heading
        steps = any(names_time_before(node.text) for node in before)
        sought = any(one and one.role == "section" and one.kind == "inclusion" for one in others)
        included = fresh or sought or any(node.kind == "inclusion" for node in before)
        if may_be_time(words, self._words, steps=steps, included=included):
            return replace(heading, role="entry", kind=None)
        return heading

    def head(self, heading: Heading, words: str, *, runs_on: bool = False) -> str:
        """Let a heading take effect, of which ``words`` is the text. What is told of it, empty for nothing.

        ``runs_on``: nothing shows where a list under it ends."""
        if heading.role == "entry":
            self.doubt, self.kind, self._turned = words, self._section, None
            return of_entry(quote(words))
        if heading.kind is None:
            below = self._section == "exclusion" and heading.group and heading.role == "loose"
            if below:
                self.doubt, self.kind, self._turned = words, self._section, None
                return _of_neither(words)
            if heading.role == "loose" and self._headed and _names_both(words):
                self.doubt, self.kind, self._turned = words, self._section, None
                return _of_both(words)
            goes_on = heading.role in ("frame", "none", "remark", "footnote")
            return self._end() if not goes_on and self._turned and self._turned.first else ""
        if heading.role == "frame" and heads_a_list(words):
            self.turn(heading.kind, words)
            if self._turned is not None:
                self._turned.runs_on = runs_on
        else:
            self.kind = self._section = heading.kind
            self.doubt, self._turned, self._headed, self._words = "", None, True, words
            self._stepped = False
        return ""

    def turn(self, kind: CriterionKind | None, words: str) -> None:
        """Let a list within the section begin, on a side of its own or, with None, on the section's."""
        self.kind, self.doubt = kind or self._section, ""
        self._turned = None if self.kind == self._section else _Turned(words)

    def place(self, line: Line) -> str:
        """Look at a new item. What is told of it where the list on the other side may end before it."""
        return self._end() if self._turned is not None and not self._turned.takes(line) else ""

    def _end(self) -> str:
        """Let the list on the other side end: up to the next heading it cannot be told where what comes stands."""
        if self._turned is None:
            return ""
        self.kind, self.doubt, self._turned = self._section, self._turned.words, None
        return what_comes(self.doubt)
