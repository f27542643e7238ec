"""The medical vocabulary: variables, findings, their spellings, drug classes, units, anchors.

All of it is data in ``grammars/vocabulary/*.csv``, one entry a line with its source; see the README's
section on adding words. This module reads the files and answers look-ups. Nothing is guessed: a phrase
is an entry's spelling, or it is not known.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from screener.model.names import NAME, field_name
from screener.model.units import dimension, parts, rows, unit_beside, units

TermKind = Literal["variable", "finding", "value", "rule", "umbrella", "guideline"]
Key = tuple[str, ...]

# A number, a word, or a sign that a spelling may hold; "6MWT" is a number and a word, "T2" is a word.
_TOKEN = re.compile(r"\d+|[^\W\d_][^\W_]*(?:['’][^\W_]+)*|[,+%/&]")
_CELL_TOKEN = re.compile(_TOKEN.pattern + r"|\|")
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


class _Folded(dict[str, str]):
    """Folded words by the word as written, articles as nothing: a look-up is all that a known word costs."""

    def __missing__(self, word: str) -> str:
        folded = self[word] = "" if word in _ARTICLES else fold(word)
        return folded


_folded = _Folded().__getitem__


class _First(dict[str, str]):
    """The folded first word of a run of characters without spaces; nothing for an article."""

    def __missing__(self, run: str) -> str:
        words = _TOKEN.findall(run)
        first = self[run] = _folded(words[0]) if words else ""
        return first


_first = _First().__getitem__


def key_of(phrase: str) -> Key:
    """The folded words of a phrase, without articles; hyphens and underscores part words."""
    phrase = phrase.replace("-", " ").replace("_", " ")
    # Words alone, as most spellings are, need no pattern.
    words = phrase.split() if phrase.replace(" ", "").isalpha() else _TOKEN.findall(phrase)
    if len(words) > 1 and words[0] == "A":
        del words[0]
    return tuple(filter(None, map(_folded, words)))


def _keys_of(cell: str) -> list[Key]:
    """The keys of a cell's spellings, as :func:`key_of` has them, but of all at once: there are thousands."""
    bare = cell.replace("-", " ").replace("|", " | ")
    words = bare.split() if bare.replace(" ", "").replace("|", "").isalpha() else _CELL_TOKEN.findall(bare)
    return list(map(tuple, map(str.split, " ".join(map(_folded, words)).split("|"))))


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


class FindingEntry(NamedTuple):
    """A row of ``findings.csv``. ``measured_by`` is the variable that a threshold beside it bounds."""

    name: str
    only: Literal["", "female", "male"]
    question: str
    measured_by: str


@dataclass(frozen=True, slots=True)
class Term:
    """What a spelling means: an entry's ``name``, with a category's ``value`` or a ``rule`` in words."""

    kind: TermKind
    name: str
    value: str = ""
    rule: str = ""


class Spellings(Mapping[Key, Term]):
    """Terms by the folded words of their spellings.

    There are thousands, of which a text uses a few: the spellings in a cell are folded when somebody asks
    for a word that one of them begins with.
    """

    def __init__(self) -> None:
        self._terms: dict[Key, Term] = {}
        self._longest: dict[str, int] = {}
        self._waiting: dict[str, list[list[tuple[str, Term, str]]]] = {}

    def add(self, term: Term, cell: str, place: str = "") -> None:
        """Add a cell of spellings, parted by ``|``. ``place`` is where it stands, for a message."""
        entry = [(cell, term, place)]
        firsts = {*map(_first, {spelling.split(" ", 1)[0] for spelling in cell.split("|")})}
        if "" in firsts:  # a spelling that begins with an article
            firsts = {key[0] for key in _keys_of(cell) if key}
        for first in firsts:
            self._waiting.setdefault(first, []).append(entry)

    def longest(self, first: str) -> int:
        """The number of words of the longest spelling that begins with a folded word; 0 if there is none."""
        self._work_out(first)
        return self._longest.get(first, 0)

    def get(self, key: Key, default: Term | None = None) -> Term | None:  # type: ignore[override]
        """The term of a key. Raises ``ValueError`` where a spelling means two things."""
        if key and key[0] in self._waiting:
            self._work_out(key[0])
        return self._terms.get(key, default)

    def __getitem__(self, key: Key) -> Term:
        term = self.get(key)
        if term is None:
            raise KeyError(key)
        return term

    def __contains__(self, key: object) -> bool:
        return isinstance(key, tuple) and self.get(key) is not None

    def __iter__(self) -> Iterator[Key]:
        for first in list(self._waiting):
            self._work_out(first)
        return iter(self._terms)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _work_out(self, first: str) -> None:
        for entry in self._waiting.pop(first, ()):
            while entry:  # once: the cell waits under its other first words too
                self._take(*entry.pop())

    def _take(self, cell: str, term: Term, place: str) -> None:
        terms, longest = self._terms, self._longest
        for key in _keys_of(cell):
            if not key:
                raise ValueError(f"{place}: an empty spelling")
            known = terms.setdefault(key, term)
            if known is not term and known != term:
                raise ValueError(f'{place}: "{" ".join(key)}" means both {known} and {term}')
            if len(key) > longest.get(key[0], 0):
                longest[key[0]] = len(key)


