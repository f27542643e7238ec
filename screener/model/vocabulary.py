"""The medical vocabulary: variables, findings, their spellings, drug classes, units, anchors.

All of it is data in ``grammars/vocabulary/*.csv``, one entry a line with its source; see the README's
section on adding words. This module reads the files and answers look-ups. Nothing is guessed: a phrase
is an entry's spelling, or it is not known.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

from screener.model.quantities import Unit
from screener.model.resources import shipped

TermKind = Literal["variable", "finding", "value", "rule", "umbrella", "guideline"]
Key = tuple[str, ...]

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[,+%/&]|\d+", re.UNICODE)
_ARTICLES = frozenset({"a", "an", "the"})
# One spelling for British and American English, so that either finds the entry.
_SPELLING = (
    ("haem", "hem"),
    ("aemi", "emi"),
    ("paed", "ped"),
    ("oedem", "edem"),
    ("oestr", "estr"),
    ("tumour", "tumor"),
    ("isation", "ization"),
    ("ised", "ized"),
    ("ising", "izing"),
    ("enrolment", "enrollment"),
    ("fibre", "fiber"),
    ("diarrhoea", "diarrhea"),
    ("caesar", "cesar"),
    ("leukaem", "leukem"),
    ("anaesth", "anesth"),
    ("gynaec", "gynec"),
)
_NO_PLURAL = ("ss", "us", "is", "ous")


def fold(word: str) -> str:
    """A word's key: lower case, American spelling, no plural s."""
    word = word.lower().replace("’", "'")
    for british, american in _SPELLING:
        word = word.replace(british, american)
    if word.endswith("'s"):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(_NO_PLURAL):
        if word.endswith("ies") and len(word) > 4:
            return word[:-3] + "y"
        return word[:-1]
    return word


def key_of(phrase: str) -> Key:
    """The folded words of a phrase, without articles; hyphens and underscores part words."""
    words = _TOKEN.findall(phrase.replace("_", " "))
    return tuple(fold(word) for word in words if word.lower() not in _ARTICLES)


@dataclass(frozen=True, slots=True)
class Variable:
    """A row of ``variables.csv``. ``implied``: a bare number in a text means the usual ``unit``."""

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


@dataclass(frozen=True, slots=True)
class FindingEntry:
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


@dataclass(slots=True)
class Vocabulary:
    """The entries and their spellings."""

    variables: dict[str, Variable] = field(default_factory=dict)
    findings: dict[str, FindingEntry] = field(default_factory=dict)
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    anchors: dict[str, str] = field(default_factory=dict)
    anchor_spellings: dict[Key, str] = field(default_factory=dict)
    terms: dict[Key, Term] = field(default_factory=dict)
    umbrellas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)
    value_spellings: dict[str, dict[str, str]] = field(default_factory=dict)

    def lookup(self, phrase: str) -> Term | None:
        """What the whole phrase means, if it is a spelling of an entry."""
        return self.terms.get(key_of(phrase))

    def spelt(self, key: Key, term: Term) -> None:
        """Add a spelling. Raises ``ValueError`` when it already means something else."""
        if not key:
            raise ValueError("an empty spelling")
        known = self.terms.setdefault(key, term)
        if known != term:
            raise ValueError(f'"{" ".join(key)}" means both {known} and {term}')
        self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))


def rows(name: str, folder: Path | None = None) -> Iterator[dict[str, str]]:
    """The rows of a vocabulary file, by column."""
    path = (folder or shipped("grammars") / "vocabulary") / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def parts(cell: str) -> tuple[str, ...]:
    """A cell's ``|``-separated parts."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _steps(cell: str) -> tuple[str, ...]:
    """A scale's values: ``0|1:10:0.5`` is 0, then 1 to 10 by 0.5."""
    values: list[str] = []
    for part in parts(cell):
        if ":" not in part:
            values.append(part)
            continue
        low, high, step = (Decimal(piece) for piece in part.split(":"))
        while low <= high:
            values.append(str(low.normalize() if low % 1 else int(low)))
            low += step
    return tuple(values)


def _only(cell: str) -> Literal["", "female", "male"]:
    if cell not in ("", "female", "male"):
        raise ValueError(f'only "{cell}" is neither female nor male')
    return cell  # type: ignore[return-value]  # narrowed by the test above


@cache
def units() -> dict[str, Unit]:
    """The units by UCUM code."""
    return {
        row["code"]: Unit(row["code"], row["shown"], row["dimension"], Decimal(row["factor"]))
        for row in rows("units")
    }


