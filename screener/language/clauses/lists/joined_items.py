"""The items of a list beside each other: what one item says that is said of those behind it too."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lark import Tree

from screener.language.clauses.built import Built
from screener.language.clauses.items.for_all import at_one_time
from screener.language.clauses.items.grades import is_graded
from screener.language.clauses.items.sharing import Item
from screener.language.clauses.lists.histories import of_history, reaches, says_history
from screener.language.clauses.lists.listing import begins_with, has_verb, says_with, view
from screener.language.clauses.lists.ways import Connective
from screener.language.clauses.trees import begins_history, span_of_tree
from screener.language.words.tokens import Carried
from screener.model.rules import AllOf, AnyOf, OneOf, Rule, with_children


class Listed(NamedTuple):
    """An item of a list, what was built of it, and the word before it; empty before the first."""

    item: Tree[Carried]
    built: Built
    word: str


class Joins(NamedTuple):
    """What joins a list: what its head says, whether its first item alone is negated, and whether "and" and "or" are
    mixed in it."""

    connective: Connective | None
    negated: bool
    uneven: bool


def views_of(listed: Sequence[Listed], said: Sequence[Rule], rules: Sequence[Rule], text: str) -> list[Item]:
    """The items as the questions of a list look at them; a grade behind what it grades is none of its own."""
    return [
        view(one.item, said[place], one.word, text)
        for place, one in enumerate(listed)
        if not (place and isinstance(rules[place], OneOf) and is_graded(rules[place - 1], rules[place]))
    ]


def carried_on(listed: Sequence[Listed], text: str) -> list[Listed]:
    """The items with what they take over: "history of asthma or diabetes" is of both, "≥ 18 and < 65 at inclusion" are
    both counted then, and "diabetes, with HbA1c > 9 %" is of the diabetes."""
    out = [
        _beside(one, listed[place - 1], listed[0].item) if place else one
        for place, one in enumerate(_historic(listed, text))
    ]
    timed = at_one_time([one.built.rule for one in out], [span_of_tree(one.item) for one in out])
    return [one._replace(built=one.built._replace(rule=rule)) for one, rule in zip(out, timed, strict=True)]


def with_questions(rule: Rule, own: Mapping[Rule, Rule]) -> Rule | None:
    """A list with the questions of its items in the place of what each is about; None where one has no place there."""
    if not own:
        return rule
    items = rule.rules if isinstance(rule, AllOf | AnyOf) else ()
    return (
        with_children(rule, tuple(own.get(item, item) for item in items))
        if own.keys() <= set(items)
        else None
    )


def _historic(listed: Sequence[Listed], text: str) -> list[Listed]:
    """The items of which a "history of" before them holds, as ever."""
    out: list[Listed] = []
    past: Tree[Carried] | None = listed[0].item  # the item whose history holds for those behind it
    for place, one in enumerate(listed):
        built = one.built
        if begins_history(one.item):
            past = one.item if not place or says_history(one.item, text) else None
        elif place and past is not None and built.clean and not has_verb(one.item, text):
            rule, sure = of_history(built.rule, past, text)
            built = Built(rule, sure and (rule == built.rule or reaches(past, one.word, built.rule, text)))
        out.append(one._replace(built=built))
    return out


def _beside(one: Listed, before: Listed, first: Tree[Carried]) -> Listed:
    """The item, joined by "with" where it only adds: "patients with stroke or TIA, with NIHSS < 5". "Patients with
    asthma, with COPD" are items that begin alike."""
    ended = before.word == "or" and not begins_with(before.item)
    adds = one.word == "," and begins_with(one.item) and (ended or not says_with(first))
    return one._replace(word="with") if adds else one
