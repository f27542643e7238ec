"""Days that a trial names in words of its own: "within 14 days prior to lymphodepletion", "before the index date".

What stands behind "before" is a day, whatever it is called: it is asked for under the text's own words. Nothing is
taken where the words may say more than the day's name.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import any_of
from screener.model.names import field_name
from screener.model.rules import Window

_LONGEST = 5
"""Words of a day's name; more of them are a sentence."""
_NAME = late(r"[^\W\d_][\w’'/-]*(?: [-−]?[\w’'/-]+)*")
_TIMED = frozenset({"VAGUELY", "NEXT"})
_WITHIN = frozenset({"WORDS", "TERM", "FILLER", "NUMBER", "SIGN", "RANGE", "SEVERITY", "LASTING", "TEST"})
_ENDS = frozenset({"BREAK", "CLOSE"})
_ARTICLE = late(r"\A(?:the|an?|his|her|their)\s+", re.IGNORECASE)
_LENGTH = late(
    r"(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:hour|day|week|month|year)", re.I
)
_STUDY = late(r"(?:study|trial|protocol|this\s+one)\Z", re.IGNORECASE)
_HOW_LONG = late(r"\bfor\s*\Z", re.IGNORECASE)
"""Before a time: how long something went on, "for more than 3 days before …"."""
_BARE = late(r"\b(?:prior|previous|preceding|earlier)\s*\Z", re.IGNORECASE)
"""Without a "to" it may belong to what follows: "stroke within 6 months prior myocardial infarction"."""
_STOP = late(r"\.?\s*\Z")


@cache
def _says_more() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of('says more than a day')})\b", re.IGNORECASE)


def with_own_days(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with a window that counts to a day of the text's own in place of one that counts to none."""
    out: list[Chunk] = []
    place = 0
    while place < len(chunks):
        named = _named(chunks, place, text)
        if named is None:
            out.append(chunks[place])
            place += 1
        else:
            window, place = named
            out.append(window)
    return out


def _named(chunks: Sequence[Chunk], place: int, text: str) -> tuple[Chunk, int] | None:
    """The window that begins at a place with the day that is named behind it, and the place behind both."""
    chunk = chunks[place]
    window = chunk.data
    if chunk.kind != "VAGUE" or not isinstance(window, Window) or window.direction != "before":
        return None
    if _HOW_LONG.search(text, 0, chunk.start) or _BARE.search(text, chunk.start, chunk.end):
        return None
    if chunk.tokens[-1].kind != "ASIDE" or any(token.kind in _TIMED for token in chunk.tokens):
        return None
    last = place + 1
    while last < len(chunks) and chunks[last].kind in _WITHIN:
        last += 1
    whole = last == len(chunks) or chunks[last].kind in _ENDS
    if last == place + 1 or not whole:
        return None
    said = _STOP.sub("", text[chunk.end : chunks[last - 1].end])
    words = _ARTICLE.sub("", said.strip())
    if not _NAME.fullmatch(words) or len(words.split()) > _LONGEST or _says_more().search(words):
        return None
    if _LENGTH.search(words):
        return None
    end = chunk.end + len(said.rstrip())
    tokens = (*chunk.tokens, *(token for one in chunks[place + 1 : last] for token in one.tokens))
    day = "study_entry" if _STUDY.match(words) else field_name(words)
    counted = window.model_copy(update={"anchor": day, "span": (chunk.start, end)})
    return chunk._replace(kind="WINDOW", data=counted, tokens=tokens, end=chunks[last - 1].end), last
