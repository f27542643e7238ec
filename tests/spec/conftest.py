"""The engines that the handbook holds for. Every table is run on each."""

import pytest

from screener.engines.evaluate import evaluate
from tests.spec.handbook import Engine

ENGINES: dict[str, Engine] = {"evaluate": evaluate}


@pytest.fixture(params=list(ENGINES.values()), ids=list(ENGINES))
def engine(request: pytest.FixtureRequest) -> Engine:
    """An engine: what it finds of a candidate, given a protocol."""
    chosen: Engine = request.param
    return chosen
