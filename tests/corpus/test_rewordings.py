"""The table of wordings: every row reads its examples, and nothing else does."""

import re
from string import Formatter

import pytest

from screener.language.clauses.rewordings import reworded
from screener.language.clauses.rewordings.reworded import Rewording, table
from screener.language.clauses.rewordings.shapes import SHAPES, TEXTS
from screener.language.reading import read_criterion
from screener.language.wording import wording
from screener.model.protocol import CriterionKind
from screener.model.rules import Between, Rule, children, leaves

SIDES: tuple[CriterionKind, ...] = ("inclusion", "exclusion")


def sides(row: Rewording) -> tuple[CriterionKind, ...]:
    return (row.side,) if row.side is not None else SIDES


def each(column: str) -> list[tuple[CriterionKind, str]]:
    """The sentences of a column, on each side on which they are so."""
    return [(side, text) for row in table().rewording for side in sides(row) for text in getattr(row, column)]


@pytest.mark.parametrize(("side", "text"), each("examples"))
def test_an_example_is_read_by_the_table_alone(
    side: CriterionKind, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = read_criterion(text, side)
    assert read.computability != "to judge"
    monkeypatch.setattr(reworded, "_wordings", tuple)
    assert wording(read_criterion(text, side).rule) != wording(read.rule)


@pytest.mark.parametrize(("side", "text"), each("asked"))
def test_what_leaves_something_open_is_asked_about(side: CriterionKind, text: str) -> None:
    assert read_criterion(text, side).computability != "computable"


@pytest.mark.parametrize("row", table().rewording, ids=lambda row: row.says[0][:40])
def test_a_row_names_what_there_is(row: Rewording) -> None:
    taken = set(re.findall(r"\{([a-z_]+):", " ".join(row.says)))
    used = {name for usual in row.usual for _, name, _, _ in Formatter().parse(usual) if name}
    assert {one for names in used for one in names.split(" or ")} <= taken
    assert {*row.time, *row.given, row.same} - {""} <= taken
    assert set(row.comes_to) <= set(SHAPES)
    compared = ("less than ", "as long as ")
    assert {what for what in row.given.values() if not what.startswith(compared)} <= {*SHAPES, *TEXTS}


def test_there_is_no_name_that_no_row_asks_for() -> None:
    asked = {what for row in table().rewording for what in (*row.comes_to, *row.given.values())}
    assert {*SHAPES, *TEXTS} <= asked


def test_a_row_has_an_example() -> None:
    assert [row.says[0] for row in table().rewording if not row.examples] == []


def places(rule: Rule) -> list[tuple[int, int]]:
    """Every place that a rule and what it is made of name."""
    own = [getattr(rule, field, None) for field in ("span", "named", "bound", "bound_span")]
    window = getattr(rule, "window", None)
    own += [window.span if window is not None else None, *getattr(rule, "places", ())]
    below = [place for child in children(rule) for place in places(child)]
    return [place for place in own if isinstance(place, tuple)] + below


@pytest.mark.parametrize(("side", "text"), each("examples"))
def test_every_place_stands_in_the_sentence(side: CriterionKind, text: str) -> None:
    rule = read_criterion(text, side).rule
    assert places(rule)
    assert all(0 <= start < end <= len(text) for start, end in places(rule))


def test_a_bound_stands_where_the_sentence_has_it() -> None:
    text = "Adults (male or female) aged 18 to 75 years"
    age = next(leaf for leaf in leaves(read_criterion(text, "inclusion").rule) if isinstance(leaf, Between))
    assert age.bound is not None
    assert age.named is not None
    assert text[slice(*age.bound)] == "18 to 75 years"
    assert text[slice(*age.named)] == "aged"
