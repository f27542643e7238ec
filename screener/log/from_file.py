"""Which values of the log were read from a file: whoever took the file in entered none of them."""

from collections.abc import Sequence
from itertools import takewhile

from screener.log.records import Entry


def file_row(entries: Sequence[Entry], number: int) -> int | None:
    """The row of the file that a value was read from, of one screening's rows the one with this ``number``; None of
    what somebody entered: in a visit, or later, over what the file said. The file's name is not kept."""
    opening, *others = entries
    read = takewhile(lambda entry: entry.kind == "value", others)
    row = opening.details.get("row") if opening.new == "batch" else None
    return int(row) if row is not None and any(entry.number == number for entry in read) else None
