"""What ``compile`` prints, executed, decides as ``check`` does on the same rows."""

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from screener.engines.compiled.portable import Cells
from screener.language.library import load_protocol
from screener.model.dates import Duration
from screener.model.resources import shipped
from screener.model.rules import Compare, Lasted, Not
from tests.generative.strategies import candidates, protocols
from tests.spec import handbook
from tests.warehouse.conftest import Engine
from tests.warehouse.tables import Row, row_of, told_by_definition, told_by_sql, without_refusals

TRIALS = ["NCT06592703"]


EXAMPLES = {"duckdb": 15, "postgres": 40, "spark": 8}
"""Protocols for each engine: as many as its queries are quick. DuckDB plans long at what is printed for it; what it
computes is held against the definition in thousands of cases elsewhere."""


def test_generated(engine: Engine, tmp_path: Path) -> None:
    """Protocols of a few rules, each with candidates whose values meet their bounds."""

    @settings(
        max_examples=EXAMPLES[engine.dialect.name],
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a query takes too long to shrink with
    )
    @given(st.data(), st.sampled_from(("typed", "text")))
    def agree(data: st.DataObject, cells: Cells) -> None:
        protocol = data.draw(protocols(smallest=0))
        some = data.draw(st.lists(candidates(protocol), min_size=4, max_size=12))
        rows = [row_of(protocol, one, f"{place:03}", cells) for place, one in enumerate(some)]
        names = [field.name for field in protocol.fields if field.kind != "code"]
        lacking = data.draw(st.sets(st.sampled_from(names), max_size=3) if names else st.just(set()))
        for row in rows:
            row.update(dict.fromkeys(lacking))
        told = told_by_sql(engine.query, engine.dialect, protocol, rows, cells, lacking)
        assert without_refusals(told) == without_refusals(told_by_definition(protocol, rows, cells, tmp_path))

    agree()


@pytest.mark.parametrize("trial", TRIALS)
def test_shipped_candidates(engine: Engine, tmp_path: Path, trial: str) -> None:
    protocol = load_protocol(trial)
    path = shipped("criteria") / f"{trial}.candidates.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(file)]
    lacking = {field.name for field in protocol.fields if field.aside}
    told = told_by_sql(engine.query, engine.dialect, protocol, rows, "text", lacking)
    assert told == told_by_definition(protocol, rows, "text", tmp_path)


def test_a_table_without_what_a_state_lasts_from(engine: Engine, tmp_path: Path) -> None:
    """Of a column that is not there nothing is known, whatever its type would be: Spark gives a bare NULL none."""
    lasted = Lasted(event="diabetes", bound="at least", duration=Duration(amount=6, unit="month"))
    protocol = handbook.protocol_of({"I01": lasted, "E01": Not(rule=lasted)})
    rows: list[Row] = [{"candidate_id": "001", "inclusion_date": "2026-03-10", "diabetes_since": None}]
    told = told_by_sql(engine.query, engine.dialect, protocol, rows, "text", ["diabetes_since"])
    assert told == told_by_definition(protocol, rows, "text", tmp_path)
    assert told[0].statuses == ("unknown", "unknown")


def test_values_in_another_unit_than_their_bounds(engine: Engine, tmp_path: Path) -> None:
    """As laboratories round them."""
    protocol = handbook.protocol_of(
        {
            "I01": Compare(variable="glucose", operator=">=", quantity=handbook.number("5.6", "mmol/L")),
            "E01": Compare(variable="hba1c", operator=">", quantity=handbook.times("1", "ULN")),
        }
    )
    columns = ("glucose", "hba1c", "hba1c_uln")
    cells = (
        ("99 mg/dL", "42 mmol/mol", "6 %"),
        ("100 mg/dL", "44 mmol/mol", "6 %"),
        ("1.01 g/L", "41 mmol/mol", "6 %"),
        ("5.6 mmol/L", "< 41 mmol/mol", "6 %"),
        ("101", "> 44 mmol/mol", "6 %"),
        ("126 mg/dL", "42 mmol/mol", "42 mmol/mol"),
        ("126 mg/dL", "6.1 %", "43 mmol/mol"),
        ("126 mg/dL", "1.1 × ULN", None),
    )
    rows: list[Row] = [
        {"candidate_id": f"{place:03}", **dict(zip(columns, some, strict=True))}
        for place, some in enumerate(cells)
    ]
    lacking = [field.name for field in protocol.fields if field.kind != "code" and field.name not in columns]
    told = told_by_sql(engine.query, engine.dialect, protocol, rows, "text", lacking)
    expected = told_by_definition(protocol, rows, "text", tmp_path)
    assert without_refusals(told) == without_refusals(expected)
    assert {one.verdict[0] for one in told} == {"eligible", "ineligible", "undetermined"}
