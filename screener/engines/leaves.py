"""The leaves of a rule tree: what each says of a candidate, on its own."""

from typing import assert_never

from screener.engines.ages import say_age
from screener.engines.measures import say_measure
from screener.engines.sentences import either_sex, open_classes, undivided_text, verb
from screener.engines.settle import Facts, NotKnown, Said, not_known, shown
from screener.engines.windows import say_lasted, say_occurred
from screener.model.rules import Between, Compare, Judgement, Lasted, Leaf, Occurred, OneOf, Present


def say(leaf: Leaf, facts: Facts) -> Said:
    """What a leaf says of the candidate."""
    match leaf:
        case Compare(variable="age") | Between(variable="age"):
            return say_age(leaf, facts)
        case Compare() | Between():
            return say_measure(leaf, facts)
        case OneOf():
            return _say_category(leaf, facts)
        case Occurred():
            return say_occurred(leaf, facts)
        case Lasted():
            return say_lasted(leaf, facts)
        case Present():
            return _say_answer(leaf, leaf.finding, leaf.words, facts)
        case Judgement():
            return _say_answer(leaf, leaf.field, f"“{leaf.question}”", facts)
        case _:
            assert_never(leaf)


def _say_category(leaf: OneOf, facts: Facts) -> Said:
    value = facts.category(leaf.variable, leaf.words)
    wanted = " or ".join(leaf.values)
    known = not isinstance(value, NotKnown) and value.lower() in {one.lower() for one in leaf.values}
    if not known and either_sex(leaf):
        return Said(True, either_sex(leaf))
    if isinstance(value, NotKnown):
        return not_known(value)
    truth = value.lower() in {one.lower() for one in leaf.values}
    called = facts.label(leaf.variable, leaf.words)
    for whole, parts in open_classes(leaf, facts.field(leaf.variable)):
        if value.lower() == whole.lower():
            why = undivided_text(called, whole, parts)
            used = shown(leaf.variable, value, wanted, leaf.span)
            return not_known(NotKnown(why, (leaf.variable,)), used=used)
    sentence = f"{called} {verb(called)} {value}{'' if truth else f', not {wanted}'}"
    return Said(truth, sentence, shown(leaf.variable, value, wanted, leaf.span))


def _say_answer(leaf: Present | Judgement, name: str, words: str, facts: Facts) -> Said:
    """A yes or no. An event that ended on some day leaves open whether it still holds."""
    answer = facts.answer(name, words)
    if isinstance(answer, NotKnown):
        return not_known(answer)
    called = facts.label(name, words)
    used = shown(name, str(answer), "yes", leaf.span)
    if answer.date is not None:
        why = f"last {called} {answer}: it is not known whether it still holds"
        return not_known(NotKnown(why, (name,)), used=used)
    return Said(answer.state != "no", f"{called}: {answer}{facts.settled_by_sex(name)}", used)
