"""Columns that identify people: names, addresses, phones, national and hospital numbers.

The words are data (``grammars/vocabulary/identity.csv``: word, match, source). A header matches a word

* ``header``: when it is that word and nothing else,
* ``token``: when the word stands anywhere in it,
* ``having``: never, where the header begins with it ("has a telephone" is answered with yes or no),
* ``loose``: when the word stands anywhere in it, unless a ``thing`` word says that it is not a person's
  ("drug name").

Case, accents, ``_``, ``-`` and ``camelCase`` make no difference, and a word written together
(``patientname``) counts where it is the whole header.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import NamedTuple

from screener.model.units import rows

Words = tuple[str, ...]

_MATCHES = ("header", "token", "loose", "thing", "having")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_TOKEN = re.compile(r"[^\W\d_]+|\d+")


class _List(NamedTuple):
    """The words, as tokens, by how they match; ``whole`` are those written together."""

    whole: set[str]
    token: set[Words]
    loose: set[Words]
    thing: set[Words]
    having: set[Words]
    longest: int


def identifies(header: str) -> bool:
    """Whether a column of that name looks as if it identified people."""
    words = _read()
    for tokens in (_tokens(header), _tokens(header.lower())):
        if any(tokens[:length] in words.having for length in range(1, words.longest + 1)):
            return False
        if "".join(tokens) in words.whole:
            return True
        pieces = {
            tokens[start : start + length]
            for length in range(1, words.longest + 1)
            for start in range(len(tokens) - length + 1)
        }
        if pieces & words.token or (pieces & words.loose and not pieces & words.thing):
            return True
    return False


def read_words(folder: Path | None = None) -> list[tuple[str, str, str]]:
    """The list's rows: word, match, source. Raises ``ValueError`` naming a row that is at fault."""
    listed = []
    for number, row in enumerate(rows("identity", folder), start=2):
        if not _tokens(row["word"]) or row["match"] not in _MATCHES:
            raise ValueError(f"identity.csv, line {number}: no word, or no such match")
        listed.append((row["word"], row["match"], row["source"]))
    return listed


@cache
def _read() -> _List:
    listed: dict[str, set[Words]] = {match: set() for match in _MATCHES}
    for word, match, _ in read_words():
        listed[match].add(_tokens(word))
    people = listed["header"] | listed["token"] | listed["loose"]
    return _List(
        whole={"".join(tokens) for tokens in people},
        token=listed["token"],
        loose=listed["loose"],
        thing=listed["thing"],
        having=listed["having"],
        longest=max(len(tokens) for tokens in people | listed["thing"]),
    )


def _tokens(text: str) -> Words:
    """The words and numbers of a header, folded."""
    folded = unicodedata.normalize("NFKD", _HUMP.sub(" ", text))
    bare = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return tuple(_TOKEN.findall(bare.lower()))
