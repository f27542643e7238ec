"""What a negation makes of what stands behind it."""

from collections.abc import Sequence

from screener.language.parts import Group, Part
from screener.model.rules import AllOf, AnyOf, Between, Compare, Occurred, OneOf, Present, Rule, leaves


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
