"""The day that times of a list count to, where it stands behind the last: "chemotherapy within 4 weeks or radiotherapy
within 2 weeks before the first dose".

Each item has a length of its own, and the day is said once for all of them. A time that says itself what it counts to,
"within the past 4 weeks", keeps to that, and so does one beside a day that is none of the trial's own.
"""

from collections.abc import Sequence

from screener.language.words.chunks import Chunk
from screener.language.words.lexicon import key, lexicon
from screener.language.words.wordlists import listed
from screener.model.rules import Window
from screener.model.vocabulary import Term

_ITEM = frozenset({"TERM", "WORDS", "FILLER", "MARK", "HISTORY", "SEVERITY", "LOOSE", "NOT", "JOIN"})
_SEPARATORS = frozenset({"COMMA", "OR", "AND"})


def with_shared_days(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with the last time's day in the times of the items before it."""
    out = list(chunks)
    named = {part for chunk in chunks if isinstance(chunk.data, Term) for part in chunk.data.name.split("_")}
    day: str | None = None
    separated = False
    for place in range(len(out) - 1, -1, -1):
        chunk = out[place]
        window = chunk.data
        if chunk.kind == "WINDOW" and isinstance(window, Window):
            if day is not None and separated and _is_open(window):
                out[place] = chunk._replace(data=window.model_copy(update={"anchor": day}))
            else:
                # "Surgery within 4 weeks or aspirin within 1 week before surgery": not of itself.
                told = window.anchor not in named or "study" in text[slice(*chunk.span)].lower()
                day = window.anchor if told and _is_counted(window) and _ends(out, place) else None
            separated = False
        elif chunk.kind in _SEPARATORS:
            separated = True
        elif chunk.kind not in _ITEM:
            day = None
    return out


def _is_counted(window: Window) -> bool:
    """Whether a time counts back from a day of the trial's own."""
    days = listed("judged at") | listed("day of a trial")
    return window.anchor in days and _is_plain(window)


def _is_open(window: Window) -> bool:
    """Whether a time is a length alone: "within 4 weeks"."""
    return window.anchor is None and _is_plain(window)


def _is_plain(window: Window) -> bool:
    named = lexicon().wordings.get(key(window.opener), {}).get("window")
    back = window.direction == "before" and window.far is not None and window.near is None
    return back and named == "plain"


def _ends(chunks: Sequence[Chunk], place: int) -> bool:
    """Whether an item ends behind a place."""
    following = [chunk.kind for chunk in chunks[place + 1 : place + 2]]
    return not following or following[0] in _SEPARATORS | {"BREAK", "MARK", "UNLESS"}
