"""Word lists that the readers use: ``grammars/phrases.csv``, by kind."""

import csv
from functools import cache

from screener.model.resources import shipped
from screener.model.vocabulary import fold


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind, as the file has them and as :func:`fold` has them: a text's words are compared in either
    form ("oedema" and "edema", "requires" and "require")."""
    return _lists().get(kind, frozenset())


@cache
def pairs(kind: str) -> dict[str, str]:
    """The words of a kind that stand in twos with = between them: the first by which the second is found."""
    return dict(pair.split("=") for pair in listed(kind))


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    with (shipped("grammars") / "phrases.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["kind"], set()).update(_forms(row["word"]))
    return {kind: frozenset(all_words) for kind, all_words in found.items()}


def _forms(word: str) -> set[str]:
    """A word as it is written and as it is folded; names of fields and several words stand for themselves."""
    return {word, fold(word)} if word.replace("-", "").isalpha() else {word}
