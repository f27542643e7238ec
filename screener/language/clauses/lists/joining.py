"""A list as one rule: whom it speaks of, what it repeats, and what a head says; the rest its words join
(:mod:`screener.language.clauses.lists.ways`).
"""

from collections.abc import Sequence
from functools import partial

from screener.errors import Span
from screener.language.clauses import questions
from screener.language.clauses.items.grades import is_graded
from screener.language.clauses.items.members import (
    Member,
    goes_on,
    is_duty,
    merged_values,
    of_both_sexes,
    people_first,
    scoped,
    with_about,
)
from screener.language.clauses.items.people import is_of_all, is_people, is_sex
from screener.language.clauses.lists.commas import in_parts, narrowed
from screener.language.clauses.lists.doubts import doubt
from screener.language.clauses.lists.negations import each_negation
from screener.language.clauses.lists.one_measure import paired
from screener.language.clauses.lists.ways import (
    Connective,
    Items,
    Joined,
    are_conditions,
    as_headed,
    by_words,
)
from screener.language.clauses.trees import end_of, start_of
from screener.model.protocol import CriterionKind
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Not,
    Occurred,
    OneOf,
    Present,
    Rule,
    When,
    leaves,
    nodes,
    without_spans,
)


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
    members = paired(members, kind) if len(members) > 2 and not negated else members
    if not (negated or examples or connective) and len(members) > 2:
        negations, open_one = each_negation(members, kind, partial(_none_of, kind=kind))
        if negations:
            told = _joined(negations, kind, connective, span, examples=False, negated=False)
            return Joined(told.rule, open_one or told.question or _left_open(negations, told.rule))
    told = _joined(members, kind, connective, span, examples=examples, negated=negated)
    if told.question or len(members) < 2:
        return told
    question = doubt(members, told.rule, kind, headed=connective is not None or examples, negated=negated)
    question = question or _left_open(members, told.rule)
    if question == questions.OF_BOTH_SEXES and isinstance(told.rule, AllOf):
        arms = told.rule.rules  # "males ≥ 18 and females ≥ 18 years with gout"
        if all(isinstance(arm, AllOf) and is_sex(next(iter(leaves(arm)))) for arm in arms):
            return Joined(AnyOf(rules=arms, span=span), question)
    likely = narrowed(told.rule) if question == questions.NARROWS else told.rule
    likely = (
        in_parts(members, likely) if question == questions.COMMA_BEHIND and kind == "inclusion" else likely
    )
    return Joined(likely, question)


def _none_of(members: Sequence[Member], *, kind: CriterionKind) -> Joined:
    """What a negation reaches in a list of several, as one item."""
    span = (start_of(members[0].rule), end_of(members[-1].rule))
    return joined([members[0]._replace(word=""), *members[1:]], kind, None, span, negated=True)


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
    of_all = len(grouped) == 2 and grouped[1].word == "," and is_of_all(grouped[1].rule)
    if of_all and isinstance(grouped[0].rule, Compare | Between):  # "BMI > 35, either sex"
        return Joined(AllOf(rules=(grouped[0].rule, grouped[1].rule), span=span))
    if goes_on(grouped) and connective is None:
        following = AnyOf(rules=tuple(member.rule for member in grouped[1:]), span=span)
        return Joined(AllOf(rules=(grouped[0].rule, following), span=span), questions.NARROWS)
    merged = scoped(grouped)
    if len(merged) == 1:
        return Joined(merged[0].rule)
    rules = _without_repeats([member.rule for member in merged])
    if len(rules) == 1:
        return Joined(rules[0])
    if connective is None and not negated and (apart := _set_off(merged, span)) is not None:
        return apart
    if kind == "inclusion" and len(merged) > 2:  # what is asked for is asked for of the same people
        merged = [one._replace(word="," if one.word == "with" else one.word) for one in merged]
    items = Items(merged, rules, kind, connective, span, examples, negated)
    return as_headed(items) if items.headed else by_words(items)


def _left_open(members: Sequence[Member], rule: Rule) -> str:
    """The question about a list of which any is enough, though it says more than that; empty where it does not."""
    if _is_half_negated(rule):
        return questions.NEGATION
    either = rule.rule if isinstance(rule, Not) else rule
    if not isinstance(either, AnyOf):
        return ""
    if any(map(is_of_all, either.rules)):
        return questions.DESCRIBED
    if len(members) > 2 and any(one.word == "with" for one in members):
        return questions.COMMA_BEHIND
    return questions.DESCRIBED if _lets_all_in(members) else ""


def _is_half_negated(rule: Rule) -> bool:
    """ "Women with no history of stroke or TIA": whether a "no" before several reaches the first of them alone."""
    several = [one.rules for one in nodes(rule) if isinstance(one, AnyOf)]
    return any(
        isinstance(first, Not)
        and start_of(first) < start_of(first.rule)
        and not any(isinstance(one, Not) for one in rest)
        for first, *rest in several
        if rest
    )


def _lets_all_in(members: Sequence[Member]) -> bool:
    """Whether an item before a comma asks for no more than a sex, or its age: "men or women, aged 18-65, with asthma or
    COPD" are not any of it. "Men, postmenopausal women or children" are."""
    arms = [one.rule.rules if isinstance(one.rule, AllOf) else (one.rule,) for one in members]
    return any(
        is_sex(arm[0])
        and all(map(is_people, arm))
        and after.word == ","
        and not (after.whom or is_sex(behind[0]))
        for arm, behind, after in zip(arms, arms[1:], members[1:], strict=False)
    )


def _set_off(members: Sequence[Member], span: Span) -> Joined | None:
    """ "Stroke or TIA, with NIHSS < 5", "men, with asthma or COPD": what a comma and a "with" set off is said of all
    before it, most likely."""
    words = [member.word for member in members[1:]]
    at = words.index("with") if words.count("with") == 1 else -1
    of_people = at == 0 and is_sex(members[0].rule) and "or" in words
    if not (of_people or "or" in words[: max(at, 0)]) or not set(words[:at] + words[at + 1 :]) <= {"or", ","}:
        return None
    either, also = (
        AnyOf(rules=tuple(member.rule for member in part), span=span) if len(part) > 1 else part[0].rule
        for part in (members[: at + 1], members[at + 1 :])
    )
    return Joined(AllOf(rules=(either, also), span=span), questions.COMMA_BEHIND)


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
    words = {member.word for member in members[1:]}
    if found is None or (
        words != {","} and not ("and" in words and words <= {",", "and"} and kind == "inclusion")
    ):
        return None
    first, head, others = found
    if "and" in words:  # "adults with Crohn's disease and ulcerative colitis": whoever has both, or either?
        either = are_conditions([head, *others])
        rule = AllOf(rules=(*first.rules[:-1], AllOf(rules=(head, *others), span=span)), span=span)
        return Joined(rule, questions.CONDITIONS) if either else None
    listed = [Member(head, ""), *(Member(rule, ",") for rule in others)]
    told = _joined(listed, kind, connective, span, examples=False, negated=False)
    bounds = any(isinstance(leaf, Compare | Between) for rule in (head, *others) for leaf in with_about(rule))
    unsaid = kind == "exclusion" and connective is None and bounds
    said = told.rule.rules if isinstance(told.rule, AllOf) else (told.rule,)
    rule = first.model_copy(update={"rules": (first.rules[0], *said), "span": span})
    return Joined(rule, told.question or (questions.COMMAS if unsaid else ""))


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
