"""Bounds of which the words do not say what they are of: each list with such a one is a question.

"SBP < 90 mmHg or > 180 mmHg despite treatment" has words behind its second bound that are no value of their own,
"pneumonitis or colitis of grade ≥ 2" may grade both, and "≥ 2 cycles of FOLFOX or FOLFIRI" counts either.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from screener.errors import Problem
from screener.language.clauses import questions
from screener.language.clauses.items.parts import list_leaves
from screener.language.clauses.trees import end_of, start_of
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.names import field_name
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    Not,
    Occurred,
    Present,
    Quantity,
    Rule,
    children,
    leaves,
    with_children,
)
from screener.model.units import dimension, unit_beside
from screener.model.vocabulary import fold

_Bound = Compare | Between
_JOIN = late(r"[\s,(]*(?:and/or|or|and|/|,)\s*\Z", re.IGNORECASE)
"""What stands between two items of one line."""
_BETWEEN = late(r"[\s,(]*(?:and/or|or|and|but)?\s*", re.IGNORECASE)
"""What stands between two bounds of one thing."""
_OR = late(r"[\s,]*(?:and/or|or)\s*\Z", re.IGNORECASE)
_COMPLEMENT = late(r"\b(?:of|to|for|in)\s+(?!(?:the\s+)?(?:past|last|previous|preceding)\b)", re.IGNORECASE)
_RATE = late(r"\b(?:per|each|every)\b|\ba\s+(?:day|week|month|year)\b|/", re.IGNORECASE)
_EARLIER = late(r"(?:an?\s+|any\s+)?(?:prior|previous|past|history|known|at\s+least)\b", re.IGNORECASE)
_BEFORE_NOUN = late(r"(?:[<>≤≥]|grade|stage|\d)", re.IGNORECASE)
_WORD = late(r"[^\W_][\w'’-]*")
_SCORE_OF = late(r"\s*(?:scores?|ratings?)?\s*(?:of|:|is)?\s*", re.IGNORECASE)
_ON = late(r"\s*(?:points?\s+)?(?:on|in|by|using)\s+", re.IGNORECASE)
_OPPOSITE = {"<": ">", ">": "<"}


class _Open(NamedTuple):
    """A question about so many neighbours (``items``), and what they most likely mean."""

    message: str
    items: int
    likely: Sequence[Rule]


class _Doubt(Exception):
    """A list in doubt: the question, and what the list most likely means."""

    def __init__(self, message: str, likely: Rule) -> None:
        super().__init__(message)
        self.message, self.likely = message, likely


def without_doubtful(rule: Rule, text: str, problems: list[Problem]) -> Rule:
    """The rule with a question in place of each such list, of which ``problems`` are told. What is negated is asked
    about with its negation."""
    if isinstance(rule, Judgement) and rule.about is not None and _bounds_a_unit(rule.about, text):
        return rule.model_copy(update={"about": None})
    inner = rule.rule if isinstance(rule, Not) else rule
    try:
        _look_at(inner, text)
    except _Doubt as doubt:
        likely = with_children(rule, (doubt.likely,)) if isinstance(rule, Not) else doubt.likely
        start, end = rule.span or (0, len(text))
        problems.append(Problem(doubt.message, span=(start, end), severity="question"))
        return Judgement(question=" ".join(text[start:end].split()), about=likely, span=(start, end))
    below = tuple(without_doubtful(child, text, problems) for child in children(rule))
    return with_children(rule, below) if below != children(rule) else rule


def _bounds_a_unit(rule: Rule, text: str) -> bool:
    """ "AVA ≤ 1.0 cm2 (or ≤ 0.6 cm2/m2)": whether the rest of a unit stands for what is measured."""
    bounds = [leaf for leaf in leaves(rule) if isinstance(leaf, Compare | Between) and leaf.words]
    return any(one.named and text[one.named[0] - 1 : one.named[0]] in tuple("/·⋅*×") for one in bounds)


def without_rated(rule: Rule, text: str) -> Rule:
    """The rule, where "depression score of 10 or more on the PHQ-9" is no more than the score on that scale."""
    below = tuple(without_rated(child, text) for child in children(rule))
    rule = with_children(rule, below) if below and below != children(rule) else rule
    if not isinstance(rule, AllOf) or len(rule.rules) != 2:
        return rule
    thing, bound = rule.rules
    if not isinstance(thing, Present) or not isinstance(bound, Compare | Between) or thing.span is None:
        return rule
    if bound.named is None or bound.bound is None or bound.words or not _is_behind(bound):
        return rule
    rated = _SCORE_OF.fullmatch(text, thing.span[1], bound.bound[0])
    on = _ON.fullmatch(text, bound.bound[1], bound.named[0])
    return bound.model_copy(update={"span": rule.span}) if rated and on else rule


def is_doubtful(rule: Rule, text: str) -> bool:
    """Whether a rule has such a list in it."""
    problems: list[Problem] = []
    without_doubtful(rule, text, problems)
    return bool(problems)


def _look_at(rule: Rule, text: str) -> None:
    """Raises :class:`_Doubt` for a list of which two neighbours leave open what a bound is of."""
    if not isinstance(rule, AllOf | AnyOf):
        return
    for place, (one, other) in enumerate(pairwise(rule.rules)):
        told = (
            _behind_bound(one, other, text)
            or _counted(one, other, text)
            or _counted_then(one, other, text)
            or (_of_last(rule.rules[: place + 1], other, text) if isinstance(rule, AnyOf) else None)
        )
        if told is not None:
            rules = (*rule.rules[: place + 2 - told.items], *told.likely, *rule.rules[place + 2 :])
            raise _Doubt(
                told.message, rule.model_copy(update={"rules": rules}) if len(rules) > 1 else rules[0]
            )
    flat = list_leaves(rule)
    for place, (first, second, third) in enumerate(zip(flat, flat[1:], flat[2:], strict=False)):
        told = _of_which(first, second, third, text)
        if told is not None:
            rules = (*flat[:place], *told.likely, *flat[place + 3 :])
            raise _Doubt(told.message, rule.model_copy(update={"rules": rules}))


# -- Words behind a second bound ------------------------------------------------------------------


def _behind_bound(one: Rule, other: Rule, text: str) -> _Open | None:
    """ "Hb < 8 g/dL or > 2 g/dL drop", "AD affecting ≥ 5% and ≤ 40% BSA": a bound, and one behind it that is named by
    what follows it."""
    first, second = _bound_of(one, last=True), _bound_of(other)
    if first is None or second is None or _is_behind(first) or not _is_behind(second):
        return None
    if not _are_joined(first, second, text):
        return None
    if second.words:
        if not _may_be_of_it(first, second, text):
            return None
        same = _are_alike(first, second) and not _is_change(second, text)
        likely = _with_name_of(first, second) if same else other
        return _Open(questions.BEHIND_BOUND, 2, (one, likely))
    if not first.words or not _are_alike(first, second) or not _are_ends(first, second):
        return None
    return _Open(questions.BEHIND_BOUND, 2, (_with_name_of(second, first), other))


def _with_name_of(named: _Bound, bound: _Bound) -> _Bound:
    """A bound of what another one is of, in a unit of its kind."""
    update: dict[str, object] = {"variable": named.variable, "words": named.words, "named": named.named}
    if isinstance(bound, Compare):
        unit = unit_beside(bound.quantity.unit, _unit(named))
        update["quantity"] = bound.quantity.model_copy(update={"unit": unit})
    return bound.model_copy(update=update)


def _may_be_of_it(first: _Bound, second: _Bound, text: str) -> bool:
    """Whether words behind a bound may say how, when or how much more of what the first bound is of."""
    if _is_change(second, text):
        return first.variable != "age"
    if not _are_alike(first, second):
        return False
    return bool(_unit(second)) or not listed("counted treatment").intersection(map(fold, _words(second)))


def _is_change(bound: _Bound, text: str) -> bool:
    """ "> 30 % decline", "> 20 % of blood volume": so much of a value, or so much more of it."""
    changes = listed("change over a time") | listed("change of a value")
    if changes.intersection(map(fold, _words(bound))):
        return True
    between = text[bound.bound[1] : bound.named[0]] if bound.bound and bound.named else ""
    return _unit(bound) == "%" and between.strip().lower() in ("of", "of the")


def _are_ends(first: _Bound, second: _Bound) -> bool:
    if not isinstance(first, Compare) or not isinstance(second, Compare):
        return False
    return _OPPOSITE.get(first.operator[0]) == second.operator[0]


def _counted_then(one: Rule, other: Rule, text: str) -> _Open | None:
    """ "Hb < 8 g/dL (or < 10 g/dL at screening)": two ends on one side, of which the second has a day behind it."""
    if not isinstance(one, Compare) or not isinstance(other, Compare) or not (one.at and one.at == other.at):
        return None
    if one.variable != other.variable or one.operator[0] != other.operator[0] or other.bound is None:
        return None
    if not _are_joined(one, other, text) or not _WORD.search(text, other.bound[1]):
        return None
    return _Open(questions.DAY_LAST, 2, (one.model_copy(update={"at": None}), other))


def _of_which(one: Rule, other: Rule, third: Rule, text: str) -> _Open | None:
    """ "SBP ≥ 180 mmHg or DBP ≥ 110 mmHg, or < 90 mmHg": behind a comma, a bound of the second or of the first."""
    if not isinstance(one, Compare) or not isinstance(other, Compare) or not isinstance(third, Compare):
        return None
    if one.variable == other.variable or other.variable != third.variable or third.bound is None:
        return None
    if other.bound is None or not _are_alike(one, third):
        return None
    if third.named is not None and third.named[0] >= other.bound[1]:
        return None  # it says itself what it is of
    between = text[other.bound[1] : third.bound[0]]
    if "," not in between or not _BETWEEN.fullmatch(between):
        return None
    likely = third.model_copy(update={"variable": one.variable, "words": one.words})
    return _Open(questions.OF_WHICH, 3, (one, other, likely))


# -- A bound behind the last of several -----------------------------------------------------------


def _of_last(before: Sequence[Rule], other: Rule, text: str) -> _Open | None:
    """ "Pneumonitis or colitis of grade ≥ 2", "CMV or EBV DNA > 1000 copies/mL": what is named without a bound before
    something that is no known value. Of all that is sought, "pain and fatigue VAS ≥ 40 mm", each is asked for."""
    bound = _bound_of(other)
    if bound is None or not bound.words or _is_behind(bound) or _BEFORE_NOUN.match(text, start_of(other)):
        return None
    if not _JOIN.match(text[end_of(before[-1]) : start_of(other)]):
        return None
    bare = list(takewhile(_is_bare, reversed(before)))
    if not bare:
        return None
    words = bound.words.split()
    tail = words[-2:] if words[-2:-1] == ["of"] else words[-1:]
    tail = tail if len(words) > 1 and tail[-1].lower() in listed("measured of") else []
    likely = [_bounded(rule, tail, other, text) for rule in reversed(bare)]
    return _Open(questions.BOUND_OF_FIRST, len(bare) + 1, (*likely, other))


def _bounded(rule: Rule, tail: Sequence[str], other: Rule, text: str) -> Rule:
    """What is named by a rule, and the words behind it, with the bounds of the other."""
    words = " ".join([*text[start_of(rule) : end_of(rule)].split(), *tail])
    both = [
        leaf.model_copy(update={"variable": field_name(words), "words": words, "span": rule.span})
        for leaf in list_leaves(other)
    ]
    return both[0] if len(both) == 1 else other.model_copy(update={"rules": tuple(both), "span": rule.span})


def _is_bare(rule: Rule) -> bool:
    """Whether a rule is something that is there, now or ever, of no time."""
    return isinstance(rule, Present) or (isinstance(rule, Occurred) and rule.window is None)


# -- So many of several ---------------------------------------------------------------------------


def _counted(one: Rule, other: Rule, text: str) -> _Open | None:
    """ "≥ 2 cycles of FOLFOX or FOLFIRI": what is counted goes on behind the "or"."""
    bound = _bound_of(one, last=True)
    if bound is None or bound.bound is None or bound.named is None or not _is_behind(bound):
        return None
    if not isinstance(other, Present | Occurred):
        return None
    stop, start = end_of(one), start_of(other)
    said = text[bound.bound[1] : stop]
    if not _OR.match(text[stop:start]) or _EARLIER.match(text, start):
        return None
    found = _COMPLEMENT.search(said)
    many = not _unit(bound) and isinstance(other, Occurred) and other.window is not None
    if (found is None or _RATE.search(said, found.end())) and not many:
        return None
    if not bound.words and _unit(bound) and said[: bound.named[0] - bound.bound[1]].strip() == "of":
        return None  # "> 5 mg/dL of bilirubin or jaundice": all of it is a value's name
    words = " ".join(text[bound.named[0] : end_of(other)].split())
    counted = bound.model_copy(update={"variable": field_name(words), "words": words})
    return _Open(questions.COUNTED_ON, 2, (counted,))


# -- What bounds are ------------------------------------------------------------------------------


def _bound_of(rule: Rule, *, last: bool = False) -> _Bound | None:
    """The bound that a rule is, or the first of several of one name, "grade 3 or 4"; the ``last`` where that counts."""
    found: Sequence[Rule] = list(list_leaves(rule))
    bounds = [leaf for leaf in found if isinstance(leaf, Compare | Between)]
    if not bounds or len(bounds) < len(found) or (not last and len({leaf.variable for leaf in bounds}) > 1):
        return None
    return bounds[-1 if last else 0]


def _is_behind(bound: _Bound) -> bool:
    """Whether what a bound is of stands behind it."""
    return bound.named is not None and bound.bound is not None and bound.named[0] >= bound.bound[1]


def _are_joined(first: _Bound, second: _Bound, text: str) -> bool:
    """Whether nothing but what joins them stands between two bounds."""
    if first.bound is None or second.bound is None:
        return False
    return _BETWEEN.fullmatch(text, first.bound[1], second.bound[0]) is not None


def _quantity(bound: _Bound) -> Quantity:
    return bound.high if isinstance(bound, Between) else bound.quantity


def _unit(bound: _Bound) -> str:
    return _quantity(bound).unit


def _are_alike(first: _Bound, second: _Bound) -> bool:
    """Whether two bounds are of one kind: of one dimension, of a laboratory's limit, or bare."""
    one, other = _quantity(first), _quantity(second)
    if one.limit or other.limit:
        return bool(one.limit) == bool(other.limit)
    return dimension(one.unit) == dimension(unit_beside(other.unit, one.unit))


def _words(bound: _Bound) -> list[str]:
    return _WORD.findall(bound.words)
