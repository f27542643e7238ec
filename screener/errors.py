"""Problems as data, and the one exception that ends a command.

Reading never stops at the first fault: it returns what it read and a list of :class:`Problem`.
Only input that cannot be used at all raises :class:`Unusable`, which the command line prints and
turns into exit code 2, or 130 where the run was asked to end.
"""

from typing import Literal, NamedTuple

Span = tuple[int, int]
"""Start and end of a piece of text in code points, end exclusive."""

Severity = Literal["error", "question", "note"]


class Problem(NamedTuple):
    """Something a person should look at.

    ``message`` says what is wrong and what to do. ``where`` names the place as a person would look it
    up ("criteria/x.toml, line 31", "candidates.csv, row 12, column edss", "E04"). ``span`` points into
    the text that was read, where there is one. An ``error`` is a refusal, a ``question`` a refusal with
    more than one reading, a ``note`` refuses nothing.
    """

    message: str
    where: str = ""
    span: Span | None = None
    severity: Severity = "error"

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class Refused(NamedTuple):
    """A value that was not taken, and why. Never a guess, never a verdict."""

    reason: str


class Unusable(Exception):
    """The input as a whole cannot be used. The message says what, where and what to do."""


class Interrupted(Unusable):
    """A person, or the system, asked the run to end. The message says how far it came and what is left."""
