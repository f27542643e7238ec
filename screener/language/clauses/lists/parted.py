"""A list with two readings, decided where both come to the same: a person is asked only where they part.

"Stroke, TIA or infarction within 6 months": whoever never had any of them is free of it, and whoever had one within
6 months is not, whatever the time is of. Asked is about who had a stroke or a TIA before that.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screener.language.clauses import questions
from screener.language.clauses.items.for_all import shared_by_all, timed_place
from screener.language.clauses.items.negation import at_any_time, is_state
from screener.language.clauses.items.sharing import Item, beyond_adjective, is_now, may_be_timed, shared_parts
from screener.language.clauses.rewordings.going_on import is_known
from screener.language.words.late import late
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import any_of, listed
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    children,
    leaves,
    with_children,
)
from screener.model.vocabulary import key_of, vocabulary

JOINED = (
    questions.MIXED,
    questions.BOTH_FINDINGS,
    questions.CONDITIONS,
    questions.BOTH_BOUNDS,
    questions.COMMAS,
    questions.BOUND_OF_EACH,
)
"""Doubts of what joins the items: whatever does, all of them are enough, and without any of them it is not so."""


_SEVERAL = 3
"""Items of a list that nobody takes for two demands."""
_ITEMS = late(r"\s*,\s*(?:and\s+)?|\s+and\s+")


class Readings(NamedTuple):
    """``surely``: what is enough in every reading. ``maybe``: what is enough in some."""

    surely: Rule
    maybe: Rule


def parted(rule: Rule, question: str, items: Sequence[Item], asked: Rule) -> Rule | None:
    """The rule of a list that leaves one ``question`` open; None where nothing can be decided without it.

    ``rule`` is the list as its words alone have it, ``asked`` the question to a person, about what the list most
    likely means.
    """
    inner = rule.rule if isinstance(rule, Not) else rule
    left = {question, *shared_parts(items)}
    if question == questions.COMMAS and items[0].kinds[:1] == ("JOIN",) and not _are_named_alike(inner):
        return None  # "with liver metastases, ALT ≤ 5 × ULN": of those with them, and who else is sought?
    if left <= {questions.WITH_FIRST, questions.WITH_LISTED} and inner is rule:
        return _with_either(rule, asked)
    if questions.WITHOUT_LAST in left <= {questions.WITHOUT_LAST, questions.WITHOUT}:
        return _without_either(rule, asked)
    if not isinstance(inner, AllOf | AnyOf) or len(inner.rules) != len(items):
        return None  # a list in a list has more than two readings
    if not isinstance(asked, Judgement) or not _are_named(inner):
        return None
    if left == {questions.TIME_LAST} and inner is rule and (late := _or_then(inner, asked)) is not None:
        return late
    if left == {questions.NEITHER_OR_BOTH}:
        return _none_or_not_all(inner, asked) if inner is not rule else None
    plain = left <= set(JOINED) and inner is rule
    found = _joined(inner) if plain else _shared(inner, left, items)
    return _decided(found, asked, negated=inner is not rule) if found is not None else None


def all_or_any(rule: AllOf | AnyOf, asked: Rule) -> Rule | None:
    """The rule of a list of which all may be meant, or any; None where nothing can be decided without the question."""
    found = _joined(rule)
    return (
        _decided(found, asked, negated=False) if found is not None and isinstance(asked, Judgement) else None
    )


def or_never(late: AllOf, asked: Rule) -> Rule:
    """ "At least 3 months since stroke": who had one is decided by it, who never had any is asked about."""
    none_since, ever = late.rules
    judge = asked.model_copy(update={"about": None})
    either = ever.rules if isinstance(ever, AnyOf) else (ever,)
    return AllOf(rules=(none_since, AnyOf(rules=(*either, judge), span=asked.span)), span=asked.span)


def only_where(question: str) -> str:
    """The question, of which most can be decided."""
    return f"{question}{'' if question.endswith('?') else '.'} A person is asked only where it matters"


def settled(rule: Rule, decided: Mapping[Rule, Rule]) -> Rule:
    """The rule with its questions in place of which something can be decided."""
    below = tuple(settled(child, decided) for child in children(rule))
    return decided.get(rule) or (with_children(rule, below) if below else rule)


def _with_either(rule: Rule, asked: Rule) -> Rule | None:
    """ "Osteoporosis with T-score <= -2.5 or fragility fracture": who has the osteoporosis and either meets it however
    it is meant; of who has the fracture without it, a person is asked."""
    either = rule.rules[-1] if isinstance(rule, AllOf) else None
    if not isinstance(either, AnyOf) or not isinstance(asked, Judgement):
        return None
    if any(getattr(leaf, "words", "") for leaf in leaves(rule)):
        return None  # "hospitalized with a diagnosis of acute or subacute infarction"
    kinds = {type(leaf) for leaf in leaves(either)}
    if Occurred in kinds and Present in kinds:
        return None  # "stroke with a history of epilepsy or migraine": of the migraine too?
    _, *others = either.rules
    beside = others[0] if len(others) == 1 else AnyOf(rules=tuple(others), span=either.span)
    judge = asked.model_copy(update={"about": None})
    return AnyOf(rules=(rule, AllOf(rules=(beside, judge), span=asked.span)), span=asked.span)


def _without_either(rule: Rule, asked: Rule) -> Rule | None:
    """ "Diabetes without retinopathy or nephropathy": who has neither meets it however it is meant; of who has what
    stands last, a person is asked."""
    none = rule.rules[-1] if isinstance(rule, AllOf) else None
    either = none.rule if isinstance(none, Not) else None
    if not isinstance(either, AnyOf) or len(either.rules) != 2 or not isinstance(asked, Judgement):
        return None  # "without A, B or C": who has B may be meant too
    if not _are_named(rule) or not all(isinstance(one, Present | Occurred) for one in leaves(rule)):
        return None
    judge = asked.model_copy(update={"about": None})
    return AnyOf(rules=(rule, AllOf(rules=(either.rules[-1], judge), span=asked.span)), span=asked.span)


def _none_or_not_all(rule: AllOf | AnyOf, asked: Judgement) -> Rule | None:
    """ "No history of stroke, infarction and angina": who had none of the illnesses meets it, who had all of them does
    not. Of "no diabetes and hypertension", "absence of infection and presence of hypertension" the second may be
    sought."""
    words = re.split(rf"\A(?:{any_of('none of a list')})\s", asked.question, maxsplit=1, flags=re.IGNORECASE)
    named = [key_of(item) for item in _ITEMS.split(words[-1].rstrip(".;, "))]
    terms = [vocabulary().terms.get(name) for name in named]
    illnesses = all(term is not None and term.kind == "finding" and is_known(term.name) for term in terms)
    if len(words) < 2 or len(terms) < _SEVERAL or not illnesses:
        return (
            None  # "no history of stroke and able to walk", "… and low back pain": the second may be sought
        )
    found = _joined(rule)
    return _decided(found, asked, negated=True) if found is not None else None


def _are_named_alike(rule: Rule) -> bool:
    """Whether no bound stands beside conditions."""
    bounded = [isinstance(leaf, Compare | Between) for leaf in leaves(rule)]
    return all(bounded) or not any(bounded)


def _are_named(rule: Rule) -> bool:
    """Whether a list holds data alone: what only its own words tell ("voluntarily sign") is one question better."""
    return all(
        not isinstance(leaf, Present | Occurred) or not leaf.words or names_datum(leaf.words)
        for leaf in leaves(rule)
    )


def _decided(readings: Readings, asked: Judgement, *, negated: bool) -> Rule:
    surely, maybe = readings
    span, judge = asked.span, asked.model_copy(update={"about": None})
    if negated:
        free = AnyOf(rules=(Not(rule=maybe, span=maybe.span), judge), span=span)
        return AllOf(rules=(Not(rule=surely, span=surely.span), free), span=span)
    either = maybe.rules if isinstance(maybe, AllOf) else (maybe,)
    sure = surely.rules if isinstance(surely, AnyOf) else (surely,)
    where = AllOf(rules=(*either, judge), span=span)
    likely = isinstance(asked.about, AnyOf) and isinstance(surely, AllOf)
    return AnyOf(rules=(where, *sure) if likely else (*sure, where), span=span)


def _shared(rule: AllOf | AnyOf, asked: set[str], items: Sequence[Item]) -> Readings | None:
    """Where the time or the severity of one item may be that of the others."""
    if questions.TIME_LAST in asked and any(is_now(item) for item in items[: timed_place(rule.rules)]):
        return None  # "current smoker or stroke within 1 year": each has a time
    if asked == {questions.TIME_LAST}:
        return _timed(rule)
    if asked == {questions.TIME_LAST, questions.CONDITIONS}:
        return _timed_or_either(rule)
    if not isinstance(rule, AnyOf):
        return None
    open_ones = beyond_adjective(items)
    if asked == {questions.SEVERITY}:
        return _severe(rule, open_ones)
    return _timed_and_severe(rule, open_ones) if asked == {questions.SEVERITY, questions.TIME_LAST} else None


def _joined(rule: AllOf | AnyOf) -> Readings | None:
    """ "Stroke and infarction" that exclude: both, or either. Ages, and who is meant, are left to a person."""
    if not all(isinstance(one, Present | Occurred | Compare | Between | OneOf) for one in rule.rules):
        return None
    named = [one.variable for one in rule.rules if isinstance(one, Compare | Between | OneOf)]
    if {"age", "sex"} & set(named) or len(set(named)) < len(named):
        return None
    return Readings(AllOf(rules=rule.rules, span=rule.span), AnyOf(rules=rule.rules, span=rule.span))


def _timed(rule: AllOf | AnyOf) -> Readings | None:
    """A time behind items without one. What is so at present alone, a pregnancy, has no time of its own."""
    last = rule.rules[-1]
    if isinstance(rule, AnyOf) and isinstance(last, Occurred) and last.window is None:
        past = tuple(map(at_any_time, rule.rules[:-1]))  # "rituximab or ocrelizumab in the past"
        return Readings(rule, _any(rule, past))
    within, place = shared_by_all(rule), timed_place(rule.rules)
    before, rest = rule.rules[:place], rule.rules[place:]
    if not isinstance(within, AllOf | AnyOf) or within == rule or any(map(has_no_time, before)):
        return None
    ever = tuple(map(at_any_time, before))
    if isinstance(rule, AllOf):
        return Readings(within, rule.model_copy(update={"rules": (*ever, *rest)}))
    return Readings(within, _any(rule, ever))


def _or_then(rule: AllOf | AnyOf, asked: Judgement) -> Rule | None:
    """ "HbA1c > 10 % or hypoglycemia in the last 3 months": whoever meets the bound now or had the event is decided;
    whether the value was so in that time, a person is asked."""
    before = rule.rules[: timed_place(rule.rules)]
    if not isinstance(rule, AnyOf) or not before or not all(map(may_be_timed, before)):
        return None
    return rule.model_copy(update={"rules": (*rule.rules, asked.model_copy(update={"about": None}))})


def _timed_or_either(rule: AllOf | AnyOf) -> Readings | None:
    """ "Stroke and seizure within 6 months" that are sought: both of one person or either, and what the time is of."""
    timed = _timed(rule)
    if timed is None or not isinstance(timed.maybe, AllOf):
        return None
    return Readings(timed.surely, AnyOf(rules=timed.maybe.rules, span=rule.span))


def has_no_time(rule: Rule) -> bool:
    """What is so at present alone: a pregnancy, an ability to consent, and whatever its wording cannot date."""
    if not isinstance(rule, Present):
        return is_state(rule)
    return is_state(rule) or rule.finding in listed("declines") | listed("gives") | listed("at present alone")


def _severe(rule: AnyOf, open_ones: Sequence[int]) -> Readings | None:
    """ "Severe asthma or COPD", "severe renal impairment (eGFR < 30) or cirrhosis": COPD, and cirrhosis, of whatever
    severity, or severe too."""
    if not all(isinstance(rule.rules[place], Present | Occurred) for place in open_ones):
        return None
    sure = [one for place, one in enumerate(rule.rules) if place not in open_ones]
    return Readings(_any(rule, sure), _any(rule, [rule.rules[place] for place in open_ones]))


def _timed_and_severe(rule: AnyOf, open_ones: Sequence[int]) -> Readings | None:
    """ "Acute infection, stroke or surgery within 6 months": both are open."""
    timed, severe, place = _timed(rule), _severe(rule, open_ones), timed_place(rule.rules)
    if timed is None or severe is None or not isinstance(timed.surely, AnyOf):
        return None
    sure = [one for at, one in enumerate(timed.surely.rules) if at not in open_ones]
    ever = map(at_any_time, rule.rules[:place])
    behind = [one for at, one in enumerate(rule.rules) if at >= place and at in open_ones]
    return Readings(_any(rule, sure), _any(rule, [*ever, *behind]))


def _any(rule: AnyOf, rules: Sequence[Rule]) -> Rule:
    return rules[0] if len(rules) == 1 else rule.model_copy(update={"rules": tuple(rules)})
