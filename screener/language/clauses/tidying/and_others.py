"""Who takes part beside somebody else: "Subject or partner is pregnant", "patients and caregivers speak English".

Elsewhere "subject" says nothing that a rule needs. Here it is one of two of whom the rest is said.
"""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.language.words.wordlists import listed

_JOINS = frozenset({"AND", "OR", "SIGN"})


def with_others(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks; who takes part and the other one that is named with them are words that nobody can leave out."""
    said = [place for place, chunk in enumerate(chunks) if chunk.kind != "MARK"]
    if len(said) < 3 or not _are_two(chunks, said, text):
        return list(chunks)
    first, last = chunks[said[0]], chunks[said[2]]
    tokens = tuple(token for chunk in chunks[said[0] : said[2] + 1] for token in chunk.tokens)
    both = Chunk("WORDS", first.start, last.end, None, tokens)
    return [*chunks[: said[0]], both, *chunks[said[2] + 1 :]]


def _are_two(chunks: Sequence[Chunk], said: Sequence[int], text: str) -> bool:
    who, joined, other = (chunks[place] for place in said[:3])
    third = text[other.start : other.end].lower().split()
    same = listed("takes part") | listed("may be the same")
    if {third[0], third[0].removesuffix("s")} & same:
        return False  # "patients or subjects who are pregnant"
    words = text[who.start : who.end].lower().split()
    between = text[joined.start : joined.end]
    return (
        who.kind == "FILLER"
        and words[-1].removesuffix("s") in listed("takes part")
        and joined.kind in _JOINS
        and (joined.kind != "SIGN" or between == "/")
    )
