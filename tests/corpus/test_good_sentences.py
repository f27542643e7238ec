"""Good sentences: criteria as trials register them, and the rule that each is read as, in canonical wording.

A row has two lines: whether it is an inclusion (``I``) or an exclusion (``E``) criterion with its text, and
below it the wording. A line that begins with four spaces goes on with the one before it; ``⏎`` is the end
of a line in the text.
"""

import re

import pytest

from screener.language.ledger import Computability
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.language.wording import wording
from screener.model.protocol import CriterionKind
from screener.model.rules import without_spans
from tests.corpus import (
    bounded_behind,
    bounds_and_lists,
    brief_times,
    clinic,
    conditions,
    days,
    exceptions,
    free_of,
    goes_on,
    grades,
    heads,
    helped,
    how_many,
    lists,
    lists_to_judge,
    logic,
    look_alikes,
    may_be_over,
    measured_in,
    measures,
    narrowed,
    none_but,
    numbers,
    open_ends,
    parted,
    past_verbs,
    people,
    reactions,
    registered,
    replaced,
    rest_of_lists,
    results,
    scales,
    states_and_tests,
    taking_part,
    templates,
    times,
    times_and_scales,
    washouts,
    whose_past,
    windows,
    with_lists,
    words,
)
from tests.corpus.sentences import COMPUTABLE, TRIAL
from tests.corpus.sentences_to_judge import PARTLY, TO_JUDGE
from tests.maestro import RULES

KINDS: dict[str, CriterionKind] = {"I": "inclusion", "E": "exclusion"}

Row = tuple[str, str, str]


def rows(table: str) -> list[Row]:
    """Id, text and wording of every row."""
    table = table.strip().replace("\n    ", " ")
    found = re.findall(r"^([IE]\d*) (.+)\n  => (.+)$", table, re.MULTILINE)
    assert 2 * len(found) == len(table.splitlines())
    return [(id, text.replace(" ⏎ ", "\n"), rule) for id, text, rule in found]


