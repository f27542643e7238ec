"""Bounds that another one replaces for some people: "AST ≤ 2.5 × ULN; if liver metastases, AST ≤ 5 × ULN".

Read word by word both hold, and whoever has metastases is held to the narrower one. Where the two stand alone,
:mod:`screener.language.clauses.rewordings.loosened` reads them; among others both together are one question, unless
the second is the narrower, "LDL < 100; if diabetes, LDL < 70", or says itself that it is another way in: "creatinine
≤ 1.5; if creatinine > 1.5, clearance ≥ 50".
"""

import re
from collections.abc import Iterator, Sequence

from screener.errors import Span
from screener.language.clauses.items.members import with_about
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.rewordings.of_the_others import is_of_the_others
from screener.language.words.late import late
from screener.language.words.phrases import says_included
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
    When,
    children,
    leaves,
    with_children,
    without_spans,
)
from screener.model.vocabulary import vocabulary

_RESULTS = {"positive", "negative"}
_APART = late(r"[;.\n]")
_NUMBER = late(r"[<>≤≥]\s*\d|\d[\d.,]*\s*(?:x\s*ULN|%|years?|[a-zµ]+/)", re.IGNORECASE)
_OTHERWISE = late(r"\W*(?:otherwise|alternatively|if\s+not|or\s+else|else)\b", re.IGNORECASE)
_BESIDE = late(
    r"\W*(?:(?:and|or|but)\W+)?(?:if|when|where|in\s+case(?:\s+of)?|for|in|patients|subjects|participants|those)\s+"
    r"(?:(?:patients|subjects|participants|those|it|the|values?|levels?|is|are|with|whose|a)\s+)*"
    r"(?:[<>≤≥]|(?:above|below|over|greater|more|higher|lower|less|elevated|increased|abnormal|exceed\w*|outside)\b"
    r"(?!\s*\d+\s*(?:years?|yrs?|months?)\b))",
    re.IGNORECASE,
)
_IF_SO = late(
    r"\W*(?:(?:and|or|but)\W+)?(?:if|when|where|in\s+case(?:\s+of)?)\s+"
    r"(?:(?:the|it|this|these|they|any|either|both|tests?|results?|screening|is|are|was|were|found|a|to|be)\s+)*"
    r"(?:(?:sero)?(?:positive|negative)|(?:ab)?normal|elevated|present|absent|(?:un)?detect\w+|reactive|so|yes|no|not)\b",
    re.IGNORECASE,
)
""" "If positive, ...": of what stands right before it."""
_AGAIN = late(
    r"\W*(?:(?:or|and|but)\s+)?\d[\d.,]*(?:\s*(?:-|–|to|or)\s*\d[\d.,]*)?\s+(?:if|when|where|in|for|(?:is|are)\s+\w+|\w*allowed|permitted)\b",
    re.IGNORECASE,
)
""" "2 if due to disease": another value of what stands right before it."""
_BARE = late(r"[\s(]*(?:[<>≤≥=]|\d)")


def without_overrides(rule: Rule, text: str) -> Rule:
    """The rule with such bounds as one question each."""
    below = tuple(without_overrides(child, text) for child in children(rule))
    rule = with_children(rule, below) if below else rule
    if not isinstance(rule, AllOf | AnyOf):
        return rule
    parts = list(rule.rules)
    for place, part in enumerate(parts):
        either = isinstance(rule, AnyOf)  # "ALT > 3 × ULN; > 5 × ULN if liver metastases" that exclude
        others = [
            at
            for at, other in enumerate(parts)
            if at != place and _is_replaced(other, part, text, either=either, next_to=at == place - 1)
        ]
        if others:
            group = [parts[at] for at in sorted((*others, place))]
            asked = _asked(rule, group, text)
            left = [one for one in parts if one not in group]
            if not left:
                return asked
            left.insert(min(others), asked)
            return without_overrides(rule.model_copy(update={"rules": tuple(left)}), text)
    return rule