def unit_key(spelling: str) -> str:
    """The key of a unit's spelling: no spaces, one micro sign, multiplication and superscripts plain."""
    table = str.maketrans("µ×·²³⁹⁶⁻¹⁰⁴⁵⁷⁸", "μ**23" + "96-104578")
    key = spelling.translate(table).replace(" ", "").replace("\u00a0", "").replace("\u202f", "")
    return key.replace("x10", "*10").replace("X10", "*10")


@cache
def unit_spellings() -> dict[str, str]:
    """Unit codes by the key of each spelling, as written; case counts (``mg`` is not ``Mg``)."""
    table: dict[str, str] = {}
    for row in rows("units"):
        for spelling in (row["code"], row["shown"], *parts(row["spellings"])):
            known = table.setdefault(unit_key(spelling), row["code"])
            if known != row["code"]:
                raise ValueError(f'the unit "{spelling}" means both {known} and {row["code"]}')
    return table


def find_unit(spelling: str) -> str | None:
    """The UCUM code of a unit as spelt; None if it isn't known. Case decides first, then is let go."""
    table = unit_spellings()
    key = unit_key(spelling)
    if key in table:
        return table[key]
    loose = {table[k] for k in table if k.lower() == key.lower()}
    return loose.pop() if len(loose) == 1 else None


@cache
def vocabulary() -> Vocabulary:
    """The shipped vocabulary, read once."""
    return read_vocabulary()


def read_vocabulary(folder: Path | None = None) -> Vocabulary:
    """The vocabulary in ``folder``. Raises ``ValueError`` naming the file and row that is at fault."""
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
            try:
                read(vocab, row)
            except (ValueError, KeyError, TypeError) as fault:
                raise ValueError(f"{name}.csv, line {number}: {fault}") from fault
    return vocab


def _read_variable(vocab: Vocabulary, row: dict[str, str]) -> None:
    name, kind = row["name"], row["kind"]
    if kind not in ("quantity", "category", "date"):
        raise ValueError(f'kind "{kind}" is none of quantity, category, date')
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
    )
    vocab.value_spellings[name] = {spelling.lower(): value[0] for value in spelt_values for spelling in value}
    vocab.spelt(key_of(name), Term("variable", name))
    for alias in parts(row["spellings"]):
        vocab.spelt(key_of(alias), Term("variable", name))


def _read_finding(vocab: Vocabulary, row: dict[str, str]) -> None:
    name, measure = row["name"], row["measured_by"]
    if measure and measure not in vocab.variables:
        raise ValueError(f'measured_by "{measure}" is not in variables.csv')
    vocab.findings[name] = FindingEntry(name, _only(row["only"]), row["question"], measure)
    for spelling in (name, *parts(row["spellings"])):
        vocab.spelt(key_of(spelling), Term("finding", name))


def _read_umbrella(vocab: Vocabulary, row: dict[str, str]) -> None:
    vocab.umbrellas[row["name"]] = parts(row["covers"])
    for spelling in (row["name"], *parts(row["spellings"])):
        vocab.spelt(key_of(spelling), Term("umbrella", row["name"]))


def _read_codelist(vocab: Vocabulary, row: dict[str, str]) -> None:
    """A member of a class is a finding of its own: a text that names one drug does not name its class."""
    group, member = row["class"], row["member"]
    if group not in vocab.findings:
        raise ValueError(f'class "{group}" is not in findings.csv')
    vocab.members[group] = (*vocab.members.get(group, ()), member)
    name = "_".join(key_of(member))
    if name not in vocab.findings:
        vocab.findings[name] = FindingEntry(name, "", f"{member}?", "")
    vocab.spelt(key_of(member), Term("finding", name))


def _read_anchor(vocab: Vocabulary, row: dict[str, str]) -> None:
    vocab.anchors[row["anchor"]] = row["question"]
    for spelling in (row["anchor"], *parts(row["spellings"])):
        known = vocab.anchor_spellings.setdefault(key_of(spelling), row["anchor"])
        if known != row["anchor"]:
            raise ValueError(f'"{spelling}" means both {known} and {row["anchor"]}')


def _read_alias(vocab: Vocabulary, row: dict[str, str]) -> None:
    """``means``: ``name``, ``name=value``, ``= rule in canonical wording``, or ``guideline``."""
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
    elif name in vocab.variables:
        term = Term("variable", name)
    elif name in vocab.findings:
        term = Term("finding", name)
    else:
        raise ValueError(f'"{name}" is in neither variables.csv nor findings.csv')
    vocab.spelt(key_of(row["alias"]), term)
