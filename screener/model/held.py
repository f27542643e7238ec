"""One at a time: who reads a file, changes what it says and writes it anew holds it meanwhile."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 10.0
"""Seconds for which somebody else is waited for: what is done meanwhile takes a moment."""
_NO_LOCKS = (errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP)


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold a file, which need not be there, by a lock file beside it, of which nothing is left.

    Raises ``TimeoutError`` where somebody else holds it for longer than :data:`PATIENCE`, and ``OSError`` where nothing
    can be written beside it. A file system without locks is no reason to fail: nobody is waited for there.
    """
    from filelock import FileLock, Timeout

    beside = path.with_name(f".{path.name}.lock")
    lock = FileLock(beside, timeout=PATIENCE, poll_interval=0.01)
    try:
        lock.acquire()
    except Timeout:
        raise TimeoutError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT), str(path)) from None
    except NotImplementedError:
        pass
    except OSError as fault:
        if fault.errno not in _NO_LOCKS:
            raise
    try:
        yield
    finally:
        with suppress(OSError):
            beside.unlink()  # while it is held: who waited for it sees that it is gone, and makes another
        lock.release()
        if os.name == "nt":  # where an open file cannot be removed
            with suppress(OSError):
                beside.unlink()
