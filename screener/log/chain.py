"""The chain: each row's hash is over the row and the hash of the row before it.

A row is hashed as one line of JSON: its columns by name without ``hash``, those that are NULL left out,
names in order, no blanks, UTF-8. With P the hash of the row before (64 zeros before the first)::

    hash = SHA-256( P + "\\n" + line )            in hexadecimal

So whoever has the lines and the last hash can check all of them without this program. A change, a row
put in or one taken out breaks the chain at that place. Rows cut off the end leave a whole chain: what
shows them is the head (last row and hash) on any paper that was printed later.
"""

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

COLUMNS = (
    *("number", "at", "who", "account", "program", "criteria", "reading", "screening"),
    *("kind", "what", "old", "new", "why", "detail"),
)
"""The columns of ``entry`` that the hash is over."""
SELECT = f"SELECT {', '.join(COLUMNS)}, hash FROM entry"  # noqa: S608 - names of columns
START = "0" * 64
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Head(NamedTuple):
    """The last row's number and hash: what says which log it was, and how far it had come.

    ``broken`` says what is not as it was written, where somebody looked; whatever prints the head prints it too.
    """

    number: int
    hash: str
    broken: str = ""

    def __str__(self) -> str:
        told = f"row {self.number} {self.hash}" if self.number else "no rows"
        return f"{told}; the log is NOT as it was written: {self.broken}" if self.broken else told


EMPTY = Head(0, START)


def line(row: tuple[object, ...]) -> bytes:
    """A row as it is hashed. Raises ``TypeError`` for a value that no row of a log has."""
    cells = {name: value for name, value in zip(COLUMNS, row, strict=False) if value is not None}
    if not all(isinstance(value, str | int) for value in cells.values()):
        raise TypeError("a cell holds neither text nor a whole number")
    return json_text(cells).encode("utf-8", "surrogateescape")


def json_text(cells: dict[str, Any]) -> str:
    """JSON in the one way in which a log writes it: names in order, no blanks, letters as they are."""
    return _WRITER.encode(cells)


def link(previous: str, row: bytes) -> str:
    """The hash of a row, given the hash of the row before."""
    return hashlib.sha256(previous.encode() + b"\n" + row).hexdigest()


def head(db: sqlite3.Connection) -> Head:
    """The last row of a log."""
    found = db.execute("SELECT number, hash FROM entry ORDER BY number DESC LIMIT 1").fetchone()
    return Head(*found) if found else EMPTY


def walk(db: sqlite3.Connection) -> Iterator[tuple[tuple[object, ...], str]]:
    """Every row in order with what is wrong with it; empty where nothing is."""
    before, previous = 0, START
    for row in db.execute(f"{SELECT} ORDER BY number"):
        number, said = row[0], row[-1]
        try:
            due = link(previous, line(row))
        except (TypeError, UnicodeEncodeError):
            due = ""
        if not isinstance(number, int) or number <= before:
            fault = "it stands out of order"
        elif number != before + 1:
            gone = (
                f"row {before + 1} is" if number == before + 2 else f"rows {before + 1} to {number - 1} are"
            )
            fault = f"{gone} missing before it"
        elif said != due:
            fault = (
                "it was changed after it was written, or the row before it was: its hash is not its content's"
            )
        else:
            fault = ""
        yield row, fault
        before = number if isinstance(number, int) else before + 1
        previous = said if isinstance(said, str) else ""
