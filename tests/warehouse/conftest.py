"""The engines of a warehouse, each started once."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import pytest

from screener.engines.compiled.dialect import Dialect
from screener.engines.compiled.warehouse import dialect_of
from tests.warehouse import duck
from tests.warehouse.postgres import Cluster, find
from tests.warehouse.tables import Query

if TYPE_CHECKING:
    from tests.warehouse.sparks import Spark


class Engine(NamedTuple):
    """An engine that executes what ``compile`` prints for its dialect."""

    dialect: Dialect
    query: Query


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL cluster."""
    if find("initdb") is None and not os.environ.get("CI"):
        pytest.skip("there is no PostgreSQL here: the package postgresql brings it")
    cluster = Cluster()
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Spark]":
    """Spark in this process."""
    pytest.importorskip("pyspark", reason="there is no Spark here: the extra screener[spark] brings it")
    from tests.warehouse.sparks import Spark

    started = Spark(tmp_path_factory.mktemp("spark"))
    yield started
    started.stop()


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
