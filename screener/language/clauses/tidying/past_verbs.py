"""Verbs of what was done to somebody, or befell them: "received chemotherapy", "has not taken antibiotics".

"Has received" leads to the thing as "history of" does. So does the verb alone, at the beginning of an item or behind a
negation: else the thing would be a datum of its own, "received chemotherapy", beside the one that the vocabulary knows.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import any_of

_BEFORE = frozenset({"NOT", "OPEN", "COMMA", "AND", "OR", "BREAK", "COLON", "MARK", "FILLER", "JOIN"})
_ARTICLE = late(r"\s+(?:an?|any|the)\b", re.IGNORECASE)
_AUXILIARY = late(r"\b(?:has|have|had|having|not|never|who)\s*\Z", re.IGNORECASE)
_NO_THING = late(
    r"\s+(?:off|of|by|to|for|as|in|into|from|up|over|with|on|at|and|or|previously|daily|together)\b", re.I
)


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:previously|recently|ever)\s+)?(?:{any_of('past verb')})(?:\s+previously)?\b", re.IGNORECASE
    )


def with_past_verbs(chunks: Sequence[Chunk], text: str) -> list[Chunk]:
    """The chunks, with such verbs as what leads to the thing behind them."""
    out: list[Chunk] = []
    lasts = any(
        chunk.kind == "LASTING" for chunk in chunks
    )  # "received metformin for 3 months": it may be over
    for place, chunk in enumerate(chunks):
        verb = (
            None if lasts else _verb().match(text, chunk.start, chunk.end) if chunk.kind == "WORDS" else None
        )
        following = chunks[place + 1] if place + 1 < len(chunks) else None
        if verb is None or not _begins(out) or not _leads(text, verb, chunk, following):
            out.append(chunk)
            continue
        out.append(chunk._replace(kind="HISTORY", end=verb.end()))
        if verb.end() < chunk.end:
            rest = verb.end() + len(text[verb.end() : chunk.end]) - len(text[verb.end() : chunk.end].lstrip())
            out.append(chunk._replace(start=rest))
    return out


def _begins(before: Sequence[Chunk]) -> bool:
    return not before or before[-1].kind in _BEFORE


def _leads(text: str, verb: re.Match[str], chunk: Chunk, following: Chunk | None) -> bool:
    """Whether a thing follows the verb: "taken off", "used by", "received ≥ 2 lines" are read otherwise, and
    "experienced smokers", "sustained tachycardia" say of which kind they are."""
    if _NO_THING.match(text, verb.end()):
        return False
    if verb[0].lower().endswith(("experienced", "sustained")) and not (
        _ARTICLE.match(text, verb.end()) or _AUXILIARY.search(text, 0, verb.start())
    ):
        return False
    if verb.end() < chunk.end:
        return True
    return following is not None and following.kind in ("TERM", "FILLER", "WORDS", "SEVERITY", "HISTORY")
