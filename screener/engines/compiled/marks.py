"""Statuses as one text of a row: one mark for each criterion, in the protocol's order.

A row has as many statuses as there are criteria, and few texts of them differ from row to row: kept so, what is
staged of a verdict is stored in about half the time that it takes with a list of words in it.
"""

from collections.abc import Callable, Mapping, Sequence

from sqlglot import exp

from screener.engines.compiled.expr import (
    Expr,
    among,
    and_,
    call,
    case,
    cast,
    equal,
    fails,
    holds,
    is_null,
    is_true,
    joined,
    number,
    text,
)
from screener.engines.compiled.leaf import JOINT
from screener.engines.decisions import Failing, failing
from screener.model.protocol import Criterion

MET, NOT_MET, UNKNOWN, NOT_APPLICABLE = "m", "n", "u", "-"
OPEN_MET, OPEN_NOT_MET = "o", "p"
"""What would keep a candidate out of whom it is not known whether the criterion applies: it keeps nobody out yet."""
_OPEN = (UNKNOWN, OPEN_MET, OPEN_NOT_MET)
WORDS: Mapping[str, str] = {
    MET: "met",
    OPEN_MET: "met",
    NOT_MET: "not_met",
    OPEN_NOT_MET: "not_met",
    UNKNOWN: "unknown",
    NOT_APPLICABLE: "not_applicable",
}


def mark(satisfied: Expr, value: Expr, applies: Expr, stop: Failing) -> Expr:
    """One criterion's mark, from whether it lets the candidate through, and from its two truths."""
    through, out = (MET, NOT_MET) if stop.status == "not_met" else (NOT_MET, MET)
    branches = [(satisfied, text(through)), (is_null(satisfied), text(UNKNOWN))]
    if not is_true(applies):
        told, sign = (holds(value), OPEN_MET) if out == MET else (fails(value), OPEN_NOT_MET)
        still_open = (and_(is_null(satisfied), told), text(sign))
        branches = [(fails(applies), text(NOT_APPLICABLE)), still_open, *branches]
    return case(branches, text(out))


def marked(marks: Expr, criteria: Sequence[Criterion]) -> dict[str, Expr]:
    """What the marks of a row say: ``failed`` and ``unknown``, and each criterion's status under its id."""
    own = {criterion.id: _own(marks, place) for place, criterion in enumerate(criteria, 1)}
    stops = {one.id: MET if failing(one.kind).status == "met" else NOT_MET for one in criteria}
    return {
        "failed": joined(JOINT, [(equal(one, text(stops[id])), text(id)) for id, one in own.items()]),
        "unknown": joined(JOINT, [(among(one, _OPEN), text(id)) for id, one in own.items()]),
        **{id: _status(one, text) for id, one in own.items()},
    }


def numbered(marks: Expr, criteria: Sequence[Criterion]) -> dict[str, Expr]:
    """Each criterion's status under its id, as one of a list of words: a byte to the engine, and in a Parquet file
    the same texts at half the time."""
    words = exp.DataType(
        this=exp.DType.ENUM, expressions=[text(word) for word in dict.fromkeys(WORDS.values())], nested=False
    )
    return {
        criterion.id: _status(_own(marks, place), lambda word: cast(text(word), words))
        for place, criterion in enumerate(criteria, 1)
    }


def _own(marks: Expr, place: int) -> Expr:
    return call("substr", marks, number(place), number(1))


def _status(own: Expr, told: Callable[[str], Expr]) -> Expr:
    words = {word: [sign for sign, meant in WORDS.items() if meant == word] for word in WORDS.values()}
    return case([(among(own, signs), told(word)) for word, signs in words.items()])


def all_unknown(criteria: Sequence[Criterion]) -> Expr:
    """The marks of a row of which nothing is known."""
    return text(UNKNOWN * len(criteria))
