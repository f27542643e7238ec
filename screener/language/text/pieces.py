"""What a text was taken apart into: its criteria, and the places of all the rest."""

from dataclasses import dataclass

from screener.errors import Problem, Span
from screener.model.protocol import CriterionKind


@dataclass(frozen=True, slots=True)
class Piece:
    """One criterion.

    ``text`` is cleaned: escapes undone, bullet removed, wrapped lines joined by one space; a sub-item
    stands inside it on a line of its own, as ``\\n* item``, two spaces further in for each level.
    ``span`` is its place in the source and ``origin`` the source offset of each character of ``text``,
    never falling. ``group`` are the source's words for the people it is for ("for controls"), empty
    where it names none. ``doubt`` is the line above it, or itself, that may turn the side without
    surely being a heading, or what else leaves the side open, empty where the side is told: it is
    then asked, and never decided. ``asked`` is the line whose list it may belong to, where that cannot
    be told, or whose list is joined in a way that is not plain: it is asked, too.
    """

    kind: CriterionKind
    text: str
    span: Span
    origin: tuple[int, ...]
    group: str = ""
    doubt: str = ""
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Sections:
    """An eligibility text taken apart.

    ``headings`` are the spans of headings and labels; ``markers`` of what stands for nothing: bullets,
    lines drawn, the signs of an escape. Offsets are code points into the source.
    """

    pieces: tuple[Piece, ...]
    problems: tuple[Problem, ...]
    headings: tuple[Span, ...] = ()
    markers: tuple[Span, ...] = ()

    def lost(self, source: str) -> tuple[Span, ...]:
        """Spans of the source that are in no piece, heading or marker; empty, or there is a fault.

        Inside a piece a character counts only if ``origin`` names it.
        """
        kept = bytearray(len(source))
        for start, end in (*self.headings, *self.markers):
            kept[start:end] = b"\1" * (end - start)
        for piece in self.pieces:
            for at in piece.origin:
                kept[at] = 1
        gone = [i for i, c in enumerate(source) if not kept[i] and not c.isspace()]
        spans: list[Span] = []
        for i in gone:
            if spans and spans[-1][1] == i:
                spans[-1] = (spans[-1][0], i + 1)
            else:
                spans.append((i, i + 1))
        return tuple(spans)
