"""A hidden folder of one run, for what is not finished yet: beside the output, so that it gets there in one step.

What lies in it are candidates' results, or a copy of the log. It is gone when the run ends, also where the run is
asked to end; what a killed run could not remove, the next run at the same place does.
"""

import re
import shutil
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PREFIX = ".screener-"
LOCK = "in-use"
"""The file that a run holds in its folder, and that tells the folder from somebody else's."""
_MADE = re.compile(rf"{re.escape(PREFIX)}[a-z0-9_]{{8}}\Z")
"""What :mod:`tempfile` calls a folder: somebody's own ``.screener-notes`` is none of ours."""
_NEW = 60.0
"""Seconds for which a folder is left alone: it is there a moment before its lock is."""


@contextmanager
def workplace(beside: Path | None = None) -> Iterator[Path]:
    """The folder, in ``beside`` or where the system keeps what is temporary. Raises ``OSError``.

    Until it is gone, SIGTERM and SIGHUP raise ``KeyboardInterrupt``, as Ctrl+C does.
    """
    home = beside if beside is not None else Path(tempfile.gettempdir())
    remove_leftovers(home)
    with _ending_like_ctrl_c():
        made = tempfile.TemporaryDirectory(prefix=PREFIX, dir=home)
        try:
            with _in_use(Path(made.name)):
                yield Path(made.name)
        finally:
            _remove(made)


def _remove(made: "tempfile.TemporaryDirectory[str]") -> None:
    """Remove the folder, also where the run is asked to end just then: that it ends is said when the folder is gone."""
    asked: KeyboardInterrupt | None = None
    while asked is None or Path(made.name).exists():
        try:
            made.cleanup()
            break
        except KeyboardInterrupt as ends:
            asked = ends
    if asked is not None:
        raise asked


@contextmanager
def _in_use(folder: Path) -> Iterator[None]:
    """Hold the folder. A file system without locks is no reason to fail: what a killed run leaves there stays."""
    from filelock import FileLock

    lock = FileLock(folder / LOCK)
    with suppress(OSError, NotImplementedError):
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def remove_leftovers(home: Path) -> None:
    """Remove the folders of runs that are no more. One that a run holds, or that cannot be removed, stays, and so
    does whatever a run did not make: by its name, or for want of the file that a run holds."""
    from filelock import FileLock, Timeout

    for folder in home.glob(f"{PREFIX}*"):
        try:
            if not _is_left(folder):
                continue
            with FileLock(folder / LOCK, timeout=0):
                pass
        except (Timeout, OSError, NotImplementedError):
            continue
        shutil.rmtree(folder, ignore_errors=True)


def _is_left(folder: Path) -> bool:
    """Whether a run made the folder, long enough ago. To ask for the lock would make the file that is looked for."""
    made = _MADE.match(folder.name) is not None and not folder.is_symlink() and folder.is_dir()
    lock = folder / LOCK
    return made and lock.is_file() and not lock.is_symlink() and time.time() - folder.stat().st_mtime >= _NEW


@contextmanager
def _ending_like_ctrl_c() -> Iterator[None]:
    """What asks a process to end lets it clear up first. Only the main thread may say so; what is ignored (by
    ``nohup``) stays ignored."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    asking = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    taken = []
    if threading.current_thread() is threading.main_thread():
        taken = [one for one in asking if signal.getsignal(one) is signal.SIG_DFL]
    for one in taken:
        signal.signal(one, stop)
    try:
        yield
    finally:
        for one in taken:
            signal.signal(one, signal.SIG_DFL)
