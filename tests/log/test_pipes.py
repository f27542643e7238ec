"""A pipe in the place of a file is said to be none, and not waited for without end."""

import os
import sys
from pathlib import Path

import pytest

from screener.log import LogFault, open_log
from screener.log.verify import verify

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes are files elsewhere")


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A pipe that nobody writes into."""
    os.mkfifo(tmp_path / "pipe.db")
    return tmp_path / "pipe.db"


@pytest.mark.parametrize("write", [True, False])
def test_a_log(pipe: Path, write: bool) -> None:
    with pytest.raises(LogFault, match="is not a regular file"):
        open_log(pipe, write=write)


def test_a_log_that_is_verified(pipe: Path) -> None:
    with pytest.raises(LogFault, match="is not a regular file"):
        verify(pipe)
