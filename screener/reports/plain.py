"""A rule in plain words, for people: one line a leaf, lists indented, every date that is counted to named."""

from collections.abc import Iterator
from typing import NamedTuple

from screener.engines.measures import bound_text
from screener.engines.sentences import label, verb
from screener.engines.stretches import window_text
from screener.model.protocol import Protocol
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Bounds,
    Compare,
    Judgement,
    Lasted,
    Leaf,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    Unless,
    When,
    children,
)

_ENDS: dict[Bounds, str] = {
    "[]": ", both included",
    "[)": ", the upper end not included",
    "(]": ", the lower end not included",
    "()": ", neither included",
}


class Line(NamedTuple):
    """A line of a rule: how deep it is indented, its words."""

    depth: int
    text: str


def plain_rule(rule: Rule, protocol: Protocol) -> tuple[Line, ...]:
    """The rule in lines."""
    return tuple(_lines(rule, protocol, 0))


def plain_text(rule: Rule, protocol: Protocol) -> str:
    """The rule in lines of text, two spaces for each depth."""
    return "\n".join("  " * line.depth + line.text for line in plain_rule(rule, protocol))


def _lines(rule: Rule, protocol: Protocol, depth: int) -> Iterator[Line]:
    match rule:
        case AllOf() | AnyOf() | AtLeast():
            yield Line(depth, _list_word(rule))
            for child in rule.rules:
                yield from _lines(child, protocol, depth + 1)
        case Not():
            yield from _headed("not so:", rule.rule, protocol, depth)
        case When():
            yield from _headed("asked only if", rule.guard, protocol, depth)
            yield from _headed("then", rule.then, protocol, depth)
        case Unless():
            yield from _lines(rule.rule, protocol, depth)
            yield from _headed("unless", rule.exception, protocol, depth)
        case _:
            yield Line(depth, leaf_text(rule, protocol))
            if isinstance(rule, Judgement) and rule.about is not None:
                yield from _headed("guessed, which decides nothing:", rule.about, protocol, depth + 1)


def _list_word(rule: AllOf | AnyOf | AtLeast) -> str:
    if isinstance(rule, AtLeast):
        return f"at least {rule.count} of"
    return "all of" if isinstance(rule, AllOf) else "any of"


def _headed(word: str, rule: Rule, protocol: Protocol, depth: int) -> Iterator[Line]:
    """A word before a rule: on its line where that is a leaf, else above it."""
    if children(rule):
        yield Line(depth, word)
        yield from _lines(rule, protocol, depth + 1)
        return
    first, *rest = _lines(rule, protocol, depth)
    yield Line(depth, f"{word} {first.text}")
    yield from rest


def leaf_text(leaf: Leaf, protocol: Protocol) -> str:
    """A leaf in words: ``relapse within 1 year before inclusion``."""
    match leaf:
        case Compare():
            return f"{_called(leaf.variable, leaf.words, protocol)} {bound_text(leaf)}{_at(leaf, protocol)}"
        case Between():
            ends = _ENDS[leaf.bounds] if leaf.bounds == "[]" else ""
            called = _called(leaf.variable, leaf.words, protocol)
            return f"{called} {bound_text(leaf)}{ends}{_at(leaf, protocol)}"
        case OneOf():
            called = _called(leaf.variable, leaf.words, protocol)
            return f"{called} {verb(called)} {' or '.join(leaf.values)}{_at(leaf, protocol)}"
        case Occurred():
            called = _called(leaf.event, leaf.words, protocol)
            if leaf.window is None:
                return f"{called}, at any time"
            return f"{called} {window_text(leaf.window)} {_anchor(leaf.window.anchor, protocol)}"
        case Lasted():
            called = _called(leaf.event, leaf.words, protocol)
            return f"{called} for {leaf.bound} {leaf.duration} up to {_anchor(leaf.until, protocol)}"
        case Present():
            return _called(leaf.finding, leaf.words, protocol)
        case Judgement():
            return f"a person judges: “{leaf.question}”"


def _called(name: str, words: str, protocol: Protocol) -> str:
    return label(name, words, protocol.field(name))


def _at(leaf: Compare | Between | OneOf, protocol: Protocol) -> str:
    if leaf.at is None and getattr(leaf, "variable", "") != "age":
        return ""
    return f", at {_anchor(leaf.at, protocol)}"


def _anchor(anchor: str | None, protocol: Protocol) -> str:
    """The day that is counted to, in words; a text that names none, and a file that states none, say so."""
    name = protocol.anchor_field(anchor)
    if not name:
        return "a date that the criteria file must state"
    return name.removesuffix("_date").replace("_", " ")
