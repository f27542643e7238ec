"""What a usual wording must come to, so that nothing in it is open: the names that ``grammars/rewordings.toml`` has for
them.
"""

from collections.abc import Callable
from decimal import Decimal

from screener.language.clauses.items.aged_behind import is_once
from screener.language.clauses.items.bounded import OF_AGE
from screener.language.clauses.items.citations import names_method
from screener.language.clauses.items.known import known_name
from screener.language.clauses.items.members import is_measured
from screener.language.clauses.items.people import is_sex
from screener.language.clauses.rewordings.going_on import is_condition, never_ends
from screener.language.words.lexicon import key, lexicon
from screener.language.words.phrases import names_datum
from screener.language.words.wordlists import listed, pairs
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
    nodes,
)
from screener.model.vocabulary import fold, vocabulary

_TEN = 10


def _is_bound(rule: Rule) -> bool:
    return isinstance(rule, Compare | Between)


def _is_known_bound(rule: Rule) -> bool:
    return isinstance(rule, Compare | Between) and not rule.words


def _is_on_side(sign: str) -> Callable[[Rule], bool]:
    return lambda rule: isinstance(rule, Compare) and not rule.words and rule.operator[0] == sign


def _is_known(rule: Rule) -> bool:
    return isinstance(rule, Present) and not rule.words


def _is_aged_range(rule: Rule) -> bool:
    return isinstance(rule, Between) and rule.variable == "age"


def _are_people(rule: Rule) -> bool:
    """People of a sex, with or without an age."""
    return is_sex(rule) or (isinstance(rule, AllOf) and any(map(is_sex, rule.rules)))


def _are_people_aged(rule: Rule) -> bool:
    """People of one sex or of either, and their age."""
    parts = rule.rules if isinstance(rule, AllOf) else ()
    ages = [part for part in parts if isinstance(part, Compare | Between) and part.variable == "age"]
    return len(parts) == 2 and len(ages) == 1 and any(map(is_sex, parts))


def _are_people_or_aged(rule: Rule) -> bool:
    """People of a sex, an age, or both."""
    parts = rule.rules if isinstance(rule, AllOf) else (rule,)
    return all(is_sex(one) or (_is_bound(one) and getattr(one, "variable", "") == "age") for one in parts)


def _is_none_known(rule: Rule) -> bool:
    """None of what is known, and that is nothing which is sought of people: "not pregnant or using contraception"."""
    sought = {known_name(leaf) for leaf in leaves(rule)} & (listed("fertility") - {"pregnant"})
    return isinstance(rule, Not) and all(map(_is_known, leaves(rule))) and not sought


def _is_none_in_time(rule: Rule) -> bool:
    event = rule.rule if isinstance(rule, Not) else None
    return isinstance(event, Occurred) and not event.words and event.window is not None


def _is_named_in_time(rule: Rule) -> bool:
    """An event in a time that the vocabulary has, or whose own words name one."""
    if not isinstance(rule, Occurred) or rule.window is None:
        return False
    again = bool(rule.words) and fold(rule.words.split()[-1]) in listed("counted event")
    return not rule.words or again or names_datum(rule.words)


def _befalls(rule: Rule) -> bool:
    """What happens to somebody, or is done, on one day: the time is how long ago it was, and not how long it lasts."""
    once = listed("befalls") | listed("at once")
    timed = isinstance(rule, Occurred) and not rule.words and rule.window is not None
    return timed and isinstance(rule, Occurred) and bool(set(rule.event.split("_")) & once)


def _is_count_in_time(rule: Rule) -> bool:
    """How often something was in a time, with or without that it was there at all."""
    parts = rule.rules if isinstance(rule, AllOf) and len(rule.rules) == 2 else (rule,)
    count, once = parts[-1], parts[0]
    counted = isinstance(count, Compare | Between) and count.words.startswith("number of ")
    return counted and (once is count or isinstance(once, Occurred))


def _is_lasting_dose(rule: Rule) -> bool:
    """A bound, and for how long it has been so."""
    parts = rule.rules if isinstance(rule, AllOf) else ()
    return len(parts) == 2 and _is_bound(parts[0]) and isinstance(parts[1], Lasted)


def _is_score_to(most: int) -> Callable[[Rule], bool]:
    """A bound of a score that goes from 0 to ``most``, or to ten and whose scale is the protocol's: "pain score"."""
    return lambda rule: _is_score_within(rule, most)


def _is_score_within(rule: Rule, most: int) -> bool:
    if not isinstance(rule, Compare | Between) or rule.words:
        return False
    entry = vocabulary().variables.get(rule.variable)
    if entry is None or entry.unit:
        return False
    own = most == _TEN and rule.variable in listed("protocol's scale")
    goes = own or entry.goes(Decimal(0), Decimal(most))
    ends = (rule.quantity,) if isinstance(rule, Compare) else (rule.low, rule.high)
    return goes and all(0 <= end.value <= most for end in ends)


def _is_stable_where_given(rule: Rule) -> bool:
    """Of whoever has a treatment, that its dose is stable for so long."""
    then = rule.then if isinstance(rule, When) else None
    return isinstance(then, Lasted) and then.words.lower().startswith("stable dose of ")


def _is_scale_value(rule: Rule) -> bool:
    return isinstance(rule, OneOf | Compare | Between) and not rule.words


