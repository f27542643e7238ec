"""Where the shipped data lies: inside the installed package, or beside it in a checkout; and the cache.

What is computed from the data is kept in the user's cache folder. It can be deleted at any time: it is
computed again.
"""

import hashlib
import os
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def shipped(folder: str) -> Path:
    """The folder ``grammars`` or ``criteria``: in the package when installed, else in the checkout."""
    inside = _PACKAGE / folder
    return inside if inside.is_dir() else _PACKAGE.parent / folder


@cache
def state_of(folder: Path) -> str:
    """Names, sizes and times of all code and data below a folder, which are edited in place in a checkout."""
    entries: list[str] = []
    with os.scandir(folder) as files:
        for file in files:
            if file.name.endswith((".py", ".lark", ".csv", ".toml")):
                stat = file.stat()
                entries.append(f"{file.name}:{stat.st_size}:{stat.st_mtime_ns}")
            elif file.is_dir() and not file.name.startswith(("_", ".")):
                entries.append(f"{file.name}/ {state_of(Path(file.path))}")
    return " ".join(sorted(entries))


@cache
def cache_folder() -> Path | None:
    """The user's cache folder for this program, made if need be; None where it can't be written."""
    from platformdirs import user_cache_path

    try:
        folder = user_cache_path("screener")
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return folder if os.access(folder, os.W_OK) else None


def from_cache(name: str, state: str = "") -> bytes | None:
    """What was kept under a name, if that is whole and was computed from the same state."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        digest, _, data = (folder / name).read_bytes().partition(b"\n")
    except OSError:
        return None
    return data if digest == _digest(data, state) else None


def to_cache(name: str, data: bytes, state: str = "") -> None:
    """Keep what was computed from a state; a cache that is full is no reason to fail."""
    folder = cache_folder()
    if folder is None:
        return
    beside = folder / f"{name}.{os.getpid()}.tmp"
    try:
        beside.write_bytes(_digest(data, state) + b"\n" + data)
        beside.replace(folder / name)
    except OSError:
        beside.unlink(missing_ok=True)


def cached(
    name: str, state: str, read: Callable[[], T], packed: Callable[[T], bytes], unpacked: Callable[[bytes], T]
) -> T:
    """What ``read`` gives, kept in the user's cache under a name until the state changes."""
    kept = from_cache(name, state)
    if kept is not None:
        return unpacked(kept)
    found = read()
    to_cache(name, packed(found), state)
    return found


def _digest(data: bytes, state: str) -> bytes:
    digest = hashlib.sha256(state.encode())
    digest.update(data)
    return digest.hexdigest().encode()
