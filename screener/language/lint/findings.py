"""What lint says: a code, how serious it is, the places in the text, what is wrong and what to do.

Codes are stable: a code that is given up is not given to something else. An ``error`` is a criterion, or two
together, that cannot be meant; a ``question`` is for somebody to answer who knows the protocol; a ``note``
is harmless.
"""

from typing import Literal, NamedTuple

from screener.errors import Severity, Span
from screener.language.library import Trial
from screener.language.wording import wording
from screener.model.protocol import Criterion, CriterionKind
from screener.model.quantities import plain
from screener.model.rules import Leaf, Quantity, Rule
from screener.model.units import unit_shown

Code = Literal[
    "L01", "L02", "L03", "L04", "L05", "L06", "L07", "L08", "L09", "L10", "L11", "L12", "L13", "L14"
]
CODES: dict[Code, tuple[str, str]] = {
    "L01": ("contradiction", "two criteria that no candidate can satisfy together"),
    "L02": ("two-bounds", "two different bounds on one side of one thing"),
    "L03": ("duplicate", "the same bound is asked twice"),
    "L04": ("inverted", "an exclusion criterion that excludes who has not what should exclude"),
    "L05": ("wrong-side", "an inclusion criterion that speaks of excluding, or the other way round"),
    "L06": ("double-negation", "something is negated twice"),
    "L07": ("registry", "the registry's field for age or sex differs from the text"),
    "L08": ("unit", "a unit that does not fit what is measured"),
    "L09": ("implausible", "a bound that no plausible value comes near"),
    "L10": ("off-scale", "a bound that is no value of its scale"),
    "L11": ("no-anchor", "a window or an age that counts to no stated date"),
    "L12": ("never-met", "a rule that no candidate can meet"),
    "L13": ("never-fails", "a rule that every candidate meets"),
    "L14": ("two-kinds", "one name for what a single column cannot hold, such as a number and a yes or no"),
}
"""The codes: a short name, and what they stand for."""

Written = Literal["text", "rule", "registry"]


class Place(NamedTuple):
    """Where something stands.

    ``span`` counts code points into the criterion's text, or into its rule where a person wrote that
    (``written``); ``words`` are the characters there. ``line`` and ``column`` are those of a criteria file,
    from 1, and 0 elsewhere. A registry's field has no criterion.
    """

    criterion: str
    kind: CriterionKind
    written: Written
    span: Span | None
    words: str
    line: int = 0
    column: int = 0


class Finding(NamedTuple):
    """One thing that lint found. ``message`` says what is wrong, ``advice`` what to do."""

    code: Code
    severity: Severity
    message: str
    advice: str
    places: tuple[Place, ...]

    @property
    def name(self) -> str:
        """The code's short name."""
        return CODES[self.code][0]


class Item(NamedTuple):
    """A criterion as lint looks at it: its rule with spans into ``text``, which is the rule as a person wrote
    it where somebody changed it, and else the criterion's own text."""

    criterion: Criterion
    number: int
    rule: Rule
    text: str
    written: Written

    @property
    def id(self) -> str:
        """The criterion's id."""
        return self.criterion.id

    @property
    def inclusion(self) -> bool:
        """Whether it must be met."""
        return self.criterion.kind == "inclusion"


class Looked(NamedTuple):
    """A trial with its criteria as items."""

    trial: Trial
    items: tuple[Item, ...]

    def place(self, item: Item, span: Span | None = None) -> Place:
        """The place of a span of an item; of the whole where there is none."""
        start, end = span if span is not None else (0, len(item.text))
        line, column = 0, 0
        if self.trial.places is not None:
            key = "rule" if item.written == "rule" else "text"
            line, column = self.trial.places.at(item.number, key, start)
        words = item.text[start:end]
        return Place(item.id, item.criterion.kind, item.written, (start, end), words, line, column)


def look(trial: Trial) -> Looked:
    """The trial as lint looks at it."""
    items: list[Item] = []
    for number, criterion in enumerate(trial.protocol.criteria):
        written = (trial.written or {}).get(criterion.id)
        if written is not None and (criterion.id in trial.edited or criterion.source == "registry"):
            items.append(Item(criterion, number, written.rule, written.text, "rule"))
        else:
            source: Written = "registry" if criterion.source == "registry" else "text"
            items.append(Item(criterion, number, criterion.rule, criterion.text, source))
    return Looked(trial, tuple(items))


def said(leaf: Leaf) -> str:
    """A leaf in the words of a rule, in quotation marks."""
    return f"“{wording(leaf)}”"


def shown(quantity: Quantity) -> str:
    """A bound as people write it: ``50 G/L``, ``2.5 × ULN``."""
    if quantity.limit:
        return f"{plain(quantity.value)} × {quantity.limit}"
    return f"{plain(quantity.value)} {unit_shown(quantity.unit)}".strip()
