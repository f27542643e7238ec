"""A fresh log for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from screener.log import Log
from tests.log.visits import fresh


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    """A new log, open to write."""
    yield from fresh(tmp_path)
