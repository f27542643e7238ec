"""Reading the vocabulary's files: each line checked, each spelling with one meaning.

A mistake in a file is ``Unusable``, with a message that names the file and the line.
"""

from decimal import Decimal
from pathlib import Path
from typing import Literal

from screener.errors import Unusable
from screener.model.names import NAME, field_name
from screener.model.units import parts, rows, spellings, units
from screener.model.vocabulary import FindingEntry, Key, Spellings, Term, Variable, Vocabulary, spelling_key


def read_vocabulary(folder: Path | None = None) -> Vocabulary:
    """The vocabulary in ``folder``, the shipped one's by default. Raises :class:`Unusable`."""
    reader = _Reader()
    files = {
        "variables": reader.variable,
        "findings": reader.finding,
        "umbrellas": reader.umbrella,
        "codelists": reader.codelist,
        "anchors": reader.anchor,
        "aliases": reader.alias,
    }
    for name, read in files.items():
        for number, row in enumerate(rows(name, folder), start=2):
            try:
                read(row)
            except (ValueError, KeyError) as fault:
                raise Unusable(f"grammars/vocabulary/{name}.csv, line {number}: {fault}") from None
    return reader.vocabulary()


_TAKEN = ("use", "therapy", "treatment", "administration")
"""Words behind the name of a drug that say no more than that it is taken."""


