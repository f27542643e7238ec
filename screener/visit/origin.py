"""The source of a value that came from a row of a file: how it is called, and how it is known again."""

import re

_ROW = re.compile(r"file of candidates [0-9a-f]{8}, row [0-9]+\Z")


def row_of_file(digest: str, row: int) -> str:
    """Where a value comes from. The file's name may be a person's, and is not kept: the beginning of its SHA-256 is,
    which the screening log keeps whole of a file that was checked into it."""
    return f"file of candidates {digest[:8]}, row {row}"


def is_row_of_file(source: str) -> bool:
    """Whether a source is such a row: another value than the row's is not from there."""
    return _ROW.match(source) is not None
