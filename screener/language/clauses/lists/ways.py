"""How words join the items of a list: each way to join in turn, until one fits.

"Nothing is guessed": a list of findings joined by "and" under exclusion may mean both or either, a mixed
and / or has two readings, and a list of commas alone says neither. These are asked about; what stands
beside the question is the likelier reading, and never decides.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from screener.errors import Span
from screener.language.clauses import questions
from screener.language.clauses.items.contrary import bounds_twice, is_always, is_empty, is_parted
from screener.language.clauses.items.grades import is_graded
from screener.language.clauses.items.meant import is_meant
from screener.language.clauses.items.members import Member, asked_about, by_sex, sexed, with_about
from screener.language.clauses.items.negation import (
    at_any_time,
    is_either,
    is_none_or_negative,
    is_sought,
    is_state,
)
from screener.language.clauses.items.people import is_people, is_sex
from screener.language.clauses.items.results import is_shown
from screener.language.clauses.lists.one_measure import is_pair_by_sex
from screener.language.clauses.trees import start_of
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
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
    leaves,
)
from screener.model.vocabulary import vocabulary

Connective = Literal["all", "any"]


class Joined(NamedTuple):
    """A list as one rule. ``question``: why it cannot be taken so; empty where it can."""

    rule: Rule
    question: str = ""


class Items(NamedTuple):
    """The items of a list, and what is said of all of them.

    ``rules`` are the members' own, a repeated one once. ``connective`` is what a head before the list says,
    ``examples`` whether the list gives some, ``negated`` whether the first item alone is, at its beginning.
    """

    members: Sequence[Member]
    rules: list[Rule]
    kind: CriterionKind
    connective: Connective | None
    span: Span
    examples: bool
    negated: bool

    @property
    def words(self) -> frozenset[str]:
        """The words between the items, commas left out."""
        return frozenset(member.word for member in self.members[1:]) - {","}

    @property
    def headed(self) -> bool:
        """Whether the head says what joins them."""
        return self.connective is not None and not self.examples and not self.negated

    @property
    def mixed(self) -> bool:
        """Whether they are joined by more than one word."""
        return len(self.words) > 1 or "mixed" in self.words

    def said(self, kind: CriterionKind) -> bool:
        """Whether they stand by themselves under inclusion, or under exclusion."""
        return self.kind == kind and self.connective is None and not self.negated

    def all(self, question: str = "") -> Joined:
        """All of them."""
        return Joined(AllOf(rules=tuple(self.rules), span=self.span), question)

    def any(self, question: str = "") -> Joined:
        """Any of them."""
        return Joined(AnyOf(rules=tuple(self.rules), span=self.span), question)


def as_headed(items: Items) -> Joined:
    """A list of which its head says what joins it: "any of the following: A, B, and C". An "and" or "or" that joins
    otherwise, and stands not before the last item alone, is asked about."""
    said = [member.word for member in items.members[1:]]
    every = items.connective == "all"
    plain = not any(member.tail for member in items.members)
    fits = {",", "and"} if every else {",", "or"}
    lists = not every and said[-1] == "and" and set(said[:-1]) <= {","}
    if plain and (set(said) <= fits or lists):
        question = questions.NOTHING_BETWEEN if every and is_empty(items.rules) else ""
        return items.all(question) if every else items.any(question)
    return Joined(_precedence(items.members, items.kind, items.span, items.connective), questions.MIXED)


def by_words(items: Items) -> Joined:
    """A list that only its own words join."""
    ways = (_beside, _with_a_tail, _negated, _negated_last, _examples, _mixed, _of_sexes, _of_others)
    found = (way(items) for way in ways)
    return next((one for one in found if one is not None), None) or _by_one_word(items)


def _beside(items: Items) -> Joined | None:
    """ "Age 18-65 years, with asthma": both."""
    return items.all() if [member.word for member in items.members[1:]] == ["with"] else None


def _with_a_tail(items: Items) -> Joined | None:
    """ "Diabetes with nephropathy or retinopathy": either behind the "with"."""
    apart = any(member.tail or member.people for member in items.members[1:])
    head = asked_about(items.rules[0])
    if (
        not items.members[0].tail
        or items.words != {"or"}
        or apart
        or items.negated
        or not isinstance(head, AllOf)
    ):
        return None
    either = AnyOf(rules=(head.rules[-1], *items.rules[1:]), span=items.span)
    return Joined(AllOf(rules=(*head.rules[:-1], either), span=items.span), questions.WITH_FIRST)


def _negated(items: Items) -> Joined | None:
    """ "No stroke or seizures": neither."""
    before, first = _negation(items.rules[0]) if items.negated else ((), None)
    if first is None:
        return None
    ever = isinstance(first, Occurred) and first.window is None  # "never had a stroke or seizures"
    behind = [
        one._replace(rule=at_any_time(one.rule)) if ever and not (one.now or is_state(one.rule)) else one
        for one in items.members[1:]
    ]
    inside = _inside([Member(first, ""), *behind], items.kind, items.span, examples=items.examples)
    inner = Not(rule=inside.rule, span=items.span)
    open_and = questions.NEITHER_OR_BOTH if items.kind == "inclusion" else questions.NONE_OF_ALL
    asked = open_and if items.words == {"and"} or before else inside.question
    if before and items.words == {"or"} and not inside.question:
        asked = questions.WITHOUT_LAST
    people = any(member.people for member in items.members[1:])  # "not pregnant women or men"
    apart = ever and any(
        member.led for member in items.members[1:]
    )  # "no history of stroke or use of heparin"
    anew = (
        any(
            (
                (member.begins or member.verb) and member.word == ","
            )  # "not on insulin, on metformin or sulfonylurea"
            or is_none_or_negative(member.named)
            or is_sought(member.named)  # "not pregnant or postmenopausal"
            or is_sex(member.named)  # "not pregnant or male"
            for member in items.members[1:]
        )
        or _in_pairs([member.word for member in items.members[1:]])
    )
    asked = asked or (questions.NEGATION if items.kind == "exclusion" or people or apart or anew else "")
    return Joined(AllOf(rules=(*before, inner), span=items.span) if before else inner, asked)


def _in_pairs(words: Sequence[str]) -> bool:
    """ "No asthma or COPD, diabetes or HIV": whether the negation ends at the comma that parts two pairs."""
    alternate = all(word == ("or", ",")[at % 2] for at, word in enumerate(words))
    return alternate and len(words) > len(("or", ",")) and words[-1] == "or"


def _negated_last(items: Items) -> Joined | None:
    """ "Use of A or B is not permitted"."""
    absent = _negated_behind(items.rules) if items.words <= {"or", "and"} else ()
    return (
        Joined(Not(rule=AnyOf(rules=absent, span=items.span), span=items.span), questions.NEGATION)
        if absent
        else None
    )


def _examples(items: Items) -> Joined | None:
    """ "Such as stroke, TIA or infarction": any of them."""
    if not items.examples:
        return None
    found = [leaf for rule in items.rules for leaf in leaves(rule)]
    given = all(isinstance(leaf, Present | Occurred | Judgement) for leaf in found)
    plain = given and not any(isinstance(asked_about(rule), Not) for rule in items.rules)
    sought = items.kind == "inclusion" and "and" in items.words
    return items.any("" if plain and len(items.words) < 2 and not sought else questions.MIXED)


def _mixed(items: Items) -> Joined | None:
    """ "A or B and C"; "hepatitis B or C and ALT > 3 x ULN"."""
    if items.mixed:
        return Joined(_precedence(items.members, items.kind, items.span, items.connective), questions.MIXED)
    return items.all(questions.MIXED) if items.words == {"and"} and any(map(is_either, items.rules)) else None


def _of_sexes(items: Items) -> Joined | None:
    """ "QTc > 450 ms (men), > 470 ms (women)": nobody is asked both."""
    if sexes := sexed(items.rules):
        return Joined(AnyOf(rules=sexes, span=items.span))
    return items.any() if by_sex(items.rules) else None


def _of_others(items: Items) -> Joined | None:
    """ "Patient and caregiver", "adults with asthma and children with COPD": more than one person."""
    if items.words != {"and"}:
        return None
    if any(isinstance(one, Present) and one.finding in listed("another") for one in items.rules):
        return items.all(questions.ANOTHER_PERSON)  # "consent of patient and caregiver"
    return items.any(questions.PEOPLE) if all(member.people for member in items.members) else None


def _by_one_word(items: Items) -> Joined:
    """A list of one word, or of commas alone."""
    word = next(iter(items.words), ",")
    tells = {"and": _and, "or": _or, ",": _commas}.get(word)
    told = tells(items) if tells is not None else _Told("any")
    every, question = told.connective == "all", told.question
    if every and is_empty(items.rules):
        return items.any(questions.NOTHING_BETWEEN)
    people = any(member.people for member in items.members[1:])
    if not question and isinstance(asked_about(items.rules[0]), Not) and people:
        question = questions.NEGATION  # "no gout, or patients with asthma"
    if not question and every and bounds_twice(items.rules):
        question = questions.TWO_BOUNDS
    if not question and not every and is_always(items.rules):
        question = questions.EVERY_VALUE
    return items.all(question) if every else items.any(question)


class _Told(NamedTuple):
    """Whether a word asks for all or any, and the question that it leaves open."""

    connective: Connective
    question: str = ""


def _and(items: Items) -> _Told:
    rules, verbs = items.rules, any(member.verb for member in items.members[1:])
    if items.said("inclusion"):
        return _Told("all", questions.CONDITIONS if are_conditions(rules) and not verbs else "")
    if items.kind == "exclusion" and not items.negated and is_parted(rules):
        return _Told("any")  # "age < 18 and > 65 years": who is both is nobody
    if not items.said("exclusion"):
        return _Told("all")
    if _share_a_bound(rules) or _are_people(rules):
        return _Told("any", questions.BOTH_FINDINGS)
    if _are_bounds(rules):
        return _Told("all", questions.BOTH_BOUNDS)
    if any(member.non for member in items.members[1:]):
        return _Told(
            "any", questions.BOTH_FINDINGS
        )  # "illiterate and non-English speaking": no "A, but not B"
    if not _all_findings(rules) and not _but_not(rules) and _stand_apart(rules):
        return _Told("all", questions.BOTH_FINDINGS)
    if not _all_findings(rules) or _but_not(rules):
        return _Told("all")
    if _either(rules):
        return _Told("any")
    return _Told(
        "all" if verbs else "any", questions.BOTH_FINDINGS
    )  # "who has diabetes and is receiving insulin"


def _or(items: Items) -> _Told:
    if items.kind == "inclusion" and _share_a_bound(items.rules) and _is_most(items.rules[-1]):
        return _Told("any", questions.BOUND_OF_EACH)
    behind_comma = items.said("inclusion") and items.members[1].word == ","
    whose = items.members[0].whom and not any(member.whom for member in items.members[1:])
    described = behind_comma and (whose or _are_described(items.rules))  # "pregnant women, obese or diabetic"
    return _Told("any", questions.DESCRIBED if described else "")


def _commas(items: Items) -> _Told:
    """What commas alone join, and the question to ask where they do not say it."""
    rules = items.rules
    if items.connective is not None:
        return _Told(items.connective)
    if items.kind == "exclusion":
        return _Told("any")
    if all(isinstance(rule, Compare | Between | OneOf) or is_pair_by_sex(rule) for rule in rules):
        return _Told("all")
    if len(rules) == 2 and isinstance(rules[0], Present) and _is_age(rules[1]):
        return _Told("all")  # "patients with asthma, 18 to 65 years of age"
    few = sum(isinstance(rule, Present | Occurred) for rule in rules) < 2
    if few and not items.negated and any(isinstance(rule, Between) and _is_age(rule) for rule in rules):
        return _Told(
            "all"
        )  # "ASA I-III, age 18-80, scheduled for surgery": but "diabetes, age > 65" may be risks
    negated = [isinstance(rule, Not) for rule in rules]
    if any(negated):
        # "not pregnant, not breastfeeding", "HBsAg positive, HIV negative", "ECOG 0-1, no diabetes"
        told = all(isinstance(rule, Compare | Between | OneOf) or _is_none_known(rule) for rule in rules)
        return _Told("all", "" if told or all(negated) else questions.COMMAS)
    bounded = any(
        isinstance(leaf, Compare | Between) and leaf.bound is not None
        for rule in rules
        for leaf in leaves(rule)
    )
    return _Told("all" if bounded else "any", questions.COMMAS)


def _is_none_known(rule: Rule) -> bool:
    """ "No diabetes", but not "without the need for transfusion", which may say how a value is reached."""
    inner = rule.rule if isinstance(rule, Not) else None
    return isinstance(inner, Present | Occurred) and not inner.words


def _inside(members: Sequence[Member], kind: CriterionKind, span: Span, *, examples: bool) -> Joined:
    """What a negation before a list negates: any of it."""
    words = {member.word for member in members[1:]} - {","}
    if examples and (len(words) > 1 or "mixed" in words):
        return Joined(AnyOf(rules=tuple(member.rule for member in members), span=span), questions.MIXED)
    if len(words) > 1 or "mixed" in words:
        return Joined(_precedence(members, kind, span), questions.MIXED)
    rules = tuple(member.rule for member in members)
    question = questions.COMMAS if not words and kind == "inclusion" else ""
    return Joined(AnyOf(rules=rules, span=span), question)


def _negation(rule: Rule) -> tuple[tuple[Rule, ...], Rule | None]:
    """What stands before a negation, and what is negated; (), None where nothing is."""
    if isinstance(rule, Judgement) and rule.about is not None:
        return _negation(rule.about)
    if isinstance(rule, Not):
        return (), rule.rule
    if isinstance(rule, AllOf) and isinstance(rule.rules[-1], Not):
        return rule.rules[:-1], rule.rules[-1].rule
    return (), None


def _negated_behind(rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """ "Use of A or B is not permitted": what a negation behind the last item negates; else nothing."""
    last = asked_about(rules[-1])
    if isinstance(last, AllOf):
        last = last.rules[0]
    if not isinstance(last, Not) or last.span is None or last.rule.span == last.span:
        return ()  # one word for both: "and non-smoker"
    if start_of(last.rule) > last.span[0]:
        return ()
    if any(isinstance(asked_about(rule), Not) for rule in rules[:-1]):
        return ()
    return (*rules[:-1], last.rule)


def _precedence(
    members: Sequence[Member], kind: CriterionKind, span: Span, connective: Connective | None = None
) -> Rule:
    """Or over and, a comma as the word that follows it; findings that exclude are alternatives throughout.

    Where a head says what joins the list, its commas join so; groups of people are alternatives.
    """
    if kind == "exclusion" and (len(members) > 3 or _all_findings([member.rule for member in members])):
        return AnyOf(rules=tuple(member.rule for member in members), span=span)
    apart = [before.people and after.people for before, after in pairwise(members)]
    words = ["or" if two else member.word for two, member in zip(apart, members[1:], strict=True)]
    if connective is not None:
        words = [("and" if connective == "all" else "or") if word == "," else word for word in words]
    following = "or"
    for place in range(len(words) - 1, -1, -1):
        if words[place] == "with":
            words[place] = "and"
        elif words[place] in ("and", "or"):
            following = words[place]
        elif words[place] == ",":
            words[place] = following
        else:
            words[place] = "or"
    groups: list[list[Rule]] = [[members[0].rule]]
    for member, word in zip(members[1:], words, strict=True):
        if word == "and":
            groups[-1].append(member.rule)
        else:
            groups.append([member.rule])
    parts = tuple(AllOf(rules=tuple(group), span=span) if len(group) > 1 else group[0] for group in groups)
    return parts[0] if len(parts) == 1 else AnyOf(rules=parts, span=span)


def _all_findings(rules: Sequence[Rule]) -> bool:
    found = [rule.rule if isinstance(rule, Not) else rule for rule in rules]
    bounded = [leaf for rule in rules for leaf in with_about(rule) if isinstance(leaf, Compare | Between)]
    return (
        all(isinstance(rule, Present | Occurred | Judgement | AllOf | AnyOf) for rule in found)
        and not bounded
    )


def are_conditions(rules: Sequence[Rule]) -> bool:
    """Whether each is something that people have or are given, and no two need be of one person."""
    of_all = listed("gives") | listed("at present alone") | listed("fertility") | listed("declines")
    return all(
        (isinstance(rule, Present) and (rule.words or rule.finding not in of_all))
        or isinstance(rule, Occurred)
        for rule in rules
    )


def _are_described(rules: Sequence[Rule]) -> bool:
    """ "Patients with COPD, smokers or ex-smokers": one thing, and of whom it is told."""
    says_more = [isinstance(one, Present) and one.finding in listed("describes") for one in rules]
    return not says_more[0] and len(rules) > 2 and all(says_more[1:])


def _either(rules: Sequence[Rule]) -> bool:
    """ "pregnant and lactating women": states of which each is meant to exclude."""
    found = [leaf for rule in rules for leaf in leaves(rule)]
    return all(isinstance(leaf, Present) and leaf.finding in listed("either") for leaf in found)


def _but_not(rules: Sequence[Rule]) -> bool:
    """ "stroke and no haemorrhage", "a traveller but without symptoms": one thing without the other."""
    negated = [
        isinstance(inner := asked_about(rule), Not) and start_of(inner) < start_of(inner.rule)
        for rule in rules
    ]
    return not negated[0] and any(negated)


def _stand_apart(rules: Sequence[Rule]) -> bool:
    """ "Hypertension and eGFR < 30": a finding and a bound that says nothing of it; "diabetes and HbA1c > 9 %" does."""
    found = [rule for rule in rules if isinstance(rule, Present | OneOf) and not is_people(rule)]
    if any(is_shown(rule) for rule in found):
        return False  # "HBsAg positive and HBV DNA > 2000 IU/mL"
    bounds = [rule for rule in rules if isinstance(rule, Compare | Between) and not _is_age(rule)]
    vocab = vocabulary()
    alone = len(found) + len(bounds) == len(rules) and bool(found and bounds)
    return alone and not any(
        isinstance(one, Present) and (is_meant(one, bound, vocab) or is_graded(one, bound))
        for one in found
        for bound in bounds
    )


def _are_people(rules: Sequence[Rule]) -> bool:
    """ "Pregnant women and minors": kinds of people by an age, and findings."""
    aged = list(map(_is_age, rules))
    return any(aged) and all(age or isinstance(rule, Present) for age, rule in zip(aged, rules, strict=True))


def _is_age(rule: Rule) -> bool:
    return isinstance(rule, Compare | Between) and rule.variable == "age"


def _are_bounds(rules: Sequence[Rule]) -> bool:
    """ "ANC < 1.5 G/L and platelets < 100 G/L" that exclude: bounds of several measures, none of them an age."""
    names = {rule.variable for rule in rules if isinstance(rule, Compare | Between)}
    return len(names) == len(rules) and "age" not in names


def _is_most(rule: Rule) -> bool:
    return isinstance(rule, Compare) and rule.operator in ("<", "<=")


def _share_a_bound(rules: Sequence[Rule]) -> bool:
    """ "ALT and AST > 3 × ULN" that exclude: whether one of them is enough is not said."""
    bounds = {rule.bound if isinstance(rule, Compare | Between) else None for rule in rules}
    names = {rule.variable for rule in rules if isinstance(rule, Compare | Between)}
    return len(bounds) == 1 and None not in bounds and len(names) == len(rules)
