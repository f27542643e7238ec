"""The medical vocabulary: variables, findings, their spellings, drug classes, anchors.

All of it is data in ``grammars/vocabulary/*.csv``, one entry a line with its source; see the README's
section on adding words. :mod:`screener.model.entries` reads the files; what it read is kept in the user's
cache until one of them changes. This module answers look-ups. Nothing is guessed: a phrase is an entry's
spelling, or it is not known.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from pydantic_core import from_json, to_json

from screener.model.resources import cached, shipped, state_of
from screener.model.units import dimension, unit_beside

TermKind = Literal["variable", "finding", "value", "rule", "umbrella", "guideline"]
Key = tuple[str, ...]

# A number, a word, or a sign that a spelling may hold; "6MWT" is a number and a word, "T2" is a word.
_TOKEN = re.compile(r"\d+|[^\W\d_][^\W_]*(?:['’][^\W_]+)*|[,+%/&]")
_ARTICLES = frozenset({"a", "an", "the", "An", "AN", "The", "THE"})
# One spelling for British and American English, so that either finds the entry. The first of each row is
# looked for before the rest.
_SPELLING = (
    ("is", (("isation", "ization"), ("ised", "ized"), ("ising", "izing"))),
    ("our", (("tumour", "tumor"), ("behaviour", "behavior"), ("labour", "labor"), ("colour", "color"))),
    ("re", (("fibre", "fiber"), ("centre", "center"), ("litre", "liter"))),
    ("enrol", (("enrolment", "enrollment"),)),
    ("sulph", (("sulph", "sulf"),)),
)
# Plurals that drop no "s", and words whose "s" is no plural but would make another word of them.
_IRREGULAR = {
    "aids": "aids",
    "analyses": "analysis",
    "bacteria": "bacterium",
    "calculi": "calculus",
    "children": "child",
    "crises": "crisis",
    "criteria": "criterion",
    "diagnoses": "diagnosis",
    "emboli": "embolus",
    "feet": "foot",
    "indices": "index",
    "lens": "lens",
    "lenses": "lens",
    "men": "man",
    "metastases": "metastasis",
    "minors": "minors",
    "prostheses": "prosthesis",
    "psychoses": "psychosis",
    "sequelae": "sequela",
    "series": "series",
    "sinuses": "sinus",
    "species": "species",
    "stenoses": "stenosis",
    "teeth": "tooth",
    "thrombi": "thrombus",
    "thromboses": "thrombosis",
    "vertebrae": "vertebra",
    "viruses": "virus",
    "women": "woman",
}
_NO_PLURAL = ("ss", "us", "is")
_PLURAL_ES = ("sses", "shes", "xes")


@lru_cache(maxsize=1 << 15)
def fold(word: str) -> str:
    """A word's key: lower case, American spelling, singular."""
    word = word.lower().replace("’", "'")
    if word.endswith("'s"):
        word = word[:-2]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) < 4:
        return word
    if len(word) > 4:
        word = word.replace("ae", "e").replace("oe", "e")
        for sign, pairs in _SPELLING:
            if sign in word:
                for british, american in pairs:
                    word = word.replace(british, american)
    if not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(_PLURAL_ES) else word[:-1]


def is_article(word: str) -> bool:
    """Whether a word is an article. A capital A is not: "hepatitis A" is not hepatitis."""
    return word in _ARTICLES


def spelling_key(spelling: str) -> Key:
    """The folded words of a spelling, without articles; hyphens and underscores part words."""
    bare = spelling.replace("-", " ").replace("_", " ")
    # Words alone, as most spellings are, need no pattern.
    words = bare.split() if bare.replace(" ", "").isalpha() else _TOKEN.findall(bare)
    return tuple([fold(word) for word in words if word not in _ARTICLES])


def key_of(phrase: str) -> Key:
    """The key under which a phrase is looked up: as a spelling's, and a capital A that begins it is an article."""
    return spelling_key(phrase.removeprefix("A "))


class Variable(NamedTuple):
    """A row of ``variables.csv``. ``implied``: a bare number in a text means the usual ``unit``.

    ``otherwise`` is the variable that the same spellings mean beside a unit of another kind: FEV1 is
    measured in % of the predicted value, and otherwise in litres.
    """

    name: str
    kind: Literal["quantity", "category", "date"]
    unit: str
    implied: bool
    values: tuple[str, ...]
    steps: tuple[str, ...]
    low: str
    high: str
    only: Literal["", "female", "male"]
    question: str
    loinc: str
    molar_mass: str
    otherwise: str = ""

    def goes(self, low: Decimal, high: Decimal) -> bool:
        """Whether its scale is known to go from one number to the other."""
        return bool(self.low and self.high) and (Decimal(self.low), Decimal(self.high)) == (low, high)


class FindingEntry(NamedTuple):
    """A row of ``findings.csv``. ``measured_by`` is the variable that a threshold beside it bounds."""

    name: str
    only: Literal["", "female", "male"]
    question: str
    measured_by: str


