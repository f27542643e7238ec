"""What the functional tests share."""

import shutil
from pathlib import Path

import pytest

from screener.cli import run
from tests.functional.command import Ran, Run


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where a test puts its candidates."""
    return tmp_path / "candidates.csv"


@pytest.fixture
def screener(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The command line, in an empty folder with an empty home."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("SCREENER_INITIALS", "LM")
    monkeypatch.setenv("COLUMNS", "100")

    def call(*arguments: str) -> Ran:
        code = run(arguments)
        said = capsys.readouterr()
        return Ran(code, said.out, said.err)

    return call


@pytest.fixture(scope="session")
def a_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped candidates in a log, made once; tests copy it."""
    path = tmp_path_factory.mktemp("log") / "a.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCREENER_INITIALS", "LM")
        assert run(("check", "NCT06592703", "NCT06592703.candidates.csv", "--log", str(path))) == 0
    return path


@pytest.fixture
def kept(screener: Run, a_log: Path) -> Run:
    """The same with the shipped candidates in ``a.db``."""
    shutil.copy(a_log, "a.db")
    return screener