def with_others_ways(rule: Rule) -> Rule:
    """ "Creatinine ≤ 1.5; if creatinine > 1.5, clearance ≥ 50", "HIV negative; if HIV positive, CD4 > 200": whoever
    does not meet the one may meet the other."""
    below = tuple(map(with_others_ways, children(rule)))
    rule = with_children(rule, below) if below else rule
    if not isinstance(rule, AllOf):
        return rule
    parts: list[Rule] = []
    for part in rule.rules:
        usual = parts[-1] if parts else None
        if (
            isinstance(part, When)
            and usual is not None
            and _is_the_rest(usual, part.guard)
            and _is_way_in(part.then)
        ):
            parts[-1] = AnyOf(rules=(usual, part.then), span=_around([usual, part]))
        else:
            parts.append(part)
    return parts[0] if len(parts) == 1 else rule.model_copy(update={"rules": tuple(parts)})


def _is_way_in(then: Rule) -> bool:
    """Whether a rule lets somebody in whom it holds of: "if pregnant, excluded" does not, nor does what says nothing
    that can be looked up."""
    asked = [leaf for leaf in leaves(then) if isinstance(leaf, Judgement)]
    return all(one.about is not None and not says_included(one.question) for one in asked)


def _is_the_rest(bound: Rule, guard: Rule) -> bool:
    """Whether a guard holds exactly where what stands before it does not."""
    if isinstance(bound, Not):
        named = isinstance(bound.rule, Present | Occurred)
        return named and without_spans(bound.rule) == without_spans(guard)
    if isinstance(bound, OneOf) and isinstance(guard, OneOf):
        values = {*bound.values, *guard.values}
        return bound.variable == guard.variable and bound.at == guard.at and values == _RESULTS
    if (
        not isinstance(bound, Compare)
        or not isinstance(guard, Compare)
        or guard.variable != bound.variable
        or guard.at != bound.at
    ):
        return False
    one, other = (each.quantity.model_copy(update={"written": ""}) for each in (bound, guard))
    return one == other and {bound.operator, guard.operator} in ({"<=", ">"}, {">=", "<"})


def _around(rules: Sequence[Rule]) -> Span:
    spans = [one.span for one in rules if one.span is not None]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _asked(rule: AllOf | AnyOf, group: list[Rule], text: str) -> Judgement:
    spans = [one.span for one in group if one.span is not None]
    span = _around(group)
    about = rule.model_copy(update={"rules": tuple(group), "span": span})
    words = [" ".join(text[start:end].split()).strip(" ;*-") for start, end in sorted(spans)]
    return Judgement(question="; ".join(words), about=about, span=span)


def _is_replaced(other: Rule, part: Rule, text: str, *, either: bool, next_to: bool) -> bool:
    """Whether a rule for some people bounds, or asks about, what another rule bounds for all. Where ``either`` of two
    is enough, the narrower one replaces the other too. ``next_to``: the other stands right before it."""
    if isinstance(other, When) or other.span is None or part.span is None or other.span[0] > part.span[0]:
        return False
    if not either and isinstance(part, When) and _is_the_rest(other, part.guard):
        return True  # "HIV negative; HCV negative; if HIV positive, CD4 > 200"
    if next_to and isinstance(part, Judgement) and _IF_SO.match(text[slice(*part.span)]):
        return True  # "HCV antibody negative; if positive, HCV RNA undetectable"
    if next_to and not either and is_of_the_others(text[slice(*other.span)], text[slice(*part.span)]):
        return True  # "HCV negative; HCV-positive patients must have undetectable RNA"
    usual = list(_bounds(other))
    names = {name for name, _ in usual}
    if not names:
        return False
    if isinstance(part, When):
        return _is_guarded_anew(usual, part, text, either=either, next_to=next_to)
    apart = _APART.search(text[other.span[1] : part.span[0]]) is not None
    if not apart:
        return False
    if isinstance(other, Judgement):  # "≥ 18 years; ≥ 16 years with consent of parents"
        alone = isinstance(other.about, Compare) and isinstance(part, Judgement)
        return alone and any(name in names and _is_one_way(one, usual[0][1]) for name, one in _bounds(part))
    words = text[slice(*part.span)]
    if next_to and (_OTHERWISE.match(words) or (isinstance(part, Judgement) and _BESIDE.match(words))):
        return True  # "creatinine ≤ 1.5 x ULN; if > 1.5 x ULN, clearance ≥ 50"
    if next_to and isinstance(part, Judgement) and _AGAIN.match(words):
        return True  # "ECOG 0-1; 2 if due to disease"
    said = list(_bounds(part))
    if isinstance(part, Judgement) and _is_count_of_events(part):
        return False
    if isinstance(part, Judgement):
        known = [name for name, bound in said if not getattr(bound, "words", "") or _is_known(name)]
        return bool(names & set(known)) or (next_to and not known and bool(_NUMBER.search(words)))
    if isinstance(part, Compare | Between) and part.words:
        return next_to and _unit(part) in {_unit(bound) for _, bound in usual} - {""}
    if _names_a_sex(part) and _names_a_sex(other):
        return False  # "women aged 40-60; men aged 35-60"
    anew = isinstance(part, AllOf) and any(not isinstance(leaf, Compare | Between) for leaf in leaves(part))
    # Of any of a list, "BMI ≥ 27 with hypertension" lets in more than "BMI ≥ 30", and replaces nothing.
    return anew and any(
        name == known and _is_one_way(bound, one) and not (either and is_narrower(one, bound))
        for name, bound in said
        for known, one in usual
    )


