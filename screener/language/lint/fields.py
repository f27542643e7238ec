"""What the text leaves to be settled outside it: the dates it counts to, the registry's own fields, and the columns
that it asks for."""

from collections.abc import Iterator
from itertools import groupby

from screener.language.lint.findings import Finding, Looked, Place
from screener.language.registry_fields import Difference, compare
from screener.model.asks import asked_by
from screener.model.protocol import SINCE, Protocol
from screener.model.rules import Between, Compare, Lasted, Leaf, Occurred, OneOf, leaves, without_spans


def no_anchor(looked: Looked) -> Iterator[Finding]:
    """The finding L11: everything that counts to a date which nobody has stated, in one.

    Only a criteria file can state one; of a record it is a note.
    """
    if looked.trial.protocol.default_anchor:
        return
    places = (
        looked.place(item, leaf.span) for item in looked.items for leaf in leaves(item.rule) if _undated(leaf)
    )
    open_ = tuple(dict.fromkeys(places))
    if not open_:
        return
    in_file = looked.trial.places is not None
    count = f"{len(open_)} windows and ages count" if len(open_) > 1 else "a window or an age counts"
    yield Finding(
        "L11",
        "question" if in_file else "note",
        f"{count} to a date that neither the text nor the file names: nothing of it can be decided",
        'State it in the criteria file (default_anchor = "inclusion_date"), or write the anchor into the rule',
        open_,
    )


def _undated(leaf: Leaf) -> bool:
    match leaf:
        case Compare(variable="age") | Between(variable="age"):
            return leaf.at is None
        case Occurred():
            return leaf.window is not None and leaf.window.anchor is None
        case Lasted():
            return leaf.until is None
        case _:
            return False


def two_kinds(looked: Looked) -> Iterator[Finding]:
    """The finding L14: a column holds one kind of thing, and what is asked for as another is never known."""
    uses = [
        (name, kind, looked.place(item, leaf.span))
        for item in looked.items
        for leaf in leaves(item.rule)
        for name, kind in _kinds(leaf, looked.trial.protocol)
    ]
    for name, found in groupby(sorted(uses, key=lambda one: one[0]), key=lambda one: one[0]):
        first: dict[str, Place] = {}
        for _, kind, place in found:
            first.setdefault(kind, place)
        if len(first) > 1:
            told = ", and ".join(f"{kind} in {place.criterion}" for kind, place in first.items())
            yield Finding(
                "L14",
                "error",
                f"the column {name} is asked for as {told}: it can hold one of them, and the other is never known",
                "Name one of them otherwise in its rule",
                tuple(first.values()),
            )


def _kinds(leaf: Leaf, protocol: Protocol) -> Iterator[tuple[str, str]]:
    """The columns that a leaf asks for, each with what it is to hold."""
    own, *others = asked_by(leaf, protocol)
    if isinstance(leaf, Compare | Between):
        numbers = "a date" if own == "birth_date" else "a number"
        yield own, numbers
        yield from ((name, numbers) for name in others)
        return
    yield own, "one of several words" if isinstance(leaf, OneOf) else "a yes or no"
    events = {field.name for field in protocol.fields if field.kind == "event"}
    yield from ((name, "a date") for name in others if name != f"{own}{SINCE}" and name not in events)


def registry(looked: Looked) -> Iterator[Finding]:
    """The finding L07, where the record's own fields are known."""
    registered = looked.trial.registered
    if registered is None:
        return
    by_id = {item.id: item for item in looked.items}
    rules = [item.criterion.model_copy(update={"rule": item.rule}) for item in looked.items]
    added, amiss = compare(registered, rules)
    for one in amiss:
        if isinstance(one, Difference):
            yield Finding(
                "L07",
                "question",
                f"the registry says {one.registry}, and {one.criterion} says {one.text}",
                "Check both against the protocol",
                (looked.place(by_id[one.criterion], one.span), _field(one.registry)),
            )
    own = {without_spans(item.rule) for item in looked.items if item.criterion.source == "registry"}
    for criterion in added:
        if criterion.rule not in own:
            yield Finding(
                "L07",
                "question",
                f"the registry says “{criterion.text.removesuffix(' (registry)')}”, and no criterion says so",
                "Check it against the protocol, and add a criterion if it holds",
                (_field(criterion.text),),
            )


def _field(words: str) -> Place:
    return Place("", "inclusion", "registry", None, words.removesuffix(" (registry)"))
