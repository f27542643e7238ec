"""Words that belong to a name though they mostly lead to one: "previously untreated CLL", "diagnosis of lupus"."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from screener.errors import Span
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.vocabulary import Term

_PREVIOUSLY = late(r"previously\Z", re.IGNORECASE)
_UNDONE = late(r"un[a-z]+(?:ed|able|nt)\b", re.IGNORECASE)
_EARLIER = late(r"(?P<said>(?:prior|previous|past)\s+)(?P<what>\w+\s+of)\Z", re.IGNORECASE)
_ENDS = frozenset({"AND", "OR", "COMMA", "BREAK", "COLON", "OPEN", "CLOSE"})


@cache
def _dates_diagnosis() -> re.Pattern[str]:
    return re.compile(rf"(?:\w+\s+)*(?:{any_of('diagnosis')})\Z", re.IGNORECASE)


def whole_names(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with such words as words of the name behind them.

    Who was treated once had an "untreated CLL" before; only "previously untreated" says what is meant. The time of a
    diagnosis is that of the diagnosis, and not of a disease that goes on, known to the vocabulary or not.
    """
    out: list[Chunk] = []
    for place, chunk in enumerate(chunks):
        said, behind = text[slice(*chunk.span)], chunks[place + 1] if place + 1 < len(chunks) else None
        if behind is None:
            out.append(chunk)
        elif chunk.kind == "HISTORY" and _PREVIOUSLY.match(said) and _UNDONE.match(text, behind.start):
            out.append(chunk._replace(kind="WORDS", data=None))
        elif _dates_diagnosis().match(said) and _is_timed(chunks[place + 1 :]):
            out.extend(_named(chunk, said))
        else:
            out.append(chunk)
    return out


def _named(chunk: Chunk, said: str) -> tuple[Chunk, ...]:
    """The words of a diagnosis as words of a name; "prior diagnosis of" says of it that it is past."""
    if chunk.kind == "FILLER":
        return (chunk._replace(kind="WORDS", data=None),)
    earlier = _EARLIER.match(said) if chunk.kind == "HISTORY" else None
    if earlier is None:
        return (chunk,)
    middle = chunk.start + earlier.start("what")
    return chunk._replace(end=middle), Chunk("WORDS", middle, chunk.end)


def _is_timed(behind: Sequence[Chunk]) -> bool:
    """Whether the item behind the words of a diagnosis is of what goes on, and has a time."""
    item = list(takewhile(lambda one: one.kind not in _ENDS, _without_bracket(behind)))
    named = next((one for one in item if one.kind not in ("SEVERITY", "FILLER", "MARK")), None)
    return named is not None and _goes_on(named) and any(one.kind == "WINDOW" for one in item)


def _without_bracket(behind: Sequence[Chunk]) -> Sequence[Chunk]:
    """The chunks without a bracket of one name behind the first: "active ulcerative colitis (UC)"."""
    place = next((at for at, one in enumerate(behind) if one.kind in _ENDS), len(behind))
    kinds = [one.kind for one in behind[place : place + 3]]
    short = kinds in (["OPEN", "WORDS", "CLOSE"], ["OPEN", "TERM", "CLOSE"])
    return [*behind[:place], *behind[place + 3 :]] if short else behind


def dates_diagnoses(chunks: Sequence[Chunk], text: str) -> list[Span]:
    """Where a diagnosis of something and a time stand in one list, from the words of the diagnosis on."""
    found: list[Span] = []
    for place, chunk in enumerate(chunks):
        if chunk.kind in ("FILLER", "HISTORY") and _dates_diagnosis().match(text[slice(*chunk.span)]):
            item = list(takewhile(lambda one: one.kind not in ("BREAK", "COLON"), chunks[place:]))
            if any(one.kind == "WINDOW" for one in item):
                found.append((chunk.start, item[-1].end))
    return found


def _goes_on(chunk: Chunk) -> bool:
    """Whether a chunk names what lasts, and does not befall somebody on one day."""
    term = chunk.data
    if chunk.kind == "WORDS":
        return True  # of what has no name here nothing tells that it is of one day
    if not isinstance(term, Term) or term.kind != "finding":
        return False
    return not set(term.name.split("_")) & (listed("befalls") | listed("at once"))
