"""What the functional tests share."""

from pathlib import Path

import pytest


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where a test puts its candidates."""
    return tmp_path / "candidates.csv"