class Longest(Mapping[str, int]):
    """The number of words of the longest spelling, by the folded word that it begins with."""

    def __init__(self, spellings: Spellings) -> None:
        self._spellings = spellings

    def __getitem__(self, first: str) -> int:
        return self._spellings.longest(first)

    def get(self, first: str, default: int = 0) -> int:  # type: ignore[override]
        """The length, 0 for a word that begins no spelling."""
        return self._spellings.longest(first) or default

    def __iter__(self) -> Iterator[str]:
        return iter({key[0] for key in self._spellings})

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(slots=True)
class Vocabulary:
    """The entries and their spellings."""

    variables: dict[str, Variable] = field(default_factory=dict)
    findings: dict[str, FindingEntry] = field(default_factory=dict)
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    anchor_spellings: dict[Key, str] = field(default_factory=dict)
    terms: Spellings = field(default_factory=Spellings)
    umbrellas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    value_spellings: dict[str, dict[str, str]] = field(default_factory=dict)

    @property
    def longest(self) -> Longest:
        """The number of words of the longest spelling, by its first folded word."""
        return Longest(self.terms)

    def lookup(self, phrase: str) -> Term | None:
        """What the whole phrase means, if it is a spelling of an entry."""
        return self.terms.get(key_of(phrase))

    def measured_in(self, name: str, unit: str) -> Variable:
        """The variable that ``name``'s spellings mean beside a unit: itself, or the one it is otherwise."""
        entry = self.variables[name]
        if (
            not unit
            or not entry.otherwise
            or dimension(unit_beside(unit, entry.unit)) == dimension(entry.unit)
        ):
            return entry
        other = self.variables[entry.otherwise]
        return other if dimension(unit_beside(unit, other.unit)) == dimension(other.unit) else entry

    def named(self, name: str) -> None:
        """Check the name of a new entry. Raises ``ValueError`` where it is taken or can't be a field's."""
        if name in self.variables or name in self.findings or name in self.umbrellas:
            raise ValueError(f'there is another "{name}"')
        if not NAME.match(name):
            raise ValueError(f'"{name}" is not a field name: small letters, digits and _')


def _with(name: str, spellings: str) -> str:
    """An entry's spellings, with its name in words."""
    name = name.replace("_", " ")
    return f"{name}|{spellings}" if spellings else name


def _steps(cell: str) -> tuple[str, ...]:
    """A scale's values: ``0|1:10:0.5`` is 0, then 1 to 10 by 0.5."""
    values: list[str] = []
    for part in parts(cell):
        if ":" not in part:
            values.append(part)
            continue
        pieces = part.split(":")
        if all(piece.isdigit() for piece in pieces):
            first, last, by = map(int, pieces)
            values += [str(value) for value in range(first, last + 1, by)]
            continue
        low, high, step = map(Decimal, pieces)
        while low <= high:
            values.append(str(low.normalize() if low % 1 else int(low)))
            low += step
    return tuple(values)


def _only(cell: str) -> Literal["", "female", "male"]:
    if cell not in ("", "female", "male"):
        raise ValueError(f'only "{cell}" is neither female nor male')
    return cell  # type: ignore[return-value]  # narrowed by the test above


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    return read_vocabulary()


def read_vocabulary(folder: Path | None = None) -> Vocabulary:
    """The vocabulary in ``folder``.

    Raises ``ValueError`` naming the file and row that is at fault; of two entries with one spelling, when
    that spelling is looked up.
    """
    vocab = Vocabulary()
    readers = {
        "variables": _read_variable,
        "findings": _read_finding,
        "umbrellas": _read_umbrella,
        "codelists": _read_codelist,
        "anchors": _read_anchor,
        "aliases": _read_alias,
    }
    for name, read in readers.items():
        for number, row in enumerate(rows(name, folder), start=2):
            place = f"{name}.csv, line {number}"
            try:
                read(vocab, row, place)
            except (ValueError, KeyError) as fault:
                raise ValueError(f"{place}: {fault}") from fault
    return vocab


