"""The engines of a warehouse, each started once."""

from typing import NamedTuple

import pytest

from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.warehouse import dialect_of
from tests.warehouse import duck
from tests.warehouse.tables import Query


class Engine(NamedTuple):
    """An engine that executes what ``compile`` prints for its dialect."""

    dialect: Dialect
    query: Query


@pytest.fixture(
    scope="session",
    params=[
        pytest.param("duckdb", id="duckdb"),
        pytest.param("postgres", id="postgres", marks=pytest.mark.xdist_group("postgres")),
        pytest.param("spark", id="spark", marks=pytest.mark.xdist_group("spark")),
    ],
)
def engine(request: pytest.FixtureRequest) -> Engine:
    """Every engine in its turn."""
    name: str = request.param
    query = duck.query if name == "duckdb" else request.getfixturevalue(name).query
    return Engine(dialect_of(name), query)
