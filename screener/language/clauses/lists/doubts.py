"""Lists of which the words do not say what belongs to what: each is a question, whatever joins it.

"Men or women, BMI 18-30" asks the bound of both, or offers it as one more way in; "no diabetes or HbA1c < 7 %"
may negate the bound or not. What the list most likely means is shown beside the question, and never decides.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from screener.language.clauses import questions
from screener.language.clauses.items.contrary import is_contrary
from screener.language.clauses.items.grades import is_graded
from screener.language.clauses.items.meant import is_meant
from screener.language.clauses.items.members import Member
from screener.language.clauses.items.people import begins_with_sex, is_sex, sex_of
from screener.language.clauses.lists.commas import begins_either, is_bounded, may_narrow
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Lasted,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    When,
    leaves,
)
from screener.model.vocabulary import vocabulary


def doubt(members: Sequence[Member], rule: Rule, kind: CriterionKind, *, headed: bool, negated: bool) -> str:
    """The question that a list leaves open; empty where it leaves none. ``rule`` is what it most likely means,
    ``headed`` whether a head before the list says what joins it, ``negated`` whether its first item is negated
    and the others with it."""
    words = [member.word for member in members[1:]]
    rules = [member.named for member in members]
    if not members[0].said and any(member.said and member.word == "," for member in members):
        return questions.DESCRIBED
    if not headed and _goes_on(words, rules) and (kind == "inclusion" or any(map(is_bounded, rules))):
        return questions.COMMA_BEHIND
    if not headed and not negated and kind == "inclusion" and begins_either(words, rules):
        return questions.COMMA_BEHIND
    if (
        not headed
        and isinstance(rule, AnyOf)
        and may_narrow(words, rules, [member.verb for member in members], kind)
    ):
        return questions.NARROWS
    if _refuses_and_gives(words, rules, negated=negated):
        return questions.REFUSAL_AND_CONSENT
    if kind == "exclusion" and not negated and _gives(words, rules):
        return questions.CONSENT_EXCLUDES
    if isinstance(rule, AllOf) and is_contrary(rule.rules):
        return questions.CONTRARY
    all_sought = kind == "inclusion" and isinstance(rule, AllOf) and set(words) == {"and"} and not negated
    if _aged_behind(rules) or (_bounded_again(rules) and not all_sought):
        return questions.AGE_OF_FIRST
    if negated and (any(map(is_bounded, rules[1:])) or _names_again(rules)):
        return questions.NEGATION
    if (
        len(rules) > 2
        and _is_negated(rules[0])
        and _is_negated(rules[-1])
        and not all(map(_is_negated, rules))
    ):
        return questions.NEGATION  # "no HIV, HBV or no HCV"
    if kind == "inclusion" and isinstance(rule, AnyOf) and all(map(_is_negated, rules)):
        return questions.NEGATION  # "no AF, no dialysis, or no stroke": is the lack of one of them enough?
    if any(_may_be_measured(one, other) and is_bounded(other) for one, other in pairwise(rules)):
        return questions.BOUND_OF_FIRST
    if _lasts_behind(rules):
        return questions.TIME_LAST
    if not headed and kind == "exclusion" and _says_how_far(words, rules):
        return questions.HOW_FAR
    if _of_two_sexes(rules) or _both_sexes(rule) or _asked_of_last(rules) or _of_women(members, rules, kind):
        return questions.OF_BOTH_SEXES
    if not headed and kind == "exclusion" and len(rules) > 2 and isinstance(rule, AllOf) and "and" in words:
        return questions.ALL_THAT_EXCLUDE
    return questions.WITH_LAST if _ends_with(rules) else ""


def _lasts_behind(rules: Sequence[Rule]) -> bool:
    """ "eGFR < 60 or UACR ≥ 30 for at least 3 months": whether the first must have lasted so long too."""
    held = [any(isinstance(leaf, Lasted) for leaf in leaves(rule)) for rule in rules]
    measured = [any(isinstance(leaf, Compare | Between) for leaf in leaves(rule)) for rule in rules]
    return held[-1] and measured[-1] and any(one and not two for one, two in zip(measured, held, strict=True))


def _of_women(members: Sequence[Member], rules: Sequence[Rule], kind: CriterionKind) -> bool:
    """ "Women who are pregnant, or smokers"; "pregnancy or no contraception": whether men are meant in the rest."""
    found = vocabulary().findings
    alone = [
        all(
            isinstance(leaf, Present) and leaf.finding in found and found[leaf.finding].only
            for leaf in leaves(rule)
        )
        for rule in rules
    ]
    without = [
        isinstance(rule, Not)
        and all(getattr(leaf, "finding", "") in listed("fertility") for leaf in leaves(rule))
        for rule in rules
    ]
    begun = members[0].women and alone[0] and not all(alone)
    return begun or (kind == "exclusion" and any(alone) and any(without))


def _says_how_far(words: Sequence[str], rules: Sequence[Rule]) -> bool:
    """ "Hypertension, SBP > 180 mmHg, DBP > 110 mmHg": whether a bound behind a comma is of the condition before it."""
    return any(
        word == ","
        and isinstance(one, Present)
        and isinstance(other, Compare | Between)
        and (is_meant(one, other, vocabulary()) or is_graded(one, other))
        for word, one, other in zip(words, rules, rules[1:], strict=False)
    )


def _goes_on(words: Sequence[str], rules: Sequence[Rule]) -> bool:
    """Whether a comma stands behind the "or" that would have ended the list. "Male or female, 18 or older" is none."""
    ends = [place for place, word in enumerate(words) if word in ("or", "and")]
    if not ends or words[ends[-1]] != "or" or "," not in words[ends[-1] :]:
        return False
    before = rules[: ends[-1] + 2]
    return not all(map(is_sex, before))


def _refuses_and_gives(words: Sequence[str], rules: Sequence[Rule], *, negated: bool) -> bool:
    """ "Refusal to participate or consent" excludes nobody who consents."""
    if not {"or", ","} & set(words):
        return False
    found = [
        {leaf.finding for leaf in leaves(rule) if isinstance(leaf, Present)}
        for rule in rules
        if negated or not isinstance(rule, Not)
    ]
    return any(names & listed("declines") for names in found) and any(
        names & listed("gives") for names in found
    )


def _gives(words: Sequence[str], rules: Sequence[Rule]) -> bool:
    """ "Age under 18, or informed consent": whether a consent that is given excludes by itself."""
    return bool({"or", ","} & set(words)) and any(
        isinstance(rule, Present) and rule.finding in listed("gives") for rule in rules
    )


def _aged_behind(rules: Sequence[Rule]) -> bool:
    """ "Pregnant or breastfeeding women aged 18 or older": the age stands beside the last item only."""
    aged = [any(getattr(leaf, "variable", "") == "age" for leaf in leaves(rule)) for rule in rules]
    last = isinstance(rules[-1], AllOf) and aged[-1]
    # "Hypertension aged over 60 years or diabetes": the condition with an age, and another without one.
    first = any(age and _has_age(rule) for rule, age in zip(rules, aged, strict=True)) and not all(aged)
    return (last and any(isinstance(rule, Present | Occurred) for rule in rules[:-1])) or first


def _has_age(rule: Rule) -> bool:
    """Whether a rule is a condition and behind it an age."""
    parts = rule.rules if isinstance(rule, AllOf) else ()
    return len(parts) == 2 and isinstance(parts[0], Present) and isinstance(parts[1], Compare | Between)


def _bounded_again(rules: Sequence[Rule]) -> bool:
    """ "Women < 40 years or > 50 years": the second bound stands without the people of the first. Where both bounds are
    sought, "glaucoma with a pressure >= 22 and <= 34 mmHg", that is the same."""
    bounds = (
        [leaf for leaf in rules[0].rules if isinstance(leaf, Compare)] if isinstance(rules[0], AllOf) else []
    )
    named = {leaf.variable for leaf in bounds}
    return any(isinstance(rule, Compare) and rule.variable in named for rule in rules[1:])


def _may_be_measured(rule: Rule, beside: Rule) -> bool:
    """ "XYZ or INR ≤ 1.5 x ULN", "scoliosis or kyphosis > 30°": an abbreviation that nobody knows may be measured
    too, and so may a finding beside another that is no known measure."""
    if not isinstance(rule, Present):
        return False
    if rule.words != "" and rule.words.isupper():
        return True
    return isinstance(beside, Compare | Between) and len(beside.words.split()) == 1


def _is_negated(rule: Rule) -> bool:
    return isinstance(rule, Not)


def _names_again(rules: Sequence[Rule]) -> bool:
    """ "No cirrhosis or compensated cirrhosis": what is negated first is allowed in part behind it."""
    first = next((leaf for leaf in leaves(rules[0]) if isinstance(leaf, Present)), None)
    if first is None:
        return False
    name = (first.words or first.finding.replace("_", " ")).lower()
    later = [leaf.words or leaf.finding.replace("_", " ") for rule in rules[1:] for leaf in _present(rule)]
    return any(name != words.lower() and name in words.lower() for words in later)


def _present(rule: Rule) -> Iterator[Present]:
    yield from (leaf for leaf in leaves(rule) if isinstance(leaf, Present))


def _of_two_sexes(rules: Sequence[Rule]) -> bool:
    """Men in one item and women in another, and of one of them alone something is said before the noun
    ("healthy men or postmenopausal women"), or an age ("male or postmenopausal female aged 18-65")."""
    groups = [rule for rule in rules if sex_of(rule)]
    if len({sex_of(rule) for rule in groups}) < 2:
        return False
    if not any(list(_present(rule)) for rule in groups[1:]):
        return False  # "healthy men or women aged 18 to 65": of both
    aged = list(map(is_bounded, groups))
    told = [any(not sex_of(leaf) and _is_before(leaf, rule) for leaf in _present(rule)) for rule in groups]
    return any(told) or (any(aged) and not all(aged))


def _asked_of_last(rules: Sequence[Rule]) -> bool:
    """ "WOCBP and men must use contraception", "BMI < 30 for men and women": asked of one group, and the other?"""
    asked = [isinstance(rule, When) for rule in rules]
    groups = list(map(begins_with_sex, rules))
    return any(asked) and any(
        (one and group) or (other and before)
        for (one, other), (before, group) in zip(pairwise(asked), pairwise(groups), strict=True)
    )


def _is_before(leaf: Rule, rule: Rule) -> bool:
    """Whether a finding stands before the word for the people."""
    who = next((one.span for one in leaves(rule) if sex_of(one) and one.span), None)
    return leaf.span is not None and who is not None and leaf.span[0] <= who[0]


def _both_sexes(rule: Rule) -> bool:
    """Whether a rule asks of one person what only men and only women can be."""
    return isinstance(rule, AllOf) and {"female", "male"} <= {sex_of(part) for part in rule.rules}


def _ends_with(rules: Sequence[Rule]) -> bool:
    """ "RRMS or SPMS with EDSS ≤ 6.5": values of one category, of which the last has a bound beside it."""
    last = rules[-1]
    head = last.rules[0] if isinstance(last, AllOf) and is_bounded(last) else None
    return (
        isinstance(head, OneOf)
        and head.variable != "sex"
        and any(isinstance(one, OneOf) and one.variable == head.variable for one in rules[:-1])
    )
