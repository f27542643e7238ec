"""The canonical wording of a rule: what a criteria file holds. Reading it gives the same rule back."""

from screener.model.classes import is_whole
from screener.model.dates import Duration
from screener.model.quantities import plain, read_number
from screener.model.rules import (
    AllOf,
    AnyOf,
    AtLeast,
    Between,
    Compare,
    Judgement,
    Lasted,
    Not,
    Occurred,
    OneOf,
    Present,
    Quantity,
    Rule,
    Unless,
    When,
    Window,
    readable,
)
from screener.model.units import units
from screener.model.vocabulary import key_of, vocabulary


def wording(rule: Rule) -> str:
    """The rule in words. ``read_rule(wording(rule))`` is the rule again, spans aside."""
    match rule:
        case AllOf():
            return f"all of ({_list(rule.rules)})"
        case AnyOf():
            return f"any of ({_list(rule.rules)})"
        case AtLeast():
            return f"at least {rule.count} of ({_list(rule.rules)})"
        case Not():
            return f"not ({wording(rule.rule)})"
        case When():
            return f"if ({wording(rule.guard)}) then ({wording(rule.then)})"
        case Unless():
            return f"({wording(rule.rule)}) unless ({wording(rule.exception)})"
        case Compare():
            subject = _subject(rule.variable, rule.words)
            return f"{subject} {rule.operator} {_quantity(rule.quantity)}{_at(rule.at)}"
        case Between():
            return f"{_subject(rule.variable, rule.words)} between {_range(rule)}{_at(rule.at)}"
        case OneOf():
            return f"{_subject(rule.variable, rule.words)} is {_values(rule)}{_at(rule.at)}"
        case Occurred():
            when = "ever" if rule.window is None else _window(rule.window)
            return f"{_subject(rule.event, rule.words)} {when}"
        case Lasted():
            until = f" until {_anchor(rule.until)}" if rule.until else ""
            return f"{_subject(rule.event, rule.words)} lasting {rule.bound} {rule.duration}{until}"
        case Present():
            return _subject(rule.finding, rule.words)
        case Judgement():
            told = readable(rule.about) if rule.about is not None else None
            about = f" about ({wording(told)})" if told is not None else ""
            return f"judge {quoted(rule.question)}{about}"


def quoted(text: str) -> str:
    """A text in straight quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _list(rules: tuple[Rule, ...]) -> str:
    return "; ".join(wording(rule) for rule in rules)


def _subject(name: str, words: str) -> str:
    return quoted(words) if words else spelled(name)


def spelled(name: str) -> str:
    """A vocabulary name in words, or as it is where its words mean something else."""
    term = vocabulary().terms.get(key_of(name))
    return name.replace("_", " ") if term is not None and term.name == name else name


def number(quantity: Quantity) -> str:
    """The number, so that it has one reading: three decimals get a fourth, or 12.345 could be 12345."""
    text = plain(quantity.value)
    return text if not hasattr(read_number(text), "reason") else text + "0"


def _quantity(quantity: Quantity) -> str:
    if quantity.limit:
        return f"{number(quantity)} x {quantity.limit}"
    return f"{number(quantity)} {units()[quantity.unit].shown}" if quantity.unit else number(quantity)


def _range(rule: Between) -> str:
    low_included, high_included = rule.bounds[0] == "[", rule.bounds[1] == "]"
    same = rule.low.unit == rule.high.unit and not rule.low.limit and not rule.high.limit
    low = number(rule.low) if same else _quantity(rule.low)
    low += "" if low_included else " exclusive"
    return f"{low} and {_quantity(rule.high)}{'' if high_included else ' exclusive'}"


def _at(anchor: str | None) -> str:
    return f" at {_anchor(anchor)}" if anchor else ""


def _anchor(name: str | None) -> str:
    if name is None:
        return "anchor"
    known = vocabulary().anchor_spellings.get(key_of(name))
    if known == name:
        return name.replace("_", " ")
    return name if "_" in name else quoted(name)


def _values(rule: OneOf) -> str:
    known = vocabulary().value_spellings.get(rule.variable, {}) if not rule.words else {}
    if known and not is_whole(rule.values, vocabulary().variables[rule.variable].values):
        known = {}  # a "3" in quotation marks is that alone, and no 3a
    return ", ".join(value if known.get(value.lower()) == value else quoted(value) for value in rule.values)


def _window(window: Window) -> str:
    if window.near is None and window.far is None:
        return f"{window.direction} {_anchor(window.anchor)}"
    if window.strict:
        least = f"less than {window.far}" if window.far is not None else f"more than {window.near}"
        return f"{least} {window.direction} {_anchor(window.anchor)}"
    if window.far is None:
        return f"at least {window.near} {window.direction} {_anchor(window.anchor)}"
    if window.near is None:
        if window.anchor is None and window.direction == "before":
            return f"within the past {window.far}"
        return f"within {window.far} {window.direction} {_anchor(window.anchor)}"
    first, second = _in_order(window.far, window.near, window.direction)
    return f"between {first} and {second} {window.direction} {_anchor(window.anchor)}"


def _in_order(far: Duration, near: Duration, direction: str) -> tuple[Duration, Duration]:
    return (far, near) if direction == "before" else (near, far)
