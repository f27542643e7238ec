"""The words of the criteria language itself: comparators, windows, connectives, lead-ins.

They are data in ``grammars/lexicon.csv`` (kind, wording, value). One wording may have several kinds
("and" joins items, and closes a range); the lexer decides by what stands around it.
"""

import csv
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json, to_json

from screener.language.words.scan import scan
from screener.model.resources import cached, shipped, state_of
from screener.model.vocabulary import fold

_ARTICLES = frozenset({"a", "an", "the"})
Key = tuple[str, ...]


class Lexicon(NamedTuple):
    """Wordings by their folded words: for each, the value of every kind that it can be."""

    wordings: dict[Key, dict[str, str]]
    longest: dict[str, int]


def key(wording: str) -> Key:
    """The folded tokens of a wording, without articles."""
    if wording.replace(" ", "").isalpha():  # as most are: words alone need no scan
        parts = tuple(map(fold, wording.split()))
    else:
        parts = tuple(
            fold(raw.text) if raw.kind == "word" else raw.text.replace(" ", "") for raw in scan(wording)
        )
    return tuple(part for part in parts if part not in _ARTICLES) or parts


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, read once; what was read is kept in the user's cache until a file of it changes."""
    here = Path(__file__).resolve().parents[2]
    state = "".join(map(state_of, (shipped("grammars"), here / "language" / "words", here / "model")))
    return cached("lexicon.json", state, read_lexicon, packed, unpacked)


def packed(found: Lexicon) -> bytes:
    """A lexicon as JSON, for the cache."""
    return to_json((list(found.wordings.items()), found.longest))


def unpacked(data: bytes) -> Lexicon:
    """The lexicon that was packed."""
    wordings, longest = from_json(data)
    return Lexicon({tuple(words): kinds for words, kinds in wordings}, longest)


def read_lexicon() -> Lexicon:
    """The lexicon as its file has it."""
    wordings: dict[Key, dict[str, str]] = {}
    longest: dict[str, int] = {}
    with (shipped("grammars") / "lexicon.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        kind, wording, value = (header.index(name) for name in ("kind", "wording", "value"))
        for row in rows:
            words = key(row[wording])
            wordings.setdefault(words, {}).setdefault(row[kind], row[value])
            longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return Lexicon(wordings, longest)
