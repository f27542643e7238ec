"""What trials matched together have in common is read and worked out once."""

from typing import Any

import duckdb
import pytest
from sqlglot import exp

from screener.engines import matching
from screener.engines.compiled.columns import Columns
from screener.engines.compiled.expr import Expr, case, column, equal, named, number, text
from screener.engines.compiled.parts import Parts
from screener.engines.compiled.reading import read_columns
from screener.engines.matching import Matching
from screener.language.library import load_protocol
from screener.model.protocol import DataField
from screener.sources.cells import Dialect
from screener.sources.opened import SourceColumn

ROW = exp.select(named(text("A"), "cell"), named(number(3), "value"))


def is_(written: str) -> Expr:
    return case([(equal(column("cell"), text(written)), text("yes"))], text("no"))


def test_the_same_of_two_trials_is_one_column() -> None:
    shared = Columns()
    first, second = Columns("p0_", shared), Columns("p1_", shared)
    one, other = first.define("cells", "sex", is_("A")), second.define("cells", "sex", is_("A"))
    deep = [
        own.define_deep(2, name, equal(told, text("yes")))
        for own, name, told in ((first, "rule_1", one), (second, "rule_7", other))
    ]
    assert one == other
    assert deep[0] == deep[1]
    assert [len(new) for _, new in shared.stages()] == [1, 1]


def test_what_differs_by_a_capital_is_not_the_same() -> None:
    shared = Columns()
    first, second = Columns("p0_", shared), Columns("p1_", shared)
    told = [first.define("cells", "sex", is_("A")), second.define("cells", "sex", is_("a"))]
    query = shared.query(ROW, [named(one, f"told_{place}") for place, one in enumerate(told)])
    assert duckdb.execute(query.sql("duckdb")).fetchall() == [("yes", "no")]


def test_the_first_expression_of_a_name_counts() -> None:
    shared = Columns()
    first, second = Columns("p0_", shared), Columns("p1_", shared)
    first.define("cells", "sex", is_("A"))
    assert (
        second.define("cells", "sex", is_("A")) == second.define("cells", "sex", is_("B")) == column("p0_sex")
    )


def test_cells_that_trials_read_alike_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[tuple[str, ...]] = []

    def noted(sources: list[SourceColumn], *rest: Any) -> dict[str, Parts]:
        read.append(tuple(one.field.name for one in sources))
        return read_columns(sources, *rest)

    monkeypatch.setattr(matching, "read_columns", noted)
    monkeypatch.setattr(matching, "stage_chunks", lambda *_: None)  # that it is compiled is enough
    trial = load_protocol("NCT06592703")
    others = [_in_another_range(field) if field.name == "edss" else field for field in trial.fields]
    trials = [
        trial.model_copy(update={"trial": "NCT1"}),
        trial.model_copy(update={"trial": "NCT2"}),
        trial.model_copy(update={"trial": "NCT3", "fields": tuple(others)}),
    ]
    sources = [
        SourceColumn(field, field.name, field.name, "text") for field in trial.fields if field.kind != "code"
    ]
    with duckdb.connect() as connection:
        Matching(trials, sources, Dialect()).stage_rows(connection, [one.name for one in sources], [])
    assert "edss" in read[0]
    assert read[1:] == [(), ("edss",)]


def _in_another_range(field: DataField) -> DataField:
    return field.model_copy(update={"steps": field.steps[1:]})
