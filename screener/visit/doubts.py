"""A log that is not as it was written: what is said of it, and when it is looked for."""

from pathlib import Path

from screener.log.chain import Head
from screener.log.faults import SEE_ALL, LogFault
from screener.log.store import open_log

KEEP = "Keep the file as it is, and go on with the last good copy"
"""What is said, and nowhere else, of a log that is not as it was written."""


def doubt_of(head: Head, path: Path, *, in_app: bool = False) -> str:
    """What a checked head says of a log that is not as it was written, and what to do, in the app or by a command;
    empty where it is whole."""
    see = SEE_ALL if in_app else f"To see all: screener log verify --log {path}"
    return f"The log is NOT as it was written: {head.broken}. {KEEP}. {see}" if head.broken else ""


class Doubts:
    """What is to be told in the app of a log whenever it is opened.

    To look means to read every row, so that it is done once for each state of the file. It waits for nobody and
    nobody waits for it: it has a connection of its own.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._seen: tuple[tuple[int, int], ...] = ()
        self._told = ""

    def told(self) -> str:
        """What is not as it was written; empty where all is, and where there is no log that can be read: that is told
        by whoever reads it."""
        try:
            seen = self.state()
            if not seen:
                raise FileNotFoundError
            if seen != self._seen:
                with open_log(self._path, write=False) as log:
                    self._told = doubt_of(log.checked_head(), self._path, in_app=True)
                self._seen = seen
        except (OSError, LogFault):
            self._seen, self._told = (), ""
        return self._told

    def state(self) -> tuple[tuple[int, int], ...]:
        """The file's size and time, and those of what was written beside it; empty where there is none. Raises
        ``OSError``."""
        files = (self._path, self._path.with_name(f"{self._path.name}-wal"))
        found = [path.stat() for path in files if path.exists()]
        return tuple((one.st_size, one.st_mtime_ns) for one in found)
