"""The words that tell why a criterion is asked: ``grammars/whys.toml``."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from screener.errors import Span
from screener.model.resources import shipped

_WORD = re.compile(r"[\w'’-]+")
_FIRST = 3
"""So many letters of a wording's first word lead to it; each wording's first word has as many, or is whole."""


class Group(NamedTuple):
    """Words that are asked for one reason. ``beside_value``: beside a number or a time too; ``in_names``: within a name
    of the vocabulary too. ``says`` is empty for wordings that are taken from the other groups."""

    name: str
    says: str
    beside_value: bool
    in_names: bool
    words: tuple[str, ...]


@cache
def groups() -> tuple[Group, ...]:
    """The groups, in the order in which they are told."""
    with (shipped("grammars") / "whys.toml").open("rb") as file:
        found = tomllib.load(file)["group"]
    return tuple(
        Group(one["name"], one["says"], one["beside_value"], one["in_names"], tuple(one["words"]))
        for one in found
    )


class _Wording(NamedTuple):
    """The words of a wording in lower case; ``is_open`` where any end of the last one will do."""

    words: tuple[str, ...]
    is_open: bool
    group: Group

    def stands(self, words: Sequence[str]) -> bool:
        """Whether words begin with it."""
        *first, last = self.words
        if len(words) < len(self.words) or list(words[: len(first)]) != first:
            return False
        found = words[len(first)]
        return found.startswith(last) if self.is_open else found == last


class Found(NamedTuple):
    """A wording in a text: where it stands, and its group."""

    span: Span
    group: Group


def found_in(text: str, start: int, end: int) -> Iterator[Found]:
    """The wordings in a part of a text; of those that begin at one word the longest."""
    places = list(_WORD.finditer(text, start, end))
    at = 0
    while at < len(places):
        run = _side_by_side(text, places[at : at + _known().longest])
        for wording in _known().of.get(run[0][:_FIRST], ()):
            if wording.stands(run):
                last = places[at + len(wording.words) - 1]
                yield Found((places[at].start(), last.end()), wording.group)
                at += len(wording.words) - 1
                break
        at += 1


def _side_by_side(text: str, places: Sequence[re.Match[str]]) -> list[str]:
    """The first of some words in lower case, and those behind it with nothing but blanks between them."""
    words: list[str] = []
    end = 0
    for place in places:
        if words and text[end : place.start()].strip():
            break
        end = place.end()
        words.append(place.group().lower().replace("’", "'"))
    return words


class _Known(NamedTuple):
    """All wordings by the first letters of their first words, the longest first."""

    of: dict[str, list[_Wording]]
    longest: int


@cache
def _known() -> _Known:
    wordings = [
        _Wording(tuple(word.lower().removesuffix("*").split()), word.endswith("*"), group)
        for group in groups()
        for word in group.words
    ]
    of: dict[str, list[_Wording]] = {}
    for one in sorted(wordings, key=lambda one: (-len(one.words), one.is_open)):
        of.setdefault(one.words[0][:_FIRST], []).append(one)
    return _Known(of, max(len(one.words) for one in wordings))
