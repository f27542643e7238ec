"""A run of the command line, with what it printed."""

from collections.abc import Callable
from typing import NamedTuple


class Ran(NamedTuple):
    """The exit code, and what was printed where."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]
