"""What can go wrong with a log, said so that a coordinator knows what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from screener.errors import Unusable

Cause = Literal[
    "full",
    "read-only",
    "busy",
    "damaged",
    "missing",
    "not a log",
    "newer",
    "share",
    "changed",
    "gone",
    "away",
    "reason",
    "refused",
    "taken",
    "other",
]
"""``full`` … ``busy``: the file could not be written, what was to be saved is still with the caller.
``damaged`` … ``share``: the file can't be used as it is. ``changed``: somebody else saved meanwhile.
``gone``: somebody removed a draft meanwhile. ``away``: the log itself is not there any more, or is another.
``reason``: a saved value changes and no reason was given. ``refused``: what was given can't be taken.
``taken``: a candidate's code is another visit's by now. ``other``: SQLite complains of what none of these is."""


class LogFault(Unusable):
    """A log could not be read or written. The message says what, where and what to do; nothing of the
    step is in the log. ``in_app`` is the message where what is to be done is done with keys, not with options."""

    @property
    def is_unwritten(self) -> bool:
        """Whether the file could not be written: what was to be saved can be saved once it can be."""
        return self.cause in ("full", "read-only", "busy", "other")

    def __init__(self, cause: Cause, message: str, in_app: str = "") -> None:
        super().__init__(message)
        self.cause: Cause = cause
        self.in_app = in_app or message


def in_app(fault: Unusable) -> str:
    """What went wrong, and what can be done about it in the app."""
    return fault.in_app if isinstance(fault, LogFault) else str(fault)


ELSEWHERE = "Leave the app (Ctrl+Q), and open it with"
"""What can be done there about a log that cannot lie where it does: the app has one log for as long as it is open."""


SEE_ALL = "In the log (l at home) v says what is broken"


class Damaged(LogFault):
    """The file, or what is in it, is not as any program of ours wrote it. ``what`` says in which way."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            "damaged",
            f"The log {path} is damaged ({what}). Run: screener log verify --log {path} . It names the first row that "
            "is broken. Go on with the last good copy",
            f"The log {path} is damaged ({what}). {SEE_ALL}. Go on with the last good copy",
        )
        self.what = what


class Misshapen(ValueError):
    """A row that no program of ours wrote: which, and in which way."""


class ReasonNeeded(LogFault):
    """Saved values would change, and no reason was given. ``fields`` names them."""

    def __init__(self, fields: tuple[str, ...]) -> None:
        super().__init__(
            "reason",
            f"A saved value changes ({', '.join(fields)}): say why. The value before stays in the log",
        )
        self.fields = fields


_UNWRITTEN: dict[int, tuple[Cause, str, str]] = {
    sqlite3.SQLITE_FULL: ("full", "the disk is full", "Free some space and try again"),
    sqlite3.SQLITE_READONLY: ("read-only", "read-only", "Free the file and its folder and try again"),
    sqlite3.SQLITE_CANTOPEN: (
        "read-only",
        "the file or its folder cannot be opened",
        "Check that the folder exists and may be written, and try again",
    ),
    sqlite3.SQLITE_PERM: ("read-only", "no permission", "Free the file and its folder and try again"),
    sqlite3.SQLITE_IOERR: ("full", "the disk refuses", "Check the disk and its free space, and try again"),
    sqlite3.SQLITE_TOOBIG: ("refused", "a value is too long", "Shorten it"),
    sqlite3.SQLITE_BUSY: (
        "busy",
        "another program is writing to it",
        "Wait for it to end, or close it, and try again",
    ),
    sqlite3.SQLITE_LOCKED: ("busy", "another program holds it", "Close it there and try again"),
}
_ELSE = "Try again. If it is refused again, pass this message on to whoever looks after the program"


@contextmanager
def translated(path: Path, step: str = "written") -> Iterator[None]:
    """What SQLite raises inside, as :class:`LogFault`. ``step`` is "written" or "read"."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours, such as to use a log that was closed
    except sqlite3.Error as fault:
        raise fault_of(fault, path, step) from None


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """What rows that no program of ours wrote lead to inside, as :class:`LogFault`.

    Put nothing inside but to read rows: a mistake of ours in what is made of them is no damage, and must not be told
    as one.
    """
    try:
        yield
    except Misshapen as fault:
        raise Damaged(path, str(fault)) from None
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise Damaged(path, f"a row does not read: {type(fault).__name__}") from None


def fault_of(fault: sqlite3.Error, path: Path, step: str = "written") -> LogFault:
    """SQLite's complaint in a coordinator's words."""
    code = getattr(fault, "sqlite_errorcode", 0) & 0xFF
    if code == sqlite3.SQLITE_NOTADB:
        return not_a_log(path)
    if code == sqlite3.SQLITE_CORRUPT or not code or str(fault).startswith("no such "):
        return Damaged(path, str(fault))  # a table or column that every log has is not there
    if code == sqlite3.SQLITE_CONSTRAINT:
        return LogFault("refused", f"The log {path} refuses the row: {fault}. Nothing was changed")
    cause, what, do = _UNWRITTEN.get(code, ("other", f"SQLite says: {fault}", _ELSE))
    nothing = " Nothing of this step is in it." if step == "written" else ""
    return LogFault(cause, f"The log {path} cannot be {step} ({what}).{nothing} {do}")


def not_a_log(path: Path) -> LogFault:
    """The fault of a file that is something else."""
    told = f"{path} is not a screening log. Nothing was changed"
    return LogFault("not a log", f"{told}. Give --log another file", f"{told}. {ELSEWHERE} another file")
