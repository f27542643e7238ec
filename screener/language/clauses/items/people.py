"""The people whom a rule asks for: by sex, by age, by what only one sex can be."""

from typing import TypeGuard

from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, Between, Compare, OneOf, Present, Rule
from screener.model.vocabulary import vocabulary


def is_sex(rule: Rule | None) -> TypeGuard[OneOf]:
    """Whether a rule asks for a sex, or for either."""
    return isinstance(rule, OneOf) and rule.variable == "sex"


def is_of_all(rule: Rule) -> bool:
    """Whether a rule lets either sex in, which is everybody: it is no item of a list of which any is enough."""
    return is_sex(rule) and {"female", "male"} <= set(rule.values)


def is_people(rule: Rule) -> bool:
    """A sex, or an age that a word for people means ("adults")."""
    return is_sex(rule) or (isinstance(rule, Compare | Between) and rule.variable == "age")


def are_people(rule: Rule) -> bool:
    """Whether a rule asks for people by sex and age alone: "women aged 18 to 45"."""
    return all(map(is_people, rule.rules)) if isinstance(rule, AllOf) else is_people(rule)


def is_fertile(rule: Rule) -> bool:
    """Whether a rule asks for people of whom contraception is asked: women of childbearing potential."""
    return isinstance(rule, Present) and rule.finding in listed("fertile")


def are_told(rule: Rule) -> bool:
    """ "Women", "adults", "women of childbearing potential": not minors, whom a list may name beside others."""
    if isinstance(rule, AllOf):
        return all(map(are_told, rule.rules))
    if isinstance(rule, Compare) and rule.variable == "age":
        return rule.bound is None and rule.operator in (">", ">=")
    return is_fertile(rule) or (is_sex(rule) and len(rule.values) == 1)


def begins_with_sex(rule: Rule) -> bool:
    """Whether a rule begins with people of one sex: "men", "women of childbearing potential with asthma"."""
    first = rule.rules[0] if isinstance(rule, AllOf) else rule
    return is_fertile(first) or is_sex(first)


def sex_of(rule: Rule) -> str:
    """The one sex that a rule asks for at least, by its value; empty where it asks for none, or for either."""
    if is_sex(rule) and len(rule.values) == 1:
        return rule.values[0]
    if isinstance(rule, Present) and not rule.words:
        entry = vocabulary().findings.get(rule.finding)
        return entry.only if entry is not None else ""
    if isinstance(rule, AllOf):
        return next((sex for part in rule.rules if (sex := sex_of(part))), "")
    return ""
