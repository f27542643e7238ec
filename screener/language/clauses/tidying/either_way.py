"""What somebody may have or not: "type 2 diabetes with or without complications" is type 2 diabetes."""

import re
from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.model.vocabulary import Term

_EITHER_WAY = late(r"\bwith(?:\s*/\s*|\s+(?:and/or|or)\s+)(?:with)?out\b", re.IGNORECASE)
_NAMES = frozenset({"WORDS", "TERM", "FILLER", "MARK", "SEVERITY", "LOOSE", "HISTORY", "NOW"})
"""What may stand in the name of it: no list, no bound and no time, which may be of what stands before."""


def without_either_way(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, where such words ask for nothing. They end the text, or a bracket of their own, and stand behind a
    condition, people or a bound: what somebody is able to do with or without help is another thing. Elsewhere they
    are as not read: a "without" alone would be the opposite."""
    out = list(chunks)
    for found in _EITHER_WAY.finditer(text):
        places = [place for place, chunk in enumerate(chunks) if chunk.end > found.start()]
        if not places or chunks[places[0]].start < found.start():
            continue  # "able to walk with or without aids", which is one datum
        first, last = places[0], len(chunks) - 1
        if first and chunks[first - 1].kind == "OPEN":
            last = next((place for place in places if chunks[place].kind == "CLOSE"), last)
            first -= 1
        behind = [place for place in range(first, last + 1) if chunks[place].start >= found.end()]
        bracket = (first, last) if chunks[first].kind == "OPEN" else ()
        plain = all(chunks[place].kind in _NAMES for place in behind if place not in bracket)
        start = first
        while start and chunks[start - 1].kind in ("MARK", "COMMA"):
            start -= 1
        dropped = plain and start > 0 and _can_do_without(chunks[start - 1])
        for place in range(start, last + 1) if dropped else places[:1]:
            out[place] = chunks[place]._replace(kind="MARK" if dropped else "UNREAD", data=None)
    return out


def _can_do_without(chunk: Chunk) -> bool:
    """Whether a chunk is a condition, people or a bound."""
    if isinstance(chunk.data, Term):
        return chunk.data.kind in ("finding", "value", "rule") and "able" not in chunk.data.name.split("_")
    return chunk.kind in ("CONSTRAINT", "RANGE")
