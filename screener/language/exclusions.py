"""Words under exclusion that say once more what the heading says: "patients with asthma will be excluded".

They state nothing of the candidate. Under inclusion the same words turn the criterion round, and stay.
"""

from collections.abc import Sequence

from screener.language.chunks import Chunk
from screener.language.wordlists import listed

_LONGEST = 6
"""Chunks over which such words may spread."""


def without_exclusion(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks of an exclusion criterion, those filler that only say that it excludes.

    They end a line, or begin it: "patients are excluded if …". "No patient with asthma will be excluded"
    is left as it is: it says the opposite.
    """
    out: list[Chunk] = []
    line: list[Chunk] = []
    for chunk in chunks:
        line.append(chunk)
        if chunk.kind == "BREAK":
            out, line = out + _line(line, text), []
    return out + _line(line, text)


def _line(line: list[Chunk], text: str) -> list[Chunk]:
    said = [place for place, chunk in enumerate(line) if chunk.kind not in ("MARK", "BREAK")]
    if not said or line[said[0]].kind == "NOT":
        return line
    ends = [(start, said[-1], said[-1] + 1) for start in said[1:][-_LONGEST:]] + _before_if(line, said)
    for start, last, end in ends:
        if " ".join(text[line[start].start : line[last].end].lower().split()) in listed("excluded"):
            filler = [chunk._replace(kind="FILLER", data=None) for chunk in line[start:end]]
            return [*line[:start], *filler, *line[end:]]
    return line


def _before_if(line: list[Chunk], said: list[int]) -> list[tuple[int, int, int]]:
    """Where "are excluded if" stands behind the people with whom the line begins: from, to, and the end with "if"."""
    place = next((place for place in said if line[place].kind == "IF"), 0)
    return [(said[1], place - 1, place + 1)] if place > 1 and line[said[0]].kind == "FILLER" else []
