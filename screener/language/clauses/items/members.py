"""The items of a list and the people whom it speaks of: "women with asthma or diabetes", "men and women aged 18"."""

from collections.abc import Sequence
from typing import NamedTuple, TypeGuard

from screener.language.clauses.items.people import is_fertile, is_people, is_sex
from screener.language.clauses.trees import end_of, start_of
from screener.model.rules import (
    AllOf,
    AnyOf,
    Between,
    Compare,
    Judgement,
    Not,
    OneOf,
    Present,
    Rule,
    When,
    leaves,
)


class Member(NamedTuple):
    """An item of a list, and the word before it; empty before the first.

    ``word`` is "and", "or", "," or "mixed", or "with" where a comma only sets off what the item before has.
    ``tail``: whether the item ends in what a "with" adds to it. ``verb``: whether it begins with what the
    same people do. ``people``: whether it is a group of people of its own. ``now``: whether it says that it
    is about the present. ``means``: the condition that the item names and its bounds alone tell. ``women``: whether
    it begins with them. ``led``: whether it begins with words of its own for what is done ("use of"). ``whom``: whether
    it ends in them: "pregnant women". ``non``: whether it is negated by its first letters: "non-smokers". ``begins``:
    whether it begins with what is so now: "on metformin", "taking insulin".
    """

    rule: Rule
    word: str
    tail: bool = False
    verb: bool = False
    people: bool = False
    now: bool = False
    means: str = ""
    women: bool = False
    said: bool = False
    led: bool = False
    whom: bool = False
    non: bool = False
    begins: bool = False

    @property
    def named(self) -> Rule:
        """What the item names, which stands for it where a list is told apart: "uncontrolled hypertension (SBP > 160)"
        is no bound that could be said of the item before it."""
        return Present(finding=self.means) if self.means else asked_about(self.rule)


def asked_about(rule: Rule) -> Rule:
    """What a question is about, which stands for it in a list."""
    return rule.about if isinstance(rule, Judgement) and rule.about is not None else rule


def is_duty(rule: Rule) -> TypeGuard[When]:
    """Whether findings are asked of people of one sex; a bound for one sex is its own ("> 450 ms (men)")."""
    bounded = [leaf for leaf in leaves(rule) if isinstance(leaf, Compare | Between)]
    if not isinstance(rule, When) or bounded or start_of(rule.guard) > start_of(rule.then):
        return False  # "negative pregnancy test for women and age > 18"
    return is_sex(rule.guard) or is_fertile(rule.guard)


def merged_values(members: Sequence[Member]) -> list[Member]:
    """ "male and female": nobody is both, so that values of one category are a choice, whatever joins them."""
    out: list[Member] = []
    for member in members:
        before = out[-1].rule if out else None
        rule = member.rule
        if (
            isinstance(before, OneOf)
            and isinstance(rule, OneOf)
            and (before.variable, before.words, before.at) == (rule.variable, rule.words, rule.at)
        ):
            out[-1] = Member(_united(before, rule), out[-1].word, people=member.people)
        else:
            out.append(member)
    return out


def of_both_sexes(members: list[Member]) -> list[Member]:
    """ "healthy men or women aged 18 to 65": health and age are asked of both."""
    out: list[Member] = []
    for member in members:
        both = _of_both(out[-1].rule, member.rule) if out and member.word in ("or", "and") else None
        if both is not None:
            out[-1] = Member(both, out[-1].word, member.tail, people=True)
        else:
            out.append(member)
    return out


def _of_both(first: Rule, second: Rule) -> Rule | None:
    """Two neighbours of which the first ends in a sex and the second begins with the other, as one."""
    left = first.rules if isinstance(first, AllOf) else (first,)
    right = second.rules if isinstance(second, AllOf) else (second,)
    one, other = next((rule for rule in left if is_sex(rule)), None), right[0]
    if not isinstance(one, OneOf) or not isinstance(other, OneOf) or not is_sex(other):
        return None
    if one.values == other.values or not all(is_people(rule) or isinstance(rule, Present) for rule in left):
        return None
    if any(isinstance(rule, Compare | Between) and rule.bound is not None for rule in left):
        return None  # "men over 60 or women over 65": each has an age of its own
    if any(isinstance(rule, Present) and start_of(rule) > start_of(one) for rule in left):
        return None  # "women with gout or men with asthma": each has a finding of its own
    sexes = _united(one, other)
    rules = (*(sexes if rule is one else rule for rule in left), *right[1:])
    span = (start_of(first), end_of(second))
    return sexes if len(rules) == 1 else AllOf(rules=rules, span=span)


