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


class SameLog:
    """What is known of the log: the last row that was ever read in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._last = _NOBODY

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
        if head.number > self._last.number:
            self._last = head
