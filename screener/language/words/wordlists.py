"""Word lists that the readers use: ``grammars/phrases.csv``, by kind."""

import csv
from functools import cache

from screener.model.resources import shipped


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind, as the file has them (in small letters, in the singular)."""
    return _lists().get(kind, frozenset())


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    with (shipped("grammars") / "phrases.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(all_words) for kind, all_words in found.items()}
