"""Word lists that the readers use: ``grammars/phrases.csv``, by kind."""

import csv
import re
from functools import cache
from pathlib import Path

from pydantic_core import from_json, to_json

from screener.model.resources import cached, shipped, state_of
from screener.model.vocabulary import fold


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind, as the file has them and as :func:`fold` has them: a text's words are compared in either
    form ("oedema" and "edema", "requires" and "require")."""
    return frozenset(form for word in _written().get(kind, ()) for form in _forms(word))


@cache
def any_of(*kinds: str) -> str:
    """A pattern, for the inside of a group, of any word of some kinds as the file has them: longer ones first, and a
    blank in one is any white space."""
    words = sorted(
        {word for kind in kinds for word in _written().get(kind, ())}, key=lambda word: (-len(word), word)
    )
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


@cache
def pairs(kind: str) -> dict[str, str]:
    """The words of a kind that stand in twos with = between them: the first by which the second is found."""
    return dict(pair.split("=") for pair in listed(kind))


@cache
def _written() -> dict[str, list[str]]:
    """The words by kind, as the file has them and in its order; kept in the user's cache until a file changes."""
    state = "".join(map(state_of, (shipped("grammars"), Path(__file__).resolve().parent)))
    return cached("phrases.json", state, _read, to_json, from_json)


def _read() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    with (shipped("grammars") / "phrases.csv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = next(rows)
        kind, word = header.index("kind"), header.index("word")
        for row in rows:
            found.setdefault(row[kind], []).append(row[word])
    return found


def _forms(word: str) -> set[str]:
    """A word as it is written and as it is folded; names of fields and several words stand for themselves."""
    return {word, fold(word)} if word.replace("-", "").isalpha() else {word}
