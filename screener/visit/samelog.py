"""Whether the log is the one that it was when the app read it last: it may be taken away, or another put in its place.

A folder that is unplugged leaves an empty one behind, in which the log would be begun anew, and a copy from before
lacks what was saved since. Neither is the log: nothing is shown of it as if it were, and nothing is written into it.
"""

from pathlib import Path

from screener.log.chain import Head
from screener.log.faults import LogFault
from screener.log.store import Log

_NOBODY = Head(0, "")
_MEANWHILE = "What is entered meanwhile stays a draft"
_ANEW = "leave the app (Ctrl+Q) and open it again"


def is_marked(log: Log, mark: str) -> bool:
    """Whether a log is the one of a mark (see :class:`SameLog`), or a copy that was made after it."""
    root, _, last = mark.partition(" ")
    number, _, hash = last.partition(" ")
    return log.root() == root and (not number.isdigit() or log.holds(Head(int(number), hash)))


class SameLog:
    """What is known of the log: the last row that was ever read in it.

    ``mark`` is by what the log is known again where it was moved to: its first row's hash, and the number and hash of
    that last row; empty until the log was read, or while it is empty. Earlier programs wrote the first hash alone.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last = _NOBODY
        self._root = ""

    @property
    def mark(self) -> str:
        """See above."""
        return f"{self._root} {self._last.number} {self._last.hash}" if self._root else ""

    def there(self) -> Head:
        """The last row that is known, before the log is opened. Raises ``LogFault`` where there is no log any more."""
        if self._last.number:
            try:
                gone = not self._path.stat().st_size
            except OSError:
                gone = True
            if gone:
                raise LogFault(
                    "away",
                    f"The log {self._path} is not there any more: it was moved, removed or emptied, or its disk or "
                    f"share is away. Bring it back: it is looked for again. {_MEANWHILE}. To begin another log, "
                    f"{_ANEW}",
                )
        return self._last

    def check(self, log: Log, last: Head) -> None:
        """Raises ``LogFault`` where the row that was known before is not in the log."""
        if not log.holds(last):
            raise LogFault(
                "away",
                f"The log {self._path} is another one than before, or an older copy: its row {last.number} is not "
                f"the one that was read here. Nothing is written into it. Bring the log back. {_MEANWHILE}. To go on "
                f"with this one, {_ANEW}",
            )

    def remember(self, log: Log) -> None:
        """Keep the last row that is in the log by now."""
        head = log.head()
        self._root = self._root or log.root()
        if head.number > self._last.number:
            self._last = head
