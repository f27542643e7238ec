"""The fields that a set of rules asks for: the protocol's own columns, dictionary and form."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from screener.model.abbreviations import spoken
from screener.model.asks import earlier_beside, since_beside, up_to
from screener.model.protocol import SINCE, DataField, FieldKind
from screener.model.rules import (
    Between,
    Compare,
    Judgement,
    Lasted,
    Leaf,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    leaves,
)
from screener.model.units import units
from screener.model.vocabulary import Vocabulary

LEAST = "0.000001"
"""The least that a value can be which is above 0."""
SEX_SPELLINGS = {"female": "female", "male": "male", "f": "female", "m": "male"}


def fields_of(
    criteria: Iterable[tuple[str, Rule]],
    vocab: Vocabulary,
    default_anchor: str,
    anchors: Mapping[str, str],
) -> tuple[DataField, ...]:
    """The fields of the criteria, given as ``(id, rule)``: code, sex, dates, then in the rules' order.

    ``sex`` is asked for whenever some datum exists for one sex only. ``screening_date`` is always
    there: nothing that is entered can lie after it.
    """
    asked: dict[str, DataField] = {}
    dates: dict[str, DataField] = {"screening_date": _date("screening_date", "Date of the screening visit")}

    def add(field: DataField, criterion: str) -> None:
        home = dates if field.kind == "date" else asked
        known = home.get(field.name)
        if known is not None:
            # A datum with a window anywhere is an event everywhere: it holds the yes/no answer too.
            if field.kind == "event" and known.kind == "yes_no":
                known = known.model_copy(update={"kind": "event"})
            if known.aside and not field.aside:
                known = known.model_copy(update={"aside": False})
            ids = known.criteria if criterion in known.criteria else (*known.criteria, criterion)
            home[field.name] = known.model_copy(update={"criteria": ids})
        else:
            home[field.name] = field.model_copy(update={"criteria": (criterion,)})

    for criterion, rule in criteria:
        for leaf in leaves(rule):
            for field in _asked_by(leaf, vocab, default_anchor, anchors):
                add(field, criterion)
    first = [DataField(name="candidate_id", kind="code", question="The study's own code for the candidate")]
    sex = asked.pop("sex", None)
    if sex is None and any(field.only for field in asked.values()):
        sex = _sex()
    if sex is not None:
        first.append(sex)
    if "birth_date" in dates:
        first.append(dates.pop("birth_date"))
    return (*first, *dates.values(), *asked.values())


def _asked_by(
    leaf: Leaf, vocab: Vocabulary, default_anchor: str, anchors: Mapping[str, str]
) -> list[DataField]:
    def anchor(name: str | None) -> list[DataField]:
        field = default_anchor if name is None else anchors.get(name, f"{name}_date")
        question = vocab.anchors.get(name or field.removesuffix("_date"), field.replace("_", " "))
        return [_date(field, question)] if field else []

    match leaf:
        case Compare(variable="age") | Between(variable="age"):
            return [_date("birth_date", "Date of birth"), *anchor(leaf.at)]
        case Compare():
            return _quantity(leaf.variable, leaf.words, (leaf.quantity,), vocab)
        case Between():
            return _quantity(leaf.variable, leaf.words, (leaf.low, leaf.high), vocab)
        case OneOf():
            return [_category(leaf, vocab)]
        case Occurred():
            needed = anchor(leaf.window.anchor) if leaf.window else []
            if needed and since_beside(leaf, needed[0].name):
                needed.append(_since(leaf, vocab).model_copy(update={"aside": True}))
            if needed and earlier_beside(leaf, needed[0].name):
                needed.append(_earlier(leaf, needed[0].name, vocab))
            return [_answer(leaf.event, leaf.words, "event", vocab), *needed]
        case Lasted():
            return [_since(leaf, vocab), *anchor(leaf.until)]
        case Present():
            return [_answer(leaf.finding, leaf.words, "yes_no", vocab)]
        case Judgement():
            return [
                DataField(
                    name=leaf.field,
                    kind="yes_no",
                    question=f"Is it so: “{leaf.question}”?",
                    known=False,
                )
            ]


def _date(name: str, question: str) -> DataField:
    return DataField(name=name, kind="date", question=question)


def _since(leaf: Lasted | Occurred, vocab: Vocabulary) -> DataField:
    entry = vocab.findings.get(leaf.event) if not leaf.words else None
    return DataField(
        name=f"{leaf.event}{SINCE}",
        kind="event",
        question=f"Since when: {_taken(leaf.words, vocab) or leaf.words or leaf.event.replace('_', ' ')}",
        only=entry.only if entry is not None else "",
    )


def _earlier(leaf: Occurred, anchor: str, vocab: Vocabulary) -> DataField:
    """What is asked of an event whose last occurrence lies after a window."""
    words = _taken(leaf.words, vocab) or leaf.words or leaf.event.replace("_", " ")
    return DataField(
        name=earlier_beside(leaf, anchor),
        kind="event",
        question=f"The last up to {up_to(leaf, anchor)}: {words}",
        known=leaf.event in vocab.findings and not leaf.words,
        aside=True,
        earlier_of=leaf.event,
    )


def _sex() -> DataField:
    return DataField(
        name="sex", kind="category", question="Sex", values=("female", "male"), spellings=SEX_SPELLINGS
    )


def _quantity(name: str, words: str, bounds: tuple[Quantity, ...], vocab: Vocabulary) -> list[DataField]:
    entry = vocab.variables.get(name)
    if entry is not None and not words:
        unit = entry.unit
        field = DataField(
            name=name,
            kind="quantity",
            question=entry.question or name.replace("_", " "),
            unit=unit,
            dimension=units()[unit].dimension if unit else "",
            molar_mass=entry.molar_mass,
            steps=entry.steps,
            low=entry.low,
            high=entry.high,
            only=entry.only,
        )
    else:
        unit = next((bound.unit for bound in bounds if bound.unit), "")
        field = DataField(
            name=name,
            kind="quantity",
            question=f"{_begun(words or name.replace('_', ' '))}: which value?",
            unit=unit,
            dimension=units()[unit].dimension if unit in units() else "",
            known=False,
        )
    limits = {bound.limit for bound in bounds if bound.limit}
    return [
        field,
        *(
            field.model_copy(
                update={
                    "name": f"{name}_{limit.lower()}",
                    "question": f"The laboratory's {'upper' if limit == 'ULN' else 'lower'} limit of normal "
                    f"({limit}) for {spoken(name, field.question)}",
                    "steps": (),
                    "low": _lowest(field.low, limit),
                }
            )
            for limit in sorted(limits)
        ),
    ]


def _lowest(low: str, limit: str) -> str:
    """The lowest that a laboratory's limit can be. No upper one is 0, which stands where a laboratory gives none; so
    many times that, and every value would be above it."""
    return LEAST if limit == "ULN" and (not low or Decimal(low) <= 0) else low


def _category(leaf: OneOf, vocab: Vocabulary) -> DataField:
    if leaf.variable == "sex":
        return _sex()
    entry = vocab.variables.get(leaf.variable)
    if entry is None or leaf.words:
        return DataField(
            name=leaf.variable,
            kind="category",
            question=f"{_begun(leaf.words or leaf.variable.replace('_', ' '))}: which one?",
            known=False,
        )
    return DataField(
        name=entry.name,
        kind="category",
        question=entry.question or entry.name.replace("_", " "),
        values=entry.values,
        spellings=vocab.value_spellings[entry.name],
        only=entry.only,
    )


def _answer(name: str, words: str, kind: FieldKind, vocab: Vocabulary) -> DataField:
    entry = vocab.findings.get(name)
    if entry is None or words:
        question = f"{_begun(_taken(words, vocab) or words or name.replace('_', ' '))}?"
        return DataField(name=name, kind=kind, question=question, known=False)
    return DataField(
        name=name,
        kind=kind,
        question=entry.question or f"{name.replace('_', ' ')}?",
        only=entry.only,
        members=vocab.members.get(name, ()),
    )


def _taken(words: str, vocab: Vocabulary) -> str:
    """ "lvef measurement", as a rule says it, with the variable as its question writes it; empty of anything else."""
    name, _, taken = words.rpartition(" ")
    entry = vocab.variables.get(name.replace(" ", "_")) if taken in ("measurement", "assessment") else None
    if entry is None:
        return ""
    place = entry.question.lower().find(name.replace(" ", "-"))
    written = entry.question[place : place + len(name)] if place >= 0 else spoken(entry.name, entry.question)
    return f"{written} {taken}"


def _begun(words: str) -> str:
    """The text's own words as a question begins: "Chronic alcohol abuse", but "hs-CRP", "eGFR"."""
    first = words.split()[0] if words.split() else ""
    return words if any(sign.isupper() for sign in first) else words[:1].upper() + words[1:]
