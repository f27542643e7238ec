"""Brackets are left out where no engine needs them, and nowhere else: what is executed means what was built."""

import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from itertools import product
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from screener.engines.compiled.dialect import DuckDb
from screener.engines.compiled.expr import Expr, alike, and_, case, column, equal, is_null, not_, or_
from screener.engines.compiled.query import compile_protocol
from screener.model.dates import Duration
from screener.model.rules import Occurred, Rule, Window
from tests.compiled.engine import connection, parts_of
from tests.spec.handbook import protocol_of

Truth = bool | None
NAMES = ("a", "b", "c")
ROWS: list[dict[str, Truth]] = [
    dict(zip(NAMES, row, strict=True)) for row in product((True, False, None), repeat=len(NAMES))
]


class Built(NamedTuple):
    """An expression, and what it means in a row."""

    expr: Expr
    means: Callable[[Mapping[str, Truth]], Truth]


def _both(one: Built, other: Built) -> Built:
    def means(row: Mapping[str, Truth]) -> Truth:
        truths = one.means(row), other.means(row)
        return False if False in truths else None if None in truths else True

    return Built(and_(one.expr, other.expr), means)


def _either(one: Built, other: Built) -> Built:
    def means(row: Mapping[str, Truth]) -> Truth:
        truths = one.means(row), other.means(row)
        return True if True in truths else None if None in truths else False

    return Built(or_(one.expr, other.expr), means)


def _opposite(one: Built) -> Built:
    def means(row: Mapping[str, Truth]) -> Truth:
        truth = one.means(row)
        return None if truth is None else not truth

    return Built(not_(one.expr), means)


def _equal(one: Built, other: Built) -> Built:
    def means(row: Mapping[str, Truth]) -> Truth:
        truths = one.means(row), other.means(row)
        return None if None in truths else truths[0] == truths[1]

    return Built(equal(one.expr, other.expr), means)


def _alike(one: Built, other: Built) -> Built:
    return Built(alike(one.expr, other.expr), lambda row: one.means(row) is other.means(row))


def _chosen(so: Built, one: Built, other: Built) -> Built:
    return Built(
        case([(so.expr, one.expr)], other.expr),
        lambda row: one.means(row) if so.means(row) else other.means(row),
    )


def _unknown(one: Built) -> Built:
    return Built(is_null(one.expr), lambda row: one.means(row) is None)


def _column(name: str) -> Built:
    return Built(column(name), lambda row: row[name])


BUILT = st.recursive(
    st.sampled_from(NAMES).map(_column),
    lambda below: st.one_of(
        st.builds(_both, below, below),
        st.builds(_either, below, below),
        st.builds(_opposite, below),
        st.builds(_equal, below, below),
        st.builds(_alike, below, below),
        st.builds(_unknown, below),
        st.builds(_chosen, below, below, below),
    ),
    max_leaves=12,
)


@settings(max_examples=200, deadline=None)
@given(BUILT)
def test_what_is_executed_means_what_was_built(built: Built) -> None:
    expected = [built.means(row) for row in ROWS]
    cells = {True: "TRUE", False: "FALSE", None: "CAST(NULL AS BOOLEAN)"}
    rows = ", ".join(
        f"({place}, {', '.join(cells[truth] for truth in row.values())})" for place, row in enumerate(ROWS)
    )
    given_rows = f"WITH rows_of(place, a, b, c) AS (VALUES {rows}) SELECT"
    asked = f"{given_rows} {DuckDb().sql(built.expr.copy())} FROM rows_of ORDER BY place"
    assert [row[0] for row in connection().execute(asked).fetchall()] == expected
    with closing(sqlite3.connect(":memory:")) as light:
        asked = f"{given_rows} {built.expr.sql('sqlite')} FROM rows_of ORDER BY place"
        told = [row[0] for row in light.execute(asked).fetchall()]
    assert [None if one is None else bool(one) for one in told] == expected


def test_few_brackets_stand() -> None:
    a, b = column("a"), column("b")
    assert and_(is_null(a), or_(a, equal(a, b))).sql() == '"a" IS NULL AND ("a" OR "a" = "b")'
    assert not_(equal(a, b)).sql() == 'NOT ("a" = "b")'
    assert equal(is_null(a), b).sql() == '("a" IS NULL) = "b"'


def test_what_several_criteria_lack_is_asked_once_of_each() -> None:
    """The SQL of what is missing would grow with the square of the criteria that lack the same."""

    def size(count: int) -> int:
        within = Window(direction="before", far=Duration(amount=6, unit="month"), near=None, anchor=None)
        rules: dict[str, Rule] = {
            f"E{number:02}": Occurred(event=f"event_{number}", window=within) for number in range(count)
        }
        protocol = protocol_of(rules)
        query = compile_protocol(protocol, parts_of(protocol, [], written=True), DuckDb())
        missing = query.verdict()["missing"]
        lacked = [one for stage, new in query.columns.stages() if stage == "lacked" for one in new]
        return sum(len(one.sql()) for one in (missing, *lacked))

    assert size(16) < 2.5 * size(8)
