"""A file put in its place whole and on the disk, or not at all."""

import os
import secrets
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int = 0o666) -> None:
    """Write a file beside its place, flush it to the disk and put it there in one step.

    A crash at any moment leaves the file as it was. ``mode`` are the permissions of a new file, before the
    user's mask. Raises ``OSError``; nothing half-written is left.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


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
