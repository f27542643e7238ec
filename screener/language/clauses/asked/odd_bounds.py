"""Bounds that are hardly meant as they stand: each is a question, in place of its leaf alone.

"Creatinine ≤ 150 mmol/L" has a slip in its unit, "ECOG/KPS 0-1" bounds the one scale by the other's steps, and
"refractive error > -6 D" is most often meant without its sign. "CKD stage 4-5" may count a stage 5 on dialysis or not.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import takewhile

from screener.errors import Problem
from screener.language.clauses import questions
from screener.language.clauses.asked.odd_units import odd_unit_or_sign
from screener.language.clauses.items.leaves import is_step
from screener.language.words.chunks import Chunk
from screener.language.words.late import late
from screener.language.words.wordlists import any_of, listed, pairs
from screener.model.plausible import beyond
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    OneOf,
    Present,
    Quantity,
    Rule,
    children,
    leaves,
    with_children,
)
from screener.model.units import units
from screener.model.vocabulary import Term, Variable, Vocabulary, fold

_FOR = late(r"\s+(?:in|for)\s+(?!the\s+(?:last|past|previous)\b)", re.IGNORECASE)
_AGE_OF = late(r"\b(?:at\s+(?:the\s+|an\s+)?|of\s+)age(?:\s+of)?\s*\Z", re.IGNORECASE)
_WORD = late(r"[^\W\d_]+")
_NUMBER = late(r"\d+(?:\.\d+)?")
_ALONE = late(r"(?<![<>≤≥=/])\s*=\s*[\d.]")
_EXACTLY = late(r"\b(?:exact|only|equal)\w*(?:\s+to)?\s*\Z", re.IGNORECASE)
_ALONE_STEP = late(r"(?<![<>≤≥=/])\s*=\s*(?:[2-9]|II|III|IV)$")
_GRADES_TWO = late(r"[^\W\d_]{2,}/[^\W\d_]{2,}\s+grade\Z", re.IGNORECASE)
_PRETERM = 22
"""Weeks from which on a child may be born alive."""
_NEAR = 25
"""Characters behind an age within which "gestation" may say what it is."""


def without_odd(rule: Rule, text: str, vocab: Vocabulary, problems: list[Problem]) -> Rule:
    """The rule with a question in place of each such bound, of which ``problems`` are told."""
    if isinstance(rule, AnyOf) and _are_levels(rule):
        return rule
    below = tuple(without_odd(child, text, vocab, problems) for child in children(rule))
    if below:
        return with_children(rule, below)
    if not isinstance(rule, Compare | Between | OneOf) or rule.span is None:
        return rule
    if _may_lack_sign(rule, text, vocab):
        problems.append(Problem(questions.EQUALS, span=rule.span, severity="question"))
        return _asked(rule, text)
    if message := odd_unit_or_sign(rule, text, vocab):
        problems.append(Problem(message, span=rule.span, severity="question"))
        return _asked(rule, text)
    if rule.words and (message := _of_own_name(rule)):
        problems.append(Problem(message, span=rule.span, severity="question"))
        return _asked(rule, text)
    if rule.words:
        return rule
    variable, asked = vocab.variables.get(rule.variable), _asked(rule, text)
    if variable is None:
        return rule
    if isinstance(rule, OneOf):
        return _with_open_part(rule, asked)
    message = _message(rule, variable)
    end = rule.span[1]
    if rule.variable == "age" and (
        "gestat" in text[rule.span[0] : end + _NEAR].lower() or _may_be_before_birth(rule, text)
    ):
        message = "an age, or how long a pregnancy has lasted or did?"
    elif rule.variable == "age" and _may_be_of_an_event(rule, text):
        message = "the age now, or when that happened?"
    if not message:
        return rule
    problems.append(Problem(message, span=rule.span, severity="question"))
    return asked


def _of_own_name(rule: Compare | Between | OneOf) -> str:
    """What is asked of a bound of something in the text's own words: of "myopia > -6 D", "myopia ≤ -3 D" whether more
    of it is meant, or less, and of "blood pressure > 140 mmHg" which pressure; empty where nothing is."""
    said = rule.words.lower()
    below = isinstance(rule, Compare) and rule.quantity.value < 0
    if below and listed("named by its sign").intersection(said.split()):
        return f"{rule.words}: with its sign, or whichever it has?"
    pair = (
        f" {said}".endswith(tuple(f" {one}" for one in listed("two values"))) and "mean" not in said.split()
    )
    return f"{rule.words}: which of its two values?" if pair else ""


def _may_be_of_an_event(rule: Compare | Between | OneOf, text: str) -> bool:
    """ "Women with menopause at the age of 45 to 55 years": whether anything but people stands before the age."""
    said = _AGE_OF.search(text[: rule.bound[0]]) if rule.bound is not None else None
    if said is None:
        return False
    before = _WORD.findall(text[: said.start()])
    people = listed("people") | listed("somebody") | listed("young") | listed("is so") | listed("is allowed")
    return bool(before) and fold(before[-1]) not in people


def _may_be_before_birth(rule: Compare | Between | OneOf, text: str) -> bool:
    """ "Preterm infants at the age of 28-32 weeks": weeks of the pregnancy, by their number."""
    if isinstance(rule, OneOf):
        return False
    ends = (rule.low, rule.high) if isinstance(rule, Between) else (rule.quantity,)
    weeks = all(end.unit == "wk" and end.value >= _PRETERM for end in ends)
    return weeks and re.search("preterm|prematur|neonat|newborn", text, re.IGNORECASE) is not None


def _are_levels(rule: AnyOf) -> bool:
    """ "CDR = 0.5 or 1": the levels that count, one by one."""
    bounds = [child for child in rule.rules if isinstance(child, Compare) and child.operator == "="]
    named = {(bound.variable, bound.quantity.unit) for bound in bounds if not bound.quantity.limit}
    return len(bounds) == len(rule.rules) and named in (
        {(bounds[0].variable, "")},
        {(bounds[0].variable, "1")},
    )


def _may_lack_sign(rule: Compare | Between | OneOf, text: str, vocab: Vocabulary) -> bool:
    """ "Age = 18 years", "ECOG = 2": what many an old record made of "≥" and of "≤". The end of a scale stands for
    itself: "GCS = 15"."""
    if rule.span is None or (isinstance(rule, Compare) and rule.operator != "="):
        return False
    if isinstance(rule, OneOf):
        return bool(_ALONE_STEP.search(text[slice(*rule.span)]))
    if not isinstance(rule, Compare):
        return False
    end = rule.bound[1] if rule.bound is not None else rule.span[1]
    if _is_bare_count(rule, text):
        return True
    if not _ALONE.search(text, rule.span[0], end):
        return False
    variable, value = vocab.variables.get(rule.variable), rule.quantity.value
    ends = (variable.low, variable.high) if variable is not None else ()
    return value not in (0, *(Decimal(end) for end in ends if end))


def _is_bare_count(rule: Compare, text: str) -> bool:
    """ "6 swollen joints and 6 tender joints": so many of something, which is most often meant as so many at least."""
    if rule.bound is None or rule.named is None or rule.named[0] < rule.bound[1]:
        return False
    said = text[slice(*rule.bound)].strip()
    return said.isdigit() and said != "0" and not _EXACTLY.search(text, 0, rule.bound[0])


def grades_several(leaf: Rule) -> bool:
    """ "Fatigue/asthenia grade > 2": a grade of two things, each of which has its own."""
    return isinstance(leaf, Compare | Between) and _GRADES_TWO.search(leaf.words) is not None


def bounds_for_some(rule: Rule, text: str) -> bool:
    """ "HbA1c < 8 % in patients with diabetes", "direct bilirubin ≤ ULN for those with bilirubin > 1.5 × ULN": whether
    others are sought as well."""
    if not isinstance(rule, AllOf) or len(rule.rules) != 2:
        return False
    bound, whose = rule.rules
    if not isinstance(bound, Compare | Between) or bound.bound is None:
        return False
    measured = isinstance(whose, Compare | Between) and whose.variable != bound.variable
    if not measured and not isinstance(whose, Present):
        return False
    return bool(_FOR.match(text, bound.bound[1]))


def is_half_equal(rule: Rule) -> bool:
    """ "ECOG = 1 or 2 or age = 18": whether a sign that may have been lost, of which a person is asked, bounds more."""
    held = [leaf for leaf in leaves(rule) if isinstance(leaf, Compare) and leaf.operator == "="]
    asked = {
        leaf.about.variable
        for leaf in leaves(rule)
        if isinstance(leaf, Judgement) and isinstance(leaf.about, Compare) and leaf.about.operator == "="
    }
    return any(leaf.variable in asked for leaf in held)


def is_half_measured(rule: Rule) -> bool:
    """ "Drinking > 14 glasses/week (men) or > 7 (women)": one thing, bounded with a unit and without."""
    given: dict[str, set[bool]] = {}
    for leaf in leaves(rule):
        if isinstance(leaf, Compare) and not leaf.quantity.limit:
            given.setdefault(leaf.variable, set()).add(bool(leaf.quantity.unit))
    return any(len(kinds) > 1 for kinds in given.values())


def _asked(rule: Compare | Between | OneOf, text: str) -> Judgement:
    start, end = rule.span or (0, len(text))
    return Judgement(question=" ".join(text[start:end].split()), about=rule, span=rule.span)


def _message(rule: Compare | Between, variable: Variable) -> str:
    name = variable.name.replace("_", " ")
    ends = [rule.quantity] if isinstance(rule, Compare) else [rule.low, rule.high]
    for end in ends:
        if end.value and (beyond(end, variable) is not None or _is_too_low(end, variable)):
            unit = units()[end.unit].shown if end.unit in units() else end.unit
            return f"no value of {name} is near {end.value} {unit}".rstrip() + ": is the unit right?"
    if isinstance(rule, Between):
        if not all(is_step(end.value, variable) for end in ends):
            return f"{name} goes in steps, and one end of the range is none of them"
        return ""
    if variable.name in listed("short for others") and not is_step(rule.quantity.value, variable):
        return f"{name} goes in steps, and {rule.quantity.value} is none of them"
    minus = rule.operator in ("<", "<=") and rule.quantity.value < 0
    if variable.name in listed("signed") and rule.quantity.value and not minus:
        return f"{name}: with its sign, or whichever it has?"
    return ""


def _is_too_low(end: Quantity, variable: Variable) -> bool:
    """ "ANC ≥ 1.5 × 10^6/L": a thousandth of what is meant, though a count may be as low."""
    least = pairs("hardly below").get(variable.name)
    return least is not None and beyond(end, variable._replace(low=least)) is not None


def _with_open_part(rule: OneOf, asked: Judgement) -> Rule:
    """ "CKD stage 4-5": of a stage 5 on dialysis a person is asked."""
    for told in listed("open part"):
        variable, _, part = told.partition("=")
        whole = part[:-1]
        if rule.variable == variable and whole in rule.values and part not in rule.values:
            open_one = rule.model_copy(update={"values": (part,)})
            judge = asked.model_copy(update={"about": None})
            return AnyOf(rules=(rule, AllOf(rules=(open_one, judge), span=rule.span)), span=rule.span)
    return rule


def has_bound_aside(chunks: Sequence[Chunk], rule: Rule, text: str, vocab: Vocabulary) -> bool:
    """ "NIHSS (range 5-15) and mRS 0-1": whether a value has numbers in the bracket behind it, and its bound from
    elsewhere. From where to where a scale goes is no bound."""
    bounds = [one for one in leaves(rule) if isinstance(one, Compare | Between) and one.bound is not None]
    for place, chunk in enumerate(chunks[:-1]):
        term = chunk.data
        if chunks[place + 1].kind != "OPEN" or not isinstance(term, Term) or term.kind != "variable":
            continue
        if term.name in listed("protocol's scale"):
            continue
        inside = list(takewhile(lambda one: one.kind != "CLOSE", chunks[place + 2 :]))
        if [one.kind for one in inside if one.kind not in ("WORDS", "FILLER")] != ["RANGE"] or len(
            inside
        ) < 2:
            continue
        own, end = vocab.variables.get(term.name), inside[-1].end
        numbers = [Decimal(one) for one in _NUMBER.findall(text[inside[-1].start : end])]
        if own is not None and own.goes(numbers[0], numbers[-1]):
            continue
        if any(one.variable == term.name and one.bound is not None and one.bound[0] >= end for one in bounds):
            return True
    return False


def is_a_distance(chunks: Sequence[Chunk], text: str) -> bool:
    """ "Heart rate 10 to 20 bpm of baseline": so far from it, as it seems, and no heart rate."""
    bounds = (chunk for chunk in chunks if chunk.kind in ("CONSTRAINT", "RANGE"))
    return any(_of_another().match(text, chunk.end) for chunk in bounds)


@cache
def _of_another() -> re.Pattern[str]:
    its = r"(?:(?:the|its|their|his|her)\s+)?"
    return re.compile(rf"\s*of\s+{its}(?:{any_of('distance from')})\b", re.IGNORECASE)


def is_no_gestation(leaf: Rule) -> bool:
    """ "Preterm infants < 6 months": months are how old they are, rather than how far on the pregnancy was."""
    if not isinstance(leaf, Compare | Between) or leaf.variable != "gestational_age_at_birth":
        return False
    ends = [leaf.quantity] if isinstance(leaf, Compare) else [leaf.low, leaf.high]
    return any(end.unit in ("mo", "a") for end in ends)
