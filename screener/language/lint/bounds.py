"""Single bounds: a unit that does not fit, a value that nobody has, a value that its scale has not."""

from collections.abc import Iterator
from decimal import Decimal

from screener.errors import Span
from screener.language.lint.demands import bounds_of
from screener.language.lint.findings import Finding, Item, Looked, shown
from screener.model.plausible import beyond
from screener.model.quantities import Amount, plain
from screener.model.rules import Between, Compare, Judgement, Quantity, Rule, children
from screener.model.scales import levelled
from screener.model.units import dimension, unit_beside, unit_shown
from screener.model.vocabulary import Variable, vocabulary

Bound = Compare | Between


def single(looked: Looked) -> Iterator[Finding]:
    """The findings L08, L09 and L10."""
    for item in looked.items:
        for leaf, sketched in _bounds(item.rule, False):
            entry = _entry(leaf)
            if entry is None:
                continue
            for _, quantity in bounds_of(leaf):
                finding = None
                if not sketched or _borne_out(looked, item, leaf, quantity, entry):
                    finding = _misfit(looked, item, leaf, quantity, entry)
                # What is only sketched may be laid beside the wrong thing: there its unit must bear it out.
                if finding is None and (not sketched or (quantity.unit and not entry.implied)):
                    finding = _off(looked, item, leaf, quantity, entry)
                if finding is not None:
                    yield finding
                    break


def _bounds(rule: Rule, sketched: bool) -> Iterator[tuple[Bound, bool]]:
    """The bounds of a rule, and those in what could be read of its questions."""
    if isinstance(rule, Compare | Between):
        yield rule, sketched
    if isinstance(rule, Judgement) and rule.about is not None:
        asked = isinstance(rule.about, Compare | Between) and rule.about.span == rule.span
        yield from _bounds(rule.about, not asked)  # the question is about this bound, and nothing else
    for child in children(rule):
        yield from _bounds(child, sketched)


def _entry(leaf: Bound) -> Variable | None:
    """The vocabulary's variable that the text bounds; also where the leaf was not built on it, as its unit
    does not fit."""
    vocab = vocabulary()
    if not leaf.words:
        return vocab.variables.get(leaf.variable)
    term = vocab.lookup(leaf.words)
    if term is None:
        return None
    name = vocab.findings[term.name].measured_by if term.kind == "finding" else term.name
    return vocab.variables.get(name) if term.kind in ("finding", "variable") else None


def fits(code: str, entry: Variable) -> bool:
    """Whether a value in a unit can be brought to the variable's own."""
    code = unit_beside(code, entry.unit)
    if code == "%" and not entry.unit and (entry.low, entry.high) == ("0", "100"):
        return True  # a score out of a hundred
    if not code or not entry.unit:
        return code == entry.unit
    one, _ = levelled(Amount(Decimal(1), code), entry.molar_mass)
    other, _ = levelled(Amount(Decimal(1), entry.unit), entry.molar_mass)
    return one == other


def _borne_out(looked: Looked, item: Item, leaf: Bound, quantity: Quantity, entry: Variable) -> bool:
    """Whether a unit in a sketch was meant for the variable: the reader refused it there, or its first part
    is of the same kind, as in mL/min beside a filtration rate in mL/min/1.73 m²."""
    reading = looked.trial.readings.get(item.id)
    for problem in reading.problems if reading is not None else ():
        if problem.severity == "error" and problem.span and leaf.span and _overlap(problem.span, leaf.span):
            return True
    first, usual = (dimension(code.split("/")[0]) for code in (quantity.unit, entry.unit))
    return bool(first) and first == usual


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _misfit(looked: Looked, item: Item, leaf: Bound, quantity: Quantity, entry: Variable) -> Finding | None:
    if entry.kind != "quantity" or quantity.limit or not quantity.unit or fits(quantity.unit, entry):
        return None
    called, given = _called(entry), unit_shown(quantity.unit)
    usual = f"is given in {unit_shown(entry.unit)}" if entry.unit else "has no unit"
    return Finding(
        "L08",
        "question",
        f"the unit {given} does not fit {called}, which {usual}",
        "Check the unit, or whether something else is meant",
        (looked.place(item, leaf.span),),
    )


def _off(looked: Looked, item: Item, leaf: Bound, quantity: Quantity, entry: Variable) -> Finding | None:
    if quantity.limit or leaf.words or (quantity.unit and not fits(quantity.unit, entry)):
        return None
    off = beyond(quantity, entry)
    if off is not None:
        return Finding(
            "L09",
            "question",
            f"{shown(quantity)} is not plausible for {_called(entry)}: "
            f"it is {off.side} {off.end} {unit_shown(entry.unit)}".rstrip(),
            "Check the number and its unit",
            (looked.place(item, leaf.span),),
        )
    _, place = levelled(Amount(quantity.value, unit_beside(quantity.unit, entry.unit)), entry.molar_mass)
    steps = [levelled(Amount(Decimal(step), entry.unit), entry.molar_mass)[1] for step in entry.steps]
    if steps and place not in steps:
        return Finding(
            "L10",
            "question",
            f"{plain(quantity.value)} is no value of {_called(entry)}",
            "Check the number",
            (looked.place(item, leaf.span),),
        )
    return None


def _called(entry: Variable) -> str:
    return entry.name.replace("_", " ")