TABLES: dict[Computability, list[Row]] = {
    "computable": [
        *rows(TRIAL),
        *rows(COMPUTABLE),
        *rows(bounded_behind.COMPUTABLE),
        *rows(brief_times.COMPUTABLE),
        *rows(look_alikes.COMPUTABLE),
        *rows(clinic.COMPUTABLE),
        *rows(conditions.COMPUTABLE),
        *rows(days.COMPUTABLE),
        *rows(measures.COMPUTABLE),
        *rows(logic.COMPUTABLE),
        *rows(lists.COMPUTABLE),
        *rows(exceptions.COMPUTABLE),
        *rows(grades.COMPUTABLE),
        *rows(heads.COMPUTABLE),
        *rows(bounds_and_lists.COMPUTABLE),
        *rows(helped.COMPUTABLE),
        *rows(how_many.COMPUTABLE),
        *rows(narrowed.COMPUTABLE),
        *rows(numbers.COMPUTABLE),
        *rows(open_ends.COMPUTABLE),
        *rows(past_verbs.COMPUTABLE),
        *rows(people.COMPUTABLE),
        *rows(registered.COMPUTABLE),
        *rows(replaced.COMPUTABLE),
        *rows(results.COMPUTABLE),
        *rows(states_and_tests.COMPUTABLE),
        *rows(taking_part.COMPUTABLE),
        *rows(templates.COMPUTABLE),
        *rows(times.COMPUTABLE),
        *rows(times_and_scales.COMPUTABLE),
        *rows(goes_on.COMPUTABLE),
        *rows(with_lists.COMPUTABLE),
        *rows(words.COMPUTABLE),
        *rows(none_but.COMPUTABLE),
        *rows(scales.COMPUTABLE),
        *rows(reactions.COMPUTABLE),
        *rows(washouts.COMPUTABLE),
        *rows(whose_past.COMPUTABLE),
        *rows(windows.COMPUTABLE),
        *rows(free_of.COMPUTABLE),
    ],
    "partly": [
        *rows(PARTLY),
        *rows(bounded_behind.PARTLY),
        *rows(look_alikes.PARTLY),
        *rows(clinic.PARTLY),
        *rows(days.PARTLY),
        *rows(measured_in.PARTLY),
        *rows(with_lists.PARTLY),
        *rows(exceptions.PARTLY),
        *rows(bounds_and_lists.PARTLY),
        *rows(helped.PARTLY),
        *rows(narrowed.PARTLY),
        *rows(numbers.PARTLY),
        *rows(parted.PARTLY),
        *rows(past_verbs.PARTLY),
        *rows(people.PARTLY),
        *rows(registered.PARTLY),
        *rows(replaced.PARTLY),
        *rows(rest_of_lists.PARTLY),
        *rows(states_and_tests.PARTLY),
        *rows(templates.PARTLY),
        *rows(times.PARTLY),
        *rows(brief_times.PARTLY),
        *rows(times_and_scales.PARTLY),
        *rows(goes_on.PARTLY),
        *rows(none_but.PARTLY),
        *rows(washouts.PARTLY),
        *rows(whose_past.PARTLY),
        *rows(windows.PARTLY),
    ],
    "to judge": [
        *rows(TO_JUDGE),
        *rows(bounded_behind.TO_JUDGE),
        *rows(look_alikes.TO_JUDGE),
        *rows(clinic.TO_JUDGE),
        *rows(conditions.TO_JUDGE),
        *rows(days.TO_JUDGE),
        *rows(measured_in.TO_JUDGE),
        *rows(with_lists.TO_JUDGE),
        *rows(measures.TO_JUDGE),
        *rows(logic.TO_JUDGE),
        *rows(words.TO_JUDGE),
        *rows(lists_to_judge.TO_JUDGE),
        *rows(exceptions.TO_JUDGE),
        *rows(grades.TO_JUDGE),
        *rows(heads.TO_JUDGE),
        *rows(bounds_and_lists.TO_JUDGE),
        *rows(helped.TO_JUDGE),
        *rows(how_many.TO_JUDGE),
        *rows(narrowed.TO_JUDGE),
        *rows(numbers.TO_JUDGE),
        *rows(open_ends.TO_JUDGE),
        *rows(past_verbs.TO_JUDGE),
        *rows(people.TO_JUDGE),
        *rows(registered.TO_JUDGE),
        *rows(replaced.TO_JUDGE),
        *rows(rest_of_lists.TO_JUDGE),
        *rows(results.TO_JUDGE),
        *rows(states_and_tests.TO_JUDGE),
        *rows(taking_part.TO_JUDGE),
        *rows(templates.TO_JUDGE),
        *rows(times.TO_JUDGE),
        *rows(brief_times.TO_JUDGE),
        *rows(times_and_scales.TO_JUDGE),
        *rows(may_be_over.TO_JUDGE),
        *rows(none_but.TO_JUDGE),
        *rows(scales.TO_JUDGE),
        *rows(reactions.TO_JUDGE),
        *rows(washouts.TO_JUDGE),
        *rows(whose_past.TO_JUDGE),
        *rows(windows.TO_JUDGE),
        *rows(free_of.TO_JUDGE),
    ],
}
CASES = [
    pytest.param(computability, id, text, rule, id=f"{id} {text}")
    for computability, table in TABLES.items()
    for id, text, rule in table
]


@pytest.mark.parametrize(("computability", "id", "text", "rule"), CASES)
def test_a_sentence(computability: Computability, id: str, text: str, rule: str) -> None:
    reading = read_criterion(text, KINDS[id[0]])
    assert wording(reading.rule) == rule
    assert reading.computability == computability
    assert reading.ledger.lost == 0
    assert (reading.ledger.judged == 0) == (computability == "computable")
    solid = sum(not sign.isspace() for sign in text)
    assert reading.ledger.computable + reading.ledger.judged == solid
    again = read_rule(rule)
    assert again.problems == ()
    assert again.rule is not None
    assert without_spans(again.rule) == without_spans(reading.rule)


def test_the_first_trial_has_its_fourteen_rules() -> None:
    read = {id: without_spans(read_criterion(text, KINDS[id[0]]).rule) for id, text, _ in rows(TRIAL)}
    assert read == RULES


def test_the_table_is_a_table() -> None:
    texts = [text for table in TABLES.values() for _, text, _ in table]
    assert len(texts) == len(set(texts))
    assert len(texts) >= 14 + 60
