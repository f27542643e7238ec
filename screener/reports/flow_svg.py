"""The flow of a trial's screening as a diagram, after CONSORT 2025: boxes down the middle, who leaves beside."""

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple

from screener.log.flow import Flow
from screener.reports.page import Html, joined, tag
from screener.reports.text import plural

_LINE, _PAD, _GAP = 18, 12, 26
"""Heights in the drawing's units: a line of text, the space within a box, the space between boxes."""
_MIDDLE, _SIDE, _BETWEEN = 270, 430, 50
"""Widths: of the boxes in the middle, of those beside it, between them."""
_LETTER = 7.1
"""The width that a letter of 13 units takes at most on average."""


class _Box(NamedTuple):
    title: str
    lines: tuple[str, ...]

    @property
    def height(self) -> int:
        return 2 * _PAD + _LINE * (1 + len(self.lines))


def diagram(flow: Flow, texts: dict[str, str]) -> Html:
    """The drawing. ``texts`` are the criteria's by id."""
    start = _box(
        f"Assessed for eligibility (n = {flow.assessed})",
        [plural(flow.screenings, "screening")]
        + ([f"{plural(flow.again, 'person')} screened again"] if flow.again else [])
        + ([f"{plural(flow.by_file, 'person')} in a file only"] if flow.by_file else []),
        _MIDDLE,
    )
    reasons = [
        f"{one.criterion} {_short(texts.get(one.criterion, ''))} (n = {one.first})"
        for one in flow.reasons
        if one.first
    ]
    pending = [
        f"{word} (n = {count})"
        for word, count in (("eligible", flow.eligible), ("undetermined", flow.undetermined))
        if count
    ]
    beside = [
        _box(f"Excluded (n = {flow.excluded})", reasons, _SIDE),
        _box(f"Declined (n = {flow.declined})", [], _SIDE),
        _box(f"Pending (n = {flow.pending})", pending, _SIDE),
    ]
    end = _box(f"Enrolled (n = {flow.enrolled})", [], _MIDDLE)
    return _drawn(start, beside, end, flow)


def _box(title: str, lines: Sequence[str], width: int) -> _Box:
    room = int((width - 2 * _PAD) / _LETTER)
    wrapped = [piece for line in lines for piece in wrap(line, room, subsequent_indent="   ")]
    return _Box(title, tuple(wrapped))


def _short(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= 90 else bare[:89].rstrip() + "…"


def _drawn(start: _Box, beside: Sequence[_Box], end: _Box, flow: Flow) -> Html:
    left, axis, right = 1, 1 + _MIDDLE // 2, 1 + _MIDDLE + _BETWEEN
    parts = [_rectangle(start, left, 1, _MIDDLE)]
    down = 1 + start.height + _GAP
    for box in beside:
        middle = down + box.height // 2
        parts.append(_line(axis, middle, right - 2, middle))
        parts.append(_rectangle(box, right, down, _SIDE))
        down += box.height + _GAP
    parts.append(_line(axis, 1 + start.height, axis, down - 2))
    parts.append(_rectangle(end, left, down, _MIDDLE))
    height = down + end.height + 1
    width = right + _SIDE + 1
    said = (
        f"{plural(flow.assessed, 'person')} assessed, {flow.excluded} excluded, {flow.declined} declined, "
        f"{flow.pending} pending, {flow.enrolled} enrolled"
    )
    head = tag(
        "marker",
        tag("path", d="M0 0 L8 4 L0 8 z", fill="#1b1f24"),
        id="head", viewBox="0 0 8 8", refX="7", refY="4", markerWidth="8", markerHeight="8", orient="auto",
    )  # fmt: skip
    return tag(
        "svg",
        tag("title", "Flow of screening"),
        tag("desc", said),
        tag("defs", head),
        joined(parts, "\n"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=str(width),
        height=str(height),
        role="img",
        aria_label=f"Flow of screening: {said}",
        font_family="system-ui, sans-serif",
        font_size="13",
    )


def _rectangle(box: _Box, x: int, y: int, width: int) -> Html:
    shape = tag(
        "rect",
        x=str(x), y=str(y), width=str(width), height=str(box.height), rx="3", fill="#fff", stroke="#1b1f24",
    )  # fmt: skip
    texts = [tag("text", box.title, x=str(x + _PAD), y=str(y + _PAD + 13), font_weight="600", fill="#1b1f24")]
    for number, line in enumerate(box.lines, 1):
        indent = 16 if line.startswith("   ") else 0
        at = y + _PAD + 13 + number * _LINE
        texts.append(tag("text", line.strip(), x=str(x + _PAD + indent), y=str(at), fill="#1b1f24"))
    return tag("g", shape, *texts)


def _line(x1: int, y1: int, x2: int, y2: int) -> Html:
    return tag(
        "line",
        x1=str(x1), y1=str(y1), x2=str(x2), y2=str(y2), stroke="#1b1f24", marker_end="url(#head)",
    )  # fmt: skip
