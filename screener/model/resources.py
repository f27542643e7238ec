"""Where the shipped data lies: inside the installed package, or beside it in a checkout."""

import os
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def shipped(folder: str) -> Path:
    """The folder ``grammars`` or ``criteria``: in the package when installed, else in the checkout."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


@cache
def cache_folder() -> Path | None:
    """The user's cache folder for this program, made if need be; None where it can't be written.

    What lies there can be deleted at any time: it is computed again.
    """
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("screener")
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None
