"""Who has a visit open: each window holds a place of its own while it does, so that the next one is told.

A place is a lock file beside the drafts. The system frees it when the window ends, in whatever way, and where no lock
can be had nobody is told of: it is a courtesy, and what is entered in two windows is kept of both without it.
"""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from filelock import FileLock

_PLACES = 4
"""Windows that are told of each other."""


class Presence:
    """A window at a visit of a log. ``others`` says whether another one had it open when this one came."""

    def __init__(self, folder: Path, log: Path, trial: str, code: str) -> None:
        self.others = False
        self._lock: FileLock | None = None
        self._places: list[Path] = []
        with suppress(OSError, NotImplementedError):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            visit = sha256(f"{log}\n{trial}\n{code}".encode("utf-8", "surrogateescape")).hexdigest()[:16]
            self._places = [folder / f".{visit}.open{place}" for place in range(_PLACES)]
            for place in self._places:
                self._come(place)

    def _come(self, path: Path) -> None:
        """Take a place that is free, if none is taken yet; of one that is not, note that somebody is there."""
        from filelock import FileLock, Timeout

        if self._lock is not None and not path.exists():
            return
        lock = FileLock(path, timeout=0, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            self.others = True
            return
        if self._lock is None:
            self._lock = lock
        else:
            _leave(lock)

    def has_company(self) -> bool:
        """Whether another window has it open now, whoever came first."""
        from filelock import FileLock, Timeout

        own = self._lock.lock_file if self._lock is not None else ""
        for place in self._places:
            if str(place) == str(own) or not place.exists():
                continue
            lock = FileLock(place, timeout=0, thread_local=False)
            try:
                lock.acquire()
            except Timeout:
                return True
            except (OSError, NotImplementedError):
                continue
            _leave(lock)
        return False

    def leave(self) -> None:
        """Give the place back."""
        if self._lock is not None:
            _leave(self._lock)
            self._lock = None


def _leave(lock: FileLock) -> None:
    from pathlib import Path

    with suppress(OSError):
        Path(lock.lock_file).unlink()  # while it is held, so that nothing is left of it
    with suppress(OSError):
        lock.release()