def _read_variable(vocab: Vocabulary, row: dict[str, str], place: str) -> None:
    name, kind = row["name"], row["kind"]
    if kind not in ("quantity", "category", "date"):
        raise ValueError(f'kind "{kind}" is none of quantity, category, date')
    vocab.named(name)
    if row["unit"] and row["unit"] not in units():
        raise ValueError(f'unit "{row["unit"]}" is not in units.csv')
    spelt_values = [value.split("=") for value in parts(row["values"])]
    values = tuple(value[0] for value in spelt_values)
    vocab.variables[name] = Variable(
        name=name,
        kind=kind,  # type: ignore[arg-type]  # narrowed by the test above
        unit=row["unit"],
        implied=row["implied"] == "yes",
        values=values,
        steps=_steps(row["steps"]),
        low=row["low"],
        high=row["high"],
        only=_only(row["only"]),
        question=row["question"],
        loinc=row["loinc"],
        molar_mass=row["molar_mass"],
        otherwise=row["otherwise"],
    )
    vocab.value_spellings[name] = {spelling.lower(): value[0] for value in spelt_values for spelling in value}
    vocab.terms.add(Term("variable", name), _with(name, row["spellings"]), place)


def _read_finding(vocab: Vocabulary, row: dict[str, str], place: str) -> None:
    name, measure = row["name"], row["measured_by"]
    if measure and measure not in vocab.variables:
        raise ValueError(f'measured_by "{measure}" is not in variables.csv')
    vocab.named(name)
    vocab.findings[name] = FindingEntry(name, _only(row["only"]), row["question"], measure)
    vocab.terms.add(Term("finding", name), _with(name, row["spellings"]), place)


def _read_umbrella(vocab: Vocabulary, row: dict[str, str], place: str) -> None:
    name, covers = row["name"], parts(row["covers"])
    for covered in covers:
        if covered not in vocab.findings and covered not in vocab.variables:
            raise ValueError(f'"{covered}" is in neither findings.csv nor variables.csv')
    vocab.named(name)
    vocab.umbrellas[name] = covers
    vocab.terms.add(Term("umbrella", name), _with(name, row["spellings"]), place)


def _read_codelist(vocab: Vocabulary, row: dict[str, str], place: str) -> None:
    """A member of a class is a finding of its own: a text that names one drug does not name its class."""
    group, member = row["class"], row["member"]
    if group not in vocab.findings:
        raise ValueError(f'class "{group}" is not in findings.csv')
    vocab.members[group] = (*vocab.members.get(group, ()), member)
    name = field_name(member)
    if name not in vocab.findings:
        vocab.named(name)
        vocab.findings[name] = FindingEntry(name, "", f"{member[:1].upper()}{member[1:]}?", "")
    vocab.terms.add(Term("finding", name), member, place)


def _read_anchor(vocab: Vocabulary, row: dict[str, str], _place: str) -> None:
    vocab.anchors[row["anchor"]] = row["question"]
    for spelling in (row["anchor"], *parts(row["spellings"])):
        known = vocab.anchor_spellings.setdefault(key_of(spelling), row["anchor"])
        if known != row["anchor"]:
            raise ValueError(f'"{spelling}" means both {known} and {row["anchor"]}')


def _read_alias(vocab: Vocabulary, row: dict[str, str], place: str) -> None:
    """``means``: ``name``, ``name=value``, ``= rule in canonical wording``, or ``guideline``.

    An alias of a value is read in a candidate's cell too.
    """
    means = row["means"]
    name, _, value = means.partition("=")
    if means == "guideline":
        term = Term("guideline", row["alias"])
    elif not name:
        term = Term("rule", "", rule=value.strip())
    elif value:
        if value not in vocab.variables[name].values:
            raise ValueError(f'"{value}" is not a value of {name}')
        term = Term("value", name, value=value)
        vocab.value_spellings[name].setdefault(row["alias"].lower(), value)
    elif name in vocab.variables:
        term = Term("variable", name)
    elif name in vocab.findings:
        term = Term("finding", name)
    else:
        raise ValueError(f'"{name}" is in neither variables.csv nor findings.csv')
    vocab.terms.add(term, row["alias"], place)
