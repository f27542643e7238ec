"""The engines that the handbook holds for. Every table is run on each: ``written`` is the compiled engine
over events as a file's cells hold them, where it takes the usual ones by themselves. On Spark those of
numbers, dates and limits, where engines differ, as a query takes it longest."""

from functools import cache, partial

import pytest

from screener.engines.compiled.warehouse import dialect_of
from screener.engines.evaluate import evaluate
from tests.compiled.engine import Run, findings_of
from tests.spec.handbook import Engine

ENGINES = {
    "evaluate": Engine(
        lambda protocol, candidates: [evaluate(protocol, one) for one in candidates], foretells=True
    ),
    "compiled": Engine(findings_of, foretells=False),
    "written": Engine(partial(findings_of, written=True), foretells=False),
}
SERVERS = ("postgres", "spark")
ON_SPARK = ("test_02", "test_04", "test_05", "test_06", "test_11", "test_14")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for an engine is run on each."""
    if "engine" in metafunc.fixturenames:
        servers = [
            pytest.param(name, id=name, marks=pytest.mark.xdist_group(name))
            for name in SERVERS
            if name != "spark" or metafunc.module.__name__.rpartition(".")[2].startswith(ON_SPARK)
        ]
        metafunc.parametrize("engine", [*ENGINES, *servers], indirect=True)


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> Engine:
    """An engine: what it finds of candidates, given a protocol."""
    name: str = request.param
    if name in ENGINES:
        return ENGINES[name]
    return _on(name, request.getfixturevalue(name).rows)


@cache
def _on(name: str, rows: Run) -> Engine:
    """A server as an engine: the same one for every test, so that what it found can be kept."""
    return Engine(partial(findings_of, dialect=dialect_of(name), run=rows), foretells=False)
