"""What a list most likely means of which one item says more: "stroke or TIA within 6 months" is either in that time.

Mostly that is a question (:mod:`screener.language.clauses.items.sharing`), beside which this is shown.
"""

import re
from collections.abc import Sequence
from functools import cache

from screener.errors import Span
from screener.language.words.phrases import reaction
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.rules import AllOf, AnyOf, Between, Compare, Occurred, Present, Rule


def shared_by_all(rule: Rule) -> Rule:
    """What a list most likely means of which one item says more: shown beside the question, it decides nothing."""
    return _with_shared_window(_with_shared_head(rule))


def at_one_time(rules: Sequence[Rule], spans: Sequence[Span]) -> list[Rule]:
    """The items of a list, where "≥ 18 and < 65 at inclusion" are bounds of what is named once: both at inclusion."""
    last, bounds = rules[-1], [rule for rule in rules if isinstance(rule, Compare | Between)]
    if (
        len(rules) < 2
        or len(bounds) < len(rules)
        or not isinstance(last, Compare | Between)
        or last.at is None
    ):
        return list(rules)
    alike = all(rule.variable == last.variable and rule.at is None for rule in bounds[:-1])
    own = any(_names(rule, span) for rule, span in zip(bounds[1:], spans[1:], strict=True))
    return [rule.model_copy(update={"at": last.at}) for rule in bounds] if alike and not own else list(rules)


def timed_place(rules: Sequence[Rule]) -> int:
    """The place of the last rule with a window of its own, behind the first; 0 where there is none."""
    places = [
        place for place, rule in enumerate(rules) if isinstance(rule, Occurred) and rule.window is not None
    ]
    return places[-1] if places else 0


@cache
def reaction_to() -> re.Pattern[str]:
    """ "Allergy to" something, "reaction against" it."""
    return re.compile(rf"\b{reaction()}\b.*?\b(?:to|of|for|against|with)\b", re.I | re.S)


@cache
def reaction_alone() -> re.Pattern[str]:
    """The words for such a reaction, whatever stands behind them."""
    return re.compile(rf"\b{reaction()}\b", re.I)


def _with_shared_window(rule: Rule) -> Rule:
    """ "Stroke, TIA or infarction within 6 months": the window is that of each before it."""
    if not isinstance(rule, AnyOf | AllOf):
        return rule
    place = timed_place(rule.rules)
    timed, before = rule.rules[place], rule.rules[:place]
    if not place or not isinstance(timed, Occurred):
        return rule
    if not all(
        isinstance(one, Present) or (isinstance(one, Occurred) and one.window is None) for one in before
    ):
        return rule
    rules = (*(_windowed(one, timed) for one in before), *rule.rules[place:])
    return rule.model_copy(update={"rules": rules})


def _with_shared_head(rule: Rule) -> Rule:
    """ "Allergy to aspirin or insulin": an allergy to each."""
    if not isinstance(rule, AnyOf | AllOf):
        return rule
    first = rule.rules[0]
    head = reaction_to().search(first.words) if isinstance(first, Present | Occurred) else None
    others = rule.rules[1:]
    if head is None or not all(isinstance(one, Present | Occurred) for one in others):
        return rule
    if any(
        reaction_alone().search(_called(one)) or field_name(_called(one)) in listed("either")
        for one in others
    ):
        return rule
    lead = _called(first)[: head.end()]
    return rule.model_copy(update={"rules": (first, *(_headed(lead, one) for one in others))})


def _called(rule: Rule) -> str:
    named = rule.finding if isinstance(rule, Present) else rule.event if isinstance(rule, Occurred) else ""
    return rule.words or named.replace("_", " ") if isinstance(rule, Present | Occurred) else ""


def _headed(lead: str, rule: Rule) -> Rule:
    words = f"{lead} {_called(rule)}"
    key = "finding" if isinstance(rule, Present) else "event"
    return rule.model_copy(update={key: field_name(words), "words": words})


def _windowed(rule: Rule, last: Occurred) -> Rule:
    if isinstance(rule, Present):
        return Occurred(
            event=rule.finding, words=rule.words, window=last.window, span=rule.span, places=rule.places
        )
    return rule.model_copy(update={"window": last.window}) if isinstance(rule, Occurred) else rule


def _names(rule: Compare | Between, span: Span) -> bool:
    """Whether an item names what it bounds: "BMI < 30", not "< 30" or "< 30 years old"."""
    if rule.named is None or not span[0] <= rule.named[0] < span[1]:
        return False
    return rule.bound is None or rule.named[1] <= rule.bound[0] or rule.bound[1] <= rule.named[0]