SHAPES: dict[str, Callable[[Rule], bool]] = {
    "anything": lambda _: True,
    # What a sentence of several things is asked about ("no X and no Y" that exclude) is not asked of its other wording.
    "no several at once": lambda rule: not any(isinstance(one, AllOf) for one in nodes(rule)),
    "no denial": lambda rule: not isinstance(rule, Not),
    "a bound": _is_bound,
    "a bound of what is known": _is_known_bound,
    "a range of what is known": lambda rule: isinstance(rule, Between) and not rule.words,
    "an upper bound of what is known": _is_on_side("<"),
    "a lower bound of what is known": _is_on_side(">"),
    "a bound of an opinion": lambda rule: isinstance(rule, Compare) and rule.variable in listed("an opinion"),
    "how many treatments": lambda rule: isinstance(rule, Compare) and rule.variable in listed("received"),
    "a count": lambda rule: isinstance(rule, Compare | Occurred),
    "a percentile of a growth chart": lambda rule: (
        isinstance(rule, Compare | Between) and rule.variable.endswith("_percentile")
    ),
    "a titre": lambda rule: isinstance(rule, Compare) and not rule.words and not rule.quantity.unit,
    "measured values": is_measured,
    "a value of a known scale": _is_scale_value,
    "a value of a score from 0 to 4": _is_score_to(4),
    "a value of a score from 0 to 10": _is_score_to(_TEN),
    "steps of a known scale": lambda rule: isinstance(rule, OneOf) and not rule.words,
    "either of two": lambda rule: isinstance(rule, AnyOf) and len(rule.rules) == 2,
    "what somebody has": lambda rule: isinstance(rule, Present),
    "what somebody may have": lambda rule: all(isinstance(one, Present | Compare) for one in leaves(rule)),
    "what is known": _is_known,
    "what is known, and not of one day": lambda rule: (
        isinstance(rule, Present) and not rule.words and not is_once(rule)
    ),
    # "Proteinuria > 500 mg/day" is no dose.
    "what is known, and not measured": lambda rule: (
        isinstance(rule, Present) and not rule.words and not vocabulary().findings[rule.finding].measured_by
    ),
    "what is known, and no state with two sides": lambda rule: (
        _is_known(rule) and known_name(rule) not in listed("either")
    ),
    "none of what is known": _is_none_known,
    "none of what is known within a time": _is_none_in_time,
    "an age with both ends": _is_aged_range,
    "people, or their age": _are_people_or_aged,
    "people of a sex": _are_people,
    "people of an age": _are_people_aged,
    "a count in a time": _is_count_in_time,
    "a named event or a count": lambda rule: _is_named_in_time(rule) or _is_count_in_time(rule),
    "a dose for a time": _is_lasting_dose,
    "a length": lambda rule: isinstance(rule, Lasted),
    "a length of what is known": lambda rule: isinstance(rule, Lasted) and not rule.words,
    "a length of an illness": lambda rule: isinstance(rule, Lasted) and is_condition(rule.event, rule.words),
    "a length of what never ends": lambda rule: (
        isinstance(rule, Lasted) and never_ends(rule.event, rule.words)
    ),
    "an event in a time": lambda rule: isinstance(rule, Occurred) and rule.window is not None,
    "a named event in a time": _is_named_in_time,
    "what befalls somebody, in a time": _befalls,
    "a stable dose where it is given": _is_stable_where_given,
    "an age": lambda rule: isinstance(rule, Compare | Between) and rule.variable == "age",
}
"""What a rule is, by its name in the table."""


def _is_one_scale(words: str) -> bool:
    """Not "any item of the scale", "this scale", "a numeric scale": whether words say which scale, as a whole."""
    said = words.lower().replace("’", "'").split()
    folded = {*said, *map(fold, said)}
    named = not listed("any scale").issuperset(said[:-1])
    return named and not folded & (listed("which scale") | listed("part of a scale"))


def _is_no_upper_bound(sign: str) -> bool:
    return lexicon().wordings.get(key(sign), {}).get("compare", "").startswith(">")


def _is_upper_bound(sign: str) -> bool:
    return lexicon().wordings.get(key(sign), {}).get("compare", "").startswith("<")


def _is_grown(years: str) -> bool:
    """Whether so many years can be nothing but an age, where nothing else says what they are."""
    return int(years) >= OF_AGE


def _is_above_hypertension(systolic: str) -> bool:
    """Whether a systolic pressure is more than that from which there is hypertension (ESC/ESH 2018 guideline)."""
    return int(systolic) > int(pairs("diagnosed from")["systolic_blood_pressure mm[Hg]"])


def _is_guideline(words: str) -> bool:
    term = vocabulary().lookup(words)
    return term is not None and term.kind == "guideline"


def _is_scale_of_steps(words: str) -> bool:
    term = vocabulary().lookup(words)
    return term is not None and term.kind == "variable" and bool(vocabulary().variables[term.name].values)


TEXTS: dict[str, Callable[[str], bool]] = {
    "a guideline": _is_guideline,
    "a method": names_method,
    "no upper bound": _is_no_upper_bound,
    "an upper bound": _is_upper_bound,
    "years of who is grown": _is_grown,
    "above what is hypertension": _is_above_hypertension,
    "one scale": _is_one_scale,
    "a scale of steps": _is_scale_of_steps,
}
"""What the words of a slot say, by its name in the table."""
