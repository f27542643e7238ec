"""A file put in its place whole and on the disk, or not at all.

What a killed process left of one, the next that writes into the same folder removes: what a process writes it holds,
by a lock that ends with it (on Windows, by having the file open).
"""

import os
import re
import secrets
import sys
import time
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PART = re.compile(r"\..+\.\d+\.[0-9a-f]{8}\.part\Z")
_NEW = 60.0
"""Seconds for which a part is left alone: it is there a moment before it is held."""


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file beside its place, flush it to the disk and put it there in one step.

    A crash at any moment leaves the file as it was. ``mode`` are the permissions of a new file, before the
    user's mask. Raises ``OSError``; nothing half-written is left.
    """
    remove_parts(path.parent)
    part = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            _hold(handle)
            file.write(data)
            file.flush()
            os.fsync(handle)
            if sys.platform != "win32":  # where an open file cannot be renamed
                part.replace(path)
        if sys.platform == "win32":
            part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def remove_parts(folder: Path) -> None:
    """Remove the parts that processes which are no more left in a folder. What one holds, or what cannot be told or
    removed, stays."""
    try:
        found = [entry for entry in os.scandir(folder) if _PART.match(entry.name)]
    except OSError:
        return  # what is amiss with the folder is said where it is written to
    for entry in found:
        try:
            is_old = time.time() - entry.stat(follow_symlinks=False).st_mtime > _NEW
            if is_old and entry.is_file(follow_symlinks=False):
                _remove_unheld(Path(entry.path))
        except OSError:
            continue


def _remove_unheld(part: Path) -> None:
    if sys.platform == "win32":
        part.unlink()  # which the system refuses while it is open
        return
    handle = os.open(part, os.O_RDONLY | os.O_NOFOLLOW)
    try:
        if _hold(handle):
            part.unlink()
    finally:
        os.close(handle)


def _hold(handle: int) -> bool:
    """Hold an open file until it is closed; False where another process does, or the file system has no locks."""
    if sys.platform != "win32":
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
    return True


def _flush_folder(folder: Path) -> None:
    """Make the renaming itself last; where the system can't (Windows), the file alone does."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass  # some file systems refuse it for a folder; the file's own bytes are on the disk
    finally:
        os.close(handle)
