"""What a negation, or a history, makes of what stands behind it."""

import re
from collections.abc import Sequence

from screener.language.clauses.items.parts import Group, Part
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.rules import AllOf, AnyOf, Between, Compare, Not, Occurred, OneOf, Present, Rule, leaves

_PAST = late(r"\b(?:had|received|undergone|underwent|treated)\b", re.IGNORECASE)
_MORE = frozenset({"WINDOW", "LASTING", "CONSTRAINT", "RANGE", "SET", "IS"})


def told_twice(content: Sequence[Part], inner: Rule) -> bool:
    """Whether a bound stands beside what is negated: "no anemia (Hb > 12 g/dL)" says what its absence looks like,
    "no anemia (Hb < 8 g/dL)" what is meant by it, and "not pregnant women aged 18-45" negates one of the two."""
    bounded = any(
        isinstance(leaf, Compare | Between | OneOf) and leaf.bound is not None for leaf in leaves(inner)
    )
    grouped = any(isinstance(part, Group) for part in content[2:])
    return bounded and (grouped or isinstance(inner, AllOf))


def at_any_time(inner: Rule) -> Rule:
    """Findings as events at any time: "never had chemotherapy" is about all of the past."""
    if isinstance(inner, Present):
        return Occurred(event=inner.finding, words=inner.words, span=inner.span, places=inner.places)
    if isinstance(inner, AllOf | AnyOf):
        return inner.model_copy(update={"rules": tuple(at_any_time(rule) for rule in inner.rules)})
    return inner


def is_state(rule: Rule) -> bool:
    """Whether a rule asks for what is asked about as it is now: a pregnancy."""
    return isinstance(rule, Present) and rule.finding in listed("either")


def is_past(content: Sequence[Part], text: str) -> bool:
    """Whether an item begins with a verb in the past, and a time or a bound says more: "had chemotherapy within …"."""
    said = _PAST.search(text, content[0].start, content[0].end)
    return said is not None and any(isinstance(part, Group) or part.kind in _MORE for part in content[1:])


def either_ever(rule: Rule | None) -> Rule | None:
    """One word for several findings, "history of hepatitis B or C", at any time; None for any other word."""
    several = rule is not None and is_either(rule) and all(isinstance(leaf, Present) for leaf in leaves(rule))
    return at_any_time(rule) if rule is not None and several else None


def is_sought(rule: Rule) -> bool:
    """Whether a rule asks for what trials seek, and nobody is to be without: "able to walk", "postmenopausal"."""
    names = [
        (leaf.words or leaf.finding).lower() if isinstance(leaf, Present) else "" for leaf in leaves(rule)
    ]
    return any(set(re.split(r"[\s_-]+", name)) & listed("sought") for name in names)


def is_none_or_negative(rule: Rule) -> bool:
    """Whether a rule is met by whoever has none of something: "no HIV", "HBsAg negative"."""
    return isinstance(rule, Not) or (isinstance(rule, OneOf) and rule.values == ("negative",))


def is_either(rule: Rule) -> bool:
    """Whether a rule is one word for several findings: all of them stand where the word does."""
    return isinstance(rule, AnyOf) and len({leaf.span for leaf in leaves(rule)}) == 1


def lacks_state(rule: Rule) -> bool:
    """ "Not well controlled hypertension", "no stable angina": who has it otherwise, or who has it not at all too."""
    if not isinstance(rule, Not) or not isinstance(rule.rule, Present | Occurred):
        return False
    leaf = rule.rule
    named = leaf.words.lower() or (leaf.finding if isinstance(leaf, Present) else leaf.event)
    words = re.split(r"[\s_-]+", named)
    return len(words) > 1 and words[0] in listed("state of a disease")