def _is_guarded_anew(
    usual: Sequence[tuple[str, Rule]], part: When, text: str, *, either: bool, next_to: bool
) -> bool:
    then, names = part.then, {name for name, _ in usual}
    if isinstance(then, Judgement) and then.about is None and then.span is not None:
        return bool(_BARE.match(text, then.span[0]))  # "≤ 5 x ULN", of what stands before it
    said = dict(_bounds(then))
    guarded = {name for name, _ in _bounds(part.guard)}  # "if creatinine > 1.5, clearance > 60"
    if names & guarded:
        return True
    kin = next_to and any(name != one and one.endswith(f"_{name}") for name in names for one in said)
    if kin and not isinstance(part.guard, OneOf):
        return True  # "bilirubin ≤ 1.5; for Gilbert's syndrome, direct bilirubin ≤ ULN"
    alike = [(said[name], bound) for name, bound in usual if name in said]
    return any(either or not is_narrower(*two) for two in alike)


def _is_count_of_events(asked: Judgement) -> bool:
    """ "EDSS > 3; relapses ≥ 2 in the last year": how often something was in a time is no other bound of a measure."""
    own = asked.about.rules if isinstance(asked.about, AllOf) else ()
    counts = [one for one in own if isinstance(one, Compare) and one.words and not _unit(one)]
    return len(own) == 2 and len(counts) == 1 and any(isinstance(one, Occurred) and one.window for one in own)


def _names_a_sex(rule: Rule) -> bool:
    return any(map(is_sex, leaves(rule)))


def _is_known(name: str) -> bool:
    """Whether a name in the text's own words is one of the vocabulary's: "Hgb ≥ 9" has lost its unit alone."""
    term = vocabulary().lookup(name.replace("_", " "))
    return term is not None and term.kind == "variable"


def _is_one_way(bound: Rule, other: Rule) -> bool:
    """Whether two bounds of one variable are not its lower and its upper end."""
    if not isinstance(bound, Compare) or not isinstance(other, Compare):
        return True
    return bound.operator[0] == other.operator[0]


def _unit(rule: Rule) -> str:
    quantity = (
        rule.quantity if isinstance(rule, Compare) else rule.high if isinstance(rule, Between) else None
    )
    return (quantity.limit or quantity.unit) if quantity is not None else ""


def _bounds(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The bounds of a rule, and of what its questions are about, each with its variable."""
    for leaf in with_about(rule):
        if isinstance(leaf, Compare | Between | OneOf) and not is_sex(leaf):
            yield leaf.variable, leaf


def is_narrower(bound: Rule, other: Rule) -> bool:
    """Whether whoever meets the one bound meets the other."""
    if not isinstance(bound, Compare) or not isinstance(other, Compare):
        return False
    one, two = bound.quantity, other.quantity
    if (one.unit, one.limit) != (two.unit, two.limit) or bound.operator[0] != other.operator[0]:
        return False
    return one.value < two.value if bound.operator[0] == "<" else one.value > two.value
