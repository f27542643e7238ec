"""A trial's protocol as the engines need it: criteria with their rules, and the fields they ask for."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from screener.errors import Span
from screener.model.rules import Rule

CriterionKind = Literal["inclusion", "exclusion"]
FieldKind = Literal["code", "date", "quantity", "category", "yes_no", "event"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


SINCE = "_since"
"""What the name of a field ends in that holds since when something is so."""
LOWER, UPPER = "_lln", "_uln"
"""And of those that hold a laboratory's lower and upper limit of normal."""


class DataField(_Frozen):
    """One datum that the protocol asks of a candidate: a column, a form's input.

    ``unit`` is the UCUM code in which a quantity is usually given (a value may come in any unit of the
    same ``dimension``; both empty for a bare number). ``values`` are a category's values, each with its
    spellings in ``spellings``. ``steps`` are the only values a scale has. ``low`` and ``high`` bound
    what is plausible, in ``unit``. ``only`` is the sex that the datum exists for. ``question`` is
    what to ask; ``members`` name what a class covers. One that stands ``aside`` is asked only of a candidate
    whose other answers leave a criterion open that it decides. ``earlier_of`` is the event of which it holds the
    last occurrence up to some day, which may not be the last of all.
    """

    name: str
    kind: FieldKind
    question: str
    unit: str = ""
    dimension: str = ""
    molar_mass: str = ""
    values: tuple[str, ...] = ()
    spellings: dict[str, str] = Field(default_factory=dict)
    steps: tuple[str, ...] = ()
    low: str = ""
    high: str = ""
    only: Literal["", "female", "male"] = ""
    members: tuple[str, ...] = ()
    known: bool = True
    aside: bool = False
    earlier_of: str = ""
    criteria: tuple[str, ...] = ()

    @property
    def since(self) -> bool:
        """Whether it is since when something holds: no where it does not, a date where it does."""
        return self.kind == "event" and self.name.endswith(SINCE)


class Review(_Frozen):
    """Who reviewed a criterion's rule against its text, and when."""

    by: str
    on: str


class Criterion(_Frozen):
    """One criterion: the protocol's words and the rule they were read as.

    ``source`` is ``text`` for the eligibility text and ``registry`` for the registry's own fields.
    ``span`` is where the text stands in the source's eligibility text. ``note`` is what a reviewer left
    beside the rule: why it is a question, or how an open wording was taken. ``edited`` says that a person wrote
    another rule than the text alone reads as; where the texts were not read it is not known, and False.
    """

    id: str
    kind: CriterionKind
    text: str
    rule: Rule
    source: Literal["text", "registry"] = "text"
    span: Span | None = None
    review: Review | None = None
    note: str = ""
    edited: bool = False


class Protocol(_Frozen):
    """A trial, ready to be applied. ``anchors`` maps an anchor's name to the date field that holds it.

    ``default_anchor`` is a date field, or empty where the criteria file states none: windows and ages
    that name no anchor are then never decided. ``area`` is the medical area in the words of whoever
    prepared the file; no source states it.
    """

    trial: str
    title: str = ""
    acronym: str = ""
    area: str = ""
    version: str = ""
    digest: str = ""
    default_anchor: str = ""
    anchors: dict[str, str] = Field(default_factory=dict)
    criteria: tuple[Criterion, ...]
    fields: tuple[DataField, ...]

    def field(self, name: str) -> DataField | None:
        """The field of that name, if the protocol asks for it."""
        return next((field for field in self.fields if field.name == name), None)

    @property
    def counted_dates(self) -> frozenset[str]:
        """The date fields that windows and ages may be counted to."""
        return frozenset({self.default_anchor, *self.anchors.values()} - {""})

    def anchor_field(self, anchor: str | None) -> str:
        """The date field behind an anchor; the default's where ``anchor`` is None; empty if unstated."""
        if anchor is None:
            return self.default_anchor
        return self.anchors.get(anchor, f"{anchor}_date")
