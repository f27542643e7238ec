"""What every test of the app stands on: a home of its own, one trial, no way to the user's data."""

from pathlib import Path

import pytest

from tests.tui.driving import only_the_first_trial


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    only_the_first_trial(monkeypatch)
