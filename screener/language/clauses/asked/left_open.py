"""What a criterion as a whole leaves open though it was read: one table, in the order in which it is asked.

Each row has its question and what tells it. The first that is told makes the criterion a question to a person, with
the rule it most likely means beside it. What a list or an item in it leaves open is asked in place of these alone.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from screener.language.clauses import questions
from screener.language.clauses.asked.beside_bound import is_beside_bound
from screener.language.clauses.asked.first_state import may_share_state
from screener.language.clauses.asked.for_whom import (
    asks_men_too,
    asks_others,
    heads_for_some,
    wants_contraception,
)
from screener.language.clauses.asked.odd_bounds import (
    bounds_for_some,
    grades_several,
    has_bound_aside,
    is_a_distance,
    is_half_equal,
    is_half_measured,
    is_no_gestation,
)
from screener.language.clauses.asked.open_times import (
    has_two_lengths,
    is_ahead_or_past,
    is_each_time,
    is_of_all_the_time,
    is_of_any_day,
    is_of_itself,
    is_of_the_last,
    is_on_either_side,
    is_or_lasts_before,
    is_or_lasts_less,
    is_since_birth,
    is_soon,
    is_still_so,
    is_timed_though_it_goes_on,
    lacks_for_long,
    shorter_for_a_kind,
)
from screener.language.clauses.asked.said_once import bounds_a_bracket, is_of_both_courses, parts_a_plus
from screener.language.clauses.asked.whose import is_of_a_graft, is_of_another, loses_stay, names_people
from screener.language.clauses.asked.whose_doses import is_of_no_drug
from screener.language.clauses.items.contrary import is_nobody
from screener.language.clauses.items.grades import may_be_none
from screener.language.clauses.items.negation import lacks_state
from screener.language.clauses.items.own_words import (
    counts_nothing,
    has_no_name,
    is_a_length,
    is_no_longer,
    is_of_plus_signs,
    is_of_somebody,
    lasts_another_thing,
    measures_nothing,
    names_no_scale,
    names_no_value,
    says_no_event,
    says_what_may_be,
    speaks_to_reader,
    was_so,
)
from screener.language.clauses.items.people import is_of_all
from screener.language.clauses.items.repeated import counts_earlier
from screener.language.clauses.tidying.dangling import is_cut_off, parts_items
from screener.language.clauses.tidying.exclusions import asks_duty, times_consent, wants_none
from screener.language.clauses.tidying.whole_names import dates_diagnoses
from screener.language.words.chunks import Chunk
from screener.language.words.counts import of_so_many
from screener.language.words.late import late
from screener.language.words.wordlists import listed
from screener.model.protocol import CriterionKind
from screener.model.rules import AllOf, AnyOf, AtLeast, Not, Present, Rule, leaves, nodes
from screener.model.vocabulary import Vocabulary, fold

_MINUS = frozenset("-–—−")
_JOINS = frozenset({"CLOSE", "COMMA", "AND", "OR", "BREAK", "SIGN"})
"""What may stand behind a minus sign: it ends an item."""
_BESIDE_LIST = late(r"\n\s*\*[^\n]*\n(?!\s*\*)")


class AsRead(NamedTuple):
    """A criterion as read. ``settled`` is its rule with what is decided in place of the questions in it."""

    text: str
    kind: CriterionKind
    chunks: Sequence[Chunk]
    rule: Rule
    settled: Rule
    vocab: Vocabulary


def left_open(read: AsRead) -> str:
    """The question that a criterion leaves open; empty where it leaves none."""
    return next((question for question, leaves_open in _ROWS if leaves_open(read)), "")


def _parts_items(read: AsRead) -> bool:
    listed = isinstance(read.rule, AllOf if read.kind == "inclusion" else AnyOf)
    return listed and parts_items(read.chunks, read.kind)


def _is_cut_off(read: AsRead) -> bool:
    """Whether a word joins the criterion to something else, or a list in it to a line that is none of its items."""
    return is_cut_off(read.chunks, read.kind) or _BESIDE_LIST.search(read.text) is not None


def _asks_duty(read: AsRead) -> bool:
    return read.kind == "exclusion" and asks_duty(read.chunks, read.text)


def _excludes_everybody(read: AsRead) -> bool:
    either = read.rule.rules if isinstance(read.rule, AnyOf) else (read.rule,)
    return read.kind == "exclusion" and any(map(is_of_all, either))


def _may_be_none(read: AsRead) -> bool:
    return read.kind == "inclusion" and any(map(may_be_none, nodes(read.rule)))


def _is_no_longer(read: AsRead) -> bool:
    return any(map(is_no_longer, leaves(read.rule)))


def _counts_nothing(read: AsRead) -> bool:
    return any(map(counts_nothing, leaves(read.rule)))


def _measures_nothing(read: AsRead) -> bool:
    return any(map(measures_nothing, leaves(read.rule)))


def _has_no_name(read: AsRead) -> bool:
    return any(has_no_name(leaf) or is_of_no_drug(leaf) for leaf in leaves(read.settled))


def _lets_in_by_a_no(read: AsRead) -> bool:
    """ "Non-smoker, BMI 18-30, no hypertension or diabetes" is no list of which any is enough: whoever does not smoke
    would be let in, and so would a diabetic. "Diabetes, or hypertension, or no smoking" is one."""
    if read.kind == "exclusion" or any(chunk.kind == "QUANTIFIER" for chunk in read.chunks):
        return False
    several = [one.rules[1:] for one in nodes(read.rule) if isinstance(one, AnyOf)]
    return any(
        isinstance(rule, Not) and not isinstance(behind, Not)
        for rules in several
        for rule, behind in pairwise(rules)
    )


def _counts_otherwise(read: AsRead) -> bool:
    """ "2 of 4: fever, cough, dyspnea": one is missing, or two belong together."""
    lists = [one for one in nodes(read.rule) if isinstance(one, AtLeast)]
    said = of_so_many(read.text) if lists else set()
    return bool(said) and any(len(one.rules) not in said for one in lists)


def _names_no_scale(read: AsRead) -> bool:
    return any(map(names_no_scale, leaves(read.rule)))


def _names_no_value(read: AsRead) -> bool:
    return any(map(names_no_value, leaves(read.rule)))


def _grades_several(read: AsRead) -> bool:
    return any(map(grades_several, leaves(read.settled)))


def _has_bound_aside(read: AsRead) -> bool:
    return has_bound_aside(read.chunks, read.settled, read.text, read.vocab)


def _is_of_the_young(read: AsRead) -> bool:
    return any(map(is_of_somebody, leaves(read.rule)))


def _is_of_another(read: AsRead) -> bool:
    return any(is_of_another(rule, read.text) for rule in nodes(read.settled))


def _is_of_a_graft(read: AsRead) -> bool:
    return any(is_of_a_graft(rule, read.text) for rule in nodes(read.rule))


def _names_people(read: AsRead) -> bool:
    return loses_stay(read.text, read.rule) or any(map(names_people, leaves(read.settled)))


def _is_half_equal(read: AsRead) -> bool:
    return is_half_equal(read.rule)


def _speaks_to_reader(read: AsRead) -> bool:
    return any(map(speaks_to_reader, leaves(read.settled)))


def _says_what_may_be(read: AsRead) -> bool:
    return any(map(says_what_may_be, leaves(read.settled)))


def _says_no_event(read: AsRead) -> bool:
    return any(map(says_no_event, leaves(read.settled)))


def _asks_men_too(read: AsRead) -> bool:
    return any(map(asks_men_too, nodes(read.rule)))


def _lasts_another_thing(read: AsRead) -> bool:
    return any(map(lasts_another_thing, leaves(read.settled)))


def _excepts_from_count(read: AsRead) -> bool:
    """ "More than 2 prior surgeries except biopsies": the exception says what is counted."""
    return any(chunk.kind == "UNLESS" for chunk in read.chunks) and any(
        map(counts_earlier, leaves(read.settled))
    )


def _is_a_distance(read: AsRead) -> bool:
    return is_a_distance(read.chunks, read.text)


def _is_no_gestation(read: AsRead) -> bool:
    return any(map(is_no_gestation, leaves(read.rule)))


def _is_of_minus_signs(read: AsRead) -> bool:
    """ "HIV (-), HBV (-)": a dash that is no bullet and joins nothing, behind what may be there or not."""
    if isinstance(read.rule, Not) and not any(chunk.kind == "NOT" for chunk in read.chunks):
        return False  # "HIV (-)" alone was read so
    around = [None, *read.chunks, None]
    return any(
        chunk is not None
        and chunk.kind == "MARK"
        and read.text[chunk.start : chunk.end].strip() in _MINUS
        and before is not None
        and before.kind in ("TERM", "OPEN")
        and (behind is None or behind.kind in _JOINS or read.text[behind.start : behind.end] == ".")
        for before, chunk, behind in zip(around, around[1:], around[2:], strict=False)
    )


def _is_of_plus_signs(read: AsRead) -> bool:
    return any(is_of_plus_signs(leaf, read.text) for leaf in leaves(read.rule))


def _was_so(read: AsRead) -> bool:
    return was_so(read.text) and all(isinstance(leaf, Present) for leaf in leaves(read.rule))


def _lacks_a_state(read: AsRead) -> bool:
    return read.kind == "exclusion" and any(map(lacks_state, nodes(read.rule)))


def _has_none(read: AsRead) -> bool:
    return read.kind == "exclusion" and wants_none(read.rule, read.chunks, read.text)


def _bounds_for_some(read: AsRead) -> bool:
    return read.kind == "inclusion" and any(
        bounds_for_some(rule, read.text) or is_beside_bound(rule, read.text) for rule in nodes(read.rule)
    )


def _is_of_itself(read: AsRead) -> bool:
    return any(map(is_of_itself, leaves(read.rule)))


def _is_since_birth(read: AsRead) -> bool:
    return any(is_since_birth(leaf, read.text) for leaf in leaves(read.settled))


def _is_or_lasts_before(read: AsRead) -> bool:
    past = any(chunk.kind == "HISTORY" for chunk in read.chunks)
    return not past and any(is_or_lasts_before(leaf, read.text) for leaf in leaves(read.rule))


def _is_a_length(read: AsRead) -> bool:
    return any(map(is_a_length, leaves(read.rule)))


def _is_on_either_side(read: AsRead) -> bool:
    return any(is_on_either_side(leaf, read.text) for leaf in leaves(read.rule))


def _is_ahead_or_past(read: AsRead) -> bool:
    past = any(chunk.kind == "HISTORY" for chunk in read.chunks)
    return not past and any(
        is_ahead_or_past(leaf, read.text) or is_soon(leaf) for leaf in leaves(read.settled)
    )


def _is_or_lasts_less(read: AsRead) -> bool:
    return read.kind == "inclusion" and any(map(is_or_lasts_less, leaves(read.rule)))


def _is_still_so(read: AsRead) -> bool:
    return any(is_still_so(leaf, read.text) for leaf in leaves(read.rule))


def _is_each_time(read: AsRead) -> bool:
    return any(map(is_each_time, leaves(read.rule)))


def _has_two_lengths(read: AsRead) -> bool:
    return any(map(has_two_lengths, nodes(read.rule)))


def _is_of_all_the_time(read: AsRead) -> bool:
    return any(map(is_of_all_the_time, leaves(read.rule)))


def _is_half_measured(read: AsRead) -> bool:
    return is_half_measured(read.rule)


def _times_consent(read: AsRead) -> bool:
    return read.kind == "exclusion" and times_consent(read.rule)


def _may_share_state(read: AsRead) -> bool:
    return any(may_share_state(rule, read.vocab) for rule in nodes(read.rule))


def _is_nobody(read: AsRead) -> bool:
    return is_nobody(read.rule, read.vocab)


def _is_of_the_last(read: AsRead) -> bool:
    return read.kind == "exclusion" and is_of_the_last(read.chunks, read.text)


def _lacks_for_long(read: AsRead) -> bool:
    return read.kind == "exclusion" and lacks_for_long(read.chunks, read.rule)


def _is_shorter_for_a_kind(read: AsRead) -> bool:
    return shorter_for_a_kind(read.rule, read.vocab)


def _is_of_any_day(read: AsRead) -> bool:
    return any(map(is_of_any_day, leaves(read.settled)))


def _is_for_some(read: AsRead) -> bool:
    return heads_for_some(read.text) or any(map(asks_others, nodes(read.rule)))


def _wants_contraception(read: AsRead) -> bool:
    return wants_contraception(read.rule, read.kind)


def _is_of_a_country(read: AsRead) -> bool:
    """ "At least 18 years old (at least 16 years in UK)": where somebody is, is none of his findings."""
    named = (leaf.words.lower() for leaf in leaves(read.settled) if isinstance(leaf, Present))
    return any(words.removeprefix("the ") in listed("country") for words in named)


def _is_of_a_diagnosis(read: AsRead) -> bool:
    """ "Diagnosis of asthma or COPD within 5 years": the time is of the diagnosis, and they go on."""
    lists = dates_diagnoses(read.chunks, read.text)
    timed = (leaf for leaf in leaves(read.settled) if lists and is_timed_though_it_goes_on(leaf))
    return any(
        leaf.span is not None and start <= leaf.span[0] < end for leaf in timed for start, end in lists
    )


def _lists_risks(read: AsRead) -> bool:
    """ "Risk factors: diabetes, age 65-80, BMI > 30": all of them, or any?"""
    head, colon, _ = read.text.partition(":")
    words = {fold(word) for word in re.findall(r"[^\W\d_]+", head)}
    listed_only = isinstance(read.rule, AllOf) and not any(
        chunk.kind in ("AND", "OR") for chunk in read.chunks
    )
    return bool(colon) and listed_only and bool(words & listed("risk")) and not words & {"all", "each"}


def _is_of_both_courses(read: AsRead) -> bool:
    return is_of_both_courses(read.settled, read.text)


def _parts_a_plus(read: AsRead) -> bool:
    return parts_a_plus(read.settled, read.text)


def _bounds_a_bracket(read: AsRead) -> bool:
    return bounds_a_bracket(read.text)


_ROWS: tuple[tuple[str, Callable[[AsRead], bool]], ...] = (
    (questions.FOR_WHOM, _is_for_some),
    (questions.IN_A_COUNTRY, _is_of_a_country),
    (questions.COMMAS, _lists_risks),
    (questions.CUT_OFF, _parts_items),
    (questions.CUT_OFF, _is_cut_off),
    (questions.DUTY, _asks_duty),
    (questions.EVERYBODY, _excludes_everybody),
    (questions.FEW, _may_be_none),
    (questions.NO_LONGER, _is_no_longer),
    (questions.OF_WHAT, _counts_nothing),
    (questions.OF_WHAT, _measures_nothing),
    (questions.OF_SO_MANY, _counts_otherwise),
    (questions.NEGATION, _lets_in_by_a_no),
    (questions.NO_NAME, _has_no_name),
    (questions.OF_WHAT_SCALE, _names_no_scale),
    (questions.BOUND_OF_FIRST, _grades_several),
    (questions.BOUND_ASIDE, _has_bound_aside),
    (questions.WHICH_VALUE, _names_no_value),
    (questions.OF_WHOM, _wants_contraception),
    (questions.OF_SOMEBODY, _is_of_the_young),
    (questions.OF_ANOTHER, _is_of_another),
    (questions.OF_A_GRAFT, _is_of_a_graft),
    (questions.FOR_WHOM, _names_people),
    (questions.EQUALS, _is_half_equal),
    (questions.TO_READER, _speaks_to_reader),
    (questions.MAY_BE, _says_what_may_be),
    (questions.NO_EVENT, _says_no_event),
    (questions.MEN_TOO, _asks_men_too),
    (questions.LENGTH_OF_WHAT, _lasts_another_thing),
    (questions.OF_THE_OTHERS, _excepts_from_count),
    (questions.DISTANCE, _is_a_distance),
    (questions.GESTATION, _is_no_gestation),
    (questions.OF_PLUS_SIGNS, _is_of_plus_signs),
    (questions.OF_MINUS_SIGNS, _is_of_minus_signs),
    (questions.WAS_SO, _was_so),
    (questions.TIMED_CONSENT, _times_consent),
    (questions.NOT_SO, _lacks_a_state),
    (questions.NONE_OF_IT, _has_none),
    (questions.SINCE_BIRTH, _is_since_birth),
    (questions.OF_ITSELF, _is_of_itself),
    (questions.SO_LONG_BEFORE, _is_or_lasts_before),
    (questions.SO_LONG_BEFORE, _is_a_length),
    (questions.EITHER_SIDE, _is_on_either_side),
    (questions.AHEAD_OR_PAST, _is_ahead_or_past),
    (questions.SO_LONG_BEFORE, _is_or_lasts_less),
    (questions.SO_LONG_BEFORE, _is_still_so),
    (questions.EACH_TIME, _is_each_time),
    (questions.TWO_LENGTHS, _has_two_lengths),
    (questions.ALL_THAT_TIME, _is_of_all_the_time),
    (questions.FOR_SOME, _bounds_for_some),
    (questions.HALF_MEASURED, _is_half_measured),
    (questions.STATE_OF_FIRST, _may_share_state),
    (questions.CONTRARY, _is_nobody),
    (questions.ALL_THAT_TIME, _is_of_the_last),
    (questions.NOT_SO_LONG, _lacks_for_long),
    (questions.SHORTER_FOR_A_KIND, _is_shorter_for_a_kind),
    (questions.ANY_DAY, _is_of_any_day),
    (questions.OF_A_DIAGNOSIS, _is_of_a_diagnosis),
    (questions.NOUN_BEHIND, _is_of_both_courses),
    (questions.MIXED, _parts_a_plus),
    (questions.NO_NAME, _bounds_a_bracket),
)
