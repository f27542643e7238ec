"""What joins the items of a list: and, or, a comma; one by one where they differ.

"Nothing is guessed": a list of findings joined by "and" under exclusion may mean both or either, a mixed
and / or has two readings, and a list of commas alone says neither. These are asked about; what stands
beside the question is the likelier reading, and never decides.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from screener.errors import Span
from screener.language.clauses.commas import NARROWS, narrowed
from screener.language.clauses.contrary import bounds_twice, is_always, is_empty
from screener.language.clauses.doubts import doubt
from screener.language.clauses.grades import is_graded
from screener.language.clauses.members import (
    Member,
    asked_about,
    by_sex,
    end_of,
    goes_on,
    is_duty,
    merged_values,
    of_both_sexes,
    people_first,
    scoped,
    sexed,
    start_of,
    with_about,
)
from screener.language.clauses.negation import at_any_time, is_either, is_state
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
    When,
    leaves,
    without_spans,
)

Connective = Literal["all", "any"]
MIXED = "and / or are mixed without brackets: two readings. Write all of (…) or any of (…) in the rule"
COMMAS = "a list of commas alone: all of it, or any of it? Write all of (…) or any of (…)"
BOTH = "“and” between findings that exclude: whoever has both, or whoever has either? Write all of (…) or any of (…)"
GROUPS = (
    "“and” between conditions that are sought: both of one person, or people with either? "
    "Write all of (…) or any of (…)"
)
BOTH_BOUNDS = "“and” between bounds that exclude: both of them, or either? Write all of (…) or any of (…)"
EMPTY = "nothing lies between these bounds of one variable: either of them? Write any of (…) in the rule"
BOUND_OF_EACH = (
    "“or” between values with one upper bound: is one of them enough? Write all of (…) or any of (…)"
)
TWICE = "one side of a variable has two bounds: which of them is meant?"
ALWAYS = "everybody lies within one of these bounds: both of them? Write all of (…) in the rule"
UNCLEAR = "what the negation reaches cannot be told. Write not (…) for what is negated"
WITH = "“with” stands beside the first item only: is what follows said of it, or beside it? Write brackets in the rule"
PEOPLE = "“and” between groups of people: either of them? Write any of (…) in the rule"
DESCRIBED = "is what stands behind the comma said of whom stands before it? Write all of (…) or any of (…)"
OTHERS = "“and” before another person: is that person to be there, or meant too? Write all of (…) in the rule"
NEGATED = "“no … and …” has two readings. Write not (…) for what is negated"


class Joined(NamedTuple):
    """A list as one rule. ``question``: why it cannot be taken so; empty where it can."""

    rule: Rule
    question: str = ""


def joined(
    members: Sequence[Member],
    kind: CriterionKind,
    connective: Connective | None,
    span: Span,
    *,
    examples: bool = False,
    negated: bool = False,
) -> Joined:
    """The members as one rule. ``connective`` is what a head before the list says.

    ``negated``: only the first is negated, at its beginning ("no A or B"). ``examples``: the list gives some.
    """
    told = _joined(members, kind, connective, span, examples=examples, negated=negated)
    if told.question or len(members) < 2:
        return told
    question = doubt(members, told.rule, kind, headed=connective is not None or examples, negated=negated)
    likely = narrowed(told.rule) if question == NARROWS else told.rule
    return Joined(likely, question)


def _joined(
    members: Sequence[Member],
    kind: CriterionKind,
    connective: Connective | None,
    span: Span,
    *,
    examples: bool,
    negated: bool,
) -> Joined:
    duty, others = members[0].rule, members[1:]
    if is_duty(duty) and others and not any(one.people or is_duty(one.rule) for one in others):
        # "Women must be postmenopausal or sterile": the whole list is asked of women.
        rest = [members[0]._replace(rule=duty.then), *others]
        told = _joined(rest, kind, connective, span, examples=examples, negated=negated)
        return Joined(When(guard=duty.guard, then=told.rule, span=span), told.question)
    grouped = of_both_sexes(merged_values(_graded(members)))
    of_people = _listed(grouped, kind, connective, span)
    if of_people is not None:
        return of_people
    if goes_on(grouped) and connective is None:
        following = AnyOf(rules=tuple(member.rule for member in grouped[1:]), span=span)
        return Joined(AllOf(rules=(grouped[0].rule, following), span=span), NARROWS)
    merged = scoped(grouped)
    if len(merged) == 1:
        return Joined(merged[0].rule)
    rules = _without_repeats([member.rule for member in merged])
    if len(rules) == 1:
        return Joined(rules[0])
    if kind == "inclusion" and len(merged) > 2:  # what is asked for is asked for of the same people
        merged = [one._replace(word="," if one.word == "with" else one.word) for one in merged]
    words = {member.word for member in merged[1:]} - {","}
    if connective is not None and not examples and not negated:
        return _as_headed(merged, rules, connective, kind, span)
    if [member.word for member in merged[1:]] == ["with"]:
        return Joined(AllOf(rules=tuple(rules), span=span))
    apart = any(member.tail or member.people for member in merged[1:])
    if merged[0].tail and words == {"or"} and not apart and not negated:
        head = asked_about(rules[0])
        if isinstance(head, AllOf):
            either = AnyOf(rules=(head.rules[-1], *rules[1:]), span=span)
            return Joined(AllOf(rules=(*head.rules[:-1], either), span=span), WITH)
    if negated:
        before, first = _negation(rules[0])
        if first is not None:
            ever = isinstance(first, Occurred) and first.window is None  # "never had a stroke or seizures"
            behind = [
                one._replace(rule=at_any_time(one.rule))
                if ever and not (one.now or is_state(one.rule))
                else one
                for one in merged[1:]
            ]
            rest = [Member(first, ""), *behind]
            inside = _inside(rest, kind, span, examples=examples)
            inner = Not(rule=inside.rule, span=span)
            asked = NEGATED if words == {"and"} or before else inside.question
            people = any(member.people for member in merged[1:])  # "not pregnant women or men"
            asked = asked or (UNCLEAR if kind == "exclusion" or people else "")
            return Joined(AllOf(rules=(*before, inner), span=span) if before else inner, asked)
    if words <= {"or", "and"} and (absent := _negated_behind(rules)):
        return Joined(Not(rule=AnyOf(rules=absent, span=span), span=span), UNCLEAR)
    if examples:
        given = all(
            isinstance(leaf, Present | Occurred | Judgement) for rule in rules for leaf in leaves(rule)
        )
        plain = given and not any(isinstance(asked_about(rule), Not) for rule in rules)
        clear = plain and len(words) < 2 and not (kind == "inclusion" and "and" in words)
        return Joined(AnyOf(rules=tuple(rules), span=span), "" if clear else MIXED)
    if len(words) > 1 or "mixed" in words:
        return Joined(_precedence(merged, kind, span, connective), MIXED)
    if words == {"and"} and any(is_either(rule) for rule in rules):
        return Joined(AllOf(rules=tuple(rules), span=span), MIXED)  # "hepatitis B or C and ALT > 3 x ULN"
    if sexes := sexed(rules):
        return Joined(AnyOf(rules=sexes, span=span))
    if by_sex(rules):
        return Joined(AnyOf(rules=tuple(rules), span=span))
    if words == {"and"} and any(
        isinstance(one, Present) and one.finding in listed("another") for one in rules
    ):
        return Joined(AllOf(rules=tuple(rules), span=span), OTHERS)  # "consent of patient and caregiver"
    if words == {"and"} and all(member.people for member in merged):
        return Joined(AnyOf(rules=tuple(rules), span=span), PEOPLE)
    question = ""
    word = next(iter(words), ",")
    unsaid = kind == "exclusion" and connective is None and not negated
    if word == "and" and unsaid and _share_a_bound(rules):
        word, question = "or", BOTH
    if word == "and" and unsaid and _are_bounds(rules):
        question = BOTH_BOUNDS
    if word == "or" and kind == "inclusion" and _share_a_bound(rules) and _is_most(rules[-1]):
        question = BOUND_OF_EACH
    if word == "and" and unsaid and _are_people(rules):
        word, question = "or", BOTH
    if word == "and" and unsaid and _all_findings(rules) and not _but_not(rules):
        word, question = "or", "" if _either(rules) else BOTH
        if question and any(member.verb for member in merged[1:]):
            word = "and"  # "who has diabetes and is receiving insulin"
    sought = kind == "inclusion" and connective is None and not negated
    if word == "and" and sought and are_conditions(rules) and not any(member.verb for member in merged[1:]):
        question = GROUPS
    if word == "or" and sought and merged[1].word == "," and _are_described(rules):
        question = DESCRIBED
    if word == ",":
        likely = _comma(rules, kind, connective)
        word, question = ("and" if likely[0] == "all" else "or"), likely[1]
    if (
        not question
        and isinstance(asked_about(rules[0]), Not)
        and any(member.people for member in merged[1:])
    ):
        question = UNCLEAR  # "no gout, or patients with asthma"
    both = word == "and"
    if both and is_empty(rules):
        return Joined(AnyOf(rules=tuple(rules), span=span), EMPTY)
    question = question or (
        TWICE if both and bounds_twice(rules) else ALWAYS if not both and is_always(rules) else ""
    )
    return Joined(
        AllOf(rules=tuple(rules), span=span) if both else AnyOf(rules=tuple(rules), span=span), question
    )


def _as_headed(
    members: Sequence[Member], rules: Sequence[Rule], connective: Connective, kind: CriterionKind, span: Span
) -> Joined:
    """A list of which its head says what joins it: "any of the following: A, B, and C". An "and" or "or" that joins
    otherwise, and stands not before the last item alone, is asked about."""
    said = [member.word for member in members[1:]]
    rule = (
        AllOf(rules=tuple(rules), span=span) if connective == "all" else AnyOf(rules=tuple(rules), span=span)
    )
    plain = not any(member.tail for member in members)
    fits = {"all": {",", "and"}, "any": {",", "or"}}[connective]
    lists = connective == "any" and said[-1] == "and" and set(said[:-1]) <= {","}
    if plain and (set(said) <= fits or lists):
        return Joined(rule, EMPTY if connective == "all" and is_empty(rules) else "")
    return Joined(_precedence(members, kind, span, connective), MIXED)


def _inside(members: Sequence[Member], kind: CriterionKind, span: Span, *, examples: bool) -> Joined:
    """What a negation before a list negates: any of it."""
    words = {member.word for member in members[1:]} - {","}
    if examples and (len(words) > 1 or "mixed" in words):
        return Joined(AnyOf(rules=tuple(member.rule for member in members), span=span), MIXED)
    if len(words) > 1 or "mixed" in words:
        return Joined(_precedence(members, kind, span), MIXED)
    rules = tuple(member.rule for member in members)
    question = COMMAS if not words and kind == "inclusion" else ""
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


def _comma(rules: list[Rule], kind: CriterionKind, connective: Connective | None) -> tuple[Connective, str]:
    """What commas alone join, and the question to ask where they do not say it."""
    if connective is not None:
        return connective, ""
    if kind == "exclusion":
        return "any", ""
    if all(isinstance(rule, Compare | Between | OneOf) for rule in rules):
        return "all", ""
    negated = [isinstance(rule, Not) for rule in rules]
    if any(negated):
        return "all", "" if all(negated) else COMMAS  # "not pregnant, not breastfeeding"
    bounded = any(
        isinstance(leaf, Compare | Between) and leaf.bound is not None
        for rule in rules
        for leaf in leaves(rule)
    )
    return "all" if bounded else "any", COMMAS


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


def _graded(members: Sequence[Member]) -> list[Member]:
    """ "heart failure, NYHA class III or IV": behind its condition a comma only sets off the class. A bound may as
    well be another item of the list: "heart failure, LVEF < 40 %, arrhythmia"."""
    out: list[Member] = []
    for member in members:
        before = out[-1] if out else None
        classed = isinstance(member.rule, OneOf) and member.word == ","
        if before is not None and classed and is_graded(before.rule, member.rule):
            span = (start_of(before.rule), end_of(member.rule))
            out[-1] = before._replace(rule=AllOf(rules=(before.rule, member.rule), span=span))
        else:
            out.append(member)
    return out


def _listed(
    members: Sequence[Member], kind: CriterionKind, connective: Connective | None, span: Span
) -> Joined | None:
    """ "Women aged 18-40, BMI 18-30": commas alone behind people join as they do without them."""
    found = people_first(members) if len(members) > 1 else None
    if found is None or any(member.word != "," for member in members[1:]):
        return None
    first, head, others = found
    listed = [Member(head, ""), *(Member(rule, ",") for rule in others)]
    told = _joined(listed, kind, connective, span, examples=False, negated=False)
    bounds = any(isinstance(leaf, Compare | Between) for rule in (head, *others) for leaf in with_about(rule))
    unsaid = kind == "exclusion" and connective is None and bounds
    said = told.rule.rules if isinstance(told.rule, AllOf) else (told.rule,)
    rule = first.model_copy(update={"rules": (first.rules[0], *said), "span": span})
    return Joined(rule, told.question or (COMMAS if unsaid else ""))


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


def _are_people(rules: Sequence[Rule]) -> bool:
    """ "Pregnant women and minors": kinds of people by an age, and findings."""
    aged = [isinstance(rule, Compare | Between) and rule.variable == "age" for rule in rules]
    return any(aged) and all(age or isinstance(rule, Present) for age, rule in zip(aged, rules, strict=True))


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


def _without_repeats(rules: Sequence[Rule]) -> list[Rule]:
    """A list that says one thing in several words says it once."""
    seen: list[Rule] = []
    kept: list[Rule] = []
    for rule in rules:
        bare = without_spans(rule)
        if bare not in seen:
            seen.append(bare)
            kept.append(rule)
        elif isinstance(rule, Present | Occurred):
            place = seen.index(bare)
            kept[place] = _again(kept[place], rule)
    return kept


def bound_of(rule: Rule) -> Rule:
    """The bound itself of one that holds for one sex."""
    if isinstance(rule, When):
        return rule.then
    return rule.rules[-1] if isinstance(rule, AllOf) else rule


def _again(first: Rule, rule: Present | Occurred) -> Rule:
    """A datum that the text names a second time: where each of its wordings stands."""
    if not isinstance(first, Present | Occurred) or first.span is None or rule.span is None:
        return first
    places = (*(first.places or (first.span,)), *(rule.places or (rule.span,)))
    return first.model_copy(update={"places": places})
