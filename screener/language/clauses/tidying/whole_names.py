"""Words that belong to a name though they mostly lead to one: "previously untreated CLL", "diagnosis of lupus"."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed
from screener.model.vocabulary import Term

_PREVIOUSLY = late(r"previously\Z", re.IGNORECASE)
_UNDONE = late(r"un[a-z]+(?:ed|able|nt)\b", re.IGNORECASE)
_ENDS = frozenset({"AND", "OR", "COMMA", "BREAK", "COLON", "OPEN", "CLOSE"})


@cache
def _dates_diagnosis() -> re.Pattern[str]:
    return re.compile(rf"(?:\w+\s+)*(?:{any_of('diagnosis')})\Z", re.IGNORECASE)


def whole_names(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with such words as words of the name behind them.

    Who was treated once had an "untreated CLL" before; only "previously untreated" says what is meant. The time of a
    diagnosis is that of the diagnosis, and not of a disease that goes on.
    """
    out = list(chunks)
    for place, chunk in enumerate(chunks[:-1]):
        said, behind = text[slice(*chunk.span)], chunks[place + 1]
        if chunk.kind == "HISTORY" and _PREVIOUSLY.match(said) and _UNDONE.match(text, behind.start):
            out[place] = chunk._replace(kind="WORDS", data=None)
        if chunk.kind == "FILLER" and _dates_diagnosis().match(said) and _goes_on(behind):
            item = takewhile(lambda one: one.kind not in _ENDS, chunks[place + 1 :])
            if any(one.kind == "WINDOW" for one in item):
                out[place] = chunk._replace(kind="WORDS", data=None)
    return out


def _goes_on(chunk: Chunk) -> bool:
    """Whether a chunk names what lasts, and does not befall somebody on one day."""
    term = chunk.data
    if not isinstance(term, Term) or term.kind != "finding":
        return False
    return not set(term.name.split("_")) & (listed("befalls") | listed("at once"))
