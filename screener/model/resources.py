"""Where the shipped data lies: inside the installed package, or beside it in a checkout."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def shipped(folder: str) -> Path:
    """The folder ``grammars`` or ``criteria``: in the package when installed, else in the checkout."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder
