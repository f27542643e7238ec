"""Eligibility text to criteria: headings, list items, sub-items, wrapped lines; nothing is lost.

Each criterion is a :class:`Piece` that knows for every character where in the source it came from. What
is in no piece is a heading or a marker, and :meth:`Sections.lost` proves it.
"""

from screener.errors import Problem, Severity, Span
from screener.language.text.against import against
from screener.language.text.aside_items import with_asides
from screener.language.text.bare_labels import bare_labels
from screener.language.text.blocks import Blocks
from screener.language.text.bullets import join_lone, mark
from screener.language.text.chapters import chapters, peoples
from screener.language.text.codes import side_by_code
from screener.language.text.connectives import ask_choice, goes_against, joined_head
from screener.language.text.doubts import begun_anew, in_doubt
from screener.language.text.frames import (
    Heading,
    is_closed,
    is_everyone,
    is_remark,
    permits,
    read_frame,
    read_label,
    sorts_values,
    states_none,
    states_none_of,
    without_only,
)
from screener.language.text.furniture import footnotes, without_furniture
from screener.language.text.headings import heading_of
from screener.language.text.items import (
    Node,
    goes_on,
    is_below,
    is_cut_off,
    join,
    join_or,
    join_single,
    last_of,
    level,
    piece_of,
    within_choice,
)
from screener.language.text.labels import labels, leads, names_block, names_whom, sentence
from screener.language.text.late_times import TOLD, only_time_behind
from screener.language.text.lines import Decoded, Line, Wrapping, decode, ends_in_hyphen, has_whole
from screener.language.text.named_parts import openers
from screener.language.text.named_together import together
from screener.language.text.not_plain import not_plain
from screener.language.text.parts import cut_lines, with_parts
from screener.language.text.pieces import Sections
from screener.language.text.record_parts import Field, is_field, read_field
from screener.language.text.remarks import remarks
from screener.language.text.reviewing import quote, review
from screener.language.text.ruled_topics import Ruling, ruled_topics, topics_over
from screener.language.text.set_apart import (
    items_apart,
    kept_within,
    people_within,
    turned_within,
    without_inner,
)
from screener.language.text.side_names import counted, set_off
from screener.language.text.tables import read_tables, without_bars
from screener.language.text.turned import Sides, runs_on
from screener.language.text.unmarked import END_UNKNOWN, mark_unmarked
from screener.language.text.visits import MAY_HEAD, ON_THAT_DAY, heads_alone, on_later_days, visits
from screener.language.text.whose_blocks import (
    Labelled,
    for_caregivers,
    may_be_theirs,
    may_be_whose,
    may_leave,
    names,
    over_sections,
    unset,
)
from screener.language.text.within_items import within_items

_DEEPEST = 12
"""Levels of sub-items that are told apart."""


def read_sections(text: str) -> Sections:
    """The criteria of an eligibility text as published. Never raises; faults are ``problems``."""
    reader = _Reader(without_bars(decode(text)))
    reader.read()
    return reader.sections()


