"""However deep a text is nested, it is read or is one question: no depth of it ends the reading."""

from collections.abc import Callable

import pytest

from screener.errors import Unusable
from screener.language.clauses.lists.depth import IN_RULE, IN_TEXT
from screener.language.criteria_file import read_criteria_file
from screener.language.reading import read_criterion
from screener.language.strict import read_rule
from screener.language.wording import wording
from screener.model.protocol import CriterionKind
from screener.model.rules import Judgement, without_spans
from screener.sources.cases import read_cases

KINDS: tuple[CriterionKind, ...] = ("inclusion", "exclusion")
TEXTS: dict[str, Callable[[int], str]] = {
    "brackets": lambda depth: "(" * depth + "stroke" + ")" * depth,
    "brackets behind things": lambda depth: "stroke (" * depth + "gout" + ")" * depth,
    "bullets": lambda depth: (
        "".join(f"{'  ' * level}* one of the following:\n" for level in range(depth)) + "gout"
    ),
    "bullets of one level": lambda depth: "* one of the following:\n" * depth + "* gout",
    "heads": lambda depth: "one of the following: " * depth + "gout",
    "exceptions": lambda depth: "stroke " + "unless gout " * depth,
    "conditions": lambda depth: "stroke " + "if gout " * depth,
    "negations": lambda depth: "not " * depth + "stroke",
    "counted lists": lambda depth: "all of (" * depth + "stroke; gout" + ")" * depth,
}
LONG = {
    "lines": "* gout\n* stroke\n" * 510,
    "lines with heads": "* cardiac: stroke\n" * 510,
    "sentences": "Gout. Stroke. " * 510,
}
"""More pieces than the levels that Python can go down (1,000)."""


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("depth", [IN_TEXT + 2, 340])
def test_what_is_nested_too_deeply_is_one_question(text: Callable[[int], str], depth: int) -> None:
    whole = text(depth)
    for kind in KINDS:
        reading = read_criterion(whole, kind)
        assert isinstance(reading.rule, Judgement)
        assert reading.rule.about is None
        assert reading.rule.question.split()[0].strip("(*") in whole
        assert reading.ledger.lost == 0
        assert reading.ledger.computable == 0
        [told] = [
            one for one in reading.problems if one.message.startswith("nested more than 20 levels deep")
        ]
        assert told.severity == "question"


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_is_nested_as_deeply_as_is_read_is_read_in_its_wording_too(text: Callable[[int], str]) -> None:
    for kind in KINDS:
        reading = read_criterion(text(IN_TEXT - 1), kind)
        assert not [one for one in reading.problems if one.message.startswith("nested")]
        again = read_rule(wording(reading.rule)).rule
        assert again is not None
        assert without_spans(again) == without_spans(reading.rule)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
def test_a_long_text_is_not_a_deep_one(text: str) -> None:
    for kind in KINDS:
        reading = read_criterion(text, kind)
        assert reading.ledger.lost == 0
        assert not [one for one in reading.problems if one.message.startswith("nested")]


@pytest.mark.parametrize("depth", [IN_RULE // 2 + 1, 100, 1000])
def test_a_rule_that_is_nested_too_deeply_is_refused_where_it_is(depth: int) -> None:
    reading = read_rule("not (" * depth + "pregnant" + ")" * depth)
    assert reading.rule is None
    [problem] = reading.problems
    assert problem.message == (
        "nested more than 60 levels deep: brackets, negations, exceptions or lists in each other. "
        "Write it in fewer levels"
    )
    assert problem.span is not None
    assert problem.span[0] == IN_RULE // 2 * len("not (")


@pytest.mark.parametrize("key", ["trial", "criterion"])
def test_a_file_that_is_nested_too_deeply_is_refused(key: str) -> None:
    deep = f"{key} = {'[' * 3000}{']' * 3000}\n".encode()
    with pytest.raises(
        Unusable, match=r"\Atrial\.toml: lists or tables nested too deeply to be a criteria file\Z"
    ):
        read_criteria_file(deep, "trial.toml")
    with pytest.raises(Unusable, match=r"\Ax: lists or tables nested too deeply to be a file of cases\Z"):
        read_cases(deep, "x")
