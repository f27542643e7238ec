"""The engines that the handbook holds for. Every table is run on each."""

import pytest

from screener.engines.evaluate import evaluate
from tests.compiled.engine import findings_of
from tests.spec.handbook import Engine

ENGINES = {
    "evaluate": Engine(
        lambda protocol, candidates: [evaluate(protocol, one) for one in candidates], foretells=True
    ),
    "compiled": Engine(findings_of, foretells=False),
}


@pytest.fixture(params=list(ENGINES.values()), ids=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    """An engine: what it finds of candidates, given a protocol."""
    chosen: Engine = request.param
    return chosen
