"""Honesty inside a line: a word that is not understood never goes missing from a rule.

A word that nobody knows is put at each place between the words of the good sentences. What then still claims
to be computable must hold the word: in the own words of a datum, never left out.
"""

import re

import pytest

from screener.language.reading import read_criterion
from screener.language.wording import wording
from tests.corpus.sentences import COMPUTABLE
from tests.corpus.test_good_sentences import KINDS, rows

WORD = "zorbally"
SENTENCES = [(id, text) for id, text, _ in rows(COMPUTABLE)]


@pytest.mark.parametrize(("id", "text"), SENTENCES, ids=[text for _, text in SENTENCES])
def test_a_strange_word_is_not_lost(id: str, text: str) -> None:
    places = [found.start() for found in re.finditer(r"(?<=\s)(?=\w)", text)]
    for place in places:
        if text.startswith("Contra") and ":" in text[place:]:
            continue  # "contraindication to …:" is the heading of the list that spells it out
        strange = f"{text[:place]}{WORD} {text[place:]}"
        reading = read_criterion(strange, KINDS[id[0]])
        assert reading.ledger.lost == 0
        if reading.computability == "computable":
            assert WORD in wording(reading.rule), strange
