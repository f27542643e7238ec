"""What tests of several folders start once: a database server, Spark; which tests a worker is given together; and how
seldom is looked for cycles."""

import gc
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from xdist.remote import Producer  # type: ignore[import-untyped]
from xdist.scheduler import LoadGroupScheduling  # type: ignore[import-untyped]
from xdist.workermanage import WorkerController  # type: ignore[import-untyped]

from tests.warehouse.postgres import Cluster, find

if TYPE_CHECKING:
    from tests.warehouse.sparks import Spark


class ByFunction(LoadGroupScheduling):  # type: ignore[misc]  # it has no types
    """A worker is given a test function with all its parameters, or a group. What is done is forgotten: as it stands,
    all that a worker ever had is counted again after each test."""

    def _split_scope(self, nodeid: str) -> str:
        """What goes together with a test: its group, or its function."""
        group: str = super()._split_scope(nodeid)
        return nodeid.partition("[")[0] if group == nodeid else group

    def mark_test_complete(self, node: WorkerController, item_index: int, duration: float = 0) -> None:
        """Mark it, and let go of what goes together with it once all of that is done."""
        super().mark_test_complete(node, item_index, duration)
        together = self._split_scope(self.registered_collections[node][item_index])
        if all(self.assigned_work[node][together].values()):
            del self.assigned_work[node][together]


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFunction | None:
    """The order of ``--dist loadgroup``, in larger parts."""
    return ByFunction(config, log) if config.getvalue("dist") == "loadgroup" else None


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
