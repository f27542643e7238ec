"""What is not finished lies in a hidden folder, and nothing of it is left: not by a run that is ended, nor for
long by one that is killed."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import duckdb
import pytest
from filelock import FileLock

from screener.commands.outfile import OutFile
from screener.commands.staging import staging
from screener.model.resources import shipped
from screener.model.workplace import LOCK, PREFIX, remove_leftovers, workplace
from tests.functional.command import few_criteria

SHIPPED = shipped("criteria") / "NCT06592703.candidates.csv"
MANY = 40_000
"""Times the twelve candidates: enough that a run can be met in the middle."""
BEGUN = 100_000
"""Bytes that are staged once a run judges."""


def left(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(PREFIX)]


def made(folder: Path, name: str) -> Path:
    """A folder as a run makes it."""
    one = folder / f"{PREFIX}{name}"
    one.mkdir()
    (one / LOCK).touch()
    return one


def aged(folder: Path) -> None:
    """An hour goes by."""
    for path in folder.iterdir():
        os.utime(path, (time.time() - 3600,) * 2)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of many candidates."""
    path = tmp_path_factory.mktemp("large") / "large.parquet"
    rows = f"read_csv('{SHIPPED}', all_varchar = true), range({MANY})"
    duckdb.sql(f"COPY (SELECT * EXCLUDE (range) FROM {rows}) TO '{path}' (FORMAT parquet)")
    return path


def met_in_the_middle(large: Path, folder: Path) -> subprocess.Popen[bytes]:
    """A run of ``check`` that has begun to judge."""
    trial = folder.parent / f"{folder.name}.toml"
    trial.write_text(few_criteria(), encoding="utf-8")
    command = [sys.executable, "-m", "screener", "check", str(trial), str(large)]
    run = subprocess.Popen([*command, "--out", str(folder / "o.csv")], stderr=subprocess.PIPE)
    until = time.monotonic() + 60
    while not any(one.stat().st_size > BEGUN for one in folder.glob(f"{PREFIX}*/staged.duckdb")):
        assert run.poll() is None, "it ended before it was met"
        assert time.monotonic() < until
        time.sleep(0.02)
    return run


@pytest.mark.skipif(os.name == "nt", reason="nothing asks a process to end there")
@pytest.mark.parametrize("asked", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_run_that_is_asked_to_end_leaves_nothing(large: Path, tmp_path: Path, asked: str) -> None:
    run = met_in_the_middle(large, tmp_path)
    run.send_signal(getattr(signal, asked))
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert b"Interrupted. Nothing was written" in said or b"nothing half-written is left" in said
    assert b"Traceback" not in said
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_run_left_the_next_one_removes(large: Path, tmp_path: Path) -> None:
    run = met_in_the_middle(large, tmp_path)
    run.kill()
    run.communicate(timeout=60)
    assert left(tmp_path)
    aged(tmp_path)
    with OutFile(tmp_path / "other.csv") as file:
        file.write("nothing\n")
        file.keep()
    assert [path.name for path in tmp_path.iterdir()] == ["other.csv"]


def test_what_a_run_holds_stays(tmp_path: Path) -> None:
    with workplace(tmp_path) as held:
        (held / "file").write_text("results")
        aged(tmp_path)
        remove_leftovers(tmp_path)
        assert (held / "file").exists()
    assert list(tmp_path.iterdir()) == []


def test_what_is_new_stays_until_it_can_be_told(tmp_path: Path) -> None:
    made(tmp_path, "new_0001")
    remove_leftovers(tmp_path)
    assert left(tmp_path)
    aged(tmp_path)
    remove_leftovers(tmp_path)
    assert not left(tmp_path)


def test_nothing_but_such_folders_is_removed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "file").touch()
    (elsewhere / LOCK).touch()
    (tmp_path / f"{PREFIX}link0000").symlink_to(elsewhere)
    (tmp_path / f"{PREFIX}notes000").touch()
    aged(tmp_path)
    remove_leftovers(tmp_path)
    assert (elsewhere / "file").exists()
    assert sorted(left(tmp_path)) == [f"{PREFIX}link0000", f"{PREFIX}notes000"]


def test_a_folder_that_somebody_else_made_stays(tmp_path: Path) -> None:
    for name in ("backup", "letters0"):  # the second one is called as tempfile would call it
        (tmp_path / f"{PREFIX}{name}").mkdir()
        (tmp_path / f"{PREFIX}{name}" / "file").write_text("a person's own")
    made(tmp_path, "backup-of-a-run")
    made(tmp_path, "BACKUP00")
    (tmp_path / f"{PREFIX}linked00").mkdir()
    (tmp_path / f"{PREFIX}linked00" / LOCK).symlink_to(tmp_path / f"{PREFIX}backup" / "file")
    aged(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    remove_leftovers(tmp_path)
    assert sorted(tmp_path.rglob("*")) == before, "neither removed nor added to"


@pytest.mark.parametrize("fault", [OSError(38, "Function not implemented"), NotImplementedError("no flock")])
def test_a_file_system_without_locks_is_written_to_and_not_cleared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise fault

    monkeypatch.setattr(FileLock, "acquire", refuse)
    made(tmp_path, "left0000")
    aged(tmp_path)
    with OutFile(tmp_path / "o.csv") as file:
        file.write("text")
        file.keep()
    assert {path.name for path in tmp_path.iterdir()} == {"o.csv", f"{PREFIX}left0000"}


def test_what_is_asked_to_end_while_it_is_removed_is_removed_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    removing, tries = shutil.rmtree, [KeyboardInterrupt, KeyboardInterrupt]

    def interrupted(*args: Any, **more: Any) -> None:
        if tries:
            raise tries.pop()
        removing(*args, **more)

    monkeypatch.setattr(shutil, "rmtree", interrupted)
    with pytest.raises(KeyboardInterrupt), workplace(tmp_path) as held:
        (held / "file").write_text("results")
    assert tries == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="nothing asks a process to end there")
def test_ctrl_c_while_the_engine_works_is_no_fault_of_the_program(tmp_path: Path) -> None:
    """Not only while it judges beside a bar: while it counts, tells and writes, too."""

    def work() -> None:
        with staging("candidates.csv", tmp_path) as connection:
            threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT)).start()
            connection.execute("SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a = -b")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert list(tmp_path.iterdir()) == []


def test_another_fault_beside_the_engine_is_told_as_it_is(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="no such thing"), staging("candidates.csv", tmp_path):
        raise RuntimeError("no such thing")
