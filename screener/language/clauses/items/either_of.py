""" "Hypertension and either diabetes or obesity": what "either" begins belongs together, as in a bracket."""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.model.vocabulary import Term

_BEFORE = frozenset({"TERM", "CONSTRAINT", "RANGE", "IS", "COMMA", "AND", "MARK"})
"""What may stand before it: whole items that share no word with what follows, as "allergy to aspirin" may."""
_BEHIND = frozenset(
    {"TERM", "WORDS", "CONSTRAINT", "RANGE", "IS", "COMMA", "OR", "MARK", "FILLER", "SEVERITY", "SIGN"}
)


def with_either(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with a bracket from "and either" to the end of the text, where alternatives alone follow; else as
    they are. A time or a negation may be of what stands before them too."""
    out = list(chunks)
    places = [
        place for place, one in enumerate(out) if text[one.start : one.end].lower().split()[:1] == ["either"]
    ]
    if len(places) != 1 or not 1 < places[0] < len(out) - 1:
        return out
    place = places[0]
    before, either, behind = out[:place], out[place], out[place + 1 :]
    if either.kind not in ("WORDS", "FILLER"):
        return out
    end = either.start + len("either")
    if either.end > end:  # "either neuropathy or retinopathy"
        start = end + len(text[end : either.end]) - len(text[end : either.end].lstrip())
        behind = [either._replace(start=start), *behind]
    ends = behind[-1].end
    joined = before[-1].kind == "AND" and sum(one.kind == "AND" for one in before) == 1
    kinds = {one.kind for one in behind}
    if not joined or not kinds <= _BEHIND or "OR" not in kinds or not _is_whole(before[:-1]):
        return out
    opened = Chunk("OPEN", either.start, end)
    return [*before, opened, *behind, Chunk("CLOSE", ends, ends)]


def _is_whole(chunks: Sequence[Chunk]) -> bool:
    """Whether chunks are conditions and bounds alone."""
    terms = [one.data for one in chunks if isinstance(one.data, Term)]
    return (
        bool(terms) and {one.kind for one in chunks} <= _BEFORE and all(one.kind != "value" for one in terms)
    )
