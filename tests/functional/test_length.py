"""A long line costs what its words cost: no reader goes over the whole of it again."""

import pytest

from screener.language.words.lexer import lex
from screener.language.words.matching import Labelled, Matcher
from screener.model.vocabulary import vocabulary

# Each holds units and wordings that are taken in part, so that what follows them is labelled again.
SENTENCES = ["18 years of age and under 75 years of age, ", "> 100 x 10^9/L or greater than 5; "]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_twice_the_words_are_looked_up_twice_as_often(sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    once = Matcher.at

    def counted(matcher: Matcher, place: int) -> Labelled:
        asked.append(place)
        return once(matcher, place)

    monkeypatch.setattr(Matcher, "at", counted)

    def look_ups(sentences: int) -> int:
        asked.clear()
        lex(sentence * sentences, vocabulary())
        return len(asked)

    assert look_ups(40) <= 2 * look_ups(20) + 5