class _Reader:
    """Walks over the lines once, and keeps the items that are still open."""

    def __init__(self, decoded: Decoded) -> None:
        self._decoded = decoded
        self._headings: list[Span] = []
        self._markers: list[Span] = list(decoded.removed)
        self._problems: list[Problem] = []
        self._lines = self._read_lines()
        self._wrapping = Wrapping(self._lines)
        self._footnotes = footnotes(self._lines)
        mark(self._lines, self._wrapping)
        heads = with_parts(self._lines, list(map(heading_of, self._lines)), decoded.text)
        self._heads = without_inner(self._lines, heads)
        inside = within_items(self._lines, self._heads, self._wrapping)
        self._inside, self._visits = inside, visits(self._lines, self._heads) - inside
        self._asked = self._mark_unmarked()
        self._chapters = (chapters(self._lines) - inside) | topics_over(self._lines)
        self._peoples = peoples(self._lines, self._heads) - inside
        self._names = names(self._lines, self._peoples)
        self._over = over_sections(self._lines, self._heads)
        bare = bare_labels(self._lines, self._heads, self._wrapping)
        self._bare = {decoded.starts[self._lines[i].lo] for i in bare}
        self._labelled = Labelled()
        for one in may_be_whose(self._lines, self._heads, self._peoples | inside | bare):
            self._asked |= dict.fromkeys(one.asked, one.head)
            self._say(
                may_be_theirs(one.head),
                self._source(self._lines[one.at].lo, self._lines[one.at].hi),
                "question",
            )
        self._openers = openers(self._lines, self._heads)
        self._ruled = ruled_topics(self._lines, self._heads)
        self._apart = people_within(self._lines, self._heads)
        self._roots: list[Node] = []
        self._open: list[Node] = []
        self._sides = Sides()
        self._group = ""
        self._blocks = Blocks()
        self._said: list[tuple[Heading, Span]] = []
        self._fresh = True
        self._outside = False
        for line in kept_within(self._lines, heads):
            said = "stands within an item and was taken as part of it: check whether it excludes by itself."
            self._say(f"{quote(line.words)} {said}", self._source(line.lo, line.hi), "question")

    def _read_lines(self) -> list[Line]:
        """The lines of the text, those of tables taken apart."""
        text = self._decoded.text
        lines, pages = without_furniture(cut_lines(text))
        for line in pages:
            span = self._source(line.lo, line.hi)
            self._headings.append(span)
            self._say(f"{quote(line.text)} belongs to a page and is no criterion.", span, "note")
        tables = read_tables(lines, text)
        self._markers += [self._source(*span) for span in tables.drawn if text[slice(*span)].strip()]
        for line in tables.doubtful:
            self._say(
                f"{quote(line.text)} stands between two columns, and in which of the two cannot be told: check "
                "whether it includes or excludes.",
                self._source(line.lo, line.hi),
                "question",
            )
        return join_lone(tables.lines, text)

    def _mark_unmarked(self) -> dict[int, str]:
        """What may be the head of each line that may stand in a list without bullets."""
        unmarked = list(mark_unmarked(self._lines, self._heads, self._wrapping))
        later = list(on_later_days(self._lines, self._visits))
        alone = [one for one in heads_alone(self._lines, self._heads) if one.at not in self._inside]
        for found, told in ((unmarked, END_UNKNOWN), (later, ON_THAT_DAY), (alone, MAY_HEAD)):
            for one in found:
                line = self._lines[one.at]
                self._say(f"{quote(one.head)} {told}", self._source(line.lo, line.hi), "question")
        return {i: one.head for one in (*unmarked, *later, *alone) for i in one.asked}

    def read(self) -> None:
        """Read every line into items."""
        i = 0
        while i < len(self._lines):
            line = self._lines[i]
            if line.is_rule:
                self._markers.append(self._source(line.lo, line.hi))
                i += 1
                continue
            ruling = self._ruled.get(i)
            heading, taken = (None, 0) if ruling is not None else self._heading(i)
            if heading is not None:
                self._turn(i, heading, taken)
                i += taken
                continue
            if self._outside:
                self._headings.append(self._source(line.lo, line.hi))
                i += 1
                continue
            if ruling is not None:
                self._take_topic(i, ruling)
                i += 2
                continue
            field = self._field(i)
            if field is not None:
                self._take_field(i, field)
                i += field.lines
                continue
            if line.body > line.lo:
                self._markers.append(self._source(line.lo, line.body))
            late = only_time_behind(line, self._open, self._roots, full=self._wrapping.is_full(i - 1))
            if late:
                self._say(f"{quote(line.words)} {TOLD}", self._source(line.lo, line.hi), "question")
            if self._joins_head(i):
                if not line.words:
                    i += 1
                    line = self._lines[i]
                self._place_beside(line)
            elif (late or self._goes_against(i)) and len(self._open) > 1:
                self._open[-2].below.append(self._node(line, beside=True))
            elif line.marker is None and self._continues(i):
                self._extend(self._open[-1], line)
            else:
                self._group = self._openers.get(i, self._group)
                self._end_list(line)
                if may_leave(line):
                    self._leave(line, fresh=self._fresh)
                self._place(line)
            self._open[0].asked = self._asked.get(i, self._open[0].asked)
            self._fresh = False
            i += 1

    def _take_topic(self, i: int, ruling: Ruling) -> None:
        """Let a topic and the line below it say on which side its list is ("Concurrent Medication:", "Excluded:"); what
        they say besides stays with the list."""
        topic, rules = self._lines[i : i + 2]
        self._open.clear()
        self._sides.turn(ruling.kind, rules.words)
        self._fresh = not ruling.says
        if ruling.says:
            self._place(topic)
            self._extend(self._open[-1], rules)
        else:
            self._headings.append(self._source(topic.lo, rules.hi))

    def _end_list(self, line: Line) -> None:
        """Let a list on the other side than its section's end before a new item that may stand behind it."""
        told = self._sides.place(line)
        if told:
            self._open.clear()
            self._say(told, self._source(line.lo, line.hi), "question")

    def _leave(self, line: Line, *, fresh: bool) -> None:
        """Let a line that sorts come behind the criteria of some people: what is below it may be for everyone."""
        told = self._labelled.leaves(line, fresh=fresh)
        if told:
            self._group = ""
            self._say(told, self._source(line.lo, line.hi), "question")

    def _joins_head(self, i: int) -> bool:
        """Whether the head of a list begins on line ``i`` or the next, behind an "and" that asks for both it and the
        list before: that word is then a sign, and no part of the line."""
        line, begins = self._lines[i], joined_head(self._lines[i : i + 2], self._open)
        if begins:
            self._markers.append(self._source(line.lo, line.lo + len(line.text[: begins - line.lo].rstrip())))
            line.body = begins
        return bool(begins)

    def _goes_against(self, i: int) -> bool:
        """Whether line ``i`` begins with a word that goes against the head of the list behind which it stands."""
        line = self._lines[i]
        if not goes_against(self._lines[i - 1 : i + 2], self._open) or self._wrapping.is_full(i - 1):
            return False
        return not line.behind and (self._sides.kind == "exclusion" or self._continues(i))

    def _place_beside(self, line: Line) -> None:
        """Put a head without a sign beside the open item, and on its level."""
        root, node = self._open[0], self._node(line)
        node.marker, node.indent = root.marker, root.indent
        self._open[:] = [node]
        self._roots.append(node)

    def _field(self, i: int) -> Field | None:
        """The record's field that starts on line ``i``."""
        if self._lines[i].marker is not None:
            return None
        near = [self._lines[k].words for k in range(max(0, i - 2), min(i + 3, len(self._lines))) if k != i]
        after = self._lines[i + 1] if i + 1 < len(self._lines) else None
        below = after.words if after and after.marker is None and not self._heads[i + 1] else ""
        return read_field(
            self._lines[i].words, "" if is_field(below) else below, near=any(map(is_field, near))
        )

    def _take_field(self, i: int, field: Field) -> None:
        """Make a criterion of a record's field, or say that it is none."""
        lines = self._lines[i : i + field.lines]
        span = self._source(lines[0].lo, lines[-1].hi)
        self._open.clear()
        if field.part in ("nothing", "outside"):
            self._headings.append(span)
            self._outside = field.part == "outside"
            told = "begins another part of the record: what stands below it was taken for no criterion"
            nothing = "is a field of the record and asks nothing of a candidate: it is no criterion"
            severity: Severity = "question" if self._outside else "note"
            self._say(f"{quote(lines[0].words)} {told if self._outside else nothing}.", span, severity)
            return
        kind, self._sides.kind = self._sides.kind, "inclusion"
        self._place(lines[0])
        for line in lines[1:]:
            self._extend(self._open[-1], line)
        self._open.clear()
        self._sides.kind = kind
        if kind == "exclusion":
            self._say(
                f"{quote(lines[0].words)} is a field of the record, not one of the exclusion criteria above it. It was "
                "taken as inclusion: check it.",
                span,
                "question",
            )

    def _heading(self, i: int) -> tuple[Heading | None, int]:
        """The heading that starts on line ``i``, and over how many lines it goes."""
        line, words = self._lines[i], self._lines[i].words
        if i in self._visits:
            return Heading("topic", None, None, len(words)), 1
        if i in self._footnotes:
            return Heading("footnote", None, None, len(words)), sentence(
                self._lines, self._heads, self._wrapping, i
            )
        over = self._group and i not in self._inside and line.marker is None and leads(self._lines, i)
        shared = together(words, self._names) if over else None
        apart = (i in self._peoples or shared is not None) and unset(words) != words
        runs_on = bool(self._open) and line.marker is None and self._wrapping.continues(i) and not apart
        heading = self._heads[i]
        if runs_on and not words[0].isupper() and not (heading and (set_off(words) or counted(words))):
            return None, 0
        if heading is not None and heading.rest >= len(words):
            return heading, 1
        if self._fresh and self._said and states_none(words) and not leads(self._lines, i):
            return Heading("none", None, None, len(words)), 1
        none = states_none_of(words)
        if none not in (None, self._sides.kind) and not self._goes_before_items(i + 1):
            return Heading("none", none, None, len(words)), 1
        if line.behind and self._fresh and names_whom(self._lines, self._heads, i, self._sides.kind):
            return Heading("group", None, words.rstrip(": "), len(words)), 1
        if runs_on:
            return None, 0
        everyone = is_closed(words) and is_everyone(words.strip(" *_:：")) and labels(self._lines, i)
        if shared is not None or (everyone and line.marker is not None):
            return Heading("group", None, shared or "", len(words)), 1
        if i in self._peoples:
            return Heading("group", None, unset(words).rstrip(" *_:"), len(words)), 1
        taken = sentence(self._lines, self._heads, self._wrapping, i)
        joined = " ".join(one.words for one in self._lines[i : i + taken])
        if is_remark(joined):
            return Heading("remark", None, None, len(joined)), taken
        if line.marker is None:
            frame = read_frame(joined, self._sides.kind)
            if frame is not None and (is_closed(joined) or self._goes_before_items(i + taken)):
                fresh = self._fresh or not self._said
                if frame.kind != "inclusion" or not permits(joined, fresh=fresh):
                    return frame, taken
                if taken + i < len(self._lines) and self._lines[i + taken].marker is None:
                    self._sides.doubt = (
                        words  # whom of what comes it lets in, without bullets, cannot be told
                    )
                return None, 1
            after_item = bool(self._open) and self._open[0].marker is not None
            if names_block(self._lines, self._heads, i + taken, joined, listed=after_item):
                return Heading("group", None, joined.rstrip(" *_:"), len(joined)), taken
        if within_choice(line, self._open):
            return None, 1
        behind, colon = line.marker is not None, ":" * (self._decoded.starts[line.lo] in self._bare)
        label = (
            None
            if i in self._apart
            else read_label(unset(words) + colon, leads=leads(self._lines, i), behind=behind)
        )
        if label is not None and (label.role == "topic" or labels(self._lines, i)):
            return label, 1
        if i in self._chapters:
            return Heading("chapter", None, None, len(words)), 1
        if leads(self._lines, i) and sorts_values(words, self._lines[i + 1].words):
            return Heading("topic", None, None, len(words)), 1
        return None, 1

    def _goes_before_items(self, i: int) -> bool:
        """Whether a line that is no heading stands at ``i``: without one nothing comes under a frame."""
        return i < len(self._lines) and self._heads[i] is None

    def _turn(self, i: int, heading: Heading, taken: int) -> None:
        """Let a heading take effect."""
        lines = self._lines[i : i + taken]
        span = self._source(lines[0].lo, lines[-1].hi)
        self._headings.append(span)
        kind = self._sides.kind
        others = (head for k, head in enumerate(self._heads) if k != i)
        heading = self._sides.unsure(heading, lines[0].words, self._roots, others, fresh=self._fresh)
        if heading.role == "frame" and self._fresh and self._said and heading.kind not in (None, kind):
            self._say(
                f"{quote(lines[0].words)} stands under {kind} and speaks of {heading.kind}. It was taken by its words: "
                "check on which side its criteria belong.",
                span,
                "question",
            )
        if heading.role != "footnote" or len({(node.style, node.indent) for node in self._open}) == 1:
            self._open.clear()  # a footnote ends a list on one level, and none that has levels
        fresh, self._fresh = self._fresh, heading.role != "footnote"
        if heading.role == "group" and i + taken < len(self._lines):
            self._blocks.name(heading.group or "", over=self._heads[i + taken] is not None)
        elif i in self._over:
            self._blocks.name(self._over[i], over=True)
        self._labelled.label(heading)
        if heading.role in ("topic", "chapter"):
            self._leave(lines[0], fresh=fresh)
        words, before = lines[0].words, (one for one, _ in self._said)
        shared = self._blocks.share(heading, words, before, self._heads[i + taken :])
        other = self._said[-1][0] if self._said else heading
        loose = heading.role == "frame" and runs_on(self._lines, self._heads, i, i + taken, (other, heading))
        for told in filter(None, (self._sides.head(heading, words, runs_on=loose), shared)):
            self._say(told, span, "question")
        if heading.group is not None:
            self._group = " ".join((heading.group or self._blocks.now).split())
        if heading.role in ("section", "stop", "later", "loose", "frame"):
            self._outside = False
            self._said.append((heading, span))
        for message, severity in remarks(heading, lines[0], self._sides.kind, self._footnotes.get(i, "")):
            self._say(message, span, severity)

    def _continues(self, i: int) -> bool:
        """Whether line ``i``, which has no marker, belongs to the item above it."""
        line = self._lines[i]
        if not self._open or (i and self._lines[i - 1].is_rule):
            return False
        last = self._open[-1]
        deeper = last.marker is not None and line.indent > last.indent
        return line.behind or deeper or self._wrapping.continues(i)

    def _extend(self, node: Node, line: Line) -> None:
        """Join a line to an item by one space, or to a word that was parted at the line's end."""
        broken = ends_in_hyphen(node.text, line.words)
        if broken and has_whole(self._decoded.text, node.text, line.words):
            self._markers.append(node.cells.pop()[1:])
        node.extend(self._decoded.cells(line.body, line.hi), apart=not broken)

    def _place(self, line: Line) -> None:
        """Put a new item below the open item that it belongs to."""
        del self._open[_DEEPEST:]
        while self._open and not is_below(line, self._open, self._bare):
            last = self._open.pop()
            if line.marker and last.marker and level(line, last) == 0:
                same = [k for k, node in enumerate(self._open) if level(line, node) == 0 and node.marker]
                like = [k for k in same if self._open[k].style == line.marker.style]
                if like and line.marker.style != last.style:
                    del self._open[like[0] :]
                break
        node = self._node(line)
        (self._open[-1].below if self._open else self._roots).append(node)
        self._open.append(node)

    def _node(self, line: Line, *, beside: bool = False) -> Node:
        cells, at = self._decoded.cells(line.body, line.hi), self._source(line.lo, line.hi)[0]
        sides = self._sides
        node = Node(cells, sides.kind, self._group, at, line.indent, line.marker, beside=beside)
        node.doubt, node.asked = sides.doubt, self._labelled.beside
        return node

    def _source(self, lo: int, hi: int) -> Span:
        return self._decoded.starts[lo], self._decoded.ends[hi - 1]

    def _say(self, message: str, span: Span | None, severity: Severity) -> None:
        self._problems.append(Problem(message, span=span, severity=severity))

    def sections(self) -> Sections:
        """The pieces of what was read, and what a person should look at."""
        roots: list[Node] = []
        people = {self._source(line.lo, line.hi)[0] for line in map(self._lines.__getitem__, self._apart)}
        parted = {self._source(line.lo, line.hi)[0] for line in self._lines if line.blank_before}
        nodes = list(items_apart(self._roots, people, self._markers, self._headings, self._problems, parted))
        self._problems += side_by_code(
            nodes, headed=any(head is not None and head.kind is not None for head in self._heads)
        )
        for line in turned_within(self._lines, self._heads):
            said = "is an item of a list. What comes after it in the list was taken as of its side"
            self._say(f"{quote(line.words)} {said}: check it.", self._source(line.lo, line.hi), "question")
        for node in with_asides(nodes):
            join_single(node)
            for two in join_or(node):
                self._say_joined(*two)
            if roots and is_cut_off(roots[-1], node):
                roots[-1].extend(node.cells)
                roots[-1].below.extend(node.below)
            elif roots and goes_on(roots[-1], node):
                ask_choice(roots, node, self._said)
                self._say_joined(roots[-1], node)
                join(roots[-1], node)
            else:
                roots.append(node)
        groups = {node.group for node in roots}
        for node in roots:
            node.group = without_only(node.group, groups)
        self._problems += [*for_caregivers(roots), *not_plain(roots)]
        self._problems += in_doubt(roots, self._said)
        self._problems += against(roots)
        self._problems += begun_anew(roots, self._said, self._headings)
        self._problems += review(roots, self._said, is_empty=not self._lines)
        told = tuple(sorted(self._headings)), tuple(sorted(self._markers))
        return Sections(tuple(map(piece_of, roots)), tuple(self._problems), *told)

    def _say_joined(self, before: Node, node: Node) -> None:
        word = "“or”" if node.kind == "inclusion" else "“and”"
        joined = f"{quote(last_of(before).text, end=True)} and {quote(node.text)} stand apart and are joined by {word}"
        self._say(f"{joined}: they were taken as one. Check it.", (before.at, node.span[1]), "question")