class _Reader:
    """What was read so far."""

    def __init__(self) -> None:
        self._variables: dict[str, Variable] = {}
        self._findings: dict[str, FindingEntry] = {}
        self._members: dict[str, tuple[str, ...]] = {}
        self._umbrellas: dict[str, tuple[str, ...]] = {}
        self._anchors: dict[str, str] = {}
        self._values: dict[str, dict[str, str]] = {}
        self._terms: dict[Key, Term] = {}
        self._anchor_spellings: dict[Key, str] = {}

    def vocabulary(self) -> Vocabulary:
        """All that was read."""
        longest: dict[str, int] = {}
        for key in self._terms:
            longest[key[0]] = max(len(key), longest.get(key[0], 0))
        return Vocabulary(
            variables=self._variables,
            findings=self._findings,
            members=self._members,
            umbrellas=self._umbrellas,
            anchors=self._anchors,
            value_spellings=self._values,
            longest=longest,
            terms=Spellings.of(self._terms),
            anchor_spellings=Spellings.of(self._anchor_spellings),
        )

    def variable(self, row: dict[str, str]) -> None:
        """A row of ``variables.csv``."""
        name, kind = row["name"], row["kind"]
        if kind not in ("quantity", "category", "date"):
            raise ValueError(f'kind "{kind}" is none of quantity, category, date')
        self._named(name)
        if row["unit"] and row["unit"] not in units():
            raise ValueError(f'unit "{row["unit"]}" is not in units.csv')
        spelt_values = [value.split("=") for value in parts(row["values"])]
        self._variables[name] = Variable(
            name=name,
            kind=kind,  # type: ignore[arg-type]  # narrowed by the test above
            unit=row["unit"],
            implied=row["implied"] == "yes",
            values=tuple(value[0] for value in spelt_values),
            steps=_steps(row["steps"]),
            low=row["low"],
            high=row["high"],
            only=_only(row["only"]),
            question=row["question"],
            loinc=row["loinc"],
            molar_mass=row["molar_mass"],
            otherwise=row["otherwise"],
        )
        self._values[name] = {spelling.lower(): value[0] for value in spelt_values for spelling in value}
        self._spelt(Term("variable", name), name.replace("_", " "), *spellings(row["spellings"]))

    def finding(self, row: dict[str, str]) -> None:
        """A row of ``findings.csv``."""
        name, measure = row["name"], row["measured_by"]
        if measure and measure not in self._variables:
            raise ValueError(f'measured_by "{measure}" is not in variables.csv')
        self._named(name)
        self._findings[name] = FindingEntry(name, _only(row["only"]), row["question"], measure)
        self._spelt(Term("finding", name), name.replace("_", " "), *spellings(row["spellings"]))

    def umbrella(self, row: dict[str, str]) -> None:
        """A row of ``umbrellas.csv``."""
        name, covers = row["name"], parts(row["covers"])
        for covered in covers:
            if covered not in self._findings and covered not in self._variables:
                raise ValueError(f'"{covered}" is in neither findings.csv nor variables.csv')
        self._named(name)
        self._umbrellas[name] = covers
        self._spelt(Term("umbrella", name), name.replace("_", " "), *spellings(row["spellings"]))

    def codelist(self, row: dict[str, str]) -> None:
        """A row of ``codelists.csv``.

        A member of a class is a finding of its own: a text that names one drug does not name its class. Its use and a
        treatment with it are the drug itself.
        """
        group, member = row["class"], row["member"]
        if group not in self._findings:
            raise ValueError(f'class "{group}" is not in findings.csv')
        self._members[group] = (*self._members.get(group, ()), member)
        name = field_name(member)
        if name not in self._findings:
            self._named(name)
            self._findings[name] = FindingEntry(name, "", f"{member[:1].upper()}{member[1:]}?", "")
        self._spelt(Term("finding", name), member, *(f"{member} {taken}" for taken in _TAKEN))

    def anchor(self, row: dict[str, str]) -> None:
        """A row of ``anchors.csv``."""
        anchor = row["anchor"]
        self._anchors[anchor] = row["question"]
        for spelling in (anchor, *spellings(row["spellings"])):
            known = self._anchor_spellings.setdefault(spelling_key(spelling), anchor)
            if known != anchor:
                raise ValueError(f'"{spelling}" means both {known} and {anchor}')

    def alias(self, row: dict[str, str]) -> None:
        """A row of ``aliases.csv``: ``name``, ``name=value``, ``= rule in canonical wording``, ``guideline``.

        An alias of a value is read in a candidate's cell too.
        """
        alias, means = row["alias"], row["means"]
        name, _, value = means.partition("=")
        if means == "guideline":
            term = Term("guideline", alias)
        elif not name:
            term = Term("rule", "", rule=value.strip())
        elif value:
            if value not in self._variables[name].values:
                raise ValueError(f'"{value}" is not a value of {name}')
            term = Term("value", name, value=value)
            self._values[name].setdefault(alias.lower(), value)
        elif name in self._variables:
            term = Term("variable", name)
        elif name in self._findings:
            term = Term("finding", name)
        else:
            raise ValueError(f'"{name}" is in neither variables.csv nor findings.csv')
        self._spelt(term, alias)

    def _named(self, name: str) -> None:
        """Check the name of a new entry. Raises ``ValueError`` where it is taken or can't be a field's."""
        if name in self._variables or name in self._findings or name in self._umbrellas:
            raise ValueError(f'there is another "{name}"')
        if not NAME.match(name):
            raise ValueError(f'"{name}" is not a field name: small letters, digits and _')

    def _spelt(self, term: Term, *spellings: str) -> None:
        """Note what spellings mean. Raises ``ValueError`` where one means something else too."""
        for spelling in spellings:
            key = spelling_key(spelling)
            if not key:
                raise ValueError(f'"{spelling}" is no spelling')
            known = self._terms.setdefault(key, term)
            if known != term:
                raise ValueError(f'"{spelling}" means both {_shown(known)} and {_shown(term)}')


def _shown(term: Term) -> str:
    return f"the {term.kind} {term.name or term.rule}{f' {term.value}' if term.value else ''}"


def _steps(cell: str) -> tuple[str, ...]:
    """A scale's values: ``0|1:10:0.5`` is 0, then 1 to 10 by 0.5."""
    values: list[str] = []
    for part in parts(cell):
        if ":" not in part:
            values.append(part)
            continue
        low, high, step = map(Decimal, part.split(":"))
        while low <= high:
            values.append(str(low.normalize() if low % 1 else int(low)))
            low += step
    return tuple(values)


def _only(cell: str) -> Literal["", "female", "male"]:
    if cell not in ("", "female", "male"):
        raise ValueError(f'only "{cell}" is neither female nor male')
    return cell  # type: ignore[return-value]  # narrowed by the test above
