"""What tests of several folders start once: a database server, Spark; and how seldom is looked for cycles."""

import gc
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from tests.warehouse.postgres import Cluster, find

if TYPE_CHECKING:
    from tests.warehouse.sparks import Spark


def pytest_collection_finish() -> None:
    """What is there by now stays to the end: no search for cycles looks at it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 5, 5)


def pytest_unconfigure() -> None:
    """At the end of the process everything is let go: DuckDB tells of what is not."""
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def _home_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """An empty data folder: whoever runs the tests may have criteria, drafts and a log of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("data")))
        yield


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