class Term(NamedTuple):
    """What a spelling means: an entry's ``name``, with a category's ``value`` or a ``rule`` in words."""

    kind: TermKind
    name: str
    value: str = ""
    rule: str = ""


_Meaning = TypeVar("_Meaning")


class Spellings(Mapping[Key, _Meaning], Generic[_Meaning]):
    """What spellings mean, by their folded words.

    There are thousands, of which a text uses a few. They stand on shelves, by their first word, each shelf
    as ``other words=place|other words=place`` with places in ``meanings``; a shelf is read when somebody
    asks for its word.
    """

    def __init__(self, meanings: Sequence[_Meaning], shelves: dict[str, str]) -> None:
        self._meanings, self._shelves = meanings, shelves
        self._read: dict[str, dict[Key, _Meaning]] = {}

    @classmethod
    def of(cls, table: Mapping[Key, _Meaning]) -> "Spellings[_Meaning]":
        """The spellings of a table. No key is empty."""
        places: dict[_Meaning, int] = {}
        shelves: dict[str, list[str]] = {}
        for (first, *others), meaning in table.items():
            place = places.setdefault(meaning, len(places))
            shelves.setdefault(first, []).append(f"{' '.join(others)}={place}")
        return cls(list(places), {first: "|".join(shelf) for first, shelf in shelves.items()})

    def packed(self) -> tuple[Sequence[_Meaning], dict[str, str]]:
        """What the spellings can be made of again."""
        return self._meanings, self._shelves

    def get(self, key: Key, default: _Meaning | None = None) -> _Meaning | None:  # type: ignore[override]
        """The meaning of a key."""
        return self._shelf(key[0]).get(key, default) if key else default

    def __getitem__(self, key: Key) -> _Meaning:
        return self._shelf(key[0])[key]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and key != () and key in self._shelf(key[0])

    def __iter__(self) -> Iterator[Key]:
        return (key for first in self._shelves for key in self._shelf(first))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _shelf(self, first: str) -> dict[Key, _Meaning]:
        shelf = self._read.get(first)
        if shelf is None:
            shelf = self._read[first] = {}
            for spelling in self._shelves.get(first, "=").split("|"):
                others, _, place = spelling.partition("=")
                if place:
                    shelf[first, *others.split()] = self._meanings[int(place)]
        return shelf


class Vocabulary(NamedTuple):
    """The entries and their spellings.

    ``members`` are the findings that a class covers, ``umbrellas`` what an umbrella term does. ``anchors``
    has the question for each. ``longest`` is the number of words of the longest spelling by its first.
    ``value_spellings`` has, for each category, its values by their spellings in lower case.
    """

    variables: dict[str, Variable]
    findings: dict[str, FindingEntry]
    members: dict[str, tuple[str, ...]]
    umbrellas: dict[str, tuple[str, ...]]
    anchors: dict[str, str]
    value_spellings: dict[str, dict[str, str]]
    longest: dict[str, int]
    terms: Spellings[Term]
    anchor_spellings: Spellings[str]

    def lookup(self, phrase: str) -> Term | None:
        """What the whole phrase means, if it is a spelling of an entry."""
        return self.terms.get(key_of(phrase))

    def measured_in(self, name: str, unit: str) -> Variable:
        """The variable that ``name``'s spellings mean beside a unit: itself, or one of those it is otherwise."""
        entry, seen = self.variables[name], {name}
        while unit and dimension(unit_beside(unit, entry.unit)) != dimension(entry.unit):
            if not entry.otherwise or entry.otherwise in seen:
                return self.variables[name]
            entry = self.variables[entry.otherwise]
            seen.add(entry.name)
        return entry


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    state = state_of(shipped("grammars") / "vocabulary") + state_of(Path(__file__).parent)
    return cached("vocabulary.json", state, _read, packed, unpacked)


def _read() -> Vocabulary:
    from screener.model.entries import read_vocabulary

    return read_vocabulary()


def packed(vocab: Vocabulary) -> bytes:
    """A vocabulary as JSON, for the cache."""
    spellings = {"terms": vocab.terms.packed(), "anchor_spellings": vocab.anchor_spellings.packed()}
    return to_json({**vocab._asdict(), **spellings})


def unpacked(data: bytes) -> Vocabulary:
    """The vocabulary that was packed."""
    tables: dict[str, Any] = from_json(data)
    meanings, shelves = tables["terms"]
    return Vocabulary(
        variables={name: _variable(row) for name, row in tables["variables"].items()},
        findings={name: FindingEntry._make(row) for name, row in tables["findings"].items()},
        members=_tuples(tables["members"]),
        umbrellas=_tuples(tables["umbrellas"]),
        anchors=tables["anchors"],
        value_spellings=tables["value_spellings"],
        longest=tables["longest"],
        terms=Spellings([Term._make(term) for term in meanings], shelves),
        anchor_spellings=Spellings(*tables["anchor_spellings"]),
    )


def _variable(row: list[Any]) -> Variable:
    name, kind, unit, implied, values, steps, *others = row
    return Variable(name, kind, unit, implied, tuple(values), tuple(steps), *others)


def _tuples(lists: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(names) for name, names in lists.items()}
