"""What a process that is killed leaves beside the log, the drafts and their copies, the next one removes; what a
process holds, and everything else, stays."""

import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from screener.log import open_log
from screener.log.backup import copy
from screener.log.wholefile import write_whole
from screener.model.workplace import PREFIX
from tests.log.visits import visit

FORK = multiprocessing.get_context("spawn")


def halting(name: str, begun: Event) -> None:
    """Wait for ever in a system call instead of making it."""

    def wait(*_: object) -> None:
        begun.set()
        time.sleep(600)

    setattr(os, name, wait)


def write_halfway(folder: Path, begun: Event) -> None:
    """Write a file, and stop before it is in its place."""
    halting("fsync", begun)
    write_whole(folder / "a.draft.json", b"half")


def copy_halfway(folder: Path, begun: Event) -> None:
    """Copy a log, and stop before the copy is in its place."""
    halting("fsync", begun)
    copy(folder / "log.db", folder / "copy.db")


class Halted:
    """A process that has stopped halfway."""

    def __init__(self, target: Callable[[Path, Event], None], folder: Path) -> None:
        begun = FORK.Event()
        self._process = FORK.Process(target=target, args=(folder, begun), daemon=True)
        self._process.start()
        assert begun.wait(60)

    def kill(self) -> None:
        """As a power cut would."""
        assert self._process.pid is not None
        os.kill(self._process.pid, signal.SIGKILL)
        self._process.join()


def aged(folder: Path) -> None:
    """An hour goes by."""
    for path in folder.iterdir():
        os.utime(path, (time.time() - 3600,) * 2, follow_symlinks=False)


def names(folder: Path) -> set[str]:
    """What lies in a folder, without what SQLite keeps beside an open log."""
    return {path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))}


@pytest.mark.skipif(os.name == "nt", reason="there a file that is open cannot be removed")
def test_a_half_written_file_goes_once_nobody_writes_it(tmp_path: Path) -> None:
    halted = Halted(write_halfway, tmp_path)
    (part,) = names(tmp_path)
    aged(tmp_path)
    write_whole(tmp_path / "b", b"whole")
    assert names(tmp_path) == {part, "b"}, "a process holds it"
    halted.kill()
    write_whole(tmp_path / "b", b"whole")
    assert names(tmp_path) == {"b"}


@pytest.mark.skipif(os.name == "nt", reason="there a file that is open cannot be removed")
def test_a_half_made_copy_of_the_log_goes_likewise(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as log:
        visit(log)
    halted = Halted(copy_halfway, tmp_path)
    aged(tmp_path)
    copy(tmp_path / "log.db", tmp_path / "first.db")
    assert [name for name in names(tmp_path) if name.startswith(PREFIX)], "a process holds it"
    halted.kill()
    aged(tmp_path)
    copy(tmp_path / "log.db", tmp_path / "second.db")
    assert names(tmp_path) == {"log.db", "first.db", "second.db"}


def test_nothing_but_old_parts_is_removed(tmp_path: Path) -> None:
    old, new = ".a.draft.json.4711.0123abcd.part", ".b.draft.json.4712.0123abcd.part"
    others = {"a.part", ".a.part", ".a.draft.json.4711.0123ABCD.part", "a.4711.0123abcd.part", "log.db"}
    link, folder = ".l.1.00000000.part", ".f.1.00000000.part"
    for name in (old, *others):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / link).symlink_to(tmp_path / "log.db")
    (tmp_path / folder).mkdir()
    aged(tmp_path)
    (tmp_path / new).write_bytes(b"x")
    write_whole(tmp_path / "b", b"whole")
    assert names(tmp_path) == {"b", new, link, folder, *others}


def test_a_copy_of_an_earlier_program_that_was_killed_goes_too(tmp_path: Path) -> None:
    with open_log(tmp_path / "log.db") as log:
        visit(log)
    (tmp_path / ".copy.db.4711.0123abcd.part").write_bytes(b"half")
    aged(tmp_path)
    copy(tmp_path / "log.db", tmp_path / "copy.db")
    assert names(tmp_path) == {"log.db", "copy.db"}
