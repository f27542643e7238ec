""" "Hypertension and either diabetes or obesity": what "either" begins belongs together, as in a bracket."""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import listed
from screener.model.vocabulary import Term, fold

_BEFORE = frozenset({"TERM", "CONSTRAINT", "RANGE", "IS", "COMMA", "AND", "MARK"})
"""What may stand before it: whole items that share no word with what follows, as "allergy to aspirin" may."""
_BEHIND = frozenset(
    {
        "TERM",
        "WORDS",
        "CONSTRAINT",
        "RANGE",
        "IS",
        "COMMA",
        "OR",
        "MARK",
        "FILLER",
        "SEVERITY",
        "SIGN",
        "WINDOW",
    }
)


def with_either(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with a bracket from "and either" or "with either" to the end of the text, where alternatives alone
    follow; else as they are. A time that one of them lacks, or a negation, may be of what stands before them too."""
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
    ands = sum(one.kind == "AND" for one in before)
    joined = (before[-1].kind == "AND" and ands == 1) or (before[-1].kind == "JOIN" and not ands)
    kinds = {one.kind for one in behind}
    if not joined or not kinds <= _BEHIND or "OR" not in kinds or not _is_whole(_of_whom(before[:-1], text)):
        return out
    if "WINDOW" in kinds and not _are_timed(behind):
        return out
    opened = Chunk("OPEN", either.start, end)
    return [*before, opened, *behind, Chunk("CLOSE", ends, ends)]


def _of_whom(chunks: Sequence[Chunk], text: str) -> Sequence[Chunk]:
    """What is said of people, without them: "patients with diabetes"."""
    first = text[slice(*chunks[0].span)].lower() if len(chunks) > 2 and chunks[1].kind == "JOIN" else ""
    return chunks[2:] if fold(first) in listed("people") | listed("group") | listed("somebody") else chunks


def _are_timed(chunks: Sequence[Chunk]) -> bool:
    """Whether each alternative ends with a time of its own."""
    ends = [place for place, one in enumerate(chunks) if one.kind == "OR"] + [len(chunks)]
    timed = all(chunks[place - 1].kind == "WINDOW" for place in ends if place)
    return timed and sum(one.kind == "WINDOW" for one in chunks) == len(ends) and chunks[0].kind != "OR"


def _is_whole(chunks: Sequence[Chunk]) -> bool:
    """Whether chunks are conditions and bounds alone."""
    terms = [one.data for one in chunks if isinstance(one.data, Term)]
    return (
        bool(terms) and {one.kind for one in chunks} <= _BEFORE and all(one.kind != "value" for one in terms)
    )