def _united(one: OneOf, other: OneOf) -> OneOf:
    """Both values of a category, and where each stands."""
    values = tuple(dict.fromkeys((*one.values, *other.values)))
    places = tuple(place for rule in (one, other) for place in rule.places or (rule.span,) if place)
    span = (one.span[0], other.span[1]) if one.span and other.span else None
    return one.model_copy(update={"values": values, "span": span, "places": places})


def scoped(members: list[Member]) -> list[Member]:
    """ "women with asthma or diabetes": the first item's people are those of all items."""
    if len(members) < 2 or any(member.word not in ("or", ",") for member in members[1:]):
        return members
    found = people_first(members)
    if found is None or goes_on(members):
        return members
    first, head, others = found
    either = AnyOf(rules=(head, *others), span=(start_of(head), end_of(others[-1])))
    update = {"rules": (first.rules[0], either), "span": (start_of(first), end_of(either))}
    return [Member(first.model_copy(update=update), members[0].word)]


def goes_on(members: Sequence[Member]) -> bool:
    """ "Women aged 18-40, not pregnant or breastfeeding": a comma behind people and their age, and then a list."""
    found = people_first(members) if len(members) > 2 and members[1].word == "," else None
    if found is None:
        return False
    bounded = any(isinstance(leaf, Compare | Between) for leaf in with_about(found[1]))
    return bounded or any(isinstance(asked_about(rule), Not) for rule in found[2])


def people_first(members: Sequence[Member]) -> tuple[AllOf, Rule, list[Rule]] | None:
    """A list that begins with people: the first item, what it says of them, and the other items."""
    first, others = asked_about(members[0].rule), [member.rule for member in members[1:]]
    if not isinstance(first, AllOf) or not is_people(first.rules[0]):
        return None
    if any(is_people(leaf) for rule in others for leaf in with_about(rule)):
        return None
    rest = first.rules[1:]
    return first, rest[0] if len(rest) == 1 else first.model_copy(update={"rules": rest}), others


def sexed(rules: list[Rule]) -> tuple[Rule, ...]:
    """ "> 450 ms (men), > 470 ms (women)": either sex with its bound; nothing where they are not such bounds."""
    guarded = [rule for rule in rules if isinstance(rule, When) and is_sex(rule.guard)]
    sexes = {rule.guard.values for rule in guarded if isinstance(rule.guard, OneOf)}
    if len(guarded) < len(rules) or len(sexes) < len(rules):
        return ()
    return tuple(AllOf(rules=(rule.guard, rule.then), span=rule.span) for rule in guarded)


def by_sex(rules: Sequence[Rule]) -> bool:
    """ "men over 60, women over 65": each sex with an age of its own."""
    begins = [rule.rules[0] if isinstance(rule, AllOf) else rule for rule in rules]
    sexes = {one.values for one in begins if is_sex(one)}
    aged = all(isinstance(rule, AllOf) and isinstance(rule.rules[-1], Compare | Between) for rule in rules)
    return len(sexes) == len(rules) > 1 and aged


def with_about(rule: Rule) -> list[Rule]:
    """The leaves of a rule, and in place of a question those of what it is about, where that is told."""
    return [
        inner
        for leaf in leaves(rule)
        for inner in (
            with_about(leaf.about) if isinstance(leaf, Judgement) and leaf.about is not None else (leaf,)
        )
    ]


def is_measured(rule: Rule) -> bool:
    """Whether a rule bounds values and nothing else, of which an exception names people and no kind: "bilirubin ≤ 1.5
    × ULN, except Gilbert's syndrome"."""
    return all(isinstance(leaf, Compare | Between) for leaf in leaves(rule))
